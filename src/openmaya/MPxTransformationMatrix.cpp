#include "openmaya/MathTypes.h"
#include "openmaya/Status.h"
#include "openmaya/TransformParts.h"

#include <maya/MPxTransformationMatrix.h>

#include <array>
#include <ostream>

using namespace understudy;
using namespace understudy::openmaya;

namespace understudy::openmaya
{

namespace
{

using geometry::M44d;
using geometry::V3d;

M44d moved(const V3d& by) { return M44d().translate(by); }

// RP^-1 L RP: a linear matrix about a point.
M44d about(const V3d& pivot, const M44d& linear) { return moved(-pivot) * linear * moved(pivot); }

MEulerRotation::RotationOrder eulerOrder(MTransformationMatrix::RotationOrder order)
{
    if (order <= MTransformationMatrix::kInvalid || order >= MTransformationMatrix::kLast)
        throw core::error(core::ErrorKind::BadArgument, "{} is no rotation order.", int(order));
    return static_cast<MEulerRotation::RotationOrder>(int(order) - MTransformationMatrix::kXYZ);
}

MTransformationMatrix::RotationOrder orderNumber(MEulerRotation::RotationOrder order)
{
    if (order < MEulerRotation::kXYZ || order > MEulerRotation::kZYX)
        throw core::error(core::ErrorKind::BadArgument, "{} is no rotation order.", int(order));
    return static_cast<MTransformationMatrix::RotationOrder>(int(order) + MTransformationMatrix::kXYZ);
}

void checkSpace(MSpace::Space space)
{
    if (space <= MSpace::kInvalid || space >= MSpace::kLast)
        throw core::Error(core::ErrorKind::BadArgument, "This is no space.");
}

// Scale and shear act first, so that kPreTransform is their own place.
void checkFirst(MSpace::Space space)
{
    if (space != MSpace::kTransform && space != MSpace::kPreTransform)
        throw core::Error(core::ErrorKind::BadArgument, "Scale and shear have no meaning in this space.");
}

void check(const MStatus& status)
{
    if (!status)
        throw core::Error(core::ErrorKind::BadArgument, status.errorString().asChar());
}

MVector between(const MVector& from, const MVector& to, double part) { return from + (to - from) * part; }

} // namespace

geometry::TransformComponents partsOf(const MPxTransformationMatrix& t)
{
    geometry::TransformComponents parts;
    MEulerRotation rotation = t.eulerRotation();
    parts.translate = toV3d(t.translation());
    parts.rotate = angles(rotation);
    parts.rotateOrder = orderOf(rotation);
    parts.scale = toV3d(t.scale());
    parts.shear = toV3d(t.shear());
    parts.rotatePivot = toV3d(t.rotatePivot());
    parts.rotatePivotTranslate = toV3d(t.rotatePivotTranslation());
    parts.scalePivot = toV3d(t.scalePivot());
    parts.scalePivotTranslate = toV3d(t.scalePivotTranslation());
    parts.rotateAxis = angles(t.eulerRotateOrientation());
    return parts;
}

Product productOf(const MPxTransformationMatrix& t)
{
    const M44d linearScale = geometry::affine(geometry::scaleShear(toV3d(t.scale()), toV3d(t.shear())), V3d(0.0));
    const MQuaternion whole = t.rotateOrientation() * t.rotation() * t.preRotation();
    return {linearScale, toM44d(whole.asMatrix()), toM44d(t.asScaleMatrix()), toM44d(t.asRotateMatrix()),
            toM44d(t.asMatrix())};
}

} // namespace understudy::openmaya

OPENMAYA_MAJOR_NAMESPACE_OPEN

const MPxTransformationMatrix MPxTransformationMatrix::identity;
// Which number Maya has for it is unsure: plug-ins hand it over as it is.
MTypeId MPxTransformationMatrix::baseTransformationMatrixId(0x5846524d);

