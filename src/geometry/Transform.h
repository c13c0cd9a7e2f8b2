// From the channels of a transform or joint to its local matrix and back.
//
// Centimetres and radians; row vectors. Source of all formulas: reference/behaviour.md, Matrices.
#pragma once

#include "geometry/RotateOrder.h"

namespace understudy::geometry
{

// The channels of a `transform`. matrix = SP^-1 S SH SP ST RP^-1 RA R RP RT T.
struct TransformComponents
{
    V3d translate{0.0};
    V3d rotate{0.0};
    V3d scale{1.0};
    V3d shear{0.0}; // xy, xz, yz
    V3d rotatePivot{0.0};
    V3d rotatePivotTranslate{0.0};
    V3d scalePivot{0.0};
    V3d scalePivotTranslate{0.0};
    V3d rotateAxis{0.0}; // order XYZ always
    RotateOrder rotateOrder = RotateOrder::XYZ;
};

// What a `joint` adds. matrix = S SH RA R JO IS T: its pivots are not used; that shear counts is
// unsure.
struct JointComponents
{
    V3d jointOrient{0.0};  // order XYZ always
    V3d inverseScale{1.0}; // the parent's scale; a component of 0 is not compensated
    bool segmentScaleCompensate = true;
};

M44d localMatrix(const TransformComponents& transform);
M44d localMatrix(const TransformComponents& transform, const JointComponents& joint);

// World matrix of a transform since 2020: local * offsetParentMatrix * parent. Projective matrices are allowed.
M44d worldMatrix(const M44d& local, const M44d& offsetParentMatrix, const M44d& parentWorld);

// S * SH of the formula.
M33d scaleShear(const V3d& scale, const V3d& shear);

struct Decomposition
{
    TransformComponents components;
    // False where no channels give the matrix: two of its axes are parallel, or all three in one plane but for
    // rounding.
    bool exact = true;
};

// Translate, rotate, scale and shear that give `matrix` back with the pivots, rotateAxis and rotateOrder of `kept`
// (xform -matrix, parent). A mirroring matrix gets a negative z scale. The rotation is the one closest to `kept`'s.
Decomposition decompose(const M44d& matrix, const TransformComponents& kept = {});
Decomposition decompose(const M44d& matrix, const TransformComponents& kept, const JointComponents& joint);

// Inverse of an affine matrix; false, with `inverse` set to identity, where it is singular. Scale alone, however
// small or uneven, does not make a matrix singular.
bool invertAffine(const M44d& matrix, M44d& inverse);

// The same for any matrix.
bool invert(const M44d& matrix, M44d& inverse);

} // namespace understudy::geometry
