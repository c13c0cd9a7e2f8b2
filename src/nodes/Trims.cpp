#include "nodes/Trims.h"

#include "core/Error.h"
#include "geometry/CurveOnSurface.h"
#include "geometry/PlanarLoop.h"

#include <algorithm>
#include <cmath>

namespace understudy::nodes
{

using core::NurbsCurveContent;
using core::TrimBoundary;
using core::TrimEdge;
using core::TrimFace;
using geometry::PlanarLoop;
using Imath::V2d;

namespace
{

enum TrimType : int
{
    kOuterTrim,
    kInnerTrim,
    kSegmentTrim
};

void addTo(PlanarLoop& loop, const NurbsCurveContent& content)
{
    // Files may hold what is no curve.
    if (problemOf(content))
        return;
    loop.add(*curveOf(content));
}

// Cheaply: what lies beside all control points.
bool isAside(const TrimBoundary& boundary, const V2d& point)
{
    bool isLeft = true, isRight = true, isBelow = true, isAbove = true;
    for (const TrimEdge& edge : boundary.edges)
        for (const NurbsCurveContent& curve : edge.inParameters)
            for (const core::WeightedPoint& p : curve.points)
            {
                if (!(p[3] > 0.0))
                    return false;
                isLeft = isLeft && point.x < p[0];
                isRight = isRight && point.x > p[0];
                isBelow = isBelow && point.y < p[1];
                isAbove = isAbove && point.y > p[1];
            }
    return isLeft || isRight || isBelow || isAbove;
}

PlanarLoop loopOf(const TrimBoundary& boundary)
{
    PlanarLoop loop;
    for (const TrimEdge& edge : boundary.edges)
        for (const NurbsCurveContent& curve : edge.inParameters)
            addTo(loop, curve);
    return loop;
}

NurbsCurveContent straight(const V2d& from, const V2d& to, double start)
{
    NurbsCurveContent curve;
    curve.degree = 1;
    curve.spans = 1;
    curve.dimension = 2;
    curve.knots = {start, start + 1.0};
    curve.points = {{from.x, from.y, 0, 1}, {to.x, to.y, 0, 1}};
    return curve;
}

class Trimmer
{
public:
    Trimmer(const core::NurbsSurfaceContent& surface, const TrimOptions& options)
        : m_surface(*surfaceOf(surface)), m_options(options)
    {
    }

    void add(std::vector<NurbsCurveContent> curves)
    {
        const bool isFirst = m_lines.empty();
        if (curves.empty() && !isFirst)
            refuse("has no curves");
        Line line;
        line.curves = curves.empty() ? edgesOfSurface() : std::move(curves);
        for (NurbsCurveContent& curve : line.curves)
        {
            flatten(curve);
            addTo(line.loop, curve);
        }
        line.samples = line.loop.samples();
        m_lines.push_back(std::move(line));
        check(m_lines.back());
    }

    std::vector<TrimFace> faces()
    {
        for (Line& line : m_lines)
            nest(line);
        std::vector<TrimFace> faces;
        for (const Line& line : m_lines)
        {
            if (line.depth % 2 != 0)
                continue;
            TrimFace face{m_options.flipNormal, {boundary(line, kOuterTrim)}};
            for (const Line& hole : m_lines)
                if (hole.depth == line.depth + 1 && isIn(hole, line))
                    face.boundaries.push_back(boundary(hole, kInnerTrim));
            faces.push_back(std::move(face));
        }
        return faces;
    }

private:
    struct Line
    {
        std::vector<NurbsCurveContent> curves;
        PlanarLoop loop;
        std::vector<V2d> samples;
        int depth = 0; // how many others it lies in
    };

    [[noreturn]] void refuse(const char* why) const
    {
        throw core::error(core::ErrorKind::BadArgument, "Boundary {} {}.", m_lines.size(), why);
    }
    [[noreturn]] void refuse(const Line& line, const char* why) const
    {
        throw core::error(core::ErrorKind::BadArgument, "Boundary {} {}.", &line - m_lines.data(), why);
    }

