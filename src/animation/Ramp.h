// The curves of ramp attributes: values at positions from 0 to 1, each with the way its segment runs to the next.
//
// None keeps the value, smooth has flat ends, spline's slopes are the mean of those to both neighbours. Before the
// first and behind the last point the value stays. Source: Autodesk's node reference and user guide (ramps).
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace understudy::animation
{

enum class RampInterpolation : int64_t
{
    None,
    Linear,
    Smooth,
    Spline
};

// A number uses the first of the three.
using RampValue = std::array<double, 3>;

struct RampPoint
{
    double position = 0.0;
    RampValue value{};
    RampInterpolation interpolation = RampInterpolation::None;
};

void sortByPosition(std::vector<RampPoint>& points);
// Of points in the order of their positions; zeros where there are none.
RampValue rampAt(std::span<const RampPoint> points, double position);

} // namespace understudy::animation
