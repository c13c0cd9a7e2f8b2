// Parts of meshes drawn together into vertices.
//
// Numbers out of range throw std::out_of_range; numbers that are given twice count once; where nothing would be left
// std::runtime_error is thrown.
#pragma once

#include "geometry/Mesh.h"

#include <span>

namespace understudy::geometry
{

// Edges that hang together become one vertex, in the middle of theirs, with the lowest of their numbers. Faces lose the
// corners; those with less than three left go, and the edges beside them become one. What is left is numbered anew in
// its order. Source: Maya's reference of polyCollapseEdge and polyCollapseFacet (that edges which hang together
// become one: unsure). UVs and colours of corners that meet are their mean.
Mesh withCollapsedEdges(const Mesh& mesh, std::span<const int32_t> edges);

// The same for all vertices of each face; faces that share vertices become one.
Mesh withCollapsedFaces(const Mesh& mesh, std::span<const int32_t> faces);

} // namespace understudy::geometry
