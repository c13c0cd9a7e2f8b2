// Animation curves: what they are, what they drive, their values. Keys: MFnAnimCurveKeys.cpp; tangents:
// MFnAnimCurveTangents.cpp.
#include "openmaya/CurveSet.h"
#include "openmaya/FunctionSet.h"
#include "openmaya/Modifier.h"
#include "openmaya/PlugText.h"

#include <maya/MPlug.h>

#include <cmath>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

// node_attribute, with the name that the plug has for people.
std::string nameFor(const core::Plug& plug)
{
    PlugSpelling spelling;
    spelling.aliases = true;
    spelling.longNames = true;
    std::string name(currentScene().baseName(plug.node));
    return name + "_" + plugText(currentScene(), plug, spelling);
}

MObject makeCurve(MFnAnimCurve& set, const CurveKind& kind, const std::optional<core::Plug>& plug,
                  MDGModifier* modifier)
{
    core::NodeId made;
    edit(modifier,
         [&]
         {
             core::Scene& scene = currentScene();
             core::TypeId type = needSession().types().find(kind.node);
             made = core::createNode(scene, type, plug ? nameFor(*plug) : std::string(), {},
                                     needSession().currentNamespace());
             const Keying& usual = keying();
             setNumber(made, "tangentType", static_cast<double>(usual.outTangent));
             setNumber(made, "weightedTangents", usual.weightedTangents);
             if (plug)
                 core::connect(scene, plugOf(made, "output"), *plug);
         });
    MObject object = Access::node(made);
    (void)set.setObject(object);
    return object;
}

const CurveKind& needKind(const MPlug& plug, bool overTime)
{
    core::Plug place = Access::plugOf(plug);
    if (const CurveKind* kind = curveKindFor(place, overTime))
        return *kind;
    throw core::error(core::ErrorKind::Failed, "'{}' cannot be animated.", core::plugName(currentScene(), place));
}

CurveType kindForPlug(const MPlug& plug, bool overTime, MStatus* status)
{
    return guarded(status, MFnAnimCurve::kAnimCurveUnknown, [&] { return needKind(plug, overTime).type; });
}

double valueAt(const nodes::CurveKeys& keys, double x)
{
    return nodes::curveOf(needSession().evaluator(), keys)->evaluate(x);
}

// At a time or a number, as a time or a number.
template <class Input> MStatus evaluateNumber(const MFnAnimCurve& set, const Input& input, double& value)
{
    return guarded(
        [&]
        {
            nodes::CurveKeys keys = keysOf(set);
            if (keys.attributes().timeValues)
                throw core::Error(core::ErrorKind::TypeMismatch, "The values of the curve are times.");
            value = valueAt(keys, xOf(keys, input));
        });
}

template <class Input> MStatus evaluateTime(const MFnAnimCurve& set, const Input& input, MTime& value)
{
    return guarded(
        [&]
        {
            nodes::CurveKeys keys = keysOf(set);
            if (!keys.attributes().timeValues)
                throw core::Error(core::ErrorKind::TypeMismatch, "The values of the curve are no times.");
            value = Access::time(core::ticksFromSeconds(valueAt(keys, xOf(keys, input))));
        });
}

MStatus setInfinity(const MFnAnimCurve& set, bool before, MFnAnimCurve::InfinityType type, MAnimCurveChange* change)
{
    return guarded(
        [&]
        {
            animation::Infinity infinity = toInfinity(type);
            recorded(change, [&] { editorOf(set).setInfinity(before, infinity); });
        });
}

MFnAnimCurve::InfinityType infinityOf(const MFnAnimCurve& set, bool before, MStatus* status)
{
    return guarded(status, MFnAnimCurve::kConstant,
                   [&] { return static_cast<MFnAnimCurve::InfinityType>(keysOf(set).infinity(before)); });
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_FUNCTION_SET(MFnAnimCurve, kAnimCurve)

MFnAnimCurve::MFnAnimCurve(const MPlug& plug, MStatus* ReturnStatus)
{
    put(ReturnStatus, guarded(
                          [&]
                          {
                              core::Plug place = Access::plugOf(plug);
                              std::optional<core::Plug> source = core::sourceOf(currentScene(), place, true);
                              if (!source || !curveTypes().find(currentScene().node(source->node).type))
                                  throw core::error(core::ErrorKind::BadArgument, "No animation curve drives '{}'.",
                                                    core::plugName(currentScene(), place));
                              (void)setObject(Access::node(source->node));
                          }));
}

// ---- new curves

MObject MFnAnimCurve::create(const MObject& node, const MObject& attribute, MDGModifier* modifier,
                             MStatus* ReturnStatus)
{
    return create(MPlug(node, attribute), modifier, ReturnStatus);
}

MObject MFnAnimCurve::create(const MObject& node, const MObject& attribute, AnimCurveType animCurveType,
                             MDGModifier* modifier, MStatus* ReturnStatus)
{
    return create(MPlug(node, attribute), animCurveType, modifier, ReturnStatus);
}

MObject MFnAnimCurve::create(const MPlug& plug, MDGModifier* modifier, MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, MObject(),
                   [&] { return makeCurve(*this, needKind(plug, true), Access::plugOf(plug), modifier); });
}

