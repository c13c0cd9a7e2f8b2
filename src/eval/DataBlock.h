// The data block of one node in one context: a slot for every plug that was computed or pulled through a connection.
// Plugs that are merely written or have their default need none.
#pragma once

#include "core/HashIndex.h"
#include "eval/Slot.h"

#include <memory>
#include <vector>

namespace understudy::eval
{

class DataBlock
{
public:
    Slot* find(core::AttrId attribute, const core::ElementPath& path) const;
    Slot& ensure(const core::Attribute& attribute, const core::ElementPath& path);

    size_t size() const { return m_entries.size(); }
    Slot& at(size_t i) const { return *m_entries[i].slot; }
    // Slots are dropped; who holds one keeps it.
    template <class Predicate> void removeIf(Predicate&& isGone)
    {
        std::erase_if(m_entries, [&](const Entry& entry) { return isGone(*entry.slot); });
        index();
    }

    // Which plugs of the node may be connected: a bit for each stored attribute that is a destination. `wide`:
    // compounds or whole arrays are. Kept until a connection of the node changes.
    struct InputFilter
    {
        uint64_t bits = 0;
        bool wide = false;
        bool known = false;
    };
    InputFilter inputs;

    // What computations derive from the values written on the node (a curve from its keys), until one of these changes.
    std::shared_ptr<const void> derived;

private:
    struct Entry
    {
        core::AttrId attribute;
        uint32_t element; // of paths with one index, else a hash
        SlotRef slot;
    };
    static constexpr size_t kIndexed = 12; // entries from which on they are looked up in a table

    void index();

    std::vector<Entry> m_entries;
    std::unique_ptr<core::HashIndex> m_index;
};

// The blocks of a context by node.
class BlockTable
{
public:
    // Null where the node has none.
    DataBlock* find(core::NodeId node) const;
    DataBlock& ensure(core::NodeId node);
    void drop(core::NodeId node);
    void clear();

    template <class Visit> void forEach(Visit&& visit)
    {
        for (size_t page = 0; page < m_pages.size(); ++page)
            for (size_t i = 0; m_pages[page] && i < kPage; ++i)
                if (Place& place = (*m_pages[page])[i]; place.block)
                    visit(core::NodeId{static_cast<uint32_t>(page * kPage + i), place.generation}, *place.block);
    }

private:
    static constexpr size_t kPage = 256;
    struct Place
    {
        std::unique_ptr<DataBlock> block;
        uint32_t generation = 0;
    };
    using Page = std::array<Place, kPage>;

    std::vector<std::unique_ptr<Page>> m_pages;
};

} // namespace understudy::eval
