#include "openmaya/Dependence.h"

#include <algorithm>
#include <unordered_map>

namespace understudy::openmaya
{

namespace
{

bool startsWith(const core::ElementPath& longer, const core::ElementPath& shorter)
{
    return shorter.depth <= longer.depth &&
           std::equal(shorter.index.begin(), shorter.index.begin() + shorter.depth, longer.index.begin());
}

} // namespace

Dependence::Dependence(const core::Scene& scene, const core::Plug& plug, bool isDownstream)
    : m_scene(scene), m_plug(plug)
{
    spread(isDownstream);
}

bool Dependence::overlaps(const core::Plug& plug) const
{
    const core::TypeRegistry& types = m_scene.registry();
    bool isRelated =
        types.isAtOrBelow(m_plug.attribute, plug.attribute) || types.isAtOrBelow(plug.attribute, m_plug.attribute);
    return isRelated && (startsWith(plug.path, m_plug.path) || startsWith(m_plug.path, plug.path));
}

bool Dependence::reaches(core::AttrId attribute) const
{
    return !m_declares || m_reached.contains(core::raw(attribute));
}

void Dependence::spread(bool isDownstream)
{
    core::TypeRegistry& types = m_scene.registry();
    core::TypeId type = m_scene.node(m_plug.node).type;
    std::unordered_map<uint32_t, std::vector<core::AttrId>> next;
    for (core::AttrId source : types.attributes(type))
        for (core::AttrId target : types.affected(type, source))
        {
            m_declares = true;
            next[core::raw(isDownstream ? source : target)].push_back(isDownstream ? target : source);
        }
    std::vector<core::AttrId> open;
    std::unordered_set<uint32_t> followed;
    auto follow = [&](core::AttrId attribute)
    {
        if (followed.insert(core::raw(attribute)).second)
            for (core::AttrId target : next[core::raw(attribute)])
                add(target, open);
    };
    for (core::AttrId at = m_plug.attribute; core::valid(at); at = types.attribute(at).parent)
        follow(at);
    for (core::AttrId below : types.tree(m_plug.attribute))
        follow(below);
    while (!open.empty())
    {
        core::AttrId attribute = open.back();
        open.pop_back();
        follow(attribute);
    }
}

void Dependence::add(core::AttrId attribute, std::vector<core::AttrId>& open)
{
    const core::TypeRegistry& types = m_scene.registry();
    std::vector<core::AttrId> all = types.tree(attribute);
    for (core::AttrId at = types.attribute(attribute).parent; core::valid(at); at = types.attribute(at).parent)
        all.push_back(at);
    for (core::AttrId each : all)
        if (m_reached.insert(core::raw(each)).second)
            open.push_back(each);
}

} // namespace understudy::openmaya
