#include "script/Value.h"

#include <gtest/gtest.h>

using namespace understudy::script;

TEST(ScriptValue, TypesHavePythonsNames)
{
    EXPECT_EQ(Value().typeName(), "NoneType");
    EXPECT_EQ(Value(true).typeName(), "bool");
    EXPECT_EQ(Value(1).typeName(), "int");
    EXPECT_EQ(Value(1.0).typeName(), "float");
    EXPECT_EQ(Value("a").typeName(), "str");
    EXPECT_EQ(Value(Value::Doubles{1}).typeName(), "list");
    EXPECT_EQ(Value::tuple({1}).typeName(), "tuple");
}

TEST(ScriptValue, ItemsSpreadEverySequence)
{
    EXPECT_EQ(Value(Value::Strings{"a", "b"}).items().size(), 2u);
    EXPECT_EQ(Value(Value::Doubles{1, 2, 3}).items()[2].number(), 3);
    EXPECT_EQ(Value::tuple({1, 2}).items().size(), 2u);
    EXPECT_EQ(Value("alone").items().size(), 1u);
}

TEST(ScriptValue, AnEmptyListOfNamesIsNone)
{
    EXPECT_TRUE(Value::stringsOrNone({}).isNone());
    EXPECT_TRUE(Value::stringsOrNone({"a"}).is<Value::Strings>());
}
