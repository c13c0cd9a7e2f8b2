// A growing array whose elements never move: chunks of a fixed size behind a table of pointers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace understudy::core
{

template <class T, size_t ChunkBits = 10> class Chunked
{
public:
    static constexpr size_t kChunk = size_t(1) << ChunkBits;

    size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }
    T& operator[](size_t i) { return m_chunks[i >> ChunkBits][i & (kChunk - 1)]; }
    const T& operator[](size_t i) const { return m_chunks[i >> ChunkBits][i & (kChunk - 1)]; }

    // Appends a default-made element and returns its index.
    uint32_t grow()
    {
        if ((m_size & (kChunk - 1)) == 0 && (m_size >> ChunkBits) == m_chunks.size())
            m_chunks.push_back(std::make_unique<T[]>(kChunk));
        return static_cast<uint32_t>(m_size++);
    }

    size_t bytes() const { return m_chunks.size() * kChunk * sizeof(T) + m_chunks.capacity() * sizeof(void*); }

private:
    std::vector<std::unique_ptr<T[]>> m_chunks;
    size_t m_size = 0;
};

// Elements that are given back and used again, lowest memory first; T needs a member `uint32_t next` while it is free.
template <class T, size_t ChunkBits = 10> class Pool
{
public:
    T& operator[](size_t i) { return m_items[i]; }
    const T& operator[](size_t i) const { return m_items[i]; }
    size_t size() const { return m_items.size(); }

    uint32_t allocate()
    {
        if (m_free == 0xffffffffu)
            return m_items.grow();
        uint32_t i = m_free;
        m_free = m_items[i].next;
        return i;
    }

    void release(uint32_t i)
    {
        m_items[i].next = m_free;
        m_free = i;
    }

    size_t bytes() const { return m_items.bytes(); }

private:
    Chunked<T, ChunkBits> m_items;
    uint32_t m_free = 0xffffffffu;
};

} // namespace understudy::core
