#include "commands/Objects.h"

namespace understudy::commands
{

namespace
{

enum : uint8_t
{
    kName,
    kParent,
    kShared,
    kSkipSelect
};

const Syntax kSyntax{
    .name = "createNode",
    .summary = "Makes a node of a type and selects it.",
    .positional = {Arg::String, 1, 1, "type"},
    .flags =
        {
            {kName, "name", "n", {Arg::String}, Mode::Create, "Name of the node; a number follows where it is taken."},
            {kParent, "parent", "p", {Arg::String}, Mode::Create, "DAG node to put it under."},
            {kShared, "shared", "s", {}, Mode::Create, "Gives the node of this name that exists already."},
            {kSkipSelect, "skipSelect", "ss", {}, Mode::Create, "Leaves the selection as it is."},
        },
    .returns = "string",
};

// The existing node that -shared asks for; none where it must be made.
NodeId existingNode(Session& session, const Arguments& arguments, core::TypeId type, NodeId parent)
{
    if (!arguments.has(kShared) || !arguments.has(kName))
        return {};
    for (const Object& object : session.resolver().matches(arguments.string(kName)))
        if (session.scene().node(object.node()).type == type &&
            (!session.scene().isDag(object.node()) || session.scene().parent(object.node()) == parent))
            return object.node();
    return {};
}

// Throws where nothing of the name is legal.
void warnOfIllegal(Session& session, std::string_view name)
{
    if (!name.empty() && name.back() == '#')
        name.remove_suffix(1);
    if (core::legalName(name.substr(name.rfind(':') + 1)).changed)
        session.message(script::Severity::Warning, "Removing invalid characters from name.");
}

// A type that nobody knows: the node keeps what is known of it under a type that stands in.
NodeId createUnknown(Session& session, const Arguments& arguments, const std::string& type)
{
    session.message(script::Severity::Warning,
                    "Unrecognized node type '" + type + "'; preserving node information during this session.");
    core::Scene& scene = session.scene();
    bool isDag = arguments.has(kParent);
    NodeId parent = isDag ? namedByText(session, arguments.string(kParent)).node() : NodeId{};
    core::TypeId standIn = session.types().find(isDag ? "unknownDag" : "unknown");
    NodeId node = core::createNode(scene, standIn, arguments.string(kName), parent, session.currentNamespace());
    scene.setUnknownType(node, type);
    return node;
}

Value createNode(Session& session, const Arguments& arguments)
{
    core::Scene& scene = session.scene();
    std::string typeName = arguments.text(0);
    core::TypeId type = session.types().find(typeName);
    NodeId node;
    if (!core::valid(type))
        node = createUnknown(session, arguments, typeName);
    else
    {
        NodeId parent = arguments.has(kParent) ? namedByText(session, arguments.string(kParent)).node() : NodeId{};
        node = existingNode(session, arguments, type, parent);
        if (!node)
        {
            std::string name = arguments.string(kName);
            if (arguments.has(kName))
                warnOfIllegal(session, name);
            node = core::createNode(scene, type, name, parent, session.currentNamespace());
        }
    }
    Object made{Object::Kind::Node, core::firstPath(scene, node), {}, {}};
    if (!arguments.has(kSkipSelect))
        session.selection().set({made});
    return script::ObjectName{made};
}

} // namespace

UNDERSTUDY_COMMAND(createNode, kSyntax, createNode)

} // namespace understudy::commands
