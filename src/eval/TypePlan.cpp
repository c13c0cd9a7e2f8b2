#include "eval/TypePlan.h"

#include <algorithm>
#include <unordered_set>

namespace understudy::eval
{

using core::Attribute;
using core::AttrId;

TypePlan::TypePlan(const core::TypeRegistry& types, core::TypeId type) : m_types(types), m_type(type)
{
    types.attributes(type);
}

void TypePlan::add(Behavior behavior)
{
    m_behaviors.push_back(std::make_unique<Behavior>(std::move(behavior)));
    const Behavior* added = m_behaviors.back().get();
    if (added->ofPlugin)
        m_ofPlugin = added;
    for (AttrId output : added->outputs)
    {
        std::vector<AttrId> storage;
        addTree(output, storage);
        for (AttrId stored : storage)
            setComputed(stored, added);
    }
}

void TypePlan::setComputed(AttrId storage, const Behavior* behavior)
{
    uint32_t id = core::raw(storage);
    if (m_computed.empty())
        m_firstComputed = id;
    if (id < m_firstComputed)
    {
        m_computed.insert(m_computed.begin(), m_firstComputed - id, nullptr);
        m_firstComputed = id;
    }
    if (id - m_firstComputed >= m_computed.size())
        m_computed.resize(id - m_firstComputed + 1);
    m_computed[id - m_firstComputed] = behavior;
}

const Behavior* TypePlan::keeperOf(AttrId input) const
{
    auto keeper = std::find_if(m_behaviors.rbegin(), m_behaviors.rend(),
                               [input](const auto& behavior) { return behavior->keep && behavior->kept == input; });
    return keeper == m_behaviors.rend() ? nullptr : keeper->get();
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
        bool holdsValue = attribute.layout.storage == member && attribute.hasValue();
        if (holdsValue || attribute.isMessage())
            storage.push_back(member);
    }
}

// What an attribute, a compound around it or a part of it is declared to affect.
const std::vector<AttrId>& TypePlan::affectedDirectly(AttrId attribute) const
{
    auto [entry, isNew] = m_direct.try_emplace(core::raw(attribute));
    if (!isNew)
        return entry->second;
    std::vector<AttrId> affected;
    auto addDeclared = [&](AttrId input)
    {
        for (AttrId output : m_types.affected(m_type, input))
            addTree(output, affected);
        for (const auto& behavior : m_behaviors)
            for (const auto& [from, to] : behavior->affects)
                if (from == input)
                    addTree(to, affected);
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
    auto [entry, isNew] = m_affected.try_emplace(core::raw(attribute));
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
