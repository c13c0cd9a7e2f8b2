#include "core/Scene.h"

#include "core/Error.h"
#include "core/Paths.h"

#include <unordered_set>

namespace understudy::core
{

namespace
{

uint32_t nameHash(NamespaceId space, NameId name)
{
    return static_cast<uint32_t>(mix((uint64_t(raw(space)) << 32) | raw(name)));
}

uint32_t plugHash(const Plug& plug) { return static_cast<uint32_t>(hash(plug)); }
uint32_t uuidHash(Uuid uuid) { return static_cast<uint32_t>(uuid.high ^ uuid.low); }

const std::vector<AttrId> kNoAttributes;

} // namespace

Scene::Scene(TypeRegistry& registry) : m_registry(registry) { makeWorld(); }

Scene::~Scene() { m_undo.clear(); }

void Scene::makeWorld()
{
    m_world = {m_nodes.allocate(), 0};
    Node& world = m_nodes[m_world.index];
    m_world.generation = world.generation;
    world.state = NodeState::Alive;
    world.type = m_registry.find("dagNode");
    world.name = m_names.acquire("world");
    world.flags = kDefaultNode | kReadOnlyNode;

    Namespace root;
    root.name = m_names.acquire("");
    root.alive = true;
    m_spaces.push_back(std::move(root));
    for (std::string_view name : {"UI", "shared"})
    {
        NamespaceId id = makeSpace(NamespaceId::Root, name);
        m_spaces[raw(id)].alive = true;
        m_spaces[0].children.push_back(id);
    }
}

// ----------------------------------------------------------------------------------------------------------------
// nodes

bool Scene::exists(NodeId id) const
{
    return id.index < m_nodes.size() && m_nodes[id.index].generation == id.generation &&
           m_nodes[id.index].state == NodeState::Alive;
}

bool Scene::isStale(NodeId id) const
{
    return id.index >= m_nodes.size() || m_nodes[id.index].generation != id.generation ||
           m_nodes[id.index].state == NodeState::Free;
}

const Node& Scene::node(NodeId id) const
{
    if (isStale(id))
        throw Error(ErrorKind::Stale, "The node that this refers to no longer exists.");
    return m_nodes[id.index];
}

Node& Scene::mutableNode(NodeId id) { return const_cast<Node&>(node(id)); }

std::vector<NodeId> Scene::nodes() const
{
    std::vector<NodeId> found;
    found.reserve(m_order.count);
    for (uint32_t i = m_order.head; i != kNone; i = m_nodes[i].order.next)
        found.push_back(id(i));
    return found;
}

std::vector<NodeId> Scene::nodesOfType(TypeId type) const
{
    std::vector<NodeId> found;
    if (raw(type) >= m_ofType.size())
        return found;
    found.reserve(m_ofType[raw(type)].count);
    for (uint32_t i = m_ofType[raw(type)].head; i != kNone; i = m_nodes[i].ofType.next)
        found.push_back(id(i));
    return found;
}

std::optional<NodeId> Scene::find(Uuid uuid) const
{
    std::vector<NodeId> found = findAll(uuid);
    return found.empty() ? std::nullopt : std::optional(found.front());
}

std::vector<NodeId> Scene::findAll(Uuid uuid) const
{
    if (!m_uuidIndexed)
    {
        for (uint32_t i = m_order.head; i != kNone; i = m_nodes[i].order.next)
            m_byUuid.insert(uuidHash(m_nodes[i].uuid), i);
        m_uuidIndexed = true;
    }
    std::vector<NodeId> found;
    m_byUuid.find(uuidHash(uuid),
                  [&](uint32_t i)
                  {
                      if (m_nodes[i].uuid == uuid)
                          found.push_back(id(i));
                      return false;
                  });
    return found;
}

std::string_view Scene::unknownType(NodeId id) const
{
    const Node& owner = node(id);
    if (owner.extras && !owner.extras->unknownType.empty())
        return owner.extras->unknownType;
    const NodeType& type = m_registry.type(owner.type);
    return type.isRetired() ? type.registeredName() : std::string_view();
}

NodeId Scene::makeNode(TypeId type, NamespaceId space, std::string_view base, Uuid uuid)
{
    uint32_t index = m_nodes.allocate();
    Node& made = m_nodes[index];
    made.state = NodeState::Detached;
    made.type = type;
    made.space = space;
    made.name = m_names.acquire(base);
    made.uuid = uuid;
    made.flags = 0;
    if (m_registry.type(type).instanceMaker())
        makeInstance(index);
    return id(index);
}

void Scene::makeInstance(uint32_t index)
{
    NodeId node = id(index);
    std::unique_ptr<NodeInstance> instance = m_registry.type(m_nodes[index].type).instanceMaker()(*this, node);
    NodeInstance* made = instance.get();
    extras(node).instance = std::move(instance);
    if (made)
        made->created();
}

void Scene::dropInstances(TypeId type)
{
    for (uint32_t i = 0; i < m_nodes.size(); ++i)
        if (m_nodes[i].state != NodeState::Free && m_nodes[i].type == type && m_nodes[i].extras)
            m_nodes[i].extras->instance.reset();
}

bool Scene::existsWithout(NodeId id, TypeFlag flag) const
{
    const Node& owner = node(id);
    if (owner.extras && (owner.extras->existenceKnown & flag))
        return (owner.extras->existence & flag) != 0;
    return m_registry.type(owner.type).has(flag);
}

void Scene::setExistsWithout(NodeId id, TypeFlag flag, bool exists)
{
    NodeExtras& own = extras(id);
    own.existenceKnown |= flag;
    own.existence = exists ? own.existence | flag : own.existence & ~static_cast<uint32_t>(flag);
}

void Scene::makeInstances(TypeId type)
{
    for (uint32_t i = 0; i < m_nodes.size(); ++i)
        if (m_nodes[i].state != NodeState::Free && m_nodes[i].type == type)
            makeInstance(i);
}

void Scene::freeNode(uint32_t index)
{
    for (size_t i = 0; i < m_observers.size(); ++i)
        m_observers[i]->gone(*this, id(index));
    Node& gone = m_nodes[index];
    // A plug-in's destructor finds the node gone.
    std::unique_ptr<NodeInstance> instance = gone.extras ? std::move(gone.extras->instance) : nullptr;
    m_names.release(gone.name);
    uint32_t generation = gone.generation + 1;
    gone = Node{};
    gone.generation = generation;
    m_nodes.release(index);
}

void Scene::linkNode(uint32_t index)
{
    Node& linked = m_nodes[index];
    bool back = linked.state == NodeState::Deleted;
    if (raw(linked.type) >= m_ofType.size())
        m_ofType.resize(raw(linked.type) + 1);
    auto link = [&](List& list, auto links, auto isMember)
    {
        if (back)
            relink(list, index, links, isMember);
        else
            linkLast(list, index, links);
    };
    auto alive = [this](uint32_t i) { return m_nodes[i].state == NodeState::Alive; };
    link(m_order, [this](uint32_t i) -> Links& { return m_nodes[i].order; }, alive);
    link(
        m_ofType[raw(linked.type)], [this](uint32_t i) -> Links& { return m_nodes[i].ofType; },
        [&](uint32_t i) { return alive(i) && m_nodes[i].type == linked.type; });
    linked.state = NodeState::Alive;
    linkName(index);
    if (m_uuidIndexed)
        m_byUuid.insert(uuidHash(linked.uuid), index);
}

void Scene::unlinkNode(uint32_t index)
{
    Node& linked = m_nodes[index];
    if (m_uuidIndexed)
        m_byUuid.erase(uuidHash(linked.uuid), index);
    unlinkName(index);
    unlink(m_ofType[raw(linked.type)], index, [this](uint32_t i) -> Links& { return m_nodes[i].ofType; });
    unlink(m_order, index, [this](uint32_t i) -> Links& { return m_nodes[i].order; });
    linked.state = NodeState::Deleted;
}

// ----------------------------------------------------------------------------------------------------------------
// names

std::string Scene::name(NodeId id) const
{
    const Node& named = node(id);
    std::string full = spaceName(named.space);
    if (!full.empty())
        full += ':';
    full += m_names.text(named.name);
    return full;
}

uint32_t Scene::firstNamed(NamespaceId space, NameId base) const
{
    if (!valid(base))
        return kNone;
    return m_byName.find(nameHash(space, base),
                         [&](uint32_t i) { return m_nodes[i].name == base && m_nodes[i].space == space; });
}

uint32_t Scene::firstNamed(NamespaceId space, std::string_view base) const
{
    return firstNamed(space, m_names.find(base));
}

size_t Scene::countNamed(NamespaceId space, NameId base) const
{
    uint32_t first = firstNamed(space, base);
    if (first == kNone)
        return 0;
    return m_nodes[first].sameName.next == kNone ? 1 : 2;
}

void Scene::linkName(uint32_t index)
{
    Node& named = m_nodes[index];
    linkLast(m_spaces[raw(named.space)].nodes, index, [this](uint32_t i) -> Links& { return m_nodes[i].inNamespace; });
    uint32_t head = firstNamed(named.space, named.name);
    if (head == kNone)
    {
        named.sameName = {};
        m_byName.insert(nameHash(named.space, named.name), index);
        m_stems.add(named.space, m_names.text(named.name));
        return;
    }
    // Behind the first: the table keeps pointing at it.
    Links& first = m_nodes[head].sameName;
    named.sameName = {head, first.next};
    if (first.next != kNone)
        m_nodes[first.next].sameName.previous = index;
    first.next = index;
}

void Scene::unlinkName(uint32_t index)
{
    Node& named = m_nodes[index];
    unlink(m_spaces[raw(named.space)].nodes, index, [this](uint32_t i) -> Links& { return m_nodes[i].inNamespace; });
    Links own = named.sameName;
    if (own.next != kNone)
        m_nodes[own.next].sameName.previous = own.previous;
    if (own.previous != kNone)
        m_nodes[own.previous].sameName.next = own.next;
    else if (own.next != kNone)
        m_byName.replace(nameHash(named.space, named.name), index, own.next);
    else
    {
        m_byName.erase(nameHash(named.space, named.name), index);
        m_stems.remove(named.space, m_names.text(named.name));
    }
}

bool Scene::isNameTaken(NamespaceId space, std::string_view base, bool isDag, NodeId parent, NodeId except) const
{
    NameId name = m_names.find(base);
    uint32_t named = firstNamed(space, name);
    if (named == kNone)
        return false;
    if (named == except.index && m_nodes[named].sameName.next == kNone)
        return false;
    if (!isDag || !m_registry.type(m_nodes[named].type).isDag())
        return true;
    // Siblings only. Both the nodes of this name and the children are candidates; the shorter list decides.
    uint32_t parentIndex = parent ? parent.index : m_world.index;
    uint32_t arcIndex = m_nodes[parentIndex].children.head;
    while (named != kNone && arcIndex != kNone)
    {
        if (named != except.index)
            for (uint32_t a = m_nodes[named].parents.head; a != kNone; a = m_arcs[a].parents.next)
                if (m_arcs[a].parent == parentIndex)
                    return true;
        uint32_t child = m_arcs[arcIndex].child;
        if (child != except.index && m_nodes[child].name == name && m_nodes[child].space == space)
            return true;
        named = m_nodes[named].sameName.next;
        arcIndex = m_arcs[arcIndex].siblings.next;
    }
    return false;
}

std::string Scene::uniqueName(NamespaceId space, std::string_view base, bool isDag, NodeId parent, NodeId except) const
{
    if (!isNameTaken(space, base, isDag, parent, except))
        return std::string(base);
    NumberedName parts = NumberedName::split(base);
    return m_stems.free(space, parts.stem, parts.hasNumber ? parts.number + 1 : 1, parts.width);
}

// -----------------------------------------------------------------------------------------------------------
// namespaces

NamespaceId Scene::makeSpace(NamespaceId parent, std::string_view name)
{
    Namespace made;
    made.name = m_names.acquire(name);
    made.parent = parent;
    m_spaces.push_back(std::move(made));
    return static_cast<NamespaceId>(m_spaces.size() - 1);
}

NamespaceId Scene::findSpace(NamespaceId parent, std::string_view name) const
{
    NameId wanted = m_names.find(name);
    if (!valid(wanted))
        return NamespaceId::None;
    for (NamespaceId child : m_spaces[raw(parent)].children)
        if (m_spaces[raw(child)].name == wanted)
            return child;
    return NamespaceId::None;
}

std::string Scene::spaceName(NamespaceId id) const
{
    if (id == NamespaceId::Root || raw(id) >= m_spaces.size())
        return {};
    const Namespace& named = m_spaces[raw(id)];
    std::string full = spaceName(named.parent);
    if (!full.empty())
        full += ':';
    full += m_names.text(named.name);
    return full;
}

// ------------------------------------------------------------------------------------------------------------------
// DAG

bool Scene::exists(ArcId id) const
{
    return id.index < m_arcs.size() && m_arcs[id.index].generation == id.generation && m_arcs[id.index].alive;
}

ArcId Scene::makeArc(NodeId parent, NodeId child)
{
    uint32_t index = m_arcs.allocate();
    Arc& made = m_arcs[index];
    made.parent = parent ? parent.index : m_world.index;
    made.child = child.index;
    made.alive = false;
    made.pins = 0;
    return arcId(index);
}

std::vector<NodeId> Scene::children(NodeId id) const
{
    std::vector<NodeId> found;
    found.reserve(node(id).children.count);
    for (uint32_t a = node(id).children.head; a != kNone; a = m_arcs[a].siblings.next)
        found.push_back(this->id(m_arcs[a].child));
    return found;
}

std::vector<NodeId> Scene::parents(NodeId id) const
{
    std::vector<NodeId> found;
    for (uint32_t a = node(id).parents.head; a != kNone; a = m_arcs[a].parents.next)
        if (m_arcs[a].parent != m_world.index)
            found.push_back(this->id(m_arcs[a].parent));
    return found;
}

NodeId Scene::parent(NodeId id) const
{
    uint32_t first = node(id).parents.head;
    return first == kNone || m_arcs[first].parent == m_world.index ? NodeId{} : this->id(m_arcs[first].parent);
}

bool Scene::isAncestor(NodeId ancestor, NodeId id) const
{
    if (node(ancestor).children.head == kNone) // as is every node that was just made: chains grow without a walk up
        return false;
    std::vector<uint32_t> open{id.index};
    std::unordered_set<uint32_t> seen; // instances below instances would be met by every way up
    while (!open.empty())
    {
        uint32_t next = open.back();
        open.pop_back();
        for (uint32_t a = m_nodes[next].parents.head; a != kNone; a = m_arcs[a].parents.next)
        {
            uint32_t above = m_arcs[a].parent;
            if (above == m_world.index)
                continue;
            if (above == ancestor.index)
                return true;
            if (!hasInstances() || seen.insert(above).second)
                open.push_back(above);
        }
    }
    return false;
}

bool Scene::isChild(NodeId id, NodeId parent) const
{
    for (uint32_t a = node(id).parents.head; a != kNone; a = m_arcs[a].parents.next)
        if (m_arcs[a].parent == parent.index)
            return true;
    return false;
}

void Scene::linkArc(uint32_t index, bool atOldPlace)
{
    Arc& linked = m_arcs[index];
    auto siblings = [this](uint32_t i) -> Links& { return m_arcs[i].siblings; };
    auto instances = [this](uint32_t i) -> Links& { return m_arcs[i].parents; };
    List& below = m_nodes[linked.parent].children;
    List& above = m_nodes[linked.child].parents;
    if (atOldPlace)
    {
        relink(below, index, siblings,
               [&](uint32_t i) { return m_arcs[i].alive && m_arcs[i].parent == linked.parent; });
        relink(above, index, instances, [&](uint32_t i) { return m_arcs[i].alive && m_arcs[i].child == linked.child; });
    }
    else
    {
        linkLast(below, index, siblings);
        linkLast(above, index, instances);
    }
    if (above.count > 1)
        ++m_extraParents;
    linked.alive = true;
}

void Scene::unlinkArc(uint32_t index)
{
    Arc& linked = m_arcs[index];
    if (m_nodes[linked.child].parents.count > 1)
        --m_extraParents;
    unlink(m_nodes[linked.parent].children, index, [this](uint32_t i) -> Links& { return m_arcs[i].siblings; });
    unlink(m_nodes[linked.child].parents, index, [this](uint32_t i) -> Links& { return m_arcs[i].parents; });
    linked.alive = false;
}

// --------------------------------------------------------------------------------------------------- attributes,
// values

AttrId Scene::findAttribute(NodeId id, std::string_view name) const
{
    const Node& owner = node(id);
    AttrId found = m_registry.findAttribute(owner.type, name);
    // Names that only old scenes or a plug-in know give way to the node's own.
    bool certain = valid(found) && !(attribute(found).flags & (kLegacy | kPluginAttribute));
    if (certain || !owner.extras)
        return found;
    for (AttrId own : owner.extras->attributes)
    {
        const Attribute& candidate = attribute(own);
        if (candidate.longName == name || candidate.shortName == name)
            return own;
    }
    return found;
}

bool Scene::hasAttribute(NodeId id, AttrId wanted) const
{
    const Attribute& definition = attribute(wanted);
    if (!definition.has(kDynamic))
        return m_registry.isA(node(id).type, definition.ownerType);
    const auto& own = dynamicAttributes(id);
    return std::find(own.begin(), own.end(), wanted) != own.end();
}

const std::vector<AttrId>& Scene::dynamicAttributes(NodeId id) const
{
    const Node& owner = node(id);
    return owner.extras ? owner.extras->attributes : kNoAttributes;
}

bool Scene::isEdited(NodeId id, AttrId attribute) const
{
    const Node& owner = node(id);
    return owner.values && owner.values->isEdited(m_registry.attribute(attribute));
}

Authored Scene::authored(const Plug& plug) const
{
    const Node& owner = node(plug.node);
    return owner.values ? owner.values->get(attribute(plug.attribute), plug.path) : Authored{};
}

Value Scene::stored(const Plug& plug) const
{
    const Attribute& definition = attribute(plug.attribute);
    Authored written = authored(plug);
    if (!written)
        return m_registry.defaultValue(definition);
    bool whole = !written.value.isNumeric() || written.written == (1u << written.value.components()) - 1;
    if (whole)
        return written.value;
    Value value = m_registry.defaultValue(definition);
    for (size_t i = 0; i < value.components(); ++i)
        if (written.written & (1u << i))
            isFloating(value.scalar()) ? value.set(i, written.value.asDouble(i))
                                       : value.setInt(i, written.value.asInt(i));
    return value;
}

const ArrayStore* Scene::elements(const Plug& array) const
{
    const Node& owner = node(array.node);
    return owner.values ? std::as_const(*owner.values).array(attribute(array.attribute), array.path) : nullptr;
}

bool Scene::elementExists(const Plug& element) const
{
    const Node& owner = node(element.node);
    return element.path.depth == 0 ||
           (owner.values && owner.values->hasElement(attribute(element.attribute), element.path));
}

PlugFlags Scene::flags(const Plug& plug) const
{
    const Node& owner = node(plug.node);
    if (owner.extras)
        for (const PlugFlagEntry& entry : owner.extras->plugFlags)
            if (entry.attribute == plug.attribute && entry.path == plug.path)
                return entry.flags;
    return {};
}

bool Scene::isLocked(const Plug& plug) const
{
    const Node& owner = node(plug.node);
    if (!owner.extras || owner.extras->plugFlags.empty())
        return false;
    if (flags(plug).bits & kPlugLocked)
        return true;
    std::optional<Plug> around = container(plug);
    return around && isLocked(*around);
}

bool Scene::isKeyable(const Plug& plug) const
{
    PlugFlags own = flags(plug);
    return own.known & kPlugKeyable ? (own.bits & kPlugKeyable) != 0 : attribute(plug.attribute).has(kKeyable);
}

bool Scene::isChannelBox(const Plug& plug) const
{
    PlugFlags own = flags(plug);
    return own.known & kPlugChannelBox ? (own.bits & kPlugChannelBox) != 0 : attribute(plug.attribute).has(kChannelBox);
}

const std::string* Scene::alias(const Plug& plug) const
{
    const Node& owner = node(plug.node);
    if (owner.extras)
        for (const Alias& entry : owner.extras->aliases)
            if (entry.attribute == plug.attribute && entry.path == plug.path)
                return &entry.name;
    return nullptr;
}

std::optional<Plug> Scene::findAlias(NodeId id, std::string_view wanted) const
{
    const Node& owner = node(id);
    if (owner.extras)
        for (const Alias& entry : owner.extras->aliases)
            if (entry.name == wanted)
                return Plug{id, entry.attribute, entry.path};
    return std::nullopt;
}

// ----------------------------------------------------------------------------------------------------------
// connections

uint32_t Scene::makeConnection(const Plug& source, const Plug& destination, bool locked)
{
    uint32_t index = m_connections.allocate();
    Connection& made = m_connections[index];
    made = Connection{};
    made.source = source;
    made.destination = destination;
    made.locked = locked;
    return index;
}

uint32_t Scene::connectionInto(const Plug& destination) const
{
    if (m_nodes[destination.node.index].inputs.count == 0)
        return kNone;
    return m_byDestination.find(plugHash(destination),
                                [&](uint32_t i) { return m_connections[i].destination == destination; });
}

uint32_t Scene::firstConnectionFrom(const Plug& source) const
{
    if (m_nodes[source.node.index].outputs.count == 0)
        return kNone;
    return m_bySource.find(plugHash(source), [&](uint32_t i) { return m_connections[i].source == source; });
}

std::vector<uint32_t> Scene::inputs(NodeId id) const
{
    std::vector<uint32_t> found;
    for (uint32_t c = node(id).inputs.head; c != kNone; c = m_connections[c].inputs.next)
        found.push_back(c);
    return found;
}

std::vector<uint32_t> Scene::outputs(NodeId id) const
{
    std::vector<uint32_t> found;
    for (uint32_t c = node(id).outputs.head; c != kNone; c = m_connections[c].outputs.next)
        found.push_back(c);
    return found;
}

void Scene::linkConnection(uint32_t index)
{
    Connection& linked = m_connections[index];
    auto outputs = [this](uint32_t i) -> Links& { return m_connections[i].outputs; };
    auto inputs = [this](uint32_t i) -> Links& { return m_connections[i].inputs; };
    auto alive = [this](uint32_t i) { return m_connections[i].alive; };
    bool back = linked.pins > 0;
    List& out = m_nodes[linked.source.node.index].outputs;
    List& in = m_nodes[linked.destination.node.index].inputs;
    if (back)
    {
        relink(out, index, outputs,
               [&](uint32_t i) { return alive(i) && m_connections[i].source.node == linked.source.node; });
        relink(in, index, inputs,
               [&](uint32_t i) { return alive(i) && m_connections[i].destination.node == linked.destination.node; });
    }
    else
    {
        linkLast(out, index, outputs);
        linkLast(in, index, inputs);
    }
    m_byDestination.insert(plugHash(linked.destination), index);
    // Connections of one source form a chain whose first member is in the table; new ones go last.
    uint32_t head =
        m_bySource.find(plugHash(linked.source), [&](uint32_t i) { return m_connections[i].source == linked.source; });
    if (head == kNone)
    {
        linked.ofSource = {index, kNone}; // the head's `previous` is the last of the chain
        m_bySource.insert(plugHash(linked.source), index);
    }
    else
    {
        uint32_t last = m_connections[head].ofSource.previous;
        linked.ofSource = {last, kNone};
        m_connections[last].ofSource.next = index;
        m_connections[head].ofSource.previous = index;
    }
    linked.alive = true;
}

void Scene::unlinkConnection(uint32_t index)
{
    Connection& linked = m_connections[index];
    unlink(m_nodes[linked.source.node.index].outputs, index,
           [this](uint32_t i) -> Links& { return m_connections[i].outputs; });
    unlink(m_nodes[linked.destination.node.index].inputs, index,
           [this](uint32_t i) -> Links& { return m_connections[i].inputs; });
    m_byDestination.erase(plugHash(linked.destination), index);
    uint32_t head =
        m_bySource.find(plugHash(linked.source), [&](uint32_t i) { return m_connections[i].source == linked.source; });
    Links own = linked.ofSource;
    if (index == head)
    {
        if (own.next == kNone)
            m_bySource.erase(plugHash(linked.source), index);
        else
        {
            m_bySource.replace(plugHash(linked.source), index, own.next);
            m_connections[own.next].ofSource.previous = own.previous;
        }
    }
    else
    {
        m_connections[own.previous].ofSource.next = own.next;
        m_connections[own.next == kNone ? head : own.next].ofSource.previous = own.previous;
    }
    linked.alive = false;
}

std::optional<Plug> Scene::container(const Plug& plug) const
{
    const Attribute& definition = attribute(plug.attribute);
    bool isElement = definition.isArray() && plug.path.depth == definition.layout.arrayDepth;
    if (isElement)
        return Plug{plug.node, plug.attribute, plug.path.first(size_t(plug.path.depth) - 1)};
    if (!valid(definition.parent))
        return std::nullopt;
    return Plug{plug.node, definition.parent, plug.path};
}

bool Scene::isValue(const Plug& plug) const
{
    const Attribute& definition = attribute(plug.attribute);
    return definition.hasValue() && plug.path.depth == definition.layout.arrayDepth;
}

bool Scene::isAtOrBelow(AttrId attribute, const ElementPath& path, const Plug& outer) const
{
    return path.startsWith(outer.path) && m_registry.isAtOrBelow(attribute, outer.attribute);
}

uint32_t Scene::drivingConnection(const Plug& plug) const
{
    if (node(plug.node).inputs.count == 0)
        return kNone;
    for (std::optional<Plug> at = plug; at; at = container(*at))
        if (uint32_t found = connectionInto(*at); found != kNone)
            return found;
    return kNone;
}

bool Scene::hasInputBelow(const Plug& plug) const
{
    const Node& owner = node(plug.node);
    if (owner.inputs.count == 0)
        return false;
    const Attribute& definition = attribute(plug.attribute);
    bool hasParts = definition.isCompound() || (definition.isArray() && plug.path.depth < definition.layout.arrayDepth);
    if (!hasParts)
        return false;
    for (uint32_t c = owner.inputs.head; c != kNone; c = m_connections[c].inputs.next)
    {
        const Plug& into = m_connections[c].destination;
        bool below = (into.attribute == plug.attribute && into.path.depth > plug.path.depth) ||
                     m_registry.isAncestor(plug.attribute, into.attribute);
        if (below && into.path.first(plug.path.depth) == plug.path)
            return true;
    }
    return false;
}

// -----------------------------------------------------------------------------------------------------------------
// load

void Scene::beginLoad(Origin origin)
{
    if (m_loadDepth++ > 0)
        return;
    m_loadOrigin = origin;
    m_loadMark = m_order.tail;
}

void Scene::endLoad()
{
    if (--m_loadDepth > 0)
        return;
    ++m_changeCount;
    Edit edit(*this);
    for (size_t i = 0; i < m_observers.size(); ++i)
        m_observers[i]->afterLoad(*this);
}

std::vector<NodeId> Scene::loadedNodes() const
{
    std::vector<NodeId> found;
    for (uint32_t i = m_loadMark == kNone ? m_order.head : m_nodes[m_loadMark].order.next; i != kNone;
         i = m_nodes[i].order.next)
        found.push_back(id(i));
    return found;
}

NodeExtras& Scene::extras(NodeId id)
{
    Node& owner = mutableNode(id);
    if (!owner.extras)
        owner.extras = std::make_unique<NodeExtras>();
    return *owner.extras;
}

ValueStore& Scene::values(NodeId id)
{
    Node& owner = mutableNode(id);
    if (!owner.values)
        owner.values = std::make_unique<ValueStore>(m_registry);
    return *owner.values;
}

ValueStore& Scene::loadValues(NodeId id) { return values(id); }

NodeExtras& Scene::loadExtras(NodeId id) { return extras(id); }

Node& Scene::loadNode(NodeId id) { return mutableNode(id); }

void Scene::clear()
{
    Edit edit(*this);
    for (size_t i = 0; i < m_observers.size(); ++i)
        m_observers[i]->beforeClear(*this);
    m_undo.clear();
    for (uint32_t i = 0; i < m_nodes.size(); ++i)
        if (m_nodes[i].extras)
            m_nodes[i].extras->instance.reset();
    // Journals that still hold records of these nodes (a modifier's) notice by the epoch that they are void.
    ++m_epoch;
    for (uint32_t i = 0; i < m_nodes.size(); ++i)
        if (m_nodes[i].state != NodeState::Free && i != m_world.index)
            freeNode(i);
    m_nodes[m_world.index].children = List{};
    m_order = List{};
    m_extraParents = 0;
    m_ofType.clear();
    m_byName = m_byDestination = m_bySource = m_byUuid = HashIndex{};
    m_uuidIndexed = false;
    m_stems.clear();
    for (uint32_t i = 0; i < m_arcs.size(); ++i)
        if (m_arcs[i].alive || m_arcs[i].pins)
        {
            uint32_t generation = m_arcs[i].generation + 1;
            m_arcs[i] = Arc{};
            m_arcs[i].generation = generation;
            m_arcs.release(i);
        }
    for (uint32_t i = 0; i < m_connections.size(); ++i)
        if (m_connections[i].alive || m_connections[i].pins)
        {
            m_connections[i] = Connection{};
            m_connections.release(i);
        }
    for (Namespace& gone : m_spaces)
        m_names.release(gone.name);
    m_spaces.clear();
    m_names.release(m_nodes[m_world.index].name);
    uint32_t generation = m_nodes[m_world.index].generation + 1;
    m_nodes[m_world.index] = Node{};
    m_nodes[m_world.index].generation = generation;
    m_nodes.release(m_world.index);
    makeWorld();
    std::fill(std::begin(m_settings), std::end(m_settings), 0.0);
    ++m_changeCount;
}

} // namespace understudy::core
