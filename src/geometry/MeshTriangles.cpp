#include "geometry/MeshTriangles.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace understudy::geometry
{

namespace
{

using Imath::V2d;
using Triangle = std::array<int32_t, 3>;

double cross(const V2d& a, const V2d& b, const V2d& c) { return (b - a).cross(c - a); }

// A simple polygon in the plane, counterclockwise, cut by ears.
class EarCutter
{
public:
    EarCutter(const std::vector<V2d>& points, std::vector<int32_t> ring) : m_points(points), m_ring(std::move(ring)) {}

    void cut(std::vector<Triangle>& triangles)
    {
        size_t at = 0, tried = 0;
        while (m_ring.size() > 3)
        {
            at %= m_ring.size();
            // Where no ear is left the polygon crosses itself; then any corner will do.
            bool gaveUp = tried >= m_ring.size();
            if (!gaveUp && !isEar(at))
            {
                ++at;
                ++tried;
                continue;
            }
            triangles.push_back({before(at), m_ring[at], after(at)});
            m_ring.erase(m_ring.begin() + static_cast<std::ptrdiff_t>(at));
            tried = 0;
        }
        if (m_ring.size() == 3)
            triangles.push_back({m_ring[0], m_ring[1], m_ring[2]});
    }

private:
    const V2d& point(int32_t i) const { return m_points[static_cast<size_t>(i)]; }
    int32_t before(size_t at) const { return m_ring[(at + m_ring.size() - 1) % m_ring.size()]; }
    int32_t after(size_t at) const { return m_ring[(at + 1) % m_ring.size()]; }

    bool isEar(size_t at) const
    {
        const V2d &a = point(before(at)), &b = point(m_ring[at]), &c = point(after(at));
        if (cross(a, b, c) <= 0.0)
            return false;
        return std::none_of(m_ring.begin(), m_ring.end(),
                            [&](int32_t other)
                            {
                                const V2d& p = point(other);
                                if (p == a || p == b || p == c)
                                    return false;
                                return cross(a, b, p) >= 0.0 && cross(b, c, p) >= 0.0 && cross(c, a, p) >= 0.0;
                            });
    }

    const std::vector<V2d>& m_points;
    std::vector<int32_t> m_ring;
};

// One polygon with holes, seen along its normal.
class Polygon
{
public:
    Polygon(std::span<const V3f> points, std::span<const uint32_t> loopStarts, V3d normal)
        : m_points3(points), m_starts(loopStarts)
    {
        if (normal == V3d(0.0))
            normal = newell();
        flatten(normal);
    }

    std::vector<Triangle> triangles() const
    {
        std::vector<Triangle> made;
        size_t outline = m_starts[1];
        if (m_starts.size() > 2)
            EarCutter(m_points, bridged()).cut(made);
        else if (outline == 3)
            made.push_back({0, 1, 2});
        else if (outline == 4)
            quadrilateral(made);
        else
            EarCutter(m_points, loop(0)).cut(made);
        return made;
    }

private:
    std::vector<int32_t> loop(size_t index) const
    {
        std::vector<int32_t> ring(m_starts[index + 1] - m_starts[index]);
        std::iota(ring.begin(), ring.end(), static_cast<int32_t>(m_starts[index]));
        return ring;
    }

    V3d newell() const
    {
        V3d sum(0.0);
        for (size_t i = 1; i + 1 < m_starts[1]; ++i)
            sum += (V3d(m_points3[i]) - V3d(m_points3[0])).cross(V3d(m_points3[i + 1]) - V3d(m_points3[0]));
        return sum;
    }

    void flatten(const V3d& normal)
    {
        V3d size(std::abs(normal.x), std::abs(normal.y), std::abs(normal.z));
        int away = size.x > size.y ? (size.x > size.z ? 0 : 2) : (size.y > size.z ? 1 : 2);
        int x = (away + 1) % 3, y = (away + 2) % 3;
        if (normal[away] < 0.0)
            std::swap(x, y);
        m_points.reserve(m_points3.size());
        for (const V3f& p : m_points3)
            m_points.emplace_back(p[x], p[y]);
    }

    void quadrilateral(std::vector<Triangle>& made) const
    {
        bool firstFits = cross(m_points[0], m_points[1], m_points[2]) > 0.0 &&
                         cross(m_points[0], m_points[2], m_points[3]) > 0.0; // the diagonal from 0 to 2
        bool secondFits =
            cross(m_points[0], m_points[1], m_points[3]) > 0.0 && cross(m_points[1], m_points[2], m_points[3]) > 0.0;
        double first = (m_points3[2] - m_points3[0]).length2();
        double second = (m_points3[3] - m_points3[1]).length2();
        bool takesFirst = firstFits == secondFits ? first < second * (1.0 - 1e-6) : firstFits;
        made.push_back(takesFirst ? Triangle{0, 1, 2} : Triangle{0, 1, 3});
        made.push_back(takesFirst ? Triangle{2, 3, 0} : Triangle{3, 1, 2});
    }

    // The outline with every hole joined to it by a pair of edges, from the hole's rightmost point on.
    std::vector<int32_t> bridged() const
    {
        std::vector<int32_t> ring = loop(0);
        std::vector<std::vector<int32_t>> holes;
        for (size_t i = 1; i + 1 < m_starts.size(); ++i)
        {
            std::vector<int32_t> hole = loop(i);
            if (hole.empty())
                continue;
            if (area(hole) > 0.0)
                std::reverse(hole.begin(), hole.end());
            auto rightmost =
                std::max_element(hole.begin(), hole.end(), [&](int32_t a, int32_t b) { return at(a).x < at(b).x; });
            std::rotate(hole.begin(), rightmost, hole.end());
            holes.push_back(std::move(hole));
        }
        std::sort(holes.begin(), holes.end(),
                  [&](const auto& a, const auto& b) { return at(a.front()).x > at(b.front()).x; });
        for (std::vector<int32_t>& hole : holes)
        {
            size_t place = visibleFrom(ring, holes, at(hole.front()));
            hole.push_back(hole.front());
            hole.push_back(ring[place]);
            ring.insert(ring.begin() + static_cast<std::ptrdiff_t>(place) + 1, hole.begin(), hole.end());
        }
        return ring;
    }

    // The nearest point of the ring that no edge of it and of the holes hides.
    size_t visibleFrom(const std::vector<int32_t>& ring, const std::vector<std::vector<int32_t>>& holes,
                       const V2d& from) const
    {
        std::vector<size_t> order(ring.size());
        std::iota(order.begin(), order.end(), size_t(0));
        std::sort(order.begin(), order.end(),
                  [&](size_t a, size_t b) { return (at(ring[a]) - from).length2() < (at(ring[b]) - from).length2(); });
        auto isHidden = [&](const V2d& to)
        {
            return std::any_of(holes.begin(), holes.end(),
                               [&](const auto& hole) { return !isVisible(hole, from, to); });
        };
        for (size_t place : order)
            if (isVisible(ring, from, at(ring[place])) && isInside(ring, place, from) && !isHidden(at(ring[place])))
                return place;
        return order.front();
    }

    // A point that the ring passes twice (an earlier bridge) is to be left on the side where `from` is.
    bool isInside(const std::vector<int32_t>& ring, size_t place, const V2d& from) const
    {
        const V2d& here = at(ring[place]);
        const V2d& before = at(ring[(place + ring.size() - 1) % ring.size()]);
        const V2d& after = at(ring[(place + 1) % ring.size()]);
        if (cross(before, here, after) > 0.0)
            return cross(before, here, from) >= 0.0 && cross(here, after, from) >= 0.0;
        return cross(before, here, from) >= 0.0 || cross(here, after, from) >= 0.0;
    }

    bool isVisible(const std::vector<int32_t>& ring, const V2d& from, const V2d& to) const
    {
        for (size_t i = 0; i < ring.size(); ++i)
        {
            const V2d &a = at(ring[i]), &b = at(ring[(i + 1) % ring.size()]);
            if (a == to || b == to || a == from || b == from)
                continue;
            bool crosses = cross(from, to, a) * cross(from, to, b) <= 0.0 && cross(a, b, from) * cross(a, b, to) <= 0.0;
            if (crosses)
                return false;
        }
        return true;
    }

    double area(const std::vector<int32_t>& ring) const
    {
        double sum = 0.0;
        for (size_t i = 1; i + 1 < ring.size(); ++i)
            sum += cross(at(ring[0]), at(ring[i]), at(ring[i + 1]));
        return sum;
    }

    const V2d& at(int32_t i) const { return m_points[static_cast<size_t>(i)]; }

    std::span<const V3f> m_points3;
    std::span<const uint32_t> m_starts;
    std::vector<V2d> m_points;
};

// The point of a triangle that is nearest to p, as weights of its second and third corner.
std::array<double, 2> nearest(const V3d& p, const V3d& a, const V3d& b, const V3d& c)
{
    // Christer Ericson, Real-Time Collision Detection (2005), 5.1.5: by the regions around the triangle.
    V3d ab = b - a, ac = c - a, ap = p - a;
    double d1 = ab.dot(ap), d2 = ac.dot(ap);
    if (d1 <= 0.0 && d2 <= 0.0)
        return {0.0, 0.0};
    V3d bp = p - b;
    double d3 = ab.dot(bp), d4 = ac.dot(bp);
    if (d3 >= 0.0 && d4 <= d3)
        return {1.0, 0.0};
    double vc = d1 * d4 - d3 * d2;
    if (vc <= 0.0 && d1 >= 0.0 && d3 <= 0.0)
        return {d1 / (d1 - d3), 0.0};
    V3d cp = p - c;
    double d5 = ab.dot(cp), d6 = ac.dot(cp);
    if (d6 >= 0.0 && d5 <= d6)
        return {0.0, 1.0};
    double vb = d5 * d2 - d1 * d6;
    if (vb <= 0.0 && d2 >= 0.0 && d6 <= 0.0)
        return {0.0, d2 / (d2 - d6)};
    double va = d3 * d6 - d5 * d4;
    if (va <= 0.0 && d4 - d3 >= 0.0 && d5 - d6 >= 0.0)
    {
        double w = (d4 - d3) / ((d4 - d3) + (d5 - d6));
        return {1.0 - w, w};
    }
    double all = va + vb + vc;
    return all == 0.0 ? std::array<double, 2>{0.0, 0.0} : std::array<double, 2>{vb / all, vc / all};
}

double distance2(const Imath::Box3f& box, const V3d& p)
{
    double sum = 0.0;
    for (int i = 0; i < 3; ++i)
    {
        double outside = std::max({double(box.min[i]) - p[i], 0.0, p[i] - double(box.max[i])});
        sum += outside * outside;
    }
    return sum;
}

// Whether a line is in a box between two parameters; the box is taken a little larger, for what rounding does.
bool meets(const Imath::Box3f& box, const V3d& source, const V3d& direction, double from, double to, double tolerance)
{
    for (int i = 0; i < 3; ++i)
    {
        double margin = tolerance * (1.0 + double(box.max[i]) - double(box.min[i])) +
                        1e-6 * std::max(std::abs(double(box.min[i])), std::abs(double(box.max[i])));
        double low = double(box.min[i]) - margin, high = double(box.max[i]) + margin;
        if (direction[i] == 0.0)
        {
            if (source[i] < low || source[i] > high)
                return false;
            continue;
        }
        double a = (low - source[i]) / direction[i], b = (high - source[i]) / direction[i];
        from = std::max(from, std::min(a, b));
        to = std::min(to, std::max(a, b));
        if (from > to)
            return false;
    }
    return true;
}

constexpr size_t kLeaf = 4;

} // namespace

std::vector<Triangle> triangulated(std::span<const V3f> points, std::span<const uint32_t> loopStarts, const V3d& normal)
{
    if (loopStarts.size() < 2 || loopStarts[1] < 3)
        return {};
    return Polygon(points, loopStarts, normal).triangles();
}

MeshTriangles triangulated(const MeshTopology& topology, std::span<const V3f> points)
{
    MeshTriangles made;
    made.starts.reserve(topology.faceCount() + 1);
    made.starts.push_back(0);
    made.corners.reserve(topology.cornerCount());
    std::vector<V3f> own;
    std::vector<uint32_t> starts;
    for (size_t face = 0; face < topology.faceCount(); ++face)
    {
        auto first = static_cast<int32_t>(topology.firstCorner(face));
        own.clear();
        for (int32_t vertex : topology.faceVertices(face))
            own.push_back(points[static_cast<size_t>(vertex)]);
        starts.assign(1, 0);
        for (size_t l = 0; l < topology.loopCount(face); ++l)
            starts.push_back(static_cast<uint32_t>(topology.loop(face, l)[1]) - static_cast<uint32_t>(first));
        for (const Triangle& t : triangulated(own, starts, V3d(0.0)))
            made.corners.push_back({t[0] + first, t[1] + first, t[2] + first});
        made.starts.push_back(static_cast<uint32_t>(made.corners.size()));
    }
    return made;
}

TriangleTree::TriangleTree(const MeshTopology& topology, std::span<const V3f> points, const MeshTriangles& triangles,
                           const std::vector<int32_t>* faces)
{
    std::vector<int32_t> all;
    if (!faces)
    {
        all.resize(topology.faceCount());
        std::iota(all.begin(), all.end(), 0);
        faces = &all;
    }
    for (int32_t face : *faces)
        for (uint32_t t = triangles.starts[static_cast<size_t>(face)];
             t < triangles.starts[static_cast<size_t>(face) + 1]; ++t)
        {
            Item item;
            item.face = face;
            item.triangle = static_cast<int32_t>(t);
            for (size_t i = 0; i < 3; ++i)
            {
                int32_t vertex = topology.cornerVertices()[static_cast<size_t>(triangles.corners[t][i])];
                item.points[i] = points[static_cast<size_t>(vertex)];
            }
            m_items.push_back(item);
        }
    if (m_items.empty())
        return;
    m_nodes.reserve(m_items.size());
    m_nodes.emplace_back();
    build(0, 0, m_items.size());
}

void TriangleTree::build(size_t node, size_t first, size_t end)
{
    Imath::Box3f box, centers;
    for (size_t i = first; i < end; ++i)
    {
        for (const V3f& p : m_items[i].points)
            box.extendBy(p);
        centers.extendBy(m_items[i].points[0] + m_items[i].points[1] + m_items[i].points[2]);
    }
    m_nodes[node].box = box;
    if (end - first <= kLeaf)
    {
        m_nodes[node].first = static_cast<uint32_t>(first);
        m_nodes[node].count = static_cast<uint32_t>(end - first);
        return;
    }
    // Halves by number along the widest direction: the depth stays small whatever the triangles are.
    auto axis = static_cast<int>(centers.majorAxis());
    size_t middle = first + (end - first) / 2;
    auto place = [&](size_t i) { return m_items.begin() + static_cast<std::ptrdiff_t>(i); };
    std::nth_element(place(first), place(middle), place(end),
                     [axis](const Item& a, const Item& b)
                     {
                         return a.points[0][axis] + a.points[1][axis] + a.points[2][axis] <
                                b.points[0][axis] + b.points[1][axis] + b.points[2][axis];
                     });
    m_nodes.emplace_back();
    build(m_nodes.size() - 1, first, middle);
    m_nodes[node].first = static_cast<uint32_t>(m_nodes.size());
    m_nodes.emplace_back();
    build(m_nodes.size() - 1, middle, end);
}

std::optional<TrianglePlace> TriangleTree::closest(const V3d& point, double maxDistance) const
{
    if (m_nodes.empty())
        return std::nullopt;
    std::optional<TrianglePlace> best;
    double limit = maxDistance < 1e150 ? maxDistance * maxDistance : std::numeric_limits<double>::infinity();
    auto visit = [&](const Item& item)
    {
        V3d a(item.points[0]), b(item.points[1]), c(item.points[2]);
        auto [u, v] = nearest(point, a, b, c);
        V3d at = a + (b - a) * u + (c - a) * v;
        double distance = (at - point).length2();
        bool isNearer = distance < limit || (distance == limit && (!best || item.triangle < best->triangle));
        if (!isNearer)
            return;
        limit = distance;
        best = {item.face, item.triangle, u, v, at};
    };
    std::vector<std::pair<double, uint32_t>> open{{distance2(m_nodes[0].box, point), 0}};
    while (!open.empty())
    {
        auto [distance, index] = open.back();
        open.pop_back();
        if (distance > limit)
            continue;
        const Node& node = m_nodes[index];
        if (node.count > 0)
        {
            for (uint32_t i = 0; i < node.count; ++i)
                visit(m_items[node.first + i]);
            continue;
        }
        std::pair<double, uint32_t> near{distance2(m_nodes[index + 1].box, point), index + 1};
        std::pair<double, uint32_t> far{distance2(m_nodes[node.first].box, point), node.first};
        if (far.first < near.first)
            std::swap(near, far);
        open.push_back(far);
        open.push_back(near);
    }
    return best;
}

void TriangleTree::intersect(const V3d& source, const V3d& direction, double from, double to, double tolerance,
                             const std::function<void(const RayHit&)>& found) const
{
    if (m_nodes.empty() || direction == V3d(0.0))
        return;
    auto visit = [&](const Item& item)
    {
        // Möller and Trumbore, Fast, Minimum Storage Ray/Triangle Intersection (1997).
        V3d a(item.points[0]), ab = V3d(item.points[1]) - a, ac = V3d(item.points[2]) - a;
        V3d p = direction.cross(ac);
        double determinant = ab.dot(p);
        if (determinant == 0.0)
            return;
        V3d towards = source - a;
        double u = towards.dot(p) / determinant;
        V3d q = towards.cross(ab);
        double v = direction.dot(q) / determinant;
        double distance = ac.dot(q) / determinant;
        bool isInside = u >= -tolerance && v >= -tolerance && u + v <= 1.0 + tolerance;
        if (!isInside || !(distance >= from && distance <= to))
            return;
        RayHit hit;
        hit.face = item.face;
        hit.triangle = item.triangle;
        hit.u = u;
        hit.v = v;
        hit.point = source + direction * distance;
        hit.distance = distance;
        found(hit);
    };
    std::vector<uint32_t> open{0};
    while (!open.empty())
    {
        uint32_t index = open.back();
        const Node& node = m_nodes[index];
        open.pop_back();
        if (!meets(node.box, source, direction, from, to, tolerance))
            continue;
        if (node.count == 0)
            open.insert(open.end(), {index + 1, node.first});
        for (uint32_t i = 0; i < node.count; ++i)
            visit(m_items[node.first + i]);
    }
}

} // namespace understudy::geometry
