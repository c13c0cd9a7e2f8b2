#include "plugin/SearchPath.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

namespace understudy::plugin
{

namespace fs = std::filesystem;

class SearchPathTest : public testing::Test
{
protected:
    SearchPathTest()
    {
        std::string name = (fs::temp_directory_path() / "understudy-search-XXXXXX").string();
        folder = mkdtemp(name.data());
        for (const char* file : {"one/a.so", "two/a.so", "two/b.py", "two/notes.txt"})
        {
            fs::create_directories((folder / file).parent_path());
            std::ofstream((folder / file)) << "x";
        }
        setenv("MAYA_PLUG_IN_PATH", ((folder / "one").string() + "::" + (folder / "two").string()).c_str(), 1);
    }
    ~SearchPathTest() override
    {
        unsetenv("MAYA_PLUG_IN_PATH");
        fs::remove_all(folder);
    }

    using Files = std::vector<fs::path>;

    fs::path folder;
};

TEST_F(SearchPathTest, TakesTheFirstFolder)
{
    EXPECT_EQ(findPlugins("a"), Files{folder / "one/a.so"});
    EXPECT_EQ(findPlugins("a.so"), Files{folder / "one/a.so"});
}

TEST_F(SearchPathTest, PythonNeedsItsExtension)
{
    EXPECT_EQ(findPlugins("b"), Files{});
    EXPECT_EQ(findPlugins("b.py"), Files{folder / "two/b.py"});
}

TEST_F(SearchPathTest, TakesFiles)
{
    EXPECT_EQ(findPlugins((folder / "two/a").string()), Files{folder / "two/a.so"});
    EXPECT_EQ(findPlugins((folder / "two/../two/a.so").string()), Files{folder / "two/a.so"});
    EXPECT_EQ(findPlugins((folder / "two/none").string()), Files{});
    EXPECT_EQ(findPlugins((folder / "two/notes.txt").string()), Files{});
}

TEST_F(SearchPathTest, TakesPatternsInAFolder)
{
    EXPECT_EQ(findPlugins((folder / "two/*").string()), (Files{folder / "two/a.so", folder / "two/b.py"}));
    EXPECT_EQ(findPlugins((folder / "two/?.so").string()), Files{folder / "two/a.so"});
}

TEST_F(SearchPathTest, ListsAllOnceByName)
{
    EXPECT_EQ(allPlugins(), (Files{folder / "one/a.so", folder / "two/b.py"}));
    EXPECT_EQ(pluginName(folder / "two/b.py"), "b");
}

} // namespace understudy::plugin
