#include "nodes/Matrices.h"
#include "openmaya/NurbsSet.h"

#include <maya/MDoubleArray.h>
#include <maya/MNurbsIntersector.h>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

MPointOnNurbs::MPointOnNurbs() = default;
MPointOnNurbs::MPointOnNurbs(const MPointOnNurbs& other) = default;
MPointOnNurbs& MPointOnNurbs::operator=(const MPointOnNurbs& other) = default;
MPoint& MPointOnNurbs::getPoint() { return m_point; }
MPoint& MPointOnNurbs::getUV() { return m_uv; }

struct MNurbsIntersector::Body
{
    core::NurbsSurfaceContent content; // placed by the matrix
    bool isCreated = false;

    geometry::NurbsSurface surface() const
    {
        auto made = isCreated ? nodes::surfaceOf(content) : std::nullopt;
        if (!made)
            throw core::Error(core::ErrorKind::Failed, "The intersector has no surface.");
        return *made;
    }
    std::vector<geometry::NurbsSurface::Nearest> hits(const MPoint& from, const MVector& along, double tolerance) const
    {
        core::WeightedPoint start = toWeighted(from, false);
        core::WeightedPoint direction = toWeighted(MPoint(along), false);
        requireNumbers(start);
        requireNumbers(direction);
        auto found =
            surface().hits({start[0], start[1], start[2]}, {direction[0], direction[1], direction[2]}, tolerance);
        if (found.empty())
            throw core::Error(core::ErrorKind::Failed, "The ray does not meet the surface.");
        return found;
    }
};

MNurbsIntersector::MNurbsIntersector() : m_body(new Body) {}
MNurbsIntersector::~MNurbsIntersector() { delete m_body; }

MStatus MNurbsIntersector::create(MObject& nurbsObject, const MMatrix& matrix)
{
    return guarded(
        [&]
        {
            if (!nurbsObject.hasFn(MFn::kNurbsSurface))
                throw core::Error(core::ErrorKind::BadArgument, "The object is no surface.");
            core::NurbsSurfaceContent content = NurbsTarget<core::NurbsSurfaceData>(nurbsObject, MDagPath()).content();
            nodes::transform(content.points, nodes::kernel(toM44d(matrix)));
            m_body->content = std::move(content);
            m_body->isCreated = true;
        });
}

bool MNurbsIntersector::isCreated() const { return m_body->isCreated; }

MStatus MNurbsIntersector::getClosestPoint(const MPoint& point, MPointOnNurbs& nurbsPoint, double maxDistance) const
{
    return guarded(
        [&]
        {
            core::WeightedPoint to = toWeighted(point, false);
            requireNumbers(to);
            auto found = m_body->surface().nearest({to[0], to[1], to[2]});
            if (found.distance > maxDistance)
                throw core::error(core::ErrorKind::Failed, "The surface is {} away from the point.", found.distance);
            nurbsPoint.m_point = toPoint(found.point);
            nurbsPoint.m_uv = MPoint(found.u, found.v);
        });
}

MStatus MNurbsIntersector::getIntersects(const MPoint& rayStartingPoint, const MVector& alongThisDirection,
                                         MDoubleArray& uArray, MDoubleArray& vArray, MPointArray& points,
                                         double tolerance) const
{
    return guarded(
        [&]
        {
            auto found = m_body->hits(rayStartingPoint, alongThisDirection, tolerance);
            uArray.clear();
            vArray.clear();
            points.clear();
            for (const auto& hit : found)
            {
                uArray.append(hit.u);
                vArray.append(hit.v);
                points.append(toPoint(hit.point));
            }
        });
}

MStatus MNurbsIntersector::getIntersect(const MPoint& rayStartingPoint, const MVector& alongThisDirection, double& u,
                                        double& v, MPoint& pntOfIntersection, double tolerance) const
{
    return guarded(
        [&]
        {
            auto hit = m_body->hits(rayStartingPoint, alongThisDirection, tolerance).front();
            u = hit.u;
            v = hit.v;
            pntOfIntersection = toPoint(hit.point);
        });
}

const char* MNurbsIntersector::className() { return "MNurbsIntersector"; }

OPENMAYA_NAMESPACE_CLOSE
