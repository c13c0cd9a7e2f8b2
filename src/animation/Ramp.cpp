#include "animation/Ramp.h"

#include <algorithm>

namespace understudy::animation
{

namespace
{

double slope(const RampPoint& a, const RampPoint& b, size_t i)
{
    double distance = b.position - a.position;
    return distance == 0.0 ? 0.0 : (b.value[i] - a.value[i]) / distance;
}

// Hermite segment from points[k] to the next; u runs from 0 to 1.
double splineAt(std::span<const RampPoint> points, size_t k, double u, size_t i)
{
    const RampPoint& from = points[k];
    const RampPoint& to = points[k + 1];
    double own = slope(from, to, i);
    double start = k > 0 ? 0.5 * (slope(points[k - 1], from, i) + own) : own;
    double end = k + 2 < points.size() ? 0.5 * (own + slope(to, points[k + 2], i)) : own;
    double distance = to.position - from.position;
    double u2 = u * u;
    double u3 = u2 * u;
    return from.value[i] * (2 * u3 - 3 * u2 + 1) + to.value[i] * (3 * u2 - 2 * u3) +
           start * distance * (u3 - 2 * u2 + u) + end * distance * (u3 - u2);
}

double segmentAt(std::span<const RampPoint> points, size_t k, double u, size_t i)
{
    double from = points[k].value[i];
    double to = points[k + 1].value[i];
    switch (points[k].interpolation)
    {
    case RampInterpolation::Linear:
        return from + (to - from) * u;
    case RampInterpolation::Smooth:
        return from + (to - from) * u * u * (3.0 - 2.0 * u);
    case RampInterpolation::Spline:
        return splineAt(points, k, u, i);
    default:
        return from;
    }
}

} // namespace

void sortByPosition(std::vector<RampPoint>& points)
{
    std::stable_sort(points.begin(), points.end(),
                     [](const RampPoint& a, const RampPoint& b) { return a.position < b.position; });
}

RampValue rampAt(std::span<const RampPoint> points, double position)
{
    if (points.empty())
        return {};
    auto after = std::upper_bound(points.begin(), points.end(), position,
                                  [](double x, const RampPoint& point) { return x < point.position; });
    if (after == points.begin())
        return points.front().value;
    if (after == points.end())
        return points.back().value;
    auto k = static_cast<size_t>(after - points.begin()) - 1;
    double u = (position - points[k].position) / (points[k + 1].position - points[k].position);
    return {segmentAt(points, k, u, 0), segmentAt(points, k, u, 1), segmentAt(points, k, u, 2)};
}

} // namespace understudy::animation
