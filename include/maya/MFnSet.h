// Sets and shading groups.
//
// What a set does not take, because of its restriction or because a partition has the member in another set: kFailure.
// Edits are recorded, but no undo steps.
#pragma once

#include <maya/MFnDependencyNode.h>
#include <maya/MObject.h>
#include <maya/MString.h>

class Tstring;
class TsetCmd;

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFnSet : public MFnDependencyNode
{
    declareMFn(MFnSet, MFnDependencyNode);

public:
    OPENMAYA_ENUM(Restriction, kNone = 0, kVerticesOnly = 1, kEdgesOnly = 2, kFacetsOnly = 3, kEditPointsOnly = 4,
                  kRenderableOnly = 5);
    declareMFnConstConstructor(MFnSet, MFnDependencyNode);

    MObject create(const MSelectionList& members, Restriction restriction = kNone, MStatus* ReturnStatus = nullptr);
    MStatus getUnion(const MObject& withSet, MSelectionList& result);
    MStatus getUnion(const MObjectArray& setList, MSelectionList& result);
    MStatus getIntersection(const MObject& withSet, MSelectionList& result);
    MStatus getIntersection(const MObjectArray& setList, MSelectionList& result);
    MStatus clear();
    MStatus getMembers(MSelectionList& members, bool flatten) const;
    MStatus addMember(const MObject& obj);
    MStatus addMember(const MDagPath& obj, const MObject& component = MObject::kNullObj);
    MStatus addMember(const MPlug& plug);
    MStatus addMembers(const MSelectionList& list);
    MStatus removeMember(const MObject& obj);
    MStatus removeMember(const MDagPath& obj, const MObject& component);
    MStatus removeMember(const MPlug& plug);
    MStatus removeMembers(const MSelectionList& list);
    bool isMember(const MObject& object, MStatus* ReturnStatus = nullptr) const;
    bool isMember(const MDagPath& object, const MObject& component = MObject::kNullObj,
                  MStatus* ReturnStatus = nullptr) const;
    bool isMember(const MPlug& plug, MStatus* ReturnStatus = nullptr) const;
    bool intersectsWith(const MObject& otherSet, MStatus* ReturnStatus = nullptr) const;
    bool hasRestrictions(MStatus* ReturnStatus = nullptr) const;
    Restriction restriction(MStatus* ReturnStatus = nullptr) const;
    MString annotation(MStatus* ReturnStatus = nullptr) const;
    MStatus setAnnotation(const MString& annotation);
    MStatus getMemberPaths(MDagPathArray& members, bool shading = false) const;
    MObject create(const MSelectionList& members, Restriction restriction, bool isLayer,
                   MStatus* ReturnStatus = nullptr);

protected:
    virtual Tstring setCommandString();
    virtual TsetCmd* setCommand();
};

OPENMAYA_NAMESPACE_CLOSE
