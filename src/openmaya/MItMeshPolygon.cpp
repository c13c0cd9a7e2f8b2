#include "openmaya/MeshWalk.h"

#include <maya/MItMeshPolygon.h>
#include <maya/MStringArray.h>

#include <cmath>
#include <limits>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

struct MItMeshPolygon::Body
{
    MeshWalk walk{"f", &Mesh::faceCount};

    size_t face() const { return walk.index(); }
    std::span<const int32_t> vertices() { return walk.topology().faceVertices(face()); }
    size_t corner(int64_t i)
    {
        size_t at = face();
        const MeshTopology& topology = walk.topology();
        return topology.firstCorner(at) + checked(i, topology.cornerCount(at), "vertex of the face");
    }
    template <class Work> void editUvs(const MString* name, Work&& work)
    {
        size_t index = walk.target().uvSet(name);
        walk.target().edit([&](Mesh& mesh) { work(mesh.uvSets[index].edit()); });
    }
};

namespace
{

// Faces with an edge in common; faces that share but a vertex are connected too.
std::vector<int32_t> facesAround(const MeshTopology& topology, size_t face)
{
    std::vector<int32_t> faces;
    for (int32_t vertex : topology.faceVertices(face))
        for (int32_t corner : topology.cornersAtVertex(static_cast<size_t>(vertex)))
            faces.push_back(topology.faceOf(static_cast<size_t>(corner)));
    return faces;
}

// Edges that start at a vertex of the face and are none of its own.
std::vector<int32_t> edgesAround(const MeshTopology& topology, size_t face)
{
    std::vector<int32_t> own, around;
    for (int32_t edge : topology.faceEdges(face))
        own.push_back(MeshTopology::edgeOf(edge));
    for (int32_t vertex : topology.faceVertices(face))
        for (int32_t edge : topology.edgesAtVertex(static_cast<size_t>(vertex)))
            if (std::find(own.begin(), own.end(), edge) == own.end())
                around.push_back(edge);
    return around;
}

bool has(std::span<const int32_t> numbers, int64_t wanted)
{
    return std::find(numbers.begin(), numbers.end(), wanted) != numbers.end();
}

constexpr double kNoArea = 1e-12;

} // namespace

MItMeshPolygon::MItMeshPolygon(const MObject& polyObject, MStatus* ReturnStatus) : m_body(new Body)
{
    put(ReturnStatus, reset(polyObject));
}

MItMeshPolygon::MItMeshPolygon(const MDagPath& polyObject, MObject& component, MStatus* ReturnStatus) : m_body(new Body)
{
    put(ReturnStatus, reset(polyObject, component));
}

MItMeshPolygon::~MItMeshPolygon() { delete m_body; }

// ---- walking

bool MItMeshPolygon::isDone(MStatus* ReturnStatus) { return ANSWER(true, m_body->walk.isDone()); }
MStatus MItMeshPolygon::next()
{
    return guarded([&] { m_body->walk.next(); });
}
MStatus MItMeshPolygon::reset()
{
    return guarded([&] { m_body->walk.restart(); });
}
MStatus MItMeshPolygon::reset(const MObject& polyObject)
{
    return guarded([&] { m_body->walk.start(MeshTarget(polyObject), MObject()); });
}
MStatus MItMeshPolygon::reset(const MDagPath& polyObject, MObject& component)
{
    return guarded([&] { m_body->walk.start(MeshTarget(polyObject), component); });
}
unsigned int MItMeshPolygon::count(MStatus* ReturnStatus)
{
    return ANSWER(0u, static_cast<unsigned>(m_body->walk.size()));
}
MObject MItMeshPolygon::polygon(MStatus* ReturnStatus) { return currentItem(ReturnStatus); }
MObject MItMeshPolygon::currentItem(MStatus* ReturnStatus) { return ANSWER(MObject(), m_body->walk.item()); }
unsigned int MItMeshPolygon::index(MStatus* ReturnStatus) { return ANSWER(0u, static_cast<unsigned>(m_body->face())); }
MStatus MItMeshPolygon::setIndex(int index, int& prevIndex)
{
    return guarded([&] { prevIndex = static_cast<int>(m_body->walk.go(index)); });
}
MStatus MItMeshPolygon::updateSurface()
{
    return guarded([&] { (void)m_body->walk.mesh(); });
}
MStatus MItMeshPolygon::geomChanged() { return updateSurface(); }

