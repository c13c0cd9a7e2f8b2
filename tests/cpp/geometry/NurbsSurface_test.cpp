#include "geometry/NurbsSurface.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace understudy::geometry;
using Imath::V3d;

namespace
{

struct Owned
{
    int degreeU, degreeV;
    std::vector<double> knotsU, knotsV;
    std::vector<WeightedPoint> points;
    bool rational = false;

    NurbsSurface surface() const
    {
        auto spans = [](const std::vector<double>& knots, int degree)
        { return knots.size() - 2 * static_cast<size_t>(degree) + 1; };
        return NurbsSurface({degreeU, spans(knotsU, degreeU), knotsU}, {degreeV, spans(knotsV, degreeV), knotsV},
                            rational, points);
    }
};

// The rectangle 0..3 by 0..2 in the plane y = 1, bicubic: linear in its parameters.
Owned plane()
{
    Owned made{3, 3, {0, 0, 0, 1, 1, 1}, {0, 0, 0, 1, 1, 1}, {}};
    for (int i = 0; i < 4; ++i)
        for (int j = 0; j < 4; ++j)
            made.points.push_back({i * 1.0, 1.0, -j * 2.0 / 3.0, 1});
    return made;
}

// A cylinder of radius 2 and height 5 around y: u up, v around (four arcs of degree 2).
Owned cylinder()
{
    Owned made{1, 2, {0, 1}, {0, 0, 1, 1, 2, 2, 3, 3, 4, 4}, {}, true};
    const double corners[][2] = {{1, 0}, {1, 1}, {0, 1}, {-1, 1}, {-1, 0}, {-1, -1}, {0, -1}, {1, -1}, {1, 0}};
    for (int i = 0; i < 2; ++i)
        for (size_t j = 0; j < 9; ++j)
            made.points.push_back({2 * corners[j][0], i * 5.0, -2 * corners[j][1], j % 2 ? std::sqrt(0.5) : 1.0});
    return made;
}

void expectNear(const V3d& a, const V3d& b, double tolerance)
{
    EXPECT_NEAR(a.x, b.x, tolerance);
    EXPECT_NEAR(a.y, b.y, tolerance);
    EXPECT_NEAR(a.z, b.z, tolerance);
}

} // namespace

TEST(NurbsSurface, APlaneIsLinear)
{
    Owned owned = plane();
    SurfacePoint p = owned.surface().at(0.25, 0.5, 2);
    expectNear(p.position, V3d(0.75, 1, -1), 1e-14);
    expectNear(p.du, V3d(3, 0, 0), 1e-13);
    expectNear(p.dv, V3d(0, 0, -2), 1e-13);
    expectNear(p.duu, V3d(0), 1e-12);
    expectNear(p.dvv, V3d(0), 1e-12);
    expectNear(p.duv, V3d(0), 1e-12);
    expectNear(owned.surface().normal(0.3, 0.9), V3d(0, 1, 0), 1e-14);
    EXPECT_NEAR(owned.surface().area(1e-6), 6.0, 1e-12);
}

TEST(NurbsSurface, ARationalCylinderIsRound)
{
    Owned owned = cylinder();
    NurbsSurface surface = owned.surface();
    for (int i = 0; i <= 40; ++i)
    {
        SurfacePoint p = surface.at(0.4, i * 0.1, 2);
        V3d out(p.position.x, 0, p.position.z);
        EXPECT_NEAR(out.length(), 2.0, 1e-14);
        EXPECT_NEAR(p.position.y, 2.0, 1e-14);
        expectNear(p.du, V3d(0, 5, 0), 1e-12);
        EXPECT_NEAR(p.dv.dot(out), 0.0, 1e-12);
        EXPECT_NEAR(p.dv.cross(p.dvv).length() / std::pow(p.dv.length(), 3), 0.5, 1e-12);
        expectNear(p.duv, V3d(0), 1e-11);
        EXPECT_NEAR(std::abs(surface.normal(0.4, i * 0.1).dot(out / 2.0)), 1.0, 1e-12);
    }
    EXPECT_NEAR(surface.area(1e-9), 2 * M_PI * 2 * 5, 1e-6);
}

TEST(NurbsSurface, NearestPoints)
{
    Owned flat = plane(), round = cylinder();
    auto nearest = flat.surface().nearest(V3d(1.5, 7, -0.5));
    expectNear(nearest.point, V3d(1.5, 1, -0.5), 1e-10);
    EXPECT_NEAR(nearest.u, 0.5, 1e-10);
    EXPECT_NEAR(nearest.v, 0.25, 1e-10);
    expectNear(flat.surface().nearest(V3d(-4, 1, 3)).point, V3d(0, 1, 0), 1e-12); // a corner
    expectNear(flat.surface().nearest(V3d(1, 1, 3)).point, V3d(1, 1, 0), 1e-9);   // an edge
    for (int i = 0; i < 24; ++i)
    {
        double angle = i * M_PI / 12 + 0.02;
        V3d out(std::cos(angle), 0, std::sin(angle));
        expectNear(round.surface().nearest(out * 6 + V3d(0, 2, 0)).point, out * 2 + V3d(0, 2, 0), 1e-8);
    }
}

TEST(NurbsSurface, RaysHitFrontAndBack)
{
    Owned owned = cylinder();
    auto hits = owned.surface().hits(V3d(-10, 2, 0.5), V3d(2, 0, 0), 1e-6);
    ASSERT_EQ(hits.size(), 2u);
    double x = std::sqrt(4 - 0.25);
    expectNear(hits[0].point, V3d(-x, 2, 0.5), 1e-9);
    expectNear(hits[1].point, V3d(x, 2, 0.5), 1e-9);
    EXPECT_NEAR(hits[0].distance, (10 - x) / 2, 1e-9);
    EXPECT_TRUE(owned.surface().hits(V3d(-10, 6, 0), V3d(1, 0, 0), 1e-6).empty());
    EXPECT_TRUE(owned.surface().hits(V3d(-10, 2, 0), V3d(-1, 0, 0), 1e-6).empty());
    EXPECT_TRUE(owned.surface().hits(V3d(0), V3d(0), 1e-6).empty());
}

TEST(NurbsSurface, APoleHasTheNormalBesideIt)
{
    // A cone whose tip is one row of coincident points.
    Owned owned{1, 1, {0, 1}, {0, 1}, {{0, 1, 0, 1}, {0, 1, 0, 1}, {-1, 0, 1, 1}, {1, 0, 1, 1}}};
    V3d normal = owned.surface().normal(0, 0.5);
    EXPECT_NEAR(normal.length(), 1.0, 1e-9);
    EXPECT_NEAR(std::abs(normal.dot(V3d(0, 1, 1).normalized())), 1.0, 1e-6);
}
