// Visits the nodes of the scene, all or those of some kinds, as they were made.
//
// Nodes that are made meanwhile are not visited, and deleted ones are left out. Behind the end: kFailure.
#pragma once

#include <maya/MDeprecate.h>
#include <maya/MIntArray.h>
#include <maya/MObject.h>
#include <maya/MStatus.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MItDependencyNodes
{
public:
    MItDependencyNodes(MFn::Type filter = MFn::kInvalid, MStatus* ReturnStatus = nullptr);
    MItDependencyNodes(MIteratorType& infoObject, MStatus* ReturnStatus = nullptr);
    virtual ~MItDependencyNodes();
    MStatus reset(MFn::Type filter = MFn::kInvalid);
    MStatus reset(MIteratorType& infoObject);
    MObject thisNode(MStatus* ReturnStatus = nullptr) const;
    MStatus next();
    bool isDone(MStatus* ReturnStatus = nullptr) const;
    OPENMAYA_DEPRECATED(2019, "use thisNode")
    MObject item(MStatus* ReturnStatus = nullptr) const;
    static const char* className();

private:
    MItDependencyNodes(const MItDependencyNodes&) = delete;
    MItDependencyNodes& operator=(const MItDependencyNodes&) = delete;

    struct Body;
    Body* m_body;
};

OPENMAYA_NAMESPACE_CLOSE
