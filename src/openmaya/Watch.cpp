#include "openmaya/Watch.h"

#include "openmaya/Access.h"
#include "openmaya/Topics.h"

namespace understudy::openmaya
{

Watch::Watch(session::Session& session, Callbacks& table) : m_session(session), m_scene(session.scene()), m_table(table)
{
}

Watch::~Watch() { setAttached(false); }

void Watch::setAttached(bool attached)
{
    if (attached == m_isAttached)
        return;
    m_isAttached = attached;
    if (attached)
    {
        m_scene.addObserver(*this);
        m_session.setObserver(this);
        return;
    }
    m_scene.removeObserver(*this);
    m_session.setObserver(nullptr);
    m_session.evaluator().setDirtyListener(nullptr);
    m_pending.clear();
    m_timers.clear();
    m_conditions.clear();
}

void Watch::topicChanged()
{
    bool wantsDirt = m_table.has(topic::kNodeDirty) || m_table.has(topic::kNodeDirtyPlug) ||
                     m_table.has(topic::kNodeDirtyBasic) || listensToMatrices();
    eval::Evaluator::DirtyListener listener;
    if (wantsDirt && m_isAttached)
        listener = [this](const core::Plug& storage, uint8_t parts) { noteDirty(storage, parts); };
    m_session.evaluator().setDirtyListener(std::move(listener));
}

void Watch::check(core::Scene&, const core::Change& change, core::Origin)
{
    for (core::NodeId dying : m_dying)
    {
        bool holds = false;
        if (const auto* made = std::get_if<core::ConnectionExistence>(&change); made && made->exists)
        {
            const core::Connection& connection = m_scene.connection(made->connection);
            holds = connection.source.node == dying || connection.destination.node == dying;
        }
        else if (const auto* hung = std::get_if<core::ArcExistence>(&change); hung && hung->exists)
            holds =
                m_scene.arc(hung->arc.index).parent == dying.index || m_scene.arc(hung->arc.index).child == dying.index;
        else if (const auto* place = std::get_if<core::ArcPlace>(&change))
            holds = place->parent == dying.index;
        if (holds)
            throw core::error(core::ErrorKind::Stale, "Node '{}' is being deleted: nothing can be attached to it.",
                              core::shortestName(m_scene, dying));
    }
    askLocks(change);
}

void Watch::before(core::Scene&, const core::Change& change, core::Origin origin)
{
    if (const auto* place = std::get_if<core::NamespacePlace>(&change))
        m_namespaceBefore = m_scene.spaceName(place->space);
    if (origin == core::Origin::Undo)
        return;
    if (const auto* connection = std::get_if<core::ConnectionExistence>(&change))
    {
        if (m_table.has(topic::kPreConnection))
            tellConnection(true, m_scene.connection(connection->connection).source,
                           m_scene.connection(connection->connection).destination, connection->exists);
    }
    else if (const auto* node = std::get_if<core::NodeExistence>(&change); node && !node->exists)
    {
        m_dying.push_back(node->node);
        if (!m_announced.contains(node->node.index))
            tellPreRemoval(node->node);
        tellNode(false, node->node);
        m_dying.pop_back();
    }
}

void Watch::after(core::Scene&, const core::Change& change, core::Origin origin)
{
    std::visit([&](const auto& made) { note(made, origin); }, change);
}

void Watch::settled(core::Scene&)
{
    m_announced.clear();
    deliver();
}

// What callbacks do here is noted and told in turn, by the `settled` of their own edits.
void Watch::deliver()
{
    m_dirty.clear();
    m_dirtyNodes.clear();
    m_dirtySets.clear();
    for (auto [index, moved] : std::exchange(m_moved, {}))
        later([this, moved = moved] { tellMatrix(moved.first, moved.second); });
    if (!m_curves.empty())
        later([this, curves = std::exchange(m_curves, {})] { tellCurves(curves); });
    if (std::exchange(m_timeChanged, false))
        later(
            [this]
            {
                MTime time = Access::time(m_session.evaluator().time());
                m_table.call(topic::kTimeChanged, {}, 0, [&](auto function, void* data) { function(time, data); });
                m_table.call(topic::kForceUpdate, {}, 0, [&](auto function, void* data) { function(time, data); });
            });
    if (std::exchange(m_selectionChanged, false))
        later([this] { m_table.call(topic::kSelection, {}, 0, [](auto function, void* data) { function(data); }); });
    std::bitset<kEventCount> events = std::exchange(m_events, {});
    for (size_t i = 0; events.any() && i < events.size(); ++i)
        if (events[i])
            later([this, i] { tellEvent(static_cast<Event>(i)); });
    while (!m_pending.empty())
    {
        std::function<void()> work = std::move(m_pending.front());
        m_pending.pop_front();
        work();
    }
    tellConditions();
}

void Watch::gone(core::Scene&, core::NodeId node)
{
    if (!m_table.hasNode(node))
        return;
    later(
        [this, node]
        {
            m_table.call(topic::kNodeDestroyed, node, 0, [](auto function, void* data) { function(data); });
            m_table.removeOfNode(node);
        });
}

void Watch::afterLoad(core::Scene& scene)
{
    if (!m_table.has(topic::kNodeAdded) && !m_table.has(topic::kAddedToModel))
        return;
    for (core::NodeId node : scene.loadedNodes())
        if (node != scene.world())
            later([this, node] { tellNode(true, node); });
}

// All nodes are still there, and go one after the other.
void Watch::beforeClear(core::Scene& scene)
{
    deliver();
    if (!m_table.has(topic::kNodeRemoved) && !m_table.has(topic::kNodePreRemoval) &&
        !m_table.has(topic::kRemovedFromModel))
        return;
    for (core::NodeId node : scene.nodes())
    {
        if (node == scene.world() || !scene.exists(node))
            continue;
        tellPreRemoval(node);
        if (scene.exists(node))
            tellNode(false, node);
    }
}

} // namespace understudy::openmaya
