#include "geometry/PlanarLoop.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace understudy::geometry;
using Imath::V2d;

namespace
{

constexpr double kHalfRoot = 0.70710678118654752440;
constexpr double kPi = 3.14159265358979323846;

void addCurve(PlanarLoop& loop, int degree, const std::vector<double>& knots, const std::vector<WeightedPoint>& points,
              bool rational = false)
{
    CurveTopology topology{degree, static_cast<int>(points.size()) - degree, CurveForm::Open, knots};
    ASSERT_FALSE(topology.problem()) << *topology.problem();
    loop.add(NurbsCurve(topology, rational, points));
}

void addLine(PlanarLoop& loop, const std::vector<V2d>& corners)
{
    std::vector<double> knots;
    std::vector<WeightedPoint> points;
    for (const V2d& corner : corners)
    {
        knots.push_back(static_cast<double>(knots.size()));
        points.push_back({corner.x, corner.y, 0, 1});
    }
    addCurve(loop, 1, knots, points);
}

PlanarLoop circle(double radius, bool isClockwise = false, double x = 0, double y = 0)
{
    const double corners[][2] = {{1, 0}, {1, 1}, {0, 1}, {-1, 1}, {-1, 0}, {-1, -1}, {0, -1}, {1, -1}, {1, 0}};
    std::vector<WeightedPoint> points;
    for (size_t i = 0; i < 9; ++i)
        points.push_back({x + radius * corners[i][0], y + radius * corners[i][1] * (isClockwise ? -1 : 1), 0,
                          i % 2 ? kHalfRoot : 1.0});
    PlanarLoop loop;
    addCurve(loop, 2, {0, 0, 1, 1, 2, 2, 3, 3, 4, 4}, points, true);
    return loop;
}

} // namespace

TEST(PlanarLoop, ACircleGoesAroundWhatIsNearerThanItsRadius)
{
    const PlanarLoop loop = circle(2);
    EXPECT_NEAR(loop.area(), 4 * kPi, 1e-7);
    EXPECT_LT(loop.gap(), 1e-15);
    for (double angle = 0.05; angle < 2 * kPi; angle += 0.1)
        for (double radius : {0.0, 1.9, 1.999999, 2 - 1e-10})
            EXPECT_EQ(loop.winding({radius * std::cos(angle), radius * std::sin(angle)}), 1) << angle << " " << radius;
    for (double angle = 0.05; angle < 2 * kPi; angle += 0.1)
        for (double radius : {2 + 1e-10, 2.000001, 2.5, 2.8, 1e9})
            EXPECT_EQ(loop.winding({radius * std::cos(angle), radius * std::sin(angle)}), 0) << angle << " " << radius;
}

TEST(PlanarLoop, TheOtherWayAroundCountsBelowZero)
{
    const PlanarLoop loop = circle(2, true);
    EXPECT_LT(loop.area(), 0);
    EXPECT_EQ(loop.winding({0.5, 0.5}), -1);
    EXPECT_TRUE(loop.holds({0.5, 0.5}));
    EXPECT_FALSE(loop.holds({3, 0.5}));
}

TEST(PlanarLoop, PointsOnTheLineBelongToIt)
{
    PlanarLoop square;
    addLine(square, {{0, 0}, {1, 0}, {1, 1}, {0, 1}, {0, 0}});
    for (V2d on : {V2d(0, 0), V2d(0.5, 0), V2d(1, 1), V2d(1, 0.25), V2d(0, 0.7)})
    {
        EXPECT_FALSE(square.winding(on)) << on.x << " " << on.y;
        EXPECT_TRUE(square.holds(on));
    }
    EXPECT_EQ(square.winding({0.5, 1e-9}), 1);
    EXPECT_EQ(square.winding({0.5, -1e-9}), 0);
    // In line with an edge, but beyond it.
    EXPECT_EQ(square.winding({2, 0}), 0);
    EXPECT_EQ(square.winding({-1, 1}), 0);
    EXPECT_FALSE(circle(1).winding({1, 0}));
}

