#include "mel/Interpreter.h"

#include "core/Error.h"

#include <gtest/gtest.h>

#include <string>

namespace understudy::mel
{

namespace
{

using core::ErrorKind;
using script::Arg;
using script::Arguments;
using script::Command;
using script::Syntax;
using script::Value;

// Counts undo steps; has no scene.
class Steps final : public script::Context
{
public:
    std::string nameOf(const script::ObjectName&) const override { return {}; }
    void message(script::Severity, std::string_view) override {}
    bool namesSteps() const override { return false; }
    void beginStep(std::string_view name) override
    {
        names.emplace_back(std::string(depth++, '>') + std::string(name));
    }
    void endStep(bool failed) override
    {
        --depth;
        failures += failed;
    }

    std::vector<std::string> names;
    size_t depth = 0;
    int failures = 0;
};

const Syntax kProbe{
    .name = "probe",
    .summary = "Answers what it was given.",
    .positional = {Arg::Any, 0, script::Positional::kMany, "value"},
    .flags = {{0, "size", "sz", {Arg::Int}, script::AllModes, ""},
              {1, "point", "p", {Arg::Float, Arg::Float, Arg::Float}, script::AllModes, ""},
              {2, "lock", "l", {Arg::Boolean}, script::AllModes, ""},
              {3, "label", "lb", {Arg::String}, script::AllModes, "", script::MultiUse},
              {4, "all", "a", {}, script::AllModes, ""},
              {5, "depth", "d", {Arg::Int}, script::AllModes, "", script::QueryTakesValue}},
    .modes = script::AllModes,
};

class MelInterpreter : public testing::Test
{
protected:
    MelInterpreter()
    {
        registry.add({kProbe,
                      [this](script::Context&, const Arguments& arguments)
                      {
                          seen = arguments;
                          return answer;
                      },
                      {}});
        Syntax lists = kProbe;
        lists.name = "lists";
        lists.returns = "string[]";
        registry.add({lists, [this](script::Context&, const Arguments&) { return answer; }, {}});
        Syntax fails = kProbe;
        fails.name = "fails";
        registry.add({fails,
                      [](script::Context&, const Arguments&) -> Value { throw core::Error(ErrorKind::Failed, "No."); },
                      {}});
    }

    Value run(std::string_view text)
    {
        return evaluate({context, registry, [](std::string_view name) { return name == "polyCube"; }}, text);
    }

    std::pair<ErrorKind, std::string> errorOf(std::string_view text)
    {
        try
        {
            run(text);
        }
        catch (const core::Error& error)
        {
            return {error.kind(), error.what()};
        }
        ADD_FAILURE() << "no error: " << text;
        return {ErrorKind::Internal, ""};
    }

