#include "openmaya/UnitTables.h"

#include <maya/MDistance.h>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

MDistance::MDistance() : m_value(0.0), m_unit(kCentimeters) {}
MDistance::MDistance(double value, Unit unitSystem) : m_value(value), m_unit(unitSystem) {}
MDistance::MDistance(const MDistance& src) = default;
MDistance::~MDistance() = default;
MDistance& MDistance::operator=(const MDistance& rhs) = default;

MDistance::Unit MDistance::unit() const { return m_unit; }
double MDistance::value() const { return m_value; }

MStatus MDistance::setUnit(Unit newUnit)
{
    return guarded(
        [&]
        {
            (void)sizeOf(newUnit);
            m_unit = newUnit;
        });
}

MStatus MDistance::setValue(double newValue)
{
    m_value = newValue;
    return MStatus::kSuccess;
}

double MDistance::as(Unit otherUnit, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, 0.0,
                   [&] { return m_unit == otherUnit ? m_value : m_value * sizeOf(m_unit) / sizeOf(otherUnit); });
}

double MDistance::asUnits(Unit otherUnit, MStatus* ReturnStatus) const { return as(otherUnit, ReturnStatus); }
double MDistance::asInches() const { return as(kInches); }
double MDistance::asFeet() const { return as(kFeet); }
double MDistance::asYards() const { return as(kYards); }
double MDistance::asMiles() const { return as(kMiles); }
double MDistance::asMillimeters() const { return as(kMillimeters); }
double MDistance::asCentimeters() const { return as(kCentimeters); }
double MDistance::asKilometers() const { return as(kKilometers); }
double MDistance::asMeters() const { return as(kMeters); }

MDistance::Unit MDistance::uiUnit()
{
    return guarded(nullptr, kCentimeters, [] { return linearUnit(); });
}

MStatus MDistance::setUIUnit(Unit newUnit)
{
    return guarded([&] { openmaya::setUnit(newUnit); });
}

MDistance::Unit MDistance::internalUnit() { return kCentimeters; }
double MDistance::internalToUI(double internalValue) { return MDistance(internalValue, kCentimeters).as(uiUnit()); }
double MDistance::uiToInternal(double uiValue) { return MDistance(uiValue, uiUnit()).as(kCentimeters); }

MStatus MDistance::setInternalUnit(Unit internalUnit)
{
    return internalUnit == kCentimeters ? MStatus() : notImplemented("MDistance::setInternalUnit to another unit");
}

const char* MDistance::className() { return "MDistance"; }

OPENMAYA_NAMESPACE_CLOSE
