// The points of geometry data of any kind: vertices of meshes, control points of curves and surfaces, in the order that
// components count them. Centimetres, in the geometry's own space.
#pragma once

#include "core/GeometryData.h"
#include "core/Value.h"

#include <Imath/ImathMatrix.h>
#include <Imath/ImathVec.h>

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace understudy::nodes
{

struct GeometryKind
{
    core::AttributeType type;
    std::string_view points; // the components: "vtx"
};

// Null for values that are no geometry whose points are known.
const GeometryKind* geometryKind(const core::Value& value);

// None in other values.
size_t pointCount(const core::Value& geometry);
std::vector<Imath::V3d> pointsOf(const core::Value& geometry);
// The same geometry with other points, as many as it has. Throws BadArgument where the numbers differ.
core::Value withPoints(const core::Value& geometry, std::span<const Imath::V3d> points);
// The directions that look away from the geometry at its points; empty where there are none.
std::vector<Imath::V3d> normalsOf(const core::Value& geometry);
// How many points there are in each direction of a surface: {u, v}; {n, 1} for others.
std::array<uint32_t, 2> pointSizes(const core::Value& geometry);

// The geometry with its points in the world; its matrix is the identity then.
core::Value inWorld(const core::Value& geometry);
// Takes the points to the world.
core::Matrix worldMatrixOf(const core::Value& geometry);

} // namespace understudy::nodes
