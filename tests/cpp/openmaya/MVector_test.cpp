#include <maya/MEulerRotation.h>
#include <maya/MFloatMatrix.h>
#include <maya/MFloatPoint.h>
#include <maya/MFloatVector.h>
#include <maya/MMatrix.h>
#include <maya/MPoint.h>
#include <maya/MQuaternion.h>
#include <maya/MVector.h>

#include <gtest/gtest.h>

#include <numbers>
#include <sstream>

namespace understudy::openmaya
{

constexpr double kHalfPi = std::numbers::pi / 2;

template <class Vector> struct MatrixOf
{
    using type = MMatrix;
};
template <> struct MatrixOf<MFloatVector>
{
    using type = MFloatMatrix;
};

// Both precisions.
template <class Vector> class MVectorTest : public testing::Test
{
protected:
    using Matrix = typename MatrixOf<Vector>::type;
};

using Vectors = testing::Types<MVector, MFloatVector>;
TYPED_TEST_SUITE(MVectorTest, Vectors);

TYPED_TEST(MVectorTest, IsMadeOfNumbersAndOthers)
{
    EXPECT_EQ(TypeParam(), TypeParam(0, 0, 0));
    EXPECT_EQ(TypeParam(1, 2), TypeParam(1, 2, 0));
    const double doubles[3] = {1, 2, 3};
    const float floats[3] = {1, 2, 3};
    EXPECT_EQ(TypeParam(doubles), TypeParam(1, 2, 3));
    EXPECT_EQ(TypeParam(floats), TypeParam(1, 2, 3));
    EXPECT_EQ(TypeParam(MVector(1, 2, 3)), TypeParam(MFloatVector(1, 2, 3)));
    // The weight of a point does not count.
    EXPECT_EQ(TypeParam(MPoint(1, 2, 3, 2)), TypeParam(1, 2, 3));
    EXPECT_EQ(TypeParam(MFloatPoint(1, 2, 3, 2)), TypeParam(1, 2, 3));
}

TYPED_TEST(MVectorTest, Calculates)
{
    TypeParam a(1, 2, 3);
    TypeParam b(4, 5, 6);
    EXPECT_EQ(a + b, TypeParam(5, 7, 9));
    EXPECT_EQ(b - a, TypeParam(3, 3, 3));
    EXPECT_EQ(-a, TypeParam(-1, -2, -3));
    EXPECT_EQ(a * b, 32);
    EXPECT_EQ(a ^ b, TypeParam(-3, 6, -3));
    EXPECT_EQ(a * 2, TypeParam(2, 4, 6));
    EXPECT_EQ(2.0 * a, a * 2.0f);
    EXPECT_EQ(b / 2, TypeParam(2, 2.5, 3));
    a += b;
    a -= TypeParam(0, 0, 9);
    a *= 2u;
    a /= 5;
    EXPECT_EQ(a, TypeParam(2, 14 / typename std::remove_reference<decltype(a.x)>::type(5), 0));
}

TYPED_TEST(MVectorTest, IsARowVectorThatTranslationDoesNotMove)
{
    const double numbers[4][4] = {{0, 1, 0, 0}, {-1, 0, 0, 0}, {0, 0, 1, 0}, {7, 8, 9, 1}};
    typename TestFixture::Matrix matrix(numbers); // x goes to y
    EXPECT_EQ(TypeParam::xAxis * matrix, TypeParam::yAxis);
    EXPECT_EQ(matrix * TypeParam::xAxis, TypeParam::yNegAxis); // a column
    TypeParam moved = TypeParam::yAxis;
    EXPECT_EQ(moved *= matrix, TypeParam::xNegAxis);
}

// Unsure: that Maya does not bring the normal back to length 1.
TYPED_TEST(MVectorTest, GoesAsANormal)
{
    const double numbers[4][4] = {{2, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}, {7, 8, 9, 1}};
    EXPECT_EQ(TypeParam(1, 1, 0).transformAsNormal(typename TestFixture::Matrix(numbers)), TypeParam(0.5, 1, 0));
}

TYPED_TEST(MVectorTest, IsMeasured)
{
    TypeParam vector(0, 3, 4);
    EXPECT_EQ(vector.length(), 5);
    EXPECT_TRUE(vector.normal().isEquivalent(TypeParam(0, 0.6, 0.8)));
    EXPECT_NEAR(vector.angle(TypeParam(-2, 0, 0)), kHalfPi, 1e-6);
    EXPECT_NEAR(vector.angle(vector * -2), 2 * kHalfPi, 1e-6);
    EXPECT_EQ(vector.angle(vector), 0);
    EXPECT_TRUE(vector.normalize());
    EXPECT_NEAR(vector.length(), 1, 1e-6);
}

// Unsure: Maya's documentation does not say what becomes of a vector without length; scripts that normalize one see no
// error.
TYPED_TEST(MVectorTest, WithoutLengthStaysAsItIs)
{
    TypeParam none;
    EXPECT_TRUE(none.normalize());
    EXPECT_EQ(none, TypeParam::zero);
    EXPECT_EQ(none.normal(), TypeParam::zero);
}

// Unsure: whether Maya calls opposite directions parallel.
TYPED_TEST(MVectorTest, IsParallelAlongOneLine)
{
    EXPECT_TRUE(TypeParam(1, 2, 3).isParallel(TypeParam(2, 4, 6)));
    EXPECT_TRUE(TypeParam(1, 2, 3).isParallel(TypeParam(-1, -2, -3)));
    EXPECT_FALSE(TypeParam(1, 2, 3).isParallel(TypeParam(1, 2, 4)));
}

TYPED_TEST(MVectorTest, GivesItsNumbers)
{
    TypeParam vector(1, 2, 3);
    typename std::remove_reference<decltype(vector.x)>::type numbers[3];
    EXPECT_TRUE(vector.get(numbers));
    EXPECT_EQ(numbers[2], 3);
    vector[1] = 5;
    EXPECT_EQ(vector(1), 5);
    std::ostringstream text;
    text << vector;
    EXPECT_EQ(text.str(), "[1, 5, 3]");
}

TEST(MVector, IsEquivalentWithinItsTolerance)
{
    EXPECT_TRUE(MVector(0, 0, 1e-10).isEquivalent(MVector::zero));
    EXPECT_FALSE(MVector(0, 0, 2e-10).isEquivalent(MVector::zero));
    EXPECT_TRUE(MVector(0, 0, 0.1).isEquivalent(MVector::zero, 0.2));
    EXPECT_TRUE(MFloatVector(0, 0, 1e-5f).isEquivalent(MFloatVector::zero));
    EXPECT_FALSE(MFloatVector(0, 0, 2e-5f).isEquivalent(MFloatVector::zero));
}

TEST(MVector, IsRotated)
{
    EXPECT_TRUE(MVector::xAxis.rotateBy(MVector::kZaxis, kHalfPi).isEquivalent(MVector::yAxis));
    EXPECT_TRUE(MVector::xAxis.rotateBy(MVector::kYaxis, kHalfPi).isEquivalent(MVector::zNegAxis));
    EXPECT_TRUE(MVector::xAxis.rotateBy(MQuaternion(kHalfPi, MVector::zAxis)).isEquivalent(MVector::yAxis));
    EXPECT_TRUE(MVector::xAxis.rotateBy(0, 0, std::sqrt(0.5), std::sqrt(0.5)).isEquivalent(MVector::yAxis));
    // About x first, then about z, and the other way round.
    const double angles[3] = {kHalfPi, 0, kHalfPi};
    EXPECT_TRUE(MVector::yAxis.rotateBy(angles, MTransformationMatrix::kXYZ).isEquivalent(MVector::zAxis));
    EXPECT_TRUE(MVector::yAxis.rotateBy(angles, MTransformationMatrix::kZYX).isEquivalent(MVector::xNegAxis));
    EXPECT_TRUE(MVector::yAxis.rotateBy(MEulerRotation(kHalfPi, 0, kHalfPi)).isEquivalent(MVector::zAxis));
}

TEST(MVector, TellsTheRotationToAnother)
{
    MVector from(1, 2, 3);
    for (const MVector& to : {MVector(-3, 1, 2), MVector(1, 2, 3), MVector(-1, -2, -3), MVector(0, 0, -5)})
        EXPECT_TRUE(from.rotateBy(from.rotateTo(to)).isParallel(to)) << to;
    EXPECT_TRUE(MVector::zAxis.rotateBy(MVector::zAxis.rotateTo(MVector::zNegAxis)).isEquivalent(MVector::zNegAxis));
}

} // namespace understudy::openmaya
