// Edits of the shapes of curves and surfaces, through the gate: into what is stored, or where history makes the shape,
// as tweaks on that.
#pragma once

#include "core/Scene.h"
#include "nodes/NurbsData.h"

namespace understudy::nodes
{

// Whether something drives `create`.
bool isMadeByHistory(const core::Scene& scene, core::NodeId shape);
// What is written when a point is edited, by its place among those that components name.
core::Plug pointPlug(const core::Scene& scene, core::NodeId shape, size_t named);

// What a new shape is.
void storeShape(core::Scene& scene, core::NodeId shape, core::NurbsCurveContent content);
void storeShape(core::Scene& scene, core::NodeId shape, core::NurbsSurfaceContent content);

// Makes the shape what `changed` is; `now` is what its `local` gives. Throws Locked or Connected where that is refused,
// Failed for what tweaks cannot say (`isTopology`: degree, knots or counts change; weights), BadArgument for what is no
// shape. Trims change alone: points are not looked at then.
void editShape(core::Scene& scene, core::NodeId shape, const core::NurbsCurveContent& now,
               core::NurbsCurveContent changed, bool isTopology = false);
void editShape(core::Scene& scene, core::NodeId shape, const core::NurbsSurfaceContent& now,
               core::NurbsSurfaceContent changed, bool isTopology = false);

} // namespace understudy::nodes