// ---- vertices

unsigned int MItMeshPolygon::polygonVertexCount(MStatus* ReturnStatus)
{
    return ANSWER(0u, static_cast<unsigned>(m_body->vertices().size()));
}

unsigned int MItMeshPolygon::vertexIndex(int index, MStatus* ReturnStatus)
{
    return ANSWER(0u, static_cast<unsigned>(m_body->walk.topology().cornerVertices()[m_body->corner(index)]));
}

MStatus MItMeshPolygon::getVertices(MIntArray& vertices)
{
    return guarded([&] { assign(vertices, m_body->vertices()); });
}

MPoint MItMeshPolygon::center(MSpace::Space space, MStatus* ReturnStatus)
{
    return ANSWER(MPoint(), toPoint(placed(m_body->walk.target(),
                                           openmaya::center(m_body->walk.mesh(), m_body->vertices()), space)));
}

MPoint MItMeshPolygon::point(int index, MSpace::Space space, MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, MPoint(),
                   [&]
                   {
                       auto vertex = m_body->walk.topology().cornerVertices()[m_body->corner(index)];
                       V3d point = m_body->walk.mesh().point(static_cast<size_t>(vertex));
                       return toPoint(placed(m_body->walk.target(), point, space));
                   });
}

void MItMeshPolygon::getPoints(MPointArray& pointArray, MSpace::Space space, MStatus* ReturnStatus)
{
    put(ReturnStatus,
        guarded(
            [&]
            {
                pointArray.clear();
                for (int32_t vertex : m_body->vertices())
                    pointArray.append(toPoint(
                        placed(m_body->walk.target(), m_body->walk.mesh().point(static_cast<size_t>(vertex)), space)));
            }));
}

MStatus MItMeshPolygon::setPoint(const MPoint& point, unsigned int index, MSpace::Space space)
{
    return guarded(
        [&]
        {
            auto vertex = m_body->walk.topology().cornerVertices()[m_body->corner(index)];
            MeshTarget& target = m_body->walk.target();
            target.setPoint(static_cast<size_t>(vertex), inside(target, openmaya::toV3d(point), space));
        });
}

MStatus MItMeshPolygon::setPoints(MPointArray& pointArray, MSpace::Space space)
{
    return guarded(
        [&]
        {
            size_t count = m_body->vertices().size();
            if (pointArray.length() != count)
                throw core::error(core::ErrorKind::BadArgument, "{} points for a face of {}.", pointArray.length(),
                                  count);
            std::vector<int32_t> vertices(m_body->vertices().begin(), m_body->vertices().end());
            MeshTarget& target = m_body->walk.target();
            for (unsigned i = 0; i < vertices.size(); ++i)
                target.setPoint(static_cast<size_t>(vertices[i]),
                                inside(target, openmaya::toV3d(pointArray[i]), space));
        });
}

// ---- normals

unsigned int MItMeshPolygon::normalIndex(int vertex, MStatus* ReturnStatus) const
{
    return ANSWER(0u, static_cast<unsigned>(m_body->walk.mesh().normals().ids[m_body->corner(vertex)]));
}

unsigned int MItMeshPolygon::tangentIndex(int vertex, MStatus* ReturnStatus) const
{
    return ANSWER(0u, static_cast<unsigned>(m_body->corner(vertex)));
}

MStatus MItMeshPolygon::getNormal(MVector& normal, MSpace::Space space) const
{
    return guarded(
        [&]
        {
            const Mesh& mesh = m_body->walk.mesh();
            V3d found = geometry::faceNormal(mesh.topology(), mesh.points(), m_body->face());
            normal = toVector(direction(m_body->walk.target(), found, space));
        });
}

