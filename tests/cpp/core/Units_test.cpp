#include "core/Units.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace understudy::core;

namespace
{

Units timesIn(const char* name) { return {1, 0, *findUnit(timeUnits(), name)}; }

} // namespace

TEST(Units, TicksDivideEveryNamedRate)
{
    for (const UnitInfo& unit : timeUnits())
    {
        // The rates of NTSC are no whole numbers of frames a second; their frames are whole ticks.
        double ticks = double(kTicksPerSecond) / unit.size;
        EXPECT_NEAR(ticks, std::round(ticks), 1e-6) << unit.name;
    }
}

TEST(Units, FoundByShortAndFullName)
{
    EXPECT_EQ(linearUnits()[*findUnit(linearUnits(), "cm")].size, 1.0);
    EXPECT_EQ(findUnit(linearUnits(), "meter"), findUnit(linearUnits(), "m"));
    EXPECT_EQ(findUnit(timeUnits(), "24fps"), findUnit(timeUnits(), "film"));
    EXPECT_FALSE(findUnit(linearUnits(), "parsec"));
}

TEST(Units, LengthsAndAnglesConvert)
{
    Units units(*findUnit(linearUnits(), "m"), *findUnit(angleUnits(), "deg"), *findUnit(timeUnits(), "film"));
    EXPECT_DOUBLE_EQ(units.toKernel(Unit::Length, 1.5), 150);
    EXPECT_DOUBLE_EQ(units.fromKernel(Unit::Length, 150), 1.5);
    EXPECT_DOUBLE_EQ(units.toKernel(Unit::Angle, 180), M_PI);
    EXPECT_DOUBLE_EQ(units.toKernel(Unit::None, 7), 7);
}

TEST(Units, FramesSurviveTheWayToTicksAndBack)
{
    for (const char* name : {"film", "ntsc", "pal", "23.976fps", "59.94fps", "6000fps"})
        for (double frame : {0.0, 1.0, -12.0, 1001.0, 100000.0})
            EXPECT_NEAR(timesIn(name).frames(timesIn(name).ticks(frame)), frame, 1e-9) << name;
}

TEST(Units, TimesAreReadWithAndWithoutUnit)
{
    Units film = timesIn("film");
    EXPECT_EQ(film.parseTime("10"), film.ticks(10));
    EXPECT_EQ(film.parseTime("10film"), film.ticks(10));
    EXPECT_EQ(film.parseTime("2.5sec"), film.ticks(60));
    EXPECT_EQ(film.parseTime("30ntsc"), film.ticks(24));
    EXPECT_FALSE(film.parseTime("soon"));
    EXPECT_FALSE(film.parseTime(""));
}
