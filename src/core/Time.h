// Time inside the kernel: integer ticks. A tick divides every frame rate and audio rate of MTime evenly.
//
// Source: Maya's MTime documentation (141,120,000 ticks per second); raw values towards unitless plugs are in 1/6000 s,
// which is what saved timeToUnitConversion factors (0.004 at 24 fps) assume.
#pragma once

#include <cmath>
#include <cstdint>

namespace understudy::core
{

using Ticks = int64_t;

inline constexpr Ticks kTicksPerSecond = 141'120'000;
inline constexpr double kRawPerSecond = 6000.0;

inline Ticks ticksFromSeconds(double seconds) { return std::llround(seconds * double(kTicksPerSecond)); }
constexpr double secondsFromTicks(Ticks ticks) { return double(ticks) / double(kTicksPerSecond); }
inline Ticks ticksFromRaw(double raw) { return std::llround(raw * (double(kTicksPerSecond) / kRawPerSecond)); }
constexpr double rawFromTicks(Ticks ticks) { return double(ticks) / (double(kTicksPerSecond) / kRawPerSecond); }

} // namespace understudy::core
