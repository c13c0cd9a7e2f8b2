#include "openmaya/MathTypes.h"
#include "openmaya/Status.h"
#include "openmaya/TransformParts.h"

#include <maya/MTransformationMatrix.h>

#include <algorithm>
#include <iterator>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

using geometry::M44d;
using geometry::V3d;

MEulerRotation::RotationOrder eulerOrder(int order)
{
    return static_cast<MEulerRotation::RotationOrder>(order - MTransformationMatrix::kXYZ);
}

MTransformationMatrix::RotationOrder rotationOrderOf(MEulerRotation::RotationOrder order)
{
    return static_cast<MTransformationMatrix::RotationOrder>(int(order) + MTransformationMatrix::kXYZ);
}

void checkOrder(int order)
{
    if (order <= MTransformationMatrix::kInvalid || order >= MTransformationMatrix::kLast)
        throw core::error(core::ErrorKind::BadArgument, "{} is no rotation order.", order);
}

// Scale and shear act first, so that kPreTransform is their own place.
void checkFirst(MSpace::Space space)
{
    if (space != MSpace::kTransform && space != MSpace::kPreTransform)
        throw core::Error(core::ErrorKind::BadArgument, "Scale and shear have no meaning in this space.");
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

const MTransformationMatrix MTransformationMatrix::identity;

MTransformationMatrix::MTransformationMatrix() : m_parts{{1, 1, 1}, {}, {}, {0, 0, 0, 1}, {}, {}, {}, {}, {}, kXYZ} {}

MTransformationMatrix::MTransformationMatrix(const MTransformationMatrix& src) = default;
MTransformationMatrix::~MTransformationMatrix() = default;
MTransformationMatrix& MTransformationMatrix::operator=(const MTransformationMatrix& other) = default;

MTransformationMatrix::MTransformationMatrix(const MMatrix& src) : MTransformationMatrix() { *this = src; }

MTransformationMatrix& MTransformationMatrix::operator=(const MMatrix& matrix)
{
    *this = MTransformationMatrix();
    setParts(*this, geometry::decompose(toM44d(matrix)).components);
    return *this;
}

bool MTransformationMatrix::operator==(const MTransformationMatrix& other) const
{
    return numbersOf(*this) == numbersOf(other) && m_parts.order == other.m_parts.order;
}

bool MTransformationMatrix::operator!=(const MTransformationMatrix& other) const { return !(*this == other); }

MMatrix MTransformationMatrix::asMatrix() const { return toMatrix(geometry::localMatrix(partsOf(*this))); }

MMatrix MTransformationMatrix::asMatrix(double interp) const
{
    MTransformationMatrix part(*this);
    part.rotateTo(slerp(MQuaternion::identity, rotation(), interp));
    part.setRotationOrientation(slerp(MQuaternion::identity, rotationOrientation(), interp));
    for (int i = 0; i < 3; ++i)
    {
        part.m_parts.scale[i] = 1 + (m_parts.scale[i] - 1) * interp;
        part.m_parts.shear[i] *= interp;
        part.m_parts.translation[i] *= interp;
        part.m_parts.scalePivotTranslate[i] *= interp;
        part.m_parts.rotatePivotTranslate[i] *= interp;
    }
    return part.asMatrix();
}

MMatrix MTransformationMatrix::asMatrixInverse() const { return asMatrix().inverse(); }
MMatrix MTransformationMatrix::asScaleMatrix() const { return toMatrix(scaleMatrix(*this)); }
MMatrix MTransformationMatrix::asRotateMatrix() const { return toMatrix(scaleMatrix(*this) * rotateMatrix(*this)); }

// ---- scale and shear

MStatus MTransformationMatrix::getScale(double scale[3], MSpace::Space space) const
{
    return guarded(
        [&]
        {
            checkFirst(space);
            std::copy_n(m_parts.scale, 3, scale);
        });
}

MStatus MTransformationMatrix::setScale(const double scale[3], MSpace::Space space)
{
    return guarded(
        [&]
        {
            checkFirst(space);
            std::copy_n(scale, 3, m_parts.scale);
        });
}

MStatus MTransformationMatrix::addScale(const double scale[3], MSpace::Space space)
{
    return guarded(
        [&]
        {
            checkFirst(space);
            std::transform(scale, scale + 3, m_parts.scale, m_parts.scale, std::multiplies<>());
        });
}

MStatus MTransformationMatrix::getShear(double shear[3], MSpace::Space space) const
{
    return guarded(
        [&]
        {
            checkFirst(space);
            std::copy_n(m_parts.shear, 3, shear);
        });
}

MStatus MTransformationMatrix::setShear(const double shear[3], MSpace::Space space)
{
    return guarded(
        [&]
        {
            checkFirst(space);
            std::copy_n(shear, 3, m_parts.shear);
        });
}

MStatus MTransformationMatrix::addShear(const double shear[3], MSpace::Space space)
{
    return guarded(
        [&]
        {
            checkFirst(space);
            std::transform(shear, shear + 3, m_parts.shear, m_parts.shear, std::plus<>());
        });
}

// ---- rotation

MEulerRotation MTransformationMatrix::eulerRotation() const
{
    return toEuler(toV3d(m_parts.rotation), eulerOrder(m_parts.order));
}
MQuaternion MTransformationMatrix::rotation() const { return eulerRotation().asQuaternion(); }

MTransformationMatrix& MTransformationMatrix::rotateTo(const MEulerRotation& e)
{
    store(angles(e), m_parts.rotation);
    m_parts.order = rotationOrderOf(e.order);
    return *this;
}

MTransformationMatrix& MTransformationMatrix::rotateTo(const MQuaternion& q)
{
    MEulerRotation turned(0, 0, 0, eulerOrder(m_parts.order));
    return rotateTo(turned = q);
}

MTransformationMatrix& MTransformationMatrix::rotateBy(const MQuaternion& q, MSpace::Space space, MStatus* ReturnStatus)
{
    put(ReturnStatus,
        guarded(
            [&]
            {
                MQuaternion before = rotationOrientation();
                if (space == MSpace::kPreTransform)
                    rotateTo(before.inverse() * q * before * rotation());
                else if (space == MSpace::kTransform || space == MSpace::kPostTransform || space == MSpace::kWorld)
                    rotateTo(rotation() * q);
                else
                    throw core::Error(core::ErrorKind::BadArgument, "A rotation needs a space.");
            }));
    return *this;
}

MTransformationMatrix& MTransformationMatrix::rotateBy(const MEulerRotation& e, MSpace::Space space,
                                                       MStatus* ReturnStatus)
{
    return rotateBy(e.asQuaternion(), space, ReturnStatus);
}

MStatus MTransformationMatrix::getRotationQuaternion(double& x, double& y, double& z, double& w) const
{
    MQuaternion q = rotation();
    x = q.x;
    y = q.y;
    z = q.z;
    w = q.w;
    return MStatus::kSuccess;
}

MStatus MTransformationMatrix::setRotationQuaternion(double x, double y, double z, double w)
{
    rotateTo(MQuaternion(x, y, z, w));
    return MStatus::kSuccess;
}

MStatus MTransformationMatrix::addRotationQuaternion(double x, double y, double z, double w, MSpace::Space space)
{
    MStatus status;
    rotateBy(MQuaternion(x, y, z, w), space, &status);
    return status;
}

MStatus MTransformationMatrix::getRotation(double rot[3], RotationOrder& order) const
{
    std::copy_n(m_parts.rotation, 3, rot);
    order = static_cast<RotationOrder>(m_parts.order);
    return MStatus::kSuccess;
}

MStatus MTransformationMatrix::setRotation(const double rotation[3], RotationOrder order)
{
    return guarded(
        [&]
        {
            checkOrder(order);
            rotateTo(toEuler(toV3d(rotation), eulerOrder(order)));
        });
}

MStatus MTransformationMatrix::addRotation(const double rotation[3], RotationOrder order, MSpace::Space space)
{
    MStatus status = guarded([&] { checkOrder(order); });
    if (status)
        rotateBy(toEuler(toV3d(rotation), eulerOrder(order)), space, &status);
    return status;
}

MTransformationMatrix::RotationOrder MTransformationMatrix::rotationOrder(MStatus* ReturnStatus) const
{
    put(ReturnStatus, MStatus::kSuccess);
    return static_cast<RotationOrder>(m_parts.order);
}

MStatus MTransformationMatrix::reorderRotation(const RotationOrder& order)
{
    return guarded(
        [&]
        {
            checkOrder(order);
            rotateTo(eulerRotation().reorder(eulerOrder(order)));
        });
}

MStatus MTransformationMatrix::setToRotationAxis(const MVector& axis, double rotation)
{
    rotateTo(MQuaternion(rotation, axis));
    return MStatus::kSuccess;
}

MQuaternion MTransformationMatrix::rotationOrientation() const { return MQuaternion(m_parts.orientation); }

MTransformationMatrix& MTransformationMatrix::setRotationOrientation(const MQuaternion& q)
{
    q.get(m_parts.orientation);
    return *this;
}

// ---- translation

MVector MTransformationMatrix::getTranslation(MSpace::Space space, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MVector(),
                   [&] { return inSpace(*this, Part::Translation, MVector(m_parts.translation), space); });
}

