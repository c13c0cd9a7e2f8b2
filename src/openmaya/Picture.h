// A picture in memory and on disk. Rows go from the bottom up.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace understudy::openmaya
{

struct Picture
{
    using Bytes = std::vector<uint8_t>;
    using Floats = std::vector<float>;

    size_t width = 0;
    size_t height = 0;
    size_t channels = 4;
    std::variant<Bytes, Floats> pixels;

    bool isFloat() const { return std::holds_alternative<Floats>(pixels); }
    size_t count() const { return width * height * channels; }

    void flip();
    // Throws BadArgument where a size is 0, Unsupported for another number of channels than 1 to 4.
    Picture resized(size_t newWidth, size_t newHeight) const;
    // Normals of the heights that the first channel holds, as colours (0 to 1, or 0 to 255).
    Picture normals(double scale, double offset) const;
    Picture asFloats(double scale, double offset) const;
    Picture asBytes(double scale, double offset) const;
};

// PNG, JPEG, TGA, BMP, PSD, GIF, PNM, HDR; always with four channels. Throws Io with the reason.
Picture readPicture(const std::string& path, bool asFloats);
// By the format's extension: png, jpg, jpeg, tga, bmp, hdr. Throws Unsupported for others, Io where it cannot be
// written.
void writePicture(const Picture& picture, const std::string& path, const std::string& format);

} // namespace understudy::openmaya
