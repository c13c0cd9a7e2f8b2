// Source of numbers: the bind pose of joints that follow a curve, in a scene that Maya 2019 saved (a curve of nine
// points one apart along z, frontAxis x, upAxis y, worldUpType vector); Autodesk's user's guide for the rest.
#include "core/GeometryData.h"
#include "eval/EvalFixture.h"
#include "nodes/Plain.h"

#include <cmath>
#include <limits>

namespace understudy::nodes
{

namespace
{

using eval::expectNear;
using Points = std::vector<core::WeightedPoint>;
using M = core::Matrix;

struct MotionPath : eval::EvalFixture
{
    MotionPath()
    {
        make("nurbsCurve", "c", make("transform", "t"));
        make("motionPath", "p");
        connect("c.worldSpace[0]", "p.geometryPath");
        set(1, "p.follow");
        set(0, "p.frontAxis");
        set(1, "p.upAxis");
    }

    void curve(int degree, int form, std::vector<double> knots, Points points)
    {
        core::NurbsCurveContent content;
        content.degree = degree;
        content.form = form;
        content.spans = static_cast<int>(points.size()) - degree;
        content.knots = std::move(knots);
        content.points = std::move(points);
        core::setValue(scene, plug("c.cached"), core::Value(core::makeData<core::NurbsCurveData>(std::move(content))));
    }

    void straight(double length) { curve(1, 0, {0, 1}, {{0, 0, 0, 1}, {0, 0, length, 1}}); }

    // A quarter of a turn about z, from x to y, around (0, 0, 0): a parabola, as it is not rational.
    void bent() { curve(2, 0, {0, 0, 1, 1}, {{1, 0, 0, 1}, {1, 1, 0, 1}, {0, 1, 0, 1}}); }

    // A square, closed: four sides of length 2.
    void square(int form)
    {
        Points points{{0, 0, 0, 1}, {2, 0, 0, 1}, {2, 0, 2, 1}, {0, 0, 2, 1}, {0, 0, 0, 1}};
        curve(1, form, {0, 1, 2, 3, 4}, points);
    }

    std::vector<double> position(double u)
    {
        set(u, "p.uValue");
        return numbers("p.allCoordinates");
    }

