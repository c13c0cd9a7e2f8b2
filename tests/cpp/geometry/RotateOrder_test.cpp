#include "geometry/RotateOrder.h"

#include "geometry/Plain.h"

#include <gtest/gtest.h>

namespace understudy::geometry
{

namespace
{

constexpr int kCases = 100'000;
constexpr double kRight = M_PI / 2.0;

plain::Grid grid(const M33d& m)
{
    plain::Grid g = plain::identity();
    for (int i = 0; i < 3; ++i)
        for (int j = 0; j < 3; ++j)
            g[size_t(i)][size_t(j)] = m[i][j];
    return g;
}

double distance(const V3d& a, const V3d& b) { return (a - b).length(); }

double sum(const V3d& v) { return std::abs(v.x) + std::abs(v.y) + std::abs(v.z); }

TEST(RotateOrder, NamesFollowMayasNumbers)
{
    const char* names[] = {"xyz", "yzx", "zxy", "xzy", "yxz", "zyx"};
    for (int i = 0; i < kRotateOrders; ++i)
    {
        EXPECT_EQ(name(RotateOrder(i)), names[i]);
        EXPECT_EQ(rotateOrderFromName(names[i]), RotateOrder(i));
    }
    EXPECT_EQ(rotateOrderFromName("ZXY"), RotateOrder::ZXY);
    EXPECT_FALSE(rotateOrderFromName("xyx"));
    EXPECT_FALSE(rotateOrderFromName("xy"));
    EXPECT_EQ(rotateOrderFromIndex(5), RotateOrder::ZYX);
    EXPECT_EQ(rotateOrderFromIndex(6), RotateOrder::XYZ);
    EXPECT_EQ(rotateOrderFromIndex(-1), RotateOrder::XYZ);
}

TEST(RotateOrder, MatrixIsTheProductOfAxisTurns)
{
    plain::Random random(1);
    for (int n = 0; n < kCases; ++n)
    {
        const V3d angles = random.vector(10.0);
        const RotateOrder order = random.order();
        ASSERT_LT(plain::difference(matrixFromEuler(angles, order), plain::turned(angles, order)), 1e-14);
    }
}

TEST(RotateOrder, PositiveTurnAboutZTakesXToY)
{
    const V3d v = V3d(1, 0, 0) * rotationFromEuler({0, 0, kRight});
    EXPECT_LT(distance(v, V3d(0, 1, 0)), 1e-15);
}

TEST(RotateOrder, EulerOfMatrixGivesTheMatrixBack)
{
    plain::Random random(2);
    for (int n = 0; n < kCases; ++n)
    {
        const RotateOrder order = random.order();
        const M33d m = rotationFromEuler(random.vector(10.0), order);
        const V3d angles = eulerFromRotation(m, order);
        ASSERT_LT(plain::difference(matrixFromEuler(angles, order), grid(m)), 5e-15);
    }
}

TEST(RotateOrder, SmallAnglesComeBackAsTheyWere)
{
    plain::Random random(3);
    for (int n = 0; n < kCases; ++n)
    {
        const RotateOrder order = random.order();
        const V3d angles = random.vector(1.5);
        ASSERT_LT(distance(eulerFromRotation(rotationFromEuler(angles, order), order), angles), 1e-13);
    }
}

// Exact lock, and so close to it that the outer angles are badly determined one by one.
TEST(RotateOrder, GimbalLockGivesTheMatrixBack)
{
    plain::Random random(4);
    const int middle[] = {1, 2, 0, 2, 0, 1};
    for (int n = 0; n < kCases; ++n)
    {
        const RotateOrder order = random.order();
        V3d angles = random.vector(3.0);
        const double off = random.index(3) == 0 ? 0.0 : random.magnitude(10.0) * 1e-10;
        angles[middle[int(order)]] = (random.index(2) ? kRight : -kRight) + off;
        const M33d m = rotationFromEuler(angles, order);
        ASSERT_LT(plain::difference(matrixFromEuler(eulerFromRotation(m, order), order), grid(m)), 4e-12);
        ASSERT_LT(plain::difference(matrixFromEuler(eulerFromRotation(m, order, angles), order), grid(m)), 4e-12);
        if (off == 0.0)
        {
            ASSERT_LT(distance(eulerFromRotation(m, order, angles), angles), 1e-7);
        }
    }
}

TEST(RotateOrder, GimbalLockPutsAllIntoTheFirstAxis)
{
    const V3d angles = eulerFromRotation(rotationFromEuler({0.3, kRight, 0.1}));
    EXPECT_NEAR(angles.x, 0.2, 1e-12);
    EXPECT_NEAR(angles.y, kRight, 1e-7);
    EXPECT_NEAR(angles.z, 0.0, 1e-12);
}

TEST(RotateOrder, ClosestIsEqualRotationAndNoneIsCloser)
{
    plain::Random random(5);
    for (int n = 0; n < kCases; ++n)
    {
        const RotateOrder order = random.order();
        const V3d angles = random.vector(10.0), hint = random.vector(20.0);
        const M33d m = rotationFromEuler(angles, order);
        const V3d found = eulerFromRotation(m, order, hint);
        ASSERT_LT(plain::difference(matrixFromEuler(found, order), grid(m)), 2e-14);
        ASSERT_LE(sum(found - hint), sum(angles - hint) + 1e-9);
    }
}

TEST(RotateOrder, ClosestToItselfIsItself)
{
    plain::Random random(6);
    for (int n = 0; n < kCases; ++n)
    {
        const RotateOrder order = random.order();
        const V3d angles = random.vector(30.0);
        ASSERT_LT(distance(closestEuler(angles, order, angles), angles), 1e-12);
        ASSERT_LT(distance(eulerFromRotation(rotationFromEuler(angles, order), order, angles), angles), 1e-6);
    }
}

TEST(RotateOrder, ReorderKeepsTheOrientation)
{
    plain::Random random(7);
    for (int n = 0; n < kCases; ++n)
    {
        const RotateOrder from = random.order(), to = random.order();
        const V3d angles = random.vector(10.0);
        const V3d other = reorderEuler(angles, from, to);
        ASSERT_LT(plain::difference(matrixFromEuler(other, to), plain::turned(angles, from)), 2e-14);
    }
    const V3d far(7.0, 8.0, 9.0);
    EXPECT_EQ(reorderEuler(far, RotateOrder::ZXY, RotateOrder::ZXY), far);
}

TEST(RotateOrder, QuaternionsAgreeWithMatrices)
{
    plain::Random random(8);
    for (int n = 0; n < kCases; ++n)
    {
        const RotateOrder order = random.order();
        const V3d angles = random.vector(10.0);
        const M33d m = rotationFromEuler(angles, order);
        const Quatd q = quaternionFromEuler(angles, order);
        ASSERT_NEAR(q.length(), 1.0, 1e-14);
        ASSERT_LT(plain::difference(affine(rotationFromQuaternion(q), V3d(0.0)), grid(m)), 5e-15);
        const Quatd other = quaternionFromRotation(m);
        ASSERT_NEAR(std::abs(other.euclideanInnerProduct(q)), 1.0, 1e-14);
        ASSERT_LT(plain::difference(affine(rotationFromQuaternion(other), V3d(0.0)), grid(m)), 5e-15);
        ASSERT_LT(plain::difference(matrixFromEuler(eulerFromQuaternion(q, order), order), grid(m)), 1e-14);
    }
}

TEST(RotateOrder, QuaternionsOfHalfTurns)
{
    for (const V3d& axis :
         {V3d(1, 0, 0), V3d(0, 1, 0), V3d(0, 0, 1), V3d(1, 1, 0).normalized(), V3d(-1, 2, 3).normalized()})
    {
        const Quatd q(0.0, axis);
        const Quatd found = quaternionFromRotation(rotationFromQuaternion(q));
        EXPECT_NEAR(std::abs(found.euclideanInnerProduct(q)), 1.0, 1e-15);
    }
}

TEST(RotateOrder, TurningByAThenBIsBTimesA)
{
    plain::Random random(9);
    for (int n = 0; n < 1000; ++n)
    {
        const V3d a = random.vector(3.0), b = random.vector(3.0);
        const M33d product = rotationFromEuler(a) * rotationFromEuler(b);
        const M33d viaQuaternions = rotationFromQuaternion(quaternionFromEuler(b) * quaternionFromEuler(a));
        ASSERT_LT(plain::difference(affine(viaQuaternions, V3d(0.0)), grid(product)), 5e-15);
    }
}

} // namespace

} // namespace understudy::geometry