MStatus MItMeshPolygon::getNormal(unsigned int Vertexindex, MVector& normal, MSpace::Space space) const
{
    return guarded(
        [&]
        {
            V3d found = normalOfCorner(m_body->walk.mesh(), m_body->corner(Vertexindex));
            normal = toVector(direction(m_body->walk.target(), found, space));
        });
}

MStatus MItMeshPolygon::getNormals(MVectorArray& vectorArray, MSpace::Space space) const
{
    return guarded(
        [&]
        {
            vectorArray.clear();
            for (size_t i = 0; i < m_body->vertices().size(); ++i)
                vectorArray.append(toVector(direction(
                    m_body->walk.target(), normalOfCorner(m_body->walk.mesh(), m_body->corner(int64_t(i))), space)));
        });
}

// ---- UVs

bool MItMeshPolygon::hasUVs(MStatus* ReturnStatus) const
{
    return ANSWER(false, m_body->walk.target().uvs(nullptr).id(m_body->corner(0)) >= 0);
}

bool MItMeshPolygon::hasUVs(const MString& uvSet, MStatus* ReturnStatus) const
{
    return ANSWER(false, m_body->walk.target().uvs(&uvSet).id(m_body->corner(0)) >= 0);
}

MStatus MItMeshPolygon::getUVIndex(int vertex, int& index, const MString* uvSet)
{
    return guarded(
        [&]
        {
            index = m_body->walk.target().uvs(uvSet).id(m_body->corner(vertex));
            if (index < 0)
                throw core::Error(core::ErrorKind::Failed, "The face has no UVs.");
        });
}

MStatus MItMeshPolygon::getUVIndex(int vertex, int& index, float& u, float& v, const MString* uvSet)
{
    return guarded(
        [&]
        {
            const geometry::UvSet& set = m_body->walk.target().uvs(uvSet);
            index = set.id(m_body->corner(vertex));
            if (index < 0)
                throw core::Error(core::ErrorKind::Failed, "The face has no UVs.");
            u = set.points[static_cast<size_t>(index)].x;
            v = set.points[static_cast<size_t>(index)].y;
        });
}

MStatus MItMeshPolygon::getUV(int vertexId, float2& uvPoint, const MString* uvSet) const
{
    int index;
    return const_cast<MItMeshPolygon*>(this)->getUVIndex(vertexId, index, uvPoint[0], uvPoint[1], uvSet);
}

MStatus MItMeshPolygon::getUVs(MFloatArray& uArray, MFloatArray& vArray, const MString* uvSet) const
{
    uArray.clear();
    vArray.clear();
    return guarded(
        [&]
        {
            const geometry::UvSet& set = m_body->walk.target().uvs(uvSet);
            for (size_t i = 0; i < m_body->vertices().size(); ++i)
            {
                int32_t id = set.id(m_body->corner(int64_t(i)));
                if (id < 0)
                    throw core::Error(core::ErrorKind::Failed, "The face has no UVs.");
                uArray.append(set.points[static_cast<size_t>(id)].x);
                vArray.append(set.points[static_cast<size_t>(id)].y);
            }
        });
}

// The corner gets a UV of its own where it has none; a shared one moves for all who share it.
MStatus MItMeshPolygon::setUV(int vertexId, float2& uvPoint, const MString* uvSet)
{
    return guarded(
        [&]
        {
            size_t corner = m_body->corner(vertexId), corners = m_body->walk.mesh().cornerCount();
            m_body->editUvs(uvSet, [&](geometry::UvSet& set) { putUv(set, corners, corner, uvPoint[0], uvPoint[1]); });
        });
}

