// The gate: what each kind of change may do (Check), and how it takes effect (Flip).
#include "core/Error.h"
#include "core/Paths.h"
#include "core/Scene.h"

#include <algorithm>

namespace understudy::core
{

namespace
{

bool isWholeArray(const Scene& scene, const Plug& element)
{
    return element.path.depth < scene.attribute(element.attribute).layout.arrayDepth;
}

} // namespace

// Throws where the scene forbids a change.
struct Scene::Check
{
    const Scene& scene;

    void operator()(const NodeExistence& change) const
    {
        const Node& node = scene.node(change.node);
        if (change.exists)
            return;
        if (node.flags & (kDefaultNode | kSharedNode))
            throw error(ErrorKind::ReadOnly, "Non-deletable node '{}' cannot be deleted.",
                        shortestName(scene, change.node));
        if (node.has(kNodeLocked))
            throw error(ErrorKind::Locked, "Node '{}' is locked and cannot be deleted.",
                        shortestName(scene, change.node));
        if (node.has(kReferencedNode))
            throw error(ErrorKind::Referenced, "Node '{}' is from a referenced file and cannot be deleted.",
                        shortestName(scene, change.node));
    }

    void operator()(const NodeName& change) const
    {
        const Node& node = editable(change.node);
        if (node.flags & (kReadOnlyNode | kReferencedNode))
            throw Error(node.has(kReferencedNode) ? ErrorKind::Referenced : ErrorKind::ReadOnly,
                        "Cannot rename a read only node.");
        if (node.flags & (kNodeLocked | kNameLocked))
            throw Error(ErrorKind::Locked, "Cannot rename a locked node.");
    }

    void operator()(const PlugValue& change) const
    {
        const Node& node = editable(change.plug.node);
        if (!node.extras && node.inputs.count == 0)
            return;
        if (scene.isLocked(change.plug) || isLockedBelow(change.plug) || isDriven(change.plug))
            throw error(scene.isLocked(change.plug) ? ErrorKind::Locked : ErrorKind::Connected,
                        "The attribute '{}' is locked or connected and cannot be modified.",
                        plugName(scene, change.plug));
    }

    void operator()(const PlugFlagBits& change) const
    {
        const Node& node = editable(change.plug.node);
        bool unlocks = (change.mask & kPlugLocked) && !(change.flags.bits & kPlugLocked);
        if (unlocks && node.has(kNodeLocked))
            throw error(ErrorKind::Locked, "Attribute '{}' is from a locked node, so it cannot be unlocked.",
                        plugName(scene, change.plug));
    }

    void operator()(const ElementExistence& change) const
    {
        if (change.exists)
            editable(change.element.node);
        if (isWholeArray(scene, change.element) &&
            (scene.isLocked(change.element) || isLockedBelow(change.element) || isDriven(change.element)))
            throw error(scene.isLocked(change.element) ? ErrorKind::Locked : ErrorKind::Connected,
                        "The attribute '{}' is locked or connected and cannot be modified.",
                        plugName(scene, change.element));
    }

    void operator()(const ConnectionExistence& change) const
    {
        const Connection& connection = scene.m_connections[change.connection];
        if (!change.withNode)
            askInstances(connection, change.exists);
        if (!change.exists)
        {
            if (!change.withNode && (connection.locked || scene.isLocked(connection.destination)))
                throw error(ErrorKind::Locked, "The connection from '{}' to '{}' is locked and cannot be broken.",
                            plugName(scene, connection.source), plugName(scene, connection.destination));
            return;
        }
        editable(connection.source.node);
        editable(connection.destination.node);
        if (uint32_t other = scene.connectionInto(connection.destination); other != kNone)
            throw error(ErrorKind::Connected, "'{}' already has an incoming connection from '{}'.",
                        plugName(scene, connection.destination), plugName(scene, scene.connection(other).source));
        if (scene.isLocked(connection.destination))
            throw error(ErrorKind::Locked,
                        "Connection not made: '{}' -> '{}'.  Destination attribute must be writable.",
                        plugName(scene, connection.source), plugName(scene, connection.destination));
    }

