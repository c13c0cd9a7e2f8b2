// What all function sets on arrays do alike, for each of them.
#include "core/Error.h"
#include "openmaya/Access.h"

#include <maya/MDoubleArray.h>
#include <maya/MFloatArray.h>
#include <maya/MFloatVectorArray.h>
#include <maya/MFnDoubleArrayData.h>
#include <maya/MFnFloatArrayData.h>
#include <maya/MFnFloatVectorArrayData.h>
#include <maya/MFnIntArrayData.h>
#include <maya/MFnMatrixArrayData.h>
#include <maya/MFnPointArrayData.h>
#include <maya/MFnStringArrayData.h>
#include <maya/MFnStringData.h>
#include <maya/MFnVectorArrayData.h>
#include <maya/MIntArray.h>
#include <maya/MMatrixArray.h>
#include <maya/MPointArray.h>
#include <maya/MString.h>
#include <maya/MStringArray.h>
#include <maya/MVectorArray.h>

#include <gtest/gtest.h>

#include <memory>

using namespace understudy;
using openmaya::Access;

namespace
{

template <class Set_, class Array_, MFn::Type kType_> struct Kind
{
    using Set = Set_;
    using Array = Array_;
    using Element = std::decay_t<decltype(std::declval<Array&>()[0])>;
    static constexpr MFn::Type kType = kType_;

    static Element element(int number)
    {
        if constexpr (std::is_same_v<Element, MMatrix>)
        {
            MMatrix matrix;
            matrix[3][0] = number;
            return matrix;
        }
        else if constexpr (std::is_same_v<Element, MString>)
            return MString("text ") + number;
        else if constexpr (std::is_arithmetic_v<Element>)
            return Element(number);
        else
        {
            using Number = std::decay_t<decltype(Element()[0])>;
            Number numbers[4] = {Number(number), 2, 3, 1};
            return Element(numbers);
        }
    }

    static Array array(std::initializer_list<int> numbers)
    {
        Array made;
        for (int number : numbers)
            made.append(element(number));
        return made;
    }
};

template <class Kind> class EveryArrayData : public testing::Test
{
};

using Kinds = testing::Types<Kind<MFnDoubleArrayData, MDoubleArray, MFn::kDoubleArrayData>,
                             Kind<MFnFloatArrayData, MFloatArray, MFn::kFloatArrayData>,
                             Kind<MFnIntArrayData, MIntArray, MFn::kIntArrayData>,
                             Kind<MFnVectorArrayData, MVectorArray, MFn::kVectorArrayData>,
                             Kind<MFnFloatVectorArrayData, MFloatVectorArray, MFn::kFloatVectorArrayData>,
                             Kind<MFnPointArrayData, MPointArray, MFn::kPointArrayData>,
                             Kind<MFnMatrixArrayData, MMatrixArray, MFn::kMatrixArrayData>,
                             Kind<MFnStringArrayData, MStringArray, MFn::kStringArrayData>>;
TYPED_TEST_SUITE(EveryArrayData, Kinds);

TYPED_TEST(EveryArrayData, IsMadeOfAnArray)
{
    typename TypeParam::Set set;
    MObject made = set.create(TypeParam::array({1, 2, 3}));
    EXPECT_EQ(made.apiType(), TypeParam::kType);
    EXPECT_TRUE(made.hasFn(MFn::kData));
    EXPECT_EQ(set.object(), made);
    ASSERT_EQ(set.length(), 3u);
    EXPECT_EQ(set[2], TypeParam::element(3));
    EXPECT_EQ(typename TypeParam::Set(set.create()).length(), 0u);
}

TYPED_TEST(EveryArrayData, HandsOutAnArrayThatRefersToTheData)
{
    // API reference, MFnDoubleArrayData::array: the array refers to the data.
    typename TypeParam::Set set;
    MObject made = set.create(TypeParam::array({1, 2}));
    typename TypeParam::Array array = set.array();
    array[0] = TypeParam::element(7);
    EXPECT_TRUE(array.append(TypeParam::element(8)));
    typename TypeParam::Set other(made);
    ASSERT_EQ(other.length(), 3u);
    EXPECT_EQ(other[0], TypeParam::element(7));
    EXPECT_EQ(other[2], TypeParam::element(8));
}

TYPED_TEST(EveryArrayData, CopiesOfItsArrayAreIndependent)
{
    typename TypeParam::Set set;
    MObject made = set.create(TypeParam::array({1}));
    typename TypeParam::Array copy(set.array()), copied, array = set.array();
    typename TypeParam::Array second(array);
    second[0] = TypeParam::element(9);
    EXPECT_TRUE(set.copyTo(copied));
    copied[0] = TypeParam::element(8);
    EXPECT_EQ(set[0], TypeParam::element(1));
}

TYPED_TEST(EveryArrayData, ArraysOutliveTheData)
{
    std::unique_ptr<typename TypeParam::Array> array;
    {
        typename TypeParam::Set set;
        set.create(TypeParam::array({4}));
        array.reset(new typename TypeParam::Array(set.array()));
    }
    (*array)[0] = TypeParam::element(5);
    ASSERT_EQ(array->length(), 1u);
    EXPECT_EQ((*array)[0], TypeParam::element(5));
}

TYPED_TEST(EveryArrayData, IsSetInPlace)
{
    typename TypeParam::Set set;
    MObject made = set.create(TypeParam::array({1, 2}));
    typename TypeParam::Array array = set.array();
    typename TypeParam::Element five = TypeParam::element(5);
    EXPECT_TRUE(set.set(five, 1));
    set[0] = TypeParam::element(6);
    EXPECT_EQ(array[0], TypeParam::element(6));
    EXPECT_EQ(array[1], five);
    EXPECT_TRUE(set.set(TypeParam::array({7, 8, 9})));
    ASSERT_EQ(array.length(), 3u);
    EXPECT_EQ(typename TypeParam::Set(made)[2], TypeParam::element(9));
}

TYPED_TEST(EveryArrayData, WhatWasTakenOutStays)
{
    typename TypeParam::Set set;
    MObject made = set.create(TypeParam::array({1}));
    core::Value before = *Access::valueOf(made);
    set[0] = TypeParam::element(2);
    core::Value after = *Access::valueOf(made);
    EXPECT_FALSE(before == after);
    EXPECT_EQ(typename TypeParam::Set(Access::value(before))[0], TypeParam::element(1));
    EXPECT_EQ(typename TypeParam::Set(Access::value(after))[0], TypeParam::element(2));
}

TYPED_TEST(EveryArrayData, ReadingKeepsTheDataShared)
{
    MObject made = typename TypeParam::Set().create(TypeParam::array({1}));
    typename TypeParam::Set set(made);
    const core::Data* shared = Access::valueOf(made)->data();
    EXPECT_EQ(set.array().length(), 1u);
    EXPECT_EQ(Access::valueOf(made)->data(), shared);
}

TYPED_TEST(EveryArrayData, RefusesIndicesOutside)
{
    typename TypeParam::Set set;
    MObject made = set.create();
    typename TypeParam::Element element = TypeParam::element(1);
    EXPECT_FALSE(set.set(element, 0));
    EXPECT_THROW((void)set[0], core::Error);
}

TYPED_TEST(EveryArrayData, NeedsDataOfItsKind)
{
    MStatus status;
    typename TypeParam::Set set(MFnStringData().create("text"), &status);
    EXPECT_EQ(status, MStatus::kInvalidParameter);
    EXPECT_EQ(set.length(&status), 0u);
    EXPECT_EQ(status, MStatus::kFailure);
    EXPECT_EQ(set.array(&status).length(), 0u);
    EXPECT_EQ(status, MStatus::kFailure);
    typename TypeParam::Array array;
    EXPECT_EQ(set.copyTo(array), MStatus::kFailure);
    EXPECT_EQ(set.set(array), MStatus::kFailure);
}

} // namespace
