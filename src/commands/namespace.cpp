#include "commands/Namespaces.h"
#include "commands/Objects.h"

#include <algorithm>

namespace understudy::commands
{

namespace
{

enum : uint8_t
{
    kAbsoluteName,
    kAddNamespace,
    kCollapseAncestors,
    kDeleteNamespaceContent,
    kExists,
    kForce,
    kIsRootNamespace,
    kMergeNamespaceWithOther,
    kMergeNamespaceWithParent,
    kMergeNamespaceWithRoot,
    kMoveNamespace,
    kParent,
    kRecurse,
    kRelativeNames,
    kRemoveNamespace,
    kRename,
    kSetNamespace,
    kValidateName
};

const Syntax kSyntax{
    .name = "namespace",
    .summary = "Makes, removes, moves and renames namespaces, and chooses the current one.",
    .positional = {},
    .flags =
        {
            {kAbsoluteName,
             "absoluteName",
             "an",
             {},
             Mode::CreateQuery,
             "The namespace that is answered starts with a colon."},
            {kAddNamespace, "addNamespace", "add", {Arg::String}, Mode::Create, "Makes a namespace."},
            {kCollapseAncestors,
             "collapseAncestors",
             "ch",
             {Arg::String},
             Mode::Create,
             "Removes empty namespaces above this one.",
             refused(Reason::Unknown)},
            {kDeleteNamespaceContent,
             "deleteNamespaceContent",
             "dnc",
             {},
             Mode::Create,
             "With -removeNamespace: deletes what is in it."},
            {kExists, "exists", "ex", {Arg::String}, Mode::Create, "Whether there is such a namespace."},
            {kForce, "force", "f", {}, Mode::Create, "Renames nodes whose names are taken where they go."},
            {kIsRootNamespace,
             "isRootNamespace",
             "ir",
             {Arg::String},
             Mode::Query,
             "Whether it is the root.",
             script::QueryTakesValue},
            {kMergeNamespaceWithOther,
             "mergeNamespaceWithOther",
             "mno",
             {Arg::String},
             Mode::Create,
             "With -removeNamespace: moves what is in it to this one."},
            {kMergeNamespaceWithParent,
             "mergeNamespaceWithParent",
             "mnp",
             {},
             Mode::Create,
             "With -removeNamespace: moves what is in it to the one above."},
            {kMergeNamespaceWithRoot,
             "mergeNamespaceWithRoot",
             "mnr",
             {},
             Mode::Create,
             "With -removeNamespace: moves what is in it to the root."},
            {kMoveNamespace,
             "moveNamespace",
             "mv",
             {Arg::String, Arg::String},
             Mode::Create,
             "Moves what is in the first to the second."},
            {kParent, "parent", "p", {Arg::String}, Mode::Create, "Where a new or renamed namespace goes."},
            {kRecurse, "recurse", "r", {}, Mode::CreateQuery, "With -exists: looks in the namespaces below too."},
            {kRelativeNames,
             "relativeNames",
             "rel",
             {Arg::Boolean},
             Mode::CreateQuery,
             "Whether names are given relative to the current namespace."},
            {kRemoveNamespace, "removeNamespace", "rm", {Arg::String}, Mode::Create, "Removes a namespace."},
            {kRename, "rename", "ren", {Arg::String, Arg::String}, Mode::Create, "Renames a namespace."},
            {kSetNamespace, "setNamespace", "set", {Arg::String}, Mode::Create, "Makes it the current one."},
            {kValidateName,
             "validateName",
             "vn",
             {Arg::String},
             Mode::Create,
             "The name with illegal characters gone."},
        },
    .modes = Mode::CreateQuery,
    .returns = "string",
};

// A change of the current namespace or of relative names, undone with its step.
class ContextChange final : public core::Action
{
public:
    ContextChange(core::ResolveContext& context, NamespaceId current, bool relative)
        : m_context(context), m_current(current), m_relative(relative)
    {
    }

    void undo(core::Scene&) override { swap(); }
    void redo(core::Scene&) override { swap(); }

private:
    void swap()
    {
        std::swap(m_context.current, m_current);
        std::swap(m_context.relative, m_relative);
    }

    core::ResolveContext& m_context;
    NamespaceId m_current;
    bool m_relative;
};

void setContext(Session& session, NamespaceId current, bool relative)
{
    core::ResolveContext& context = session.resolveContext();
    session.scene().enact(
        std::shared_ptr<core::Action>(std::make_shared<ContextChange>(context, context.current, context.relative)));
    context.current = current;
    context.relative = relative;
}

// Source: reference/behaviour.md "Names": the rules of node names.
std::string validName(std::string_view wanted)
{
    std::string name;
    for (char c : wanted)
    {
        bool isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
        bool isDigit = c >= '0' && c <= '9';
        if (isLetter || (isDigit && !name.empty()))
            name += c;
        else if (!name.empty())
            name += '_';
    }
    return name;
}

class Call
{
public:
    Call(Session& session, const Arguments& arguments)
        : m_session(session), m_scene(session.scene()), m_arguments(arguments)
    {
    }

