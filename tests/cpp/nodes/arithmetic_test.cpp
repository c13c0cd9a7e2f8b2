#include "eval/EvalFixture.h"

#include <cmath>

namespace understudy::nodes
{

namespace
{

struct Arithmetic : eval::EvalFixture
{
    double with(std::string_view type, std::initializer_list<std::pair<std::string_view, double>> inputs)
    {
        core::NodeId node = make(type);
        for (const auto& [name, value] : inputs)
            set(value, node, name);
        return number(node, "output");
    }
};

TEST_F(Arithmetic, OfOneNumber)
{
    EXPECT_EQ(with("absolute", {{"input", -2.5}}), 2.5);
    EXPECT_EQ(with("negate", {{"input", 2.5}}), -2.5);
    EXPECT_EQ(with("floor", {{"input", -2.5}}), -3.0);
    EXPECT_EQ(with("ceil", {{"input", -2.5}}), -2.0);
    EXPECT_EQ(with("truncate", {{"input", -2.7}}), -2.0);
    EXPECT_EQ(with("round", {{"input", 2.6}}), 3.0);
    EXPECT_EQ(with("sin", {{"input", 0.5}}), std::sin(0.5));
    EXPECT_EQ(with("acos", {{"input", 0.5}}), std::acos(0.5));
    EXPECT_EQ(with("not", {{"input", 1}}), 0.0);
}

TEST_F(Arithmetic, OfTwoNumbers)
{
    EXPECT_EQ(with("subtract", {{"input1", 5}, {"input2", 3}}), 2.0);
    EXPECT_EQ(with("divide", {{"input1", 5}, {"input2", 2}}), 2.5);
    EXPECT_EQ(with("modulo", {{"input", 5}, {"modulus", 3}}), 2.0);
    EXPECT_EQ(with("power", {{"input", 3}, {"exponent", 2}}), 9.0);
    EXPECT_NEAR(with("log", {{"input", 8}, {"base", 2}}), 3.0, 1e-12);
    EXPECT_EQ(with("atan2", {{"input1", 1}, {"input2", 1}}), std::atan2(1.0, 1.0));
    EXPECT_EQ(with("greaterThan", {{"input1", 2}, {"input2", 1}}), 1.0);
    EXPECT_EQ(with("lessThan", {{"input1", 2}, {"input2", 1}}), 0.0);
    EXPECT_EQ(with("and", {{"input1", 1}, {"input2", 0}}), 0.0);
    EXPECT_EQ(with("or", {{"input1", 1}, {"input2", 0}}), 1.0);
}

TEST_F(Arithmetic, OfThreeNumbers)
{
    EXPECT_EQ(with("clampRange", {{"input", 5}, {"minimum", 0}, {"maximum", 2}}), 2.0);
    EXPECT_EQ(with("lerp", {{"input1", 2}, {"input2", 4}, {"weight", 0.25}}), 2.5);
    EXPECT_EQ(with("equal", {{"input1", 1}, {"input2", 1.05}, {"epsilon", 0.1}}), 1.0);
    EXPECT_EQ(with("smoothStep", {{"input", 0.5}}), 0.5);
}

TEST_F(Arithmetic, OfManyNumbers)
{
    std::initializer_list<std::pair<std::string_view, double>> numbers{
        {"input[0]", 2}, {"input[3]", 5}, {"input[4]", -1}};
    EXPECT_EQ(with("sum", numbers), 6.0);
    EXPECT_EQ(with("average", numbers), 2.0);
    EXPECT_EQ(with("multiply", numbers), -10.0);
    EXPECT_EQ(with("min", numbers), -1.0);
    EXPECT_EQ(with("max", numbers), 5.0);
    EXPECT_EQ(with("max", {}), 0.0);
}

} // namespace

} // namespace understudy::nodes
