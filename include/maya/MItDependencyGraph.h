// Visits what is upstream or downstream of a node or plug, each node or plug once.
//
// The root is visited first. On the level of nodes all their connections are followed, on that of plugs those that
// depend on the plug by which the node was reached. thisPlug is the end of the connection that leads away from the
// root, previousPlug the other. What the filter leaves out is gone through unless pruning on the filter is on; it is
// off at first. Settings that change start the visit again. Behind the end: kFailure.
#pragma once

#include <maya/MDeprecate.h>
#include <maya/MFn.h>
#include <maya/MObject.h>
#include <maya/MObjectArray.h>
#include <maya/MPlug.h>
#include <maya/MPlugArray.h>
#include <maya/MStatus.h>
#include <maya/MTypes.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MItDependencyGraph
{
public:
    OPENMAYA_ENUM(Direction, kDownstream = 0, kUpstream = 1);
    OPENMAYA_ENUM(Traversal, kDepthFirst = 0, kBreadthFirst = 1);
    OPENMAYA_ENUM(Level, kNodeLevel = 0, kPlugLevel = 1);
    OPENMAYA_ENUM(Relationship, kDependsOn = 0, kConnectedTo = 1, kEvaluationGraph = 2);

    MItDependencyGraph(MObject& rootNode, MFn::Type filter = MFn::kInvalid, Direction direction = kDownstream,
                       Traversal traversal = kDepthFirst, Level level = kNodeLevel, MStatus* ReturnStatus = nullptr);
    MItDependencyGraph(MPlug& rootPlug, MFn::Type filter = MFn::kInvalid, Direction direction = kDownstream,
                       Traversal traversal = kDepthFirst, Level level = kPlugLevel, MStatus* ReturnStatus = nullptr);
    MItDependencyGraph(MObject& rootNode, MPlug& rootPlug, MIteratorType& infoObject, Direction direction = kDownstream,
                       Traversal traversal = kDepthFirst, Level level = kNodeLevel, MStatus* ReturnStatus = nullptr);
    MItDependencyGraph(MObject& rootNode, MFn::Type filter, Direction direction, Traversal traversal, Level level,
                       Relationship relationship, MStatus* ReturnStatus = nullptr);
    MItDependencyGraph(MPlug& rootPlug, MFn::Type filter, Direction direction, Traversal traversal, Level level,
                       Relationship relationship, MStatus* ReturnStatus = nullptr);
    MItDependencyGraph(MObject& rootNode, MPlug& rootPlug, MIteratorType& infoObject, Direction direction,
                       Traversal traversal, Level level, Relationship relationship, MStatus* ReturnStatus = nullptr);
    ~MItDependencyGraph();

    MStatus reset();
    MStatus resetTo(MObject& rootNode, MFn::Type filter = MFn::kInvalid, Direction direction = kDownstream,
                    Traversal traversal = kDepthFirst, Level level = kNodeLevel,
                    Relationship relationship = kDependsOn);
    MStatus resetTo(MPlug& rootPlug, MFn::Type filter = MFn::kInvalid, Direction direction = kDownstream,
                    Traversal traversal = kDepthFirst, Level level = kPlugLevel,
                    Relationship relationship = kDependsOn);
    MStatus resetTo(MObject* rootNode, MPlug* rootPlug, MIteratorType& infoObject, Direction direction = kDownstream,
                    Traversal traversal = kDepthFirst, Level level = kPlugLevel,
                    Relationship relationship = kDependsOn);
    MObject rootNode(MStatus* ReturnStatus = nullptr);
    MPlug rootPlug(MStatus* ReturnStatus = nullptr);
    MFn::Type currentFilter(MStatus* ReturnStatus = nullptr);
    MStatus setCurrentFilter(MFn::Type filter = MFn::kInvalid);
    MStatus resetFilter();
    bool isPruningOnFilter(MStatus* ReturnStatus = nullptr);
    MStatus enablePruningOnFilter();
    MStatus disablePruningOnFilter();
    bool isDirectionDownStream(MStatus* ReturnStatus = nullptr);
    Direction currentDirection(MStatus* ReturnStatus = nullptr);
    MStatus toggleDirection();
    bool isTraversalDepthFirst(MStatus* ReturnStatus = nullptr);
    Traversal currentTraversal(MStatus* ReturnStatus = nullptr);
    MStatus toggleTraversal();
    bool atNodeLevel(MStatus* ReturnStatus = nullptr);
    Level currentLevel(MStatus* ReturnStatus = nullptr);
    Relationship currentRelationship(MStatus* ReturnStatus = nullptr);
    MStatus setCurrentRelationship(Relationship relationship);
    // Downstream of a DAG node come its children too.
    MStatus setTraversalOverWorldSpaceDependents(bool val);
    bool isTraversingOverWorldSpaceDependents(MStatus* ReturnStatus = nullptr);
    MStatus toggleLevel();
    MStatus next();
    bool isDone(MStatus* ReturnStatus = nullptr);
    // Leaves out what lies behind.
    MStatus prune();
    OPENMAYA_DEPRECATED(2019, "use currentItem")
    MObject thisNode(MStatus* ReturnStatus = nullptr);
    MObject currentItem(MStatus* ReturnStatus = nullptr);
    bool thisNodeHasUnknownType(MStatus* ReturnStatus = nullptr);
    MPlug thisPlug(MStatus* ReturnStatus = nullptr);
    MPlug previousPlug(MStatus* ReturnStatus = nullptr);
    MStatus getNodesVisited(MObjectArray& nodesVisted) const;
    MStatus getPlugsVisited(MPlugArray& plugsVisted) const;
    // From the root to what is visited now.
    MStatus getNodePath(MObjectArray& path) const;
    MStatus getPlugPath(MPlugArray& path) const;
    int nodeDepth(MStatus* ReturnStatus = nullptr);
    static const char* className();

private:
    MItDependencyGraph(const MItDependencyGraph&) = delete;
    MItDependencyGraph& operator=(const MItDependencyGraph&) = delete;

    struct Body;
    Body* m_body;
};

OPENMAYA_NAMESPACE_CLOSE
