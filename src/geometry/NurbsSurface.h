// NURBS surfaces: points, derivatives, areas, nearest points and rays. Points and knots are seen in place.
//
// Parameters outside the knot domain are those of its nearer edge. Lengths are in the units of the points.
// Source: Piegl and Tiller, The NURBS Book, chapters 3, 4 and 6.1.
#pragma once

#include "geometry/NurbsCurve.h"

namespace understudy::geometry
{

struct SurfacePoint
{
    Imath::V3d position{0.0};
    Imath::V3d du{0.0}, dv{0.0}; // derivatives by the parameters
    Imath::V3d duu{0.0}, dvv{0.0}, duv{0.0};
};

class NurbsSurface
{
public:
    // v runs fastest in the points, of which there are (spans + degree) for each direction.
    NurbsSurface(const KnotRange& u, const KnotRange& v, bool rational, std::span<const WeightedPoint> points);

    const KnotRange& u() const { return m_u; }
    const KnotRange& v() const { return m_v; }

    // `derivatives`: how many are wanted, 0 to 2.
    SurfacePoint at(double u, double v, int derivatives = 0) const;
    // A unit vector; null where the surface has no plane that touches it, not even beside the point.
    Imath::V3d normal(double u, double v) const;

    // `tolerance`: by how much halving the pieces may still change the result, of the whole.
    double area(double tolerance) const;

    struct Nearest
    {
        double u = 0.0, v = 0.0;
        Imath::V3d point{0.0};
        double distance = 0.0;
    };
    Nearest nearest(const Imath::V3d& to) const;
    // The nearest that is found from a guess downhill.
    Nearest nearest(const Imath::V3d& to, double guessU, double guessV) const;

    // Where a ray meets the surface, the nearest hit first: parameters, point, and in `distance` how many times
    // `direction` it is from `origin`. Hits closer to each other than the tolerance are one.
    std::vector<Nearest> hits(const Imath::V3d& origin, const Imath::V3d& direction, double tolerance) const;

private:
    struct Grid; // points of the surface over its spans
    Grid grid() const;

    KnotRange m_u, m_v;
    bool m_rational;
    std::span<const WeightedPoint> m_points;
};

} // namespace understudy::geometry
