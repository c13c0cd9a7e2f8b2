#include "script/Registry.h"

#include "core/Error.h"

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
        if (flag.index != i || twice)
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
    return *entry->second;
}

void Registry::remove(std::string_view name)
{
    if (auto found = m_commands.find(name); found != m_commands.end())
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
    Step step(context, command.syntax.name);
    Value result = command.run(context, arguments);
    step.succeeded();
    return result;
}

std::string helpText(const Syntax& syntax)
{
    std::string text = fmt::format("Synopsis: {} [flags]", syntax.name);
    const Positional& positional = syntax.positional;
    if (positional.maximum > 0)
    {
        bool optional = positional.minimum == 0;
        bool many = positional.maximum == Positional::kMany;
        text += fmt::format(" {}{}{}{}", optional ? "[" : "", name(positional.type), many ? "..." : "",
                            optional ? "]" : "");
    }
    text += "\nFlags:\n";
    if (syntax.modes & Edit)
        text += "   -e -edit\n";
    if (syntax.modes & Query)
        text += "   -q -query\n";
    for (const Flag& flag : syntax.flags)
    {
        if (flag.has(Unsupported))
            continue;
        std::string types;
        for (Arg type : flag.arguments)
            types += " " + std::string(name(type));
        std::string notes;
        if (flag.has(QueryTakesValue))
            notes += " (query takes the argument)";
        if (flag.has(MultiUse))
            notes += " (multi-use)";
        text += fmt::format("  {:>4} -{:<28}{}{}\n", "-" + std::string(flag.shortName), flag.longName, types, notes);
    }
    return text;
}

} // namespace understudy::script
