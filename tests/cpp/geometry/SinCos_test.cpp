#include "geometry/SinCos.h"

#include "geometry/Plain.h"

#include <gtest/gtest.h>

#include <limits>

namespace understudy::geometry
{

namespace
{

double ulp(double x)
{
    x = std::abs(x);
    return std::nextafter(x, std::numeric_limits<double>::infinity()) - x;
}

TEST(SinCos, WithinTwoUnitsOfTheLibrary)
{
    plain::Random random(50);
    for (int n = 0; n < 300'000; ++n)
    {
        const double size = n % 3 == 0 ? 7.0 : n % 3 == 1 ? 1e5 : std::abs(random.magnitude(9.0)) * 1e-5;
        const double angles[3] = {random.number(-size, size), random.number(-size, size), random.number(-size, size)};
        const SinCos3 found = sinCos(angles);
        for (int i = 0; i < 3; ++i)
        {
            ASSERT_LE(std::abs(found.sin[i] - std::sin(angles[i])), 2.0 * ulp(std::sin(angles[i]))) << angles[i];
            ASSERT_LE(std::abs(found.cos[i] - std::cos(angles[i])), 2.0 * ulp(std::cos(angles[i]))) << angles[i];
        }
    }
}

TEST(SinCos, RightAnglesAreAsExactAsTheLibrary)
{
    for (int quarter = -1000; quarter <= 1000; ++quarter)
        for (double off : {0.0, 1e-9, -1e-13})
        {
            const double angle = quarter * (M_PI / 2.0) + off;
            const SinCos3 found = sinCos({angle, -angle, 0.0});
            ASSERT_LE(std::abs(found.sin[0] - std::sin(angle)), ulp(std::sin(angle))) << quarter;
            ASSERT_LE(std::abs(found.cos[0] - std::cos(angle)), ulp(std::cos(angle))) << quarter;
            ASSERT_EQ(found.sin[1], -found.sin[0]);
            ASSERT_EQ(found.cos[1], found.cos[0]);
            ASSERT_EQ(found.sin[2], 0.0);
            ASSERT_EQ(found.cos[2], 1.0);
        }
}

TEST(SinCos, FarAnglesAndNoNumbers)
{
    const double infinity = std::numeric_limits<double>::infinity();
    const SinCos3 found = sinCos({1e22, infinity, -3e5});
    EXPECT_EQ(found.sin[0], std::sin(1e22));
    EXPECT_TRUE(std::isnan(found.sin[1]));
    EXPECT_EQ(found.cos[2], std::cos(-3e5));
    EXPECT_TRUE(std::isnan(sinCos({0.0, std::nan(""), 0.0}).cos[1]));
}

} // namespace

} // namespace understudy::geometry
