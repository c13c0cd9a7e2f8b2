#include "core/Edits.h"

#include "core/Error.h"

#include <tsl/robin_set.h>

#include <algorithm>

namespace understudy::core
{

namespace
{

bool isLegal(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }

// Transform and shape names of types whose primitives are not named after the type.
struct ShapeNames
{
    std::string_view type;
    std::string_view transform;
};
constexpr ShapeNames kShapeNames[] = {
    {"mesh", "polySurface"}, {"nurbsCurve", "curve"}, {"nurbsSurface", "surface"}, {"bezierCurve", "bezier"}};

constexpr std::string_view kAliasListType = "attributeAlias";

} // namespace

// ----------------------------------------------------------------------------------------------------------------
// names

LegalName legalName(std::string_view wanted)
{
    LegalName result;
    size_t begin = 0;
    while (begin < wanted.size() && isDigit(wanted[begin]))
        ++begin;
    result.changed = begin > 0;
    bool anyLegal = false;
    for (char c : wanted.substr(begin))
    {
        bool legal = isLegal(c);
        anyLegal = anyLegal || legal;
        result.changed = result.changed || !legal;
        result.text += legal ? c : '_';
    }
    if (!anyLegal)
        throw Error(ErrorKind::InvalidName, "New name has no legal characters.");
    return result;
}

std::optional<NamespaceId> findSpace(const Scene& scene, std::string_view path, NamespaceId current)
{
    NamespaceId at = current;
    if (!path.empty() && path.front() == ':')
    {
        at = NamespaceId::Root;
        path.remove_prefix(1);
    }
    while (!path.empty())
    {
        size_t end = std::min(path.find(':'), path.size());
        at = scene.findSpace(at, path.substr(0, end));
        if (!valid(at))
            return std::nullopt;
        path.remove_prefix(std::min(end + 1, path.size()));
    }
    return at;
}

NamespaceId ensureSpace(Scene& scene, std::string_view path, NamespaceId current)
{
    NamespaceId at = current;
    if (!path.empty() && path.front() == ':')
    {
        at = NamespaceId::Root;
        path.remove_prefix(1);
    }
    while (!path.empty())
    {
        size_t end = std::min(path.find(':'), path.size());
        std::string step = end ? legalName(path.substr(0, end)).text : std::string();
        path.remove_prefix(std::min(end + 1, path.size()));
        if (step.empty())
            continue;
        NamespaceId found = scene.findSpace(at, step);
        if (!valid(found))
        {
            found = scene.makeSpace(at, step);
            scene.enact(NamespaceExistence{found, true});
        }
        at = found;
    }
    return at;
}

NewName placeName(Scene& scene, std::string_view wanted, NamespaceId current)
{
    size_t colon = wanted.rfind(':');
    if (colon == std::string_view::npos)
    {
        LegalName legal = legalName(wanted);
        return {current, std::move(legal.text), legal.changed};
    }
    LegalName legal = legalName(wanted.substr(colon + 1));
    NamespaceId space = colon == 0 ? NamespaceId::Root : ensureSpace(scene, wanted.substr(0, colon), current);
    return {space, std::move(legal.text), legal.changed};
}

// ----------------------------------------------------------------------------------------------------------------
// nodes

namespace
{

// "name#" asks for the lowest number that makes it unique; "" for the type's own.
std::string resolveName(const Scene& scene, NamespaceId space, std::string_view base, bool numbered, bool isDag,
                        NodeId parent)
{
    if (!numbered)
        return scene.uniqueName(space, base, isDag, parent);
    return scene.nextNumbered(space, base, 1);
}

NodeId placeNode(Scene& scene, const NodeType& type, NamespaceId space, std::string_view base, NodeId parent,
                 std::optional<Uuid> uuid)
{
    NodeId node = scene.makeNode(type.id(), space, base, uuid.value_or(Uuid::make()));
    scene.enact(NodeExistence{node, true});
    if (type.isDag())
        scene.enact(ArcExistence{scene.makeArc(parent, node), true});
    return node;
}

} // namespace

std::pair<std::string, std::string> defaultShapeNames(const NodeType& type)
{
    std::string_view transform = type.name();
    for (const ShapeNames& names : kShapeNames)
        if (names.type == type.name())
            transform = names.transform;
    std::string shape(transform);
    if (shape.size() < 5 || shape.compare(shape.size() - 5, 5, "Shape") != 0)
        shape += "Shape";
    return {shape, std::string(transform)};
}

std::string shapeName(std::string_view transformName)
{
    NumberedName parts = NumberedName::split(transformName);
    std::string name = std::string(parts.stem) + "Shape";
    return parts.hasNumber ? name + std::to_string(parts.number) : name;
}

NodeId createNode(Scene& scene, TypeId typeId, std::string_view name, NodeId parent, NamespaceId current,
                  std::optional<Uuid> uuid)
{
    const NodeType& type = scene.registry().type(typeId);
    if (type.isAbstract())
        throw error(ErrorKind::Failed,
                    "Cannot create a node of type '{}': it is abstract, only types below it have nodes.", type.name());
    if (parent && !type.isDag())
        throw error(ErrorKind::BadArgument, "A node of type '{}' has no place in the DAG and cannot have a parent.",
                    type.name());
    if (parent && !scene.isDag(parent))
        throw error(ErrorKind::BadArgument, "'{}' has no place in the DAG and cannot be a parent.",
                    shortestName(scene, parent));
    if (parent && scene.type(parent).isShape())
        throw error(ErrorKind::BadArgument, "'{}' is a shape and cannot be a parent.", shortestName(scene, parent));

    NewName wanted{current, {}, false};
    bool numbered = name.empty();
    if (!name.empty())
    {
        numbered = name.back() == '#';
        wanted = placeName(scene, numbered ? name.substr(0, name.size() - 1) : name, current);
    }
    if (type.isShape() && !parent)
    {
        auto [shape, transform] = defaultShapeNames(type);
        const NodeType& transformType = scene.registry().type(scene.registry().find("transform"));
        std::string above = resolveName(scene, wanted.space, transform, true, true, {});
        parent = placeNode(scene, transformType, wanted.space, above, {}, {});
        if (name.empty())
            wanted.base = shapeName(above), numbered = false;
    }
    else if (name.empty())
        wanted.base = type.name();
    std::string base = resolveName(scene, wanted.space, wanted.base, numbered, type.isDag(), parent);
    return placeNode(scene, type, wanted.space, base, parent, uuid);
}

std::string freeName(const Scene& scene, NamespaceId space, std::string_view base, NodeId node)
{
    if (!scene.isDag(node))
        return scene.uniqueName(space, base, false, {}, node);
    for (uint32_t a = scene.node(node).parents.head; a != kNone; a = scene.arc(a).parents.next)
    {
        NodeId parent = scene.id(scene.arc(a).parent);
        if (scene.isNameTaken(space, base, true, parent, node))
            return scene.uniqueName(space, base, true, parent, node);
    }
    return std::string(base);
}

void renameNode(Scene& scene, NodeId node, std::string_view name, NamespaceId current, bool keepShapes)
{
    bool numbered = !name.empty() && name.back() == '#';
    NewName wanted = placeName(scene, numbered ? name.substr(0, name.size() - 1) : name, current);
    const NodeType& type = scene.type(node);
    std::string before(scene.baseName(node));
    std::string base =
        numbered ? scene.nextNumbered(wanted.space, wanted.base, 1) : freeName(scene, wanted.space, wanted.base, node);
    scene.enact(NodeName{node, wanted.space, scene.names().acquire(base)});
    if (!type.isTransform() || keepShapes)
        return;
    std::string oldShape = shapeName(before);
    for (NodeId child : scene.children(node))
    {
        if (!scene.type(child).isShape() || scene.node(child).flags & (kReadOnlyNode | kNodeLocked | kNameLocked))
            continue;
        std::string_view own = scene.baseName(child);
        bool carries = own == oldShape || own.substr(0, before.size() + 5) == before + "Shape";
        if (!carries)
            continue;
        std::string next = own == oldShape ? shapeName(base) : base + std::string(own.substr(before.size()));
        std::string free = freeName(scene, wanted.space, next, child);
        scene.enact(NodeName{child, wanted.space, scene.names().acquire(free)});
    }
}

// ------------------------------------------------------------------------------------------------------------------
// DAG

namespace
{

// Gives a node that came below another parent the next free name where its own is taken there.
void makeNameFree(Scene& scene, NodeId node)
{
    std::string free = freeName(scene, scene.node(node).space, scene.baseName(node), node);
    if (free != scene.baseName(node))
        scene.enact(NodeName{node, scene.node(node).space, scene.names().acquire(free)});
}

} // namespace

void reparent(Scene& scene, const DagPath& path, NodeId parent)
{
    uint32_t arc = path.arcs.empty() ? scene.node(path.node).parents.head : path.arcs.front().index;
    NodeId target = parent ? parent : scene.world();
    scene.enact(ArcPlace{scene.arcId(arc), target.index, kNone});
    makeNameFree(scene, path.node);
}

DagPath addInstance(Scene& scene, NodeId node, NodeId parent)
{
    ArcId arc = scene.makeArc(parent, node);
    scene.enact(ArcExistence{arc, true});
    makeNameFree(scene, node);
    for (DagPath& path : allPaths(scene, node))
        if (!path.arcs.empty() && path.arcs.front() == arc)
            return path;
    return firstPath(scene, node);
}

void removeInstance(Scene& scene, const DagPath& path)
{
    uint32_t arc = path.arcs.empty() ? scene.node(path.node).parents.head : path.arcs.front().index;
    scene.enact(ArcExistence{scene.arcId(arc), false});
}

void reorder(Scene& scene, const DagPath& path, size_t position)
{
    uint32_t arc = path.arcs.empty() ? scene.node(path.node).parents.head : path.arcs.front().index;
    uint32_t parent = scene.arc(arc).parent;
    std::vector<uint32_t> siblings;
    for (uint32_t a = scene.at(parent).children.head; a != kNone; a = scene.arc(a).siblings.next)
        if (a != arc)
            siblings.push_back(a);
    scene.enact(ArcPlace{scene.arcId(arc), parent, position < siblings.size() ? siblings[position] : kNone});
}

// ----------------------------------------------------------------------------------------------------------------
// plugs

void ensureElements(Scene& scene, const Plug& plug)
{
    if (plug.path.depth == 0 || scene.elementExists(plug))
        return;
    const AttributeLayout& layout = scene.attribute(plug.attribute).layout;
    for (size_t level = 1; level <= plug.path.depth; ++level)
    {
        Plug element{plug.node, layout.arrays[level - 1], plug.path.first(level)};
        if (!scene.elementExists(element))
            scene.enact(ElementExistence{element, true, nullptr});
    }
}

void removeElement(Scene& scene, const Plug& element)
{
    if (scene.elementExists(element))
        scene.enact(ElementExistence{element, false, nullptr});
}

void setValue(Scene& scene, const Plug& plug, Value value, Origin origin)
{
    ensureElements(scene, plug);
    auto all = static_cast<uint8_t>(value.isNumeric() ? (1u << value.components()) - 1 : value.empty() ? 0 : 1);
    scene.enact(PlugValue{plug, {std::move(value), all}}, origin);
}

void setFlags(Scene& scene, const Plug& plug, uint8_t mask, uint8_t bits)
{
    PlugFlags now = scene.flags(plug);
    if ((now.known & mask) == mask && (now.bits & mask) == (bits & mask))
        return;
    scene.enact(PlugFlagBits{plug, mask, {mask, static_cast<uint8_t>(bits & mask)}});
}

void clearFlags(Scene& scene, const Plug& plug, uint8_t mask)
{
    if (scene.flags(plug).known & mask)
        scene.enact(PlugFlagBits{plug, mask, {}});
}

// -----------------------------------------------------------------------------------------------------------
// attributes

bool isAttributeNameTaken(const Scene& scene, NodeId node, std::string_view name)
{
    AttrId found = scene.findAttribute(node, name);
    bool counts = valid(found) && !(scene.attribute(found).flags & (kLegacy | kPluginAttribute));
    return counts || scene.findAlias(node, name);
}

void addAttribute(Scene& scene, NodeId node, AttrId added)
{
    for (AttrId member : scene.registry().tree(added))
    {
        const Attribute& definition = scene.attribute(member);
        for (std::string_view name : {definition.longName, definition.shortName})
            if (isAttributeNameTaken(scene, node, name))
                throw error(ErrorKind::NotUnique,
                            "The name '{}' of new attribute clashes with an existing attribute of node '{}'.", name,
                            shortestName(scene, node));
    }
    for (AttrId member : scene.registry().tree(added))
        if (!scene.attribute(member).has(kDynamic))
            scene.registry().edit(member, [](Attribute& a) { a.flags |= kDynamic; });
    scene.enact(AttributeExistence{node, added, kNone, true});
}

namespace
{

// What a node keeps for plugs of an attribute and of the attributes below it.
class Leavings
{
public:
    Leavings(Scene& scene, NodeId node, AttrId top) : m_scene(scene), m_node(node), m_top(top) {}

