// Transforms: pivots, rotate axis and order, limits.
#include "core/Edits.h"
#include "openmaya/TransformSet.h"

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

using geometry::V3d;
using nodes::TransformState;

// A joint's pivots are kept but move nothing.
MTransformationMatrix partsWithPivots(TransformState state)
{
    state.isJoint = false;
    return transformationOf(state);
}

void takePivots(TransformState& state, const MTransformationMatrix& parts)
{
    state.components.rotatePivot = toV3d(MVector(parts.rotatePivot(MSpace::kTransform)));
    state.components.rotatePivotTranslate = toV3d(parts.rotatePivotTranslation(MSpace::kTransform));
    state.components.scalePivot = toV3d(MVector(parts.scalePivot(MSpace::kTransform)));
    state.components.scalePivotTranslate = toV3d(parts.scalePivotTranslation(MSpace::kTransform));
}

// One of the four pivot members, as MTransformationMatrix has it.
using GetPoint = MPoint (MTransformationMatrix::*)(MSpace::Space, MStatus*) const;
using SetPoint = MStatus (MTransformationMatrix::*)(const MPoint&, MSpace::Space, bool);
using GetVector = MVector (MTransformationMatrix::*)(MSpace::Space, MStatus*) const;
using SetVector = MStatus (MTransformationMatrix::*)(const MVector&, MSpace::Space);

// In the world a pivot is taken through the whole matrix, as xform -worldSpace does.
MPoint pivot(const MFnTransform& set, GetPoint get, MSpace::Space space, MStatus* status)
{
    return guarded(status, MPoint(),
                   [&]
                   {
                       MTransformationMatrix parts = partsWithPivots(stateOf(set));
                       if (checked(space) == MSpace::kWorld)
                           return (parts.*get)(MSpace::kTransform, nullptr) * toMatrix(worldOf(set));
                       return (parts.*get)(space, nullptr);
                   });
}

MStatus setPivot(const MFnTransform& set, SetPoint put, const MPoint& point, MSpace::Space space, bool balance)
{
    return editState(set,
                     [&](TransformState& state)
                     {
                         MTransformationMatrix parts = partsWithPivots(state);
                         bool inWorld = checked(space) == MSpace::kWorld;
                         MPoint own = inWorld ? point * toMatrix(commands::inverseOf(worldOf(set))) : point;
                         check((parts.*put)(own, inWorld ? MSpace::kTransform : space, balance));
                         takePivots(state, parts);
                     });
}

MVector pivotTranslation(const MFnTransform& set, GetVector get, MSpace::Space space, MStatus* status)
{
    return guarded(status, MVector(),
                   [&]
                   {
                       MTransformationMatrix parts = partsWithPivots(stateOf(set));
                       if (checked(space) == MSpace::kWorld)
                           return (parts.*get)(MSpace::kTransform, nullptr) * toMatrix(aboveOf(set));
                       return (parts.*get)(space, nullptr);
                   });
}

MStatus setPivotTranslation(const MFnTransform& set, SetVector put, const MVector& vector, MSpace::Space space)
{
    return editState(set,
                     [&](TransformState& state)
                     {
                         MTransformationMatrix parts = partsWithPivots(state);
                         bool inWorld = checked(space) == MSpace::kWorld;
                         MVector own = inWorld ? vector * toMatrix(commands::inverseOf(aboveOf(set))) : vector;
                         check((parts.*put)(own, inWorld ? MSpace::kTransform : space));
                         takePivots(state, parts);
                     });
}

// ---- limits

// "minTransXLimit", in the order of LimitType but for min and max, which alternate. Transforms have no limits of shear.
constexpr const char* kLimited[] = {"ScaleX", "ScaleY", "ScaleZ", nullptr,  nullptr,  nullptr,
                                    "RotX",   "RotY",   "RotZ",   "TransX", "TransY", "TransZ"};

std::string limitName(MFnTransform::LimitType type)
{
    if (type < MFnTransform::kScaleMinX || type > MFnTransform::kTranslateMaxZ)
        throw core::error(core::ErrorKind::BadArgument, "{} is no kind of limit.", static_cast<int>(type));
    const char* channel = kLimited[type / 2];
    if (!channel)
        throw core::Error(core::ErrorKind::Unsupported, "Limits of shear are not supported by Understudy yet.");
    return std::string(type % 2 == 0 ? "min" : "max") + channel + "Limit";
}

