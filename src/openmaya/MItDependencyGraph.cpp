#include "openmaya/GraphWalk.h"
#include "openmaya/NodeSet.h"

#include <maya/MItDependencyGraph.h>
#include <maya/MIteratorType.h>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

struct MItDependencyGraph::Body
{
    GraphWalk walk;

    void start(const core::Plug& root, KindFilter filter, Direction direction, Traversal traversal, Level level,
               Relationship relationship)
    {
        requireKnown(relationship);
        GraphWalk::Settings settings = walk.settings();
        settings.isDownstream = direction == kDownstream;
        settings.isDepthFirst = traversal == kDepthFirst;
        settings.byPlugs = level == kPlugLevel;
        settings.byDependency = relationship == kDependsOn;
        settings.filter = std::move(filter);
        walk.start(root, std::move(settings));
    }

    // The node or plug that the information names.
    void start(MObject* node, MPlug* plug, MIteratorType& info, Direction direction, Traversal traversal, Level level,
               Relationship relationship)
    {
        bool byPlug = info.getObjectType() == MIteratorType::kMPlugObject;
        if (byPlug ? !plug : !node)
            throw core::Error(core::ErrorKind::BadArgument, "The root that the iterator type names is missing.");
        core::Plug root = byPlug ? Access::plugOf(*plug) : core::Plug{Access::nodeOf(*node), core::AttrId::None, {}};
        start(root, KindFilter(info), direction, traversal, level, relationship);
    }

    template <class Change> MStatus change(Change work)
    {
        return guarded(
            [&]
            {
                GraphWalk::Settings settings = walk.settings();
                work(settings);
                walk.start(walk.root(), std::move(settings));
            });
    }

    static void requireKnown(Relationship relationship)
    {
        if (relationship == kEvaluationGraph)
            throw core::Error(core::ErrorKind::Unsupported,
                              "MItDependencyGraph over the evaluation graph is not supported by Understudy yet.");
        if (relationship != kDependsOn && relationship != kConnectedTo)
            throw core::Error(core::ErrorKind::BadArgument, "There is no such relationship.");
    }
};

namespace
{

core::Plug rootOf(const MObject& node) { return {Access::nodeOf(node), core::AttrId::None, {}}; }

MPlug orNull(const core::Plug& plug) { return plug ? Access::plug(plug) : MPlug(); }

void report(MStatus* to, const MStatus& status)
{
    if (to)
        *to = status;
}

} // namespace

// ---- beginning

MItDependencyGraph::MItDependencyGraph(MObject& rootNode, MFn::Type filter, Direction direction, Traversal traversal,
                                       Level level, MStatus* ReturnStatus)
    : MItDependencyGraph(rootNode, filter, direction, traversal, level, kDependsOn, ReturnStatus)
{
}

MItDependencyGraph::MItDependencyGraph(MPlug& rootPlug, MFn::Type filter, Direction direction, Traversal traversal,
                                       Level level, MStatus* ReturnStatus)
    : MItDependencyGraph(rootPlug, filter, direction, traversal, level, kDependsOn, ReturnStatus)
{
}

MItDependencyGraph::MItDependencyGraph(MObject& rootNode, MPlug& rootPlug, MIteratorType& infoObject,
                                       Direction direction, Traversal traversal, Level level, MStatus* ReturnStatus)
    : MItDependencyGraph(rootNode, rootPlug, infoObject, direction, traversal, level, kDependsOn, ReturnStatus)
{
}

MItDependencyGraph::MItDependencyGraph(MObject& rootNode, MFn::Type filter, Direction direction, Traversal traversal,
                                       Level level, Relationship relationship, MStatus* ReturnStatus)
    : m_body(new Body)
{
    report(ReturnStatus, resetTo(rootNode, filter, direction, traversal, level, relationship));
}

MItDependencyGraph::MItDependencyGraph(MPlug& rootPlug, MFn::Type filter, Direction direction, Traversal traversal,
                                       Level level, Relationship relationship, MStatus* ReturnStatus)
    : m_body(new Body)
{
    report(ReturnStatus, resetTo(rootPlug, filter, direction, traversal, level, relationship));
}

