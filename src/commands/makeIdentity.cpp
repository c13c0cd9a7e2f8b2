#include "commands/ComponentMoves.h"
#include "commands/Objects.h"
#include "commands/Transforms.h"

#include <unordered_map>

namespace understudy::commands
{

namespace
{

using core::DagPath;
using core::Scene;

enum : uint8_t
{
    kApply,
    kJointOrient,
    kNormal,
    kPreserveNormals,
    kRotate,
    kScale,
    kTranslate
};

const Syntax kSyntax{
    .name = "makeIdentity",
    .summary = "Resets transformations, or freezes them: what is below keeps its place.",
    .positional = {Arg::Name, 0, Positional::kMany, "objects"},
    .flags =
        {
            {kApply, "apply", "a", {Arg::Boolean}, Mode::Create, "Freezes: shapes take up what is reset."},
            {kJointOrient, "jointOrient", "jo", {}, Mode::Create, "Resets the jointOrient of joints too."},
            {kNormal,
             "normal",
             "n",
             {Arg::UInt},
             Mode::Create,
             "Freezes the normals of meshes: 0 no, 1 yes, 2 where shapes stay similar."},
            {kPreserveNormals,
             "preserveNormals",
             "pn",
             {Arg::Boolean},
             Mode::Create,
             "Turns normals around where a mirroring scale is frozen."},
            {kRotate, "rotate", "r", {Arg::Boolean}, Mode::Create, "Rotation; without -t, -r, -s all three."},
            {kScale, "scale", "s", {Arg::Boolean}, Mode::Create, "Scale and shear."},
            {kTranslate, "translate", "t", {Arg::Boolean}, Mode::Create, "Translation; joints keep theirs."},
        },
};

struct Parts
{
    explicit Parts(const Arguments& arguments)
    {
        bool all = !arguments.hasAny(kTranslate, kRotate, kScale);
        translate = all || arguments.boolean(kTranslate);
        rotate = all || arguments.boolean(kRotate);
        scale = all || arguments.boolean(kScale);
        jointOrient = arguments.has(kJointOrient);
        preserveNormals = arguments.boolean(kPreserveNormals);
    }

    bool translate, rotate, scale, jointOrient, preserveNormals;
};

Error refusal(const Scene& scene, NodeId node, std::string_view why)
{
    return error(ErrorKind::Failed, "Freeze Transform or Reset Transform was not applied because node {} {}.",
                 core::shortestName(scene, node), why);
}

bool hasSkin(const Scene& scene, NodeId joint)
{
    for (uint32_t c : scene.outputs(joint))
        if (scene.type(scene.connection(c).destination.node).name() == "skinCluster" &&
            scene.attribute(scene.connection(c).source.attribute).longName == "worldMatrix")
            return true;
    return false;
}

bool isFree(const Scene& scene, NodeId node, std::string_view attribute)
{
    Plug tuple{node, scene.findAttribute(node, attribute), {}};
    for (core::AttrId child : scene.attribute(tuple.attribute).children)
        if (Plug plug{node, child, {}}; scene.isLocked(plug) || scene.drivingConnection(plug) != core::kNone)
            return false;
    return true;
}

// Frozen and reset channels must be free to change.
void checkFree(const Scene& scene, NodeId node, const Parts& parts)
{
    bool joint = isJoint(scene, node);
    if (joint && hasSkin(scene, node))
        throw refusal(scene, node, "is a joint and has skin attached");
    auto check = [&](bool wanted, std::string_view attribute)
    {
        if (wanted && !isFree(scene, node, attribute))
            throw refusal(scene, node, fmt::format("has a {} that is locked or has connections", attribute));
    };
    check(parts.translate && !joint, "translate");
    check(parts.rotate, "rotate");
    check(parts.scale, "scale");
}

void resetChannels(TransformState& state, const Parts& parts)
{
    auto& c = state.components;
    if (parts.translate && !state.isJoint)
        c.translate = V3d(0.0);
    if (parts.rotate)
        c.rotate = V3d(0.0);
    if (parts.scale)
    {
        c.scale = V3d(1.0);
        c.shear = V3d(0.0);
    }
    if (parts.jointOrient)
        state.joint.jointOrient = V3d(0.0);
}

void reset(Session& session, const DagPath& path, const Parts& parts)
{
    walkDown(session.scene(), path,
             [&](const DagPath& below)
             {
                 if (!isTransform(session.scene(), below.node))
                     return false;
                 checkFree(session.scene(), below.node, parts);
                 const TransformState before = matricesOf(session).state(below.node);
                 TransformState after = before;
                 resetChannels(after, parts);
                 writeState(session.scene(), below.node, before, after);
                 return true;
             });
}

// Takes transformations out of a hierarchy, from the top down: what a transform loses, all below it takes up.
class Freezer
{
public:
    Freezer(Session& session, const Parts& parts) : m_session(session), m_scene(session.scene()), m_parts(parts) {}

