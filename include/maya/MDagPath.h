// The path from the world to a node of the DAG: which of a node's occurrences is meant.
//
// It follows re-parenting: it is the leaf and the links above it, not a text.
#pragma once

#include <maya/MDeprecate.h>
#include <maya/MObject.h>
#include <maya/MStatus.h>
#include <maya/MTypes.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

// What a node's drawing overrides say.
class OPENMAYA_EXPORT MDAGDrawOverrideInfo
{
public:
    OPENMAYA_ENUM(DrawOverrideDisplayType, kDisplayTypeNormal = 0, kDisplayTypeReference = 1, kDisplayTypeTemplate = 2);
    OPENMAYA_ENUM(DrawOverrideLOD, kLODFull = 0, kLODBoundingBox = 1);

    MDAGDrawOverrideInfo();

    bool fOverrideEnabled;
    DrawOverrideDisplayType fDisplayType;
    DrawOverrideLOD fLOD;
    bool fEnableShading;
    bool fEnableTexturing;
    bool fEnableVisible;
    bool fPlaybackVisible;
};

class OPENMAYA_EXPORT MDagPath
{
public:
    MDagPath();
    MDagPath(const MDagPath& src);
    virtual ~MDagPath();
    MDagPath& operator=(const MDagPath& src);
    bool operator==(const MDagPath& src) const;

    static MStatus getAllPathsTo(const MObject& node, MDagPathArray& pathArray);
    static MStatus getAPathTo(const MObject& node, MDagPath& path);
    static MStatus matchTransform(const MDagPath& source, const MDagPath& target, const MDagPath& relative,
                                  MTransformationMatrix& transformationMatrix, bool preserveOffsetParentMatrix = true,
                                  bool preservePivot = true, bool preservePivotOffset = false);
    MStatus getAllPathsBelow(MDagPathArray& pathArray);

    bool hasFn(MFn::Type type, MStatus* ReturnStatus = nullptr) const;
    MFn::Type apiType(MStatus* ReturnStatus = nullptr) const;
    bool isValid(MStatus* ReturnStatus = nullptr) const;
    MObject node(MStatus* ReturnStatus = nullptr) const;
    MObject transform(MStatus* ReturnStatus = nullptr) const;

    // Nodes on the path; 0 for an empty one, which stands for the world.
    unsigned int length(MStatus* ReturnStatus = nullptr) const;

    // To the one shape below a transform; kInvalidParameter where there is none, kFailure where there are more.
    MStatus extendToShape();
    MStatus extendToShapeDirectlyBelow(unsigned int);
    MStatus numberOfShapesDirectlyBelow(unsigned int&) const;

    // One step down, or some up.
    MStatus push(const MObject& child);
    MStatus pop(unsigned int num = 1);
    unsigned int childCount(MStatus* ReturnStatus = nullptr) const;
    MObject child(unsigned int i, MStatus* ReturnStatus = nullptr) const;

    // World matrix with and without the leaf's own.
    MMatrix inclusiveMatrix(MStatus* ReturnStatus = nullptr) const;
    MMatrix exclusiveMatrix(MStatus* ReturnStatus = nullptr) const;
    MMatrix inclusiveMatrixInverse(MStatus* ReturnStatus = nullptr) const;
    MMatrix exclusiveMatrixInverse(MStatus* ReturnStatus = nullptr) const;
    MStatus set(const MDagPath& src);

    unsigned int pathCount(MStatus* ReturnStatus = nullptr) const;
    MStatus getPath(MDagPath& path, unsigned int i = 0) const;
    MString fullPathName(MStatus* ReturnStatus = nullptr) const;
    MString partialPathName(MStatus* ReturnStatus = nullptr) const;

    bool isInstanced(MStatus* ReturnStatus = nullptr) const;
    unsigned int instanceNumber(MStatus* ReturnStatus = nullptr) const;

    bool isVisible(MStatus* ReturnStatus = nullptr) const;
    bool isTemplated(MStatus* ReturnStatus = nullptr) const;

    MDAGDrawOverrideInfo getDrawOverrideInfo() const;
    unsigned int getDisplayStatus() const;

    static const char* className();
    OPENMAYA_DEPRECATED(2019, "use the form that fills a path")
    static MDagPath getAPathTo(const MObject& node, MStatus* ReturnStatus = nullptr);

private:
    friend struct ::understudy::openmaya::Access;
    struct Body;

    Body* m_body; // null: empty
};

OPENMAYA_NAMESPACE_CLOSE
