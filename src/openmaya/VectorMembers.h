// What the API's vectors have in common, and its points: the members that are not in the header.
#pragma once

#include "openmaya/Status.h"

#include <maya/MFloatMatrix.h>
#include <maya/MMatrix.h>

#include <cmath>
#include <ostream>

namespace understudy::openmaya
{

// Column `column` of a row vector times the upper left 3x3.
template <class Vector, class Matrix> auto rowTimes(const Vector& v, const Matrix& m, unsigned column)
{
    return v.x * m.matrix[0][column] + v.y * m.matrix[1][column] + v.z * m.matrix[2][column];
}

// Row `row` of the upper left 3x3 times a column vector.
template <class Vector, class Matrix> auto timesColumn(const Matrix& m, const Vector& v, unsigned row)
{
    return m.matrix[row][0] * v.x + m.matrix[row][1] * v.y + m.matrix[row][2] * v.z;
}

template <class Number> bool isNear(Number a, Number b, Number tolerance) { return std::abs(a - b) <= tolerance; }

} // namespace understudy::openmaya

// `Other...` are of the other precision.
#define UNDERSTUDY_VECTOR_MEMBERS(Vector, Number, Matrix, OtherVector, Point, OtherPoint)                              \
    Vector::Vector(const OtherVector& src)                                                                             \
        : x(static_cast<Number>(src.x)), y(static_cast<Number>(src.y)), z(static_cast<Number>(src.z))                  \
    {                                                                                                                  \
    }                                                                                                                  \
    Vector::Vector(const Point& src) : x(src.x), y(src.y), z(src.z) {}                                                 \
    Vector::Vector(const OtherPoint& src)                                                                              \
        : x(static_cast<Number>(src.x)), y(static_cast<Number>(src.y)), z(static_cast<Number>(src.z))                  \
    {                                                                                                                  \
    }                                                                                                                  \
    Vector Vector::operator*(const Matrix& matrix) const                                                               \
    {                                                                                                                  \
        return Vector(rowTimes(*this, matrix, 0), rowTimes(*this, matrix, 1), rowTimes(*this, matrix, 2));             \
    }                                                                                                                  \
    Vector& Vector::operator*=(const Matrix& matrix) { return *this = *this * matrix; }                                \
    Vector operator*(const Matrix& matrix, const Vector& vector)                                                       \
    {                                                                                                                  \
        return Vector(timesColumn(matrix, vector, 0), timesColumn(matrix, vector, 1), timesColumn(matrix, vector, 2)); \
    }                                                                                                                  \
    MStatus Vector::get(Number dest[3]) const                                                                          \
    {                                                                                                                  \
        dest[0] = x;                                                                                                   \
        dest[1] = y;                                                                                                   \
        dest[2] = z;                                                                                                   \
        return MStatus::kSuccess;                                                                                      \
    }                                                                                                                  \
    Number Vector::length() const { return std::sqrt(*this * *this); }                                                 \
    Vector Vector::normal() const                                                                                      \
    {                                                                                                                  \
        Number size = length();                                                                                        \
        return size > 0 ? *this / size : *this;                                                                        \
    }                                                                                                                  \
    MStatus Vector::normalize()                                                                                        \
    {                                                                                                                  \
        *this = normal();                                                                                              \
        return MStatus::kSuccess;                                                                                      \
    }                                                                                                                  \
    Number Vector::angle(const Vector& other) const { return std::atan2((*this ^ other).length(), *this * other); }    \
    bool Vector::isEquivalent(const Vector& other, Number tolerance) const                                             \
    {                                                                                                                  \
        return isNear(x, other.x, tolerance) && isNear(y, other.y, tolerance) && isNear(z, other.z, tolerance);        \
    }                                                                                                                  \
    bool Vector::isParallel(const Vector& other, Number tolerance) const                                               \
    {                                                                                                                  \
        return (normal() ^ other.normal()).length() <= tolerance;                                                      \
    }                                                                                                                  \
    Vector Vector::transformAsNormal(const Matrix& matrix) const { return matrix.inverse() * *this; }                  \
    const Vector Vector::zero(0, 0, 0);                                                                                \
    const Vector Vector::one(1, 1, 1);                                                                                 \
    const Vector Vector::xAxis(1, 0, 0);                                                                               \
    const Vector Vector::yAxis(0, 1, 0);                                                                               \
    const Vector Vector::zAxis(0, 0, 1);                                                                               \
    const Vector Vector::xNegAxis(-1, 0, 0);                                                                           \
    const Vector Vector::yNegAxis(0, -1, 0);                                                                           \
    const Vector Vector::zNegAxis(0, 0, -1);                                                                           \
    std::ostream& operator<<(std::ostream& os, const Vector& v)                                                        \
    {                                                                                                                  \
        return os << '[' << v.x << ", " << v.y << ", " << v.z << ']';                                                  \
    }

