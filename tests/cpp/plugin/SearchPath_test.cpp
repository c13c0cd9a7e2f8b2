#include "plugin/SearchPath.h"

#include "core/Error.h"

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

    static Files filesOf(const std::vector<PluginPlace>& places)
    {
        Files files;
        for (const PluginPlace& place : places)
            files.push_back(place.file);
        return files;
    }
    static Files found(const std::string& text) { return filesOf(findPlugins(text)); }

    fs::path folder;
};

TEST_F(SearchPathTest, TakesTheFirstFolder)
{
    EXPECT_EQ(found("a"), Files{folder / "one/a.so"});
    EXPECT_EQ(found("a.so"), Files{folder / "one/a.so"});
}

TEST_F(SearchPathTest, PythonNeedsItsExtension)
{
    EXPECT_EQ(found("b"), Files{});
    EXPECT_EQ(found("b.py"), Files{folder / "two/b.py"});
}

TEST_F(SearchPathTest, TakesFiles)
{
    EXPECT_EQ(found((folder / "two/a").string()), Files{folder / "two/a.so"});
    EXPECT_EQ(found((folder / "two/../two/a.so").string()), Files{folder / "two/a.so"});
    EXPECT_EQ(found((folder / "two/none").string()), Files{});
    EXPECT_EQ(found((folder / "two/notes.txt").string()), Files{});
}

TEST_F(SearchPathTest, TakesPatternsInAFolder)
{
    EXPECT_EQ(found((folder / "two/*").string()), (Files{folder / "two/a.so", folder / "two/b.py"}));
    EXPECT_EQ(found((folder / "two/?.so").string()), Files{folder / "two/a.so"});
}

TEST_F(SearchPathTest, ListsAllOnceByName)
{
    EXPECT_EQ(filesOf(allPlugins()), (Files{folder / "one/a.so", folder / "two/b.py"}));
    EXPECT_EQ((PluginPlace{folder / "two/b.py"}.name()), "b");
}

TEST_F(SearchPathTest, BuiltInPluginsComeLast)
{
    std::vector<PluginPlace> places = findPlugins("matrixNodes");
    ASSERT_EQ(places.size(), 1u);
    EXPECT_EQ(places[0].builtIn, findBuiltIn("matrixNodes"));
    EXPECT_EQ(places[0].name(), "matrixNodes");
    EXPECT_TRUE(fs::exists(places[0].file));
    std::ofstream(folder / "two/matrixNodes.so") << "x";
    EXPECT_EQ(found("matrixNodes"), Files{folder / "two/matrixNodes.so"});
}

TEST_F(SearchPathTest, MissingPluginIsAnError)
{
    EXPECT_THROW((void)neededPlugins("nowhere"), core::Error);
    EXPECT_EQ(neededPlugins("a").size(), 1u);
}

} // namespace understudy::plugin
