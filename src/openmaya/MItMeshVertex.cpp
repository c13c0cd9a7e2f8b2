#include "openmaya/MeshWalk.h"

#include <maya/MItMeshVertex.h>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

struct MItMeshVertex::Body
{
    MeshWalk walk{"vtx", &Mesh::vertexCount};

    size_t vertex() const { return walk.index(); }
    std::span<const int32_t> corners() { return walk.topology().cornersAtVertex(vertex()); }
    std::span<const int32_t> edges() { return walk.topology().edgesAtVertex(vertex()); }
    std::vector<int32_t> faces()
    {
        std::vector<int32_t> found;
        for (int32_t corner : corners())
            found.push_back(walk.topology().faceOf(static_cast<size_t>(corner)));
        return found;
    }
    size_t cornerIn(int face) { return cornerAt(walk.mesh(), face, static_cast<int>(vertex())); }
    // The UVs that the vertex has, ascending.
    std::vector<int32_t> uvIds(const geometry::UvSet& set)
    {
        std::vector<int32_t> ids;
        for (int32_t corner : corners())
            if (int32_t id = set.id(static_cast<size_t>(corner)); id >= 0)
                ids.push_back(id);
        std::sort(ids.begin(), ids.end());
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
        return ids;
    }
};

MItMeshVertex::MItMeshVertex(MObject& polyObject, MStatus* ReturnStatus) : m_body(new Body)
{
    put(ReturnStatus, reset(polyObject));
}

MItMeshVertex::MItMeshVertex(const MDagPath& polyObject, MObject& component, MStatus* ReturnStatus) : m_body(new Body)
{
    put(ReturnStatus, reset(polyObject, component));
}

MItMeshVertex::~MItMeshVertex() { delete m_body; }

// ---- walking

bool MItMeshVertex::isDone(MStatus* ReturnStatus) { return ANSWER(true, m_body->walk.isDone()); }
MStatus MItMeshVertex::next()
{
    return guarded([&] { m_body->walk.next(); });
}
MStatus MItMeshVertex::reset()
{
    return guarded([&] { m_body->walk.restart(); });
}
MStatus MItMeshVertex::reset(MObject& polyObject)
{
    return guarded([&] { m_body->walk.start(MeshTarget(polyObject), MObject()); });
}
MStatus MItMeshVertex::reset(const MDagPath& polyObject, MObject& component)
{
    return guarded([&] { m_body->walk.start(MeshTarget(polyObject), component); });
}
int MItMeshVertex::count(MStatus* ReturnStatus) { return ANSWER(0, static_cast<int>(m_body->walk.size())); }
int MItMeshVertex::index(MStatus* ReturnStatus) { return ANSWER(0, static_cast<int>(m_body->vertex())); }
MObject MItMeshVertex::vertex(MStatus* ReturnStatus) { return currentItem(ReturnStatus); }
MObject MItMeshVertex::currentItem(MStatus* ReturnStatus) { return ANSWER(MObject(), m_body->walk.item()); }
MStatus MItMeshVertex::setIndex(int index, int& prevIndex)
{
    return guarded([&] { prevIndex = static_cast<int>(m_body->walk.go(index)); });
}
MStatus MItMeshVertex::updateSurface()
{
    return guarded([&] { (void)m_body->walk.mesh(); });
}
MStatus MItMeshVertex::geomChanged() { return updateSurface(); }

// ---- its place

MPoint MItMeshVertex::position(MSpace::Space space, MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, MPoint(),
                   [&]
                   {
                       V3d point = m_body->walk.mesh().point(m_body->vertex());
                       return toPoint(placed(m_body->walk.target(), point, space));
                   });
}

MStatus MItMeshVertex::setPosition(const MPoint& point, MSpace::Space space)
{
    return guarded(
        [&]
        {
            MeshTarget& target = m_body->walk.target();
            target.setPoint(m_body->vertex(), inside(target, openmaya::toV3d(point), space));
        });
}

