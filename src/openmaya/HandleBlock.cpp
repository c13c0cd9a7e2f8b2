#include "openmaya/HandleBlock.h"

#include "core/Scene.h"
#include "eval/Instances.h"
#include "openmaya/CurrentSession.h"

#include <algorithm>

namespace understudy::openmaya
{

namespace
{

core::Scene& scene() { return needSession().scene(); }

std::vector<uint32_t> keyOf(const core::Plug& array)
{
    std::vector<uint32_t> key{core::raw(array.attribute)};
    key.insert(key.end(), array.path.index.begin(), array.path.index.begin() + array.path.depth);
    return key;
}

bool isAtOrBelow(const eval::Slot& slot, const core::Plug& plug)
{
    bool below = slot.attribute() == plug.attribute || scene().registry().isAncestor(plug.attribute, slot.attribute());
    return below && slot.path().depth >= plug.path.depth && slot.path().first(plug.path.depth) == plug.path;
}

} // namespace

eval::SlotRef NodeHandleBlock::slot(const core::Plug& plug, bool isRead)
{
    return isRead ? m_block.input(plug) : m_block.output(plug);
}

// Elements of world-space arrays are the node's occurrences, whether or not anything was written to them.
std::vector<uint32_t> NodeHandleBlock::elements(const core::Plug& array)
{
    std::vector<uint32_t> indices;
    if (const core::ArrayStore* store = scene().elements(array))
        for (size_t i = 0; i < store->indices().size(); ++i)
            indices.push_back(store->indices().at(i));
    if (!scene().attribute(array.attribute).has(core::kWorldSpace) || !scene().isDag(array.node))
        return indices;
    for (uint32_t i = 0; i < eval::instanceCount(scene(), array.node); ++i)
        if (!std::binary_search(indices.begin(), indices.end(), i))
            indices.insert(std::lower_bound(indices.begin(), indices.end(), i), i);
    return indices;
}

eval::SlotRef LooseHandleBlock::slot(const core::Plug& plug, bool)
{
    const core::Attribute& attribute = scene().attribute(plug.attribute);
    const core::Attribute& storage = scene().attribute(attribute.layout.storage);
    for (const eval::SlotRef& known : m_slots)
        if (known->attribute() == storage.id && known->path() == plug.path)
            return known;
    eval::SlotRef made(new eval::Slot(storage, plug.path));
    made->assign(scene().registry().defaultValue(storage));
    m_slots.push_back(made);
    return made;
}

std::vector<uint32_t> LooseHandleBlock::elements(const core::Plug& array)
{
    auto found = m_elements.find(keyOf(array));
    return found == m_elements.end() ? std::vector<uint32_t>()
                                     : std::vector<uint32_t>(found->second.begin(), found->second.end());
}

void LooseHandleBlock::addElement(const core::Plug& element)
{
    core::Plug array{element.node, element.attribute, element.path.first(size_t(element.path.depth) - 1)};
    m_elements[keyOf(array)].insert(element.path.index[array.path.depth]);
}

bool LooseHandleBlock::removeElement(const core::Plug& element)
{
    core::Plug array{element.node, element.attribute, element.path.first(size_t(element.path.depth) - 1)};
    auto found = m_elements.find(keyOf(array));
    if (found == m_elements.end() || found->second.erase(element.path.index[array.path.depth]) == 0)
        return false;
    std::erase_if(m_slots, [&](const eval::SlotRef& slot) { return isAtOrBelow(*slot, element); });
    return true;
}

std::vector<eval::SlotRef> LooseHandleBlock::slotsBelow(const core::Plug& plug) const
{
    std::vector<eval::SlotRef> found;
    for (const eval::SlotRef& slot : m_slots)
        if (isAtOrBelow(*slot, plug))
            found.push_back(slot);
    return found;
}

} // namespace understudy::openmaya
