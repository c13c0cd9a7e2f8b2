#include "core/EnumFields.h"

#include <gtest/gtest.h>

using namespace understudy::core;

TEST(EnumFields, AFieldWithoutNumberFollowsTheOneBefore)
{
    EnumFields fields = parseEnumFields("a:b=5:c:d=-1:e");
    EXPECT_EQ(fields, (EnumFields{{"a", 0}, {"b", 5}, {"c", 6}, {"d", -1}, {"e", 0}}));
    EXPECT_EQ(enumText(fields), "a:b=5:c:d=-1:e");
}

TEST(EnumFields, ColonAtTheEndMakesNoField)
{
    EXPECT_EQ(parseEnumFields("off:on:"), (EnumFields{{"off", 0}, {"on", 1}}));
    EXPECT_TRUE(parseEnumFields("").empty());
}

// unsure: what Maya makes of it; the numbers of the fields that follow depend on it
TEST(EnumFields, AFieldMayBeNameless)
{
    EXPECT_EQ(parseEnumFields("a::c"), (EnumFields{{"a", 0}, {"", 1}, {"c", 2}}));
    EXPECT_EQ(enumText(parseEnumFields("a::c")), "a::c");
}