MObject MFnAnimCurve::create(const MPlug& plug, AnimCurveType animCurveType, MDGModifier* modifier,
                             MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, MObject(),
                   [&]
                   {
                       (void)needKind(plug, true);
                       return makeCurve(*this, curveKind(animCurveType), Access::plugOf(plug), modifier);
                   });
}

MObject MFnAnimCurve::create(AnimCurveType animCurveType, MDGModifier* modifier, MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, MObject(),
                   [&] { return makeCurve(*this, curveKind(animCurveType), std::nullopt, modifier); });
}

// ---- kinds

MFnAnimCurve::AnimCurveType MFnAnimCurve::animCurveType(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, kAnimCurveUnknown, [&] { return curveKindOf(keysOf(*this)).type; });
}

MFnAnimCurve::AnimCurveType MFnAnimCurve::timedAnimCurveTypeForPlug(MPlug& plug, MStatus* ReturnStatus) const
{
    return kindForPlug(plug, true, ReturnStatus);
}

MFnAnimCurve::AnimCurveType MFnAnimCurve::unitlessAnimCurveTypeForPlug(MPlug& plug, MStatus* ReturnStatus) const
{
    return kindForPlug(plug, false, ReturnStatus);
}

bool MFnAnimCurve::isTimeInput(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false, [&] { return keysOf(*this).attributes().overTime; });
}

bool MFnAnimCurve::isUnitlessInput(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false, [&] { return !keysOf(*this).attributes().overTime; });
}

// ---- values

double MFnAnimCurve::evaluate(const MTime& atTime, MStatus* ReturnStatus) const
{
    return answer<double>(ReturnStatus, [&](double& value) { return evaluate(atTime, value); });
}

MStatus MFnAnimCurve::evaluate(const MTime& atTime, double& value) const
{
    return evaluateNumber(*this, atTime, value);
}

MStatus MFnAnimCurve::evaluate(const MTime& atTime, MTime& timeValue) const
{
    return evaluateTime(*this, atTime, timeValue);
}

MStatus MFnAnimCurve::evaluate(const double& atUnitlessInput, double& value) const
{
    return evaluateNumber(*this, atUnitlessInput, value);
}

MStatus MFnAnimCurve::evaluate(const double& atUnitlessInput, MTime& timeValue) const
{
    return evaluateTime(*this, atUnitlessInput, timeValue);
}

bool MFnAnimCurve::isStatic(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false,
                   [&] { return nodes::curveOf(needSession().evaluator(), keysOf(*this))->isStatic(); });
}

// ---- the curve

MFnAnimCurve::InfinityType MFnAnimCurve::preInfinityType(MStatus* ReturnStatus) const
{
    return infinityOf(*this, true, ReturnStatus);
}

MFnAnimCurve::InfinityType MFnAnimCurve::postInfinityType(MStatus* ReturnStatus) const
{
    return infinityOf(*this, false, ReturnStatus);
}

MStatus MFnAnimCurve::setPreInfinityType(InfinityType infinityType, MAnimCurveChange* change)
{
    return setInfinity(*this, true, infinityType, change);
}

MStatus MFnAnimCurve::setPostInfinityType(InfinityType infinityType, MAnimCurveChange* change)
{
    return setInfinity(*this, false, infinityType, change);
}

bool MFnAnimCurve::isWeighted(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false, [&] { return keysOf(*this).isWeighted(); });
}

MStatus MFnAnimCurve::setIsWeighted(bool isWeighted, MAnimCurveChange* change)
{
    return guarded([&] { recorded(change, [&] { editorOf(*this).setWeighted(isWeighted); }); });
}

OPENMAYA_NAMESPACE_CLOSE
