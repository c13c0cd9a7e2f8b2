#include "geometry/PlanarLoop.h"

#include "geometry/Gauss.h"

#include <algorithm>
#include <cmath>

namespace understudy::geometry
{

using Imath::V2d;
using Imath::V3d;

namespace
{

constexpr int kDeepest = 100;        // halvings; rounding ends them earlier
constexpr int kDeepestWithPoles = 8; // of pieces with weights that are not above zero, whose points do not enclose them
constexpr double kRounding = 1e-14;

V2d projected(const V3d& p) { return p.z != 0.0 ? V2d(p.x / p.z, p.y / p.z) : V2d(p.x, p.y); }

double cross(const V2d& a, const V2d& b) { return a.x * b.y - a.y * b.x; }

// The left half stays in `piece`, the right one is the answer. Source: de Casteljau's algorithm.
std::vector<V3d> halved(std::vector<V3d>& piece)
{
    std::vector<V3d> right(piece.size());
    for (size_t r = 0; r < piece.size(); ++r)
    {
        const size_t last = piece.size() - 1;
        right[last - r] = piece[last];
        for (size_t i = last; i > r; --i)
            piece[i] = (piece[i] + piece[i - 1]) * 0.5;
    }
    return right;
}

// The place and derivative at a parameter from 0 to 1.
std::pair<V2d, V2d> evaluated(std::vector<V3d> piece, double t)
{
    const size_t degree = piece.size() - 1;
    V3d slope(0.0);
    for (size_t r = 0; r < degree; ++r)
    {
        if (r + 1 == degree)
            slope = (piece[1] - piece[0]) * static_cast<double>(degree);
        for (size_t i = 0; i + r < degree; ++i)
            piece[i] = piece[i] * (1.0 - t) + piece[i + 1] * t;
    }
    const V3d at = piece[0];
    const double w = at.z != 0.0 ? at.z : 1.0;
    V2d place = projected(at);
    return {place, V2d(slope.x - place.x * slope.z, slope.y - place.y * slope.z) / w};
}

// The angle by which a piece turns around a point; nothing where it passes through it.
std::optional<double> turn(std::vector<V3d> piece, const V2d& around, double size, int depth)
{
    Imath::Box2d box;
    bool hasPoles = false;
    for (const V3d& p : piece)
    {
        box.extendBy(projected(p) - around);
        hasPoles = hasPoles || !(p.z > 0.0);
    }
    const V2d from = projected(piece.front()) - around, to = projected(piece.back()) - around;
    bool isAside = box.min.x > 0.0 || box.max.x < 0.0 || box.min.y > 0.0 || box.max.y < 0.0;
    if (!isAside)
    {
        // All its points on one side of a line through the point will do too.
        const V2d middle = (from + to) * 0.5;
        isAside = std::all_of(piece.begin(), piece.end(),
                              [&](const V3d& p) { return (projected(p) - around).dot(middle) > 0.0; });
    }
    if (hasPoles ? depth >= kDeepestWithPoles : isAside)
        return std::atan2(cross(from, to), from.dot(to));
    if (depth >= kDeepest || !(std::max(box.size().x, box.size().y) > size * kRounding))
        return std::nullopt;
    std::vector<V3d> right = halved(piece);
    std::optional<double> first = turn(std::move(piece), around, size, depth + 1);
    std::optional<double> second = first ? turn(std::move(right), around, size, depth + 1) : std::nullopt;
    return second ? std::optional(*first + *second) : std::nullopt;
}

} // namespace

void PlanarLoop::add(const NurbsCurve& curve)
{
    Spline spline = splineOf(curve.range().degree, curve.range().knots, curve.points(), curve.isRational());
    spline.clampEnds();
    spline.splitSpans();
    const auto d = static_cast<size_t>(spline.degree);
    for (size_t first = 0; first + d < spline.count(); first += d)
    {
        Piece piece;
        for (size_t i = first; i <= first + d; ++i)
            piece.emplace_back(spline.point(i)[0], spline.point(i)[1], spline.point(i)[3]);
        m_pieces.push_back(std::move(piece));
    }
}

template <class Work> void PlanarLoop::eachPiece(Work&& work) const
{
    for (size_t i = 0; i < m_pieces.size(); ++i)
    {
        work(m_pieces[i]);
        const V2d end = projected(m_pieces[i].back());
        const V2d next = projected(m_pieces[(i + 1) % m_pieces.size()].front());
        if (end != next)
            work(Piece{V3d(end.x, end.y, 1.0), V3d(next.x, next.y, 1.0)});
    }
}

double PlanarLoop::gap() const
{
    double widest = 0.0;
    for (size_t i = 0; i < m_pieces.size(); ++i)
        widest = std::max(
            widest, (projected(m_pieces[(i + 1) % m_pieces.size()].front()) - projected(m_pieces[i].back())).length());
    return widest;
}

double PlanarLoop::area() const
{
    constexpr int kParts = 4; // of a piece, each exact up to the degree that the abscissas are for
    double twice = 0.0;
    eachPiece(
        [&](const Piece& piece)
        {
            for (int part = 0; part < kParts; ++part)
                for (size_t i = 0; i < kGaussPoints; ++i)
                {
                    auto [place, slope] = evaluated(piece, (part + 0.5 + 0.5 * kGaussAbscissas[i]) / kParts);
                    twice += cross(place, slope) * kGaussWeights[i] * 0.5 / kParts;
                }
        });
    return 0.5 * twice;
}

Imath::Box2d PlanarLoop::bounds() const
{
    Imath::Box2d box;
    for (const Piece& piece : m_pieces)
        for (const V3d& p : piece)
            box.extendBy(projected(p));
    return box;
}

std::vector<V2d> PlanarLoop::samples() const
{
    std::vector<V2d> samples;
    for (const Piece& piece : m_pieces)
    {
        samples.push_back(projected(piece.front()));
        for (double t : {0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875})
            samples.push_back(evaluated(piece, t).first);
    }
    return samples;
}

std::optional<int> PlanarLoop::winding(const V2d& point) const
{
    const Imath::Box2d box = bounds();
    const V2d extent = box.isEmpty() ? V2d(0.0) : box.size();
    const double size = std::max({extent.x, extent.y, std::abs(point.x), std::abs(point.y)});
    std::optional<double> angle = 0.0;
    eachPiece(
        [&](const Piece& piece)
        {
            std::optional<double> part = angle ? turn(piece, point, size, 0) : std::nullopt;
            angle = part ? std::optional(*angle + *part) : std::nullopt;
        });
    if (!angle)
        return std::nullopt;
    constexpr double kTurn = 6.283185307179586;
    return static_cast<int>(std::lround(*angle / kTurn));
}

} // namespace understudy::geometry
