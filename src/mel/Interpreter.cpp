#include "mel/Interpreter.h"

#include "core/Error.h"
#include "mel/CommandCall.h"
#include "mel/Parser.h"

#include <utility>

namespace understudy::mel
{

namespace
{

using core::ErrorKind;
using script::Value;

thread_local const script::Arguments* t_statement = nullptr;

// While a statement runs. Statements nest where a command runs a script.
class RunningStatement
{
public:
    explicit RunningStatement(const script::Arguments& arguments) : m_outer(std::exchange(t_statement, &arguments)) {}
    ~RunningStatement() { t_statement = m_outer; }
    RunningStatement(const RunningStatement&) = delete;
    RunningStatement& operator=(const RunningStatement&) = delete;

private:
    const script::Arguments* m_outer;
};

void addFlat(const Value& value, Value::List& items);

// One level of MEL has no lists within lists: [(1, 2, 3)] is an array of three.
Value flat(const Value& list)
{
    Value::List items;
    for (const Value& item : list.items())
        addFlat(item, items);
    return items;
}

Value melValue(const Value& value)
{
    if (const bool* truth = value.get<bool>())
        return int64_t(*truth);
    return value.isSequence() ? flat(value) : value;
}

void addFlat(const Value& value, Value::List& items)
{
    if (!value.isSequence())
    {
        items.push_back(melValue(value));
        return;
    }
    for (const Value& item : value.items())
        items.push_back(melValue(item));
}

const script::Command& commandNamed(const Host& host, std::string_view name)
{
    if (const script::Command* command = host.commands.find(name))
        return *command;
    if (host.isMayaCommand(name))
        throw core::error(ErrorKind::Unsupported, "command {} is not supported by Understudy yet", name);
    throw core::error(ErrorKind::NotFound, "Cannot find procedure \"{}\".", name);
}

Value run(const Host& host, const Statement& statement)
{
    try
    {
        const script::Command& command = commandNamed(host, statement.name);
        script::Arguments arguments = bind(command.syntax, statement.words);
        RunningStatement running(arguments);
        Value result = script::Registry::run(host.context, command, arguments);
        // An array that is empty is an array all the same; where Python sees None.
        if (result.isNone() && command.syntax.returns.ends_with("[]"))
            return Value::List{};
        return melValue(result);
    }
    catch (const core::Error& error)
    {
        if (error.kind() == ErrorKind::Unsupported)
            throw;
        throw core::error(error.kind(), "line {}: {}", statement.line, error.what());
    }
}

// Makes one undo step of several statements. A single one makes its own, or none: `undo` must not stand inside a step.
class Step
{
public:
    Step(script::Context& context, const std::vector<Statement>& statements, std::string_view text)
        : m_context(statements.size() > 1 ? &context : nullptr)
    {
        if (m_context)
            m_context->beginStep(text);
    }
    ~Step()
    {
        if (m_context)
            m_context->endStep(false);
    }
    Step(const Step&) = delete;
    Step& operator=(const Step&) = delete;

private:
    script::Context* m_context;
};

} // namespace

Value evaluate(const Host& host, std::string_view text)
{
    std::vector<Statement> statements = parse(text);
    Step step(host.context, statements, text);
    Value last;
    for (const Statement& statement : statements)
        last = run(host, statement);
    return last;
}

bool isStatement(const script::Arguments& arguments) { return &arguments == t_statement; }

} // namespace understudy::mel
