// Transforms: translation, rotation, scale and shear. Pivots, order and limits: MFnTransformPivots.cpp.
#include "openmaya/FunctionSet.h"
#include "openmaya/PluginNodes.h"
#include "openmaya/TransformSet.h"

#include <maya/MFnTransform.h>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

using geometry::M33d;
using geometry::M44d;
using geometry::V3d;

// What turns a rotation of the channels into the world: jointOrient and all above it.
M33d rotationAfter(const MFnTransform& set, const nodes::TransformState& state)
{
    return state.rotationAfter() * commands::rotationOf(aboveOf(set));
}

// The rotation that the channels give, in a space.
M33d rotationIn(const MFnTransform& set, MSpace::Space space)
{
    nodes::TransformState state = stateOf(set);
    M33d own = geometry::rotationFromEuler(state.components.rotate, state.components.rotateOrder);
    switch (checked(space))
    {
    case MSpace::kWorld:
        return state.rotationBefore() * own * rotationAfter(set, state);
    case MSpace::kPostTransform:
        return state.rotationBefore() * own * state.rotationAfter();
    default:
        return own;
    }
}

M33d channelRotation(const MFnTransform& set, const nodes::TransformState& state, const M33d& wanted,
                     MSpace::Space space)
{
    switch (checked(space))
    {
    case MSpace::kWorld:
        return state.rotationBefore().transposed() * wanted * rotationAfter(set, state).transposed();
    case MSpace::kPostTransform:
        return state.rotationBefore().transposed() * wanted * state.rotationAfter().transposed();
    default:
        return wanted;
    }
}

// The channels' rotation, turned on by another one that is given in a space.
M33d turned(const MFnTransform& set, const nodes::TransformState& state, const M33d& by, MSpace::Space space)
{
    M33d own = geometry::rotationFromEuler(state.components.rotate, state.components.rotateOrder);
    switch (checked(space))
    {
    case MSpace::kPreTransform:
        return state.rotationBefore().transposed() * by * state.rotationBefore() * own;
    case MSpace::kWorld:
    {
        M33d after = rotationAfter(set, state);
        return own * after * by * after.transposed();
    }
    case MSpace::kPostTransform:
        return own * state.rotationAfter() * by * state.rotationAfter().transposed();
    default:
        return own * by;
    }
}

M33d matrixOf(const MQuaternion& rotation) { return geometry::linearPart(toM44d(rotation.normal().asMatrix())); }

MStatus setChannelRotation(const MFnTransform& set, const std::function<M33d(const nodes::TransformState&)>& work)
{
    return editState(set, [&](nodes::TransformState& state)
                     { state.components.rotate = commands::channelAngles(state, work(state)); });
}

// Angles of another order become those of the node's.
V3d inOrder(const MEulerRotation& rotation, geometry::RotateOrder order)
{
    geometry::RotateOrder own = orderOf(rotation);
    return own == order ? angles(rotation) : geometry::reorderEuler(angles(rotation), own, order);
}

MEulerRotation eulerOf(const double rotation[3], MTransformationMatrix::RotationOrder order)
{
    return toEuler(toV3d(rotation), static_cast<MEulerRotation::RotationOrder>(int(checked(order)) - 1));
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_DAG_FUNCTION_SET(MFnTransform, kTransform)

MObject MFnTransform::create(MObject parent, MStatus* ReturnStatus)
{
    return MFnDagNode::create("transform", parent, ReturnStatus);
}

bool MFnTransform::objectChanged(MFn::Type type, MStatus* ReturnStatus)
{
    return MFnDagNode::objectChanged(type, ReturnStatus);
}

// ---- the whole

MTransformationMatrix MFnTransform::transformation(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MTransformationMatrix(),
                   [&]
                   {
                       MTransformationMatrix found = transformationOf(stateOf(*this));
                       if (PluginNode* node = pluginNodeOf(currentScene(), nodeOf(*this)))
                           node->withMatrix([&](MPxTransformationMatrix& own)
                                            { found = own.asTransformationMatrix(); });
                       return found;
                   });
}

