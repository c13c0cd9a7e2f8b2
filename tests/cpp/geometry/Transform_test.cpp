#include "geometry/Transform.h"

#include "geometry/Plain.h"

#include <gtest/gtest.h>

namespace understudy::geometry
{

namespace
{

constexpr int kCases = 100'000;

double scaleOf(const M44d& m)
{
    double size = 1.0;
    for (int i = 0; i < 4; ++i)
        for (int j = 0; j < 4; ++j)
            size = std::max(size, std::abs(m[i][j]));
    return size;
}

TEST(Transform, IdentityByDefault)
{
    EXPECT_EQ(localMatrix(TransformComponents{}), M44d());
    EXPECT_EQ(localMatrix(TransformComponents{}, JointComponents{}), M44d());
}

TEST(Transform, MatrixIsTheProductOfElevenFactors)
{
    plain::Random random(10);
    for (int n = 0; n < kCases; ++n)
    {
        const TransformComponents c = random.transform(n % 2 == 0);
        const plain::Grid expected = plain::matrix(c);
        ASSERT_LT(plain::difference(localMatrix(c), expected), 1e-14 * (1.0 + plain::largest(expected)) * 10.0);
    }
}

// Each channel alone, so that a fast path that forgets one is seen.
TEST(Transform, EveryChannelCountsAlone)
{
    V3d TransformComponents::* const channels[] = {
        &TransformComponents::translate,   &TransformComponents::rotate,
        &TransformComponents::scale,       &TransformComponents::shear,
        &TransformComponents::rotatePivot, &TransformComponents::rotatePivotTranslate,
        &TransformComponents::scalePivot,  &TransformComponents::scalePivotTranslate,
        &TransformComponents::rotateAxis};
    plain::Random random(11);
    for (V3d TransformComponents::* channel : channels)
        for (int axis = 0; axis < 3; ++axis)
        {
            TransformComponents c;
            c.*channel = V3d(0.0);
            c.scale = V3d(2.0, 3.0, 4.0);
            c.rotate = V3d(0.1, 0.2, 0.3);
            (c.*channel)[axis] = random.number(0.5, 1.5);
            ASSERT_LT(plain::difference(localMatrix(c), plain::matrix(c)), 1e-13);
        }
}

// Unsure: shear of a joint; the documented product leaves it out, the channel exists, so it stands after S.
TEST(Transform, JointIsSTimesRATimesRTimesJOTimesISTimesT)
{
    plain::Random random(12);
    for (int n = 0; n < kCases; ++n)
    {
        TransformComponents c = random.transform(false);
        c.rotateAxis = random.vector(7.0);
        JointComponents j;
        j.jointOrient = random.vector(7.0);
        j.inverseScale = {random.magnitude(1.0), random.magnitude(1.0), random.magnitude(1.0)};
        j.segmentScaleCompensate = random.index(2) == 0;
        const V3d is = j.segmentScaleCompensate
                           ? V3d(1.0 / j.inverseScale.x, 1.0 / j.inverseScale.y, 1.0 / j.inverseScale.z)
                           : V3d(1.0);
        using plain::operator*;
        const plain::Grid expected =
            plain::scaled(c.scale) * plain::sheared(c.shear) * plain::turned(c.rotateAxis, RotateOrder::XYZ) *
            plain::turned(c.rotate, c.rotateOrder) * plain::turned(j.jointOrient, RotateOrder::XYZ) *
            plain::scaled(is) * plain::moved(c.translate);
        ASSERT_LT(plain::difference(localMatrix(c, j), expected), 1e-13 * (1.0 + plain::largest(expected)));
    }
}

TEST(Transform, JointIgnoresPivots)
{
    TransformComponents c;
    c.rotate = V3d(0.5);
    c.rotatePivot = V3d(1.0, 2.0, 3.0);
    c.scalePivot = V3d(1.0, 2.0, 3.0);
    TransformComponents plainOne;
    plainOne.rotate = c.rotate;
    EXPECT_EQ(localMatrix(c, JointComponents{}), localMatrix(plainOne, JointComponents{}));
}

// Scene 066, a skewed cube: xform matrix saved by Maya with shear; row 2 holds xz and yz, row 1 xy.
TEST(Transform, ShearRows)
{
    TransformComponents c;
    c.shear = V3d(0.1, 0.2, 0.3);
    const M44d m = localMatrix(c);
    EXPECT_EQ(V3d(m[0][0], m[0][1], m[0][2]), V3d(1.0, 0.0, 0.0));
    EXPECT_EQ(V3d(m[1][0], m[1][1], m[1][2]), V3d(0.1, 1.0, 0.0));
    EXPECT_EQ(V3d(m[2][0], m[2][1], m[2][2]), V3d(0.2, 0.3, 1.0));
}

TEST(Transform, WorldIsLocalTimesOffsetTimesParent)
{
    plain::Random random(14);
    const M44d local = localMatrix(random.transform(true)), offset = localMatrix(random.transform(true)),
               parent = localMatrix(random.transform(true));
    const V3d p(1.0, 2.0, 3.0);
    EXPECT_LT((p * worldMatrix(local, offset, parent) - ((p * local) * offset) * parent).length(), 1e-9);
}

TEST(Transform, DecompositionGivesTheMatrixBack)
{
    plain::Random random(15);
    for (int n = 0; n < kCases; ++n)
    {
        const M44d m = localMatrix(random.transform(true));
        const TransformComponents kept = random.transform(n % 3 != 0);
        const Decomposition d = decompose(m, kept);
        ASSERT_TRUE(d.exact);
        ASSERT_LT(plain::difference(localMatrix(d.components), m), 1e-11 * scaleOf(m)) << n;
        ASSERT_EQ(d.components.rotatePivot, kept.rotatePivot);
        ASSERT_EQ(d.components.scalePivotTranslate, kept.scalePivotTranslate);
        ASSERT_EQ(d.components.rotateAxis, kept.rotateAxis);
        ASSERT_EQ(d.components.rotateOrder, kept.rotateOrder);
    }
}

TEST(Transform, DecompositionOfOwnMatrixIsOwnChannels)
{
    plain::Random random(16);
    for (int n = 0; n < kCases; ++n)
    {
        TransformComponents c = random.transform(true);
        c.scale = {std::abs(c.scale.x), std::abs(c.scale.y), c.scale.z};
        const TransformComponents found = decompose(localMatrix(c), c).components;
        ASSERT_LT((found.translate - c.translate).length(), 1e-9) << n;
        ASSERT_LT((found.scale - c.scale).length(), 1e-11) << n;
        ASSERT_LT((found.shear - c.shear).length(), 1e-10) << n;
        ASSERT_LT((found.rotate - c.rotate).length(), 1e-6) << n;
    }
}

TEST(Transform, DecompositionOfExtremeScales)
{
    plain::Random random(17);
    for (int n = 0; n < kCases; ++n)
    {
        TransformComponents c;
        c.rotate = random.vector(3.0);
        c.rotateOrder = random.order();
        const double power = n % 2 ? 6.0 : 200.0;
        c.scale = {random.magnitude(power), random.magnitude(power), random.magnitude(power)};
        const M44d m = localMatrix(c);
        const Decomposition d = decompose(m);
        ASSERT_TRUE(d.exact);
        const M44d back = localMatrix(d.components);
        for (int i = 0; i < 3; ++i)
        {
            const double size = std::abs(c.scale[i]);
            for (int j = 0; j < 3; ++j)
                ASSERT_NEAR(back[i][j] / size, m[i][j] / size, 1e-13) << n;
            ASSERT_NEAR(std::abs(d.components.scale[i]) / size, 1.0, 1e-13) << n;
        }
        ASSERT_LT(d.components.shear.length(), 1e-13);
    }
}

// Source: unsure; decomposeMatrix of mirrored transforms is known to answer with z.
TEST(Transform, MirrorBecomesNegativeZ)
{
    TransformComponents c;
    c.scale = V3d(-2.0, 3.0, 4.0);
    const Decomposition d = decompose(localMatrix(c));
    EXPECT_EQ(d.components.scale, V3d(2.0, 3.0, -4.0));
    EXPECT_LT(plain::difference(localMatrix(d.components), localMatrix(c)), 1e-15);
}

TEST(Transform, DecompositionOfFlattenedBoxes)
{
    plain::Random random(18);
    for (int n = 0; n < 1000; ++n)
        for (int zeros = 1; zeros < 8; ++zeros)
        {
            TransformComponents c = random.transform(true);
            c.shear = V3d(0.0);
            for (int axis = 0; axis < 3; ++axis)
                if (zeros >> axis & 1)
                    c.scale[axis] = 0.0;
            const M44d m = localMatrix(c);
            const Decomposition d = decompose(m, c);
            ASSERT_TRUE(d.exact);
            ASSERT_LT(plain::difference(localMatrix(d.components), m), 1e-11 * scaleOf(m)) << n << " " << zeros;
        }
}

TEST(Transform, NearlyParallelAxesComeBack)
{
    plain::Random random(19);
    for (int n = 0; n < 10'000; ++n)
    {
        M44d m = localMatrix(random.transform(false));
        const double off = std::pow(10.0, random.number(-8.0, -1.0));
        for (int j = 0; j < 3; ++j)
            m[1][j] = 2.0 * m[0][j] + off * m[1][j];
        const Decomposition d = decompose(m);
        ASSERT_TRUE(d.exact);
        ASSERT_LT(plain::difference(localMatrix(d.components), m), 1e-12 * scaleOf(m)) << off;
    }
}

TEST(Transform, ParallelAxesAreSaidToBeInexact)
{
    M44d m;
    m[1][0] = 2.0;
    m[1][1] = 0.0;
    EXPECT_FALSE(decompose(m).exact);
    M44d flat;
    flat[2][0] = 1.0;
    flat[2][1] = 1.0;
    flat[2][2] = 0.0;
    EXPECT_FALSE(decompose(flat).exact);
}

TEST(Transform, JointDecompositionGivesTheMatrixBack)
{
    plain::Random random(20);
    for (int n = 0; n < kCases; ++n)
    {
        const M44d m = localMatrix(random.transform(true));
        TransformComponents kept = random.transform(true);
        JointComponents j;
        j.jointOrient = random.vector(7.0);
        j.inverseScale = {random.magnitude(1.0), random.magnitude(1.0), random.magnitude(1.0)};
        j.segmentScaleCompensate = random.index(2) == 0;
        const Decomposition d = decompose(m, kept, j);
        ASSERT_TRUE(d.exact);
        ASSERT_LT(plain::difference(localMatrix(d.components, j), m), 1e-10 * scaleOf(m)) << n;
    }
}

TEST(Transform, InverseTimesMatrixIsIdentity)
{
    plain::Random random(21);
    for (int n = 0; n < kCases; ++n)
    {
        const M44d m = localMatrix(random.transform(true));
        M44d inverse;
        ASSERT_TRUE(invertAffine(m, inverse));
        ASSERT_LT(plain::difference(m * inverse, M44d()), 1e-11 * scaleOf(m) * scaleOf(inverse));
        M44d general;
        ASSERT_TRUE(invert(m, general));
        ASSERT_EQ(general, inverse);
    }
}

TEST(Transform, TinyScalesAreNotSingular)
{
    TransformComponents c;
    c.scale = V3d(1e-100, 1e-8, 1e120);
    c.rotate = V3d(0.3, 0.2, 0.1);
    M44d inverse;
    ASSERT_TRUE(invertAffine(localMatrix(c), inverse));
    EXPECT_NEAR(inverse[0][0] * 1e-100, localMatrix(c)[0][0] / 1e-100, 1e-12);
}

TEST(Transform, SingularMatricesHaveNoInverse)
{
    TransformComponents c;
    c.scale = V3d(1.0, 0.0, 1.0);
    M44d inverse(5.0);
    EXPECT_FALSE(invertAffine(localMatrix(c), inverse));
    EXPECT_EQ(inverse, M44d());
    M44d projective;
    projective[2][2] = 0.0;
    projective[3][3] = 2.0;
    EXPECT_FALSE(invert(projective, inverse));
    EXPECT_EQ(inverse, M44d());
}

TEST(Transform, ProjectiveInverse)
{
    plain::Random random(22);
    for (int n = 0; n < 1000; ++n)
    {
        M44d m;
        for (int i = 0; i < 4; ++i)
            for (int j = 0; j < 4; ++j)
                m[i][j] = random.number(-1.0, 1.0);
        M44d inverse;
        ASSERT_TRUE(invert(m, inverse));
        ASSERT_LT(plain::difference(m * inverse, M44d()), 1e-10 * scaleOf(inverse));
    }
}

} // namespace

} // namespace understudy::geometry
