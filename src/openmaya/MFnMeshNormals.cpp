// Normals, tangents and binormals of meshes.
#include "openmaya/MeshSet.h"

#include <maya/MFnMesh.h>

#include <functional>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

// Which corners are meant: one of a face, or all at a vertex.
std::vector<size_t> cornersAt(const Mesh& mesh, int vertex)
{
    std::vector<size_t> corners;
    for (int32_t corner : mesh.topology().cornersAtVertex(checked(vertex, mesh.vertexCount(), "vertex")))
        corners.push_back(static_cast<size_t>(corner));
    return corners;
}

void lock(Mesh& mesh, const std::vector<size_t>& corners, const V3d& normal)
{
    for (size_t corner : corners)
        mesh.editLockedNormals()[corner] = V3f(normal);
}

void keep(Mesh& mesh, const std::vector<size_t>& corners)
{
    std::vector<V3f> now;
    for (size_t corner : corners)
        now.push_back(V3f(normalOfCorner(mesh, corner)));
    std::vector<V3f>& locked = mesh.editLockedNormals();
    for (size_t i = 0; i < corners.size(); ++i)
        locked[corners[i]] = now[i];
}

void release(Mesh& mesh, const std::vector<size_t>& corners)
{
    if (mesh.lockedNormals().empty())
        return;
    std::vector<V3f>& locked = mesh.editLockedNormals();
    for (size_t corner : corners)
        locked[corner] = V3f(geometry::kUnlockedNormal);
}

std::vector<size_t> cornersOf(const Mesh& mesh, const MIntArray& vertices)
{
    std::vector<size_t> corners;
    for (unsigned i = 0; i < vertices.length(); ++i)
    {
        std::vector<size_t> at = cornersAt(mesh, vertices[i]);
        corners.insert(corners.end(), at.begin(), at.end());
    }
    return corners;
}

std::vector<size_t> cornersOf(const Mesh& mesh, const MIntArray& faces, const MIntArray& vertices)
{
    if (faces.length() != vertices.length())
        throw core::Error(core::ErrorKind::BadArgument, "There are not as many vertices as faces.");
    std::vector<size_t> corners;
    for (unsigned i = 0; i < faces.length(); ++i)
        corners.push_back(cornerAt(mesh, faces[i], vertices[i]));
    return corners;
}

// Normals as they are given, in the shape's space.
std::vector<V3d> inside(const MFnMesh& set, const MVectorArray& normals, MSpace::Space space)
{
    Directions directions(MeshTarget::of(set).matrix(space));
    std::vector<V3d> found;
    for (unsigned i = 0; i < normals.length(); ++i)
        found.push_back(directions.normalInside(toV3d(normals[i])));
    return found;
}

MStatus setOne(const MFnMesh& set, const MVector& normal, MSpace::Space space, MDGModifier* modifier,
               const std::function<std::vector<size_t>(const Mesh&)>& corners)
{
    V3d given;
    MStatus status =
        withMesh(set, [&](MeshTarget& t) { given = Directions(t.matrix(space)).normalInside(toV3d(normal)); });
    if (!status)
        return status;
    return editMesh(set, [&](Mesh& mesh) { lock(mesh, corners(mesh), given); }, modifier);
}

using Directed = V3d (Directions::*)(const V3d&) const;

void fill(MFloatVectorArray& array, std::span<const V3f> from, const Directions& directions, Directed turn)
{
    array.setLength(static_cast<unsigned>(from.size()));
    std::span<MFloatVector> items = itemsOf<MFloatVector>(array);
    for (size_t i = 0; i < items.size(); ++i)
        items[i] = directions.isIdentity() ? MFloatVector(from[i].x, from[i].y, from[i].z)
                                           : toFloatVector((directions.*turn)(V3d(from[i])));
}

struct CornerRun
{
    size_t first, count;
};

MStatus getTangents(const MFnMesh& set, MFloatVectorArray& array, MSpace::Space space, const MString* uvSet,
                    V3d Tangent::* which, const std::function<CornerRun(const Mesh&)>& cornersIn)
{
    return withMesh(set,
                    [&](MeshTarget& target)
                    {
                        Directions directions(target.matrix(space));
                        size_t index = target.uvSet(uvSet);
                        const Mesh& mesh = target.mesh();
                        auto [first, count] = cornersIn(mesh);
                        std::vector<V3f> found;
                        found.reserve(count);
                        for (size_t i = 0; i < count; ++i)
                            found.emplace_back(tangentAt(mesh, index, first + i).*which);
                        fill(array, found, directions, &Directions::tangent);
                    });
}

