// Regions of trimmed surfaces: which points they hold, and making them of boundaries.
#pragma once

#include "nodes/NurbsData.h"

#include <Imath/ImathVec.h>

namespace understudy::nodes
{

// Whether u and v lie in a region, or on a boundary of it: within its outer boundary and in none of its holes,
// whichever way around they go. Boundaries that are not closed are closed straight; segments bound nothing.
bool holds(const core::TrimFace& face, const Imath::V2d& point);

struct TrimOptions
{
    bool flipNormal = false;
    double tolerance = 1e-3;          // of edges in space
    double parameterTolerance = 1e-5; // what ends of edges may be apart
};

// The regions that boundaries leave of a surface, each of them curves end to end in its parameters (u in x, v in y).
// The first is the outer one, counter-clockwise; none of it: all of the surface. The others lie inside of it: holes run
// clockwise, what lies in a hole counter-clockwise and is a region of its own (unsure: Maya's reference calls it an
// island). Throws BadArgument for boundaries that are open, without area, outside of the surface, the wrong way around
// or across each other (as far as several points of each curve show). Source: Autodesk's node reference of
// trimWithBoundaries.
std::vector<core::TrimFace> trimFaces(const core::NurbsSurfaceContent& surface,
                                      const std::vector<std::vector<core::NurbsCurveContent>>& boundaries,
                                      const TrimOptions& options);

} // namespace understudy::nodes
