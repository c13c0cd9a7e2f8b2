// The values of a plug: read in the current context, written through the gate.
#include "commands/Plugs.h"
#include "core/Edits.h"
#include "openmaya/Access.h"
#include "openmaya/CurrentSession.h"
#include "openmaya/DataHandles.h"
#include "openmaya/PluginData.h"
#include "openmaya/SlotViews.h"
#include "openmaya/Status.h"

#include <maya/MAngle.h>
#include <maya/MDataHandle.h>
#include <maya/MDistance.h>
#include <maya/MPlug.h>
#include <maya/MString.h>
#include <maya/MTime.h>

#include <limits>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

using core::Scalar;
using core::Unit;
using core::Value;

[[noreturn]] void refuse(const core::Plug& plug, std::string_view wanted)
{
    throw core::error(core::ErrorKind::TypeMismatch, "The plug '{}' holds no {}.", core::plugName(currentScene(), plug),
                      wanted);
}

Value valueOf(const MPlug& plug)
{
    core::Plug place = Access::plugOf(plug);
    if (currentScene().attribute(place.attribute).isMessage())
        refuse(place, "value");
    commands::PlugReader reader(needSession());
    reader.time = Access::timeOf(MDGContext::current());
    return reader.value(place);
}

Value numberOf(const MPlug& plug)
{
    Value value = valueOf(plug);
    if (!value.isNumeric() || value.components() != 1)
        refuse(Access::plugOf(plug), "single number");
    return value;
}

double realOf(const MPlug& plug)
{
    Value value = numberOf(plug);
    return value.scalar() == Scalar::Ticks ? core::rawFromTicks(value.asInt()) : value.asDouble();
}

// Towards zero; the nearest there is for what no integer holds.
MInt64 truncated(double number)
{
    constexpr double kEnd = 9223372036854775808.0; // 2^63
    if (number >= -kEnd && number < kEnd)
        return static_cast<MInt64>(number);
    return number < 0 ? std::numeric_limits<MInt64>::min() : number > 0 ? std::numeric_limits<MInt64>::max() : 0;
}

MInt64 integerOf(const MPlug& plug)
{
    Value value = numberOf(plug);
    bool isWhole = !core::isFloating(value.scalar()) && value.scalar() != Scalar::Ticks;
    return isWhole ? value.asInt() : truncated(realOf(plug));
}

core::Ticks ticksOf(const MPlug& plug)
{
    Value value = numberOf(plug);
    return value.scalar() == Scalar::Ticks ? value.asInt() : core::ticksFromRaw(value.asDouble());
}

MString textOf(const MPlug& plug)
{
    Value value = valueOf(plug);
    if (const auto* text = value.as<core::StringData>())
        return MString(text->content.c_str());
    if (!value.empty() || currentScene().attribute(Access::plugOf(plug).attribute).type != core::AttributeType::String)
        refuse(Access::plugOf(plug), "text");
    return MString();
}

MObject objectOf(const MPlug& plug)
{
    Value value = valueOf(plug);
    if (value.empty() || (value.isNumeric() && value.components() == 1))
        refuse(Access::plugOf(plug), "data");
    return Access::value(std::move(value));
}

// What is set for a plug: where it is a proxy, what it stands for.
core::Plug targetOf(const MPlug& plug) { return commands::throughProxies(currentScene(), Access::plugOf(plug)); }

// The number that a plug holds, to be set. Throws TypeMismatch where it holds none.
Scalar scalarOf(const core::Plug& place)
{
    const core::Attribute& attribute = currentScene().attribute(place.attribute);
    if (!attribute.isNumeric() || attribute.components() != 1 || commands::isWholeArray(currentScene(), place))
        refuse(place, "single number");
    return attribute.scalar();
}

MStatus setReal(const MPlug& plug, double number)
{
    return guarded(
        [&]
        {
            core::Plug place = targetOf(plug);
            Scalar scalar = scalarOf(place);
            core::setValue(currentScene(), place,
                           scalar == Scalar::Ticks ? Value::integer(scalar, core::ticksFromRaw(number))
                                                   : Value::number(scalar, number));
        });
}

MStatus setInteger(const MPlug& plug, MInt64 number)
{
    return guarded(
        [&]
        {
            core::Plug place = targetOf(plug);
            Scalar scalar = scalarOf(place);
            Value value = Value::zeros(scalar, 1);
            if (scalar == Scalar::Ticks)
                value.setInt(0, core::ticksFromRaw(static_cast<double>(number)));
            else
                value.setInt(0, number);
            core::setValue(currentScene(), place, std::move(value));
        });
}

// Whether a plug can be set to the value as a whole.
bool takes(const core::Plug& place, const Value& value)
{
    const core::Attribute& attribute = currentScene().attribute(place.attribute);
    if (commands::isWholeArray(currentScene(), place))
        return false;
    return value.isNumeric() ? attribute.isNumeric() && attribute.components() == value.components()
                             : commands::accepts(attribute, value);
}

