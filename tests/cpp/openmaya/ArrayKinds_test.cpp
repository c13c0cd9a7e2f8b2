// What all arrays of the API do alike, for each of them.
#include "core/Error.h"

#include <maya/MCallbackIdArray.h>
#include <maya/MColorArray.h>
#include <maya/MDoubleArray.h>
#include <maya/MFloatArray.h>
#include <maya/MFloatPointArray.h>
#include <maya/MFloatVectorArray.h>
#include <maya/MInt64Array.h>
#include <maya/MIntArray.h>
#include <maya/MMatrixArray.h>
#include <maya/MPointArray.h>
#include <maya/MTimeArray.h>
#include <maya/MUint64Array.h>
#include <maya/MUintArray.h>
#include <maya/MVectorArray.h>

#include <gtest/gtest.h>

#include <sstream>

namespace
{

template <class Array_, class Element_> struct Kind
{
    using Array = Array_;
    using Element = Element_;

    static Element element(int number)
    {
        if constexpr (std::is_same_v<Element, MMatrix>)
        {
            MMatrix matrix;
            matrix[3][0] = number;
            return matrix;
        }
        else if constexpr (std::is_arithmetic_v<Element> || std::is_same_v<Element, MTime>)
            return Element(number);
        else
        {
            using Number = std::decay_t<decltype(Element()[0])>;
            Number numbers[4] = {Number(number), 2, 3, 1};
            return Element(numbers);
        }
    }
};

template <class Kind> class EveryArray : public testing::Test
{
};

using Kinds =
    testing::Types<Kind<MIntArray, int>, Kind<MUintArray, unsigned int>, Kind<MInt64Array, MInt64>,
                   Kind<MUint64Array, MUint64>, Kind<MCallbackIdArray, MCallbackId>, Kind<MFloatArray, float>,
                   Kind<MDoubleArray, double>, Kind<MTimeArray, MTime>, Kind<MVectorArray, MVector>,
                   Kind<MFloatVectorArray, MFloatVector>, Kind<MPointArray, MPoint>,
                   Kind<MFloatPointArray, MFloatPoint>, Kind<MColorArray, MColor>, Kind<MMatrixArray, MMatrix>>;
TYPED_TEST_SUITE(EveryArray, Kinds);

TYPED_TEST(EveryArray, GrowsAndShrinks)
{
    typename TypeParam::Array array;
    EXPECT_TRUE(array.append(TypeParam::element(5)));
    EXPECT_TRUE(array.insert(TypeParam::element(4), 0));
    EXPECT_TRUE(array.insert(TypeParam::element(6), 2));
    ASSERT_EQ(array.length(), 3u);
    EXPECT_EQ(array[0], TypeParam::element(4));
    EXPECT_EQ(array[2], TypeParam::element(6));
    EXPECT_TRUE(array.remove(1));
    ASSERT_EQ(array.length(), 2u);
    EXPECT_EQ(array[1], TypeParam::element(6));
    EXPECT_TRUE(array.clear());
    EXPECT_EQ(array.length(), 0u);
}

TYPED_TEST(EveryArray, CopiesAreIndependent)
{
    typename TypeParam::Array a;
    a.append(TypeParam::element(1));
    typename TypeParam::Array b(a), c;
    EXPECT_TRUE(c.copy(a));
    b[0] = TypeParam::element(2);
    EXPECT_TRUE(c.set(TypeParam::element(3), 0));
    EXPECT_EQ(a[0], TypeParam::element(1));
    EXPECT_EQ(b[0], TypeParam::element(2));
    EXPECT_EQ(c[0], TypeParam::element(3));
    a = b;
    EXPECT_EQ(a[0], TypeParam::element(2));
}

TYPED_TEST(EveryArray, RefusesIndicesOutside)
{
    typename TypeParam::Array array;
    EXPECT_EQ(array.set(TypeParam::element(1), 0), MStatus::kInvalidParameter);
    EXPECT_EQ(array.remove(0), MStatus::kInvalidParameter);
    EXPECT_EQ(array.insert(TypeParam::element(1), 1), MStatus::kInvalidParameter);
    EXPECT_THROW((void)array[0], understudy::core::Error);
}

TYPED_TEST(EveryArray, TakesItsOwnElement)
{
    typename TypeParam::Array array;
    array.append(TypeParam::element(7));
    const auto& own = array;
    for (int i = 0; i < 40; ++i)
        array.append(own[0]);
    EXPECT_EQ(array[40], TypeParam::element(7));
}

TYPED_TEST(EveryArray, KeepsItsIncrement)
{
    typename TypeParam::Array array;
    array.setSizeIncrement(99);
    EXPECT_EQ(array.sizeIncrement(), 99u);
}

TYPED_TEST(EveryArray, IsIterated)
{
    typename TypeParam::Array array;
    array.append(TypeParam::element(1));
    array.append(TypeParam::element(2));
    for (auto& element : array)
        element = TypeParam::element(3);
    const auto& same = array;
    int count = 0;
    for (const auto& element : same)
        count += element == TypeParam::element(3);
    EXPECT_EQ(count, 2);
}

TEST(MVectorArray, ConvertsTuples)
{
    const float source[2][3] = {{1, 2, 3}, {4, 5, 6}};
    MVectorArray array(source, 2);
    EXPECT_EQ(array[1], MVector(4, 5, 6));
    double back[2][3];
    EXPECT_TRUE(array.get(back));
    EXPECT_EQ(back[1][2], 6);
    double seven[3] = {7, 8, 9};
    EXPECT_TRUE(array.set(seven, 0));
    EXPECT_EQ(array[0].y, 8);
    EXPECT_EQ(MVectorArray(3)[2], MVector::zero);
}

TEST(MPointArray, ConvertsTuples)
{
    const double source[1][4] = {{1, 2, 3, 0.5}};
    MPointArray array(source, 1);
    EXPECT_EQ(array[0].w, 0.5);
    EXPECT_TRUE(array.append(4, 5));
    EXPECT_EQ(array[1], MPoint(4, 5, 0, 1));
    EXPECT_TRUE(array.set(0, 6, 7, 8));
    float back[2][4];
    EXPECT_TRUE(array.get(back));
    EXPECT_EQ(back[0][3], 1.0f);
    EXPECT_EQ(MPointArray(1)[0], MPoint::origin);
}

TEST(MColorArray, SetsAllOfItsColours)
{
    float numbers[2][4] = {{1, 0, 0, 1}, {0, 1, 0, 0.5}};
    MColorArray array;
    EXPECT_TRUE(array.set(numbers, 2));
    ASSERT_EQ(array.length(), 2u);
    EXPECT_EQ(array[1].a, 0.5f);
    EXPECT_TRUE(array.append(0, 0, 1));
    EXPECT_EQ(array[2], MColor(0, 0, 1, 1));
    EXPECT_EQ(MColorArray(1)[0], MColor::kOpaqueBlack);
}

TEST(MMatrixArray, StartsWithUnitMatrices)
{
    MMatrixArray array(2);
    ASSERT_EQ(array.length(), 2u);
    EXPECT_EQ(array[1], MMatrix::identity);
}

TEST(MFloatArray, TakesAndGivesDoubles)
{
    const double source[] = {0.5, 1.5};
    MFloatArray array(source, 2);
    EXPECT_TRUE(array.set(2.5, 0));
    double back[2];
    EXPECT_TRUE(array.get(back));
    EXPECT_EQ(back[0], 2.5);
    EXPECT_EQ(back[1], 1.5);
}

TEST(MUint64Array, HoldsTheGreatestNumber)
{
    MUint64Array array(1, ~MUint64(0));
    std::ostringstream stream;
    stream << array;
    EXPECT_EQ(stream.str(), "[18446744073709551615]");
}

} // namespace
