#include "commands/Parenting.h"

#include "commands/Objects.h"

#include <algorithm>
#include <cmath>

namespace understudy::commands
{

using core::DagPath;
using core::Scene;

namespace
{

Plug plugOf(const Scene& scene, NodeId node, std::string_view attribute)
{
    return {node, scene.findAttribute(node, attribute), {}};
}

// The scale of the joint above a joint that compensates for it.
void disconnectInverseScale(Scene& scene, NodeId joint, NodeId parent)
{
    uint32_t connection = scene.connectionInto(plugOf(scene, joint, "inverseScale"));
    if (connection != core::kNone && scene.connection(connection).source.node == parent && isJoint(scene, parent))
        core::breakConnection(scene, connection);
}

// Whether translation and orientation of a joint suffice to give it the matrix: its scale and shear stay.
bool jointReaches(const TransformState& now, const M44d& local)
{
    constexpr double kClose = 1e-6;
    auto found = geometry::decompose(local, now.components, now.joint).components;
    auto close = [&](const V3d& a, const V3d& b) { return a.equalWithAbsError(b, kClose * std::max(1.0, b.length())); };
    return close(found.scale, now.components.scale) && close(found.shear, now.components.shear);
}

// A transform between a joint and its parent that takes up what the joint itself cannot.
DagPath insertTransform(Session& session, const DagPath& joint, const DagPath& parent, const M44d& world)
{
    Scene& scene = session.scene();
    NodeId between =
        core::createNode(scene, scene.registry().find("transform"), {}, parent.node, session.currentNamespace());
    DagPath betweenPath = pathUnder(scene, core::firstPath(scene, between), parent);
    core::reparent(scene, joint, between);
    DagPath path = pathUnder(scene, joint, betweenPath);
    const M44d local = matricesOf(session).local(joint.node);
    setWorldMatrix(session, betweenPath, inverseOf(local) * world);
    return path;
}

} // namespace

DagPath pathUnder(const Scene& scene, const DagPath& path, const DagPath& parent)
{
    DagPath moved{path.node, {}};
    if (!scene.hasInstances())
        return moved;
    moved.arcs.push_back(path.arcs.empty() ? scene.arcId(scene.node(path.node).parents.head) : path.arcs.front());
    DagPath above = parent.node && parent.arcs.empty() ? core::firstPath(scene, parent.node) : parent;
    moved.arcs.insert(moved.arcs.end(), above.arcs.begin(), above.arcs.end());
    return moved;
}

void connectInverseScale(Scene& scene, NodeId joint, NodeId parent)
{
    if (!parent || !isJoint(scene, joint) || !isJoint(scene, parent))
        return;
    Plug destination = plugOf(scene, joint, "inverseScale");
    if (!scene.hasInput(destination) && !scene.hasInputBelow(destination) && !scene.isLocked(destination))
        core::connect(scene, plugOf(scene, parent, "scale"), destination);
}

DagPath moveUnder(Session& session, const DagPath& path, const DagPath& parent, ParentOptions options)
{
    Scene& scene = session.scene();
    const DagMatrices matrices = matricesOf(session);
    const NodeId oldParent = core::parentPath(scene, path).node;
    const M44d world = matrices.world(path);
    const M44d aboveBefore = matrices.above(path);
    bool joint = isJoint(scene, path.node);

    core::reparent(scene, path, parent.node);
    DagPath moved = pathUnder(scene, path, parent);
    if (joint && !options.noInvScale)
    {
        if (oldParent)
            disconnectInverseScale(scene, path.node, oldParent);
        connectInverseScale(scene, path.node, parent.node);
    }
    const M44d aboveAfter = matrices.above(moved);
    bool stayed = aboveAfter == aboveBefore && matrices.world(moved) == world;
    if (options.relative || stayed)
        return moved;
    if (joint && !jointReaches(matrices.state(path.node), world * inverseOf(aboveAfter)))
        return insertTransform(session, moved, parent, world);
    setWorldMatrix(session, moved, world, joint);
    return moved;
}

bool skipsChild(Session& session, const DagPath& path, const DagPath& parent)
{
    const Scene& scene = session.scene();
    if (!scene.isChild(path.node, parent.node ? parent.node : scene.world()))
        return false;
    session.message(script::Severity::Warning,
                    fmt::format("Object, '{}', skipped. It is already a child of the parent, '{}'.",
                                core::shortestName(scene, path),
                                parent.node ? core::shortestName(scene, parent) : "world"));
    return true;
}

std::vector<DagPath> movableObjects(Session& session, const std::vector<Object>& objects, bool shapes)
{
    const Scene& scene = session.scene();
    std::vector<DagPath> found;
    for (const Object& object : objects)
    {
        bool isNode = object.kind == Object::Kind::Node && scene.isDag(object.node());
        DagPath path = !isNode ? DagPath{} : shapes ? object.path : transformOf(scene, object.path);
        if (!path.node || path.node == scene.world())
            session.message(script::Severity::Warning, "Cannot parent components or objects in the underworld.");
        else if (std::find(found.begin(), found.end(), path) == found.end())
            found.push_back(std::move(path));
    }
    return found;
}

DagPath parentObject(Session& session, const Object& object)
{
    const Scene& scene = session.scene();
    bool canHave = object.kind == Object::Kind::Node && scene.isDag(object.node()) && !isShape(scene, object.node());
    if (!canHave)
        throw error(ErrorKind::BadArgument, "'{}' cannot be a parent: it is no transform.",
                    core::objectName(scene, object));
    return object.path;
}

} // namespace understudy::commands
