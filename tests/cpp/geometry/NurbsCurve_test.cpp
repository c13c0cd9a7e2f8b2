#include "geometry/NurbsCurve.h"

#include "geometry/CurveFit.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace understudy::geometry;
using Imath::V3d;

namespace
{

constexpr double kHalfRoot = 0.70710678118654752440;

struct Owned
{
    int degree;
    CurveForm form;
    std::vector<double> knots;
    std::vector<WeightedPoint> points;
    bool rational = false;

    NurbsCurve curve() const
    {
        int spans = static_cast<int>(points.size()) - degree;
        CurveTopology topology{degree, spans, form, knots};
        EXPECT_FALSE(topology.problem()) << *topology.problem();
        return NurbsCurve(topology, rational, points);
    }
};

// A circle of radius 2 around the origin in the plane z = 0: four arcs of degree 2.
Owned circle()
{
    Owned made{2, CurveForm::Closed, {0, 0, 1, 1, 2, 2, 3, 3, 4, 4}, {}, true};
    const double corners[][2] = {{1, 0}, {1, 1}, {0, 1}, {-1, 1}, {-1, 0}, {-1, -1}, {0, -1}, {1, -1}, {1, 0}};
    for (size_t i = 0; i < 9; ++i)
        made.points.push_back({2 * corners[i][0], 2 * corners[i][1], 0, i % 2 ? kHalfRoot : 1.0});
    return made;
}

// One Bezier segment.
Owned bezier()
{
    return {3, CurveForm::Open, {0, 0, 0, 1, 1, 1}, {{0, 0, 0, 1}, {1, 2, 0, 1}, {3, 2, 1, 1}, {4, 0, 0, 1}}};
}

V3d bezierAt(const Owned& b, double t)
{
    auto p = [&](size_t i) { return V3d(b.points[i][0], b.points[i][1], b.points[i][2]); };
    double s = 1 - t;
    return p(0) * (s * s * s) + p(1) * (3 * s * s * t) + p(2) * (3 * s * t * t) + p(3) * (t * t * t);
}

Owned polygon()
{
    return {1, CurveForm::Open, {0, 1, 2, 3}, {{0, 0, 0, 1}, {3, 0, 0, 1}, {3, 4, 0, 1}, {3, 4, 12, 1}}};
}

void expectNear(const V3d& a, const V3d& b, double tolerance)
{
    EXPECT_NEAR(a.x, b.x, tolerance);
    EXPECT_NEAR(a.y, b.y, tolerance);
    EXPECT_NEAR(a.z, b.z, tolerance);
}

} // namespace

TEST(NurbsCurve, ABezierSegmentIsItsPolynomial)
{
    Owned owned = bezier();
    NurbsCurve curve = owned.curve();
    for (double t : {0.0, 0.1, 0.5, 0.77, 1.0})
        expectNear(curve.at(t).position, bezierAt(owned, t), 1e-14);
}

TEST(NurbsCurve, DerivativesAreThoseOfThePolynomial)
{
    Owned owned = bezier();
    CurvePoint start = owned.curve().at(0.0, 2);
    expectNear(start.first, V3d(3, 6, 0), 1e-13);    // 3 (P1 - P0)
    expectNear(start.second, V3d(6, -12, 6), 1e-13); // 6 (P2 - 2 P1 + P0)
    CurvePoint end = owned.curve().at(1.0, 2);
    expectNear(end.first, V3d(3, -6, -3), 1e-13);     // 3 (P3 - P2)
    expectNear(end.second, V3d(-6, -12, -12), 1e-13); // 6 (P3 - 2 P2 + P1)
}

