// Progress, the environment and the texts of interfaces.
#include <maya/MCommonSystemUtils.h>
#include <maya/MComputation.h>
#include <maya/MProgressWindow.h>
#include <maya/MStringResource.h>
#include <maya/MStringResourceId.h>

#include <gtest/gtest.h>

#include <filesystem>

namespace
{

TEST(MComputation, KeepsItsProgress)
{
    MComputation computation;
    EXPECT_TRUE(computation.setProgressRange(10, 20));
    computation.beginComputation(true);
    EXPECT_EQ(computation.progress(), 10);
    EXPECT_TRUE(computation.setProgress(15));
    EXPECT_TRUE(computation.setProgressStatus("half"));
    EXPECT_EQ(computation.progress(), 15);
    EXPECT_TRUE(computation.setProgress(99));
    EXPECT_EQ(computation.progress(), 20);
    EXPECT_FALSE(computation.isInterruptRequested());
    computation.endComputation();
    EXPECT_EQ(computation.setProgressRange(2, 1), MStatus::kInvalidParameter);
    EXPECT_EQ(computation.progressMin(), 10);
    EXPECT_EQ(computation.progressMax(), 20);
}

TEST(MProgressWindow, IsHadByOne)
{
    EXPECT_EQ(MProgressWindow::setTitle("x"), MStatus::kFailure);
    EXPECT_TRUE(MProgressWindow::reserve());
    EXPECT_FALSE(MProgressWindow::reserve());
    EXPECT_TRUE(MProgressWindow::setProgressRange(0, 10));
    EXPECT_TRUE(MProgressWindow::setTitle("title"));
    EXPECT_TRUE(MProgressWindow::setProgressStatus("status"));
    EXPECT_TRUE(MProgressWindow::setInterruptable(true));
    EXPECT_TRUE(MProgressWindow::startProgress());
    EXPECT_TRUE(MProgressWindow::setProgress(3));
    EXPECT_TRUE(MProgressWindow::advanceProgress(4));
    EXPECT_EQ(MProgressWindow::progress(), 7);
    EXPECT_TRUE(MProgressWindow::setProgressMax(5));
    EXPECT_EQ(MProgressWindow::progress(), 5);
    EXPECT_TRUE(MProgressWindow::setProgressMin(2));
    EXPECT_EQ(MProgressWindow::progressMin(), 2);
    EXPECT_EQ(MProgressWindow::progressMax(), 5);
    EXPECT_STREQ(MProgressWindow::title().asChar(), "title");
    EXPECT_STREQ(MProgressWindow::progressStatus().asChar(), "status");
    EXPECT_TRUE(MProgressWindow::isInterruptable());
    EXPECT_FALSE(MProgressWindow::isCancelled());
    EXPECT_TRUE(MProgressWindow::endProgress());
    EXPECT_EQ(MProgressWindow::endProgress(), MStatus::kFailure);
}

TEST(MCommonSystemUtils, ReadsAndWritesTheEnvironment)
{
    EXPECT_TRUE(MCommonSystemUtils::putEnv("UNDERSTUDY_TEST_VARIABLE", "value"));
    MStatus status;
    EXPECT_STREQ(MCommonSystemUtils::getEnv("UNDERSTUDY_TEST_VARIABLE", &status).asChar(), "value");
    EXPECT_TRUE(status);
    MString result;
    EXPECT_TRUE(MCommonSystemUtils::getEnv("UNDERSTUDY_TEST_NOTHING", result));
    EXPECT_EQ(result.length(), 0u);
    EXPECT_EQ(MCommonSystemUtils::putEnv("a=b", "c"), MStatus::kInvalidParameter);
}

TEST(MCommonSystemUtils, MakesFolders)
{
    std::filesystem::path folder = std::filesystem::path(testing::TempDir()) / "understudy_a";
    std::filesystem::remove_all(folder);
    EXPECT_TRUE(MCommonSystemUtils::makeDirectory((folder / "b").c_str()));
    EXPECT_TRUE(std::filesystem::is_directory(folder / "b"));
    EXPECT_TRUE(MCommonSystemUtils::makeDirectory(folder.c_str()));
    EXPECT_FALSE(MCommonSystemUtils::makeDirectory("/proc/none/of/these"));
    std::filesystem::remove_all(folder);
}

TEST(MStringResource, GivesWhatWasRegistered)
{
    MStringResourceId id("plugin", "kHello", "Hello"), other("plugin", "kHello", "Salut"), none("plugin", "kNone", "?");
    EXPECT_EQ(id, other);
    EXPECT_NE(id, none);
    EXPECT_TRUE(MStringResource::registerString(id));
    MStatus status;
    EXPECT_STREQ(MStringResource::getString(other, status).asChar(), "Hello");
    EXPECT_TRUE(status);
    EXPECT_STREQ(MStringResource::getString(none, status).asChar(), "?");
    EXPECT_EQ(status, MStatus::kFailure);
    EXPECT_TRUE(MStringResource::registerString(other));
    EXPECT_STREQ(MStringResource::getString(id, status).asChar(), "Salut");
}

} // namespace