MPxTransformationMatrix::MPxTransformationMatrix() : scaleValue(1, 1, 1) {}
MPxTransformationMatrix::MPxTransformationMatrix(const MPxTransformationMatrix& other) = default;
MPxTransformationMatrix::MPxTransformationMatrix(const MTransformationMatrix& other) : MPxTransformationMatrix()
{
    *this = other;
}
MPxTransformationMatrix::MPxTransformationMatrix(const MMatrix& matrix) : MPxTransformationMatrix() { *this = matrix; }
MPxTransformationMatrix::~MPxTransformationMatrix() = default;

MPxTransformationMatrix* MPxTransformationMatrix::creator() { return new MPxTransformationMatrix; }
const char* MPxTransformationMatrix::className() { return "MPxTransformationMatrix"; }

// ---- copies and comparisons

// What it was registered with stays its own.
MPxTransformationMatrix& MPxTransformationMatrix::operator=(const MPxTransformationMatrix& src)
{
    scaleValue = src.scaleValue;
    rotationValue = src.rotationValue;
    translationValue = src.translationValue;
    shearValue = src.shearValue;
    scalePivotValue = src.scalePivotValue;
    scalePivotTranslationValue = src.scalePivotTranslationValue;
    rotatePivotValue = src.rotatePivotValue;
    rotatePivotTranslationValue = src.rotatePivotTranslationValue;
    rotateOrientationValue = src.rotateOrientationValue;
    return *this;
}

MPxTransformationMatrix& MPxTransformationMatrix::operator=(const MMatrix& src)
{
    decomposeMatrix(src);
    return *this;
}

MPxTransformationMatrix& MPxTransformationMatrix::operator=(const MTransformationMatrix& src)
{
    double numbers[3];
    src.getScale(numbers, MSpace::kTransform);
    scaleValue = MVector(numbers);
    src.getShear(numbers, MSpace::kTransform);
    shearValue = MVector(numbers);
    rotationValue = src.eulerRotation();
    translationValue = src.getTranslation(MSpace::kTransform);
    scalePivotValue = src.scalePivot(MSpace::kTransform);
    scalePivotTranslationValue = src.scalePivotTranslation(MSpace::kTransform);
    rotatePivotValue = src.rotatePivot(MSpace::kTransform);
    rotatePivotTranslationValue = src.rotatePivotTranslation(MSpace::kTransform);
    rotateOrientationValue = src.rotationOrientation();
    return *this;
}

void MPxTransformationMatrix::copyValues(MPxTransformationMatrix* other)
{
    if (other)
        *this = *other;
}

MTypeId MPxTransformationMatrix::typeId() const
{
    return m_registered == MTypeId() ? baseTransformationMatrixId : m_registered;
}

bool MPxTransformationMatrix::isEquivalent(const MPxTransformationMatrix& other, double tolerance) const
{
    return scaleValue.isEquivalent(other.scaleValue, tolerance) &&
           rotationValue.isEquivalent(other.rotationValue, tolerance) &&
           translationValue.isEquivalent(other.translationValue, tolerance) &&
           shearValue.isEquivalent(other.shearValue, tolerance) &&
           scalePivotValue.isEquivalent(other.scalePivotValue, tolerance) &&
           scalePivotTranslationValue.isEquivalent(other.scalePivotTranslationValue, tolerance) &&
           rotatePivotValue.isEquivalent(other.rotatePivotValue, tolerance) &&
           rotatePivotTranslationValue.isEquivalent(other.rotatePivotTranslationValue, tolerance) &&
           rotateOrientationValue.isEquivalent(other.rotateOrientationValue, tolerance);
}

bool MPxTransformationMatrix::isEquivalent(const MTransformationMatrix& other, double tolerance) const
{
    return asTransformationMatrix().isEquivalent(other, tolerance);
}

bool MPxTransformationMatrix::isEquivalent(const MMatrix& other, double tolerance) const
{
    return asMatrix().isEquivalent(other, tolerance);
}