void refuseWorld(MSpace::Space space)
{
    if (checked(space) == MSpace::kWorld)
        throw core::Error(core::ErrorKind::Unsupported,
                          "The rotate axis in world space is not supported by Understudy yet.");
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

// ---- pivots

MPoint MFnTransform::scalePivot(MSpace::Space space, MStatus* ReturnStatus) const
{
    return pivot(*this, &MTransformationMatrix::scalePivot, space, ReturnStatus);
}

MStatus MFnTransform::setScalePivot(const MPoint& point, MSpace::Space space, bool balance)
{
    return setPivot(*this, &MTransformationMatrix::setScalePivot, point, space, balance);
}

MVector MFnTransform::scalePivotTranslation(MSpace::Space space, MStatus* ReturnStatus) const
{
    return pivotTranslation(*this, &MTransformationMatrix::scalePivotTranslation, space, ReturnStatus);
}

MStatus MFnTransform::setScalePivotTranslation(const MVector& vec, MSpace::Space space)
{
    return setPivotTranslation(*this, &MTransformationMatrix::setScalePivotTranslation, vec, space);
}

MPoint MFnTransform::rotatePivot(MSpace::Space space, MStatus* ReturnStatus) const
{
    return pivot(*this, &MTransformationMatrix::rotatePivot, space, ReturnStatus);
}

MStatus MFnTransform::setRotatePivot(const MPoint& point, MSpace::Space space, bool balance)
{
    return setPivot(*this, &MTransformationMatrix::setRotatePivot, point, space, balance);
}

MVector MFnTransform::rotatePivotTranslation(MSpace::Space space, MStatus* ReturnStatus) const
{
    return pivotTranslation(*this, &MTransformationMatrix::rotatePivotTranslation, space, ReturnStatus);
}

MStatus MFnTransform::setRotatePivotTranslation(const MVector& vec, MSpace::Space space)
{
    return setPivotTranslation(*this, &MTransformationMatrix::setRotatePivotTranslation, vec, space);
}

// ---- rotate axis and order

MQuaternion MFnTransform::rotateOrientation(MSpace::Space space, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MQuaternion(),
                   [&]
                   {
                       refuseWorld(space);
                       return toEuler(stateOf(*this).components.rotateAxis, MEulerRotation::kXYZ).asQuaternion();
                   });
}

MStatus MFnTransform::setRotateOrientation(const MQuaternion& quat, MSpace::Space space, bool balance)
{
    return editState(*this,
                     [&](TransformState& state)
                     {
                         refuseWorld(space);
                         geometry::TransformComponents& parts = state.components;
                         geometry::M33d whole =
                             state.rotationBefore() * geometry::rotationFromEuler(parts.rotate, parts.rotateOrder);
                         parts.rotateAxis = geometry::eulerFromQuaternion(toQuatd(quat.normal()));
                         if (balance)
                             parts.rotate = commands::channelAngles(state, state.rotationBefore().transposed() * whole);
                     });
}

MTransformationMatrix::RotationOrder MFnTransform::rotationOrder(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MTransformationMatrix::kInvalid,
                   [&] { return rotationOrderOf(stateOf(*this).components.rotateOrder); });
}

MStatus MFnTransform::setRotationOrder(MTransformationMatrix::RotationOrder order, bool reorder)
{
    return editState(*this,
                     [&](TransformState& state)
                     {
                         geometry::TransformComponents& parts = state.components;
                         auto next = geometry::rotateOrderFromIndex(checked(order) - MTransformationMatrix::kXYZ);
                         if (reorder)
                             parts.rotate = geometry::reorderEuler(parts.rotate, parts.rotateOrder, next);
                         parts.rotateOrder = next;
                     });
}

// ---- rest position

MTransformationMatrix MFnTransform::restPosition(MStatus* ReturnStatus) const
{
    return notImplemented("MFnTransform::restPosition", ReturnStatus, MTransformationMatrix());
}

MStatus MFnTransform::setRestPosition(const MTransformationMatrix&)
{
    return notImplemented("MFnTransform::setRestPosition");
}

MStatus MFnTransform::resetFromRestPosition() { return notImplemented("MFnTransform::resetFromRestPosition"); }
MStatus MFnTransform::clearRestPosition() { return notImplemented("MFnTransform::clearRestPosition"); }

// ---- limits

bool MFnTransform::isLimited(LimitType type, MStatus* ReturnStatus) const
{
    return ofNode(*this, ReturnStatus, false,
                  [&](core::NodeId node) { return flagOf(node, limitName(type) + "Enable"); });
}

double MFnTransform::limitValue(LimitType type, MStatus* ReturnStatus) const
{
    return ofNode(*this, ReturnStatus, 0.0, [&](core::NodeId node) { return numberOf(node, limitName(type)); });
}

MStatus MFnTransform::setLimit(LimitType type, double value)
{
    return guarded([&] { setNumber(nodeOf(*this), limitName(type), value); });
}

MStatus MFnTransform::enableLimit(LimitType type, bool flag)
{
    return guarded([&] { setNumber(nodeOf(*this), limitName(type) + "Enable", flag); });
}

OPENMAYA_NAMESPACE_CLOSE
