// A direction in space: three doubles.
//
// Times a matrix it is a row vector that translation does not move. operator== compares exactly; isEquivalent and
// isParallel take a tolerance.
#pragma once

#include <maya/MStatus.h>
#include <maya/MTransformationMatrix.h>
#include <maya/MTypes.h>

#include <math.h>

#include <iosfwd>

#define MVector_kTol 1.0e-10

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MVector
{
public:
    OPENMAYA_ENUM(Axis, kXaxis = 0, kYaxis = 1, kZaxis = 2, kWaxis = 3);

    MVector() : x(0), y(0), z(0) {}
    MVector(const MVector& src) = default;
    MVector(const MFloatVector& src);
    MVector(const MPoint& src); // its x, y, z: the fourth does not count
    MVector(const MFloatPoint& src);
    MVector(double xx, double yy, double zz = 0.0) : x(xx), y(yy), z(zz) {}
    MVector(const double d[3]) : x(d[0]), y(d[1]), z(d[2]) {}
    MVector(const float d[3]) : x(d[0]), y(d[1]), z(d[2]) {}
    ~MVector() = default;
    MVector& operator=(const MVector& src) = default;

    double operator()(unsigned int i) const { return (&x)[i]; }
    double operator[](unsigned int i) const { return (&x)[i]; }
    double& operator()(unsigned int i) { return (&x)[i]; }
    double& operator[](unsigned int i) { return (&x)[i]; }

    // Cross and dot product.
    MVector operator^(const MVector& right) const
    {
        return MVector(y * right.z - z * right.y, z * right.x - x * right.z, x * right.y - y * right.x);
    }
    double operator*(const MVector& right) const { return x * right.x + y * right.y + z * right.z; }

    MVector& operator/=(double scale)
    {
        x /= scale;
        y /= scale;
        z /= scale;
        return *this;
    }
    MVector operator/(double scale) const { return MVector(x / scale, y / scale, z / scale); }
    MVector& operator*=(int scale) { return scaleBy(static_cast<double>(scale)); }
    MVector& operator*=(short scale) { return scaleBy(static_cast<double>(scale)); }
    MVector& operator*=(unsigned int scale) { return scaleBy(static_cast<double>(scale)); }
    MVector& operator*=(unsigned short scale) { return scaleBy(static_cast<double>(scale)); }
    MVector& operator*=(float scale) { return scaleBy(static_cast<double>(scale)); }
    MVector& operator*=(double scale) { return scaleBy(scale); }
    MVector operator*(int scale) const { return MVector(*this).scaleBy(static_cast<double>(scale)); }
    MVector operator*(short scale) const { return MVector(*this).scaleBy(static_cast<double>(scale)); }
    MVector operator*(unsigned int scale) const { return MVector(*this).scaleBy(static_cast<double>(scale)); }
    MVector operator*(unsigned short scale) const { return MVector(*this).scaleBy(static_cast<double>(scale)); }
    MVector operator*(float scale) const { return MVector(*this).scaleBy(static_cast<double>(scale)); }
    MVector operator*(double scale) const { return MVector(*this).scaleBy(scale); }
    MVector operator+(const MVector& other) const { return MVector(x + other.x, y + other.y, z + other.z); }
    MVector& operator+=(const MVector& other) { return *this = *this + other; }
    MVector operator-() const { return MVector(-x, -y, -z); }
    MVector operator-(const MVector& other) const { return MVector(x - other.x, y - other.y, z - other.z); }
    MVector& operator-=(const MVector& other) { return *this = *this - other; }
    MVector operator*(const MMatrix& matrix) const;
    MVector& operator*=(const MMatrix& matrix);
    bool operator==(const MVector& other) const { return x == other.x && y == other.y && z == other.z; }
    bool operator!=(const MVector& other) const { return !(*this == other); }

    MVector rotateBy(double x, double y, double z, double w) const; // by a quaternion
    MVector rotateBy(const double rotXYZ[3], MTransformationMatrix::RotationOrder order) const;
    MVector rotateBy(MVector::Axis axis, const double angle) const;
    MVector rotateBy(const MQuaternion& rotation) const;
    MVector rotateBy(const MEulerRotation& rotation) const;
    // The smallest rotation that turns this direction into the other.
    MQuaternion rotateTo(const MVector& other) const;

    MStatus get(double dest[3]) const;
    double length() const;
    MVector normal() const; // of length 1; a vector without length stays as it is
    MStatus normalize();
    double angle(const MVector& other) const; // 0 to pi
    bool isEquivalent(const MVector& other, double tolerance = MVector_kTol) const;
    // Along one line, also where they point in opposite directions.
    bool isParallel(const MVector& other, double tolerance = MVector_kTol) const;
    // By the inverse transpose, as normals of a surface go; the length is not kept at 1.
    MVector transformAsNormal(const MMatrix& matrix) const;

    static const MVector zero;
    static const MVector one;
    static const MVector xAxis;
    static const MVector yAxis;
    static const MVector zAxis;
    static const MVector xNegAxis;
    static const MVector yNegAxis;
    static const MVector zNegAxis;

    double x;
    double y;
    double z;

private:
    MVector& scaleBy(double scale)
    {
        x *= scale;
        y *= scale;
        z *= scale;
        return *this;
    }
};

inline MVector operator*(int scale, const MVector& vector) { return vector * scale; }
inline MVector operator*(short scale, const MVector& vector) { return vector * scale; }
inline MVector operator*(unsigned int scale, const MVector& vector) { return vector * scale; }
inline MVector operator*(unsigned short scale, const MVector& vector) { return vector * scale; }
inline MVector operator*(float scale, const MVector& vector) { return vector * scale; }
inline MVector operator*(double scale, const MVector& vector) { return vector * scale; }
// A matrix times a column vector.
OPENMAYA_EXPORT MVector operator*(const MMatrix& matrix, const MVector& vector);
OPENMAYA_EXPORT std::ostream& operator<<(std::ostream& os, const MVector& v);

OPENMAYA_NAMESPACE_CLOSE

// What plug-ins find with this header. Behind the class, as each of them includes the others.
#include <maya/MFloatPoint.h>
#include <maya/MFloatVector.h>
#include <maya/MPoint.h>
