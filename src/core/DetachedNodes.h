// Nodes that are made before they are in the scene: a modifier's, between its createNode and its doIt.
//
// They have a handle, a name that was free when they were made, and values; nothing finds them by name.
#pragma once

#include "core/Edits.h"

namespace understudy::core
{

// A node that is not in the scene. `name` may be empty (type and number). Throws for abstract types.
NodeId makeDetached(Scene& scene, TypeId type, std::string_view name, NamespaceId current);
// Puts it there, below `parent` (none: the world) where it has a place in the DAG; it is renamed where its name was
// taken meanwhile. Throws where the parent cannot have children.
void insertDetached(Scene& scene, NodeId node, NodeId parent);
// Frees a node that was never put there. Nothing happens to any other.
void discardDetached(Scene& scene, NodeId node);

} // namespace understudy::core