MStatus MItMeshPolygon::setUVs(MFloatArray& uArray, MFloatArray& vArray, const MString* uvSet)
{
    return guarded(
        [&]
        {
            size_t count = m_body->vertices().size(), corners = m_body->walk.mesh().cornerCount();
            if (uArray.length() != count || vArray.length() != count)
                throw core::Error(core::ErrorKind::BadArgument, "There are not as many UVs as vertices.");
            size_t first = m_body->corner(0);
            m_body->editUvs(uvSet,
                            [&](geometry::UvSet& set)
                            {
                                for (unsigned i = 0; i < count; ++i)
                                    putUv(set, corners, first + i, uArray[i], vArray[i]);
                            });
        });
}

MStatus MItMeshPolygon::getUVSetNames(MStringArray& setNames) const
{
    return guarded(
        [&]
        {
            setNames.clear();
            size_t corner = m_body->corner(0);
            for (const auto& set : m_body->walk.mesh().uvSets)
                if (set->id(corner) >= 0)
                    setNames.append(toText(set->name));
        });
}

MStatus MItMeshPolygon::getPointAtUV(MPoint& pt, float2& uvPoint, MSpace::Space space, const MString* uvSet,
                                     float tolerance)
{
    return guarded(
        [&]
        {
            size_t set = m_body->walk.target().uvSet(uvSet);
            V3d point = openmaya::pointAtUv(m_body->walk.mesh(), set, m_body->face(), uvPoint, tolerance).point;
            pt = toPoint(placed(m_body->walk.target(), point, space));
        });
}

MStatus MItMeshPolygon::getAxisAtUV(MVector& normal, MVector& uTangent, MVector& vTangent, float2& uvPoint,
                                    MSpace::Space space, const MString* uvSet, float tolerance)
{
    return guarded(
        [&]
        {
            size_t set = m_body->walk.target().uvSet(uvSet);
            PlaceAtUv place = openmaya::pointAtUv(m_body->walk.mesh(), set, m_body->face(), uvPoint, tolerance);
            Directions directions(m_body->walk.target().matrix(space));
            normal = toVector(directions.normal(place.normal));
            uTangent = toVector(directions.tangent(place.alongU.normalized()));
            vTangent = toVector(directions.tangent(place.alongV.normalized()));
        });
}

MStatus MItMeshPolygon::getUVAtPoint(MPoint& pt, float2& uvPoint, MSpace::Space space, const MString* uvSet)
{
    return guarded(
        [&]
        {
            size_t set = m_body->walk.target().uvSet(uvSet);
            V3d point = inside(m_body->walk.target(), openmaya::toV3d(pt), space);
            const Mesh& mesh = m_body->walk.mesh();
            const std::vector<int32_t> own{static_cast<int32_t>(m_body->face())};
            geometry::TriangleTree tree(mesh.topology(), mesh.points(), mesh.triangles(), &own);
            auto place = tree.closest(point, std::numeric_limits<double>::infinity());
            if (!place)
                throw core::Error(core::ErrorKind::Failed, "The face has no triangles.");
            V2f uv = uvAt(mesh, set, *place);
            uvPoint[0] = uv.x;
            uvPoint[1] = uv.y;
        });
}

MStatus MItMeshPolygon::getUVArea(double& area, const MString* uvSet)
{
    return guarded(
        [&]
        {
            size_t set = m_body->walk.target().uvSet(uvSet);
            area = std::abs(uvArea(m_body->walk.mesh(), set, m_body->face()));
        });
}

bool MItMeshPolygon::zeroUVArea(MStatus* ReturnStatus)
{
    double area = 0;
    MStatus status = getUVArea(area);
    put(ReturnStatus, status);
    return status && area < kNoArea;
}

bool MItMeshPolygon::zeroUVArea(const MString& uvSet, MStatus* ReturnStatus)
{
    double area = 0;
    MStatus status = getUVArea(area, &uvSet);
    put(ReturnStatus, status);
    return status && area < kNoArea;
}

bool MItMeshPolygon::isUVReversed(const MString* uvSet, MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, false,
                   [&]
                   {
                       size_t set = m_body->walk.target().uvSet(uvSet);
                       return uvArea(m_body->walk.mesh(), set, m_body->face()) < 0.0;
                   });
}

// ---- colours

