#include "geometry/NurbsCurve.h"

#include "geometry/Gauss.h"

#include <algorithm>
#include <cmath>

namespace understudy::geometry
{

using Imath::V3d;

namespace
{

constexpr double kLengthError = 1e-12; // of the polygon of a span
constexpr double kRounding = 1e-14;    // of coordinates
constexpr int kDeepest = 24;           // halvings of one span
constexpr int kSteps = 32;             // of Newton's method
constexpr double kSameParameter = 1e-14;

template <class Function> double gauss(double from, double to, Function&& function)
{
    double middle = 0.5 * (from + to);
    double half = 0.5 * (to - from);
    double sum = 0.0;
    for (size_t i = 0; i < kGaussPoints; ++i)
        sum += kGaussWeights[i] * function(middle + half * kGaussAbscissas[i]);
    return sum * half;
}

// Halves the interval until the sum of the halves no longer differs.
template <class Function>
double integral(double from, double to, double whole, double error, int depth, Function&& function)
{
    double middle = 0.5 * (from + to);
    double left = gauss(from, middle, function);
    double right = gauss(middle, to, function);
    if (depth >= kDeepest || !(std::abs(left + right - whole) > error))
        return left + right;
    return integral(from, middle, left, error, depth + 1, function) +
           integral(middle, to, right, error, depth + 1, function);
}

} // namespace

NurbsCurve::NurbsCurve(const CurveTopology& topology, bool rational, std::span<const WeightedPoint> points)
    : m_range{topology.degree, static_cast<size_t>(topology.spans), topology.knots}, m_rational(rational),
      m_points(points)
{
}

double NurbsCurve::clamped(double parameter) const { return m_range.clamped(parameter); }

CurvePoint NurbsCurve::inSpan(size_t span, double parameter, int derivatives) const
{
    Basis basis;
    evaluateBasis(m_range, span, parameter, derivatives, basis);
    const auto count = static_cast<size_t>(m_range.degree) + 1;
    const std::span<const WeightedPoint> points = m_points.subspan(span, count);
    auto sum = [&](const Basis::Row& row, double& weights)
    {
        V3d total(0.0);
        weights = 0.0;
        for (size_t i = 0; i < count; ++i)
        {
            double share = m_rational ? row[i] * points[i][3] : row[i];
            weights += share;
            total += V3d(points[i][0], points[i][1], points[i][2]) * share;
        }
        return total;
    };
    CurvePoint result;
    double weight = 1.0, weight1 = 0.0, weight2 = 0.0;
    result.position = sum(basis.value, weight);
    if (derivatives > 0)
        result.first = sum(basis.slope, weight1);
    if (derivatives > 1)
        result.second = sum(basis.curvature, weight2);
    if (!m_rational || weight == 0.0)
        return result;
    result.position /= weight;
    result.first = (result.first - result.position * weight1) / weight;
    result.second = (result.second - result.first * (2.0 * weight1) - result.position * weight2) / weight;
    return result;
}

CurvePoint NurbsCurve::at(double parameter, int derivatives) const
{
    parameter = clamped(parameter);
    return inSpan(m_range.spanAt(parameter), parameter, derivatives);
}

V3d NurbsCurve::tangent(double parameter) const { return at(parameter, 1).first.normalized(); }

V3d NurbsCurve::normal(double parameter) const
{
    CurvePoint point = at(parameter, 2);
    V3d along = point.first.normalized();
    V3d across = point.second - along * along.dot(point.second);
    constexpr double kStraight = 1e-12;
    return across.length() <= kStraight * point.second.length() ? V3d(0.0) : across.normalized();
}

// ---- lengths

double NurbsCurve::spanLength(size_t span, double from, double to) const
{
    if (m_range.degree == 1 && !m_rational)
        return (inSpan(span, to, 0).position - inSpan(span, from, 0).position).length();
    double error = 0.0;
    for (size_t i = 0; i <= static_cast<size_t>(m_range.degree); ++i)
    {
        const WeightedPoint& point = m_points[span + i];
        const WeightedPoint& before = m_points[span + i - (i > 0 ? 1 : 0)];
        for (size_t axis = 0; axis < 3; ++axis)
            error += kLengthError * std::abs(point[axis] - before[axis]) + kRounding * std::abs(point[axis]);
    }
    auto speed = [&](double parameter) { return inSpan(span, parameter, 1).first.length(); };
    return integral(from, to, gauss(from, to, speed), error, 0, speed);
}

double NurbsCurve::length(double from, double to) const
{
    from = clamped(from);
    to = clamped(to);
    if (to < from)
        std::swap(from, to);
    double total = 0.0;
    for (size_t span = m_range.spanAt(from); span < m_range.spans && m_range.start(span) < to; ++span)
        if (!m_range.isEmpty(span))
            total += spanLength(span, std::max(from, m_range.start(span)), std::min(to, m_range.end(span)));
    return total;
}

double NurbsCurve::parameterAt(double length) const
{
    if (!(length > 0.0))
        return start();
    for (size_t span = 0; span < m_range.spans; ++span)
    {
        if (m_range.isEmpty(span))
            continue;
        double low = m_range.start(span);
        double high = m_range.end(span);
        double whole = spanLength(span, low, high);
        if (length > whole)
        {
            length -= whole;
            continue;
        }
        // Newton's method between bounds that close in.
        const double begin = low;
        double parameter = low + (high - low) * length / whole;
        for (int step = 0; step < kSteps; ++step)
        {
            double off = spanLength(span, begin, parameter) - length;
            (off > 0.0 ? high : low) = parameter;
            if (std::abs(off) <= kLengthError * whole)
                break;
            double speed = inSpan(span, parameter, 1).first.length();
            double next = speed > 0.0 ? parameter - off / speed : low;
            parameter = next > low && next < high ? next : 0.5 * (low + high);
        }
        return parameter;
    }
    return end();
}

// ---- nearest points

NurbsCurve::Nearest NurbsCurve::refined(const V3d& to, double guess, double low, double high) const
{
    double parameter = guess;
    for (int step = 0; step < kSteps; ++step)
    {
        CurvePoint point = at(parameter, 2);
        V3d away = point.position - to;
        double slope = away.dot(point.first); // of half the squared distance
        (slope > 0.0 ? high : low) = parameter;
        double bend = point.first.length2() + away.dot(point.second);
        double next = bend > 0.0 ? parameter - slope / bend : 0.5 * (low + high);
        if (!(next > low && next < high))
            next = std::clamp(0.5 * (low + high), low, high);
        if (slope == 0.0 || std::abs(next - parameter) <= kSameParameter * (end() - start()))
            break;
        parameter = next;
    }
    V3d point = at(parameter).position;
    return {parameter, point, (point - to).length()};
}

NurbsCurve::Nearest NurbsCurve::nearest(const V3d& to) const
{
    const size_t parts = m_range.degree == 1 && !m_rational ? 1 : 4 * static_cast<size_t>(m_range.degree);
    std::vector<std::pair<double, double>> samples; // parameter, squared distance
    for (size_t span = 0; span < m_range.spans; ++span)
        for (size_t i = 0; i < parts && !m_range.isEmpty(span); ++i)
        {
            double low = m_range.start(span);
            double parameter = low + (m_range.end(span) - low) * static_cast<double>(i) / static_cast<double>(parts);
            samples.emplace_back(parameter, (inSpan(span, parameter, 0).position - to).length2());
        }
    samples.emplace_back(end(), (at(end()).position - to).length2());
    auto distance = [&](size_t i) { return samples[i].second; };
    // Every piece beside a sample that is nearer than its neighbours may hold the nearest point; pieces of polygons
    // each have one.
    Nearest best{samples[0].first, at(samples[0].first).position, std::sqrt(distance(0))};
    auto consider = [&](double guess, double low, double high)
    {
        Nearest found = refined(to, guess, low, high);
        if (found.distance < best.distance)
            best = found;
    };
    if (parts == 1)
    {
        for (size_t i = 0; i + 1 < samples.size(); ++i)
        {
            V3d from = at(samples[i].first).position;
            V3d along = at(samples[i + 1].first).position - from;
            double share = along.length2() > 0.0 ? std::clamp((to - from).dot(along) / along.length2(), 0.0, 1.0) : 0.0;
            V3d point = from + along * share;
            if (double away = (point - to).length(); away < best.distance)
                best = {samples[i].first + (samples[i + 1].first - samples[i].first) * share, point, away};
        }
        return best;
    }
    for (size_t i = 0; i < samples.size(); ++i)
    {
        bool hasLeft = i > 0, hasRight = i + 1 < samples.size();
        if ((hasLeft && distance(i - 1) < distance(i)) || (hasRight && distance(i + 1) < distance(i)))
            continue;
        consider(samples[i].first, samples[hasLeft ? i - 1 : i].first, samples[hasRight ? i + 1 : i].first);
        if (std::sqrt(distance(i)) < best.distance)
            best = {samples[i].first, at(samples[i].first).position, std::sqrt(distance(i))};
    }
    return best;
}

NurbsCurve::Nearest NurbsCurve::nearest(const V3d& to, double guess) const
{
    return refined(to, clamped(guess), start(), end());
}

// ---- planes and areas

std::optional<V3d> NurbsCurve::planeNormal(double tolerance) const
{
    auto point = [&](size_t i) { return V3d(m_points[i][0], m_points[i][1], m_points[i][2]); };
    // The sum of the areas between each edge of the polygon and its first point; of points on a line, any direction
    // across it.
    V3d normal(0.0), longest(0.0);
    for (size_t i = 1; i + 1 < m_points.size(); ++i)
    {
        V3d across = (point(i) - point(0)).cross(point(i + 1) - point(0));
        if (across.length2() > normal.length2())
            normal = across;
    }
    for (size_t i = 1; i < m_points.size(); ++i)
        if (V3d along = point(i) - point(0); along.length2() > longest.length2())
            longest = along;
    constexpr double kStraight = 1e-12;
    if (normal.length() <= kStraight * longest.length2())
    {
        V3d axis = std::abs(longest.x) > std::abs(longest.y) ? V3d(0, 1, 0) : V3d(1, 0, 0);
        normal = longest.cross(axis);
    }
    normal.normalize();
    for (size_t i = 1; i < m_points.size(); ++i)
        if (std::abs(normal.dot(point(i) - point(0))) > tolerance)
            return std::nullopt;
    return normal;
}

double NurbsCurve::area() const
{
    const V3d origin = at(start()).position;
    V3d twice(0.0);
    for (size_t span = 0; span < m_range.spans; ++span)
        for (int axis = 0; axis < 3 && !m_range.isEmpty(span); ++axis)
            // Smooth within a span, and of a degree that the points of Gauss and Legendre in quarters are exact for.
            for (int part = 0; part < 4; ++part)
            {
                double step = 0.25 * (m_range.end(span) - m_range.start(span));
                double from = m_range.start(span) + step * part;
                twice[axis] += gauss(from, from + step,
                                     [&](double parameter)
                                     {
                                         CurvePoint point = inSpan(span, parameter, 1);
                                         return (point.position - origin).cross(point.first)[axis];
                                     });
            }
    return 0.5 * twice.length();
}

} // namespace understudy::geometry
