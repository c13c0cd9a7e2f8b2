#include "nodes/NurbsData.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

namespace understudy::nodes
{

using core::NurbsCurveContent;
using core::NurbsSurfaceContent;
using core::WeightedPoint;

namespace
{

std::optional<std::string> problemOfKnots(const geometry::CurveTopology& topology)
{
    if (!std::all_of(topology.knots.begin(), topology.knots.end(), [](double n) { return std::isfinite(n); }))
        return "a knot is no number";
    return topology.problem();
}

// Enough to compute with, whatever the order of the knots: asked for each point, so nothing is gone through.
bool isCounted(const geometry::CurveTopology& topology)
{
    return topology.degree >= 1 && topology.degree <= geometry::kMaxDegree && topology.spans >= 1 &&
           topology.knots.size() == topology.knotCount();
}

bool coincide(const WeightedPoint& a, const WeightedPoint& b)
{
    constexpr double kSame = 1e-10;
    for (size_t i = 0; i < 3; ++i)
        if (std::abs(a[i] - b[i]) > kSame * std::max(1.0, std::abs(a[i])))
            return false;
    return true;
}

geometry::KnotRange rangeOf(const NurbsSurfaceContent::Direction& direction)
{
    return {direction.degree, static_cast<size_t>(direction.spans()), direction.knots};
}

void transformTrims(NurbsCurveContent&, const core::Matrix&) {}

// The curves in space move; those in parameters do not.
void transformTrims(NurbsSurfaceContent& surface, const core::Matrix& matrix)
{
    std::vector<core::TrimFace> faces(surface.trims.begin(), surface.trims.end());
    for (core::TrimFace& face : faces)
        for (core::TrimBoundary& boundary : face.boundaries)
            for (core::TrimEdge& edge : boundary.edges)
                for (NurbsCurveContent& curve : edge.curves)
                    transform(curve.points, matrix);
    surface.trims = core::TrimFaces(std::move(faces));
}

template <class DataType> core::Value placed(const DataType& data)
{
    auto content = data.content;
    transform(content.points, data.extras().matrix);
    transformTrims(content, data.extras().matrix);
    core::GeometryExtras extras = data.extras();
    extras.matrix = core::GeometryExtras().matrix;
    bool isPlain = extras == core::GeometryExtras();
    return core::Value(
        core::makeData<DataType>(std::make_shared<const typename DataType::Content>(std::move(content)),
                                 isPlain ? nullptr : std::make_shared<const core::GeometryExtras>(std::move(extras))));
}

} // namespace

std::optional<std::string> problemOfPoints(const std::vector<WeightedPoint>& points, size_t expected)
{
    if (points.size() != expected)
        return fmt::format("{} points where degree and spans need {}", points.size(), expected);
    for (size_t i = 0; i < points.size(); ++i)
        if (!std::all_of(points[i].begin(), points[i].end(), [](double n) { return std::isfinite(n); }))
            return fmt::format("point {} has a coordinate that is no number", i);
    return std::nullopt;
}

geometry::CurveTopology topologyOf(const NurbsCurveContent& curve)
{
    return {curve.degree, curve.spans, static_cast<geometry::CurveForm>(curve.form), curve.knots};
}

geometry::CurveTopology topologyOf(const NurbsSurfaceContent::Direction& direction)
{
    return {direction.degree, direction.spans(), static_cast<geometry::CurveForm>(direction.form), direction.knots};
}

std::optional<std::string> problemOf(const NurbsCurveContent& curve)
{
    geometry::CurveTopology topology = topologyOf(curve);
    if (auto problem = problemOfKnots(topology))
        return problem;
    return problemOfPoints(curve.points, topology.storedCvCount());
}

std::optional<std::string> problemOf(const NurbsSurfaceContent& surface)
{
    for (const auto* direction : {&surface.u, &surface.v})
        if (auto problem = problemOfKnots(topologyOf(*direction)))
            return problem;
    return problemOfPoints(surface.points, surface.u.points() * surface.v.points());
}

std::optional<geometry::NurbsCurve> curveOf(const NurbsCurveContent& curve)
{
    geometry::CurveTopology topology = topologyOf(curve);
    if (!isCounted(topology) || curve.points.size() != topology.storedCvCount())
        return std::nullopt;
    return geometry::NurbsCurve(topology, curve.rational, curve.points);
}

std::optional<geometry::NurbsSurface> surfaceOf(const NurbsSurfaceContent& surface)
{
    bool isWhole = isCounted(topologyOf(surface.u)) && isCounted(topologyOf(surface.v)) &&
                   surface.points.size() == surface.u.points() * surface.v.points();
    if (!isWhole)
        return std::nullopt;
    return geometry::NurbsSurface(rangeOf(surface.u), rangeOf(surface.v), surface.rational, surface.points);
}

size_t placeOfNamed(const NurbsCurveContent&, size_t named) { return named; }

size_t placeOfNamed(const NurbsSurfaceContent& surface, size_t named)
{
    size_t row = std::max<size_t>(surface.v.namedPoints(), 1);
    return named / row * surface.v.points() + named % row;
}

void settlePoints(NurbsCurveContent& curve)
{
    const size_t own = curve.namedPoints();
    for (size_t i = own; i < curve.points.size() && own > 0; ++i)
        curve.points[i] = curve.points[i - own];
    if (curve.form == kClosedForm && !curve.points.empty() && !coincide(curve.points.front(), curve.points.back()))
        curve.form = kOpenForm;
}

void settlePoints(NurbsSurfaceContent& surface)
{
    const size_t countU = surface.u.points(), countV = surface.v.points();
    const size_t ownU = surface.u.namedPoints(), ownV = surface.v.namedPoints();
    bool isOpen = surface.u.form == kOpenForm && surface.v.form == kOpenForm;
    if (isOpen || surface.points.size() != countU * countV || ownU == 0 || ownV == 0)
        return;
    auto point = [&](size_t i, size_t j) -> WeightedPoint& { return surface.points[i * countV + j]; };
    for (size_t i = 0; i < countU; ++i)
        for (size_t j = 0; j < countV; ++j)
            if (i >= ownU || j >= ownV)
                point(i, j) = point(i % ownU, j % ownV);
    bool meetsU = true, meetsV = true;
    for (size_t j = 0; j < countV; ++j)
        meetsU = meetsU && coincide(point(0, j), point(countU - 1, j));
    for (size_t i = 0; i < countU; ++i)
        meetsV = meetsV && coincide(point(i, 0), point(i, countV - 1));
    if (surface.u.form == kClosedForm && !meetsU)
        surface.u.form = kOpenForm;
    if (surface.v.form == kClosedForm && !meetsV)
        surface.v.form = kOpenForm;
}

void transform(std::vector<WeightedPoint>& points, const core::Matrix& m)
{
    for (WeightedPoint& p : points)
    {
        auto row = [&](size_t i) { return p[0] * m[i] + p[1] * m[4 + i] + p[2] * m[8 + i] + m[12 + i]; };
        double w = row(3);
        double by = w == 0.0 ? 1.0 : w;
        p = {row(0) / by, row(1) / by, row(2) / by, p[3]};
    }
}

core::Value placedInWorld(const core::Value& value)
{
    const auto* geometry = core::asGeometry(value.data());
    if (!geometry || geometry->extras().matrix == core::GeometryExtras().matrix)
        return value;
    if (const auto* curve = value.as<core::NurbsCurveData>())
        return placed(*curve);
    if (const auto* surface = value.as<core::NurbsSurfaceData>())
        return placed(*surface);
    return value;
}

} // namespace understudy::nodes
