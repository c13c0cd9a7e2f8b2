// Moving objects to another parent, as parent, group and ungroup do it.
//
// Source: reference/behaviour.md, parent; the documentation of `parent` on joints and -noInvScale.
#pragma once

#include "commands/Transforms.h"

namespace understudy::commands
{

struct ParentOptions
{
    bool relative = false;   // keeps the channels instead of the place in the world
    bool noInvScale = false; // leaves inverseScale of joints alone
};

// Moves an occurrence of a transform under a parent (no node: the world); gives its new path. A joint turns by its
// jointOrient; where its translation and orientation cannot keep its place, a transform comes between it and the
// parent.
core::DagPath moveUnder(Session& session, const core::DagPath& path, const core::DagPath& parent,
                        ParentOptions options);

// Whether an object hangs below the parent (no node: the world) already, by this occurrence or another: it is skipped,
// with Maya's warning.
bool skipsChild(Session& session, const core::DagPath& path, const core::DagPath& parent);

// The path of an occurrence after its own link came to hang under `parent`.
core::DagPath pathUnder(const core::Scene& scene, const core::DagPath& path, const core::DagPath& parent);

// Connects a joint's inverseScale to the scale of a joint above it, where it has no connection.
void connectInverseScale(core::Scene& scene, NodeId joint, NodeId parent);

// The transforms that objects stand for, each once: shapes stand for theirs. Components and nodes outside the DAG are
// left out with Maya's warning.
std::vector<core::DagPath> movableObjects(Session& session, const std::vector<Object>& objects, bool shapes = false);

// The object that others are put under. Throws BadArgument where it cannot have children.
core::DagPath parentObject(Session& session, const Object& object);

} // namespace understudy::commands
