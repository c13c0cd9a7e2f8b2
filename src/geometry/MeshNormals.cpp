#include "geometry/MeshNormals.h"

#include <algorithm>
#include <cmath>

namespace understudy::geometry
{

namespace
{

V3d unit(const V3d& v)
{
    double length = v.length();
    return length > 0.0 && std::isfinite(length) ? v / length : V3d(0.0);
}

V3d pointOf(std::span<const V3f> points, int32_t vertex) { return V3d(points[static_cast<size_t>(vertex)]); }

// The angle between the edges that meet in a corner.
double angleAt(const MeshTopology& topology, std::span<const V3f> points, size_t corner)
{
    const auto& vertices = topology.cornerVertices();
    V3d here = pointOf(points, vertices[corner]);
    auto towards = [&](int32_t other) { return unit(pointOf(points, vertices[static_cast<size_t>(other)]) - here); };
    V3d a = towards(topology.cornerBefore(corner)), b = towards(topology.cornerAfter(corner));
    return std::atan2(a.cross(b).length(), a.dot(b));
}

// What a corner's face adds to the normal of its vertex; `area` is that of the face.
V3d share(const MeshTopology& topology, std::span<const V3f> points, size_t corner, const V3d& area,
          NormalWeight weight)
{
    if (weight == NormalWeight::None)
        return unit(area);
    double angle = angleAt(topology, points, corner);
    return (weight == NormalWeight::Angle ? unit(area) : area) * angle;
}

// Puts the corners of a vertex together that smooth edges join; the lowest stands for all.
class Fans
{
public:
    Fans(const MeshTopology& topology, std::span<const uint8_t> smooth)
        : m_topology(topology), m_smooth(smooth), m_first(topology.cornerCount())
    {
        for (size_t i = 0; i < m_first.size(); ++i)
            m_first[i] = static_cast<int32_t>(i);
        for (size_t vertex = 0; vertex < topology.vertexCount(); ++vertex)
            join(vertex);
    }

    int32_t find(int32_t corner)
    {
        while (m_first[static_cast<size_t>(corner)] != corner)
            corner = m_first[static_cast<size_t>(corner)];
        return corner;
    }

private:
    void join(size_t vertex)
    {
        m_spokes.clear();
        for (int32_t corner : m_topology.cornersAtVertex(vertex))
        {
            addSpoke(m_topology.cornerEdges()[static_cast<size_t>(corner)], corner);
            int32_t before = m_topology.cornerBefore(static_cast<size_t>(corner));
            addSpoke(m_topology.cornerEdges()[static_cast<size_t>(before)], corner);
        }
        std::sort(m_spokes.begin(), m_spokes.end());
        for (size_t i = 1; i < m_spokes.size(); ++i)
            if (m_spokes[i].first == m_spokes[i - 1].first)
                unite(m_spokes[i].second, m_spokes[i - 1].second);
    }

    void addSpoke(int32_t signedEdge, int32_t corner)
    {
        int32_t edge = MeshTopology::edgeOf(signedEdge);
        if (m_smooth.empty() || m_smooth[static_cast<size_t>(edge)] != 0)
            m_spokes.emplace_back(edge, corner);
    }

    void unite(int32_t a, int32_t b)
    {
        a = find(a);
        b = find(b);
        m_first[static_cast<size_t>(std::max(a, b))] = std::min(a, b);
    }

