#include "commands/Command.h"

namespace understudy::commands
{

namespace
{

enum : uint8_t
{
    kAxis,
    kRotateView
};

const Syntax kSyntax{
    .name = "upAxis",
    .summary = "Sets or answers which axis of the world points up.",
    .positional = {},
    .flags =
        {
            {kAxis, "axis", "ax", {Arg::String}, Mode::CreateQuery, "y or z."},
            {kRotateView,
             "rotateView",
             "rv",
             {},
             Mode::Create,
             "Turns the views along; a session without views has none to turn."},
        },
    .undoable = true,
    .modes = Mode::CreateQuery,
};

// The setting counts axes: 0 x, 1 y, 2 z.
constexpr std::string_view kAxes[] = {"x", "y", "z"};

Value upAxis(Session& session, const Arguments& arguments)
{
    core::Scene& scene = session.scene();
    if (arguments.mode == Mode::Query)
        return arguments.has(kAxis) ? Value(kAxes[static_cast<size_t>(scene.setting(core::Setting::UpAxis))]) : Value();
    if (!arguments.has(kAxis))
        return {};
    std::string axis = arguments.string(kAxis);
    if (axis != "y" && axis != "z")
        throw error(ErrorKind::Failed, "Invalid axis '{}': the up axis is y or z.", axis);
    scene.enact(core::SettingValue{core::Setting::UpAxis, axis == "y" ? 1.0 : 2.0});
    return {};
}

} // namespace

UNDERSTUDY_COMMAND(upAxis, kSyntax, upAxis)

} // namespace understudy::commands
