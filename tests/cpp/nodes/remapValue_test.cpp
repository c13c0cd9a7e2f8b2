#include "eval/EvalFixture.h"

namespace understudy::nodes
{

namespace
{

struct RemapValue : eval::EvalFixture
{
    RemapValue() { make("remapValue", "n"); }

    void point(int i, double position, double value, int interpolation)
    {
        std::string at = "n.value[" + std::to_string(i) + "].value_";
        set(position, at + "Position");
        set(value, at + "FloatValue");
        set(double(interpolation), at + "Interp");
    }
    double at(double input)
    {
        set(input, "n.inputValue");
        return number("n.outValue");
    }
};

constexpr double kFloat = 1e-5;

TEST_F(RemapValue, Linear)
{
    point(0, 0, 0, 1);
    point(1, 1, 2, 1);
    EXPECT_NEAR(at(0.25), 0.5, kFloat);
    EXPECT_NEAR(at(-1), 0, kFloat);
    EXPECT_NEAR(at(3), 2, kFloat);
}

TEST_F(RemapValue, RangesOfInputAndOutput)
{
    point(0, 0, 0, 1);
    point(1, 1, 1, 1);
    set(10.0, "n.inputMin");
    set(20.0, "n.inputMax");
    set(-1.0, "n.outputMin");
    set(3.0, "n.outputMax");
    EXPECT_NEAR(at(15), 1, kFloat);
}

TEST_F(RemapValue, NoneKeepsTheValue)
{
    point(0, 0, 0.5, 0);
    point(1, 1, 2, 0);
    EXPECT_NEAR(at(0.99), 0.5, kFloat);
    EXPECT_NEAR(at(1), 2, kFloat);
}

TEST_F(RemapValue, SmoothHasFlatEnds)
{
    point(0, 0, 0, 2);
    point(1, 1, 1, 2);
    EXPECT_NEAR(at(0.5), 0.5, kFloat);
    EXPECT_NEAR(at(0.25), 0.25 * 0.25 * (3 - 0.5), kFloat);
}

TEST_F(RemapValue, SplinePassesThroughItsPoints)
{
    point(0, 0, 0, 3);
    point(1, 0.5, 1, 3);
    point(2, 1, 0, 3);
    EXPECT_NEAR(at(0.5), 1, kFloat);
    // The middle point's slope is the mean of 2 and -2; the first one's is that of its only neighbour.
    double u = 0.5;
    double wanted = 1 * (3 * u * u - 2 * u * u * u) + 2 * 0.5 * (u * u * u - 2 * u * u + u);
    EXPECT_NEAR(at(0.25), wanted, kFloat); // unsure: Maya's own tangents
    EXPECT_NEAR(at(0.75), at(0.25), kFloat);
}

TEST_F(RemapValue, PointsNeedNoOrder)
{
    point(0, 1, 2, 1);
    point(1, 0, 0, 1);
    EXPECT_NEAR(at(0.5), 1, kFloat);
}

TEST_F(RemapValue, Colors)
{
    for (int i = 0; i < 2; ++i)
    {
        std::string at = "n.color[" + std::to_string(i) + "].color_";
        set(double(i), at + "Position");
        set({1.0 * i, 2.0 * i, 0.0}, at + "Color");
        set(1.0, at + "Interp");
    }
    set(0.5, "n.inputValue");
    eval::expectNear(numbers("n.outColor"), {0.5, 1, 0}, kFloat);
}

TEST_F(RemapValue, DrivenPointsCount)
{
    point(0, 0, 0, 1);
    point(1, 1, 1, 1);
    make("transform", "a");
    connect("a.scaleX", "n.value[1].value_FloatValue");
    set(4.0, "a.scaleX");
    EXPECT_NEAR(at(0.5), 2, kFloat);
}

} // namespace

} // namespace understudy::nodes
