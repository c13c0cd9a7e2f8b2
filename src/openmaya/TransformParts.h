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
geometry::TransformComponents partsOf(const MPxTransformationMatrix& transformation);
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

// What a transformation is made of: S SH and RO R without pivots, with them, and all of it.
struct Product
{
    geometry::M44d linearScale, linearRotate, scale, rotate, whole;
};
Product productOf(const MTransformationMatrix& transformation);
Product productOf(const MPxTransformationMatrix& transformation);

// A part's point or vector as it is in a space, and back to where the part stands. Throws BadArgument for kInvalid.
MPoint inSpace(const Product& product, Part part, const MPoint& point, MSpace::Space space);
MVector inSpace(const Product& product, Part part, const MVector& vector, MSpace::Space space);
MPoint fromSpace(const Product& product, Part part, const MPoint& point, MSpace::Space space);
MVector fromSpace(const Product& product, Part part, const MVector& vector, MSpace::Space space);

// The same; what stands where it is asked for needs no product.
template <class Transformation, class Value>
Value inSpace(const Transformation& transformation, Part part, const Value& value, MSpace::Space space)
{
    return space == MSpace::kTransform ? value : inSpace(productOf(transformation), part, value, space);
}
template <class Transformation, class Value>
Value fromSpace(const Transformation& transformation, Part part, const Value& value, MSpace::Space space)
{
    return space == MSpace::kTransform ? value : fromSpace(productOf(transformation), part, value, space);
}

} // namespace understudy::openmaya
