#include "commands/Plugs.h"

namespace understudy::commands
{

namespace
{

enum : uint8_t
{
    kDestinationFromSource,
    kSourceFromDestination,
    kIsDestination,
    kGetExactSource,
    kIsExactDestination,
    kIsSource,
    kGetExactDestination,
    kGetLockedAncestor,
    kIsExactSource,
    kIsLocked
};

const Syntax kSyntax{
    .name = "connectionInfo",
    .summary = "Answers one question on the connections or the lock of an attribute.",
    .positional = {Arg::String, 1, 1, "attribute"},
    .flags =
        {
            {kDestinationFromSource,
             "destinationFromSource",
             "dfs",
             {},
             Mode::Create,
             "What it, or what contains it, is connected to."},
            {kSourceFromDestination,
             "sourceFromDestination",
             "sfd",
             {},
             Mode::Create,
             "What is connected to it or to what contains it."},
            {kIsDestination,
             "isDestination",
             "id",
             {},
             Mode::Create,
             "Whether something is connected to it or around it."},
            {kGetExactSource,
             "getExactSource",
             "ges",
             {},
             Mode::Create,
             "The plug, it or around it, that has the output."},
            {kIsExactDestination,
             "isExactDestination",
             "ied",
             {},
             Mode::Create,
             "Whether something is connected to itself."},
            {kIsSource,
             "isSource",
             "is",
             {},
             Mode::Create,
             "Whether it, or what contains it, is connected to something."},
            {kGetExactDestination,
             "getExactDestination",
             "ged",
             {},
             Mode::Create,
             "The plug, it or around it, that has the input."},
            {kGetLockedAncestor,
             "getLockedAncestor",
             "gla",
             {},
             Mode::Create,
             "The plug, it or around it, that is locked."},
            {kIsExactSource, "isExactSource", "ies", {}, Mode::Create, "Whether it is itself connected to something."},
            {kIsLocked, "isLocked", "il", {}, Mode::Create, "Whether it is locked, by itself or from around."},
        },
    .undoable = false,
    .returns = "boolean, string or string[]",
};

// The plug itself or the closest one around it that has a property.
template <class Has> std::optional<Plug> closest(const core::Scene& scene, const Plug& plug, Has&& has)
{
    for (std::optional<Plug> at = plug; at; at = scene.container(*at))
        if (has(*at))
            return at;
    return std::nullopt;
}

std::optional<Plug> sourcePlug(const core::Scene& scene, const Plug& plug)
{
    return closest(scene, plug, [&](const Plug& p) { return scene.firstConnectionFrom(p) != core::kNone; });
}

std::optional<Plug> destinationPlug(const core::Scene& scene, const Plug& plug)
{
    return closest(scene, plug, [&](const Plug& p) { return scene.hasInput(p); });
}

std::optional<Plug> lockedPlug(const core::Scene& scene, const Plug& plug)
{
    return closest(scene, plug, [&](const Plug& p) { return (scene.flags(p).bits & core::kPlugLocked) != 0; });
}

Value nameOrEmpty(const core::Scene& scene, const std::optional<Plug>& plug)
{
    return plug ? core::plugName(scene, *plug) : std::string();
}

Value destinations(const core::Scene& scene, const Plug& plug)
{
    Value::Strings names;
    if (std::optional<Plug> source = sourcePlug(scene, plug))
        for (const Plug& destination : core::destinationsOf(scene, *source, false))
            names.push_back(core::plugName(scene, destination));
    return names;
}

Value sourceName(const core::Scene& scene, const Plug& plug)
{
    std::optional<Plug> destination = destinationPlug(scene, plug);
    return nameOrEmpty(scene, destination ? core::sourceOf(scene, *destination, false) : std::nullopt);
}

struct Question
{
    uint8_t flag;
    Value (*answer)(const core::Scene&, const Plug&);
};

constexpr Question kQuestions[] = {
    {kDestinationFromSource, destinations},
    {kSourceFromDestination, sourceName},
    {kIsDestination, [](const core::Scene& s, const Plug& p) { return Value(destinationPlug(s, p).has_value()); }},
    {kGetExactSource, [](const core::Scene& s, const Plug& p) { return nameOrEmpty(s, sourcePlug(s, p)); }},
    {kIsExactDestination, [](const core::Scene& s, const Plug& p) { return Value(s.hasInput(p)); }},
    {kIsSource, [](const core::Scene& s, const Plug& p) { return Value(sourcePlug(s, p).has_value()); }},
    {kGetExactDestination, [](const core::Scene& s, const Plug& p) { return nameOrEmpty(s, destinationPlug(s, p)); }},
    {kGetLockedAncestor, [](const core::Scene& s, const Plug& p) { return nameOrEmpty(s, lockedPlug(s, p)); }},
    {kIsExactSource,
     [](const core::Scene& s, const Plug& p) { return Value(s.firstConnectionFrom(p) != core::kNone); }},
    {kIsLocked, [](const core::Scene& s, const Plug& p) { return Value(isLockedPlug(s, p)); }},
};

Value connectionInfo(Session& session, const Arguments& arguments)
{
    if (arguments.flagCount() == 0)
        throw Error(ErrorKind::Failed, "You must specify exactly one flag.");
    if (arguments.flagCount() > 1)
        throw Error(ErrorKind::Failed, "You cannot specify more than one flag.");
    Plug plug = session.resolver().plug(arguments.text(0));
    for (const Question& question : kQuestions)
        if (arguments.has(question.flag))
            return question.answer(session.scene(), plug);
    return {};
}

} // namespace

UNDERSTUDY_COMMAND(connectionInfo, kSyntax, connectionInfo)

} // namespace understudy::commands
