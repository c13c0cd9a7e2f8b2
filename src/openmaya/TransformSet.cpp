#include "openmaya/TransformSet.h"

#include "core/Edits.h"

namespace understudy::openmaya
{

namespace
{

using geometry::V3d;
using nodes::TransformState;

struct Edit
{
    core::Plug plug;
    core::Value value;
};

void addEdits(std::vector<Edit>& edits, core::NodeId node, std::string_view channel, const V3d& from, const V3d& to)
{
    if (from == to)
        return;
    core::Plug whole = plugOf(node, channel);
    const std::vector<core::AttrId>& children = currentScene().attribute(whole.attribute).children;
    for (int i = 0; i < 3; ++i)
        if (from[i] != to[i])
            edits.push_back(
                {{node, children[static_cast<size_t>(i)], {}}, core::Value::number(core::Scalar::Double, to[i])});
}

void requireFree(const core::Plug& plug)
{
    core::Scene& scene = currentScene();
    if (scene.isLocked(plug))
        throw core::error(core::ErrorKind::Locked, "'{}' is locked.", core::plugName(scene, plug));
    if (scene.drivingConnection(plug) != core::kNone)
        throw core::error(core::ErrorKind::Connected, "'{}' is driven by a connection.", core::plugName(scene, plug));
}

} // namespace

TransformState stateOf(const MFnTransform& set) { return commands::matricesOf(needSession()).state(nodeOf(set)); }

geometry::M44d aboveOf(const MFnTransform& set) { return commands::matricesOf(needSession()).above(givenPath(set)); }

geometry::M44d worldOf(const MFnTransform& set) { return commands::matricesOf(needSession()).world(givenPath(set)); }

void writeChannels(core::NodeId node, TransformState from, TransformState to)
{
    std::vector<Edit> edits;
    for (const nodes::TransformChannel& channel : nodes::transformChannels())
        addEdits(edits, node, channel.attribute, channel.of(from), channel.of(to));
    if (from.components.rotateOrder != to.components.rotateOrder)
        edits.push_back(
            {plugOf(node, "rotateOrder"), core::Value::integer(core::Scalar::Int16, int(to.components.rotateOrder))});
    for (const Edit& edit : edits)
        requireFree(edit.plug);
    for (Edit& edit : edits)
        core::setValue(currentScene(), edit.plug, std::move(edit.value));
}

MStatus editState(const MFnTransform& set, const std::function<void(TransformState&)>& work)
{
    return guarded(
        [&]
        {
            TransformState from = stateOf(set);
            TransformState to = from;
            work(to);
            writeChannels(nodeOf(set), from, to);
        });
}

MTransformationMatrix transformationOf(const TransformState& state)
{
    if (state.isJoint)
        return MTransformationMatrix(toMatrix(state.matrix()));
    const geometry::TransformComponents& parts = state.components;
    MTransformationMatrix made;
    made.setRotationOrientation(toEuler(parts.rotateAxis, MEulerRotation::kXYZ).asQuaternion());
    setParts(made, parts);
    made.setScalePivot(toPoint(parts.scalePivot), MSpace::kTransform, false);
    made.setScalePivotTranslation(toVector(parts.scalePivotTranslate), MSpace::kTransform);
    made.setRotatePivot(toPoint(parts.rotatePivot), MSpace::kTransform, false);
    made.setRotatePivotTranslation(toVector(parts.rotatePivotTranslate), MSpace::kTransform);
    return made;
}

MSpace::Space checked(MSpace::Space space)
{
    if (space <= MSpace::kInvalid || space >= MSpace::kLast)
        throw core::Error(core::ErrorKind::BadArgument, "This is no space.");
    return space;
}

MTransformationMatrix::RotationOrder checked(MTransformationMatrix::RotationOrder order)
{
    if (order <= MTransformationMatrix::kInvalid || order >= MTransformationMatrix::kLast)
        throw core::error(core::ErrorKind::BadArgument, "{} is no rotation order.", static_cast<int>(order));
    return order;
}

void check(const MStatus& status)
{
    if (!status)
        throw core::Error(core::ErrorKind::BadArgument, status.errorString().asChar());
}

} // namespace understudy::openmaya
