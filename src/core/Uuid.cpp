#include "core/Uuid.h"

#include <random>

namespace understudy::core
{

namespace
{

constexpr size_t kLength = 36;
constexpr bool isDash(size_t i) { return i == 8 || i == 13 || i == 18 || i == 23; }

int digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return -1;
}

uint64_t random64()
{
    // splitmix64: fast, and every thread starts from its own seed of the system's.
    thread_local uint64_t state = (uint64_t(std::random_device{}()) << 32) ^ std::random_device{}();
    uint64_t z = (state += 0x9e3779b97f4a7c15ull);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebull;
    return z ^ (z >> 31);
}

} // namespace

std::string Uuid::text() const
{
    static constexpr char kDigits[] = "0123456789ABCDEF";
    std::string out(kLength, '-');
    int nibble = 0;
    for (size_t i = 0; i < kLength; ++i)
    {
        if (isDash(i))
            continue;
        uint64_t word = nibble < 16 ? high : low;
        out[i] = kDigits[(word >> (60 - 4 * (nibble & 15))) & 15];
        ++nibble;
    }
    return out;
}

std::optional<Uuid> Uuid::parse(std::string_view text)
{
    if (text.size() != kLength)
        return std::nullopt;
    Uuid id;
    int nibble = 0;
    for (size_t i = 0; i < kLength; ++i)
    {
        if (isDash(i))
        {
            if (text[i] != '-')
                return std::nullopt;
            continue;
        }
        int value = digit(text[i]);
        if (value < 0)
            return std::nullopt;
        uint64_t& word = nibble < 16 ? id.high : id.low;
        word = (word << 4) | static_cast<uint64_t>(value);
        ++nibble;
    }
    return id;
}

Uuid Uuid::make()
{
    Uuid id{random64(), random64()};
    id.high = (id.high & ~0xf000ull) | 0x4000ull;
    id.low = (id.low & ~(3ull << 62)) | (2ull << 62);
    return id;
}

} // namespace understudy::core
