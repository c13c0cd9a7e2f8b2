#include "geometry/RotateOrder.h"

#include "geometry/EulerRows.h"

#include <algorithm>
#include <cmath>

namespace understudy::geometry
{

namespace
{

// The axes in the order of rotation; odd orders are even ones seen in a mirror, so their angles change sign.
struct Axes
{
    int i, j, k;
    double parity;
    std::string_view name;
};

constexpr std::array<Axes, kRotateOrders> kAxes = {{
    {0, 1, 2, 1.0, "xyz"},
    {1, 2, 0, 1.0, "yzx"},
    {2, 0, 1, 1.0, "zxy"},
    {0, 2, 1, -1.0, "xzy"},
    {1, 0, 2, -1.0, "yxz"},
    {2, 1, 0, -1.0, "zyx"},
}};

// Below this cosine of the middle angle the outer axes count as one.
constexpr double kGimbal = 1e-12;
constexpr double kTurn = 2.0 * M_PI;

const Axes& axesOf(RotateOrder order) { return kAxes[static_cast<size_t>(order)]; }

struct SinCos
{
    double s, c;

    explicit SinCos(double angle) : s(std::sin(angle)), c(std::cos(angle)) {}
};

template <RotateOrder Order> M33d rotationOf(const V3d& angles)
{
    double m[3][3];
    eulerRows<Order>(angles, V3d(1.0), m);
    return M33d(m[0][0], m[0][1], m[0][2], m[1][0], m[1][1], m[1][2], m[2][0], m[2][1], m[2][2]);
}

constexpr M33d (*kRotations[kRotateOrders])(const V3d&) = {rotationOf<RotateOrder::XYZ>, rotationOf<RotateOrder::YZX>,
                                                           rotationOf<RotateOrder::ZXY>, rotationOf<RotateOrder::XZY>,
                                                           rotationOf<RotateOrder::YXZ>, rotationOf<RotateOrder::ZYX>};

double nearest(double angle, double hint) { return angle + kTurn * std::round((hint - angle) / kTurn); }

V3d nearest(const V3d& angles, const V3d& hint)
{
    return {nearest(angles.x, hint.x), nearest(angles.y, hint.y), nearest(angles.z, hint.z)};
}

double distance(const V3d& a, const V3d& b) { return std::abs(a.x - b.x) + std::abs(a.y - b.y) + std::abs(a.z - b.z); }

// First angle from the matrix, last one from what remains, so that errors of the two cancel near gimbal lock.
V3d solve(const M33d& m, const Axes& a, double gimbalAngle)
{
    const double p = a.parity;
    const double cosMiddle = std::hypot(m[a.i][a.i], m[a.i][a.j]);
    V3d angles;
    angles[a.j] = std::atan2(-p * m[a.i][a.k], cosMiddle);
    double first;
    if (cosMiddle > kGimbal)
        first = std::atan2(p * m[a.j][a.k], m[a.k][a.k]);
    else
    {
        const double sign = p * angles[a.j] > 0.0 ? 1.0 : -1.0;
        first = std::atan2(-p * m[a.k][a.j], m[a.j][a.j]) + sign * gimbalAngle;
    }
    const SinCos f(p * first);
    angles[a.i] = first;
    angles[a.k] = std::atan2(-p * (f.c * m[a.j][a.i] - f.s * m[a.k][a.i]), f.c * m[a.j][a.j] - f.s * m[a.k][a.j]);
    return angles;
}

} // namespace

std::string_view name(RotateOrder order) { return axesOf(order).name; }

std::optional<RotateOrder> rotateOrderFromName(std::string_view text)
{
    for (int order = 0; order < kRotateOrders; ++order)
    {
        const std::string_view known = kAxes[static_cast<size_t>(order)].name;
        bool same = text.size() == known.size();
        for (size_t i = 0; same && i < known.size(); ++i)
            same = (text[i] | 0x20) == known[i];
        if (same)
            return RotateOrder(order);
    }
    return std::nullopt;
}

RotateOrder rotateOrderFromIndex(int index)
{
    return index >= 0 && index < kRotateOrders ? RotateOrder(index) : RotateOrder::XYZ;
}

M33d rotationFromEuler(const V3d& angles, RotateOrder order) { return kRotations[static_cast<size_t>(order)](angles); }

M44d matrixFromEuler(const V3d& angles, RotateOrder order)
{
    return affine(rotationFromEuler(angles, order), V3d(0.0));
}

V3d eulerFromRotation(const M33d& rotation, RotateOrder order) { return solve(rotation, axesOf(order), 0.0); }

V3d eulerFromRotation(const M33d& rotation, RotateOrder order, const V3d& hint)
{
    const Axes& a = axesOf(order);
    return closestEuler(solve(rotation, a, hint[a.k]), order, hint);
}

V3d closestEuler(const V3d& angles, RotateOrder order, const V3d& hint)
{
    const Axes& a = axesOf(order);
    V3d other;
    other[a.i] = angles[a.i] + M_PI;
    other[a.j] = M_PI - angles[a.j];
    other[a.k] = angles[a.k] + M_PI;
    const V3d first = nearest(angles, hint);
    const V3d second = nearest(other, hint);
    return distance(second, hint) < distance(first, hint) ? second : first;
}

V3d reorderEuler(const V3d& angles, RotateOrder from, RotateOrder to)
{
    return from == to ? angles : eulerFromRotation(rotationFromEuler(angles, from), to);
}

Quatd quaternionFromEuler(const V3d& angles, RotateOrder order)
{
    const Axes& a = axesOf(order);
    const double p = a.parity;
    const SinCos i(0.5 * angles[a.i]), j(0.5 * p * angles[a.j]), k(0.5 * angles[a.k]);
    Quatd q;
    q.r = i.c * j.c * k.c + i.s * j.s * k.s;
    q.v[a.i] = i.s * j.c * k.c - i.c * j.s * k.s;
    q.v[a.j] = p * (i.c * j.s * k.c + i.s * j.c * k.s);
    q.v[a.k] = i.c * j.c * k.s - i.s * j.s * k.c;
    return q;
}

V3d eulerFromQuaternion(const Quatd& rotation, RotateOrder order)
{
    return eulerFromRotation(rotationFromQuaternion(rotation), order);
}

Quatd quaternionFromRotation(const M33d& m)
{
    const double trace = m[0][0] + m[1][1] + m[2][2];
    Quatd q;
    if (trace > 0.0)
    {
        const double s = 2.0 * std::sqrt(trace + 1.0);
        q.r = 0.25 * s;
        q.v = V3d(m[1][2] - m[2][1], m[2][0] - m[0][2], m[0][1] - m[1][0]) / s;
        return q.normalized();
    }
    // The largest component first: it is at least 1/2, so nothing is divided by a small number.
    int i = m[1][1] > m[0][0] ? 1 : 0;
    if (m[2][2] > m[i][i])
        i = 2;
    const int j = (i + 1) % 3, k = (i + 2) % 3;
    const double s = 2.0 * std::sqrt(std::max(0.0, 1.0 + m[i][i] - m[j][j] - m[k][k]));
    q.v[i] = 0.25 * s;
    q.v[j] = (m[i][j] + m[j][i]) / s;
    q.v[k] = (m[i][k] + m[k][i]) / s;
    q.r = (m[j][k] - m[k][j]) / s;
    return q.normalized();
}

M33d rotationFromQuaternion(const Quatd& rotation)
{
    const Quatd q = rotation.normalized();
    const V3d v = q.v;
    return M33d(1.0 - 2.0 * (v.y * v.y + v.z * v.z), 2.0 * (v.x * v.y + v.z * q.r), 2.0 * (v.z * v.x - v.y * q.r),
                2.0 * (v.x * v.y - v.z * q.r), 1.0 - 2.0 * (v.z * v.z + v.x * v.x), 2.0 * (v.y * v.z + v.x * q.r),
                2.0 * (v.z * v.x + v.y * q.r), 2.0 * (v.y * v.z - v.x * q.r), 1.0 - 2.0 * (v.y * v.y + v.x * v.x));
}

M33d linearPart(const M44d& m)
{
    return M33d(m[0][0], m[0][1], m[0][2], m[1][0], m[1][1], m[1][2], m[2][0], m[2][1], m[2][2]);
}

M44d affine(const M33d& l, const V3d& t)
{
    return M44d(l[0][0], l[0][1], l[0][2], 0.0, l[1][0], l[1][1], l[1][2], 0.0, l[2][0], l[2][1], l[2][2], 0.0, t.x,
                t.y, t.z, 1.0);
}

} // namespace understudy::geometry
