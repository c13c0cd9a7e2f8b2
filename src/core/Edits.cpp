#include "core/Edits.h"

#include "core/Error.h"

#include <algorithm>
#include <iterator>

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

// Words of MEL, which are no names for nodes.
constexpr std::string_view kReservedWords[] = {"break", "case",   "continue", "default", "do",     "else",   "false",
                                               "float", "for",    "global",   "if",      "in",     "int",    "matrix",
                                               "no",    "off",    "on",       "proc",    "return", "string", "switch",
                                               "true",  "vector", "while",    "yes"};

bool isReserved(std::string_view name)
{
    return std::binary_search(std::begin(kReservedWords), std::end(kReservedWords), name);
}

// Transform and shape names of types whose primitives are not named after the type.
struct ShapeNames
{
    std::string_view type;
    std::string_view transform;
};
constexpr ShapeNames kShapeNames[] = {
    {"mesh", "polySurface"}, {"nurbsCurve", "curve"}, {"nurbsSurface", "surface"}, {"bezierCurve", "bezier"}};

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

// A word of MEL gets a number, which counts on where it is taken. Names that a file has do not come this way.
NewName placeName(Scene& scene, std::string_view wanted, NamespaceId current)
{
    size_t colon = wanted.rfind(':');
    LegalName legal = legalName(colon == std::string_view::npos ? wanted : wanted.substr(colon + 1));
    if (isReserved(legal.text))
        legal.text += '1';
    NamespaceId space = colon == std::string_view::npos ? current
                        : colon == 0                    ? NamespaceId::Root
                                                        : ensureSpace(scene, wanted.substr(0, colon), current);
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
    Scene::Edit edit(scene);
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
    Scene::Edit edit(scene);
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
    Scene::Edit edit(scene);
    uint32_t arc = path.arcs.empty() ? scene.node(path.node).parents.head : path.arcs.front().index;
    NodeId target = parent ? parent : scene.world();
    scene.enact(ArcPlace{scene.arcId(arc), target.index, kNone});
    makeNameFree(scene, path.node);
}

DagPath addInstance(Scene& scene, NodeId node, NodeId parent)
{
    Scene::Edit edit(scene);
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
    Scene::Edit edit(scene);
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
    Scene::Edit edit(scene);
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

} // namespace understudy::core
