#include "core/Units.h"

#include "core/Scene.h"

#include <array>
#include <charconv>
#include <cmath>

namespace understudy::core
{

namespace
{

constexpr double kDegree = 3.14159265358979323846 / 180.0;

constexpr UnitInfo kLinear[] = {
    {"mm", "millimeter", 0.1}, {"cm", "centimeter", 1.0}, {"m", "meter", 100.0}, {"km", "kilometer", 100000.0},
    {"in", "inch", 2.54},      {"ft", "foot", 30.48},     {"yd", "yard", 91.44}, {"mi", "mile", 160934.4},
};

constexpr UnitInfo kAngle[] = {
    {"deg", "degree", kDegree},
    {"rad", "radian", 1.0},
    {"min", "minute", kDegree / 60.0},
    {"sec", "second", kDegree / 3600.0},
};

// Frames per second, in the order of MTime's units.
constexpr UnitInfo kTime[] = {
    {"hour", "hour", 1.0 / 3600.0},
    {"min", "min", 1.0 / 60.0},
    {"sec", "sec", 1.0},
    {"millisec", "millisec", 1000.0},
    {"game", "game", 15.0},
    {"film", "film", 24.0},
    {"pal", "pal", 25.0},
    {"ntsc", "ntsc", 30.0},
    {"show", "show", 48.0},
    {"palf", "palf", 50.0},
    {"ntscf", "ntscf", 60.0},
    {"2fps", "2fps", 2.0},
    {"3fps", "3fps", 3.0},
    {"4fps", "4fps", 4.0},
    {"5fps", "5fps", 5.0},
    {"6fps", "6fps", 6.0},
    {"8fps", "8fps", 8.0},
    {"10fps", "10fps", 10.0},
    {"12fps", "12fps", 12.0},
    {"16fps", "16fps", 16.0},
    {"20fps", "20fps", 20.0},
    {"40fps", "40fps", 40.0},
    {"75fps", "75fps", 75.0},
    {"80fps", "80fps", 80.0},
    {"100fps", "100fps", 100.0},
    {"120fps", "120fps", 120.0},
    {"125fps", "125fps", 125.0},
    {"150fps", "150fps", 150.0},
    {"200fps", "200fps", 200.0},
    {"240fps", "240fps", 240.0},
    {"250fps", "250fps", 250.0},
    {"300fps", "300fps", 300.0},
    {"375fps", "375fps", 375.0},
    {"400fps", "400fps", 400.0},
    {"500fps", "500fps", 500.0},
    {"600fps", "600fps", 600.0},
    {"750fps", "750fps", 750.0},
    {"1200fps", "1200fps", 1200.0},
    {"1500fps", "1500fps", 1500.0},
    {"2000fps", "2000fps", 2000.0},
    {"3000fps", "3000fps", 3000.0},
    {"6000fps", "6000fps", 6000.0},
    {"23.976fps", "23.976fps", 24000.0 / 1001.0},
    {"29.97fps", "29.97fps", 30000.0 / 1001.0},
    {"29.97df", "29.97df", 30000.0 / 1001.0},
    {"47.952fps", "47.952fps", 48000.0 / 1001.0},
    {"59.94fps", "59.94fps", 60000.0 / 1001.0},
    {"44100fps", "44100fps", 44100.0},
    {"48000fps", "48000fps", 48000.0},
    {"90fps", "90fps", 90.0},
    {"119.88fps", "119.88fps", 120000.0 / 1001.0},
};

// Frame rates that have a name of their own are known by number too.
struct RateAlias
{
    std::string_view name;
    std::string_view unit;
};
constexpr RateAlias kRateAliases[] = {{"15fps", "game"}, {"24fps", "film"}, {"25fps", "pal"},  {"30fps", "ntsc"},
                                      {"48fps", "show"}, {"50fps", "palf"}, {"60fps", "ntscf"}};

} // namespace

std::span<const UnitInfo> linearUnits() { return kLinear; }
std::span<const UnitInfo> angleUnits() { return kAngle; }
std::span<const UnitInfo> timeUnits() { return kTime; }

std::optional<size_t> findUnit(std::span<const UnitInfo> units, std::string_view name)
{
    for (const RateAlias& alias : kRateAliases)
        if (units.data() == std::data(kTime) && alias.name == name)
            name = alias.unit;
    for (size_t i = 0; i < units.size(); ++i)
        if (units[i].name == name || units[i].fullName == name)
            return i;
    return std::nullopt;
}

Units::Units(const Scene& scene)
    : m_linear(static_cast<size_t>(scene.setting(Setting::LinearUnit))),
      m_angle(static_cast<size_t>(scene.setting(Setting::AngleUnit))),
      m_time(static_cast<size_t>(scene.setting(Setting::TimeUnit)))
{
}

double Units::toKernel(Unit unit, double number) const
{
    switch (unit)
    {
    case Unit::Length:
        return number * linear().size;
    case Unit::Angle:
        return number * angle().size;
    case Unit::Time:
        return static_cast<double>(std::llround(number * (double(kTicksPerSecond) / time().size)));
    default:
        return number;
    }
}

double Units::fromKernel(Unit unit, double number) const
{
    switch (unit)
    {
    case Unit::Length:
        return number / linear().size;
    case Unit::Angle:
        return number / angle().size;
    case Unit::Time:
        return number * time().size / double(kTicksPerSecond);
    default:
        return number;
    }
}

std::optional<Ticks> Units::parseTime(std::string_view text) const
{
    double number = 0;
    auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (problem != std::errc{})
        return std::nullopt;
    std::string_view unit = text.substr(static_cast<size_t>(end - text.data()));
    if (unit.empty())
        return ticks(number);
    std::optional<size_t> found = findUnit(kTime, unit);
    if (!found)
        return std::nullopt;
    return std::llround(number * (double(kTicksPerSecond) / kTime[*found].size));
}

void setDefaultSettings(Scene& scene)
{
    auto set = [&scene](Setting setting, double value) { scene.enact(SettingValue{setting, value}, Origin::Load); };
    Units units;
    set(Setting::LinearUnit, 1);
    set(Setting::AngleUnit, 0);
    set(Setting::TimeUnit, 5);
    set(Setting::UpAxis, 1);
    // The range of a batch session (reference/behaviour.md, unsure for each version).
    set(Setting::MinTime, static_cast<double>(units.ticks(1)));
    set(Setting::MaxTime, static_cast<double>(units.ticks(24)));
    set(Setting::AnimationStart, static_cast<double>(units.ticks(1)));
    set(Setting::AnimationEnd, static_cast<double>(units.ticks(48)));
    set(Setting::PlaybackBy, 1);
}

} // namespace understudy::core
