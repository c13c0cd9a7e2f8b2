// Parts of meshes taken away.
//
// Numbers out of range throw std::out_of_range; what can't be taken away throws std::runtime_error. What is left is
// numbered anew in its order; vertices and edges that no face uses any more go along, as do UVs and colours.
#pragma once

#include "geometry/Mesh.h"

#include <span>

namespace understudy::geometry
{

// Not all of them: a mesh has a face (unsure).
Mesh withoutFaces(const Mesh& mesh, std::span<const int32_t> faces);

// The two faces of the edge become one, with the lower of their numbers. Edges on the border stay: their face would
// have to go. Source: Maya's reference of polyDelEdge (border edges are not deleted).
Mesh withoutEdge(const Mesh& mesh, int32_t edge);

// A vertex between two edges leaves one edge, the lower of their numbers, and the faces lose a corner. Around another
// one all faces become one, with the lowest of their numbers; on the border it stays (unsure).
Mesh withoutVertex(const Mesh& mesh, int32_t vertex);

} // namespace understudy::geometry
