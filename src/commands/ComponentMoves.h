// Places of components (vertices, edges, faces, CVs), read and changed.
//
// Meshes and curves only; others, and those whose history is not computed, throw Unsupported (nodes::ShapePoints).
#pragma once

#include "commands/Transforms.h"

#include <functional>
#include <vector>

namespace understudy::commands
{

// The points that components stand for, in the shape's space or in the world.
std::vector<V3d> componentPoints(Session& session, const Object& components, bool inWorld);

// Puts each point of the components where `place` sends it, in the shape's space or in the world.
void moveComponents(Session& session, const Object& components, bool inWorld,
                    const std::function<V3d(const V3d&)>& place);

// Takes all points of the shapes right below a transform through a matrix of their space. Shapes without points
// (lights, cameras) are left out; throws Unsupported where points are not known.
void moveShapePoints(Session& session, NodeId transform, const M44d& matrix);

} // namespace understudy::commands