    void freeze(const DagPath& path)
    {
        walkDown(m_scene, path,
                 [&](const DagPath& below)
                 {
                     if (!isTransform(m_scene, below.node))
                         return false;
                     checkFree(m_scene, below.node, m_parts);
                     m_locals[below.node.index] = matricesOf(m_session).local(below.node);
                     return true;
                 });
        freeze(path, M44d());
    }

private:
    // `left` is what the parent lost.
    void freeze(const DagPath& path, const M44d& left)
    {
        const M44d effective = m_locals[path.node.index] * left;
        const TransformState before = matricesOf(m_session).state(path.node);
        const TransformState after =
            before.isJoint ? frozenJoint(before, effective) : frozenTransform(before, effective, left);
        writeState(m_scene, path.node, before, after);
        const M44d lost = effective * inverseOf(after.matrix());
        if (!lost.equalWithAbsError(M44d(), 1e-12))
            moveShapes(path.node, lost);
        for (const DagPath& child : childPaths(m_scene, path))
            if (isTransform(m_scene, child.node))
                freeze(child, lost);
    }

    TransformState frozenTransform(const TransformState& before, const M44d& effective, const M44d& left) const
    {
        const V3d rotateCentre = geometry::rotateCentre(before.components) * left;
        const V3d scaleCentre = geometry::scaleCentre(before.components) * left;
        TransformState next = before;
        if (left != M44d())
            next.components = geometry::decompose(effective, before.components).components;
        resetChannels(next, m_parts);
        auto& c = next.components;
        const M33d turned = next.rotationBefore() * geometry::rotationFromEuler(c.rotate, c.rotateOrder);
        c.rotatePivotTranslate = c.scalePivotTranslate = V3d(0.0);
        c.rotatePivot = rotateCentre - c.translate;
        c.scalePivot = c.rotatePivot + (scaleCentre - rotateCentre) * turned.transposed();
        return next;
    }

    // A joint keeps its place and its orientation, the latter in jointOrient.
    TransformState frozenJoint(const TransformState& before, const M44d& effective) const
    {
        TransformState next = before;
        auto plain = before.components;
        plain.rotate = plain.rotateAxis = V3d(0.0);
        plain.rotateOrder = geometry::RotateOrder::XYZ;
        geometry::JointComponents unoriented = before.joint;
        unoriented.jointOrient = V3d(0.0);
        const auto found = geometry::decompose(effective, plain, unoriented).components;
        next.components.translate = found.translate;
        next.components.scale = found.scale;
        next.components.shear = found.shear;
        resetChannels(next, m_parts);
        const auto& c = next.components;
        const M33d own = next.rotationBefore() * geometry::rotationFromEuler(c.rotate, c.rotateOrder);
        if (!m_parts.jointOrient)
            next.joint.jointOrient =
                geometry::eulerFromRotation(own.transposed() * geometry::rotationFromEuler(found.rotate),
                                            geometry::RotateOrder::XYZ, before.joint.jointOrient);
        return next;
    }

    void moveShapes(NodeId transform, const M44d& lost)
    {
        for (NodeId child : m_scene.children(transform))
            if (isShape(m_scene, child))
                checkShape(child, lost);
        moveShapePoints(m_session, transform, lost);
    }

    void checkShape(NodeId shape, const M44d& lost) const
    {
        auto unsupported = [&](std::string_view why)
        {
            return error(ErrorKind::Unsupported, "makeIdentity does not freeze '{}' in Understudy yet: {}",
                         core::shortestName(m_scene, shape), why);
        };
        if (m_scene.isInstanced(shape))
            throw unsupported("it is instanced");
        core::AttrId normals = m_scene.findAttribute(shape, "normals");
        const core::ArrayStore* stored = core::valid(normals) ? m_scene.elements({shape, normals, {}}) : nullptr;
        bool turns = geometry::linearPart(lost) != M33d();
        if (stored && !stored->indices().empty() && turns)
            throw unsupported("it has normals of its own");
        if (m_parts.preserveNormals && m_scene.type(shape).name() == "mesh" &&
            geometry::linearPart(lost).determinant() < 0.0)
            throw unsupported("its normals would have to be turned around");
    }

    Session& m_session;
    Scene& m_scene;
    const Parts& m_parts;
    std::unordered_map<uint32_t, M44d> m_locals; // as they were, by node
};

Value makeIdentity(Session& session, const Arguments& arguments)
{
    const Scene& scene = session.scene();
    std::vector<DagPath> paths;
    for (const Object& object : namedOrSelected(session, arguments))
        if (DagPath path = transformOf(scene, object.path); path.node)
            paths.push_back(path);
    if (paths.empty())
        throw Error(ErrorKind::Failed, "Not enough objects or values.");
    const Parts parts(arguments);
    for (const DagPath& path : paths)
        if (arguments.boolean(kApply))
            Freezer(session, parts).freeze(path);
        else
            reset(session, path, parts);
    return {};
}

} // namespace

UNDERSTUDY_COMMAND(makeIdentity, kSyntax, makeIdentity)

} // namespace understudy::commands
