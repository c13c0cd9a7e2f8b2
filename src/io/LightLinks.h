// Light links: pairs of connections into an element of a lightLinker, which scenes since 2011 write as one
// `relationship` statement each and older ones as connections. Source: the saved scenes of both kinds.
#pragma once

#include "core/Scene.h"

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace understudy::io
{

struct LightLinkArray
{
    std::string_view name; // of the array attribute and of the relationship
    std::string_view light;
    std::string_view object;
};

const LightLinkArray* lightLinkArray(std::string_view name);

// Links in load mode, unless they are linked already.
void addLightLink(core::Scene& scene, core::NodeId linker, const LightLinkArray& array, const core::Plug& object,
                  const core::Plug& light);

struct LightLink
{
    std::string_view array;
    core::Plug object;
    core::Plug light;
    uint32_t connections[2]; // that make it
};

// The complete links of a lightLinker, by array and index.
std::vector<LightLink> lightLinks(const core::Scene& scene, core::NodeId linker);

} // namespace understudy::io
