#include "session/Workspace.h"

#include "core/Error.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

using namespace understudy;
using session::Workspace;
namespace fs = std::filesystem;

namespace
{

struct WorkspaceTest : testing::Test
{
    fs::path folder = fs::temp_directory_path() / fs::path("understudy_workspace").concat(std::to_string(getpid()));

    void SetUp() override { fs::create_directories(folder); }
    void TearDown() override { fs::remove_all(folder); }
};

} // namespace

TEST_F(WorkspaceTest, NothingIsMadeOnDiskBeforeSave)
{
    Workspace workspace;
    fs::path project = folder / "new";
    workspace.start(project.string());
    EXPECT_FALSE(fs::exists(project));
    workspace.save();
    EXPECT_TRUE(fs::exists(project / "workspace.mel"));
}

TEST_F(WorkspaceTest, RulesSurviveTheFile)
{
    Workspace workspace;
    workspace.start((folder / "p").string());
    workspace.set(Workspace::Table::FileRule, "images", "render \"final\"");
    workspace.set(Workspace::Table::Variable, "shot", "010");
    workspace.save();
    Workspace other;
    other.open((folder / "p").string());
    EXPECT_EQ(other.fileRule("images"), "render \"final\"");
    EXPECT_EQ(other.find(Workspace::Table::Variable, "shot"), "010");
    EXPECT_EQ(other.name(), "p");
}

TEST_F(WorkspaceTest, StatementsOfTheFileAreNotRun)
{
    std::ofstream(folder / "workspace.mel")
        << "system \"touch " << (folder / "touched").string() << "\";\nworkspace -fr \"scene\" \"shots\";\n";
    Workspace workspace;
    workspace.open(folder.string());
    EXPECT_EQ(workspace.fileRule("scene"), "shots");
    EXPECT_FALSE(fs::exists(folder / "touched"));
}

TEST_F(WorkspaceTest, PathsAreExpandedBelowTheProject)
{
    Workspace workspace;
    workspace.open(folder.string());
    EXPECT_EQ(workspace.expand("images"), (folder / "images").string());
    EXPECT_EQ(workspace.expand("/tmp/x"), "/tmp/x");
}

TEST_F(WorkspaceTest, AProjectThatIsNotThereIsAnError)
{
    Workspace workspace;
    std::string before = workspace.path();
    EXPECT_THROW(workspace.open((folder / "nowhere").string()), core::Error);
    EXPECT_EQ(workspace.path(), before);
}
