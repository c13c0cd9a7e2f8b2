// NURBS curves: points, directions, lengths and nearest points.
#include "openmaya/NurbsSet.h"

#include <maya/MFnNurbsCurve.h>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

using core::NurbsCurveContent;
using geometry::V3d;
using Target = NurbsTarget<core::NurbsCurveData>;

// Throws OutOfRange where the parameter is not of the curve.
double checkedParameter(const geometry::NurbsCurve& curve, double parameter)
{
    constexpr double kSame = 1e-10; // of the domain: what rounding does to its ends
    double slack = kSame * std::max(1.0, curve.end() - curve.start());
    if (!(parameter >= curve.start() - slack && parameter <= curve.end() + slack))
        throw core::error(core::ErrorKind::OutOfRange, "Parameter {} lies outside of {} to {}.", parameter,
                          curve.start(), curve.end());
    return curve.clamped(parameter);
}

geometry::NurbsCurve curveOf(const NurbsCurveContent& content)
{
    auto curve = nodes::curveOf(content);
    if (!curve)
        throw core::Error(core::ErrorKind::Failed, "The data is no whole curve.");
    return *curve;
}

template <class Work> MStatus withCurve(const MFnNurbsCurve& set, Work work)
{
    return guarded(
        [&]
        {
            Target target(set);
            work(target, curveOf(target.content()));
        });
}

template <class Result, class Work>
Result ofCurve(const MFnNurbsCurve& set, MStatus* status, Result otherwise, Work work)
{
    return guarded(status, otherwise,
                   [&]() -> Result
                   {
                       Target target(set);
                       return work(target, curveOf(target.content()));
                   });
}

V3d direction(const V3d& v, const geometry::M44d& matrix)
{
    V3d turned;
    matrix.multDirMatrix(v, turned);
    return turned;
}

// With the curve as it lies in a space: distances there are not those of the curve's own.
template <class Work> auto inSpace(const Target& target, MSpace::Space space, Work work)
{
    if (!isWorld(space))
        return work(curveOf(target.content()));
    NurbsCurveContent content = target.in(space);
    return work(curveOf(content));
}

geometry::NurbsCurve::Nearest nearest(const MFnNurbsCurve& set, const MPoint& point, MSpace::Space space,
                                      const double* guess = nullptr)
{
    core::WeightedPoint numbers = toWeighted(point, false);
    requireNumbers(numbers);
    V3d to(numbers[0], numbers[1], numbers[2]);
    return inSpace(Target(set), space, [&](const geometry::NurbsCurve& curve)
                   { return guess ? curve.nearest(to, *guess) : curve.nearest(to); });
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

// ---- at a parameter

bool MFnNurbsCurve::isParamOnCurve(double param, MStatus* ReturnStatus) const
{
    return ofCurve(*this, ReturnStatus, false, [&](const Target&, const geometry::NurbsCurve& curve)
                   { return param >= curve.start() && param <= curve.end(); });
}

MStatus MFnNurbsCurve::getPointAtParam(double param, MPoint& point, MSpace::Space space) const
{
    return withCurve(*this, [&](const Target& target, const geometry::NurbsCurve& curve)
                     { point = toPoint(curve.at(checkedParameter(curve, param)).position * target.matrix(space)); });
}

MStatus MFnNurbsCurve::getDerivativesAtParm(double param, MPoint& pos, MVector& dU, MSpace::Space space,
                                            MVector* dUU) const
{
    return withCurve(*this,
                     [&](const Target& target, const geometry::NurbsCurve& curve)
                     {
                         geometry::CurvePoint at = curve.at(checkedParameter(curve, param), dUU ? 2 : 1);
                         geometry::M44d matrix = target.matrix(space);
                         pos = toPoint(at.position * matrix);
                         dU = toVector(direction(at.first, matrix));
                         if (dUU)
                             *dUU = toVector(direction(at.second, matrix));
                     });
}

MVector MFnNurbsCurve::tangent(double param, MSpace::Space space, MStatus* ReturnStatus) const
{
    return ofCurve(*this, ReturnStatus, MVector(),
                   [&](const Target& target, const geometry::NurbsCurve& curve)
                   {
                       V3d along = curve.at(checkedParameter(curve, param), 1).first;
                       return toVector(direction(along, target.matrix(space)).normalized());
                   });
}

MVector MFnNurbsCurve::normal(double param, MSpace::Space space, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MVector(),
                   [&]
                   {
                       return inSpace(Target(*this), space, [&](const geometry::NurbsCurve& curve)
                                      { return toVector(curve.normal(checkedParameter(curve, param))); });
                   });
}

