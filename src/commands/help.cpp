#include "commands/Command.h"

namespace understudy::commands
{

namespace
{

enum : uint8_t
{
    kDocumentation,
    kLanguage,
    kList,
    kPopupDisplayTime,
    kPopupMode,
    kPopupPauseTime,
    kPopupSimpleMode,
    kRolloverMode,
    kSyntaxOnly
};

const Syntax kSyntax{
    .name = "help",
    .summary = "Answers the synopsis of a command: its flags with their arguments.",
    .positional = {Arg::String, 0, 1, "command"},
    .flags =
        {
            {kDocumentation,
             "documentation",
             "doc",
             {},
             Mode::Create,
             "Opens the documentation.",
             refused(Reason::Interface)},
            {kLanguage,
             "language",
             "lng",
             {Arg::String},
             Mode::Create,
             "Language of the documentation.",
             refused(Reason::Interface)},
            {kList, "list", "l", {}, Mode::Create, "Names of commands; with an argument, of those that match it."},
            {kPopupDisplayTime,
             "popupDisplayTime",
             "pdt",
             {Arg::UInt},
             Mode::CreateQuery,
             "Time that a hint stays.",
             refused(Reason::Interface)},
            {kPopupMode,
             "popupMode",
             "pm",
             {Arg::Boolean},
             Mode::CreateQuery,
             "Whether hints pop up.",
             refused(Reason::Interface)},
            {kPopupPauseTime,
             "popupPauseTime",
             "ppt",
             {Arg::UInt},
             Mode::CreateQuery,
             "Time before a hint.",
             refused(Reason::Interface)},
            {kPopupSimpleMode,
             "popupSimpleMode",
             "psm",
             {Arg::Boolean},
             Mode::CreateQuery,
             "Short hints.",
             refused(Reason::Interface)},
            {kRolloverMode,
             "rolloverMode",
             "rm",
             {Arg::Boolean},
             Mode::CreateQuery,
             "Hints in the help line.",
             refused(Reason::Interface)},
            {kSyntaxOnly, "syntaxOnly", "so", {}, Mode::Create, "The synopsis, which is all there is here."},
        },
    .undoable = false,
    .modes = Mode::CreateQuery,
    .returns = "string",
};

Value list(Session& session, const std::string& pattern)
{
    Value::Strings names;
    for (const script::Command* command : session.commands().all())
        if (pattern.empty() || core::matchesGlob(pattern, command->syntax.name))
            names.emplace_back(command->syntax.name);
    return names;
}

Value help(Session& session, const Arguments& arguments)
{
    if (arguments.mode == Mode::Query)
        throw Error(ErrorKind::Failed, "No valid query flags were specified.");
    std::string name = arguments.text(0);
    if (arguments.has(kList))
        return list(session, name);
    if (name.empty())
        throw Error(ErrorKind::Failed, "Not enough objects or values.");
    const script::Command* command = session.commands().find(name);
    if (!command)
        throw error(ErrorKind::Failed, "There is no command named '{}'.", name);
    return script::helpText(command->syntax);
}

} // namespace

UNDERSTUDY_COMMAND(help, kSyntax, help)

} // namespace understudy::commands
