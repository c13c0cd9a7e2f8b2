// How a command file declares its command: syntax and function, one line at its end.
//
//     Value createNode(Session& session, const Arguments& arguments) { ... }
//     UNDERSTUDY_COMMAND(createNode, kSyntax, createNode)
//
// The build lists all such lines (tools/commands/list.py); registerCommands adds them to a session.
#pragma once

#include "core/Edits.h"
#include "core/Error.h"
#include "script/Registry.h"
#include "session/Session.h"

namespace understudy::commands
{

using core::error;
using core::Error;
using core::ErrorKind;
using core::NodeId;
using core::Object;
using core::Plug;
using script::Arg;
using script::Arguments;
using script::Mode;
using script::NameStyle;
using script::Positional;
using script::Reason;
using script::refused;
using script::Syntax;
using script::Value;
using session::Session;

using Function = Value (*)(Session&, const Arguments&);

script::Command makeCommand(Syntax syntax, Function function);

void registerCommands(script::Registry& registry);

} // namespace understudy::commands

// At namespace scope of understudy::commands.
#define UNDERSTUDY_COMMAND(name, syntax, function)                                                                     \
    script::Command name##Command();                                                                                   \
    script::Command name##Command() { return makeCommand(syntax, function); }