    Value run()
    {
        if (m_arguments.mode == Mode::Query)
            return query();
        struct Operation
        {
            uint8_t flag;
            Value (Call::*run)();
        };
        static constexpr Operation kOperations[] = {
            {kAddNamespace, &Call::add},
            {kSetNamespace, &Call::set},
            {kExists, &Call::exists},
            {kRelativeNames, &Call::relativeNames},
            {kValidateName, &Call::validateName},
            {kRemoveNamespace, &Call::remove},
            {kMoveNamespace, &Call::move},
            {kRename, &Call::rename},
        };
        for (const Operation& operation : kOperations)
            if (m_arguments.has(operation.flag))
            {
                Value answer = (this->*operation.run)();
                bool isAbsolute = m_arguments.has(kAbsoluteName) && core::valid(m_answer);
                return isAbsolute ? Value(namespaceText(m_scene, m_answer, true)) : answer;
            }
        throw Error(ErrorKind::Failed, "namespace: say what to do, for instance -add or -set.");
    }

private:
    Value query()
    {
        if (m_arguments.has(kIsRootNamespace))
            return findNamespace(m_session, m_arguments.string(kIsRootNamespace)) == NamespaceId::Root;
        if (m_arguments.has(kRelativeNames))
            return m_session.resolveContext().relative;
        throw Error(ErrorKind::Failed, "No valid query flags were specified.");
    }

    // ---- one at a time
    Value add()
    {
        std::string path = m_arguments.string(kAddNamespace);
        NamespaceId above = m_session.currentNamespace();
        if (m_arguments.has(kParent))
            above = namespaceNamed(m_session, m_arguments.string(kParent));
        std::string_view name = path;
        if (size_t colon = name.rfind(':'); colon != std::string_view::npos)
        {
            std::string_view before = name.substr(0, colon);
            std::optional<NamespaceId> found = colon == 0 ? NamespaceId::Root : core::findSpace(m_scene, before, above);
            if (!found)
                throw error(ErrorKind::Failed, "No namespace matches name: '{}'.", before);
            above = *found;
            name.remove_prefix(colon + 1);
        }
        std::string legal = core::legalName(name).text;
        if (core::valid(m_scene.findSpace(above, legal)))
            throw error(ErrorKind::Failed, "The namespace '{}' already exists.", path);
        NamespaceId made = m_scene.makeSpace(above, legal);
        m_scene.enact(core::NamespaceExistence{made, true});
        m_answer = made;
        return m_arguments.has(kParent) || legal != name ? namespaceText(m_scene, made, false) : path;
    }

    Value set()
    {
        std::string text = m_arguments.string(kSetNamespace);
        m_answer = namespaceNamed(m_session, text);
        setContext(m_session, m_answer, m_session.resolveContext().relative);
        return text;
    }

    Value exists()
    {
        std::string text = m_arguments.string(kExists);
        if (findNamespace(m_session, text))
            return true;
        if (!m_arguments.has(kRecurse))
            return false;
        std::vector<NamespaceId> all = namespacesBelow(m_scene, m_session.currentNamespace(), true);
        return std::any_of(all.begin(), all.end(),
                           [&](NamespaceId space) { return core::findSpace(m_scene, text, space).has_value(); });
    }

    Value relativeNames()
    {
        setContext(m_session, m_session.currentNamespace(), m_arguments.boolean(kRelativeNames));
        return m_arguments.boolean(kRelativeNames);
    }

    Value validateName() { return validName(m_arguments.string(kValidateName)); }

    // ---- moving and removing
    void refuseFixed(NamespaceId space, std::string_view text, std::string_view verb)
    {
        std::string name = m_scene.spaceName(space);
        if (space == NamespaceId::Root || name == "UI" || name == "shared")
            throw error(ErrorKind::Failed, "The namespace '{}' cannot be {}.", text, verb);
    }

    // Whether a node's name is taken by another in the namespace it goes to.
    bool clashes(NodeId node, NamespaceId to) const
    {
        return core::freeName(m_scene, to, m_scene.baseName(node), node) != m_scene.baseName(node);
    }

    void checkClashes(NamespaceId from, NamespaceId to) const
    {
        for (NodeId node : nodesIn(m_scene, from))
            if (clashes(node, to))
                throw error(ErrorKind::Failed, "The name of '{}' is taken in namespace '{}'; -force renames it.",
                            m_scene.name(node), namespaceText(m_scene, to, true));
        for (NamespaceId child : m_scene.space(from).children)
            if (NamespaceId twin = m_scene.findSpace(to, m_scene.names().text(m_scene.space(child).name));
                core::valid(twin))
                checkClashes(child, twin);
    }

    // Nodes keep their names where these are free, namespaces of the same name become one.
    void moveContent(NamespaceId from, NamespaceId to)
    {
        for (NodeId node : nodesIn(m_scene, from))
        {
            std::string name = core::freeName(m_scene, to, m_scene.baseName(node), node);
            m_scene.enact(core::NodeName{node, to, m_scene.names().acquire(name)});
        }
        std::vector<NamespaceId> children = m_scene.space(from).children;
        for (NamespaceId child : children)
        {
            std::string name(m_scene.names().text(m_scene.space(child).name));
            NamespaceId twin = m_scene.findSpace(to, name);
            if (core::valid(twin) && twin != m_going)
            {
                moveContent(child, twin);
                removeEmpty(child, twin);
            }
            else
                m_scene.enact(core::NamespacePlace{child, to, m_scene.names().acquire(name)});
        }
    }

