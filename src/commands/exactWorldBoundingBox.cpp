#include "commands/Objects.h"
#include "commands/Transforms.h"

namespace understudy::commands
{

namespace
{

enum : uint8_t
{
    kCalculateExactly,
    kIgnoreInvisible
};

const Syntax kSyntax{
    .name = "exactWorldBoundingBox",
    .summary = "The box around objects in the world: xmin, ymin, zmin, xmax, ymax, zmax.",
    .positional = {Arg::Name, 0, Positional::kMany, "objects"},
    .flags =
        {
            {kCalculateExactly,
             "calculateExactly",
             "ce",
             {Arg::Boolean},
             Mode::Create,
             "Around the points themselves (always so here)."},
            {kIgnoreInvisible, "ignoreInvisible", "ii", {Arg::Boolean}, Mode::Create, "Leaves out what is hidden."},
        },
    .undoable = false,
    .returns = "float[]",
};

Value exactWorldBoundingBox(Session& session, const Arguments& arguments)
{
    std::vector<Object> objects = namedOrSelected(session, arguments);
    if (objects.empty())
        throw Error(ErrorKind::Failed, "Not enough objects or values.");
    Imath::Box3d box;
    for (const Object& object : objects)
        box.extendBy(worldBoundsOf(session, object, {!arguments.boolean(kIgnoreInvisible), UnknownShapes::Refuse}));
    return boundsAnswer(session, box);
}

} // namespace

UNDERSTUDY_COMMAND(exactWorldBoundingBox, kSyntax, exactWorldBoundingBox)

} // namespace understudy::commands