    const MeshTopology& m_topology;
    std::span<const uint8_t> m_smooth;
    std::vector<int32_t> m_first;
    std::vector<std::pair<int32_t, int32_t>> m_spokes;
};

std::vector<V3d> areaVectors(const MeshTopology& topology, std::span<const V3f> points)
{
    std::vector<V3d> areas(topology.faceCount());
    for (size_t face = 0; face < areas.size(); ++face)
        areas[face] = areaVector(topology, points, face);
    return areas;
}

} // namespace

V3d areaVector(const MeshTopology& topology, std::span<const V3f> points, size_t face)
{
    V3d sum(0.0);
    for (size_t l = 0; l < topology.loopCount(face); ++l)
    {
        auto [first, end] = topology.loop(face, l);
        const auto& vertices = topology.cornerVertices();
        // Relative to a point of the face, so that faces far from the origin lose nothing.
        V3d base = pointOf(points, vertices[first]);
        for (size_t i = first + 1; i + 1 < end; ++i)
            sum += (pointOf(points, vertices[i]) - base).cross(pointOf(points, vertices[i + 1]) - base);
    }
    return sum;
}

V3d faceNormal(const MeshTopology& topology, std::span<const V3f> points, size_t face)
{
    return unit(areaVector(topology, points, face));
}

V3f vertexNormal(const MeshTopology& topology, std::span<const V3f> points, size_t vertex, NormalWeight weight)
{
    V3d sum(0.0);
    for (int32_t at : topology.cornersAtVertex(vertex))
    {
        auto corner = static_cast<size_t>(at);
        V3d area = areaVector(topology, points, static_cast<size_t>(topology.faceOf(corner)));
        sum += share(topology, points, corner, area, weight);
    }
    return V3f(unit(sum));
}

std::vector<V3f> vertexNormals(const MeshTopology& topology, std::span<const V3f> points, NormalWeight weight)
{
    std::vector<V3d> areas = areaVectors(topology, points);
    std::vector<V3f> normals(topology.vertexCount());
    for (size_t vertex = 0; vertex < normals.size(); ++vertex)
    {
        V3d sum(0.0);
        for (int32_t at : topology.cornersAtVertex(vertex))
        {
            auto corner = static_cast<size_t>(at);
            sum += share(topology, points, corner, areas[static_cast<size_t>(topology.faceOf(corner))], weight);
        }
        normals[vertex] = V3f(unit(sum));
    }
    return normals;
}

MeshNormals cornerNormals(const MeshTopology& topology, std::span<const V3f> points, std::span<const uint8_t> smooth,
                          std::span<const V3f> locked)
{
    MeshNormals made;
    made.ids.assign(topology.cornerCount(), -1);
    Fans fans(topology, smooth);
    std::vector<V3d> areas = areaVectors(topology, points);
    std::vector<V3d> sums(topology.cornerCount(), V3d(0.0)); // of the corners that stand for their fan
    for (size_t corner = 0; corner < sums.size(); ++corner)
        sums[static_cast<size_t>(fans.find(static_cast<int32_t>(corner)))] += share(
            topology, points, corner, areas[static_cast<size_t>(topology.faceOf(corner))], NormalWeight::AngleAndArea);

    auto isLocked = [&](size_t corner) { return !locked.empty() && isLockedNormal(locked[corner]); };
    // The corner whose number another takes: the first of its fan that is locked to the same, or not locked as well.
    auto leader = [&](size_t corner)
    {
        int32_t fan = fans.find(static_cast<int32_t>(corner));
        if (locked.empty())
            return static_cast<size_t>(fan);
        for (int32_t other : topology.cornersAtVertex(static_cast<size_t>(topology.cornerVertices()[corner])))
        {
            auto at = static_cast<size_t>(other);
            bool isSame = isLocked(at) == isLocked(corner) && (!isLocked(at) || locked[at] == locked[corner]);
            if (isSame && fans.find(other) == fan)
                return at;
        }
        return corner;
    };
    for (size_t corner = 0; corner < made.ids.size(); ++corner)
    {
        size_t first = leader(corner);
        if (made.ids[first] < 0)
        {
            made.ids[first] = static_cast<int32_t>(made.normals.size());
            V3f normal = isLocked(first) ? locked[first]
                                         : V3f(unit(sums[static_cast<size_t>(fans.find(static_cast<int32_t>(first)))]));
            made.normals.push_back(normal);
            made.locked.push_back(isLocked(first) ? 1 : 0);
        }
        made.ids[corner] = made.ids[first];
    }
    return made;
}

} // namespace understudy::geometry