MStatus MTransformationMatrix::setTranslation(const MVector& vector, MSpace::Space space)
{
    return guarded([&] { fromSpace(*this, Part::Translation, vector, space).get(m_parts.translation); });
}

MStatus MTransformationMatrix::addTranslation(const MVector& vector, MSpace::Space space)
{
    return guarded(
        [&]
        {
            (MVector(m_parts.translation) + fromSpace(*this, Part::Translation, vector, space))
                .get(m_parts.translation);
        });
}

// ---- pivots

MPoint MTransformationMatrix::scalePivot(MSpace::Space space, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MPoint(),
                   [&] { return inSpace(*this, Part::ScalePivot, MPoint(MVector(m_parts.scalePivot)), space); });
}

MStatus MTransformationMatrix::setScalePivot(const MPoint& point, MSpace::Space space, bool balance)
{
    return guarded(
        [&]
        {
            MVector moved(fromSpace(*this, Part::ScalePivot, point, space));
            MVector by = MVector(m_parts.scalePivot) - moved;
            if (balance)
                (MVector(m_parts.scalePivotTranslate) + by - by * toMatrix(linearScale(*this)))
                    .get(m_parts.scalePivotTranslate);
            moved.get(m_parts.scalePivot);
        });
}

MVector MTransformationMatrix::scalePivotTranslation(MSpace::Space space, MStatus* ReturnStatus) const
{
    return guarded(
        ReturnStatus, MVector(),
        [&] { return inSpace(*this, Part::ScalePivotTranslation, MVector(m_parts.scalePivotTranslate), space); });
}

