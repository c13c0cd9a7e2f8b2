#include "eval/EvalFixture.h"

#include <cmath>

namespace understudy::nodes
{

namespace
{

using eval::expectNear;

struct ScalarMath : eval::EvalFixture
{
};

constexpr double kFloat = 1e-5;

TEST_F(ScalarMath, MultiplyDivide)
{
    make("multiplyDivide", "n");
    set({2, 3, 4}, "n.input1");
    set({5, 2, 0.5}, "n.input2");
    expectNear(numbers("n.output"), {10, 6, 2}, kFloat);
    set(0.0, "n.operation");
    expectNear(numbers("n.output"), {2, 3, 4}, kFloat);
    set(2.0, "n.operation");
    expectNear(numbers("n.output"), {0.4, 1.5, 8}, kFloat);
    set(3.0, "n.operation");
    expectNear(numbers("n.output"), {32, 9, 2}, kFloat);
    set(2.0, "n.operation");
    set(0.0, "n.input2X");
    EXPECT_TRUE(std::isinf(number("n.outputX"))); // unsure: what Maya gives for a division by zero
}

TEST_F(ScalarMath, PlusMinusAverage)
{
    make("plusMinusAverage", "n");
    EXPECT_EQ(number("n.output1D"), 0.0);
    for (int i = 0; i < 3; ++i)
    {
        std::string at = "[" + std::to_string(i * 2) + "]";
        set(double(i + 1), "n.input1D" + at);
        set({double(i), 10.0 * i}, "n.input2D" + at);
        set({double(i), 2.0 * i, 3.0 * i}, "n.input3D" + at);
    }
    expectNear(numbers("n.output1D"), {6}, kFloat);
    expectNear(numbers("n.output2D"), {3, 30}, kFloat);
    expectNear(numbers("n.output3D"), {3, 6, 9}, kFloat);
    set(2.0, "n.operation");
    expectNear(numbers("n.output1D"), {-4}, kFloat);
    expectNear(numbers("n.output3D"), {-3, -6, -9}, kFloat);
    set(3.0, "n.operation");
    expectNear(numbers("n.output2D"), {1, 10}, kFloat);
    set(0.0, "n.operation");
    expectNear(numbers("n.output1D"), {1}, kFloat);
}

TEST_F(ScalarMath, Condition)
{
    make("condition", "n");
    set({1, 2, 3}, "n.colorIfTrue");
    set({4, 5, 6}, "n.colorIfFalse");
    set(1.0, "n.firstTerm");
    set(2.0, "n.secondTerm");
    const bool wanted[] = {false, true, false, false, true, true};
    for (int operation = 0; operation < 6; ++operation)
    {
        set(double(operation), "n.operation");
        expectNear(numbers("n.outColor"),
                   wanted[operation] ? std::vector<double>{1, 2, 3} : std::vector<double>{4, 5, 6});
    }
}

TEST_F(ScalarMath, Reverse)
{
    make("reverse", "n");
    set({0.25, 1, -1}, "n.input");
    expectNear(numbers("n.output"), {0.75, 0, 2}, kFloat);
}

TEST_F(ScalarMath, SumAndProductOfTwo)
{
    make("multDoubleLinear", "m");
    make("addDoubleLinear", "a");
    for (std::string node : {"m", "a"})
    {
        set(3.0, node + ".input1");
        set(4.0, node + ".input2");
    }
    EXPECT_EQ(number("m.output"), 12.0);
    EXPECT_EQ(number("a.output"), 7.0);
}

TEST_F(ScalarMath, Clamp)
{
    make("clamp", "n");
    set({-5, 0.5, 5}, "n.input");
    set({-1, 0, 0}, "n.min");
    set({1, 1, 1}, "n.max");
    expectNear(numbers("n.output"), {-1, 0.5, 1}, kFloat);
}

TEST_F(ScalarMath, SetRange)
{
    make("setRange", "n");
    set({5, 20, 1}, "n.value");
    set({0, 0, 1}, "n.oldMin");
    set({10, 10, 1}, "n.oldMax");
    set({100, 100, 7}, "n.min");
    set({200, 200, 9}, "n.max");
    expectNear(numbers("n.outValue"), {150, 200, 7}, kFloat); // unsure: a range without extent
}

TEST_F(ScalarMath, BlendColors)
{
    make("blendColors", "n");
    set({1, 0, 0}, "n.color1");
    set({0, 0, 1}, "n.color2");
    set(0.25, "n.blender");
    expectNear(numbers("n.output"), {0.25, 0, 0.75}, kFloat);
}

TEST_F(ScalarMath, BlendTwoAttr)
{
    make("blendTwoAttr", "n");
    set(10.0, "n.input[0]");
    set(20.0, "n.input[1]");
    set(0.25, "n.attributesBlender");
    EXPECT_NEAR(number("n.output"), 12.5, kFloat);
}

TEST_F(ScalarMath, ChoiceEvaluatesWhatIsChosen)
{
    make("choice", "n");
    make("transform", "a");
    make("transform", "b");
    connect("a.translateX", "n.input[0]");
    connect("b.matrix", "n.input[3]");
    set(5.0, "a.translateX");
    EXPECT_EQ(number("n.output"), 5.0);
    auto computed = count("transform");
    number("n.output");
    EXPECT_EQ(*computed, 0);
    set(3.0, "n.selector");
    set({1, 2, 3}, "b.translate");
    expectNear(matrix("n.output"), eval::translation(1, 2, 3));
    EXPECT_EQ(*computed, 1);
}

} // namespace

} // namespace understudy::nodes