bool MPxTransformationMatrix::operator==(const MPxTransformationMatrix& other)
{
    return scaleValue == other.scaleValue && rotationValue == other.rotationValue &&
           translationValue == other.translationValue && shearValue == other.shearValue &&
           scalePivotValue == other.scalePivotValue && scalePivotTranslationValue == other.scalePivotTranslationValue &&
           rotatePivotValue == other.rotatePivotValue &&
           rotatePivotTranslationValue == other.rotatePivotTranslationValue &&
           rotateOrientationValue == other.rotateOrientationValue;
}

bool MPxTransformationMatrix::operator!=(const MPxTransformationMatrix& other) { return !(*this == other); }
bool MPxTransformationMatrix::operator==(const MTransformationMatrix& other)
{
    return asTransformationMatrix() == other;
}
bool MPxTransformationMatrix::operator!=(const MTransformationMatrix& other) { return !(*this == other); }
bool MPxTransformationMatrix::operator==(const MMatrix& other) { return asMatrix() == other; }
bool MPxTransformationMatrix::operator!=(const MMatrix& other) { return !(*this == other); }

std::ostream& operator<<(std::ostream& os, const MPxTransformationMatrix& m) { return os << m.asMatrix(); }

// ---- matrices

MMatrix MPxTransformationMatrix::asMatrix() const
{
    return toMatrix(toM44d(asScaleMatrix()) * toM44d(asRotateMatrix()) * moved(toV3d(translationValue)));
}

MMatrix MPxTransformationMatrix::asMatrixInverse() const { return asMatrix().inverse(); }

MMatrix MPxTransformationMatrix::asScaleMatrix() const
{
    const M44d linear = geometry::affine(geometry::scaleShear(toV3d(scaleValue), toV3d(shearValue)), V3d(0.0));
    return toMatrix(about(toV3d(scalePivotValue), linear) * moved(toV3d(scalePivotTranslationValue)));
}

MMatrix MPxTransformationMatrix::asScaleMatrixInverse() const { return asScaleMatrix().inverse(); }

MMatrix MPxTransformationMatrix::asRotateMatrix() const
{
    const MMatrix linear = rotateOrientationValue.asMatrix() * rotationValue.asMatrix() * preRotation().asMatrix();
    return toMatrix(about(toV3d(rotatePivotValue), toM44d(linear)) * moved(toV3d(rotatePivotTranslationValue)));
}

MMatrix MPxTransformationMatrix::asRotateMatrixInverse() const { return asRotateMatrix().inverse(); }
MMatrix MPxTransformationMatrix::asMatrix(double percent) const { return asTransformationMatrix().asMatrix(percent); }

MMatrix MPxTransformationMatrix::asInterpolationMatrix(const MTransformationMatrix& toM, double percent, bool rot,
                                                       int direction) const
{
    const MPxTransformationMatrix from(asTransformationMatrix());
    const MPxTransformationMatrix to(toM);
    MPxTransformationMatrix part;
    part.scaleValue = between(from.scaleValue, to.scaleValue, percent);
    part.shearValue = between(from.shearValue, to.shearValue, percent);
    part.translationValue = between(from.translationValue, to.translationValue, percent);
    part.scalePivotValue = between(MVector(from.scalePivotValue), MVector(to.scalePivotValue), percent);
    part.rotatePivotValue = between(MVector(from.rotatePivotValue), MVector(to.rotatePivotValue), percent);
    part.scalePivotTranslationValue = between(from.scalePivotTranslationValue, to.scalePivotTranslationValue, percent);
    part.rotatePivotTranslationValue =
        between(from.rotatePivotTranslationValue, to.rotatePivotTranslationValue, percent);
    part.rotateOrientationValue = slerp(from.rotateOrientationValue, to.rotateOrientationValue, percent);
    const MEulerRotation there = to.rotationValue.reorder(from.rotationValue.order);
    if (rot)
        part.rotationValue =
            slerp(from.rotation(), to.rotation(), percent, static_cast<short>(direction)).asEulerRotation();
    else
        part.rotationValue = from.rotationValue + (there - from.rotationValue) * percent;
    return part.asMatrix();
}

