#include "commands/Command.h"

namespace understudy::commands
{

namespace
{

enum : uint8_t
{
    kSuspend,
    kForce,
    kCurrentView,
    kFileExtension,
    kFilename
};

const Syntax kSyntax{
    .name = "refresh",
    .summary = "Draws the views again; a session without views has nothing to draw.",
    .positional = {},
    .flags =
        {
            {kSuspend, "suspend", "su", {Arg::Boolean}, Mode::Create, "Stops or goes on drawing."},
            {kForce, "force", "f", {}, Mode::Create, "Draws whether anything changed or not."},
            {kCurrentView, "currentView", "cv", {}, Mode::Create, "Draws the active view only."},
            {kFileExtension,
             "fileExtension",
             "fe",
             {Arg::String},
             Mode::Create,
             "Format of the picture.",
             refused(Reason::Rendering)},
            {kFilename,
             "filename",
             "fn",
             {Arg::String},
             Mode::Create,
             "File that the picture is written to.",
             refused(Reason::Rendering)},
        },
    .undoable = false,
};

Value refresh(Session&, const Arguments&) { return {}; }

} // namespace

UNDERSTUDY_COMMAND(refresh, kSyntax, refresh)

} // namespace understudy::commands
