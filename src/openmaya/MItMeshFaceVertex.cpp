#include "openmaya/MeshWalk.h"

#include <maya/MItMeshFaceVertex.h>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

struct MItMeshFaceVertex::Body
{
    MeshTarget target;
    std::vector<size_t> corners;
    size_t place = 0;

    void start(MeshTarget wanted, const MObject& component)
    {
        target = std::move(wanted);
        corners.clear();
        place = 0;
        ComponentBox* box = Access::componentBoxOf(component);
        if (!component.isNull() && (!box || box->content().name != "vtxFace"))
            throw core::Error(core::ErrorKind::BadArgument, "The component is none of the kind 'vtxFace'.");
        if (box && !(box->content().isComplete && box->elements().empty()))
            for (const ComponentIndex& element : box->elements())
                corners.push_back(cornerAt(mesh(), static_cast<int>(element[1]), static_cast<int>(element[0])));
        else
            for (size_t i = 0; i < mesh().cornerCount(); ++i)
                corners.push_back(i);
    }

    const Mesh& mesh() { return target.mesh(); }
    const MeshTopology& topology() { return mesh().topology(); }
    bool isDone() const { return place >= corners.size(); }
    size_t corner() const
    {
        if (isDone())
            throw core::Error(core::ErrorKind::Failed, "The iterator is behind the end.");
        return corners[place];
    }
    int face() { return topology().faceOf(corner()); }
    int vertex() { return topology().cornerVertices()[corner()]; }
    int local() { return static_cast<int>(corner() - topology().firstCorner(static_cast<size_t>(face()))); }

    V3d along(V3d Tangent::* which, MSpace::Space space, const MString* name)
    {
        size_t at = corner(), index = target.uvSet(name);
        V3d found = tangentAt(mesh(), index, at).*which;
        return isWorld(space) ? Directions(target.matrix(space)).tangent(found) : found;
    }
};

MItMeshFaceVertex::MItMeshFaceVertex(const MObject& polyObject, MStatus* ReturnStatus) : m_body(new Body)
{
    put(ReturnStatus, reset(polyObject));
}

MItMeshFaceVertex::MItMeshFaceVertex(const MDagPath& polyObject, MObject& component, MStatus* ReturnStatus)
    : m_body(new Body)
{
    put(ReturnStatus, reset(polyObject, component));
}

MItMeshFaceVertex::~MItMeshFaceVertex() { delete m_body; }

// ---- walking

bool MItMeshFaceVertex::isDone(MStatus* ReturnStatus) { return ANSWER(true, m_body->isDone()); }

MStatus MItMeshFaceVertex::next()
{
    return guarded(
        [&]
        {
            (void)m_body->corner();
            ++m_body->place;
        });
}

MStatus MItMeshFaceVertex::reset()
{
    m_body->place = 0;
    return MStatus::kSuccess;
}

MStatus MItMeshFaceVertex::reset(const MObject& polyObject)
{
    return guarded([&] { m_body->start(MeshTarget(polyObject), MObject()); });
}

MStatus MItMeshFaceVertex::reset(const MDagPath& polyObject, MObject& component)
{
    return guarded([&] { m_body->start(MeshTarget(polyObject), component); });
}

int MItMeshFaceVertex::vertId(MStatus* ReturnStatus) const { return ANSWER(0, m_body->vertex()); }
int MItMeshFaceVertex::faceId(MStatus* ReturnStatus) const { return ANSWER(0, m_body->face()); }
int MItMeshFaceVertex::faceVertId(MStatus* ReturnStatus) const { return ANSWER(0, m_body->local()); }
MObject MItMeshFaceVertex::faceVertex(MStatus* ReturnStatus) const { return currentItem(ReturnStatus); }

MObject MItMeshFaceVertex::currentItem(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MObject(),
                   [&]
                   {
                       ComponentIndex at{static_cast<uint32_t>(m_body->vertex()),
                                         static_cast<uint32_t>(m_body->face())};
                       return Access::component(element(emptyComponent(MFn::kMeshVtxFaceComponent, 2), at));
                   });
}

MStatus MItMeshFaceVertex::setIndex(int faceId, int vertFaceId, int& prevFaceId, int& prevVertId)
{
    return guarded(
        [&]
        {
            size_t wanted = cornerOf(m_body->mesh(), faceId, vertFaceId);
            auto found = std::find(m_body->corners.begin(), m_body->corners.end(), wanted);
            if (found == m_body->corners.end())
                throw core::Error(core::ErrorKind::OutOfRange, "The corner is not visited.");
            prevFaceId = m_body->isDone() ? 0 : m_body->face();
            prevVertId = m_body->isDone() ? 0 : m_body->local();
            m_body->place = static_cast<size_t>(found - m_body->corners.begin());
        });
}

