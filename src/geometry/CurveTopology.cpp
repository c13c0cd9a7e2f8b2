#include "geometry/CurveTopology.h"

#include "geometry/NurbsBasis.h"

#include <fmt/core.h>

namespace understudy::geometry
{

std::pair<double, double> CurveTopology::parameterRange() const
{
    const size_t first = static_cast<size_t>(degree - 1);
    return {knots[first], knots[first + static_cast<size_t>(spans)]};
}

std::optional<std::string> CurveTopology::problem() const
{
    if (degree < 1 || degree > kMaxDegree || spans < 1)
        return fmt::format("a curve of degree {} cannot have {} spans", degree, spans);
    if (knots.size() != knotCount())
        return fmt::format("{} knots where degree {} and {} spans need {}", knots.size(), degree, spans, knotCount());
    for (size_t i = 1; i < knots.size(); ++i)
        if (knots[i] < knots[i - 1])
            return fmt::format("knot {} is smaller than the one before", i);
    return std::nullopt;
}

} // namespace understudy::geometry
