// Meshes in the attributes of mesh shapes: vrts, edge, face, uvSet, colorSet, normals and their like, as .ma scenes
// store them.
#pragma once

#include "core/Scene.h"
#include "geometry/Mesh.h"

namespace understudy::nodes
{

// What the attributes hold, without the tweaks (pnts); an empty mesh where nothing is written. Nothing where the
// numbers make no mesh.
std::optional<geometry::Mesh> storedMesh(const core::Scene& scene, core::NodeId shape);

// Adds the tweaks that are written on a shape.
void addTweaks(const core::Scene& scene, core::NodeId shape, geometry::Mesh& mesh);

// Writes a mesh into the attributes, through the gate: those parts that differ from `before`. An array is one change
// of the gate, whatever its size. Tweaks stay as they are.
void storeMesh(core::Scene& scene, core::NodeId shape, const geometry::Mesh& before, const geometry::Mesh& mesh);
// The same for a node that is not in the scene yet, all parts, unrecorded.
void fillMesh(core::Scene& scene, core::NodeId shape, const geometry::Mesh& mesh);

} // namespace understudy::nodes
