// NURBS curves through given points (edit points).
#pragma once

#include "geometry/CurveTopology.h"

#include <Imath/ImathVec.h>

#include <vector>

namespace understudy::geometry
{

// spans + degree points, spans + 2 * degree - 1 knots; of periodic ones the first `degree` points are repeated.
struct FittedCurve
{
    int spans = 0;
    std::vector<double> knots;
    std::vector<Imath::V3d> points;
};

enum class Parametrization
{
    Uniform,    // the points' numbers
    ChordLength // the distances between them; uniform where two points in a row coincide
};

// Open: at least two points; the knots at both ends are repeated, and where the degree leaves conditions open, second
// and higher derivatives are none at the ends (unsure). Periodic: at least `degree` + 1 points, the last not repeating
// the first, and an odd degree. Nothing where there is no such curve.
std::optional<FittedCurve> fitCurve(std::span<const Imath::V3d> through, int degree, CurveForm form,
                                    Parametrization parametrization);

} // namespace understudy::geometry
