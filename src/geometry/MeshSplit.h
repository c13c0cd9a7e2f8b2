// Faces of meshes cut along a way.
#pragma once

#include "geometry/Mesh.h"

#include <span>

namespace understudy::geometry
{

struct SplitPoint
{
    int32_t edge = -1;    // none: inside of a face
    double factor = 0.0;  // on the edge, from its start to its end
    V3d point = V3d(0.0); // inside
};

// Cuts the faces from point to point; points on edges that follow each other lie on one face, with points inside of it
// between them. 0 and 1 are the edge's own vertices; those that an edge joins already need no cut. The first and the
// last point are on edges; a way that ends where it began is closed. Source: Maya's reference of polySplit.
//
// The new vertices come behind the others, those on edges by the edges' numbers, then those inside; of a face that is
// cut the piece behind the first point keeps the number, the others follow behind all faces (order: unsure). Throws
// std::out_of_range, std::invalid_argument where the way makes no sense, std::runtime_error where two points lie on no
// face together, or on one with holes.
Mesh withSplits(const Mesh& mesh, std::span<const SplitPoint> points);

} // namespace understudy::geometry
