// The geometry that a shape has now: the data that its output carries, evaluated.
//
// One row for each type of shape names that output; what asks shapes for points, sizes and components goes through
// here, so that it sees what history and plug-ins make, and tweaks.
#pragma once

#include "core/Scene.h"
#include "eval/Evaluator.h"

#include <functional>

namespace understudy::nodes
{

// How a caller reads plugs: through an evaluator, or inside a computation.
using ReadPlug = std::function<core::Value(const core::Plug&)>;
ReadPlug readThrough(eval::Evaluator& evaluator);

// The output with the geometry in the shape's own space; None for types that have none.
core::AttrId geometryOutput(const core::TypeRegistry& types, core::TypeId type);
// The input that history comes through; None for types that have none.
core::AttrId geometryInput(const core::TypeRegistry& types, core::TypeId type);

// The geometry; empty where the shape has none, or only history that is not computed could tell.
core::Value shapeGeometry(const core::Scene& scene, core::NodeId shape, const ReadPlug& read);
// Whether history makes the shape's geometry.
bool hasHistory(const core::Scene& scene, core::NodeId shape);

} // namespace understudy::nodes