    void operator()(const ArcPlace& change) const
    {
        const Arc& arc = scene.m_arcs[change.arc.index];
        NodeId child = scene.id(arc.child);
        NodeId parent = scene.id(change.parent);
        if (child == parent || scene.isAncestor(child, parent))
            throw error(ErrorKind::Cycle, "Cannot parent an object to one of its children: '{}'.",
                        shortestName(scene, child));
        if (arc.parent != change.parent)
            refuseTwice(arc.child, change.parent);
        if (arc.parent != change.parent && scene.node(child).has(kNodeLocked))
            throw error(ErrorKind::Locked, "Node '{}' is locked and cannot be moved to another parent.",
                        shortestName(scene, child));
    }

    void operator()(const ArcExistence& change) const
    {
        const Arc& arc = scene.m_arcs[change.arc.index];
        NodeId child = scene.id(arc.child);
        NodeId parent = scene.id(arc.parent);
        if (change.exists && (child == parent || scene.isAncestor(child, parent)))
            throw error(ErrorKind::Cycle, "Cannot parent an object to one of its children: '{}'.",
                        shortestName(scene, child));
        if (change.exists)
            refuseTwice(arc.child, arc.parent);
    }

    void operator()(const AttributeExistence& change) const
    {
        const Node& node = editable(change.node);
        if (node.has(kNodeLocked))
            throw error(ErrorKind::Locked, "Node '{}' is locked: attributes cannot be added to it or deleted.",
                        shortestName(scene, change.node));
    }

    template <class T> void operator()(const T&) const {}

private:
    // A plug-in's node may forbid connections of its own.
    void askInstances(const Connection& connection, bool made) const
    {
        auto refuses = [&](const Plug& own, const Plug& other, bool asSource)
        {
            NodeInstance* instance = scene.instance(own.node);
            return instance && !instance->allowsConnection(own, other, asSource, made).value_or(true);
        };
        if (!refuses(connection.source, connection.destination, true) &&
            !refuses(connection.destination, connection.source, false))
            return;
        throw error(ErrorKind::Connected, "The connection from '{}' to '{}' cannot be {}: a node's plug-in forbids it.",
                    plugName(scene, connection.source), plugName(scene, connection.destination),
                    made ? "made" : "broken");
    }

    // A deleted node stays what it was, so that undo brings that back.
    const Node& editable(NodeId id) const
    {
        const Node& node = scene.node(id);
        if (node.state == NodeState::Deleted)
            throw error(ErrorKind::Stale, "Node '{}' was deleted and cannot be changed.", shortestName(scene, id));
        return node;
    }

    // The paths of two occurrences below one parent could not be told apart.
    void refuseTwice(uint32_t child, uint32_t parent) const
    {
        if (scene.isChild(scene.id(child), scene.id(parent)))
            throw error(ErrorKind::NotUnique, "Object, '{}', is already a child of the parent, '{}'.",
                        shortestName(scene, scene.id(child)),
                        scene.id(parent) == scene.world() ? "world" : shortestName(scene, scene.id(parent)));
    }

    bool isLockedBelow(const Plug& plug) const
    {
        const Node& node = scene.node(plug.node);
        if (!node.extras || !scene.attribute(plug.attribute).isCompound())
            return false;
        for (const PlugFlagEntry& entry : node.extras->plugFlags)
            if ((entry.flags.bits & kPlugLocked) && scene.registry().isAncestor(plug.attribute, entry.attribute) &&
                entry.path.first(std::min(entry.path.depth, plug.path.depth)) == plug.path)
                return true;
        return false;
    }

    // Keyed plugs take values: they hold until the curve is evaluated at another time.
    bool isDriven(const Plug& plug) const
    {
        uint32_t driver = scene.drivingConnection(plug);
        if (driver == kNone)
            return scene.hasInputBelow(plug);
        TypeId source = scene.node(scene.connection(driver).source.node).type;
        return !scene.registry().isA(source, scene.registry().find("animCurve"));
    }
};

struct Scene::Flip
{
    Scene& scene;

