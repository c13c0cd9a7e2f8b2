// Which attributes of a node depend on one of its plugs, or which it depends on, by what the node type declares.
#pragma once

#include "core/Scene.h"

#include <unordered_set>

namespace understudy::openmaya
{

class Dependence
{
public:
    Dependence(const core::Scene& scene, const core::Plug& plug, bool isDownstream);

    // The plug itself, what is in it and what it is in.
    bool overlaps(const core::Plug& plug) const;
    // Of a type that declares nothing, everything else.
    bool reaches(core::AttrId attribute) const;

private:
    void spread(bool isDownstream);
    // Adds an attribute with all below it and around it; what is new is still to be followed.
    void add(core::AttrId attribute, std::vector<core::AttrId>& open);

    const core::Scene& m_scene;
    core::Plug m_plug;
    std::unordered_set<uint32_t> m_reached;
    bool m_declares = false;
};

} // namespace understudy::openmaya
