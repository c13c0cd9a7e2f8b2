#include "openmaya/NodeSet.h"
#include "openmaya/Picture.h"
#include "openmaya/Status.h"

#include <maya/MFloatArray.h>
#include <maya/MImage.h>

#include <algorithm>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

struct MImage::Body
{
    unsigned references = 1;
    Picture picture;
    bool isRGBA = true;
    std::vector<float> depths;
    size_t depthWidth = 0;
    size_t depthHeight = 0;
};

OPENMAYA_NAMESPACE_CLOSE

namespace
{

void requirePicture(const Picture& picture)
{
    if (picture.count() == 0)
        throw core::Error(core::ErrorKind::Failed, "There is no image.");
}

void requireType(MImage::MPixelType type)
{
    if (type == MImage::kUnknown)
        throw core::Error(core::ErrorKind::BadArgument, "The pixels are to be bytes or floats.");
}

void swapRedAndBlue(Picture& picture)
{
    if (picture.channels < 3)
        return;
    std::visit(
        [&](auto& numbers)
        {
            for (size_t i = 0; i + 2 < numbers.size(); i += picture.channels)
                std::swap(numbers[i], numbers[i + 2]);
        },
        picture.pixels);
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

MImage::MImage() : m_body(new Body) {}
MImage::MImage(const MImage& other) : m_body(other.m_body) { ++m_body->references; }

MImage::~MImage()
{
    if (--m_body->references == 0)
        delete m_body;
}

MImage& MImage::operator=(const MImage& other)
{
    ++other.m_body->references;
    if (--m_body->references == 0)
        delete m_body;
    m_body = other.m_body;
    return *this;
}

MStatus MImage::create(unsigned int width, unsigned int height, unsigned int channels, MPixelType type)
{
    return guarded(
        [&]
        {
            requireType(type);
            bool isLegal = type == kByte ? channels == 4 : channels >= 1 && channels <= 4;
            if (!isLegal || width == 0 || height == 0)
                throw core::error(core::ErrorKind::BadArgument,
                                  "An image cannot have {} x {} pixels with {} channels of this type.", width, height,
                                  channels);
            Picture picture{width, height, channels, {}};
            if (type == kByte)
                picture.pixels = Picture::Bytes(picture.count());
            else
                picture.pixels = Picture::Floats(picture.count());
            m_body->picture = std::move(picture);
            m_body->isRGBA = true;
        });
}

MStatus MImage::readFromFile(MString pathname, MPixelType type)
{
    return guarded(
        [&]
        {
            requireType(type);
            m_body->picture = readPicture(pathname.asChar(), type == kFloat);
            m_body->isRGBA = true;
        });
}

MStatus MImage::readFromTextureNode(const MObject& fileTextureObject, MPixelType type)
{
    MString path;
    MStatus status = guarded(
        [&]
        {
            core::Value name = valueOf(Access::nodeOf(fileTextureObject), "fileTextureName");
            const auto* text = name.as<core::StringData>();
            if (!text || text->content.empty())
                throw core::Error(core::ErrorKind::Failed, "The texture has no file.");
            path = text->content.c_str();
        });
    return status ? readFromFile(path, type) : status;
}

MStatus MImage::getSize(unsigned int& width, unsigned int& height) const
{
    return guarded(
        [&]
        {
            requirePicture(m_body->picture);
            width = static_cast<unsigned int>(m_body->picture.width);
            height = static_cast<unsigned int>(m_body->picture.height);
        });
}

MImage::MPixelType MImage::pixelType() const
{
    if (m_body->picture.count() == 0)
        return kUnknown;
    return m_body->picture.isFloat() ? kFloat : kByte;
}

unsigned char* MImage::pixels() const
{
    auto* bytes = std::get_if<Picture::Bytes>(&m_body->picture.pixels);
    return bytes && !bytes->empty() ? bytes->data() : nullptr;
}

float* MImage::floatPixels() const
{
    auto* floats = std::get_if<Picture::Floats>(&m_body->picture.pixels);
    return floats && !floats->empty() ? floats->data() : nullptr;
}

void MImage::setPixels(unsigned char* pixels, unsigned int width, unsigned int height)
{
    if (pixels && create(width, height))
        std::copy_n(pixels, m_body->picture.count(), this->pixels());
}

void MImage::setFloatPixels(float* pixels, unsigned int width, unsigned int height, unsigned int channels)
{
    if (pixels && create(width, height, channels, kFloat))
        std::copy_n(pixels, m_body->picture.count(), floatPixels());
}

unsigned int MImage::depth() const
{
    const Picture& picture = m_body->picture;
    size_t bytes = picture.isFloat() ? sizeof(float) : 1;
    return picture.count() == 0 ? 0 : static_cast<unsigned int>(picture.channels * bytes);
}

MStatus MImage::getDepthMapSize(unsigned int& width, unsigned int& height) const
{
    return guarded(
        [&]
        {
            if (m_body->depths.empty())
                throw core::Error(core::ErrorKind::Failed, "The image has no depths.");
            width = static_cast<unsigned int>(m_body->depthWidth);
            height = static_cast<unsigned int>(m_body->depthHeight);
        });
}

MStatus MImage::getDepthMapRange(float& minValue, float& maxValue) const
{
    return guarded(
        [&]
        {
            if (m_body->depths.empty())
                throw core::Error(core::ErrorKind::Failed, "The image has no depths.");
            auto [least, most] = std::minmax_element(m_body->depths.begin(), m_body->depths.end());
            minValue = *least;
            maxValue = *most;
        });
}

MStatus MImage::setDepthMap(float* depth, unsigned int width, unsigned int height)
{
    return guarded(
        [&]
        {
            if (!depth || width == 0 || height == 0)
                throw core::Error(core::ErrorKind::BadArgument, "There are no depths.");
            m_body->depths.assign(depth, depth + size_t(width) * height);
            m_body->depthWidth = width;
            m_body->depthHeight = height;
        });
}

MStatus MImage::setDepthMap(const MFloatArray& depth, unsigned int width, unsigned int height)
{
    std::vector<float> numbers(depth.length());
    if (numbers.size() < size_t(width) * height)
        return failure(MStatus::kInvalidParameter, "There are fewer depths than pixels.");
    if (!numbers.empty())
        depth.get(numbers.data());
    return setDepthMap(numbers.data(), width, height);
}

float* MImage::depthMap(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, static_cast<float*>(nullptr),
                   [&]
                   {
                       if (m_body->depths.empty())
                           throw core::Error(core::ErrorKind::Failed, "The image has no depths.");
                       return m_body->depths.data();
                   });
}

MStatus MImage::readDepthMap(MString) { return notImplemented("MImage::readDepthMap"); }

MStatus MImage::resize(int width, int height, bool preserveAspectRatio)
{
    return guarded(
        [&]
        {
            Picture& picture = m_body->picture;
            requirePicture(picture);
            if (width <= 0 || height <= 0)
                throw core::error(core::ErrorKind::BadArgument, "An image cannot have {} x {} pixels.", width, height);
            auto newWidth = static_cast<size_t>(width);
            auto newHeight = static_cast<size_t>(height);
            if (preserveAspectRatio && picture.width * newHeight > picture.height * newWidth)
                newHeight = std::max<size_t>(1, picture.height * newWidth / picture.width);
            else if (preserveAspectRatio)
                newWidth = std::max<size_t>(1, picture.width * newHeight / picture.height);
            picture = picture.resized(newWidth, newHeight);
        });
}

bool MImage::filterExists(MImageFilterFormat sourceFormat, MImageFilterFormat targetFormat)
{
    return sourceFormat == kHeightFieldBumpFormat && targetFormat == kNormalMapBumpFormat;
}

MStatus MImage::filter(MImageFilterFormat sourceFormat, MImageFilterFormat targetFormat, double scale, double offset)
{
    return guarded(
        [&]
        {
            requirePicture(m_body->picture);
            if (!filterExists(sourceFormat, targetFormat))
                throw core::Error(core::ErrorKind::BadArgument, "There is no such filter.");
            m_body->picture = m_body->picture.normals(scale, offset);
            m_body->isRGBA = true;
        });
}

MStatus MImage::writeToFile(MString pathname, MString outputFormat) const
{
    return guarded(
        [&]
        {
            requirePicture(m_body->picture);
            Picture picture = m_body->picture;
            if (!m_body->isRGBA)
                swapRedAndBlue(picture);
            writePicture(picture, pathname.asChar(), outputFormat.toLowerCase().asChar());
        });
}

MStatus MImage::writeToFileWithDepth(MString pathname, MString outputFormat, bool writeDepth) const
{
    return writeDepth ? notImplemented("MImage::writeToFileWithDepth with depths")
                      : writeToFile(pathname, outputFormat);
}

MStatus MImage::release()
{
    *this = MImage();
    return MStatus::kSuccess;
}

void MImage::verticalFlip() { m_body->picture.flip(); }

void MImage::setRGBA(bool rgbaFormat)
{
    if (rgbaFormat == m_body->isRGBA)
        return;
    swapRedAndBlue(m_body->picture);
    m_body->isRGBA = rgbaFormat;
}

bool MImage::isRGBA() const { return m_body->isRGBA; }
bool MImage::haveDepth() const { return !m_body->depths.empty(); }

MStatus MImage::convertPixelFormat(MPixelType type, double scale, double offset)
{
    return guarded(
        [&]
        {
            requirePicture(m_body->picture);
            requireType(type);
            if (type == kFloat && !m_body->picture.isFloat())
                m_body->picture = m_body->picture.asFloats(scale, offset);
            else if (type == kByte && m_body->picture.isFloat())
                m_body->picture = m_body->picture.asBytes(scale, offset);
        });
}

const char* MImage::className() { return "MImage"; }

MStatus MImage::readFromFileInternalFixed(const MString& pathname, MPixelType, void*)
{
    return readFromFile(pathname, kByte);
}

MStatus MImage::readFromFileInternalFloat(const MString& pathname, MPixelType, void*)
{
    return readFromFile(pathname, kFloat);
}

MStatus MImage::readFromFileInternal(const MString& pathname, MPixelType pixelType, void*)
{
    return readFromFile(pathname, pixelType);
}

OPENMAYA_NAMESPACE_CLOSE
