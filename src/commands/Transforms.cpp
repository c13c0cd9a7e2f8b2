#include "commands/Transforms.h"

#include "commands/Objects.h"
#include "nodes/ShapePoints.h"

#include <cmath>

namespace understudy::commands
{

using core::DagPath;
using core::Scene;
using geometry::TransformComponents;
using Imath::Box3d;

namespace
{

bool canWrite(const Scene& scene, const Plug& plug)
{
    if (scene.isLocked(plug))
        return false;
    uint32_t driver = scene.drivingConnection(plug);
    if (driver == core::kNone)
        return true;
    const core::TypeRegistry& types = scene.registry();
    return types.isA(scene.node(scene.connection(driver).source.node).type, types.find("animCurve"));
}

void writeChannel(Scene& scene, NodeId node, std::string_view name, const V3d& before, const V3d& after)
{
    core::AttrId tuple = scene.findAttribute(node, name);
    if (before == after || !core::valid(tuple))
        return;
    const core::Node& record = scene.node(node);
    if (before.x != after.x && before.y != after.y && before.z != after.z && !record.extras && !record.inputs.count)
    {
        core::setValue(scene, {node, tuple, {}},
                       core::Value::numbers(core::Scalar::Double, {after.x, after.y, after.z}));
        return;
    }
    for (int i = 0; i < 3; ++i)
    {
        Plug plug{node, scene.attribute(tuple).children[static_cast<size_t>(i)], {}};
        if (before[i] != after[i] && canWrite(scene, plug))
            core::setValue(scene, plug, core::Value::number(core::Scalar::Double, after[i]));
    }
}

// Numbers that differ by rounding only.
bool isSame(double a, double b) { return std::abs(a - b) <= 1e-12 * std::max({1.0, std::abs(a), std::abs(b)}); }

void keepSame(TransformState& after, TransformState before)
{
    for (const nodes::TransformChannel& channel : nodes::transformChannels())
        for (int i = 0; i < 3; ++i)
            if (isSame(channel.of(after)[i], channel.of(before)[i]))
                channel.of(after)[i] = channel.of(before)[i];
}

// The jointOrient that gives a joint the local matrix, its rotate channel kept.
TransformState orientedJoint(const TransformState& now, const M44d& local)
{
    TransformState next = now;
    next.joint.jointOrient = V3d(0.0);
    TransformComponents plain = now.components;
    plain.rotate = plain.rotateAxis = V3d(0.0);
    plain.rotateOrder = geometry::RotateOrder::XYZ;
    const TransformComponents found = geometry::decompose(local, plain, next.joint).components;
    const M33d turned = geometry::rotationFromEuler(found.rotate);
    const M33d own =
        now.rotationBefore() * geometry::rotationFromEuler(now.components.rotate, now.components.rotateOrder);
    next.components.translate = found.translate;
    next.components.scale = found.scale;
    next.components.shear = found.shear;
    next.joint.jointOrient =
        geometry::eulerFromRotation(own.transposed() * turned, geometry::RotateOrder::XYZ, now.joint.jointOrient);
    return next;
}

bool isVisible(Session& session, NodeId node)
{
    for (std::string_view name : {"visibility", "lodVisibility"})
    {
        core::AttrId attribute = session.scene().findAttribute(node, name);
        if (core::valid(attribute) && session.evaluator().value({node, attribute, {}}).asInt() == 0)
            return false;
    }
    return true;
}

bool isIntermediate(const Scene& scene, NodeId node)
{
    core::AttrId attribute = scene.findAttribute(node, "intermediateObject");
    return core::valid(attribute) && scene.stored({node, attribute, {}}).asInt() != 0;
}

class BoundsWalk
{
public:
    BoundsWalk(Session& session, BoundsOptions options)
        : m_session(session), m_options(options), m_matrices(matricesOf(session))
    {
    }

    void add(const DagPath& path, const M44d& matrix)
    {
        const Scene& scene = m_session.scene();
        if (isShape(scene, path.node))
            return addShape(path.node, matrix);
        if (isJoint(scene, path.node))
            box.extendBy(translationOf(matrix));
        for (const DagPath& child : childPaths(scene, path))
        {
            if (isIntermediate(scene, child.node) || (!m_options.invisible && !isVisible(m_session, child.node)))
                continue;
            add(child, isShape(scene, child.node) ? matrix : childMatrix(path, child, matrix));
        }
    }

    Box3d box;

private:
    // Seen through the parent's `matrix`, which need not be its world matrix.
    M44d childMatrix(const DagPath& parent, const DagPath& child, const M44d& matrix) const
    {
        return m_matrices.world(child) * inverseOf(m_matrices.world(parent)) * matrix;
    }

    void addShape(NodeId shape, const M44d& matrix)
    {
        nodes::ShapePoints points = shapePoints(m_session, shape);
        bool asPoint = !points.isGeometry() || (!points.known() && m_options.unknown == UnknownShapes::AsPoints);
        if (asPoint)
            return box.extendBy(translationOf(matrix));
        if (!points.known())
            throw nodes::unknownPoints(m_session.scene(), shape);
        if (m_session.scene().type(shape).name() == "locator")
            return box.extendBy(geometry::transformed(points.bounds(), matrix));
        for (const V3d& point : points.points())
            box.extendBy(point * matrix);
    }

