// Visits DAG nodes from a root down, a node once for each of its paths.
//
// The root is visited first: the world where none is given. Nodes that the filter leaves out are gone through. The DAG
// may change meanwhile, but for what is visited next. Behind the end: kFailure.
#pragma once

#include <maya/MDeprecate.h>
#include <maya/MIntArray.h>
#include <maya/MObject.h>
#include <maya/MStatus.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MItDag
{
public:
    OPENMAYA_ENUM(TraversalType, kInvalidType = 0, kDepthFirst = 1, kBreadthFirst = 2);

    MItDag(TraversalType type = kDepthFirst, MFn::Type filter = MFn::kInvalid, MStatus* ReturnStatus = nullptr);
    MItDag(MIteratorType& dagInfoObject, TraversalType type = kDepthFirst, MStatus* ReturnStatus = nullptr);
    virtual ~MItDag();
    // Back to the root.
    MStatus reset();
    MStatus reset(const MObject& object, TraversalType type = kDepthFirst, MFn::Type filter = MFn::kInvalid);
    MStatus reset(const MDagPath& path, TraversalType type = kDepthFirst, MFn::Type filter = MFn::kInvalid);
    MStatus reset(MIteratorType& dagInfoObject, const MObject* object, const MDagPath* path,
                  TraversalType type = kDepthFirst);
    OPENMAYA_DEPRECATED(2019, "use currentItem")
    MObject item(MStatus* ReturnStatus = nullptr);
    MObject currentItem(MStatus* ReturnStatus = nullptr);
    MStatus next();
    // Leaves out what is below.
    MStatus prune();
    bool isDone(MStatus* ReturnStatus = nullptr) const;
    MObject root(MStatus* ReturnStatus = nullptr);
    // Below the root, which is at 0.
    unsigned int depth(MStatus* ReturnStatus = nullptr) const;
    TraversalType getType(MStatus* ReturnStatus = nullptr) const;
    MStatus getPath(MDagPath& path) const;
    MStatus getAllPaths(MDagPathArray& paths) const;
    MString fullPathName(MStatus* ReturnStatus = nullptr) const;
    MString partialPathName(MStatus* ReturnStatus = nullptr) const;
    bool isInstanced(bool indirect = true, MStatus* ReturnStatus = nullptr) const;
    unsigned int instanceCount(bool total, MStatus* ReturnStatus = nullptr) const;
    // Underworlds do not exist here: on or off, the same is visited.
    MStatus traverseUnderWorld(bool flag);
    bool willTraverseUnderWorld(MStatus* ReturnStatus = nullptr) const;
    static const char* className();

private:
    MItDag(const MItDag&) = delete;
    MItDag& operator=(const MItDag&) = delete;

    struct Body;
    Body* m_body;
};

OPENMAYA_NAMESPACE_CLOSE
