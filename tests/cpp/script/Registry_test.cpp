#include "script/Registry.h"

#include "core/Error.h"

#include <gtest/gtest.h>

using namespace understudy;
using namespace understudy::script;

namespace
{

struct Recorder final : Context
{
    std::vector<std::string> lines;

    std::string nameOf(const ObjectName&) const override { return {}; }
    void message(Severity, std::string_view text) override { lines.emplace_back(text); }
    bool namesSteps() const override { return false; }
    void beginStep(std::string_view name) override { lines.push_back("begin " + std::string(name)); }
    void endStep(bool failed) override { lines.push_back(failed ? "roll back" : "end"); }
};

Syntax syntax(std::string_view name, std::vector<Flag> flags = {})
{
    Syntax made{};
    made.name = name;
    made.flags = std::move(flags);
    return made;
}

Command command(Syntax syntax, std::function<Value(Context&, const Arguments&)> run = {})
{
    return {std::move(syntax), std::move(run), {}};
}

} // namespace

TEST(Registry, CommandsAreFoundUntilTheyAreRemoved)
{
    Registry registry;
    registry.add(command(syntax("b")));
    registry.add(command(syntax("a")));
    ASSERT_EQ(registry.all().size(), 2u);
    EXPECT_EQ(registry.all()[0]->syntax.name, "a");
    registry.remove("a");
    EXPECT_EQ(registry.find("a"), nullptr);
    EXPECT_NE(registry.find("b"), nullptr);
}

TEST(Registry, NamesLiveAsLongAsTheCommand)
{
    Registry registry;
    {
        std::string name = "a name too long to lie inside of the string object";
        registry.add(command(syntax(name)));
    }
    EXPECT_EQ(registry.all()[0]->syntax.name, "a name too long to lie inside of the string object");
}

TEST(Registry, ContradictionsAreRefused)
{
    Registry registry;
    registry.add(command(syntax("a")));
    EXPECT_THROW(registry.add(command(syntax("a"))), core::Error);
    EXPECT_THROW(registry.add(command(syntax("b", {{1, "flag", "f", {}, Create, ""}}))), core::Error)
        << "the first flag must have index 0";
    EXPECT_THROW(
        registry.add(command(syntax("c", {{0, "one", "o", {}, Create, ""}, {1, "other", "o", {}, Create, ""}}))),
        core::Error)
        << "two flags with one short name";
    EXPECT_THROW(registry.add(command(syntax("d", {{0, "later", "lt", {}, Create, "", refused(Reason::None)}}))),
                 core::Error)
        << "a refused flag without a reason";
}

TEST(Registry, AnUndoableCommandIsOneStep)
{
    Recorder context;
    Command made = command(syntax("a"),
                           [](Context& own, const Arguments&)
                           {
                               own.message(Severity::Info, "works");
                               return Value(7);
                           });
    EXPECT_EQ(Registry::run(context, made, Arguments(made.syntax)).number(), 7);
    EXPECT_EQ(context.lines, (std::vector<std::string>{"begin a", "works", "end"}));
}

TEST(Registry, AFailedCommandIsRolledBack)
{
    Recorder context;
    Command made = command(syntax("a"), [](Context&, const Arguments&) -> Value
                           { throw core::Error(core::ErrorKind::Failed, "no"); });
    EXPECT_THROW(Registry::run(context, made, Arguments(made.syntax)), core::Error);
    EXPECT_EQ(context.lines, (std::vector<std::string>{"begin a", "roll back"}));
}

TEST(Registry, HelpLeavesOutWhatDoesNotWork)
{
    std::string text = helpText(syntax("a", {{0, "size", "sz", {Arg::Float}, Create, ""},
                                             {1, "later", "lt", {}, Create, "", refused(Reason::NotYet)}}));
    EXPECT_NE(text.find("-sz -size"), std::string::npos) << text;
    EXPECT_EQ(text.find("later"), std::string::npos) << text;
}
