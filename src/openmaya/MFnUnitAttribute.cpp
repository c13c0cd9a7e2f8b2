#include "core/Time.h"
#include "openmaya/AttributeSet.h"
#include "openmaya/CurrentSession.h"
#include "openmaya/FunctionSet.h"

#include <maya/MAngle.h>
#include <maya/MDistance.h>
#include <maya/MFnUnitAttribute.h>
#include <maya/MTime.h>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

using core::Unit;

struct UnitRow
{
    MFnUnitAttribute::Type kind;
    core::AttributeType type;
    Unit unit;
};

constexpr UnitRow kUnits[] = {
    {MFnUnitAttribute::kAngle, core::AttributeType::DoubleAngle, Unit::Angle},
    {MFnUnitAttribute::kDistance, core::AttributeType::DoubleLinear, Unit::Length},
    {MFnUnitAttribute::kTime, core::AttributeType::Time, Unit::Time},
};

// Between what callers pass and the kernel's number. Kind is the unit that the attribute must have; None: any.
template <class Quantity> struct Conversion;

template <> struct Conversion<double>
{
    static constexpr Unit kUnit = Unit::None;
    static double toKernel(double number, Unit unit)
    {
        return unit == Unit::Time ? static_cast<double>(core::ticksFromRaw(number)) : number;
    }
    static double fromKernel(double number, Unit unit)
    {
        return unit == Unit::Time ? core::rawFromTicks(static_cast<core::Ticks>(number)) : number;
    }
};

template <> struct Conversion<MTime>
{
    static constexpr Unit kUnit = Unit::Time;
    static double toKernel(const MTime& time, Unit) { return static_cast<double>(Access::ticksOf(time)); }
    static MTime fromKernel(double number, Unit) { return Access::time(static_cast<core::Ticks>(number)); }
};

template <> struct Conversion<MAngle>
{
    static constexpr Unit kUnit = Unit::Angle;
    static double toKernel(const MAngle& angle, Unit) { return angle.asRadians(); }
    static MAngle fromKernel(double number, Unit) { return MAngle(number); }
};

template <> struct Conversion<MDistance>
{
    static constexpr Unit kUnit = Unit::Length;
    static double toKernel(const MDistance& distance, Unit) { return distance.asCentimeters(); }
    static MDistance fromKernel(double number, Unit) { return MDistance(number); }
};

// Throws where quantities of the type do not fit the attribute.
template <class Quantity> Unit unitOf(const core::Attribute& attribute)
{
    Unit unit = attribute.typeInfo().unit;
    if (Conversion<Quantity>::kUnit != Unit::None && Conversion<Quantity>::kUnit != unit)
        throw core::error(core::ErrorKind::TypeMismatch, "The attribute '{}' of type '{}' has another unit.",
                          attribute.longName, attribute.typeName());
    return unit;
}

template <class Quantity> MStatus readLimit(const MFnBase& set, const Limit& limit, Quantity& quantity)
{
    return guarded(
        [&]
        {
            const core::Attribute& attribute = definitionOf(set);
            Unit unit = unitOf<Quantity>(attribute);
            quantity = Conversion<Quantity>::fromKernel(limitOf(attribute, limit), unit);
        });
}

template <class Quantity> MStatus writeLimit(const MFnBase& set, const Limit& limit, const Quantity& quantity)
{
    return guarded(
        [&]
        {
            Unit unit = unitOf<Quantity>(definitionOf(set));
            setLimit(attributeOf(set), limit, Conversion<Quantity>::toKernel(quantity, unit));
        });
}

template <class Quantity> MStatus readDefault(const MFnBase& set, Quantity& quantity)
{
    return guarded(
        [&]
        {
            const core::Attribute& attribute = definitionOf(set);
            Unit unit = unitOf<Quantity>(attribute);
            quantity = Conversion<Quantity>::fromKernel(attribute.defaultNumber, unit);
        });
}

template <class Quantity> MStatus writeDefault(const MFnBase& set, const Quantity& quantity)
{
    return guarded(
        [&]
        {
            Unit unit = unitOf<Quantity>(definitionOf(set));
            openmaya::setDefault(attributeOf(set), Conversion<Quantity>::toKernel(quantity, unit));
        });
}

