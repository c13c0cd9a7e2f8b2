#include "core/IndexSet.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

using namespace understudy::core;

TEST(IndexSet, RunsAndListsAgreeWithASet)
{
    for (uint32_t seed = 0; seed < 20; ++seed)
    {
        std::mt19937 random(seed);
        IndexSet indices;
        std::set<uint32_t> expected;
        for (int step = 0; step < 2000; ++step)
        {
            // Mostly appended, as files and scripts do.
            uint32_t index = random() % 4 ? static_cast<uint32_t>(expected.size()) : random() % 200;
            if (random() % 5 == 0 && !expected.empty())
            {
                auto place = indices.find(index);
                ASSERT_EQ(place.has_value(), expected.contains(index));
                if (place)
                    indices.erase(*place), expected.erase(index);
            }
            else
                ASSERT_EQ(indices.insert(index).isNew, expected.insert(index).second);
            uint32_t free = 0;
            while (expected.contains(free))
                ++free;
            ASSERT_EQ(indices.firstFree(), free);
        }
        size_t place = 0;
        ASSERT_EQ(indices.size(), expected.size());
        for (uint32_t index : expected)
        {
            ASSERT_EQ(indices.at(place), index);
            ASSERT_EQ(*indices.find(index), place++);
        }
    }
}
