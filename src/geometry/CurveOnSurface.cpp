#include "geometry/CurveOnSurface.h"

#include <algorithm>
#include <cmath>

namespace understudy::geometry
{

using Imath::V3d;

namespace
{

constexpr int kDeepest = 10; // halvings of a smooth part
constexpr double kProbes[] = {0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875};

struct Place
{
    V3d point{0.0}, slope{0.0};
};

// A part with its places at both ends, of which the slopes are those towards its inside.
struct Part
{
    double from = 0.0, to = 0.0;
    Place start, end;
};

class Maker
{
public:
    Maker(const NurbsSurface& surface, const NurbsCurve& curve, double tolerance)
        : m_surface(surface), m_curve(curve), m_tolerance(tolerance)
    {
    }

    SpaceCurve make()
    {
        for (auto [from, to] : smoothParts())
            add(from, to);
        return isStraight() ? straight() : cubic();
    }

private:
    // Where the curve, or the surface below it, may bend sharply, and where a span begins anyway.
    std::vector<std::pair<double, double>> smoothParts() const
    {
        std::vector<std::pair<double, double>> parts;
        const KnotRange& range = m_curve.range();
        for (size_t span = 0; span < range.spans; ++span)
            if (!range.isEmpty(span))
                parts.emplace_back(range.start(span), range.end(span));
        return parts;
    }
    V3d point(double at) const
    {
        const V3d uv = m_curve.at(at).position;
        return m_surface.at(uv.x, uv.y).position;
    }
    // The slope from within a part: beside an end of it.
    Place place(double at, double inside) const
    {
        constexpr double kBeside = 1e-9;
        const CurvePoint uv = m_curve.at(at + (inside - at) * kBeside, 1);
        const SurfacePoint on = m_surface.at(uv.position.x, uv.position.y, 1);
        return {point(at), on.du * uv.first.x + on.dv * uv.first.y};
    }
    static V3d hermite(const Part& part, double t)
    {
        const double h = part.to - part.from, s = 1.0 - t;
        const V3d b1 = part.start.point + part.start.slope * (h / 3.0);
        const V3d b2 = part.end.point - part.end.slope * (h / 3.0);
        return part.start.point * (s * s * s) + b1 * (3.0 * s * s * t) + b2 * (3.0 * s * t * t) +
               part.end.point * (t * t * t);
    }
    void add(double from, double to, int depth = 0)
    {
        Part part{from, to, place(from, to), place(to, from)};
        bool isClose = depth >= kDeepest;
        if (!isClose)
            isClose = std::all_of(
                std::begin(kProbes), std::end(kProbes), [&](double t)
                { return (hermite(part, t) - point(from + (to - from) * t)).length() <= 0.5 * m_tolerance; });
        if (isClose)
        {
            m_parts.push_back(part);
            return;
        }
        add(from, 0.5 * (from + to), depth + 1);
        add(0.5 * (from + to), to, depth + 1);
    }
    // One straight line at an even pace for all.
    bool isStraight() const
    {
        const Part& first = m_parts.front();
        const Part& last = m_parts.back();
        const V3d slope = (last.end.point - first.start.point) / (last.to - first.from);
        double size = 0.0;
        for (const Part& part : m_parts)
            size = std::max({size, part.start.point.length(), part.end.point.length()});
        constexpr double kRounding = 1e-9;
        for (const Part& part : m_parts)
            for (double t : kProbes)
            {
                double at = part.from + (part.to - part.from) * t;
                if ((first.start.point + slope * (at - first.from) - point(at)).length() > kRounding * size)
                    return false;
            }
        return true;
    }
    SpaceCurve straight() const
    {
        return {1, {m_parts.front().from, m_parts.back().to}, {m_parts.front().start.point, m_parts.back().end.point}};
    }
    // Where tangents go on, a point between two parts follows from those beside it and the knot stands twice; at a bend
    // it stands three times.
    SpaceCurve cubic() const
    {
        SpaceCurve curve{3, std::vector<double>(3, m_parts.front().from), {m_parts.front().start.point}};
        for (size_t i = 0; i < m_parts.size(); ++i)
        {
            const Part& part = m_parts[i];
            const double third = (part.to - part.from) / 3.0;
            curve.points.push_back(part.start.point + part.start.slope * third);
            curve.points.push_back(part.end.point - part.end.slope * third);
            bool isLast = i + 1 == m_parts.size();
            bool isBend = isLast || (m_parts[i + 1].start.slope - part.end.slope).length() * third > 1e-3 * m_tolerance;
            if (isBend)
                curve.points.push_back(part.end.point);
            curve.knots.insert(curve.knots.end(), isBend ? 3 : 2, part.to);
        }
        return curve;
    }

    const NurbsSurface& m_surface;
    const NurbsCurve& m_curve;
    const double m_tolerance;
    std::vector<Part> m_parts;
};

} // namespace

SpaceCurve curveOnSurface(const NurbsSurface& surface, const NurbsCurve& inParameters, double tolerance)
{
    constexpr double kFinest = 1e-9;
    return Maker(surface, inParameters, std::max(tolerance, kFinest)).make();
}

} // namespace understudy::geometry
