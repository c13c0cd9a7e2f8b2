// NURBS data as the mathematics of src/geometry sees it, and what keeps it consistent.
#pragma once

#include "core/GeometryData.h"
#include "core/Value.h"
#include "geometry/NurbsSurface.h"

#include <optional>
#include <string>

namespace understudy::nodes
{

enum NurbsForm : int
{
    kOpenForm,
    kClosedForm,
    kPeriodicForm
};

geometry::CurveTopology topologyOf(const core::NurbsCurveContent& curve);
geometry::CurveTopology topologyOf(const core::NurbsSurfaceContent::Direction& direction);
// What is wrong, in words: counts, order of knots, numbers that are none.
std::optional<std::string> problemOf(const core::NurbsCurveContent& curve);
std::optional<std::string> problemOf(const core::NurbsSurfaceContent& surface);
// The same of points alone.
std::optional<std::string> problemOfPoints(const std::vector<core::WeightedPoint>& points, size_t expected);

// Nothing where degree or counts do not fit (empty data). The order of knots is not looked at.
std::optional<geometry::NurbsCurve> curveOf(const core::NurbsCurveContent& curve);
std::optional<geometry::NurbsSurface> surfaceOf(const core::NurbsSurfaceContent& surface);

// Where in `points` the named points are; v runs fastest.
size_t placeOfNamed(const core::NurbsCurveContent& curve, size_t named);
size_t placeOfNamed(const core::NurbsSurfaceContent& surface, size_t named);

// Repeats the first points of what is periodic at its end; closed curves and directions whose ends came apart are open
// from now on. Source: Maya's API reference of MFnNurbsCurve.
void settlePoints(core::NurbsCurveContent& curve);
void settlePoints(core::NurbsSurfaceContent& surface);

// Data of either kind with its points taken through its matrix, which is the identity then; other values as they are.
core::Value placedInWorld(const core::Value& value);
void transform(std::vector<core::WeightedPoint>& points, const core::Matrix& matrix);

} // namespace understudy::nodes
