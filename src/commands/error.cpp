#include "commands/Messages.h"

namespace understudy::commands
{

namespace
{

const Syntax kSyntax{
    .name = "error",
    .summary = "Stops with an error.",
    .positional = {Arg::String, 1, Positional::kMany, "text"},
    .flags = messageFlags(),
    .undoable = false,
};

Value raise(Session&, const Arguments& arguments) { throw Error(ErrorKind::Failed, messageText(arguments)); }

} // namespace

UNDERSTUDY_COMMAND(error, kSyntax, raise)

} // namespace understudy::commands
