// The rotation matrix of Euler angles with the order known at compile time: everything stays in registers, which is
// worth a factor of two where 100,000 local matrices are made per frame.
#pragma once

#include "geometry/RotateOrder.h"
#include "geometry/SinCos.h"

namespace understudy::geometry
{

// Axes in the order of rotation. Odd orders are even ones seen in a mirror, so their angles change sign.
template <RotateOrder Order> struct EulerAxes
{
    static constexpr int kTable[kRotateOrders][3] = {{0, 1, 2}, {1, 2, 0}, {2, 0, 1}, {0, 2, 1}, {1, 0, 2}, {2, 1, 0}};
    static constexpr int i = kTable[int(Order)][0];
    static constexpr int j = kTable[int(Order)][1];
    static constexpr int k = kTable[int(Order)][2];
    static constexpr double parity = int(Order) < 3 ? 1.0 : -1.0;
};

// Rows of R, times a factor each.
template <RotateOrder Order> inline void eulerRows(const V3d& angles, const V3d& scale, double (&m)[3][3])
{
    using A = EulerAxes<Order>;
    const SinCos3 turns = sinCos({A::parity * angles[A::i], A::parity * angles[A::j], A::parity * angles[A::k]});
    const double si = turns.sin[0], sj = turns.sin[1], sk = turns.sin[2];
    const double ci = turns.cos[0], cj = turns.cos[1], ck = turns.cos[2];
    m[A::i][A::i] = scale[A::i] * (cj * ck);
    m[A::i][A::j] = scale[A::i] * (cj * sk);
    m[A::i][A::k] = scale[A::i] * -sj;
    m[A::j][A::i] = scale[A::j] * (si * sj * ck - ci * sk);
    m[A::j][A::j] = scale[A::j] * (si * sj * sk + ci * ck);
    m[A::j][A::k] = scale[A::j] * (si * cj);
    m[A::k][A::i] = scale[A::k] * (ci * sj * ck + si * sk);
    m[A::k][A::j] = scale[A::k] * (ci * sj * sk - si * ck);
    m[A::k][A::k] = scale[A::k] * (ci * cj);
}

} // namespace understudy::geometry
