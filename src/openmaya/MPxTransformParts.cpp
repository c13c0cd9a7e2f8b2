// Transforms of plug-ins: the parts of their matrix, and edits of the channels through it.
#include "openmaya/PluginNodes.h"
#include "openmaya/Status.h"
#include "openmaya/TransformSet.h"

#include <maya/MDGContextGuard.h>
#include <maya/MPxTransform.h>

using namespace understudy;
using namespace understudy::openmaya;

_OPENMAYA_DEPRECATION_PUSH_AND_DISABLE_WARNING

namespace
{

// Runs `work` on the node's matrix, brought up to date, in the context that is current.
void withMatrix(const MPxTransform& node, const std::function<void(MPxTransformationMatrix&)>& work)
{
    PluginNode* instance = pluginNodeOf(currentScene(), Access::nodeOf(node));
    if (!instance)
        throw core::Error(core::ErrorKind::Failed, "The transform is no node yet.");
    instance->withMatrix(work);
}

// A part as the node's matrix gives it.
template <class Result, class Get> Result part(const MPxTransform& node, MStatus* status, Result otherwise, Get get)
{
    return guarded(status, otherwise,
                   [&]
                   {
                       MStatus done;
                       Result result = otherwise;
                       withMatrix(node, [&](MPxTransformationMatrix& m) { result = get(m, &done); });
                       check(done);
                       return result;
                   });
}

// Writes the channels whose parts `work` changes in a copy of the node's matrix.
MStatus edit(MPxTransform& node, const std::function<MStatus(MPxTransformationMatrix&)>& work)
{
    return guarded(
        [&]
        {
            if (!MDGContext::current().isNormal())
                throw core::Error(core::ErrorKind::Unsupported, "Channels are set in the normal context only.");
            std::unique_ptr<MPxTransformationMatrix> next(node.createTransformationMatrix());
            if (!next)
                throw core::Error(core::ErrorKind::Failed, "createTransformationMatrix gave nothing.");
            withMatrix(node, [&](MPxTransformationMatrix& now) { next->copyValues(&now); });
            nodes::TransformState before, after;
            before.components = partsOf(*next);
            check(work(*next));
            after.components = partsOf(*next);
            nodes::TransformState from = commands::matricesOf(needSession()).state(Access::nodeOf(node));
            nodes::TransformState to = from;
            for (const nodes::TransformChannel& channel : nodes::transformChannels())
                if (channel.of(before) != channel.of(after))
                    channel.of(to) = channel.of(after);
            to.components.rotateOrder = after.components.rotateOrder;
            writeChannels(Access::nodeOf(node), from, to);
        });
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

// ---- the whole

MMatrix MPxTransform::getMatrix(MStatus* ReturnStatus)
{
    return part(*this, ReturnStatus, MMatrix(), [](MPxTransformationMatrix& m, MStatus*) { return m.asMatrix(); });
}

MMatrix MPxTransform::getMatrixInverse(MStatus* ReturnStatus)
{
    return part(*this, ReturnStatus, MMatrix(),
                [](MPxTransformationMatrix& m, MStatus*) { return m.asMatrixInverse(); });
}

void MPxTransform::resetTransformation(const MMatrix& m)
{
    (void)edit(*this,
               [&](MPxTransformationMatrix& own)
               {
                   own = m;
                   return MStatus::kSuccess;
               });
}

void MPxTransform::resetTransformation(MPxTransformationMatrix* m)
{
    (void)edit(*this,
               [&](MPxTransformationMatrix& own)
               {
                   if (!m)
                       return failure(MStatus::kInvalidParameter, "There is no matrix to take.");
                   own = *m;
                   return MStatus(MStatus::kSuccess);
               });
}

MQuaternion MPxTransform::getPreRotation() const { return transformationMatrix().preRotation(); }

// ---- translation

MVector MPxTransform::getTranslation(MSpace::Space space, MStatus* ReturnStatus)
{
    return part(*this, ReturnStatus, MVector(),
                [&](MPxTransformationMatrix& m, MStatus* status) { return m.translation(space, status); });
}

MStatus MPxTransform::translateTo(const MVector& v, MSpace::Space space)
{
    return edit(*this, [&](MPxTransformationMatrix& m) { return m.translateTo(v, space); });
}

MStatus MPxTransform::translateBy(const MVector& v, MSpace::Space space)
{
    return edit(*this, [&](MPxTransformationMatrix& m) { return m.translateBy(v, space); });
}

// ---- rotation

MQuaternion MPxTransform::getRotation(MSpace::Space space, MStatus* ReturnStatus)
{
    return part(*this, ReturnStatus, MQuaternion(),
                [&](MPxTransformationMatrix& m, MStatus* status) { return m.rotation(space, status); });
}

MEulerRotation MPxTransform::getEulerRotation(MSpace::Space space, MStatus* ReturnStatus)
{
    return part(*this, ReturnStatus, MEulerRotation(),
                [&](MPxTransformationMatrix& m, MStatus* status) { return m.eulerRotation(space, status); });
}

MStatus MPxTransform::rotateTo(const MQuaternion& q, MSpace::Space space)
{
    return edit(*this, [&](MPxTransformationMatrix& m) { return m.rotateTo(q, space); });
}

MStatus MPxTransform::rotateBy(const MQuaternion& q, MSpace::Space space)
{
    return edit(*this, [&](MPxTransformationMatrix& m) { return m.rotateBy(q, space); });
}

// The node's order stays.
MStatus MPxTransform::rotateTo(const MEulerRotation& e, MSpace::Space space)
{
    return edit(*this,
                [&](MPxTransformationMatrix& m) { return m.rotateTo(e.reorder(m.eulerRotation().order), space); });
}

MStatus MPxTransform::rotateBy(const MEulerRotation& e, MSpace::Space space)
{
    return edit(*this, [&](MPxTransformationMatrix& m) { return m.rotateBy(e, space); });
}

MTransformationMatrix::RotationOrder MPxTransform::getRotationOrder()
{
    return part(*this, nullptr, MTransformationMatrix::kInvalid,
                [](MPxTransformationMatrix& m, MStatus* status) { return m.rotationOrder(status); });
}

MStatus MPxTransform::setRotationOrder(MTransformationMatrix::RotationOrder ro, bool reorder)
{
    return edit(*this, [&](MPxTransformationMatrix& m) { return m.setRotationOrder(ro, reorder); });
}

MQuaternion MPxTransform::getRotateOrientation(MSpace::Space apiSpace, MStatus* ReturnStatus)
{
    return part(*this, ReturnStatus, MQuaternion(),
                [&](MPxTransformationMatrix& m, MStatus* status) { return m.rotateOrientation(apiSpace, status); });
}

MStatus MPxTransform::setRotateOrientation(const MQuaternion& q, MSpace::Space apiSpace, bool balance)
{
    return edit(*this, [&](MPxTransformationMatrix& m) { return m.setRotateOrientation(q, apiSpace, balance); });
}

// ---- scale and shear

MVector MPxTransform::getScale(MSpace::Space space, MStatus* ReturnStatus)
{
    return part(*this, ReturnStatus, MVector(1, 1, 1),
                [&](MPxTransformationMatrix& m, MStatus* status) { return m.scale(space, status); });
}

MStatus MPxTransform::scaleTo(const MVector& v, MSpace::Space space)
{
    return edit(*this, [&](MPxTransformationMatrix& m) { return m.scaleTo(v, space); });
}

MStatus MPxTransform::scaleBy(const MVector& v, MSpace::Space space)
{
    return edit(*this, [&](MPxTransformationMatrix& m) { return m.scaleBy(v, space); });
}

MVector MPxTransform::getShear(MSpace::Space space, MStatus* ReturnStatus)
{
    return part(*this, ReturnStatus, MVector(),
                [&](MPxTransformationMatrix& m, MStatus* status) { return m.shear(space, status); });
}

MStatus MPxTransform::shearTo(const MVector& v, MSpace::Space space)
{
    return edit(*this, [&](MPxTransformationMatrix& m) { return m.shearTo(v, space); });
}

MStatus MPxTransform::shearBy(const MVector& v, MSpace::Space space)
{
    return edit(*this, [&](MPxTransformationMatrix& m) { return m.shearBy(v, space); });
}

// ---- pivots

MPoint MPxTransform::getScalePivot(MSpace::Space space, MStatus* ReturnStatus)
{
    return part(*this, ReturnStatus, MPoint(),
                [&](MPxTransformationMatrix& m, MStatus* status) { return m.scalePivot(space, status); });
}

MPoint MPxTransform::getRotatePivot(MSpace::Space space, MStatus* ReturnStatus)
{
    return part(*this, ReturnStatus, MPoint(),
                [&](MPxTransformationMatrix& m, MStatus* status) { return m.rotatePivot(space, status); });
}

MVector MPxTransform::getScalePivotTranslation(MSpace::Space space, MStatus* ReturnStatus)
{
    return part(*this, ReturnStatus, MVector(),
                [&](MPxTransformationMatrix& m, MStatus* status) { return m.scalePivotTranslation(space, status); });
}

MVector MPxTransform::getRotatePivotTranslation(MSpace::Space space, MStatus* ReturnStatus)
{
    return part(*this, ReturnStatus, MVector(),
                [&](MPxTransformationMatrix& m, MStatus* status) { return m.rotatePivotTranslation(space, status); });
}

MStatus MPxTransform::setScalePivot(const MPoint& p, MSpace::Space space, bool balance)
{
    return edit(*this, [&](MPxTransformationMatrix& m) { return m.setScalePivot(p, space, balance); });
}

MStatus MPxTransform::setScalePivotTranslation(const MVector& v, MSpace::Space space)
{
    return edit(*this, [&](MPxTransformationMatrix& m) { return m.setScalePivotTranslation(v, space); });
}

MStatus MPxTransform::setRotatePivot(const MPoint& p, MSpace::Space space, bool balance)
{
    return edit(*this, [&](MPxTransformationMatrix& m) { return m.setRotatePivot(p, space, balance); });
}

MStatus MPxTransform::setRotatePivotTranslation(const MVector& v, MSpace::Space space)
{
    return edit(*this, [&](MPxTransformationMatrix& m) { return m.setRotatePivotTranslation(v, space); });
}

// ---- older forms: the same in a context that is made current

MStatus MPxTransform::updateMatrixAttrs(const MDGContext& context)
{
    MDGContextGuard guard(context);
    return updateMatrixAttrs();
}

MStatus MPxTransform::updateMatrixAttrs(MObject& attr, const MDGContext& context)
{
    MDGContextGuard guard(context);
    return updateMatrixAttrs(attr);
}

MMatrix MPxTransform::getMatrix(const MDGContext& context, MStatus* ReturnStatus)
{
    MDGContextGuard guard(context);
    return getMatrix(ReturnStatus);
}

MMatrix MPxTransform::getMatrixInverse(const MDGContext& context, MStatus* ReturnStatus)
{
    MDGContextGuard guard(context);
    return getMatrixInverse(ReturnStatus);
}

MVector MPxTransform::getTranslation(MSpace::Space space, const MDGContext& context, MStatus* ReturnStatus)
{
    MDGContextGuard guard(context);
    return getTranslation(space, ReturnStatus);
}

MStatus MPxTransform::translateTo(const MVector& v, MSpace::Space space, const MDGContext& context)
{
    MDGContextGuard guard(context);
    return translateTo(v, space);
}

MStatus MPxTransform::translateBy(const MVector& v, MSpace::Space space, const MDGContext& context)
{
    MDGContextGuard guard(context);
    return translateBy(v, space);
}

MQuaternion MPxTransform::getRotation(MSpace::Space space, const MDGContext& context, MStatus* ReturnStatus)
{
    MDGContextGuard guard(context);
    return getRotation(space, ReturnStatus);
}

MEulerRotation MPxTransform::getEulerRotation(MSpace::Space space, const MDGContext& context, MStatus* ReturnStatus)
{
    MDGContextGuard guard(context);
    return getEulerRotation(space, ReturnStatus);
}

MStatus MPxTransform::rotateTo(const MQuaternion& q, MSpace::Space space, const MDGContext& context)
{
    MDGContextGuard guard(context);
    return rotateTo(q, space);
}

MStatus MPxTransform::rotateBy(const MQuaternion& q, MSpace::Space space, const MDGContext& context)
{
    MDGContextGuard guard(context);
    return rotateBy(q, space);
}

MStatus MPxTransform::rotateTo(const MEulerRotation& e, MSpace::Space space, const MDGContext& context)
{
    MDGContextGuard guard(context);
    return rotateTo(e, space);
}

MStatus MPxTransform::rotateBy(const MEulerRotation& e, MSpace::Space space, const MDGContext& context)
{
    MDGContextGuard guard(context);
    return rotateBy(e, space);
}

MVector MPxTransform::getScale(MSpace::Space space, const MDGContext& context, MStatus* ReturnStatus)
{
    MDGContextGuard guard(context);
    return getScale(space, ReturnStatus);
}

MStatus MPxTransform::scaleTo(const MVector& v, MSpace::Space space, const MDGContext& context)
{
    MDGContextGuard guard(context);
    return scaleTo(v, space);
}

MStatus MPxTransform::scaleBy(const MVector& v, MSpace::Space space, const MDGContext& context)
{
    MDGContextGuard guard(context);
    return scaleBy(v, space);
}

MVector MPxTransform::getShear(MSpace::Space space, const MDGContext& context, MStatus* ReturnStatus)
{
    MDGContextGuard guard(context);
    return getShear(space, ReturnStatus);
}

MStatus MPxTransform::shearTo(const MVector& v, MSpace::Space space, const MDGContext& context)
{
    MDGContextGuard guard(context);
    return shearTo(v, space);
}

MStatus MPxTransform::shearBy(const MVector& v, MSpace::Space space, const MDGContext& context)
{
    MDGContextGuard guard(context);
    return shearBy(v, space);
}

MPoint MPxTransform::getScalePivot(MSpace::Space space, const MDGContext& context, MStatus* ReturnStatus)
{
    MDGContextGuard guard(context);
    return getScalePivot(space, ReturnStatus);
}

MPoint MPxTransform::getRotatePivot(MSpace::Space space, const MDGContext& context, MStatus* ReturnStatus)
{
    MDGContextGuard guard(context);
    return getRotatePivot(space, ReturnStatus);
}

MVector MPxTransform::getScalePivotTranslation(MSpace::Space space, const MDGContext& context, MStatus* ReturnStatus)
{
    MDGContextGuard guard(context);
    return getScalePivotTranslation(space, ReturnStatus);
}

MVector MPxTransform::getRotatePivotTranslation(MSpace::Space space, const MDGContext& context, MStatus* ReturnStatus)
{
    MDGContextGuard guard(context);
    return getRotatePivotTranslation(space, ReturnStatus);
}

MStatus MPxTransform::setScalePivot(const MPoint& p, MSpace::Space space, bool balance, const MDGContext& context)
{
    MDGContextGuard guard(context);
    return setScalePivot(p, space, balance);
}

MStatus MPxTransform::setScalePivotTranslation(const MVector& v, MSpace::Space space, const MDGContext& context)
{
    MDGContextGuard guard(context);
    return setScalePivotTranslation(v, space);
}

MStatus MPxTransform::setRotatePivot(const MPoint& p, MSpace::Space space, bool balance, const MDGContext& context)
{
    MDGContextGuard guard(context);
    return setRotatePivot(p, space, balance);
}

MStatus MPxTransform::setRotatePivotTranslation(const MVector& v, MSpace::Space space, const MDGContext& context)
{
    MDGContextGuard guard(context);
    return setRotatePivotTranslation(v, space);
}

MTransformationMatrix::RotationOrder MPxTransform::getRotationOrder(const MDGContext& context)
{
    MDGContextGuard guard(context);
    return getRotationOrder();
}

MStatus MPxTransform::setRotationOrder(MTransformationMatrix::RotationOrder ro, bool reorder, const MDGContext& context)
{
    MDGContextGuard guard(context);
    return setRotationOrder(ro, reorder);
}

MQuaternion MPxTransform::getRotateOrientation(MSpace::Space space, const MDGContext& context, MStatus* ReturnStatus)
{
    MDGContextGuard guard(context);
    return getRotateOrientation(space, ReturnStatus);
}

MStatus MPxTransform::setRotateOrientation(const MQuaternion& q, MSpace::Space space, bool balance,
                                           const MDGContext& context)
{
    MDGContextGuard guard(context);
    return setRotateOrientation(q, space, balance);
}

OPENMAYA_NAMESPACE_CLOSE

_OPENMAYA_POP_WARNING
