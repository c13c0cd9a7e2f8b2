// NURBS surfaces: points, directions, areas, nearest points and rays.
#include "openmaya/NurbsSet.h"

#include <maya/MDoubleArray.h>
#include <maya/MFnNurbsSurface.h>
#include <maya/MPointArray.h>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

using core::NurbsSurfaceContent;
using geometry::V3d;
using Nearest = geometry::NurbsSurface::Nearest;
using Target = NurbsTarget<core::NurbsSurfaceData>;

constexpr double kSame = 1e-10; // of the domain: what rounding does to its ends

bool isWithin(const geometry::KnotRange& range, double parameter, double slack)
{
    return parameter >= range.first() - slack && parameter <= range.last() + slack;
}

// Throws OutOfRange where the parameters are not of the surface.
void requireWithin(const geometry::NurbsSurface& surface, double u, double v)
{
    const geometry::KnotRange& inU = surface.u();
    const geometry::KnotRange& inV = surface.v();
    if (!isWithin(inU, u, kSame * std::max(1.0, inU.last() - inU.first())) ||
        !isWithin(inV, v, kSame * std::max(1.0, inV.last() - inV.first())))
        throw core::error(core::ErrorKind::OutOfRange, "Parameters {}, {} lie outside of {} to {}, {} to {}.", u, v,
                          inU.first(), inU.last(), inV.first(), inV.last());
}

geometry::NurbsSurface surfaceOf(const NurbsSurfaceContent& content)
{
    auto surface = nodes::surfaceOf(content);
    if (!surface)
        throw core::Error(core::ErrorKind::Failed, "The data is no whole surface.");
    return *surface;
}

// With the surface as it lies in a space.
template <class Work> auto inSpace(const MFnNurbsSurface& set, MSpace::Space space, Work work)
{
    Target target(set);
    if (!isWorld(space))
        return work(surfaceOf(target.content()));
    NurbsSurfaceContent content = target.in(space);
    return work(surfaceOf(content));
}

V3d placeOf(const MPoint& point)
{
    core::WeightedPoint numbers = toWeighted(point, false);
    requireNumbers(numbers);
    return {numbers[0], numbers[1], numbers[2]};
}

Nearest nearest(const MFnNurbsSurface& set, const MPoint& point, MSpace::Space space)
{
    V3d to = placeOf(point);
    return inSpace(set, space, [&](const geometry::NurbsSurface& surface) { return surface.nearest(to); });
}

std::vector<Nearest> hits(const MFnNurbsSurface& set, const MPoint& start, const MVector& direction, double tolerance,
                          MSpace::Space space)
{
    V3d from = placeOf(start);
    V3d along = placeOf(MPoint(direction));
    return inSpace(set, space,
                   [&](const geometry::NurbsSurface& surface) { return surface.hits(from, along, tolerance); });
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

// ---- at parameters

bool MFnNurbsSurface::isParamOnSurface(double paramU, double paramV, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false,
                   [&]
                   {
                       return inSpace(*this, MSpace::kObject, [&](const geometry::NurbsSurface& surface)
                                      { return isWithin(surface.u(), paramU, 0) && isWithin(surface.v(), paramV, 0); });
                   });
}

MStatus MFnNurbsSurface::getPointAtParam(double paramU, double paramV, MPoint& point, MSpace::Space space) const
{
    return guarded(
        [&]
        {
            Target target(*this);
            geometry::NurbsSurface surface = surfaceOf(target.content());
            requireWithin(surface, paramU, paramV);
            point = toPoint(surface.at(paramU, paramV).position * target.matrix(space));
        });
}

MStatus MFnNurbsSurface::getDerivativesAtParm(double paramInU, double paramInV, MPoint& pos, MVector& dU, MVector& dV,
                                              MSpace::Space space, MVector* dUU, MVector* dVV, MVector* dUV) const
{
    return guarded(
        [&]
        {
            Target target(*this);
            geometry::NurbsSurface surface = surfaceOf(target.content());
            requireWithin(surface, paramInU, paramInV);
            geometry::SurfacePoint at = surface.at(paramInU, paramInV, dUU || dVV || dUV ? 2 : 1);
            geometry::M44d matrix = target.matrix(space);
            auto direction = [&](const V3d& v)
            {
                V3d turned;
                matrix.multDirMatrix(v, turned);
                return toVector(turned);
            };
            pos = toPoint(at.position * matrix);
            dU = direction(at.du);
            dV = direction(at.dv);
            for (auto [into, derivative] : {std::pair(dUU, &at.duu), {dVV, &at.dvv}, {dUV, &at.duv}})
                if (into)
                    *into = direction(*derivative);
        });
}

MStatus MFnNurbsSurface::getTangents(double paramInU, double paramInV, MVector& vectorInU, MVector& vectorInV,
                                     MSpace::Space space) const
{
    MPoint position;
    MVector dU, dV;
    MStatus status = getDerivativesAtParm(paramInU, paramInV, position, dU, dV, space);
    if (status)
    {
        vectorInU = dU.normal();
        vectorInV = dV.normal();
    }
    return status;
}

