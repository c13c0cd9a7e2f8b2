#include "core/ValueStore.h"

#include "core/SceneFixture.h"

using namespace understudy::core;

namespace
{

struct ValueStoreTest : SceneFixture
{
    ValueStore store{types};

    const Attribute& attribute(std::string_view type, std::string_view name)
    {
        return scene.attribute(types.findAttribute(types.find(type), name));
    }
    static Authored number(double value) { return {Value::number(Scalar::Double, value), 1}; }
};

} // namespace

TEST_F(ValueStoreTest, OneNumberOfATupleLeavesItsNeighboursUnwritten)
{
    store.exchange(attribute("transform", "translateY"), {}, number(5));
    EXPECT_FALSE(store.get(attribute("transform", "translateX"), {}));
    EXPECT_EQ(store.get(attribute("transform", "translateY"), {}).value.asDouble(), 5);
    Authored tuple = store.get(attribute("transform", "translate"), {});
    EXPECT_EQ(tuple.written, 0b010);
}

TEST_F(ValueStoreTest, ExchangeGivesBackWhatWasThere)
{
    const Attribute& x = attribute("transform", "translateX");
    EXPECT_FALSE(store.exchange(x, {}, number(1)));
    EXPECT_EQ(store.exchange(x, {}, number(2)).value.asDouble(), 1);
    EXPECT_EQ(store.exchange(x, {}, {}).value.asDouble(), 2);
    EXPECT_FALSE(store.get(x, {}));
}

TEST_F(ValueStoreTest, ElementsAreSparseAndOrdered)
{
    const Attribute& input = attribute("plusMinusAverage", "input1D");
    Authored value{Value::number(Scalar::Float, 7), 1};
    for (uint32_t index : {100u, 3u, 50u})
        store.exchange(input, ElementPath().with(index), value);
    const ArrayStore* elements = store.array(input, {});
    ASSERT_NE(elements, nullptr);
    EXPECT_EQ(elements->indices().size(), 3u);
    EXPECT_EQ(elements->indices().at(0), 3u);
    EXPECT_EQ(elements->indices().at(2), 100u);
    EXPECT_TRUE(store.hasElement(input, ElementPath().with(50)));
    EXPECT_FALSE(store.hasElement(input, ElementPath().with(51)));
}

TEST_F(ValueStoreTest, AnElementIsTakenOutAndPutBackWhole)
{
    const Attribute& x = attribute("plusMinusAverage", "input3Dx");
    const Attribute& array = attribute("plusMinusAverage", "input3D");
    Authored value{Value::number(Scalar::Float, 7), 1};
    store.exchange(x, ElementPath().with(2), value);
    store.exchange(x, ElementPath().with(5), value);
    ArrayStore* elements = store.array(array, {});
    auto taken = elements->extract(0);
    EXPECT_FALSE(store.hasElement(array, ElementPath().with(2)));
    EXPECT_FALSE(store.get(x, ElementPath().with(2)));
    elements->restore(std::move(taken));
    EXPECT_EQ(store.get(x, ElementPath().with(2)).value.asDouble(), 7);
    EXPECT_EQ(elements->indices().at(1), 5u);
}

TEST_F(ValueStoreTest, EditsAreRememberedByNumberAndByArray)
{
    const Attribute& y = attribute("transform", "translateY");
    const Attribute& input = attribute("plusMinusAverage", "input1D");
    store.exchange(y, {}, number(5));
    store.exchange(input, ElementPath().with(3), {Value::number(Scalar::Float, 7), 1});
    EXPECT_FALSE(store.isEdited(y)) << "read from a file";
    EXPECT_FALSE(store.isEdited(input));
    store.exchange(y, {}, number(6), true);
    EXPECT_TRUE(store.isEdited(y));
    EXPECT_TRUE(store.isEdited(attribute("transform", "translate")));
    EXPECT_FALSE(store.isEdited(attribute("transform", "translateX")));
    store.exchange(input, ElementPath().with(4), {Value::number(Scalar::Float, 7), 1}, true);
    EXPECT_TRUE(store.isEdited(input));
    store.exchange(y, {}, {}, true);
    EXPECT_TRUE(store.isEdited(y)) << "undone is edited too";
}
