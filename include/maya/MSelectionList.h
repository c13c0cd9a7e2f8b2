// A list of objects: nodes, DAG paths with or without components, and plugs, in order and without doubles.
//
// Components are kept as they were named; a list of a name's matches holds each.
#pragma once

#include <maya/MObject.h>
#include <maya/MStatus.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MSelectionList
{
public:
    OPENMAYA_ENUM(MergeStrategy, kMergeNormal = 0, kXORWithList = 1, kRemoveFromList = 2);

    MSelectionList();
    MSelectionList(const MSelectionList& src);
    virtual ~MSelectionList();
    MSelectionList& operator=(const MSelectionList& other);

    MStatus clear();
    bool isEmpty(MStatus* ReturnStatus = NULL) const;
    unsigned int length(MStatus* ReturnStatus = NULL) const;

    // Of an item: kInvalidParameter outside the list, kFailure where the item is of another kind.
    MStatus getDependNode(unsigned int index, MObject& depNode) const;
    MStatus getDagPath(unsigned int index, MDagPath& dagPath, MObject& component = MObject::kNullObj) const;
    // Of components, with convertComponents: the plug that holds the first one's tweak or point.
    MStatus getPlug(unsigned int index, MPlug& plug) const;
    MStatus getPlug(unsigned int index, bool convertComponents, MPlug& plug) const;

    // A double is left out, or with mergeWithExisting its components join those that are there.
    // A text adds everything it matches: kInvalidParameter where that is nothing.
    MStatus add(const MObject& object, const bool mergeWithExisting = false);
    MStatus add(const MDagPath& object, const MObject& component = MObject::kNullObj,
                const bool mergeWithExisting = false);
    MStatus add(const MString& matchString, const bool searchChildNamespacesToo = false);
    MStatus add(const MPlug& plug, const bool mergeWithExisting = false);
    MStatus add(const MUuid& uuid, bool mergeWithExisting = false);

    MStatus remove(unsigned int index);
    MStatus replace(unsigned int index, const MObject& item);
    MStatus replace(unsigned int index, const MDagPath& item, const MObject& component = MObject::kNullObj);
    MStatus replace(unsigned int index, const MPlug& plug);

    // Whether the item, and every component of it, is in the list.
    bool hasItem(const MObject& item, MStatus* ReturnStatus = NULL) const;
    bool hasItem(const MDagPath& item, const MObject& component = MObject::kNullObj,
                 MStatus* ReturnStatus = NULL) const;
    bool hasItem(const MPlug& plug, MStatus* ReturnStatus = NULL) const;
    bool hasItemPartly(const MDagPath& item, const MObject& component, MStatus* ReturnStatus = NULL) const;

    MStatus toggle(const MDagPath& item, const MObject& component = MObject::kNullObj);
    MStatus merge(const MSelectionList& other, const MergeStrategy strategy = kMergeNormal);
    MStatus merge(const MDagPath& object, const MObject& component = MObject::kNullObj,
                  const MergeStrategy strategy = kMergeNormal);

    // With expandToLeaves the paths of transforms count as the shapes below them.
    MStatus intersect(const MSelectionList& other, bool expandToLeaves = false);

    // Shortest unique names, one for each run of components.
    MStatus getSelectionStrings(MStringArray& array) const;
    MStatus getSelectionStrings(unsigned int index, MStringArray& array) const;

    static const char* className();

private:
    friend struct ::understudy::openmaya::Access;
    struct Body;

    Body* m_body;
};

OPENMAYA_NAMESPACE_CLOSE
