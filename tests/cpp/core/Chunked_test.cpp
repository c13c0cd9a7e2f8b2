#include "core/Chunked.h"

#include <gtest/gtest.h>

#include <set>

using namespace understudy::core;

namespace
{

struct Item
{
    uint32_t next = 0;
    int value = 0;
};

} // namespace

TEST(Chunked, ElementsNeverMove)
{
    Chunked<int, 4> items;
    items.grow();
    int* first = &items[0];
    for (int i = 1; i < 1000; ++i)
        items[items.grow()] = i;
    EXPECT_EQ(&items[0], first);
    EXPECT_EQ(items.size(), 1000u);
    for (int i = 1; i < 1000; ++i)
        ASSERT_EQ(items[i], i);
}

TEST(Pool, ReleasedPlacesAreUsedAgain)
{
    Pool<Item, 4> pool;
    std::set<uint32_t> places;
    for (int i = 0; i < 100; ++i)
        places.insert(pool.allocate());
    EXPECT_EQ(places.size(), 100u);
    for (uint32_t place : places)
        pool.release(place);
    std::set<uint32_t> again;
    for (int i = 0; i < 100; ++i)
        again.insert(pool.allocate());
    EXPECT_EQ(again, places);
    EXPECT_EQ(pool.allocate(), 100u);
}
