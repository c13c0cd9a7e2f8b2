#include "core/StemIndex.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

using namespace understudy::core;

namespace
{

struct Fixture : testing::Test
{
    NameTable names;
    StemIndex stems{names};

    std::string next(std::string_view name)
    {
        NumberedName parts = NumberedName::split(name);
        return stems.free(NamespaceId::Root, parts.stem, parts.hasNumber ? parts.number + 1 : 1, parts.width);
    }
};

using StemIndexTest = Fixture;

} // namespace

TEST(NumberedName, SplitsTrailingDigits)
{
    NumberedName parts = NumberedName::split("spine_06");
    EXPECT_EQ(parts.stem, "spine_");
    EXPECT_EQ(parts.number, 6u);
    EXPECT_EQ(parts.width, 2u);
    EXPECT_FALSE(NumberedName::split("spine").hasNumber);
    EXPECT_EQ(NumberedName::split("a10").width, 0u);
    EXPECT_EQ(NumberedName::split("a0").width, 0u);
}

// behaviour.md, names: foo -> foo1 -> foo2
TEST_F(StemIndexTest, NumbersCountUp)
{
    EXPECT_EQ(next("foo"), "foo1");
    stems.add(NamespaceId::Root, "foo1");
    EXPECT_EQ(next("foo"), "foo2");
    EXPECT_EQ(next("foo1"), "foo2");
}

// behaviour.md, names: spine_01 with 01..05 taken -> spine_06
TEST_F(StemIndexTest, ZeroPaddingIsKept)
{
    for (const char* name : {"spine_01", "spine_02", "spine_03", "spine_04", "spine_05"})
        stems.add(NamespaceId::Root, name);
    EXPECT_EQ(next("spine_01"), "spine_06");
}

TEST_F(StemIndexTest, PaddingGrowsIntoPlainNumbers)
{
    stems.add(NamespaceId::Root, "a10");
    EXPECT_EQ(next("a09"), "a11");
}

TEST_F(StemIndexTest, FreedNumbersAreUsedAgain)
{
    for (int i = 1; i <= 10; ++i)
        stems.add(NamespaceId::Root, "n" + std::to_string(i));
    stems.remove(NamespaceId::Root, "n4");
    EXPECT_EQ(next("n"), "n4");
    EXPECT_EQ(next("n5"), "n11");
}

TEST_F(StemIndexTest, NamespacesCountApart)
{
    stems.add(NamespaceId::Root, "n1");
    EXPECT_EQ(stems.free(static_cast<NamespaceId>(3), "n", 1, 0), "n1");
}

TEST_F(StemIndexTest, VeryLongNumbersDoNotOverflow)
{
    stems.add(NamespaceId::Root, "n99999999999999999999");
    EXPECT_EQ(next("n99999999999999999999"), "n999999999991000000000");
}

TEST_F(StemIndexTest, RandomUseAgreesWithASet)
{
    std::mt19937 random(7);
    std::set<uint64_t> used;
    for (int step = 0; step < 20000; ++step)
    {
        uint64_t number = random() % 300;
        std::string name = "n" + std::to_string(number);
        if (used.insert(number).second)
            stems.add(NamespaceId::Root, name);
        else
        {
            used.erase(number);
            stems.remove(NamespaceId::Root, name);
        }
        uint64_t from = random() % 300;
        uint64_t expected = from;
        while (used.contains(expected))
            ++expected;
        ASSERT_EQ(stems.free(NamespaceId::Root, "n", from, 0), "n" + std::to_string(expected));
    }
}
