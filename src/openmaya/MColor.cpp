#include <maya/MColor.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <ostream>

namespace
{

using Numbers = std::array<float, 4>;

Numbers fromHsv(const Numbers& hsv)
{
    auto [hue, saturation, value, alpha] = hsv;
    // How much of the value is in the part of the circle that lies `shift` sixths from the hue.
    auto part = [=](float shift)
    {
        float sixth = std::fmod(shift + hue / 60.0f, 6.0f);
        sixth = sixth < 0 ? sixth + 6.0f : sixth;
        return value - value * saturation * std::clamp(std::min(sixth, 4.0f - sixth), 0.0f, 1.0f);
    };
    return {part(5), part(3), part(1), alpha};
}

Numbers toHsv(const Numbers& rgb)
{
    auto [r, g, b, alpha] = rgb;
    float value = std::max({r, g, b});
    float range = value - std::min({r, g, b});
    if (range <= 0)
        return {0, 0, value, alpha};
    float sixth = value == r ? (g - b) / range : value == g ? 2 + (b - r) / range : 4 + (r - g) / range;
    return {60 * (sixth < 0 ? sixth + 6 : sixth), range / value, value, alpha};
}

Numbers complement(const Numbers& numbers) { return {1 - numbers[0], 1 - numbers[1], 1 - numbers[2], numbers[3]}; }

Numbers fromCmyk(const Numbers& cmyk)
{
    float light = 1 - cmyk[3];
    return {(1 - cmyk[0]) * light, (1 - cmyk[1]) * light, (1 - cmyk[2]) * light, 1};
}

Numbers toCmyk(const Numbers& rgb)
{
    float light = std::max({rgb[0], rgb[1], rgb[2]});
    if (light <= 0)
        return {0, 0, 0, 1};
    return {1 - rgb[0] / light, 1 - rgb[1] / light, 1 - rgb[2] / light, 1 - light};
}

Numbers same(const Numbers& numbers) { return numbers; }

// In the order of MColorType.
struct Model
{
    Numbers (*toRgb)(const Numbers&);
    Numbers (*fromRgb)(const Numbers&);
};

constexpr Model kModels[] = {
    {same, same},
    {fromHsv, toHsv},
    {complement, complement},
    {fromCmyk, toCmyk},
};

const Model* model(int type) { return type >= 0 && type < 4 ? &kModels[type] : nullptr; }

template <class Number> float share(Number number, float range) { return static_cast<float>(number) / range; }

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

const MColor MColor::kOpaqueBlack(0.0f, 0.0f, 0.0f, 1.0f);

MColor::MColor(MColorType colorModel, unsigned char c1, unsigned char c2, unsigned char c3, unsigned char alpha)
    : MColor(colorModel, share(c1, 255), share(c2, 255), share(c3, 255), share(alpha, 255))
{
}

MColor::MColor(MColorType colorModel, unsigned short c1, unsigned short c2, unsigned short c3, unsigned short alpha)
    : MColor(colorModel, share(c1, 65535), share(c2, 65535), share(c3, 65535), share(alpha, 65535))
{
}

MColor::MColor(MColorType colorModel, float c1, float c2, float c3, float alpha) : MColor()
{
    set(colorModel, c1, c2, c3, alpha);
}

MColor::MColor(MColorType colorModel, double c1, double c2, double c3, double alpha)
    : MColor(colorModel, static_cast<float>(c1), static_cast<float>(c2), static_cast<float>(c3),
             static_cast<float>(alpha))
{
}

MColor& MColor::operator*=(float scalar)
{
    r *= scalar;
    g *= scalar;
    b *= scalar;
    return *this;
}

MColor& MColor::operator*=(const MColor& other)
{
    r *= other.r;
    g *= other.g;
    b *= other.b;
    return *this;
}

MColor& MColor::operator/=(float scalar)
{
    r /= scalar;
    g /= scalar;
    b /= scalar;
    return *this;
}

MColor& MColor::operator+=(const MColor& other)
{
    r += other.r;
    g += other.g;
    b += other.b;
    return *this;
}

bool MColor::get(float d[3]) const
{
    d[0] = r;
    d[1] = g;
    d[2] = b;
    return true;
}

bool MColor::get(MColorType colorModel, float& c1, float& c2, float& c3) const
{
    float fourth;
    return get(colorModel, c1, c2, c3, fourth);
}

bool MColor::get(MColorType colorModel, float& c1, float& c2, float& c3, float& alpha) const
{
    const Model* found = model(colorModel);
    if (!found)
        return false;
    auto [n1, n2, n3, n4] = found->fromRgb({r, g, b, a});
    c1 = n1;
    c2 = n2;
    c3 = n3;
    alpha = n4;
    return true;
}

bool MColor::set(MColorType colorModel, float c1, float c2, float c3, float alpha)
{
    const Model* found = model(colorModel);
    if (!found)
        return false;
    auto [red, green, blue, fourth] = found->toRgb({c1, c2, c3, alpha});
    r = red;
    g = green;
    b = blue;
    if (colorModel != kCMYK)
        a = fourth;
    return true;
}

MColor operator*(float scalar, const MColor& other) { return other * scalar; }

std::ostream& operator<<(std::ostream& os, const MColor& c)
{
    return os << "(" << c.r << ", " << c.g << ", " << c.b << ", " << c.a << ")";
}

OPENMAYA_NAMESPACE_CLOSE
