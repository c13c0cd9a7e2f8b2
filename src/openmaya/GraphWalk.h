// A walk along connections, as MItDependencyGraph does it: each node or plug once, lazily, whatever cycles there are.
#pragma once

#include "core/Scene.h"
#include "openmaya/KindFilter.h"

#include <deque>
#include <unordered_set>
#include <vector>

namespace understudy::openmaya
{

class GraphWalk
{
public:
    struct Settings
    {
        bool isDownstream = true;
        bool isDepthFirst = true;
        bool byPlugs = false;     // each plug once, else each node once
        bool byDependency = true; // through a node only what depends on the plug (of walks by plugs)
        bool prunesOnFilter = false;
        bool withWorldDependents = false; // downstream of a DAG node come its children
        KindFilter filter;
    };

    // A stop: the node, the plug by which it was reached (none at a root that is a node), and the other end of that
    // connection.
    struct Step
    {
        core::NodeId node;
        core::Plug plug;
        core::Plug previous;
        size_t from = 0; // place in the list of visits; its own at the root
    };

    // A root without attribute stands for the whole node.
    void start(const core::Plug& root, Settings settings);
    const core::Plug& root() const { return m_root; }
    const Settings& settings() const { return m_settings; }

    bool isDone() const { return !m_isThere; }
    // Throws Failed behind the end.
    const Step& current() const;
    void next();
    void prune();

    // All stops so far and what was gone through, in order.
    const std::vector<Step>& visited() const { return m_visits; }
    std::vector<Step> pathToCurrent() const;

private:
    void advance();
    bool enter(const Step& step);
    void follow(size_t visit);
    std::vector<Step> neighbours(const Step& step) const;
    std::vector<uint32_t> connections(const Step& step) const;
    void addDagChildren(core::NodeId node, std::vector<Step>& found) const;

    core::Plug m_root;
    Settings m_settings;
    std::vector<Step> m_visits;
    std::deque<Step> m_open; // what comes next first
    std::unordered_set<core::Plug> m_seen;
    bool m_isThere = false;
    bool m_isPruned = false;
};

} // namespace understudy::openmaya
