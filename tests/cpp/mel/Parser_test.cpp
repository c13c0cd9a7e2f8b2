#include "mel/Parser.h"

#include "core/Error.h"

#include <gtest/gtest.h>

#include <string>

namespace understudy::mel
{

namespace
{

using core::ErrorKind;
using Kind = Word::Kind;

Statement only(std::string_view text)
{
    std::vector<Statement> statements = parse(text);
    EXPECT_EQ(statements.size(), 1U);
    return statements.empty() ? Statement{} : statements.front();
}

// The kind and message of the error that a text raises.
std::pair<ErrorKind, std::string> errorOf(std::string_view text)
{
    try
    {
        parse(text);
    }
    catch (const core::Error& error)
    {
        return {error.kind(), error.what()};
    }
    ADD_FAILURE() << "no error: " << text;
    return {ErrorKind::Internal, ""};
}

TEST(MelParser, statementsEndAtSemicolons)
{
    std::vector<Statement> statements = parse("ls; ;undo;\nredo");
    ASSERT_EQ(statements.size(), 3U);
    EXPECT_EQ(statements[1].name, "undo");
}

TEST(MelParser, lineEndsAreBlanks) { EXPECT_EQ(only("ls\n-sl\n;").words.size(), 1U); }

TEST(MelParser, knowsTheLineOfAStatement) { EXPECT_EQ(parse("ls;\n\n// note\nundo;")[1].line, 4); }

TEST(MelParser, passesComments) { EXPECT_EQ(only("ls /* all \n of them */ -sl // selected\n;").words.size(), 1U); }

TEST(MelParser, aDashBeforeALetterIsAFlag)
{
    Word word = only("ls -sl").words.at(0);
    EXPECT_EQ(word.kind, Kind::Flag);
    EXPECT_EQ(word.text, "sl");
}

TEST(MelParser, aDashBeforeADigitIsANumber)
{
    Statement move = only("move -1 -.5 -2e3");
    EXPECT_EQ(*move.words.at(0).value.get<int64_t>(), -1);
    EXPECT_EQ(*move.words.at(1).value.get<double>(), -0.5);
    EXPECT_EQ(*move.words.at(2).value.get<double>(), -2000.0);
}

TEST(MelParser, numbersKeepTheirKind)
{
    Statement statement = only("x 1 1.0 1e-3 0x1F +2");
    EXPECT_TRUE(statement.words.at(0).value.is<int64_t>());
    EXPECT_TRUE(statement.words.at(1).value.is<double>());
    EXPECT_EQ(*statement.words.at(2).value.get<double>(), 1e-3);
    EXPECT_EQ(*statement.words.at(3).value.get<int64_t>(), 31);
    EXPECT_EQ(*statement.words.at(4).value.get<int64_t>(), 2);
}

TEST(MelParser, anIntegerThatIsTooLongBecomesAFloat)
{
    EXPECT_EQ(*only("x 100000000000000000000").words.at(0).value.get<double>(), 1e20);
}

TEST(MelParser, namesPathsAndComponentsAreBareWords)
{
    Statement statement = only("select |a|b ns:c.tx mesh.vtx[0:3] pCube* 10film 1:24");
    for (const Word& word : statement.words)
        EXPECT_EQ(word.kind, Kind::Bare) << word.text;
    EXPECT_EQ(statement.words.at(2).text, "mesh.vtx[0:3]");
    EXPECT_EQ(statement.words.at(5).text, "1:24");
}

TEST(MelParser, stringsResolveEscapes) { EXPECT_EQ(only(R"(x "a\"b\\c\n\td\q")").words.at(0).text, "a\"b\\c\n\tdq"); }

TEST(MelParser, aStringEndsOnItsLine)
{
    EXPECT_EQ(errorOf("x \"a\nb\"").first, ErrorKind::Syntax);
    EXPECT_EQ(errorOf("x \"a").first, ErrorKind::Syntax);
    EXPECT_EQ(errorOf("x \"a\\").first, ErrorKind::Syntax);
}

TEST(MelParser, readsArraysAndVectors)
{
    Statement statement = only("x {1, \"b\"} <<1.5, -2, 3>> {}");
    EXPECT_EQ(statement.words.at(0).value.items().size(), 2U);
    EXPECT_EQ(statement.words.at(1).value.items().at(1).number(), -2);
    EXPECT_TRUE(statement.words.at(2).value.items().empty());
}

TEST(MelParser, arraysOfArraysAreNoMel) { EXPECT_EQ(errorOf("x {{1}, {2}}").first, ErrorKind::Syntax); }

TEST(MelParser, aLiteralMayStandInBrackets) { EXPECT_EQ(*only("x (-5)").words.at(0).value.get<int64_t>(), -5); }

TEST(MelParser, theFunctionFormTakesFlagsAsStrings)
{
    Statement statement = only("setAttr(\"-lock\", 1, \"n.tx\");");
    EXPECT_EQ(statement.words.at(0).kind, Kind::Flag);
    EXPECT_EQ(statement.words.at(0).text, "lock");
    EXPECT_EQ(statement.words.at(2).text, "n.tx");
}

TEST(MelParser, whatIsBeyondCommandsIsUnsupported)
{
    for (const char* text : {"$a = 5;",
                             "string $a;",
                             "if (1) ls;",
                             "for ($i=0;$i<3;$i++) ls;",
                             "while (1) ls;",
                             "global proc f() {}",
                             "proc f() {}",
                             "`ls`",
                             "select `ls -sl`",
                             "setAttr n.tx $x",
                             "setAttr n.tx (1 + 2)",
                             "setAttr n.tx 1 + 2",
                             "x = 3",
                             "{ ls; }",
                             "print(\"a\" + \"b\")",
                             "5 + 3",
                             "\"text\"",
                             "return 1",
                             "size($a)",
                             "x -$a"})
    {
        EXPECT_EQ(errorOf(text).first, ErrorKind::Unsupported) << text;
    }
}

TEST(MelParser, aRefusalSaysWhatAndWhere)
{
    EXPECT_EQ(errorOf("ls;\n$a = 1").second,
              "line 2: variable: MEL beyond command statements is not supported by Understudy yet");
}

TEST(MelParser, aSyntaxErrorSaysWhere)
{
    EXPECT_EQ(errorOf("ls )").second, "Line 1.4: Syntax error");
    EXPECT_EQ(errorOf("ls;\n ]").second, "Line 2.2: Syntax error");
}

TEST(MelParser, anOpenCommentIsASyntaxError) { EXPECT_EQ(errorOf("ls /* ").first, ErrorKind::Syntax); }

TEST(MelParser, deepNestingNeedsNoStack)
{
    std::string deep(1000000, '(');
    EXPECT_EQ(errorOf("x " + deep).first, ErrorKind::Syntax);
    EXPECT_EQ(errorOf("x " + std::string(1000000, '{')).first, ErrorKind::Syntax);
    EXPECT_EQ(only("x " + deep + "1" + std::string(1000000, ')')).words.size(), 1U);
}

TEST(MelParser, anyBytesEndInStatementsOrAnError)
{
    unsigned state = 1;
    for (int round = 0; round < 20000; ++round)
    {
        constexpr std::string_view kBytes = "a-\"{}<>(),;1.$`\\\n/* x\x80\0|[]=e+";
        std::string text = "x ";
        for (int i = 0; i < 12; ++i)
            text += kBytes[(state = state * 1664525 + 1013904223) / 65536 % kBytes.size()];
        try
        {
            EXPECT_FALSE(parse(text).empty());
        }
        catch (const core::Error& error)
        {
            EXPECT_TRUE(error.kind() == ErrorKind::Syntax || error.kind() == ErrorKind::Unsupported) << error.what();
        }
    }
}

} // namespace

} // namespace understudy::mel
