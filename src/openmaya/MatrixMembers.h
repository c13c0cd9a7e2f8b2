// What the API's two matrices have in common. Determinants and inverses are computed with doubles.
#pragma once

#include "geometry/Transform.h"

#include <maya/MStatus.h>

#include <cmath>
#include <ostream>

namespace understudy::openmaya
{

template <class Number> geometry::M44d inDoubles(const Number (&m)[4][4])
{
    geometry::M44d made;
    for (int row = 0; row < 4; ++row)
        for (int column = 0; column < 4; ++column)
            made[row][column] = m[row][column];
    return made;
}

// Calls work(row, column) for each of the 16 numbers.
template <class Work> void forEachCell(Work work)
{
    for (unsigned int row = 0; row < 4; ++row)
        for (unsigned int column = 0; column < 4; ++column)
            work(row, column);
}

} // namespace understudy::openmaya

#define UNDERSTUDY_MATRIX_MEMBERS(Matrix, Number)                                                                      \
    Matrix::Matrix(const double m[4][4])                                                                               \
    {                                                                                                                  \
        forEachCell([&](auto r, auto c) { matrix[r][c] = static_cast<Number>(m[r][c]); });                             \
    }                                                                                                                  \
    Matrix::Matrix(const float m[4][4])                                                                                \
    {                                                                                                                  \
        forEachCell([&](auto r, auto c) { matrix[r][c] = m[r][c]; });                                                  \
    }                                                                                                                  \
    MStatus Matrix::get(double dest[4][4]) const                                                                       \
    {                                                                                                                  \
        forEachCell([&](auto r, auto c) { dest[r][c] = matrix[r][c]; });                                               \
        return MStatus::kSuccess;                                                                                      \
    }                                                                                                                  \
    MStatus Matrix::get(float dest[4][4]) const                                                                        \
    {                                                                                                                  \
        forEachCell([&](auto r, auto c) { dest[r][c] = static_cast<float>(matrix[r][c]); });                           \
        return MStatus::kSuccess;                                                                                      \
    }                                                                                                                  \
    Matrix& Matrix::operator+=(const Matrix& right)                                                                    \
    {                                                                                                                  \
        forEachCell([&](auto r, auto c) { matrix[r][c] += right.matrix[r][c]; });                                      \
        return *this;                                                                                                  \
    }                                                                                                                  \
    Matrix& Matrix::operator-=(const Matrix& right)                                                                    \
    {                                                                                                                  \
        forEachCell([&](auto r, auto c) { matrix[r][c] -= right.matrix[r][c]; });                                      \
        return *this;                                                                                                  \
    }                                                                                                                  \
    Matrix& Matrix::operator*=(const Matrix& right)                                                                    \
    {                                                                                                                  \
        const Matrix left(*this);                                                                                      \
        forEachCell(                                                                                                   \
            [&](auto r, auto c)                                                                                        \
            {                                                                                                          \
                Number sum = 0;                                                                                        \
                for (int i = 0; i < 4; ++i)                                                                            \
                    sum += left.matrix[r][i] * right.matrix[i][c];                                                     \
                matrix[r][c] = sum;                                                                                    \
            });                                                                                                        \
        return *this;                                                                                                  \
    }                                                                                                                  \
    Matrix& Matrix::operator*=(Number scale)                                                                           \
    {                                                                                                                  \
        forEachCell([&](auto r, auto c) { matrix[r][c] *= scale; });                                                   \
        return *this;                                                                                                  \
    }                                                                                                                  \
    bool Matrix::operator==(const Matrix& right) const                                                                 \
    {                                                                                                                  \
        bool same = true;                                                                                              \
        forEachCell([&](auto r, auto c) { same = same && matrix[r][c] == right.matrix[r][c]; });                       \
        return same;                                                                                                   \
    }                                                                                                                  \
    Matrix& Matrix::setToIdentity()                                                                                    \
    {                                                                                                                  \
        forEachCell([&](auto r, auto c) { matrix[r][c] = static_cast<Number>(r == c); });                              \
        return *this;                                                                                                  \
    }                                                                                                                  \
    Matrix& Matrix::setToProduct(const Matrix& left, const Matrix& right) { return *this = left * right; }             \
    Matrix Matrix::transpose() const                                                                                   \
    {                                                                                                                  \
        Matrix made;                                                                                                   \
        forEachCell([&](auto r, auto c) { made.matrix[r][c] = matrix[c][r]; });                                        \
        return made;                                                                                                   \
    }                                                                                                                  \
    Matrix Matrix::inverse() const                                                                                     \
    {                                                                                                                  \
        geometry::M44d made;                                                                                           \
        (void)geometry::invert(inDoubles(matrix), made);                                                               \
        return Matrix(made.x);                                                                                         \
    }                                                                                                                  \
    Matrix Matrix::adjoint() const                                                                                     \
    {                                                                                                                  \
        geometry::M44d whole = inDoubles(matrix);                                                                      \
        Matrix made;                                                                                                   \
        forEachCell(                                                                                                   \
            [&](auto r, auto c)                                                                                        \
            {                                                                                                          \
                double minor = whole.minorOf(static_cast<int>(r), static_cast<int>(c));                                \
                made.matrix[c][r] = static_cast<Number>((r + c) % 2 ? -minor : minor);                                 \
            });                                                                                                        \
        return made;                                                                                                   \
    }                                                                                                                  \
    Matrix Matrix::homogenize() const { return matrix[3][3] == 0 ? *this : *this * (1 / matrix[3][3]); }               \
    Number Matrix::det4x4() const { return static_cast<Number>(inDoubles(matrix).determinant()); }                     \
    Number Matrix::det3x3() const { return static_cast<Number>(inDoubles(matrix).minorOf(3, 3)); }                     \
    bool Matrix::isEquivalent(const Matrix& other, Number tolerance) const                                             \
    {                                                                                                                  \
        bool same = true;                                                                                              \
        forEachCell([&](auto r, auto c) { same = same && std::abs(matrix[r][c] - other.matrix[r][c]) <= tolerance; }); \
        return same;                                                                                                   \
    }                                                                                                                  \
    const char* Matrix::className() { return #Matrix; }                                                                \
    std::ostream& operator<<(std::ostream& os, const Matrix& m)                                                        \
    {                                                                                                                  \
        os << '[';                                                                                                     \
        for (int row = 0; row < 4; ++row)                                                                              \
            os << (row ? ", [" : "[") << m.matrix[row][0] << ", " << m.matrix[row][1] << ", " << m.matrix[row][2]      \
               << ", " << m.matrix[row][3] << ']';                                                                     \
        return os << ']';                                                                                              \
    }
