#include "geometry/Spline.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace understudy::geometry
{

namespace
{

using Index = std::ptrdiff_t;

constexpr double kSameKnot = 1e-9; // of the domain

void mix(std::span<const double> a, std::span<const double> b, double share, std::span<double> out)
{
    for (size_t i = 0; i < out.size(); ++i)
        out[i] = (1.0 - share) * a[i] + share * b[i];
}

// The last knot index j with knots[j] <= at < knots[j + 1] in the domain; at its end the last span that is no point.
size_t segmentAt(const Spline& spline, double at)
{
    const auto& knots = spline.knots;
    auto found = static_cast<size_t>(std::upper_bound(knots.begin(), knots.end(), at) - knots.begin());
    const size_t low = static_cast<size_t>(spline.degree) - 1, high = knots.size() - static_cast<size_t>(spline.degree);
    size_t j = std::clamp<size_t>(found == 0 ? 0 : found - 1, low, high - 1);
    while (j > low && !(knots[j + 1] > knots[j]))
        --j;
    while (j + 1 < high && !(knots[j + 1] > knots[j]))
        ++j;
    return j;
}

// The blossom of the polynomial between knots[segment] and the next.
std::vector<double> blossom(const Spline& spline, size_t segment, std::span<const double> arguments)
{
    const auto d = static_cast<size_t>(spline.degree), width = spline.width;
    const size_t first = segment + 1 - d;
    std::vector<double> work(spline.points.begin() + static_cast<Index>(first * width),
                             spline.points.begin() + static_cast<Index>((first + d + 1) * width));
    std::span<double> all(work);
    for (size_t r = 1; r <= d; ++r)
        for (size_t i = d; i >= r; --i)
        {
            double low = spline.knots[first + i - 1], high = spline.knots[first + i + d - r];
            double share = high > low ? (arguments[r - 1] - low) / (high - low) : 0.0;
            mix(all.subspan((i - 1) * width, width), all.subspan(i * width, width), share,
                all.subspan(i * width, width));
        }
    work.erase(work.begin(), work.begin() + static_cast<Index>(d * width));
    return work;
}

void dropFront(Spline& spline, size_t count)
{
    spline.knots.erase(spline.knots.begin(), spline.knots.begin() + static_cast<Index>(count));
    spline.points.erase(spline.points.begin(), spline.points.begin() + static_cast<Index>(count * spline.width));
}

void dropBack(Spline& spline, size_t count)
{
    spline.knots.resize(spline.knots.size() - count);
    spline.points.resize(spline.points.size() - count * spline.width);
}

} // namespace

size_t Spline::multiplicity(double knot) const
{
    auto [low, high] = std::equal_range(knots.begin(), knots.end(), knot);
    return static_cast<size_t>(high - low);
}

std::optional<double> Spline::knotAt(double parameter) const
{
    auto above = std::lower_bound(knots.begin(), knots.end(), parameter);
    const double tolerance = kSameKnot * (last() - first());
    if (above != knots.end() && *above - parameter <= tolerance)
        return *above;
    if (above != knots.begin() && parameter - *(above - 1) <= tolerance)
        return *(above - 1);
    return std::nullopt;
}

void Spline::insertKnot(double knot)
{
    const auto d = static_cast<size_t>(degree);
    if (!(knot >= first()) || !(knot <= last()) || multiplicity(knot) >= d)
        return;
    const size_t j = segmentAt(*this, knot);
    std::vector<double> inserted((d)*width);
    for (size_t i = j + 2 - d; i <= j + 1; ++i)
    {
        double low = knots[i - 1], high = knots[i + d - 1];
        mix(point(i - 1), point(i), high > low ? (knot - low) / (high - low) : 0.0,
            std::span(inserted).subspan((i - (j + 2 - d)) * width, width));
    }
    // The new points stand for those between the first and last that they are mixed of.
    auto begin = points.begin() + static_cast<Index>((j + 2 - d) * width);
    begin = points.erase(begin, begin + static_cast<Index>((d - 1) * width));
    points.insert(begin, inserted.begin(), inserted.end());
    knots.insert(std::upper_bound(knots.begin(), knots.end(), knot), knot);
}

bool Spline::removeKnot(double knot)
{
    const auto d = static_cast<size_t>(degree);
    const size_t times = multiplicity(knot);
    if (times == 0 || !(knot > first()) || !(knot < last()))
        return false;
    const auto at = static_cast<size_t>(std::upper_bound(knots.begin(), knots.end(), knot) - knots.begin()) - 1;
    if (times > d)
    {
        // The shape is broken there: two points side by side are its ends, which become one.
        const size_t left = at - d;
        mix(point(left), point(left + 1), 0.5, point(left));
        points.erase(points.begin() + static_cast<Index>((left + 1) * width),
                     points.begin() + static_cast<Index>((left + 2) * width));
        knots.erase(knots.begin() + static_cast<Index>(at));
        return true;
    }
    knots.erase(knots.begin() + static_cast<Index>(at));
    // Inserting it again would mix each old point i of [low, high] of the new points i - 1 and i: one equation more
    // than there are points to find. The part of the old points that no new ones can give lies along one direction.
    const size_t low = at + 1 - d, high = at + 1 - times, equations = high - low + 1;
    std::vector<double> share(equations), gone(equations, 1.0);
    for (size_t e = 0; e < equations; ++e)
        share[e] = (knot - knots[low + e - 1]) / (knots[low + e + d - 1] - knots[low + e - 1]);
    for (size_t e = 1; e < equations; ++e)
        gone[e] = -gone[e - 1] * share[e - 1] / (1.0 - share[e]);
    const double size = std::inner_product(gone.begin(), gone.end(), gone.begin(), 0.0);
    std::vector<double> wanted(equations * width), made((equations - 1) * width);
    for (size_t c = 0; c < width; ++c)
    {
        double excess = 0.0;
        for (size_t e = 0; e < equations; ++e)
        {
            double value = point(low + e)[c];
            if (e == 0)
                value -= (1.0 - share[e]) * point(low - 1)[c];
            if (e + 1 == equations)
                value -= share[e] * point(high + 1)[c];
            wanted[e * width + c] = value;
            excess += gone[e] * value;
        }
        for (size_t e = 0; e < equations; ++e)
            wanted[e * width + c] -= gone[e] * excess / size;
        // From both sides, where the shares to divide by are the larger ones.
        const size_t half = (equations - 1) / 2;
        for (size_t e = 0; e + 1 < equations && e <= half; ++e)
        {
            double before = e > 0 ? (1.0 - share[e]) * made[(e - 1) * width + c] : 0.0;
            made[e * width + c] = (wanted[e * width + c] - before) / share[e];
        }
        for (size_t e = equations - 1; e > half + 1; --e)
        {
            double after = e + 1 < equations ? share[e] * made[e * width + c] : 0.0;
            made[(e - 1) * width + c] = (wanted[e * width + c] - after) / (1.0 - share[e]);
        }
    }
    auto begin = points.begin() + static_cast<Index>(low * width);
    begin = points.erase(begin, begin + static_cast<Index>(equations * width));
    points.insert(begin, made.begin(), made.end());
    return true;
}

void Spline::clampEnds()
{
    const auto d = static_cast<size_t>(degree);
    const double from = first(), to = last();
    while (multiplicity(from) < d)
        insertKnot(from);
    while (multiplicity(to) < d)
        insertKnot(to);
    auto lastStart = static_cast<size_t>(std::upper_bound(knots.begin(), knots.end(), from) - knots.begin());
    dropFront(*this, lastStart - d);
    auto firstEnd = static_cast<size_t>(std::lower_bound(knots.begin(), knots.end(), to) - knots.begin());
    dropBack(*this, knots.size() - firstEnd - d);
}

void Spline::raiseDegree(int to)
{
    while (degree < to)
    {
        Spline raised{degree + 1, width, {}, {}};
        for (size_t i = 0; i < knots.size(); ++i)
        {
            raised.knots.push_back(knots[i]);
            if (i + 1 == knots.size() || knots[i + 1] != knots[i])
                raised.knots.push_back(knots[i]);
        }
        const auto d = static_cast<size_t>(degree);
        std::vector<double> arguments(d);
        for (size_t i = 0; i + d < raised.knots.size(); ++i)
        {
            // A piece that the point shapes.
            std::span<const double> window = std::span(raised.knots).subspan(i, d + 1);
            size_t segment = segmentAt(*this, window[(d + 1) / 2]);
            bool isBeyond = i + d + 1 < raised.knots.size() && knots[segment + 1] > raised.knots[i + d + 1];
            if (isBeyond && knots[segment] > first())
                segment = segmentAt(*this, std::nextafter(knots[segment], first()));
            std::vector<double> sum(width);
            for (size_t without = 0; without <= d; ++without)
            {
                for (size_t k = 0; k < d; ++k)
                    arguments[k] = window[k + (k >= without ? 1 : 0)];
                std::vector<double> part = blossom(*this, segment, arguments);
                for (size_t c = 0; c < width; ++c)
                    sum[c] += part[c] / static_cast<double>(d + 1);
            }
            raised.points.insert(raised.points.end(), sum.begin(), sum.end());
        }
        *this = std::move(raised);
    }
}

void Spline::reverse()
{
    const double sum = first() + last();
    std::reverse(knots.begin(), knots.end());
    for (double& knot : knots)
        knot = sum - knot;
    std::vector<double> turned;
    turned.reserve(points.size());
    for (size_t i = count(); i-- > 0;)
        turned.insert(turned.end(), point(i).begin(), point(i).end());
    points = std::move(turned);
}

void Spline::shift(double by)
{
    for (double& knot : knots)
        knot += by;
}

void Spline::append(Spline next, size_t weight)
{
    const double from = point(count() - 1)[weight], to = next.point(0)[weight];
    const double scale = to != 0.0 ? from / to : 1.0;
    for (double& number : next.points)
        number *= scale;
    next.shift(last() - next.first());
    knots.insert(knots.end(), next.knots.begin() + degree, next.knots.end());
    points.insert(points.end(), next.points.begin() + static_cast<Index>(width), next.points.end());
}

void Spline::splitSpans()
{
    std::vector<double> inner;
    for (double knot : knots)
        if (knot > first() && knot < last() && (inner.empty() || inner.back() != knot))
            inner.push_back(knot);
    for (double knot : inner)
        while (multiplicity(knot) < static_cast<size_t>(degree))
            insertKnot(knot);
}

Spline splineOf(int degree, std::span<const double> knots, std::span<const WeightedPoint> points, bool rational,
                size_t across)
{
    Spline spline{degree, 4 * across, {knots.begin(), knots.end()}, {}};
    spline.points.reserve(points.size() * 4);
    for (const WeightedPoint& point : points)
    {
        double weight = rational ? point[3] : 1.0;
        spline.points.insert(spline.points.end(), {point[0] * weight, point[1] * weight, point[2] * weight, weight});
    }
    return spline;
}

std::vector<WeightedPoint> pointsOf(const Spline& spline, bool rational)
{
    std::vector<WeightedPoint> points(spline.points.size() / 4);
    for (size_t i = 0; i < points.size(); ++i)
    {
        const double* from = &spline.points[i * 4];
        double by = rational && from[3] != 0.0 ? from[3] : 1.0;
        points[i] = {from[0] / by, from[1] / by, from[2] / by, rational ? from[3] : 1.0};
    }
    return points;
}

// ---- periodic splines

Rounds::Rounds(const Spline& periodic)
    : m_all(periodic), m_start(periodic.first()), m_period(periodic.last() - periodic.first())
{
    const auto d = static_cast<size_t>(periodic.degree);
    const size_t spans = periodic.count() - d;
    // A change reaches `degree` points far.
    m_before = static_cast<int>(1 + 2 * d / std::max<size_t>(spans, 1));
    const int rounds = 2 * m_before + 1;
    m_all.shift(-m_before * m_period);
    for (int round = 1; round < rounds; ++round)
    {
        const double by = (round - m_before) * m_period;
        for (size_t i = 2 * d - 1; i < periodic.knots.size(); ++i)
            m_all.knots.push_back(periodic.knots[i] + by);
        m_all.points.insert(m_all.points.end(), periodic.points.begin() + static_cast<Index>(d * periodic.width),
                            periodic.points.end());
    }
}

bool Rounds::removeKnot(double knot)
{
    bool isGone = true;
    for (int round = -m_before; round <= m_before && isGone; ++round)
    {
        std::optional<double> there = m_all.knotAt(knot + round * m_period);
        isGone = there && m_all.removeKnot(*there);
    }
    return isGone;
}

Spline Rounds::middle() const
{
    const auto d = static_cast<size_t>(m_all.degree);
    const double tolerance = kSameKnot * m_period;
    auto lastAt = [&](double knot)
    {
        auto above = std::upper_bound(m_all.knots.begin(), m_all.knots.end(), knot + tolerance);
        return static_cast<size_t>(above - m_all.knots.begin()) - 1;
    };
    const size_t from = lastAt(m_start), to = lastAt(m_start + m_period);
    Spline middle{m_all.degree, m_all.width, {}, {}};
    middle.knots.assign(m_all.knots.begin() + static_cast<Index>(from + 1 - d),
                        m_all.knots.begin() + static_cast<Index>(to + d));
    middle.points.assign(m_all.points.begin() + static_cast<Index>((from + 1 - d) * m_all.width),
                         m_all.points.begin() + static_cast<Index>((to + 1) * m_all.width));
    return middle;
}

} // namespace understudy::geometry
