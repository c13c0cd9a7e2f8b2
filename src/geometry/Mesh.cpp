#include "geometry/Mesh.h"

#include "geometry/DisjointSets.h"

#include <algorithm>
#include <mutex>

namespace understudy::geometry
{

// Worked out when it is first asked, by whoever asks first.
struct Mesh::Derived
{
    std::once_flag normalsOnce, trianglesOnce, treeOnce;
    MeshNormals normals;
    MeshTriangles triangles;
    std::unique_ptr<TriangleTree> tree;
};

namespace
{

// Sets are numbered by their lowest member; members that do not count get -1.
std::pair<std::vector<int32_t>, size_t> numbered(DisjointSets& sets, size_t count, const std::vector<uint8_t>* counts)
{
    std::vector<int32_t> numbers(count, -1);
    int32_t next = 0;
    for (size_t i = 0; i < count; ++i)
    {
        if (counts && !(*counts)[i])
            continue;
        auto first = static_cast<size_t>(sets.find(static_cast<int32_t>(i)));
        if (numbers[first] < 0)
            numbers[first] = next++;
        numbers[i] = numbers[first];
    }
    return {std::move(numbers), static_cast<size_t>(next)};
}

template <class Set> std::optional<size_t> findSet(const std::vector<Part<Set>>& sets, std::string_view name)
{
    for (size_t i = 0; i < sets.size(); ++i)
        if (sets[i]->name == name)
            return i;
    return std::nullopt;
}

} // namespace

Mesh::Mesh() : Mesh({}, std::make_shared<const MeshTopology>()) {}

Mesh::Mesh(std::vector<V3f> points, std::shared_ptr<const MeshTopology> topology)
    : m_topology(std::move(topology)), m_points(std::move(points)), m_derived(std::make_shared<Derived>())
{
}

void Mesh::pointsChanged() { m_derived = std::make_shared<Derived>(); }

void Mesh::setPoints(std::vector<V3f> points)
{
    m_points = Part<std::vector<V3f>>(std::move(points));
    m_precise = {};
    pointsChanged();
}

void Mesh::setPoint(size_t vertex, const V3f& point)
{
    m_points.edit()[vertex] = point;
    if (!m_precise->empty())
        m_precise.edit()[vertex] = V3d(point);
    pointsChanged();
}

void Mesh::setPoint(size_t vertex, const V3d& point)
{
    m_points.edit()[vertex] = V3f(point);
    if (!m_precise->empty())
        m_precise.edit()[vertex] = point;
    pointsChanged();
}

void Mesh::setPrecisePoints(std::vector<V3d> points)
{
    std::vector<V3f> floats(points.size());
    std::transform(points.begin(), points.end(), floats.begin(), [](const V3d& p) { return V3f(p); });
    setPoints(std::move(floats));
    m_precise = Part<std::vector<V3d>>(std::move(points));
}

void Mesh::setSmoothEdges(std::vector<uint8_t> smooth)
{
    m_smooth = Part<std::vector<uint8_t>>(std::move(smooth));
    pointsChanged();
}

void Mesh::setSmooth(size_t edge, bool smooth)
{
    if (isSmooth(edge) == smooth)
        return;
    std::vector<uint8_t>& all = m_smooth.edit();
    all.resize(edgeCount(), 1);
    all[edge] = smooth ? 1 : 0;
    pointsChanged();
}

void Mesh::setLockedNormals(std::vector<V3f> normals)
{
    m_locked = Part<std::vector<V3f>>(std::move(normals));
    pointsChanged();
}

std::vector<V3f>& Mesh::editLockedNormals()
{
    pointsChanged();
    std::vector<V3f>& all = m_locked.edit();
    all.resize(cornerCount(), V3f(kUnlockedNormal));
    return all;
}

const MeshNormals& Mesh::normals() const
{
    Derived& known = *m_derived;
    std::call_once(known.normalsOnce,
                   [&] { known.normals = cornerNormals(*m_topology, points(), *m_smooth, *m_locked); });
    return known.normals;
}

const MeshTriangles& Mesh::triangles() const
{
    Derived& known = *m_derived;
    std::call_once(known.trianglesOnce, [&] { known.triangles = triangulated(*m_topology, points()); });
    return known.triangles;
}

const TriangleTree& Mesh::tree() const
{
    Derived& known = *m_derived;
    const MeshTriangles& all = triangles();
    std::call_once(known.treeOnce, [&] { known.tree = std::make_unique<TriangleTree>(*m_topology, points(), all); });
    return *known.tree;
}

std::optional<size_t> Mesh::findUvSet(std::string_view name) const { return findSet(uvSets, name); }
std::optional<size_t> Mesh::findColorSet(std::string_view name) const { return findSet(colorSets, name); }

bool operator==(const Mesh& a, const Mesh& b)
{
    auto isSame = [](const MeshTopology& x, const MeshTopology& y)
    {
        return &x == &y || (x.vertexCount() == y.vertexCount() && x.edges() == y.edges() &&
                            x.cornerEdges() == y.cornerEdges() && x.sameLoops(y));
    };
    return isSame(*a.m_topology, *b.m_topology) && a.m_points == b.m_points && a.m_precise == b.m_precise &&
           a.m_smooth == b.m_smooth && a.m_locked == b.m_locked && a.uvSets == b.uvSets && a.colorSets == b.colorSets &&
           a.edgeCreases == b.edgeCreases && a.vertexCreases == b.vertexCreases &&
           a.invisibleFaces == b.invisibleFaces && a.currentUvSet == b.currentUvSet &&
           a.currentColorSet == b.currentColorSet;
}

size_t Mesh::bytes() const
{
    size_t total = sizeof(*this) + m_topology->bytes() + m_points->size() * sizeof(V3f) +
                   m_precise->size() * sizeof(V3d) + m_smooth->size() + m_locked->size() * sizeof(V3f);
    for (const auto& set : uvSets)
        total += set->points.size() * sizeof(V2f) + set->ids.size() * sizeof(int32_t);
    for (const auto& set : colorSets)
        total += set->colors.size() * sizeof(Color) + set->ids.size() * sizeof(int32_t);
    return total;
}

std::pair<std::vector<int32_t>, size_t> uvShells(const MeshTopology& topology, const UvSet& set)
{
    DisjointSets shells(set.points.size());
    std::vector<uint8_t> isUsed(set.points.size(), 0);
    for (size_t face = 0; face < topology.faceCount(); ++face)
    {
        int32_t first = -1;
        for (size_t i = 0; i < topology.cornerCount(face); ++i)
        {
            int32_t id = set.id(topology.firstCorner(face) + i);
            if (id < 0)
                continue;
            isUsed[static_cast<size_t>(id)] = 1;
            first < 0 ? void(first = id) : shells.join(first, id);
        }
    }
    return numbered(shells, set.points.size(), &isUsed);
}

std::pair<std::vector<int32_t>, size_t> vertexShells(const MeshTopology& topology)
{
    DisjointSets shells(topology.vertexCount());
    for (const EdgeEnds& edge : topology.edges())
        shells.join(edge[0], edge[1]);
    return numbered(shells, topology.vertexCount(), nullptr);
}

} // namespace understudy::geometry