    bool concerns(AttrId attribute) const
    {
        return attribute == m_top || m_scene.registry().isAncestor(m_top, attribute);
    }

    // Flags first: a value of a locked plug could not be taken away.
    void remove()
    {
        if (NodeExtras* extras = m_scene.node(m_node).extras.get())
        {
            for (const PlugFlagEntry& entry : std::vector<PlugFlagEntry>(extras->plugFlags))
                if (concerns(entry.attribute))
                    clearFlags(m_scene, {m_node, entry.attribute, entry.path}, entry.flags.known);
            bool isAliasList = m_top == findAliasList(m_scene, m_node);
            for (const Alias& alias : std::vector<Alias>(extras->aliases))
                if (isAliasList || concerns(alias.attribute))
                    m_scene.enact(PlugAlias{{m_node, alias.attribute, alias.path}, {}});
        }
        if (m_scene.node(m_node).values)
            removeValues();
    }

private:
    void removeValues()
    {
        std::vector<Plug> written;
        for (const ValueStore::Cell& cell : m_scene.node(m_node).values->cells())
        {
            if (!concerns(cell.attribute))
                continue;
            if (cell.written)
                written.push_back({m_node, cell.attribute, {}});
            for (size_t i = 0; cell.array && i < cell.array->indices().size(); ++i)
                written.push_back({m_node, cell.attribute, ElementPath{}.with(cell.array->indices().at(i))});
        }
        for (const Plug& plug : written)
            plug.path.depth > 0 ? removeElement(m_scene, plug) : m_scene.enact(PlugValue{plug, {}});
    }

