#include "geometry/Spline.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace understudy::geometry;
using Imath::V3d;

namespace
{

constexpr double kHalfRoot = 0.70710678118654752440;

NurbsCurve viewOf(const Spline& spline, const std::vector<WeightedPoint>& points, bool rational)
{
    CurveTopology topology{spline.degree, static_cast<int>(points.size()) - spline.degree, CurveForm::Open,
                           spline.knots};
    EXPECT_FALSE(topology.problem()) << *topology.problem();
    return NurbsCurve(topology, rational, points);
}

V3d at(const Spline& spline, double parameter, bool rational = false)
{
    std::vector<WeightedPoint> points = pointsOf(spline, rational);
    return viewOf(spline, points, rational).at(parameter).position;
}

void expectSame(const Spline& a, const Spline& b, bool rational = false, double tolerance = 1e-11)
{
    EXPECT_NEAR(a.first(), b.first(), 1e-12);
    EXPECT_NEAR(a.last(), b.last(), 1e-12);
    for (int i = 0; i <= 40; ++i)
    {
        double t = a.first() + (a.last() - a.first()) * i / 40;
        EXPECT_LT((at(a, t, rational) - at(b, t, rational)).length(), tolerance) << "at " << t;
    }
}

Spline make(int degree, std::vector<double> knots, std::vector<WeightedPoint> points, bool rational = false)
{
    return splineOf(degree, knots, points, rational);
}

// Uneven knots that are not repeated at the ends, one of them twice.
Spline uneven()
{
    return make(3, {-1, 0, 0.5, 1, 3, 3, 4, 6, 7, 7.5},
                {{0, 0, 0, 1},
                 {1, 2, 0, 1},
                 {3, 2, 1, 1},
                 {4, 0, 0, 1},
                 {5, 1, 2, 1},
                 {7, 3, 1, 1},
                 {8, 0, 0, 1},
                 {9, 9, 1, 1}});
}

Spline circle()
{
    std::vector<WeightedPoint> points;
    const double corners[][2] = {{1, 0}, {1, 1}, {0, 1}, {-1, 1}, {-1, 0}, {-1, -1}, {0, -1}, {1, -1}, {1, 0}};
    for (size_t i = 0; i < 9; ++i)
        points.push_back({2 * corners[i][0], 2 * corners[i][1], 0, i % 2 ? kHalfRoot : 1.0});
    return make(2, {0, 0, 1, 1, 2, 2, 3, 3, 4, 4}, points, true);
}

Spline periodic()
{
    std::vector<WeightedPoint> points{{0, 0, 0, 1}, {3, -1, 0, 1}, {4, 2, 1, 1},
                                      {2, 5, 0, 1}, {-2, 4, 0, 1}, {-3, 1, 2, 1}};
    for (size_t i = 0; i < 3; ++i)
        points.push_back(points[i]);
    return make(3, {-2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8}, points);
}

} // namespace

TEST(Spline, AKnotPutInChangesNothing)
{
    const Spline old = uneven();
    for (double knot : {0.5, 0.7, 1.0, 2.0, 3.0, 3.9, 4.0})
    {
        Spline spline = old;
        spline.insertKnot(knot);
        bool isFull = old.multiplicity(knot) >= 3;
        EXPECT_EQ(spline.count(), old.count() + (isFull ? 0 : 1)) << knot;
        expectSame(spline, old);
    }
}

TEST(Spline, AKnotIsPutInUntilTheShapeWouldBreak)
{
    Spline spline = uneven();
    for (int i = 0; i < 9; ++i)
        spline.insertKnot(2.5);
    EXPECT_EQ(spline.multiplicity(2.5), 3u);
    expectSame(spline, uneven());
    spline.insertKnot(-7);
    spline.insertKnot(std::nan(""));
    EXPECT_EQ(spline.count(), uneven().count() + 3);
}