bool hasLimit(const MFnBase& set, const Limit& limit, MStatus* status)
{
    return guarded(status, false, [&] { return definitionOf(set).has(limit.has); });
}

// `number` in the kernel's units.
core::AttrId makeUnit(const UnitRow& row, const MString& longName, const MString& shortName, double number)
{
    core::Attribute definition;
    definition.type = row.type;
    if (number != 0.0)
    {
        definition.defaultNumber = number;
        definition.flags |= core::kHasDefault;
    }
    return newAttribute(std::move(definition), longName, shortName);
}

const UnitRow& rowOf(MFnUnitAttribute::Type kind)
{
    for (const UnitRow& row : kUnits)
        if (row.kind == kind)
            return row;
    throw core::error(core::ErrorKind::BadArgument, "{} is no kind of unit.", static_cast<int>(kind));
}

template <class Quantity>
MObject createUnit(MFnBase& set, MFnUnitAttribute::Type kind, const MString& longName, const MString& shortName,
                   const Quantity& quantity, MStatus* status)
{
    return attach(set, status,
                  [&]
                  {
                      const UnitRow& row = rowOf(kind);
                      return makeUnit(row, longName, shortName, Conversion<Quantity>::toKernel(quantity, row.unit));
                  });
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_FUNCTION_SET(MFnUnitAttribute, kUnitAttribute)

MObject MFnUnitAttribute::create(const MString& fullName, const MString& briefName, MFnUnitAttribute::Type unitType,
                                 double defaultValue, MStatus* ReturnStatus)
{
    return createUnit(*this, unitType, fullName, briefName, defaultValue, ReturnStatus);
}

MObject MFnUnitAttribute::create(const MString& fullName, const MString& briefName, const MTime& defaultValue,
                                 MStatus* ReturnStatus)
{
    return createUnit(*this, kTime, fullName, briefName, defaultValue, ReturnStatus);
}

MObject MFnUnitAttribute::create(const MString& fullName, const MString& briefName, const MAngle& defaultValue,
                                 MStatus* ReturnStatus)
{
    return createUnit(*this, kAngle, fullName, briefName, defaultValue, ReturnStatus);
}

MObject MFnUnitAttribute::create(const MString& fullName, const MString& briefName, const MDistance& defaultValue,
                                 MStatus* ReturnStatus)
{
    return createUnit(*this, kDistance, fullName, briefName, defaultValue, ReturnStatus);
}

MFnUnitAttribute::Type MFnUnitAttribute::unitType(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, kInvalid,
                   [&]
                   {
                       Unit unit = definitionOf(*this).typeInfo().unit;
                       for (const UnitRow& row : kUnits)
                           if (row.unit == unit)
                               return row.kind;
                       return kInvalid;
                   });
}

bool MFnUnitAttribute::hasMin(MStatus* ReturnStatus) const { return hasLimit(*this, kLowest, ReturnStatus); }
bool MFnUnitAttribute::hasMax(MStatus* ReturnStatus) const { return hasLimit(*this, kHighest, ReturnStatus); }
bool MFnUnitAttribute::hasSoftMin(MStatus* ReturnStatus) const { return hasLimit(*this, kSoftLowest, ReturnStatus); }
bool MFnUnitAttribute::hasSoftMax(MStatus* ReturnStatus) const { return hasLimit(*this, kSoftHighest, ReturnStatus); }

