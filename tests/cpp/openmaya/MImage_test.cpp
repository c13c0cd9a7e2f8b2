// Facts: Maya's C++ API reference of MImage: the first pixel is the bottom left one. Unsure: what resize does with the
// rest of a size whose aspect ratio differs, and the scale of normal maps.
#include "Fixture.h"

#include <maya/MFloatArray.h>
#include <maya/MImage.h>

#include <filesystem>

namespace
{

class MImageTest : public understudy::openmaya::ApiTest
{
protected:
    MImageTest() : m_folder(std::filesystem::temp_directory_path() / ("MImageTest" + std::to_string(::getpid())))
    {
        std::filesystem::create_directories(m_folder);
    }
    ~MImageTest() override { std::filesystem::remove_all(m_folder); }

    MString path(const char* name) const { return (m_folder / name).c_str(); }

    // 2 x 2, red green below blue white.
    static MImage colours()
    {
        unsigned char bytes[] = {255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 255, 255, 255, 255};
        MImage image;
        image.setPixels(bytes, 2, 2);
        return image;
    }

private:
    std::filesystem::path m_folder;
};

TEST_F(MImageTest, IsWrittenAndRead)
{
    for (const char* format : {"png", "tga", "bmp"})
    {
        MString file = path((std::string("a.") + format).c_str());
        EXPECT_TRUE(colours().writeToFile(file, format)) << format;
        MImage read;
        EXPECT_TRUE(read.readFromFile(file)) << format;
        unsigned int width = 0;
        unsigned int height = 0;
        EXPECT_TRUE(read.getSize(width, height));
        EXPECT_EQ(width, 2u);
        EXPECT_EQ(height, 2u);
        EXPECT_EQ(read.pixelType(), MImage::kByte);
        EXPECT_EQ(read.depth(), 4u);
        for (int i = 0; i < 16; ++i)
            EXPECT_EQ(read.pixels()[i], colours().pixels()[i]) << format << " " << i;
        EXPECT_EQ(read.floatPixels(), nullptr);
    }
    EXPECT_TRUE(colours().writeToFile(path("a.jpg"), "jpg"));
    EXPECT_EQ(colours().writeToFile(path("a.iff")).statusCode(), MStatus::kNotImplemented);
    EXPECT_FALSE(colours().writeToFile(path("no/folder.png"), "png"));
}

TEST_F(MImageTest, FloatsKeepTheirRange)
{
    float numbers[] = {4.0f, 0.5f, 0.25f, 1.0f};
    MImage image;
    image.setFloatPixels(numbers, 1, 1);
    EXPECT_EQ(image.depth(), 16u);
    EXPECT_TRUE(image.writeToFile(path("a.hdr"), "hdr"));
    MImage read;
    EXPECT_TRUE(read.readFromFile(path("a.hdr"), MImage::kFloat));
    for (int i = 0; i < 3; ++i)
        EXPECT_NEAR(read.floatPixels()[i], numbers[i], 0.02);
    EXPECT_TRUE(image.convertPixelFormat(MImage::kByte));
    EXPECT_EQ(image.pixels()[0], 255);
    EXPECT_EQ(image.pixels()[1], 128);
}

TEST_F(MImageTest, Changes)
{
    MImage image = colours();
    MImage same = image;
    image.verticalFlip();
    EXPECT_EQ(same.pixels()[2], 255) << "copies share the picture";
    image.setRGBA(false);
    EXPECT_FALSE(image.isRGBA());
    EXPECT_EQ(image.pixels()[0], 255);
    EXPECT_EQ(image.pixels()[2], 0);
    EXPECT_TRUE(image.resize(8, 4));
    unsigned int width = 0;
    unsigned int height = 0;
    image.getSize(width, height);
    EXPECT_EQ(width, 4u);
    EXPECT_EQ(height, 4u);
    EXPECT_TRUE(image.resize(8, 4, false));
    image.getSize(width, height);
    EXPECT_EQ(width, 8u);
    EXPECT_FALSE(image.resize(0, 4));
    EXPECT_TRUE(image.release());
    EXPECT_FALSE(image.getSize(width, height));
    EXPECT_EQ(image.pixels(), nullptr);
}

TEST_F(MImageTest, HeightsBecomeNormals)
{
    MImage image;
    EXPECT_TRUE(image.create(4, 4, 4, MImage::kFloat));
    EXPECT_FALSE(image.create(4, 4, 3, MImage::kByte));
    EXPECT_TRUE(MImage::filterExists(MImage::kHeightFieldBumpFormat, MImage::kNormalMapBumpFormat));
    EXPECT_TRUE(image.filter(MImage::kHeightFieldBumpFormat, MImage::kNormalMapBumpFormat));
    EXPECT_FLOAT_EQ(image.floatPixels()[0], 0.5f);
    EXPECT_FLOAT_EQ(image.floatPixels()[2], 1.0f) << "a plane looks up";
    EXPECT_FALSE(image.filter(MImage::kNormalMapBumpFormat, MImage::kHeightFieldBumpFormat));
}

TEST_F(MImageTest, HasDepths)
{
    MImage image;
    EXPECT_FALSE(image.haveDepth());
    MFloatArray depths;
    for (float depth : {3.0f, 1.0f, 2.0f, 5.0f})
        depths.append(depth);
    EXPECT_FALSE(image.setDepthMap(depths, 3, 2));
    EXPECT_TRUE(image.setDepthMap(depths, 2, 2));
    float least = 0;
    float most = 0;
    EXPECT_TRUE(image.getDepthMapRange(least, most));
    EXPECT_EQ(least, 1.0f);
    EXPECT_EQ(most, 5.0f);
    EXPECT_EQ(image.depthMap()[2], 2.0f);
}

TEST_F(MImageTest, TexturesHaveFiles)
{
    colours().writeToFile(path("a.png"), "png");
    make("file", "texture");
    MImage image;
    EXPECT_FALSE(image.readFromTextureNode(object("texture")));
    plug("texture.fileTextureName").setString(path("a.png"));
    EXPECT_TRUE(image.readFromTextureNode(object("texture")));
    EXPECT_EQ(image.pixels()[0], 255);
    MStatus missing = image.readFromFile(path("none.png"));
    EXPECT_FALSE(missing);
    EXPECT_NE(std::string(missing.errorString().asChar()).find("none.png' cannot be read"), std::string::npos);
}

} // namespace
