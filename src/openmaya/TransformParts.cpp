#include "openmaya/TransformParts.h"

#include "core/Error.h"
#include "openmaya/MathTypes.h"

namespace understudy::openmaya
{

namespace
{

using geometry::M44d;
using geometry::V3d;

M44d translated(const double by[3]) { return M44d().translate(toV3d(by)); }
M44d translatedBack(const double by[3]) { return M44d().translate(-toV3d(by)); }

// What comes before the part in the product.
M44d before(const MTransformationMatrix& t, Part part)
{
    switch (part)
    {
    case Part::ScalePivot:
        return M44d();
    case Part::ScalePivotTranslation:
        return linearScale(t);
    case Part::RotatePivot:
        return scaleMatrix(t);
    case Part::RotatePivotTranslation:
        return linearScale(t) * linearRotate(t);
    case Part::Translation:
        return scaleMatrix(t) * rotateMatrix(t);
    }
    return M44d();
}

// The way from the part's place to a space: back through what comes before it, or on through what follows.
M44d wayTo(const MTransformationMatrix& t, Part part, MSpace::Space space)
{
    if (space == MSpace::kTransform)
        return M44d();
    M44d back;
    (void)geometry::invert(before(t, part), back);
    if (space == MSpace::kPreTransform)
        return back;
    if (space == MSpace::kPostTransform || space == MSpace::kWorld)
        return back * geometry::localMatrix(partsOf(t));
    throw core::Error(core::ErrorKind::BadArgument, "This is no space.");
}

M44d wayFrom(const MTransformationMatrix& t, Part part, MSpace::Space space)
{
    M44d back;
    (void)geometry::invert(wayTo(t, part, space), back);
    return back;
}

} // namespace

std::array<double, 28> numbersOf(const MTransformationMatrix& t)
{
    std::array<double, 28> numbers;
    std::memcpy(numbers.data(), &Access::parts(t), sizeof numbers);
    return numbers;
}

geometry::TransformComponents partsOf(const MTransformationMatrix& t)
{
    const auto& p = Access::parts(t);
    geometry::TransformComponents parts;
    parts.scale = toV3d(p.scale);
    parts.shear = toV3d(p.shear);
    parts.rotate = toV3d(p.rotation);
    parts.rotateOrder = geometry::rotateOrderFromIndex(p.order - MTransformationMatrix::kXYZ);
    parts.rotateAxis = geometry::eulerFromQuaternion(toQuatd(t.rotationOrientation().normal()));
    parts.translate = toV3d(p.translation);
    parts.scalePivot = toV3d(p.scalePivot);
    parts.scalePivotTranslate = toV3d(p.scalePivotTranslate);
    parts.rotatePivot = toV3d(p.rotatePivot);
    parts.rotatePivotTranslate = toV3d(p.rotatePivotTranslate);
    return parts;
}

void setParts(MTransformationMatrix& t, const geometry::TransformComponents& parts)
{
    double numbers[3];
    store(parts.scale, numbers);
    t.setScale(numbers, MSpace::kTransform);
    store(parts.shear, numbers);
    t.setShear(numbers, MSpace::kTransform);
    t.rotateTo(toEuler(parts.rotate, static_cast<MEulerRotation::RotationOrder>(parts.rotateOrder)));
    t.setTranslation(toVector(parts.translate), MSpace::kTransform);
}

M44d linearScale(const MTransformationMatrix& t)
{
    const auto& p = Access::parts(t);
    return geometry::affine(geometry::scaleShear(toV3d(p.scale), toV3d(p.shear)), V3d(0.0));
}

M44d linearRotate(const MTransformationMatrix& t)
{
    return toM44d(t.rotationOrientation().asMatrix() * t.eulerRotation().asMatrix());
}

M44d scaleMatrix(const MTransformationMatrix& t)
{
    const auto& p = Access::parts(t);
    return translatedBack(p.scalePivot) * linearScale(t) * translated(p.scalePivot) * translated(p.scalePivotTranslate);
}

M44d rotateMatrix(const MTransformationMatrix& t)
{
    const auto& p = Access::parts(t);
    return translatedBack(p.rotatePivot) * linearRotate(t) * translated(p.rotatePivot) *
           translated(p.rotatePivotTranslate);
}

MPoint inSpace(const MTransformationMatrix& t, Part part, const MPoint& point, MSpace::Space space)
{
    return point * toMatrix(wayTo(t, part, space));
}

MVector inSpace(const MTransformationMatrix& t, Part part, const MVector& vector, MSpace::Space space)
{
    return vector * toMatrix(wayTo(t, part, space));
}

MPoint fromSpace(const MTransformationMatrix& t, Part part, const MPoint& point, MSpace::Space space)
{
    return point * toMatrix(wayFrom(t, part, space));
}

MVector fromSpace(const MTransformationMatrix& t, Part part, const MVector& vector, MSpace::Space space)
{
    return vector * toMatrix(wayFrom(t, part, space));
}

} // namespace understudy::openmaya
