#include "openmaya/GraphWalk.h"

#include "openmaya/Access.h"
#include "openmaya/Dependence.h"
#include "openmaya/NodeSet.h"

#include <algorithm>

namespace understudy::openmaya
{

void GraphWalk::start(const core::Plug& root, Settings settings)
{
    m_root = root;
    m_settings = std::move(settings);
    m_visits.clear();
    m_seen.clear();
    m_isPruned = false;
    m_open.assign(1, Step{root.node, core::valid(root.attribute) ? root : core::Plug(), {}, 0});
    advance();
}

const GraphWalk::Step& GraphWalk::current() const
{
    if (!m_isThere)
        throw core::Error(core::ErrorKind::Failed, "The iterator is behind the end of the graph.");
    return m_visits.back();
}

void GraphWalk::next()
{
    (void)current();
    if (!m_isPruned)
        follow(m_visits.size() - 1);
    m_isPruned = false;
    advance();
}

void GraphWalk::prune()
{
    (void)current();
    m_isPruned = true;
}

std::vector<GraphWalk::Step> GraphWalk::pathToCurrent() const
{
    std::vector<Step> path{current()};
    for (size_t at = m_visits.size() - 1; m_visits[at].from != at; at = m_visits[at].from)
        path.push_back(m_visits[m_visits[at].from]);
    std::reverse(path.begin(), path.end());
    return path;
}

// To the next stop that the filter takes, through those that it does not.
void GraphWalk::advance()
{
    m_isThere = false;
    while (!m_open.empty() && !m_isThere)
    {
        Step step = m_open.front();
        m_open.pop_front();
        if (!currentScene().exists(step.node) || !enter(step))
            continue;
        if (m_visits.empty())
            step.from = 0;
        m_visits.push_back(step);
        m_isThere = m_settings.filter.takes(Access::node(step.node));
        if (!m_isThere && !m_settings.prunesOnFilter)
            follow(m_visits.size() - 1);
    }
}

bool GraphWalk::enter(const Step& step)
{
    bool byPlug = m_settings.byPlugs && step.plug;
    return m_seen.insert(byPlug ? step.plug : core::Plug{step.node, core::AttrId::None, {}}).second;
}

void GraphWalk::follow(size_t visit)
{
    std::vector<Step> found = neighbours(m_visits[visit]);
    for (Step& step : found)
        step.from = visit;
    m_open.insert(m_settings.isDepthFirst ? m_open.begin() : m_open.end(), found.begin(), found.end());
}

std::vector<GraphWalk::Step> GraphWalk::neighbours(const Step& step) const
{
    std::vector<Step> found;
    for (uint32_t index : connections(step))
    {
        const core::Connection& connection = currentScene().connection(index);
        const core::Plug& here = m_settings.isDownstream ? connection.source : connection.destination;
        const core::Plug& there = m_settings.isDownstream ? connection.destination : connection.source;
        found.push_back({there.node, there, here, 0});
    }
    if (m_settings.withWorldDependents && m_settings.isDownstream)
        addDagChildren(step.node, found);
    return found;
}

// Of a root that is a plug, its own connections; further on, those that depend on the plug where that is wanted.
std::vector<uint32_t> GraphWalk::connections(const Step& step) const
{
    core::Scene& scene = currentScene();
    std::vector<uint32_t> all = m_settings.isDownstream ? scene.outputs(step.node) : scene.inputs(step.node);
    bool isRoot = !step.previous;
    bool isLimited = step.plug && (isRoot || (m_settings.byPlugs && m_settings.byDependency));
    if (!isLimited)
        return all;
    Dependence dependence(scene, step.plug, m_settings.isDownstream);
    std::erase_if(all,
                  [&](uint32_t index)
                  {
                      const core::Connection& connection = scene.connection(index);
                      const core::Plug& here = m_settings.isDownstream ? connection.source : connection.destination;
                      bool depends = m_settings.byDependency && dependence.reaches(here.attribute);
                      return !dependence.overlaps(here) && !depends;
                  });
    return all;
}

void GraphWalk::addDagChildren(core::NodeId node, std::vector<Step>& found) const
{
    if (!currentScene().isDag(node))
        return;
    for (core::NodeId child : currentScene().children(node))
        found.push_back({child, {}, {}, 0});
}

} // namespace understudy::openmaya
