#include "script/Arguments.h"

#include "core/Error.h"

#include <gtest/gtest.h>

using namespace understudy;
using namespace understudy::script;

namespace
{

enum : uint8_t
{
    kSize,
    kTags,
    kSwitch,
    kLater,
    kRange,
    kPartly
};

const Syntax kSyntax{
    .name = "probe",
    .summary = "Has flags of all kinds.",
    .positional = {Arg::String, 1, 2, "name"},
    .flags = {{kSize, "size", "sz", {Arg::Float, Arg::Float}, Create | Edit, "Two numbers."},
              {kTags, "tag", "tg", {Arg::String}, Create, "Any number of texts.", MultiUse},
              {kSwitch, "switch", "sw", {}, AllModes, "A switch."},
              {kLater, "later", "lt", {Arg::Boolean}, Create, "Not done yet.", refused(Reason::NotYet)},
              {kRange, "count", "ct", {Arg::UInt}, Create, "No negative number."},
              {kPartly, "partly", "py", {}, AllModes, "Not in edit mode.", refused(Reason::References, Edit)}},
    .modes = AllModes,
};

struct ArgumentsTest : testing::Test
{
    Arguments arguments{kSyntax};

    void bind(std::string_view flag, const Value& value) { arguments.bind(*kSyntax.find(flag), flag, value); }
    core::ErrorKind kindOf(const std::function<void()>& call)
    {
        try
        {
            call();
        }
        catch (const core::Error& error)
        {
            return error.kind();
        }
        ADD_FAILURE() << "nothing was thrown";
        return core::ErrorKind::Internal;
    }
};

} // namespace

TEST_F(ArgumentsTest, FlagsAreFoundByBothNames)
{
    EXPECT_EQ(kSyntax.find("sz"), kSyntax.find("size"));
    EXPECT_EQ(kSyntax.find("siz"), nullptr);
}

TEST_F(ArgumentsTest, AbsentFlagsAnswerWhatIsGivenInstead)
{
    EXPECT_FALSE(arguments.has(kSize));
    EXPECT_TRUE(arguments.boolean(kSwitch, true));
    EXPECT_EQ(arguments.integer(kRange, 7), 7);
    EXPECT_EQ(arguments.string(kTags), "");
    EXPECT_EQ(arguments.flagCount(), 0u);
}

TEST_F(ArgumentsTest, NumbersOfOneFlag)
{
    bind("sz", Value::tuple({1, 2.5}));
    EXPECT_EQ(arguments.number(kSize, 0), 1);
    EXPECT_EQ(arguments.number(kSize, 1), 2.5);
}

TEST_F(ArgumentsTest, WrongNumberOfValuesIsRefused)
{
    EXPECT_THROW(bind("size", Value::tuple({1, 2, 3})), core::Error);
    EXPECT_THROW(bind("size", Value(1)), core::Error);
}

TEST_F(ArgumentsTest, WrongTypeIsATypeError)
{
    EXPECT_EQ(kindOf([&] { bind("tag", Value(Value::Dict{})); }), core::ErrorKind::Syntax);
    EXPECT_EQ(kindOf([&] { bind("size", Value::tuple({"a", "b"})); }), core::ErrorKind::Syntax);
}

TEST_F(ArgumentsTest, MultiUseFlagsKeepEveryUse)
{
    bind("tag", Value(Value::Strings{"a", "b"}));
    EXPECT_EQ(arguments.uses(kTags), 2u);
    EXPECT_EQ(arguments.strings(kTags), (std::vector<std::string>{"a", "b"}));
    EXPECT_EQ(arguments.string(kTags, 1), "b");
}

TEST_F(ArgumentsTest, AFalseSwitchWasNotGiven)
{
    bind("switch", Value(false));
    EXPECT_FALSE(arguments.has(kSwitch));
    bind("switch", Value(true));
    EXPECT_TRUE(arguments.has(kSwitch));
}

TEST_F(ArgumentsTest, FlagsThatDoNotWorkSaySo)
{
    EXPECT_EQ(kindOf([&] { bind("later", Value(true)); }), core::ErrorKind::Unsupported);
    EXPECT_FALSE(kSyntax.find("later")->works());
    EXPECT_EQ(refusalReason(*kSyntax.find("later")), "not written yet");
}

TEST_F(ArgumentsTest, AFlagMayBeRefusedInOneModeOnly)
{
    EXPECT_TRUE(kSyntax.find("partly")->works());
    bind("partly", Value(true));
    EXPECT_TRUE(arguments.has(kPartly));
    arguments.mode = Edit;
    EXPECT_EQ(kindOf([&] { bind("partly", Value(true)); }), core::ErrorKind::Unsupported);
}

TEST_F(ArgumentsTest, ListsSpreadOverThePositionalArguments)
{
    arguments.bindPositional(Value(Value::Strings{"a", "b"}));
    EXPECT_EQ(arguments.names(), (std::vector<std::string>{"a", "b"}));
    EXPECT_NO_THROW(arguments.check());
}

TEST_F(ArgumentsTest, CountsArePartOfTheDeclaration)
{
    EXPECT_THROW(arguments.check(), core::Error) << "too few";
    arguments.bindPositional(Value(Value::Strings{"a", "b", "c"}));
    EXPECT_THROW(arguments.check(), core::Error) << "too many";
}

TEST_F(ArgumentsTest, QueriesNeedNoObject)
{
    arguments.mode = Query;
    EXPECT_NO_THROW(arguments.check());
}

TEST_F(ArgumentsTest, AnEmptyListIsGivenButEmpty)
{
    arguments.bindPositional(Value(Value::List{}));
    EXPECT_TRUE(arguments.given);
    EXPECT_TRUE(arguments.positional.empty());
}
