#include "commands/Command.h"

namespace understudy::commands
{

namespace
{

const Syntax kSyntax{
    .name = "redo",
    .summary = "Brings back the step that undo took back.",
    .positional = {},
    .flags = {},
    .undoable = false,
};

Value redo(Session& session, const Arguments&)
{
    session.scene().undoQueue().redo();
    session.tell(session::Happening::Redone);
    return {};
}

} // namespace

UNDERSTUDY_COMMAND(redo, kSyntax, redo)

} // namespace understudy::commands