    // Whoever stands in a namespace that goes stands in the one that takes its content.
    void removeEmpty(NamespaceId space, NamespaceId heir)
    {
        if (m_session.currentNamespace() == space)
            setContext(m_session, heir, m_session.resolveContext().relative);
        m_scene.enact(core::NamespaceExistence{space, false});
    }

    Value remove()
    {
        std::string text = m_arguments.string(kRemoveNamespace);
        NamespaceId space = namespaceNamed(m_session, text);
        refuseFixed(space, text, "removed");
        if (isWithin(m_scene, m_session.currentNamespace(), space))
            throw error(ErrorKind::Failed, "The namespace '{}' is the current one, or above it, and cannot be removed.",
                        text);
        NamespaceId above = m_scene.space(space).parent;
        m_going = space;
        if (m_arguments.has(kMergeNamespaceWithRoot))
            moveContent(space, NamespaceId::Root);
        else if (m_arguments.has(kMergeNamespaceWithParent))
            moveContent(space, above);
        else if (m_arguments.has(kMergeNamespaceWithOther))
            moveContent(space, otherNamed(space));
        else if (m_arguments.has(kDeleteNamespaceContent))
            deleteContent(space);
        else if (m_scene.space(space).nodes.count > 0 || !m_scene.space(space).children.empty())
            throw error(ErrorKind::Failed, "The namespace '{}' is not empty.", text);
        removeEmpty(space, above);
        return text;
    }

    NamespaceId otherNamed(NamespaceId space)
    {
        std::string text = m_arguments.string(kMergeNamespaceWithOther);
        NamespaceId other = namespaceNamed(m_session, text);
        if (isWithin(m_scene, other, space))
            throw error(ErrorKind::Failed, "The namespace '{}' is inside the one that is to be removed.", text);
        return other;
    }

    void deleteContent(NamespaceId space)
    {
        std::vector<NodeId> nodes = nodesIn(m_scene, space);
        std::vector<NamespaceId> below = namespacesBelow(m_scene, space, true);
        for (NamespaceId inner : below)
        {
            std::vector<NodeId> more = nodesIn(m_scene, inner);
            nodes.insert(nodes.end(), more.begin(), more.end());
        }
        core::deleteNodes(m_scene, nodes);
        for (auto inner = below.rbegin(); inner != below.rend(); ++inner)
            m_scene.enact(core::NamespaceExistence{*inner, false});
    }

    Value move()
    {
        std::vector<Value> names = m_arguments.values(kMoveNamespace);
        std::string from = script::toText(names.at(0));
        std::string to = script::toText(names.at(1));
        NamespaceId source = namespaceNamed(m_session, from);
        NamespaceId target = namespaceNamed(m_session, to);
        refuseFixed(source, from, "moved");
        if (isWithin(m_scene, target, source))
            throw error(ErrorKind::Failed, "The namespace '{}' cannot be moved into '{}', which is part of it.", from,
                        to);
        if (!m_arguments.has(kForce))
            checkClashes(source, target);
        moveContent(source, target);
        m_answer = target;
        return to;
    }

    Value rename()
    {
        std::vector<Value> names = m_arguments.values(kRename);
        std::string from = script::toText(names.at(0));
        std::string to = script::toText(names.at(1));
        NamespaceId space = namespaceNamed(m_session, from);
        refuseFixed(space, from, "renamed");
        NamespaceId above = m_scene.space(space).parent;
        if (m_arguments.has(kParent))
            above = namespaceNamed(m_session, m_arguments.string(kParent));
        if (isWithin(m_scene, above, space))
            throw error(ErrorKind::Failed, "The namespace '{}' cannot go into itself.", from);
        std::string legal = core::legalName(to.substr(to.rfind(':') + 1)).text;
        NamespaceId taken = m_scene.findSpace(above, legal);
        if (core::valid(taken) && taken != space)
        {
            if (!m_arguments.has(kForce))
                throw error(ErrorKind::Failed, "The namespace '{}' already exists.", to);
            moveContent(space, taken);
            removeEmpty(space, taken);
        }
        else
            m_scene.enact(core::NamespacePlace{space, above, m_scene.names().acquire(legal)});
        m_answer = core::valid(taken) ? taken : space;
        return namespaceText(m_scene, m_answer, false);
    }

    Session& m_session;
    core::Scene& m_scene;
    const Arguments& m_arguments;
    NamespaceId m_answer = NamespaceId::None; // the one that is answered, of operations that answer one
    NamespaceId m_going = NamespaceId::None;  // removed once it is empty
};

Value editNamespaces(Session& session, const Arguments& arguments) { return Call(session, arguments).run(); }

} // namespace

UNDERSTUDY_COMMAND(namespace, kSyntax, editNamespaces)

} // namespace understudy::commands
