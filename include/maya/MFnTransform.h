// Transforms: the parts of their matrix.
//
// Centimetres and radians. kTransform is the space in which a part itself stands, kObject and kPreTransform the space
// before the transformation, kPostTransform its parent's, kWorld the world's: that needs a function set on an MDagPath,
// else kFailure. Edits of channels that are locked or driven: kFailure. They are recorded, but no undo steps.
#pragma once

#include <maya/MDeprecate.h>
#include <maya/MEulerRotation.h>
#include <maya/MFnDagNode.h>
#include <maya/MObject.h>
#include <maya/MQuaternion.h>
#include <maya/MTransformationMatrix.h>
#include <maya/MVector.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFnTransform : public MFnDagNode
{
    declareDagMFn(MFnTransform, MFnDagNode);

public:
    OPENMAYA_ENUM(LimitType, kScaleMinX = 0, kScaleMaxX = 1, kScaleMinY = 2, kScaleMaxY = 3, kScaleMinZ = 4,
                  kScaleMaxZ = 5, kShearMinXY = 6, kShearMaxXY = 7, kShearMinXZ = 8, kShearMaxXZ = 9, kShearMinYZ = 10,
                  kShearMaxYZ = 11, kRotateMinX = 12, kRotateMaxX = 13, kRotateMinY = 14, kRotateMaxY = 15,
                  kRotateMinZ = 16, kRotateMaxZ = 17, kTranslateMinX = 18, kTranslateMaxX = 19, kTranslateMinY = 20,
                  kTranslateMaxY = 21, kTranslateMinZ = 22, kTranslateMaxZ = 23);
    declareDagMFnConstConstructor(MFnTransform, MFnDagNode);

    MObject create(MObject parent = MObject::kNullObj, MStatus* ReturnStatus = nullptr);
    MTransformationMatrix transformation(MStatus* ReturnStatus = nullptr) const;
    MStatus set(const MTransformationMatrix& transform);
    MStatus resetTransformation(const MMatrix& m);
    MVector getTranslation(MSpace::Space space, MStatus* ReturnStatus = nullptr) const;
    MStatus setTranslation(const MVector& vec, MSpace::Space space);
    MStatus translateBy(const MVector& vec, MSpace::Space space);
    MStatus getScale(double scale[3]) const;
    MStatus setScale(const double scale[3]);
    MStatus scaleBy(const double scale[3]);
    MPoint scalePivot(MSpace::Space space, MStatus* ReturnStatus = nullptr) const;
    MStatus setScalePivot(const MPoint& point, MSpace::Space space, bool balance);
    MVector scalePivotTranslation(MSpace::Space space, MStatus* ReturnStatus = nullptr) const;
    MStatus setScalePivotTranslation(const MVector& vec, MSpace::Space space);
    MStatus getShear(double scale[3]) const;
    MStatus setShear(const double shear[3]);
    MStatus shearBy(const double shear[3]);
    MStatus getRotation(MQuaternion& quaternion, MSpace::Space space = MSpace::kTransform) const;
    MStatus setRotation(const MQuaternion& quaternion, MSpace::Space space = MSpace::kTransform);
    MStatus rotateBy(const MQuaternion& quaternion, MSpace::Space space = MSpace::kTransform);
    MStatus getRotation(MEulerRotation& rotation) const;
    MStatus setRotation(const MEulerRotation& rotation);
    MStatus rotateBy(const MEulerRotation& rotation, MSpace::Space space = MSpace::kTransform);
    MPoint rotatePivot(MSpace::Space space, MStatus* ReturnStatus = nullptr) const;
    MStatus setRotatePivot(const MPoint& point, MSpace::Space space, bool balance);
    MVector rotatePivotTranslation(MSpace::Space space, MStatus* ReturnStatus = nullptr) const;
    MStatus setRotatePivotTranslation(const MVector& vec, MSpace::Space space);
    MStatus getRotationQuaternion(double& x, double& y, double& z, double& w,
                                  MSpace::Space space = MSpace::kTransform) const;
    MStatus setRotationQuaternion(double x, double y, double z, double w, MSpace::Space space = MSpace::kTransform);
    MStatus rotateByQuaternion(double x, double y, double z, double w, MSpace::Space space = MSpace::kTransform);
    MStatus getRotation(double rotation[3], MTransformationMatrix::RotationOrder& order) const;
    MStatus setRotation(const double rotation[3], MTransformationMatrix::RotationOrder order);
    MStatus rotateBy(const double rotation[3], MTransformationMatrix::RotationOrder order,
                     MSpace::Space space = MSpace::kTransform);
    MQuaternion rotateOrientation(MSpace::Space space, MStatus* ReturnStatus = nullptr) const;
    MStatus setRotateOrientation(const MQuaternion& quat, MSpace::Space space, bool balance);
    MTransformationMatrix::RotationOrder rotationOrder(MStatus* ReturnStatus = nullptr) const;
    MStatus setRotationOrder(MTransformationMatrix::RotationOrder order, bool reorder);
    MTransformationMatrix restPosition(MStatus* ReturnStatus) const;
    MStatus setRestPosition(const MTransformationMatrix& matrix);
    MStatus resetFromRestPosition();
    MStatus clearRestPosition();
    bool isLimited(MFnTransform::LimitType type, MStatus* ReturnStatus = nullptr) const;
    double limitValue(MFnTransform::LimitType type, MStatus* ReturnStatus = nullptr) const;
    MStatus setLimit(MFnTransform::LimitType type, double value);
    MStatus enableLimit(MFnTransform::LimitType type, bool flag);
    static void balanceTransformation(MVector& localTranslate, MEulerRotation& localRotate, MVector& localScale,
                                      const MTransformationMatrix& mtx,
                                      const MQuaternion& rotateAxis = MQuaternion::identity,
                                      const MQuaternion& jointOrient = MQuaternion::identity,
                                      const bool segmentScaleCompensate = true,
                                      const MVector& inverseScale = MVector::one,
                                      const MEulerRotation::RotationOrder& rotateOrder = MEulerRotation::kXYZ);
    OPENMAYA_DEPRECATED(2018, "use the form without space")
    MStatus getRotation(double rotation[3], MTransformationMatrix::RotationOrder& order, MSpace::Space space) const;
    OPENMAYA_DEPRECATED(2018, "use the form without space")
    MStatus setRotation(const double rotation[3], MTransformationMatrix::RotationOrder order, MSpace::Space space);
    OPENMAYA_DEPRECATED(2018, "use getTranslation")
    MVector translation(MSpace::Space space, MStatus* = nullptr) const;

protected:
    bool objectChanged(MFn::Type, MStatus*) override;
};

OPENMAYA_NAMESPACE_CLOSE
