// Facts: Maya's C++ API reference of MFileIO; what `file` answers: reference/behaviour.md "file".
#include "Fixture.h"

#include <maya/MFileIO.h>

#include <filesystem>

namespace
{

class MFileIOTest : public understudy::openmaya::ApiTest
{
protected:
    MFileIOTest() : m_folder(std::filesystem::temp_directory_path() / ("MFileIOTest" + std::to_string(::getpid())))
    {
        addCommands();
        std::filesystem::create_directories(m_folder);
    }
    ~MFileIOTest() override { std::filesystem::remove_all(m_folder); }

    MString path(const char* name) const { return (m_folder / name).c_str(); }

private:
    std::filesystem::path m_folder;
};

TEST_F(MFileIOTest, SavesAndOpens)
{
    make("transform", "a");
    EXPECT_TRUE(MFileIO::saveAs(path("scene.ma")));
    EXPECT_EQ(MFileIO::currentFile(), path("scene.ma"));
    EXPECT_EQ(MFileIO::fileType(), MString("mayaAscii"));
    EXPECT_EQ(MFileIO::beforeSaveFilename(), path("scene.ma"));
    make("transform", "b");
    MStatus refused = MFileIO::newFile();
    EXPECT_EQ(refused.statusCode(), MStatus::kFailure);
    EXPECT_STREQ(refused.errorString().asChar(), "(kFailure): Unsaved changes.");
    EXPECT_TRUE(MFileIO::newFile(true));
    EXPECT_TRUE(MFileIO::open(path("scene.ma")));
    EXPECT_TRUE(MFileIO::importFile(path("scene.ma"), nullptr, false, "more"));
    EXPECT_FALSE(object("a").isNull());
    EXPECT_FALSE(object("more:a").isNull());
    EXPECT_FALSE(MFileIO::isReadingFile());
    EXPECT_EQ(MFileIO::beforeImportFilename(), path("scene.ma"));
}

TEST_F(MFileIOTest, FailuresLeaveTheSceneItsName)
{
    make("transform", "a");
    EXPECT_TRUE(MFileIO::saveAs(path("scene.ma")));
    EXPECT_TRUE(MFileIO::resetError());
    EXPECT_FALSE(MFileIO::getErrorStatus());
    EXPECT_FALSE(MFileIO::saveAs(path("no/such/folder/scene.ma")));
    EXPECT_EQ(MFileIO::currentFile(), path("scene.ma"));
    EXPECT_TRUE(MFileIO::getErrorStatus());
    EXPECT_FALSE(MFileIO::open(path("missing.ma"), nullptr, true));
    EXPECT_FALSE(object("a").isNull());
    EXPECT_FALSE(MFileIO::open(path("scene.ma"), "nothing", true));
}

TEST_F(MFileIOTest, RenamesBeforeItSaves)
{
    EXPECT_TRUE(MFileIO::saveAs(path("scene.ma")));
    EXPECT_TRUE(MFileIO::setMustRenameToSave(true));
    EXPECT_TRUE(MFileIO::setMustRenameToSaveMsg("give it another name"));
    EXPECT_TRUE(MFileIO::mustRenameToSave());
    EXPECT_STREQ(MFileIO::save().errorString().asChar(), "(kFailure): give it another name");
    EXPECT_TRUE(MFileIO::saveAs(path("other.ma")));
    EXPECT_FALSE(MFileIO::mustRenameToSave());
}

TEST_F(MFileIOTest, ReferencesAreNotLoaded)
{
    EXPECT_EQ(MFileIO::reference(path("scene.ma")).statusCode(), MStatus::kNotImplemented);
    MStringArray found;
    EXPECT_TRUE(MFileIO::getReferences(found));
    EXPECT_EQ(found.length(), 0u);
    EXPECT_TRUE(MFileIO::getFileTypes(found));
    EXPECT_EQ(found[0], MString("mayaAscii"));
}

} // namespace
