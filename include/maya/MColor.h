// A colour: red, green, blue and alpha, of which 0 to 1 are shown.
//
// Other models are given and asked for in numbers of their own: hue in degrees (0 to 360), all else 0 to 1. Of kCMYK
// the fourth number is black, and alpha is left alone. Whole numbers stand for 0 to 1 by their type's range.
#pragma once

#include <maya/MTypes.h>

#include <iosfwd>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MColor
{
public:
    OPENMAYA_ENUM(MColorType, kRGB = 0, kHSV = 1, kCMY = 2, kCMYK = 3);

    MColor() : r(0), g(0), b(0), a(1) {}
    MColor(const MColor& src) = default;
    MColor(float rr, float gg, float bb = 0.0, float aa = 1.0) : r(rr), g(gg), b(bb), a(aa) {}
    MColor(const float d[3]) : r(d[0]), g(d[1]), b(d[2]), a(1) {}
    // Black.
    MColor(float alpha) : r(0), g(0), b(0), a(alpha) {}
    MColor(MColorType colorModel, unsigned char c1, unsigned char c2, unsigned char c3, unsigned char alpha = 255U);
    MColor(MColorType colorModel, unsigned short c1, unsigned short c2, unsigned short c3,
           unsigned short alpha = 65535U);
    MColor(MColorType colorModel, float c1, float c2, float c3, float alpha = 1.0);
    MColor(MColorType colorModel, double c1, double c2, double c3, double alpha = 1.0);
    ~MColor() = default;
    MColor& operator=(const MColor& src) = default;

    float operator()(unsigned int i) const { return (&r)[i]; }
    float operator[](unsigned int i) const { return (&r)[i]; }
    float& operator()(unsigned int i) { return (&r)[i]; }
    float& operator[](unsigned int i) { return (&r)[i]; }

    // Calculation leaves alpha as it is, that of the left colour.
    MColor& operator*=(float scalar);
    MColor operator*(float scalar) const { return MColor(*this) *= scalar; }
    MColor& operator*=(const MColor& other);
    MColor operator*(const MColor& other) const { return MColor(*this) *= other; }
    MColor& operator/=(float scalar);
    MColor operator/(float scalar) const { return MColor(*this) /= scalar; }
    MColor& operator+=(const MColor& other);
    MColor operator+(const MColor& other) const { return MColor(*this) += other; }
    MColor operator-() const { return MColor(-r, -g, -b, a); }
    MColor operator-(const MColor& other) const { return MColor(r - other.r, g - other.g, b - other.b, a); }
    // All four numbers.
    bool operator==(const MColor& other) const { return r == other.r && g == other.g && b == other.b && a == other.a; }
    bool operator!=(const MColor& other) const { return !(*this == other); }

    // False for a model that does not exist; the colour and the numbers are left as they were.
    bool get(float d[3]) const;
    bool get(MColorType colorModel, float& c1, float& c2, float& c3) const;
    bool get(MColorType colorModel, float& c1, float& c2, float& c3, float& alpha) const;
    bool set(MColorType colorModel, float c1, float c2, float c3, float alpha = 1.0);

    static const MColor kOpaqueBlack;

    float r;
    float g;
    float b;
    float a;
};

OPENMAYA_EXPORT MColor operator*(float scalar, const MColor& other);
OPENMAYA_EXPORT std::ostream& operator<<(std::ostream& os, const MColor& c);

OPENMAYA_NAMESPACE_CLOSE
