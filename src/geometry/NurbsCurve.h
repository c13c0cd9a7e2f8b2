// NURBS curves: points, derivatives, lengths and nearest points. Points and knots are seen in place.
//
// A point is x y z and a weight, which counts where the curve is rational; coordinates are not multiplied by it.
// Parameters outside the knot domain are those of its nearer end. Lengths are in the units of the points.
// Source: Piegl and Tiller, The NURBS Book, chapters 3, 4 and 6.1.
#pragma once

#include "geometry/CurveTopology.h"
#include "geometry/NurbsBasis.h"

#include <Imath/ImathVec.h>

#include <array>
#include <optional>
#include <vector>

namespace understudy::geometry
{

using WeightedPoint = std::array<double, 4>;

struct CurvePoint
{
    Imath::V3d position{0.0};
    Imath::V3d first{0.0}; // derivatives by the parameter
    Imath::V3d second{0.0};
};

class NurbsCurve
{
public:
    // The topology has no problem() and there are storedCvCount() points.
    NurbsCurve(const CurveTopology& topology, bool rational, std::span<const WeightedPoint> points);

    const KnotRange& range() const { return m_range; }
    bool isRational() const { return m_rational; }
    std::span<const WeightedPoint> points() const { return m_points; }
    double start() const { return m_range.first(); }
    double end() const { return m_range.last(); }
    double clamped(double parameter) const;

    // `derivatives`: how many are wanted, 0 to 2.
    CurvePoint at(double parameter, int derivatives = 0) const;
    // Unit vectors; null where the curve has no direction, and no curvature.
    Imath::V3d tangent(double parameter) const;
    Imath::V3d normal(double parameter) const;

    // The length between two parameters.
    double length(double from, double to) const;
    double length() const { return length(start(), end()); }
    // The parameter a length from the start on; beyond the curve its end.
    double parameterAt(double length) const;

    struct Nearest
    {
        double parameter = 0.0;
        Imath::V3d point{0.0};
        double distance = 0.0;
    };
    Nearest nearest(const Imath::V3d& to) const;
    // The nearest that is found from a guess downhill.
    Nearest nearest(const Imath::V3d& to, double guess) const;

    // The plane that all points lie in, within a tolerance; straight curves lie in many, and any is given. Nothing
    // where there is none.
    std::optional<Imath::V3d> planeNormal(double tolerance) const;
    // What the curve encloses together with the line from its end to its start, seen along its mean normal.
    double area() const;

private:
    CurvePoint inSpan(size_t span, double parameter, int derivatives) const;
    double spanLength(size_t span, double from, double to) const;
    Nearest refined(const Imath::V3d& to, double guess, double low, double high) const;

    KnotRange m_range;
    bool m_rational;
    std::span<const WeightedPoint> m_points;
};

} // namespace understudy::geometry
