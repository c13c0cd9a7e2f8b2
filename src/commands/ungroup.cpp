#include "commands/Objects.h"
#include "commands/Parenting.h"

namespace understudy::commands
{

namespace
{

using core::DagPath;
using core::Scene;

enum : uint8_t
{
    kAbsolute,
    kParent,
    kRelative,
    kWorld
};

const Syntax kSyntax{
    .name = "ungroup",
    .summary = "Moves the children of groups up and deletes the groups.",
    .positional = {Arg::Name, 0, Positional::kMany, "groups"},
    .flags =
        {
            {kAbsolute, "absolute", "a", {}, Mode::Create, "The objects keep their place in the world (the default)."},
            {kParent, "parent", "p", {Arg::String}, Mode::Create, "Object to put the children under."},
            {kRelative, "relative", "r", {}, Mode::Create, "The objects keep the values of their channels."},
            {kWorld, "world", "w", {}, Mode::Create, "Puts the children under the world."},
        },
};

std::vector<DagPath> groupChildren(const Scene& scene, const DagPath& group)
{
    std::vector<DagPath> found;
    for (const DagPath& child : childPaths(scene, group))
        if (!isShape(scene, child.node))
            found.push_back(child);
    return found;
}

Value ungroup(Session& session, const Arguments& arguments)
{
    Scene& scene = session.scene();
    std::vector<DagPath> groups = movableObjects(session, namedOrSelected(session, arguments));
    if (groups.empty())
        throw Error(ErrorKind::Failed, "Not enough objects or values.");
    std::vector<Object> freed;
    for (const DagPath& group : groups)
    {
        std::vector<DagPath> children = groupChildren(scene, group);
        if (children.empty())
            throw error(ErrorKind::BadArgument, "'{}' is no group: it has no objects below it.",
                        core::shortestName(scene, group));
        DagPath parent = core::parentPath(scene, group);
        if (arguments.has(kParent))
            parent = parentObject(session, session.resolver().one(arguments.string(kParent)));
        else if (arguments.has(kWorld))
            parent = {};
        // An occurrence that the new parent has already goes with the group.
        for (const DagPath& child : children)
            if (!skipsChild(session, child, parent))
                freed.push_back(nodeObject(moveUnder(session, child, parent, {arguments.has(kRelative), false})));
        core::deleteNodes(scene, {group.node});
    }
    session.selection().set(std::move(freed));
    return {};
}

} // namespace

UNDERSTUDY_COMMAND(ungroup, kSyntax, ungroup)

} // namespace understudy::commands
