// Meshes: the object behind a function set, counts, faces, edges, triangles. New ones: MFnMeshCreate.cpp; points,
// normals, UVs, colours, rays: files of their own.
#include "commands/SetMembership.h"
#include "openmaya/MeshSet.h"

#include <maya/MDoubleArray.h>
#include <maya/MFnMesh.h>
#include <maya/MObjectArray.h>
#include <maya/MUintArray.h>

#include <algorithm>
#include <cstring>

using namespace understudy;
using namespace understudy::openmaya;

namespace understudy::openmaya
{

MeshTarget& MeshTarget::of(const MFnMesh& set)
{
    if (!set.m_target || !*set.m_target)
        throw core::Error(core::ErrorKind::Failed, "The function set has no mesh.");
    return *set.m_target;
}

} // namespace understudy::openmaya

namespace
{

MStatus fillWeights(const geometry::Weights& weights, MUintArray& ids, MDoubleArray& values)
{
    ids.clear();
    values.clear();
    for (const auto& [index, value] : weights)
    {
        ids.append(index);
        values.append(value);
    }
    return MStatus::kSuccess;
}

// Those of zero go; the others replace what there is for their component.
void setWeights(geometry::Part<geometry::Weights>& part, const MUintArray& ids, const MDoubleArray& values,
                size_t count)
{
    if (ids.length() != values.length())
        throw core::Error(core::ErrorKind::BadArgument, "There are not as many values as components.");
    std::map<uint32_t, double> all(part->begin(), part->end());
    for (unsigned i = 0; i < ids.length(); ++i)
    {
        auto index = static_cast<uint32_t>(checked(ids[i], count, "component"));
        if (values[i] == 0.0)
            all.erase(index);
        else
            all[index] = values[i];
    }
    part = geometry::Part<geometry::Weights>(geometry::Weights(all.begin(), all.end()));
}

// Faces that share a UV at both ends of an edge, in a set.
MFnMesh::BorderInfo borderOf(const Mesh& mesh, const geometry::UvSet& set, size_t edge)
{
    const MeshTopology& topology = mesh.topology();
    std::span<const int32_t> faces = topology.facesAtEdge(edge);
    if (faces.size() < 2)
        return MFnMesh::kGeomBorder;
    for (int32_t vertex : topology.edges()[edge])
    {
        int32_t shared = -1;
        for (int32_t face : faces)
        {
            int32_t id = set.id(*topology.cornerAt(static_cast<size_t>(face), vertex));
            if (id < 0)
                return MFnMesh::kUVBorder;
            if (shared >= 0 && id != shared)
                return MFnMesh::kUnsharedUV;
            shared = id;
        }
    }
    return MFnMesh::kSharedUV;
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

MMeshIsectAccelParams::MMeshIsectAccelParams() = default;

MFnMesh::MFnMesh() = default;
MFnMesh::MFnMesh(MObject& object, MStatus* ret) : MFnMesh(static_cast<const MObject&>(object), ret) {}
MFnMesh::MFnMesh(const MObject& object, MStatus* ret)
{
    MStatus status = setObject(object);
    if (ret)
        *ret = status;
}
MFnMesh::MFnMesh(const MDagPath& object, MStatus* ret) { put(ret, setObject(object)); }
MFnMesh::~MFnMesh() { delete m_target; }
MFn::Type MFnMesh::type() const { return MFn::kMesh; }
const char* MFnMesh::className() { return "MFnMesh"; }

bool MFnMesh::objectChanged(MFn::Type, MStatus* ReturnStatus)
{
    delete m_target;
    m_target = nullptr;
    return guarded(ReturnStatus, false,
                   [&]
                   {
                       m_target = new MeshTarget(object());
                       m_target->setOwner(this);
                       return true;
                   });
}

// ---- counts

int MFnMesh::numVertices(MStatus* ReturnStatus) const
{
    return ofMesh(*this, ReturnStatus, 0, [](MeshTarget& t) { return int(t.mesh().vertexCount()); });
}

int MFnMesh::numEdges(MStatus* ReturnStatus) const
{
    return ofMesh(*this, ReturnStatus, 0, [](MeshTarget& t) { return int(t.mesh().edgeCount()); });
}

int MFnMesh::numPolygons(MStatus* ReturnStatus) const
{
    return ofMesh(*this, ReturnStatus, 0, [](MeshTarget& t) { return int(t.mesh().faceCount()); });
}

int MFnMesh::numFaceVertices(MStatus* ReturnStatus) const
{
    return ofMesh(*this, ReturnStatus, 0, [](MeshTarget& t) { return int(t.mesh().cornerCount()); });
}

int MFnMesh::polygonVertexCount(int polygonId, MStatus* ReturnStatus) const
{
    return ofMesh(*this, ReturnStatus, 0,
                  [&](MeshTarget& t)
                  {
                      const Mesh& mesh = t.mesh();
                      return int(mesh.topology().cornerCount(checked(polygonId, mesh.faceCount(), "face")));
                  });
}

// ---- faces

MStatus MFnMesh::getVertices(MIntArray& vertexCount, MIntArray& vertexList) const
{
    return withMesh(*this,
                    [&](MeshTarget& t)
                    {
                        const MeshTopology& topology = t.mesh().topology();
                        vertexCount.setLength(static_cast<unsigned>(topology.faceCount()));
                        std::span<int> counts = itemsOf<int>(vertexCount);
                        for (size_t face = 0; face < counts.size(); ++face)
                            counts[face] = static_cast<int>(topology.cornerCount(face));
                        assign(vertexList, topology.cornerVertices());
                    });
}

MStatus MFnMesh::getPolygonVertices(int polygonId, MIntArray& vertexList) const
{
    return withMesh(*this,
                    [&](MeshTarget& t)
                    {
                        const Mesh& mesh = t.mesh();
                        assign(vertexList, mesh.topology().faceVertices(checked(polygonId, mesh.faceCount(), "face")));
                    });
}

MStatus MFnMesh::getPolygonTriangleVertices(int polygonId, int triangleId, int triangleVertices[3]) const
{
    return withMesh(*this,
                    [&](MeshTarget& t)
                    {
                        const Mesh& mesh = t.mesh();
                        size_t face = checked(polygonId, mesh.faceCount(), "face");
                        const geometry::MeshTriangles& triangles = mesh.triangles();
                        size_t place =
                            triangles.starts[face] + checked(triangleId, triangles.count(face), "triangle of the face");
                        for (size_t i = 0; i < 3; ++i)
                            triangleVertices[i] =
                                mesh.topology().cornerVertices()[static_cast<size_t>(triangles.corners[place][i])];
                    });
}

MStatus MFnMesh::getTriangles(MIntArray& triangleCounts, MIntArray& triangleVertices) const
{
    return withMesh(*this,
                    [&](MeshTarget& t)
                    {
                        const Mesh& mesh = t.mesh();
                        const geometry::MeshTriangles& triangles = mesh.triangles();
                        triangleCounts.setLength(static_cast<unsigned>(mesh.faceCount()));
                        triangleVertices.setLength(static_cast<unsigned>(triangles.corners.size() * 3));
                        std::span<int> counts = itemsOf<int>(triangleCounts);
                        for (size_t face = 0; face < counts.size(); ++face)
                            counts[face] = static_cast<int>(triangles.count(face));
                        std::span<int> vertices = itemsOf<int>(triangleVertices);
                        for (size_t i = 0; i < vertices.size(); ++i)
                            vertices[i] =
                                mesh.topology().cornerVertices()[static_cast<size_t>(triangles.corners[i / 3][i % 3])];
                    });
}

MStatus MFnMesh::getTriangleOffsets(MIntArray& triangleCounts, MIntArray& triangleIndices) const
{
    return withMesh(*this,
                    [&](MeshTarget& t)
                    {
                        const Mesh& mesh = t.mesh();
                        const geometry::MeshTriangles& triangles = mesh.triangles();
                        triangleCounts.setLength(static_cast<unsigned>(mesh.faceCount()));
                        triangleIndices.setLength(static_cast<unsigned>(triangles.corners.size() * 3));
                        std::span<int> counts = itemsOf<int>(triangleCounts);
                        for (size_t face = 0; face < counts.size(); ++face)
                            counts[face] = static_cast<int>(triangles.count(face));
                        std::span<int> indices = itemsOf<int>(triangleIndices);
                        for (size_t i = 0; i < indices.size(); ++i)
                            indices[i] = triangles.corners[i / 3][i % 3];
                    });
}

bool MFnMesh::isPolygonConvex(int faceIndex, MStatus* ReturnStatus) const
{
    return ofMesh(*this, ReturnStatus, false,
                  [&](MeshTarget& t)
                  {
                      const Mesh& mesh = t.mesh();
                      return isConvex(mesh, checked(faceIndex, mesh.faceCount(), "face"));
                  });
}

bool MFnMesh::onBoundary(int polygonId, MStatus* ReturnStatus) const
{
    return ofMesh(*this, ReturnStatus, false,
                  [&](MeshTarget& t)
                  {
                      const Mesh& mesh = t.mesh();
                      std::span<const int32_t> edges =
                          mesh.topology().faceEdges(checked(polygonId, mesh.faceCount(), "face"));
                      return std::any_of(edges.begin(), edges.end(), [&](int32_t edge)
                                         { return mesh.topology().isBorder(size_t(MeshTopology::edgeOf(edge))); });
                  });
}

int MFnMesh::getHoles(MIntArray& holeInfoArray, MIntArray& holeVertexArray, MStatus* ReturnStatus)
{
    return ofMesh(*this, ReturnStatus, 0,
                  [&](MeshTarget& t)
                  {
                      const MeshTopology& topology = t.mesh().topology();
                      holeInfoArray.clear();
                      holeVertexArray.clear();
                      int holes = 0;
                      for (size_t face = 0; topology.hasHoles() && face < topology.faceCount(); ++face)
                          for (size_t l = 1; l < topology.loopCount(face); ++l, ++holes)
                          {
                              auto [first, end] = topology.loop(face, l);
                              holeInfoArray.append(static_cast<int>(face));
                              holeInfoArray.append(static_cast<int>(end - first));
                              holeInfoArray.append(static_cast<int>(holeVertexArray.length()));
                              for (size_t corner = first; corner < end; ++corner)
                                  holeVertexArray.append(topology.cornerVertices()[corner]);
                          }
                      return holes;
                  });
}

MStatus MFnMesh::getMeshShellsIds(MFn::Type compType, MIntArray& meshShellIds, unsigned int& nbMeshShells) const
{
    return withMesh(*this,
                    [&](MeshTarget& t)
                    {
                        const MeshTopology& topology = t.mesh().topology();
                        auto [shells, count] = geometry::vertexShells(topology);
                        nbMeshShells = static_cast<unsigned>(count);
                        std::vector<int32_t> ids;
                        auto shellOf = [&](int32_t vertex) { return shells[static_cast<size_t>(vertex)]; };
                        if (compType == MFn::kMeshEdgeComponent)
                            for (const geometry::EdgeEnds& edge : topology.edges())
                                ids.push_back(shellOf(edge[0]));
                        else if (compType == MFn::kMeshPolygonComponent)
                            for (size_t face = 0; face < topology.faceCount(); ++face)
                                ids.push_back(shellOf(topology.faceVertices(face)[0]));
                        else if (compType == MFn::kMeshVertComponent)
                            ids = shells;
                        else
                            throw core::Error(core::ErrorKind::BadArgument, "A mesh has no such components.");
                        assign(meshShellIds, ids);
                    });
}

// ---- edges

MStatus MFnMesh::getEdgeVertices(int edgeId, int2& vertexList) const
{
    return withMesh(*this,
                    [&](MeshTarget& t)
                    {
                        const Mesh& mesh = t.mesh();
                        const geometry::EdgeEnds& ends =
                            mesh.topology().edges()[checked(edgeId, mesh.edgeCount(), "edge")];
                        vertexList[0] = ends[0];
                        vertexList[1] = ends[1];
                    });
}

bool MFnMesh::isEdgeSmooth(int edgeId, MStatus* ReturnStatus) const
{
    return ofMesh(*this, ReturnStatus, false,
                  [&](MeshTarget& t)
                  {
                      const Mesh& mesh = t.mesh();
                      return mesh.isSmooth(checked(edgeId, mesh.edgeCount(), "edge"));
                  });
}

MStatus MFnMesh::setEdgeSmoothing(int edgeId, bool smooth)
{
    return withMesh(*this, [&](MeshTarget& t) { t.setSmooth(checked(edgeId, t.mesh().edgeCount(), "edge"), smooth); });
}

MStatus MFnMesh::setEdgeSmoothings(const MIntArray& edgeIds, const MIntArray& smooths)
{
    return editMesh(*this,
                    [&](Mesh& mesh)
                    {
                        if (edgeIds.length() != smooths.length())
                            throw core::Error(core::ErrorKind::BadArgument, "There are not as many values as edges.");
                        std::vector<uint8_t> all = mesh.smoothEdges();
                        all.resize(mesh.edgeCount(), 1);
                        for (unsigned i = 0; i < edgeIds.length(); ++i)
                            all[checked(edgeIds[i], mesh.edgeCount(), "edge")] = smooths[i] != 0 ? 1 : 0;
                        mesh.setSmoothEdges(std::move(all));
                    });
}

// Normals follow edges at once here.
MStatus MFnMesh::cleanupEdgeSmoothing()
{
    return withMesh(*this, [](MeshTarget& t) { (void)t.mesh(); });
}

MStatus MFnMesh::getCreaseEdges(MUintArray& edgeIds, MDoubleArray& creaseData) const
{
    return withMesh(*this, [&](MeshTarget& t) { fillWeights(*t.mesh().edgeCreases, edgeIds, creaseData); });
}

MStatus MFnMesh::setCreaseEdges(const MUintArray& edgeIds, const MDoubleArray& creaseData)
{
    return editMesh(*this, [&](Mesh& mesh) { setWeights(mesh.edgeCreases, edgeIds, creaseData, mesh.edgeCount()); });
}

MStatus MFnMesh::getCreaseVertices(MUintArray& vertexIds, MDoubleArray& creaseData) const
{
    return withMesh(*this, [&](MeshTarget& t) { fillWeights(*t.mesh().vertexCreases, vertexIds, creaseData); });
}

MStatus MFnMesh::setCreaseVertices(const MUintArray& vertexIds, const MDoubleArray& creaseData)
{
    return editMesh(*this,
                    [&](Mesh& mesh) { setWeights(mesh.vertexCreases, vertexIds, creaseData, mesh.vertexCount()); });
}

MUintArray MFnMesh::getInvisibleFaces(MStatus* ReturnStatus) const
{
    return ofMesh(*this, ReturnStatus, MUintArray(),
                  [](MeshTarget& t)
                  {
                      MUintArray faces;
                      for (uint32_t face : *t.mesh().invisibleFaces)
                          faces.append(face);
                      return faces;
                  });
}

MStatus MFnMesh::setInvisibleFaces(const MUintArray& faceIds, bool makeVisible)
{
    return editMesh(
        *this,
        [&](Mesh& mesh)
        {
            std::vector<uint32_t> all = *mesh.invisibleFaces, given;
            for (unsigned i = 0; i < faceIds.length(); ++i)
                given.push_back(static_cast<uint32_t>(checked(faceIds[i], mesh.faceCount(), "face")));
            std::sort(given.begin(), given.end());
            std::vector<uint32_t> next;
            if (makeVisible)
                std::set_difference(all.begin(), all.end(), given.begin(), given.end(), std::back_inserter(next));
            else
                std::set_union(all.begin(), all.end(), given.begin(), given.end(), std::back_inserter(next));
            next.erase(std::unique(next.begin(), next.end()), next.end());
            mesh.invisibleFaces = geometry::Part<std::vector<uint32_t>>(std::move(next));
        });
}

MFnMesh::BorderInfo MFnMesh::edgeBorderInfo(int edgeId, unsigned int setId, MStatus* ReturnStatus) const
{
    return ofMesh(*this, ReturnStatus, kGeomBorder,
                  [&](MeshTarget& t)
                  {
                      size_t set = setId == static_cast<unsigned>(-1)
                                       ? t.uvSet(nullptr)
                                       : checked(setId, t.mesh().uvSets.size(), "UV set");
                      const Mesh& mesh = t.mesh();
                      return borderOf(mesh, *mesh.uvSets[set], checked(edgeId, mesh.edgeCount(), "edge"));
                  });
}

MStatus MFnMesh::getUVBorderEdges(unsigned int setId, MIntArray& edgeList) const
{
    return withMesh(*this,
                    [&](MeshTarget& t)
                    {
                        const Mesh& mesh = t.mesh();
                        const geometry::UvSet& set = *mesh.uvSets[checked(setId, mesh.uvSets.size(), "UV set")];
                        edgeList.clear();
                        for (size_t edge = 0; edge < mesh.edgeCount(); ++edge)
                            if (borderOf(mesh, set, edge) != kSharedUV)
                                edgeList.append(static_cast<int>(edge));
                    });
}

// ---- shading

MStatus MFnMesh::getConnectedShaders(unsigned int instanceNumber, MObjectArray& shaders, MIntArray& indices) const
{
    return guarded(
        [&]
        {
            MeshTarget& target = MeshTarget::of(*this);
            MObjectArray sets, parts;
            MStatus status = getConnectedSetsAndMembers(instanceNumber, sets, parts, true);
            if (!status)
                throw core::Error(core::ErrorKind::Failed, status.errorString().asChar());
            std::vector<int32_t> found(target.mesh().faceCount(), -1);
            shaders.clear();
            for (unsigned i = 0; i < sets.length(); ++i)
            {
                unsigned at = 0;
                while (at < shaders.length() && shaders[at] != sets[i])
                    ++at;
                if (at == shaders.length())
                    shaders.append(sets[i]);
                ComponentBox* box = Access::componentBoxOf(parts[i]);
                if (!box || box->content().isComplete)
                    std::fill(found.begin(), found.end(), static_cast<int32_t>(at));
                else if (box->content().name == "f")
                    for (const ComponentIndex& face : box->elements())
                        if (face[0] < found.size())
                            found[face[0]] = static_cast<int32_t>(at);
            }
            assign(indices, found);
        });
}

// ---- the rest

MStatus MFnMesh::updateSurface()
{
    return withMesh(*this, [](MeshTarget& t) { (void)t.mesh(); });
}

MStatus MFnMesh::syncObject()
{
    return withMesh(*this, [](MeshTarget& t) { (void)t.mesh(); });
}

const adsk::Data::Associations* MFnMesh::metadata(MStatus* ReturnStatus) const
{
    return MFnDagNode::metadata(ReturnStatus);
}

MStatus MFnMesh::setMetadata(const adsk::Data::Associations& newMetadata)
{
    return MFnDagNode::setMetadata(newMetadata);
}

MStatus MFnMesh::validateMetadata(MString& errors) const { return MFnDagNode::validateMetadata(errors); }

OPENMAYA_NAMESPACE_CLOSE
