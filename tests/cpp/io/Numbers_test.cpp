#include "io/Numbers.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <cstdlib>
#include <random>

namespace understudy::io
{

namespace
{

template <class T> std::string text(T value)
{
    std::string out;
    appendNumber(out, value);
    return out;
}

float readFloat(const std::string& text)
{
    const char* at = text.c_str();
    float value = -1;
    EXPECT_TRUE(parseFloat(at, text.c_str() + text.size(), value)) << text;
    EXPECT_EQ(at, text.c_str() + text.size());
    return value;
}

} // namespace

TEST(Numbers, DoublesReadAsStrtodReadsThem)
{
    for (const char* number :
         {"0", "-0", "1", "0.1", "28.190953635686185", "1.2836954e-016", "1e+020", "-.5", "5.",
          "123456789012345678901234567890", "9007199254740993", "1e-320", "0.000000000000000000001"})
    {
        double value = 0;
        ASSERT_TRUE(parseDouble(number, value)) << number;
        EXPECT_EQ(value, std::strtod(number, nullptr)) << number;
    }
}

TEST(Numbers, WordsForNumbers)
{
    double value = 0;
    EXPECT_TRUE(parseDouble("yes", value) && value == 1);
    EXPECT_TRUE(parseDouble("off", value) && value == 0);
    EXPECT_TRUE(parseDouble("-1.#INF", value) && value < 0 && std::isinf(value));
    EXPECT_TRUE(parseDouble("1.#QNAN00", value) && std::isnan(value));
    EXPECT_FALSE(parseDouble("maybe", value));
    EXPECT_FALSE(parseDouble("", value));
}

// Rounding a decimal to double and then to float is not the same as rounding it once.
TEST(Numbers, FloatsAreRoundedOnce)
{
    std::mt19937 random(7);
    for (int i = 0; i < 200000; ++i)
    {
        char number[64];
        double value = std::ldexp(double(random()), int(random() % 60) - 62);
        std::snprintf(number, sizeof number, i % 2 ? "%.9g" : "%.12g", value);
        ASSERT_EQ(readFloat(number), std::strtof(number, nullptr)) << number;
    }
    EXPECT_EQ(readFloat("1.00000005960464477539"), std::strtof("1.00000005960464477539", nullptr));
}

TEST(Numbers, PrintedNumbersReadBackExactly)
{
    std::mt19937_64 random(3);
    for (int i = 0; i < 100000; ++i)
    {
        auto value = std::bit_cast<double>(random());
        if (!std::isfinite(value))
            continue;
        double again = 0;
        ASSERT_TRUE(parseDouble(text(value), again));
        ASSERT_EQ(again, value) << text(value);
    }
}

TEST(Numbers, IntegersHaveNoExponent)
{
    EXPECT_EQ(text(1000000.0), "1000000");
    EXPECT_EQ(text(-3.0f), "-3");
    EXPECT_EQ(text(0.1f), "0.1");
    EXPECT_EQ(text(int64_t(-5)), "-5");
}

// A saved scene must not change its angles when it is saved again.
TEST(Numbers, AnglesReadBackAsTheSameRadians)
{
    core::Units units;
    std::mt19937_64 random(5);
    for (int i = 0; i < 100000; ++i)
    {
        double degrees = std::round((double(random() % 7200000) - 3600000) / 7) / 1000 + double(random() % 1000) * 1e-9;
        double radians = units.toKernel(core::Unit::Angle, degrees);
        std::string shown;
        appendNumber(shown, radians, core::Unit::Angle, units);
        double again = 0;
        ASSERT_TRUE(parseDouble(shown, again));
        ASSERT_EQ(units.toKernel(core::Unit::Angle, again), radians) << degrees << " " << shown;
    }
    std::string shown;
    appendNumber(shown, units.toKernel(core::Unit::Angle, 45), core::Unit::Angle, units);
    EXPECT_EQ(shown, "45");
}

} // namespace understudy::io
