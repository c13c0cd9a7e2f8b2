#include "openmaya/HandleBlock.h"

#include "core/Scene.h"
#include "eval/Instances.h"
#include "openmaya/CurrentSession.h"

#include <algorithm>

namespace understudy::openmaya
{

eval::SlotRef NodeHandleBlock::slot(const core::Plug& plug, bool isRead)
{
    return isRead ? m_block.input(plug) : m_block.output(plug);
}

// Elements of world-space arrays are the node's occurrences, whether or not anything was written to them.
std::vector<uint32_t> NodeHandleBlock::elements(const core::Plug& array)
{
    std::vector<uint32_t> indices;
    if (const core::ArrayStore* store = currentScene().elements(array))
        for (size_t i = 0; i < store->indices().size(); ++i)
            indices.push_back(store->indices().at(i));
    if (!currentScene().attribute(array.attribute).has(core::kWorldSpace) || !currentScene().isDag(array.node))
        return indices;
    for (uint32_t i = 0; i < eval::instanceCount(currentScene(), array.node); ++i)
        if (!std::binary_search(indices.begin(), indices.end(), i))
            indices.insert(std::lower_bound(indices.begin(), indices.end(), i), i);
    return indices;
}

namespace
{

core::Plug arrayAround(const core::Plug& element)
{
    return {element.node, element.attribute, element.path.first(size_t(element.path.depth) - 1)};
}

uint32_t indexOf(const core::Plug& element) { return element.path.index[size_t(element.path.depth) - 1]; }

} // namespace

eval::SlotRef LooseHandleBlock::slot(const core::Plug& plug, bool)
{
    const core::Attribute& attribute = currentScene().attribute(plug.attribute);
    const core::Attribute& storage = currentScene().attribute(attribute.layout.storage);
    if (eval::Slot* known = m_values.find(storage.id, plug.path))
        return eval::SlotRef(known);
    eval::SlotRef made(&m_values.ensure(storage, plug.path));
    made->assign(currentScene().registry().defaultValue(storage));
    return made;
}

std::vector<uint32_t> LooseHandleBlock::elements(const core::Plug& array)
{
    std::vector<uint32_t> indices;
    if (auto found = m_elements.find(array); found != m_elements.end())
        for (size_t i = 0; i < found->second.size(); ++i)
            indices.push_back(found->second.at(i));
    return indices;
}

uint32_t LooseHandleBlock::indexBehind(const core::Plug& array) const
{
    auto found = m_elements.find(array);
    return found == m_elements.end() || found->second.empty() ? 0 : found->second.at(found->second.size() - 1) + 1;
}

void LooseHandleBlock::addElement(const core::Plug& element)
{
    m_elements[arrayAround(element)].insert(indexOf(element));
}

bool LooseHandleBlock::removeElement(const core::Plug& element)
{
    auto found = m_elements.find(arrayAround(element));
    std::optional<size_t> place = found == m_elements.end() ? std::nullopt : found->second.find(indexOf(element));
    if (!place)
        return false;
    found->second.erase(*place);
    m_values.removeIf([&](const eval::Slot& slot)
                      { return currentScene().isAtOrBelow(slot.attribute(), slot.path(), element); });
    return true;
}

std::vector<eval::SlotRef> LooseHandleBlock::slotsBelow(const core::Plug& plug) const
{
    std::vector<eval::SlotRef> found;
    for (size_t i = 0; i < m_values.size(); ++i)
        if (eval::Slot& slot = m_values.at(i); currentScene().isAtOrBelow(slot.attribute(), slot.path(), plug))
            found.emplace_back(&slot);
    return found;
}

} // namespace understudy::openmaya
