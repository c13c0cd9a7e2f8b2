#include "openmaya/Fixture.h"

#include <maya/MAngle.h>

#include <numbers>

namespace understudy::openmaya
{

constexpr double kPi = std::numbers::pi;

class MAngleTest : public ApiTest
{
protected:
    MAngleTest() { addCommands(); }
};

TEST_F(MAngleTest, StartsAsRadians)
{
    EXPECT_EQ(MAngle().value(), 0);
    EXPECT_EQ(MAngle().unit(), MAngle::kRadians);
    EXPECT_EQ(MAngle(2).asRadians(), 2);
}

TEST_F(MAngleTest, IsReadInEveryUnit)
{
    MAngle half(180, MAngle::kDegrees);
    EXPECT_DOUBLE_EQ(half.asRadians(), kPi);
    EXPECT_EQ(half.asDegrees(), 180);
    EXPECT_DOUBLE_EQ(half.asAngMinutes(), 180 * 60);
    EXPECT_DOUBLE_EQ(half.asAngSeconds(), 180 * 3600);
    EXPECT_EQ(half.asUnits(MAngle::kRadians), half.as(MAngle::kRadians));
    MStatus status;
    EXPECT_EQ(half.as(MAngle::kInvalid, &status), 0);
    EXPECT_EQ(status, MStatus::kInvalidParameter);
}

// Unsure: Maya's documentation does not say whether the number or the angle stays.
TEST_F(MAngleTest, AnotherUnitLeavesTheNumber)
{
    MAngle angle(90, MAngle::kRadians);
    EXPECT_TRUE(angle.setUnit(MAngle::kDegrees));
    EXPECT_EQ(angle.value(), 90);
    EXPECT_TRUE(angle.setValue(180));
    EXPECT_DOUBLE_EQ(angle.asRadians(), kPi);
    EXPECT_EQ(angle.setUnit(MAngle::kLast), MStatus::kInvalidParameter);
    EXPECT_EQ(angle.unit(), MAngle::kDegrees);
}

TEST_F(MAngleTest, ShowsTheScenesUnit)
{
    EXPECT_EQ(MAngle::uiUnit(), MAngle::kDegrees);
    EXPECT_DOUBLE_EQ(MAngle::internalToUI(kPi), 180);
    EXPECT_DOUBLE_EQ(MAngle::uiToInternal(180), kPi);
    EXPECT_TRUE(MAngle::setUIUnit(MAngle::kRadians));
    EXPECT_EQ(MAngle::uiUnit(), MAngle::kRadians);
    EXPECT_EQ(MAngle::uiToInternal(2), 2);
    EXPECT_EQ(session.units().angle().name, "rad");
    EXPECT_EQ(MAngle::setUIUnit(MAngle::kInvalid), MStatus::kInvalidParameter);
}

TEST_F(MAngleTest, IsRadiansInside)
{
    EXPECT_EQ(MAngle::internalUnit(), MAngle::kRadians);
    EXPECT_STREQ(MAngle::className(), "MAngle");
}

} // namespace understudy::openmaya
