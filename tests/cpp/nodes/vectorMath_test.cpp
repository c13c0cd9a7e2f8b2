#include "eval/EvalFixture.h"
#include "nodes/Plain.h"

namespace understudy::nodes
{

namespace
{

using eval::expectNear;

constexpr double kPi = 3.14159265358979323846;
constexpr double kFloat = 1e-5;

struct VectorMath : eval::EvalFixture
{
};

TEST_F(VectorMath, DistanceBetweenPointsInTheirSpaces)
{
    make("distanceBetween", "n");
    set({1, 2, 3}, "n.point1");
    set({4, 6, 3}, "n.point2");
    EXPECT_NEAR(number("n.distance"), 5.0, 1e-12);
    setMatrix(plain::translate({3, 4, 0}), "n.inMatrix1");
    EXPECT_NEAR(number("n.distance"), 0.0, 1e-12);
}

TEST_F(VectorMath, VectorProduct)
{
    make("vectorProduct", "n");
    set({1, 2, 3}, "n.input1");
    set({4, -5, 6}, "n.input2");
    expectNear(numbers("n.output"), {12, 12, 12}, kFloat); // unsure: the same in all three
    set(2.0, "n.operation");
    expectNear(numbers("n.output"), {27, 6, -13}, kFloat);
    set(0.0, "n.operation");
    expectNear(numbers("n.output"), {1, 2, 3}, kFloat);
    setMatrix(plain::multiply(plain::scale({2, 2, 2}), plain::translate({5, 0, 0})), "n.matrix");
    set(3.0, "n.operation");
    expectNear(numbers("n.output"), {2, 4, 6}, kFloat);
    set(4.0, "n.operation");
    expectNear(numbers("n.output"), {7, 4, 6}, kFloat);
    set(1.0, "n.normalizeOutput");
    double length = std::sqrt(49.0 + 16 + 36);
    expectNear(numbers("n.output"), {7 / length, 4 / length, 6 / length}, kFloat);
}

TEST_F(VectorMath, AngleBetween)
{
    make("angleBetween", "n");
    set({1, 0, 0}, "n.vector1");
    set({0, 2, 0}, "n.vector2");
    EXPECT_NEAR(number("n.angle"), kPi / 2, 1e-12);
    expectNear(numbers("n.axis"), {0, 0, 1});
    expectNear(numbers("n.euler"), {0, 0, kPi / 2});
    set({-1, 0, 0}, "n.vector2");
    EXPECT_NEAR(number("n.angle"), kPi, 1e-12);
    set({5, 0, 0}, "n.vector2");
    EXPECT_NEAR(number("n.angle"), 0, 1e-12);
    expectNear(numbers("n.euler"), {0, 0, 0});
}

TEST_F(VectorMath, PointMatrixMult)
{
    make("pointMatrixMult", "n");
    set({1, 2, 3}, "n.inPoint");
    setMatrix(plain::translate({10, 0, 0}), "n.inMatrix");
    expectNear(numbers("n.output"), {11, 2, 3});
    set(1.0, "n.vectorMultiply");
    expectNear(numbers("n.output"), {1, 2, 3});
}

} // namespace

} // namespace understudy::nodes
