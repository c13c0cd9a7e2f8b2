#define _OPENMAYA_DEPRECATION_DISABLE_WARNING
#include "openmaya/Fixture.h"

#include <maya/MFileObject.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace understudy::openmaya
{
namespace
{

namespace fs = std::filesystem;

class MFileObjectTest : public ApiTest
{
protected:
    MFileObjectTest() : folder(fs::path(testing::TempDir()) / "understudy_files")
    {
        fs::remove_all(folder);
        fs::create_directories(folder / "sourceimages");
        std::ofstream(folder / "here.ma") << "x";
        std::ofstream(folder / "sourceimages" / "image.tif") << "x";
        session.workspace().open(folder.string());
    }
    ~MFileObjectTest() override { fs::remove_all(folder); }

    MString full(const char* name) const { return (folder / name).c_str(); }
    MString path() const { return (folder.string() + "/").c_str(); }

    fs::path folder;
};

TEST_F(MFileObjectTest, TakesNamesApart)
{
    MFileObject file;
    EXPECT_FALSE(file.isSet());
    EXPECT_TRUE(file.setRawFullName("$UNDERSTUDY_TEST_FOLDER/a/b.ma"));
    setenv("UNDERSTUDY_TEST_FOLDER", "/tmp/x", 1);
    EXPECT_TRUE(file.isSet());
    EXPECT_STREQ(file.rawName().asChar(), "b.ma");
    EXPECT_STREQ(file.rawPath().asChar(), "$UNDERSTUDY_TEST_FOLDER/a/");
    EXPECT_STREQ(file.rawFullName().asChar(), "$UNDERSTUDY_TEST_FOLDER/a/b.ma");
    EXPECT_STREQ(file.expandedPath().asChar(), "/tmp/x/a/");
    EXPECT_STREQ(file.expandedFullName().asChar(), "/tmp/x/a/b.ma");
    EXPECT_TRUE(file.setRawPath("/c"));
    EXPECT_TRUE(file.setRawName("d"));
    EXPECT_STREQ(file.rawFullName().asChar(), "/c/d");
    EXPECT_STREQ(file.rawURI().asString().asChar(), "file:/c/d");
    EXPECT_TRUE(file.setRawURI(MString("file:///e/f.ma")));
    EXPECT_STREQ(file.rawFullName().asChar(), "/e/f.ma");
    EXPECT_EQ(file.setRawURI(MString("nothing")), MStatus::kInvalidParameter);
}

TEST_F(MFileObjectTest, ResolvesWhatIsThere)
{
    MFileObject file;
    file.setRawFullName(full("here.ma"));
    EXPECT_TRUE(file.exists());
    EXPECT_EQ(file.resolvedFullName(), full("here.ma"));
    EXPECT_STREQ(file.resolvedName().asChar(), "here.ma");
    EXPECT_EQ(file.resolvedPath(), path());
    EXPECT_EQ(file.fullName(), full("here.ma"));
    MFileObject copy(file);
    EXPECT_TRUE(copy.exists());
}

TEST_F(MFileObjectTest, LooksInTheProject)
{
    MFileObject file;
    file.setRawFullName("sourceimages/image.tif");
    EXPECT_EQ(file.resolveMethod(), MFileObject::kInputFile);
    EXPECT_EQ(file.resolvedFullName(), full("sourceimages/image.tif"));
    file.setRawFullName("/elsewhere/image.tif");
    EXPECT_EQ(file.resolvedFullName(), full("sourceimages/image.tif")); // by its base name
    file.setResolveMethod(MFileObject::kExact);
    EXPECT_FALSE(file.exists());
    // Unsure: what Maya answers for a file that is nowhere.
    EXPECT_STREQ(file.resolvedFullName().asChar(), "/elsewhere/image.tif");
}

TEST_F(MFileObjectTest, TriesSeveralPaths)
{
    MFileObject file;
    file.setResolveMethod(MFileObject::kExact);
    EXPECT_TRUE(file.setRawPath(MString("/none;/other:") + path()));
    EXPECT_TRUE(file.setRawName("here.ma"));
    EXPECT_EQ(file.pathCount(), 3u);
    EXPECT_STREQ(file.ithPath(1).asChar(), "/other/");
    EXPECT_STREQ(file.ithFullName(0).asChar(), "/none/here.ma");
    EXPECT_STREQ(file.ithFullName(3).asChar(), "");
    EXPECT_FALSE(file.exists(0));
    EXPECT_TRUE(file.exists(2));
    EXPECT_TRUE(file.exists());
    EXPECT_EQ(file.resolvedFullName(), full("here.ma"));
}

TEST_F(MFileObjectTest, MayBeOverridden)
{
    MFileObject file;
    file.setRawFullName("/none/x");
    EXPECT_TRUE(file.overrideResolvedFullName(full("here.ma")));
    EXPECT_TRUE(file.exists());
    EXPECT_STREQ(file.rawFullName().asChar(), "/none/x");
    EXPECT_STREQ(file.name().asChar(), "here.ma");
    EXPECT_EQ(file.path(), path());
    EXPECT_TRUE(file.setFullName("/none/y"));
    EXPECT_STREQ(file.resolvedFullName().asChar(), "/none/y");
    EXPECT_TRUE(file.setName("z"));
    EXPECT_STREQ(file.rawFullName().asChar(), "/none/z");
}

TEST_F(MFileObjectTest, AnswersForNamesAlone)
{
    EXPECT_TRUE(MFileObject::isAbsolutePath("/a"));
    EXPECT_TRUE(MFileObject::isAbsolutePath("C:/a"));
    EXPECT_TRUE(MFileObject::isAbsolutePath("~/a"));
    EXPECT_FALSE(MFileObject::isAbsolutePath("a/b"));
    EXPECT_EQ(MFileObject::getResolvedFullName("sourceimages/image.tif"), full("sourceimages/image.tif"));
    bool exists = true;
    EXPECT_STREQ(MFileObject::getResolvedFullName("/none/x", exists).asChar(), "/none/x");
    EXPECT_FALSE(exists);
}

TEST(MURI, TakesItsPartsApart)
{
    const char* whole = "http://user:word@host.org:8080/a/b.txt?x=1&y=2&x=3#part";
    MURI uri(whole);
    EXPECT_TRUE(uri.isValid());
    EXPECT_STREQ(uri.getScheme().asChar(), "http");
    EXPECT_STREQ(uri.getAuthority().asChar(), "user:word@host.org:8080");
    EXPECT_STREQ(uri.getUserInfo().asChar(), "user:word");
    EXPECT_STREQ(uri.getUserName().asChar(), "user");
    EXPECT_STREQ(uri.getPassword().asChar(), "word");
    EXPECT_STREQ(uri.getHost().asChar(), "host.org");
    EXPECT_EQ(uri.getPort(), 8080);
    EXPECT_STREQ(uri.getPath().asChar(), "/a/b.txt");
    EXPECT_STREQ(uri.getDirectory().asChar(), "/a/");
    EXPECT_STREQ(uri.getFileName().asChar(), "b.txt");
    EXPECT_STREQ(uri.getFileName(false).asChar(), "b");
    EXPECT_STREQ(uri.getFragment().asChar(), "part");
    EXPECT_EQ(uri.getAllQueryItemKeys().length(), 2u);
    EXPECT_STREQ(uri.getQueryItemValue("x").asChar(), "1");
    EXPECT_EQ(uri.getAllQueryItemValues("x").length(), 2u);
    EXPECT_STREQ(uri.asString().asChar(), whole);
    EXPECT_EQ(uri.getQueryValueDelimiter(), '=');
    EXPECT_EQ(uri.getQueryPairDelimiter(), '&');
}

TEST(MURI, IsPutTogether)
{
    MURI uri;
    EXPECT_TRUE(uri.isEmpty());
    EXPECT_FALSE(uri.isValid());
    EXPECT_TRUE(uri.setScheme("file"));
    EXPECT_EQ(uri.setScheme("1x"), MStatus::kInvalidParameter);
    EXPECT_TRUE(uri.setPath("/a/b.ma"));
    EXPECT_TRUE(uri.setFileName("c.ma"));
    EXPECT_TRUE(uri.setDirectory("/d"));
    EXPECT_STREQ(uri.asString().asChar(), "file:/d/c.ma");
    EXPECT_TRUE(uri.setHost("h"));
    EXPECT_TRUE(uri.setPort(1));
    EXPECT_TRUE(uri.setUserName("u"));
    EXPECT_TRUE(uri.setPassword("p"));
    EXPECT_TRUE(uri.setFragment("f"));
    EXPECT_TRUE(uri.setQueryDelimiters(':', ';'));
    EXPECT_TRUE(uri.addQueryItem("k", "v"));
    EXPECT_TRUE(uri.addQueryItem("k", "w"));
    EXPECT_STREQ(uri.asString().asChar(), "file://u:p@h:1/d/c.ma?k:v;k:w#f");
    EXPECT_TRUE(uri.removeQueryItem("k"));
    EXPECT_STREQ(uri.getQueryItemValue("k").asChar(), "w");
    EXPECT_TRUE(uri.removeAllQueryItems("k"));
    EXPECT_EQ(uri.removeQueryItem("k"), MStatus::kInvalidParameter);
    EXPECT_TRUE(uri.setAuthority("host"));
    EXPECT_TRUE(uri.setUserInfo("a:b"));
    EXPECT_STREQ(uri.getAuthority().asChar(), "a:b@host");
    MURI copy(uri), other;
    EXPECT_EQ(copy, uri);
    EXPECT_TRUE(other.copy(uri));
    EXPECT_EQ(other, uri);
    EXPECT_TRUE(copy.clear());
    EXPECT_NE(copy, uri);
    copy = MString("mailto:x");
    EXPECT_STREQ(copy.getPath().asChar(), "x");
}

TEST(MURI, RefusesWhatIsNone)
{
    EXPECT_FALSE(MURI::isValidURI("no scheme"));
    EXPECT_FALSE(MURI::isValidURI("a://h:port/"));
    EXPECT_TRUE(MURI::isValidURI("a:b"));
    EXPECT_EQ(MURI().setURI("/path"), MStatus::kInvalidParameter);
}

} // namespace
} // namespace understudy::openmaya
