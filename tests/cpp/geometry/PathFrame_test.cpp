#include "geometry/PathFrame.h"

#include <gtest/gtest.h>

#include <cmath>

namespace understudy::geometry
{
namespace
{

using Imath::M33d;
using Imath::V3d;

void expectRows(const M33d& found, const V3d& x, const V3d& y, const V3d& z)
{
    const V3d wanted[] = {x, y, z};
    for (int row = 0; row < 3; ++row)
        for (int i = 0; i < 3; ++i)
            EXPECT_NEAR(found[row][i], wanted[row][i], 1e-12) << "row " << row << ", " << i;
    EXPECT_NEAR(found.determinant(), 1.0, 1e-12);
}

PathAxes axes(int front, int up)
{
    PathAxes result;
    result.front = front;
    result.up = up;
    return result;
}

const V3d kX(1, 0, 0), kY(0, 1, 0), kZ(0, 0, 1);

TEST(PathFrame, PutsTheAxesAlongTheDirections)
{
    expectRows(pathRotation({0, 0, 5}, {0, 2, 0}, axes(0, 1)), kZ, kY, -kX);
    expectRows(pathRotation({0, 0, 5}, {0, 2, 0}, axes(1, 0)), kY, kZ, kX);
    expectRows(pathRotation(kX, kY, axes(1, 2)), kZ, kX, kY);
    expectRows(pathRotation(kX, kY, axes(2, 1)), -kZ, kY, kX);
    expectRows(pathRotation(kX, kY, axes(2, 0)), kY, kZ, kX);
    expectRows(pathRotation(kX, kY, axes(0, 2)), kX, -kZ, kY);
}

TEST(PathFrame, TheUpAxisIsAsNearAsItCanBe)
{
    double half = std::sqrt(0.5);
    expectRows(pathRotation({1, 1, 0}, kY, axes(0, 1)), {half, half, 0}, {-half, half, 0}, kZ);
}

TEST(PathFrame, InversesTurnTheDirections)
{
    PathAxes a = axes(0, 1);
    a.inverseFront = true;
    expectRows(pathRotation(kX, kY, a), -kX, kY, -kZ);
    a.inverseUp = true;
    expectRows(pathRotation(kX, kY, a), -kX, -kY, kZ);
}

TEST(PathFrame, TwistsTurnAboutTheObjectsDirections)
{
    const double quarter = std::acos(0.0);
    PathAxes a = axes(0, 1);
    a.frontTwist = quarter;
    expectRows(pathRotation(kX, kY, a), kX, kZ, -kY);
    a = axes(0, 1);
    a.upTwist = quarter;
    expectRows(pathRotation(kX, kY, a), -kZ, kY, kX);
    a = axes(0, 1);
    a.sideTwist = quarter;
    expectRows(pathRotation(kX, kY, a), kY, -kX, kZ);
    // Unsure: front first, then up, each about the axes that were turned already.
    a.frontTwist = quarter;
    a.sideTwist = 0.0;
    a.upTwist = quarter;
    expectRows(pathRotation(kX, kY, a), kY, kZ, kX);
}

TEST(PathFrame, DirectionsThatSayNothing)
{
    expectRows(pathRotation({0, 0, 0}, kY, axes(0, 1)), kX, kY, kZ);
    M33d straightUp = pathRotation(kY, kY, axes(0, 1));
    EXPECT_NEAR(straightUp.determinant(), 1.0, 1e-12);
    EXPECT_EQ(straightUp[0][1], 1.0);
    EXPECT_EQ(pathRotation(kY, {0, 0, 0}, axes(0, 1)), straightUp);
    // Unsure: with one axis for both, up is the next one.
    EXPECT_EQ(pathRotation(kX, kY, axes(0, 0)), pathRotation(kX, kY, axes(0, 1)));
    EXPECT_EQ(pathRotation(kX, kY, axes(7, -3)), pathRotation(kX, kY, axes(2, 0)));
}

} // namespace
} // namespace understudy::geometry
