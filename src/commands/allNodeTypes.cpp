#include "commands/NodeFilter.h"

namespace understudy::commands
{

namespace
{

enum : uint8_t
{
    kIncludeAbstract
};

const Syntax kSyntax{
    .name = "allNodeTypes",
    .summary = "Lists all node types that can be made.",
    .positional = {},
    .flags = {{kIncludeAbstract,
               "includeAbstract",
               "ia",
               {},
               Mode::Create,
               "Abstract types too, with (abstract) behind the name."}},
    .undoable = false,
    .returns = "string[]",
};

Value allNodeTypes(Session& session, const Arguments& arguments)
{
    return nodeTypeNames(session.types(), arguments.has(kIncludeAbstract));
}

} // namespace

UNDERSTUDY_COMMAND(allNodeTypes, kSyntax, allNodeTypes)

} // namespace understudy::commands
