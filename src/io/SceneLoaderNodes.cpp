#include "core/Edits.h"
#include "core/Error.h"
#include "io/SceneLoader.h"

namespace understudy::io
{

using namespace core;

namespace
{

// Nodes of every session of newer releases: files name them without making them.
struct NewerNode
{
    std::string_view name;
    std::string_view type;
};
constexpr NewerNode kNewerNodes[] = {{"openPBR_shader1", "openPBRSurface"}, {"standardSurface1", "standardSurface"}};

constexpr std::string_view kUnknown = "unknown";
constexpr std::string_view kUnknownDag = "unknownDag";
constexpr std::string_view kUnknownTransform = "unknownTransform";

} // namespace

// ----------------------------------------------------------------------------------------------------------------
// names

NodeId SceneLoader::require(std::string_view path)
{
    FileNames::Found found = m_names.find(path);
    if (!found.node)
        throw error(ErrorKind::NotFound, "there is no node '{}'", path);
    if (!found.isUnique)
        report(ProblemKind::Defect, fmt::format("more than one node is called '{}': the one made last is taken", path));
    return found.node;
}

NamespaceId SceneLoader::fileSpace(std::string_view path)
{
    if (auto known = m_spaces.find(std::string(path)); known != m_spaces.end())
        return known->second;
    NamespaceId made = NamespaceId::Root;
    if (path.empty())
    {
        // The namespace that the whole file goes into.
        made = m_options.nameSpace.empty() ? NamespaceId::Root
                                           : ensureSpace(m_scene, m_options.nameSpace, NamespaceId::Root);
    }
    else
    {
        size_t colon = path.rfind(':');
        NamespaceId parent = fileSpace(colon == std::string_view::npos ? std::string_view() : path.substr(0, colon));
        std::string base = legalName(path.substr(colon == std::string_view::npos ? 0 : colon + 1)).text;
        bool isOwn = m_options.mode == ReadMode::Open || m_options.mergeNamespaces;
        std::string free = base;
        for (int number = 1; !isOwn && valid(m_scene.findSpace(parent, free)); ++number)
            free = base + std::to_string(number);
        made = ensureSpace(m_scene, free, parent);
    }
    m_spaces.emplace(path, made);
    return made;
}

NamespaceId SceneLoader::spaceOf(std::string_view name, std::string_view& base)
{
    size_t colon = name.rfind(':');
    if (colon == std::string_view::npos)
    {
        base = name;
        return m_root;
    }
    base = name.substr(colon + 1);
    std::string_view space = name.substr(0, colon);
    if (space.starts_with(':'))
        space.remove_prefix(1);
    if (space != m_lastSpaceName || space.empty())
    {
        m_lastSpace = fileSpace(space);
        m_lastSpaceName = space;
    }
    return m_lastSpace;
}

std::string SceneLoader::freeName(NamespaceId space, std::string_view base, bool isDag, NodeId parent)
{
    std::string wanted(base);
    if (m_options.clash == ClashPolicy::Prefix && !m_options.prefix.empty() &&
        (m_options.renameAll || m_scene.isNameTaken(space, base, isDag, parent)))
        wanted = m_options.prefix + '_' + wanted;
    return m_scene.uniqueName(space, wanted, isDag, parent);
}

// ----------------------------------------------------------------------------------------------------------------
// nodes

void SceneLoader::removeNode(NodeId node)
{
    if (!m_scene.exists(node))
        return;
    for (NodeId child : m_scene.children(node))
        if (m_scene.parents(child).size() <= 1)
            removeNode(child);
    for (uint32_t c : m_scene.outputs(node))
        m_scene.enact(ConnectionExistence{c, false}, m_options.origin);
    for (uint32_t c : m_scene.inputs(node))
        m_scene.enact(ConnectionExistence{c, false}, m_options.origin);
    std::vector<ArcId> arcs;
    for (uint32_t a = m_scene.node(node).parents.head; a != kNone; a = m_scene.arc(a).parents.next)
        arcs.push_back(m_scene.arcId(a));
    for (uint32_t a = m_scene.node(node).children.head; a != kNone; a = m_scene.arc(a).siblings.next)
        arcs.push_back(m_scene.arcId(a));
    for (ArcId arc : arcs)
        m_scene.enact(ArcExistence{arc, false}, m_options.origin);
    m_scene.enact(NodeExistence{node, false}, m_options.origin);
    m_replaceable.erase(node.index);
}

NodeId SceneLoader::sharedNode(TypeId type, NamespaceId space, std::string_view base, NodeId parent) const
{
    for (uint32_t i = m_scene.firstNamed(space, base); i != kNone; i = m_scene.at(i).sameName.next)
        if (m_scene.at(i).type == type && (!m_scene.isDag(m_scene.id(i)) || m_scene.parent(m_scene.id(i)) == parent))
            return m_scene.id(i);
    return {};
}

// A node that was made for a type nobody knows turns out to be a parent: it becomes one that can have children.
NodeId SceneLoader::asParent(NodeId node)
{
    if (m_scene.isDag(node))
        return node;
    if (m_scene.unknownType(node).empty())
        throw error(ErrorKind::TypeMismatch, "'{}' is not in the DAG and cannot be a parent", m_scene.baseName(node));
    Node& old = m_scene.loadNode(node);
    NodeId made =
        m_scene.makeNode(m_scene.registry().find(kUnknownTransform), old.space, m_scene.baseName(node), old.uuid);
    Node& next = m_scene.loadNode(made);
    next.values = std::move(old.values);
    next.extras = std::move(old.extras);
    next.flags = old.flags;
    removeNode(node);
    m_scene.enact(NodeExistence{made, true}, m_options.origin);
    m_scene.enact(ArcExistence{m_scene.makeArc(m_scene.world(), made), true}, m_options.origin);
    m_names.replace(node, made);
    m_result.newNodes.push_back(made);
    return made;
}

// The new scene's own node that a node of the file takes the place of: the one whose name it needs, or, as scenes have
// shared nodes once, the one that hangs elsewhere in the file (a camera that was put under a group).
NodeId SceneLoader::replacedBy(TypeId type, NamespaceId space, std::string_view base, NodeId parent, bool shared) const
{
    if (m_replaceable.empty())
        return {};
    bool taken = m_scene.isNameTaken(space, base, m_scene.registry().type(type).isDag(), parent);
    for (uint32_t i = m_scene.firstNamed(space, base); i != kNone; i = m_scene.at(i).sameName.next)
        if (m_replaceable.contains(i) && (taken || (shared && m_scene.at(i).type == type)))
            return m_scene.id(i);
    return {};
}

NodeId SceneLoader::makeNode(std::string_view typeName, std::string_view name, NodeId parent, bool isDag, bool shared)
{
    TypeRegistry& registry = m_scene.registry();
    TypeId type = registry.find(typeName);
    bool isUnknown = !valid(type) || registry.type(type).isAbstract();
    if (isUnknown)
    {
        if (m_reported.insert(std::string("type ") += typeName).second)
            report(ProblemKind::Note,
                   fmt::format("node type '{}' is not known: its nodes are kept as they are", typeName));
        type = registry.find(isDag ? kUnknownDag : kUnknown);
    }
    isDag = registry.type(type).isDag();
    if (!isDag && parent)
        throw error(ErrorKind::TypeMismatch, "a node of type '{}' has no parent", typeName);

    std::string_view base;
    NamespaceId space = spaceOf(name, base);
    if (base.empty())
        throw Error(ErrorKind::Syntax, "a node without name");
    std::string legal;
    if (LegalName checked = legalName(base); checked.changed)
    {
        report(ProblemKind::Defect, fmt::format("'{}' is no name for a node: '{}' is taken", base, checked.text));
        legal = std::move(checked.text);
        base = legal;
    }
    if (shared && m_options.mode == ReadMode::Import)
        if (NodeId existing = sharedNode(type, space, base, parent))
        {
            m_skipBlock = true;
            return existing;
        }
    if (NodeId stale = replacedBy(type, space, base, parent, shared))
        removeNode(stale);
    std::string free;
    if (m_options.renameAll || m_scene.isNameTaken(space, base, isDag, parent))
    {
        free = freeName(space, base, isDag, parent);
        if (m_options.mode == ReadMode::Open)
            report(ProblemKind::Defect, fmt::format("the name '{}' is taken: the node is called '{}'", base, free));
        base = free;
    }
    NodeId node = m_scene.makeNode(type, space, base);
    m_scene.enact(NodeExistence{node, true}, m_options.origin);
    if (isDag)
        m_scene.enact(ArcExistence{m_scene.makeArc(parent ? parent : m_scene.world(), node), true}, m_options.origin);
    if (isUnknown)
        m_scene.setUnknownType(node, typeName);
    if (shared)
        m_scene.loadNode(node).flags |= kSharedNode;
    m_result.newNodes.push_back(node);
    return node;
}

void SceneLoader::beginBlock(NodeId node)
{
    m_current = node;
    m_inBlock = true;
    m_anyNode = true;
    m_skipBlock = m_keepBlock = false;
}

void SceneLoader::createNode(WordReader& words)
{
    beginBlock({});
    std::string type;
    std::string name;
    std::string parentName;
    bool shared = false;
    bool hasParent = false;
    while (Word word = words.next())
    {
        if (word.kind != Word::Kind::Flag)
        {
            type = word.text;
            continue;
        }
        bool isName = word.text == "n" || word.text == "name";
        bool isParent = word.text == "p" || word.text == "parent";
        if (word.text == "s" || word.text == "shared")
            shared = true;
        else if (isName || isParent)
        {
            (isName ? name : parentName) = value(words, word.text);
            hasParent = hasParent || isParent;
        }
        else if (word.text != "ss" && word.text != "skipSelect")
            throw error(ErrorKind::Syntax, "createNode has no flag -{}", word.text);
    }
    if (type.empty())
        throw Error(ErrorKind::Syntax, "createNode without a type");
    if (name.empty())
        name = type + "1";
    NodeId parent;
    if (hasParent)
    {
        FileNames::Found found = m_names.find(parentName);
        if (!found.node)
            report(ProblemKind::Defect,
                   fmt::format("parent '{}' is not there: '{}' is made at the root", parentName, name));
        else
            parent = asParent(require(parentName));
        if (parent && m_scene.type(parent).isShape() && m_scene.unknownType(parent).empty())
        {
            report(ProblemKind::Defect,
                   fmt::format("'{}' is a shape and no parent: '{}' is made at the root", parentName, name));
            parent = {};
        }
    }
    NodeId node = makeNode(type, name, parent, hasParent, shared);
    m_current = node;
    m_names.add(name.starts_with(':') ? std::string_view(name).substr(1) : std::string_view(name), node);
}

void SceneLoader::rename(WordReader& words)
{
    Word flag = words.next();
    if (flag.kind != Word::Kind::Flag || (flag.text != "uid" && flag.text != "uuid"))
        throw Error(ErrorKind::Syntax, "only rename -uid belongs in a scene");
    std::optional<Uuid> uuid = Uuid::parse(value(words, "uid"));
    if (!uuid)
        throw Error(ErrorKind::Syntax, "this is no UUID");
    if (m_skipBlock)
        return;
    if (!m_current)
        throw Error(ErrorKind::Syntax, "there is no node that this could be about");
    // Imported nodes keep their UUIDs unless the scene has them (reference/behaviour.md, file).
    if (m_options.mode != ReadMode::Open && m_scene.find(*uuid))
        return;
    m_scene.enact(NodeUuid{m_current, *uuid}, m_options.origin);
}

void SceneLoader::select(WordReader& words)
{
    beginBlock({});
    m_keepBlock = true;
    std::string name;
    while (Word word = words.next())
        if (word.kind != Word::Kind::Flag)
            name = word.text;
    NodeId node = m_names.find(name).node;
    std::string_view base = std::string_view(name).substr(name.rfind(':') + 1);
    for (const NewerNode& newer : kNewerNodes)
        if (!node && newer.name == base && valid(m_scene.registry().find(newer.type)))
        {
            node = m_scene.makeNode(m_scene.registry().find(newer.type), NamespaceId::Root, base);
            m_scene.enact(NodeExistence{node, true}, m_options.origin);
            m_scene.loadNode(node).flags |= kDefaultNode | kReadOnlyNode;
        }
    if (!node)
    {
        m_info.unknownStatements.emplace_back(m_statement.text());
        report(ProblemKind::Defect, fmt::format("there is no node '{}': what follows about it is kept as it is", name));
        return;
    }
    m_keepBlock = false;
    m_current = node;
    // What the scene itself has of its default nodes stays on import (unsure for single attributes).
    m_skipBlock = m_options.mode == ReadMode::Import;
}

void SceneLoader::lockNode(WordReader& words)
{
    uint8_t mask = 0;
    uint8_t bits = 0;
    bool any = false;
    std::vector<NodeId> nodes;
    auto set = [&](uint8_t bit, bool on)
    {
        mask |= bit;
        bits = static_cast<uint8_t>(on ? bits | bit : bits & ~bit);
        any = true;
    };
    while (Word word = words.next())
    {
        if (word.kind != Word::Kind::Flag)
            nodes.push_back(require(word.text));
        else if (word.text == "l" || word.text == "lock")
            set(kNodeLocked, isOn(value(words, "lock")));
        else if (word.text == "ln" || word.text == "lockName")
            set(kNameLocked, isOn(value(words, "lockName")));
        else if (word.text == "lu" || word.text == "lockUnpublished")
            set(kUnpublishedLocked, isOn(value(words, "lockUnpublished")));
        else if (word.text != "ic" && word.text != "ignoreComponents")
            throw error(ErrorKind::Syntax, "lockNode has no flag -{}", word.text);
    }
    if (!any)
        set(kNodeLocked, true);
    if (m_skipBlock && nodes.empty())
        return;
    if (nodes.empty())
        nodes.push_back(m_current);
    for (NodeId node : nodes)
    {
        if (!node)
            throw Error(ErrorKind::Syntax, "there is no node that this could be about");
        m_scene.enact(NodeFlagBits{node, mask, bits}, m_options.origin);
    }
}

void SceneLoader::parent(WordReader& words)
{
    m_inBlock = false;
    bool add = false;
    bool toWorld = false;
    std::vector<NodeId> nodes;
    while (Word word = words.next())
    {
        if (word.kind != Word::Kind::Flag)
            nodes.push_back(require(word.text));
        else if (word.text == "add" || word.text == "addObject")
            add = true;
        else if (word.text == "w" || word.text == "world")
            toWorld = true;
        else if (word.text == "rm" || word.text == "removeObject")
            throw Error(ErrorKind::Syntax, "parent -removeObject does not belong in a scene");
    }
    if (nodes.size() < (toWorld ? 1u : 2u))
        throw Error(ErrorKind::Syntax, "parent needs nodes and the one they go under");
    NodeId above = m_scene.world();
    if (!toWorld)
    {
        above = asParent(nodes.back());
        nodes.pop_back();
    }
    for (NodeId node : nodes)
    {
        if (!m_scene.isDag(node))
            throw error(ErrorKind::TypeMismatch, "'{}' is not in the DAG", m_scene.baseName(node));
        if (node == above || m_scene.isAncestor(node, above))
            throw error(ErrorKind::Cycle, "'{}' cannot go below itself", m_scene.baseName(node));
        for (NodeId child : m_scene.children(above))
            if (child == node)
                throw error(ErrorKind::Cycle, "'{}' is there already", m_scene.baseName(node));
        if (add)
        {
            m_scene.enact(ArcExistence{m_scene.makeArc(above, node), true}, m_options.origin);
            m_names.addBelow(node, above);
        }
        else
        {
            uint32_t arc = m_scene.node(node).parents.head;
            m_scene.enact(ArcPlace{m_scene.arcId(arc), above.index, kNone}, m_options.origin);
            m_names.addBelow(node, above);
        }
    }
}

} // namespace understudy::io
