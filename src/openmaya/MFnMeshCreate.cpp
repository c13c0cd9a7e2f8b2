// New meshes, and copies.
#include "core/Edits.h"
#include "nodes/MeshData.h"
#include "nodes/MeshStore.h"
#include "openmaya/MeshSet.h"

#include <maya/MFnMesh.h>

#include <stdexcept>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

using core::NodeId;

std::vector<geometry::EdgeEnds> edgesOf(const MIntArray& edges)
{
    if (edges.length() % 2 != 0)
        throw core::Error(core::ErrorKind::BadArgument, "Edges have two vertices each.");
    std::vector<geometry::EdgeEnds> ends(edges.length() / 2);
    for (unsigned i = 0; i < ends.size(); ++i)
        ends[i] = {edges[2 * i], edges[2 * i + 1]};
    return ends;
}

// The mesh's numbers as plug-ins give them. Throws BadArgument where they make no mesh.
std::shared_ptr<const MeshTopology> topologyOf(size_t vertices, const MIntArray& counts, const MIntArray& connects,
                                               std::vector<geometry::EdgeEnds> edges = {})
{
    try
    {
        return MeshTopology::ofFaces(vertices, numbersOf(counts), numbersOf(connects), std::move(edges));
    }
    catch (const std::invalid_argument& problem)
    {
        throw core::error(core::ErrorKind::BadArgument, "The numbers make no mesh: {}.", problem.what());
    }
}

// Of the edges around each face: `turned` says which are walked from their end.
std::shared_ptr<const MeshTopology> topologyOf(size_t vertices, const MIntArray& edges, const MIntArray& counts,
                                               const MIntArray& faceEdges, const MIntArray& turned)
{
    auto fail = [](const std::string& why)
    { throw core::error(core::ErrorKind::BadArgument, "The numbers make no mesh: {}.", why); };
    if (turned.length() != faceEdges.length())
        fail("each edge of a face has a direction");
    std::vector<int32_t> corners(faceEdges.length());
    for (unsigned i = 0; i < corners.size(); ++i)
        corners[i] = turned[i] ? ~faceEdges[i] : faceEdges[i];
    std::vector<uint32_t> starts{0}, loops{0};
    for (unsigned i = 0; i < counts.length(); ++i)
    {
        if (counts[i] < 3)
            fail("a face has less than three edges");
        starts.push_back(starts.back() + static_cast<uint32_t>(counts[i]));
        loops.push_back(i + 1);
    }
    auto made = std::make_shared<const MeshTopology>(vertices, edgesOf(edges), std::move(corners), std::move(starts),
                                                     std::move(loops));
    if (auto problem = made->problem())
        fail(*problem);
    return made;
}

template <class Array> size_t countOf(int wanted, const Array& array, const char* what)
{
    if (wanted < 0 || static_cast<unsigned>(wanted) > array.length())
        throw core::error(core::ErrorKind::BadArgument, "There are {} {}, not {}.", array.length(), what, wanted);
    return static_cast<size_t>(wanted);
}

// A mesh has a UV set from the start. Source: Maya's reference of MFnMesh::create (UV set map1).
template <class Array> Mesh meshOf(const Array& vertices, std::shared_ptr<const MeshTopology> topology, bool precise)
{
    size_t count = topology->vertexCount();
    Mesh mesh(std::vector<V3f>(count), std::move(topology));
    if (precise)
    {
        std::vector<V3d> points(count);
        for (unsigned i = 0; i < count; ++i)
            points[i] = toV3d(vertices[i]);
        mesh.setPrecisePoints(std::move(points));
    }
    else
    {
        std::vector<V3f> points(count);
        for (unsigned i = 0; i < count; ++i)
            points[i] = V3f(toV3d(vertices[i]));
        mesh.setPoints(std::move(points));
    }
    mesh.uvSets.emplace_back(geometry::UvSet{"map1", {}, {}});
    return mesh;
}

template <class Array>
Mesh meshOf(int numVertices, int numPolygons, const Array& vertices, const MIntArray& counts, const MIntArray& connects,
            bool precise = false)
{
    size_t points = countOf(numVertices, vertices, "vertices");
    size_t faces = countOf(numPolygons, counts, "faces");
    MIntArray used = counts;
    used.setLength(static_cast<unsigned>(faces));
    return meshOf(vertices, topologyOf(points, used, connects), precise);
}

Mesh withUvs(Mesh mesh, const MFloatArray& u, const MFloatArray& v)
{
    if (u.length() != v.length())
        throw core::Error(core::ErrorKind::BadArgument, "There are not as many numbers of u as of v.");
    geometry::UvSet& set = mesh.uvSets[0].edit();
    for (unsigned i = 0; i < u.length(); ++i)
        set.points.emplace_back(u[i], v[i]);
    return mesh;
}

