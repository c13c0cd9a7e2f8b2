#include "script/Registry.h"

#include "core/Error.h"
#include "script/CommandText.h"

#include <algorithm>
#include <unordered_set>

namespace understudy::script
{

namespace
{

void checkDeclaration(const Syntax& syntax)
{
    std::unordered_set<std::string_view> names;
    for (size_t i = 0; i < syntax.flags.size(); ++i)
    {
        const Flag& flag = syntax.flags[i];
        bool twice = !names.insert(flag.longName).second ||
                     (flag.shortName != flag.longName && !names.insert(flag.shortName).second);
        bool isExplained = (flag.refusedModes() != 0) == !refusalReason(flag).empty();
        if (flag.index != i || twice || !isExplained)
            throw core::error(core::ErrorKind::Internal, "Command '{}': flag -{} is declared wrongly.", syntax.name,
                              flag.longName);
    }
}

// Ends the step whatever happens in between.
class Step
{
public:
    Step(Context& context, std::string_view name) : m_context(context) { m_context.beginStep(name); }
    ~Step() { m_context.endStep(m_failed); }
    void succeeded() { m_failed = false; }

private:
    Context& m_context;
    bool m_failed = true;
};

} // namespace

Command& Registry::add(Command command)
{
    checkDeclaration(command.syntax);
    std::string name(command.syntax.name);
    if (m_commands.contains(name))
        throw core::error(core::ErrorKind::Failed, "A command named '{}' is registered already.", name);
    auto [entry, isNew] = m_commands.emplace(name, std::make_unique<Command>(std::move(command)));
    entry->second->syntax.name = entry->first;
    if (onAdded)
        onAdded(*entry->second);
    return *entry->second;
}

void Registry::remove(std::string_view name)
{
    auto found = m_commands.find(name);
    if (found == m_commands.end())
        return;
    if (onRemoved)
        onRemoved(*found->second);
    m_commands.erase(found);
}

const Command* Registry::find(std::string_view name) const
{
    auto found = m_commands.find(name);
    return found == m_commands.end() ? nullptr : found->second.get();
}

std::vector<const Command*> Registry::all() const
{
    std::vector<const Command*> commands;
    for (const auto& entry : m_commands)
        commands.push_back(entry.second.get());
    return commands;
}

Value Registry::run(Context& context, const Command& command, const Arguments& arguments)
{
    if (!command.syntax.undoable)
        return command.run(context, arguments);
    Step step(context, context.namesSteps() ? commandText(context, arguments) : std::string(command.syntax.name));
    Value result = command.run(context, arguments);
    step.succeeded();
    return result;
}

namespace
{

// The words of MEL's help for types of arguments.
std::string_view helpName(Arg type)
{
    static constexpr std::pair<Arg, std::string_view> kNames[] = {{Arg::String, "String"},
                                                                  {Arg::Name, "Name"},
                                                                  {Arg::Boolean, "on|off"},
                                                                  {Arg::Int, "Int"},
                                                                  {Arg::UInt, "UnsignedInt"},
                                                                  {Arg::Float, "Float"},
                                                                  {Arg::Length, "Length"},
                                                                  {Arg::Angle, "Angle"},
                                                                  {Arg::Time, "Time"},
                                                                  {Arg::TimeRange, "TimeRange"},
                                                                  {Arg::FloatRange, "FloatRange"},
                                                                  {Arg::IndexRange, "IndexRange"},
                                                                  {Arg::Script, "Script"},
                                                                  {Arg::Strings, "String[...]"},
                                                                  {Arg::Any, "String"}};
    for (const auto& [known, text] : kNames)
        if (known == type)
            return text;
    return "String";
}

std::string helpArguments(const Positional& positional)
{
    if (positional.maximum == 0)
        return {};
    std::string name(helpName(positional.type));
    std::string text;
    for (size_t i = 0; i < positional.minimum; ++i)
        text += " " + name;
    if (positional.maximum == Positional::kMany)
        return text + " [" + name + "...]";
    size_t optional = size_t(positional.maximum) - positional.minimum;
    for (size_t i = 0; i < optional; ++i)
        text += (i == 0 ? " [" : " ") + name;
    return optional ? text + "]" : text;
}

std::string helpTypes(const Flag& flag)
{
    std::string text;
    for (Arg type : flag.arguments)
        text += (text.empty() ? "" : " ") + std::string(helpName(type));
    if (flag.has(MultiUse))
        text += " (multi-use)";
    if (flag.has(QueryTakesValue))
        text += " (Query Arg Mandatory)";
    if (flag.has(QueryMayTakeValue))
        text += " (Query Arg Optional)";
    return text;
}

} // namespace

std::string helpText(const Syntax& syntax)
{
    std::vector<const Flag*> flags;
    size_t longest = 0;
    for (const Flag& flag : syntax.flags)
        if (flag.works())
        {
            flags.push_back(&flag);
            longest = std::max(longest, flag.longName.size());
        }
    std::sort(flags.begin(), flags.end(), [](const Flag* a, const Flag* b) { return a->shortName < b->shortName; });
    bool anyFlags = !flags.empty() || (syntax.modes & (Edit | Query));
    std::string text =
        fmt::format("\nSynopsis: {}{}{}\n", syntax.name, anyFlags ? " [flags]" : "", helpArguments(syntax.positional));
    text += anyFlags ? "Flags:\n" : "No Flags.\n";
    if (syntax.modes & Edit)
        text += "   -e -edit\n";
    if (syntax.modes & Query)
        text += "   -q -query\n";
    for (const Flag* flag : flags)
        text += fmt::format("{:>5} {:<{}}  {}\n", "-" + std::string(flag->shortName), "-" + std::string(flag->longName),
                            longest + 1, helpTypes(*flag));
    return text + "\n\nCommand Type: Command\n";
}

} // namespace understudy::script
