#include "commands/NodeFilter.h"

#include <algorithm>

namespace understudy::commands
{

namespace
{

enum : uint8_t
{
    kExclude
};

const Syntax kSyntax{
    .name = "listNodeTypes",
    .summary = "Lists the node types of a classification (shader/surface, texture, light).",
    .positional = {Arg::String, 1, 1, "classification"},
    .flags = {{kExclude, "exclude", "ex", {Arg::String}, Mode::Create, "Leaves out types of this classification."}},
    .undoable = false,
    .returns = "string[]",
};

Value listNodeTypes(Session& session, const Arguments& arguments)
{
    Value::Strings names;
    for (size_t i = 0; i < session.types().typeCount(); ++i)
    {
        const core::NodeType& type = session.types().type(static_cast<core::TypeId>(i));
        bool excluded = arguments.has(kExclude) && satisfies(type.classification(), arguments.string(kExclude));
        if (!type.isAbstract() && !excluded && satisfies(type.classification(), arguments.text(0)))
            names.emplace_back(type.name());
    }
    std::sort(names.begin(), names.end());
    return Value::stringsOrNone(std::move(names));
}

} // namespace

UNDERSTUDY_COMMAND(listNodeTypes, kSyntax, listNodeTypes)

} // namespace understudy::commands