    M orient() { return matrix("p.orientMatrix"); }
};

// The rows of a rotation.
M rows(const std::array<double, 3>& x, const std::array<double, 3>& y, const std::array<double, 3>& z)
{
    return {x[0], x[1], x[2], 0, y[0], y[1], y[2], 0, z[0], z[1], z[2], 0, 0, 0, 0, 1};
}

constexpr std::array<double, 3> kX{1, 0, 0}, kY{0, 1, 0}, kZ{0, 0, 1}, kMinusX{-1, 0, 0}, kMinusY{0, -1, 0},
    kMinusZ{0, 0, -1};

} // namespace

TEST_F(MotionPath, NumbersOfMaya)
{
    Points points;
    for (double z = 0; z < 9; ++z)
        points.push_back({0, 0, z, 1});
    const double sixth = 1.0 / 6;
    curve(3, 0, {0, 0, 0, sixth, 2 * sixth, 3 * sixth, 4 * sixth, 5 * sixth, 1, 1, 1}, points);
    const std::pair<double, double> saved[] = {
        {0, 0}, {0.125, 1.58203125}, {0.25, 2.4895833333333335}, {0.375, 3.25}, {0.5, 4}};
    for (const auto& [u, z] : saved)
        expectNear(position(u), {0, 0, z});
    expectNear(orient(), rows(kZ, kY, kMinusX));
    expectNear(numbers("p.rotate"), {0, -M_PI / 2, 0});
}

TEST_F(MotionPath, AtACornerTheNextSideCounts)
{
    // A scene saved by Maya 2020: offsets of constraints that were made there tell of the rotation about y.
    curve(1, 0, {0, 1, 2},
          {{0, 0, 0, 1},
           {24.999999999999702, 0, -3.8534702482777092e-06, 1},
           {49.999999999999403, 0, 1.1693265830365727e-08, 1}});
    set(0, "p.uValue");
    EXPECT_NEAR(numbers("p.rotate")[1] * 180 / M_PI, 8.8315032682217241e-06, 1e-11);
    set(1, "p.uValue");
    EXPECT_NEAR(numbers("p.rotate")[1] * 180 / M_PI, -8.8583022594539015e-06, 1e-11);
}

TEST_F(MotionPath, ParametersStopAtTheEnds)
{
    straight(10);
    expectNear(position(0.25), {0, 0, 2.5});
    expectNear(position(-1), {0, 0, 0});
    expectNear(position(7), {0, 0, 10});
    expectNear(position(std::numeric_limits<double>::quiet_NaN()), {0, 0, 0});
    expectNear(position(std::numeric_limits<double>::infinity()), {0, 0, 0});
}

TEST_F(MotionPath, FractionsAreOfTheLength)
{
    curve(1, 0, {0, 1, 2}, {{0, 0, 0, 1}, {1, 0, 0, 1}, {4, 0, 0, 1}});
    expectNear(position(0.5), {0.5, 0, 0});
    set(1, "p.fractionMode");
    expectNear(position(0.5), {2, 0, 0});
    expectNear(position(0.125), {0.5, 0, 0});
    expectNear(position(1), {4, 0, 0});
    expectNear(position(1.5), {4, 0, 0});
    expectNear(position(-0.5), {0, 0, 0});
    // Scaled unevenly, the lengths of the sides are others.
    curve(1, 0, {0, 1, 2}, {{0, 0, 0, 1}, {1, 0, 0, 1}, {1, 1, 0, 1}});
    set({3, 1, 1}, "t.scale");
    set({0, 0, 5}, "t.translate");
    expectNear(position(0.5), {2, 0, 5});
    expectNear(position(0.875), {3, 0.5, 5});
}

// Unsure: that both kinds of closed curves are gone around, also by parameter.
TEST_F(MotionPath, ClosedCurvesAreGoneAround)
{
    square(1);
    expectNear(position(1.5), {2, 0, 1});
    expectNear(position(5.5), {2, 0, 1});
    expectNear(position(-2.5), {2, 0, 1});
    expectNear(position(4), {0, 0, 0});
    set(1, "p.fractionMode");
    expectNear(position(1.375), {2, 0, 1});
    expectNear(position(-0.625), {2, 0, 1});
    expectNear(position(1), {0, 0, 0});
}

TEST_F(MotionPath, FollowsTheCurvesTransform)
{
    straight(10);
    set({1, 2, 3}, "t.translate");
    set({0, M_PI / 2, 0}, "t.rotate");
    expectNear(position(0.5), {6, 2, 3});
    expectNear(orient(), rows(kX, kY, kZ));
    set({0, 0, 0}, "t.rotate");
    expectNear(position(0.5), {1, 2, 8});
    expectNear(orient(), rows(kZ, kY, kMinusX));
}

TEST_F(MotionPath, AxesAndTheirInverses)
{
    straight(10);
    set(1, "p.frontAxis");
    set(2, "p.upAxis");
    expectNear(orient(), rows(kMinusX, kZ, kY));
    set(1, "p.inverseFront");
    expectNear(orient(), rows(kX, kMinusZ, kY));
    set(1, "p.inverseUp");
    expectNear(orient(), rows(kMinusX, kMinusZ, kMinusY));
}

TEST_F(MotionPath, Twists)
{
    straight(10);
    set(M_PI / 2, "p.frontTwist");
    expectNear(orient(), rows(kZ, kMinusX, kMinusY));
    set(0, "p.frontTwist");
    set(M_PI / 2, "p.upTwist");
    expectNear(orient(), rows(kX, kY, kZ));
    set(0, "p.upTwist");
    set(M_PI / 2, "p.sideTwist");
    expectNear(orient(), rows(kY, kMinusZ, kMinusX));
}

TEST_F(MotionPath, WhatIsUp)
{
    straight(10);
    set({1, 0, 0}, "p.worldUpVector");
    expectNear(orient(), rows(kZ, kX, kY)); // vector is the default
    set(0, "p.worldUpType");
    expectNear(orient(), rows(kZ, kY, kMinusX));
    scene.enact(core::SettingValue{core::Setting::UpAxis, 2.0});
    curve(1, 0, {0, 1}, {{0, 0, 0, 1}, {10, 0, 0, 1}});
    expectNear(orient(), rows(kX, kZ, kMinusY));

    set(1, "p.worldUpType");
    set(0.3, "p.uValue");
    setMatrix(eval::translation(3, -8, 0), "p.worldUpMatrix");
    expectNear(orient(), rows(kX, kMinusY, kMinusZ));
    set(2, "p.worldUpType");
    set({1, 0, 0}, "p.worldUpVector");
    setMatrix(plain::multiply(plain::rotate({0, 0, M_PI / 2}), plain::translate({9, 9, 9})), "p.worldUpMatrix");
    expectNear(orient(), rows(kX, kY, kZ));
}

TEST_F(MotionPath, TheSceneMayTurn)
{
    curve(1, 0, {0, 1}, {{0, 0, 0, 1}, {10, 0, 0, 1}});
    set(0, "p.worldUpType");
    expectNear(orient(), rows(kX, kY, kZ));
    scene.enact(core::SettingValue{core::Setting::UpAxis, 2.0});
    expectNear(orient(), rows(kX, kZ, kMinusY));
}

TEST_F(MotionPath, NormalsPointToTheCenterOfCurvature)
{
    bent();
    set(4, "p.worldUpType");
    set(0, "p.uValue");
    expectNear(orient(), rows(kY, kMinusX, kZ));
    set(1, "p.uValue");
    expectNear(orient(), rows(kMinusX, kMinusY, kZ));
    straight(10); // unsure: the vector counts
    expectNear(orient(), rows(kZ, kY, kMinusX));
}

TEST_F(MotionPath, RotatesInItsOrder)
{
    bent();
    set(0.3, "p.uValue");
    set({0.3, 1, 0.2}, "p.worldUpVector");
    M wanted = orient();
    for (int order = 0; order < 6; ++order)
    {
        set(order, "p.rotateOrder");
        std::vector<double> angles = numbers("p.rotate");
        expectNear(plain::rotate({angles[0], angles[1], angles[2]}, order), wanted);
    }
}

// Unsure: twists too do nothing without `follow`.
TEST_F(MotionPath, NothingTurnsWithoutFollow)
{
    straight(10);
    set(0, "p.follow");
    set(1, "p.sideTwist");
    expectNear(position(0.5), {0, 0, 5});
    expectNear(orient(), plain::identity());
    expectNear(numbers("p.rotate"), {0, 0, 0});
}

TEST_F(MotionPath, BankingIsRefused)
{
    straight(10);
    set(1, "p.bank");
    expectNear(position(0.5), {0, 0, 5});
    EXPECT_THROW(evaluator.value(plug("p.rotateX")), core::Error);
    EXPECT_THROW(evaluator.value(plug("p.orientMatrix")), core::Error);
    set(0, "p.follow");
    expectNear(numbers("p.rotate"), {0, 0, 0});
    set(1, "p.follow");
    set(0, "p.bank");
    expectNear(orient(), rows(kZ, kY, kMinusX));
}

TEST_F(MotionPath, PointsThatLieOnEachOther)
{
    curve(2, 0, {0, 0, 1, 1}, {{0, 0, 0, 1}, {0, 0, 0, 1}, {0, 0, 4, 1}});
    set(0, "p.uValue");
    expectNear(orient(), rows(kZ, kY, kMinusX));
    curve(1, 0, {0, 1}, {{1, 2, 3, 1}, {1, 2, 3, 1}});
    expectNear(position(0.5), {1, 2, 3});
    expectNear(orient(), plain::identity());
    set(1, "p.fractionMode");
    expectNear(position(0.5), {1, 2, 3});
}

TEST_F(MotionPath, WithoutACurveAllIsNull)
{
    expectNear(position(0.5), {0, 0, 0});
    make("motionPath", "q");
    set(1, "q.follow");
    expectNear(numbers("q.allCoordinates"), {0, 0, 0});
    expectNear(numbers("q.rotate"), {0, 0, 0});
}

// What is up may hang on the object that follows: the position does not ask for it.
TEST_F(MotionPath, PositionDoesNotAskWhatIsUp)
{
    straight(10);
    core::NodeId object = make("transform", "o");
    make("transform", "above", object);
    set({0, 0, 2}, "above.translate");
    set({0, 0, -7}, "above.rotatePivot");
    connect("p.allCoordinates", "o.translate");
    connect("above.worldMatrix[0]", "p.worldUpMatrix");
    set(1, "p.worldUpType");
    expectNear(position(0.5), {0, 0, 5});
    EXPECT_TRUE(cycles.empty());
}

} // namespace understudy::nodes
