#include "eval/TypePlan.h"

#include <algorithm>
#include <unordered_set>

namespace understudy::eval
{

using core::AttrId;
using core::Attribute;

TypePlan::TypePlan(const core::TypeRegistry& types, core::TypeId type) : m_types(types), m_type(type)
{
    types.attributes(type);
}

void TypePlan::add(Behavior behavior)
{
    m_behaviors.push_back(std::make_unique<Behavior>(std::move(behavior)));
    const Behavior* added = m_behaviors.back().get();
    for (AttrId output : added->outputs)
    {
        std::vector<AttrId> storage;
        addTree(output, storage);
        for (AttrId stored : storage)
            m_computed[stored] = added;
    }
}

const Behavior* TypePlan::behaviorOf(AttrId storage) const
{
    auto found = m_computed.find(storage);
    return found == m_computed.end() ? nullptr : found->second;
}

bool TypePlan::isOutput(AttrId storage) const
{
    if (!m_outputsKnown)
    {
        for (AttrId input : m_types.attributes(m_type))
        {
            const auto& affected = affectedDirectly(input);
            m_outputs.insert(m_outputs.end(), affected.begin(), affected.end());
        }
        std::sort(m_outputs.begin(), m_outputs.end());
        m_outputs.erase(std::unique(m_outputs.begin(), m_outputs.end()), m_outputs.end());
        m_outputsKnown = true;
    }
    return std::binary_search(m_outputs.begin(), m_outputs.end(), storage);
}

// The stored attributes at and below one.
void TypePlan::addTree(AttrId top, std::vector<AttrId>& storage) const
{
    for (AttrId member : m_types.tree(top))
    {
        const Attribute& attribute = m_types.attribute(member);
        bool holdsValue = attribute.layout.storage == member && (attribute.isNumeric() || attribute.isData());
        if (holdsValue || attribute.isMessage())
            storage.push_back(member);
    }
}

// What an attribute, a compound around it or a part of it is declared to affect.
const std::vector<AttrId>& TypePlan::affectedDirectly(AttrId attribute) const
{
    auto [entry, isNew] = m_direct.try_emplace(attribute);
    if (!isNew)
        return entry->second;
    std::vector<AttrId> affected;
    auto addDeclared = [&](AttrId input)
    {
        for (AttrId output : m_types.affected(m_type, input))
            addTree(output, affected);
    };
    for (AttrId around = attribute; valid(around); around = m_types.attribute(around).parent)
        addDeclared(around);
    for (AttrId below : m_types.tree(attribute))
        if (below != attribute)
            addDeclared(below);
    std::sort(affected.begin(), affected.end());
    affected.erase(std::unique(affected.begin(), affected.end()), affected.end());
    return entry->second = std::move(affected);
}

const std::vector<AttrId>& TypePlan::affectedBy(AttrId attribute) const
{
    auto [entry, isNew] = m_affected.try_emplace(attribute);
    if (!isNew)
        return entry->second;
    std::unordered_set<AttrId> reached;
    std::vector<AttrId> open{attribute};
    while (!open.empty())
    {
        AttrId next = open.back();
        open.pop_back();
        for (AttrId output : affectedDirectly(next))
            if (reached.insert(output).second)
                open.push_back(output);
    }
    std::vector<AttrId> affected(reached.begin(), reached.end());
    std::sort(affected.begin(), affected.end());
    return entry->second = std::move(affected);
}

} // namespace understudy::eval
