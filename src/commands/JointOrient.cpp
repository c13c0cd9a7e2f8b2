#include "commands/JointOrient.h"

#include "commands/Objects.h"

#include <utility>
#include <vector>

namespace understudy::commands
{

using core::DagPath;
using core::Scene;

namespace
{

constexpr double kNoLength = 1e-10;

std::optional<V3d> wayToChild(Session& session, const DagPath& joint, const DagMatrices& matrices)
{
    for (const DagPath& child : childPaths(session.scene(), joint))
        if (isJoint(session.scene(), child.node))
        {
            V3d way = translationOf(matrices.world(child)) - translationOf(matrices.world(joint));
            return way.length() > kNoLength ? std::optional<V3d>(way.normalized()) : std::nullopt;
        }
    return std::nullopt;
}

V3d anyPerpendicular(const V3d& axis)
{
    const V3d other = std::abs(axis.y) < 0.9 ? V3d(0, 1, 0) : V3d(0, 0, 1);
    return (other - axis * (other ^ axis)).normalized();
}

// The direction of the second axis: towards the scene axis, or in the plane of the bone and its parent's.
V3d secondAxis(Session& session, const DagPath& joint, const DagMatrices& matrices, const V3d& first,
               const std::optional<V3d>& secondary, bool rightHanded)
{
    V3d wanted(0.0);
    DagPath parent = core::parentPath(session.scene(), joint);
    if (secondary)
        wanted = *secondary;
    else if (parent.node && isJoint(session.scene(), parent.node))
    {
        // The third axis is perpendicular to both bones; the second follows by the right hand.
        const V3d up = first % (translationOf(matrices.world(parent)) - translationOf(matrices.world(joint)));
        wanted = rightHanded ? up % first : first % up;
    }
    V3d flat = wanted - first * (wanted ^ first);
    return flat.length() > kNoLength ? flat.normalized() : anyPerpendicular(first);
}

M33d orientation(const OrientAxes& axes, const V3d& first, const V3d& second)
{
    bool rightHanded = (axes.first + 1) % 3 == axes.second;
    const V3d third = rightHanded ? first % second : second % first;
    M33d result;
    const std::pair<int, const V3d*> rows[] = {{axes.first, &first}, {axes.second, &second}, {axes.third, &third}};
    for (const auto& [row, axis] : rows)
        for (int i = 0; i < 3; ++i)
            result[row][i] = (*axis)[i];
    return result;
}

} // namespace

std::optional<OrientAxes> orientAxesFrom(std::string_view text)
{
    if (text == "none")
        return std::nullopt;
    auto order = geometry::rotateOrderFromName(text);
    if (!order)
        throw error(ErrorKind::BadArgument,
                    "'{}' is no orientation of a joint: xyz, yzx, zxy, xzy, yxz, zyx or none are.", text);
    std::string_view letters = geometry::name(*order);
    return OrientAxes{letters[0] - 'x', letters[1] - 'x', letters[2] - 'x'};
}

std::optional<V3d> sceneAxisFrom(std::string_view text)
{
    if (text.empty() || text == "none")
        return std::nullopt;
    std::string_view side = text.substr(1);
    if (text.front() < 'x' || text.front() > 'z' || (side != "up" && side != "down"))
        throw error(ErrorKind::BadArgument,
                    "'{}' is no secondary axis: xup, xdown, yup, ydown, zup, zdown or none are.", text);
    V3d axis(0.0);
    axis[text.front() - 'x'] = side == "up" ? 1.0 : -1.0;
    return axis;
}

void orientJoint(Session& session, const DagPath& joint, const std::optional<OrientAxes>& axes,
                 const std::optional<V3d>& secondary)
{
    const DagMatrices matrices = matricesOf(session);
    const TransformState before = matrices.state(joint.node);
    TransformState after = before;
    const auto& c = before.components;
    const M33d own = geometry::rotationFromEuler(c.rotate, c.rotateOrder);
    after.joint.jointOrient = V3d(0.0);
    if (axes)
    {
        std::optional<V3d> first = wayToChild(session, joint, matrices);
        if (!first || c.rotate.length() > kNoLength)
            return;
        bool rightHanded = (axes->first + 1) % 3 == axes->second;
        const V3d second = secondAxis(session, joint, matrices, *first, secondary, rightHanded);
        const M33d local = orientation(*axes, *first, second) * rotationOf(matrices.above(joint)).transposed();
        after.joint.jointOrient = geometry::eulerFromRotation(local);
    }
    const M33d total = before.rotationBefore() * own * before.rotationAfter();
    after.components.rotateAxis =
        geometry::eulerFromRotation(total * after.rotationAfter().transposed() * own.transposed());
    writeState(session.scene(), joint.node, before, after);
}

void zeroScaleOrient(Session& session, const DagPath& joint)
{
    const DagMatrices matrices = matricesOf(session);
    std::vector<std::pair<DagPath, M44d>> below;
    for (const DagPath& child : childPaths(session.scene(), joint))
        if (isTransform(session.scene(), child.node))
            below.emplace_back(child, matrices.world(child));
    const TransformState before = matrices.state(joint.node);
    TransformState after = before;
    after.components.rotateAxis = V3d(0.0);
    writeState(session.scene(), joint.node, before, after);
    for (const auto& [child, world] : below)
        setWorldMatrix(session, child, world, isJoint(session.scene(), child.node));
}

} // namespace understudy::commands
