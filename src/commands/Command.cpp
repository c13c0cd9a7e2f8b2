#include "commands/Command.h"

namespace understudy::commands
{

#define X(name) script::Command name##Command();
#include "commands/CommandList.inc"
#undef X

script::Command makeCommand(Syntax syntax, Function function)
{
    auto run = [function](script::Context& context, const Arguments& arguments)
    { return function(static_cast<Session&>(context), arguments); };
    return {std::move(syntax), run, {}};
}

void registerCommands(script::Registry& registry)
{
#define X(name) registry.add(name##Command());
#include "commands/CommandList.inc"
#undef X
}

} // namespace understudy::commands
