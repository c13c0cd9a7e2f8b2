// Data that is geometry: its matrix, its groups of components, its component tags. Base of the function sets on its
// kinds.
#pragma once

#include <maya/MFnData.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFnGeometryData : public MFnData
{
    declareMFn(MFnGeometryData, MFnData);

public:
    OPENMAYA_ENUM(ComponentTagCategory, kAuto = 0, kNull = 1, kVerts = 2, kEdges = 3, kFaces = 4, kUnsupported = 5);
    OPENMAYA_ENUM(SubsetState, kInvalidGroup = 0, kEmptyGroup = 1, kCompleteGroup = 2, kPartialGroup = 3);
    declareMFnConstConstructor(MFnGeometryData, MFnData);

    MStatus setMatrix(const MMatrix& matrix);
    MStatus getMatrix(MMatrix& matrix) const;
    bool matrixIsIdentity(MStatus* ReturnStatus = nullptr) const;
    bool matrixIsNotIdentity(MStatus* ReturnStatus = nullptr) const;
    bool hasObjectGroup(unsigned int id, MStatus* ReturnStatus = nullptr) const;
    MStatus addObjectGroup(unsigned int id);
    MStatus removeObjectGroup(unsigned int id);
    MStatus changeObjectGroupId(unsigned int sourceId, unsigned int destId);
    unsigned int objectGroupCount(MStatus* ReturnStatus = nullptr) const;
    unsigned int objectGroup(unsigned int index, MStatus* ReturnStatus = nullptr) const;
    MFn::Type objectGroupType(unsigned int id, MStatus* ReturnStatus = nullptr) const;
    MObject objectGroupComponent(unsigned int id, MStatus* ReturnStatus = nullptr) const;
    MStatus setObjectGroupComponent(unsigned int id, MObject& component);
    MStatus addObjectGroupComponent(unsigned int id, MObject& component);
    MStatus removeObjectGroupComponent(unsigned int id, MObject& component);
    SubsetState objectGroupSubsetState(unsigned int id, MStatus* ReturnStatus = nullptr) const;
    MStatus copyObjectGroups(MObject& inGeom);
    MStatus componentTags(MStringArray& keys) const;
    bool hasComponentTag(const MString& key, MStatus* ReturnStatus = nullptr) const;
    MStatus addComponentTag(const MString& key);
    MStatus removeComponentTag(const MString& key);
    MStatus renameComponentTag(const MString& key, const MString& newKey);
    MObject componentTagContents(const MString& key, MStatus* ReturnStatus = nullptr) const;
    MStatus setComponentTagContents(const MString& key, MObject& component);
    MFn::Type componentTagType(const MString& key, MStatus* ReturnStatus = nullptr) const;
    ComponentTagCategory componentTagCategory(const MString& key, MStatus* ReturnStatus = nullptr) const;
    SubsetState componentTagExpressionSubsetState(const MString& expression, ComponentTagCategory ctg = kAuto,
                                                  MStatus* ReturnStatus = nullptr) const;
    MObject resolveComponentTagExpression(const MString& expression, ComponentTagCategory ctg = kAuto,
                                          MStatus* ReturnStatus = nullptr) const;
};

OPENMAYA_NAMESPACE_CLOSE