MStatus MItMeshFaceVertex::updateSurface()
{
    return guarded([&] { (void)m_body->mesh(); });
}
MStatus MItMeshFaceVertex::geomChanged() { return updateSurface(); }

// ---- place, normal, tangents

MPoint MItMeshFaceVertex::position(MSpace::Space space, MStatus* ReturnStatus)
{
    return ANSWER(MPoint(),
                  toPoint(placed(m_body->target, m_body->mesh().point(static_cast<size_t>(m_body->vertex())), space)));
}

MStatus MItMeshFaceVertex::getNormal(MVector& normal, MSpace::Space space) const
{
    return guarded(
        [&] { normal = toVector(direction(m_body->target, normalOfCorner(m_body->mesh(), m_body->corner()), space)); });
}

int MItMeshFaceVertex::normalId(MStatus* ReturnStatus) const
{
    return ANSWER(0, static_cast<int>(m_body->mesh().normals().ids[m_body->corner()]));
}

int MItMeshFaceVertex::tangentId(MStatus* ReturnStatus) const { return ANSWER(0, static_cast<int>(m_body->corner())); }

MVector MItMeshFaceVertex::getTangent(MSpace::Space space, const MString* uvSet, MStatus* ReturnStatus) const
{
    return ANSWER(MVector(), toVector(m_body->along(&Tangent::tangent, space, uvSet)));
}

MVector MItMeshFaceVertex::getBinormal(MSpace::Space space, const MString* uvSet, MStatus* ReturnStatus) const
{
    return ANSWER(MVector(), toVector(m_body->along(&Tangent::binormal, space, uvSet)));
}

// ---- UVs

bool MItMeshFaceVertex::hasUVs(MStatus* ReturnStatus) const
{
    return ANSWER(false, m_body->target.uvs(nullptr).id(m_body->corner()) >= 0);
}

bool MItMeshFaceVertex::hasUVs(const MString& uvSet, MStatus* ReturnStatus) const
{
    return ANSWER(false, m_body->target.uvs(&uvSet).id(m_body->corner()) >= 0);
}

MStatus MItMeshFaceVertex::getUVIndex(int& index, float& u, float& v, const MString* uvSet)
{
    return guarded(
        [&]
        {
            const geometry::UvSet& set = m_body->target.uvs(uvSet);
            index = set.id(m_body->corner());
            if (index < 0)
                throw core::Error(core::ErrorKind::Failed, "The face has no UVs.");
            u = set.points[static_cast<size_t>(index)].x;
            v = set.points[static_cast<size_t>(index)].y;
        });
}

MStatus MItMeshFaceVertex::getUVIndex(int& index, const MString* uvSet)
{
    float u, v;
    return getUVIndex(index, u, v, uvSet);
}

MStatus MItMeshFaceVertex::getUV(float2& uvPoint, const MString* uvSet) const
{
    int index;
    return const_cast<MItMeshFaceVertex*>(this)->getUVIndex(index, uvPoint[0], uvPoint[1], uvSet);
}

// ---- colours

bool MItMeshFaceVertex::hasColor(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false,
                   [&]
                   {
                       size_t corner = m_body->corner();
                       const geometry::ColorSet* set = m_body->target.colors(nullptr);
                       return set && set->id(corner) >= 0;
                   });
}

MStatus MItMeshFaceVertex::getColor(MColor& color, const MString* colorSetName)
{
    return guarded([&] { color = cornerColor(m_body->target.colors(colorSetName), m_body->corner()); });
}

MStatus MItMeshFaceVertex::getColorIndex(int& colorIndex, const MString* colorSetName)
{
    return guarded(
        [&]
        {
            size_t corner = m_body->corner();
            const geometry::ColorSet* set = m_body->target.colors(colorSetName);
            colorIndex = set ? set->id(corner) : -1;
        });
}

// ---- for classes derived from it

bool MItMeshFaceVertex::getUVSetIndex(const MString* uvSetName, int& uvSet) const
{
    return bool(guarded([&] { uvSet = static_cast<int>(m_body->target.uvSet(uvSetName)); }));
}

bool MItMeshFaceVertex::updateColorSet(const MString*, int&)
{
    return notImplemented("MItMeshFaceVertex::updateColorSet", nullptr, false);
}

void MItMeshFaceVertex::resetColorSetToPrevious(const MString*, int)
{
    (void)notImplemented("MItMeshFaceVertex::resetColorSetToPrevious");
}

const char* MItMeshFaceVertex::className() { return "MItMeshFaceVertex"; }

OPENMAYA_NAMESPACE_CLOSE