MItDependencyGraph::MItDependencyGraph(MObject& rootNode, MPlug& rootPlug, MIteratorType& infoObject,
                                       Direction direction, Traversal traversal, Level level, Relationship relationship,
                                       MStatus* ReturnStatus)
    : m_body(new Body)
{
    report(ReturnStatus, resetTo(&rootNode, &rootPlug, infoObject, direction, traversal, level, relationship));
}

MItDependencyGraph::~MItDependencyGraph() { delete m_body; }

MStatus MItDependencyGraph::reset()
{
    return m_body->change([](GraphWalk::Settings&) {});
}

MStatus MItDependencyGraph::resetTo(MObject& rootNode, MFn::Type filter, Direction direction, Traversal traversal,
                                    Level level, Relationship relationship)
{
    return guarded([&]
                   { m_body->start(rootOf(rootNode), KindFilter(filter), direction, traversal, level, relationship); });
}

MStatus MItDependencyGraph::resetTo(MPlug& rootPlug, MFn::Type filter, Direction direction, Traversal traversal,
                                    Level level, Relationship relationship)
{
    return guarded(
        [&]
        { m_body->start(Access::plugOf(rootPlug), KindFilter(filter), direction, traversal, level, relationship); });
}

MStatus MItDependencyGraph::resetTo(MObject* rootNode, MPlug* rootPlug, MIteratorType& infoObject, Direction direction,
                                    Traversal traversal, Level level, Relationship relationship)
{
    return guarded([&] { m_body->start(rootNode, rootPlug, infoObject, direction, traversal, level, relationship); });
}

MObject MItDependencyGraph::rootNode(MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, MObject(), [&] { return Access::node(m_body->walk.root().node); });
}

MPlug MItDependencyGraph::rootPlug(MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, MPlug(),
                   [&]
                   {
                       if (!m_body->walk.root())
                           throw core::Error(core::ErrorKind::Failed, "The root is a node, not a plug.");
                       return Access::plug(m_body->walk.root());
                   });
}

// ---- settings

MFn::Type MItDependencyGraph::currentFilter(MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, MFn::kInvalid, [&] { return m_body->walk.settings().filter.kind(); });
}

MStatus MItDependencyGraph::setCurrentFilter(MFn::Type filter)
{
    return m_body->change([&](GraphWalk::Settings& settings) { settings.filter = KindFilter(filter); });
}

MStatus MItDependencyGraph::resetFilter() { return setCurrentFilter(MFn::kInvalid); }

bool MItDependencyGraph::isPruningOnFilter(MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, false, [&] { return m_body->walk.settings().prunesOnFilter; });
}

MStatus MItDependencyGraph::enablePruningOnFilter()
{
    return m_body->change([](GraphWalk::Settings& settings) { settings.prunesOnFilter = true; });
}

MStatus MItDependencyGraph::disablePruningOnFilter()
{
    return m_body->change([](GraphWalk::Settings& settings) { settings.prunesOnFilter = false; });
}

bool MItDependencyGraph::isDirectionDownStream(MStatus* ReturnStatus)
{
    return currentDirection(ReturnStatus) == kDownstream;
}

MItDependencyGraph::Direction MItDependencyGraph::currentDirection(MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, kDownstream,
                   [&] { return m_body->walk.settings().isDownstream ? kDownstream : kUpstream; });
}

MStatus MItDependencyGraph::toggleDirection()
{
    return m_body->change([](GraphWalk::Settings& settings) { settings.isDownstream = !settings.isDownstream; });
}

bool MItDependencyGraph::isTraversalDepthFirst(MStatus* ReturnStatus)
{
    return currentTraversal(ReturnStatus) == kDepthFirst;
}

MItDependencyGraph::Traversal MItDependencyGraph::currentTraversal(MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, kDepthFirst,
                   [&] { return m_body->walk.settings().isDepthFirst ? kDepthFirst : kBreadthFirst; });
}