bool MItMeshPolygon::hasColor(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false,
                   [&]
                   {
                       const geometry::ColorSet* set = m_body->walk.target().colors(nullptr);
                       bool found = false;
                       for (size_t i = 0; set && i < m_body->vertices().size(); ++i)
                           found = found || set->id(m_body->corner(int64_t(i))) >= 0;
                       return found;
                   });
}

bool MItMeshPolygon::hasColor(int localVertexIndex, MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, false,
                   [&]
                   {
                       const geometry::ColorSet* set = m_body->walk.target().colors(nullptr);
                       size_t corner = m_body->corner(localVertexIndex);
                       return set && set->id(corner) >= 0;
                   });
}

// The mean of its corners'.
MStatus MItMeshPolygon::getColor(MColor& color, const MString* colorSetName)
{
    MColorArray colors;
    MStatus status = getColors(colors, colorSetName);
    if (!status)
        return status;
    MColor sum(0, 0, 0, 0);
    for (unsigned i = 0; i < colors.length(); ++i)
        for (unsigned k = 0; k < 4; ++k)
            sum[k] += colors[i][k] / static_cast<float>(colors.length());
    color = sum;
    return status;
}

MStatus MItMeshPolygon::getColor(MColor& color, int vertexIndex)
{
    return guarded([&] { color = cornerColor(m_body->walk.target().colors(nullptr), m_body->corner(vertexIndex)); });
}

MStatus MItMeshPolygon::getColors(MColorArray& colors, const MString* colorSetName)
{
    return guarded(
        [&]
        {
            colors.clear();
            for (size_t i = 0; i < m_body->vertices().size(); ++i)
                colors.append(cornerColor(m_body->walk.target().colors(colorSetName), m_body->corner(int64_t(i))));
        });
}

MStatus MItMeshPolygon::numColors(int& count, const MString* colorSetName)
{
    MIntArray ids;
    MStatus status = getColorIndices(ids, colorSetName);
    if (!status)
        return status;
    return guarded(
        [&]
        {
            std::vector<int32_t> all = numbersOf(ids);
            MIntArray used;
            assignUnique(used, all);
            count = static_cast<int>(used.length());
        });
}

MStatus MItMeshPolygon::getColorIndex(int vertexIndex, int& colorIndex, const MString* colorSetName)
{
    return guarded(
        [&]
        {
            const geometry::ColorSet* set = m_body->walk.target().colors(colorSetName);
            size_t corner = m_body->corner(vertexIndex);
            colorIndex = set ? set->id(corner) : -1;
        });
}

MStatus MItMeshPolygon::getColorIndices(MIntArray& colorIndex, const MString* colorSetName)
{
    return guarded(
        [&]
        {
            const geometry::ColorSet* set = m_body->walk.target().colors(colorSetName);
            colorIndex.clear();
            for (size_t i = 0; i < m_body->vertices().size(); ++i)
                colorIndex.append(set ? set->id(m_body->corner(int64_t(i))) : -1);
        });
}

// ---- triangles

bool MItMeshPolygon::hasValidTriangulation(MStatus* ReturnStatus) const
{
    return ANSWER(false, m_body->walk.mesh().triangles().count(m_body->face()) > 0);
}

MStatus MItMeshPolygon::numTriangles(int& count) const
{
    return guarded([&] { count = static_cast<int>(m_body->walk.mesh().triangles().count(m_body->face())); });
}

MStatus MItMeshPolygon::getTriangle(int localTriIndex, MPointArray& points, MIntArray& vertexList,
                                    MSpace::Space space) const
{
    return guarded(
        [&]
        {
            const Mesh& mesh = m_body->walk.mesh();
            size_t count = mesh.triangles().count(m_body->face());
            size_t t = mesh.triangles().starts[m_body->face()] + checked(localTriIndex, count, "triangle of the face");
            points.clear();
            vertexList.clear();
            for (int32_t corner : mesh.triangles().corners[t])
            {
                int32_t vertex = mesh.topology().cornerVertices()[static_cast<size_t>(corner)];
                vertexList.append(vertex);
                points.append(toPoint(placed(m_body->walk.target(), mesh.point(static_cast<size_t>(vertex)), space)));
            }
        });
}

