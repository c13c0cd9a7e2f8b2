// Faces of meshes as pieces of their own.
//
// Numbers out of range throw std::out_of_range; numbers that are given twice count once.
#pragma once

#include "geometry/Mesh.h"

#include <span>

namespace understudy::geometry
{

// One piece more: copies of the faces, which keep together where they shared vertices, moved by `translation`. New
// vertices, edges and faces come behind the others, in the order of the faces and their corners (order: unsure). They
// refer to the same UVs and colours (unsure).
Mesh withDuplicatedFaces(const Mesh& mesh, std::span<const int32_t> faces, const V3d& translation);

// The faces keep their numbers, but share no vertex with the others any more: they get new ones.
Mesh withExtractedFaces(const Mesh& mesh, std::span<const int32_t> faces, const V3d& translation);

} // namespace understudy::geometry
