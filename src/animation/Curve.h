// An animation curve made ready for evaluation: built once from its keys, then immutable.
//
// Threads: evaluate() may be called from any number of threads; the remembered segment is only a hint.
#pragma once

#include "animation/Interpolator.h"
#include "animation/Segment.h"

#include <atomic>

namespace understudy::animation
{

class Curve
{
public:
    // A curve without keys is 0 everywhere.
    Curve() = default;
    // Keys must be sound (see problem()).
    explicit Curve(const CurveData& data, const MakeInterpolator& interpolator = {});
    Curve(const Curve& other);
    Curve& operator=(const Curve& other);

    // The value at x, in the units of CurveData.h. Outside of the keys the infinities rule.
    double evaluate(double x) const;

    bool empty() const { return m_xs.empty(); }
    // All keys and, where it matters, all tangents are such that the value never changes.
    bool isStatic() const { return m_static; }

private:
    double within(double x) const;
    double beyond(double x, Infinity kind, bool before) const;
    size_t segmentAt(double x) const;
    double onSegment(size_t segment, double x) const;
    double atEnd(bool isFirst) const;

    std::vector<double> m_xs;
    std::vector<Segment> m_segments;
    std::vector<std::shared_ptr<Interpolator>> m_interpolators; // one for each segment, or none at all
    double m_firstValue = 0.0, m_lastValue = 0.0;
    double m_firstSlope = 0.0, m_lastSlope = 0.0;
    Infinity m_preInfinity = Infinity::Constant;
    Infinity m_postInfinity = Infinity::Constant;
    bool m_static = true;
    mutable std::atomic<size_t> m_hint{0};
};

} // namespace understudy::animation