    Scene& m_scene;
    NodeId m_node;
    AttrId m_top;
};

} // namespace

void removeAttribute(Scene& scene, NodeId node, AttrId removed)
{
    Leavings leavings(scene, node, removed);
    for (uint32_t c : scene.inputs(node))
        if (scene.connection(c).alive && leavings.concerns(scene.connection(c).destination.attribute))
            breakConnection(scene, c);
    for (uint32_t c : scene.outputs(node))
        if (scene.connection(c).alive && leavings.concerns(scene.connection(c).source.attribute))
            breakConnection(scene, c);
    leavings.remove();
    scene.enact(AttributeExistence{node, removed, 0, false});
}

AttrId findAliasList(const Scene& scene, NodeId node)
{
    for (AttrId own : scene.dynamicAttributes(node))
        if (scene.attribute(own).typeText == kAliasListType)
            return own;
    return AttrId::None;
}

AttrId makeAliasList(TypeRegistry& registry)
{
    Attribute list;
    list.type = AttributeType::Unknown;
    list.typeText = kAliasListType;
    list.longName = "attributeAliasList";
    list.shortName = "aal";
    list.flags = kReadable | kWritable | kStorable | kConnectable | kCached | kIndexMatters | kHidden | kDynamic;
    list.declaredTyped = true;
    return registry.make(list);
}

void setAlias(Scene& scene, const Plug& plug, std::string alias)
{
    if (!alias.empty() && !valid(findAliasList(scene, plug.node)))
        addAttribute(scene, plug.node, makeAliasList(scene.registry()));
    scene.enact(PlugAlias{plug, std::move(alias)});
}

// -------------------------------------------------------------------------------------------------------------
// deletion

namespace
{

// Nodes that go when the last connection of one of their attributes goes with a deleted node, whatever else they are
// connected to. Source: reference/behaviour.md "delete" (constraints); known (a shading group's information, the
// identity of a set's components).
struct Need
{
    std::string_view type;
    std::string_view attribute;
    bool incoming;
};
constexpr Need kNeeds[] = {
    {"constraint", "target", true}, {"materialInfo", "shadingGroup", true}, {"groupId", "message", false}};

// What goes with a set of nodes: worked out before anything is changed.
class Deletion
{
public:
    Deletion(Scene& scene, const std::function<void(NodeId, const Error&)>& refused)
        : m_scene(scene), m_refused(refused)
    {
    }

