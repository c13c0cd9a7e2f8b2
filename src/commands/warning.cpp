#include "commands/Messages.h"

namespace understudy::commands
{

namespace
{

const Syntax kSyntax{
    .name = "warning",
    .summary = "Prints a warning.",
    .positional = {Arg::String, 1, Positional::kMany, "text"},
    .flags = messageFlags(),
    .undoable = false,
};

Value warning(Session& session, const Arguments& arguments)
{
    session.message(script::Severity::Warning, messageText(arguments));
    return {};
}

} // namespace

UNDERSTUDY_COMMAND(warning, kSyntax, warning)

} // namespace understudy::commands