MStatus MTransformationMatrix::setScalePivotTranslation(const MVector& vector, MSpace::Space space)
{
    return guarded([&]
                   { fromSpace(*this, Part::ScalePivotTranslation, vector, space).get(m_parts.scalePivotTranslate); });
}

MPoint MTransformationMatrix::rotatePivot(MSpace::Space space, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MPoint(),
                   [&] { return inSpace(*this, Part::RotatePivot, MPoint(MVector(m_parts.rotatePivot)), space); });
}

MStatus MTransformationMatrix::setRotatePivot(const MPoint& point, MSpace::Space space, bool balance)
{
    return guarded(
        [&]
        {
            MVector moved(fromSpace(*this, Part::RotatePivot, point, space));
            MVector by = MVector(m_parts.rotatePivot) - moved;
            if (balance)
                (MVector(m_parts.rotatePivotTranslate) + by - by * toMatrix(linearRotate(*this)))
                    .get(m_parts.rotatePivotTranslate);
            moved.get(m_parts.rotatePivot);
        });
}

MVector MTransformationMatrix::rotatePivotTranslation(MSpace::Space space, MStatus* ReturnStatus) const
{
    return guarded(
        ReturnStatus, MVector(),
        [&] { return inSpace(*this, Part::RotatePivotTranslation, MVector(m_parts.rotatePivotTranslate), space); });
}

MStatus MTransformationMatrix::setRotatePivotTranslation(const MVector& vector, MSpace::Space space)
{
    return guarded(
        [&] { fromSpace(*this, Part::RotatePivotTranslation, vector, space).get(m_parts.rotatePivotTranslate); });
}

bool MTransformationMatrix::isEquivalent(const MTransformationMatrix& other, double tolerance) const
{
    auto mine = numbersOf(*this);
    auto others = numbersOf(other);
    bool same = std::equal(mine.begin(), mine.end(), others.begin(),
                           [tolerance](double a, double b) { return std::abs(a - b) <= tolerance; });
    return same && m_parts.order == other.m_parts.order;
}

// ---- older forms

MStatus MTransformationMatrix::getRotation(double rot[3], RotationOrder& order, MSpace::Space) const
{
    return getRotation(rot, order);
}

MStatus MTransformationMatrix::setRotation(const double rotation[3], RotationOrder order, MSpace::Space)
{
    return setRotation(rotation, order);
}

MStatus MTransformationMatrix::getRotationQuaternion(double& x, double& y, double& z, double& w, MSpace::Space) const
{
    return getRotationQuaternion(x, y, z, w);
}

MStatus MTransformationMatrix::setRotationQuaternion(double x, double y, double z, double w, MSpace::Space)
{
    return setRotationQuaternion(x, y, z, w);
}

MVector MTransformationMatrix::translation(MSpace::Space space, MStatus* ReturnStatus) const
{
    return getTranslation(space, ReturnStatus);
}

const char* MTransformationMatrix::className() { return "MTransformationMatrix"; }

OPENMAYA_NAMESPACE_CLOSE
