#include "commands/Objects.h"
#include "openmaya/DagSet.h"
#include "openmaya/KindFilter.h"

#include <maya/MDagPathArray.h>
#include <maya/MItDag.h>

#include <deque>
#include <iterator>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

struct MItDag::Body
{
    struct Stop
    {
        core::DagPath path;
        unsigned depth = 0;
    };

    void start(core::DagPath from, TraversalType wantedOrder, KindFilter wanted)
    {
        if (wantedOrder != kDepthFirst && wantedOrder != kBreadthFirst)
            throw core::Error(core::ErrorKind::BadArgument, "There is no such order of traversal.");
        root = std::move(from);
        order = wantedOrder;
        filter = std::move(wanted);
        restart();
    }

    void restart()
    {
        open.assign(1, {root, 0});
        skip();
    }

    const Stop& current() const
    {
        if (open.empty())
            throw core::Error(core::ErrorKind::Failed, "The iterator is behind the last DAG node.");
        return open.front();
    }

    // Leaves the current stop; what is below comes next, or last.
    void leave(bool withChildren)
    {
        Stop left = std::move(open.front());
        open.pop_front();
        if (!withChildren || !currentScene().exists(left.path.node))
            return;
        std::vector<core::DagPath> below = commands::childPaths(currentScene(), left.path);
        std::vector<Stop> stops;
        for (core::DagPath& path : below)
            stops.push_back({std::move(path), left.depth + 1});
        open.insert(order == kDepthFirst ? open.begin() : open.end(), std::make_move_iterator(stops.begin()),
                    std::make_move_iterator(stops.end()));
    }

    void skip()
    {
        while (!open.empty())
        {
            core::NodeId node = open.front().path.node;
            if (currentScene().exists(node) && filter.takes(Access::node(node)))
                return;
            leave(true);
        }
    }

    core::DagPath root;
    TraversalType order = kDepthFirst;
    KindFilter filter;
    std::deque<Stop> open; // the current one first
    bool isPruned = false;
    bool underWorld = false;
};

namespace
{

core::DagPath worldPath() { return {currentScene().world(), {}}; }

core::DagPath pathTo(const MObject& object)
{
    core::NodeId node = dagNodeOf(object);
    return node == currentScene().world() ? worldPath() : core::firstPath(currentScene(), node);
}

} // namespace

MItDag::MItDag(TraversalType type, MFn::Type filter, MStatus* ReturnStatus) : m_body(new Body)
{
    put(ReturnStatus, guarded([&] { m_body->start(worldPath(), type, KindFilter(filter)); }));
}

MItDag::MItDag(MIteratorType& dagInfoObject, TraversalType type, MStatus* ReturnStatus) : m_body(new Body)
{
    put(ReturnStatus, guarded([&] { m_body->start(worldPath(), type, KindFilter(dagInfoObject)); }));
}

MItDag::~MItDag() { delete m_body; }

MStatus MItDag::reset()
{
    return guarded(
        [&]
        {
            m_body->isPruned = false;
            m_body->restart();
        });
}

MStatus MItDag::reset(const MObject& object, TraversalType type, MFn::Type filter)
{
    return guarded([&] { m_body->start(pathTo(object), type, KindFilter(filter)); });
}

MStatus MItDag::reset(const MDagPath& path, TraversalType type, MFn::Type filter)
{
    return guarded([&] { m_body->start(Access::pathOf(path), type, KindFilter(filter)); });
}

MStatus MItDag::reset(MIteratorType& dagInfoObject, const MObject* object, const MDagPath* path, TraversalType type)
{
    return guarded(
        [&]
        {
            bool byPath = dagInfoObject.getObjectType() == MIteratorType::kMDagPathObject;
            if (byPath ? !path : !object)
                throw core::Error(core::ErrorKind::BadArgument, "The root that the iterator type names is missing.");
            m_body->start(byPath ? Access::pathOf(*path) : pathTo(*object), type, KindFilter(dagInfoObject));
        });
}

MObject MItDag::currentItem(MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, MObject(), [&] { return Access::node(m_body->current().path.node); });
}

MObject MItDag::item(MStatus* ReturnStatus) { return currentItem(ReturnStatus); }

MStatus MItDag::next()
{
    return guarded(
        [&]
        {
            (void)m_body->current();
            m_body->leave(!m_body->isPruned);
            m_body->isPruned = false;
            m_body->skip();
        });
}

MStatus MItDag::prune()
{
    return guarded(
        [&]
        {
            (void)m_body->current();
            m_body->isPruned = true;
        });
}

bool MItDag::isDone(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, true, [&] { return m_body->open.empty(); });
}

MObject MItDag::root(MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, MObject(), [&] { return Access::node(m_body->root.node); });
}

unsigned int MItDag::depth(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, 0u, [&] { return m_body->current().depth; });
}

MItDag::TraversalType MItDag::getType(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, kInvalidType, [&] { return m_body->order; });
}

// ---- the current node

MStatus MItDag::getPath(MDagPath& path) const
{
    return guarded([&] { Access::assign(path, m_body->current().path); });
}

MStatus MItDag::getAllPaths(MDagPathArray& paths) const
{
    return guarded(
        [&]
        {
            core::NodeId node = m_body->current().path.node;
            paths.clear();
            if (node == currentScene().world())
                paths.append(Access::path(worldPath()));
            else
                for (core::DagPath& path : core::allPaths(currentScene(), node))
                    paths.append(Access::path(std::move(path)));
        });
}

MString MItDag::fullPathName(MStatus* ReturnStatus) const
{
    MDagPath path;
    MStatus status = getPath(path);
    put(ReturnStatus, status);
    return status ? path.fullPathName() : MString();
}

MString MItDag::partialPathName(MStatus* ReturnStatus) const
{
    MDagPath path;
    MStatus status = getPath(path);
    put(ReturnStatus, status);
    return status ? path.partialPathName() : MString();
}

bool MItDag::isInstanced(bool indirect, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false,
                   [&] { return MFnDagNode(Access::node(m_body->current().path.node)).isInstanced(indirect); });
}

unsigned int MItDag::instanceCount(bool total, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, 0u,
                   [&] { return MFnDagNode(Access::node(m_body->current().path.node)).instanceCount(total); });
}

MStatus MItDag::traverseUnderWorld(bool flag)
{
    m_body->underWorld = flag;
    return MStatus::kSuccess;
}

bool MItDag::willTraverseUnderWorld(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false, [&] { return m_body->underWorld; });
}

const char* MItDag::className() { return "MItDag"; }

OPENMAYA_NAMESPACE_CLOSE
