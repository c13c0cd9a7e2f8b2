#include "commands/Objects.h"
#include "commands/Transforms.h"

#include <algorithm>

namespace understudy::commands
{

namespace
{

using core::DagPath;
using core::Scene;

enum : uint8_t
{
    kBack,
    kFront,
    kRelative
};

const Syntax kSyntax{
    .name = "reorder",
    .summary = "Moves objects among their siblings.",
    .positional = {Arg::Name, 0, Positional::kMany, "objects"},
    .flags =
        {
            {kBack, "back", "b", {}, Mode::Create, "Behind all siblings."},
            {kFront, "front", "f", {}, Mode::Create, "Before all siblings."},
            {kRelative,
             "relative",
             "r",
             {Arg::Int},
             Mode::Create,
             "That many places on, or back where negative; past an end it goes on at the other."},
        },
    .returns = "string[]",
};

// An only shape stands for its transform.
DagPath orderedPath(const Scene& scene, const Object& object)
{
    if (object.kind != Object::Kind::Node || !scene.isDag(object.node()))
        throw error(ErrorKind::BadArgument, "'{}' has no siblings: it is not in the DAG.",
                    core::objectName(scene, object));
    DagPath parent = core::parentPath(scene, object.path);
    bool onlyShape = isShape(scene, object.node()) && parent.node && scene.children(parent.node).size() == 1;
    return onlyShape ? parent : object.path;
}

// Where an object comes to stand among its siblings.
size_t relativePlace(const Scene& scene, const DagPath& path, int64_t steps)
{
    DagPath parent = core::parentPath(scene, path);
    std::vector<NodeId> siblings = scene.children(parent.node ? parent.node : scene.world());
    auto count = static_cast<int64_t>(siblings.size());
    int64_t now = std::find(siblings.begin(), siblings.end(), path.node) - siblings.begin();
    return static_cast<size_t>(((now + steps) % count + count) % count);
}

Value reorder(Session& session, const Arguments& arguments)
{
    Scene& scene = session.scene();
    std::vector<Object> objects = namedOrSelected(session, arguments);
    if (objects.empty())
        throw Error(ErrorKind::Failed, "Not enough objects or values.");
    if (!arguments.hasAny(kBack, kFront, kRelative))
        throw Error(ErrorKind::BadArgument, "reorder needs one of the flags -front, -back and -relative.");
    std::vector<Object> moved;
    for (const Object& object : objects)
        moved.push_back(nodeObject(orderedPath(scene, object)));
    // Objects that go to the front keep their order there.
    std::vector<Object> turns = moved;
    if (arguments.has(kFront))
        std::reverse(turns.begin(), turns.end());
    for (const Object& object : turns)
    {
        size_t place = arguments.has(kFront)  ? 0
                       : arguments.has(kBack) ? SIZE_MAX
                                              : relativePlace(scene, object.path, arguments.integer(kRelative));
        core::reorder(scene, object.path, place);
    }
    return nameList(moved);
}

} // namespace

UNDERSTUDY_COMMAND(reorder, kSyntax, reorder)

} // namespace understudy::commands
