#include "python/CommandTable.h"

#include "python/CommandModule.h"
#include "python/Convert.h"

#include <algorithm>
#include <string>

namespace understudy::python
{

namespace
{

using script::Value;

Value modeNames(uint8_t modes)
{
    static constexpr std::pair<script::Mode, std::string_view> kNames[] = {
        {script::Create, "create"}, {script::Query, "query"}, {script::Edit, "edit"}};
    Value::List names;
    for (const auto& [mode, name] : kNames)
        if (modes & mode)
            names.emplace_back(name);
    return names;
}

std::string_view statusOf(bool works) { return works ? "works" : "refused"; }

// Whether the flag takes its argument in query mode too.
std::string_view queryValueOf(const script::Flag& flag)
{
    if (flag.has(script::QueryTakesValue))
        return "required";
    return flag.has(script::QueryMayTakeValue) ? "optional" : "";
}

Value flagEntry(const script::Flag& flag)
{
    Value::List arguments;
    for (script::Arg argument : flag.arguments)
        arguments.emplace_back(name(argument));
    return Value::Dict{{"long", flag.longName},
                       {"short", flag.shortName},
                       {"args", std::move(arguments)},
                       {"modes", modeNames(flag.modes)},
                       {"multiuse", flag.has(script::MultiUse)},
                       {"query_value", queryValueOf(flag)},
                       {"optional", flag.has(script::Optional)},
                       {"status", statusOf(flag.works())},
                       {"refused", modeNames(flag.modes & flag.refusedModes())},
                       {"reason", refusalReason(flag)},
                       {"help", flag.help}};
}

Value positionalEntry(const script::Positional& positional)
{
    bool many = positional.maximum == script::Positional::kMany;
    return Value::Dict{{"name", positional.name},
                       {"type", name(positional.type)},
                       {"min", int(positional.minimum)},
                       {"max", many ? Value() : Value(int(positional.maximum))}};
}

Value commandEntry(const script::Syntax& syntax)
{
    Value::List flags;
    for (const script::Flag& flag : syntax.flags)
        flags.push_back(flagEntry(flag));
    return Value::Dict{{"name", syntax.name},         {"status", statusOf(true)},
                       {"summary", syntax.summary},   {"modes", modeNames(syntax.modes)},
                       {"undoable", syntax.undoable}, {"positional", positionalEntry(syntax.positional)},
                       {"returns", syntax.returns},   {"flags", std::move(flags)}};
}

// Of a command that is not there yet, only its name is known here.
Value refusedEntry(std::string_view name)
{
    return Value::Dict{{"name", name},           {"status", statusOf(false)}, {"summary", ""},
                       {"modes", Value::List{}}, {"undoable", Value()},       {"positional", Value()},
                       {"returns", Value()},     {"flags", Value::List{}}};
}

} // namespace

PyObject* commandTable(session::Session& session)
{
    std::vector<std::pair<std::string_view, Value>> entries;
    for (const script::Command* command : session.commands().all())
        entries.emplace_back(command->syntax.name, commandEntry(command->syntax));
    for (std::string_view name : refusedCommands(session))
        entries.emplace_back(name, refusedEntry(name));
    std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    Value::List table;
    for (auto& entry : entries)
        table.push_back(std::move(entry.second));
    return toPython(session, table);
}

} // namespace understudy::python
