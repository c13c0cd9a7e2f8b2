#include "openmaya/MathTypes.h"
#include "openmaya/VectorMembers.h"

#include <maya/MFloatVector.h>
#include <maya/MVector.h>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_VECTOR_MEMBERS(MVector, double, MMatrix, MFloatVector, MPoint, MFloatPoint)

MVector MVector::rotateBy(double xx, double yy, double zz, double ww) const
{
    return rotateBy(MQuaternion(xx, yy, zz, ww));
}

MVector MVector::rotateBy(const double rotXYZ[3], MTransformationMatrix::RotationOrder order) const
{
    return rotateBy(toEuler(toV3d(rotXYZ), static_cast<MEulerRotation::RotationOrder>(order - 1)));
}

MVector MVector::rotateBy(MVector::Axis axis, const double angle) const
{
    MVector direction;
    if (axis != kWaxis)
        direction[axis] = 1.0;
    return rotateBy(MQuaternion(angle, direction));
}

MVector MVector::rotateBy(const MQuaternion& rotation) const { return *this * rotation.asMatrix(); }
MVector MVector::rotateBy(const MEulerRotation& rotation) const { return *this * rotation.asMatrix(); }
MQuaternion MVector::rotateTo(const MVector& other) const { return MQuaternion(*this, other); }

OPENMAYA_NAMESPACE_CLOSE