MStatus MItMeshPolygon::getTriangles(MPointArray& points, MIntArray& vertexList, MSpace::Space space) const
{
    return guarded(
        [&]
        {
            const Mesh& mesh = m_body->walk.mesh();
            points.clear();
            vertexList.clear();
            for (uint32_t t = mesh.triangles().starts[m_body->face()]; t < mesh.triangles().starts[m_body->face() + 1];
                 ++t)
                for (int32_t corner : mesh.triangles().corners[t])
                {
                    int32_t vertex = mesh.topology().cornerVertices()[static_cast<size_t>(corner)];
                    vertexList.append(vertex);
                    points.append(
                        toPoint(placed(m_body->walk.target(), mesh.point(static_cast<size_t>(vertex)), space)));
                }
        });
}

// ---- neighbours: ascending

MStatus MItMeshPolygon::getEdges(MIntArray& edges)
{
    return guarded(
        [&]
        {
            edges.clear();
            for (int32_t edge : m_body->walk.topology().faceEdges(m_body->face()))
                edges.append(MeshTopology::edgeOf(edge));
        });
}

MStatus MItMeshPolygon::getConnectedFaces(MIntArray& faces)
{
    return guarded(
        [&] { assignUnique(faces, facesAround(m_body->walk.topology(), m_body->face()), int32_t(m_body->face())); });
}

MStatus MItMeshPolygon::getConnectedEdges(MIntArray& edges)
{
    return guarded([&] { assignUnique(edges, edgesAround(m_body->walk.topology(), m_body->face())); });
}

MStatus MItMeshPolygon::getConnectedVertices(MIntArray& vertices)
{
    return guarded([&] { assign(vertices, m_body->vertices()); });
}

bool MItMeshPolygon::isConnectedToFace(int index, MStatus* ReturnStatus)
{
    return ANSWER(false,
                  index != int(m_body->face()) && has(facesAround(m_body->walk.topology(), m_body->face()), index));
}

bool MItMeshPolygon::isConnectedToEdge(int index, MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, false,
                   [&]
                   {
                       std::span<const int32_t> edges = m_body->walk.topology().faceEdges(m_body->face());
                       return std::any_of(edges.begin(), edges.end(),
                                          [&](int32_t edge) { return MeshTopology::edgeOf(edge) == index; });
                   });
}

bool MItMeshPolygon::isConnectedToVertex(int index, MStatus* ReturnStatus)
{
    return ANSWER(false, has(m_body->vertices(), index));
}

MStatus MItMeshPolygon::numConnectedFaces(int& faceCount) const
{
    MIntArray faces;
    MStatus status = const_cast<MItMeshPolygon*>(this)->getConnectedFaces(faces);
    faceCount = static_cast<int>(faces.length());
    return status;
}

MStatus MItMeshPolygon::numConnectedEdges(int& edgeCount) const
{
    MIntArray edges;
    MStatus status = const_cast<MItMeshPolygon*>(this)->getConnectedEdges(edges);
    edgeCount = static_cast<int>(edges.length());
    return status;
}

bool MItMeshPolygon::onBoundary(MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, false,
                   [&]
                   {
                       const MeshTopology& topology = m_body->walk.topology();
                       std::span<const int32_t> edges = topology.faceEdges(m_body->face());
                       return std::any_of(edges.begin(), edges.end(), [&](int32_t edge)
                                          { return topology.isBorder(size_t(MeshTopology::edgeOf(edge))); });
                   });
}

// ---- form

