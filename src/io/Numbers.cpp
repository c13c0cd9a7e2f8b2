#include "io/Numbers.h"

#include <fast_float/fast_float.h>

#include <bit>
#include <charconv>
#include <cmath>
#include <cstring>
#include <limits>

namespace understudy::io
{

namespace
{

constexpr double kPowers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                              1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
constexpr uint64_t kExactDoubles = uint64_t(1) << 53;
constexpr int kMaxDigits = 18;

bool isDigit(char c) { return static_cast<unsigned char>(c - '0') < 10; }

// The usual spelling, digits with at most one point, read without rounding: `value` is the exact quotient's nearest
// double. False where an exponent, more digits or anything else needs the general parser.
bool parsePlain(const char*& at, const char* end, double& value)
{
    const char* p = at;
    bool negative = *p == '-';
    p += negative;
    const char* begin = p;
    uint64_t mantissa = 0;
    for (; p != end && isDigit(*p); ++p)
        mantissa = mantissa * 10 + static_cast<uint64_t>(*p - '0');
    std::ptrdiff_t digits = p - begin;
    std::ptrdiff_t decimals = 0;
    if (p != end && *p == '.')
    {
        const char* fraction = ++p;
        for (; p != end && isDigit(*p); ++p)
            mantissa = mantissa * 10 + static_cast<uint64_t>(*p - '0');
        decimals = p - fraction;
        digits += decimals;
    }
    if (digits == 0 || digits > kMaxDigits || mantissa > kExactDoubles)
        return false;
    if (p != end && !isBlankChar(*p))
        return false;
    double number = static_cast<double>(mantissa);
    if (decimals > 0)
        number /= kPowers[decimals];
    value = negative ? -number : number;
    at = p;
    return true;
}

struct NumberWord
{
    std::string_view text;
    double value;
};
constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr NumberWord kWords[] = {
    {"yes", 1},
    {"no", 0},
    {"on", 1},
    {"off", 0},
    {"true", 1},
    {"false", 0},
    {"1.#INF", kInfinity},
    {"-1.#INF", -kInfinity},
    {"1.#QNAN", kNan},
    {"-1.#QNAN", kNan},
    {"1.#IND", kNan},
    {"-1.#IND", kNan},
    {"1.#SNAN", kNan},
    {"-1.#SNAN", kNan},
    {"inf", kInfinity},
    {"-inf", -kInfinity},
    {"nan", kNan},
    {"-nan", kNan},
    {"Infinity", kInfinity},
    {"-Infinity", -kInfinity},
    {"INF", kInfinity},
    {"-INF", -kInfinity},
    {"NaN", kNan},
    {"-NaN", kNan},
};

const char* wordEnd(const char* at, const char* end)
{
    while (at != end && !isBlankChar(*at) && *at != ';' && *at != '"' && *at != ')' && *at != '}' && *at != ',')
        ++at;
    return at;
}

bool parseGeneral(const char*& at, const char* end, double& value)
{
    const char* stop = wordEnd(at, end);
    std::string_view word(at, static_cast<size_t>(stop - at));
    const char* digits = at + (at != stop && *at == '+');
    auto [parsed, problem] = fast_float::from_chars(digits, stop, value);
    if (problem == std::errc{} && parsed == stop)
    {
        at = stop;
        return true;
    }
    // Microsoft's spelling may carry digits behind: 1.#INF00.
    for (const NumberWord& known : kWords)
        if (known.text == word || (known.text.find('#') != std::string_view::npos && word.starts_with(known.text)))
        {
            value = known.value;
            at = stop;
            return true;
        }
    return false;
}

// A double that is a rounded decimal rounds on to the right float unless it lies at the middle of two floats.
bool roundsTwice(double value)
{
    constexpr uint64_t kDropped = (uint64_t(1) << 29) - 1;
    uint64_t low = std::bit_cast<uint64_t>(value) & kDropped;
    constexpr uint64_t kHalf = uint64_t(1) << 28;
    return low >= kHalf - 1 && low <= kHalf + 1;
}

template <class T> void appendChars(std::string& out, T value)
{
    char buffer[32];
    auto [end, problem] = std::to_chars(buffer, buffer + sizeof buffer, value);
    (void)problem;
    out.append(buffer, end);
}

} // namespace

bool parseDouble(const char*& at, const char* end, double& value)
{
    return at != end && (parsePlain(at, end, value) || parseGeneral(at, end, value));
}

bool parseFloat(const char*& at, const char* end, float& value)
{
    const char* begin = at;
    double number = 0;
    if (at == end)
        return false;
    if (parsePlain(at, end, number))
    {
        float narrow = static_cast<float>(number);
        bool isNormal = std::abs(number) >= std::numeric_limits<float>::min() || number == 0;
        if (isNormal && !roundsTwice(number)) [[likely]]
        {
            value = narrow;
            return true;
        }
        at = begin;
    }
    const char* stop = wordEnd(at, end);
    auto [parsed, problem] = fast_float::from_chars(at, stop, value);
    if (problem == std::errc{} && parsed == stop)
    {
        at = stop;
        return true;
    }
    if (!parseGeneral(at, end, number))
        return false;
    value = static_cast<float>(number);
    return true;
}

bool parseInteger(const char*& at, const char* end, int64_t& value)
{
    const char* p = at;
    bool negative = p != end && *p == '-';
    p += negative;
    const char* begin = p;
    uint64_t number = 0;
    for (; p != end && isDigit(*p); ++p)
        number = number * 10 + static_cast<uint64_t>(*p - '0');
    if (p == begin || p - begin > kMaxDigits || (p != end && !isBlankChar(*p) && *p != ';' && *p != ')' && *p != ','))
        return false;
    value = negative ? -static_cast<int64_t>(number) : static_cast<int64_t>(number);
    at = p;
    return true;
}

bool parseDouble(std::string_view text, double& value)
{
    std::string terminated(text);
    const char* at = terminated.c_str();
    const char* end = at + terminated.size();
    return parseDouble(at, end, value) && at == end;
}

void appendNumber(std::string& out, int64_t value) { appendChars(out, value); }

void appendNumber(std::string& out, double value)
{
    if (value == std::trunc(value) && std::abs(value) < 1e15) [[likely]]
    {
        // Integers without an exponent, as scenes have them; the sign of zero does not matter to any attribute.
        appendChars(out, static_cast<int64_t>(value));
        return;
    }
    if (std::isnan(value))
        out += "nan";
    else if (std::isinf(value))
        out += value < 0 ? "-inf" : "inf";
    else
        appendChars(out, value);
}

void appendNumber(std::string& out, float value)
{
    if (value == std::trunc(value) && std::abs(value) < 1e7f)
        appendChars(out, static_cast<int64_t>(value));
    else if (!std::isfinite(value))
        appendNumber(out, static_cast<double>(value));
    else
        appendChars(out, value);
}

void appendNumber(std::string& out, double kernel, core::Unit unit, const core::Units& units)
{
    double shown = units.fromKernel(unit, kernel);
    if (unit == core::Unit::None || unit == core::Unit::Time || !std::isfinite(shown))
        return appendNumber(out, shown);
    auto reads = [&](double number) { return units.toKernel(unit, number) == kernel; };
    if (double whole = std::round(shown); reads(whole))
        return appendNumber(out, whole);
    // Dividing rounds: the number that was read is often not the quotient but its neighbour with fewer digits.
    char buffer[32];
    for (int digits : {15, 16})
    {
        auto [end, problem] = std::to_chars(buffer, buffer + sizeof buffer, shown, std::chars_format::general, digits);
        (void)problem;
        double shorter = 0;
        std::from_chars(buffer, end, shorter);
        if (reads(shorter))
            return appendNumber(out, shorter);
    }
    for (double near : {shown, std::nextafter(shown, kInfinity), std::nextafter(shown, -kInfinity)})
        if (reads(near))
            return appendNumber(out, near);
    appendNumber(out, shown);
}

} // namespace understudy::io
