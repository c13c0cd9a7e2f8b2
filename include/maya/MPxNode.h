// Base of a plug-in's nodes: one instance for each node, made with it and destroyed with it.
//
// Attributes are added in the function that the type is registered with; compute is called for plugs that are out of
// date and that nothing is connected to. Of a plug that it does not know it answers kUnknownParameter. Functions that
// deal with evaluation caching are asked by hosts that cache; this one does not.
#pragma once

#include <maya/MCacheSchema.h>
#include <maya/MDGContext.h>
#include <maya/MDataBlock.h>
#include <maya/MDataHandle.h>
#include <maya/MDeprecate.h>
#include <maya/MNodeCacheDisablingInfo.h>
#include <maya/MNodeCacheSetupInfo.h>
#include <maya/MObject.h>
#include <maya/MObjectArray.h>
#include <maya/MPlug.h>
#include <maya/MStatus.h>
#include <maya/MString.h>
#include <maya/MTimeRange.h>
#include <maya/MTypeId.h>
#include <maya/MTypes.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MPxNode
{
public:
    OPENMAYA_ENUM(Type, kDependNode = 0, kLocatorNode = 1, kDeformerNode = 2, kManipContainer = 3, kSurfaceShape = 4,
                  kFieldNode = 5, kEmitterNode = 6, kSpringNode = 7, kIkSolverNode = 8, kHardwareShader = 9,
                  kHwShaderNode = 10, kTransformNode = 11, kObjectSet = 12, kFluidEmitterNode = 13,
                  kImagePlaneNode = 14, kParticleAttributeMapperNode = 15, kCameraSetNode = 16, kConstraintNode = 17,
                  kManipulatorNode = 18, kMotionPathNode = 19, kClientDeviceNode = 20, kThreadedDeviceNode = 21,
                  kAssembly = 22, kSkinCluster = 23, kGeometryFilter = 24, kBlendShape = 25, kLast = 26);
    OPENMAYA_ENUM(PostEvaluationEnum, kEvaluatedIndirectly = 0, kEvaluatedDirectly = 1, kLeaveDirty = 2,
                  kPostEvaluationTypeLast = 3);
    typedef unsigned int PostEvaluationType;
    OPENMAYA_ENUM(SchedulingType, kParallel = 1, kSerial = 2, kGloballySerial = 3, kUntrusted = 4,
                  kSchedulingTypeLast = 5, kDefaultScheduling = kSerial, kSerialize = kSerial,
                  kGloballySerialize = kGloballySerial);

    MPxNode();
    virtual ~MPxNode();

    // The node is there: thisMObject may be used, which it may not in the constructor.
    virtual void postConstructor();
    virtual MStatus compute(const MPlug&, MDataBlock&);
    // Values of internal attributes that the node keeps itself; true where it does.
    virtual bool getInternalValue(const MPlug&, MDataHandle&);
    virtual bool setInternalValue(const MPlug&, const MDataHandle&);
    virtual int internalArrayCount(const MPlug&) const;
    // The node is a copy of another.
    virtual void copyInternalData(MPxNode*);
    // kUnknownParameter leaves the decision to the host.
    virtual MStatus legalConnection(const MPlug&, const MPlug&, bool asSrc, bool& isLegal) const;
    virtual MStatus legalDisconnection(const MPlug&, const MPlug&, bool asSrc, bool& isLegal) const;
    // Plugs that go out of date with another, beside those of attributeAffects.
    virtual MStatus setDependentsDirty(const MPlug& plug, MPlugArray& plugArray);
    virtual MStatus preEvaluation(const MDGContext& context, const MEvaluationNode& evaluationNode);
    virtual MStatus postEvaluation(const MDGContext& context, const MEvaluationNode& evaluationNode,
                                   PostEvaluationType evalType);
    virtual SchedulingType schedulingType() const;
    virtual void getCacheSetup(const MEvaluationNode&, MNodeCacheDisablingInfo&, MNodeCacheSetupInfo&,
                               MObjectArray&) const;
    virtual void configCache(const MEvaluationNode&, MCacheSchema&) const;
    virtual MTimeRange transformInvalidationRange(const MPlug& source, const MTimeRange& input) const;
    bool hasInvalidationRangeTransformation() const;
    virtual MStatus connectionMade(const MPlug&, const MPlug&, bool asSrc);
    virtual MStatus connectionBroken(const MPlug&, const MPlug&, bool asSrc);
    virtual MStatus dependsOn(const MPlug&, const MPlug&, bool& depends) const;
    virtual bool isPassiveOutput(const MPlug&) const;
    virtual MStatus shouldSave(const MPlug&, bool& isSaving);
    virtual MPlug passThroughToOne(const MPlug&) const;
    virtual bool passThroughToMany(const MPlug&, MPlugArray&) const;
    virtual Type type() const;
    virtual bool isAbstractClass() const;
    virtual bool isTrackingTopology() const;

    // In the function that a type is registered with only: kFailure elsewhere.
    static MStatus addAttribute(const MObject& attr);
    static MStatus inheritAttributesFrom(const MString& parentClassName);
    static MStatus attributeAffects(const MObject& whenChanges, const MObject& isAffected);
    static MStatus attributeAffects(const MObject& whenChanges, const MObject& isAffected, bool affectsTopology);

    virtual MStringArray getFilesToArchive(bool shortName = false, bool unresolvedName = false,
                                           bool markCouldBeImageSequence = false) const;
    virtual void getExternalContent(MExternalContentInfoTable& table) const;
    bool addExternalContentForFileAttr(MExternalContentInfoTable&, const MObject& attr) const;
    bool setExternalContentForFileAttr(const MObject& attr, const MExternalContentLocationTable&);
    virtual void setExternalContent(const MExternalContentLocationTable&);

    MDataBlock _forceCache();
    void _setDoNotWrite(bool flag);
    bool _doNotWrite();

    static const char* className();

    virtual MTypeId typeId() const;
    virtual MString typeName() const;
    virtual MString name() const;
    virtual MObject thisMObject() const;
    virtual MStatus setExistWithoutInConnections(bool flag);
    virtual bool existWithoutInConnections(MStatus* ReturnStatus = nullptr) const;
    virtual MStatus setExistWithoutOutConnections(bool flag);
    virtual bool existWithoutOutConnections(MStatus* ReturnStatus = nullptr) const;

    // The attributes that every node has.
    static MObject message;
    static MObject isHistoricallyInteresting;
    static MObject caching;
    static MObject state;
    static MObject frozen;

protected:
    // The node's data block, outside compute.
    virtual MDataBlock forceCache();
    virtual MStatus setDoNotWrite(bool flag);
    virtual bool doNotWrite(MStatus* ReturnStatus = nullptr) const;
    OPENMAYA_DEPRECATED(2019, "override schedulingType")
    virtual void setMPSafe(bool isMPSafe);
    OPENMAYA_DEPRECATED(2018, "make the context current")
    virtual MDataBlock forceCache(const MDGContext&);

public:
    OPENMAYA_DEPRECATED(2019, "override schedulingType")
    void _setMPSafe(bool isMPSafe);
    OPENMAYA_DEPRECATED(2018, "make the context current")
    MDataBlock _forceCache(const MDGContext&);
    OPENMAYA_DEPRECATED(2018, "override the one without context")
    virtual bool getInternalValueInContext(const MPlug&, MDataHandle&, MDGContext&);
    OPENMAYA_DEPRECATED(2018, "override the one without context")
    virtual bool setInternalValueInContext(const MPlug&, const MDataHandle&, MDGContext&);
    OPENMAYA_DEPRECATED(2018, "override the one without context")
    virtual int internalArrayCount(const MPlug&, const MDGContext&) const;

private:
    friend struct ::understudy::openmaya::Access;

    MPxNode(const MPxNode&) = delete;
    MPxNode& operator=(const MPxNode&) = delete;

    unsigned int m_index; // of the node, and its generation
    unsigned int m_generation;
    void* m_spare;
};

OPENMAYA_NAMESPACE_CLOSE
