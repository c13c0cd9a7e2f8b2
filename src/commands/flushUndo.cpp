#include "commands/Command.h"

namespace understudy::commands
{

namespace
{

const Syntax kSyntax{
    .name = "flushUndo",
    .summary = "Forgets all steps of undo and redo.",
    .positional = {},
    .flags = {},
    .undoable = false,
};

Value flushUndo(Session& session, const Arguments&)
{
    session.scene().undoQueue().clear();
    return {};
}

} // namespace

UNDERSTUDY_COMMAND(flushUndo, kSyntax, flushUndo)

} // namespace understudy::commands