MStatus MFnTransform::set(const MTransformationMatrix& transform)
{
    return editState(
        *this,
        [&](nodes::TransformState& state)
        {
            if (state.isJoint)
                state.components =
                    geometry::decompose(toM44d(transform.asMatrix()), state.components, state.joint).components;
            else
                state.components = partsOf(transform);
        });
}

// A plug-in's node is asked to: its class may do more than set channels.
MStatus MFnTransform::resetTransformation(const MMatrix& m)
{
    MPxTransform* own = nullptr;
    MStatus status = guarded(
        [&]
        {
            if (PluginNode* node = pluginNodeOf(currentScene(), nodeOf(*this)))
                own = node->transform();
        });
    if (status && own)
        own->resetTransformation(m);
    return status && !own ? set(MTransformationMatrix(m)) : status;
}

void MFnTransform::balanceTransformation(MVector& localTranslate, MEulerRotation& localRotate, MVector& localScale,
                                         const MTransformationMatrix& mtx, const MQuaternion& rotateAxis,
                                         const MQuaternion& jointOrient, const bool segmentScaleCompensate,
                                         const MVector& inverseScale, const MEulerRotation::RotationOrder& rotateOrder)
{
    geometry::TransformComponents kept;
    kept.rotateAxis = geometry::eulerFromQuaternion(toQuatd(rotateAxis.normal()));
    kept.rotateOrder = geometry::rotateOrderFromIndex(rotateOrder);
    geometry::JointComponents joint;
    joint.jointOrient = geometry::eulerFromQuaternion(toQuatd(jointOrient.normal()));
    joint.inverseScale = toV3d(inverseScale);
    joint.segmentScaleCompensate = segmentScaleCompensate;
    auto found = geometry::decompose(toM44d(mtx.asMatrix()), kept, joint).components;
    localTranslate = toVector(found.translate);
    localRotate = toEuler(found.rotate, rotateOrder);
    localScale = toVector(found.scale);
}

// ---- translation

MVector MFnTransform::getTranslation(MSpace::Space space, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MVector(),
                   [&]
                   {
                       nodes::TransformState state = stateOf(*this);
                       if (checked(space) == MSpace::kWorld)
                           return toVector(state.components.translate * aboveOf(*this));
                       return transformationOf(state).getTranslation(space);
                   });
}

MVector MFnTransform::translation(MSpace::Space space, MStatus* ReturnStatus) const
{
    return getTranslation(space, ReturnStatus);
}

MStatus MFnTransform::setTranslation(const MVector& vec, MSpace::Space space)
{
    return editState(*this,
                     [&](nodes::TransformState& state)
                     {
                         if (checked(space) == MSpace::kWorld)
                         {
                             state.components.translate = toV3d(vec) * commands::inverseOf(aboveOf(*this));
                             return;
                         }
                         MTransformationMatrix parts = transformationOf(state);
                         check(parts.setTranslation(vec, space));
                         state.components.translate = toV3d(parts.getTranslation(MSpace::kTransform));
                     });
}

MStatus MFnTransform::translateBy(const MVector& vec, MSpace::Space space)
{
    return editState(*this,
                     [&](nodes::TransformState& state)
                     {
                         if (checked(space) == MSpace::kWorld)
                         {
                             state.components.translate +=
                                 commands::directionBy(toV3d(vec), commands::inverseOf(aboveOf(*this)));
                             return;
                         }
                         MTransformationMatrix parts = transformationOf(state);
                         check(parts.addTranslation(vec, space));
                         state.components.translate = toV3d(parts.getTranslation(MSpace::kTransform));
                     });
}

// ---- scale and shear

MStatus MFnTransform::getScale(double scale[3]) const
{
    return guarded([&] { store(stateOf(*this).components.scale, scale); });
}

MStatus MFnTransform::setScale(const double scale[3])
{
    return editState(*this, [&](nodes::TransformState& state) { state.components.scale = toV3d(scale); });
}

MStatus MFnTransform::scaleBy(const double scale[3])
{
    return editState(*this, [&](nodes::TransformState& state) { state.components.scale *= toV3d(scale); });
}

