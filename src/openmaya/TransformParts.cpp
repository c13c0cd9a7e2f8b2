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
M44d before(const Product& p, Part part)
{
    switch (part)
    {
    case Part::ScalePivot:
        return M44d();
    case Part::ScalePivotTranslation:
        return p.linearScale;
    case Part::RotatePivot:
        return p.scale;
    case Part::RotatePivotTranslation:
        return p.linearScale * p.linearRotate;
    case Part::Translation:
        return p.scale * p.rotate;
    }
    return M44d();
}

// The way from the part's place to a space: back through what comes before it, or on through what follows.
M44d wayTo(const Product& p, Part part, MSpace::Space space)
{
    if (space == MSpace::kTransform)
        return M44d();
    M44d back;
    (void)geometry::invert(before(p, part), back);
    if (space == MSpace::kPreTransform)
        return back;
    if (space == MSpace::kPostTransform || space == MSpace::kWorld)
        return back * p.whole;
    throw core::Error(core::ErrorKind::BadArgument, "This is no space.");
}

M44d wayFrom(const Product& p, Part part, MSpace::Space space)
{
    M44d back;
    (void)geometry::invert(wayTo(p, part, space), back);
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

Product productOf(const MTransformationMatrix& t)
{
    Product p{linearScale(t), linearRotate(t), scaleMatrix(t), rotateMatrix(t), {}};
    p.whole = geometry::localMatrix(partsOf(t));
    return p;
}

MPoint inSpace(const Product& p, Part part, const MPoint& point, MSpace::Space space)
{
    return point * toMatrix(wayTo(p, part, space));
}

MVector inSpace(const Product& p, Part part, const MVector& vector, MSpace::Space space)
{
    return vector * toMatrix(wayTo(p, part, space));
}

MPoint fromSpace(const Product& p, Part part, const MPoint& point, MSpace::Space space)
{
    return point * toMatrix(wayFrom(p, part, space));
}

MVector fromSpace(const Product& p, Part part, const MVector& vector, MSpace::Space space)
{
    return vector * toMatrix(wayFrom(p, part, space));
}

} // namespace understudy::openmaya
