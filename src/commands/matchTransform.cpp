#include "commands/Objects.h"
#include "commands/Transforms.h"

namespace understudy::commands
{

namespace
{

using core::DagPath;
using core::Scene;

enum : uint8_t
{
    kPivots,
    kPosition,
    kPositionX,
    kPositionY,
    kPositionZ,
    kRotatePivot,
    kRotation,
    kRotationX,
    kRotationY,
    kRotationZ,
    kScale,
    kScaleBox,
    kScalePivot,
    kScaleX,
    kScaleY,
    kScaleZ
};

const Syntax kSyntax{
    .name = "matchTransform",
    .summary = "Moves, turns and scales objects like the last one.",
    .positional = {Arg::Name, 0, Positional::kMany, "objects"},
    .flags =
        {
            {kPivots, "pivots", "piv", {}, Mode::Create, "The pivots come to lie where the target has its own."},
            {kPosition, "position", "pos", {}, Mode::Create, "The place."},
            {kPositionX, "positionX", "px", {}, Mode::Create, "The place along X."},
            {kPositionY, "positionY", "py", {}, Mode::Create, "The place along Y."},
            {kPositionZ, "positionZ", "pz", {}, Mode::Create, "The place along Z."},
            {kRotatePivot, "rotatePivot", "rp", {}, Mode::Create, "The rotate pivot."},
            {kRotation, "rotation", "rot", {}, Mode::Create, "The orientation in the world."},
            {kRotationX, "rotationX", "rx", {}, Mode::Create, "The orientation about X."},
            {kRotationY, "rotationY", "ry", {}, Mode::Create, "The orientation about Y."},
            {kRotationZ, "rotationZ", "rz", {}, Mode::Create, "The orientation about Z."},
            {kScale, "scale", "scl", {}, Mode::Create, "The scale in the world."},
            {kScaleBox, "scaleBox", "box", {}, Mode::Create, "Scales to the target's box.", refused(Reason::NotYet)},
            {kScalePivot, "scalePivot", "sp", {}, Mode::Create, "The scale pivot."},
            {kScaleX, "scaleX", "sx", {}, Mode::Create, "The scale along X."},
            {kScaleY, "scaleY", "sy", {}, Mode::Create, "The scale along Y."},
            {kScaleZ, "scaleZ", "sz", {}, Mode::Create, "The scale along Z."},
        },
};

// Which numbers of a vector are matched.
using Mask = std::array<bool, 3>;

bool any(const Mask& mask) { return mask[0] || mask[1] || mask[2]; }

V3d masked(const Mask& mask, const V3d& wanted, const V3d& otherwise)
{
    return {mask[0] ? wanted.x : otherwise.x, mask[1] ? wanted.y : otherwise.y, mask[2] ? wanted.z : otherwise.z};
}

// What is matched; without flags position, rotation and scale.
struct Parts
{
    explicit Parts(const Arguments& arguments)
    {
        bool all = arguments.flagCount() == 0;
        auto mask = [&](size_t whole, size_t first)
        {
            bool every = all || arguments.has(whole);
            return Mask{every || arguments.has(first), every || arguments.has(first + 1),
                        every || arguments.has(first + 2)};
        };
        position = mask(kPosition, kPositionX);
        rotation = mask(kRotation, kRotationX);
        scale = mask(kScale, kScaleX);
        rotatePivot = arguments.hasAny(kPivots, kRotatePivot);
        scalePivot = arguments.hasAny(kPivots, kScalePivot);
    }

    Mask position, rotation, scale;
    bool rotatePivot, scalePivot;
};

V3d scaleOf(const M44d& world) { return geometry::decompose(world).components.scale; }

// Angles of a world orientation in an order, rotateAxis left out as in the channels.
V3d orientation(const TransformState& target, const M44d& above, const TransformState& source)
{
    const auto& c = target.components;
    const M33d turned = target.rotationBefore() * geometry::rotationFromEuler(c.rotate, c.rotateOrder) *
                        target.rotationAfter() * rotationOf(above);
    return geometry::eulerFromRotation(source.rotationBefore().transposed() * turned, source.components.rotateOrder);
}

void match(Session& session, const DagPath& source, const DagPath& target, const Parts& parts)
{
    const DagMatrices matrices = matricesOf(session);
    const TransformState before = matrices.state(source.node);
    const TransformState wanted = matrices.state(target.node);
    const M44d above = matrices.above(source);
    const M44d goal = matrices.world(target);
    TransformState next = before;
    auto& c = next.components;
    if (any(parts.rotation))
    {
        const V3d angles =
            masked(parts.rotation, orientation(wanted, matrices.above(target), before), worldRotation(before, above));
        c.rotate = rotationForWorld(before, above, angles, c.rotateOrder);
    }
    if (any(parts.scale))
    {
        const V3d now = scaleOf(next.matrix() * above);
        const V3d factor = scaleOf(goal);
        V3d scaled = c.scale;
        for (int i = 0; i < 3; ++i)
            scaled[i] = now[i] == 0.0 ? factor[i] : c.scale[i] * factor[i] / now[i];
        c.scale = masked(parts.scale, scaled, c.scale);
    }
    const geometry::PivotMove keep =
        before.isJoint ? geometry::PivotMove::MovesObject : geometry::PivotMove::KeepsMatrix;
    if (parts.rotatePivot)
        geometry::setRotatePivot(c, wanted.components.rotatePivot * goal * inverseOf(next.matrix() * above), keep);
    if (parts.scalePivot)
        geometry::setScalePivot(c, wanted.components.scalePivot * goal * inverseOf(next.matrix() * above), keep);
    if (any(parts.position))
    {
        const V3d now = c.rotatePivot * (next.matrix() * above);
        const V3d place = masked(parts.position, wanted.components.rotatePivot * goal, now);
        c.translate += directionBy(place - now, inverseOf(above));
    }
    writeState(session.scene(), source.node, before, next);
}

Value matchTransform(Session& session, const Arguments& arguments)
{
    const Scene& scene = session.scene();
    std::vector<DagPath> paths;
    for (const Object& object : namedOrSelected(session, arguments))
        if (DagPath path = transformOf(scene, object.path); path.node)
            paths.push_back(path);
    if (paths.size() < 2)
        throw Error(ErrorKind::Failed, "Not enough objects or values.");
    const Parts parts(arguments);
    for (size_t i = 0; i + 1 < paths.size(); ++i)
        match(session, paths[i], paths.back(), parts);
    return {};
}

} // namespace

UNDERSTUDY_COMMAND(matchTransform, kSyntax, matchTransform)

} // namespace understudy::commands
