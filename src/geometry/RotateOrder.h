// Rotation orders and conversions between Euler angles, matrices and quaternions.
//
// Angles are radians, one per axis (x, y, z) whatever the order. Matrices act on row vectors (v * M), so order XYZ is
// Rx * Ry * Rz. Source: reference/behaviour.md, Matrices; numbering of `transform.rotateOrder`.
#pragma once

#include <Imath/ImathMatrix.h>
#include <Imath/ImathQuat.h>
#include <Imath/ImathVec.h>

#include <array>
#include <optional>
#include <string_view>

namespace understudy::geometry
{

using Imath::M33d;
using Imath::M44d;
using Imath::Quatd;
using Imath::V3d;

enum class RotateOrder : int
{
    XYZ,
    YZX,
    ZXY,
    XZY,
    YXZ,
    ZYX
};

inline constexpr int kRotateOrders = 6;

// "xyz", "yzx", ...; parsing takes either case and gives nothing for another text.
std::string_view name(RotateOrder order);
std::optional<RotateOrder> rotateOrderFromName(std::string_view text);

// The order of an attribute's number; numbers outside 0..5 count as XYZ.
RotateOrder rotateOrderFromIndex(int index);

M33d rotationFromEuler(const V3d& angles, RotateOrder order = RotateOrder::XYZ);
M44d matrixFromEuler(const V3d& angles, RotateOrder order = RotateOrder::XYZ);

// The angles of a rotation (orthonormal, determinant 1), middle angle within +-90 degrees. In gimbal lock the angle of
// the last axis is 0.
V3d eulerFromRotation(const M33d& rotation, RotateOrder order = RotateOrder::XYZ);

// Of all angles that give the rotation those closest to `hint`: other solution and full turns included. In gimbal
// lock the last axis keeps the hint's angle.
V3d eulerFromRotation(const M33d& rotation, RotateOrder order, const V3d& hint);

// The equal rotation of the same order whose angles lie closest to `hint`; what `filterCurve` and xform need.
V3d closestEuler(const V3d& angles, RotateOrder order, const V3d& hint);

// The same orientation in another order.
V3d reorderEuler(const V3d& angles, RotateOrder from, RotateOrder to);

// Unit quaternions; rotating by a and then by b is b * a.
Quatd quaternionFromEuler(const V3d& angles, RotateOrder order = RotateOrder::XYZ);
V3d eulerFromQuaternion(const Quatd& rotation, RotateOrder order = RotateOrder::XYZ);
Quatd quaternionFromRotation(const M33d& rotation);
M33d rotationFromQuaternion(const Quatd& rotation);

// The upper left 3x3 of a matrix, and the 4x4 of a 3x3 with a translation.
M33d linearPart(const M44d& matrix);
M44d affine(const M33d& linear, const V3d& translation);

} // namespace understudy::geometry
