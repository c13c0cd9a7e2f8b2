// Splines whose knots and points change while their shape stays: knots inserted, the degree raised, ends repeated,
// curves joined. Removing a knot changes as little as it must.
//
// A point is `width` numbers, which are all treated alike: a curve's homogeneous coordinates (those of a point times
// its weight, then the weight), or those of a whole row of a surface. Knots are as Maya has them: without the first and
// last of the usual vector; the point i belongs to the knots i ... i + degree - 1 (its blossom's arguments).
//
// Source: Boehm, Inserting new knots into B-spline curves, 1980; Ramshaw, Blossoms are polar forms, 1989, of which the
// higher degree follows; Tiller, Knot-removal algorithms, 1992, with the change spread over all points that it touches.
#pragma once

#include "geometry/NurbsCurve.h"

#include <vector>

namespace understudy::geometry
{

struct Spline
{
    int degree = 1;
    size_t width = 4;
    std::vector<double> knots;
    std::vector<double> points;

    size_t count() const { return points.size() / width; }
    double first() const { return knots[static_cast<size_t>(degree) - 1]; }
    double last() const { return knots[knots.size() - static_cast<size_t>(degree)]; }
    size_t multiplicity(double knot) const;
    // The knot that a parameter means, within rounding; nothing where there is none.
    std::optional<double> knotAt(double parameter) const;
    std::span<double> point(size_t i) { return std::span(points).subspan(i * width, width); }
    std::span<const double> point(size_t i) const { return std::span(points).subspan(i * width, width); }

    // Once more, in the domain; nothing happens where it stands `degree` times, beyond which the shape would break.
    void insertKnot(double knot);
    // Once less, inside of the domain: whether it stood there. The points come as close as possible to what would give
    // the same shape.
    bool removeKnot(double knot);
    // The ends of the domain `degree` times: the first and last point are those of the shape.
    void clampEnds();
    // Of splines with clamped ends.
    void raiseDegree(int to);
    void reverse();
    void shift(double by);
    // Goes on along another of the same degree and width, both with clamped ends; its first point is taken for the last
    // of this one, and its knots follow on those of this one. Homogeneous where `weight` says which number that is.
    void append(Spline next, size_t weight);
    // Of clamped ends: every inner knot `degree` times.
    void splitSpans();
};

// `across`: how many points make one of the spline's (a surface's row).
Spline splineOf(int degree, std::span<const double> knots, std::span<const WeightedPoint> points, bool rational,
                size_t across = 1);
std::vector<WeightedPoint> pointsOf(const Spline& spline, bool rational);

// Periodic splines (the last `degree` points repeat the first) in several rounds, so that what changes in all rounds
// alike can be cut out of their middle.
class Rounds
{
public:
    explicit Rounds(const Spline& periodic);

    bool removeKnot(double knot);
    Spline middle() const;

private:
    Spline m_all;
    double m_start, m_period;
    int m_before; // rounds before the middle one, and after it
};

} // namespace understudy::geometry
