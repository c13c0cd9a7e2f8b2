// Curves in the parameters of a surface, in space: cubic curves with continuous tangents, or straight ones, that keep
// within a tolerance of the surface's points there and have the same parameters.
#pragma once

#include "geometry/NurbsSurface.h"

namespace understudy::geometry
{

// spans + degree points, spans + 2 * degree - 1 knots.
struct SpaceCurve
{
    int degree = 1;
    std::vector<double> knots;
    std::vector<Imath::V3d> points;

    int spans() const { return static_cast<int>(points.size()) - degree; }
};

// `inParameters`: u in x, v in y. Parameters outside of the surface are those of its edge. The tolerance is held where
// it is looked at, several times in each span; a curve that would need thousands of spans for it is coarser.
SpaceCurve curveOnSurface(const NurbsSurface& surface, const NurbsCurve& inParameters, double tolerance);

} // namespace understudy::geometry
