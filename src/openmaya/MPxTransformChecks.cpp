// Transforms of plug-ins: values that are checked before they are set, limits and locks.
#include "geometry/Limits.h"
#include "openmaya/Access.h"
#include "openmaya/PluginNodes.h"
#include "openmaya/Status.h"
#include "openmaya/TransformSet.h"

#include <maya/MPxTransform.h>

#include <array>

using namespace understudy;
using namespace understudy::openmaya;

_OPENMAYA_DEPRECATION_PUSH_AND_DISABLE_WARNING

namespace
{

// The limits of a channel: three numbers each, and whether they are on.
struct LimitAttributes
{
    const MObject& min;
    const MObject& max;
    std::array<const MObject*, 3> minOn, maxOn;
};

MVector limited(const MVector& value, const LimitAttributes& attributes, MDataBlock& data, MStatus* status)
{
    return guarded(status, value,
                   [&]
                   {
                       const MVector min = data.inputValue(attributes.min).asVector();
                       const MVector max = data.inputValue(attributes.max).asVector();
                       geometry::VectorLimit limits;
                       for (unsigned i = 0; i < 3; ++i)
                           limits[i] = {min[i], max[i], data.inputValue(*attributes.minOn[i]).asBool(),
                                        data.inputValue(*attributes.maxOn[i]).asBool()};
                       return toVector(geometry::clamped(toV3d(value), limits));
                   });
}

// What is locked of a channel keeps what it had.
MVector unlocked(const MPxNode& node, const MObject& channel, const MVector& value, const MVector& saved,
                 MStatus* status)
{
    return guarded(status, value,
                   [&]
                   {
                       const core::Scene& scene = currentScene();
                       const core::Plug plug{Access::nodeOf(node), Access::attributeOf(channel), {}};
                       const std::vector<core::AttrId>& children = scene.attribute(plug.attribute).children;
                       MVector kept = value;
                       for (unsigned i = 0; i < 3; ++i)
                           if (scene.isLocked({plug.node, children[i], {}}))
                               kept[i] = saved[i];
                       return kept;
                   });
}

// Which number of a channel the plug is; 3: all of it.
unsigned numberOfPlug(const MPlug& plug, const MObject& channel)
{
    const core::Attribute& attribute = currentScene().attribute(Access::plugOf(plug).attribute);
    if (attribute.id == Access::attributeOf(channel))
        return 3;
    if (attribute.parent != Access::attributeOf(channel))
        throw core::error(core::ErrorKind::BadArgument, "'{}' is no part of the channel.", attribute.longName);
    return attribute.layout.component;
}

void write(MDataBlock& data, const MPlug& plug, const MObject& channel, const MVector& value)
{
    MStatus status;
    MDataHandle handle = data.outputValue(plug, &status);
    check(status);
    const unsigned number = numberOfPlug(plug, channel);
    if (number == 3)
        handle.set3Double(value.x, value.y, value.z);
    else
        handle.setDouble(value[number]);
    handle.setClean();
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

// ---- limits

bool MPxTransform::isLimited(MFnTransform::LimitType type, MStatus* ReturnStatus) const
{
    return MFnTransform(thisMObject()).isLimited(type, ReturnStatus);
}

double MPxTransform::limitValue(MFnTransform::LimitType type, MStatus* ReturnStatus) const
{
    return MFnTransform(thisMObject()).limitValue(type, ReturnStatus);
}

MStatus MPxTransform::setLimit(MFnTransform::LimitType type, double value)
{
    return MFnTransform(thisMObject()).setLimit(type, value);
}

MStatus MPxTransform::enableLimit(MFnTransform::LimitType type, bool flag)
{
    return MFnTransform(thisMObject()).enableLimit(type, flag);
}

// Shear has none.
MStatus MPxTransform::clearLimits()
{
    MFnTransform set(thisMObject());
    for (int type = MFnTransform::kScaleMinX; type <= MFnTransform::kTranslateMaxZ; ++type)
    {
        if (type >= MFnTransform::kShearMinXY && type <= MFnTransform::kShearMaxYZ)
            continue;
        const auto limit = static_cast<MFnTransform::LimitType>(type);
        MStatus status;
        if (set.isLimited(limit, &status) && status)
            status = set.enableLimit(limit, false);
        if (!status)
            return status;
    }
    return MStatus::kSuccess;
}

MVector MPxTransform::applyTranslationLimits(const MVector& unclampedT, MDataBlock& data, MStatus* ReturnStatus)
{
    return limited(unclampedT,
                   {minTransLimit,
                    maxTransLimit,
                    {&minTransXLimitEnable, &minTransYLimitEnable, &minTransZLimitEnable},
                    {&maxTransXLimitEnable, &maxTransYLimitEnable, &maxTransZLimitEnable}},
                   data, ReturnStatus);
}

MEulerRotation MPxTransform::applyRotationLimits(const MEulerRotation& unclampedR, MDataBlock& data,
                                                 MStatus* ReturnStatus)
{
    return MEulerRotation(limited(unclampedR.asVector(),
                                  {minRotLimit,
                                   maxRotLimit,
                                   {&minRotXLimitEnable, &minRotYLimitEnable, &minRotZLimitEnable},
                                   {&maxRotXLimitEnable, &maxRotYLimitEnable, &maxRotZLimitEnable}},
                                  data, ReturnStatus),
                          unclampedR.order);
}

MVector MPxTransform::applyScaleLimits(const MVector& unclampedS, MDataBlock& data, MStatus* ReturnStatus)
{
    return limited(unclampedS,
                   {minScaleLimit,
                    maxScaleLimit,
                    {&minScaleXLimitEnable, &minScaleYLimitEnable, &minScaleZLimitEnable},
                    {&maxScaleXLimitEnable, &maxScaleYLimitEnable, &maxScaleZLimitEnable}},
                   data, ReturnStatus);
}

// ---- locks

MVector MPxTransform::applyTranslationLocks(const MVector& toTest, const MVector& savedT, MStatus* ReturnStatus)
{
    return unlocked(*this, translate, toTest, savedT, ReturnStatus);
}

MEulerRotation MPxTransform::applyRotationLocks(const MEulerRotation& toTest, const MEulerRotation& savedR,
                                                MStatus* ReturnStatus)
{
    return MEulerRotation(unlocked(*this, rotate, toTest.asVector(), savedR.asVector(), ReturnStatus), toTest.order);
}

MVector MPxTransform::applyScaleLocks(const MVector& toTest, const MVector& savedS, MStatus* ReturnStatus)
{
    return unlocked(*this, scale, toTest, savedS, ReturnStatus);
}

MVector MPxTransform::applyShearLocks(const MVector& toTest, const MVector& savedSh, MStatus* ReturnStatus)
{
    return unlocked(*this, shear, toTest, savedSh, ReturnStatus);
}

MEulerRotation MPxTransform::applyRotateOrientationLocks(const MEulerRotation& toTest, const MEulerRotation& savedRO,
                                                         MStatus* ReturnStatus)
{
    return MEulerRotation(unlocked(*this, rotateAxis, toTest.asVector(), savedRO.asVector(), ReturnStatus),
                          toTest.order);
}

MVector MPxTransform::applyScaleLocksPivot(const MPoint& toTest, const MPoint& savedSP, MStatus* ReturnStatus)
{
    return unlocked(*this, scalePivot, MVector(toTest), MVector(savedSP), ReturnStatus);
}

MVector MPxTransform::applyRotatePivotLocks(const MPoint& toTest, const MPoint& savedRP, MStatus* ReturnStatus)
{
    return unlocked(*this, rotatePivot, MVector(toTest), MVector(savedRP), ReturnStatus);
}

MVector MPxTransform::applyScaleLocksPivotTranslate(const MVector& toTest, const MVector& savedSPT,
                                                    MStatus* ReturnStatus)
{
    return unlocked(*this, scalePivotTranslate, toTest, savedSPT, ReturnStatus);
}

MVector MPxTransform::applyRotatePivotLocksTranslate(const MVector& toTest, const MVector& savedRPT,
                                                     MStatus* ReturnStatus)
{
    return unlocked(*this, rotatePivotTranslate, toTest, savedRPT, ReturnStatus);
}

// ---- checked, and set in the matrix and the data block

namespace
{

// The matrix to check with; where a value is not given at its place, with the other parts that the node has now.
MPxTransformationMatrix& matrixFor(MPxTransform& node, MDataBlock& data, MSpace::Space space)
{
    MPxTransformationMatrix* matrix = node.transformationMatrixPtr();
    if (!matrix)
        throw core::Error(core::ErrorKind::Failed, "The node has no transformation matrix.");
    if (checked(space) != MSpace::kTransform)
        check(node.computeLocalTransformation(matrix, data));
    return *matrix;
}

MVector savedIn(MDataBlock& data, const MObject& channel) { return data.inputValue(channel).asVector(); }

} // namespace

MStatus MPxTransform::checkAndSetTranslation(MDataBlock& data, const MPlug& plug, const MVector& value,
                                             MSpace::Space space)
{
    return guarded(
        [&]
        {
            MPxTransformationMatrix& own = matrixFor(*this, data, space);
            const MVector saved = savedIn(data, translate);
            check(own.translateTo(value, space));
            MStatus status;
            MVector next = applyTranslationLimits(own.translation(), data, &status);
            check(status);
            next = applyTranslationLocks(next, saved, &status);
            check(status);
            check(own.translateTo(next));
            write(data, plug, translate, own.translation());
        });
}

MStatus MPxTransform::checkAndSetRotation(MDataBlock& data, const MPlug& plug, const MEulerRotation& value,
                                          MSpace::Space space)
{
    return guarded(
        [&]
        {
            MPxTransformationMatrix& own = matrixFor(*this, data, space);
            const MEulerRotation saved(savedIn(data, rotate), value.order);
            check(own.rotateTo(value, space));
            MStatus status;
            MEulerRotation next = applyRotationLimits(own.eulerRotation(), data, &status);
            check(status);
            next = applyRotationLocks(next, saved, &status);
            check(status);
            check(own.rotateTo(next));
            write(data, plug, rotate, own.eulerRotation().asVector());
        });
}

MStatus MPxTransform::checkAndSetScale(MDataBlock& data, const MPlug& plug, const MVector& value, MSpace::Space space)
{
    return guarded(
        [&]
        {
            MPxTransformationMatrix& own = matrixFor(*this, data, space);
            const MVector saved = savedIn(data, scale);
            check(own.scaleTo(value, space));
            MStatus status;
            MVector next = applyScaleLimits(own.scale(), data, &status);
            check(status);
            next = applyScaleLocks(next, saved, &status);
            check(status);
            check(own.scaleTo(next));
            write(data, plug, scale, own.scale());
        });
}

MStatus MPxTransform::checkAndSetShear(MDataBlock& data, const MPlug& plug, const MVector& value, MSpace::Space space)
{
    return guarded(
        [&]
        {
            MPxTransformationMatrix& own = matrixFor(*this, data, space);
            MStatus status;
            const MVector next = applyShearLocks(value, savedIn(data, shear), &status);
            check(status);
            check(own.shearTo(next, space));
            write(data, plug, shear, own.shear());
        });
}

MStatus MPxTransform::checkAndSetRotateOrientation(MDataBlock& data, const MPlug& plug, const MEulerRotation& value,
                                                   MSpace::Space space, bool balance)
{
    return guarded(
        [&]
        {
            MPxTransformationMatrix& own = matrixFor(*this, data, space);
            MStatus status;
            const MEulerRotation saved(savedIn(data, rotateAxis));
            const MEulerRotation next = applyRotateOrientationLocks(value, saved, &status);
            check(status);
            check(own.setRotateOrientation(next, space, balance));
            // The angles as they were given: the matrix keeps the rotation alone.
            write(data, plug, rotateAxis, next.asVector());
            if (balance)
                data.outputValue(rotate).setMVector(own.eulerRotation().asVector());
        });
}

MStatus MPxTransform::checkAndSetRotatePivot(MDataBlock& data, const MPlug& plug, const MPoint& value,
                                             MSpace::Space space, bool balance)
{
    return guarded(
        [&]
        {
            MPxTransformationMatrix& own = matrixFor(*this, data, balance ? MSpace::kPreTransform : space);
            const MPoint saved(savedIn(data, rotatePivot));
            check(own.setRotatePivot(value, space, balance));
            MStatus status;
            const MVector next = applyRotatePivotLocks(own.rotatePivot(), saved, &status);
            check(status);
            check(own.setRotatePivot(MPoint(next), MSpace::kTransform, balance));
            write(data, plug, rotatePivot, MVector(own.rotatePivot()));
            if (balance)
                data.outputValue(rotatePivotTranslate).setMVector(own.rotatePivotTranslation());
        });
}

MStatus MPxTransform::checkAndSetRotatePivotTranslation(MDataBlock& data, const MPlug& plug, const MVector& value,
                                                        MSpace::Space space)
{
    return guarded(
        [&]
        {
            MPxTransformationMatrix& own = matrixFor(*this, data, space);
            const MVector saved = savedIn(data, rotatePivotTranslate);
            check(own.setRotatePivotTranslation(value, space));
            MStatus status;
            const MVector next = applyRotatePivotLocksTranslate(own.rotatePivotTranslation(), saved, &status);
            check(status);
            check(own.setRotatePivotTranslation(next));
            write(data, plug, rotatePivotTranslate, own.rotatePivotTranslation());
        });
}

MStatus MPxTransform::checkAndSetScalePivot(MDataBlock& data, const MPlug& plug, const MPoint& value,
                                            MSpace::Space space, bool balance)
{
    return guarded(
        [&]
        {
            MPxTransformationMatrix& own = matrixFor(*this, data, balance ? MSpace::kPreTransform : space);
            const MPoint saved(savedIn(data, scalePivot));
            check(own.setScalePivot(value, space, balance));
            MStatus status;
            const MVector next = applyScaleLocksPivot(own.scalePivot(), saved, &status);
            check(status);
            check(own.setScalePivot(MPoint(next), MSpace::kTransform, balance));
            write(data, plug, scalePivot, MVector(own.scalePivot()));
            if (balance)
                data.outputValue(scalePivotTranslate).setMVector(own.scalePivotTranslation());
        });
}

MStatus MPxTransform::checkAndSetScalePivotTranslation(MDataBlock& data, const MPlug& plug, const MVector& value,
                                                       MSpace::Space space)
{
    return guarded(
        [&]
        {
            MPxTransformationMatrix& own = matrixFor(*this, data, space);
            const MVector saved = savedIn(data, scalePivotTranslate);
            check(own.setScalePivotTranslation(value, space));
            MStatus status;
            const MVector next = applyScaleLocksPivotTranslate(own.scalePivotTranslation(), saved, &status);
            check(status);
            check(own.setScalePivotTranslation(next));
            write(data, plug, scalePivotTranslate, own.scalePivotTranslation());
        });
}

// ---- any value

MStatus MPxTransform::validateAndSetValue(const MPlug& plug, const MDataHandle& handle)
{
    return validateAndSetValue(plug, handle, MDGContext::current());
}

// What is no channel is taken as it is.
MStatus MPxTransform::validateAndSetValue(const MPlug& plug, const MDataHandle& handle, const MDGContext&)
{
    using Check = MStatus (*)(MPxTransform&, MDataBlock&, const MPlug&, const MVector&);
    struct Row
    {
        const MObject& channel;
        Check check;
    };
    static constexpr MSpace::Space kOwn = MSpace::kTransform;
    const Row rows[] = {
        {translate, [](MPxTransform& node, MDataBlock& data, const MPlug& at, const MVector& v)
         { return node.checkAndSetTranslation(data, at, v, kOwn); }},
        {rotate,
         [](MPxTransform& node, MDataBlock& data, const MPlug& at, const MVector& v)
         {
             const short order = data.inputValue(rotateOrder).asShort();
             const auto named = static_cast<MEulerRotation::RotationOrder>(order);
             return node.checkAndSetRotation(data, at, MEulerRotation(v, named), kOwn);
         }},
        {scale, [](MPxTransform& node, MDataBlock& data, const MPlug& at, const MVector& v)
         { return node.checkAndSetScale(data, at, v, kOwn); }},
        {shear, [](MPxTransform& node, MDataBlock& data, const MPlug& at, const MVector& v)
         { return node.checkAndSetShear(data, at, v, kOwn); }},
        {rotateAxis, [](MPxTransform& node, MDataBlock& data, const MPlug& at, const MVector& v)
         { return node.checkAndSetRotateOrientation(data, at, MEulerRotation(v), kOwn, false); }},
        {rotatePivot, [](MPxTransform& node, MDataBlock& data, const MPlug& at, const MVector& v)
         { return node.checkAndSetRotatePivot(data, at, MPoint(v), kOwn, false); }},
        {rotatePivotTranslate, [](MPxTransform& node, MDataBlock& data, const MPlug& at, const MVector& v)
         { return node.checkAndSetRotatePivotTranslation(data, at, v, kOwn); }},
        {scalePivot, [](MPxTransform& node, MDataBlock& data, const MPlug& at, const MVector& v)
         { return node.checkAndSetScalePivot(data, at, MPoint(v), kOwn, false); }},
        {scalePivotTranslate, [](MPxTransform& node, MDataBlock& data, const MPlug& at, const MVector& v)
         { return node.checkAndSetScalePivotTranslation(data, at, v, kOwn); }},
    };
    MStatus status;
    MStatus done = guarded(
        [&]
        {
            const core::Attribute& attribute = currentScene().attribute(Access::plugOf(plug).attribute);
            MDataBlock data = forceCache();
            for (const Row& row : rows)
            {
                const core::AttrId channel = Access::attributeOf(row.channel);
                if (attribute.id != channel && attribute.parent != channel)
                    continue;
                MVector next = savedIn(data, row.channel);
                if (const unsigned number = numberOfPlug(plug, row.channel); number == 3)
                    next = handle.asVector();
                else
                    next[number] = handle.asDouble();
                status = row.check(*this, data, plug, next);
                return;
            }
            MDataHandle own = data.outputValue(plug, &status);
            if (status)
                status = own.copy(handle);
        });
    return done ? status : done;
}

OPENMAYA_NAMESPACE_CLOSE

_OPENMAYA_POP_WARNING