    std::vector<NurbsCurveContent> edgesOfSurface() const
    {
        const auto& u = m_surface.u();
        const auto& v = m_surface.v();
        const V2d corners[] = {
            {u.first(), v.first()}, {u.last(), v.first()}, {u.last(), v.last()}, {u.first(), v.last()}};
        std::vector<NurbsCurveContent> edges;
        for (size_t i = 0; i < 4; ++i)
            edges.push_back(straight(corners[i], corners[(i + 1) % 4], static_cast<double>(i)));
        return edges;
    }
    // Curves of three dimensions will do where they lie in the plane.
    void flatten(NurbsCurveContent& curve) const
    {
        for (core::WeightedPoint& point : curve.points)
        {
            if (std::abs(point[2]) > m_options.parameterTolerance)
                refuse("has a curve that does not lie in the surface's parameters");
            point[2] = 0.0;
        }
        curve.dimension = 2;
    }
    void check(const Line& line) const
    {
        constexpr double kRounding = 1e-9; // of the domain
        const auto& u = m_surface.u();
        const auto& v = m_surface.v();
        const double wide = u.last() - u.first(), high = v.last() - v.first();
        const double slack = std::max(m_options.parameterTolerance, kRounding * std::max(wide, high));
        if (line.loop.gap() > slack)
            refuse(line, "is not closed");
        if (!(std::abs(line.loop.area()) > kRounding * wide * high))
            refuse(line, "has no area");
        for (const V2d& at : line.samples)
            if (at.x < u.first() - slack || at.x > u.last() + slack || at.y < v.first() - slack ||
                at.y > v.last() + slack)
                refuse(line, "leaves the surface");
    }
    // Whether a line lies inside of another; both know no point outside and one inside of each other.
    bool isIn(const Line& line, const Line& other) const
    {
        size_t inside = 0, outside = 0;
        for (const V2d& at : line.samples)
            if (std::optional<int> winding = other.loop.winding(at))
                ++(*winding != 0 ? inside : outside);
        if (inside > 0 && outside > 0)
            refuse(line, "crosses another one");
        return inside > 0;
    }
    void nest(Line& line) const
    {
        const bool isFirst = &line == m_lines.data();
        for (const Line& other : m_lines)
            if (&other != &line)
                line.depth += isIn(line, other) ? 1 : 0;
        if (isFirst ? line.depth > 0 : !isIn(line, m_lines.front()))
            refuse(line, isFirst ? "is the outer one but lies in another" : "does not lie inside of the outer one");
        if ((line.depth % 2 == 0) != (line.loop.area() > 0.0))
            refuse(line, line.depth % 2 == 0 ? "has to run counter-clockwise" : "is a hole and has to run clockwise");
    }
    TrimBoundary boundary(const Line& line, TrimType type) const
    {
        TrimBoundary boundary{type, {}};
        for (const NurbsCurveContent& curve : line.curves)
        {
            TrimEdge edge;
            edge.tolerance = m_options.tolerance;
            edge.parameterTolerance = m_options.parameterTolerance;
            edge.inParameters = {curve};
            geometry::SpaceCurve made = curveOnSurface(m_surface, *curveOf(curve), m_options.tolerance);
            NurbsCurveContent inSpace;
            inSpace.degree = made.degree;
            inSpace.spans = made.spans();
            inSpace.knots = std::move(made.knots);
            for (const Imath::V3d& point : made.points)
                inSpace.points.push_back({point.x, point.y, point.z, 1.0});
            edge.curves.push_back(std::move(inSpace));
            boundary.edges.push_back(std::move(edge));
        }
        return boundary;
    }

    const geometry::NurbsSurface m_surface;
    const TrimOptions m_options;
    std::vector<Line> m_lines;
};

} // namespace

bool holds(const TrimFace& face, const V2d& point)
{
    bool isInside = false;
    for (const TrimBoundary& boundary : face.boundaries)
    {
        if (boundary.type == kSegmentTrim)
            continue;
        bool isAround = false;
        if (!isAside(boundary, point))
        {
            std::optional<int> winding = loopOf(boundary).winding(point);
            if (!winding)
                return true;
            isAround = *winding != 0;
        }
        if (boundary.type == kOuterTrim && !isAround)
            return false;
        isInside = isInside != isAround;
    }
    return isInside;
}

std::vector<TrimFace> trimFaces(const core::NurbsSurfaceContent& surface,
                                const std::vector<std::vector<NurbsCurveContent>>& boundaries,
                                const TrimOptions& options)
{
    if (auto problem = problemOf(surface))
        throw core::error(core::ErrorKind::Failed, "The surface is not whole: {}.", *problem);
    if (boundaries.empty())
        throw core::Error(core::ErrorKind::BadArgument, "There are no boundaries.");
    Trimmer trimmer(surface, options);
    for (const std::vector<NurbsCurveContent>& boundary : boundaries)
        trimmer.add(boundary);
    return trimmer.faces();
}

} // namespace understudy::nodes