MTransformationMatrix MPxTransformationMatrix::asTransformationMatrix() const
{
    MTransformationMatrix made;
    double numbers[3];
    scaleValue.get(numbers);
    made.setScale(numbers, MSpace::kTransform);
    shearValue.get(numbers);
    made.setShear(numbers, MSpace::kTransform);
    made.rotateTo(rotationValue);
    if (const MQuaternion after = preRotation(); after != MQuaternion::identity)
        made.rotateTo(rotationValue.asQuaternion() * after);
    made.setRotationOrientation(rotateOrientationValue);
    made.setTranslation(translationValue, MSpace::kTransform);
    made.setScalePivot(scalePivotValue, MSpace::kTransform, false);
    made.setScalePivotTranslation(scalePivotTranslationValue, MSpace::kTransform);
    made.setRotatePivot(rotatePivotValue, MSpace::kTransform, false);
    made.setRotatePivotTranslation(rotatePivotTranslationValue, MSpace::kTransform);
    return made;
}

// Of the rotation it is the whole that a matrix tells: what RO and PR do not give is the rotation's.
MStatus MPxTransformationMatrix::decomposeMatrix(const MMatrix& matrix)
{
    return guarded(
        [&]
        {
            geometry::TransformComponents kept = partsOf(*this);
            kept.rotateAxis = kept.rotate = V3d(0.0);
            kept.rotateOrder = geometry::RotateOrder::XYZ;
            const geometry::TransformComponents found = geometry::decompose(toM44d(matrix), kept).components;
            const MQuaternion whole = toEuler(found.rotate, MEulerRotation::kXYZ).asQuaternion();
            MEulerRotation turned(0, 0, 0, rotationValue.order);
            turned = rotateOrientationValue.inverse() * whole * preRotation().inverse();
            rotationValue = turned.closestSolution(rotationValue);
            scaleValue = toVector(found.scale);
            shearValue = toVector(found.shear);
            translationValue = toVector(found.translate);
        });
}

MPxTransformationMatrix MPxTransformationMatrix::reverse() const { return MPxTransformationMatrix(asMatrixInverse()); }

MPxTransformationMatrix& MPxTransformationMatrix::transformBy(const MTransformationMatrix& other)
{
    return *this = asMatrix() * other.asMatrix();
}

MStatus MPxTransformationMatrix::unSquishIt() { return notImplemented("MPxTransformationMatrix::unSquishIt"); }
MMatrix MPxTransformationMatrix::unSquishMatrix() const
{
    return notImplemented("MPxTransformationMatrix::unSquishMatrix", nullptr, MMatrix());
}

// ---- translation

MVector MPxTransformationMatrix::translation(MSpace::Space space, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MVector(), [&] { return inSpace(*this, Part::Translation, translationValue, space); });
}

MStatus MPxTransformationMatrix::translateTo(const MVector& vector, MSpace::Space space)
{
    return guarded([&] { translationValue = fromSpace(*this, Part::Translation, vector, space); });
}

MStatus MPxTransformationMatrix::translateBy(const MVector& vector, MSpace::Space space)
{
    return guarded([&] { translationValue += fromSpace(*this, Part::Translation, vector, space); });
}

// ---- rotation

MQuaternion MPxTransformationMatrix::rotation(MSpace::Space space, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MQuaternion(),
                   [&]
                   {
                       checkSpace(space);
                       const MQuaternion own = rotationValue.asQuaternion();
                       return space == MSpace::kTransform ? own : rotateOrientationValue * own * preRotation();
                   });
}