    void operator()(NodeExistence& change) const
    {
        bool existed = scene.exists(change.node);
        if (change.exists != existed)
            change.exists ? scene.linkNode(change.node.index) : scene.unlinkNode(change.node.index);
        change.exists = existed;
    }

    void operator()(NodeName& change) const
    {
        Node& node = scene.mutableNode(change.node);
        bool linked = node.state == NodeState::Alive;
        if (linked)
            scene.unlinkName(change.node.index);
        std::swap(node.space, change.space);
        std::swap(node.name, change.name);
        if (linked)
            scene.linkName(change.node.index);
    }

    void operator()(NodeUuid& change) const
    {
        Node& node = scene.mutableNode(change.node);
        bool indexed = scene.m_uuidIndexed && node.state == NodeState::Alive;
        auto hash = [](Uuid uuid) { return static_cast<uint32_t>(uuid.high ^ uuid.low); };
        if (indexed)
            scene.m_byUuid.erase(hash(node.uuid), change.node.index);
        std::swap(node.uuid, change.uuid);
        if (indexed)
            scene.m_byUuid.insert(hash(node.uuid), change.node.index);
    }

    void operator()(NodeFlagBits& change) const
    {
        Node& node = scene.mutableNode(change.node);
        uint8_t before = node.flags & change.mask;
        node.flags = static_cast<uint8_t>((node.flags & ~change.mask) | (change.bits & change.mask));
        change.bits = before;
    }

    void operator()(PlugValue& change) const
    {
        const Attribute& attribute = scene.attribute(change.plug.attribute);
        change.value = scene.values(change.plug.node)
                           .exchange(attribute, change.plug.path, std::move(change.value), !scene.isLoading());
    }

    void operator()(PlugFlagBits& change) const
    {
        auto& entries = scene.extras(change.plug.node).plugFlags;
        auto entry = std::find_if(entries.begin(), entries.end(), [&](const PlugFlagEntry& e)
                                  { return e.attribute == change.plug.attribute && e.path == change.plug.path; });
        if (entry == entries.end())
            entry = entries.insert(entries.end(), {change.plug.attribute, change.plug.path, {}});
        PlugFlags before = entry->flags;
        auto take = [&](uint8_t now, uint8_t next)
        { return static_cast<uint8_t>((now & ~change.mask) | (next & change.mask)); };
        entry->flags = {take(before.known, change.flags.known), take(before.bits, change.flags.bits)};
        change.flags = before;
        if (entry->flags.known == 0)
            entries.erase(entry);
    }

    // Of a whole array (see ArrayEdits.h): `values` has all elements, and takes those that were there.
    void operator()(ElementExistence& change) const
    {
        if (isWholeArray(scene, change.element))
        {
            const Attribute& array = scene.attribute(change.element.attribute);
            std::swap(scene.values(change.element.node).ensureArray(array, change.element.path), *change.values);
            return;
        }
        const Attribute& attribute = scene.attribute(change.element.attribute);
        ElementPath around = change.element.path.first(size_t(change.element.path.depth) - 1);
        uint32_t index = change.element.path.index[around.depth];
        ArrayStore& store = scene.values(change.element.node).ensureArray(attribute, around);
        std::optional<size_t> place = store.indices().find(index);
        bool existed = place.has_value();
        if (change.exists && !existed)
            change.values ? store.restore(std::move(change.values)) : void(store.ensure(index));
        else if (!change.exists && existed)
            change.values = store.extract(*place);
        change.exists = existed;
    }

    void operator()(ConnectionExistence& change) const
    {
        const Connection& connection = scene.m_connections[change.connection];
        bool existed = connection.alive;
        // An edit that was not recorded may have taken an end away; then there is nothing to bring back.
        bool possible = scene.exists(connection.source.node) && scene.exists(connection.destination.node) &&
                        scene.connectionInto(connection.destination) == kNone;
        if (change.exists && !existed && possible)
            scene.linkConnection(change.connection);
        else if (!change.exists && existed)
            scene.unlinkConnection(change.connection);
        change.exists = existed;
    }

