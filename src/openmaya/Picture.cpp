#include "openmaya/Picture.h"

#include "core/Error.h"

#define STB_IMAGE_IMPLEMENTATION
#define STB_IMAGE_RESIZE_IMPLEMENTATION
#define STB_IMAGE_WRITE_IMPLEMENTATION
#include <stb/stb_image.h>
#include <stb/stb_image_resize.h>
#include <stb/stb_image_write.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace understudy::openmaya
{

namespace
{

using core::ErrorKind;

constexpr int kChannels = 4;
constexpr size_t kLargest = size_t(1) << 24; // pixels along a side, as stb takes them

template <class Number> void flipRows(std::vector<Number>& pixels, size_t rowLength)
{
    size_t rows = rowLength == 0 ? 0 : pixels.size() / rowLength;
    for (size_t row = 0; row < rows / 2; ++row)
        std::swap_ranges(pixels.begin() + static_cast<std::ptrdiff_t>(row * rowLength),
                         pixels.begin() + static_cast<std::ptrdiff_t>((row + 1) * rowLength),
                         pixels.begin() + static_cast<std::ptrdiff_t>((rows - 1 - row) * rowLength));
}

template <class Number> std::vector<Number> taken(Number* loaded, size_t count, const std::string& path)
{
    std::unique_ptr<Number, void (*)(void*)> owned(loaded, stbi_image_free);
    if (!owned)
        throw core::error(ErrorKind::Io, "The image '{}' cannot be read: {}.", path, stbi_failure_reason());
    return {owned.get(), owned.get() + count};
}

int number(size_t size)
{
    if (size == 0 || size > kLargest)
        throw core::error(ErrorKind::BadArgument, "An image cannot be {} pixels wide or high.", size);
    return static_cast<int>(size);
}

} // namespace

void Picture::flip()
{
    std::visit([this](auto& numbers) { flipRows(numbers, width * channels); }, pixels);
}

Picture Picture::resized(size_t newWidth, size_t newHeight) const
{
    Picture made{newWidth, newHeight, channels, {}};
    int from[] = {number(width), number(height)};
    int to[] = {number(newWidth), number(newHeight)};
    auto parts = static_cast<int>(channels);
    bool isDone;
    if (isFloat())
    {
        Floats numbers(made.count());
        isDone = stbir_resize_float(std::get<Floats>(pixels).data(), from[0], from[1], 0, numbers.data(), to[0], to[1],
                                    0, parts) != 0;
        made.pixels = std::move(numbers);
    }
    else
    {
        Bytes numbers(made.count());
        isDone = stbir_resize_uint8(std::get<Bytes>(pixels).data(), from[0], from[1], 0, numbers.data(), to[0], to[1],
                                    0, parts) != 0;
        made.pixels = std::move(numbers);
    }
    if (!isDone)
        throw core::Error(ErrorKind::Failed, "There is not enough memory to resize the image.");
    return made;
}

// Differences of the neighbours; beyond an edge the picture goes on as it begins.
Picture Picture::normals(double scale, double offset) const
{
    Picture heights = asFloats(1.0, 0.0);
    const Floats& from = std::get<Floats>(heights.pixels);
    auto at = [&](size_t x, size_t y) { return double(from[((y % height) * width + x % width) * channels]); };
    Floats colours(width * height * kChannels, 1.0f);
    for (size_t y = 0; y < height; ++y)
        for (size_t x = 0; x < width; ++x)
        {
            double slopes[] = {scale * (at(x + width - 1, y) - at(x + 1, y)),
                               scale * (at(x, y + height - 1) - at(x, y + 1))};
            double length = std::sqrt(slopes[0] * slopes[0] + slopes[1] * slopes[1] + 1.0);
            double normal[] = {slopes[0] / length, slopes[1] / length, 1.0 / length};
            for (size_t part = 0; part < 3; ++part)
                colours[(y * width + x) * kChannels + part] = static_cast<float>(0.5 * (normal[part] + 1.0) + offset);
        }
    Picture made{width, height, kChannels, std::move(colours)};
    return isFloat() ? made : made.asBytes(1.0, 0.0);
}

Picture Picture::asFloats(double scale, double offset) const
{
    Floats numbers(count());
    double unit = isFloat() ? 1.0 : 255.0;
    std::visit(
        [&](const auto& from)
        {
            for (size_t i = 0; i < from.size(); ++i)
                numbers[i] = static_cast<float>(double(from[i]) / unit * scale + offset);
        },
        pixels);
    return {width, height, channels, std::move(numbers)};
}

Picture Picture::asBytes(double scale, double offset) const
{
    Picture floats = asFloats(scale, offset);
    Bytes bytes(count());
    const Floats& from = std::get<Floats>(floats.pixels);
    for (size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<uint8_t>(std::lround(255.0 * std::clamp(double(from[i]), 0.0, 1.0)));
    return {width, height, channels, std::move(bytes)};
}

Picture readPicture(const std::string& path, bool asFloats)
{
    int width = 0;
    int height = 0;
    int channels = 0;
    Picture picture;
    auto count = [&] { return static_cast<size_t>(width) * static_cast<size_t>(height) * kChannels; };
    if (asFloats)
    {
        float* loaded = stbi_loadf(path.c_str(), &width, &height, &channels, kChannels);
        picture.pixels = taken(loaded, count(), path);
    }
    else
    {
        unsigned char* loaded = stbi_load(path.c_str(), &width, &height, &channels, kChannels);
        picture.pixels = taken(loaded, count(), path);
    }
    picture.width = static_cast<size_t>(width);
    picture.height = static_cast<size_t>(height);
    picture.flip(); // files begin at the top
    return picture;
}

void writePicture(const Picture& picture, const std::string& path, const std::string& format)
{
    Picture flipped = format == "hdr" ? picture.asFloats(1.0, 0.0) : picture;
    if (format != "hdr" && picture.isFloat())
        flipped = picture.asBytes(1.0, 0.0);
    flipped.flip();
    int width = number(picture.width);
    int height = number(picture.height);
    auto channels = static_cast<int>(picture.channels);
    const char* to = path.c_str();
    bool isDone;
    constexpr int kQuality = 95; // of 100
    if (format == "png")
        isDone = stbi_write_png(to, width, height, channels, std::get<Picture::Bytes>(flipped.pixels).data(), 0) != 0;
    else if (format == "jpg" || format == "jpeg")
        isDone =
            stbi_write_jpg(to, width, height, channels, std::get<Picture::Bytes>(flipped.pixels).data(), kQuality) != 0;
    else if (format == "tga")
        isDone = stbi_write_tga(to, width, height, channels, std::get<Picture::Bytes>(flipped.pixels).data()) != 0;
    else if (format == "bmp")
        isDone = stbi_write_bmp(to, width, height, channels, std::get<Picture::Bytes>(flipped.pixels).data()) != 0;
    else if (format == "hdr")
        isDone = stbi_write_hdr(to, width, height, channels, std::get<Picture::Floats>(flipped.pixels).data()) != 0;
    else
        throw core::error(ErrorKind::Unsupported,
                          "Images of format '{}' are not written by Understudy: png, jpg, tga, bmp and hdr are.",
                          format);
    if (!isDone)
        throw core::error(ErrorKind::Io, "The image '{}' cannot be written.", path);
}

} // namespace understudy::openmaya
