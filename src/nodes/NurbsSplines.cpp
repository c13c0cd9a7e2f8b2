#include "nodes/NurbsSplines.h"

#include "core/Error.h"

#include <algorithm>
#include <cmath>

namespace understudy::nodes
{

using core::NurbsCurveContent;
using core::NurbsSurfaceContent;
using geometry::Spline;

namespace
{

constexpr size_t kWeight = 3; // of the numbers of a curve's point

Spline splineOf(const NurbsCurveContent& curve)
{
    return geometry::splineOf(curve.degree, curve.knots, curve.points, curve.rational);
}

void assign(NurbsCurveContent& curve, const Spline& spline)
{
    curve.degree = spline.degree;
    curve.knots = spline.knots;
    curve.points = pointsOf(spline, curve.rational);
    curve.spans = static_cast<int>(curve.points.size()) - curve.degree;
}

void removeFrom(Spline& spline, bool isPeriodic, double parameter, KnotRemoval removal)
{
    const std::optional<double> knot = spline.knotAt(parameter);
    if (!knot)
        throw core::error(core::ErrorKind::BadArgument, "There is no knot at {}.", parameter);
    if (!(*knot > spline.first()) || !(*knot < spline.last()))
        throw core::error(core::ErrorKind::Failed, "The knot at {} is an end and cannot be removed.", parameter);
    size_t times = spline.multiplicity(*knot);
    if (removal != KnotRemoval::All)
        times = removal == KnotRemoval::One ? 1 : times - 1;
    if (!isPeriodic)
    {
        for (size_t i = 0; i < times; ++i)
            spline.removeKnot(*knot);
        return;
    }
    if (spline.count() < times + 2 * static_cast<size_t>(spline.degree))
        throw core::Error(core::ErrorKind::Failed, "What is periodic has at least as many spans as its degree.");
    geometry::Rounds rounds(spline);
    for (size_t i = 0; i < times; ++i)
        if (!rounds.removeKnot(*knot))
            throw core::error(core::ErrorKind::Failed, "The knot at {} cannot be removed.", parameter);
    spline = rounds.middle();
}

std::vector<core::WeightedPoint> transposed(const std::vector<core::WeightedPoint>& points, size_t row)
{
    std::vector<core::WeightedPoint> turned;
    turned.reserve(points.size());
    for (size_t j = 0; j < row; ++j)
        for (size_t i = j; i < points.size(); i += row)
            turned.push_back(points[i]);
    return turned;
}

double distance(const core::WeightedPoint& a, const core::WeightedPoint& b)
{
    return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

// With repeated ends, so that the first and last points are those of the curve.
NurbsCurveContent clamped(NurbsCurveContent curve)
{
    repeatEndKnots(curve);
    return curve;
}

void turnAround(NurbsCurveContent& curve)
{
    Spline spline = splineOf(curve);
    spline.reverse();
    assign(curve, spline);
}

} // namespace

void removeKnot(NurbsCurveContent& curve, double parameter, KnotRemoval removal)
{
    Spline spline = splineOf(curve);
    removeFrom(spline, curve.form == kPeriodicForm, parameter, removal);
    assign(curve, spline);
}

void removeKnot(NurbsSurfaceContent& surface, bool isU, double parameter, KnotRemoval removal)
{
    NurbsSurfaceContent::Direction& along = isU ? surface.u : surface.v;
    const size_t across = isU ? surface.v.points() : surface.u.points();
    // Along v each column is a point of the spline.
    std::vector<core::WeightedPoint> points = isU ? surface.points : transposed(surface.points, surface.v.points());
    Spline spline = geometry::splineOf(along.degree, along.knots, points, surface.rational, across);
    removeFrom(spline, along.form == kPeriodicForm, parameter, removal);
    along.knots = spline.knots;
    points = pointsOf(spline, surface.rational);
    surface.points = isU ? std::move(points) : transposed(points, across);
}

void repeatEndKnots(NurbsCurveContent& curve)
{
    Spline spline = splineOf(curve);
    spline.clampEnds();
    assign(curve, spline);
    if (curve.form == kPeriodicForm)
        curve.form = kClosedForm;
}

NurbsCurveContent joined(const std::vector<NurbsCurveContent>& curves, double tolerance)
{
    if (curves.empty())
        throw core::Error(core::ErrorKind::BadArgument, "There are no curves to join.");
    if (curves.size() == 1)
        return curves.front();
    std::vector<NurbsCurveContent> parts;
    int degree = 1;
    bool isRational = false;
    for (const NurbsCurveContent& curve : curves)
    {
        if (curve.dimension != curves.front().dimension)
            throw core::Error(core::ErrorKind::BadArgument, "Curves of 2 and 3 dimensions cannot be joined.");
        parts.push_back(clamped(curve));
        degree = std::max(degree, curve.degree);
        isRational = isRational || curve.rational;
    }
    auto meets = [&](const core::WeightedPoint& a, const core::WeightedPoint& b)
    { return distance(a, b) <= tolerance; };
    auto touches = [&](const NurbsCurveContent& curve, const core::WeightedPoint& point)
    { return meets(curve.points.front(), point) || meets(curve.points.back(), point); };
    if (!touches(parts[1], parts[0].points.back()) && touches(parts[1], parts[0].points.front()))
        turnAround(parts[0]);
    NurbsCurveContent whole = parts[0];
    whole.rational = isRational;
    Spline spline = splineOf(parts[0]);
    spline.raiseDegree(degree);
    core::WeightedPoint end = parts[0].points.back();
    for (size_t i = 1; i < parts.size(); ++i)
    {
        if (!meets(parts[i].points.front(), end) && meets(parts[i].points.back(), end))
            turnAround(parts[i]);
        if (!meets(parts[i].points.front(), end))
            throw core::error(core::ErrorKind::BadArgument,
                              "Curve {} begins {} away from the end of the one before it.", i,
                              distance(parts[i].points.front(), end));
        Spline next = splineOf(parts[i]);
        next.raiseDegree(degree);
        spline.append(std::move(next), kWeight);
        end = parts[i].points.back();
    }
    assign(whole, spline);
    // Ends within the tolerance are one place, else the form would not last.
    whole.form = meets(whole.points.front(), whole.points.back()) ? kClosedForm : kOpenForm;
    for (size_t axis = 0; axis < 3 && whole.form == kClosedForm; ++axis)
        whole.points.back()[axis] = whole.points.front()[axis];
    return whole;
}

} // namespace understudy::nodes
