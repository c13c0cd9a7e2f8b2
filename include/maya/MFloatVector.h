// A direction in space: three floats.
//
// Times a matrix it is a row vector that translation does not move. operator== compares exactly; isEquivalent and
// isParallel take a tolerance.
#pragma once

#include <maya/MStatus.h>
#include <maya/MTypes.h>

#include <iosfwd>

#define MFloatVector_kTol 1.0e-5F

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFloatVector
{
public:
    MFloatVector() : x(0), y(0), z(0) {}
    MFloatVector(const MFloatVector& src) = default;
    MFloatVector(const MVector& src);
    MFloatVector(const MFloatPoint& src); // its x, y, z: the fourth does not count
    MFloatVector(const MPoint& src);
    MFloatVector(float xx, float yy, float zz = 0.0f) : x(xx), y(yy), z(zz) {}
    MFloatVector(const float d[3]) : x(d[0]), y(d[1]), z(d[2]) {}
    MFloatVector(const double d[3])
        : x(static_cast<float>(d[0])), y(static_cast<float>(d[1])), z(static_cast<float>(d[2]))
    {
    }
    ~MFloatVector() = default;
    MFloatVector& operator=(const MFloatVector& src) = default;

    float operator()(unsigned int i) const { return (&x)[i]; }
    float operator[](unsigned int i) const { return (&x)[i]; }
    float& operator()(unsigned int i) { return (&x)[i]; }
    float& operator[](unsigned int i) { return (&x)[i]; }

    // Cross and dot product.
    MFloatVector operator^(const MFloatVector& right) const
    {
        return MFloatVector(y * right.z - z * right.y, z * right.x - x * right.z, x * right.y - y * right.x);
    }
    float operator*(const MFloatVector& right) const { return x * right.x + y * right.y + z * right.z; }

    MFloatVector& operator/=(float scale)
    {
        x /= scale;
        y /= scale;
        z /= scale;
        return *this;
    }
    MFloatVector operator/(float scale) const { return MFloatVector(x / scale, y / scale, z / scale); }
    MFloatVector& operator*=(int scale) { return scaleBy(static_cast<float>(scale)); }
    MFloatVector& operator*=(short scale) { return scaleBy(static_cast<float>(scale)); }
    MFloatVector& operator*=(unsigned int scale) { return scaleBy(static_cast<float>(scale)); }
    MFloatVector& operator*=(unsigned short scale) { return scaleBy(static_cast<float>(scale)); }
    MFloatVector& operator*=(float scale) { return scaleBy(scale); }
    MFloatVector& operator*=(double scale) { return scaleBy(static_cast<float>(scale)); }
    MFloatVector operator*(int scale) const { return MFloatVector(*this).scaleBy(static_cast<float>(scale)); }
    MFloatVector operator*(short scale) const { return MFloatVector(*this).scaleBy(static_cast<float>(scale)); }
    MFloatVector operator*(unsigned int scale) const { return MFloatVector(*this).scaleBy(static_cast<float>(scale)); }
    MFloatVector operator*(unsigned short scale) const
    {
        return MFloatVector(*this).scaleBy(static_cast<float>(scale));
    }
    MFloatVector operator*(float scale) const { return MFloatVector(*this).scaleBy(scale); }
    MFloatVector operator*(double scale) const { return MFloatVector(*this).scaleBy(static_cast<float>(scale)); }
    MFloatVector operator+(const MFloatVector& other) const
    {
        return MFloatVector(x + other.x, y + other.y, z + other.z);
    }
    MFloatVector& operator+=(const MFloatVector& other) { return *this = *this + other; }
    MFloatVector operator-() const { return MFloatVector(-x, -y, -z); }
    MFloatVector operator-(const MFloatVector& other) const
    {
        return MFloatVector(x - other.x, y - other.y, z - other.z);
    }
    MFloatVector& operator-=(const MFloatVector& other) { return *this = *this - other; }
    MFloatVector operator*(const MFloatMatrix& matrix) const;
    MFloatVector& operator*=(const MFloatMatrix& matrix);
    bool operator==(const MFloatVector& other) const { return x == other.x && y == other.y && z == other.z; }
    bool operator!=(const MFloatVector& other) const { return !(*this == other); }

    MStatus get(float dest[3]) const;
    float length() const;
    MFloatVector normal() const; // of length 1; a vector without length stays as it is
    MStatus normalize();
    float angle(const MFloatVector& other) const; // 0 to pi
    bool isEquivalent(const MFloatVector& other, float tolerance = MFloatVector_kTol) const;
    // Along one line, also where they point in opposite directions.
    bool isParallel(const MFloatVector& other, float tolerance = MFloatVector_kTol) const;
    // By the inverse transpose, as normals of a surface go; the length is not kept at 1.
    MFloatVector transformAsNormal(const MFloatMatrix& matrix) const;

    static const MFloatVector zero;
    static const MFloatVector one;
    static const MFloatVector xAxis;
    static const MFloatVector yAxis;
    static const MFloatVector zAxis;
    static const MFloatVector xNegAxis;
    static const MFloatVector yNegAxis;
    static const MFloatVector zNegAxis;

    float x;
    float y;
    float z;

private:
    MFloatVector& scaleBy(float scale)
    {
        x *= scale;
        y *= scale;
        z *= scale;
        return *this;
    }
};

inline MFloatVector operator*(int scale, const MFloatVector& vector) { return vector * scale; }
inline MFloatVector operator*(short scale, const MFloatVector& vector) { return vector * scale; }
inline MFloatVector operator*(unsigned int scale, const MFloatVector& vector) { return vector * scale; }
inline MFloatVector operator*(unsigned short scale, const MFloatVector& vector) { return vector * scale; }
inline MFloatVector operator*(float scale, const MFloatVector& vector) { return vector * scale; }
inline MFloatVector operator*(double scale, const MFloatVector& vector) { return vector * scale; }
// A matrix times a column vector.
OPENMAYA_EXPORT MFloatVector operator*(const MFloatMatrix& matrix, const MFloatVector& vector);
OPENMAYA_EXPORT std::ostream& operator<<(std::ostream& os, const MFloatVector& v);

OPENMAYA_NAMESPACE_CLOSE

// What plug-ins find with this header. Behind the class, as each of them includes the others.
#include <maya/MFloatPoint.h>
#include <maya/MPoint.h>
#include <maya/MVector.h>
