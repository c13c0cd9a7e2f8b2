#include "eval/Slot.h"

#include "core/TypeRegistry.h"
#include "eval/DataBlock.h"

#include <gtest/gtest.h>

#include <limits>

namespace understudy::eval
{

namespace
{

struct SlotTest : testing::Test
{
    core::TypeRegistry types;
    const core::Attribute& attribute(std::string_view type, std::string_view name)
    {
        return types.attribute(types.findAttribute(types.find(type), name));
    }
};

TEST_F(SlotTest, TupleLiesSideBySideInItsDeclaredType)
{
    Slot slot(attribute("multiplyDivide", "input1"), {}); // float3
    for (size_t i = 0; i < 3; ++i)
        slot.setNumber(i, 1.5 + double(i));
    const auto* numbers = reinterpret_cast<const float*>(slot.numbers());
    EXPECT_EQ(numbers[0], 1.5f);
    EXPECT_EQ(numbers[1], 2.5f);
    EXPECT_EQ(numbers[2], 3.5f);
}

TEST_F(SlotTest, PartOfATupleIsAValueOfItsOwn)
{
    Slot slot(attribute("transform", "translate"), {});
    slot.assign(core::Value::numbers(core::Scalar::Double, {1, 2, 3}));
    EXPECT_EQ(slot.value(0b010), core::Value::number(core::Scalar::Double, 2));
    EXPECT_EQ(slot.value(0b111), core::Value::numbers(core::Scalar::Double, {1, 2, 3}));
}

TEST_F(SlotTest, PartsAreCleanByThemselves)
{
    Slot slot(attribute("transform", "translate"), {});
    slot.setClean(0b101);
    EXPECT_TRUE(slot.isClean(0b001));
    EXPECT_FALSE(slot.isClean(0b111));
    slot.setDirty(0b001);
    EXPECT_FALSE(slot.isClean(0b001));
    EXPECT_TRUE(slot.isClean(0b100));
}

TEST_F(SlotTest, IntegersKeepAllTheirBits)
{
    Slot slot(attribute("time", "outTime"), {});
    constexpr int64_t kLarge = (int64_t(1) << 60) + 1;
    slot.assign(core::Value::integer(core::Scalar::Ticks, kLarge));
    EXPECT_EQ(slot.integer(0), kLarge);
    EXPECT_EQ(slot.value(1).asInt(), kLarge);
}

TEST_F(SlotTest, TimeCountsInRawUnitsTowardsNumbers)
{
    Slot number(attribute("joint", "radius"), {});
    number.assign(core::Value::integer(core::Scalar::Ticks, core::kTicksPerSecond));
    EXPECT_EQ(number.number(0), 6000.0);
    Slot time(attribute("time", "outTime"), {});
    time.assign(core::Value::number(core::Scalar::Double, 6000.0));
    EXPECT_EQ(time.integer(0), core::kTicksPerSecond);
}

TEST_F(SlotTest, NumbersThatAreNoneBecomeZeroInIntegers)
{
    Slot slot(attribute("transform", "rotateOrder"), {});
    slot.setNumber(0, std::numeric_limits<double>::quiet_NaN());
    EXPECT_EQ(slot.integer(0), 0);
}

TEST_F(SlotTest, AddressesStayWhileABlockGrows)
{
    const core::Attribute& element = attribute("plusMinusAverage", "input1D");
    DataBlock block;
    Slot* first = &block.ensure(element, core::ElementPath{}.with(0));
    for (uint32_t i = 1; i < 1000; ++i)
        block.ensure(element, core::ElementPath{}.with(i));
    EXPECT_EQ(block.find(element.id, core::ElementPath{}.with(0)), first);
    EXPECT_EQ(block.size(), 1000u);
    EXPECT_EQ(block.find(element.id, core::ElementPath{}.with(999))->path().index[0], 999u);
    EXPECT_EQ(block.find(element.id, core::ElementPath{}.with(1000)), nullptr);
}

TEST_F(SlotTest, BlocksOfAnotherGenerationAreNotFound)
{
    BlockTable blocks;
    blocks.ensure({7, 0});
    EXPECT_NE(blocks.find({7, 0}), nullptr);
    EXPECT_EQ(blocks.find({7, 1}), nullptr);
    blocks.drop({7, 0});
    EXPECT_EQ(blocks.find({7, 0}), nullptr);
}

} // namespace

} // namespace understudy::eval