TEST(Spline, WhatWasPutInComesOutAgainExactly)
{
    for (int times = 1; times <= 3; ++times)
    {
        Spline spline = uneven();
        for (int i = 0; i < times; ++i)
            spline.insertKnot(3.5);
        for (int i = 0; i < times; ++i)
            EXPECT_TRUE(spline.removeKnot(3.5));
        EXPECT_EQ(spline.knots, uneven().knots);
        for (size_t i = 0; i < spline.points.size(); ++i)
            EXPECT_NEAR(spline.points[i], uneven().points[i], 1e-11);
        EXPECT_FALSE(spline.removeKnot(3.5));
    }
}

TEST(Spline, AKnotThatShapesTheCurveGoesWithLittleChange)
{
    // y bends at x = 1; without the knot a line of degree 2 passes between.
    Spline spline = make(2, {0, 0, 1, 2, 2}, {{0, 0, 0, 1}, {0.5, 0, 0, 1}, {1.5, 0.1, 0, 1}, {2, 0.2, 0, 1}});
    const Spline old = spline;
    EXPECT_TRUE(spline.removeKnot(1));
    EXPECT_EQ(spline.count(), 3u);
    EXPECT_EQ(spline.knots, (std::vector<double>{0, 0, 2, 2}));
    // The ends stay, and nothing moves more than the control points are apart from those of the nearest curve.
    EXPECT_EQ(at(spline, 0), at(old, 0));
    EXPECT_EQ(at(spline, 2), at(old, 2));
    for (double t : {0.5, 1.0, 1.5})
        EXPECT_LT((at(spline, t) - at(old, t)).length(), 0.05);
}

TEST(Spline, EndKnotsStay)
{
    Spline spline = circle();
    EXPECT_FALSE(spline.removeKnot(0));
    EXPECT_FALSE(spline.removeKnot(4));
    EXPECT_EQ(spline.count(), 9u);
}

TEST(Spline, ALineLosesACorner)
{
    Spline spline = make(1, {0, 1, 2}, {{0, 0, 0, 1}, {1, 5, 0, 1}, {2, 0, 0, 1}});
    EXPECT_TRUE(spline.removeKnot(1));
    EXPECT_EQ(spline.knots, (std::vector<double>{0, 2}));
    EXPECT_EQ(at(spline, 1), V3d(1, 0, 0));
}

TEST(Spline, EndsAreRepeatedWithoutChange)
{
    Spline spline = uneven();
    spline.clampEnds();
    EXPECT_EQ(spline.multiplicity(spline.first()), 3u);
    EXPECT_EQ(spline.multiplicity(spline.last()), 3u);
    EXPECT_EQ(spline.knots.size(), spline.count() + 2);
    expectSame(spline, uneven());
    EXPECT_LT((at(spline, 0.5) - V3d(spline.points[0], spline.points[1], spline.points[2])).length(), 1e-12);
    const Spline once = spline;
    spline.clampEnds();
    EXPECT_EQ(spline.points, once.points);
    Spline round = periodic();
    round.clampEnds();
    EXPECT_EQ(round.knots, (std::vector<double>{0, 0, 0, 1, 2, 3, 4, 5, 6, 6, 6}));
    expectSame(round, periodic());
}

TEST(Spline, AHigherDegreeHasTheSameShape)
{
    for (int degree : {4, 5, 8})
    {
        Spline spline = uneven();
        spline.clampEnds();
        spline.raiseDegree(degree);
        EXPECT_EQ(spline.degree, degree);
        // Each inner knot once more for each degree: as smooth as before.
        EXPECT_EQ(spline.multiplicity(1), size_t(degree) - 2);
        EXPECT_EQ(spline.multiplicity(3), size_t(degree) - 1);
        EXPECT_EQ(spline.knots.size(), spline.count() + size_t(degree) - 1);
        expectSame(spline, uneven(), false, 1e-10);
    }
}

TEST(Spline, ARationalCircleStaysACircle)
{
    Spline spline = circle();
    spline.raiseDegree(4);
    spline.insertKnot(0.3);
    expectSame(spline, circle(), true);
    for (double t : {0.1, 0.77, 2.0, 3.9})
        EXPECT_NEAR(at(spline, t, true).length(), 2, 1e-12);
}

