// Units that people see against the kernel's own (centimetres, radians, ticks).
//
// Names are those of `currentUnit` and of the currentUnit line of a scene; source: its documentation and
// reference/behaviour.md "Time, units, playback".
#pragma once

#include "core/AttributeType.h"
#include "core/Time.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace understudy::core
{

class Scene;

struct UnitInfo
{
    std::string_view name;     // cm, deg, film
    std::string_view fullName; // centimeter, degree, film
    double size;               // in centimetres, radians, or frames per second
};

std::span<const UnitInfo> linearUnits();
std::span<const UnitInfo> angleUnits();
std::span<const UnitInfo> timeUnits();

// Index in one of the tables above, by short or full name; "48fps" names a frame rate.
std::optional<size_t> findUnit(std::span<const UnitInfo> units, std::string_view name);

// The units that numbers are read and answered in.
class Units
{
public:
    Units() = default; // centimetres, degrees, film
    Units(size_t linear, size_t angle, size_t time) : m_linear(linear), m_angle(angle), m_time(time) {}
    explicit Units(const Scene& scene);

    const UnitInfo& linear() const { return linearUnits()[m_linear]; }
    const UnitInfo& angle() const { return angleUnits()[m_angle]; }
    const UnitInfo& time() const { return timeUnits()[m_time]; }

    // Between a number as people see it and the kernel's; for times the kernel's number is ticks.
    double toKernel(Unit unit, double number) const;
    double fromKernel(Unit unit, double number) const;

    Ticks ticks(double frames) const { return static_cast<Ticks>(toKernel(Unit::Time, frames)); }
    double frames(Ticks ticks) const { return fromKernel(Unit::Time, static_cast<double>(ticks)); }

    // "10", "10film", "2.5sec"; nothing where the text is no time.
    std::optional<Ticks> parseTime(std::string_view text) const;

private:
    size_t m_linear = 1;
    size_t m_angle = 0;
    size_t m_time = 5;
};

// What a new scene starts with.
void setDefaultSettings(Scene& scene);

} // namespace understudy::core