// A mesh as an object of data, as a shape below a transform, or with a transform of its own.
MObject place(MFnMesh& set, const MObject& parentOrOwner, const std::function<Mesh()>& make, MStatus* status)
{
    return guarded(status, MObject(),
                   [&]
                   {
                       Mesh mesh = make();
                       if (DataBox* box = Access::boxOf(parentOrOwner))
                       {
                           if (!box->value().as<nodes::MeshData>())
                               throw core::Error(core::ErrorKind::TypeMismatch, "The owner is no mesh data.");
                           box->liveToWrite<LiveMesh>().mesh = std::move(mesh);
                           (void)set.setObject(parentOrOwner);
                           return parentOrOwner;
                       }
                       core::Scene& scene = currentScene();
                       NodeId parent = parentOrOwner.isNull() ? NodeId() : Access::nodeOf(parentOrOwner);
                       if (parent == scene.world())
                           parent = NodeId();
                       core::Scene::Edit whole(scene);
                       NodeId shape = core::createNode(scene, scene.registry().find("mesh"), {}, parent,
                                                       needSession().currentNamespace());
                       nodes::storeMesh(scene, shape, Mesh(), mesh);
                       core::setValue(scene, {shape, scene.findAttribute(shape, "currentUVSet"), {}},
                                      core::Value::string(mesh.uvSets.empty() ? std::string() : mesh.uvSets[0]->name));
                       (void)set.setObject(Access::node(shape));
                       return Access::node(parent ? shape : scene.parent(shape));
                   });
}

template <class Array>
MObject placeWithUvs(MFnMesh& set, int numVertices, int numPolygons, const Array& vertices, const MIntArray& counts,
                     const MIntArray& connects, const MFloatArray& u, const MFloatArray& v, const MObject& owner,
                     MStatus* status)
{
    return place(
        set, owner, [&] { return withUvs(meshOf(numVertices, numPolygons, vertices, counts, connects), u, v); },
        status);
}

// Of given edges; faces walk along them.
template <class Array>
Mesh meshOf(const Array& vertices, const MIntArray& edges, const MIntArray& counts, const MIntArray& connects)
{
    return meshOf(vertices, topologyOf(vertices.length(), counts, connects, edgesOf(edges)), false);
}

template <class Array>
MObject placeWithEdges(MFnMesh& set, const Array& vertices, const MIntArray& edges, const MIntArray& counts,
                       const MIntArray& connects, const MFloatArray& u, const MFloatArray& v, const MObject& owner,
                       MStatus* status)
{
    return place(set, owner, [&] { return withUvs(meshOf(vertices, edges, counts, connects), u, v); }, status);
}

