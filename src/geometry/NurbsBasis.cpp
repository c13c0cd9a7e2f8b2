#include "geometry/NurbsBasis.h"

#include <algorithm>

namespace understudy::geometry
{

size_t KnotRange::spanAt(double parameter) const
{
    auto begin = knots.begin() + degree;
    auto end = begin + static_cast<std::ptrdiff_t>(spans);
    auto span = static_cast<size_t>(std::upper_bound(begin, end, parameter) - begin);
    if (span >= spans)
        for (span = spans - 1; span > 0 && isEmpty(span);)
            --span;
    while (span + 1 < spans && isEmpty(span))
        ++span;
    return span;
}

namespace
{

using Row = Basis::Row;

double ratio(double number, double by) { return by == 0.0 ? 0.0 : number / by; }

// The basis of the next higher degree: `row` has `degree` functions and gets one more. `at` is the knot that the span
// begins with.
void raise(const KnotRange& range, size_t at, double parameter, int degree, Row& row)
{
    double carried = 0.0;
    for (int j = 0; j < degree; ++j)
    {
        auto i = static_cast<size_t>(j);
        double right = range.knots[at + i + 1];
        double left = range.knots[at + i + 1 - static_cast<size_t>(degree)];
        double share = ratio(row[i], right - left);
        row[i] = carried + (right - parameter) * share;
        carried = (parameter - left) * share;
    }
    row[static_cast<size_t>(degree)] = carried;
}

// The derivatives of functions of `degree` from those (or their derivatives) of one degree less.
Row differentiated(const KnotRange& range, size_t at, int degree, const Row& lower)
{
    Row row;
    double before = 0.0;
    for (int j = 0; j <= degree; ++j)
    {
        auto i = static_cast<size_t>(j);
        double share = 0.0;
        if (j < degree)
            share = ratio(lower[i], range.knots[at + i + 1] - range.knots[at + i + 1 - static_cast<size_t>(degree)]);
        row[i] = degree * (before - share);
        before = share;
    }
    return row;
}

} // namespace

void evaluateBasis(const KnotRange& range, size_t span, double parameter, int derivatives, Basis& basis)
{
    const int degree = range.degree;
    const size_t at = static_cast<size_t>(degree) - 1 + span;
    basis.first = span;
    basis.value[0] = 1.0;
    for (int d = 1; d <= degree; ++d)
    {
        if (d == degree && derivatives > 0)
            basis.slope = differentiated(range, at, degree, basis.value);
        if (d == degree - 1 && derivatives > 1)
        {
            basis.curvature = differentiated(range, at, d, basis.value);
            basis.curvature = differentiated(range, at, degree, basis.curvature);
        }
        raise(range, at, parameter, d, basis.value);
    }
    if (degree == 1 && derivatives > 1)
        basis.curvature.fill(0.0);
}

Basis::Row basisDerivative(const KnotRange& range, size_t span, double parameter, int order)
{
    const size_t at = static_cast<size_t>(range.degree) - 1 + span;
    Row row;
    row[0] = 1.0;
    for (int degree = 1; degree <= range.degree - order; ++degree)
        raise(range, at, parameter, degree, row);
    for (int degree = range.degree - order + 1; degree <= range.degree; ++degree)
        row = differentiated(range, at, degree, row);
    return row;
}

} // namespace understudy::geometry
