#include "geometry/SurfaceGrid.h"

#include "geometry/CurveOnSurface.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace understudy::geometry;
using Imath::V2d;
using Imath::V3d;

namespace
{

constexpr double kHalfRoot = 0.70710678118654752440;

struct Surface
{
    int degreeU, degreeV;
    std::vector<double> knotsU, knotsV;
    std::vector<WeightedPoint> points;
    bool rational = false;

    NurbsSurface surface() const
    {
        return NurbsSurface({degreeU, knotsU.size() + 1 - 2 * size_t(degreeU), knotsU},
                            {degreeV, knotsV.size() + 1 - 2 * size_t(degreeV), knotsV}, rational, points);
    }
};

// u along x from 0 to 4, v along y from 0 to 2.
Surface plane()
{
    return {
        1, 1, {0, 3, 4}, {0, 1}, {{0, 0, 0, 1}, {0, 2, 0, 1}, {3, 0, 0, 1}, {3, 2, 0, 1}, {4, 0, 0, 1}, {4, 2, 0, 1}}};
}

// A sphere of radius 1: u from pole to pole, v around.
Surface sphere()
{
    const double around[][2] = {{1, 0}, {1, 1}, {0, 1}, {-1, 1}, {-1, 0}, {-1, -1}, {0, -1}, {1, -1}, {1, 0}};
    const double up[][2] = {{0, -1}, {1, -1}, {1, 0}, {1, 1}, {0, 1}};
    Surface made{2, 2, {0, 0, 1, 1, 2, 2}, {0, 0, 1, 1, 2, 2, 3, 3, 4, 4}, {}, true};
    for (size_t i = 0; i < 5; ++i)
        for (size_t j = 0; j < 9; ++j)
            made.points.push_back({up[i][0] * around[j][0], up[i][1], -up[i][0] * around[j][1],
                                   (i % 2 ? kHalfRoot : 1.0) * (j % 2 ? kHalfRoot : 1.0)});
    return made;
}

} // namespace

TEST(SurfaceGrid, LinesLieEvenlyOverAllOrInEachSpan)
{
    Surface p = plane();
    const NurbsSurface surface = p.surface();
    const KnotRange& u = surface.u();
    EXPECT_EQ(lineParameters(u, LineSpacing::Domain, 2), (std::vector<double>{0, 2, 4}));
    EXPECT_EQ(lineParameters(u, LineSpacing::Span, 2), (std::vector<double>{0, 1.5, 3, 3.5, 4}));
    EXPECT_EQ(lineParameters(u, LineSpacing::Span, 0), (std::vector<double>{0, 3, 4}));
    EXPECT_EQ(lineParameters(u, LineSpacing::Domain, -5), (std::vector<double>{0, 4}));
}

TEST(SurfaceGrid, APlaneIsMadeOfQuadsThatFaceItsNormal)
{
    Surface p = plane();
    SurfaceGrid grid = gridOf(p.surface(), {{0, 2, 4}, {0, 0.5, 1}});
    EXPECT_EQ(grid.points.size(), 9u);
    EXPECT_EQ(grid.counts, (std::vector<uint32_t>{4, 4, 4, 4}));
    V3d normal(0.0);
    double area = 0;
    for (size_t i = 0; i < grid.corners.size(); i += 4)
    {
        auto at = [&](size_t k) { return grid.points[grid.corners[i + k]]; };
        V3d across = (at(2) - at(0)).cross(at(3) - at(1)) * 0.5;
        normal += across;
        area += across.length();
    }
    EXPECT_NEAR(area, 8, 1e-12);
    EXPECT_NEAR(normal.dot(p.surface().normal(1, 0.5)), 8, 1e-12);
    EXPECT_EQ(grid.parameters[grid.cornerLines[2]], V2d(0.5, 0.5));
}

TEST(SurfaceGrid, ASphereIsClosedWithPolesOfTriangles)
{
    Surface s = sphere();
    std::vector<double> u = lineParameters(s.surface().u(), LineSpacing::Domain, 4);
    std::vector<double> v = lineParameters(s.surface().v(), LineSpacing::Domain, 8);
    for (bool triangles : {false, true})
    {
        SurfaceGrid grid = gridOf(s.surface(), {u, v, false, true, triangles});
        EXPECT_EQ(grid.points.size(), 3u * 8 + 2);
        EXPECT_EQ(grid.counts.size(), triangles ? 16u + 2 * 16 : 16u + 16);
        EXPECT_EQ(std::count(grid.counts.begin(), grid.counts.end(), 3u), triangles ? 48 : 16);
        // Every edge lies between two polygons that run along it in opposite directions.
        std::vector<std::pair<uint32_t, uint32_t>> edges;
        for (size_t face = 0, first = 0; face < grid.counts.size(); first += grid.counts[face++])
            for (size_t k = 0; k < grid.counts[face]; ++k)
                edges.emplace_back(grid.corners[first + k], grid.corners[first + (k + 1) % grid.counts[face]]);
        for (auto [from, to] : edges)
        {
            EXPECT_EQ(std::count(edges.begin(), edges.end(), std::pair(from, to)), 1);
            EXPECT_EQ(std::count(edges.begin(), edges.end(), std::pair(to, from)), 1);
        }
        for (const V3d& point : grid.points)
            EXPECT_NEAR(point.length(), 1, 1e-12);
    }
}

TEST(CurveOnSurface, StraightOnAPlane)
{
    Surface p = plane();
    std::vector<double> knots{2, 5};
    std::vector<WeightedPoint> points{{0.5, 0.25, 0, 1}, {2.5, 0.75, 0, 1}};
    SpaceCurve curve = curveOnSurface(p.surface(), NurbsCurve({1, 1, CurveForm::Open, knots}, false, points), 1e-3);
    EXPECT_EQ(curve.degree, 1);
    EXPECT_EQ(curve.knots, knots);
    ASSERT_EQ(curve.points.size(), 2u);
    EXPECT_LT((curve.points[0] - V3d(0.5, 0.5, 0)).length(), 1e-12);
    EXPECT_LT((curve.points[1] - V3d(2.5, 1.5, 0)).length(), 1e-12);
}

TEST(CurveOnSurface, KeepsToTheSurface)
{
    Surface s = sphere();
    NurbsSurface surface = s.surface();
    std::vector<double> knots{0, 1, 2};
    std::vector<WeightedPoint> points{{0.3, 0.2, 0, 1}, {1.4, 1.7, 0, 1}, {0.6, 3.1, 0, 1}};
    NurbsCurve uv({1, 2, CurveForm::Open, knots}, false, points);
    for (double tolerance : {1e-2, 1e-4, 1e-6})
    {
        SpaceCurve made = curveOnSurface(surface, uv, tolerance);
        EXPECT_EQ(made.degree, 3);
        CurveTopology topology{made.degree, made.spans(), CurveForm::Open, made.knots};
        ASSERT_FALSE(topology.problem()) << *topology.problem();
        std::vector<WeightedPoint> cvs;
        for (const V3d& point : made.points)
            cvs.push_back({point.x, point.y, point.z, 1});
        NurbsCurve curve(topology, false, cvs);
        for (int i = 0; i <= 200; ++i)
        {
            V3d at = uv.at(i * 0.01).position;
            EXPECT_LT((curve.at(i * 0.01).position - surface.at(at.x, at.y).position).length(), tolerance) << i;
        }
    }
}
