#include "commands/TimeArguments.h"

namespace understudy::commands
{

namespace
{

enum : uint8_t
{
    kUpdate
};

const Syntax kSyntax{
    .name = "currentTime",
    .summary = "Moves the scene to a time, or answers the current one.",
    .positional = {Arg::Time, 0, 1, "time"},
    .flags =
        {
            {kUpdate,
             "update",
             "u",
             {Arg::Boolean},
             Mode::CreateEdit,
             "Off: views are not drawn. Values are computed when they are asked for either way."},
        },
    .undoable = false,
    .modes = Mode::AllModes,
    .returns = "time",
};

Value currentTime(Session& session, const Arguments& arguments)
{
    eval::Evaluator& evaluator = session.evaluator();
    if (arguments.mode != Mode::Query)
    {
        if (arguments.positional.empty())
            throw Error(ErrorKind::Syntax, "Error retrieving default arguments");
        evaluator.setTime(timeArgument(session, arguments.positional.front(), "time"));
    }
    return session.units().frames(evaluator.time());
}

} // namespace

UNDERSTUDY_COMMAND(currentTime, kSyntax, currentTime)

} // namespace understudy::commands
