#include "commands/Command.h"

namespace understudy::commands
{

namespace
{

enum : uint8_t
{
    kIsType,
    kListAll,
    kSuperClasses
};

const Syntax kSyntax{
    .name = "objectTypeUI",
    .summary = "Tells the type of an element of the user interface; without one, no name is such an element.",
    .positional = {Arg::String, 0, 1, "element"},
    .flags =
        {
            {kIsType, "isType", "i", {Arg::String}, Mode::Create, "Whether it is of this type."},
            {kListAll, "listAll", "la", {}, Mode::Create, "All elements with their types.", refused(Reason::Interface)},
            {kSuperClasses, "superClasses", "sc", {}, Mode::Create, "The types above.", refused(Reason::Interface)},
        },
    .undoable = false,
    .returns = "string",
};

Value objectTypeUI(Session&, const Arguments& arguments)
{
    if (arguments.positional.empty())
        throw Error(ErrorKind::Failed, "Not enough objects or values.");
    throw error(ErrorKind::Failed, "Object '{}' not found.", arguments.text(0));
}

} // namespace

UNDERSTUDY_COMMAND(objectTypeUI, kSyntax, objectTypeUI)

} // namespace understudy::commands
