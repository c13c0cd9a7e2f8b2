#include "commands/Command.h"

namespace understudy::commands
{

namespace
{

const Syntax kSyntax{
    .name = "undo",
    .summary = "Takes back the last step.",
    .positional = {},
    .flags = {},
    .undoable = false,
};

Value undo(Session& session, const Arguments&)
{
    session.scene().undoQueue().undo();
    session.tell(session::Happening::Undone);
    return {};
}

} // namespace

UNDERSTUDY_COMMAND(undo, kSyntax, undo)

} // namespace understudy::commands
