// An angle in a unit.
#pragma once

#include <maya/MDeprecate.h>
#include <maya/MStatus.h>
#include <maya/MTypes.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MAngle
{
public:
    OPENMAYA_ENUM(Unit, kInvalid = 0, kRadians = 1, kDegrees = 2, kAngMinutes = 3, kAngSeconds = 4, kLast = 5);

    MAngle();
    MAngle(const MAngle& src);
    MAngle(double value, Unit u = kRadians);
    ~MAngle();
    MAngle& operator=(const MAngle& rhs);

    Unit unit() const;
    double value() const;
    // The number stays, whatever it then means. kInvalidParameter for what is no unit.
    MStatus setUnit(Unit newUnit);
    MStatus setValue(double newValue);
    // 0 for what is no unit.
    double as(Unit otherUnit, MStatus* ReturnStatus = NULL) const;
    double asUnits(Unit otherUnit, MStatus* ReturnStatus = NULL) const;
    double asRadians() const;
    double asDegrees() const;
    double asAngMinutes() const;
    double asAngSeconds() const;

    // The unit that the scene shows; setting it is what the command currentUnit does.
    static Unit uiUnit();
    static MStatus setUIUnit(Unit newUnit);
    // The unit of numbers inside: radians.
    static Unit internalUnit();
    static double internalToUI(double internalValue);
    static double uiToInternal(double uiValue);
    static const char* className();
    // The unit inside is fixed: kNotImplemented for another one.
    OPENMAYA_DEPRECATED(2019, "the unit inside is fixed")
    static MStatus setInternalUnit(Unit internalUnit);

private:
    double m_value;
    Unit m_unit;
};

OPENMAYA_NAMESPACE_CLOSE
