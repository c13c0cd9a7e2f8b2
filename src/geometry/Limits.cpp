#include "geometry/Limits.h"

namespace understudy::geometry
{

double clamped(double value, const ChannelLimit& limit)
{
    if (limit.minEnabled && value < limit.min)
        value = limit.min;
    if (limit.maxEnabled && value > limit.max)
        value = limit.max;
    return value;
}

Imath::V3d clamped(const Imath::V3d& value, const VectorLimit& limits)
{
    return {clamped(value.x, limits[0]), clamped(value.y, limits[1]), clamped(value.z, limits[2])};
}

} // namespace understudy::geometry
