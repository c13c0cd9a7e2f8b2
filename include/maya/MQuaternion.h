// A rotation or orientation as a quaternion: x, y, z and the real part w.
//
// p * q rotates by p, then by q, as matrices of row vectors do. Unit quaternions are rotations; q and -q are one
// rotation, but are not equal. operator== compares exactly.
#pragma once

#include <maya/MStatus.h>
#include <maya/MTransformationMatrix.h>
#include <maya/MTypes.h>

#include <iosfwd>

#define kQuaternionEpsilon 1.0e-10

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MQuaternion
{
public:
    MQuaternion() : x(0.0), y(0.0), z(0.0), w(1.0) {}
    MQuaternion(const MQuaternion& src) = default;
    MQuaternion(double xx, double yy, double zz, double ww) : x(xx), y(yy), z(zz), w(ww) {}
    MQuaternion(const double q[4]) : x(q[0]), y(q[1]), z(q[2]), w(q[3]) {}
    // The smallest rotation from one direction to the other, or a part of it.
    MQuaternion(const MVector& a, const MVector& b);
    MQuaternion(const MVector& a, const MVector& b, double angleFactor);
    MQuaternion(double angle, const MVector& axisb);
    ~MQuaternion() = default;
    MQuaternion& operator=(const MQuaternion& src) = default;
    // The rotation of a matrix: what it scales and shears does not count.
    MQuaternion& operator=(const MMatrix& matrix);
    MQuaternion& operator=(const MEulerRotation& euler);
    operator MMatrix() const;
    MMatrix asMatrix() const;
    MEulerRotation asEulerRotation() const; // of order XYZ

    MQuaternion& setAxisAngle(const MVector& axis, double theta);
    // False, with the x axis, where the quaternion does not rotate.
    bool getAxisAngle(MVector& axis, double& theta) const;
    MQuaternion& setToXAxis(double theta);
    MQuaternion& setToYAxis(double theta);
    MQuaternion& setToZAxis(double theta);

    double operator[](unsigned int i) const { return (&x)[i]; }
    double& operator[](unsigned int i) { return (&x)[i]; }
    MStatus get(double dest[4]) const;

    MQuaternion operator+(const MQuaternion& other) const;
    MQuaternion operator*(const MQuaternion& other) const;
    MQuaternion& operator*=(const MQuaternion& rhs);
    MQuaternion operator-(const MQuaternion& other) const;
    MQuaternion operator-() const { return MQuaternion(-x, -y, -z, -w); }
    MQuaternion& negateIt() { return *this = -*this; }
    bool operator==(const MQuaternion& other) const;
    bool operator!=(const MQuaternion& other) const { return !(*this == other); }
    bool isEquivalent(const MQuaternion& other, double tolerance = kQuaternionEpsilon) const;

    MQuaternion& scaleIt(double scale);
    MQuaternion normal() const; // of length 1; zero stays as it is
    MQuaternion& normalizeIt();
    MQuaternion conjugate() const { return MQuaternion(-x, -y, -z, w); }
    MQuaternion& conjugateIt() { return *this = conjugate(); }
    MQuaternion inverse() const;
    MQuaternion& invertIt() { return *this = inverse(); }
    // Of unit quaternions: the half angle times the axis, and back.
    MQuaternion log() const;
    MQuaternion exp() const;

    static const MQuaternion identity;

    double x;
    double y;
    double z;
    double w;
};

OPENMAYA_EXPORT MQuaternion operator*(double scale, const MQuaternion& rhs);
// Between p (t = 0) and q (t = 1) at even speed, the short way round, or with spin full turns more.
OPENMAYA_EXPORT MQuaternion slerp(const MQuaternion& p, const MQuaternion& q, double t);
OPENMAYA_EXPORT MQuaternion slerp(const MQuaternion& p, const MQuaternion& q, double t, short spin);
// The short way round for dir 0, the way as the signs of p and q say for 1, the long way for -1.
OPENMAYA_EXPORT MQuaternion dslerp(const MQuaternion& p, const MQuaternion& q, double t, int dir);
// A cubic way from p to q with the control points a and b.
OPENMAYA_EXPORT MQuaternion squad(const MQuaternion& p, const MQuaternion& a, const MQuaternion& b,
                                  const MQuaternion& q, double t);
OPENMAYA_EXPORT MQuaternion squad(const MQuaternion& p, const MQuaternion& a, const MQuaternion& b,
                                  const MQuaternion& q, double t, short spin);
// The control point of q1 that makes the way through q0, q1, q2 smooth.
OPENMAYA_EXPORT MQuaternion squadPt(const MQuaternion& q0, const MQuaternion& q1, const MQuaternion& q2);
OPENMAYA_EXPORT std::ostream& operator<<(std::ostream& os, const MQuaternion& q);

OPENMAYA_NAMESPACE_CLOSE
