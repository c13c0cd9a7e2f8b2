// A rotation as three angles, in radians, about the axes in the order named: kXYZ is about x first.
//
// Rotations of another order are taken over into this one's. operator== compares angles and order exactly.
#pragma once

#include <maya/MTransformationMatrix.h>
#include <maya/MTypes.h>

#include <iosfwd>

#define kEulerRotationEpsilon 1.0e-10

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MEulerRotation
{
public:
    OPENMAYA_ENUM(RotationOrder, kXYZ = 0, kYZX = 1, kZXY = 2, kXZY = 3, kYXZ = 4, kZYX = 5);

    MEulerRotation() : x(0.0), y(0.0), z(0.0), order(kXYZ) {}
    MEulerRotation(const MEulerRotation& src);
    MEulerRotation(const MVector& v, RotationOrder ord = kXYZ);
    MEulerRotation(double xx, double yy, double zz, RotationOrder ord = kXYZ) : x(xx), y(yy), z(zz), order(ord) {}
    ~MEulerRotation() = default;
    MEulerRotation& operator=(const MEulerRotation& src);
    // The same rotation in this one's order; a vector's numbers are angles.
    MEulerRotation& operator=(const MQuaternion& q);
    MEulerRotation& operator=(const MMatrix& matrix);
    MEulerRotation& operator=(const MVector& v);
    MEulerRotation& setValue(const MVector& v, RotationOrder ord = kXYZ);
    MEulerRotation& setValue(double xx, double yy, double zz, RotationOrder ord = kXYZ);

    double operator[](unsigned int i) const { return (&x)[i]; }
    double& operator[](unsigned int i) { return (&x)[i]; }

    // Angle by angle; the other is brought into this one's order first.
    MEulerRotation operator+(const MEulerRotation& other) const;
    MEulerRotation& operator+=(const MEulerRotation& other);
    MEulerRotation operator-(const MEulerRotation& other) const;
    MEulerRotation& operator-=(const MEulerRotation& other);
    MEulerRotation operator-() const { return MEulerRotation(-x, -y, -z, order); }
    // This rotation, then the other.
    MEulerRotation operator*(const MEulerRotation& other) const;
    MEulerRotation operator*(const MQuaternion& q) const;
    MEulerRotation& operator*=(const MEulerRotation& other);
    MEulerRotation& operator*=(const MQuaternion& q);
    // The angles times a number.
    MEulerRotation operator*(double scale) const { return MEulerRotation(x * scale, y * scale, z * scale, order); }
    MEulerRotation& operator*=(double scale) { return *this = *this * scale; }
    bool operator==(const MEulerRotation& other) const;
    bool operator!=(const MEulerRotation& other) const { return !(*this == other); }

    MQuaternion asQuaternion() const;
    MMatrix asMatrix() const;
    MVector asVector() const;
    bool isEquivalent(const MEulerRotation& other, double tolerance = kEulerRotationEpsilon) const;
    bool isZero(double tolerance = kEulerRotationEpsilon) const;

    // Turns further about an axis in small steps, so that the angles go on without a jump.
    MEulerRotation& incrementalRotateBy(const MVector& axis, double angle);
    // The opposite rotation, in the opposite order.
    MEulerRotation inverse() const;
    MEulerRotation& invertIt();
    // The same rotation in another order.
    MEulerRotation reorder(RotationOrder ord) const;
    MEulerRotation& reorderIt(RotationOrder ord);
    // The same rotation with all angles within -pi to pi.
    MEulerRotation bound() const;
    MEulerRotation& boundIt(const MEulerRotation& src);
    MEulerRotation& boundIt();
    // The other angles that give the same rotation, full turns apart.
    MEulerRotation alternateSolution() const;
    MEulerRotation& setToAlternateSolution(const MEulerRotation& src);
    MEulerRotation& setToAlternateSolution();
    // Of all angles that give the same rotation those closest to dst.
    MEulerRotation closestSolution(const MEulerRotation& dst) const;
    MEulerRotation& setToClosestSolution(const MEulerRotation& src, const MEulerRotation& dst);
    MEulerRotation& setToClosestSolution(const MEulerRotation& dst);
    // The same with full turns alone.
    MEulerRotation closestCut(const MEulerRotation& dst) const;
    MEulerRotation& setToClosestCut(const MEulerRotation& src, const MEulerRotation& dst);
    MEulerRotation& setToClosestCut(const MEulerRotation& dst);

    static MEulerRotation decompose(const MMatrix& matrix, RotationOrder ord);
    static MEulerRotation bound(const MEulerRotation& src);
    static MEulerRotation alternateSolution(const MEulerRotation& src);
    static MEulerRotation closestSolution(const MEulerRotation& src, const MEulerRotation& dst);
    static MEulerRotation closestCut(const MEulerRotation& src, const MEulerRotation& dst);

    static const MEulerRotation identity;

    double x;
    double y;
    double z;
    RotationOrder order;
    char _padding[4] = {};
};

inline MEulerRotation operator*(double scale, const MEulerRotation& rotation) { return rotation * scale; }
OPENMAYA_EXPORT std::ostream& operator<<(std::ostream& os, const MEulerRotation& e);

OPENMAYA_NAMESPACE_CLOSE
