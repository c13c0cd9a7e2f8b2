#include "geometry/Pivots.h"

#include "geometry/Plain.h"

#include <gtest/gtest.h>

namespace understudy::geometry
{

namespace
{

constexpr int kCases = 100'000;

TEST(Pivots, KeepingTheMatrix)
{
    plain::Random random(30);
    for (int n = 0; n < kCases; ++n)
    {
        TransformComponents c = random.transform(true);
        const M44d before = localMatrix(c);
        const V3d pivot = random.vector(50.0);
        setRotatePivot(c, pivot, PivotMove::KeepsMatrix);
        ASSERT_EQ(c.rotatePivot, pivot);
        ASSERT_LT(plain::difference(localMatrix(c), before), 1e-11);
        setScalePivot(c, pivot, PivotMove::KeepsMatrix);
        ASSERT_EQ(c.scalePivot, pivot);
        ASSERT_LT(plain::difference(localMatrix(c), before), 1e-9);
        zeroPivots(c, PivotMove::KeepsMatrix);
        ASSERT_EQ(c.rotatePivot + c.scalePivot + c.rotatePivotTranslate + c.scalePivotTranslate, V3d(0.0));
        ASSERT_LT(plain::difference(localMatrix(c), before), 1e-9);
    }
}

TEST(Pivots, MovingTheObjectTouchesNothingElse)
{
    plain::Random random(31);
    TransformComponents c = random.transform(true);
    TransformComponents expected = c;
    expected.rotatePivot = V3d(1.0, 2.0, 3.0);
    expected.scalePivot = V3d(4.0, 5.0, 6.0);
    setRotatePivot(c, expected.rotatePivot, PivotMove::MovesObject);
    setScalePivot(c, expected.scalePivot, PivotMove::MovesObject);
    EXPECT_EQ(c.rotatePivotTranslate, expected.rotatePivotTranslate);
    EXPECT_EQ(c.scalePivotTranslate, expected.scalePivotTranslate);
    EXPECT_EQ(localMatrix(c), localMatrix(expected));
    zeroPivots(c, PivotMove::MovesObject);
    EXPECT_EQ(c.translate, expected.translate);
}

// Whatever the rotation, the pivot of scaled space lands on the centre; likewise for scale.
TEST(Pivots, CentresStayUnderRotationAndScale)
{
    plain::Random random(32);
    for (int n = 0; n < 1000; ++n)
    {
        TransformComponents c = random.transform(true);
        const V3d centre = rotateCentre(c);
        M44d inverse;
        ASSERT_TRUE(invertAffine(localMatrix(c), inverse));
        const V3d point = centre * inverse;
        c.rotate = random.vector(3.0);
        ASSERT_LT((point * localMatrix(c) - centre).length(), 1e-8);

        const V3d scaleFixed = scaleCentre(c);
        c.scale = random.vector(5.0);
        ASSERT_LT((c.scalePivot * localMatrix(c) - scaleFixed).length(), 1e-10);
        ASSERT_LT((scaleCentre(c) - scaleFixed).length(), 1e-12);
    }
}

TEST(Pivots, WorldAndBack)
{
    plain::Random random(33);
    for (int n = 0; n < 1000; ++n)
    {
        const M44d world = localMatrix(random.transform(true));
        const V3d pivot = random.vector(10.0);
        const std::optional<V3d> back = pivotFromWorld(pivotToWorld(pivot, world), world);
        ASSERT_TRUE(back);
        ASSERT_LT((*back - pivot).length(), 1e-7);
    }
    M44d flat;
    flat[0][0] = 0.0;
    EXPECT_FALSE(pivotFromWorld(V3d(1.0), flat));
}

} // namespace

} // namespace understudy::geometry