CornerRun allCorners(const Mesh& mesh) { return {0, mesh.cornerCount()}; }

auto cornersOf(int face)
{
    return [face](const Mesh& mesh) -> CornerRun
    {
        size_t at = checked(face, mesh.faceCount(), "face");
        return {mesh.topology().firstCorner(at), mesh.topology().cornerCount(at)};
    };
}

MStatus getTangent(const MFnMesh& set, int face, int vertex, MVector& vector, MSpace::Space space, const MString* uvSet,
                   V3d Tangent::* which)
{
    return withMesh(set,
                    [&](MeshTarget& target)
                    {
                        Directions directions(target.matrix(space));
                        size_t index = target.uvSet(uvSet);
                        const Mesh& mesh = target.mesh();
                        V3d found = tangentAt(mesh, index, cornerAt(mesh, face, vertex)).*which;
                        vector = toVector(directions.tangent(found));
                    });
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

// ---- the list, and who refers to it

int MFnMesh::numNormals(MStatus* ReturnStatus) const
{
    return ofMesh(*this, ReturnStatus, 0, [](MeshTarget& t) { return int(t.mesh().normals().normals.size()); });
}

MStatus MFnMesh::getNormals(MFloatVectorArray& normals, MSpace::Space space) const
{
    return withMesh(*this, [&](MeshTarget& t)
                    { fill(normals, t.mesh().normals().normals, Directions(t.matrix(space)), &Directions::normal); });
}

const float* MFnMesh::getRawNormals(MStatus* ReturnStatus) const
{
    return ofMesh(*this, ReturnStatus, static_cast<const float*>(nullptr),
                  [](MeshTarget& t) { return reinterpret_cast<const float*>(t.mesh().normals().normals.data()); });
}

MStatus MFnMesh::getNormalIds(MIntArray& normalIdCounts, MIntArray& normalIds) const
{
    return withMesh(*this,
                    [&](MeshTarget& t)
                    {
                        const Mesh& mesh = t.mesh();
                        normalIdCounts.setLength(static_cast<unsigned>(mesh.faceCount()));
                        std::span<int> counts = itemsOf<int>(normalIdCounts);
                        for (size_t face = 0; face < counts.size(); ++face)
                            counts[face] = static_cast<int>(mesh.topology().cornerCount(face));
                        assign(normalIds, mesh.normals().ids);
                    });
}

MStatus MFnMesh::getFaceNormalIds(int faceIndex, MIntArray& normals) const
{
    return withMesh(*this,
                    [&](MeshTarget& t)
                    {
                        const Mesh& mesh = t.mesh();
                        size_t face = checked(faceIndex, mesh.faceCount(), "face");
                        assign(normals,
                               std::span<const int32_t>(mesh.normals().ids)
                                   .subspan(mesh.topology().firstCorner(face), mesh.topology().cornerCount(face)));
                    });
}

bool MFnMesh::isNormalLocked(int normalId, MStatus* ReturnStatus) const
{
    return ofMesh(*this, ReturnStatus, false,
                  [&](MeshTarget& t)
                  {
                      const geometry::MeshNormals& normals = t.mesh().normals();
                      return normals.locked[checked(normalId, normals.locked.size(), "normal")] != 0;
                  });
}

// Each normal of the list is locked to what is given for it.
MStatus MFnMesh::setNormals(MFloatVectorArray& normals, MSpace::Space space)
{
    return withMesh(*this,
                    [&](MeshTarget& t)
                    {
                        std::vector<int32_t> ids = t.mesh().normals().ids;
                        size_t count = t.mesh().normals().normals.size();
                        if (normals.length() != count)
                            throw core::error(core::ErrorKind::BadArgument, "There are {} normals for a list of {}.",
                                              normals.length(), count);
                        Directions directions(t.matrix(space));
                        t.edit(
                            [&](Mesh& mesh)
                            {
                                std::vector<V3f>& locked = mesh.editLockedNormals();
                                for (size_t corner = 0; corner < ids.size(); ++corner)
                                    locked[corner] = V3f(
                                        directions.normalInside(toV3d(normals[static_cast<unsigned>(ids[corner])])));
                            });
                    });
}

// ---- of faces, vertices, corners

MStatus MFnMesh::getPolygonNormal(int polygonId, MVector& normal, MSpace::Space space) const
{
    return withMesh(
        *this,
        [&](MeshTarget& t)
        {
            const Mesh& mesh = t.mesh();
            size_t face = checked(polygonId, mesh.faceCount(), "face");
            normal = toVector(
                Directions(t.matrix(space)).normal(geometry::faceNormal(mesh.topology(), mesh.points(), face)));
        });
}

MStatus MFnMesh::getVertexNormal(int vertexId, bool angleWeighted, MVector& normal, MSpace::Space space) const
{
    return withMesh(*this,
                    [&](MeshTarget& t)
                    {
                        const Mesh& mesh = t.mesh();
                        size_t vertex = checked(vertexId, mesh.vertexCount(), "vertex");
                        auto weight = angleWeighted ? geometry::NormalWeight::Angle : geometry::NormalWeight::None;
                        V3f found = geometry::vertexNormal(mesh.topology(), mesh.points(), vertex, weight);
                        normal = toVector(Directions(t.matrix(space)).normal(V3d(found)));
                    });
}

MStatus MFnMesh::getVertexNormal(int vertexId, MVector& normal, MSpace::Space space) const
{
    return getVertexNormal(vertexId, false, normal, space);
}

MStatus MFnMesh::getVertexNormals(bool angleWeighted, MFloatVectorArray& normals, MSpace::Space space) const
{
    return withMesh(*this,
                    [&](MeshTarget& t)
                    {
                        const Mesh& mesh = t.mesh();
                        auto weight = angleWeighted ? geometry::NormalWeight::Angle : geometry::NormalWeight::None;
                        fill(normals, geometry::vertexNormals(mesh.topology(), mesh.points(), weight),
                             Directions(t.matrix(space)), &Directions::normal);
                    });
}

MStatus MFnMesh::getFaceVertexNormal(int faceIndex, int vertexIndex, MVector& normal, MSpace::Space space) const
{
    return withMesh(*this,
                    [&](MeshTarget& t)
                    {
                        const Mesh& mesh = t.mesh();
                        V3d found = normalOfCorner(mesh, cornerAt(mesh, faceIndex, vertexIndex));
                        normal = toVector(Directions(t.matrix(space)).normal(found));
                    });
}

MStatus MFnMesh::getFaceVertexNormals(int faceIndex, MFloatVectorArray& normals, MSpace::Space space) const
{
    return withMesh(*this,
                    [&](MeshTarget& t)
                    {
                        const Mesh& mesh = t.mesh();
                        size_t face = checked(faceIndex, mesh.faceCount(), "face");
                        std::vector<V3f> own;
                        for (size_t i = 0; i < mesh.topology().cornerCount(face); ++i)
                            own.push_back(V3f(normalOfCorner(mesh, mesh.topology().firstCorner(face) + i)));
                        fill(normals, own, Directions(t.matrix(space)), &Directions::normal);
                    });
}

// ---- locked normals

MStatus MFnMesh::setFaceVertexNormal(MVector& normal, int faceIndex, int vertexIndex, MSpace::Space space,
                                     MDGModifier* modifier)
{
    return setOne(*this, normal, space, modifier,
                  [&](const Mesh& mesh) { return std::vector<size_t>{cornerAt(mesh, faceIndex, vertexIndex)}; });
}

MStatus MFnMesh::setVertexNormal(MVector& normal, int vertexIndex, MSpace::Space space, MDGModifier* modifier)
{
    return setOne(*this, normal, space, modifier, [&](const Mesh& mesh) { return cornersAt(mesh, vertexIndex); });
}

MStatus MFnMesh::setFaceVertexNormals(MVectorArray& normalArray, MIntArray& faceList, MIntArray& vertexList,
                                      MSpace::Space space)
{
    return withMesh(*this,
                    [&](MeshTarget& t)
                    {
                        std::vector<size_t> corners = cornersOf(t.mesh(), faceList, vertexList);
                        std::vector<V3d> normals = inside(*this, normalArray, space);
                        if (normals.size() != corners.size())
                            throw core::Error(core::ErrorKind::BadArgument,
                                              "There are not as many normals as vertices.");
                        t.edit(
                            [&](Mesh& mesh)
                            {
                                std::vector<V3f>& locked = mesh.editLockedNormals();
                                for (size_t i = 0; i < corners.size(); ++i)
                                    locked[corners[i]] = V3f(normals[i]);
                            });
                    });
}

MStatus MFnMesh::setVertexNormals(MVectorArray& normalArray, MIntArray& vertexList, MSpace::Space space)
{
    return withMesh(*this,
                    [&](MeshTarget& t)
                    {
                        std::vector<V3d> normals = inside(*this, normalArray, space);
                        if (normals.size() != vertexList.length())
                            throw core::Error(core::ErrorKind::BadArgument,
                                              "There are not as many normals as vertices.");
                        t.edit(
                            [&](Mesh& mesh)
                            {
                                for (unsigned i = 0; i < vertexList.length(); ++i)
                                    lock(mesh, cornersAt(mesh, vertexList[i]), normals[i]);
                            });
                    });
}

MStatus MFnMesh::lockVertexNormals(MIntArray& vertexList)
{
    return editMesh(*this, [&](Mesh& mesh) { keep(mesh, cornersOf(mesh, vertexList)); });
}

MStatus MFnMesh::lockFaceVertexNormals(MIntArray& faceList, MIntArray& vertexList)
{
    return editMesh(*this, [&](Mesh& mesh) { keep(mesh, cornersOf(mesh, faceList, vertexList)); });
}

MStatus MFnMesh::unlockVertexNormals(MIntArray& vertexList)
{
    return editMesh(*this, [&](Mesh& mesh) { release(mesh, cornersOf(mesh, vertexList)); });
}

MStatus MFnMesh::unlockFaceVertexNormals(MIntArray& faceList, MIntArray& vertexList)
{
    return editMesh(*this, [&](Mesh& mesh) { release(mesh, cornersOf(mesh, faceList, vertexList)); });
}

// ---- tangents and binormals

int MFnMesh::getTangentId(int faceIndex, int vertexIndex, MStatus* ReturnStatus) const
{
    return ofMesh(*this, ReturnStatus, -1,
                  [&](MeshTarget& t) { return int(cornerAt(t.mesh(), faceIndex, vertexIndex)); });
}

MStatus MFnMesh::getTangents(MFloatVectorArray& normals, MSpace::Space space, const MString* uvSet) const
{
    return ::getTangents(*this, normals, space, uvSet, &Tangent::tangent, allCorners);
}

MStatus MFnMesh::getFaceVertexTangent(int faceIndex, int vertexIndex, MVector& tangent, MSpace::Space space,
                                      const MString* uvSet) const
{
    return getTangent(*this, faceIndex, vertexIndex, tangent, space, uvSet, &Tangent::tangent);
}

MStatus MFnMesh::getFaceVertexTangents(int faceIndex, MFloatVectorArray& tangents, MSpace::Space space,
                                       const MString* uvSet) const
{
    return ::getTangents(*this, tangents, space, uvSet, &Tangent::tangent, cornersOf(faceIndex));
}

MStatus MFnMesh::getBinormals(MFloatVectorArray& normals, MSpace::Space space, const MString* uvSet) const
{
    return ::getTangents(*this, normals, space, uvSet, &Tangent::binormal, allCorners);
}

MStatus MFnMesh::getFaceVertexBinormal(int faceIndex, int vertexIndex, MVector& normal, MSpace::Space space,
                                       const MString* uvSet) const
{
    return getTangent(*this, faceIndex, vertexIndex, normal, space, uvSet, &Tangent::binormal);
}

MStatus MFnMesh::getFaceVertexBinormals(int faceIndex, MFloatVectorArray& normals, MSpace::Space space,
                                        const MString* uvSet) const
{
    return ::getTangents(*this, normals, space, uvSet, &Tangent::binormal, cornersOf(faceIndex));
}

bool MFnMesh::isRightHandedTangent(int tangentId, const MString* uvSetName, MStatus* ReturnStatus) const
{
    return ofMesh(*this, ReturnStatus, false,
                  [&](MeshTarget& t)
                  {
                      size_t index = t.uvSet(uvSetName);
                      const Mesh& mesh = t.mesh();
                      return tangentAt(mesh, index, checked(tangentId, mesh.cornerCount(), "tangent")).isRightHanded;
                  });
}

OPENMAYA_NAMESPACE_CLOSE