    void add(NodeId node)
    {
        if (std::optional<NodeId> kept = addTree(node))
            refuse(*kept);
    }

    void run()
    {
        for (size_t i = 0; i < m_order.size(); ++i)
            addDependents(m_order[i]);
        for (auto node = m_order.rbegin(); node != m_order.rend(); ++node)
            take(*node);
    }

private:
    // Shared nodes are the startup cameras and the light linker: scenes have them by name.
    static constexpr uint8_t kKept = kDefaultNode | kSharedNode | kNodeLocked | kReferencedNode;

    bool isMember(NodeId node) const { return m_members.contains(node.index); }

    // A node and what hangs below nothing else, parents first. Nothing where one of them must stay: that one is given.
    std::optional<NodeId> addTree(NodeId top)
    {
        if (!m_scene.exists(top) || isMember(top))
            return std::nullopt;
        std::vector<NodeId> tree{top};
        m_members.insert(top.index);
        for (size_t i = 0; i < tree.size(); ++i)
            for (NodeId child : m_scene.children(tree[i]))
                if (!isMember(child) && ownedBy(child))
                {
                    m_members.insert(child.index);
                    tree.push_back(child);
                }
        auto kept = std::find_if(tree.begin(), tree.end(),
                                 [this](NodeId node) { return (m_scene.node(node).flags & kKept) != 0; });
        if (kept == tree.end())
        {
            m_order.insert(m_order.end(), tree.begin(), tree.end());
            return std::nullopt;
        }
        for (NodeId node : tree)
            m_members.erase(node.index);
        return *kept;
    }