MStatus MItDependencyGraph::toggleTraversal()
{
    return m_body->change([](GraphWalk::Settings& settings) { settings.isDepthFirst = !settings.isDepthFirst; });
}

bool MItDependencyGraph::atNodeLevel(MStatus* ReturnStatus) { return currentLevel(ReturnStatus) == kNodeLevel; }

MItDependencyGraph::Level MItDependencyGraph::currentLevel(MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, kNodeLevel, [&] { return m_body->walk.settings().byPlugs ? kPlugLevel : kNodeLevel; });
}

MStatus MItDependencyGraph::toggleLevel()
{
    return m_body->change([](GraphWalk::Settings& settings) { settings.byPlugs = !settings.byPlugs; });
}

MItDependencyGraph::Relationship MItDependencyGraph::currentRelationship(MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, kDependsOn,
                   [&] { return m_body->walk.settings().byDependency ? kDependsOn : kConnectedTo; });
}

MStatus MItDependencyGraph::setCurrentRelationship(Relationship relationship)
{
    return m_body->change(
        [&](GraphWalk::Settings& settings)
        {
            Body::requireKnown(relationship);
            settings.byDependency = relationship == kDependsOn;
        });
}

MStatus MItDependencyGraph::setTraversalOverWorldSpaceDependents(bool val)
{
    return m_body->change([&](GraphWalk::Settings& settings) { settings.withWorldDependents = val; });
}

bool MItDependencyGraph::isTraversingOverWorldSpaceDependents(MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, false, [&] { return m_body->walk.settings().withWorldDependents; });
}

// ---- going on

MStatus MItDependencyGraph::next()
{
    return guarded([&] { m_body->walk.next(); });
}

bool MItDependencyGraph::isDone(MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, true, [&] { return m_body->walk.isDone(); });
}

MStatus MItDependencyGraph::prune()
{
    return guarded([&] { m_body->walk.prune(); });
}

// ---- where it is

MObject MItDependencyGraph::currentItem(MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, MObject(), [&] { return Access::node(m_body->walk.current().node); });
}

MObject MItDependencyGraph::thisNode(MStatus* ReturnStatus) { return currentItem(ReturnStatus); }

bool MItDependencyGraph::thisNodeHasUnknownType(MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, false,
                   [&] { return !currentScene().unknownType(m_body->walk.current().node).empty(); });
}

MPlug MItDependencyGraph::thisPlug(MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, MPlug(), [&] { return orNull(m_body->walk.current().plug); });
}

MPlug MItDependencyGraph::previousPlug(MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, MPlug(), [&] { return orNull(m_body->walk.current().previous); });
}

int MItDependencyGraph::nodeDepth(MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, 0, [&] { return int(m_body->walk.pathToCurrent().size()) - 1; });
}

MStatus MItDependencyGraph::getNodesVisited(MObjectArray& nodesVisted) const
{
    return guarded(
        [&]
        {
            nodesVisted.clear();
            for (const GraphWalk::Step& step : m_body->walk.visited())
                nodesVisted.append(Access::node(step.node));
        });
}

MStatus MItDependencyGraph::getPlugsVisited(MPlugArray& plugsVisted) const
{
    return guarded(
        [&]
        {
            plugsVisted.clear();
            for (const GraphWalk::Step& step : m_body->walk.visited())
                if (step.plug)
                    plugsVisted.append(Access::plug(step.plug));
        });
}

MStatus MItDependencyGraph::getNodePath(MObjectArray& path) const
{
    return guarded(
        [&]
        {
            path.clear();
            for (const GraphWalk::Step& step : m_body->walk.pathToCurrent())
                path.append(Access::node(step.node));
        });
}

MStatus MItDependencyGraph::getPlugPath(MPlugArray& path) const
{
    return guarded(
        [&]
        {
            path.clear();
            for (const GraphWalk::Step& step : m_body->walk.pathToCurrent())
                if (step.plug)
                    path.append(Access::plug(step.plug));
        });
}

const char* MItDependencyGraph::className() { return "MItDependencyGraph"; }

OPENMAYA_NAMESPACE_CLOSE
