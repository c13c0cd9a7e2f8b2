// Polygons over the whole of a surface: along lines of constant parameters.
#pragma once

#include "geometry/NurbsSurface.h"

namespace understudy::geometry
{

enum class LineSpacing
{
    Domain, // `number` equal steps of the parameter over all
    Span,   // the same in each span that has a length
};

// The parameters of the lines, ends included. At least one step.
std::vector<double> lineParameters(const KnotRange& range, LineSpacing spacing, int number);

struct GridOptions
{
    std::vector<double> u, v; // rising, at least two each
    bool isClosedU = false;   // the last line is the first
    bool isClosedV = false;
    bool triangles = false; // else quads
};

// Counter-clockwise seen from where the surface's normals (along u cross along v) point to. Corners that lie in one
// place (at poles, on closed surfaces) are one point; polygons lose sides that have no length, and those without area
// are left out.
struct SurfaceGrid
{
    std::vector<Imath::V3d> points;
    std::vector<Imath::V2d> parameters; // one for each line in u and line in v, which runs fastest: 0 to 1
    std::vector<uint32_t> counts;       // of the corners of a polygon
    std::vector<uint32_t> corners;      // points
    std::vector<uint32_t> cornerLines;  // places in `parameters`
};
SurfaceGrid gridOf(const NurbsSurface& surface, const GridOptions& options);

} // namespace understudy::geometry
