#include "commands/ConnectionEnds.h"

namespace understudy::commands
{

namespace
{

enum : uint8_t
{
    kIgnoreUnitConversion
};

const Syntax kSyntax{
    .name = "isConnected",
    .summary = "Whether one attribute is connected to another.",
    .positional = {Arg::String, 2, 2, "source, destination"},
    .flags =
        {
            {kIgnoreUnitConversion, "ignoreUnitConversion", "iuc", {}, Mode::Create, "Looks through conversion nodes."},
        },
    .undoable = false,
    .returns = "boolean",
};

Value isConnected(Session& session, const Arguments& arguments)
{
    Plug source = endPlug(session, arguments.text(0), "source");
    Plug destination = endPlug(session, arguments.text(1), "destination");
    std::optional<Plug> driver = core::sourceOf(session.scene(), destination, arguments.has(kIgnoreUnitConversion));
    return driver && *driver == source;
}

} // namespace

UNDERSTUDY_COMMAND(isConnected, kSyntax, isConnected)

} // namespace understudy::commands
