#include "openmaya/CurveSet.h"

#include "openmaya/PluginInterpolators.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace understudy::openmaya
{

using animation::Side;
using animation::TangentType;
using core::Unit;

namespace
{

using F = MFnAnimCurve;

constexpr CurveKind kKinds[] = {
    {F::kAnimCurveTA, "animCurveTA", Unit::Angle, true},  {F::kAnimCurveTL, "animCurveTL", Unit::Length, true},
    {F::kAnimCurveTT, "animCurveTT", Unit::Time, true},   {F::kAnimCurveTU, "animCurveTU", Unit::None, true},
    {F::kAnimCurveUA, "animCurveUA", Unit::Angle, false}, {F::kAnimCurveUL, "animCurveUL", Unit::Length, false},
    {F::kAnimCurveUT, "animCurveUT", Unit::Time, false},  {F::kAnimCurveUU, "animCurveUU", Unit::None, false},
};

struct TangentRow
{
    F::TangentType api;
    TangentType scene;
};

constexpr TangentRow kTangents[] = {
    {F::kTangentFixed, TangentType::Fixed},       {F::kTangentLinear, TangentType::Linear},
    {F::kTangentFlat, TangentType::Flat},         {F::kTangentSmooth, TangentType::Spline},
    {F::kTangentStep, TangentType::Step},         {F::kTangentSlow, TangentType::Slow},
    {F::kTangentFast, TangentType::Fast},         {F::kTangentClamped, TangentType::Clamped},
    {F::kTangentPlateau, TangentType::Plateau},   {F::kTangentStepNext, TangentType::StepNext},
    {F::kTangentAuto, TangentType::Auto},         {F::kTangentAutoMix, TangentType::AutoMix},
    {F::kTangentAutoEase, TangentType::AutoEase}, {F::kTangentAutoCustom, TangentType::AutoCustom},
};

bool isStep(TangentType type) { return type == TangentType::Step || type == TangentType::StepNext; }

const nodes::CurveAttributes& attributesOf(core::NodeId node)
{
    const nodes::CurveAttributes* found = curveTypes().find(currentScene().node(node).type);
    if (!found)
        throw core::error(core::ErrorKind::TypeMismatch, "'{}' is no animation curve.", currentScene().name(node));
    return *found;
}

double finite(double number)
{
    if (!std::isfinite(number))
        throw core::Error(core::ErrorKind::BadArgument, "Keys have no infinite numbers.");
    return number;
}

double seconds(const MTime& time) { return core::secondsFromTicks(Access::ticksOf(time)); }

double unitsPerInternal(const core::Units& units, Unit unit)
{
    if (unit == Unit::Time)
        return units.frames(core::kTicksPerSecond);
    return unit == Unit::None ? 1.0 : units.fromKernel(unit, 1.0);
}

// There is one of each unit, over time or not.
const CurveKind& kindFor(Unit unit, bool overTime)
{
    return *std::find_if(std::begin(kKinds), std::end(kKinds),
                         [&](const CurveKind& kind) { return kind.overTime == overTime && kind.output == unit; });
}

} // namespace

const CurveKind& curveKind(CurveType type)
{
    for (const CurveKind& kind : kKinds)
        if (kind.type == type)
            return kind;
    throw core::error(core::ErrorKind::BadArgument, "{} is no type of animation curves.", int(type));
}

const CurveKind& curveKindOf(const nodes::CurveKeys& keys)
{
    const nodes::CurveAttributes& a = keys.attributes();
    return kindFor(currentScene().attribute(a.output).typeInfo().unit, a.overTime);
}

const CurveKind* curveKindFor(const core::Plug& plug, bool overTime)
{
    const core::Attribute& attribute = currentScene().attribute(plug.attribute);
    bool isAnimatable = attribute.isNumeric() && attribute.components() == 1 && attribute.has(core::kWritable);
    return isAnimatable && currentScene().isValue(plug) ? &kindFor(attribute.typeInfo().unit, overTime) : nullptr;
}

TangentType toTangentType(F::TangentType type)
{
    for (const TangentRow& row : kTangents)
        if (row.api == type)
            return row.scene;
    auto number = animation::tangentTypeFromNumber(type);
    if (number && animation::isOfPlugin(*number))
    {
        if (interpolators().find(*number))
            return *number;
        throw core::error(core::ErrorKind::BadArgument, "No plug-in that is loaded has tangents {}.", int(type));
    }
    throw core::error(core::ErrorKind::BadArgument, "{} is no type of tangents.", int(type));
}

F::TangentType fromTangentType(TangentType type)
{
    for (const TangentRow& row : kTangents)
        if (row.scene == type)
            return row.api;
    return animation::isOfPlugin(type) ? static_cast<F::TangentType>(type) : F::kTangentFixed;
}

animation::Infinity toInfinity(F::InfinityType type)
{
    if (auto found = animation::infinityFromNumber(type))
        return *found;
    throw core::error(core::ErrorKind::BadArgument, "{} is no type of infinities.", int(type));
}

TangentType newTangentType(F::TangentType type, Side side)
{
    const Keying& usual = keying();
    TangentType wanted = type != F::kTangentGlobal ? toTangentType(type)
                         : side == Side::In        ? usual.inTangent
                                                   : usual.outTangent;
    if (side == Side::Out || !isStep(wanted))
        return wanted;
    return usual.inTangent;
}

nodes::CurveKeys keysOf(const MFnBase& set)
{
    core::NodeId node = nodeOf(set);
    return nodes::CurveKeys(currentScene(), node, attributesOf(node));
}

nodes::CurveEditor editorOf(const MFnBase& set)
{
    core::NodeId node = nodeOf(set);
    return nodes::CurveEditor(currentScene(), node, attributesOf(node));
}

size_t checkedKey(const nodes::CurveKeys& keys, unsigned int index)
{
    if (index >= keys.count())
        throw core::error(core::ErrorKind::OutOfRange, "There is no key {} of {}.", index, keys.count());
    return index;
}

double xOf(const nodes::CurveKeys& keys, const MTime& time)
{
    if (!keys.attributes().overTime)
        throw core::Error(core::ErrorKind::TypeMismatch, "The curve is not driven by time.");
    return seconds(time);
}

double xOf(const nodes::CurveKeys& keys, double unitless)
{
    if (keys.attributes().overTime)
        throw core::Error(core::ErrorKind::TypeMismatch, "The curve is driven by time.");
    return finite(unitless);
}

double valueOf(const nodes::CurveKeys& keys, const MTime& time)
{
    if (!keys.attributes().timeValues)
        throw core::Error(core::ErrorKind::TypeMismatch, "The values of the curve are no times.");
    return seconds(time);
}

double valueOf(const nodes::CurveKeys& keys, double number)
{
    if (keys.attributes().timeValues)
        throw core::Error(core::ErrorKind::TypeMismatch, "The values of the curve are times.");
    return finite(number);
}

animation::GraphScale graphScale(const nodes::CurveKeys& keys)
{
    core::Units units = needSession().units();
    const CurveKind& kind = curveKindOf(keys);
    return {kind.overTime ? unitsPerInternal(units, Unit::Time) : 1.0, unitsPerInternal(units, kind.output)};
}

} // namespace understudy::openmaya
