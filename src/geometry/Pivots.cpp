#include "geometry/Pivots.h"

namespace understudy::geometry
{

namespace
{

M33d rotation(const TransformComponents& c)
{
    return rotationFromEuler(c.rotateAxis) * rotationFromEuler(c.rotate, c.rotateOrder);
}

V3d translation(const M44d& m) { return {m[3][0], m[3][1], m[3][2]}; }

} // namespace

void setRotatePivot(TransformComponents& c, const V3d& pivot, PivotMove move)
{
    const V3d shift = c.rotatePivot - pivot;
    if (move == PivotMove::KeepsMatrix)
        c.rotatePivotTranslate += shift - shift * rotation(c);
    c.rotatePivot = pivot;
}

void setScalePivot(TransformComponents& c, const V3d& pivot, PivotMove move)
{
    const V3d shift = c.scalePivot - pivot;
    if (move == PivotMove::KeepsMatrix)
        c.scalePivotTranslate += shift - shift * scaleShear(c.scale, c.shear);
    c.scalePivot = pivot;
}

void zeroPivots(TransformComponents& c, PivotMove move)
{
    const V3d place = translation(localMatrix(c));
    c.rotatePivot = c.rotatePivotTranslate = c.scalePivot = c.scalePivotTranslate = V3d(0.0);
    if (move == PivotMove::KeepsMatrix)
        c.translate = place;
}

V3d rotateCentre(const TransformComponents& c) { return c.rotatePivot + c.rotatePivotTranslate + c.translate; }

V3d scaleCentre(const TransformComponents& c)
{
    return (c.scalePivot + c.scalePivotTranslate - c.rotatePivot) * rotation(c) + rotateCentre(c);
}

V3d pivotToWorld(const V3d& pivot, const M44d& worldMatrix) { return pivot * worldMatrix; }

std::optional<V3d> pivotFromWorld(const V3d& point, const M44d& worldMatrix)
{
    M44d inverse;
    if (!invert(worldMatrix, inverse))
        return std::nullopt;
    return point * inverse;
}

} // namespace understudy::geometry
