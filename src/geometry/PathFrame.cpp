#include "geometry/PathFrame.h"

#include <algorithm>
#include <cmath>

namespace understudy::geometry
{

namespace
{

using Imath::M33d;
using Imath::V3d;

// Shares of a length below which a direction is taken to lie along another.
constexpr double kParallel = 1e-10;

// What of `direction` is at right angles to a unit vector, of length 1; null where nothing is.
V3d across(const V3d& direction, const V3d& unit)
{
    double length = direction.length();
    V3d rest = direction - unit * direction.dot(unit);
    return rest.length() > kParallel * length ? rest.normalized() : V3d(0.0);
}

// The world's axis that is furthest from the direction.
V3d anyAcross(const V3d& unit)
{
    V3d axis(0.0);
    axis[std::abs(unit.x) <= std::min(std::abs(unit.y), std::abs(unit.z)) ? 0
         : std::abs(unit.y) <= std::abs(unit.z)                           ? 1
                                                                          : 2] = 1.0;
    return across(axis, unit);
}

// A vector turned about a unit vector at right angles to it.
V3d turned(const V3d& vector, const V3d& about, double angle)
{
    return vector * std::cos(angle) + about.cross(vector) * std::sin(angle);
}

int axisIndex(int axis) { return std::clamp(axis, 0, 2); }

} // namespace

M33d pathRotation(const V3d& wantedFront, const V3d& wantedUp, const PathAxes& axes)
{
    V3d front = wantedFront.normalized();
    if (front == V3d(0.0))
        return M33d();
    if (axes.inverseFront)
        front = -front;
    V3d up = across(wantedUp, front);
    if (up == V3d(0.0))
        up = anyAcross(front);
    if (axes.inverseUp)
        up = -up;

    if (axes.frontTwist != 0.0)
        up = turned(up, front, axes.frontTwist);
    if (axes.upTwist != 0.0)
        front = turned(front, up, axes.upTwist);
    if (axes.sideTwist != 0.0)
    {
        V3d side = front.cross(up);
        front = turned(front, side, axes.sideTwist);
        up = side.cross(front);
    }

    int frontAxis = axisIndex(axes.front), upAxis = axisIndex(axes.up);
    if (upAxis == frontAxis)
        upAxis = (frontAxis + 1) % 3;
    int sideAxis = 3 - frontAxis - upAxis;
    bool isCyclic = upAxis == (frontAxis + 1) % 3;
    V3d side = isCyclic ? front.cross(up) : up.cross(front);
    M33d rotation;
    for (int i = 0; i < 3; ++i)
    {
        rotation[frontAxis][i] = front[i];
        rotation[upAxis][i] = up[i];
        rotation[sideAxis][i] = side[i];
    }
    return rotation;
}

} // namespace understudy::geometry