    void refuse(NodeId node)
    {
        bool isDefault = (m_scene.node(node).flags & (kDefaultNode | kSharedNode)) != 0;
        bool isLocked = m_scene.node(node).has(kNodeLocked);
        std::string name = shortestName(m_scene, node);
        Error why = isDefault ? error(ErrorKind::ReadOnly, "Non-deletable node '{}' cannot be deleted.", name)
                              : error(isLocked ? ErrorKind::Locked : ErrorKind::Referenced,
                                      "Cannot delete locked node '{}'.", name);
        if (!m_refused)
            throw why;
        m_refused(node, why);
    }

    // A child goes with its parent unless another parent keeps it.
    bool ownedBy(NodeId child) const
    {
        for (NodeId parent : m_scene.parents(child))
            if (!isMember(parent))
                return false;
        return true;
    }

    // ---- nodes that may not exist without a connection which the deletion takes away
    void addDependents(NodeId node)
    {
        for (uint32_t c : m_scene.inputs(node))
            consider(m_scene.connection(c).source.node);
        for (uint32_t c : m_scene.outputs(node))
            consider(m_scene.connection(c).destination.node);
    }

    void consider(NodeId node)
    {
        if (isMember(node) || !m_scene.exists(node))
            return;
        const NodeType& type = m_scene.type(node);
        // What is made from nothing but messages holds nothing: a node is not kept by who merely knows of it.
        bool losesOut =
            !type.has(kExistWithoutOut) && losesAll(m_scene.outputs(node), node, false, [this](const Plug& plug)
                                                    { return !m_scene.attribute(plug.attribute).isMessage(); });
        bool losesIn =
            !type.has(kExistWithoutIn) && losesAll(m_scene.inputs(node), node, true, [](const Plug&) { return true; });
        if (losesOut || losesIn || losesNeed(node))
            addTree(node);
    }