TEST(NurbsCurve, ARationalCircleIsRound)
{
    Owned owned = circle();
    NurbsCurve curve = owned.curve();
    for (int i = 0; i <= 40; ++i)
    {
        CurvePoint point = curve.at(i * 0.1, 2);
        EXPECT_NEAR(point.position.length(), 2.0, 1e-14);
        EXPECT_NEAR(point.position.dot(point.first), 0.0, 1e-13);
        // |C' x C''| / |C'|^3 is 1 / radius.
        EXPECT_NEAR(point.first.cross(point.second).length() / std::pow(point.first.length(), 3), 0.5, 1e-12);
        expectNear(curve.normal(i * 0.1), -point.position.normalized(), 1e-12);
    }
    EXPECT_NEAR(curve.length(), 4 * M_PI, 1e-11);
    EXPECT_NEAR(curve.length(0, 1), M_PI, 1e-12);
    EXPECT_NEAR(curve.area(), 4 * M_PI, 1e-9);
    expectNear(*curve.planeNormal(1e-9), V3d(0, 0, 1), 1e-12);
}

TEST(NurbsCurve, ParametersOfLengthsInvertLengths)
{
    Owned round = circle(), bent = bezier(), straight = polygon();
    for (const Owned* owned : {&round, &bent, &straight})
    {
        NurbsCurve curve = owned->curve();
        double whole = curve.length();
        for (double share : {0.0, 0.01, 0.3, 0.5, 0.999, 1.0})
            EXPECT_NEAR(curve.length(curve.start(), curve.parameterAt(share * whole)), share * whole, 1e-9);
    }
    NurbsCurve curve = round.curve();
    EXPECT_NEAR(curve.parameterAt(M_PI / 2), 0.5, 1e-10);
    EXPECT_EQ(curve.parameterAt(-1), 0.0);
    EXPECT_EQ(curve.parameterAt(1e9), 4.0);
}

TEST(NurbsCurve, APolygonsLengthsArePythagoras)
{
    Owned owned = polygon();
    EXPECT_DOUBLE_EQ(owned.curve().length(), 3 + 4 + 12);
    EXPECT_DOUBLE_EQ(owned.curve().parameterAt(5), 1.5);
    expectNear(owned.curve().tangent(1.5), V3d(0, 1, 0), 1e-15);
    expectNear(owned.curve().normal(1.5), V3d(0), 0.0); // a line bends nowhere
    EXPECT_FALSE(owned.curve().planeNormal(1e-6));
}

TEST(NurbsCurve, NearestPointsOfACircle)
{
    Owned owned = circle();
    NurbsCurve curve = owned.curve();
    for (int i = 0; i < 36; ++i)
    {
        double angle = i * M_PI / 18 + 0.01;
        V3d direction(std::cos(angle), std::sin(angle), 0);
        auto nearest = curve.nearest(direction * 5 + V3d(0, 0, 4));
        expectNear(nearest.point, direction * 2, 1e-9);
        EXPECT_NEAR(nearest.distance, 5.0, 1e-9);
        expectNear(curve.at(nearest.parameter).position, nearest.point, 1e-12);
    }
    EXPECT_NEAR(curve.nearest(V3d(5, 0.1, 0), 0.3).distance, std::sqrt(25.01) - 2, 1e-9);
}

TEST(NurbsCurve, NearestPointsOfAPolygonAreExact)
{
    Owned owned = polygon();
    auto nearest = owned.curve().nearest(V3d(4, 1, 0));
    expectNear(nearest.point, V3d(3, 1, 0), 1e-15);
    EXPECT_DOUBLE_EQ(nearest.parameter, 1.25);
    EXPECT_DOUBLE_EQ(nearest.distance, 1.0);
    EXPECT_DOUBLE_EQ(owned.curve().nearest(V3d(-3, -4, 0)).distance, 5.0); // an end
}

TEST(NurbsCurve, ParametersOutsideAreThoseOfTheEnds)
{
    Owned owned = bezier();
    expectNear(owned.curve().at(-5).position, V3d(0, 0, 0), 0);
    expectNear(owned.curve().at(7).position, V3d(4, 0, 0), 0);
    EXPECT_TRUE(std::isfinite(owned.curve().at(std::nan("")).position.x));
}

