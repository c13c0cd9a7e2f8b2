#include "geometry/Transform.h"
#include "openmaya/MathTypes.h"

#include <maya/MEulerRotation.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <ostream>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

constexpr double kPi = std::numbers::pi;
// Steps of an incremental rotation: small enough that no angle can jump.
constexpr double kStep = kPi / 36;

// The axes of an order as indices, the first applied first.
constexpr int kAxes[][3] = {{0, 1, 2}, {1, 2, 0}, {2, 0, 1}, {0, 2, 1}, {1, 0, 2}, {2, 1, 0}};
constexpr MEulerRotation::RotationOrder kOpposite[] = {MEulerRotation::kZYX, MEulerRotation::kXZY,
                                                       MEulerRotation::kYXZ, MEulerRotation::kYZX,
                                                       MEulerRotation::kZXY, MEulerRotation::kXYZ};

// Without full turns: -pi to pi.
double bounded(double angle) { return std::remainder(angle, 2 * kPi); }

double halfTurnBack(double angle) { return angle > 0 ? angle - kPi : angle + kPi; }

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

const MEulerRotation MEulerRotation::identity;

MEulerRotation::MEulerRotation(const MEulerRotation& src) : x(src.x), y(src.y), z(src.z), order(src.order) {}
MEulerRotation::MEulerRotation(const MVector& v, RotationOrder ord) : x(v.x), y(v.y), z(v.z), order(ord) {}

MEulerRotation& MEulerRotation::operator=(const MEulerRotation& src)
{
    return setValue(src.x, src.y, src.z, src.order);
}

MEulerRotation& MEulerRotation::operator=(const MQuaternion& q)
{
    return *this = toEuler(geometry::eulerFromQuaternion(toQuatd(q.normal()), orderOf(*this)), order);
}

MEulerRotation& MEulerRotation::operator=(const MMatrix& matrix) { return *this = decompose(matrix, order); }
MEulerRotation& MEulerRotation::operator=(const MVector& v) { return setValue(v, order); }

MEulerRotation& MEulerRotation::setValue(const MVector& v, RotationOrder ord) { return setValue(v.x, v.y, v.z, ord); }

MEulerRotation& MEulerRotation::setValue(double xx, double yy, double zz, RotationOrder ord)
{
    x = xx;
    y = yy;
    z = zz;
    order = ord;
    return *this;
}

MEulerRotation MEulerRotation::operator+(const MEulerRotation& other) const
{
    MEulerRotation same = other.reorder(order);
    return MEulerRotation(x + same.x, y + same.y, z + same.z, order);
}

MEulerRotation MEulerRotation::operator-(const MEulerRotation& other) const { return *this + -other.reorder(order); }
MEulerRotation& MEulerRotation::operator+=(const MEulerRotation& other) { return *this = *this + other; }
MEulerRotation& MEulerRotation::operator-=(const MEulerRotation& other) { return *this = *this - other; }

MEulerRotation MEulerRotation::operator*(const MQuaternion& q) const
{
    MEulerRotation made(*this);
    made = asQuaternion() * q;
    return made;
}

MEulerRotation MEulerRotation::operator*(const MEulerRotation& other) const { return *this * other.asQuaternion(); }
MEulerRotation& MEulerRotation::operator*=(const MEulerRotation& other) { return *this = *this * other; }
MEulerRotation& MEulerRotation::operator*=(const MQuaternion& q) { return *this = *this * q; }

bool MEulerRotation::operator==(const MEulerRotation& other) const
{
    return x == other.x && y == other.y && z == other.z && order == other.order;
}

MQuaternion MEulerRotation::asQuaternion() const
{
    return toQuaternion(geometry::quaternionFromEuler(angles(*this), orderOf(*this)));
}

MMatrix MEulerRotation::asMatrix() const { return toMatrix(geometry::matrixFromEuler(angles(*this), orderOf(*this))); }

MVector MEulerRotation::asVector() const { return MVector(x, y, z); }

bool MEulerRotation::isEquivalent(const MEulerRotation& other, double tolerance) const
{
    return order == other.order && asVector().isEquivalent(other.asVector(), tolerance);
}

bool MEulerRotation::isZero(double tolerance) const { return asVector().isEquivalent(MVector::zero, tolerance); }