// The value of a handle, or the values of its parts, become a plug's.
void setFrom(const MDataHandle& handle, const core::Plug& place)
{
    if (eval::Slot* slot = Access::slot(handle))
    {
        commitViews(*slot);
        size_t first = Access::firstNumber(handle);
        bool isComponent = Access::isComponent(handle);
        Value value = slot->value(isComponent ? static_cast<uint8_t>(1u << first) : slot->allParts());
        if (!value.empty() && !takes(place, value))
            refuse(place, "value of this kind");
        core::setValue(currentScene(), place, std::move(value));
        return;
    }
    const auto& children = currentScene().attribute(place.attribute).children;
    if (!Access::block(handle) || children.empty())
        refuse(place, "value that a handle has");
    const auto& parallel = currentScene().attribute(Access::plugOf(handle).attribute).children;
    for (size_t i = 0; i < children.size() && i < parallel.size(); ++i)
        if (!currentScene().attribute(children[i]).isArray())
            setFrom(childHandle(handle, parallel[i]), {place.node, children[i], place.path});
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

MObject MPlug::asMObject(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MObject(), [&] { return objectOf(*this); });
}

MDataHandle MPlug::asMDataHandle(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MDataHandle(),
                   [&]
                   {
                       core::Plug place = Access::plugOf(*this);
                       eval::NodeBlock block(needSession().evaluator(), place.node);
                       return makeHandle(HandleBlockRef(new NodeHandleBlock(std::move(block))), place, false);
                   });
}

double MPlug::asDouble(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, 0.0, [&] { return realOf(*this); });
}

float MPlug::asFloat(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, 0.0f, [&] { return static_cast<float>(realOf(*this)); });
}

MInt64 MPlug::asInt64(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MInt64(0), [&] { return integerOf(*this); });
}

int MPlug::asInt(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, 0, [&] { return static_cast<int>(integerOf(*this)); });
}

short MPlug::asShort(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, short(0), [&] { return static_cast<short>(integerOf(*this)); });
}

bool MPlug::asBool(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false, [&] { return realOf(*this) != 0.0; });
}

MDistance MPlug::asMDistance(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MDistance(), [&] { return MDistance(realOf(*this)); });
}

MAngle MPlug::asMAngle(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MAngle(), [&] { return MAngle(realOf(*this)); });
}

MTime MPlug::asMTime(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MTime(), [&] { return Access::time(ticksOf(*this)); });
}

char MPlug::asChar(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, '\0', [&] { return static_cast<char>(integerOf(*this)); });
}

MString MPlug::asString(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MString(), [&] { return textOf(*this); });
}

// ---- setting

MStatus MPlug::setDouble(double val) { return setReal(*this, val); }
MStatus MPlug::setFloat(float val) { return setReal(*this, val); }
MStatus MPlug::setInt64(MInt64 val) { return setInteger(*this, val); }
MStatus MPlug::setInt(int val) { return setInteger(*this, val); }
MStatus MPlug::setShort(short val) { return setInteger(*this, val); }
MStatus MPlug::setChar(char val) { return setInteger(*this, val); }
MStatus MPlug::setBool(bool val) { return setInteger(*this, val ? 1 : 0); }
MStatus MPlug::setMDistance(const MDistance& val) { return setReal(*this, val.as(MDistance::internalUnit())); }
MStatus MPlug::setMAngle(const MAngle& val) { return setReal(*this, val.as(MAngle::internalUnit())); }

MStatus MPlug::setMTime(const MTime& val)
{
    return guarded(
        [&]
        {
            core::Plug place = targetOf(*this);
            Scalar scalar = scalarOf(place);
            core::Ticks ticks = Access::ticksOf(val);
            core::setValue(currentScene(), place,
                           scalar == Scalar::Ticks ? Value::integer(scalar, ticks)
                                                   : Value::number(scalar, core::rawFromTicks(ticks)));
        });
}

MStatus MPlug::setString(const MString& val)
{
    return guarded(
        [&]
        {
            core::Plug place = targetOf(*this);
            Value text = Value::string(val.asChar());
            if (!takes(place, text))
                refuse(place, "text");
            core::setValue(currentScene(), place, std::move(text));
        });
}

MStatus MPlug::setMObject(const MObject& val)
{
    return guarded(
        [&]
        {
            core::Plug place = targetOf(*this);
            const Value* value = Access::valueOf(val);
            if (!value)
                throw core::Error(core::ErrorKind::TypeMismatch, "The object is no data.");
            if (!takes(place, *value))
                refuse(place, "data of this kind");
            core::setValue(currentScene(), place, *value);
        });
}

MStatus MPlug::setMPxData(const MPxData* val)
{
    return guarded(
        [&]
        {
            core::Plug place = targetOf(*this);
            Value data{dataOf(const_cast<MPxData*>(val))};
            if (!takes(place, data))
                refuse(place, "data of this kind");
            core::setValue(currentScene(), place, std::move(data));
        });
}

MStatus MPlug::setMDataHandle(const MDataHandle& val)
{
    return guarded([&] { setFrom(val, targetOf(*this)); });
}

// Values that are the plug's only when setMDataHandle is given them.
MDataHandle MPlug::constructHandle(MDataBlock&) const
{
    return guarded(nullptr, MDataHandle(),
                   [&] { return makeHandle(HandleBlockRef(new LooseHandleBlock), Access::plugOf(*this), true); });
}

void MPlug::destructHandle(MDataHandle& handle) const { handle = MDataHandle(); }

OPENMAYA_NAMESPACE_CLOSE
