// The kernel's matrices as the geometry layer's and back: both are 16 doubles, row by row.
#pragma once

#include "core/Data.h"
#include "eval/Computation.h"
#include "geometry/Transform.h"

#include <cstring>

namespace understudy::nodes
{

using eval::kIdentity;
using geometry::M44d;
using geometry::V3d;

inline M44d imath(const core::Matrix& matrix)
{
    M44d result;
    std::memcpy(result.getValue(), matrix.data(), sizeof matrix);
    return result;
}

inline core::Matrix kernel(const M44d& matrix)
{
    core::Matrix result;
    std::memcpy(result.data(), matrix.getValue(), sizeof result);
    return result;
}

inline V3d imath(const eval::Vector& vector) { return {vector[0], vector[1], vector[2]}; }
inline eval::Vector kernel(const V3d& vector) { return {vector.x, vector.y, vector.z}; }

// a * b of row vectors: a acts first.
inline core::Matrix multiplied(const core::Matrix& a, const core::Matrix& b)
{
    core::Matrix result;
    for (size_t row = 0; row < 16; row += 4)
        for (size_t column = 0; column < 4; ++column)
            result[row + column] = a[row] * b[column] + a[row + 1] * b[4 + column] + a[row + 2] * b[8 + column] +
                                   a[row + 3] * b[12 + column];
    return result;
}

// Identity where the matrix is singular.
inline core::Matrix inverted(const core::Matrix& matrix)
{
    M44d inverse;
    geometry::invert(imath(matrix), inverse);
    return kernel(inverse);
}

} // namespace understudy::nodes
