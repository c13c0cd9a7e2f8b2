// A length in a unit.
#pragma once

#include <maya/MDeprecate.h>
#include <maya/MStatus.h>
#include <maya/MTypes.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MDistance
{
public:
    OPENMAYA_ENUM(Unit, kInvalid = 0, kInches = 1, kFeet = 2, kYards = 3, kMiles = 4, kMillimeters = 5,
                  kCentimeters = 6, kKilometers = 7, kMeters = 8, kLast = 9);

    MDistance();
    MDistance(double value, Unit unitSystem = kCentimeters);
    MDistance(const MDistance& src);
    ~MDistance();
    MDistance& operator=(const MDistance& rhs);

    Unit unit() const;
    double value() const;
    // The number stays, whatever it then means. kInvalidParameter for what is no unit.
    MStatus setUnit(Unit newUnit);
    MStatus setValue(double newValue);
    // 0 for what is no unit.
    double as(Unit otherUnit, MStatus* ReturnStatus = NULL) const;
    double asUnits(Unit otherUnit, MStatus* ReturnStatus = NULL) const;
    double asInches() const;
    double asFeet() const;
    double asYards() const;
    double asMiles() const;
    double asMillimeters() const;
    double asCentimeters() const;
    double asKilometers() const;
    double asMeters() const;

    // The unit that the scene shows; setting it is what the command currentUnit does.
    static Unit uiUnit();
    static MStatus setUIUnit(Unit newUnit);
    // The unit of numbers inside: centimetres.
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
