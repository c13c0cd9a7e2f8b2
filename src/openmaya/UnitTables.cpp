#include "openmaya/UnitTables.h"

#include "openmaya/CurrentSession.h"

namespace understudy::openmaya
{

namespace
{

using core::UnitInfo;

// The kernel's names of the API's units, from the first number (1) on.
constexpr std::string_view kLengths[] = {"in", "ft", "yd", "mi", "mm", "cm", "km", "m"};
constexpr std::string_view kAngles[] = {"rad", "deg", "min", "sec"};

// Times are numbered as the kernel's table is.
const UnitInfo& info(MTime::Unit unit)
{
    if (unit == MTime::kUserDef)
        unit = timeUnit();
    if (unit <= MTime::kInvalid || size_t(unit) > core::timeUnits().size())
        throw core::error(core::ErrorKind::BadArgument, "{} is no unit of time.", static_cast<int>(unit));
    return core::timeUnits()[size_t(unit) - 1];
}

template <size_t Count>
const UnitInfo& info(int unit, const std::string_view (&names)[Count], std::span<const UnitInfo> table,
                     std::string_view what)
{
    if (unit < 1 || size_t(unit) > Count)
        throw core::error(core::ErrorKind::BadArgument, "{} is no unit of {}.", unit, what);
    return table[core::findUnit(table, names[unit - 1]).value()];
}

const UnitInfo& info(MDistance::Unit unit) { return info(unit, kLengths, core::linearUnits(), "length"); }

const UnitInfo& info(MAngle::Unit unit) { return info(unit, kAngles, core::angleUnits(), "angle"); }

template <size_t Count> int numberOf(const UnitInfo& shown, const std::string_view (&names)[Count])
{
    for (size_t i = 0; i < Count; ++i)
        if (names[i] == shown.name)
            return static_cast<int>(i) + 1;
    return 0;
}

core::Units shown() { return needSession().units(); }

void setUnit(const char* flag, std::string_view name) { needSession().call("currentUnit", {}, {{flag, name}}); }

} // namespace

double sizeOf(MDistance::Unit unit) { return info(unit).size; }

double sizeOf(MAngle::Unit unit) { return info(unit).size; }
double sizeOf(MTime::Unit unit) { return double(core::kTicksPerSecond) / info(unit).size; }

MDistance::Unit linearUnit() { return static_cast<MDistance::Unit>(numberOf(shown().linear(), kLengths)); }
MAngle::Unit angleUnit() { return static_cast<MAngle::Unit>(numberOf(shown().angle(), kAngles)); }

MTime::Unit timeUnit()
{
    const UnitInfo& time = shown().time();
    return static_cast<MTime::Unit>(&time - core::timeUnits().data() + 1);
}

void setUnit(MDistance::Unit unit) { setUnit("linear", info(unit).name); }

void setUnit(MAngle::Unit unit) { setUnit("angle", info(unit).name); }
void setUnit(MTime::Unit unit) { setUnit("time", info(unit).name); }

} // namespace understudy::openmaya
