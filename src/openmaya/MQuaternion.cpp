#include "geometry/Transform.h"
#include "openmaya/MathTypes.h"
#include "openmaya/Status.h"

#include <maya/MQuaternion.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <ostream>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

constexpr double kPi = std::numbers::pi;
// Below this a direction or a sine is taken for zero.
constexpr double kTiny = 1e-12;

double dot(const MQuaternion& a, const MQuaternion& b) { return a.x * b.x + a.y * b.y + a.z * b.z + a.w * b.w; }

MVector anyPerpendicular(const MVector& v)
{
    MVector other = std::abs(v.x) < std::abs(v.y) ? MVector::xAxis : MVector::yAxis;
    return (v ^ other).normal();
}

// The angle between two directions and what it turns about.
void between(const MVector& a, const MVector& b, MVector& axis, double& angle)
{
    angle = a.angle(b);
    axis = (a.normal() ^ b.normal());
    bool isAlongOneLine = axis.length() < kTiny;
    axis = isAlongOneLine ? anyPerpendicular(a.normal()) : axis.normal();
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

const MQuaternion MQuaternion::identity;

MQuaternion::MQuaternion(const MVector& a, const MVector& b) : MQuaternion(a, b, 1.0) {}

MQuaternion::MQuaternion(const MVector& a, const MVector& b, double angleFactor)
{
    MVector axis;
    double angle = 0.0;
    between(a, b, axis, angle);
    setAxisAngle(axis, angle * angleFactor);
}

MQuaternion::MQuaternion(double angle, const MVector& axisb) { setAxisAngle(axisb, angle); }

MQuaternion& MQuaternion::operator=(const MMatrix& matrix)
{
    geometry::TransformComponents parts = geometry::decompose(toM44d(matrix)).components;
    return *this = toQuaternion(geometry::quaternionFromEuler(parts.rotate, parts.rotateOrder));
}

MQuaternion& MQuaternion::operator=(const MEulerRotation& euler) { return *this = euler.asQuaternion(); }

MQuaternion::operator MMatrix() const { return asMatrix(); }

MMatrix MQuaternion::asMatrix() const
{
    return toMatrix(geometry::affine(geometry::rotationFromQuaternion(toQuatd(normal())), geometry::V3d(0.0)));
}

MEulerRotation MQuaternion::asEulerRotation() const
{
    return toEuler(geometry::eulerFromQuaternion(toQuatd(normal())), MEulerRotation::kXYZ);
}

MQuaternion& MQuaternion::setAxisAngle(const MVector& axis, double theta)
{
    MVector scaled = axis.normal() * std::sin(theta / 2);
    return *this = MQuaternion(scaled.x, scaled.y, scaled.z, std::cos(theta / 2));
}

bool MQuaternion::getAxisAngle(MVector& axis, double& theta) const
{
    MVector part(x, y, z);
    double sine = part.length();
    theta = 2 * std::atan2(sine, w);
    axis = sine > kTiny ? part / sine : MVector::xAxis;
    return sine > kTiny;
}

MQuaternion& MQuaternion::setToXAxis(double theta) { return setAxisAngle(MVector::xAxis, theta); }
MQuaternion& MQuaternion::setToYAxis(double theta) { return setAxisAngle(MVector::yAxis, theta); }
MQuaternion& MQuaternion::setToZAxis(double theta) { return setAxisAngle(MVector::zAxis, theta); }

MStatus MQuaternion::get(double dest[4]) const
{
    for (unsigned int i = 0; i < 4; ++i)
        dest[i] = (*this)[i];
    return MStatus::kSuccess;
}

MQuaternion MQuaternion::operator+(const MQuaternion& other) const
{
    return MQuaternion(x + other.x, y + other.y, z + other.z, w + other.w);
}

MQuaternion MQuaternion::operator-(const MQuaternion& other) const { return *this + -other; }

MQuaternion MQuaternion::operator*(const MQuaternion& other) const
{
    return toQuaternion(toQuatd(other) * toQuatd(*this));
}

MQuaternion& MQuaternion::operator*=(const MQuaternion& rhs) { return *this = *this * rhs; }

bool MQuaternion::operator==(const MQuaternion& other) const
{
    return x == other.x && y == other.y && z == other.z && w == other.w;
}

bool MQuaternion::isEquivalent(const MQuaternion& other, double tolerance) const
{
    MQuaternion apart = *this - other;
    return std::max({std::abs(apart.x), std::abs(apart.y), std::abs(apart.z), std::abs(apart.w)}) <= tolerance;
}

MQuaternion& MQuaternion::scaleIt(double scale) { return *this = scale * *this; }

MQuaternion MQuaternion::normal() const
{
    double size = std::sqrt(dot(*this, *this));
    return size > 0 ? (1 / size) * *this : *this;
}

MQuaternion& MQuaternion::normalizeIt() { return *this = normal(); }

MQuaternion MQuaternion::inverse() const
{
    double square = dot(*this, *this);
    return square > 0 ? (1 / square) * conjugate() : *this;
}

MQuaternion MQuaternion::log() const
{
    MVector axis;
    double theta = 0.0;
    getAxisAngle(axis, theta);
    MVector half = axis * (theta / 2);
    return MQuaternion(half.x, half.y, half.z, 0.0);
}

MQuaternion MQuaternion::exp() const
{
    MVector half(x, y, z);
    return MQuaternion(2 * half.length(), half);
}

MQuaternion operator*(double scale, const MQuaternion& rhs)
{
    return MQuaternion(scale * rhs.x, scale * rhs.y, scale * rhs.z, scale * rhs.w);
}

MQuaternion slerp(const MQuaternion& p, const MQuaternion& q, double t)
{
    return dot(p, q) < 0 ? dslerp(p, -q, t, 1) : dslerp(p, q, t, 1);
}

// The way from p to q and on over `spin` half turns of the quaternion, which are full turns of what it rotates.
MQuaternion slerp(const MQuaternion& p, const MQuaternion& q, double t, short spin)
{
    MQuaternion end = dot(p, q) < 0 ? -q : q;
    double angle = std::acos(std::clamp(dot(p, end), -1.0, 1.0));
    double sine = std::sin(angle);
    if (sine < kTiny)
        return slerp(p, end, t);
    double way = angle + spin * kPi;
    return (std::sin(angle - t * way) / sine) * p + (std::sin(t * way) / sine) * end;
}

MQuaternion dslerp(const MQuaternion& p, const MQuaternion& q, double t, int dir)
{
    bool isFlipped = dir == 0 ? dot(p, q) < 0 : dir < 0 && dot(p, q) > 0;
    MQuaternion end = isFlipped ? -q : q;
    double angle = std::acos(std::clamp(dot(p, end), -1.0, 1.0));
    double sine = std::sin(angle);
    if (sine < kTiny)
        return ((1.0 - t) * p + t * end).normal();
    return (std::sin((1.0 - t) * angle) / sine) * p + (std::sin(t * angle) / sine) * end;
}

MQuaternion squad(const MQuaternion& p, const MQuaternion& a, const MQuaternion& b, const MQuaternion& q, double t)
{
    return dslerp(dslerp(p, q, t, 1), dslerp(a, b, t, 1), 2 * t * (1 - t), 1);
}

MQuaternion squad(const MQuaternion& p, const MQuaternion& a, const MQuaternion& b, const MQuaternion& q, double t,
                  short spin)
{
    return dslerp(slerp(p, q, t, spin), slerp(a, b, t, spin), 2 * t * (1 - t), 1);
}

MQuaternion squadPt(const MQuaternion& q0, const MQuaternion& q1, const MQuaternion& q2)
{
    // Products here are those of the quaternions themselves, so the order is that of mathematics turned round.
    MQuaternion back = (q0 * q1.inverse()).log();
    MQuaternion on = (q2 * q1.inverse()).log();
    return (-0.25 * (back + on)).exp() * q1;
}

std::ostream& operator<<(std::ostream& os, const MQuaternion& q)
{
    return os << '[' << q.x << ", " << q.y << ", " << q.z << ", " << q.w << ']';
}

OPENMAYA_NAMESPACE_CLOSE
