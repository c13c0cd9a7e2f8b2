#include "io/AtomicFile.h"

#include "core/Error.h"

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <random>
#include <sstream>

namespace understudy::io
{

namespace
{

class AtomicFileTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        std::string pattern = ::testing::TempDir() + "atomic_XXXXXX";
        ASSERT_TRUE(::mkdtemp(pattern.data()));
        m_folder = pattern;
        m_path = m_folder + "/scene.ma";
    }
    void TearDown() override { std::system(("rm -rf '" + m_folder + "'").c_str()); }

    std::string content() const
    {
        std::ostringstream text;
        text << std::ifstream(m_path).rdbuf();
        return text.str();
    }
    void write(const std::string& text) const
    {
        AtomicFile file(m_path);
        file.write(text);
        file.commit();
    }

    std::string m_folder;
    std::string m_path;
};

} // namespace

TEST_F(AtomicFileTest, TheOldContentStaysUntilItIsCommitted)
{
    write("old");
    {
        AtomicFile file(m_path);
        file.write("new");
        EXPECT_EQ(content(), "old");
    }
    EXPECT_EQ(content(), "old");
    write("new");
    EXPECT_EQ(content(), "new");
}

TEST_F(AtomicFileTest, PermissionsAndLinksStay)
{
    write("old");
    ASSERT_EQ(::chmod(m_path.c_str(), 0640), 0);
    std::string link = m_folder + "/link.ma";
    ASSERT_EQ(::symlink(m_path.c_str(), link.c_str()), 0);
    AtomicFile file(link);
    file.write("new");
    file.commit();
    struct stat status{};
    ASSERT_EQ(::lstat(link.c_str(), &status), 0);
    EXPECT_TRUE(S_ISLNK(status.st_mode));
    ASSERT_EQ(::stat(m_path.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777, 0640u);
    EXPECT_EQ(content(), "new");
}

TEST_F(AtomicFileTest, FoldersThatAreNotThere) { EXPECT_THROW(AtomicFile(m_folder + "/no/scene.ma"), core::Error); }

// A limit on the size of files stands in for a full disk.
TEST_F(AtomicFileTest, AFullDiskLeavesTheOldFile)
{
    write("old");
    pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0)
    {
        ::signal(SIGXFSZ, SIG_IGN);
        rlimit limit{1000, 1000};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        try
        {
            write(std::string(5000, 'n'));
        }
        catch (const core::Error& problem)
        {
            ::_exit(problem.kind() == core::ErrorKind::Io ? 0 : 2);
        }
        ::_exit(1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
    EXPECT_EQ(content(), "old");
    EXPECT_NE(std::system(("ls -A '" + m_folder + "' | grep -q saving").c_str()), 0);
}

// Killed at random moments, a save leaves the old or the new file, never a part.
TEST_F(AtomicFileTest, AKillAtAnyMomentLeavesAWholeFile)
{
    std::string old(3'000'000, 'o');
    std::string next(3'000'000, 'n');
    write(old);
    std::mt19937 random(42);
    int olds = 0;
    int news = 0;
    for (int i = 0; i < 120; ++i)
    {
        pid_t child = ::fork();
        ASSERT_GE(child, 0);
        if (child == 0)
        {
            for (int k = 0;; ++k)
                write(k % 2 ? old : next);
        }
        ::usleep(random() % 30000);
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        std::string found = content();
        ASSERT_TRUE(found == old || found == next) << "after " << i << " kills: " << found.size() << " bytes";
        (found == old ? olds : news) += 1;
    }
    EXPECT_GT(olds, 0);
    EXPECT_GT(news, 0);
    write(old);
    // What the killed ones left behind is gone with the next save.
    EXPECT_NE(std::system(("ls -A '" + m_folder + "' | grep -q saving").c_str()), 0);
}

} // namespace understudy::io
