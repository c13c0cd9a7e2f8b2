#include "script/Syntax.h"

namespace understudy::script
{

std::string_view name(Arg type)
{
    static constexpr std::string_view kNames[] = {"string",      "string",      "boolean", "int",      "unsigned int",
                                                  "float",       "distance",    "angle",   "time",     "time range",
                                                  "float range", "index range", "script",  "string[]", "any"};
    return kNames[static_cast<size_t>(type)];
}

const Flag* Syntax::find(std::string_view flag) const
{
    for (const Flag& candidate : flags)
        if (candidate.longName == flag || candidate.shortName == flag)
            return &candidate;
    return nullptr;
}

} // namespace understudy::script
