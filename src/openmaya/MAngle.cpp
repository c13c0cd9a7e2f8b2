#include "openmaya/UnitTables.h"

#include <maya/MAngle.h>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

MAngle::MAngle() : m_value(0.0), m_unit(kRadians) {}
MAngle::MAngle(double value, Unit u) : m_value(value), m_unit(u) {}
MAngle::MAngle(const MAngle& src) = default;
MAngle::~MAngle() = default;
MAngle& MAngle::operator=(const MAngle& rhs) = default;

MAngle::Unit MAngle::unit() const { return m_unit; }
double MAngle::value() const { return m_value; }

MStatus MAngle::setUnit(Unit newUnit)
{
    return guarded(
        [&]
        {
            (void)sizeOf(newUnit);
            m_unit = newUnit;
        });
}

MStatus MAngle::setValue(double newValue)
{
    m_value = newValue;
    return MStatus::kSuccess;
}

double MAngle::as(Unit otherUnit, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, 0.0,
                   [&] { return m_unit == otherUnit ? m_value : m_value * sizeOf(m_unit) / sizeOf(otherUnit); });
}

double MAngle::asUnits(Unit otherUnit, MStatus* ReturnStatus) const { return as(otherUnit, ReturnStatus); }
double MAngle::asRadians() const { return as(kRadians); }
double MAngle::asDegrees() const { return as(kDegrees); }
double MAngle::asAngMinutes() const { return as(kAngMinutes); }
double MAngle::asAngSeconds() const { return as(kAngSeconds); }

MAngle::Unit MAngle::uiUnit()
{
    return guarded(nullptr, kDegrees, [] { return angleUnit(); });
}

MStatus MAngle::setUIUnit(Unit newUnit)
{
    return guarded([&] { openmaya::setUnit(newUnit); });
}

MAngle::Unit MAngle::internalUnit() { return kRadians; }
double MAngle::internalToUI(double internalValue) { return MAngle(internalValue, kRadians).as(uiUnit()); }
double MAngle::uiToInternal(double uiValue) { return MAngle(uiValue, uiUnit()).as(kRadians); }

MStatus MAngle::setInternalUnit(Unit internalUnit)
{
    return internalUnit == kRadians ? MStatus() : notImplemented("MAngle::setInternalUnit to another unit");
}

const char* MAngle::className() { return "MAngle"; }

OPENMAYA_NAMESPACE_CLOSE
