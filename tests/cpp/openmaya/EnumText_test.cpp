#include <maya/MSelectionList.h>
#include <maya/MTypes.h>

#include <gtest/gtest.h>

namespace
{

struct Own
{
    OPENMAYA_ENUM(Kind, kFirst, kThird = 3, kFourth, kSame = kThird);
};

TEST(OpenMayaEnum, ListsNamesAndValues)
{
    EXPECT_EQ(Own::Kind_EnumDef::size(), 4);
    EXPECT_EQ(Own::Kind_EnumDef::value(0), Own::kFirst);
    EXPECT_EQ(Own::Kind_EnumDef::value(2), Own::kFourth);
    EXPECT_EQ(Own::Kind_EnumDef::value(3), Own::kThird);
    EXPECT_STREQ(Own::Kind_EnumDef::raw_name(1), "kThird = 3");
    EXPECT_EQ(Own::Kind_EnumDef::raw_name(4), nullptr);
}

TEST(OpenMayaEnum, EnumsOfTheApiAreListed) { EXPECT_EQ(MSelectionList::MergeStrategy_EnumDef::size(), 3); }

} // namespace
