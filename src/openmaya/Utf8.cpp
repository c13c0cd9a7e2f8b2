#include "openmaya/Utf8.h"

#include <cstdint>

namespace understudy::openmaya
{

namespace
{

constexpr uint32_t kReplacement = 0xfffd;

// Number of bytes that a first byte announces; 0 where it cannot be one.
size_t sequenceLength(unsigned char first)
{
    if (first < 0x80)
        return 1;
    if (first >= 0xc2 && first < 0xe0)
        return 2;
    if (first >= 0xe0 && first < 0xf0)
        return 3;
    return first >= 0xf0 && first < 0xf5 ? 4 : 0;
}

bool isContinuation(char byte) { return (static_cast<unsigned char>(byte) & 0xc0u) == 0x80u; }

// Takes one character off the front.
uint32_t take(std::string_view& text)
{
    auto first = static_cast<unsigned char>(text.front());
    size_t length = sequenceLength(first);
    uint32_t code = length <= 1 ? first : first & (0x7fu >> length);
    size_t taken = 1;
    while (taken < length && taken < text.size() && isContinuation(text[taken]))
        code = (code << 6) | (static_cast<unsigned char>(text[taken++]) & 0x3fu);
    text.remove_prefix(taken);
    return length > 0 && taken == length ? code : kReplacement;
}

} // namespace

std::wstring toWide(std::string_view text)
{
    std::wstring wide;
    wide.reserve(text.size());
    while (!text.empty())
        wide.push_back(static_cast<wchar_t>(take(text)));
    return wide;
}

std::string toUtf8(std::wstring_view text)
{
    std::string bytes;
    for (wchar_t character : text)
    {
        auto code = static_cast<uint32_t>(character);
        if (code > 0x10ffff)
            code = kReplacement;
        if (code < 0x80)
            bytes.push_back(static_cast<char>(code));
        else if (code < 0x800)
            bytes += {static_cast<char>(0xc0 | (code >> 6)), static_cast<char>(0x80 | (code & 0x3f))};
        else if (code < 0x10000)
            bytes += {static_cast<char>(0xe0 | (code >> 12)), static_cast<char>(0x80 | ((code >> 6) & 0x3f)),
                      static_cast<char>(0x80 | (code & 0x3f))};
        else
            bytes += {static_cast<char>(0xf0 | (code >> 18)), static_cast<char>(0x80 | ((code >> 12) & 0x3f)),
                      static_cast<char>(0x80 | ((code >> 6) & 0x3f)), static_cast<char>(0x80 | (code & 0x3f))};
    }
    return bytes;
}

} // namespace understudy::openmaya
