#include "commands/Objects.h"

#include <algorithm>

namespace understudy::commands
{

namespace
{

enum : uint8_t
{
    kPlugin,
    kRealClassName,
    kRealClassTag
};

const Syntax kSyntax{
    .name = "unknownNode",
    .summary = "Tells what a node was before its type became unknown.",
    .positional = {Arg::String, 0, 1, "node"},
    .flags =
        {
            {kPlugin,
             "plugin",
             "p",
             {},
             Mode::Query,
             "The plug-in that brings the type, as far as the scene requires it; else an empty text."},
            {kRealClassName, "realClassName", "rcn", {}, Mode::Query, "The type that the node was written with."},
            {kRealClassTag,
             "realClassTag",
             "rct",
             {},
             Mode::Query,
             "The numeric tag of the type.",
             refused(Reason::FileFormat)},
        },
    .undoable = false,
    .modes = Mode::CreateQuery,
    .returns = "string",
};

// Scenes say of the plug-ins they require which node types these bring.
std::string pluginOf(const io::SceneInfo& info, std::string_view type)
{
    for (const io::Requirement& requirement : info.requirements)
        if (std::find(requirement.nodeTypes.begin(), requirement.nodeTypes.end(), type) != requirement.nodeTypes.end())
            return requirement.plugin;
    return {};
}

Value unknownNode(Session& session, const Arguments& arguments)
{
    if (arguments.mode != Mode::Query || !arguments.hasAny(kRealClassName, kPlugin))
        throw Error(ErrorKind::Failed, "unknownNode: say what to query: -realClassName or -plugin.");
    if (arguments.positional.empty())
        throw Error(ErrorKind::Failed, "Not enough objects or values.");
    NodeId node = namedByText(session, arguments.text(0)).node();
    std::string_view type = session.scene().unknownType(node);
    if (type.empty())
        throw error(ErrorKind::Failed, "'{}' is not an unknown node.", arguments.text(0));
    return arguments.has(kPlugin) ? Value(pluginOf(session.info(), type)) : Value(type);
}

} // namespace

UNDERSTUDY_COMMAND(unknownNode, kSyntax, unknownNode)

} // namespace understudy::commands
