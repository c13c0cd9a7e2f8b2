#include "geometry/MeshEditor.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <stdexcept>
#include <unordered_map>

namespace understudy::geometry
{

void checkCorners(double corners)
{
    if (corners > static_cast<double>(kMaxCorners))
        throw std::length_error(
            fmt::format("A mesh of {:.0f} corners is too large: at most {} are made.", corners, kMaxCorners));
}

std::vector<uint8_t> marked(std::span<const int32_t> list, size_t count, const char* what)
{
    std::vector<uint8_t> marks(count, 0);
    for (int32_t i : list)
    {
        if (i < 0 || static_cast<size_t>(i) >= count)
            throw std::out_of_range(fmt::format("There is no {} {} of {}.", what, i, count));
        marks[static_cast<size_t>(i)] = 1;
    }
    return marks;
}

MeshEditor::MeshEditor(const Mesh& source) : m_source(source), m_edges(source.topology().edges())
{
    m_points.reserve(source.vertexCount());
    for (size_t i = 0; i < source.vertexCount(); ++i)
        m_points.push_back(source.point(i));
    m_cornerEdges.reserve(source.cornerCount());
    m_corners.reserve(source.cornerCount());
}

int32_t MeshEditor::addVertex(const V3d& point)
{
    m_points.push_back(point);
    return static_cast<int32_t>(m_points.size() - 1);
}

int32_t MeshEditor::addEdge(int32_t from, int32_t to, int32_t like)
{
    m_edges.push_back({from, to});
    m_edgeLike.push_back(like);
    return static_cast<int32_t>(m_edges.size() - 1);
}

int32_t MeshEditor::blend(std::span<const Share> shares)
{
    m_shares.insert(m_shares.end(), shares.begin(), shares.end());
    m_blendStarts.push_back(static_cast<uint32_t>(m_shares.size()));
    return kFirstBlend - static_cast<int32_t>(m_blendStarts.size() - 2);
}

int32_t MeshEditor::blend(int32_t from, int32_t to, double t)
{
    const Share shares[] = {{from, 1.0 - t}, {to, t}};
    return blend(shares);
}

void MeshEditor::beginFace(int32_t like)
{
    m_faceLoops.push_back(static_cast<uint32_t>(m_loopStarts.size() - 1));
    m_faceLike.push_back(like);
}

void MeshEditor::addCorner(int32_t signedEdge, int32_t corner)
{
    m_cornerEdges.push_back(signedEdge);
    m_corners.push_back(corner);
}

void MeshEditor::endLoop() { m_loopStarts.push_back(static_cast<uint32_t>(m_cornerEdges.size())); }

void MeshEditor::copyFace(size_t face)
{
    beginFace(static_cast<int32_t>(face));
    for (size_t l = 0; l < topology().loopCount(face); ++l)
    {
        auto [first, end] = topology().loop(face, l);
        for (size_t corner = first; corner < end; ++corner)
            addCorner(topology().cornerEdges()[corner], static_cast<int32_t>(corner));
        endLoop();
    }
}

std::span<const MeshEditor::Share> MeshEditor::sharesOf(int32_t corner) const
{
    auto i = static_cast<size_t>(kFirstBlend - corner);
    return std::span<const Share>(m_shares).subspan(m_blendStarts[i], m_blendStarts[i + 1] - m_blendStarts[i]);
}

namespace
{

V2f sum(const UvSet& set, std::span<const MeshEditor::Share> shares)
{
    Imath::V2d total(0.0);
    for (auto [id, weight] : shares)
        total += Imath::V2d(set.points[static_cast<size_t>(id)]) * weight;
    return V2f(total);
}

Color sum(const ColorSet& set, std::span<const MeshEditor::Share> shares)
{
    std::array<double, 4> total{};
    for (auto [id, weight] : shares)
        for (size_t i = 0; i < 4; ++i)
            total[i] += static_cast<double>(set.colors[static_cast<size_t>(id)][i]) * weight;
    return {float(total[0]), float(total[1]), float(total[2]), float(total[3])};
}

std::vector<V2f>& itemsOf(UvSet& set) { return set.points; }
std::vector<Color>& itemsOf(ColorSet& set) { return set.colors; }

struct PairKey
{
    int32_t low, high;
    double ofLow;
    friend bool operator==(const PairKey&, const PairKey&) = default;
};
struct PairHash
{
    size_t operator()(const PairKey& key) const
    {
        uint64_t bits = 0;
        std::memcpy(&bits, &key.ofLow, sizeof(bits));
        uint64_t numbers = (uint64_t(uint32_t(key.low)) << 32) | uint32_t(key.high);
        return std::hash<uint64_t>()(numbers * 0x9e3779b97f4a7c15ull ^ bits);
    }
};

// New items of a set, blended of those that it has.
template <class Set> class Blender
{
public:
    explicit Blender(Set& set) : m_set(set) {}

    // Of corners: -1 where one of them has none.
    int32_t find(std::span<const MeshEditor::Share> corners)
    {
        m_ids.clear();
        for (auto [corner, weight] : corners)
        {
            int32_t id = corner < 0 ? -1 : m_set.id(static_cast<size_t>(corner));
            if (id < 0)
                return -1;
            add(id, weight);
        }
        if (m_ids.empty())
            return -1;
        if (m_ids.size() == 1)
            return m_ids[0].first;
        if (m_ids.size() > 2)
            return make();
        size_t low = m_ids[0].first < m_ids[1].first ? 0 : 1;
        auto [entry, isNew] =
            m_pairs.try_emplace(PairKey{m_ids[low].first, m_ids[1 - low].first, m_ids[low].second}, 0);
        if (isNew)
            entry->second = make();
        return entry->second;
    }

private:
    void add(int32_t id, double weight)
    {
        for (auto& known : m_ids)
            if (known.first == id)
                return void(known.second += weight);
        m_ids.emplace_back(id, weight);
    }

    int32_t make()
    {
        auto made = sum(m_set, m_ids);
        itemsOf(m_set).push_back(made);
        return static_cast<int32_t>(itemsOf(m_set).size() - 1);
    }

    Set& m_set;
    std::vector<MeshEditor::Share> m_ids;
    std::unordered_map<PairKey, int32_t, PairHash> m_pairs;
};

// Takes items away that corners used before and use no more.
template <class Set> void dropUnusedItems(Set& set, const std::vector<int32_t>& before)
{
    auto& items = itemsOf(set);
    std::vector<int32_t> next(items.size(), 0);
    for (int32_t id : before)
        if (id >= 0)
            next[static_cast<size_t>(id)] = -1;
    for (int32_t id : set.ids)
        if (id >= 0)
            next[static_cast<size_t>(id)] = 0;
    size_t count = 0;
    for (size_t i = 0; i < items.size(); ++i)
        if (next[i] == 0)
        {
            next[i] = static_cast<int32_t>(count);
            items[count++] = items[i];
        }
    items.resize(count);
    for (int32_t& id : set.ids)
        id = id < 0 ? id : next[static_cast<size_t>(id)];
}

} // namespace

template <class Set> void MeshEditor::carry(Set& set, bool dropUnused) const
{
    if (set.ids.empty())
        return;
    Blender<Set> blender(set);
    std::vector<int32_t> blended(m_blendStarts.size() - 1);
    for (size_t i = 0; i < blended.size(); ++i)
        blended[i] = blender.find(sharesOf(kFirstBlend - static_cast<int32_t>(i)));
    std::vector<int32_t> ids(m_corners.size());
    for (size_t i = 0; i < ids.size(); ++i)
    {
        int32_t corner = m_corners[i];
        if (corner > kNone)
            ids[i] = set.id(static_cast<size_t>(corner));
        else
            ids[i] = corner == kNone ? -1 : blended[static_cast<size_t>(kFirstBlend - corner)];
    }
    std::swap(set.ids, ids);
    if (dropUnused)
        dropUnusedItems(set, ids);
}

std::vector<V3f> MeshEditor::carriedNormals() const
{
    const std::vector<V3f>& locked = m_source.lockedNormals();
    if (locked.empty())
        return {};
    std::vector<V3f> normals(m_corners.size(), V3f(kUnlockedNormal));
    for (size_t i = 0; i < normals.size(); ++i)
    {
        int32_t corner = m_corners[i];
        if (corner > kNone)
            normals[i] = locked[static_cast<size_t>(corner)];
        if (corner >= kNone)
            continue;
        V3d total(0.0);
        bool isLocked = sharesOf(corner).size() > 1; // of one alone: painted()
        for (auto [from, weight] : sharesOf(corner))
        {
            isLocked = isLocked && from >= 0 && isLockedNormal(locked[static_cast<size_t>(from)]);
            total += isLocked ? V3d(locked[static_cast<size_t>(from)]) * weight : V3d(0.0);
        }
        if (isLocked && total.length2() > 0.0)
            normals[i] = V3f(total.normalized());
    }
    return normals;
}

// The edges that stay: of each its new number, or -1; m_edges holds those.
std::vector<int32_t> MeshEditor::renumberEdges(bool dropUnused)
{
    std::vector<int32_t> next(m_edges.size(), 0);
    if (dropUnused)
    {
        for (int32_t edge : topology().cornerEdges())
            next[static_cast<size_t>(MeshTopology::edgeOf(edge))] = -1;
        std::fill(next.begin() + static_cast<std::ptrdiff_t>(topology().edgeCount()), next.end(), -1);
        for (int32_t edge : m_cornerEdges)
            next[static_cast<size_t>(MeshTopology::edgeOf(edge))] = 0;
    }
    for (int32_t edge : m_dropped)
        next[static_cast<size_t>(edge)] = -1;
    int32_t count = 0;
    for (size_t i = 0; i < next.size(); ++i)
        if (next[i] == 0)
        {
            m_edges[static_cast<size_t>(count)] = m_edges[i];
            next[i] = count++;
        }
    m_edges.resize(static_cast<size_t>(count));
    for (int32_t& edge : m_cornerEdges)
        edge = edge < 0 ? ~next[static_cast<size_t>(~edge)] : next[static_cast<size_t>(edge)];
    return next;
}

std::vector<int32_t> MeshEditor::renumberVertices(bool dropUnused)
{
    std::vector<int32_t> next(m_points.size(), 0);
    if (dropUnused)
    {
        for (const EdgeEnds& edge : topology().edges())
            for (int32_t vertex : edge)
                next[static_cast<size_t>(vertex)] = -1;
        std::fill(next.begin() + static_cast<std::ptrdiff_t>(m_source.vertexCount()), next.end(), -1);
        for (const EdgeEnds& edge : m_edges)
            for (int32_t vertex : edge)
                next[static_cast<size_t>(vertex)] = 0;
    }
    for (int32_t vertex : m_droppedVertices)
        next[static_cast<size_t>(vertex)] = -1;
    int32_t count = 0;
    for (size_t i = 0; i < next.size(); ++i)
        if (next[i] == 0)
        {
            m_points[static_cast<size_t>(count)] = m_points[i];
            next[i] = count++;
        }
    m_points.resize(static_cast<size_t>(count));
    for (EdgeEnds& edge : m_edges)
        for (int32_t& vertex : edge)
            vertex = next[static_cast<size_t>(vertex)];
    return next;
}

namespace
{

Part<Weights> renumbered(const Weights& weights, const std::vector<int32_t>& next)
{
    Weights made;
    for (auto [index, weight] : weights)
        if (index < next.size() && next[index] >= 0)
            made.emplace_back(static_cast<uint32_t>(next[index]), weight);
    return Part<Weights>(std::move(made));
}

} // namespace

// Hardness and creases, by the new numbers of all edges that there were.
void MeshEditor::carryEdges(Mesh& mesh, const std::vector<int32_t>& kept) const
{
    size_t old = topology().edgeCount();
    const auto& smooth = m_source.smoothEdges();
    if (!smooth.empty())
    {
        std::vector<uint8_t> all(mesh.edgeCount(), 1);
        for (size_t i = 0; i < kept.size(); ++i)
        {
            int32_t like = i < old ? static_cast<int32_t>(i) : m_edgeLike[i - old];
            if (kept[i] >= 0 && like >= 0)
                all[static_cast<size_t>(kept[i])] = smooth[static_cast<size_t>(like)];
        }
        mesh.setSmoothEdges(std::move(all));
    }
    if (m_source.edgeCreases->empty())
        return;
    std::unordered_map<int32_t, double> known;
    for (auto [edge, weight] : *m_source.edgeCreases)
        known.emplace(static_cast<int32_t>(edge), weight);
    Weights creases;
    for (size_t i = 0; i < kept.size(); ++i)
    {
        auto found = known.find(i < old ? static_cast<int32_t>(i) : m_edgeLike[i - old]);
        if (kept[i] >= 0 && found != known.end())
            creases.emplace_back(static_cast<uint32_t>(kept[i]), found->second);
    }
    mesh.edgeCreases = Part<Weights>(std::move(creases));
}

Mesh MeshEditor::finish(bool dropUnused)
{
    std::vector<int32_t> edges = renumberEdges(dropUnused);
    std::vector<int32_t> vertices = renumberVertices(dropUnused);
    m_faceLoops.push_back(static_cast<uint32_t>(m_loopStarts.size() - 1));
    auto made = std::make_shared<const MeshTopology>(m_points.size(), std::move(m_edges), std::move(m_cornerEdges),
                                                     std::move(m_loopStarts), std::move(m_faceLoops));
    if (auto problem = made->problem())
        throw std::logic_error("The operation makes no mesh: " + *problem);
    Mesh mesh(std::vector<V3f>(m_points.size()), made);
    if (m_source.precisePoints().empty())
    {
        std::vector<V3f> points(m_points.size());
        std::transform(m_points.begin(), m_points.end(), points.begin(), [](const V3d& p) { return V3f(p); });
        mesh.setPoints(std::move(points));
    }
    else
        mesh.setPrecisePoints(std::move(m_points));
    carryEdges(mesh, edges);
    mesh.setLockedNormals(carriedNormals());
    mesh.vertexCreases = renumbered(*m_source.vertexCreases, vertices);
    mesh.uvSets = m_source.uvSets;
    for (auto& set : mesh.uvSets)
        carry(set.edit(), dropUnused);
    mesh.colorSets = m_source.colorSets;
    for (auto& set : mesh.colorSets)
        carry(set.edit(), dropUnused);
    mesh.currentUvSet = m_source.currentUvSet;
    mesh.currentColorSet = m_source.currentColorSet;
    if (!m_source.invisibleFaces->empty())
    {
        std::vector<uint32_t> invisible;
        for (size_t i = 0; i < m_faceLike.size(); ++i)
            if (m_faceLike[i] >= 0 && std::binary_search(m_source.invisibleFaces->begin(),
                                                         m_source.invisibleFaces->end(), uint32_t(m_faceLike[i])))
                invisible.push_back(static_cast<uint32_t>(i));
        mesh.invisibleFaces = Part<std::vector<uint32_t>>(std::move(invisible));
    }
    return mesh;
}

void hardenByAngle(Mesh& mesh, size_t first, double angle)
{
    const MeshTopology& topology = mesh.topology();
    std::vector<size_t> hard;
    for (size_t edge = first; edge < topology.edgeCount(); ++edge)
    {
        auto faces = topology.facesAtEdge(edge);
        if (faces.size() != 2)
            continue;
        V3d a = faceNormal(topology, mesh.points(), static_cast<size_t>(faces[0]));
        V3d b = faceNormal(topology, mesh.points(), static_cast<size_t>(faces[1]));
        if (a.dot(b) < std::cos(angle) - 1e-9 && a.length2() > 0.0 && b.length2() > 0.0)
            hard.push_back(edge);
    }
    if (hard.empty())
        return;
    std::vector<uint8_t> smooth = mesh.smoothEdges();
    smooth.resize(mesh.edgeCount(), 1);
    for (size_t edge : hard)
        smooth[edge] = 0;
    mesh.setSmoothEdges(std::move(smooth));
}

// --------------------------------------------------------------------------------------------------------- cut edges

void CutEdges::cut(size_t edge, std::span<const double> factors)
{
    if (factors.empty())
        return;
    auto number = static_cast<int32_t>(edge);
    const EdgeEnds ends = m_editor.ends(number);
    V3d from = m_editor.point(ends[0]), to = m_editor.point(ends[1]);
    m_first[edge] = static_cast<int32_t>(m_vertices.size());
    m_count[edge] = static_cast<uint32_t>(factors.size());
    for (double t : factors)
    {
        m_vertices.push_back(m_editor.addVertex(from * (1.0 - t) + to * t));
        m_factors.push_back(t);
    }
    m_editor.setEnd(number, 1, vertex(edge, 0));
    for (size_t i = 0; i < factors.size(); ++i)
        m_pieces.push_back(
            m_editor.addEdge(vertex(edge, i), i + 1 < factors.size() ? vertex(edge, i + 1) : ends[1], number));
}

void CutEdges::copyFace(size_t face) const
{
    const MeshTopology& topology = m_editor.topology();
    m_editor.beginFace(static_cast<int32_t>(face));
    for (size_t l = 0; l < topology.loopCount(face); ++l)
    {
        auto [first, end] = topology.loop(face, l);
        for (size_t corner = first; corner < end; ++corner)
            walk(corner, [&](int32_t edge, int32_t source) { m_editor.addCorner(edge, source); });
        m_editor.endLoop();
    }
}

} // namespace understudy::geometry
