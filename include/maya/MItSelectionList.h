// Visits the items of a selection list, all or those of one kind.
//
// The list may change meanwhile: the iterator visits what was in it. Of a path, the kinds of its one shape count too
// (MDagPath::hasFn); of components, their own and those of their shape. Behind the end: kFailure.
#pragma once

#include <maya/MObject.h>
#include <maya/MSelectionList.h>
#include <maya/MStatus.h>
#include <maya/MStringArray.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MItSelectionList
{
public:
    OPENMAYA_ENUM(selItemType, kUnknownItem = -1, kDagSelectionItem = 0, kAnimSelectionItem = 1, kDNselectionItem = 2,
                  kPlugSelectionItem = 3);

    MItSelectionList(const MSelectionList& list, MFn::Type filter = MFn::kInvalid, MStatus* ReturnStatus = nullptr);
    virtual ~MItSelectionList();
    bool isDone(MStatus* ReturnStatus = nullptr);
    MStatus next();
    MStatus reset();
    MStatus getDependNode(MObject& depNode);
    MStatus getDagPath(MDagPath& dagPath, MObject& component);
    MStatus getDagPath(MDagPath& dagPath);
    MStatus getPlug(MPlug& plug);
    MStatus getStrings(MStringArray& array);
    selItemType itemType(MStatus* ReturnStatus = nullptr);
    // Starts again.
    MStatus setFilter(MFn::Type filter);
    bool hasComponents(MStatus* ReturnStatus = nullptr) const;
    static const char* className();

private:
    MItSelectionList(const MItSelectionList&) = delete;
    MItSelectionList& operator=(const MItSelectionList&) = delete;

    MSelectionList m_list; // as it was
    MFn::Type m_filter;
    unsigned int m_index;
};

OPENMAYA_NAMESPACE_CLOSE
