#include "commands/Command.h"

#include <algorithm>

namespace understudy::commands
{

namespace
{

enum : uint8_t
{
    kQuery,
    kIntValue,
    kExists,
    kStringValue,
    kRemove,
    kStringValueAppend,
    kList,
    kFloatValue,
    kClearArray,
    kFloatValueAppend,
    kIntValueAppend,
    kArraySize,
    kCategory,
    kClearStash,
    kDefault,
    kFloatArray,
    kFloatValue2,
    kFloatValue3,
    kFloatValue4,
    kInit,
    kIntArray,
    kIntValue2,
    kIntValue3,
    kIntValue4,
    kListCategories,
    kListModified,
    kPrefFile,
    kRemoveFromArray,
    kStash,
    kStringArray,
    kTransient,
    kUnstash,
    kVersion
};

const Syntax kSyntax{
    .name = "optionVar",
    .summary = "Keeps values of scripts for the session.",
    .positional = {},
    .flags =
        {
            {kQuery, "query", "q", {Arg::String}, Mode::Create, "The value of a variable; 0 where there is none."},
            {kIntValue, "intValue", "iv", {Arg::String, Arg::Int}, Mode::Create, "Sets an integer.", script::MultiUse},
            {kExists, "exists", "ex", {Arg::String}, Mode::Create, "Whether there is a variable of this name."},
            {kStringValue,
             "stringValue",
             "sv",
             {Arg::String, Arg::String},
             Mode::Create,
             "Sets a text.",
             script::MultiUse},
            {kRemove, "remove", "rm", {Arg::String}, Mode::Create, "Forgets a variable.", script::MultiUse},
            {kStringValueAppend,
             "stringValueAppend",
             "sva",
             {Arg::String, Arg::String},
             Mode::Create,
             "Adds a text to an array.",
             script::MultiUse},
            {kList, "list", "l", {}, Mode::Create, "The names of all variables."},
            {kFloatValue,
             "floatValue",
             "fv",
             {Arg::String, Arg::Float},
             Mode::Create,
             "Sets a number.",
             script::MultiUse},
            {kClearArray, "clearArray", "ca", {Arg::String}, Mode::Create, "Empties an array.", script::MultiUse},
            {kFloatValueAppend,
             "floatValueAppend",
             "fva",
             {Arg::String, Arg::Float},
             Mode::Create,
             "Adds a number to an array.",
             script::MultiUse},
            {kIntValueAppend,
             "intValueAppend",
             "iva",
             {Arg::String, Arg::Int},
             Mode::Create,
             "Adds an integer to an array.",
             script::MultiUse},
            {kArraySize, "arraySize", "as", {Arg::String}, Mode::Create, "Number of an array's values."},
            {kCategory,
             "category",
             "cat",
             {Arg::String},
             Mode::Create,
             "Category of the variable.",
             refused(Reason::Unknown)},
            {kClearStash,
             "clearStash",
             "cs",
             {Arg::String},
             Mode::Create,
             "Forgets the copy of the value.",
             script::MultiUse},
            {kDefault, "default", "d", {}, Mode::Create, "Takes the default value.", refused(Reason::Unknown)},
            {kFloatArray,
             "floatArray",
             "fa",
             {Arg::String},
             Mode::Create,
             "Makes an empty array of numbers.",
             script::MultiUse},
            {kFloatValue2,
             "floatValue2",
             "fv2",
             {Arg::String, Arg::Float, Arg::Float},
             Mode::Create,
             "Sets an array of 2 numbers.",
             script::MultiUse},
            {kFloatValue3,
             "floatValue3",
             "fv3",
             {Arg::String, Arg::Float, Arg::Float, Arg::Float},
             Mode::Create,
             "Sets an array of 3 numbers.",
             script::MultiUse},
            {kFloatValue4,
             "floatValue4",
             "fv4",
             {Arg::String, Arg::Float, Arg::Float, Arg::Float, Arg::Float},
             Mode::Create,
             "Sets an array of 4 numbers.",
             script::MultiUse},
            {kInit,
             "init",
             "ini",
             {Arg::Boolean},
             Mode::Create,
             "Sets only what is not there.",
             refused(Reason::Unknown)},
            {kIntArray,
             "intArray",
             "ia",
             {Arg::String},
             Mode::Create,
             "Makes an empty array of integers.",
             script::MultiUse},
            {kIntValue2,
             "intValue2",
             "iv2",
             {Arg::String, Arg::Int, Arg::Int},
             Mode::Create,
             "Sets an array of 2 integers.",
             script::MultiUse},
            {kIntValue3,
             "intValue3",
             "iv3",
             {Arg::String, Arg::Int, Arg::Int, Arg::Int},
             Mode::Create,
             "Sets an array of 3 integers.",
             script::MultiUse},
            {kIntValue4,
             "intValue4",
             "iv4",
             {Arg::String, Arg::Int, Arg::Int, Arg::Int, Arg::Int},
             Mode::Create,
             "Sets an array of 4 integers.",
             script::MultiUse},
            {kListCategories, "listCategories", "lc", {}, Mode::Create, "All categories.", refused(Reason::Unknown)},
            {kListModified,
             "listModified",
             "lm",
             {},
             Mode::Create,
             "Names of changed variables.",
             refused(Reason::Unknown)},
            {kPrefFile,
             "prefFile",
             "pf",
             {Arg::String},
             Mode::Create,
             "File of preferences.",
             refused(Reason::Preferences)},
            {kRemoveFromArray,
             "removeFromArray",
             "rfa",
             {Arg::String, Arg::Int},
             Mode::Create,
             "Removes a value from an array by its index.",
             script::MultiUse},
            {kStash, "stash", "st", {Arg::String}, Mode::Create, "Keeps a copy of the value.", script::MultiUse},
            {kStringArray,
             "stringArray",
             "sa",
             {Arg::String},
             Mode::Create,
             "Makes an empty array of texts.",
             script::MultiUse},
            {kTransient, "transient", "t", {}, Mode::Create, "Preferences do not keep it.", refused(Reason::Unknown)},
            {kUnstash, "unstash", "us", {Arg::String}, Mode::Create, "Takes the copied value again.", script::MultiUse},
            {kVersion,
             "version",
             "v",
             {Arg::Int},
             Mode::Create,
             "Version of the preferences.",
             refused(Reason::Preferences)},
        },
    .undoable = false,
    .returns = "int, float, string or a list",
};

using session::OptionVars;

// The types that a variable has: those of what is stored, whatever was given.
Value asInt(const Value& value) { return static_cast<int64_t>(value.number()); }
Value asFloat(const Value& value) { return value.number(); }
Value asText(const Value& value) { return script::toText(value); }

struct Setter
{
    uint8_t flag;
    Value (*convert)(const Value&);
    enum
    {
        Single,
        Array,
        Append
    } how;
};

constexpr Setter kSetters[] = {
    {kIntValue, asInt, Setter::Single},           {kFloatValue, asFloat, Setter::Single},
    {kStringValue, asText, Setter::Single},       {kIntArray, asInt, Setter::Array},
    {kFloatArray, asFloat, Setter::Array},        {kStringArray, asText, Setter::Array},
    {kIntValue2, asInt, Setter::Array},           {kIntValue3, asInt, Setter::Array},
    {kIntValue4, asInt, Setter::Array},           {kFloatValue2, asFloat, Setter::Array},
    {kFloatValue3, asFloat, Setter::Array},       {kFloatValue4, asFloat, Setter::Array},
    {kIntValueAppend, asInt, Setter::Append},     {kFloatValueAppend, asFloat, Setter::Append},
    {kStringValueAppend, asText, Setter::Append},
};

void apply(OptionVars& variables, const Setter& setter, const std::vector<Value>& values)
{
    std::string name = script::toText(values.front());
    Value::List items;
    for (size_t i = 1; i < values.size(); ++i)
        items.push_back(setter.convert(values[i]));
    if (setter.how == Setter::Single)
    {
        variables[name] = items.front();
        return;
    }
    Value& variable = variables[name];
    if (setter.how == Setter::Append && variable.isSequence())
    {
        Value::List all = variable.items();
        all.insert(all.end(), items.begin(), items.end());
        items = std::move(all);
    }
    variable = std::move(items);
}

void removeFromArray(OptionVars& variables, const std::vector<Value>& values)
{
    auto found = variables.find(script::toText(values[0]));
    if (found == variables.end() || !found->second.isSequence())
        return;
    Value::List items = found->second.items();
    auto index = static_cast<size_t>(values[1].number());
    if (index >= items.size())
        throw error(ErrorKind::OutOfRange, "The array '{}' has no value {}.", found->first, index);
    items.erase(items.begin() + static_cast<std::ptrdiff_t>(index));
    found->second = std::move(items);
}

Value query(const OptionVars& variables, const std::string& name)
{
    auto found = variables.find(name);
    return found == variables.end() ? Value(0) : found->second;
}

Value arraySize(const OptionVars& variables, const std::string& name)
{
    auto found = variables.find(name);
    if (found == variables.end())
        return 0;
    return found->second.isSequence() ? static_cast<int64_t>(found->second.items().size()) : int64_t(1);
}

// Copies a variable's value to where it has the same name; what is not there is left alone.
void copyValue(const OptionVars& from, OptionVars& to, const std::string& name)
{
    if (auto found = from.find(name); found != from.end())
        to[name] = found->second;
}

Value list(const OptionVars& variables)
{
    Value::Strings names;
    for (const auto& entry : variables)
        names.push_back(entry.first);
    return names;
}

Value optionVar(Session& session, const Arguments& arguments)
{
    OptionVars& variables = session.optionVars();
    if (arguments.has(kQuery))
        return query(variables, arguments.string(kQuery));
    if (arguments.has(kExists))
        return variables.find(arguments.string(kExists)) != variables.end();
    if (arguments.has(kArraySize))
        return arraySize(variables, arguments.string(kArraySize));
    if (arguments.has(kList))
        return list(variables);
    OptionVars& stashed = session.stashedOptionVars();
    for (const std::string& name : arguments.strings(kStash))
        copyValue(variables, stashed, name);
    for (const std::string& name : arguments.strings(kUnstash))
        copyValue(stashed, variables, name);
    for (const std::string& name : arguments.strings(kClearStash))
        stashed.erase(name);
    for (const std::string& name : arguments.strings(kRemove))
        variables.erase(name);
    for (const std::string& name : arguments.strings(kClearArray))
        if (auto found = variables.find(name); found != variables.end())
            found->second = Value::List{};
    for (size_t i = 0; i < arguments.uses(kRemoveFromArray); ++i)
        removeFromArray(variables, arguments.values(kRemoveFromArray, i));
    for (const Setter& setter : kSetters)
        for (size_t i = 0; i < arguments.uses(setter.flag); ++i)
            apply(variables, setter, arguments.values(setter.flag, i));
    return {};
}

} // namespace

UNDERSTUDY_COMMAND(optionVar, kSyntax, optionVar)

} // namespace understudy::commands
