#include "commands/DagCopy.h"
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
    kAddObject,
    kNoConnections,
    kNoInvScale,
    kRelative,
    kRemoveObject,
    kShape,
    kWorld
};

const Syntax kSyntax{
    .name = "parent",
    .summary = "Moves objects under another parent, or adds and removes parents.",
    .positional = {Arg::Name, 0, Positional::kMany, "objects"},
    .flags =
        {
            {kAbsolute, "absolute", "a", {}, Mode::Create, "Keeps the place in the world (the default)."},
            {kAddObject, "addObject", "add", {}, Mode::Create, "Adds the parent to those that the objects have."},
            {kNoConnections, "noConnections", "nc", {}, Mode::Create, "New instances join no sets."},
            {kNoInvScale, "noInvScale", "nis", {}, Mode::Create, "Leaves inverseScale of joints as it is."},
            {kRelative, "relative", "r", {}, Mode::Create, "Keeps the values of the channels."},
            {kRemoveObject, "removeObject", "rm", {}, Mode::Create, "Removes the objects from their parent."},
            {kShape, "shape", "s", {}, Mode::Create, "Moves shapes themselves, not their transforms."},
            {kWorld, "world", "w", {}, Mode::Create, "The parent is the world."},
        },
    .returns = "string[]",
};

// What is moved, and where to.
struct Move
{
    std::vector<Object> objects;
    DagPath parent; // no node: the world
};

Move readMove(Session& session, const Arguments& arguments)
{
    Move move;
    move.objects = namedOrSelected(session, arguments);
    if (!arguments.hasAny(kWorld, kRemoveObject))
    {
        if (move.objects.empty())
            throw Error(ErrorKind::Failed, "Not enough objects or values.");
        move.parent = parentObject(session, move.objects.back());
        move.objects.pop_back();
        bool onlyParent = arguments.given && move.objects.empty();
        if (onlyParent)
            move.objects = session.selection().items();
    }
    if (move.objects.empty())
        throw Error(ErrorKind::Failed, "Not enough objects or values.");
    return move;
}

// A shape moves alone; where its place in the world would change, a transform comes with it.
DagPath moveShape(Session& session, const DagPath& shape, const DagPath& parent, bool relative)
{
    Scene& scene = session.scene();
    const DagMatrices matrices = matricesOf(session);
    const M44d world = matrices.world(shape);
    DagPath target = parent;
    bool samePlace = parent.node && matrices.world(parent).equalWithAbsError(world, 1e-9);
    if (!parent.node || (!relative && !samePlace))
    {
        NodeId between =
            core::createNode(scene, scene.registry().find("transform"), {}, parent.node, session.currentNamespace());
        target = pathUnder(scene, core::firstPath(scene, between), parent);
        if (!relative)
            setWorldMatrix(session, target, world);
    }
    core::reparent(scene, shape, target.node);
    return pathUnder(scene, shape, target);
}

DagPath addParent(Session& session, const DagPath& path, const DagPath& parent, bool connect)
{
    Scene& scene = session.scene();
    if (parent.node && (parent.node == path.node || scene.isAncestor(path.node, parent.node)))
        throw Error(ErrorKind::Cycle, "Cannot parent an object to one of its children");
    if (!parent.node && isShape(scene, path.node))
        throw error(ErrorKind::Failed, "Shape '{}' needs a transform as parent; the world cannot be added.",
                    core::shortestName(scene, path));
    DagPath added = core::addInstance(scene, path.node, parent.node ? parent.node : scene.world());
    if (connect)
        joinSetsOfNewInstances(session, path.node);
    return added;
}

Value removeParents(Session& session, const std::vector<DagPath>& paths)
{
    Scene& scene = session.scene();
    for (const DagPath& path : paths)
    {
        if (!scene.exists(path.node))
            continue;
        if (scene.isInstanced(path.node))
        {
            core::removeInstance(scene, path);
            leaveSetsOfOldInstances(session, path.node);
        }
        else
            core::deleteNodes(scene, {path.node});
    }
    return {};
}

Value parent(Session& session, const Arguments& arguments)
{
    Scene& scene = session.scene();
    Move move = readMove(session, arguments);
    bool shapes = arguments.hasAny(kShape, kAddObject, kRemoveObject);
    std::vector<DagPath> paths = movableObjects(session, move.objects, shapes);
    if (arguments.has(kRemoveObject))
        return removeParents(session, paths);
    if (move.parent.node && scene.hasInstances() && move.parent.arcs.empty())
        move.parent = core::firstPath(scene, move.parent.node);

    ParentOptions options{arguments.has(kRelative), arguments.has(kNoInvScale)};
    std::vector<Object> moved;
    for (const DagPath& path : paths)
    {
        if (skipsChild(session, path, move.parent))
            continue;
        if (move.parent.node && (move.parent.node == path.node || scene.isAncestor(path.node, move.parent.node)))
            throw Error(ErrorKind::Cycle, "Cannot parent an object to one of its children");
        if (arguments.has(kAddObject))
            moved.push_back(nodeObject(addParent(session, path, move.parent, !arguments.has(kNoConnections))));
        else if (isShape(scene, path.node))
            moved.push_back(nodeObject(moveShape(session, path, move.parent, options.relative)));
        else
            moved.push_back(nodeObject(moveUnder(session, path, move.parent, options)));
    }
    if (moved.empty())
        throw Error(ErrorKind::Failed, "Maya command error");
    return nameList(moved);
}

} // namespace

UNDERSTUDY_COMMAND(parent, kSyntax, parent)

} // namespace understudy::commands
