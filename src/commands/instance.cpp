#include "commands/DagCopy.h"
#include "commands/LastCopy.h"
#include "commands/Objects.h"

namespace understudy::commands
{

namespace
{

enum : uint8_t
{
    kLeaf,
    kName,
    kSmartTransform
};

const Syntax kSyntax{
    .name = "instance",
    .summary = "Makes transforms that share what is below the originals, and selects them.",
    .positional = {Arg::Name, 0, Positional::kMany, "objects"},
    .flags =
        {
            {kLeaf, "leaf", "lf", {}, Mode::Create, "Copies the transforms below and shares the shapes only."},
            {kName, "name", "n", {Arg::String}, Mode::Create, "Name of the first instance; the next ones get numbers."},
            {kSmartTransform,
             "smartTransform",
             "st",
             {},
             Mode::Create,
             "Moves the instance as the last one was moved since it was made."},
        },
    .returns = "string[]",
};

Value instance(Session& session, const Arguments& arguments)
{
    const core::Scene& scene = session.scene();
    std::vector<Object> objects = namedOrSelected(session, arguments);
    if (objects.empty())
        throw Error(ErrorKind::Failed, "Not enough objects or values.");
    std::vector<Object> made;
    for (const Object& object : objects)
    {
        core::DagPath source = transformOf(scene, object.path);
        if (object.kind != Object::Kind::Node || !source.node)
            throw error(ErrorKind::BadArgument, "'{}' cannot be instanced: only objects of the DAG can.",
                        core::objectName(scene, object));
        made.push_back(nodeObject(makeInstance(session, source, arguments.string(kName), arguments.has(kLeaf))));
        repeatLastMove(session, source, made.back().path, arguments.has(kSmartTransform));
    }
    session.selection().set(made);
    return nameList(made);
}

} // namespace

UNDERSTUDY_COMMAND(instance, kSyntax, instance)

} // namespace understudy::commands