template <class Array>
MObject placeByEdges(MFnMesh& set, const Array& vertices, const MIntArray& edges, const MIntArray& counts,
                     const MIntArray& faceEdges, const MIntArray& turned, bool precise, const MObject& owner,
                     MStatus* status)
{
    return place(
        set, owner, [&]
        { return meshOf(vertices, topologyOf(vertices.length(), edges, counts, faceEdges, turned), precise); }, status);
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

MObject MFnMesh::create(int numVertices, int numPolygons, const MFloatPointArray& vertexArray,
                        const MIntArray& polygonCounts, const MIntArray& polygonConnects, MObject parentOrOwner,
                        MStatus* ReturnStatus)
{
    return place(
        *this, parentOrOwner,
        [&] { return meshOf(numVertices, numPolygons, vertexArray, polygonCounts, polygonConnects); }, ReturnStatus);
}

MObject MFnMesh::create(int numVertices, int numPolygons, const MPointArray& vertexArray,
                        const MIntArray& polygonCounts, const MIntArray& polygonConnects, MObject parentOrOwner,
                        MStatus* ReturnStatus)
{
    return create(numVertices, numPolygons, vertexArray, polygonCounts, polygonConnects, false, parentOrOwner,
                  ReturnStatus);
}

MObject MFnMesh::create(int numVertices, int numPolygons, const MPointArray& vertexArray,
                        const MIntArray& polygonCounts, const MIntArray& polygonConnects, bool storeDoubles,
                        MObject parentOrOwner, MStatus* ReturnStatus)
{
    return place(
        *this, parentOrOwner,
        [&] { return meshOf(numVertices, numPolygons, vertexArray, polygonCounts, polygonConnects, storeDoubles); },
        ReturnStatus);
}

MObject MFnMesh::create(int numVertices, int numPolygons, const MFloatPointArray& vertexArray,
                        const MIntArray& polygonCounts, const MIntArray& polygonConnects, const MFloatArray& uArray,
                        const MFloatArray& vArray, MObject parentOrOwner, MStatus* ReturnStatus)
{
    return placeWithUvs(*this, numVertices, numPolygons, vertexArray, polygonCounts, polygonConnects, uArray, vArray,
                        parentOrOwner, ReturnStatus);
}

MObject MFnMesh::create(int numVertices, int numPolygons, const MPointArray& vertexArray,
                        const MIntArray& polygonCounts, const MIntArray& polygonConnects, const MFloatArray& uArray,
                        const MFloatArray& vArray, MObject parentOrOwner, MStatus* ReturnStatus)
{
    return placeWithUvs(*this, numVertices, numPolygons, vertexArray, polygonCounts, polygonConnects, uArray, vArray,
                        parentOrOwner, ReturnStatus);
}

MObject MFnMesh::create(const MFloatPointArray& vertexArray, const MIntArray& edges, const MIntArray& edgeConnectsCount,
                        const MIntArray& edgeFaceConnects, const MIntArray& edgeFaceDesc, MObject parentOrOwner,
                        MStatus* ReturnStatus)
{
    return placeByEdges(*this, vertexArray, edges, edgeConnectsCount, edgeFaceConnects, edgeFaceDesc, false,
                        parentOrOwner, ReturnStatus);
}

MObject MFnMesh::create(const MPointArray& vertexArray, const MIntArray& edges, const MIntArray& edgeConnectsCount,
                        const MIntArray& edgeFaceConnects, const MIntArray& edgeFaceDesc, bool storeDoubles,
                        MObject parentOrOwner, MStatus* ReturnStatus)
{
    return placeByEdges(*this, vertexArray, edges, edgeConnectsCount, edgeFaceConnects, edgeFaceDesc, storeDoubles,
                        parentOrOwner, ReturnStatus);
}

MObject MFnMesh::create(const MPointArray& vertexArray, const MIntArray& edgeArray, const MIntArray& polygonCounts,
                        const MIntArray& polygonConnects, MObject parentOrOwner, MStatus* ReturnStatus)
{
    return create(vertexArray, edgeArray, polygonCounts, polygonConnects, MFloatArray(), MFloatArray(), parentOrOwner,
                  ReturnStatus);
}

MObject MFnMesh::create(const MFloatPointArray& vertexArray, const MIntArray& edgeArray, const MIntArray& polygonCounts,
                        const MIntArray& polygonConnects, MObject parentOrOwner, MStatus* ReturnStatus)
{
    return create(vertexArray, edgeArray, polygonCounts, polygonConnects, MFloatArray(), MFloatArray(), parentOrOwner,
                  ReturnStatus);
}

MObject MFnMesh::create(const MPointArray& vertexArray, const MIntArray& edgeArray, const MIntArray& polygonCounts,
                        const MIntArray& polygonConnects, const MFloatArray& uArray, const MFloatArray& vArray,
                        MObject parentOrOwner, MStatus* ReturnStatus)
{
    return placeWithEdges(*this, vertexArray, edgeArray, polygonCounts, polygonConnects, uArray, vArray, parentOrOwner,
                          ReturnStatus);
}

MObject MFnMesh::create(const MFloatPointArray& vertexArray, const MIntArray& edgeArray, const MIntArray& polygonCounts,
                        const MIntArray& polygonConnects, const MFloatArray& uArray, const MFloatArray& vArray,
                        MObject parentOrOwner, MStatus* ReturnStatus)
{
    return placeWithEdges(*this, vertexArray, edgeArray, polygonCounts, polygonConnects, uArray, vArray, parentOrOwner,
                          ReturnStatus);
}

MStatus MFnMesh::createInPlace(int numVertices, int numPolygons, const MFloatPointArray& vertexArray,
                               const MIntArray& polygonCounts, const MIntArray& polygonConnects)
{
    return editMesh(*this, [&](Mesh& mesh)
                    { mesh = meshOf(numVertices, numPolygons, vertexArray, polygonCounts, polygonConnects); });
}

MStatus MFnMesh::createInPlace(const MPointArray& vertexArray, const MIntArray& edgeArray,
                               const MIntArray& polygonCounts, const MIntArray& polygonConnects)
{
    return editMesh(*this, [&](Mesh& mesh) { mesh = meshOf(vertexArray, edgeArray, polygonCounts, polygonConnects); });
}

MStatus MFnMesh::createInPlace(const MFloatPointArray& vertexArray, const MIntArray& edgeArray,
                               const MIntArray& polygonCounts, const MIntArray& polygonConnects)
{
    return editMesh(*this, [&](Mesh& mesh) { mesh = meshOf(vertexArray, edgeArray, polygonCounts, polygonConnects); });
}

MObject MFnMesh::copy(const MObject& source, MObject parentOrOwner, MStatus* ReturnStatus)
{
    return place(*this, parentOrOwner, [&] { return MeshTarget(source).mesh(); }, ReturnStatus);
}

MStatus MFnMesh::copyInPlace(const MObject& source)
{
    return guarded(
        [&]
        {
            Mesh copied = MeshTarget(source).mesh();
            MStatus status = editMesh(*this, [&](Mesh& mesh) { mesh = std::move(copied); });
            if (!status)
                throw core::Error(core::ErrorKind::Failed, status.errorString().asChar());
        });
}

MObject MFnMesh::createMObject(MObject&, TmidBody*, MStatus* ReturnStatus)
{
    return notImplemented("MFnMesh::createMObject", ReturnStatus, MObject());
}

OPENMAYA_NAMESPACE_CLOSE
