// Curves and surfaces with other knots, degrees and ends. What is given has no problemOf().
#pragma once

#include "geometry/Spline.h"
#include "nodes/NurbsData.h"

namespace understudy::nodes
{

// How a knot inside of the domain is taken out. Source for "all but one": removeOneKnotInU beside removeKnotInU in
// Maya's API reference (unsure).
enum class KnotRemoval
{
    One,
    AllButOne,
    All
};

// The shape changes as little as it must. Throws BadArgument where there is no such knot, Failed for the ends of the
// domain and where a periodic curve would be left with fewer spans than its degree.
void removeKnot(core::NurbsCurveContent& curve, double parameter, KnotRemoval removal);
void removeKnot(core::NurbsSurfaceContent& surface, bool isU, double parameter, KnotRemoval removal);

// The knots at both ends as often as the degree says, the shape as it is; a periodic curve becomes a closed one.
void repeatEndKnots(core::NurbsCurveContent& curve);

// Curves end to end as one: of the highest of their degrees, the parameters of each following on from those before it.
// Curves whose end meets that of the one before are turned around. Throws BadArgument for none, for curves of different
// dimensions and where ends are farther apart than the tolerance, in the units of the points.
core::NurbsCurveContent joined(const std::vector<core::NurbsCurveContent>& curves, double tolerance);

} // namespace understudy::nodes