MStatus MFnUnitAttribute::getMin(double& minValue) const { return readLimit(*this, kLowest, minValue); }
MStatus MFnUnitAttribute::getMin(MTime& minValue) const { return readLimit(*this, kLowest, minValue); }
MStatus MFnUnitAttribute::getMin(MAngle& minValue) const { return readLimit(*this, kLowest, minValue); }
MStatus MFnUnitAttribute::getMin(MDistance& minValue) const { return readLimit(*this, kLowest, minValue); }
MStatus MFnUnitAttribute::getMax(double& maxValue) const { return readLimit(*this, kHighest, maxValue); }
MStatus MFnUnitAttribute::getMax(MTime& maxValue) const { return readLimit(*this, kHighest, maxValue); }
MStatus MFnUnitAttribute::getMax(MAngle& maxValue) const { return readLimit(*this, kHighest, maxValue); }
MStatus MFnUnitAttribute::getMax(MDistance& maxValue) const { return readLimit(*this, kHighest, maxValue); }
MStatus MFnUnitAttribute::getSoftMin(double& minValue) const { return readLimit(*this, kSoftLowest, minValue); }
MStatus MFnUnitAttribute::getSoftMin(MTime& minValue) const { return readLimit(*this, kSoftLowest, minValue); }
MStatus MFnUnitAttribute::getSoftMin(MAngle& minValue) const { return readLimit(*this, kSoftLowest, minValue); }
MStatus MFnUnitAttribute::getSoftMin(MDistance& minValue) const { return readLimit(*this, kSoftLowest, minValue); }
MStatus MFnUnitAttribute::getSoftMax(double& maxValue) const { return readLimit(*this, kSoftHighest, maxValue); }
MStatus MFnUnitAttribute::getSoftMax(MTime& maxValue) const { return readLimit(*this, kSoftHighest, maxValue); }
MStatus MFnUnitAttribute::getSoftMax(MAngle& maxValue) const { return readLimit(*this, kSoftHighest, maxValue); }
MStatus MFnUnitAttribute::getSoftMax(MDistance& maxValue) const { return readLimit(*this, kSoftHighest, maxValue); }

MStatus MFnUnitAttribute::setMin(double minValue) { return writeLimit(*this, kLowest, minValue); }
MStatus MFnUnitAttribute::setMin(const MTime& minValue) { return writeLimit(*this, kLowest, minValue); }
MStatus MFnUnitAttribute::setMin(const MAngle& minValue) { return writeLimit(*this, kLowest, minValue); }
MStatus MFnUnitAttribute::setMin(const MDistance& minValue) { return writeLimit(*this, kLowest, minValue); }
MStatus MFnUnitAttribute::setMax(double maxValue) { return writeLimit(*this, kHighest, maxValue); }
MStatus MFnUnitAttribute::setMax(const MTime& maxValue) { return writeLimit(*this, kHighest, maxValue); }
MStatus MFnUnitAttribute::setMax(const MAngle& maxValue) { return writeLimit(*this, kHighest, maxValue); }
MStatus MFnUnitAttribute::setMax(const MDistance& maxValue) { return writeLimit(*this, kHighest, maxValue); }
MStatus MFnUnitAttribute::setSoftMin(double minValue) { return writeLimit(*this, kSoftLowest, minValue); }
MStatus MFnUnitAttribute::setSoftMin(const MTime& minValue) { return writeLimit(*this, kSoftLowest, minValue); }
MStatus MFnUnitAttribute::setSoftMin(const MAngle& minValue) { return writeLimit(*this, kSoftLowest, minValue); }
MStatus MFnUnitAttribute::setSoftMin(const MDistance& minValue) { return writeLimit(*this, kSoftLowest, minValue); }
MStatus MFnUnitAttribute::setSoftMax(double maxValue) { return writeLimit(*this, kSoftHighest, maxValue); }
MStatus MFnUnitAttribute::setSoftMax(const MTime& maxValue) { return writeLimit(*this, kSoftHighest, maxValue); }
MStatus MFnUnitAttribute::setSoftMax(const MAngle& maxValue) { return writeLimit(*this, kSoftHighest, maxValue); }
MStatus MFnUnitAttribute::setSoftMax(const MDistance& maxValue) { return writeLimit(*this, kSoftHighest, maxValue); }

MStatus MFnUnitAttribute::getDefault(double& defaultValue) { return readDefault(*this, defaultValue); }
MStatus MFnUnitAttribute::getDefault(MTime& defaultValue) { return readDefault(*this, defaultValue); }
MStatus MFnUnitAttribute::getDefault(MAngle& defaultValue) { return readDefault(*this, defaultValue); }
MStatus MFnUnitAttribute::getDefault(MDistance& defaultValue) { return readDefault(*this, defaultValue); }
MStatus MFnUnitAttribute::setDefault(double defaultValue) { return writeDefault(*this, defaultValue); }
MStatus MFnUnitAttribute::setDefault(const MTime& defaultValue) { return writeDefault(*this, defaultValue); }
MStatus MFnUnitAttribute::setDefault(const MAngle& defaultValue) { return writeDefault(*this, defaultValue); }
MStatus MFnUnitAttribute::setDefault(const MDistance& defaultValue) { return writeDefault(*this, defaultValue); }

OPENMAYA_NAMESPACE_CLOSE