// ---- at a point

MPoint MFnNurbsCurve::closestPoint(const MPoint& toThisPoint, double* param, double, MSpace::Space space,
                                   MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MPoint(),
                   [&]
                   {
                       auto found = nearest(*this, toThisPoint, space);
                       if (param)
                           *param = found.parameter;
                       return toPoint(found.point);
                   });
}

MPoint MFnNurbsCurve::closestPoint(const MPoint& toThisPoint, bool paramAsGuess, double* param, double,
                                   MSpace::Space space, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MPoint(),
                   [&]
                   {
                       auto found = nearest(*this, toThisPoint, space, paramAsGuess ? param : nullptr);
                       if (param)
                           *param = found.parameter;
                       return toPoint(found.point);
                   });
}

double MFnNurbsCurve::distanceToPoint(const MPoint& pt, MSpace::Space space, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, 0.0, [&] { return nearest(*this, pt, space).distance; });
}

bool MFnNurbsCurve::isPointOnCurve(const MPoint& point, double tolerance, MSpace::Space space,
                                   MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false, [&] { return nearest(*this, point, space).distance <= tolerance; });
}

MStatus MFnNurbsCurve::getParamAtPoint(const MPoint& atThisPoint, double& param, MSpace::Space space) const
{
    return getParamAtPoint(atThisPoint, param, kMFnNurbsEpsilon, space);
}

MStatus MFnNurbsCurve::getParamAtPoint(const MPoint& atThisPoint, double& param, double tolerance,
                                       MSpace::Space space) const
{
    return guarded(
        [&]
        {
            auto found = nearest(*this, atThisPoint, space);
            if (!(found.distance <= tolerance))
                throw core::error(core::ErrorKind::Failed, "The point is {} away from the curve.", found.distance);
            param = found.parameter;
        });
}

// ---- lengths and areas

double MFnNurbsCurve::length(double, MStatus* ReturnStatus) const
{
    return ofCurve(*this, ReturnStatus, 0.0,
                   [](const Target&, const geometry::NurbsCurve& curve) { return curve.length(); });
}

double MFnNurbsCurve::findParamFromLength(double partLength, MStatus* ReturnStatus) const
{
    return ofCurve(*this, ReturnStatus, 0.0,
                   [&](const Target&, const geometry::NurbsCurve& curve) { return curve.parameterAt(partLength); });
}

double MFnNurbsCurve::findParamFromLength(double partLength, double, MStatus* ReturnStatus) const
{
    return findParamFromLength(partLength, ReturnStatus);
}

double MFnNurbsCurve::findLengthFromParam(double param, MStatus* ReturnStatus) const
{
    return ofCurve(*this, ReturnStatus, 0.0, [&](const Target&, const geometry::NurbsCurve& curve)
                   { return curve.length(curve.start(), checkedParameter(curve, param)); });
}

double MFnNurbsCurve::area(double, MStatus* ReturnStatus) const
{
    return ofCurve(*this, ReturnStatus, 0.0,
                   [](const Target&, const geometry::NurbsCurve& curve) { return curve.area(); });
}

bool MFnNurbsCurve::isPlanar(MVector* planeNormal, MStatus* ReturnStatus) const
{
    return ofCurve(*this, ReturnStatus, false,
                   [&](const Target&, const geometry::NurbsCurve& curve)
                   {
                       auto normal = curve.planeNormal(kMFnNurbsEpsilon);
                       if (normal && planeNormal)
                           *planeNormal = toVector(*normal);
                       return normal.has_value();
                   });
}

OPENMAYA_NAMESPACE_CLOSE