MStatus MItMeshPolygon::getArea(double& area, MSpace::Space space)
{
    return guarded(
        [&]
        {
            const Mesh& mesh = m_body->walk.mesh();
            const geometry::MeshTriangles& triangles = mesh.triangles();
            Imath::M44d matrix = m_body->walk.target().matrix(space);
            auto at = [&](int32_t corner)
            { return mesh.point(size_t(mesh.topology().cornerVertices()[size_t(corner)])) * matrix; };
            area = 0.0;
            for (uint32_t t = triangles.starts[m_body->face()]; t < triangles.starts[m_body->face() + 1]; ++t)
            {
                const auto& c = triangles.corners[t];
                area += (at(c[1]) - at(c[0])).cross(at(c[2]) - at(c[0])).length() / 2.0;
            }
        });
}

bool MItMeshPolygon::zeroArea(MStatus* ReturnStatus)
{
    double area = 0;
    MStatus status = getArea(area);
    put(ReturnStatus, status);
    return status && area < kNoArea;
}

bool MItMeshPolygon::isConvex(MStatus* ReturnStatus)
{
    return ANSWER(false, openmaya::isConvex(m_body->walk.mesh(), m_body->face()));
}

// All of the face is seen from its center.
bool MItMeshPolygon::isStarlike(MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, false,
                   [&]
                   {
                       const Mesh& mesh = m_body->walk.mesh();
                       std::span<const int32_t> vertices = m_body->vertices();
                       V3d middle = openmaya::center(mesh, vertices);
                       V3d normal = geometry::faceNormal(mesh.topology(), mesh.points(), m_body->face());
                       auto at = [&](size_t i) { return mesh.point(size_t(vertices[i % vertices.size()])) - middle; };
                       for (size_t i = 0; i < vertices.size(); ++i)
                           if (at(i).cross(at(i + 1)).dot(normal) <= 0.0)
                               return false;
                       return mesh.topology().loopCount(m_body->face()) == 1;
                   });
}

// Another face has all of its vertices.
bool MItMeshPolygon::isLamina(MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, false,
                   [&]
                   {
                       const MeshTopology& topology = m_body->walk.topology();
                       std::vector<int32_t> own(m_body->vertices().begin(), m_body->vertices().end());
                       std::sort(own.begin(), own.end());
                       for (int32_t corner : topology.cornersAtVertex(size_t(own[0])))
                       {
                           auto face = static_cast<size_t>(topology.faceOf(size_t(corner)));
                           std::vector<int32_t> other(topology.faceVertices(face).begin(),
                                                      topology.faceVertices(face).end());
                           std::sort(other.begin(), other.end());
                           if (face != m_body->face() && other == own)
                               return true;
                       }
                       return false;
                   });
}

bool MItMeshPolygon::isHoled(MStatus* ReturnStatus)
{
    return ANSWER(false, m_body->walk.topology().loopCount(m_body->face()) > 1);
}

bool MItMeshPolygon::isPlanar(MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, false,
                   [&]
                   {
                       const Mesh& mesh = m_body->walk.mesh();
                       V3d normal = geometry::faceNormal(mesh.topology(), mesh.points(), m_body->face());
                       std::span<const int32_t> vertices = m_body->vertices();
                       V3d base = mesh.point(size_t(vertices[0]));
                       return std::all_of(vertices.begin(), vertices.end(),
                                          [&](int32_t v)
                                          {
                                              V3d away = mesh.point(size_t(v)) - base;
                                              return std::abs(away.dot(normal)) <= 1e-5 * (1.0 + away.length());
                                          });
                   });
}

// ---- for classes derived from it

bool MItMeshPolygon::getUVSetIndex(const MString* uvSetName, int& uvSet) const
{
    return bool(guarded([&] { uvSet = static_cast<int>(m_body->walk.target().uvSet(uvSetName)); }));
}

bool MItMeshPolygon::updateColorSet(const MString*, int&)
{
    return notImplemented("MItMeshPolygon::updateColorSet", nullptr, false);
}

void MItMeshPolygon::resetColorSetToPrevious(const MString*, int)
{
    (void)notImplemented("MItMeshPolygon::resetColorSetToPrevious");
}

const char* MItMeshPolygon::className() { return "MItMeshPolygon"; }

OPENMAYA_NAMESPACE_CLOSE