MStatus MItMeshVertex::translateBy(const MVector& vector, MSpace::Space space)
{
    return guarded(
        [&]
        {
            MeshTarget& target = m_body->walk.target();
            V3d moved = placed(target, m_body->walk.mesh().point(m_body->vertex()), space) + openmaya::toV3d(vector);
            target.setPoint(m_body->vertex(), inside(target, moved, space));
        });
}

// ---- normals

MStatus MItMeshVertex::getNormal(MVector& vector, MSpace::Space space)
{
    return guarded(
        [&]
        {
            const Mesh& mesh = m_body->walk.mesh();
            V3d sum(0.0);
            for (int32_t corner : m_body->corners())
                sum += normalOfCorner(mesh, static_cast<size_t>(corner));
            vector = toVector(direction(m_body->walk.target(), sum.normalized(), space));
        });
}

MStatus MItMeshVertex::getNormal(MVector& vector, int faceIndex, MSpace::Space space)
{
    return guarded(
        [&]
        {
            V3d normal = normalOfCorner(m_body->walk.mesh(), m_body->cornerIn(faceIndex));
            vector = toVector(direction(m_body->walk.target(), normal, space));
        });
}

MStatus MItMeshVertex::getNormals(MVectorArray& vectorArray, MSpace::Space space)
{
    return guarded(
        [&]
        {
            vectorArray.clear();
            for (int32_t corner : m_body->corners())
                vectorArray.append(toVector(direction(
                    m_body->walk.target(), normalOfCorner(m_body->walk.mesh(), static_cast<size_t>(corner)), space)));
        });
}

MStatus MItMeshVertex::getNormalIndices(MIntArray& normalIndices) const
{
    return guarded(
        [&]
        {
            std::vector<int32_t> ids;
            for (int32_t corner : m_body->corners())
                ids.push_back(m_body->walk.mesh().normals().ids[static_cast<size_t>(corner)]);
            assignUnique(normalIndices, std::move(ids));
        });
}

// ---- UVs

MStatus MItMeshVertex::numUVs(int& count, const MString* uvSet)
{
    return guarded([&] { count = static_cast<int>(m_body->uvIds(m_body->walk.target().uvs(uvSet)).size()); });
}

MStatus MItMeshVertex::getUVIndices(MIntArray& uvIndices, const MString* uvSet) const
{
    return guarded([&] { assign(uvIndices, m_body->uvIds(m_body->walk.target().uvs(uvSet))); });
}

// Of the first face that has one.
MStatus MItMeshVertex::getUV(float2& uvPoint, const MString* uvSet)
{
    return guarded(
        [&]
        {
            const geometry::UvSet& set = m_body->walk.target().uvs(uvSet);
            for (int32_t corner : m_body->corners())
                if (int32_t id = set.id(static_cast<size_t>(corner)); id >= 0)
                {
                    uvPoint[0] = set.points[static_cast<size_t>(id)].x;
                    uvPoint[1] = set.points[static_cast<size_t>(id)].y;
                    return;
                }
            throw core::Error(core::ErrorKind::Failed, "The vertex has no UVs.");
        });
}

MStatus MItMeshVertex::getUV(int faceId, float2& uvPoint, const MString* uvSet) const
{
    return guarded(
        [&]
        {
            const geometry::UvSet& set = m_body->walk.target().uvs(uvSet);
            int32_t id = set.id(m_body->cornerIn(faceId));
            if (id < 0)
                throw core::Error(core::ErrorKind::Failed, "The face has no UVs.");
            uvPoint[0] = set.points[static_cast<size_t>(id)].x;
            uvPoint[1] = set.points[static_cast<size_t>(id)].y;
        });
}

MStatus MItMeshVertex::getUVs(MFloatArray& uArray, MFloatArray& vArray, MIntArray& faceIds, const MString* uvSet) const
{
    return guarded(
        [&]
        {
            const geometry::UvSet& set = m_body->walk.target().uvs(uvSet);
            uArray.clear();
            vArray.clear();
            faceIds.clear();
            for (int32_t corner : m_body->corners())
                if (int32_t id = set.id(static_cast<size_t>(corner)); id >= 0)
                {
                    uArray.append(set.points[static_cast<size_t>(id)].x);
                    vArray.append(set.points[static_cast<size_t>(id)].y);
                    faceIds.append(m_body->walk.topology().faceOf(static_cast<size_t>(corner)));
                }
            if (faceIds.length() == 0)
                throw core::Error(core::ErrorKind::Failed, "The vertex has no UVs.");
        });
}

