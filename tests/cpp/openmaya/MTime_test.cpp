#include "openmaya/Fixture.h"

#include <maya/MTime.h>

#include <sstream>

namespace understudy::openmaya
{

class MTimeTest : public ApiTest
{
protected:
    MTimeTest() { addCommands(); }
};

// Unsure: whether Maya's own starts in the unit that the scene shows instead.
TEST_F(MTimeTest, StartsAsZeroOfFilm)
{
    EXPECT_EQ(MTime().value(), 0);
    EXPECT_EQ(MTime().unit(), MTime::kFilm);
    EXPECT_EQ(MTime(5).unit(), MTime::kFilm);
}

TEST_F(MTimeTest, CountsTicks)
{
    EXPECT_EQ(MTime::ticksPerSecond(), 141120000);
    EXPECT_EQ(MTime(1, MTime::kSeconds), MTime(24, MTime::kFilm));
    EXPECT_EQ(MTime(1, MTime::kHours), MTime(60, MTime::kMinutes));
    EXPECT_EQ(MTime(1000, MTime::kMilliseconds), MTime(60, MTime::kNTSCField));
    EXPECT_EQ(MTime(6000, MTime::k6000FPS), MTime(48000, MTime::k48000FPS));
}

TEST_F(MTimeTest, IsReadInEveryUnit)
{
    MTime second(1, MTime::kSeconds);
    struct
    {
        MTime::Unit unit;
        double number;
    } const kUnits[] = {{MTime::kHours, 1 / 3600.0}, {MTime::kMinutes, 1 / 60.0}, {MTime::kMilliseconds, 1000},
                        {MTime::kGames, 15},         {MTime::kFilm, 24},          {MTime::kPALFrame, 25},
                        {MTime::kNTSCFrame, 30},     {MTime::kShowScan, 48},      {MTime::kPALField, 50},
                        {MTime::kNTSCField, 60},     {MTime::k2FPS, 2},           {MTime::k6000FPS, 6000},
                        {MTime::k44100FPS, 44100},   {MTime::k48000FPS, 48000},   {MTime::k90FPS, 90}};
    for (const auto& [unit, number] : kUnits)
    {
        EXPECT_NEAR(second.as(unit), number, 1e-9) << unit;
        EXPECT_EQ(second.asUnits(unit), second.as(unit));
    }
    EXPECT_NEAR(second.as(MTime::k23_976FPS), 24000 / 1001.0, 1e-6);
    EXPECT_NEAR(second.as(MTime::k29_97FPS), 30000 / 1001.0, 1e-6);
    EXPECT_NEAR(second.as(MTime::k119_88FPS), 120000 / 1001.0, 1e-6);
    EXPECT_EQ(second.as(MTime::kInvalid), 0);
}

// As plug-ins use it: currentTime, setUnit(kSeconds), value() are seconds.
TEST_F(MTimeTest, AnotherUnitIsTheSameTime)
{
    MTime time(48, MTime::kFilm);
    EXPECT_TRUE(time.setUnit(MTime::kSeconds));
    EXPECT_EQ(time.value(), 2);
    EXPECT_EQ(time, MTime(48, MTime::kFilm));
    EXPECT_TRUE(time.setValue(3));
    EXPECT_EQ(time, MTime(72, MTime::kFilm));
    EXPECT_EQ(time.setUnit(MTime::kInvalid), MStatus::kInvalidParameter);
    EXPECT_EQ(time.setUnit(MTime::kLast), MStatus::kInvalidParameter);
    EXPECT_EQ(time.unit(), MTime::kSeconds);
}

TEST_F(MTimeTest, CalculatesInTheLeftOnesUnit)
{
    MTime time = MTime(1, MTime::kSeconds) + MTime(12, MTime::kFilm);
    EXPECT_EQ(time.unit(), MTime::kSeconds);
    EXPECT_EQ(time.value(), 1.5);
    EXPECT_EQ((time - MTime(12, MTime::kFilm)).value(), 1);
    EXPECT_EQ((time + 1).value(), 2.5);
    EXPECT_EQ((time - 1).value(), 0.5);
    EXPECT_EQ((time * 2).value(), 3);
    EXPECT_EQ((time / 3).value(), 0.5);
    time += MTime(24, MTime::kFilm);
    time -= 0.5;
    time *= 2;
    time /= 4;
    EXPECT_EQ(time.value(), 1);
}

TEST_F(MTimeTest, StepsByItsUnit)
{
    MTime time(5, MTime::kFilm);
    EXPECT_EQ((++time).value(), 6);
    EXPECT_EQ((time++).value(), 7);
    EXPECT_EQ((--time).value(), 6);
    EXPECT_EQ((time--).value(), 5);
}

TEST_F(MTimeTest, ComparesAcrossUnits)
{
    EXPECT_EQ(MTime(60, MTime::kSeconds), MTime(1, MTime::kMinutes));
    EXPECT_LT(MTime(60, MTime::kSeconds), MTime(1, MTime::kHours));
    EXPECT_LE(MTime(60, MTime::kSeconds), MTime(1, MTime::kMinutes));
    EXPECT_GT(MTime(25, MTime::kFilm), MTime(1, MTime::kSeconds));
    EXPECT_GE(MTime(24, MTime::kFilm), MTime(1, MTime::kSeconds));
    EXPECT_NE(MTime(1), MTime(2));
}

TEST_F(MTimeTest, ShowsTheScenesUnit)
{
    EXPECT_EQ(MTime::uiUnit(), MTime::kFilm);
    EXPECT_TRUE(MTime::setUIUnit(MTime::kNTSCFrame));
    EXPECT_EQ(MTime::uiUnit(), MTime::kNTSCFrame);
    EXPECT_EQ(MTime(1, MTime::kSeconds).as(MTime::kUserDef), 30);
    EXPECT_EQ(session.units().time().name, "ntsc");
    EXPECT_EQ(MTime::setUIUnit(MTime::kInvalid), MStatus::kInvalidParameter);
}

TEST_F(MTimeTest, EveryUnitCanBeShown)
{
    for (int unit = MTime::kHours; unit < MTime::kUserDef; ++unit)
    {
        EXPECT_TRUE(MTime::setUIUnit(static_cast<MTime::Unit>(unit))) << unit;
        EXPECT_EQ(MTime::uiUnit(), unit);
    }
}

TEST_F(MTimeTest, CopiesAndWritesItsNumber)
{
    MTime copy;
    EXPECT_EQ(copy.copy(MTime(2.5, MTime::kSeconds)).unit(), MTime::kSeconds);
    std::ostringstream text;
    text << copy;
    EXPECT_EQ(text.str(), "2.5");
}

} // namespace understudy::openmaya
