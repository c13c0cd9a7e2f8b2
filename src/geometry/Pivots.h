// Moving the pivots of a transform, and where they lie. Source: reference/behaviour.md (Matrices; xform).
#pragma once

#include "geometry/Transform.h"

namespace understudy::geometry
{

// Whether a pivot that moves drags the object along (`xform -rotatePivot`) or rotatePivotTranslate and
// scalePivotTranslate take up the difference, so that the matrix stays (`xform -preserve true`).
enum class PivotMove
{
    MovesObject,
    KeepsMatrix
};

void setRotatePivot(TransformComponents& transform, const V3d& pivot, PivotMove move);
void setScalePivot(TransformComponents& transform, const V3d& pivot, PivotMove move);

// Pivots and their translates to zero; KeepsMatrix changes translate instead (`xform -zeroTransformPivots`).
void zeroPivots(TransformComponents& transform, PivotMove move);

// The point of the parent's space that rotation leaves where it is.
V3d rotateCentre(const TransformComponents& transform);

// The point of the parent's space that scaling leaves where it is.
V3d scaleCentre(const TransformComponents& transform);

// A pivot of object space in the world and back: what `xform -worldSpace -rotatePivot` reads and sets. The second is
// nothing where the world matrix is singular.
V3d pivotToWorld(const V3d& pivot, const M44d& worldMatrix);
std::optional<V3d> pivotFromWorld(const V3d& point, const M44d& worldMatrix);

} // namespace understudy::geometry