// All faces share it from now on.
MStatus MItMeshVertex::setUV(float2& uvPoint, const MString* uvSet)
{
    return guarded(
        [&]
        {
            size_t index = m_body->walk.target().uvSet(uvSet);
            std::vector<int32_t> corners(m_body->corners().begin(), m_body->corners().end());
            m_body->walk.target().edit(
                [&](Mesh& mesh)
                {
                    geometry::UvSet& set = mesh.uvSets[index].edit();
                    auto first = static_cast<size_t>(
                        corners.empty() ? throw core::Error(core::ErrorKind::Failed, "The vertex has no faces.")
                                        : corners[0]);
                    putUv(set, mesh.cornerCount(), first, uvPoint[0], uvPoint[1]);
                    for (int32_t corner : corners)
                        set.ids[static_cast<size_t>(corner)] = set.ids[first];
                });
        });
}

MStatus MItMeshVertex::setUV(int faceId, float2& uvPoint, const MString* uvSet)
{
    return guarded(
        [&]
        {
            size_t index = m_body->walk.target().uvSet(uvSet), corner = m_body->cornerIn(faceId);
            m_body->walk.target().edit(
                [&](Mesh& mesh)
                { putUv(mesh.uvSets[index].edit(), mesh.cornerCount(), corner, uvPoint[0], uvPoint[1]); });
        });
}

MStatus MItMeshVertex::setUVs(MFloatArray& uArray, MFloatArray& vArray, MIntArray& faceIds, const MString* uvSet)
{
    return guarded(
        [&]
        {
            if (uArray.length() != faceIds.length() || vArray.length() != faceIds.length())
                throw core::Error(core::ErrorKind::BadArgument, "There are not as many UVs as faces.");
            size_t index = m_body->walk.target().uvSet(uvSet);
            std::vector<size_t> corners;
            for (unsigned i = 0; i < faceIds.length(); ++i)
                corners.push_back(m_body->cornerIn(faceIds[i]));
            m_body->walk.target().edit(
                [&](Mesh& mesh)
                {
                    for (unsigned i = 0; i < corners.size(); ++i)
                        putUv(mesh.uvSets[index].edit(), mesh.cornerCount(), corners[i], uArray[i], vArray[i]);
                });
        });
}

// ---- neighbours: ascending

MStatus MItMeshVertex::getConnectedFaces(MIntArray& faceList)
{
    return guarded([&] { assignUnique(faceList, m_body->faces()); });
}

MStatus MItMeshVertex::getConnectedEdges(MIntArray& edgeList)
{
    return guarded([&] { assign(edgeList, m_body->edges()); });
}

MStatus MItMeshVertex::getConnectedVertices(MIntArray& vertexList)
{
    return guarded(
        [&]
        {
            std::vector<int32_t> found;
            for (int32_t edge : m_body->edges())
                for (int32_t vertex : m_body->walk.topology().edges()[static_cast<size_t>(edge)])
                    found.push_back(vertex);
            assignUnique(vertexList, std::move(found), static_cast<int32_t>(m_body->vertex()));
        });
}

MStatus MItMeshVertex::numConnectedFaces(int& faceCount) const
{
    MIntArray faces;
    MStatus status = guarded([&] { assignUnique(faces, m_body->faces()); });
    faceCount = static_cast<int>(faces.length());
    return status;
}

MStatus MItMeshVertex::numConnectedEdges(int& edgeCount) const
{
    return guarded([&] { edgeCount = static_cast<int>(m_body->edges().size()); });
}

bool MItMeshVertex::connectedToFace(int faceIndex, MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, false,
                   [&]
                   {
                       std::vector<int32_t> faces = m_body->faces();
                       return std::find(faces.begin(), faces.end(), faceIndex) != faces.end();
                   });
}