MVector MFnNurbsSurface::normal(double paramInU, double paramInV, MSpace::Space space, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MVector(),
                   [&]
                   {
                       return inSpace(*this, space,
                                      [&](const geometry::NurbsSurface& surface)
                                      {
                                          requireWithin(surface, paramInU, paramInV);
                                          return toVector(surface.normal(paramInU, paramInV));
                                      });
                   });
}

// ---- at a point

MPoint MFnNurbsSurface::closestPoint(const MPoint& toThisPoint, double* paramU, double* paramV, bool, double,
                                     MSpace::Space space, MStatus* ReturnStatus) const
{
    return closestPoint(toThisPoint, false, paramU, paramV, false, kMFnNurbsEpsilon, space, ReturnStatus);
}

MPoint MFnNurbsSurface::closestPoint(const MPoint& toThisPoint, bool paramAsStart, double* paramU, double* paramV, bool,
                                     double, MSpace::Space space, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MPoint(),
                   [&]
                   {
                       V3d to = placeOf(toThisPoint);
                       bool isStart = paramAsStart && paramU && paramV;
                       Nearest found =
                           inSpace(*this, space, [&](const geometry::NurbsSurface& surface)
                                   { return isStart ? surface.nearest(to, *paramU, *paramV) : surface.nearest(to); });
                       if (paramU)
                           *paramU = found.u;
                       if (paramV)
                           *paramV = found.v;
                       return toPoint(found.point);
                   });
}

double MFnNurbsSurface::distanceToPoint(const MPoint& pt, MSpace::Space space, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, 0.0, [&] { return nearest(*this, pt, space).distance; });
}

bool MFnNurbsSurface::isPointOnSurface(const MPoint& point, double tolerance, MSpace::Space space,
                                       MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false, [&] { return nearest(*this, point, space).distance <= tolerance; });
}

MStatus MFnNurbsSurface::getParamAtPoint(const MPoint& atThisPoint, double& paramU, double& paramV, bool,
                                         MSpace::Space space, double tolerance) const
{
    return guarded(
        [&]
        {
            Nearest found = nearest(*this, atThisPoint, space);
            if (!(found.distance <= tolerance))
                throw core::error(core::ErrorKind::Failed, "The point is {} away from the surface.", found.distance);
            paramU = found.u;
            paramV = found.v;
        });
}

MStatus MFnNurbsSurface::getParamAtPoint(const MPoint& atThisPoint, double& paramU, double& paramV,
                                         MSpace::Space space) const
{
    return getParamAtPoint(atThisPoint, paramU, paramV, false, space);
}

// ---- rays

bool MFnNurbsSurface::intersect(const MPoint& rayStartingPoint, const MVector& alongThisDirection, double& u, double& v,
                                MPoint& intersectionData, double tolerance, MSpace::Space space, bool calculateDistance,
                                double* distance, bool, bool* wasExactHit, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false,
                   [&]
                   {
                       std::vector<Nearest> found = hits(*this, rayStartingPoint, alongThisDirection, tolerance, space);
                       if (wasExactHit)
                           *wasExactHit = !found.empty();
                       if (found.empty())
                           return false;
                       u = found.front().u;
                       v = found.front().v;
                       intersectionData = toPoint(found.front().point);
                       if (calculateDistance && distance)
                           *distance = found.front().distance * alongThisDirection.length();
                       return true;
                   });
}

bool MFnNurbsSurface::intersect(const MPoint& rayStartingPoint, const MVector& alongThisDirection, MDoubleArray& u,
                                MDoubleArray& v, MPointArray& intersectionData, double tolerance, MSpace::Space space,
                                bool calculateDistance, MDoubleArray* distances, bool, bool* wasExactHit,
                                MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false,
                   [&]
                   {
                       std::vector<Nearest> found = hits(*this, rayStartingPoint, alongThisDirection, tolerance, space);
                       u.clear();
                       v.clear();
                       intersectionData.clear();
                       if (distances)
                           distances->clear();
                       for (const Nearest& hit : found)
                       {
                           u.append(hit.u);
                           v.append(hit.v);
                           intersectionData.append(toPoint(hit.point));
                           if (calculateDistance && distances)
                               distances->append(hit.distance * alongThisDirection.length());
                       }
                       if (wasExactHit)
                           *wasExactHit = !found.empty();
                       return !found.empty();
                   });
}

// ---- areas

double MFnNurbsSurface::area(double tolerance, MStatus* ReturnStatus) const
{
    return area(MSpace::kObject, tolerance, ReturnStatus);
}

double MFnNurbsSurface::area(MSpace::Space space, double tolerance, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, 0.0,
                   [&]
                   {
                       return inSpace(*this, space,
                                      [&](const geometry::NurbsSurface& surface) { return surface.area(tolerance); });
                   });
}

OPENMAYA_NAMESPACE_CLOSE
