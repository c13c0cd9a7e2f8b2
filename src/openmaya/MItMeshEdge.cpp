#include "openmaya/MeshWalk.h"

#include <maya/MItMeshEdge.h>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

struct MItMeshEdge::Body
{
    MeshWalk walk{"e", &Mesh::edgeCount};

    size_t edge() const { return walk.index(); }
    const geometry::EdgeEnds& ends() { return walk.topology().edges()[edge()]; }
    size_t end(int64_t i) { return static_cast<size_t>(ends()[checked(i, 2, "end of the edge")]); }
    std::span<const int32_t> faces() { return walk.topology().facesAtEdge(edge()); }
    // Those that start or end where it does.
    std::vector<int32_t> edges()
    {
        std::vector<int32_t> found;
        for (int32_t vertex : ends())
            for (int32_t other : walk.topology().edgesAtVertex(static_cast<size_t>(vertex)))
                if (static_cast<size_t>(other) != edge())
                    found.push_back(other);
        return found;
    }
};

MItMeshEdge::MItMeshEdge(MObject& polyObject, MStatus* ReturnStatus) : m_body(new Body)
{
    put(ReturnStatus, reset(polyObject));
}

MItMeshEdge::MItMeshEdge(MObject& polyObject, MObject& component, MStatus* ReturnStatus) : m_body(new Body)
{
    put(ReturnStatus, reset(polyObject, component));
}

MItMeshEdge::MItMeshEdge(const MDagPath& polyObject, MObject& component, MStatus* ReturnStatus) : m_body(new Body)
{
    put(ReturnStatus, reset(polyObject, component));
}

MItMeshEdge::~MItMeshEdge() { delete m_body; }

// ---- walking

bool MItMeshEdge::isDone(MStatus* ReturnStatus) { return ANSWER(true, m_body->walk.isDone()); }
MStatus MItMeshEdge::next()
{
    return guarded([&] { m_body->walk.next(); });
}
MStatus MItMeshEdge::reset()
{
    return guarded([&] { m_body->walk.restart(); });
}
MStatus MItMeshEdge::reset(MObject& polyObject, MObject& component)
{
    return guarded([&] { m_body->walk.start(MeshTarget(polyObject), component); });
}
MStatus MItMeshEdge::reset(const MDagPath& polyObject, MObject& component)
{
    return guarded([&] { m_body->walk.start(MeshTarget(polyObject), component); });
}
int MItMeshEdge::count(MStatus* ReturnStatus) { return ANSWER(0, static_cast<int>(m_body->walk.size())); }
int MItMeshEdge::index(MStatus* ReturnStatus) const { return ANSWER(0, static_cast<int>(m_body->edge())); }
MObject MItMeshEdge::edge(MStatus* ReturnStatus) { return currentItem(ReturnStatus); }
MObject MItMeshEdge::currentItem(MStatus* ReturnStatus) { return ANSWER(MObject(), m_body->walk.item()); }
MStatus MItMeshEdge::setIndex(int index, int& prevIndex)
{
    return guarded([&] { prevIndex = static_cast<int>(m_body->walk.go(index)); });
}
MStatus MItMeshEdge::updateSurface()
{
    return guarded([&] { (void)m_body->walk.mesh(); });
}
MStatus MItMeshEdge::geomChanged() { return updateSurface(); }

// ---- its ends

// The vertex at one end, 0 or 1.
int MItMeshEdge::index(int index, MStatus* ReturnStatus) { return ANSWER(0, static_cast<int>(m_body->end(index))); }

MPoint MItMeshEdge::center(MSpace::Space space, MStatus* ReturnStatus)
{
    return ANSWER(MPoint(),
                  toPoint(placed(m_body->walk.target(), openmaya::center(m_body->walk.mesh(), m_body->ends()), space)));
}

MPoint MItMeshEdge::point(int index, MSpace::Space space, MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, MPoint(),
                   [&]
                   {
                       V3d point = m_body->walk.mesh().point(m_body->end(index));
                       return toPoint(placed(m_body->walk.target(), point, space));
                   });
}

MStatus MItMeshEdge::setPoint(const MPoint& point, unsigned int index, MSpace::Space space)
{
    return guarded(
        [&]
        {
            MeshTarget& target = m_body->walk.target();
            target.setPoint(m_body->end(index), inside(target, openmaya::toV3d(point), space));
        });
}

MStatus MItMeshEdge::getLength(double& length, MSpace::Space space)
{
    return guarded(
        [&]
        {
            auto at = [&](int64_t i)
            { return placed(m_body->walk.target(), m_body->walk.mesh().point(m_body->end(i)), space); };
            length = (at(1) - at(0)).length();
        });
}

// ---- hard or smooth

bool MItMeshEdge::isSmooth(MStatus* ReturnStatus) const
{
    return ANSWER(false, m_body->walk.mesh().isSmooth(m_body->edge()));
}

MStatus MItMeshEdge::setSmoothing(bool smooth)
{
    return guarded([&] { m_body->walk.target().setSmooth(m_body->edge(), smooth); });
}

MStatus MItMeshEdge::cleanupSmoothing() { return updateSurface(); }

// ---- neighbours: ascending

int MItMeshEdge::getConnectedFaces(MIntArray& faceList, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, 0,
                   [&]
                   {
                       assignUnique(faceList, {m_body->faces().begin(), m_body->faces().end()});
                       return static_cast<int>(faceList.length());
                   });
}

int MItMeshEdge::getConnectedEdges(MIntArray& edgeList, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, 0,
                   [&]
                   {
                       assignUnique(edgeList, m_body->edges());
                       return static_cast<int>(edgeList.length());
                   });
}

MStatus MItMeshEdge::numConnectedFaces(int& faceCount) const
{
    MIntArray faces;
    MStatus status;
    faceCount = getConnectedFaces(faces, &status);
    return status;
}

MStatus MItMeshEdge::numConnectedEdges(int& edgeCount) const
{
    MIntArray edges;
    MStatus status;
    edgeCount = getConnectedEdges(edges, &status);
    return status;
}

bool MItMeshEdge::connectedToFace(int index, MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, false,
                   [&]
                   {
                       std::span<const int32_t> faces = m_body->faces();
                       return std::find(faces.begin(), faces.end(), index) != faces.end();
                   });
}

bool MItMeshEdge::connectedToEdge(int index, MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, false,
                   [&]
                   {
                       std::vector<int32_t> edges = m_body->edges();
                       return std::find(edges.begin(), edges.end(), index) != edges.end();
                   });
}

bool MItMeshEdge::onBoundary(MStatus* ReturnStatus)
{
    return ANSWER(false, m_body->walk.topology().isBorder(m_body->edge()));
}

const char* MItMeshEdge::className() { return "MItMeshEdge"; }

OPENMAYA_NAMESPACE_CLOSE