bool MItMeshVertex::connectedToEdge(int edgeIndex, MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, false,
                   [&]
                   {
                       std::span<const int32_t> edges = m_body->edges();
                       return std::find(edges.begin(), edges.end(), edgeIndex) != edges.end();
                   });
}

MStatus MItMeshVertex::getOppositeVertex(int& vertexId, int edgeId)
{
    return guarded(
        [&]
        {
            const geometry::EdgeEnds& ends =
                m_body->walk.topology().edges()[checked(edgeId, m_body->walk.mesh().edgeCount(), "edge")];
            auto own = static_cast<int32_t>(m_body->vertex());
            if (ends[0] != own && ends[1] != own)
                throw core::error(core::ErrorKind::BadArgument, "Edge {} does not end at vertex {}.", edgeId, own);
            vertexId = ends[0] == own ? ends[1] : ends[0];
        });
}

bool MItMeshVertex::onBoundary(MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, false,
                   [&]
                   {
                       std::span<const int32_t> edges = m_body->edges();
                       return std::any_of(edges.begin(), edges.end(), [&](int32_t edge)
                                          { return m_body->walk.topology().isBorder(static_cast<size_t>(edge)); });
                   });
}

// ---- colours

bool MItMeshVertex::hasColor(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false,
                   [&]
                   {
                       const geometry::ColorSet* set = m_body->walk.target().colors(nullptr);
                       return set && vertexColor(m_body->walk.mesh(), *set, m_body->vertex()).has_value();
                   });
}

bool MItMeshVertex::hasColor(int faceIndex, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false,
                   [&]
                   {
                       size_t corner = m_body->cornerIn(faceIndex);
                       const geometry::ColorSet* set = m_body->walk.target().colors(nullptr);
                       return set && set->id(corner) >= 0;
                   });
}

MStatus MItMeshVertex::getColor(MColor& color, int faceIndex, const MString* colorSetName) const
{
    return guarded(
        [&]
        {
            size_t corner = m_body->cornerIn(faceIndex);
            color = cornerColor(m_body->walk.target().colors(colorSetName), corner);
        });
}

MStatus MItMeshVertex::getColor(MColor& color, const MString* colorSetName) const
{
    return guarded(
        [&]
        {
            size_t vertex = m_body->vertex();
            const geometry::ColorSet* set = m_body->walk.target().colors(colorSetName);
            color = set ? vertexColor(m_body->walk.mesh(), *set, vertex).value_or(MColor(-1, -1, -1, -1))
                        : MColor(-1, -1, -1, -1);
        });
}

MStatus MItMeshVertex::getColors(MColorArray& colors, const MString* colorSetName) const
{
    return guarded(
        [&]
        {
            colors.clear();
            const geometry::ColorSet* set = m_body->walk.target().colors(colorSetName);
            for (int32_t corner : m_body->corners())
                colors.append(cornerColor(set, static_cast<size_t>(corner)));
        });
}

MStatus MItMeshVertex::getColorIndices(MIntArray& colorIndex, const MString* colorSetName) const
{
    return guarded(
        [&]
        {
            colorIndex.clear();
            const geometry::ColorSet* set = m_body->walk.target().colors(colorSetName);
            for (int32_t corner : m_body->corners())
                colorIndex.append(set ? set->id(static_cast<size_t>(corner)) : -1);
        });
}

// ---- for classes derived from it

bool MItMeshVertex::getUVSetIndex(const MString* uvSetName, int& uvSet) const
{
    return bool(guarded([&] { uvSet = static_cast<int>(m_body->walk.target().uvSet(uvSetName)); }));
}

bool MItMeshVertex::updateColorSet(const MString*, int&) const
{
    return notImplemented("MItMeshVertex::updateColorSet", nullptr, false);
}

void MItMeshVertex::resetColorSetToPrevious(const MString*, int) const
{
    (void)notImplemented("MItMeshVertex::resetColorSetToPrevious");
}

const char* MItMeshVertex::className() { return "MItMeshVertex"; }

OPENMAYA_NAMESPACE_CLOSE
