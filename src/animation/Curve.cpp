#include "animation/Curve.h"

#include <algorithm>
#include <cmath>

namespace understudy::animation
{

namespace
{

bool isConstant(const CurveData& data)
{
    for (size_t i = 0; i < data.keys.size(); ++i)
    {
        if (isOfPlugin(data.keys[i].outType) || data.keys[i].value != data.keys.front().value)
            return false;
        const KeyTangents t = tangentsOf(data, i);
        if (t.in.y != 0.0 || t.out.y != 0.0)
            return false;
    }
    return true;
}

} // namespace

Curve::Curve(const CurveData& data, const MakeInterpolator& interpolator)
    : m_preInfinity(data.preInfinity), m_postInfinity(data.postInfinity), m_static(isConstant(data))
{
    if (data.keys.empty())
        return;
    m_xs.reserve(data.keys.size());
    for (const Key& key : data.keys)
        m_xs.push_back(key.x);
    m_segments.reserve(data.keys.size() - 1);
    for (size_t i = 0; i + 1 < data.keys.size(); ++i)
    {
        m_segments.emplace_back(data, i);
        if (!interpolator || !isOfPlugin(data.keys[i].outType))
            continue;
        m_interpolators.resize(data.keys.size() - 1);
        m_interpolators[i] = interpolator(i, data.keys[i].outType);
    }
    m_firstValue = data.keys.front().value;
    m_lastValue = data.keys.back().value;
    m_firstSlope = slope(tangentsOf(data, 0).in);
    m_lastSlope = slope(tangentsOf(data, data.keys.size() - 1).out);
}

Curve::Curve(const Curve& other) { *this = other; }

Curve& Curve::operator=(const Curve& other)
{
    m_xs = other.m_xs;
    m_segments = other.m_segments;
    m_interpolators = other.m_interpolators;
    m_firstValue = other.m_firstValue;
    m_lastValue = other.m_lastValue;
    m_firstSlope = other.m_firstSlope;
    m_lastSlope = other.m_lastSlope;
    m_preInfinity = other.m_preInfinity;
    m_postInfinity = other.m_postInfinity;
    m_static = other.m_static;
    m_hint.store(0, std::memory_order_relaxed);
    return *this;
}

double Curve::evaluate(double x) const
{
    if (m_static)
        return m_firstValue;
    if (x < m_xs.front())
        return beyond(x, m_preInfinity, true);
    if (x > m_xs.back())
        return beyond(x, m_postInfinity, false);
    return within(x);
}

double Curve::within(double x) const
{
    // The last key itself, and what is no number.
    if (!(x < m_xs.back()))
        return atEnd(false);
    return onSegment(segmentAt(x), x);
}

double Curve::onSegment(size_t segment, double x) const
{
    Interpolator* interpolator = m_interpolators.empty() ? nullptr : m_interpolators[segment].get();
    if (interpolator && (x != m_xs[segment] || interpolator->countsAtKeys()))
        if (std::optional<double> value = interpolator->evaluate(x))
            return *value;
    return m_segments[segment].evaluate(x);
}

// The last key ends the last segment: an interpolator that counts at keys is asked there, too. Source: unsure.
double Curve::atEnd(bool isFirst) const
{
    size_t segment = isFirst ? 0 : m_interpolators.size() - 1;
    if (!m_interpolators.empty() && m_interpolators[segment] && m_interpolators[segment]->countsAtKeys())
        if (std::optional<double> value = m_interpolators[segment]->evaluate(isFirst ? m_xs.front() : m_xs.back()))
            return *value;
    return isFirst ? m_firstValue : m_lastValue;
}

// The segment with x: the one of last time or its follower, else by search.
size_t Curve::segmentAt(double x) const
{
    size_t i = m_hint.load(std::memory_order_relaxed);
    if (x >= m_xs[i] && x < m_xs[i + 1])
        return i;
    if (i + 2 < m_xs.size() && x >= m_xs[i + 1] && x < m_xs[i + 2])
        ++i;
    else
        i = static_cast<size_t>(std::upper_bound(m_xs.begin(), m_xs.end(), x) - m_xs.begin()) - 1;
    m_hint.store(i, std::memory_order_relaxed);
    return i;
}

double Curve::beyond(double x, Infinity kind, bool before) const
{
    const double first = m_xs.front(), last = m_xs.back(), range = last - first;
    const double edge = atEnd(before);
    if (kind == Infinity::Constant)
        return edge;
    if (kind == Infinity::Linear)
        return before ? edge + (x - first) * m_firstSlope : edge + (x - last) * m_lastSlope;
    if (range == 0.0 || !std::isfinite(x))
        return edge;

    // Whole ranges between x and the first key, and what is left of the last one.
    double cycles = 0.0;
    const double rest = std::modf(std::abs(x - first) / range, &cycles) * range;
    if (kind == Infinity::Oscillate)
        return within(std::fmod(cycles, 2.0) == 0.0 ? first + rest : last - rest);
    const double value = within(before ? last - rest : first + rest);
    if (kind == Infinity::Cycle)
        return value;
    const double offset = m_lastValue - m_firstValue;
    return before ? value - (cycles + 1.0) * offset : value + cycles * offset;
}

} // namespace understudy::animation
