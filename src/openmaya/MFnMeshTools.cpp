// Members of MFnMesh that need no mesh: names of components, triangles of a polygon that is given.
#include "geometry/MeshTriangles.h"
#include "openmaya/MeshSet.h"

#include <maya/MFnMesh.h>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

struct NameRow
{
    MFn::Type type;
    const char* name;
};

// Source: the component names that MFnMesh::componentTypeName is known to give are those of polygon metadata streams
// (unsure).
constexpr NameRow kNames[] = {
    {MFn::kMeshVertComponent, "vertex"},
    {MFn::kMeshEdgeComponent, "edge"},
    {MFn::kMeshPolygonComponent, "face"},
    {MFn::kMeshVtxFaceComponent, "vertexFace"},
};

std::vector<std::array<int32_t, 3>> triangulate(const std::vector<V3f>& points, const std::vector<uint32_t>& starts,
                                                const V3d& normal)
{
    if (starts.size() < 2 || starts.back() != points.size() || !std::is_sorted(starts.begin(), starts.end()))
        throw core::Error(core::ErrorKind::BadArgument, "The loops do not add up to the points.");
    return geometry::triangulated(points, starts, normal);
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

MString MFnMesh::componentTypeName(MFn::Type compType, MStatus& status)
{
    for (const NameRow& row : kNames)
        if (row.type == compType)
        {
            status = MStatus::kSuccess;
            return row.name;
        }
    status = failure(MStatus::kInvalidParameter, "A mesh has no such components.");
    return MString();
}

MFn::Type MFnMesh::componentTypeFromName(const MString& assocName)
{
    for (const NameRow& row : kNames)
        if (assocName == row.name)
            return row.type;
    return MFn::kInvalid;
}

// `pointsAndHoles`: three numbers for each point, the outline first. Holes lie one behind the other, of equal length
// where there are several: nothing tells their lengths (unsure).
MStatus MFnMesh::polyTriangulate(const float* pointsAndHoles, unsigned int pointsCount, unsigned int outerPointsCount,
                                 unsigned int holesCount, bool considerNormal, const float* normals,
                                 unsigned short* triangles, int& trianglesCount)
{
    return guarded(
        [&]
        {
            if (!pointsAndHoles || !triangles || outerPointsCount > pointsCount || pointsCount > 65535 ||
                (considerNormal && !normals))
                throw core::Error(core::ErrorKind::BadArgument, "The points are missing or too many.");
            unsigned inner = pointsCount - outerPointsCount;
            if (holesCount > 0 ? inner % holesCount != 0 : inner != 0)
                throw core::Error(core::ErrorKind::BadArgument, "The holes do not add up to the points.");
            std::vector<V3f> points;
            for (unsigned i = 0; i < pointsCount; ++i)
                points.emplace_back(pointsAndHoles[3 * i], pointsAndHoles[3 * i + 1], pointsAndHoles[3 * i + 2]);
            std::vector<uint32_t> starts{0, outerPointsCount};
            for (unsigned i = 0; i < holesCount; ++i)
                starts.push_back(starts.back() + inner / holesCount);
            V3d normal = considerNormal ? V3d(normals[0], normals[1], normals[2]) : V3d(0.0);
            auto made = triangulate(points, starts, normal);
            trianglesCount = static_cast<int>(made.size());
            for (const auto& triangle : made)
                for (int32_t index : triangle)
                    *triangles++ = static_cast<unsigned short>(index);
        });
}

// `holes`: how many points each hole has.
MStatus MFnMesh::polyTriangulate(const MFloatPointArray& points, const MIntArray& holes, unsigned int outerPointsCount,
                                 const MFloatVectorArray& normals, MIntArray& triangles)
{
    return guarded(
        [&]
        {
            std::vector<V3f> all;
            for (unsigned i = 0; i < points.length(); ++i)
                all.emplace_back(openmaya::toV3d(points[i]));
            std::vector<uint32_t> starts{0, outerPointsCount};
            for (unsigned i = 0; i < holes.length(); ++i)
                starts.push_back(starts.back() + static_cast<uint32_t>(holes[i]));
            V3d normal = normals.length() > 0 ? openmaya::toV3d(normals[0]) : V3d(0.0);
            std::vector<int32_t> indices;
            for (const auto& triangle : triangulate(all, starts, normal))
                indices.insert(indices.end(), triangle.begin(), triangle.end());
            assign(triangles, indices);
        });
}

// For classes derived from it.
bool MFnMesh::getUVSetIndex(const MString* uvSetName, int& uvSet) const
{
    return bool(withMesh(*this, [&](MeshTarget& t) { uvSet = static_cast<int>(t.uvSet(uvSetName)); }));
}

bool MFnMesh::getColorSetIndex(const MString* colorSetName, int& colorSet) const
{
    return bool(withMesh(*this, [&](MeshTarget& t) { colorSet = static_cast<int>(t.colorSet(colorSetName)); }));
}

void MFnMesh::setCheckSamePointTwice(bool check)
{
    (void)withMesh(*this, [&](MeshTarget& t) { t.checksPoints = check; });
}

bool MFnMesh::getCheckSamePointTwice()
{
    return ofMesh(*this, nullptr, true, [](MeshTarget& t) { return t.checksPoints; });
}

OPENMAYA_NAMESPACE_CLOSE
