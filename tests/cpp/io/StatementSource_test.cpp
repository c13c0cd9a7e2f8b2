#include "io/StatementSource.h"

#include "core/Error.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdio>
#include <fstream>

namespace understudy::io
{

namespace
{

std::vector<std::string> all(StatementSource& source)
{
    std::vector<std::string> found;
    StatementText text;
    for (Cut cut; (cut = source.next(text)) != Cut::End;)
        found.push_back((cut == Cut::Statement ? "" : cut == Cut::Unterminated ? "?" : "!") + std::string(text.text()));
    return found;
}

std::vector<std::string> cut(std::string_view text)
{
    StatementSource source = StatementSource::fromMemory(text);
    return all(source);
}

std::string temporaryFile(std::string_view content)
{
    std::string path = ::testing::TempDir() + "statement_source_" + std::to_string(::getpid()) + ".ma";
    std::ofstream(path, std::ios::binary) << content;
    return path;
}

using Texts = std::vector<std::string>;

} // namespace

TEST(StatementSource, SemicolonsEndStatements) { EXPECT_EQ(cut("a;\n b 1;;c;"), (Texts{"a", "b 1", "c"})); }

TEST(StatementSource, StringsHideMarks)
{
    EXPECT_EQ(cut(R"(a ";//\";" b; c "\\";)"), (Texts{R"(a ";//\";" b)", R"(c "\\")"}));
}

TEST(StatementSource, CommentsAreSkipped)
{
    EXPECT_EQ(cut("// x;\na /* ; */ b; // y\nc;/* open"), (Texts{"a /* ; */ b", "c"}));
    EXPECT_EQ(cut("a/b;"), (Texts{"a/b"}));
}

TEST(StatementSource, EndsInsideAStatement) { EXPECT_EQ(cut("a;b 1"), (Texts{"a", "?b 1"})); }

TEST(StatementSource, AStringEndsWithItsLine) { EXPECT_EQ(cut("a \"b\nc;"), (Texts{"!a \"b", "c"})); }

TEST(StatementSource, LinesAndHeader)
{
    StatementSource source = StatementSource::fromMemory("//one\n//two\n\na;\nb\n1; c;");
    StatementText text;
    std::vector<size_t> lines;
    while (source.next(text) != Cut::End)
        lines.push_back(source.line());
    EXPECT_EQ(lines, (std::vector<size_t>{4, 5, 6}));
    EXPECT_EQ(source.header(), (Texts{"one", "two"}));
}

// Longer than the window, and cut at every place of it.
TEST(StatementSource, LongStatementsOfAFile)
{
    std::string content =
        "a;" + std::string(9'000'000, ' ') + "\"" + std::string(9'000'000, 'x') + ";\";\n// end\nb;\n";
    std::string path = temporaryFile(content);
    StatementSource source(path);
    std::vector<std::string> found = all(source);
    ASSERT_EQ(found.size(), 3u);
    EXPECT_EQ(found[1].size(), 9'000'003u);
    EXPECT_EQ(found[2], "b");
    EXPECT_EQ(source.line(), 4u); // of the end
    EXPECT_FALSE(source.isShorter());
    std::remove(path.c_str());
}

TEST(StatementSource, AFileTruncatedWhileItIsReadIsNoticed)
{
    std::string path = temporaryFile("a;" + std::string(6'000'000, '\n') + "b;");
    StatementSource source(path);
    StatementText text;
    ASSERT_EQ(source.next(text), Cut::Statement);
    ASSERT_EQ(::truncate(path.c_str(), 5'000'000), 0);
    EXPECT_EQ(source.next(text), Cut::End);
    EXPECT_TRUE(source.isShorter());
    std::remove(path.c_str());
}

TEST(StatementSource, MissingFilesAndFolders)
{
    EXPECT_THROW(StatementSource(std::string("/nowhere/at/all.ma")), core::Error);
    EXPECT_THROW(StatementSource(std::string("/tmp")), core::Error);
}

} // namespace understudy::io
