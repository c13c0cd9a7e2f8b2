// Normals of polygon meshes: of faces, of vertices, and of corners, where smooth edges join the faces around a vertex.
//
// Normals are of length 1, or zero where a face has no extent.
#pragma once

#include "geometry/MeshTopology.h"

#include <Imath/ImathVec.h>

#include <span>
#include <vector>

namespace understudy::geometry
{

using Imath::V3d;
using Imath::V3f;

// How much each face around a vertex counts.
enum class NormalWeight
{
    None,
    Angle,
    AngleAndArea // the default of mesh shapes (vertexNormalMethod)
};

// What is stored for a corner whose normal is not locked: this in x. Source: the default of mesh.vertexNormalX.
inline constexpr float kUnlockedNormal = 1e20f;
inline bool isLockedNormal(const V3f& normal) { return normal.x < kUnlockedNormal; }

struct MeshNormals
{
    std::vector<V3f> normals;
    std::vector<int32_t> ids;    // of each corner
    std::vector<uint8_t> locked; // of each normal
};

// Twice the area, along the normal: the sum over all loops, right for faces that are not plane too.
V3d areaVector(const MeshTopology& topology, std::span<const V3f> points, size_t face);
V3d faceNormal(const MeshTopology& topology, std::span<const V3f> points, size_t face);

// One for each vertex, whatever its edges are.
std::vector<V3f> vertexNormals(const MeshTopology& topology, std::span<const V3f> points, NormalWeight weight);
V3f vertexNormal(const MeshTopology& topology, std::span<const V3f> points, size_t vertex, NormalWeight weight);

// The list that corners refer to: corners of one vertex share a normal where smooth edges join their faces; numbered as
// the corners use them. `smooth` has a number for each edge (0: hard), or none where all are smooth; `locked` a normal
// for each corner, or none.
MeshNormals cornerNormals(const MeshTopology& topology, std::span<const V3f> points, std::span<const uint8_t> smooth,
                          std::span<const V3f> locked);

} // namespace understudy::geometry
