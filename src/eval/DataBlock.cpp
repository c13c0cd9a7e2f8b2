#include "eval/DataBlock.h"

namespace understudy::eval
{

using core::AttrId;
using core::ElementPath;

namespace
{

uint32_t elementKey(const ElementPath& path)
{
    if (path.depth == 0)
        return 0;
    if (path.depth == 1)
        return path.index[0];
    uint64_t hash = path.depth;
    for (uint32_t index : path.indices())
        hash = core::mix(hash ^ (uint64_t(index) + 0x9e3779b97f4a7c15ull));
    return static_cast<uint32_t>(hash);
}

uint32_t slotHash(AttrId attribute, uint32_t element)
{
    return static_cast<uint32_t>(core::mix((uint64_t(core::raw(attribute)) << 32) | element));
}

} // namespace

Slot* DataBlock::find(AttrId attribute, const ElementPath& path) const
{
    uint32_t element = elementKey(path);
    auto matches = [&](const Entry& entry)
    {
        return entry.attribute == attribute && entry.element == element &&
               (path.depth < 2 || entry.slot->path() == path);
    };
    if (m_index)
    {
        uint32_t found = m_index->find(slotHash(attribute, element), [&](uint32_t i) { return matches(m_entries[i]); });
        return found == core::kNone ? nullptr : m_entries[found].slot.get();
    }
    for (const Entry& entry : m_entries)
        if (matches(entry))
            return entry.slot.get();
    return nullptr;
}

Slot& DataBlock::ensure(const core::Attribute& attribute, const ElementPath& path)
{
    if (Slot* found = find(attribute.id, path))
        return *found;
    m_entries.push_back({attribute.id, elementKey(path), SlotRef(new Slot(attribute, path))});
    if (m_entries.size() == kIndexed)
        index();
    else if (m_index)
        m_index->insert(slotHash(attribute.id, m_entries.back().element), static_cast<uint32_t>(m_entries.size() - 1));
    return *m_entries.back().slot;
}

void DataBlock::index()
{
    m_index = m_entries.size() < kIndexed ? nullptr : std::make_unique<core::HashIndex>();
    for (uint32_t i = 0; m_index && i < m_entries.size(); ++i)
        m_index->insert(slotHash(m_entries[i].attribute, m_entries[i].element), i);
}

DataBlock* BlockTable::find(core::NodeId node) const
{
    size_t page = node.index / kPage;
    if (page >= m_pages.size() || !m_pages[page])
        return nullptr;
    const Place& place = (*m_pages[page])[node.index % kPage];
    return place.generation == node.generation ? place.block.get() : nullptr;
}

DataBlock& BlockTable::ensure(core::NodeId node)
{
    size_t page = node.index / kPage;
    if (page >= m_pages.size())
        m_pages.resize(page + 1);
    if (!m_pages[page])
        m_pages[page] = std::make_unique<Page>();
    Place& place = (*m_pages[page])[node.index % kPage];
    if (!place.block || place.generation != node.generation)
    {
        place.block = std::make_unique<DataBlock>();
        place.generation = node.generation;
    }
    return *place.block;
}

void BlockTable::drop(core::NodeId node)
{
    if (find(node))
        (*m_pages[node.index / kPage])[node.index % kPage] = {};
}

void BlockTable::clear() { m_pages.clear(); }

} // namespace understudy::eval
