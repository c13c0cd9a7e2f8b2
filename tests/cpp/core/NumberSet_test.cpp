#include "core/NumberSet.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

using namespace understudy::core;

TEST(NumberSet, FindsTheLowestMissingNumber)
{
    NumberSet numbers;
    EXPECT_EQ(numbers.nextFree(7), 7u);
    for (uint64_t i = 0; i < 100000; ++i)
        numbers.add(i);
    EXPECT_EQ(numbers.nextFree(0), 100000u);
    numbers.remove(4097);
    EXPECT_EQ(numbers.nextFree(0), 4097u);
    EXPECT_EQ(numbers.nextFree(4098), 100000u);
}

TEST(NumberSet, AddingTwiceAndRemovingWhatIsNotThereChangesNothing)
{
    NumberSet numbers;
    numbers.add(5);
    numbers.add(5);
    numbers.remove(9);
    EXPECT_EQ(numbers.nextFree(5), 6u);
    numbers.remove(5);
    EXPECT_TRUE(numbers.empty());
}

TEST(NumberSet, RandomUseAgreesWithASet)
{
    for (uint64_t range : {70u, 5000u, 300000u})
    {
        std::mt19937_64 random(range);
        NumberSet numbers;
        std::set<uint64_t> expected;
        for (int step = 0; step < 30000; ++step)
        {
            uint64_t number = random() % range;
            // Runs, so that whole words fill.
            for (uint64_t i = number; i < number + 80; ++i)
            {
                if (random() % 8)
                    numbers.add(i), expected.insert(i);
                else
                    numbers.remove(i), expected.erase(i);
            }
            if (step % 50 != 0)
                continue;
            uint64_t from = random() % range;
            uint64_t free = from;
            while (expected.contains(free))
                ++free;
            ASSERT_EQ(numbers.nextFree(from), free);
        }
    }
}