#define UNDERSTUDY_POINT_MEMBERS(Point, Number, Matrix, Vector, OtherPoint, OtherVector)                               \
    Point::Point(const OtherPoint& src)                                                                                \
        : x(static_cast<Number>(src.x)), y(static_cast<Number>(src.y)), z(static_cast<Number>(src.z)),                 \
          w(static_cast<Number>(src.w))                                                                                \
    {                                                                                                                  \
    }                                                                                                                  \
    Point::Point(const Vector& src) : x(src.x), y(src.y), z(src.z), w(1) {}                                            \
    Point::Point(const OtherVector& src)                                                                               \
        : x(static_cast<Number>(src.x)), y(static_cast<Number>(src.y)), z(static_cast<Number>(src.z)), w(1)            \
    {                                                                                                                  \
    }                                                                                                                  \
    Vector Point::operator-(const Point& other) const                                                                  \
    {                                                                                                                  \
        Point to(*this);                                                                                               \
        Point from(other);                                                                                             \
        to.cartesianize();                                                                                             \
        from.cartesianize();                                                                                           \
        return Vector(to.x - from.x, to.y - from.y, to.z - from.z);                                                    \
    }                                                                                                                  \
    Point Point::operator+(const Vector& other) const { return Point(x + other.x, y + other.y, z + other.z, w); }      \
    Point Point::operator-(const Vector& other) const { return Point(x - other.x, y - other.y, z - other.z, w); }      \
    Point& Point::operator+=(const Vector& vector) { return *this = *this + vector; }                                  \
    Point& Point::operator-=(const Vector& vector) { return *this = *this - vector; }                                  \
    Point Point::operator*(const Matrix& matrix) const                                                                 \
    {                                                                                                                  \
        const auto& m = matrix.matrix;                                                                                 \
        return Point(rowTimes(*this, matrix, 0) + w * m[3][0], rowTimes(*this, matrix, 1) + w * m[3][1],               \
                     rowTimes(*this, matrix, 2) + w * m[3][2], rowTimes(*this, matrix, 3) + w * m[3][3]);              \
    }                                                                                                                  \
    Point& Point::operator*=(const Matrix& matrix) { return *this = *this * matrix; }                                  \
    Point operator*(const Matrix& matrix, const Point& point)                                                          \
    {                                                                                                                  \
        const auto& m = matrix.matrix;                                                                                 \
        return Point(                                                                                                  \
            timesColumn(matrix, point, 0) + m[0][3] * point.w, timesColumn(matrix, point, 1) + m[1][3] * point.w,      \
            timesColumn(matrix, point, 2) + m[2][3] * point.w, timesColumn(matrix, point, 3) + m[3][3] * point.w);     \
    }                                                                                                                  \
    MStatus Point::get(double dest[4]) const                                                                           \
    {                                                                                                                  \
        for (unsigned int i = 0; i < 4; ++i)                                                                           \
            dest[i] = (*this)[i];                                                                                      \
        return MStatus::kSuccess;                                                                                      \
    }                                                                                                                  \
    MStatus Point::get(float dest[4]) const                                                                            \
    {                                                                                                                  \
        for (unsigned int i = 0; i < 4; ++i)                                                                           \
            dest[i] = static_cast<float>((*this)[i]);                                                                  \
        return MStatus::kSuccess;                                                                                      \
    }                                                                                                                  \
    Point& Point::cartesianize()                                                                                       \
    {                                                                                                                  \
        rationalize();                                                                                                 \
        w = 1;                                                                                                         \
        return *this;                                                                                                  \
    }                                                                                                                  \
    Point& Point::rationalize() { return w == 1 || w == 0 ? *this : scaleBy(1 / w); }                                  \
    Point& Point::homogenize() { return scaleBy(w); }                                                                  \
    Number Point::distanceTo(const Point& other) const { return (other - *this).length(); }                            \
    bool Point::isEquivalent(const Point& other, Number tolerance) const                                               \
    {                                                                                                                  \
        return (*this - other).isEquivalent(Vector(), tolerance);                                                      \
    }                                                                                                                  \
    const char* Point::className() { return #Point; }                                                                  \
    const Point Point::origin(0, 0, 0);                                                                                \
    std::ostream& operator<<(std::ostream& os, const Point& p)                                                         \
    {                                                                                                                  \
        return os << '[' << p.x << ", " << p.y << ", " << p.z << ", " << p.w << ']';                                   \
    }
