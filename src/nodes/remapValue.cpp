// remapValue: input mapped to 0..1, through a curve of points, to the output range; a number and a colour.
//
// Each point says how its segment runs to the next: none keeps the value, smooth has flat ends, spline's slopes are the
// mean of those to both neighbours. Source: Autodesk's node reference and user guide (ramps).
#include "nodes/Families.h"

#include <algorithm>

namespace understudy::nodes::behaviors
{

using core::AttrId;
using core::ElementPath;
using eval::Computation;
using eval::Vector;

namespace
{

enum Interpolation
{
    None,
    Linear,
    Smooth,
    Spline
};

struct Point
{
    double position = 0.0;
    Vector value{};
    int64_t interpolation = None;
};

// The points of one ramp attribute, in the order of their positions.
std::vector<Point> readPoints(Computation& c, AttrId ramp, AttrId position, AttrId value, AttrId interpolation,
                              bool color)
{
    std::vector<Point> points;
    const core::IndexSet* elements = c.elements(ramp);
    for (size_t i = 0; elements && i < elements->size(); ++i)
    {
        ElementPath path = ElementPath{}.with(elements->at(i));
        Vector at = color ? c.vector(value, path) : Vector{c.number(value, path), 0.0, 0.0};
        points.push_back({c.number(position, path), at, c.integer(interpolation, path)});
    }
    std::stable_sort(points.begin(), points.end(),
                     [](const Point& a, const Point& b) { return a.position < b.position; });
    return points;
}

double slope(const Point& a, const Point& b, size_t i)
{
    double distance = b.position - a.position;
    return distance == 0.0 ? 0.0 : (b.value[i] - a.value[i]) / distance;
}

// Hermite segment from points[k] to the next; u runs from 0 to 1.
double splineAt(const std::vector<Point>& points, size_t k, double u, size_t i)
{
    const Point& from = points[k];
    const Point& to = points[k + 1];
    double own = slope(from, to, i);
    double start = k > 0 ? 0.5 * (slope(points[k - 1], from, i) + own) : own;
    double end = k + 2 < points.size() ? 0.5 * (own + slope(to, points[k + 2], i)) : own;
    double distance = to.position - from.position;
    double u2 = u * u;
    double u3 = u2 * u;
    return from.value[i] * (2 * u3 - 3 * u2 + 1) + to.value[i] * (3 * u2 - 2 * u3) +
           start * distance * (u3 - 2 * u2 + u) + end * distance * (u3 - u2);
}

double segmentAt(const std::vector<Point>& points, size_t k, double u, size_t i)
{
    double from = points[k].value[i];
    double to = points[k + 1].value[i];
    switch (points[k].interpolation)
    {
    case Linear:
        return from + (to - from) * u;
    case Smooth:
        return from + (to - from) * u * u * (3.0 - 2.0 * u);
    case Spline:
        return splineAt(points, k, u, i);
    default:
        return from;
    }
}

Vector rampAt(const std::vector<Point>& points, double position)
{
    if (points.empty())
        return {};
    auto after = std::upper_bound(points.begin(), points.end(), position,
                                  [](double x, const Point& point) { return x < point.position; });
    if (after == points.begin())
        return points.front().value;
    if (after == points.end())
        return points.back().value;
    auto k = static_cast<size_t>(after - points.begin()) - 1;
    double u = (position - points[k].position) / (points[k + 1].position - points[k].position);
    return {segmentAt(points, k, u, 0), segmentAt(points, k, u, 1), segmentAt(points, k, u, 2)};
}

} // namespace

// An input range without extent counts as its start. A ramp without points gives outputMin (unsure).
eval::Behavior remapValue(const Attributes& attributes)
{
    struct
    {
        AttrId input, inputMin, inputMax, outputMin, outputMax, outValue, outColor;
        AttrId value, valuePosition, valueFloat, valueInterp;
        AttrId color, colorPosition, colorColor, colorInterp;
    } a{attributes("inputValue"),       attributes("inputMin"),     attributes("inputMax"),
        attributes("outputMin"),        attributes("outputMax"),    attributes("outValue"),
        attributes("outColor"),         attributes("value"),        attributes("value_Position"),
        attributes("value_FloatValue"), attributes("value_Interp"), attributes("color"),
        attributes("color_Position"),   attributes("color_Color"),  attributes("color_Interp")};
    return {{a.outValue, a.outColor},
            {},
            [a](Computation& c)
            {
                double extent = c.number(a.inputMax) - c.number(a.inputMin);
                double position = extent == 0.0 ? 0.0 : (c.number(a.input) - c.number(a.inputMin)) / extent;
                double low = c.number(a.outputMin);
                double high = c.number(a.outputMax);
                bool color = c.asked().attribute == a.outColor;
                std::vector<Point> points =
                    color ? readPoints(c, a.color, a.colorPosition, a.colorColor, a.colorInterp, true)
                          : readPoints(c, a.value, a.valuePosition, a.valueFloat, a.valueInterp, false);
                Vector at = rampAt(points, position);
                for (double& number : at)
                    number = low + (high - low) * number;
                if (color)
                    c.set(a.outColor, at);
                else
                    c.set(a.outValue, at[0]);
            }};
}

} // namespace understudy::nodes::behaviors
