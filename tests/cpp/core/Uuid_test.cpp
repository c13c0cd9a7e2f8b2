#include "core/Uuid.h"

#include <gtest/gtest.h>

#include <set>

using namespace understudy::core;

TEST(Uuid, TextIsReadBack)
{
    std::string text = "6E7A3143-31A6-4765-A609-79F5D472FD11";
    EXPECT_EQ(Uuid::parse(text)->text(), text);
    EXPECT_EQ(Uuid::parse("6e7a3143-31a6-4765-a609-79f5d472fd11")->text(), text) << "capitals, as scenes have them";
}

TEST(Uuid, OtherTextIsNone)
{
    for (const char* text :
         {"", "6E7A3143", "6E7A3143-31A6-4765-A609-79F5D472FD1", "6E7A3143-31A6-4765-A609-79F5D472FD111",
          "6E7A3143+31A6-4765-A609-79F5D472FD11", "GE7A3143-31A6-4765-A609-79F5D472FD11"})
        EXPECT_FALSE(Uuid::parse(text)) << text;
}

TEST(Uuid, MadeOnesDifferAndAreOfVersion4)
{
    std::set<std::string> seen;
    for (int i = 0; i < 1000; ++i)
    {
        std::string text = Uuid::make().text();
        EXPECT_EQ(text[14], '4');
        EXPECT_TRUE(text[19] == '8' || text[19] == '9' || text[19] == 'A' || text[19] == 'B') << text;
        seen.insert(text);
    }
    EXPECT_EQ(seen.size(), 1000u);
}
