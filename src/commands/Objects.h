// What the commands on nodes share: the objects that a call names, and names as results.
#pragma once

#include "commands/Command.h"

#include <functional>
#include <string_view>
#include <vector>

namespace understudy::commands
{

// The objects that the positional arguments name, in their order; patterns spread out.
// Throws NotFound, NotUnique for a name of several nodes.
std::vector<Object> namedObjects(Session& session, const Arguments& arguments);
// The same, or the selection where there are no arguments at all.
std::vector<Object> namedOrSelected(Session& session, const Arguments& arguments);

// The one object of an argument that is a plain text to Maya, not an object: what it lacks is no ValueError.
// Throws Failed.
Object namedByText(Session& session, std::string_view name);

Object nodeObject(const core::Scene& scene, NodeId node);
inline Object nodeObject(core::DagPath path) { return {Object::Kind::Node, std::move(path), {}, {}}; }

// The distinct nodes of objects, in order.
std::vector<NodeId> nodesOf(const std::vector<Object>& objects);

Value nameList(std::vector<Object> objects, NameStyle style = NameStyle::Shortest);
// None where there are none, as most listing commands answer.
Value nameListOrNone(std::vector<Object> objects, NameStyle style = NameStyle::Shortest);

// Visits a node and all below it, parents before children. `visit` gets each path and returns whether to go deeper.
void walkDown(const core::Scene& scene, const core::DagPath& from,
              const std::function<bool(const core::DagPath&)>& visit);
// The paths of a node's children, in DAG order.
std::vector<core::DagPath> childPaths(const core::Scene& scene, const core::DagPath& parent);
// The paths of the nodes without parent, in DAG order.
std::vector<core::DagPath> rootPaths(const core::Scene& scene);

} // namespace understudy::commands
