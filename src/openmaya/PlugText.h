// How MPlug spells itself. A plug may lack indices, which are -1 then.
#pragma once

#include "core/Plug.h"
#include "core/Scene.h"

#include <string>

namespace understudy::openmaya
{

struct PlugSpelling
{
    bool withNode = false;
    bool optionalIndices = false;  // of arrays whose indices do not matter
    bool instancedIndices = false; // of world-space arrays
    bool aliases = false;
    bool fullPath = false; // all parents, not only those around indices
    bool longNames = false;

    // As MPlug::name gives it.
    static PlugSpelling name() { return {true, true, true, false, false, true}; }
};

std::string plugText(const core::Scene& scene, const core::Plug& plug, const PlugSpelling& spelling);

} // namespace understudy::openmaya