MStatus MFnTransform::getShear(double shear[3]) const
{
    return guarded([&] { store(stateOf(*this).components.shear, shear); });
}

MStatus MFnTransform::setShear(const double shear[3])
{
    return editState(*this, [&](nodes::TransformState& state) { state.components.shear = toV3d(shear); });
}

MStatus MFnTransform::shearBy(const double shear[3])
{
    return editState(*this, [&](nodes::TransformState& state) { state.components.shear += toV3d(shear); });
}

// ---- rotation

MStatus MFnTransform::getRotation(MQuaternion& quaternion, MSpace::Space space) const
{
    return guarded(
        [&]
        {
            quaternion =
                toEuler(geometry::eulerFromRotation(rotationIn(*this, space)), MEulerRotation::kXYZ).asQuaternion();
        });
}

MStatus MFnTransform::setRotation(const MQuaternion& quaternion, MSpace::Space space)
{
    return setChannelRotation(*this, [&](const nodes::TransformState& state)
                              { return channelRotation(*this, state, matrixOf(quaternion), space); });
}

MStatus MFnTransform::rotateBy(const MQuaternion& quaternion, MSpace::Space space)
{
    return setChannelRotation(*this, [&](const nodes::TransformState& state)
                              { return turned(*this, state, matrixOf(quaternion), space); });
}

MStatus MFnTransform::getRotation(MEulerRotation& rotation) const
{
    return guarded(
        [&]
        {
            geometry::TransformComponents parts = stateOf(*this).components;
            rotation = toEuler(parts.rotate, static_cast<MEulerRotation::RotationOrder>(parts.rotateOrder));
        });
}

MStatus MFnTransform::setRotation(const MEulerRotation& rotation)
{
    return editState(*this, [&](nodes::TransformState& state)
                     { state.components.rotate = inOrder(rotation, state.components.rotateOrder); });
}

MStatus MFnTransform::rotateBy(const MEulerRotation& rotation, MSpace::Space space)
{
    return rotateBy(rotation.asQuaternion(), space);
}

MStatus MFnTransform::getRotationQuaternion(double& x, double& y, double& z, double& w, MSpace::Space space) const
{
    MQuaternion quaternion;
    MStatus status = getRotation(quaternion, space);
    if (status)
    {
        x = quaternion.x;
        y = quaternion.y;
        z = quaternion.z;
        w = quaternion.w;
    }
    return status;
}

MStatus MFnTransform::setRotationQuaternion(double x, double y, double z, double w, MSpace::Space space)
{
    return setRotation(MQuaternion(x, y, z, w), space);
}

MStatus MFnTransform::rotateByQuaternion(double x, double y, double z, double w, MSpace::Space space)
{
    return rotateBy(MQuaternion(x, y, z, w), space);
}

MStatus MFnTransform::getRotation(double rotation[3], MTransformationMatrix::RotationOrder& order) const
{
    return guarded(
        [&]
        {
            geometry::TransformComponents parts = stateOf(*this).components;
            store(parts.rotate, rotation);
            order = rotationOrderOf(parts.rotateOrder);
        });
}

MStatus MFnTransform::setRotation(const double rotation[3], MTransformationMatrix::RotationOrder order)
{
    return editState(*this, [&](nodes::TransformState& state)
                     { state.components.rotate = inOrder(eulerOf(rotation, order), state.components.rotateOrder); });
}

MStatus MFnTransform::rotateBy(const double rotation[3], MTransformationMatrix::RotationOrder order,
                               MSpace::Space space)
{
    MEulerRotation turn;
    MStatus status = guarded([&] { turn = eulerOf(rotation, order); });
    return status ? rotateBy(turn, space) : status;
}

MStatus MFnTransform::getRotation(double rotation[3], MTransformationMatrix::RotationOrder& order, MSpace::Space) const
{
    return getRotation(rotation, order);
}

MStatus MFnTransform::setRotation(const double rotation[3], MTransformationMatrix::RotationOrder order, MSpace::Space)
{
    return setRotation(rotation, order);
}

OPENMAYA_NAMESPACE_CLOSE
