// A place in space: three floats and a weight.
//
// Its place is (x/w, y/w, z/w). Adding vectors and scaling leave w alone. operator== compares all four exactly.
#pragma once

#include <maya/MStatus.h>
#include <maya/MTypes.h>

#include <iosfwd>

#define MFloatPoint_kTol 1.0e-5F

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFloatPoint
{
public:
    MFloatPoint() : x(0), y(0), z(0), w(1) {}
    MFloatPoint(const MFloatPoint& src) = default;
    MFloatPoint(const MPoint& src);
    MFloatPoint(const MFloatVector& src);
    MFloatPoint(const MVector& src);
    MFloatPoint(float xx, float yy, float zz = 0.0f, float ww = 1.0f) : x(xx), y(yy), z(zz), w(ww) {}
    MFloatPoint(const double d[4])
        : x(static_cast<float>(d[0])), y(static_cast<float>(d[1])), z(static_cast<float>(d[2])),
          w(static_cast<float>(d[3]))
    {
    }
    MFloatPoint(const float d[4]) : x(d[0]), y(d[1]), z(d[2]), w(d[3]) {}
    ~MFloatPoint() = default;
    MFloatPoint& operator=(const MFloatPoint& src) = default;

    float operator[](unsigned int i) const { return (&x)[i]; }
    float operator()(unsigned int i) const { return (&x)[i]; }
    float& operator[](unsigned int i) { return (&x)[i]; }
    float& operator()(unsigned int i) { return (&x)[i]; }

    // The way from the other point to this one.
    MFloatVector operator-(const MFloatPoint& other) const;
    MFloatPoint operator+(const MFloatVector& other) const;
    MFloatPoint operator-(const MFloatVector& other) const;
    MFloatPoint& operator+=(const MFloatVector& vector);
    MFloatPoint& operator-=(const MFloatVector& vector);

    MFloatPoint& operator*=(const int scale) { return scaleBy(static_cast<float>(scale)); }
    MFloatPoint& operator*=(const short scale) { return scaleBy(static_cast<float>(scale)); }
    MFloatPoint& operator*=(const unsigned int scale) { return scaleBy(static_cast<float>(scale)); }
    MFloatPoint& operator*=(const unsigned short scale) { return scaleBy(static_cast<float>(scale)); }
    MFloatPoint& operator*=(const float scale) { return scaleBy(scale); }
    MFloatPoint& operator*=(const double scale) { return scaleBy(static_cast<float>(scale)); }
    MFloatPoint operator*(const int scale) const { return MFloatPoint(*this).scaleBy(static_cast<float>(scale)); }
    MFloatPoint operator*(const short scale) const { return MFloatPoint(*this).scaleBy(static_cast<float>(scale)); }
    MFloatPoint operator*(const unsigned int scale) const
    {
        return MFloatPoint(*this).scaleBy(static_cast<float>(scale));
    }
    MFloatPoint operator*(const unsigned short scale) const
    {
        return MFloatPoint(*this).scaleBy(static_cast<float>(scale));
    }
    MFloatPoint operator*(const float scale) const { return MFloatPoint(*this).scaleBy(scale); }
    MFloatPoint operator*(const double scale) const { return MFloatPoint(*this).scaleBy(static_cast<float>(scale)); }
    MFloatPoint operator/(const float scale) const { return MFloatPoint(x / scale, y / scale, z / scale, w); }
    MFloatPoint operator*(const MFloatMatrix& matrix) const;
    MFloatPoint& operator*=(const MFloatMatrix& matrix);
    bool operator==(const MFloatPoint& other) const
    {
        return x == other.x && y == other.y && z == other.z && w == other.w;
    }
    bool operator!=(const MFloatPoint& other) const { return !(*this == other); }

    MStatus get(double dest[4]) const;
    MStatus get(float dest[4]) const;
    MStatus setCast(const MPoint& src);
    MStatus setCast(const MVector& src);
    MStatus setCast(const double d[4]);

    // (x/w, y/w, z/w, 1), (x/w, y/w, z/w, w) and (x*w, y*w, z*w, w).
    MFloatPoint& cartesianize();
    MFloatPoint& rationalize();
    MFloatPoint& homogenize();

    float distanceTo(const MFloatPoint& other) const;
    // By their places.
    bool isEquivalent(const MFloatPoint& other, float tolerance = MFloatPoint_kTol) const;

    static const char* className();
    static const MFloatPoint origin;

    float x;
    float y;
    float z;
    float w;

private:
    MFloatPoint& scaleBy(float scale)
    {
        x *= scale;
        y *= scale;
        z *= scale;
        return *this;
    }
};

inline MFloatPoint operator*(int scale, const MFloatPoint& point) { return point * scale; }
inline MFloatPoint operator*(short scale, const MFloatPoint& point) { return point * scale; }
inline MFloatPoint operator*(unsigned int scale, const MFloatPoint& point) { return point * scale; }
inline MFloatPoint operator*(unsigned short scale, const MFloatPoint& point) { return point * scale; }
inline MFloatPoint operator*(float scale, const MFloatPoint& point) { return point * scale; }
inline MFloatPoint operator*(double scale, const MFloatPoint& point) { return point * scale; }
// A matrix times a column vector.
OPENMAYA_EXPORT MFloatPoint operator*(const MFloatMatrix& matrix, const MFloatPoint& point);
OPENMAYA_EXPORT std::ostream& operator<<(std::ostream& os, const MFloatPoint& p);

OPENMAYA_NAMESPACE_CLOSE

// What plug-ins find with this header. Behind the class, as each of them includes the others.
#include <maya/MFloatVector.h>
#include <maya/MPoint.h>
#include <maya/MVector.h>
