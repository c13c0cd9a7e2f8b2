#include "commands/Command.h"

namespace understudy::commands
{

namespace
{

enum : uint8_t
{
    kLowestPriority,
    kLowPriority,
    kEvaluateNext,
    kList
};

const Syntax kSyntax{
    .name = "evalDeferred",
    .summary = "Runs a script at the next idle moment.",
    .positional = {Arg::Script, 0, 1, "script"},
    .flags =
        {
            {kLowestPriority, "lowestPriority", "lp", {}, Mode::Create, "After everything else that waits."},
            {kLowPriority, "lowPriority", "low", {}, Mode::Create, "After what waits without a priority."},
            {kEvaluateNext, "evaluateNext", "en", {}, Mode::Create, "Before everything else that waits."},
            {kList,
             "list",
             "ls",
             {},
             Mode::Create,
             "The scripts that wait; with -lowPriority or -lowestPriority those alone."},
        },
    .undoable = false,
    .returns = "string[] with -list",
};

Session::Priority priorityOf(const Arguments& arguments)
{
    if (arguments.has(kEvaluateNext))
        return Session::Priority::Next;
    if (arguments.has(kLowestPriority))
        return Session::Priority::Lowest;
    return arguments.has(kLowPriority) ? Session::Priority::Low : Session::Priority::Normal;
}

Value waiting(const Session& session, const Arguments& arguments)
{
    bool any = !arguments.hasAny(kEvaluateNext, kLowPriority, kLowestPriority);
    Value::Strings texts;
    for (const Session::Deferred& deferred : session.deferred())
        if (any || deferred.priority == priorityOf(arguments))
            texts.push_back(deferred.text);
    return texts;
}

Value evalDeferred(Session& session, const Arguments& arguments)
{
    if (arguments.has(kList))
        return waiting(session, arguments);
    if (arguments.positional.empty())
        throw Error(ErrorKind::Failed, "Not enough objects or values.");
    const Value& script = arguments.positional.front();
    if (const auto* callable = script.get<std::shared_ptr<script::Callable>>())
    {
        session.defer([work = *callable] { work->call({}); }, priorityOf(arguments), (*callable)->text());
        return {};
    }
    std::string text = script::toText(script);
    session.defer(
        [&session, text]
        {
            if (session.interpreter)
                session.interpreter->execute(text);
            else if (session.scriptEngine)
                session.scriptEngine->evaluate(session, text);
            else
                throw Error(ErrorKind::Unsupported, "there is no interpreter that could run a deferred script");
        },
        priorityOf(arguments), text);
    return {};
}

} // namespace

UNDERSTUDY_COMMAND(evalDeferred, kSyntax, evalDeferred)

} // namespace understudy::commands
