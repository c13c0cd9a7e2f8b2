// The parts of an MTransformationMatrix, and where each stands in the product of its matrix.
#pragma once

#include "geometry/Transform.h"
#include "openmaya/Access.h"

#include <maya/MPoint.h>
#include <maya/MVector.h>

#include <array>

namespace understudy::openmaya
{

// All numbers but the rotation order.
std::array<double, 28> numbersOf(const MTransformationMatrix& transformation);

geometry::TransformComponents partsOf(const MTransformationMatrix& transformation);
// Its scale, shear, rotation with the order, and translation.
void setParts(MTransformationMatrix& transformation, const geometry::TransformComponents& parts);

// S SH and RO R without pivots.
geometry::M44d linearScale(const MTransformationMatrix& transformation);
geometry::M44d linearRotate(const MTransformationMatrix& transformation);
// SP^-1 S SH SP ST and RP^-1 RO R RP RT.
geometry::M44d scaleMatrix(const MTransformationMatrix& transformation);
geometry::M44d rotateMatrix(const MTransformationMatrix& transformation);

enum class Part
{
    ScalePivot,
    ScalePivotTranslation,
    RotatePivot,
    RotatePivotTranslation,
    Translation
};

// A part's point or vector as it is in a space, and back to where the part stands. Throws BadArgument for kInvalid.
MPoint inSpace(const MTransformationMatrix& transformation, Part part, const MPoint& point, MSpace::Space space);
MVector inSpace(const MTransformationMatrix& transformation, Part part, const MVector& vector, MSpace::Space space);
MPoint fromSpace(const MTransformationMatrix& transformation, Part part, const MPoint& point, MSpace::Space space);
MVector fromSpace(const MTransformationMatrix& transformation, Part part, const MVector& vector, MSpace::Space space);

} // namespace understudy::openmaya
