#include <maya/MFloatMatrix.h>
#include <maya/MFloatPoint.h>
#include <maya/MFloatVector.h>
#include <maya/MMatrix.h>
#include <maya/MPoint.h>
#include <maya/MVector.h>

#include <gtest/gtest.h>

#include <sstream>

namespace understudy::openmaya
{

template <class Point> struct PartsOf
{
    using Matrix = MMatrix;
    using Vector = MVector;
};
template <> struct PartsOf<MFloatPoint>
{
    using Matrix = MFloatMatrix;
    using Vector = MFloatVector;
};

// Both precisions.
template <class Point> class MPointTest : public testing::Test
{
protected:
    using Matrix = typename PartsOf<Point>::Matrix;
    using Vector = typename PartsOf<Point>::Vector;
};

using Points = testing::Types<MPoint, MFloatPoint>;
TYPED_TEST_SUITE(MPointTest, Points);

TYPED_TEST(MPointTest, IsMadeOfNumbersAndOthers)
{
    EXPECT_EQ(TypeParam(), TypeParam(0, 0, 0, 1));
    EXPECT_EQ(TypeParam(1, 2), TypeParam(1, 2, 0, 1));
    const double doubles[4] = {1, 2, 3, 4};
    const float floats[4] = {1, 2, 3, 4};
    EXPECT_EQ(TypeParam(doubles), TypeParam(1, 2, 3, 4));
    EXPECT_EQ(TypeParam(floats), TypeParam(1, 2, 3, 4));
    EXPECT_EQ(TypeParam(MPoint(1, 2, 3, 4)), TypeParam(MFloatPoint(1, 2, 3, 4)));
    EXPECT_EQ(TypeParam(MVector(1, 2, 3)), TypeParam(1, 2, 3, 1));
    EXPECT_EQ(TypeParam(MFloatVector(1, 2, 3)), TypeParam(1, 2, 3, 1));
}

TYPED_TEST(MPointTest, MovesByVectors)
{
    typename TestFixture::Vector by(1, 2, 3);
    TypeParam point(1, 1, 1);
    EXPECT_EQ(point + by, TypeParam(2, 3, 4));
    EXPECT_EQ(point - by, TypeParam(0, -1, -2));
    point += by;
    EXPECT_EQ(point - TypeParam(1, 1, 1), by);
    point -= by;
    EXPECT_EQ(point, TypeParam(1, 1, 1));
}

TYPED_TEST(MPointTest, ScalesWithoutItsWeight)
{
    EXPECT_EQ(TypeParam(1, 2, 3, 4) * 2, TypeParam(2, 4, 6, 4));
    EXPECT_EQ(2.0f * TypeParam(1, 2, 3, 4), TypeParam(2, 4, 6, 4));
    EXPECT_EQ(TypeParam(2, 4, 6, 4) / 2, TypeParam(1, 2, 3, 4));
    TypeParam point(1, 2, 3);
    EXPECT_EQ(point *= 3.0, TypeParam(3, 6, 9));
}

TYPED_TEST(MPointTest, IsARowVectorThatTranslationMoves)
{
    const double numbers[4][4] = {{0, 1, 0, 0}, {-1, 0, 0, 0}, {0, 0, 1, 0}, {7, 8, 9, 1}};
    typename TestFixture::Matrix matrix(numbers);
    EXPECT_EQ(TypeParam(1, 0, 0) * matrix, TypeParam(7, 9, 9));
    EXPECT_EQ(matrix * TypeParam(1, 0, 0), TypeParam(0, -1, 0, 8)); // a column
    TypeParam point(0, 0, 0, 2);
    EXPECT_EQ(point *= matrix, TypeParam(14, 16, 18, 2));
}

// The three forms of Maya's documentation: (x, y, z, 1), (x, y, z, w) and (wx, wy, wz, w).
TYPED_TEST(MPointTest, ChangesItsForm)
{
    EXPECT_EQ(TypeParam(2, 4, 6, 2).cartesianize(), TypeParam(1, 2, 3, 1));
    EXPECT_EQ(TypeParam(2, 4, 6, 2).rationalize(), TypeParam(1, 2, 3, 2));
    EXPECT_EQ(TypeParam(1, 2, 3, 2).homogenize(), TypeParam(2, 4, 6, 2));
    EXPECT_EQ(TypeParam(1, 2, 3, 0).rationalize(), TypeParam(1, 2, 3, 0));
}

TYPED_TEST(MPointTest, MeasuresByPlaces)
{
    EXPECT_EQ(TypeParam(2, 4, 6, 2).distanceTo(TypeParam(1, 2, 8)), 5);
    EXPECT_TRUE(TypeParam(2, 4, 6, 2).isEquivalent(TypeParam(1, 2, 3)));
    EXPECT_FALSE(TypeParam(2, 4, 6, 2) == TypeParam(1, 2, 3));
    EXPECT_EQ(TypeParam(3, 4, 0) - TypeParam::origin, (typename TestFixture::Vector(3, 4, 0)));
}

TYPED_TEST(MPointTest, GivesItsNumbers)
{
    double doubles[4];
    float floats[4];
    TypeParam point(1, 2, 3, 4);
    EXPECT_TRUE(point.get(doubles));
    EXPECT_TRUE(point.get(floats));
    EXPECT_EQ(doubles[3], 4.0);
    EXPECT_EQ(floats[2], 3.0f);
    point[0] = 5;
    EXPECT_EQ(point(0), 5);
    std::ostringstream text;
    text << point;
    EXPECT_EQ(text.str(), "[5, 2, 3, 4]");
}

TEST(MPoint, IsEquivalentWithinItsTolerance)
{
    EXPECT_TRUE(MPoint(0, 0, 1e-10).isEquivalent(MPoint::origin));
    EXPECT_FALSE(MPoint(0, 0, 2e-10).isEquivalent(MPoint::origin));
    EXPECT_TRUE(MFloatPoint(0, 0, 1e-5f).isEquivalent(MFloatPoint::origin));
    EXPECT_FALSE(MFloatPoint(0, 0, 2e-5f).isEquivalent(MFloatPoint::origin));
}

TEST(MFloatPoint, IsCastFromDoubles)
{
    MFloatPoint point;
    EXPECT_TRUE(point.setCast(MPoint(0.1, 2, 3, 4)));
    EXPECT_EQ(point, MFloatPoint(0.1f, 2, 3, 4));
    EXPECT_TRUE(point.setCast(MVector(1, 2, 3)));
    EXPECT_EQ(point, MFloatPoint(1, 2, 3, 1));
    const double numbers[4] = {4, 3, 2, 1};
    EXPECT_TRUE(point.setCast(numbers));
    EXPECT_EQ(point, MFloatPoint(4, 3, 2, 1));
}

} // namespace understudy::openmaya
