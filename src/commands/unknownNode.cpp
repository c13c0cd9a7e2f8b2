#include "commands/Objects.h"

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
            {kPlugin, "plugin", "p", {}, Mode::Query, "The plug-in that brings the type.", script::Unsupported},
            {kRealClassName, "realClassName", "rcn", {}, Mode::Query, "The type that the node was written with."},
            {kRealClassTag,
             "realClassTag",
             "rct",
             {},
             Mode::Query,
             "The numeric tag of the type.",
             script::Unsupported},
        },
    .undoable = false,
    .modes = Mode::CreateQuery,
    .returns = "string",
};

Value unknownNode(Session& session, const Arguments& arguments)
{
    if (arguments.mode != Mode::Query || !arguments.has(kRealClassName))
        throw Error(ErrorKind::Failed, "unknownNode: say what to query: -realClassName.");
    if (arguments.positional.empty())
        throw Error(ErrorKind::Failed, "Not enough objects or values.");
    NodeId node = namedByText(session, arguments.text(0)).node();
    std::string_view type = session.scene().unknownType(node);
    if (type.empty())
        throw error(ErrorKind::Failed, "'{}' is not an unknown node.", arguments.text(0));
    return type;
}

} // namespace

UNDERSTUDY_COMMAND(unknownNode, kSyntax, unknownNode)

} // namespace understudy::commands
