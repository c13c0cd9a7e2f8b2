// Data that is geometry: the matrix that takes it to the world, and groups of its components.
//
// Object groups go by numbers, tags by names; both hold components of one kind. Edits change the data for all MObjects
// that stand for it, not what a plug or a data block was given before. A group or tag that does not exist, or is to be
// added twice: kFailure.
#pragma once

#include <maya/MFnData.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFnGeometryData : public MFnData
{
    declareMFn(MFnGeometryData, MFnData);
    declareMFnConstConstructor(MFnGeometryData, MFnData);

    OPENMAYA_ENUM(ComponentTagCategory, kAuto = 0, kNull = 1, kVerts = 2, kEdges = 3, kFaces = 4, kUnsupported = 5);
    OPENMAYA_ENUM(SubsetState, kInvalidGroup = 0, kEmptyGroup = 1, kCompleteGroup = 2, kPartialGroup = 3);

    MStatus setMatrix(const MMatrix& matrix);
    MStatus getMatrix(MMatrix& matrix) const;
    bool matrixIsIdentity(MStatus* ReturnStatus = NULL) const;
    bool matrixIsNotIdentity(MStatus* ReturnStatus = NULL) const;
    bool hasObjectGroup(unsigned int id, MStatus* ReturnStatus = NULL) const;
    MStatus addObjectGroup(unsigned int id);
    MStatus removeObjectGroup(unsigned int id);
    MStatus changeObjectGroupId(unsigned int sourceId, unsigned int destId);
    unsigned int objectGroupCount(MStatus* ReturnStatus = NULL) const;
    // By place: 0 to objectGroupCount.
    unsigned int objectGroup(unsigned int index, MStatus* ReturnStatus = NULL) const;
    // kInvalid of a group without components.
    MFn::Type objectGroupType(unsigned int id, MStatus* ReturnStatus = NULL) const;
    // Null of a group without components.
    MObject objectGroupComponent(unsigned int id, MStatus* ReturnStatus = NULL) const;
    // A null object empties the group.
    MStatus setObjectGroupComponent(unsigned int id, MObject& component);
    MStatus addObjectGroupComponent(unsigned int id, MObject& component);
    MStatus removeObjectGroupComponent(unsigned int id, MObject& component);
    SubsetState objectGroupSubsetState(unsigned int id, MStatus* ReturnStatus = NULL) const;
    // The groups of other data instead of its own.
    MStatus copyObjectGroups(MObject& inGeom);
    MStatus componentTags(MStringArray& keys) const;
    bool hasComponentTag(const MString& key, MStatus* ReturnStatus = NULL) const;
    MStatus addComponentTag(const MString& key);
    MStatus removeComponentTag(const MString& key);
    MStatus renameComponentTag(const MString& key, const MString& newKey);
    MObject componentTagContents(const MString& key, MStatus* ReturnStatus = NULL) const;
    MStatus setComponentTagContents(const MString& key, MObject& component);
    MFn::Type componentTagType(const MString& key, MStatus* ReturnStatus = NULL) const;
    ComponentTagCategory componentTagCategory(const MString& key, MStatus* ReturnStatus = NULL) const;
    SubsetState
    componentTagExpressionSubsetState(const MString& expression,
                                      ComponentTagCategory ctg = MFnGeometryData::ComponentTagCategory::kAuto,
                                      MStatus* ReturnStatus = NULL) const;
    // Names of tags with wildcards and ! before what is left out, separated by blanks or commas. The category must be
    // that of the tags, or kAuto.
    MObject resolveComponentTagExpression(const MString& expression,
                                          ComponentTagCategory ctg = MFnGeometryData::ComponentTagCategory::kAuto,
                                          MStatus* ReturnStatus = NULL) const;
};

OPENMAYA_NAMESPACE_CLOSE
