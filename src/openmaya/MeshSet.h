// Function sets and iterators on meshes: short ways between the API's arrays and those of src/geometry.
#pragma once

#include "geometry/Transform.h"
#include "openmaya/Access.h"
#include "openmaya/ComponentBox.h"
#include "openmaya/MathTypes.h"
#include "openmaya/MeshTarget.h"
#include "openmaya/NodeSet.h"
#include "openmaya/Status.h"

#include <maya/MColor.h>
#include <maya/MColorArray.h>
#include <maya/MDGModifier.h>
#include <maya/MFloatArray.h>
#include <maya/MFloatPoint.h>
#include <maya/MFloatPointArray.h>
#include <maya/MFloatVector.h>
#include <maya/MFloatVectorArray.h>
#include <maya/MIntArray.h>
#include <maya/MPointArray.h>
#include <maya/MVectorArray.h>

#include <span>
#include <vector>

namespace understudy::openmaya
{

using geometry::Mesh;
using geometry::MeshTopology;
using Imath::V2f;
using Imath::V3d;
using Imath::V3f;

// Members that answer with a status, or with a fact of the mesh.
template <class Work> MStatus withMesh(const MFnMesh& set, Work&& work)
{
    return guarded([&] { work(MeshTarget::of(set)); });
}
template <class Result, class Work> Result ofMesh(const MFnMesh& set, MStatus* status, Result otherwise, Work&& work)
{
    return guarded(status, otherwise, [&]() -> Result { return work(MeshTarget::of(set)); });
}

// An edit through the set; with a modifier, it is the modifier's to take back.
MStatus editMesh(const MFnMesh& set, const MeshTarget::Edit& edit, MDGModifier* modifier = nullptr);

// The elements of an array lie in a row.
template <class Element, class Array> std::span<Element> itemsOf(Array& array)
{
    return array.length() > 0 ? std::span<Element>(&array[0], array.length()) : std::span<Element>();
}
inline std::vector<int32_t> numbersOf(const MIntArray& array)
{
    std::vector<int32_t> numbers(array.length());
    if (!numbers.empty())
        array.get(numbers.data());
    return numbers;
}

inline void assign(MIntArray& array, std::span<const int32_t> numbers)
{
    array.setLength(static_cast<unsigned>(numbers.size()));
    std::copy(numbers.begin(), numbers.end(), itemsOf<int>(array).begin());
}

inline V3d toV3d(const MFloatPoint& p) { return toV3d(MPoint(p)); }
inline V3d toV3d(const MFloatVector& v) { return {v.x, v.y, v.z}; }
inline MFloatVector toFloatVector(const V3d& v) { return {float(v.x), float(v.y), float(v.z)}; }
inline MFloatPoint toFloatPoint(const V3d& v) { return {float(v.x), float(v.y), float(v.z)}; }

// Directions through a matrix: normals by the inverse transpose, of length 1; others by the linear part.
class Directions
{
public:
    explicit Directions(const Imath::M44d& matrix);
    V3d normal(const V3d& normal) const;
    V3d tangent(const V3d& tangent) const;
    // Back into the shape's space.
    V3d normalInside(const V3d& normal) const;
    bool isIdentity() const { return m_isIdentity; }

private:
    Imath::M44d m_matrix, m_normals, m_back;
    bool m_isIdentity;
};

inline MColor toColor(const geometry::Color& c) { return MColor(c[0], c[1], c[2], c[3]); }
inline geometry::Color fromColor(const MColor& c) { return {c.r, c.g, c.b, c.a}; }

// A corner of the mesh by its number in a face. Throws OutOfRange.
size_t cornerOf(const Mesh& mesh, int face, int corner);
// By the number of its vertex.
size_t cornerAt(const Mesh& mesh, int face, int vertex);

// ---- what several classes answer the same
V3d center(const Mesh& mesh, std::span<const int32_t> vertices);
V3d normalOfCorner(const Mesh& mesh, size_t corner);

// Whether all corners turn the same way.
bool isConvex(const Mesh& mesh, size_t face);

// Signed: negative where its UVs run clockwise. Throws Failed where a corner has none.
double uvArea(const Mesh& mesh, size_t uvSet, size_t face);

// Throws Failed where the face has no UVs.
V2f uvAt(const Mesh& mesh, size_t uvSet, const geometry::TrianglePlace& place);

// The normal of a place between the normals of its triangle's corners.
V3d smoothNormal(const Mesh& mesh, const geometry::TrianglePlace& place);

// Where a face has a UV.
struct PlaceAtUv
{
    V3d point, normal;
    V3d alongU, alongV; // how the point moves
};
std::optional<PlaceAtUv> findAtUv(const Mesh& mesh, size_t uvSet, size_t face, const float uv[2], double tolerance);
// Throws Failed where the face has it nowhere.
PlaceAtUv pointAtUv(const Mesh& mesh, size_t uvSet, size_t face, const float uv[2], double tolerance);
// Gives a corner this UV: its own moves, or it gets one.
void putUv(geometry::UvSet& set, size_t corners, size_t corner, float u, float v);

// What a corner has; -1 in all channels where it has none, or there is no set.
MColor cornerColor(const geometry::ColorSet* set, size_t corner);
// The mean of what the corners at a vertex have; nothing where none has a colour.
std::optional<MColor> vertexColor(const Mesh& mesh, const geometry::ColorSet& set, size_t vertex);
// Takes colours away that no corner refers to, and numbers the others anew in their order.
void dropUnused(geometry::ColorSet& set);

struct Tangent
{
    V3d tangent, binormal;
    bool isRightHanded = true;
};
// Of a corner, along u and v of a UV set, averaged around its vertex where normals and UVs are shared; x and y of the
// corner's plane where it has no UVs (unsure).
Tangent tangentAt(const Mesh& mesh, size_t uvSet, size_t corner);

} // namespace understudy::openmaya
