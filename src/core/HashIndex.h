// A hash table of 32-bit indices whose keys lie elsewhere: the one look-up structure of the kernel (names, nodes by
// name and UUID, connections by plug). Linear probing; a slot keeps the hash, so growing and most misses touch no key.
#pragma once

#include "core/Ids.h"

#include <vector>

namespace understudy::core
{

class HashIndex
{
public:
    HashIndex() : m_slots(16) {}

    size_t size() const { return m_count; }
    size_t bytes() const { return m_slots.capacity() * sizeof(Slot); }

    // The index of which `equals(index)` is true, or kNone.
    template <class Equals> uint32_t find(uint32_t hash, Equals&& equals) const
    {
        for (size_t slot = hash & mask();; slot = (slot + 1) & mask())
        {
            if (m_slots[slot].index == kNone)
                return kNone;
            if (m_slots[slot].hash == hash && equals(m_slots[slot].index))
                return m_slots[slot].index;
        }
    }

    void insert(uint32_t hash, uint32_t index)
    {
        if ((m_count + 1) * 10 > m_slots.size() * 7)
            grow();
        place({index, hash});
        ++m_count;
    }

    void erase(uint32_t hash, uint32_t index)
    {
        size_t hole = slotOf(hash, index);
        for (size_t next = (hole + 1) & mask(); m_slots[next].index != kNone; next = (next + 1) & mask())
        {
            size_t home = m_slots[next].hash & mask();
            if (((next - home) & mask()) >= ((next - hole) & mask()))
            {
                m_slots[hole] = m_slots[next];
                hole = next;
            }
        }
        m_slots[hole].index = kNone;
        --m_count;
    }

    void replace(uint32_t hash, uint32_t index, uint32_t other) { m_slots[slotOf(hash, index)].index = other; }

private:
    struct Slot
    {
        uint32_t index = kNone;
        uint32_t hash = 0;
    };

    size_t mask() const { return m_slots.size() - 1; }

    size_t slotOf(uint32_t hash, uint32_t index) const
    {
        size_t slot = hash & mask();
        while (m_slots[slot].index != index)
            slot = (slot + 1) & mask();
        return slot;
    }

    void place(Slot entry)
    {
        size_t slot = entry.hash & mask();
        while (m_slots[slot].index != kNone)
            slot = (slot + 1) & mask();
        m_slots[slot] = entry;
    }

    void grow()
    {
        std::vector<Slot> old(m_slots.size() * 2);
        old.swap(m_slots);
        for (Slot entry : old)
            if (entry.index != kNone)
                place(entry);
    }

    std::vector<Slot> m_slots;
    size_t m_count = 0;
};

} // namespace understudy::core
