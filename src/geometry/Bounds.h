// Axis-aligned bounding boxes. An empty box (Imath's: min > max) holds nothing and stays empty under every matrix.
#pragma once

#include <Imath/ImathBox.h>
#include <Imath/ImathMatrix.h>

#include <span>

namespace understudy::geometry
{

using Imath::Box3d;

Box3d boundsOf(std::span<const Imath::V3d> points);
Box3d boundsOf(std::span<const Imath::V3f> points);

// The smallest box around the transformed box (not around what is in it). Projective matrices are allowed.
Box3d transformed(const Box3d& box, const Imath::M44d& matrix);

Box3d united(const Box3d& a, const Box3d& b);

} // namespace understudy::geometry
