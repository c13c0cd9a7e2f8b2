// Nodes of the DAG: parents, children, paths, and what is drawn of them.
//
// A function set on an MObject stands for the node, its first path where one is needed; what depends on an instance
// needs an MDagPath: else kFailure. Edits are recorded, but no undo steps.
#pragma once

#include <maya/MDagPath.h>
#include <maya/MDeprecate.h>
#include <maya/MFnDependencyNode.h>
#include <maya/MObject.h>

#include <stdlib.h>

#define declareDagMFn(MFnClass, MFnParentClass)                                                                        \
    declareMinimalMFn(MFnClass);                                                                                       \
                                                                                                                       \
public:                                                                                                                \
    MFnClass();                                                                                                        \
    MFnClass(MObject& object, MStatus* ret = NULL);                                                                    \
    MFnClass(const MDagPath& object, MStatus* ret = NULL)

#define declareDagMFnConstConstructor(MFnClass, MFnParentClass) MFnClass(const MObject& object, MStatus* ret = NULL)

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFnDagNode : public MFnDependencyNode
{
    declareDagMFn(MFnDagNode, MFnDependencyNode);

public:
    declareDagMFnConstConstructor(MFnDagNode, MFnDependencyNode);

    enum
    {
        kNextPos = 0xff
    };
    enum MObjectColorType
    {
        kUseDefaultColor = 0,
        kUseIndexColor = 1,
        kUseRGBColor = 2
    };

    // Without parent a shape gets a transform, which takes the name and is the answer.
    MObject create(const MTypeId& typeId, MObject& parent = MObject::kNullObj, MStatus* ReturnStatus = nullptr);
    MObject create(const MTypeId& typeId, const MString& name, MObject& parent = MObject::kNullObj,
                   MStatus* ReturnStatus = nullptr);
    MObject create(const MString& type, MObject& parent = MObject::kNullObj, MStatus* ReturnStatus = nullptr);
    MObject create(const MString& type, const MString& name, MObject& parent = MObject::kNullObj,
                   MStatus* ReturnStatus = nullptr);
    unsigned int parentCount(MStatus* ReturnStatus = nullptr) const;
    // The world for nodes at the top.
    MObject parent(unsigned int i, MStatus* ReturnStatus = nullptr) const;
    // Moves a node below this one, or with keepExistingParents makes an instance of it here.
    MStatus addChild(MObject& child, unsigned int index = kNextPos, bool keepExistingParents = false);
    // A node without another parent comes below the world.
    MStatus removeChild(MObject& child);
    MStatus removeChildAt(unsigned int index);
    unsigned int childCount(MStatus* ReturnStatus = nullptr) const;
    MObject child(unsigned int i, MStatus* ReturnStatus = nullptr) const;
    MObject dagRoot(MStatus* ReturnStatus = nullptr);
    // hasParent and hasChild ask one level, the others all.
    bool hasParent(const MObject& node, MStatus* ReturnStatus = nullptr) const;
    bool hasChild(const MObject& node, MStatus* ReturnStatus = nullptr) const;
    bool isChildOf(const MObject& node, MStatus* ReturnStatus = nullptr) const;
    bool isParentOf(const MObject& node, MStatus* ReturnStatus = nullptr) const;
    bool inUnderWorld(MStatus* ReturnStatus = nullptr) const;
    bool inModel(MStatus* ReturnStatus = nullptr) const;
    bool isInstanceable(MStatus* ReturnStatus = nullptr) const;
    MStatus setInstanceable(const bool how);
    // More than one parent, or with `indirect` more than one path.
    bool isInstanced(bool indirect = true, MStatus* ReturnStatus = nullptr) const;
    bool isInstancedAttribute(const MObject& attr, MStatus* ReturnStatus = nullptr) const;
    unsigned int instanceCount(bool total, MStatus* ReturnStatus = nullptr) const;
    // A copy beside it, or an instance; with instanceLeaf a copy that shares the shapes.
    MObject duplicate(bool instance = false, bool instanceLeaf = false, MStatus* ReturnStatus = nullptr) const;
    MStatus getPath(MDagPath& path) const;
    MStatus getAllPaths(MDagPathArray& paths) const;
    MString fullPathName(MStatus* ReturnStatus = nullptr) const;
    MString partialPathName(MStatus* ReturnStatus = nullptr) const;
    // Its own matrix; the identity for shapes.
    MMatrix transformationMatrix(MStatus* ReturnStatus = nullptr) const;
    bool isIntermediateObject(MStatus* ReturnStatus = nullptr) const;
    MStatus setIntermediateObject(bool isIntermediate);
    OPENMAYA_DEPRECATED(2016, "use objectColorIndex")
    int objectColor(MStatus* ReturnStatus = nullptr) const;
    MStatus setObjectColor(int color);
    OPENMAYA_DEPRECATED(2016, "use objectColorType")
    bool usingObjectColor(MStatus* ReturnStatus = nullptr) const;
    OPENMAYA_DEPRECATED(2016, "use setObjectColorType")
    MStatus setUseObjectColor(bool useObjectColor);
    MObjectColorType objectColorType(MStatus* ReturnStatus = nullptr) const;
    MStatus setObjectColorType(MObjectColorType type);
    MStatus setObjectColor(const MColor& color);
    MColor objectColorRGB(MStatus* ReturnStatus = nullptr) const;
    int objectColorIndex(MStatus* ReturnStatus = nullptr) const;
    MColor hiliteColor(MStatus* ReturnStatus = nullptr) const;
    bool usingHiliteColor(MStatus* ReturnStatus = nullptr) const;
    MColor dormantColor(MStatus* ReturnStatus = nullptr) const;
    MColor activeColor(MStatus* ReturnStatus = nullptr) const;
    bool drawOverrideEnabled(MStatus* ReturnStatus = nullptr) const;
    bool drawOverrideIsReference(MStatus* ReturnStatus = nullptr) const;
    bool drawOverrideIsTemplate(MStatus* ReturnStatus = nullptr) const;
    bool drawOverrideColor(MColor& color, MStatus* ReturnStatus = nullptr) const;
    // Sets of an instance and of its components; comps has a component, or null for the whole, for each of them.
    MStatus getConnectedSetsAndMembers(unsigned int instanceNumber, MObjectArray& sets, MObjectArray& comps,
                                       bool renderableSetsOnly) const;
    // Around what is below it, in its own space.
    MBoundingBox boundingBox(MStatus* ReturnStatus = nullptr) const;
    MDagPath dagPath(MStatus* ReturnStatus = nullptr) const;
    virtual MStatus setObject(const MDagPath& path);
    MStatus setObject(MObject& object) override;
    OPENMAYA_DEPRECATED(2016, "use dagRoot")
    MObject model(MStatus* ReturnStatus = nullptr) const;
    MStatus objectGroupComponent(unsigned int groupId, MStringArray& compList);
    MStatus setObject(const MObject& object) override;

private:
    MDagPath m_path; // empty where it was given an MObject
};

OPENMAYA_NAMESPACE_CLOSE
