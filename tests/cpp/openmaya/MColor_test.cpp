#include <maya/MColor.h>

#include <gtest/gtest.h>

#include <sstream>

namespace
{

void expectColor(const MColor& color, float r, float g, float b, float a = 1)
{
    EXPECT_NEAR(color.r, r, 1e-6);
    EXPECT_NEAR(color.g, g, 1e-6);
    EXPECT_NEAR(color.b, b, 1e-6);
    EXPECT_NEAR(color.a, a, 1e-6);
}

TEST(MColor, StartsBlack) { expectColor(MColor(), 0, 0, 0, 1); }

TEST(MColor, IsMadeOfAlpha) { expectColor(MColor(0.25f), 0, 0, 0, 0.25f); }

TEST(MColor, DividesWholeNumbersByTheirRange)
{
    // API reference, OpenMaya.MColor: 100 of a byte is about 0.39215.
    using Byte = unsigned char;
    expectColor(MColor(MColor::kRGB, Byte(100), Byte(0), Byte(255)), 100 / 255.0f, 0, 1);
    using Short = unsigned short;
    expectColor(MColor(MColor::kRGB, Short(65535), Short(0), Short(0), Short(0)), 1, 0, 0, 0);
}

TEST(MColor, TakesHueInDegrees)
{
    // Plug-ins give degrees (hue sliders of 0 to 360, 241 for blue); the reference names no unit.
    expectColor(MColor(MColor::kHSV, 0.0f, 1.0f, 1.0f), 1, 0, 0);
    expectColor(MColor(MColor::kHSV, 60.0f, 1.0f, 1.0f), 1, 1, 0);
    expectColor(MColor(MColor::kHSV, 120.0, 1.0, 0.5, 0.25), 0, 0.5f, 0, 0.25f);
    expectColor(MColor(MColor::kHSV, 240.0f, 0.5f, 1.0f), 0.5f, 0.5f, 1);
    expectColor(MColor(MColor::kHSV, 360.0f, 1.0f, 1.0f), 1, 0, 0);
    expectColor(MColor(MColor::kHSV, -60.0f, 1.0f, 1.0f), 1, 0, 1);
}

TEST(MColor, GivesBackWhatEachModelWasSetTo)
{
    for (MColor::MColorType model : {MColor::kRGB, MColor::kHSV, MColor::kCMY})
    {
        MColor color;
        EXPECT_TRUE(color.set(model, 0.75f, 0.5f, 0.25f, 0.125f));
        float c1, c2, c3, alpha;
        EXPECT_TRUE(color.get(model, c1, c2, c3, alpha));
        EXPECT_NEAR(c1, 0.75f, 1e-4);
        EXPECT_NEAR(c2, 0.5f, 1e-6);
        EXPECT_NEAR(c3, 0.25f, 1e-6);
        EXPECT_EQ(alpha, 0.125f);
    }
}

TEST(MColor, TakesBlackAsFourthNumberOfCmyk)
{
    MColor color(0.5f, 0.5f, 0.5f, 0.75f);
    EXPECT_TRUE(color.set(MColor::kCMYK, 0, 0.5f, 1, 0.5f));
    expectColor(color, 0.5f, 0.25f, 0, 0.75f);
    float c, m, y, k;
    EXPECT_TRUE(color.get(MColor::kCMYK, c, m, y, k));
    EXPECT_NEAR(c, 0, 1e-6);
    EXPECT_NEAR(m, 0.5, 1e-6);
    EXPECT_NEAR(y, 1, 1e-6);
    EXPECT_NEAR(k, 0.5, 1e-6);
}

TEST(MColor, LeavesAlphaOutOfCalculations)
{
    // API reference, OpenMaya.MColor: alpha is passed through unchanged.
    MColor color(1, 2, 4, 0.5f), other(2, 2, 2, 0.25f);
    expectColor(color * 2, 2, 4, 8, 0.5f);
    expectColor(2 * color, 2, 4, 8, 0.5f);
    expectColor(color / 2, 0.5f, 1, 2, 0.5f);
    expectColor(color * other, 2, 4, 8, 0.5f);
    expectColor(color + other, 3, 4, 6, 0.5f);
    expectColor(color - other, -1, 0, 2, 0.5f);
    expectColor(-color, -1, -2, -4, 0.5f);
}

TEST(MColor, ComparesAllFour)
{
    EXPECT_NE(MColor(1, 2, 3, 1), MColor(1, 2, 3, 0));
    EXPECT_EQ(MColor(1, 2, 3, 1), MColor(1, 2, 3));
}

TEST(MColor, PrintsItself)
{
    std::ostringstream stream;
    stream << MColor(1, 0.5f, 0);
    EXPECT_EQ(stream.str(), "(1, 0.5, 0, 1)");
}

} // namespace
