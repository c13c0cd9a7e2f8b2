#include "core/Paths.h"
#include "openmaya/Access.h"
#include "openmaya/Component.h"
#include "openmaya/CurrentSession.h"
#include "openmaya/DataBox.h"
#include "openmaya/DataHandles.h"
#include "openmaya/GeometryWalk.h"
#include "openmaya/MathTypes.h"
#include "openmaya/Status.h"

#include <maya/MItGeometry.h>
#include <maya/MMatrix.h>
#include <maya/MPoint.h>
#include <maya/MPointArray.h>
#include <maya/MString.h>
#include <maya/MVector.h>
#include <maya/MWeight.h>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

struct MItGeometry::Body
{
    unsigned references = 1;
    GeometryWalk walk;
};

MItGeometry::MItGeometry() : m_body(new Body) {}

MItGeometry::MItGeometry(const MDagPath& dagPath, MStatus* ReturnStatus) : m_body(new Body)
{
    put(ReturnStatus, guarded([&] { m_body->walk = GeometryWalk::ofShape(Access::pathOf(dagPath)); }));
}

MItGeometry::MItGeometry(const MDagPath& dagPath, MObject& component, MStatus* ReturnStatus) : m_body(new Body)
{
    put(ReturnStatus, guarded(
                          [&]
                          {
                              GeometryWalk walk = GeometryWalk::ofShape(Access::pathOf(dagPath));
                              if (!component.isNull())
                                  walk.limit(component);
                              m_body->walk = std::move(walk);
                          }));
}

MItGeometry::MItGeometry(MObject& dagObject, MStatus* ReturnStatus) : m_body(new Body)
{
    put(ReturnStatus, guarded(
                          [&]
                          {
                              if (Access::boxOf(dagObject))
                                  m_body->walk = GeometryWalk::ofData(dagObject);
                              else
                                  m_body->walk =
                                      GeometryWalk::ofShape(core::firstPath(currentScene(), Access::nodeOf(dagObject)));
                          }));
}

MItGeometry::MItGeometry(MDataHandle& dataHandle, unsigned int groupId, bool readOnly, MStatus* ReturnStatus)
    : m_body(new Body)
{
    put(ReturnStatus, guarded(
                          [&]
                          {
                              m_body->walk = GeometryWalk::ofHandle(dataHandle, readOnly);
                              m_body->walk.limitToGroup(groupId);
                          }));
}

MItGeometry::MItGeometry(MDataHandle& dataHandle, bool readOnly, MStatus* ReturnStatus) : m_body(new Body)
{
    put(ReturnStatus, guarded([&] { m_body->walk = GeometryWalk::ofHandle(dataHandle, readOnly); }));
}

MItGeometry::MItGeometry(MDataHandle& dataHandle, MObject& component, bool readOnly, MStatus* ReturnStatus)
    : m_body(new Body)
{
    put(ReturnStatus, guarded(
                          [&]
                          {
                              GeometryWalk walk = GeometryWalk::ofHandle(dataHandle, readOnly);
                              if (!component.isNull())
                                  walk.limit(component);
                              m_body->walk = std::move(walk);
                          }));
}

MItGeometry::MItGeometry(MDataHandle& dataHandle, const MString& componentTagExpression, bool readOnly,
                         MStatus* ReturnStatus)
    : m_body(new Body)
{
    put(ReturnStatus, guarded(
                          [&]
                          {
                              GeometryWalk walk = GeometryWalk::ofHandle(dataHandle, readOnly);
                              walk.limitToTags(componentTagExpression.asChar());
                              m_body->walk = std::move(walk);
                          }));
}

MItGeometry::MItGeometry(const MItGeometry& other) : m_body(other.m_body) { ++m_body->references; }

MItGeometry::~MItGeometry()
{
    if (--m_body->references > 0)
        return;
    (void)guarded([this] { m_body->walk.commit(); });
    delete m_body;
}

MItGeometry& MItGeometry::operator=(const MItGeometry& other)
{
    MItGeometry copy(other);
    std::swap(m_body, copy.m_body);
    return *this;
}

bool MItGeometry::isDone(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, true, [&] { return m_body->walk.isDone(); });
}

MStatus MItGeometry::next()
{
    return guarded([&] { m_body->walk.next(); });
}

MPoint MItGeometry::position(MSpace::Space space, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MPoint(),
                   [&] { return toPoint(m_body->walk.place(m_body->walk.current(), isWorld(space))); });
}

MVector MItGeometry::normal(MSpace::Space space, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MVector(),
                   [&]
                   {
                       Imath::V3d normal = m_body->walk.normal(m_body->walk.current(), isWorld(space));
                       return MVector(normal.x, normal.y, normal.z);
                   });
}

MStatus MItGeometry::setPosition(const MPoint& point, MSpace::Space space)
{
    return guarded([&] { m_body->walk.move(m_body->walk.current(), toV3d(point), isWorld(space)); });
}

MWeight MItGeometry::weight(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MWeight(),
                   [&]
                   {
                       (void)m_body->walk.current();
                       return MWeight();
                   });
}

int MItGeometry::index(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, 0, [&] { return static_cast<int>(m_body->walk.current()); });
}

int MItGeometry::positionIndex(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, 0,
                   [&]
                   {
                       (void)m_body->walk.current();
                       return static_cast<int>(m_body->walk.position());
                   });
}

MObject MItGeometry::component(MStatus* ReturnStatus) const { return currentItem(ReturnStatus); }

MObject MItGeometry::currentItem(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MObject(),
                   [&] { return Access::component(m_body->walk.component(m_body->walk.current())); });
}

int MItGeometry::count(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, 0, [&] { return static_cast<int>(m_body->walk.indices().size()); });
}

int MItGeometry::exactCount(MStatus* ReturnStatus) { return count(ReturnStatus); }

MStatus MItGeometry::reset()
{
    return guarded([&] { m_body->walk.reset(); });
}

MStatus MItGeometry::allPositions(MPointArray& points, MSpace::Space space) const
{
    return guarded(
        [&]
        {
            const std::vector<uint32_t>& indices = m_body->walk.indices();
            points.setLength(static_cast<unsigned int>(indices.size()));
            for (unsigned int i = 0; i < indices.size(); ++i)
                points.set(toPoint(m_body->walk.place(indices[i], isWorld(space))), i);
        });
}

MStatus MItGeometry::setAllPositions(const MPointArray& points, MSpace::Space space)
{
    return guarded(
        [&]
        {
            const std::vector<uint32_t>& indices = m_body->walk.indices();
            if (points.length() != indices.size())
                throw core::error(core::ErrorKind::BadArgument, "There are {} points, and {} places for them.",
                                  points.length(), indices.size());
            for (unsigned int i = 0; i < indices.size(); ++i)
                m_body->walk.move(indices[i], toV3d(points[i]), isWorld(space));
            m_body->walk.commit();
        });
}

const char* MItGeometry::className() { return "MItGeometry"; }

OPENMAYA_NAMESPACE_CLOSE