MEulerRotation& MEulerRotation::incrementalRotateBy(const MVector& axis, double angle)
{
    int steps = std::max(1, static_cast<int>(std::ceil(std::abs(angle) / kStep)));
    MQuaternion step(angle / steps, axis);
    for (int i = 0; i < steps; ++i)
        setToClosestSolution(*this * step, *this);
    return *this;
}

MEulerRotation MEulerRotation::inverse() const
{
    return MEulerRotation(-x, -y, -z, kOpposite[static_cast<int>(orderOf(*this))]);
}
MEulerRotation& MEulerRotation::invertIt() { return *this = inverse(); }

MEulerRotation MEulerRotation::reorder(RotationOrder ord) const
{
    if (ord == order)
        return *this;
    return toEuler(geometry::reorderEuler(angles(*this), orderOf(*this), geometry::rotateOrderFromIndex(ord)), ord);
}

MEulerRotation& MEulerRotation::reorderIt(RotationOrder ord) { return *this = reorder(ord); }

MEulerRotation MEulerRotation::bound() const { return MEulerRotation(bounded(x), bounded(y), bounded(z), order); }

MEulerRotation& MEulerRotation::boundIt(const MEulerRotation& src) { return *this = src.bound(); }
MEulerRotation& MEulerRotation::boundIt() { return *this = bound(); }

MEulerRotation MEulerRotation::alternateSolution() const
{
    MEulerRotation other(*this);
    const int (&axes)[3] = kAxes[static_cast<int>(orderOf(*this))];
    double middle = other[static_cast<unsigned>(axes[1])];
    other[static_cast<unsigned>(axes[0])] = halfTurnBack(other[static_cast<unsigned>(axes[0])]);
    other[static_cast<unsigned>(axes[1])] = middle > 0 ? kPi - middle : -kPi - middle;
    other[static_cast<unsigned>(axes[2])] = halfTurnBack(other[static_cast<unsigned>(axes[2])]);
    return other;
}

MEulerRotation& MEulerRotation::setToAlternateSolution(const MEulerRotation& src)
{
    return *this = src.alternateSolution();
}

MEulerRotation& MEulerRotation::setToAlternateSolution() { return *this = alternateSolution(); }

MEulerRotation MEulerRotation::closestSolution(const MEulerRotation& dst) const
{
    return toEuler(geometry::closestEuler(angles(*this), orderOf(*this), angles(dst.reorder(order))), order);
}

MEulerRotation& MEulerRotation::setToClosestSolution(const MEulerRotation& src, const MEulerRotation& dst)
{
    return *this = src.closestSolution(dst);
}

MEulerRotation& MEulerRotation::setToClosestSolution(const MEulerRotation& dst) { return *this = closestSolution(dst); }

MEulerRotation MEulerRotation::closestCut(const MEulerRotation& dst) const
{
    MEulerRotation target = dst.reorder(order);
    return MEulerRotation(target.x + bounded(x - target.x), target.y + bounded(y - target.y),
                          target.z + bounded(z - target.z), order);
}

MEulerRotation& MEulerRotation::setToClosestCut(const MEulerRotation& src, const MEulerRotation& dst)
{
    return *this = src.closestCut(dst);
}

MEulerRotation& MEulerRotation::setToClosestCut(const MEulerRotation& dst) { return *this = closestCut(dst); }

MEulerRotation MEulerRotation::decompose(const MMatrix& matrix, RotationOrder ord)
{
    geometry::TransformComponents kept;
    kept.rotateOrder = geometry::rotateOrderFromIndex(ord);
    return toEuler(geometry::decompose(toM44d(matrix), kept).components.rotate, ord);
}

MEulerRotation MEulerRotation::bound(const MEulerRotation& src) { return src.bound(); }
MEulerRotation MEulerRotation::alternateSolution(const MEulerRotation& src) { return src.alternateSolution(); }

MEulerRotation MEulerRotation::closestSolution(const MEulerRotation& src, const MEulerRotation& dst)
{
    return src.closestSolution(dst);
}

MEulerRotation MEulerRotation::closestCut(const MEulerRotation& src, const MEulerRotation& dst)
{
    return src.closestCut(dst);
}

std::ostream& operator<<(std::ostream& os, const MEulerRotation& e)
{
    constexpr const char* kNames[] = {"kXYZ", "kYZX", "kZXY", "kXZY", "kYXZ", "kZYX"};
    return os << '[' << e.x << ", " << e.y << ", " << e.z << ", " << kNames[static_cast<int>(orderOf(e))] << ']';
}

OPENMAYA_NAMESPACE_CLOSE
