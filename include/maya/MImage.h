// A picture in memory: four numbers for each pixel, rows from the bottom up, and a depth for each pixel where it has
// one. Reads PNG, JPEG, TGA, BMP, PSD, GIF, PNM and HDR files; writes PNG, JPEG, TGA, BMP and HDR.
//
// Copies share the picture, as in Maya; release() gives it up.
#pragma once

#include <maya/MObject.h>
#include <maya/MString.h>
#include <maya/MTypes.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MImage
{
public:
    enum MImageFilterFormat
    {
        kNoFormat,
        kHeightFieldBumpFormat, // greys are heights
        kNormalMapBumpFormat,   // colours are normals
        kUnknownFormat
    };
    enum MPixelType
    {
        kUnknown,
        kByte,
        kFloat
    };

    MImage();
    MImage(const MImage& other);
    virtual ~MImage();
    MImage& operator=(const MImage& other);

    // A black picture. `channels` is 1 to 4 for floats, 4 for bytes.
    MStatus create(unsigned int width, unsigned int height, unsigned int channels = 4, MPixelType type = kByte);
    // Fails with kFailure and the reason where the file is not there or of no kind that is read.
    MStatus readFromFile(MString pathname, MPixelType type = kByte);
    // The picture of a file texture.
    MStatus readFromTextureNode(const MObject& fileTextureObject, MPixelType type = kByte);

    // Fails where there is no picture.
    MStatus getSize(unsigned int& width, unsigned int& height) const;
    MPixelType pixelType() const;
    // Null where there are none of the kind. Good until the picture changes.
    unsigned char* pixels() const;
    float* floatPixels() const;
    // Copies; the picture becomes one of bytes or of floats.
    void setPixels(unsigned char* pixels, unsigned int width, unsigned int height);
    void setFloatPixels(float* pixels, unsigned int width, unsigned int height, unsigned int channels = 4);
    // Bytes of one pixel.
    unsigned int depth() const;

    MStatus getDepthMapSize(unsigned int& width, unsigned int& height) const;
    MStatus getDepthMapRange(float& minValue, float& maxValue) const;
    MStatus setDepthMap(float* depth, unsigned int width, unsigned int height);
    MStatus setDepthMap(const MFloatArray& depth, unsigned int width, unsigned int height);
    float* depthMap(MStatus* ReturnStatus = nullptr) const;
    MStatus readDepthMap(MString pathname);

    // With the aspect ratio kept, the picture becomes as large as fits (unsure: whether Maya fills up the rest).
    MStatus resize(int width, int height, bool preserveAspectRatio = true);
    static bool filterExists(MImageFilterFormat sourceFormat, MImageFilterFormat targetFormat);
    // Heights become normals: `scale` makes them steeper, `offset` is added to each number.
    MStatus filter(MImageFilterFormat sourceFormat, MImageFilterFormat targetFormat, double scale = 1.0,
                   double offset = 0.0);

    // In a format by its extension: "png", "jpg", "tga", "bmp", and "hdr" for floats.
    MStatus writeToFile(MString pathname, MString outputFormat = MString("iff")) const;
    MStatus writeToFileWithDepth(MString pathname, MString outputFormat = MString("iff"),
                                 bool writeDepth = false) const;
    MStatus release();
    void verticalFlip();
    // The order of the bytes of a pixel: red first, or blue first.
    void setRGBA(bool rgbaFormat);
    bool isRGBA() const;
    bool haveDepth() const;
    // Bytes to floats: b / 255 * scale + offset; floats to bytes: the same, times 255, within 0 to 255.
    MStatus convertPixelFormat(MPixelType type, double scale = 1.0, double offset = 0.0);

    static const char* className();

    MStatus readFromFileInternalFixed(const MString& pathname, MPixelType pixelType, void* exposureControl = nullptr);
    MStatus readFromFileInternalFloat(const MString& pathname, MPixelType pixelType, void* exposureControl = nullptr);
    MStatus readFromFileInternal(const MString& pathname, MPixelType pixelType, void* exposureControl = nullptr);

private:
    friend struct understudy::openmaya::Access;
    struct Body;
    Body* m_body; // counted
};

OPENMAYA_NAMESPACE_CLOSE