    bool losesNeed(NodeId node) const
    {
        for (const Need& need : kNeeds)
        {
            AttrId attribute = m_scene.findAttribute(node, need.attribute);
            if (!valid(attribute) ||
                !m_scene.registry().isA(m_scene.node(node).type, m_scene.registry().find(need.type)))
                continue;
            auto concerns = [&](const Plug& plug)
            { return plug.attribute == attribute || m_scene.registry().isAncestor(attribute, plug.attribute); };
            if (losesAll(need.incoming ? m_scene.inputs(node) : m_scene.outputs(node), node, need.incoming, concerns))
                return true;
        }
        return false;
    }

    // Whether there are connections of the node's plugs that concern it, and all of them go. Its own to itself do not
    // count.
    template <class Concerns>
    bool losesAll(const std::vector<uint32_t>& connections, NodeId node, bool incoming, Concerns&& concerns) const
    {
        bool any = false;
        for (uint32_t c : connections)
        {
            const Connection& connection = m_scene.connection(c);
            const Plug& own = incoming ? connection.destination : connection.source;
            const Plug& other = incoming ? connection.source : connection.destination;
            if (other.node == node || !concerns(own))
                continue;
            if (!isMember(other.node))
                return false;
            any = true;
        }
        return any;
    }

    // ---- carrying it out
    void take(NodeId node)
    {
        for (uint32_t c : m_scene.outputs(node))
            if (m_scene.connection(c).alive)
                cut(c);
        for (uint32_t c : m_scene.inputs(node))
            if (m_scene.connection(c).alive)
                cut(c);
        std::vector<ArcId> arcs;
        for (uint32_t a = m_scene.node(node).children.head; a != kNone; a = m_scene.arc(a).siblings.next)
            arcs.push_back(m_scene.arcId(a));
        for (uint32_t a = m_scene.node(node).parents.head; a != kNone; a = m_scene.arc(a).parents.next)
            arcs.push_back(m_scene.arcId(a));
        for (ArcId arc : arcs)
            m_scene.enact(ArcExistence{arc, false});
        m_scene.enact(NodeExistence{node, false});
    }

    void cut(uint32_t index)
    {
        Plug destination = m_scene.connection(index).destination;
        m_scene.enact(ConnectionExistence{index, false, true});
        if (isMember(destination.node))
            return;
        const AttributeLayout& layout = m_scene.attribute(destination.attribute).layout;
        for (size_t level = destination.path.depth; level > 0; --level)
        {
            Plug element{destination.node, layout.arrays[level - 1], destination.path.first(level)};
            if (m_scene.attribute(element.attribute).has(kDisconnectDelete))
                return dropElement(element, destination);
        }
    }

    // An element that goes with its source (kDisconnectDelete): at once where it is the destination or holds messages
    // only, else with the last of its sources.
    void dropElement(const Plug& element, const Plug& destination)
    {
        std::vector<uint32_t> own;
        if (!(element == destination))
        {
            const std::vector<AttrId>& children = m_scene.attribute(element.attribute).children;
            bool messages = std::all_of(children.begin(), children.end(),
                                        [this](AttrId child) { return m_scene.attribute(child).isMessage(); });
            for (uint32_t c : m_scene.inputs(element.node))
            {
                const Connection& connection = m_scene.connection(c);
                bool inside = connection.destination.path.depth >= element.path.depth &&
                              connection.destination.path.first(element.path.depth) == element.path &&
                              m_scene.registry().isAncestor(element.attribute, connection.destination.attribute);
                if (!inside)
                    continue;
                if (!messages && connection.source.node != element.node)
                    return;
                own.push_back(c);
            }
        }
        for (uint32_t c : own)
            dropInner(c);
        removeElement(m_scene, element);
    }

    // What the node itself feeds into the element: a constraint's weight goes with its target.
    void dropInner(uint32_t index)
    {
        Plug source = m_scene.connection(index).source;
        m_scene.enact(ConnectionExistence{index, false, true});
        bool isWeight = source.node == m_scene.connection(index).destination.node &&
                        m_scene.attribute(source.attribute).has(kDynamic) &&
                        !valid(m_scene.attribute(source.attribute).parent) &&
                        !m_scene.node(source.node).has(kNodeLocked);
        if (isWeight)
            removeAttribute(m_scene, source.node, source.attribute);
    }