TEST(PlanarLoop, SeveralCurvesAreOneLoop)
{
    PlanarLoop half; // the upper half of a circle of radius 1, and its diameter
    addCurve(half, 2, {0, 0, 1, 1, 2, 2},
             {{1, 0, 0, 1}, {1, 1, 0, kHalfRoot}, {0, 1, 0, 1}, {-1, 1, 0, kHalfRoot}, {-1, 0, 0, 1}}, true);
    addLine(half, {{-1, 0}, {1, 0}});
    EXPECT_NEAR(half.area(), kPi / 2, 1e-7);
    EXPECT_EQ(half.winding({0, 0.999}), 1);
    EXPECT_EQ(half.winding({0, -0.001}), 0);
    EXPECT_EQ(half.winding({0.8, 0.8}), 0);
}

TEST(PlanarLoop, WhatIsOpenIsClosedWithAStraightLine)
{
    PlanarLoop loop;
    addLine(loop, {{0, 0}, {4, 0}, {4, 4}});
    EXPECT_NEAR(loop.gap(), std::sqrt(32), 1e-12);
    EXPECT_NEAR(loop.area(), 8, 1e-12);
    EXPECT_EQ(loop.winding({3, 1}), 1);
    EXPECT_EQ(loop.winding({1, 3}), 0);
}

TEST(PlanarLoop, LoopsWithoutAreaHoldNothing)
{
    PlanarLoop line;
    addLine(line, {{0, 0}, {1, 1}, {0, 0}});
    EXPECT_EQ(line.area(), 0);
    EXPECT_EQ(line.winding({0.5, 0.4}), 0);
    EXPECT_FALSE(line.winding({0.5, 0.5}));
    PlanarLoop point;
    addLine(point, {{1, 2}, {1, 2}});
    EXPECT_EQ(point.winding({1, 2.5}), 0);
    EXPECT_FALSE(point.winding({1, 2}));
    EXPECT_TRUE(PlanarLoop().isEmpty());
    EXPECT_EQ(PlanarLoop().winding({0, 0}), 0);
    EXPECT_EQ(PlanarLoop().area(), 0);
}

TEST(PlanarLoop, GoesAroundTwice)
{
    PlanarLoop loop;
    addLine(loop, {{0, 0}, {3, 0}, {3, 3}, {0, 3}, {0, -1}, {4, -1}, {4, 4}, {-1, 4}, {-1, 0}, {0, 0}});
    EXPECT_EQ(loop.winding({1, 1}), 2);
    EXPECT_EQ(loop.winding({3.5, 1}), 1);
    EXPECT_EQ(loop.winding({5, 1}), 0);
}

TEST(PlanarLoop, CubicCurvesThatBendMuch)
{
    // One span whose control points lie far outside of the curve.
    PlanarLoop loop;
    addCurve(loop, 3, {0, 0, 0, 1, 1, 1}, {{0, 0, 0, 1}, {6, 4, 0, 1}, {-6, 4, 0, 1}, {0, 0, 0, 1}});
    EXPECT_EQ(loop.winding({0, 2.9}), 1); // the curve's top is at y = 3
    EXPECT_EQ(loop.winding({0, 3.1}), 0);
    EXPECT_EQ(loop.winding({0, -0.1}), 0);
    EXPECT_EQ(loop.winding({3, 3}), 0);
}

TEST(PlanarLoop, WeightsBelowZeroDoNotHang)
{
    PlanarLoop loop;
    addCurve(loop, 2, {0, 0, 1, 1}, {{1, 0, 0, 1}, {1, 1, 0, -kHalfRoot}, {0, 1, 0, 1}}, true);
    EXPECT_TRUE(loop.winding({-0.2, -0.2})); // within the rest of the circle
    EXPECT_NE(loop.winding({-0.2, -0.2}), 0);
    PlanarLoop bad;
    addCurve(bad, 2, {0, 0, 1, 1}, {{1, 0, 0, 0}, {1, 1, 0, 0}, {0, 1, 0, 0}}, true);
    (void)bad.winding({0, 0});
    EXPECT_FALSE(loop.winding({std::nan(""), 0}));
}
