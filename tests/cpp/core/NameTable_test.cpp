#include "core/NameTable.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <unordered_map>

using namespace understudy::core;

TEST(NameTable, SameTextHasSameId)
{
    NameTable names;
    NameId a = names.acquire("joint1");
    EXPECT_EQ(a, names.acquire("joint1"));
    EXPECT_NE(a, names.acquire("joint2"));
    EXPECT_EQ(names.text(a), "joint1");
}

TEST(NameTable, FindGivesNothingForUnknownText)
{
    NameTable names;
    EXPECT_FALSE(valid(names.find("joint1")));
    names.acquire("joint1");
    EXPECT_TRUE(valid(names.find("joint1")));
}

TEST(NameTable, TextIsFreedWithItsLastUser)
{
    NameTable names;
    NameId a = names.acquire("a");
    names.retain(a);
    names.release(a);
    EXPECT_TRUE(valid(names.find("a")));
    names.release(a);
    EXPECT_FALSE(valid(names.find("a")));
    EXPECT_EQ(names.size(), 0u);
}

TEST(NameTable, LongAndShortTextsMayMix)
{
    NameTable names;
    std::string text;
    for (size_t length : {0u, 1u, 7u, 8u, 22u, 23u, 24u, 500u})
    {
        text.assign(length, 'x');
        NameId id = names.acquire(text);
        EXPECT_EQ(names.text(id), text) << length;
    }
}

TEST(NameTable, RandomUseAgreesWithACountedMap)
{
    NameTable names;
    std::unordered_map<std::string, int> expected;
    std::unordered_map<std::string, NameId> ids;
    std::mt19937 random(1);
    for (int step = 0; step < 50000; ++step)
    {
        std::string text =
            "name" + std::to_string(random() % 700) + (random() % 2 ? "_with_a_long_tail_behind_it" : "");
        if (expected[text] > 0 && random() % 2)
        {
            names.release(ids[text]);
            --expected[text];
        }
        else
        {
            ids[text] = names.acquire(text);
            ++expected[text];
        }
    }
    for (const auto& [text, count] : expected)
    {
        ASSERT_EQ(valid(names.find(text)), count > 0) << text;
        if (count > 0)
        {
            ASSERT_EQ(names.text(names.find(text)), text);
        }
    }
}
