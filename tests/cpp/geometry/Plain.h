// Formulas written out as loops, independently of src/geometry, and random input for its tests.
#pragma once

#include "geometry/Transform.h"

#include <array>
#include <cmath>
#include <random>

namespace understudy::geometry::plain
{

using Grid = std::array<std::array<double, 4>, 4>;

inline Grid identity()
{
    Grid m{};
    for (size_t i = 0; i < 4; ++i)
        m[i][i] = 1.0;
    return m;
}

inline Grid operator*(const Grid& a, const Grid& b)
{
    Grid m{};
    for (size_t i = 0; i < 4; ++i)
        for (size_t j = 0; j < 4; ++j)
            for (size_t k = 0; k < 4; ++k)
                m[i][j] += a[i][k] * b[k][j];
    return m;
}

inline Grid moved(const V3d& t)
{
    Grid m = identity();
    m[3] = {t.x, t.y, t.z, 1.0};
    return m;
}

inline Grid scaled(const V3d& s)
{
    Grid m = identity();
    for (int i = 0; i < 3; ++i)
        m[size_t(i)][size_t(i)] = s[i];
    return m;
}

inline Grid sheared(const V3d& s)
{
    Grid m = identity();
    m[1][0] = s.x;
    m[2][0] = s.y;
    m[2][1] = s.z;
    return m;
}

// Turning about one axis; row vectors, so y turns to z about x.
inline Grid turned(int axis, double angle)
{
    const size_t a = size_t(axis + 1) % 3, b = size_t(axis + 2) % 3;
    Grid m = identity();
    m[a][a] = m[b][b] = std::cos(angle);
    m[a][b] = std::sin(angle);
    m[b][a] = -std::sin(angle);
    return m;
}

inline Grid turned(const V3d& angles, RotateOrder order)
{
    const int axes[6][3] = {{0, 1, 2}, {1, 2, 0}, {2, 0, 1}, {0, 2, 1}, {1, 0, 2}, {2, 1, 0}};
    Grid m = identity();
    for (int axis : axes[int(order)])
        m = m * turned(axis, angles[axis]);
    return m;
}

// SP^-1 S SH SP ST RP^-1 RA R RP RT T, factor by factor.
inline Grid matrix(const TransformComponents& c)
{
    return moved(-c.scalePivot) * scaled(c.scale) * sheared(c.shear) * moved(c.scalePivot) *
           moved(c.scalePivotTranslate) * moved(-c.rotatePivot) * turned(c.rotateAxis, RotateOrder::XYZ) *
           turned(c.rotate, c.rotateOrder) * moved(c.rotatePivot) * moved(c.rotatePivotTranslate) * moved(c.translate);
}

inline double largest(const Grid& m)
{
    double size = 0.0;
    for (const auto& row : m)
        for (double x : row)
            size = std::max(size, std::abs(x));
    return size;
}

inline double difference(const M44d& a, const Grid& b)
{
    double size = 0.0;
    for (int i = 0; i < 4; ++i)
        for (int j = 0; j < 4; ++j)
            size = std::max(size, std::abs(a[i][j] - b[size_t(i)][size_t(j)]));
    return size;
}

inline double difference(const M44d& a, const M44d& b)
{
    double size = 0.0;
    for (int i = 0; i < 4; ++i)
        for (int j = 0; j < 4; ++j)
            size = std::max(size, std::abs(a[i][j] - b[i][j]));
    return size;
}

class Random
{
public:
    explicit Random(uint32_t seed) : m_engine(seed) {}

    double number(double low, double high) { return std::uniform_real_distribution<double>(low, high)(m_engine); }
    V3d vector(double size) { return {number(-size, size), number(-size, size), number(-size, size)}; }
    int index(int count) { return std::uniform_int_distribution<int>(0, count - 1)(m_engine); }
    RotateOrder order() { return RotateOrder(index(kRotateOrders)); }
    // Between 10^-power and 10^power, either sign.
    double magnitude(double power) { return (index(2) ? 1.0 : -1.0) * std::pow(10.0, number(-power, power)); }

    TransformComponents transform(bool pivots)
    {
        TransformComponents c;
        c.translate = vector(100.0);
        c.rotate = vector(7.0);
        c.rotateOrder = order();
        c.scale = {magnitude(1.0), magnitude(1.0), magnitude(1.0)};
        c.shear = vector(2.0);
        if (pivots)
        {
            c.rotatePivot = vector(10.0);
            c.rotatePivotTranslate = vector(10.0);
            c.scalePivot = vector(10.0);
            c.scalePivotTranslate = vector(10.0);
            c.rotateAxis = vector(7.0);
        }
        return c;
    }

private:
    std::mt19937 m_engine;
};

} // namespace understudy::geometry::plain