MEulerRotation MPxTransformationMatrix::eulerRotation(MSpace::Space space, MStatus* ReturnStatus) const
{
    if (space == MSpace::kTransform)
    {
        put(ReturnStatus, MStatus::kSuccess);
        return rotationValue;
    }
    MEulerRotation turned(0, 0, 0, rotationValue.order);
    return turned = rotation(space, ReturnStatus);
}

MStatus MPxTransformationMatrix::rotateTo(const MQuaternion& q, MSpace::Space space)
{
    return guarded(
        [&]
        {
            checkSpace(space);
            const bool isOwn = space == MSpace::kTransform;
            MEulerRotation turned(0, 0, 0, rotationValue.order);
            rotationValue = turned = isOwn ? q : rotateOrientationValue.inverse() * q * preRotation().inverse();
        });
}

MStatus MPxTransformationMatrix::rotateTo(const MEulerRotation& e, MSpace::Space space)
{
    if (space != MSpace::kTransform)
        return rotateTo(e.asQuaternion(), space);
    rotationValue = e;
    return MStatus::kSuccess;
}

MStatus MPxTransformationMatrix::rotateBy(const MQuaternion& q, MSpace::Space space)
{
    return guarded(
        [&]
        {
            checkSpace(space);
            const MQuaternion whole = rotation(MSpace::kPostTransform);
            if (space == MSpace::kPreTransform)
                check(rotateTo(q * whole, space));
            else if (space == MSpace::kTransform)
                check(rotateTo(rotation() * q));
            else
                check(rotateTo(whole * q, space));
        });
}

MStatus MPxTransformationMatrix::rotateBy(const MEulerRotation& e, MSpace::Space space)
{
    return rotateBy(e.asQuaternion(), space);
}

MTransformationMatrix::RotationOrder MPxTransformationMatrix::rotationOrder(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MTransformationMatrix::kInvalid, [&] { return orderNumber(rotationValue.order); });
}

MStatus MPxTransformationMatrix::setRotationOrder(MTransformationMatrix::RotationOrder order, bool preserve)
{
    return guarded(
        [&]
        {
            if (preserve)
                rotationValue.reorderIt(eulerOrder(order));
            else
                rotationValue.order = eulerOrder(order);
        });
}

MQuaternion MPxTransformationMatrix::rotateOrientation(MSpace::Space space, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MQuaternion(),
                   [&]
                   {
                       checkSpace(space);
                       return rotateOrientationValue;
                   });
}

MEulerRotation MPxTransformationMatrix::eulerRotateOrientation(MSpace::Space space, MStatus* ReturnStatus) const
{
    return rotateOrientation(space, ReturnStatus).asEulerRotation();
}

MStatus MPxTransformationMatrix::setRotateOrientation(const MQuaternion& q, MSpace::Space space, bool balance)
{
    return guarded(
        [&]
        {
            checkSpace(space);
            const MQuaternion whole = rotateOrientationValue * rotation();
            rotateOrientationValue = q;
            if (balance)
                check(rotateTo(q.inverse() * whole));
        });
}

MStatus MPxTransformationMatrix::setRotateOrientation(const MEulerRotation& euler, MSpace::Space space, bool balance)
{
    return setRotateOrientation(euler.asQuaternion(), space, balance);
}

MQuaternion MPxTransformationMatrix::preRotation() const { return {}; }

// ---- scale and shear

MVector MPxTransformationMatrix::scale(MSpace::Space space, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MVector(1, 1, 1),
                   [&]
                   {
                       checkFirst(space);
                       return scaleValue;
                   });
}

MStatus MPxTransformationMatrix::scaleTo(const MVector& scale, MSpace::Space space)
{
    return guarded(
        [&]
        {
            checkFirst(space);
            scaleValue = scale;
        });
}

MStatus MPxTransformationMatrix::scaleBy(const MVector& by, MSpace::Space space)
{
    return scaleTo(MVector(scaleValue.x * by.x, scaleValue.y * by.y, scaleValue.z * by.z), space);
}

