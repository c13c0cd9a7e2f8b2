#include <maya/MString.h>
#include <maya/MStringArray.h>

#include <gtest/gtest.h>

#include <cstdlib>
#include <sstream>

namespace
{

TEST(MString, CountsBytesAndCharacters)
{
    MString text("größe");
    EXPECT_EQ(text.length(), 7u);
    EXPECT_EQ(text.numChars(), 5u);
    EXPECT_TRUE(MString().isEmpty());
    EXPECT_STREQ(MString().asChar(), "");
}

TEST(MString, ConvertsToWideAndBack)
{
    MString text("a→😀");
    EXPECT_EQ(std::wstring(text.asWChar()), L"a→😀");
    EXPECT_EQ(MString(L"a→😀"), text);
    MString broken("a\xff");
    EXPECT_EQ(broken.numChars(), 2u);
    EXPECT_EQ(broken.asWChar()[1], wchar_t(0xfffd));
}

TEST(MString, PartsAreInclusive)
{
    MString text("abcdef");
    EXPECT_STREQ(text.substring(1, 3).asChar(), "bcd");
    EXPECT_STREQ(text.substring(4, 99).asChar(), "ef");
    EXPECT_STREQ(text.substring(3, 1).asChar(), "");
    EXPECT_STREQ(MString("größe").substringW(2, 3).asChar(), "öß");
}

TEST(MString, FindsFromBothEnds)
{
    MString text("a.b.c");
    EXPECT_EQ(text.index('.'), 1);
    EXPECT_EQ(text.rindex('.'), 3);
    EXPECT_EQ(text.index('x'), -1);
    EXPECT_EQ(MString("öx").index('x'), 2);
    EXPECT_EQ(MString("öx").indexW('x'), 1);
    EXPECT_EQ(text.indexW(MString(".c")), 3);
}

TEST(MString, SplitLeavesOutEmptyPieces) // unsure: Maya may keep them
{
    MStringArray pieces;
    ASSERT_TRUE(MString("/a//b/").split('/', pieces));
    ASSERT_EQ(pieces.length(), 2u);
    EXPECT_STREQ(pieces[0].asChar(), "a");
    EXPECT_STREQ(pieces[1].asChar(), "b");
}

TEST(MString, AddsTextsAndNumbers)
{
    MString text("n");
    text += 3;
    text += ":";
    text += 2.5;
    EXPECT_STREQ(text.asChar(), "n3:2.5");
    EXPECT_STREQ((text + " end").asChar(), "n3:2.5 end");
    EXPECT_STREQ(("start " + text).asChar(), "start n3:2.5");
    text += text;
    EXPECT_STREQ(text.asChar(), "n3:2.5n3:2.5");
}

TEST(MString, SetsNumbersWithPrecision)
{
    MString text;
    text.set(1.23456, 2);
    EXPECT_STREQ(text.asChar(), "1.23");
}

TEST(MString, CopiesAreIndependent)
{
    MString a("a");
    MString b(a);
    b += "b";
    EXPECT_STREQ(a.asChar(), "a");
    a = b;
    EXPECT_TRUE(a == b);
    EXPECT_TRUE(a != "x");
}

TEST(MString, KnowsNumbers)
{
    EXPECT_TRUE(MString(" 42 ").isInt());
    EXPECT_EQ(MString("-42").asInt(), -42);
    EXPECT_FALSE(MString("-42").isUnsigned());
    EXPECT_FALSE(MString("4.2").isInt());
    EXPECT_TRUE(MString("4.2e3").isDouble());
    EXPECT_EQ(MString("4.2e3").asDouble(), 4200.0);
    EXPECT_FALSE(MString("99999").isShort());
    EXPECT_EQ(MString("word").asInt(), 0);
}

TEST(MString, FormatsByPosition)
{
    MString text;
    ASSERT_TRUE(text.format("^2s of ^1s, ^^", "two", MString("one")));
    EXPECT_STREQ(text.asChar(), "one of two, ^");
    MStringArray arguments;
    arguments.append("x");
    ASSERT_TRUE(text.format("[^1s^2s]", arguments));
    EXPECT_STREQ(text.asChar(), "[x]");
}

TEST(MString, Substitutes)
{
    MString text("a-a-a");
    text.substituteFirst("a", "bb");
    EXPECT_STREQ(text.asChar(), "bb-a-a");
    text.substitute("a", "aa");
    EXPECT_STREQ(text.asChar(), "bb-aa-aa");
}

TEST(MString, ExpandsVariables)
{
    setenv("UNDERSTUDY_TEST", "value", 1);
    EXPECT_STREQ(MString("$UNDERSTUDY_TEST/${UNDERSTUDY_TEST}x").expandEnvironmentVariablesAndTilde().asChar(),
                 "value/valuex");
    EXPECT_STREQ(MString("$UNDERSTUDY_NOT_SET").expandEnvironmentVariablesAndTilde().asChar(), "$UNDERSTUDY_NOT_SET");
    setenv("HOME", "/home/me", 1);
    EXPECT_STREQ(MString("~/x").expandEnvironmentVariablesAndTilde().asChar(), "/home/me/x");
}

TEST(MString, PrintsItself)
{
    std::ostringstream stream;
    stream << MString("text");
    EXPECT_EQ(stream.str(), "text");
}

TEST(MString, RefusesALengthThatCannotBe)
{
    MString text("kept");
    EXPECT_EQ(text.set("x", -1), MStatus::kInvalidParameter);
    EXPECT_STREQ(text.asChar(), "kept");
}

} // namespace
