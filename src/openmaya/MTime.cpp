#include "openmaya/Access.h"
#include "openmaya/UnitTables.h"

#include <maya/MTime.h>

#include <cmath>
#include <ostream>

using namespace understudy;
using namespace understudy::openmaya;

MTime Access::time(core::Ticks ticks)
{
    MTime time(0.0, MTime::uiUnit());
    setTicks(time, ticks);
    return time;
}

OPENMAYA_MAJOR_NAMESPACE_OPEN

MTime::MTime() : m_ticks(0), m_unit(kFilm) {}
MTime::MTime(const MTime&) = default;
MTime::MTime(double time_val, Unit unit) : m_ticks(0), m_unit(unit) { setValue(time_val); }
MTime::~MTime() = default;
MTime& MTime::operator=(const MTime& other) = default;

bool MTime::operator==(const MTime& other) const { return m_ticks == other.m_ticks; }
bool MTime::operator!=(const MTime& other) const { return m_ticks != other.m_ticks; }
bool MTime::operator<=(const MTime& other) const { return m_ticks <= other.m_ticks; }
bool MTime::operator>=(const MTime& other) const { return m_ticks >= other.m_ticks; }
bool MTime::operator<(const MTime& other) const { return m_ticks < other.m_ticks; }
bool MTime::operator>(const MTime& other) const { return m_ticks > other.m_ticks; }

MTime MTime::operator+(const MTime& other) const { return MTime(*this) += other; }
MTime MTime::operator-(const MTime& other) const { return MTime(*this) -= other; }
MTime MTime::operator+(double value) const { return MTime(*this) += value; }
MTime MTime::operator-(double value) const { return MTime(*this) -= value; }
MTime MTime::operator*(double value) const { return MTime(*this) *= value; }
MTime MTime::operator/(double value) const { return MTime(*this) /= value; }

MTime& MTime::operator+=(const MTime& other)
{
    m_ticks += other.m_ticks;
    return *this;
}

MTime& MTime::operator-=(const MTime& other)
{
    m_ticks -= other.m_ticks;
    return *this;
}

MTime& MTime::operator+=(double value) { return *this += MTime(value, m_unit); }
MTime& MTime::operator-=(double value) { return *this -= MTime(value, m_unit); }

MTime& MTime::operator*=(double value)
{
    m_ticks = std::llround(static_cast<double>(m_ticks) * value);
    return *this;
}

MTime& MTime::operator/=(double value) { return *this *= 1.0 / value; }

MTime& MTime::operator++() { return *this += 1.0; }
MTime& MTime::operator++(int) { return *this += 1.0; }
MTime& MTime::operator--() { return *this -= 1.0; }
MTime& MTime::operator--(int) { return *this -= 1.0; }

MTime::Unit MTime::unit() const { return m_unit; }
double MTime::value() const { return as(m_unit); }

MStatus MTime::setUnit(Unit newUnit)
{
    return guarded(
        [&]
        {
            (void)sizeOf(newUnit);
            m_unit = newUnit;
        });
}

MStatus MTime::setValue(double newValue)
{
    return guarded([&] { m_ticks = std::llround(newValue * sizeOf(m_unit)); });
}

double MTime::as(Unit otherUnit) const
{
    return guarded(nullptr, 0.0, [&] { return static_cast<double>(m_ticks) / sizeOf(otherUnit); });
}

double MTime::asUnits(Unit otherUnit) const { return as(otherUnit); }
MTime& MTime::copy(const MTime& source) { return *this = source; }

MTime::Unit MTime::uiUnit()
{
    return guarded(nullptr, kFilm, [] { return timeUnit(); });
}

MStatus MTime::setUIUnit(Unit newUnit)
{
    return guarded([&] { openmaya::setUnit(newUnit); });
}

MTime::MTick MTime::ticksPerSecond() { return core::kTicksPerSecond; }
const char* MTime::className() { return "MTime"; }

std::ostream& operator<<(std::ostream& os, const MTime& t) { return os << t.value(); }

OPENMAYA_NAMESPACE_CLOSE