TEST(NurbsCurve, CurvesWithoutExtentHaveNoLength)
{
    Owned point{3, CurveForm::Open, {0, 0, 0, 1, 1, 1}, std::vector<WeightedPoint>(4, {1, 2, 3, 1})};
    EXPECT_NEAR(point.curve().length(), 0.0, 1e-14);
    EXPECT_EQ(point.curve().parameterAt(1), 1.0);
    EXPECT_DOUBLE_EQ(point.curve().nearest(V3d(1, 2, 5)).distance, 2.0);
    expectNear(point.curve().tangent(0.5), V3d(0), 0);
    Owned collapsed{1, CurveForm::Open, {0, 0, 0}, {{0, 0, 0, 1}, {1, 0, 0, 1}, {2, 0, 0, 1}}};
    EXPECT_TRUE(std::isfinite(collapsed.curve().at(0).position.x));
    EXPECT_EQ(collapsed.curve().length(), 0.0);
    EXPECT_TRUE(std::isfinite(collapsed.curve().nearest(V3d(5, 5, 5)).distance));
}

class CurveFit : public testing::TestWithParam<int>
{
};

TEST_P(CurveFit, PassesThroughItsPoints)
{
    std::vector<V3d> through;
    for (int i = 0; i < 12; ++i)
        through.emplace_back(std::sin(i * 1.3) * 3, i * 0.7, std::cos(i * 2.1));
    for (Parametrization parametrization : {Parametrization::Uniform, Parametrization::ChordLength})
        for (CurveForm form : {CurveForm::Open, CurveForm::Periodic})
        {
            bool isPeriodic = form == CurveForm::Periodic;
            auto fitted = fitCurve(through, GetParam(), form, parametrization);
            if (isPeriodic && GetParam() % 2 == 0)
            {
                EXPECT_FALSE(fitted);
                continue;
            }
            ASSERT_TRUE(fitted);
            EXPECT_EQ(fitted->spans, isPeriodic ? 12 : 11);
            CurveTopology topology{GetParam(), fitted->spans, form, fitted->knots};
            ASSERT_FALSE(topology.problem()) << *topology.problem();
            ASSERT_EQ(fitted->points.size(), topology.storedCvCount());
            std::vector<WeightedPoint> points;
            for (const V3d& p : fitted->points)
                points.push_back({p.x, p.y, p.z, 1});
            NurbsCurve curve(topology, false, points);
            for (size_t i = 0; i < through.size(); ++i)
                expectNear(curve.at(fitted->knots[static_cast<size_t>(GetParam()) - 1 + i]).position, through[i], 1e-8);
            if (isPeriodic)
                expectNear(curve.at(curve.end()).position, through[0], 1e-8);
        }
}
INSTANTIATE_TEST_SUITE_P(Degrees, CurveFit, testing::Values(1, 2, 3, 5, 7));

TEST(CurveFit, OfTwoPointsIsALine)
{
    const V3d through[] = {V3d(0), V3d(3, 0, 0)};
    auto fitted = fitCurve(through, 3, CurveForm::Open, Parametrization::Uniform);
    ASSERT_TRUE(fitted);
    for (size_t i = 0; i < 4; ++i)
        expectNear(fitted->points[i], V3d(static_cast<double>(i), 0, 0), 1e-14);
}

TEST(CurveFit, RefusesTooFewPoints)
{
    const V3d one[] = {V3d(0)};
    EXPECT_FALSE(fitCurve(one, 3, CurveForm::Open, Parametrization::Uniform));
    const V3d three[] = {V3d(0), V3d(1), V3d(2)};
    EXPECT_FALSE(fitCurve(three, 3, CurveForm::Periodic, Parametrization::Uniform));
    EXPECT_FALSE(fitCurve(three, 0, CurveForm::Open, Parametrization::Uniform));
}
