#include "core/HashIndex.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

using namespace understudy::core;

namespace
{

// Keys of which many share a hash.
struct Table
{
    std::vector<uint32_t> keys;
    HashIndex index;

    static uint32_t hash(uint32_t key) { return key % 64; }
    uint32_t find(uint32_t key) const
    {
        return index.find(hash(key), [&](uint32_t i) { return keys[i] == key; });
    }
};

} // namespace

TEST(HashIndex, AgreesWithAMapUnderRandomEdits)
{
    Table table;
    std::map<uint32_t, uint32_t> expected;
    std::mt19937 random(1);
    for (int i = 0; i < 20000; ++i)
    {
        uint32_t key = random() % 500;
        auto known = expected.find(key);
        if (known == expected.end())
        {
            auto place = static_cast<uint32_t>(table.keys.size());
            table.keys.push_back(key);
            table.index.insert(Table::hash(key), place);
            expected[key] = place;
        }
        else if (random() % 2)
        {
            table.index.erase(Table::hash(key), known->second);
            expected.erase(known);
        }
        ASSERT_EQ(table.index.size(), expected.size());
    }
    for (uint32_t key = 0; key < 500; ++key)
        EXPECT_EQ(table.find(key), expected.count(key) ? expected[key] : kNone) << key;
}

TEST(HashIndex, ReplaceKeepsTheSlot)
{
    Table table;
    table.keys = {7, 7};
    table.index.insert(Table::hash(7), 0);
    table.index.replace(Table::hash(7), 0, 1);
    EXPECT_EQ(table.find(7), 1u);
    EXPECT_EQ(table.index.size(), 1u);
}
