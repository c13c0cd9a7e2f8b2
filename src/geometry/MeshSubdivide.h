// Faces and edges of meshes in more pieces, none of them moved.
//
// Numbers out of range throw std::out_of_range, results that are too large std::length_error, negative counts
// std::invalid_argument; numbers that are given twice count once.
#pragma once

#include "geometry/Mesh.h"

#include <span>

namespace understudy::geometry
{

// Each edge gets `divisions` vertices, evenly along its length. Source: Maya's reference of polySubdivideEdge
// (divisions: the vertices that are inserted in each edge). The new vertices come behind the others, by the edges'
// numbers and from their starts; the first piece keeps the edge's number (order: unsure).
Mesh withDividedEdges(const Mesh& mesh, std::span<const int32_t> edges, int divisions);

// Each face becomes a quad for each of its corners, around a vertex in its middle, with vertices in the middle of its
// edges, `divisions` times over. Neighbours that are not divided get the vertices on their edges. Source: Maya's
// reference of polySubdivideFacet (quads), and of the example meshOpCmd, whose comment has the inner faces divided
// again. Faces with holes are left as they are (unsure). The new vertices come behind the others: those on edges by the
// edges' numbers, then those in faces; the first quad keeps its face's number, the others follow behind all faces
// (order: unsure).
Mesh withDividedFaces(const Mesh& mesh, std::span<const int32_t> faces, int divisions);

} // namespace understudy::geometry