    void operator()(ConnectionLock& change) const
    {
        std::swap(scene.m_connections[change.connection].locked, change.locked);
    }

    void operator()(ArcExistence& change) const
    {
        Arc& arc = scene.m_arcs[change.arc.index];
        bool existed = arc.alive;
        bool possible =
            scene.m_nodes[arc.parent].state == NodeState::Alive && scene.m_nodes[arc.child].state != NodeState::Free;
        if (change.exists && !existed && possible)
            scene.linkArc(change.arc.index, arc.pins > 0);
        else if (!change.exists && existed)
            scene.unlinkArc(change.arc.index);
        change.exists = existed;
    }

    void operator()(ArcPlace& change) const
    {
        Arc& arc = scene.m_arcs[change.arc.index];
        // An edit that was not recorded may have taken it away: it keeps the place for when it comes back.
        if (!arc.alive)
            return std::swap(arc.parent, change.parent);
        auto siblings = [this](uint32_t i) -> Links& { return scene.m_arcs[i].siblings; };
        uint32_t parent = arc.parent;
        uint32_t before = arc.siblings.next;
        unlink(scene.m_nodes[arc.parent].children, change.arc.index, siblings);
        arc.parent = change.parent;
        bool fits = change.before != kNone && scene.m_arcs[change.before].alive &&
                    scene.m_arcs[change.before].parent == arc.parent;
        linkBefore(scene.m_nodes[arc.parent].children, change.arc.index, fits ? change.before : kNone, siblings);
        change.parent = parent;
        change.before = before;
    }

    void operator()(AttributeExistence& change) const
    {
        auto& own = scene.extras(change.node).attributes;
        auto at = std::find(own.begin(), own.end(), change.attribute);
        bool existed = at != own.end();
        if (change.exists && !existed)
        {
            std::vector<AttrId> tree = scene.m_registry.tree(change.attribute);
            size_t position = std::min<size_t>(change.position, own.size());
            own.insert(own.begin() + static_cast<std::ptrdiff_t>(position), tree.begin(), tree.end());
        }
        else if (!change.exists && existed)
        {
            change.position = static_cast<uint32_t>(at - own.begin());
            size_t count = scene.m_registry.tree(change.attribute).size();
            own.erase(at, at + static_cast<std::ptrdiff_t>(count));
        }
        change.exists = existed;
    }

    void operator()(AttributeDefinition& change) const
    {
        auto before = std::make_unique<Attribute>(scene.attribute(change.attribute));
        scene.m_registry.edit(change.attribute, [&](Attribute& a) { a = *change.definition; });
        change.definition = std::move(before);
    }

    void operator()(PlugAlias& change) const
    {
        auto& aliases = scene.extras(change.plug.node).aliases;
        auto entry = std::find_if(aliases.begin(), aliases.end(), [&](const Alias& a)
                                  { return a.attribute == change.plug.attribute && a.path == change.plug.path; });
        std::string before = entry == aliases.end() ? std::string() : entry->name;
        if (change.alias.empty() && entry != aliases.end())
            aliases.erase(entry);
        else if (!change.alias.empty() && entry == aliases.end())
            aliases.push_back({change.plug.attribute, change.plug.path, change.alias});
        else if (!change.alias.empty())
            entry->name = change.alias;
        change.alias = std::move(before);
    }

    void operator()(NamespaceExistence& change) const
    {
        Namespace& space = scene.m_spaces[raw(change.space)];
        auto& siblings = scene.m_spaces[raw(space.parent)].children;
        bool existed = space.alive;
        if (change.exists && !existed)
            siblings.push_back(change.space);
        else if (!change.exists && existed)
            std::erase(siblings, change.space);
        space.alive = change.exists;
        change.exists = existed;
    }

    void operator()(NamespacePlace& change) const
    {
        Namespace& space = scene.m_spaces[raw(change.space)];
        std::swap(space.name, change.name);
        if (space.parent == change.parent)
            return;
        std::erase(scene.m_spaces[raw(space.parent)].children, change.space);
        scene.m_spaces[raw(change.parent)].children.push_back(change.space);
        std::swap(space.parent, change.parent);
    }

