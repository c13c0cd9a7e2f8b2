#include "commands/TimeArguments.h"

namespace understudy::commands
{

core::Ticks timeArgument(const Session& session, const Value& value, std::string_view flag)
{
    core::Units units = session.units();
    if (value.isNumber())
        return units.ticks(value.number());
    if (std::optional<core::Ticks> parsed = units.parseTime(script::toText(value)))
        return *parsed;
    throw error(ErrorKind::Syntax, "Invalid arguments for flag '{}'.  Expected time, got str", flag);
}

} // namespace understudy::commands
