// How nodes, DAG paths and plugs are spelled.
//
// Source: reference/behaviour.md "Names, paths, patterns": DAG nodes answer with their shortest unique partial path, a
// leading | only where a root node shares its name with a deeper one; plugs with long attribute names.
#pragma once

#include "core/Scene.h"

#include <string>
#include <string_view>
#include <vector>

namespace understudy::core
{

// One occurrence of a DAG node: the node and, where something on the way is instanced, the links that lead to it,
// the one above the node first. Without links it is the only (or first) occurrence.
struct DagPath
{
    NodeId node;
    std::vector<ArcId> arcs;

    friend bool operator==(const DagPath&, const DagPath&) = default;
};

// The first occurrence of a node.
DagPath firstPath(const Scene& scene, NodeId node);
// Every occurrence, in the order of the parents.
std::vector<DagPath> allPaths(const Scene& scene, NodeId node);
// The path one up; node is none above a root.
DagPath parentPath(const Scene& scene, const DagPath& path);
// Which occurrence a path is: 0 for the first.
size_t instanceNumber(const Scene& scene, const DagPath& path);
// Nodes from the root down to the path's own.
std::vector<NodeId> pathNodes(const Scene& scene, const DagPath& path);

// "|a|b"; for nodes outside the DAG the name.
std::string fullName(const Scene& scene, const DagPath& path);
std::string fullName(const Scene& scene, NodeId node);
// "b" or "a|b" or "|b": no more of the path than tells the node apart; for nodes outside the DAG the name.
std::string shortestName(const Scene& scene, const DagPath& path);
std::string shortestName(const Scene& scene, NodeId node);

// Logical indices of the elements that an array has: those that exist, and one for each occurrence of the node where
// the array holds world-space values, which nobody writes.
std::vector<uint32_t> elementIndices(const Scene& scene, const Plug& array);

enum class AttributeSpelling
{
    Long,     // translateX, target[0].targetWeight: parents where an index needs them; aliases
    LongFull, // translate.translateX: with all parents
    Short,    // tx
};

std::string attributePath(const Scene& scene, const Plug& plug, AttributeSpelling spelling = AttributeSpelling::Long,
                          bool useAlias = true);
// node.attribute, the node by its shortest name.
std::string plugName(const Scene& scene, const Plug& plug, AttributeSpelling spelling = AttributeSpelling::Long);

} // namespace understudy::core
