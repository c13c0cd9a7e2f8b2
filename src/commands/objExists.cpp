#include "commands/Objects.h"

namespace understudy::commands
{

namespace
{

const Syntax kSyntax{
    .name = "objExists",
    .summary = "Tells whether anything matches a name: nodes, attributes, components, patterns.",
    .positional = {Arg::String, 1, 1, "name"},
    .flags = {},
    .undoable = false,
    .returns = "boolean",
};

Value objExists(Session& session, const Arguments& arguments)
{
    std::string name = arguments.text(0);
    if (name.empty())
        return false;
    try
    {
        return !session.resolver().matches(name).empty();
    }
    catch (const Error& problem)
    {
        // A text that cannot be a name names nothing.
        if (problem.kind() == ErrorKind::InvalidName || problem.kind() == ErrorKind::Syntax)
            return false;
        throw;
    }
}

} // namespace

UNDERSTUDY_COMMAND(objExists, kSyntax, objExists)

} // namespace understudy::commands
