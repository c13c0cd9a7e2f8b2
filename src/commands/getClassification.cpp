#include "commands/NodeFilter.h"

namespace understudy::commands
{

namespace
{

enum : uint8_t
{
    kSatisfies
};

const Syntax kSyntax{
    .name = "getClassification",
    .summary = "Tells the classification of a node type, or whether it satisfies one.",
    .positional = {Arg::String, 1, 1, "type"},
    .flags = {{kSatisfies,
               "satisfies",
               "sat",
               {Arg::String},
               Mode::Create,
               "Whether the type has this classification or one below it."}},
    .undoable = false,
    .returns = "string[]",
};

Value getClassification(Session& session, const Arguments& arguments)
{
    core::TypeId type = session.types().find(arguments.text(0));
    if (!core::valid(type))
        throw error(ErrorKind::Failed, "Unknown object type: {}", arguments.text(0));
    std::string_view classification = session.types().type(type).classification();
    if (arguments.has(kSatisfies))
        return satisfies(classification, arguments.string(kSatisfies));
    return Value::Strings{std::string(classification)};
}

} // namespace

UNDERSTUDY_COMMAND(getClassification, kSyntax, getClassification)

} // namespace understudy::commands
