#include "commands/Objects.h"
#include "commands/Parenting.h"

#include <algorithm>

namespace understudy::commands
{

namespace
{

using core::DagPath;
using core::Scene;

enum : uint8_t
{
    kAbsolute,
    kEmpty,
    kName,
    kParent,
    kRelative,
    kUseAsGroup,
    kWorld
};

const Syntax kSyntax{
    .name = "group",
    .summary = "Puts objects under a new transform and selects it.",
    .positional = {Arg::Name, 0, Positional::kMany, "objects"},
    .flags =
        {
            {kAbsolute, "absolute", "a", {}, Mode::Create, "The objects keep their place in the world (the default)."},
            {kEmpty, "empty", "em", {}, Mode::Create, "Makes a group without members."},
            {kName, "name", "n", {Arg::String}, Mode::Create, "Name of the group; a number follows where it is taken."},
            {kParent, "parent", "p", {Arg::String}, Mode::Create, "Object to put the group under."},
            {kRelative, "relative", "r", {}, Mode::Create, "The objects keep the values of their channels."},
            {kUseAsGroup, "useAsGroup", "uag", {Arg::String}, Mode::Create, "Transform to use instead of a new one."},
            {kWorld, "world", "w", {}, Mode::Create, "Puts the group under the world."},
        },
    .returns = "string",
};

// The deepest object that is above all members; none: the world.
DagPath commonParent(const Scene& scene, const std::vector<DagPath>& members)
{
    DagPath common = core::parentPath(scene, members.front());
    auto isAboveAll = [&](const DagPath& candidate)
    {
        return std::all_of(members.begin(), members.end(),
                           [&](const DagPath& member) { return scene.isAncestor(candidate.node, member.node); });
    };
    while (common.node && !isAboveAll(common))
        common = core::parentPath(scene, common);
    return common;
}

DagPath groupParent(Session& session, const Arguments& arguments, const std::vector<DagPath>& members)
{
    if (arguments.has(kParent))
        return parentObject(session, session.resolver().one(arguments.string(kParent)));
    bool top = arguments.has(kWorld) || members.empty();
    return top ? DagPath{} : commonParent(session.scene(), members);
}

DagPath makeGroup(Session& session, const Arguments& arguments, const DagPath& parent, bool isEmpty)
{
    Scene& scene = session.scene();
    if (arguments.has(kUseAsGroup))
    {
        Object existing = session.resolver().one(arguments.string(kUseAsGroup));
        bool isFree = existing.kind == Object::Kind::Node && isTransform(scene, existing.node()) &&
                      scene.children(existing.node()).empty() && !core::parentPath(scene, existing.path).node;
        if (!isFree)
            throw error(ErrorKind::BadArgument,
                        "'{}' cannot be used as a group: it must be a transform without parent "
                        "and children.",
                        arguments.string(kUseAsGroup));
        return parent.node ? moveUnder(session, existing.path, parent, {}) : existing.path;
    }
    std::string name = arguments.has(kName) ? arguments.string(kName) : isEmpty ? "null#" : "group#";
    NodeId group =
        core::createNode(scene, scene.registry().find("transform"), name, parent.node, session.currentNamespace());
    return pathUnder(scene, core::firstPath(scene, group), parent);
}

// Pivots at the centre of what the group holds, where it stays.
void centrePivots(Session& session, const DagPath& group)
{
    Imath::Box3d box = boundsBelow(session, group, M44d(), {true, UnknownShapes::AsPoints});
    if (box.isEmpty())
        return;
    const TransformState before = matricesOf(session).state(group.node);
    TransformState after = before;
    geometry::setRotatePivot(after.components, box.center(), geometry::PivotMove::KeepsMatrix);
    geometry::setScalePivot(after.components, box.center(), geometry::PivotMove::KeepsMatrix);
    writeState(session.scene(), group.node, before, after);
}

std::vector<DagPath> readMembers(Session& session, const Arguments& arguments)
{
    if (arguments.has(kEmpty))
        return {};
    std::vector<Object> objects = namedOrSelected(session, arguments);
    if (objects.empty())
        throw Error(ErrorKind::Failed, "Not enough objects or values.");
    std::vector<DagPath> members = movableObjects(session, objects);
    if (members.empty())
        throw Error(ErrorKind::Failed, "Maya command error");
    return members;
}

Value group(Session& session, const Arguments& arguments)
{
    std::vector<DagPath> members = readMembers(session, arguments);
    DagPath parent = groupParent(session, arguments, members);
    DagPath made = makeGroup(session, arguments, parent, members.empty());
    for (const DagPath& member : members)
        if (!skipsChild(session, member, made))
            moveUnder(session, member, made, {arguments.has(kRelative), false});
    if (!members.empty())
        centrePivots(session, made);
    session.selection().set({nodeObject(made)});
    return script::ObjectName{nodeObject(made)};
}

} // namespace

UNDERSTUDY_COMMAND(group, kSyntax, group)

} // namespace understudy::commands
