// Times as commands take them: a number of frames, or a text with a unit ("10film").
#pragma once

#include "commands/Command.h"

namespace understudy::commands
{

// Throws Syntax where a text is no time.
core::Ticks timeArgument(const Session& session, const Value& value, std::string_view flag);

} // namespace understudy::commands
