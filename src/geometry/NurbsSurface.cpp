#include "geometry/NurbsSurface.h"

#include "geometry/Gauss.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace understudy::geometry
{

using Imath::V3d;

namespace
{

constexpr int kSteps = 64; // of Newton's method
constexpr double kSameParameter = 1e-14;
constexpr int kDeepest = 8; // halvings of a patch

// Parameters that are close enough to each other to see every bend: several in each span.
std::vector<double> samplesOf(const KnotRange& range)
{
    const int parts = range.degree == 1 ? 2 : 3 * range.degree;
    std::vector<double> samples;
    for (size_t span = 0; span < range.spans; ++span)
        for (int i = 0; i < parts && !range.isEmpty(span); ++i)
            samples.push_back(range.start(span) + (range.end(span) - range.start(span)) * i / parts);
    samples.push_back(range.last());
    return samples;
}

} // namespace

struct NurbsSurface::Grid
{
    std::vector<double> u, v;
    std::vector<V3d> points; // v runs fastest

    const V3d& at(size_t i, size_t j) const { return points[i * v.size() + j]; }
};

NurbsSurface::NurbsSurface(const KnotRange& u, const KnotRange& v, bool rational, std::span<const WeightedPoint> points)
    : m_u(u), m_v(v), m_rational(rational), m_points(points)
{
}

SurfacePoint NurbsSurface::at(double u, double v, int derivatives) const
{
    u = m_u.clamped(u);
    v = m_v.clamped(v);
    Basis inU, inV;
    evaluateBasis(m_u, m_u.spanAt(u), u, derivatives, inU);
    evaluateBasis(m_v, m_v.spanAt(v), v, derivatives, inV);
    const auto countU = static_cast<size_t>(m_u.degree) + 1;
    const auto countV = static_cast<size_t>(m_v.degree) + 1;
    const size_t row = m_v.spans + static_cast<size_t>(m_v.degree);

    struct Sum
    {
        V3d point{0.0};
        double weight = 0.0;
    };
    auto sum = [&](const Basis::Row& factorsU, const Basis::Row& factorsV)
    {
        Sum total;
        for (size_t i = 0; i < countU; ++i)
            for (size_t j = 0; j < countV; ++j)
            {
                const WeightedPoint& point = m_points[(inU.first + i) * row + inV.first + j];
                double share = factorsU[i] * factorsV[j] * (m_rational ? point[3] : 1.0);
                total.weight += share;
                total.point += V3d(point[0], point[1], point[2]) * share;
            }
        return total;
    };
    SurfacePoint result;
    Sum s = sum(inU.value, inV.value);
    const double w = m_rational && s.weight != 0.0 ? s.weight : 1.0;
    // The quotient rule; without weights their derivatives are none.
    const double with = m_rational && s.weight != 0.0 ? 1.0 : 0.0;
    result.position = s.point / w;
    if (derivatives < 1)
        return result;
    Sum su = sum(inU.slope, inV.value), sv = sum(inU.value, inV.slope);
    su.weight *= with;
    sv.weight *= with;
    result.du = (su.point - result.position * su.weight) / w;
    result.dv = (sv.point - result.position * sv.weight) / w;
    if (derivatives < 2)
        return result;
    Sum suu = sum(inU.curvature, inV.value), svv = sum(inU.value, inV.curvature), suv = sum(inU.slope, inV.slope);
    result.duu = (suu.point - result.du * (2.0 * su.weight) - result.position * (suu.weight * with)) / w;
    result.dvv = (svv.point - result.dv * (2.0 * sv.weight) - result.position * (svv.weight * with)) / w;
    result.duv =
        (suv.point - result.du * sv.weight - result.dv * su.weight - result.position * (suv.weight * with)) / w;
    return result;
}

V3d NurbsSurface::normal(double u, double v) const
{
    u = m_u.clamped(u);
    v = m_v.clamped(v);
    // At a pole one derivative is null: the normal is that of a point close by, towards the middle.
    constexpr double kBeside = 1e-6;
    constexpr double kFlat = 1e-10;
    for (double beside : {0.0, kBeside})
    {
        double middleU = 0.5 * (m_u.first() + m_u.last()), middleV = 0.5 * (m_v.first() + m_v.last());
        SurfacePoint point = at(u + (middleU - u) * beside, v + (middleV - v) * beside, 1);
        V3d across = point.du.cross(point.dv);
        double size = std::max(point.du.length2(), point.dv.length2());
        if (across.length() > (beside == 0.0 ? kFlat * size : 0.0))
            return across.normalized();
    }
    return V3d(0.0);
}

// ---- areas

double NurbsSurface::area(double tolerance) const
{
    auto piece = [&](double u0, double u1, double v0, double v1)
    {
        double halfU = 0.5 * (u1 - u0), halfV = 0.5 * (v1 - v0), total = 0.0;
        for (size_t i = 0; i < kGaussPoints; ++i)
            for (size_t j = 0; j < kGaussPoints; ++j)
            {
                SurfacePoint point =
                    at(u0 + halfU * (1.0 + kGaussAbscissas[i]), v0 + halfV * (1.0 + kGaussAbscissas[j]), 1);
                total += kGaussWeights[i] * kGaussWeights[j] * point.du.cross(point.dv).length();
            }
        return total * halfU * halfV;
    };
    auto split = [&](auto& self, double u0, double u1, double v0, double v1, double whole, int depth) -> double
    {
        double u = 0.5 * (u0 + u1), v = 0.5 * (v0 + v1);
        double parts[] = {piece(u0, u, v0, v), piece(u, u1, v0, v), piece(u0, u, v, v1), piece(u, u1, v, v1)};
        double sum = parts[0] + parts[1] + parts[2] + parts[3];
        if (depth >= kDeepest || !(std::abs(sum - whole) > tolerance * sum))
            return sum;
        return self(self, u0, u, v0, v, parts[0], depth + 1) + self(self, u, u1, v0, v, parts[1], depth + 1) +
               self(self, u0, u, v, v1, parts[2], depth + 1) + self(self, u, u1, v, v1, parts[3], depth + 1);
    };
    constexpr double kFinest = 1e-12;
    tolerance = std::max(tolerance, kFinest);
    double total = 0.0;
    for (size_t i = 0; i < m_u.spans; ++i)
        for (size_t j = 0; j < m_v.spans && !m_u.isEmpty(i); ++j)
            if (!m_v.isEmpty(j))
            {
                double u0 = m_u.start(i), u1 = m_u.end(i), v0 = m_v.start(j), v1 = m_v.end(j);
                total += split(split, u0, u1, v0, v1, piece(u0, u1, v0, v1), 0);
            }
    return total;
}

// ---- nearest points

NurbsSurface::Nearest NurbsSurface::nearest(const V3d& to, double guessU, double guessV) const
{
    double u = m_u.clamped(guessU), v = m_v.clamped(guessV);
    auto distance2 = [&](double atU, double atV) { return (at(atU, atV).position - to).length2(); };
    double current = distance2(u, v);
    double lastSlope = std::numeric_limits<double>::infinity();
    for (int step = 0; step < kSteps; ++step)
    {
        SurfacePoint p = at(u, v, 2);
        V3d away = p.position - to;
        double gu = away.dot(p.du), gv = away.dot(p.dv);
        double huu = p.du.length2() + away.dot(p.duu), hvv = p.dv.length2() + away.dot(p.dvv);
        double huv = p.du.dot(p.dv) + away.dot(p.duv);
        // On an edge with a slope that leads outside, only the other parameter moves.
        bool stuckU = (u <= m_u.first() && gu > 0.0) || (u >= m_u.last() && gu < 0.0);
        bool stuckV = (v <= m_v.first() && gv > 0.0) || (v >= m_v.last() && gv < 0.0);
        double determinant = huu * hvv - huv * huv;
        double slope = std::abs(gu) + std::abs(gv);
        double stepU = 0.0, stepV = 0.0;
        bool isNewton = !stuckU && !stuckV && huu > 0.0 && determinant > 0.0;
        if (isNewton)
        {
            stepU = -(gu * hvv - gv * huv) / determinant;
            stepV = -(gv * huu - gu * huv) / determinant;
        }
        else // downhill, by the lengths of the derivatives
        {
            if (!stuckU && p.du.length2() > 0.0)
                stepU = -gu / (huu > 0.0 ? huu : p.du.length2());
            if (!stuckV && p.dv.length2() > 0.0)
                stepV = -gv / (hvv > 0.0 ? hvv : p.dv.length2());
        }
        bool isBetter = false;
        for (int halving = 0; halving < kSteps && !isBetter; ++halving, stepU *= 0.5, stepV *= 0.5)
        {
            double nextU = m_u.clamped(u + stepU), nextV = m_v.clamped(v + stepV);
            if (std::abs(nextU - u) <= kSameParameter * (m_u.last() - m_u.first()) &&
                std::abs(nextV - v) <= kSameParameter * (m_v.last() - m_v.first()))
                break;
            double next = distance2(nextU, nextV);
            // Close to the lowest point the distance no longer tells, but the slope does.
            constexpr double kSameDistance = 1.0 + 1e-14;
            if (next < current || (isNewton && halving == 0 && slope < lastSlope && next <= current * kSameDistance))
            {
                isBetter = true;
                current = next;
                u = nextU;
                v = nextV;
            }
        }
        if (!isBetter)
            break;
        lastSlope = slope;
    }
    V3d point = at(u, v).position;
    return {u, v, point, (point - to).length()};
}

NurbsSurface::Grid NurbsSurface::grid() const
{
    Grid grid{samplesOf(m_u), samplesOf(m_v), {}};
    grid.points.reserve(grid.u.size() * grid.v.size());
    for (double u : grid.u)
        for (double v : grid.v)
            grid.points.push_back(at(u, v).position);
    return grid;
}

NurbsSurface::Nearest NurbsSurface::nearest(const V3d& to) const
{
    const Grid samples = grid();
    auto distance2 = [&](size_t i, size_t j) { return (samples.at(i, j) - to).length2(); };
    Nearest best{samples.u[0], samples.v[0], samples.at(0, 0), std::sqrt(distance2(0, 0))};
    // Downhill from every sample that is nearer than those around it.
    for (size_t i = 0; i < samples.u.size(); ++i)
        for (size_t j = 0; j < samples.v.size(); ++j)
        {
            double own = distance2(i, j);
            bool isLowest = true;
            for (size_t a = i > 0 ? i - 1 : i; a <= std::min(i + 1, samples.u.size() - 1) && isLowest; ++a)
                for (size_t b = j > 0 ? j - 1 : j; b <= std::min(j + 1, samples.v.size() - 1) && isLowest; ++b)
                    isLowest = distance2(a, b) >= own;
            if (!isLowest)
                continue;
            Nearest found = nearest(to, samples.u[i], samples.v[j]);
            if (found.distance < best.distance)
                best = found;
        }
    return best;
}

// ---- rays

std::vector<NurbsSurface::Nearest> NurbsSurface::hits(const V3d& origin, const V3d& direction, double tolerance) const
{
    std::vector<Nearest> found;
    if (!(direction.length2() > 0.0))
        return found;
    const V3d along = direction.normalized();
    const V3d axis = std::abs(along.x) < 0.5 ? V3d(1, 0, 0) : V3d(0, 1, 0);
    const V3d side = along.cross(axis).normalized();
    const V3d up = along.cross(side);
    // Seen along the ray the surface is a map of the plane, and a hit where it is null.
    auto solve = [&](double u, double v)
    {
        for (int step = 0; step < kSteps; ++step)
        {
            SurfacePoint p = at(u, v, 1);
            V3d away = p.position - origin;
            double x = away.dot(side), y = away.dot(up);
            double xu = p.du.dot(side), xv = p.dv.dot(side), yu = p.du.dot(up), yv = p.dv.dot(up);
            double determinant = xu * yv - xv * yu;
            if (determinant == 0.0)
                break;
            double nextU = m_u.clamped(u - (x * yv - y * xv) / determinant);
            double nextV = m_v.clamped(v - (y * xu - x * yu) / determinant);
            bool isDone = std::abs(nextU - u) <= kSameParameter * (m_u.last() - m_u.first()) &&
                          std::abs(nextV - v) <= kSameParameter * (m_v.last() - m_v.first());
            u = nextU;
            v = nextV;
            if (isDone)
                break;
        }
        V3d point = at(u, v).position;
        V3d away = point - origin;
        double distance = away.dot(along);
        if ((away - along * distance).length() > tolerance || distance < -tolerance)
            return;
        for (const Nearest& other : found)
            if ((other.point - point).length() <= tolerance)
                return;
        found.push_back({u, v, point, distance / direction.length()});
    };
    const Grid samples = grid();
    for (size_t i = 0; i + 1 < samples.u.size(); ++i)
        for (size_t j = 0; j + 1 < samples.v.size(); ++j)
        {
            // A ray that passes a cell farther away than the cell is large (and bulges) does not meet it.
            V3d center =
                (samples.at(i, j) + samples.at(i + 1, j) + samples.at(i, j + 1) + samples.at(i + 1, j + 1)) / 4.0;
            double radius = 0.0;
            for (size_t corner = 0; corner < 4; ++corner)
                radius = std::max(radius, (samples.at(i + corner / 2, j + corner % 2) - center).length());
            V3d away = center - origin;
            if ((away - along * away.dot(along)).length() <= 1.5 * radius + tolerance)
                solve(0.5 * (samples.u[i] + samples.u[i + 1]), 0.5 * (samples.v[j] + samples.v[j + 1]));
        }
    std::sort(found.begin(), found.end(), [](const Nearest& a, const Nearest& b) { return a.distance < b.distance; });
    return found;
}

} // namespace understudy::geometry
