// Base of a plug-in's transformation matrices: the parts of a transformation, and the matrix that they give.
//
// The matrix is SP^-1 S SH SP ST RP^-1 RO R PR RP RT T, for row vectors: scale matrix, rotate matrix, translation. PR
// is preRotation, the identity unless a plug-in says otherwise. A class that overrides asMatrix, or the matrices that
// it is made of, changes what the nodes that use it are; one with data of its own overrides copyValues.
//
// A space says where a part acts: kTransform at its place in the product, kPreTransform (kObject) before everything,
// kPostTransform (kWorld) after everything. Scale and shear have no meaning after everything: kInvalidParameter. A
// rotation outside of its place is the whole of RO R PR.
#pragma once

#include <maya/MDeprecate.h>
#include <maya/MEulerRotation.h>
#include <maya/MMatrix.h>
#include <maya/MPoint.h>
#include <maya/MQuaternion.h>
#include <maya/MStatus.h>
#include <maya/MTransformationMatrix.h>
#include <maya/MTypeId.h>
#include <maya/MTypes.h>
#include <maya/MVector.h>

#include <iosfwd>

namespace understudy::openmaya
{
class PluginNode;
}

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MPxTransformationMatrix
{
public:
    MPxTransformationMatrix();
    MPxTransformationMatrix(const MTransformationMatrix&);
    MPxTransformationMatrix(const MPxTransformationMatrix&);
    MPxTransformationMatrix(const MMatrix&);
    virtual ~MPxTransformationMatrix();

    // Takes the values of another one, of the same class.
    virtual void copyValues(MPxTransformationMatrix*);
    // What it was registered with, where a node's matrix does not say.
    virtual MTypeId typeId() const;
    virtual bool isEquivalent(const MPxTransformationMatrix&, double tolerance = 1.0e-10) const;
    virtual bool isEquivalent(const MTransformationMatrix&, double tolerance = 1.0e-10) const;
    virtual bool isEquivalent(const MMatrix&, double tolerance = 1.0e-10) const;
    // The parts of the inverse matrix.
    virtual MPxTransformationMatrix reverse() const;
    // The parts of the matrix times another one.
    virtual MPxTransformationMatrix& transformBy(const MTransformationMatrix&);
    virtual MMatrix asMatrix() const;
    virtual MMatrix asMatrixInverse() const;
    virtual MMatrix asScaleMatrix() const;
    virtual MMatrix asScaleMatrixInverse() const;
    virtual MMatrix asRotateMatrix() const;
    virtual MMatrix asRotateMatrixInverse() const;
    // A part of the way from the identity: 0 gives the identity, 1 the whole.
    virtual MMatrix asMatrix(double percent) const;
    // A part of the way to another one. `rot`: rotations go as quaternions, by the shorter way for direction 0, with
    // full turns more for others; else angle by angle.
    virtual MMatrix asInterpolationMatrix(const MTransformationMatrix& toM, double percent, bool rot,
                                          int direction = 0) const;
    virtual MTransformationMatrix asTransformationMatrix() const;
    virtual MVector translation(MSpace::Space = MSpace::kTransform, MStatus* ReturnStatus = nullptr) const;
    virtual MStatus translateTo(const MVector& vector, MSpace::Space = MSpace::kTransform);
    virtual MStatus translateBy(const MVector& vector, MSpace::Space = MSpace::kTransform);
    virtual MQuaternion rotation(MSpace::Space = MSpace::kTransform, MStatus* ReturnStatus = nullptr) const;
    virtual MEulerRotation eulerRotation(MSpace::Space space = MSpace::kTransform,
                                         MStatus* ReturnStatus = nullptr) const;
    virtual MStatus rotateTo(const MQuaternion& q, MSpace::Space = MSpace::kTransform);
    virtual MStatus rotateBy(const MQuaternion& q, MSpace::Space = MSpace::kTransform);
    virtual MStatus rotateTo(const MEulerRotation& e, MSpace::Space = MSpace::kTransform);
    virtual MStatus rotateBy(const MEulerRotation& e, MSpace::Space = MSpace::kTransform);
    virtual MTransformationMatrix::RotationOrder rotationOrder(MStatus* ReturnStatus = nullptr) const;
    // `preserve`: the same rotation by other angles.
    virtual MStatus setRotationOrder(MTransformationMatrix::RotationOrder, bool preserve = true);
    // `balance`: the rotation changes so that the matrix stays.
    virtual MQuaternion rotateOrientation(MSpace::Space = MSpace::kTransform, MStatus* ReturnStatus = nullptr) const;
    virtual MStatus setRotateOrientation(const MQuaternion& q, MSpace::Space = MSpace::kTransform, bool balance = true);
    virtual MEulerRotation eulerRotateOrientation(MSpace::Space = MSpace::kTransform,
                                                  MStatus* ReturnStatus = nullptr) const;
    virtual MStatus setRotateOrientation(const MEulerRotation& euler, MSpace::Space = MSpace::kTransform,
                                         bool balance = true);
    virtual MQuaternion preRotation() const;
    virtual MVector scale(MSpace::Space = MSpace::kTransform, MStatus* ReturnStatus = nullptr) const;
    virtual MStatus scaleTo(const MVector&, MSpace::Space = MSpace::kTransform);
    virtual MStatus scaleBy(const MVector&, MSpace::Space = MSpace::kTransform); // multiplies
    virtual MVector shear(MSpace::Space = MSpace::kTransform, MStatus* ReturnStatus = nullptr) const;
    virtual MStatus shearTo(const MVector& shear, MSpace::Space = MSpace::kTransform);
    virtual MStatus shearBy(const MVector& shear, MSpace::Space = MSpace::kTransform); // adds
    // `balance`: the pivot's translation changes so that the matrix stays.
    virtual MPoint scalePivot(MSpace::Space = MSpace::kTransform, MStatus* ReturnStatus = nullptr) const;
    virtual MStatus setScalePivot(const MPoint&, MSpace::Space = MSpace::kTransform, bool balance = true);
    virtual MVector scalePivotTranslation(MSpace::Space = MSpace::kTransform, MStatus* ReturnStatus = nullptr) const;
    virtual MStatus setScalePivotTranslation(const MVector& vector, MSpace::Space = MSpace::kTransform);
    virtual MPoint rotatePivot(MSpace::Space = MSpace::kTransform, MStatus* ReturnStatus = nullptr) const;
    virtual MStatus setRotatePivot(const MPoint&, MSpace::Space = MSpace::kTransform, bool balance = true);
    virtual MVector rotatePivotTranslation(MSpace::Space = MSpace::kTransform, MStatus* ReturnStatus = nullptr) const;
    virtual MStatus setRotatePivotTranslation(const MVector& vector, MSpace::Space = MSpace::kTransform);
    virtual MStatus unSquishIt();
    virtual MMatrix unSquishMatrix() const;

    static MPxTransformationMatrix* creator();
    static MEulerRotation::RotationOrder convertTransformationRotationOrder(MTransformationMatrix::RotationOrder,
                                                                            MStatus* ReturnStatus = nullptr);
    static MTransformationMatrix::RotationOrder convertEulerRotationOrder(MEulerRotation::RotationOrder,
                                                                          MStatus* ReturnStatus = nullptr);
    OPENMAYA_DEPRECATED(2016, "use convertTransformationRotationOrder")
    static MEulerRotation::RotationOrder convertRotationOrder(MTransformationMatrix::RotationOrder,
                                                              MStatus* ReturnStatus = nullptr);
    OPENMAYA_DEPRECATED(2016, "use convertEulerRotationOrder")
    static MTransformationMatrix::RotationOrder convertRotationOrder(MEulerRotation::RotationOrder,
                                                                     MStatus* ReturnStatus = nullptr);

    MPxTransformationMatrix& operator=(const MPxTransformationMatrix& src);
    // Scale, shear, rotation and translation that give the matrix with the pivots that are there.
    MPxTransformationMatrix& operator=(const MMatrix& src);
    MPxTransformationMatrix& operator=(const MTransformationMatrix& src);
    // By parts, exactly; of a matrix by the matrix.
    bool operator==(const MPxTransformationMatrix&);
    bool operator!=(const MPxTransformationMatrix&);
    bool operator==(const MTransformationMatrix&);
    bool operator!=(const MTransformationMatrix&);
    bool operator==(const MMatrix&);
    bool operator!=(const MMatrix&);
    // Its matrix.
    friend OPENMAYA_EXPORT std::ostream& operator<<(std::ostream& os, const MPxTransformationMatrix& m);

    static const MPxTransformationMatrix identity;
    // Of nodes that have no matrix class of their own.
    static MTypeId baseTransformationMatrixId;

protected:
    // Takes the parts of a matrix: what the assignment of one calls.
    virtual MStatus decomposeMatrix(const MMatrix&);
    static const char* className();

    MVector scaleValue;
    MEulerRotation rotationValue;
    MVector translationValue;
    MVector shearValue;
    MPoint scalePivotValue;
    MVector scalePivotTranslationValue;
    MPoint rotatePivotValue;
    MVector rotatePivotTranslationValue;
    MQuaternion rotateOrientationValue;

private:
    friend class ::understudy::openmaya::PluginNode;

    MTypeId m_registered;
};

OPENMAYA_EXPORT std::ostream& operator<<(std::ostream& os, const MPxTransformationMatrix& m);

OPENMAYA_NAMESPACE_CLOSE
