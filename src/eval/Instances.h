// Which parent an occurrence of a DAG node has. Occurrences are numbered as core::allPaths lists them.
#pragma once

#include "core/Scene.h"

#include <optional>

namespace understudy::eval
{

struct Occurrence
{
    core::NodeId node; // none: the world
    uint32_t number = 0;
};

uint32_t instanceCount(const core::Scene& scene, core::NodeId node);

// What occurrence `number` of a node hangs under; nothing where the node has no such occurrence.
std::optional<Occurrence> parentOccurrence(const core::Scene& scene, core::NodeId node, uint32_t number);

} // namespace understudy::eval
