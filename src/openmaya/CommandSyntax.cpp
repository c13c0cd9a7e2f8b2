#include "openmaya/CommandSyntax.h"

#include "core/Error.h"
#include "openmaya/CommandWords.h"

#include <algorithm>

namespace understudy::openmaya
{

namespace
{

script::Arg argumentOf(MSyntax::MArgType type)
{
    using script::Arg;
    switch (type)
    {
    case MSyntax::kBoolean:
        return Arg::Boolean;
    case MSyntax::kLong:
        return Arg::Int;
    case MSyntax::kDouble:
        return Arg::Float;
    case MSyntax::kUnsigned:
        return Arg::UInt;
    case MSyntax::kDistance:
        return Arg::Length;
    case MSyntax::kAngle:
        return Arg::Angle;
    case MSyntax::kTime:
        return Arg::Time;
    case MSyntax::kSelectionItem:
        return Arg::Name;
    default:
        return Arg::String;
    }
}

uint16_t traitsOf(const CommandSyntax::Flag& flag)
{
    unsigned traits = flag.isMultiUse ? script::MultiUse : script::Plain;
    if (flag.takesQueryArguments)
        traits |= flag.areQueryArgumentsOptional ? script::QueryMayTakeValue : script::QueryTakesValue;
    return static_cast<uint16_t>(traits);
}

script::Flag flagOf(const CommandSyntax::Flag& flag, size_t index, uint8_t modes)
{
    script::Flag declared{};
    declared.index = static_cast<uint8_t>(index);
    declared.longName = flag.longName;
    declared.shortName = flag.shortName;
    for (MSyntax::MArgType type : flag.arguments)
        declared.arguments.push_back(argumentOf(type));
    declared.modes = modes;
    declared.traits = traitsOf(flag);
    return declared;
}

} // namespace

const CommandSyntax::Flag* CommandSyntax::find(std::string_view name) const
{
    name = flagName(name);
    auto found = std::find_if(flags.begin(), flags.end(),
                              [&](const Flag& flag) { return flag.shortName == name || flag.longName == name; });
    return found == flags.end() ? nullptr : &*found;
}

script::Syntax declaration(const CommandSyntax& syntax, std::string_view command)
{
    script::Syntax declared;
    declared.name = command;
    declared.summary = "A command of a plug-in.";
    // What is missing, or too much, is told by the parser of the words. A plug-in need not ask it: many go through the
    // words by themselves, and declare a syntax for the flags only.
    declared.positional = {script::Arg::Any, 0, script::Positional::kMany, "object"};
    declared.modes = static_cast<uint8_t>(script::Create | (syntax.canQuery ? script::Query : 0) |
                                          (syntax.canEdit ? script::Edit : 0));
    for (size_t i = 0; i < syntax.flags.size(); ++i)
        declared.flags.push_back(flagOf(syntax.flags[i], i, declared.modes));
    return declared;
}

script::Syntax rawDeclaration(std::string_view command)
{
    script::Syntax declared;
    declared.name = command;
    declared.summary = "A command of a plug-in.";
    declared.positional = {script::Arg::Any, 0, script::Positional::kMany, "word"};
    declared.isRaw = true;
    return declared;
}

} // namespace understudy::openmaya