    void operator()(SettingValue& change) const
    {
        std::swap(scene.m_settings[static_cast<size_t>(change.setting)], change.value);
    }

    // Already done by who adds them; the journal calls their own undo and redo.
    void operator()(std::shared_ptr<Action>&) const {}
    void operator()(std::shared_ptr<Journal>&) const {}
};

void Scene::endEdit() noexcept
{
    // What observers do then is edits of their own.
    if (--m_editDepth > 0)
        return;
    for (size_t i = 0; i < m_observers.size(); ++i)
        m_observers[i]->settled(*this);
}

void Scene::announceDeletion(const std::vector<NodeId>& nodes)
{
    for (size_t i = 0; i < m_observers.size(); ++i)
        m_observers[i]->beforeDeletion(*this, nodes);
}

void Scene::enact(Change change, Origin origin)
{
    if (isLoading())
    {
        flip(change);
        drop(change, false, false);
        return;
    }
    Edit edit(*this);
    bool isEdit = origin != Origin::Evaluation;
    try
    {
        if (isEdit)
        {
            std::visit(Check{*this}, change);
            for (size_t i = 0; i < m_observers.size(); ++i)
                m_observers[i]->check(*this, change, origin);
        }
    }
    catch (...)
    {
        drop(change, false, false);
        throw;
    }
    for (size_t i = 0; i < m_observers.size(); ++i)
        m_observers[i]->before(*this, change, origin);
    flip(change);
    m_changeCount += isEdit ? 1 : 0;
    Journal* recorded = isEdit ? journal() : nullptr;
    if (!recorded)
    {
        for (size_t i = 0; i < m_observers.size(); ++i)
            m_observers[i]->after(*this, change, origin);
        drop(change, false, false);
        return;
    }
    size_t record = recorded->size();
    recorded->add(std::move(change));
    // An observer may add records, which moves this one.
    for (size_t i = 0; i < m_observers.size(); ++i)
        m_observers[i]->after(*this, recorded->m_records[record].change, origin);
}

void Scene::flip(Change& change) { std::visit(Flip{*this}, change); }

void Scene::flipRecorded(Change& change)
{
    for (size_t i = 0; i < m_observers.size(); ++i)
        m_observers[i]->before(*this, change, Origin::Undo);
    flip(change);
    ++m_changeCount;
    for (size_t i = 0; i < m_observers.size(); ++i)
        m_observers[i]->after(*this, change, Origin::Undo);
}

void Scene::pin(const Change& change)
{
    if (const auto* node = std::get_if<NodeExistence>(&change))
        ++m_nodes[node->node.index].pins;
    else if (const auto* connection = std::get_if<ConnectionExistence>(&change))
        ++m_connections[connection->connection].pins;
    else if (const auto* arc = std::get_if<ArcExistence>(&change))
        ++m_arcs[arc->arc.index].pins;
}

void Scene::drop(Change& change, bool cleared, bool wasPinned)
{
    if (auto* name = std::get_if<NodeName>(&change))
        m_names.release(name->name);
    else if (auto* place = std::get_if<NamespacePlace>(&change))
        m_names.release(place->name);
    if (cleared)
        return;
    auto unpin = [wasPinned](auto& record)
    {
        record.pins -= wasPinned ? 1 : 0;
        return record.pins == 0;
    };
    if (auto* node = std::get_if<NodeExistence>(&change))
    {
        Node& slot = m_nodes[node->node.index];
        if (unpin(slot) && slot.state != NodeState::Alive)
            freeNode(node->node.index);
    }
    else if (auto* connection = std::get_if<ConnectionExistence>(&change))
    {
        Connection& slot = m_connections[connection->connection];
        if (unpin(slot) && !slot.alive)
            m_connections.release(connection->connection);
    }
    else if (auto* arc = std::get_if<ArcExistence>(&change))
    {
        Arc& slot = m_arcs[arc->arc.index];
        if (unpin(slot) && !slot.alive)
        {
            ++slot.generation;
            m_arcs.release(arc->arc.index);
        }
    }
}

} // namespace understudy::core