TEST(Spline, ALineOfADegreeOneHigherHasItsMiddles)
{
    Spline spline = make(1, {0, 1, 3}, {{0, 0, 0, 1}, {2, 0, 0, 1}, {2, 4, 0, 1}});
    spline.raiseDegree(2);
    EXPECT_EQ(spline.knots, (std::vector<double>{0, 0, 1, 1, 3, 3}));
    std::vector<WeightedPoint> points = pointsOf(spline, false);
    ASSERT_EQ(points.size(), 5u);
    EXPECT_EQ(points[1], (WeightedPoint{1, 0, 0, 1}));
    EXPECT_EQ(points[3], (WeightedPoint{2, 2, 0, 1}));
}

TEST(Spline, RunsBackwards)
{
    Spline spline = uneven();
    spline.reverse();
    for (double t : {0.5, 1.2, 3.0, 6.0})
        EXPECT_LT((at(spline, 6.5 - t) - at(uneven(), t)).length(), 1e-12);
}

TEST(Spline, CurvesAreJoined)
{
    Spline arc = circle();
    Spline line = make(1, {5, 7}, {{2, 0, 0, 1}, {6, 0, 0, 1}});
    line.raiseDegree(2);
    arc.append(line, 3);
    EXPECT_EQ(arc.knots, (std::vector<double>{0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 6, 6}));
    EXPECT_NEAR(at(arc, 1.3, true).length(), 2, 1e-12);
    EXPECT_LT((at(arc, 5, true) - V3d(4, 0, 0)).length(), 1e-12);
}

TEST(Spline, WeightsOfJoinedCurvesAreFitted)
{
    std::vector<WeightedPoint> points{{0, 0, 0, 3}, {1, 1, 0, 6}, {2, 0, 0, 3}};
    Spline first = make(2, {0, 0, 1, 1}, {{-2, 0, 0, 1}, {-1, 1, 0, 2}, {0, 0, 0, 2}}, true);
    Spline second = make(2, {0, 0, 1, 1}, points, true);
    Spline joined = first;
    joined.append(second, 3);
    for (double t : {0.0, 0.2, 0.9})
    {
        EXPECT_LT((at(joined, t, true) - at(first, t, true)).length(), 1e-12);
        EXPECT_LT((at(joined, 1 + t, true) - at(second, t, true)).length(), 1e-12);
    }
}

TEST(Spline, SpansAreSplitIntoBezierCurves)
{
    Spline spline = uneven();
    spline.clampEnds();
    spline.splitSpans();
    EXPECT_EQ(spline.multiplicity(1), 3u);
    EXPECT_EQ(spline.multiplicity(3), 3u);
    EXPECT_EQ(spline.count() % 3, 1u);
    expectSame(spline, uneven());
}

TEST(Rounds, APeriodicSplineStaysPeriodic)
{
    Rounds rounds(periodic());
    Spline same = rounds.middle();
    EXPECT_EQ(same.knots, periodic().knots);
    EXPECT_EQ(same.points, periodic().points);
    for (double knot : {1.0, 5.0})
    {
        Rounds changed(periodic());
        ASSERT_TRUE(changed.removeKnot(knot));
        Spline less = changed.middle();
        ASSERT_EQ(less.count(), 8u);
        EXPECT_EQ(less.multiplicity(knot), 0u);
        EXPECT_EQ(less.knots.size(), 10u);
        for (size_t i = 0; i < 3 * less.width; ++i)
            EXPECT_NEAR(less.points[i], less.points[5 * less.width + i], 1e-10);
        for (size_t i = 0; i < 5; ++i)
            EXPECT_NEAR(less.knots[i + 5] - less.knots[i], 6, 1e-12);
        EXPECT_LT((at(less, 3) - at(periodic(), 3)).length(), 1.5);
    }
    Rounds none(periodic());
    EXPECT_FALSE(none.removeKnot(1.5));
}
