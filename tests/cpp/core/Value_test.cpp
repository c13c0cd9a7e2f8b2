#include "core/Value.h"

#include <gtest/gtest.h>

#include <limits>
#include <utility>

using namespace understudy::core;

TEST(Value, NothingIsEmpty)
{
    Value nothing;
    EXPECT_TRUE(nothing.empty());
    EXPECT_FALSE(nothing.isNumeric());
    EXPECT_EQ(nothing.data(), nullptr);
    EXPECT_EQ(nothing, Value());
}

TEST(Value, HasThePrecisionOfItsScalar)
{
    EXPECT_EQ(Value::number(Scalar::Double, 0.1).asDouble(), 0.1);
    EXPECT_EQ(Value::number(Scalar::Float, 0.1).asDouble(), double(0.1f));
}

TEST(Value, IntegersAreRounded)
{
    Value value = Value::number(Scalar::Int32, 2.6);
    EXPECT_EQ(value.asInt(), 3);
    value.set(0, -2.6);
    EXPECT_EQ(value.asInt(), -3);
}

TEST(Value, LargeIntegersKeepAllDigits)
{
    int64_t large = (int64_t(1) << 62) + 1;
    EXPECT_EQ(Value::integer(Scalar::Int64, large).asInt(), large);
}

TEST(Value, NumbersOfATupleAreSetOneByOne)
{
    Value tuple = Value::zeros(Scalar::Double, 3);
    tuple.set(1, 5);
    EXPECT_EQ(tuple, Value::numbers(Scalar::Double, {0, 5, 0}));
    EXPECT_EQ(tuple.components(), 3u);
}

TEST(Value, EqualityKnowsTypeAndNaN)
{
    double nan = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(Value::number(Scalar::Double, nan), Value::number(Scalar::Double, nan));
    EXPECT_FALSE(Value::number(Scalar::Double, 1) == Value::number(Scalar::Float, 1));
    EXPECT_FALSE(Value::number(Scalar::Double, 1) == Value::string("1"));
}

TEST(Value, DataIsSharedAndCounted)
{
    Value text = Value::string("hello");
    Value copy = text;
    EXPECT_EQ(copy.data(), text.data()) << "copies share the data";
    Value taken = std::move(copy);
    EXPECT_TRUE(copy.empty()); // NOLINT: a moved-from value is empty by contract
    text = Value();
    EXPECT_EQ(taken, Value::string("hello"));
}

TEST(Value, SelfAssignmentKeepsData)
{
    Value text = Value::string("hello");
    Value& same = text;
    text = same;
    EXPECT_EQ(text, Value::string("hello"));
}
