// A place in space: three doubles and a weight.
//
// Its place is (x/w, y/w, z/w). Adding vectors and scaling leave w alone. operator== compares all four exactly.
#pragma once

#include <maya/MStatus.h>
#include <maya/MTypes.h>

#include <iosfwd>

#define MPoint_kTol 1.0e-10

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MPoint
{
public:
    MPoint() : x(0), y(0), z(0), w(1) {}
    MPoint(const MPoint& src) = default;
    MPoint(const MFloatPoint& src);
    MPoint(const MVector& src);
    MPoint(const MFloatVector& src);
    MPoint(double xx, double yy, double zz = 0.0, double ww = 1.0) : x(xx), y(yy), z(zz), w(ww) {}
    MPoint(const double d[4]) : x(d[0]), y(d[1]), z(d[2]), w(d[3]) {}
    MPoint(const float d[4]) : x(d[0]), y(d[1]), z(d[2]), w(d[3]) {}
    ~MPoint() = default;
    MPoint& operator=(const MPoint& src) = default;

    double operator[](unsigned int i) const { return (&x)[i]; }
    double operator()(unsigned int i) const { return (&x)[i]; }
    double& operator[](unsigned int i) { return (&x)[i]; }
    double& operator()(unsigned int i) { return (&x)[i]; }

    // The way from the other point to this one.
    MVector operator-(const MPoint& other) const;
    MPoint operator+(const MVector& other) const;
    MPoint operator-(const MVector& other) const;
    MPoint& operator+=(const MVector& vector);
    MPoint& operator-=(const MVector& vector);

    MPoint& operator*=(const int scale) { return scaleBy(static_cast<double>(scale)); }
    MPoint& operator*=(const short scale) { return scaleBy(static_cast<double>(scale)); }
    MPoint& operator*=(const unsigned int scale) { return scaleBy(static_cast<double>(scale)); }
    MPoint& operator*=(const unsigned short scale) { return scaleBy(static_cast<double>(scale)); }
    MPoint& operator*=(const float scale) { return scaleBy(static_cast<double>(scale)); }
    MPoint& operator*=(const double scale) { return scaleBy(scale); }
    MPoint operator*(const int scale) const { return MPoint(*this).scaleBy(static_cast<double>(scale)); }
    MPoint operator*(const short scale) const { return MPoint(*this).scaleBy(static_cast<double>(scale)); }
    MPoint operator*(const unsigned int scale) const { return MPoint(*this).scaleBy(static_cast<double>(scale)); }
    MPoint operator*(const unsigned short scale) const { return MPoint(*this).scaleBy(static_cast<double>(scale)); }
    MPoint operator*(const float scale) const { return MPoint(*this).scaleBy(static_cast<double>(scale)); }
    MPoint operator*(const double scale) const { return MPoint(*this).scaleBy(scale); }
    MPoint operator/(const double scale) const { return MPoint(x / scale, y / scale, z / scale, w); }
    MPoint operator*(const MMatrix& matrix) const;
    MPoint& operator*=(const MMatrix& matrix);
    bool operator==(const MPoint& other) const { return x == other.x && y == other.y && z == other.z && w == other.w; }
    bool operator!=(const MPoint& other) const { return !(*this == other); }

    MStatus get(double dest[4]) const;
    MStatus get(float dest[4]) const;

    // (x/w, y/w, z/w, 1), (x/w, y/w, z/w, w) and (x*w, y*w, z*w, w).
    MPoint& cartesianize();
    MPoint& rationalize();
    MPoint& homogenize();

    double distanceTo(const MPoint& other) const;
    // By their places.
    bool isEquivalent(const MPoint& other, double tolerance = MPoint_kTol) const;

    static const char* className();
    static const MPoint origin;

    double x;
    double y;
    double z;
    double w;

private:
    MPoint& scaleBy(double scale)
    {
        x *= scale;
        y *= scale;
        z *= scale;
        return *this;
    }
};

inline MPoint operator*(int scale, const MPoint& point) { return point * scale; }
inline MPoint operator*(short scale, const MPoint& point) { return point * scale; }
inline MPoint operator*(unsigned int scale, const MPoint& point) { return point * scale; }
inline MPoint operator*(unsigned short scale, const MPoint& point) { return point * scale; }
inline MPoint operator*(float scale, const MPoint& point) { return point * scale; }
inline MPoint operator*(double scale, const MPoint& point) { return point * scale; }
// A matrix times a column vector.
OPENMAYA_EXPORT MPoint operator*(const MMatrix& matrix, const MPoint& point);
OPENMAYA_EXPORT std::ostream& operator<<(std::ostream& os, const MPoint& p);

OPENMAYA_NAMESPACE_CLOSE

// What plug-ins find with this header. Behind the class, as each of them includes the others.
#include <maya/MFloatPoint.h>
#include <maya/MFloatVector.h>
#include <maya/MVector.h>