MVector MPxTransformationMatrix::shear(MSpace::Space space, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MVector(),
                   [&]
                   {
                       checkFirst(space);
                       return shearValue;
                   });
}

MStatus MPxTransformationMatrix::shearTo(const MVector& shear, MSpace::Space space)
{
    return guarded(
        [&]
        {
            checkFirst(space);
            shearValue = shear;
        });
}

MStatus MPxTransformationMatrix::shearBy(const MVector& by, MSpace::Space space)
{
    return shearTo(shearValue + by, space);
}

// ---- pivots

MPoint MPxTransformationMatrix::scalePivot(MSpace::Space space, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MPoint(), [&] { return inSpace(*this, Part::ScalePivot, scalePivotValue, space); });
}

MStatus MPxTransformationMatrix::setScalePivot(const MPoint& point, MSpace::Space space, bool balance)
{
    return guarded(
        [&]
        {
            const MPoint pivot = fromSpace(*this, Part::ScalePivot, point, space);
            const MVector by = scalePivotValue - pivot;
            if (balance)
                scalePivotTranslationValue += by - by * toMatrix(productOf(*this).linearScale);
            scalePivotValue = pivot;
        });
}

MVector MPxTransformationMatrix::scalePivotTranslation(MSpace::Space space, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MVector(),
                   [&] { return inSpace(*this, Part::ScalePivotTranslation, scalePivotTranslationValue, space); });
}

MStatus MPxTransformationMatrix::setScalePivotTranslation(const MVector& vector, MSpace::Space space)
{
    return guarded([&] { scalePivotTranslationValue = fromSpace(*this, Part::ScalePivotTranslation, vector, space); });
}

MPoint MPxTransformationMatrix::rotatePivot(MSpace::Space space, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MPoint(), [&] { return inSpace(*this, Part::RotatePivot, rotatePivotValue, space); });
}

MStatus MPxTransformationMatrix::setRotatePivot(const MPoint& point, MSpace::Space space, bool balance)
{
    return guarded(
        [&]
        {
            const MPoint pivot = fromSpace(*this, Part::RotatePivot, point, space);
            const MVector by = rotatePivotValue - pivot;
            if (balance)
                rotatePivotTranslationValue += by - by * toMatrix(productOf(*this).linearRotate);
            rotatePivotValue = pivot;
        });
}

MVector MPxTransformationMatrix::rotatePivotTranslation(MSpace::Space space, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MVector(),
                   [&] { return inSpace(*this, Part::RotatePivotTranslation, rotatePivotTranslationValue, space); });
}

MStatus MPxTransformationMatrix::setRotatePivotTranslation(const MVector& vector, MSpace::Space space)
{
    return guarded([&]
                   { rotatePivotTranslationValue = fromSpace(*this, Part::RotatePivotTranslation, vector, space); });
}

// ---- orders

MEulerRotation::RotationOrder
MPxTransformationMatrix::convertTransformationRotationOrder(MTransformationMatrix::RotationOrder order,
                                                            MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, MEulerRotation::kXYZ, [&] { return eulerOrder(order); });
}

MTransformationMatrix::RotationOrder
MPxTransformationMatrix::convertEulerRotationOrder(MEulerRotation::RotationOrder order, MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, MTransformationMatrix::kInvalid, [&] { return orderNumber(order); });
}

MEulerRotation::RotationOrder MPxTransformationMatrix::convertRotationOrder(MTransformationMatrix::RotationOrder order,
                                                                            MStatus* ReturnStatus)
{
    return convertTransformationRotationOrder(order, ReturnStatus);
}

MTransformationMatrix::RotationOrder MPxTransformationMatrix::convertRotationOrder(MEulerRotation::RotationOrder order,
                                                                                   MStatus* ReturnStatus)
{
    return convertEulerRotationOrder(order, ReturnStatus);
}

OPENMAYA_NAMESPACE_CLOSE
