// Joints. Angles in radians.
#pragma once

#include <maya/MEulerRotation.h>
#include <maya/MFnTransform.h>
#include <maya/MObject.h>
#include <maya/MQuaternion.h>
#include <maya/MTransformationMatrix.h>
#include <maya/MVector.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYAANIM_EXPORT MFnIkJoint : public MFnTransform
{
    declareDagMFn(MFnIkJoint, MFnTransform);

public:
    OPENMAYA_ENUM(Axis, kXAxis = 0, kYAxis = 1, kZAxis = 2, kNone = 3);

    declareDagMFnConstConstructor(MFnIkJoint, MFnTransform);

    MObject create(MObject parent = MObject::kNullObj, MStatus* ReturnStatus = nullptr);
    MStatus getOrientation(MQuaternion& quaternion) const;
    MStatus setOrientation(const MQuaternion& quaternion);
    MStatus getOrientation(MEulerRotation& rotation) const;
    MStatus setOrientation(const MEulerRotation& rotation);
    MStatus getOrientation(double rotation[3], MTransformationMatrix::RotationOrder& order) const;
    MStatus setOrientation(const double rotation[3], MTransformationMatrix::RotationOrder order);
    MStatus getScaleOrientation(MQuaternion& quaternion) const;
    MStatus setScaleOrientation(const MQuaternion& quaternion);
    MStatus getScaleOrientation(double rotation[3], MTransformationMatrix::RotationOrder& order) const;
    MStatus setScaleOrientation(const double rotation[3], MTransformationMatrix::RotationOrder order);
    MStatus getSegmentScale(double scale[3]) const;
    MStatus setSegmentScale(const double scale[3]);
    MStatus getStiffness(double stiffness[3]) const;
    MStatus setStiffness(const double stiffness[3]);
    MStatus getPreferredAngle(double rotation[3]) const;
    MStatus setPreferredAngle(const double rotation[3]);
    MStatus getDegreesOfFreedom(bool& freeInX, bool& freeInY, bool& freeInZ) const;
    MStatus setDegreesOfFreedom(bool freeInX, bool freeInY, bool freeInZ);
    double minRotateDampXRange(MStatus* ReturnStatus = nullptr) const;
    double minRotateDampYRange(MStatus* ReturnStatus = nullptr) const;
    double minRotateDampZRange(MStatus* ReturnStatus = nullptr) const;
    double maxRotateDampXRange(MStatus* ReturnStatus = nullptr) const;
    double maxRotateDampYRange(MStatus* ReturnStatus = nullptr) const;
    double maxRotateDampZRange(MStatus* ReturnStatus = nullptr) const;
    MStatus setMinRotateDampXRange(double angle);
    MStatus setMinRotateDampYRange(double angle);
    MStatus setMinRotateDampZRange(double angle);
    MStatus setMaxRotateDampXRange(double angle);
    MStatus setMaxRotateDampYRange(double angle);
    MStatus setMaxRotateDampZRange(double angle);
    double minRotateDampXStrength(MStatus* ReturnStatus = nullptr) const;
    double minRotateDampYStrength(MStatus* ReturnStatus = nullptr) const;
    double minRotateDampZStrength(MStatus* ReturnStatus = nullptr) const;
    double maxRotateDampXStrength(MStatus* ReturnStatus = nullptr) const;
    double maxRotateDampYStrength(MStatus* ReturnStatus = nullptr) const;
    double maxRotateDampZStrength(MStatus* ReturnStatus = nullptr) const;
    MStatus setMinRotateDampXStrength(double angle);
    MStatus setMinRotateDampYStrength(double angle);
    MStatus setMinRotateDampZStrength(double angle);
    MStatus setMaxRotateDampXStrength(double angle);
    MStatus setMaxRotateDampYStrength(double angle);
    MStatus setMaxRotateDampZStrength(double angle);
    MString hikJointName(MStatus* ReturnStatus = nullptr) const;
    MStatus getHikJointName(MString& name) const;
    MStatus getPreferedAngle(double rotation[3]) const;
    MStatus setPreferedAngle(const double rotation[3]);
};

OPENMAYA_NAMESPACE_CLOSE
