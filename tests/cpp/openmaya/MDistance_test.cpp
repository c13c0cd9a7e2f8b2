#include "openmaya/Fixture.h"

#include <maya/MDistance.h>

namespace understudy::openmaya
{

class MDistanceTest : public ApiTest
{
protected:
    MDistanceTest() { addCommands(); }
};

TEST_F(MDistanceTest, StartsAsCentimetres)
{
    EXPECT_EQ(MDistance().value(), 0);
    EXPECT_EQ(MDistance().unit(), MDistance::kCentimeters);
    EXPECT_EQ(MDistance(2).asCentimeters(), 2);
}

TEST_F(MDistanceTest, IsReadInEveryUnit)
{
    MDistance mile(1, MDistance::kMiles);
    EXPECT_DOUBLE_EQ(mile.asInches(), 63360);
    EXPECT_DOUBLE_EQ(mile.asFeet(), 5280);
    EXPECT_DOUBLE_EQ(mile.asYards(), 1760);
    EXPECT_EQ(mile.asMiles(), 1);
    EXPECT_DOUBLE_EQ(mile.asMillimeters(), 1609344);
    EXPECT_DOUBLE_EQ(mile.asCentimeters(), 160934.4);
    EXPECT_DOUBLE_EQ(mile.asMeters(), 1609.344);
    EXPECT_DOUBLE_EQ(mile.asKilometers(), 1.609344);
    EXPECT_EQ(mile.asUnits(MDistance::kFeet), mile.as(MDistance::kFeet));
    MStatus status;
    EXPECT_EQ(mile.as(MDistance::kInvalid, &status), 0);
    EXPECT_EQ(status, MStatus::kInvalidParameter);
}

// Unsure: Maya's documentation does not say whether the number or the length stays.
TEST_F(MDistanceTest, AnotherUnitLeavesTheNumber)
{
    MDistance length(3);
    EXPECT_TRUE(length.setUnit(MDistance::kMeters));
    EXPECT_EQ(length.value(), 3);
    EXPECT_TRUE(length.setValue(2));
    EXPECT_EQ(length.asCentimeters(), 200);
    EXPECT_EQ(length.setUnit(MDistance::kLast), MStatus::kInvalidParameter);
    EXPECT_EQ(length.unit(), MDistance::kMeters);
}

TEST_F(MDistanceTest, ShowsTheScenesUnit)
{
    EXPECT_EQ(MDistance::uiUnit(), MDistance::kCentimeters);
    EXPECT_TRUE(MDistance::setUIUnit(MDistance::kMeters));
    EXPECT_EQ(MDistance::uiUnit(), MDistance::kMeters);
    EXPECT_EQ(MDistance::internalToUI(250), 2.5);
    EXPECT_EQ(MDistance::uiToInternal(2.5), 250);
    EXPECT_EQ(session.units().linear().name, "m");
    EXPECT_EQ(MDistance::setUIUnit(MDistance::kInvalid), MStatus::kInvalidParameter);
}

TEST_F(MDistanceTest, EveryUnitCanBeShown)
{
    for (int unit = MDistance::kInches; unit < MDistance::kLast; ++unit)
    {
        EXPECT_TRUE(MDistance::setUIUnit(static_cast<MDistance::Unit>(unit))) << unit;
        EXPECT_EQ(MDistance::uiUnit(), unit);
    }
}

TEST_F(MDistanceTest, IsCentimetresInside)
{
    EXPECT_EQ(MDistance::internalUnit(), MDistance::kCentimeters);
    EXPECT_STREQ(MDistance::className(), "MDistance");
}

} // namespace understudy::openmaya
