#include "animation/Segment.h"

#include <algorithm>
#include <cmath>

namespace understudy::animation
{

namespace
{

constexpr double kThird = 1.0 / 3.0;

// Where the handles' distances a and b from their own keys, as shares of the span, are those of a curve that turns
// back in x: a and b beyond 1 outside the ellipse a2 + ab + b2 - 2a - 2b + 1 = 0.
bool turnsBack(double a, double b) { return (a > 1.0 || b > 1.0) && a * a + a * b + b * b - 2.0 * (a + b) + 1.0 > 0.0; }

// Draws handles in until x only grows. The first handle has the say, up to 4/3; the second goes to the ellipse.
// That x must only grow is mathematics; which handle gives way is unsure (known of Maya's animation engine, no
// samples).
void keepMonotone(double& a, double& b)
{
    a = std::max(a, 0.0);
    b = std::max(b, 0.0);
    if (!turnsBack(a, b))
        return;
    a = std::min(a, 4.0 / 3.0);
    // b2 + (a - 2) b + (a - 1)2 = 0
    const double middle = 1.0 - 0.5 * a;
    const double reach = std::sqrt(std::max(0.0, middle * middle - (a - 1.0) * (a - 1.0)));
    b = std::clamp(b, middle - reach, middle + reach);
}

double bezier(const double (&p)[4], double t)
{
    const double u = 1.0 - t;
    return u * u * (u * p[0] + 3.0 * t * p[1]) + t * t * (3.0 * u * p[2] + t * p[3]);
}

// The parameter at which a monotone Bezier from 0 to 1 with handles at near and far reaches `share`. Newton's steps,
// kept within a bracket that halves where they fail.
double solve(double near, double far, double share)
{
    // x(t) = ((c3 t + c2) t + c1) t
    const double c1 = 3.0 * near;
    const double c2 = 3.0 * (far - 2.0 * near);
    const double c3 = 1.0 + 3.0 * (near - far);
    double low = 0.0, high = 1.0, t = share;
    for (int step = 0; step < 80; ++step)
    {
        const double error = ((c3 * t + c2) * t + c1) * t - share;
        if (error == 0.0)
            return t;
        (error > 0.0 ? high : low) = t;
        const double rate = (3.0 * c3 * t + 2.0 * c2) * t + c1;
        double next = rate > 0.0 ? t - error / rate : 2.0;
        if (!(next > low && next < high))
            next = 0.5 * (low + high);
        if (std::abs(next - t) <= 1e-15)
            return next;
        t = next;
    }
    return t;
}

bool isStep(TangentType type) { return type == TangentType::Step || type == TangentType::StepNext; }

} // namespace

Segment::Points Segment::points(const CurveData& curve, size_t index)
{
    const Key& first = curve.keys[index];
    const Key& second = curve.keys[index + 1];
    const double span = second.x - first.x;
    Points p = {{first.x, first.x, second.x, second.x}, {first.value, first.value, second.value, second.value}};
    if (isStep(first.outType))
        return p;
    const Tangent out = tangentsOf(curve, index).out;
    const Tangent in = tangentsOf(curve, index + 1).in;
    if (!curve.weighted)
    {
        p.x[1] = first.x + kThird * span;
        p.x[2] = second.x - kThird * span;
        p.y[1] = first.value + kThird * span * slope(out);
        p.y[2] = second.value - kThird * span * slope(in);
        return p;
    }
    const double wantedNear = kThird * out.x / span, wantedFar = kThird * in.x / span;
    double near = wantedNear, far = wantedFar;
    keepMonotone(near, far);
    p.x[1] = first.x + near * span;
    p.x[2] = second.x - far * span;
    p.y[1] = first.value + kThird * out.y * (wantedNear == near ? 1.0 : near / wantedNear);
    p.y[2] = second.value - kThird * in.y * (wantedFar == far ? 1.0 : far / wantedFar);
    return p;
}

double Segment::parameter(const Points& p, double x)
{
    const double span = p.x[3] - p.x[0];
    return solve((p.x[1] - p.x[0]) / span, (p.x[2] - p.x[0]) / span, (x - p.x[0]) / span);
}

Segment::Segment(const CurveData& curve, size_t index)
{
    const Key& first = curve.keys[index];
    const Key& second = curve.keys[index + 1];
    const double span = second.x - first.x;
    m_x0 = first.x;
    m_inverseSpan = 1.0 / span;
    m_y[0] = first.value;
    m_y[3] = second.value;
    if (isStep(first.outType))
    {
        m_kind = first.outType == TangentType::Step ? Kind::Hold : Kind::HoldNext;
        return;
    }
    const Points p = points(curve, index);
    if (curve.weighted)
    {
        m_near = (p.x[1] - p.x[0]) * m_inverseSpan;
        m_far = (p.x[2] - p.x[0]) * m_inverseSpan;
        // Handles at the thirds make x and parameter the same.
        if (std::abs(m_near - kThird) > 1e-12 || std::abs(m_far - 2.0 * kThird) > 1e-12)
        {
            m_kind = Kind::Bezier;
            std::copy(std::begin(p.y), std::end(p.y), m_y);
            return;
        }
    }
    m_kind = Kind::Cubic;
    const double outRise = 3.0 * (p.y[1] - p.y[0]), inRise = 3.0 * (p.y[3] - p.y[2]), rise = p.y[3] - p.y[0];
    m_y[1] = outRise;
    m_y[2] = 3.0 * rise - 2.0 * outRise - inRise;
    m_y[3] = outRise + inRise - 2.0 * rise;
}

double Segment::evaluate(double x) const
{
    const double share = (x - m_x0) * m_inverseSpan;
    switch (m_kind)
    {
    case Kind::Cubic:
        return ((m_y[3] * share + m_y[2]) * share + m_y[1]) * share + m_y[0];
    case Kind::Bezier:
        return bezier(m_y, solve(m_near, m_far, share));
    case Kind::HoldNext:
        return share > 0.0 ? m_y[3] : m_y[0];
    case Kind::Hold:
        break;
    }
    return m_y[0];
}

} // namespace understudy::animation
