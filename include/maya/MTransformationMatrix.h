// A transformation by its parts: scale, shear, rotation, translation, the pivots of scale and rotation, and the
// orientation that rotation starts from.
//
// Its matrix is SP^-1 S SH SP ST RP^-1 RO R RP RT T, for row vectors. Angles are radians, shear is xy, xz, yz.
// A space says where a part acts: kTransform at its place in the product, kPreTransform (kObject) before everything,
// kPostTransform (kWorld) after everything. Parts that have no meaning there give kInvalidParameter.
#pragma once

#include <maya/MDeprecate.h>
#include <maya/MStatus.h>
#include <maya/MTypes.h>

#define MTransformationMatrix_kTol 1.0e-10

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MTransformationMatrix
{
public:
    OPENMAYA_ENUM(RotationOrder, kInvalid = 0, kXYZ = 1, kYZX = 2, kZXY = 3, kXZY = 4, kYXZ = 5, kZYX = 6, kLast = 7);

    MTransformationMatrix();
    MTransformationMatrix(const MTransformationMatrix& src);
    // Its scale, shear, rotation and translation; pivots are at the origin.
    MTransformationMatrix(const MMatrix& src);
    ~MTransformationMatrix();
    MTransformationMatrix& operator=(const MTransformationMatrix& other);
    MTransformationMatrix& operator=(const MMatrix& matrix);
    bool operator==(const MTransformationMatrix& other) const;
    bool operator!=(const MTransformationMatrix& other) const;

    MMatrix asMatrix() const;
    // A part of the way from the identity: 0 gives the identity, 1 the whole.
    MMatrix asMatrix(double interp) const;
    MMatrix asMatrixInverse() const;
    MMatrix asScaleMatrix() const;
    MMatrix asRotateMatrix() const;

    MStatus getScale(double scale[3], MSpace::Space space) const;
    MStatus setScale(const double scale[3], MSpace::Space space);
    MStatus addScale(const double scale[3], MSpace::Space space); // multiplies

    MQuaternion rotation() const;
    MTransformationMatrix& rotateTo(const MQuaternion& q);
    MTransformationMatrix& rotateBy(const MQuaternion& q, MSpace::Space space, MStatus* ReturnStatus = NULL);
    MEulerRotation eulerRotation() const;
    MTransformationMatrix& rotateTo(const MEulerRotation& e);
    MTransformationMatrix& rotateBy(const MEulerRotation& e, MSpace::Space space, MStatus* ReturnStatus = NULL);
    MStatus getRotationQuaternion(double& x, double& y, double& z, double& w) const;
    MStatus setRotationQuaternion(double x, double y, double z, double w);
    MStatus addRotationQuaternion(double x, double y, double z, double w, MSpace::Space space);
    MStatus getRotation(double rot[3], RotationOrder& order) const;
    MStatus setRotation(const double rotation[3], RotationOrder order);
    MStatus addRotation(const double rotation[3], RotationOrder order, MSpace::Space space);
    RotationOrder rotationOrder(MStatus* ReturnStatus = NULL) const;
    // The same rotation in another order.
    MStatus reorderRotation(const RotationOrder& order);
    MStatus setToRotationAxis(const MVector& axis, double rotation);
    MQuaternion rotationOrientation() const;
    MTransformationMatrix& setRotationOrientation(const MQuaternion& q);

    MVector getTranslation(MSpace::Space space, MStatus* ReturnStatus = NULL) const;
    MStatus setTranslation(const MVector& vector, MSpace::Space space);
    MStatus addTranslation(const MVector& vector, MSpace::Space space);

    MStatus setShear(const double shear[3], MSpace::Space space);
    MStatus getShear(double shear[3], MSpace::Space space) const;
    MStatus addShear(const double shear[3], MSpace::Space space);

    // With `balance` the translation of the pivot changes so that the matrix stays.
    MPoint scalePivot(MSpace::Space space, MStatus* ReturnStatus = NULL) const;
    MStatus setScalePivot(const MPoint& point, MSpace::Space space, bool balance);
    MVector scalePivotTranslation(MSpace::Space space, MStatus* ReturnStatus = NULL) const;
    MStatus setScalePivotTranslation(const MVector& vector, MSpace::Space space);
    MPoint rotatePivot(MSpace::Space space, MStatus* ReturnStatus = NULL) const;
    MStatus setRotatePivot(const MPoint& point, MSpace::Space space, bool balance);
    MVector rotatePivotTranslation(MSpace::Space space, MStatus* ReturnStatus = NULL) const;
    MStatus setRotatePivotTranslation(const MVector& vector, MSpace::Space space);

    // By their matrices and parts.
    bool isEquivalent(const MTransformationMatrix& other, double tolerance = MTransformationMatrix_kTol) const;

    OPENMAYA_DEPRECATED(2019, "use the form without space")
    MStatus getRotation(double rot[3], RotationOrder& order, MSpace::Space space) const;
    OPENMAYA_DEPRECATED(2019, "use the form without space")
    MStatus setRotation(const double rotation[3], RotationOrder order, MSpace::Space space);
    OPENMAYA_DEPRECATED(2019, "use the form without space")
    MStatus getRotationQuaternion(double& x, double& y, double& z, double& w, MSpace::Space space) const;
    OPENMAYA_DEPRECATED(2019, "use the form without space")
    MStatus setRotationQuaternion(double x, double y, double z, double w, MSpace::Space space);
    OPENMAYA_DEPRECATED(2019, "use getTranslation")
    MVector translation(MSpace::Space space, MStatus* ReturnStatus = NULL) const;

    static const char* className();
    static const MTransformationMatrix identity;

private:
    friend struct ::understudy::openmaya::Access;

    struct Parts
    {
        double scale[3];
        double shear[3];
        double rotation[3];
        double orientation[4];
        double translation[3];
        double scalePivot[3];
        double scalePivotTranslate[3];
        double rotatePivot[3];
        double rotatePivotTranslate[3];
        int order;
    };

    Parts m_parts;
};

OPENMAYA_NAMESPACE_CLOSE
