// Limits of transform channels (minTransLimit, maxRotLimitEnable, ...): centimetres, radians, factors.
#pragma once

#include <Imath/ImathVec.h>

#include <array>

namespace understudy::geometry
{

struct ChannelLimit
{
    double min = -1.0;
    double max = 1.0;
    bool minEnabled = false;
    bool maxEnabled = false;
};

using VectorLimit = std::array<ChannelLimit, 3>;

// Where min exceeds max and both are on, max wins. Source: unsure, Maya's editors keep min below max.
double clamped(double value, const ChannelLimit& limit);
Imath::V3d clamped(const Imath::V3d& value, const VectorLimit& limits);

} // namespace understudy::geometry
