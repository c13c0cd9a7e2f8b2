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

std::string_view refusalReason(const Flag& flag)
{
    static constexpr std::string_view kTexts[] = {"",
                                                  "references are kept and written back, not resolved",
                                                  "geometry is stored as a file has it, not computed",
                                                  "nothing is drawn or rendered",
                                                  "there is no user interface",
                                                  "nothing is played back",
                                                  "no preferences are kept on disk",
                                                  "the file format, or this option of it, is not there",
                                                  "containers are nodes without behaviour",
                                                  "plug-ins cannot add nodes yet",
                                                  "tells of Maya's own product or build",
                                                  "what Maya does is not known for certain",
                                                  "not written yet"};
    return kTexts[flag.traits >> 8];
}

const Flag* Syntax::find(std::string_view flag) const
{
    for (const Flag& candidate : flags)
        if (candidate.longName == flag || candidate.shortName == flag)
            return &candidate;
    return nullptr;
}

} // namespace understudy::script
