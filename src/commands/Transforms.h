// What the commands on transforms share: reading and writing channels, places in the world, bounding boxes.
//
// Kernel units (centimetres, radians), row vectors. Writing skips what is locked or driven: in Maya these commands
// leave such channels without a word (reference/behaviour.md, xform).
#pragma once

#include "commands/Command.h"
#include "geometry/Bounds.h"
#include "geometry/Pivots.h"
#include "nodes/DagMatrices.h"

#include <array>
#include <optional>

namespace understudy::nodes
{
class ShapePoints;
}

namespace understudy::commands
{

using geometry::M33d;
using geometry::M44d;
using geometry::V3d;
using nodes::DagMatrices;
using nodes::TransformState;

// The points that a shape has now, evaluated.
nodes::ShapePoints shapePoints(Session& session, NodeId shape);

inline DagMatrices matricesOf(Session& session) { return {session.scene(), session.evaluator()}; }

inline V3d translationOf(const M44d& m) { return {m[3][0], m[3][1], m[3][2]}; }
// A direction (without the translation) through a matrix.
inline V3d directionBy(const V3d& direction, const M44d& m) { return direction * geometry::linearPart(m); }
M44d inverseOf(const M44d& matrix);
// The rotation that is in a matrix, without its scale and shear.
M33d rotationOf(const M44d& matrix);

// Writes the channels that differ. The numbers of locked and driven plugs stay.
void writeState(core::Scene& scene, NodeId node, const TransformState& before, const TransformState& after);

// Gives an occurrence this world matrix through translate, rotate, scale and shear; a joint turns by its jointOrient
// where `byJointOrient`. Channels that hardly change keep their exact numbers.
void setWorldMatrix(Session& session, const core::DagPath& path, const M44d& world, bool byJointOrient = false);

// The rotation of an object in the world, in its own rotateOrder, rotateAxis left out; and the rotate channel that
// gives it. Of a place in the DAG that `above` describes.
V3d worldRotation(const TransformState& state, const M44d& above);
V3d rotationForWorld(const TransformState& state, const M44d& above, const V3d& wanted, geometry::RotateOrder order);
// The rotate channel of an object that is turned on: about its own axes, or about those of the world.
V3d turnedBy(const TransformState& state, const M44d& above, const M33d& turn, bool inWorld);
// The channel angles of a rotation, closest to those the object has.
V3d channelAngles(const TransformState& state, const M33d& rotation);

enum class UnknownShapes
{
    Refuse,  // throws Unsupported
    AsPoints // count with their transform's place
};

struct BoundsOptions
{
    bool invisible = true; // children that are not visible count too
    UnknownShapes unknown = UnknownShapes::Refuse;
};

// The box around everything below a path, its own shape space seen through `base`; empty where there is nothing.
// Joints, lights and cameras count as points.
Imath::Box3d boundsBelow(Session& session, const core::DagPath& path, const M44d& base, BoundsOptions options = {});
Imath::Box3d worldBounds(Session& session, const core::DagPath& path, BoundsOptions options = {});

// The box around an object or components in the world.
Imath::Box3d worldBoundsOf(Session& session, const Object& object, BoundsOptions options = {});
// xmin ymin zmin xmax ymax zmax in the scene's unit. Of an empty box zeros (source: unsure).
Value boundsAnswer(Session& session, const Imath::Box3d& box);

// Three numbers in the scene's units against the kernel's.
V3d vectorOf(Session& session, const Arguments& arguments, size_t flag, core::Unit unit);
void append(Session& session, Value::Doubles& numbers, const V3d& vector, core::Unit unit);

bool isTransform(const core::Scene& scene, NodeId node);
bool isJoint(const core::Scene& scene, NodeId node);
bool isShape(const core::Scene& scene, NodeId node);

// The transform of an object that commands act on: itself, or that of a shape or of components. None otherwise.
core::DagPath transformOf(const core::Scene& scene, const core::DagPath& path);

} // namespace understudy::commands