    Steps context;
    script::Registry registry;
    Value answer;
    Arguments seen{kProbe};
};

TEST_F(MelInterpreter, flagsTakeAsManyWordsAsTheyDeclare)
{
    run("probe -sz 3 -p 1 2.5 -3 -all rest");
    EXPECT_EQ(seen.integer(0), 3);
    EXPECT_EQ(seen.number(1, 1), 2.5);
    EXPECT_EQ(seen.number(1, 2), -3);
    EXPECT_TRUE(seen.has(4));
    EXPECT_EQ(seen.names(), std::vector<std::string>{"rest"});
}

TEST_F(MelInterpreter, longNamesWorkToo)
{
    run("probe -size 3");
    EXPECT_EQ(seen.integer(0), 3);
}

TEST_F(MelInterpreter, aFlagUsedTwiceKeepsBothValues)
{
    run("probe -label a -lb \"b c\"");
    EXPECT_EQ(seen.strings(3), (std::vector<std::string>{"a", "b c"}));
}

TEST_F(MelInterpreter, wordsForBooleans)
{
    for (const char* word : {"on", "yes", "true", "1"})
    {
        run(std::string("probe -lock ") + word);
        EXPECT_TRUE(seen.boolean(2)) << word;
    }
    for (const char* word : {"off", "no", "false", "0"})
    {
        run(std::string("probe -lock ") + word);
        EXPECT_TRUE(seen.has(2)) << word;
        EXPECT_FALSE(seen.boolean(2)) << word;
    }
}

TEST_F(MelInterpreter, aFloatForAnIntIsCut)
{
    run("probe -size 2.9");
    EXPECT_EQ(seen.integer(0), 2);
}

TEST_F(MelInterpreter, aNumberForATextStaysAsWritten)
{
    run("probe -label 1.50");
    EXPECT_EQ(seen.string(3), "1.50");
}

TEST_F(MelInterpreter, queriesTakeNoWords)
{
    run("probe -q -size n");
    EXPECT_EQ(seen.mode, script::Query);
    EXPECT_TRUE(seen.has(0));
    EXPECT_EQ(seen.names(), std::vector<std::string>{"n"});
}

TEST_F(MelInterpreter, theModeMayStandBehindAFlag)
{
    run("probe -size -query n");
    EXPECT_EQ(seen.mode, script::Query);
    EXPECT_EQ(seen.names(), std::vector<std::string>{"n"});
}

TEST_F(MelInterpreter, aFlagThatTakesItsValueInQueriesGetsIt)
{
    run("probe -q -depth 4 n");
    EXPECT_EQ(seen.integer(5), 4);
}

TEST_F(MelInterpreter, editIsAMode)
{
    run("probe -e -size 4 n");
    EXPECT_EQ(seen.mode, script::Edit);
    EXPECT_EQ(seen.integer(0), 4);
}

TEST_F(MelInterpreter, aVectorStandsForThreeNumbers)
{
    run("probe -p <<1, 2, 3>>");
    EXPECT_EQ(seen.number(1, 2), 3);
}

TEST_F(MelInterpreter, anArrayIsOneArgument)
{
    run("probe {\"a\", \"b\"} c");
    EXPECT_EQ(seen.positional.size(), 2U);
    EXPECT_EQ(seen.positional.at(0).items().size(), 2U);
}

TEST_F(MelInterpreter, answersOfTheLastStatementCount)
{
    answer = Value("x");
    EXPECT_EQ(*run("lists; probe").get<std::string>(), "x");
    EXPECT_TRUE(run("").isNone());
}

// reference/behaviour.md "MEL bridge": results are int, float, str and lists of these.
TEST_F(MelInterpreter, booleansAreIntegers)
{
    answer = Value(true);
    EXPECT_EQ(*run("probe").get<int64_t>(), 1);
}

TEST_F(MelInterpreter, aListOfTuplesIsFlat)
{
    answer = Value(Value::List{Value::tuple({1.0, 2.0, 3.0})});
    EXPECT_EQ(run("probe").items().size(), 3U);
}

// reference/behaviour.md "MEL bridge": an empty array is [].
TEST_F(MelInterpreter, noneOfAnArrayIsTheEmptyArray)
{
    EXPECT_TRUE(run("lists").isSequence());
    EXPECT_TRUE(run("probe").isNone());
}

TEST_F(MelInterpreter, anUnknownCommandIsNoProcedure)
{
    EXPECT_EQ(errorOf("probe;\nnope 1").second, "line 2: Cannot find procedure \"nope\".");
}

TEST_F(MelInterpreter, aCommandOfMayaThatIsNotThereIsUnsupported)
{
    EXPECT_EQ(errorOf("polyCube").first, ErrorKind::Unsupported);
}

// unsure: Maya's text.
TEST_F(MelInterpreter, unknownFlags) { EXPECT_EQ(errorOf("probe -nope").second, "line 1: Invalid flag '-nope'."); }

TEST_F(MelInterpreter, missingWordsOfAFlag)
{
    EXPECT_EQ(errorOf("probe -p 1 2").second, "line 1: Flag '-p' needs 3 argument(s).");
    EXPECT_EQ(errorOf("probe -size -all").second, "line 1: Flag '-size' needs 1 argument(s).");
}

TEST_F(MelInterpreter, aCommandsErrorSaysTheLine) { EXPECT_EQ(errorOf("\n\nfails").second, "line 3: No."); }

TEST_F(MelInterpreter, oneStatementIsItsOwnUndoStep)
{
    run("probe");
    EXPECT_EQ(context.names, std::vector<std::string>{"probe"});
}

TEST_F(MelInterpreter, severalStatementsAreOneUndoStep)
{
    run("probe; probe");
    EXPECT_EQ(context.names, (std::vector<std::string>{"probe; probe", ">probe", ">probe"}));
    EXPECT_EQ(context.depth, 0U);
}

TEST_F(MelInterpreter, onlyAStatementsOwnArgumentsAreAStatement)
{
    std::vector<bool> statements;
    auto note = [&](script::Context&, const Arguments& arguments) -> Value
    {
        statements.push_back(isStatement(arguments));
        return {};
    };
    auto outer = [&](script::Context&, const Arguments& arguments) -> Value
    {
        script::Registry::run(context, *registry.find("note"), Arguments(kProbe));
        run("note");
        statements.push_back(isStatement(arguments));
        return {};
    };
    Syntax syntax = kProbe;
    syntax.name = "note";
    registry.add({syntax, note, {}});
    syntax.name = "outer";
    registry.add({syntax, outer, {}});
    run("outer");
    script::Registry::run(context, *registry.find("note"), Arguments(kProbe));
    EXPECT_EQ(statements, (std::vector<bool>{false, true, true, false}));
}

TEST_F(MelInterpreter, whatRanBeforeAFailureStands)
{
    errorOf("probe; fails; probe");
    EXPECT_EQ(context.failures, 1);
    EXPECT_EQ(context.depth, 0U);
}

} // namespace

} // namespace understudy::mel
