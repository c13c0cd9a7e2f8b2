// The nodes that every scene has.
#pragma once

#include "core/Scene.h"

namespace understudy::session
{

// Makes Maya's default nodes, cameras, managers and their connections in an empty scene.
// Source: reference/behaviour.md "Startup scene" and the order of `ls()` in a new scene.
void makeStartupScene(core::Scene& scene);

} // namespace understudy::session
