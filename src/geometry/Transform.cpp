#include "geometry/Transform.h"

#include "geometry/EulerRows.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace understudy::geometry
{

namespace
{

bool isZero(const V3d& v) { return v.x == 0.0 && v.y == 0.0 && v.z == 0.0; }

M33d scaled(const V3d& s, const M33d& m)
{
    return M33d(s.x * m[0][0], s.x * m[0][1], s.x * m[0][2], s.y * m[1][0], s.y * m[1][1], s.y * m[1][2], s.z * m[2][0],
                s.z * m[2][1], s.z * m[2][2]);
}

// RA * R.
M33d rotation(const TransformComponents& c)
{
    const M33d r = rotationFromEuler(c.rotate, c.rotateOrder);
    return isZero(c.rotateAxis) ? r : rotationFromEuler(c.rotateAxis) * r;
}

M33d scaleShearRotation(const TransformComponents& c, const M33d& r)
{
    return isZero(c.shear) ? scaled(c.scale, r) : scaleShear(c.scale, c.shear) * r;
}

bool hasPivots(const TransformComponents& c)
{
    return !(isZero(c.rotatePivot) && isZero(c.scalePivot) && isZero(c.rotatePivotTranslate) &&
             isZero(c.scalePivotTranslate));
}

// Only translate, rotate and scale count: nearly every transform of a scene.
bool isPlain(const TransformComponents& c) { return isZero(c.shear) && isZero(c.rotateAxis) && !hasPivots(c); }

template <RotateOrder Order> M44d plainMatrix(const TransformComponents& c)
{
    double m[3][3];
    eulerRows<Order>(c.rotate, c.scale, m);
    return M44d(m[0][0], m[0][1], m[0][2], 0.0, m[1][0], m[1][1], m[1][2], 0.0, m[2][0], m[2][1], m[2][2], 0.0,
                c.translate.x, c.translate.y, c.translate.z, 1.0);
}

constexpr M44d (*kPlainMatrices[kRotateOrders])(const TransformComponents&) = {
    plainMatrix<RotateOrder::XYZ>, plainMatrix<RotateOrder::YZX>, plainMatrix<RotateOrder::ZXY>,
    plainMatrix<RotateOrder::XZY>, plainMatrix<RotateOrder::YXZ>, plainMatrix<RotateOrder::ZYX>};

// What the pivots add to the translation.
V3d pivotOffset(const TransformComponents& c, const M33d& rotation)
{
    const V3d scalePart =
        (-c.scalePivot) * scaleShear(c.scale, c.shear) + c.scalePivot + c.scalePivotTranslate - c.rotatePivot;
    return scalePart * rotation + c.rotatePivot + c.rotatePivotTranslate;
}

// 1 / inverseScale per axis.
V3d compensation(const JointComponents& joint)
{
    if (!joint.segmentScaleCompensate)
        return V3d(1.0);
    const V3d& s = joint.inverseScale;
    return {s.x == 0.0 ? 1.0 : 1.0 / s.x, s.y == 0.0 ? 1.0 : 1.0 / s.y, s.z == 0.0 ? 1.0 : 1.0 / s.z};
}

M33d scaledColumns(const M33d& m, const V3d& s)
{
    return M33d(m[0][0] * s.x, m[0][1] * s.y, m[0][2] * s.z, m[1][0] * s.x, m[1][1] * s.y, m[1][2] * s.z, m[2][0] * s.x,
                m[2][1] * s.y, m[2][2] * s.z);
}

V3d row(const M33d& m, int i) { return {m[i][0], m[i][1], m[i][2]}; }

// Lengths and dot products are taken of scaled vectors, so that 1e-200 does not vanish in its square.
double length(const V3d& v)
{
    const double largest = std::max({std::abs(v.x), std::abs(v.y), std::abs(v.z)});
    return largest == 0.0 ? 0.0 : largest * (v / largest).length();
}

// A unit vector at right angles to the unit vector v.
V3d perpendicular(const V3d& v)
{
    const V3d axis = std::abs(v.x) < 0.7 ? V3d(1, 0, 0) : V3d(0, 1, 0);
    return (axis - v * (axis ^ v)).normalized();
}

// What is left of v without its parts along a and b; twice, because the first pass leaves rounding of v's size.
V3d without(V3d v, const V3d& a, const V3d& b)
{
    for (int pass = 0; pass < 2; ++pass)
        v -= a * (v ^ a) + b * (v ^ b);
    return v;
}

// A row this much shorter than the original, after its part along the earlier ones is gone, is rounding.
constexpr double kParallel = 1e-13;

// linear = S * SH * rotation, row by row: x keeps its direction, y stays in the plane of x and y.
struct Factors
{
    V3d scale, shear{0.0};
    M33d rotation;
    bool exact = true;
};

Factors factor(const M33d& linear)
{
    Factors f;
    const V3d rows[3] = {row(linear, 0), row(linear, 1), row(linear, 2)};
    const double lengths[3] = {length(rows[0]), length(rows[1]), length(rows[2])};
    V3d unit[3];
    for (int i = 0; i < 3; ++i)
        unit[i] = lengths[i] == 0.0 ? V3d(0.0) : rows[i] / lengths[i];

    // Missing axes are filled in from those that are there.
    V3d x = unit[0];
    if (lengths[0] == 0.0)
    {
        if (lengths[1] != 0.0 && lengths[2] != 0.0 && (unit[1] % unit[2]).length() > kParallel)
            x = (unit[1] % unit[2]).normalized();
        else
            x = perpendicular(lengths[1] != 0.0 ? unit[1] : lengths[2] != 0.0 ? unit[2] : V3d(0, 0, 1));
    }
    V3d y = without(unit[1], x, V3d(0.0));
    double yLeft = y.length();
    if (yLeft <= kParallel)
    {
        f.exact = f.exact && lengths[1] == 0.0;
        const V3d fromZ = lengths[2] != 0.0 ? unit[2] % x : V3d(0.0);
        y = fromZ.length() > kParallel ? fromZ.normalized() : perpendicular(x);
        yLeft = 0.0;
    }
    else
        y /= yLeft;
    const V3d z = x % y;
    const V3d zRest = without(unit[2], x, y);
    const double zLeft = zRest.length() <= kParallel ? 0.0 : zRest ^ z;
    f.exact = f.exact && (zLeft != 0.0 || lengths[2] == 0.0);

    f.scale = V3d(lengths[0], lengths[1] * yLeft, lengths[2] * zLeft);
    f.shear.x = yLeft == 0.0 ? 0.0 : (unit[1] ^ x) / yLeft;
    f.shear.y = zLeft == 0.0 ? 0.0 : (unit[2] ^ x) / zLeft;
    f.shear.z = zLeft == 0.0 ? 0.0 : (unit[2] ^ y) / zLeft;
    f.rotation = M33d(x.x, x.y, x.z, y.x, y.y, y.z, z.x, z.y, z.z);
    return f;
}

Decomposition decomposeLinear(const M33d& linear, const TransformComponents& kept)
{
    const Factors f = factor(linear);
    Decomposition result{kept, f.exact};
    result.components.scale = f.scale;
    result.components.shear = f.shear;
    const M33d r = isZero(kept.rotateAxis) ? f.rotation : rotationFromEuler(kept.rotateAxis).transposed() * f.rotation;
    result.components.rotate = eulerFromRotation(r, kept.rotateOrder, kept.rotate);
    return result;
}

} // namespace

M33d scaleShear(const V3d& s, const V3d& sh)
{
    return M33d(s.x, 0.0, 0.0, s.y * sh.x, s.y, 0.0, s.z * sh.y, s.z * sh.z, s.z);
}

M44d localMatrix(const TransformComponents& c)
{
    if (isPlain(c))
        return kPlainMatrices[static_cast<size_t>(c.rotateOrder)](c);
    const M33d r = rotation(c);
    const M33d linear = scaleShearRotation(c, r);
    return affine(linear, hasPivots(c) ? c.translate + pivotOffset(c, r) : c.translate);
}

M44d localMatrix(const TransformComponents& c, const JointComponents& joint)
{
    M33d linear = scaleShearRotation(c, rotation(c));
    if (!isZero(joint.jointOrient))
        linear = linear * rotationFromEuler(joint.jointOrient);
    return affine(scaledColumns(linear, compensation(joint)), c.translate);
}

M44d worldMatrix(const M44d& local, const M44d& offsetParentMatrix, const M44d& parentWorld)
{
    return local * offsetParentMatrix * parentWorld;
}

Decomposition decompose(const M44d& matrix, const TransformComponents& kept)
{
    Decomposition result = decomposeLinear(linearPart(matrix), kept);
    TransformComponents& c = result.components;
    c.translate = V3d(matrix[3][0], matrix[3][1], matrix[3][2]);
    if (hasPivots(c))
        c.translate -= pivotOffset(c, rotation(c));
    return result;
}

Decomposition decompose(const M44d& matrix, const TransformComponents& kept, const JointComponents& joint)
{
    const V3d c = compensation(joint);
    M33d linear = scaledColumns(linearPart(matrix), V3d(1.0 / c.x, 1.0 / c.y, 1.0 / c.z));
    if (!isZero(joint.jointOrient))
        linear = linear * rotationFromEuler(joint.jointOrient).transposed();
    Decomposition result = decomposeLinear(linear, kept);
    result.components.translate = V3d(matrix[3][0], matrix[3][1], matrix[3][2]);
    return result;
}

bool invertAffine(const M44d& m, M44d& inverse)
{
    // Rows are made unit length first, so the determinant measures their angles only.
    const M33d linear = linearPart(m);
    V3d rows[3];
    double lengths[3];
    for (int i = 0; i < 3; ++i)
    {
        lengths[i] = length(row(linear, i));
        rows[i] = lengths[i] == 0.0 ? V3d(0.0) : row(linear, i) / lengths[i];
    }
    const V3d columns[3] = {rows[1] % rows[2], rows[2] % rows[0], rows[0] % rows[1]};
    const double determinant = rows[0] ^ columns[0];
    if (std::abs(determinant) <= 1e-14)
    {
        inverse.makeIdentity();
        return false;
    }
    M33d inv(Imath::UNINITIALIZED);
    for (int i = 0; i < 3; ++i)
        for (int j = 0; j < 3; ++j)
            inv[i][j] = columns[j][i] / determinant / lengths[j];
    inverse = affine(inv, -(V3d(m[3][0], m[3][1], m[3][2]) * inv));
    return true;
}

bool invert(const M44d& m, M44d& inverse)
{
    if (m[0][3] == 0.0 && m[1][3] == 0.0 && m[2][3] == 0.0 && m[3][3] == 1.0)
        return invertAffine(m, inverse);
    // Gauss-Jordan with the largest pivot of each column.
    M44d left = m;
    inverse.makeIdentity();
    for (int column = 0; column < 4; ++column)
    {
        int pivot = column;
        for (int i = column + 1; i < 4; ++i)
            if (std::abs(left[i][column]) > std::abs(left[pivot][column]))
                pivot = i;
        const double divisor = left[pivot][column];
        if (std::abs(divisor) < 1e-300)
        {
            inverse.makeIdentity();
            return false;
        }
        for (int j = 0; j < 4; ++j)
        {
            std::swap(left[pivot][j], left[column][j]);
            std::swap(inverse[pivot][j], inverse[column][j]);
            left[column][j] /= divisor;
            inverse[column][j] /= divisor;
        }
        for (int i = 0; i < 4; ++i)
        {
            const double factor = i == column ? 0.0 : left[i][column];
            for (int j = 0; factor != 0.0 && j < 4; ++j)
            {
                left[i][j] -= factor * left[column][j];
                inverse[i][j] -= factor * inverse[column][j];
            }
        }
    }
    return true;
}

} // namespace understudy::geometry
