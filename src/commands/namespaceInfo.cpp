#include "commands/Namespaces.h"
#include "commands/Objects.h"

namespace understudy::commands
{

namespace
{

enum : uint8_t
{
    kAbsoluteName,
    kBaseName,
    kCurrentNamespace,
    kDagPath,
    kFullName,
    kInternal,
    kIsRootNamespace,
    kListNamespace,
    kListOnlyDependencyNodes,
    kListOnlyNamespaces,
    kParent,
    kRecurse,
    kShortName
};

const Syntax kSyntax{
    .name = "namespaceInfo",
    .summary = "Tells about a namespace, the current one unless another is named, and what it holds.",
    .positional = {Arg::String, 0, 1, "namespace"},
    .flags =
        {
            {kAbsoluteName, "absoluteName", "an", {}, Mode::Create, "Names of namespaces start with a colon."},
            {kBaseName, "baseName", "bn", {}, Mode::Create, "Its name without those above."},
            {kCurrentNamespace, "currentNamespace", "cur", {}, Mode::Create, "The current namespace."},
            {kDagPath, "dagPath", "dp", {}, Mode::Create, "Nodes with as much of their path as makes them unique."},
            {kFullName, "fullName", "fn", {}, Mode::Create, "Its name with those above."},
            {kInternal, "internal", "int", {}, Mode::Create, "Lists internal nodes too."},
            {kIsRootNamespace, "isRootNamespace", "ir", {}, Mode::Create, "Whether it is the root."},
            {kListNamespace, "listNamespace", "ls", {}, Mode::Create, "The namespaces and nodes in it."},
            {kListOnlyDependencyNodes, "listOnlyDependencyNodes", "lod", {}, Mode::Create, "The nodes in it."},
            {kListOnlyNamespaces, "listOnlyNamespaces", "lon", {}, Mode::Create, "The namespaces in it."},
            {kParent, "parent", "p", {}, Mode::Create, "The namespace above."},
            {kRecurse, "recurse", "r", {}, Mode::Create, "Lists what is in the namespaces below too."},
            {kShortName, "shortName", "sn", {}, Mode::Create, "Its name without those above."},
        },
    .undoable = false,
    .returns = "string[]",
};

class Listing
{
public:
    Listing(Session& session, const Arguments& arguments) : m_scene(session.scene()), m_arguments(arguments) {}

    Value run(NamespaceId space)
    {
        bool recurse = m_arguments.has(kRecurse);
        bool nodes = !m_arguments.has(kListOnlyNamespaces);
        bool spaces = !m_arguments.has(kListOnlyDependencyNodes);
        if (spaces)
            for (NamespaceId below : namespacesBelow(m_scene, space, recurse))
                m_list.emplace_back(namespaceText(m_scene, below, m_arguments.has(kAbsoluteName)));
        if (nodes)
            listNodes(space);
        if (nodes && recurse)
            for (NamespaceId below : namespacesBelow(m_scene, space, true))
                listNodes(below);
        return m_list.empty() ? Value() : Value(std::move(m_list));
    }

private:
    void listNodes(NamespaceId space)
    {
        NameStyle style = m_arguments.has(kDagPath) ? NameStyle::Shortest : NameStyle::Base;
        for (NodeId node : nodesIn(m_scene, space))
        {
            if (m_scene.type(node).has(core::kInternalType) && !m_arguments.has(kInternal))
                continue;
            Object object = nodeObject(m_scene, node);
            if (m_arguments.has(kAbsoluteName) && style == NameStyle::Base)
                m_list.emplace_back(":" + m_scene.name(node));
            else
                m_list.emplace_back(script::ObjectName{object, style});
        }
    }

    const core::Scene& m_scene;
    const Arguments& m_arguments;
    Value::List m_list;
};

Value namespaceInfo(Session& session, const Arguments& arguments)
{
    const core::Scene& scene = session.scene();
    bool absolute = arguments.has(kAbsoluteName);
    NamespaceId space = session.currentNamespace();
    if (!arguments.positional.empty() && !arguments.has(kCurrentNamespace))
        space = namespaceNamed(session, arguments.text(0));
    if (arguments.has(kIsRootNamespace))
        return space == NamespaceId::Root;
    if (arguments.hasAny(kListNamespace, kListOnlyNamespaces, kListOnlyDependencyNodes))
        return Listing(session, arguments).run(space);
    if (arguments.has(kParent))
        return namespaceText(scene, space == NamespaceId::Root ? space : scene.space(space).parent, absolute);
    if (arguments.hasAny(kBaseName, kShortName))
        return space == NamespaceId::Root ? std::string(":") : std::string(scene.names().text(scene.space(space).name));
    if (arguments.hasAny(kCurrentNamespace, kFullName, kAbsoluteName))
        return namespaceText(scene, space, absolute);
    throw Error(ErrorKind::Failed,
                "namespaceInfo: say what to tell, for instance -listNamespace or -currentNamespace.");
}

} // namespace

UNDERSTUDY_COMMAND(namespaceInfo, kSyntax, namespaceInfo)

} // namespace understudy::commands
