// B-spline basis functions over knots as Maya has them: spans + 2 * degree - 1, without the first and last of the usual
// vector, which no point of the curve depends on. Span s runs from knots[degree - 1 + s] to knots[degree + s] and is
// shaped by the points s ... s + degree.
//
// Source: Piegl and Tiller, The NURBS Book, algorithms A2.1 to A2.3 for the first two derivatives.
#pragma once

#include <array>
#include <cstddef>
#include <span>

namespace understudy::geometry
{

inline constexpr int kMaxDegree = 32;

// Knots of one direction, seen in place; the counts fit each other (CurveTopology::problem).
struct KnotRange
{
    int degree = 1;
    size_t spans = 1;
    std::span<const double> knots;

    double start(size_t span) const { return knots[static_cast<size_t>(degree) - 1 + span]; }
    double end(size_t span) const { return knots[static_cast<size_t>(degree) + span]; }
    double first() const { return start(0); }
    double last() const { return end(spans - 1); }
    // The nearest within; the first of no number.
    double clamped(double parameter) const
    {
        return parameter > first() ? (parameter < last() ? parameter : last()) : first();
    }
    bool isEmpty(size_t span) const { return !(end(span) > start(span)); }

    // The span that a parameter lies in, the later one at a knot; spans without length are passed over. Parameters
    // outside belong to the first or last.
    size_t spanAt(double parameter) const;
};

// How much each of degree + 1 points counts at a parameter, and the first and second derivative of that.
struct Basis
{
    using Row = std::array<double, kMaxDegree + 1>;

    size_t first = 0; // of the points
    Row value, slope, curvature;
};

// `derivatives`: how many are made, 0 to 2.
void evaluateBasis(const KnotRange& range, size_t span, double parameter, int derivatives, Basis& basis);
// One derivative of any order up to the degree.
Basis::Row basisDerivative(const KnotRange& range, size_t span, double parameter, int order);

} // namespace understudy::geometry
