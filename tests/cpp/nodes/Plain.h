// Matrix formulas as plain loops, written without the geometry layer: what the nodes are compared with.
#pragma once

#include "core/Data.h"

#include <array>
#include <cmath>

namespace understudy::nodes::plain
{

using core::Matrix;
using Vector = std::array<double, 3>;

inline Matrix identity() { return {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1}; }

inline Matrix multiply(const Matrix& a, const Matrix& b)
{
    Matrix result{};
    for (size_t i = 0; i < 4; ++i)
        for (size_t j = 0; j < 4; ++j)
            for (size_t k = 0; k < 4; ++k)
                result[i * 4 + j] += a[i * 4 + k] * b[k * 4 + j];
    return result;
}

template <class... More> Matrix multiply(const Matrix& a, const Matrix& b, const More&... more)
{
    return multiply(multiply(a, b), more...);
}

inline Matrix translate(const Vector& t, double sign = 1.0)
{
    Matrix m = identity();
    for (size_t i = 0; i < 3; ++i)
        m[12 + i] = sign * t[i];
    return m;
}

inline Matrix scale(const Vector& s)
{
    Matrix m = identity();
    for (size_t i = 0; i < 3; ++i)
        m[i * 5] = s[i];
    return m;
}

inline Matrix shear(const Vector& s)
{
    Matrix m = identity();
    m[4] = s[0];
    m[8] = s[1];
    m[9] = s[2];
    return m;
}

// Rotation about one axis, row vectors.
inline Matrix rotateAbout(size_t axis, double angle)
{
    Matrix m = identity();
    size_t i = (axis + 1) % 3, j = (axis + 2) % 3;
    m[i * 5] = m[j * 5] = std::cos(angle);
    m[i * 4 + j] = std::sin(angle);
    m[j * 4 + i] = -std::sin(angle);
    return m;
}

inline Matrix rotate(const Vector& angles, int order = 0)
{
    static constexpr size_t kAxes[6][3] = {{0, 1, 2}, {1, 2, 0}, {2, 0, 1}, {0, 2, 1}, {1, 0, 2}, {2, 1, 0}};
    Matrix m = identity();
    for (size_t axis : kAxes[order])
        m = multiply(m, rotateAbout(axis, angles[axis]));
    return m;
}

} // namespace understudy::nodes::plain