    Session& m_session;
    BoundsOptions m_options;
    DagMatrices m_matrices;
};

} // namespace

nodes::ShapePoints shapePoints(Session& session, NodeId shape)
{
    return nodes::ShapePoints(session.scene(), shape, nodes::readThrough(session.evaluator()));
}

M44d inverseOf(const M44d& matrix)
{
    M44d inverse;
    geometry::invert(matrix, inverse);
    return inverse;
}

M33d rotationOf(const M44d& matrix)
{
    return geometry::rotationFromEuler(geometry::decompose(matrix).components.rotate);
}

void writeState(Scene& scene, NodeId node, const TransformState& before, const TransformState& after)
{
    TransformState from = before;
    TransformState to = after;
    for (const nodes::TransformChannel& channel : nodes::transformChannels())
        writeChannel(scene, node, channel.attribute, channel.of(from), channel.of(to));
    Plug order{node, scene.findAttribute(node, "rotateOrder"), {}};
    if (from.components.rotateOrder != to.components.rotateOrder && canWrite(scene, order))
        core::setValue(scene, order, core::Value::integer(core::Scalar::Int16, int(to.components.rotateOrder)));
}

void setWorldMatrix(Session& session, const DagPath& path, const M44d& world, bool byJointOrient)
{
    const DagMatrices matrices = matricesOf(session);
    const TransformState now = matrices.state(path.node);
    const M44d local = world * inverseOf(matrices.above(path));
    TransformState next = now;
    if (!now.isJoint)
        next.components = geometry::decompose(local, now.components).components;
    else if (byJointOrient)
        next = orientedJoint(now, local);
    else
        next.components = geometry::decompose(local, now.components, now.joint).components;
    keepSame(next, now);
    writeState(session.scene(), path.node, now, next);
}

V3d channelAngles(const TransformState& state, const M33d& rotation)
{
    return geometry::eulerFromRotation(rotation, state.components.rotateOrder, state.components.rotate);
}

V3d worldRotation(const TransformState& state, const M44d& above)
{
    const geometry::RotateOrder order = state.components.rotateOrder;
    const M33d after = state.rotationAfter() * rotationOf(above);
    if (after == M33d())
        return state.components.rotate;
    const M33d turned = geometry::rotationFromEuler(state.components.rotate, order) * after;
    return geometry::eulerFromRotation(turned, order);
}

V3d rotationForWorld(const TransformState& state, const M44d& above, const V3d& wanted, geometry::RotateOrder order)
{
    const M33d after = state.rotationAfter() * rotationOf(above);
    if (after == M33d() && order == state.components.rotateOrder)
        return wanted;
    return channelAngles(state, geometry::rotationFromEuler(wanted, order) * after.transposed());
}

V3d turnedBy(const TransformState& state, const M44d& above, const M33d& turn, bool inWorld)
{
    const M33d now = geometry::rotationFromEuler(state.components.rotate, state.components.rotateOrder);
    if (inWorld)
    {
        const M33d after = state.rotationAfter() * rotationOf(above);
        return channelAngles(state, now * after * turn * after.transposed());
    }
    const M33d before = state.rotationBefore();
    return channelAngles(state, before.transposed() * turn * before * now);
}

Box3d boundsBelow(Session& session, const DagPath& path, const M44d& base, BoundsOptions options)
{
    BoundsWalk walk(session, options);
    walk.add(path, base);
    return walk.box;
}

Box3d worldBounds(Session& session, const DagPath& path, BoundsOptions options)
{
    return boundsBelow(session, path, matricesOf(session).world(path), options);
}

Box3d worldBoundsOf(Session& session, const Object& object, BoundsOptions options)
{
    const Scene& scene = session.scene();
    if (object.kind == Object::Kind::Components)
    {
        nodes::ShapePoints points = shapePoints(session, object.node());
        const M44d world = matricesOf(session).world(object.path);
        Box3d box;
        for (uint32_t index : points.indices(object.components))
            box.extendBy(points.points()[index] * world);
        return box;
    }
    if (!scene.isDag(object.node()))
        throw error(ErrorKind::BadArgument, "'{}' has no place in the world: it is not in the DAG.",
                    core::objectName(scene, object));
    return worldBounds(session, object.path, options);
}

Value boundsAnswer(Session& session, const Box3d& box)
{
    Value::Doubles numbers;
    append(session, numbers, box.isEmpty() ? V3d(0.0) : box.min, core::Unit::Length);
    append(session, numbers, box.isEmpty() ? V3d(0.0) : box.max, core::Unit::Length);
    return numbers;
}

V3d vectorOf(Session& session, const Arguments& arguments, size_t flag, core::Unit unit)
{
    const core::Units units = session.units();
    auto at = [&](size_t i) { return units.toKernel(unit, arguments.number(flag, i)); };
    return {at(0), at(1), at(2)};
}

void append(Session& session, Value::Doubles& numbers, const V3d& vector, core::Unit unit)
{
    const core::Units units = session.units();
    for (int i = 0; i < 3; ++i)
        numbers.push_back(units.fromKernel(unit, vector[i]));
}

bool isTransform(const Scene& scene, NodeId node) { return scene.type(node).isTransform(); }
bool isShape(const Scene& scene, NodeId node) { return scene.type(node).isShape(); }

bool isJoint(const Scene& scene, NodeId node)
{
    return scene.registry().isA(scene.node(node).type, scene.registry().find("joint"));
}

DagPath transformOf(const Scene& scene, const DagPath& path)
{
    if (!path.node || !scene.isDag(path.node))
        return {};
    if (isTransform(scene, path.node))
        return path;
    DagPath parent = core::parentPath(scene, path);
    return isShape(scene, path.node) && parent.node && isTransform(scene, parent.node) ? parent : DagPath{};
}

} // namespace understudy::commands
