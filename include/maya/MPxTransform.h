// Base of a plug-in's transforms: nodes with the channels of a transform, whose local matrix is computed by the
// plug-in.
//
// What is mathematics is in the transformation matrix (MPxTransformationMatrix) that belongs to each node; what has to
// do with attributes is here. Centimetres and radians. A space is one of the node's matrix, see
// MPxTransformationMatrix.
#pragma once

#include <maya/MDeprecate.h>
#include <maya/MFnTransform.h>
#include <maya/MObject.h>
#include <maya/MObjectArray.h>
#include <maya/MPxNode.h>
#include <maya/MPxTransformationMatrix.h>
#include <maya/MStatus.h>
#include <maya/MTransformationMatrix.h>
#include <maya/MTypes.h>

namespace understudy::openmaya
{
class PluginNode;
}

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MPxTransform : public MPxNode
{
public:
    MPxTransform();
    // Of no node yet, with a matrix of its own.
    MPxTransform(const MPxTransform&);
    MPxTransform& operator=(const MPxTransform&);
    OPENMAYA_DEPRECATED(2019, "override createTransformationMatrix")
    MPxTransform(MPxTransformationMatrix*);
    ~MPxTransform() override;

    void postConstructor() override;
    MPxNode::Type type() const override;
    // The matrix that the node computes with: the one that was registered with its type. The caller owns it.
    virtual MPxTransformationMatrix* createTransformationMatrix();
    virtual bool isBounded() const;
    virtual MBoundingBox boundingBox() const;
    // Whether commands take it for a plain transform.
    virtual bool treatAsTransform() const;
    // The node's own; while the node is computed at another time, the matrix of that time.
    const MPxTransformationMatrix& transformationMatrix() const;
    MPxTransformationMatrix* transformationMatrixPtr() const;
    // Channels that give the matrix, or a matrix's parts.
    virtual void resetTransformation(const MMatrix&);
    virtual void resetTransformation(MPxTransformationMatrix*);
    // Computes `matrix`: computeLocalTransformation fills the transformation matrix, asMatrix gives the value.
    MStatus compute(const MPlug& plug, MDataBlock& data) override;
    // Fills a matrix from the channels in a data block, limits applied.
    virtual MStatus computeLocalTransformation(MPxTransformationMatrix*, MDataBlock&);
    virtual MStatus clearLimits();
    bool isLimited(MFnTransform::LimitType, MStatus* ReturnStatus = nullptr) const;
    double limitValue(MFnTransform::LimitType, MStatus* ReturnStatus = nullptr) const;
    MStatus setLimit(MFnTransform::LimitType, double value);
    MStatus enableLimit(MFnTransform::LimitType, bool flag);
    // Called before a value of a channel, or of an attribute of mustCallValidateAndSet, is set: what it leaves in the
    // data block is set. Called again for values that undo or a file bring back, and for driven ones when `matrix` is
    // computed. A failure refuses the value.
    virtual MStatus validateAndSetValue(const MPlug&, const MDataHandle&);
    // The parts, brought up to date, and edits of the channels: these are recorded, but are no undo steps.
    virtual MMatrix getMatrix(MStatus* ReturnStatus = nullptr);
    virtual MMatrix getMatrixInverse(MStatus* ReturnStatus = nullptr);
    virtual MVector getTranslation(MSpace::Space = MSpace::kTransform, MStatus* ReturnStatus = nullptr);
    virtual MStatus translateTo(const MVector&, MSpace::Space = MSpace::kTransform);
    virtual MStatus translateBy(const MVector&, MSpace::Space = MSpace::kTransform);
    virtual MQuaternion getRotation(MSpace::Space = MSpace::kTransform, MStatus* ReturnStatus = nullptr);
    virtual MEulerRotation getEulerRotation(MSpace::Space = MSpace::kTransform, MStatus* ReturnStatus = nullptr);
    virtual MStatus rotateTo(const MQuaternion&, MSpace::Space = MSpace::kTransform);
    virtual MStatus rotateBy(const MQuaternion&, MSpace::Space = MSpace::kTransform);
    virtual MStatus rotateTo(const MEulerRotation&, MSpace::Space = MSpace::kTransform);
    virtual MStatus rotateBy(const MEulerRotation&, MSpace::Space = MSpace::kTransform);
    virtual MVector getScale(MSpace::Space = MSpace::kTransform, MStatus* ReturnStatus = nullptr);
    virtual MStatus scaleTo(const MVector&, MSpace::Space = MSpace::kTransform);
    virtual MStatus scaleBy(const MVector&, MSpace::Space = MSpace::kTransform);
    virtual MVector getShear(MSpace::Space = MSpace::kTransform, MStatus* ReturnStatus = nullptr);
    virtual MStatus shearTo(const MVector&, MSpace::Space = MSpace::kTransform);
    virtual MStatus shearBy(const MVector&, MSpace::Space = MSpace::kTransform);
    virtual MPoint getScalePivot(MSpace::Space = MSpace::kTransform, MStatus* ReturnStatus = nullptr);
    virtual MPoint getRotatePivot(MSpace::Space = MSpace::kTransform, MStatus* ReturnStatus = nullptr);
    virtual MVector getScalePivotTranslation(MSpace::Space = MSpace::kTransform, MStatus* ReturnStatus = nullptr);
    virtual MVector getRotatePivotTranslation(MSpace::Space = MSpace::kTransform, MStatus* ReturnStatus = nullptr);
    virtual MStatus setScalePivot(const MPoint&, MSpace::Space = MSpace::kTransform, bool balance = true);
    virtual MStatus setScalePivotTranslation(const MVector&, MSpace::Space = MSpace::kTransform);
    virtual MStatus setRotatePivot(const MPoint&, MSpace::Space = MSpace::kTransform, bool balance = true);
    virtual MStatus setRotatePivotTranslation(const MVector&, MSpace::Space = MSpace::kTransform);
    virtual MTransformationMatrix::RotationOrder getRotationOrder();
    virtual MStatus setRotationOrder(MTransformationMatrix::RotationOrder ro, bool reorder = true);
    virtual MQuaternion getRotateOrientation(MSpace::Space apiSpace = MSpace::kTransform,
                                             MStatus* ReturnStatus = nullptr);
    virtual MStatus setRotateOrientation(const MQuaternion& q, MSpace::Space apiSpace = MSpace::kTransform,
                                         bool balance = true);
    virtual MQuaternion getPreRotation() const;
    // Brings the matrices of the node up to date.
    MStatus updateMatrixAttrs();
    MStatus updateMatrixAttrs(MObject& attr);
    // In the function that the type is registered with.
    static void mustCallValidateAndSet(MObject&);
    // Matrices are taken as they are in either case.
    static MStatus setNonAffineMatricesEnabled(bool);
    static bool isNonAffineMatricesEnabled(MStatus* ReturnStatus);
    void copyInternalData(MPxNode*) override;
    MStatus _dirtyMatrix();
    OPENMAYA_DEPRECATED(2023, "use dirtyMatrix")
    MStatus _dirtyTranslation(const MVector& v);
    OPENMAYA_DEPRECATED(2023, "use dirtyMatrix")
    MStatus _dirtyRotation(const MEulerRotation& e);
    OPENMAYA_DEPRECATED(2023, "use dirtyMatrix")
    MStatus _dirtyScale(const MVector& v);
    OPENMAYA_DEPRECATED(2023, "use dirtyMatrix")
    MStatus _dirtyShear(const MVector& v);
    OPENMAYA_DEPRECATED(2023, "use dirtyMatrix")
    MStatus _dirtyRotateOrientation(const MEulerRotation& e);
    OPENMAYA_DEPRECATED(2023, "use dirtyMatrix")
    MStatus _dirtyScalePivot(const MPoint& p);
    OPENMAYA_DEPRECATED(2023, "use dirtyMatrix")
    MStatus _dirtyRotatePivot(const MPoint& p);
    OPENMAYA_DEPRECATED(2023, "use dirtyMatrix")
    MStatus _dirtyScalePivotTranslation(const MVector& v);
    OPENMAYA_DEPRECATED(2023, "use dirtyMatrix")
    MStatus _dirtyRotatePivotTranslation(const MVector& v);

protected:
    // A value within the limits of the node, or with what is locked as it was.
    virtual MVector applyTranslationLimits(const MVector& unclampedT, MDataBlock&, MStatus* ReturnStatus = nullptr);
    virtual MVector applyTranslationLocks(const MVector& toTest, const MVector& savedT,
                                          MStatus* ReturnStatus = nullptr);
    virtual MEulerRotation applyRotationLimits(const MEulerRotation& unclampedR, MDataBlock&,
                                               MStatus* ReturnStatus = nullptr);
    virtual MEulerRotation applyRotationLocks(const MEulerRotation& toTest, const MEulerRotation& savedR,
                                              MStatus* ReturnStatus = nullptr);
    virtual MVector applyScaleLimits(const MVector& unclampedS, MDataBlock&, MStatus* ReturnStatus = nullptr);
    virtual MVector applyScaleLocks(const MVector& toTest, const MVector& savedS, MStatus* ReturnStatus = nullptr);
    virtual MVector applyShearLocks(const MVector& toTest, const MVector& savedSh, MStatus* ReturnStatus = nullptr);
    virtual MEulerRotation applyRotateOrientationLocks(const MEulerRotation& toTest, const MEulerRotation& savedRO,
                                                       MStatus* ReturnStatus = nullptr);
    virtual MVector applyScaleLocksPivot(const MPoint& toTest, const MPoint& savedSP, MStatus* ReturnStatus = nullptr);
    virtual MVector applyRotatePivotLocks(const MPoint& toTest, const MPoint& savedRP, MStatus* ReturnStatus = nullptr);
    virtual MVector applyScaleLocksPivotTranslate(const MVector& toTest, const MVector& savedSPT,
                                                  MStatus* ReturnStatus = nullptr);
    virtual MVector applyRotatePivotLocksTranslate(const MVector& toTest, const MVector& savedRPT,
                                                   MStatus* ReturnStatus = nullptr);
    // `matrix` and what depends on it is out of date.
    MStatus dirtyMatrix();
    OPENMAYA_DEPRECATED(2023, "use dirtyMatrix")
    MStatus dirtyTranslation(const MVector&);
    OPENMAYA_DEPRECATED(2023, "use dirtyMatrix")
    MStatus dirtyRotation(const MEulerRotation&);
    OPENMAYA_DEPRECATED(2023, "use dirtyMatrix")
    MStatus dirtyScale(const MVector&);
    OPENMAYA_DEPRECATED(2023, "use dirtyMatrix")
    MStatus dirtyShear(const MVector&);
    OPENMAYA_DEPRECATED(2023, "use dirtyMatrix")
    MStatus dirtyRotateOrientation(const MEulerRotation&);
    OPENMAYA_DEPRECATED(2023, "use dirtyMatrix")
    MStatus dirtyScalePivot(const MPoint&);
    OPENMAYA_DEPRECATED(2023, "use dirtyMatrix")
    MStatus dirtyRotatePivot(const MPoint&);
    OPENMAYA_DEPRECATED(2023, "use dirtyMatrix")
    MStatus dirtyScalePivotTranslation(const MVector&);
    OPENMAYA_DEPRECATED(2023, "use dirtyMatrix")
    MStatus dirtyRotatePivotTranslation(const MVector&);
    // Limits and locks applied, into the transformation matrix and the data block.
    virtual MStatus checkAndSetTranslation(MDataBlock&, const MPlug&, const MVector&,
                                           MSpace::Space = MSpace::kTransform);
    virtual MStatus checkAndSetRotation(MDataBlock&, const MPlug&, const MEulerRotation&,
                                        MSpace::Space = MSpace::kTransform);
    virtual MStatus checkAndSetScale(MDataBlock&, const MPlug&, const MVector&, MSpace::Space = MSpace::kTransform);
    virtual MStatus checkAndSetShear(MDataBlock&, const MPlug&, const MVector&, MSpace::Space = MSpace::kTransform);
    virtual MStatus checkAndSetRotateOrientation(MDataBlock&, const MPlug&, const MEulerRotation&,
                                                 MSpace::Space = MSpace::kTransform, bool balance = true);
    virtual MStatus checkAndSetRotatePivot(MDataBlock&, const MPlug&, const MPoint&, MSpace::Space = MSpace::kTransform,
                                           bool balance = true);
    virtual MStatus checkAndSetRotatePivotTranslation(MDataBlock&, const MPlug&, const MVector&,
                                                      MSpace::Space = MSpace::kTransform);
    virtual MStatus checkAndSetScalePivot(MDataBlock&, const MPlug&, const MPoint&, MSpace::Space = MSpace::kTransform,
                                          bool = true);
    virtual MStatus checkAndSetScalePivotTranslation(MDataBlock&, const MPlug&, const MVector&,
                                                     MSpace::Space = MSpace::kTransform);

public:
    static const char* className();
    MObject thisMObject() const override;
    OPENMAYA_DEPRECATED(2018, "use the form without context")
    virtual MStatus validateAndSetValue(const MPlug&, const MDataHandle&, const MDGContext&);
    OPENMAYA_DEPRECATED(2018, "use the form without context")
    MStatus updateMatrixAttrs(const MDGContext&);
    OPENMAYA_DEPRECATED(2018, "use the form without context")
    MStatus updateMatrixAttrs(MObject& attr, const MDGContext&);
    OPENMAYA_DEPRECATED(2018, "use the form without context")
    virtual MMatrix getMatrix(const MDGContext&, MStatus* ReturnStatus = nullptr);
    OPENMAYA_DEPRECATED(2018, "use the form without context")
    virtual MMatrix getMatrixInverse(const MDGContext&, MStatus* ReturnStatus = nullptr);
    OPENMAYA_DEPRECATED(2018, "use the form without context")
    virtual MVector getTranslation(MSpace::Space, const MDGContext&, MStatus* ReturnStatus = nullptr);
    OPENMAYA_DEPRECATED(2018, "use the form without context")
    virtual MStatus translateTo(const MVector&, MSpace::Space, const MDGContext&);
    OPENMAYA_DEPRECATED(2018, "use the form without context")
    virtual MStatus translateBy(const MVector&, MSpace::Space, const MDGContext&);
    OPENMAYA_DEPRECATED(2018, "use the form without context")
    virtual MQuaternion getRotation(MSpace::Space, const MDGContext&, MStatus* ReturnStatus = nullptr);
    OPENMAYA_DEPRECATED(2018, "use the form without context")
    virtual MEulerRotation getEulerRotation(MSpace::Space, const MDGContext&, MStatus* ReturnStatus = nullptr);
    OPENMAYA_DEPRECATED(2018, "use the form without context")
    virtual MStatus rotateTo(const MQuaternion&, MSpace::Space, const MDGContext&);
    OPENMAYA_DEPRECATED(2018, "use the form without context")
    virtual MStatus rotateBy(const MQuaternion&, MSpace::Space, const MDGContext&);
    OPENMAYA_DEPRECATED(2018, "use the form without context")
    virtual MStatus rotateTo(const MEulerRotation&, MSpace::Space, const MDGContext&);
    OPENMAYA_DEPRECATED(2018, "use the form without context")
    virtual MStatus rotateBy(const MEulerRotation&, MSpace::Space, const MDGContext&);
    OPENMAYA_DEPRECATED(2018, "use the form without context")
    virtual MVector getScale(MSpace::Space, const MDGContext&, MStatus* ReturnStatus = nullptr);
    OPENMAYA_DEPRECATED(2018, "use the form without context")
    virtual MStatus scaleTo(const MVector&, MSpace::Space, const MDGContext&);
    OPENMAYA_DEPRECATED(2018, "use the form without context")
    virtual MStatus scaleBy(const MVector&, MSpace::Space, const MDGContext&);
    OPENMAYA_DEPRECATED(2018, "use the form without context")
    virtual MVector getShear(MSpace::Space, const MDGContext&, MStatus* ReturnStatus = nullptr);
    OPENMAYA_DEPRECATED(2018, "use the form without context")
    virtual MStatus shearTo(const MVector&, MSpace::Space, const MDGContext&);
    OPENMAYA_DEPRECATED(2018, "use the form without context")
    virtual MStatus shearBy(const MVector&, MSpace::Space, const MDGContext&);
    OPENMAYA_DEPRECATED(2018, "use the form without context")
    virtual MPoint getScalePivot(MSpace::Space, const MDGContext&, MStatus* ReturnStatus = nullptr);
    OPENMAYA_DEPRECATED(2018, "use the form without context")
    virtual MPoint getRotatePivot(MSpace::Space, const MDGContext&, MStatus* ReturnStatus = nullptr);
    OPENMAYA_DEPRECATED(2018, "use the form without context")
    virtual MVector getScalePivotTranslation(MSpace::Space, const MDGContext&, MStatus* ReturnStatus = nullptr);
    OPENMAYA_DEPRECATED(2018, "use the form without context")
    virtual MVector getRotatePivotTranslation(MSpace::Space, const MDGContext&, MStatus* ReturnStatus = nullptr);
    OPENMAYA_DEPRECATED(2018, "use the form without context")
    virtual MStatus setScalePivot(const MPoint&, MSpace::Space, bool balance, const MDGContext&);
    OPENMAYA_DEPRECATED(2018, "use the form without context")
    virtual MStatus setScalePivotTranslation(const MVector&, MSpace::Space, const MDGContext&);
    OPENMAYA_DEPRECATED(2018, "use the form without context")
    virtual MStatus setRotatePivot(const MPoint&, MSpace::Space, bool balance, const MDGContext&);
    OPENMAYA_DEPRECATED(2018, "use the form without context")
    virtual MStatus setRotatePivotTranslation(const MVector&, MSpace::Space, const MDGContext&);
    OPENMAYA_DEPRECATED(2018, "use the form without context")
    virtual MTransformationMatrix::RotationOrder getRotationOrder(const MDGContext&);
    OPENMAYA_DEPRECATED(2018, "use the form without context")
    virtual MStatus setRotationOrder(MTransformationMatrix::RotationOrder, bool reorder, const MDGContext&);
    OPENMAYA_DEPRECATED(2018, "use the form without context")
    virtual MQuaternion getRotateOrientation(MSpace::Space apiSpace, const MDGContext& apiContext,
                                             MStatus* ReturnStatus = nullptr);
    OPENMAYA_DEPRECATED(2018, "use the form without context")
    virtual MStatus setRotateOrientation(const MQuaternion& q, MSpace::Space, bool balance, const MDGContext&);

    // The attributes that every transform has.
    static MObject nodeBoundingBox;
    static MObject nodeBoundingBoxMin;
    static MObject nodeBoundingBoxMinX;
    static MObject nodeBoundingBoxMinY;
    static MObject nodeBoundingBoxMinZ;
    static MObject nodeBoundingBoxMax;
    static MObject nodeBoundingBoxMaxX;
    static MObject nodeBoundingBoxMaxY;
    static MObject nodeBoundingBoxMaxZ;
    static MObject nodeBoundingBoxSize;
    static MObject nodeBoundingBoxSizeX;
    static MObject nodeBoundingBoxSizeY;
    static MObject nodeBoundingBoxSizeZ;
    static MObject center;
    static MObject boundingBoxCenterX;
    static MObject boundingBoxCenterY;
    static MObject boundingBoxCenterZ;
    static MObject matrix;
    static MObject inverseMatrix;
    static MObject worldMatrix;
    static MObject worldInverseMatrix;
    static MObject parentMatrix;
    static MObject parentInverseMatrix;
    static MObject visibility;
    static MObject intermediateObject;
    static MObject isTemplated;
    static MObject ghosting;
    static MObject instObjGroups;
    static MObject objectGroups;
    static MObject objectGrpCompList;
    static MObject objectGroupId;
    static MObject objectGroupColor;
    static MObject useObjectColor;
    static MObject objectColor;
    static MObject drawOverride;
    static MObject overrideDisplayType;
    static MObject overrideLevelOfDetail;
    static MObject overrideShading;
    static MObject overrideTexturing;
    static MObject overridePlayback;
    static MObject overrideEnabled;
    static MObject overrideVisibility;
    static MObject overrideColor;
    static MObject lodVisibility;
    static MObject renderInfo;
    static MObject identification;
    static MObject layerRenderable;
    static MObject layerOverrideColor;
    static MObject renderLayerInfo;
    static MObject renderLayerId;
    static MObject renderLayerRenderable;
    static MObject renderLayerColor;
    static MObject translate;
    static MObject translateX;
    static MObject translateY;
    static MObject translateZ;
    static MObject rotate;
    static MObject rotateX;
    static MObject rotateY;
    static MObject rotateZ;
    static MObject rotateOrder;
    static MObject scale;
    static MObject scaleX;
    static MObject scaleY;
    static MObject scaleZ;
    static MObject shear;
    static MObject shearXY;
    static MObject shearXZ;
    static MObject shearYZ;
    static MObject rotatePivot;
    static MObject rotatePivotX;
    static MObject rotatePivotY;
    static MObject rotatePivotZ;
    static MObject rotatePivotTranslate;
    static MObject rotatePivotTranslateX;
    static MObject rotatePivotTranslateY;
    static MObject rotatePivotTranslateZ;
    static MObject scalePivot;
    static MObject scalePivotX;
    static MObject scalePivotY;
    static MObject scalePivotZ;
    static MObject scalePivotTranslate;
    static MObject scalePivotTranslateX;
    static MObject scalePivotTranslateY;
    static MObject scalePivotTranslateZ;
    static MObject rotateAxis;
    static MObject rotateAxisX;
    static MObject rotateAxisY;
    static MObject rotateAxisZ;
    static MObject transMinusRotatePivot;
    static MObject transMinusRotatePivotX;
    static MObject transMinusRotatePivotY;
    static MObject transMinusRotatePivotZ;
    static MObject minTransLimit;
    static MObject minTransXLimit;
    static MObject minTransYLimit;
    static MObject minTransZLimit;
    static MObject maxTransLimit;
    static MObject maxTransXLimit;
    static MObject maxTransYLimit;
    static MObject maxTransZLimit;
    static MObject minTransLimitEnable;
    static MObject minTransXLimitEnable;
    static MObject minTransYLimitEnable;
    static MObject minTransZLimitEnable;
    static MObject maxTransLimitEnable;
    static MObject maxTransXLimitEnable;
    static MObject maxTransYLimitEnable;
    static MObject maxTransZLimitEnable;
    static MObject minRotLimit;
    static MObject minRotXLimit;
    static MObject minRotYLimit;
    static MObject minRotZLimit;
    static MObject maxRotLimit;
    static MObject maxRotXLimit;
    static MObject maxRotYLimit;
    static MObject maxRotZLimit;
    static MObject minRotLimitEnable;
    static MObject minRotXLimitEnable;
    static MObject minRotYLimitEnable;
    static MObject minRotZLimitEnable;
    static MObject maxRotLimitEnable;
    static MObject maxRotXLimitEnable;
    static MObject maxRotYLimitEnable;
    static MObject maxRotZLimitEnable;
    static MObject minScaleLimit;
    static MObject minScaleXLimit;
    static MObject minScaleYLimit;
    static MObject minScaleZLimit;
    static MObject maxScaleLimit;
    static MObject maxScaleXLimit;
    static MObject maxScaleYLimit;
    static MObject maxScaleZLimit;
    static MObject minScaleLimitEnable;
    static MObject minScaleXLimitEnable;
    static MObject minScaleYLimitEnable;
    static MObject minScaleZLimitEnable;
    static MObject maxScaleLimitEnable;
    static MObject maxScaleXLimitEnable;
    static MObject maxScaleYLimitEnable;
    static MObject maxScaleZLimitEnable;
    static MObject geometry;
    static MObject xformMatrix;
    static MObject selectHandle;
    static MObject selectHandleX;
    static MObject selectHandleY;
    static MObject selectHandleZ;
    static MObject inheritsTransform;
    static MObject displayHandle;
    static MObject displayScalePivot;
    static MObject displayRotatePivot;
    static MObject displayLocalAxis;
    static MObject dynamics;
    static MObject showManipDefault;
    static MObject specifiedManipLocation;
    static MObject rotateQuaternion;
    static MObject rotateQuaternionX;
    static MObject rotateQuaternionY;
    static MObject rotateQuaternionZ;
    static MObject rotateQuaternionW;
    static MObject rotationInterpolation;
    static MObject offsetParentMatrix;

    // The node's transformation matrix: transformationMatrixPtr. It belongs to the node.
    MPxTransformationMatrix* baseTransformationMatrix;

private:
    friend class ::understudy::openmaya::PluginNode;

    ::understudy::openmaya::PluginNode* m_instance;
    MPxTransformationMatrix* m_ofContext; // of another time, while that is computed
};

OPENMAYA_NAMESPACE_CLOSE
