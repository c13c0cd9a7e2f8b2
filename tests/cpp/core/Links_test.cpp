#include "core/Links.h"

#include <gtest/gtest.h>

#include <set>
#include <vector>

using namespace understudy::core;

namespace
{

struct LinksTest : testing::Test
{
    std::vector<Links> links = std::vector<Links>(10);
    List list;
    std::set<uint32_t> members;

    auto at()
    {
        return [this](uint32_t i) -> Links& { return links[i]; };
    }
    void add(uint32_t item)
    {
        linkLast(list, item, at());
        members.insert(item);
    }
    void remove(uint32_t item)
    {
        unlink(list, item, at());
        members.erase(item);
    }
    void putBack(uint32_t item)
    {
        relink(list, item, at(), [this](uint32_t i) { return members.count(i) != 0; });
        members.insert(item);
    }
    std::vector<uint32_t> order() const
    {
        std::vector<uint32_t> found;
        for (uint32_t i = list.head; i != kNone; i = links[i].next)
            found.push_back(i);
        EXPECT_EQ(found.size(), list.count);
        EXPECT_EQ(list.tail, found.empty() ? kNone : found.back());
        return found;
    }
};

} // namespace

TEST_F(LinksTest, KeepsOrder)
{
    for (uint32_t i : {0, 1, 2})
        add(i);
    linkBefore(list, 3, 1, at());
    EXPECT_EQ(order(), (std::vector<uint32_t>{0, 3, 1, 2}));
}

TEST_F(LinksTest, RemovedInAnyOrderAndPutBackInReverse)
{
    for (uint32_t i = 0; i < 6; ++i)
        add(i);
    std::vector<uint32_t> removed{2, 3, 0, 5, 1, 4};
    for (uint32_t item : removed)
        remove(item);
    EXPECT_TRUE(order().empty());
    for (auto item = removed.rbegin(); item != removed.rend(); ++item)
        putBack(*item);
    EXPECT_EQ(order(), (std::vector<uint32_t>{0, 1, 2, 3, 4, 5}));
}

TEST_F(LinksTest, ItemWhoseNeighboursWentStandsLast)
{
    for (uint32_t i = 0; i < 4; ++i)
        add(i);
    remove(1);
    remove(2); // its neighbours are not those of 1 any more
    putBack(1);
    EXPECT_EQ(order(), (std::vector<uint32_t>{0, 3, 1}));
}