    Scene& m_scene;
    const std::function<void(NodeId, const Error&)>& m_refused;
    std::unordered_set<uint32_t> m_members;
    std::vector<NodeId> m_order;
};

} // namespace

void deleteNodes(Scene& scene, const std::vector<NodeId>& nodes,
                 const std::function<void(NodeId, const Error&)>& refused)
{
    Deletion deletion(scene, refused);
    for (NodeId node : nodes)
        deletion.add(node);
    deletion.run();
}

// ----------------------------------------------------------------------------------------------------------
// connections

namespace
{

bool isLoose(AttributeType type)
{
    return type == AttributeType::Generic || type == AttributeType::Any || type == AttributeType::Typed ||
           type == AttributeType::Geometry || type == AttributeType::Unknown || type == AttributeType::Opaque;
}

Compatibility compoundCompatibility(const Scene& scene, const Attribute& source, const Attribute& destination)
{
    if (source.children.size() != destination.children.size())
        return Compatibility::WrongDataType;
    for (size_t i = 0; i < source.children.size(); ++i)
        if (compatibility(scene, scene.attribute(source.children[i]), scene.attribute(destination.children[i])) >
            Compatibility::Convert)
            return Compatibility::WrongDataType;
    return Compatibility::Direct;
}

} // namespace

Compatibility compatibility(const Scene& scene, const Attribute& source, const Attribute& destination)
{
    // What takes anything takes messages too (dnSetMembers of sets).
    bool takesAll = destination.type == AttributeType::Generic || destination.type == AttributeType::Any;
    if ((source.isMessage() && !takesAll) || destination.isMessage())
        return source.isMessage() && destination.isMessage() ? Compatibility::Direct : Compatibility::Never;
    if (isLoose(source.type) || isLoose(destination.type))
        return Compatibility::Direct;
    bool bothNumeric = source.isNumeric() && destination.isNumeric();
    if (bothNumeric && source.components() == destination.components())
    {
        bool convert = scene.conversionPolicy() && scene.conversionPolicy()->between(scene, source, destination);
        return convert ? Compatibility::Convert : Compatibility::Direct;
    }
    if (source.isCompound() && destination.isCompound())
        return compoundCompatibility(scene, source, destination);
    if (!source.isData() || !destination.isData())
        return bothNumeric && source.components() > 1 && destination.components() > 1 ? Compatibility::WrongDataType
                                                                                      : Compatibility::Never;
    bool matrices = source.typeInfo().text.ends_with("atrix") && destination.typeInfo().text.ends_with("atrix");
    return source.type == destination.type || matrices ? Compatibility::Direct : Compatibility::WrongDataType;
}

namespace
{

void connectDirectly(Scene& scene, const Plug& source, const Plug& destination, bool lock)
{
    ensureElements(scene, source);
    ensureElements(scene, destination);
    scene.enact(ConnectionExistence{scene.makeConnection(source, destination, lock), true});
}

void connectThrough(Scene& scene, const Plug& source, const Plug& destination, bool lock)
{
    const Attribute& from = scene.attribute(source.attribute);
    const Attribute& to = scene.attribute(destination.attribute);
    Conversion conversion = *scene.conversionPolicy()->between(scene, from, to);
    NodeId node = createNode(scene, scene.registry().find(conversion.nodeType));
    auto plug = [&](std::string_view name) { return Plug{node, scene.findAttribute(node, name), {}}; };
    setValue(scene, plug(conversion.factor), Value::number(Scalar::Double, conversion.factorValue));
    connectDirectly(scene, source, plug(conversion.input), false);
    connectDirectly(scene, plug(conversion.output), destination, lock);
}

bool isWhole(const Scene& scene, const Plug& plug)
{
    const Attribute& attribute = scene.attribute(plug.attribute);
    return attribute.isArray() && plug.path.depth < attribute.layout.arrayDepth;
}

void checkConnection(const Scene& scene, const Plug& source, const Plug& destination, Compatibility match)
{
    if (match == Compatibility::Never)
        throw error(ErrorKind::TypeMismatch, "The attribute '{}' cannot be connected to '{}'.", plugName(scene, source),
                    plugName(scene, destination));
    auto refuse = [&](std::string_view why)
    {
        return error(ErrorKind::TypeMismatch, "Connection not made: '{}' -> '{}'.  {}", plugName(scene, source),
                     plugName(scene, destination), why);
    };
    if (match == Compatibility::WrongDataType)
        throw refuse("Data types of source and destination are not compatible.");
    if (!scene.attribute(source.attribute).has(kReadable))
        throw refuse("Source attribute must be readable.");
    if (!scene.attribute(destination.attribute).has(kWritable) || scene.isLocked(destination))
        throw refuse("Destination attribute must be writable.");
}

} // namespace

void connect(Scene& scene, const Plug& source, const Plug& destination, ConnectOptions options)
{
    // An array as a whole connects to another one only.
    Compatibility match =
        isWhole(scene, source) != isWhole(scene, destination)
            ? Compatibility::Never
            : compatibility(scene, scene.attribute(source.attribute), scene.attribute(destination.attribute));
    checkConnection(scene, source, destination, match);
    if (uint32_t existing = scene.connectionInto(destination); existing != kNone)
    {
        std::optional<Plug> driver = sourceOf(scene, destination, true);
        if (driver && *driver == source)
            throw error(ErrorKind::Connected, "'{}' is already connected to '{}'.", plugName(scene, source),
                        plugName(scene, destination));
        if (!options.force)
            throw error(ErrorKind::Connected, "'{}' already has an incoming connection from '{}'.",
                        plugName(scene, destination), plugName(scene, *driver));
        breakConnection(scene, existing);
    }
    if (match == Compatibility::Convert)
        connectThrough(scene, source, destination, options.lock);
    else
        connectDirectly(scene, source, destination, options.lock);
}

void breakConnection(Scene& scene, uint32_t index)
{
    Plug source = scene.connection(index).source;
    Plug destination = scene.connection(index).destination;
    scene.enact(ConnectionExistence{index, false});
    const Attribute& attribute = scene.attribute(destination.attribute);
    if (attribute.isArray() && attribute.has(kDisconnectDelete))
        removeElement(scene, destination);
    // A conversion that lost its only source or its last destination goes.
    for (NodeId end : {source.node, destination.node})
        if (scene.exists(end) && isConversion(scene, end) &&
            (end == source.node ? scene.node(end).outputs.count : scene.node(end).inputs.count) == 0)
            deleteNodes(scene, {end});
}

void disconnect(Scene& scene, const Plug& source, const Plug& destination)
{
    uint32_t index = scene.connectionInto(destination);
    std::optional<Plug> driver = index == kNone ? std::nullopt : sourceOf(scene, destination, true);
    bool connected = index != kNone && (scene.connection(index).source == source || (driver && *driver == source));
    if (!connected)
        throw error(ErrorKind::NotFound, "There is no connection from '{}' to '{}' to disconnect",
                    plugName(scene, source), plugName(scene, destination));
    breakConnection(scene, index);
}

Plug nextAvailable(const Scene& scene, const Plug& array)
{
    const ArrayStore* store = scene.elements(array);
    uint32_t next = store ? store->indices().firstFree() : 0;
    return {array.node, array.attribute, array.path.with(next)};
}

bool isConversion(const Scene& scene, NodeId node)
{
    return scene.conversionPolicy() && scene.conversionPolicy()->isConversion(scene, scene.type(node).name());
}

std::optional<Plug> sourceOf(const Scene& scene, const Plug& destination, bool throughConversions)
{
    uint32_t index = scene.connectionInto(destination);
    if (index == kNone)
        return std::nullopt;
    const Plug& source = scene.connection(index).source;
    if (!throughConversions || !isConversion(scene, source.node))
        return source;
    for (uint32_t c : scene.inputs(source.node))
        return sourceOf(scene, scene.connection(c).destination, true);
    return source;
}

std::vector<Plug> destinationsOf(const Scene& scene, const Plug& source, bool throughConversions)
{
    std::vector<Plug> found;
    for (uint32_t c = scene.firstConnectionFrom(source); c != kNone; c = scene.connection(c).ofSource.next)
    {
        const Plug& destination = scene.connection(c).destination;
        if (!throughConversions || !isConversion(scene, destination.node))
        {
            found.push_back(destination);
            continue;
        }
        for (uint32_t out : scene.outputs(destination.node))
            found.push_back(scene.connection(out).destination);
    }
    return found;
}

} // namespace understudy::core
