#include "geometry/MeshTopology.h"

#include <fmt/core.h>

#include <algorithm>
#include <numeric>
#include <stdexcept>
#include <unordered_map>

namespace understudy::geometry
{

namespace
{

uint64_t keyOf(int32_t a, int32_t b)
{
    auto low = static_cast<uint32_t>(std::min(a, b)), high = static_cast<uint32_t>(std::max(a, b));
    return (uint64_t(low) << 32) | high;
}

// Numbers edges by the two vertices that they join.
class EdgeNumbers
{
public:
    EdgeNumbers(std::vector<EdgeEnds> given, size_t expected) : m_edges(std::move(given))
    {
        m_numbers.reserve(m_edges.size() + expected);
        for (size_t i = 0; i < m_edges.size(); ++i)
            m_numbers.try_emplace(keyOf(m_edges[i][0], m_edges[i][1]), static_cast<int32_t>(i));
    }

    // Signed: negative where it is walked from its end.
    int32_t find(int32_t from, int32_t to)
    {
        auto [entry, isNew] = m_numbers.try_emplace(keyOf(from, to), static_cast<int32_t>(m_edges.size()));
        if (isNew)
            m_edges.push_back({from, to});
        return m_edges[static_cast<size_t>(entry->second)][0] == from ? entry->second : ~entry->second;
    }

    std::vector<EdgeEnds> take() { return std::move(m_edges); }

private:
    std::vector<EdgeEnds> m_edges;
    std::unordered_map<uint64_t, int32_t> m_numbers;
};

// Lists of the items that visit(add) gives as add(list, item), in that order; visit is run twice.
template <class Visit> NumberLists gather(size_t lists, Visit&& visit)
{
    NumberLists made;
    made.starts.assign(lists + 1, 0);
    visit([&](size_t list, size_t) { ++made.starts[list + 1]; });
    std::partial_sum(made.starts.begin(), made.starts.end(), made.starts.begin());
    made.items.resize(made.starts.back());
    std::vector<uint32_t> next(made.starts.begin(), made.starts.end() - 1);
    visit([&](size_t list, size_t item) { made.items[next[list]++] = static_cast<int32_t>(item); });
    return made;
}

} // namespace

MeshTopology::MeshTopology(size_t vertexCount, std::vector<EdgeEnds> edges, std::vector<int32_t> cornerEdges,
                           std::vector<uint32_t> loopStarts, std::vector<uint32_t> faceLoops)
    : m_vertexCount(vertexCount), m_edges(std::move(edges)), m_cornerEdges(std::move(cornerEdges)),
      m_loopStarts(std::move(loopStarts)), m_faceLoops(std::move(faceLoops))
{
    bool inRange = std::all_of(m_cornerEdges.begin(), m_cornerEdges.end(),
                               [&](int32_t edge) { return static_cast<size_t>(edgeOf(edge)) < m_edges.size(); });
    if (!inRange)
        return;
    m_cornerVertices.reserve(m_cornerEdges.size());
    for (int32_t edge : m_cornerEdges)
        m_cornerVertices.push_back(startVertex(edge));
}

std::shared_ptr<const MeshTopology> MeshTopology::ofFaces(size_t vertexCount, std::span<const int32_t> counts,
                                                          std::span<const int32_t> vertices,
                                                          std::vector<EdgeEnds> given)
{
    EdgeNumbers numbers(std::move(given), vertices.size() / 2);
    std::vector<int32_t> corners;
    corners.reserve(vertices.size());
    std::vector<uint32_t> starts{0}, loops(counts.size() + 1);
    starts.reserve(counts.size() + 1);
    std::iota(loops.begin(), loops.end(), 0u);
    size_t at = 0;
    for (size_t face = 0; face < counts.size(); ++face)
    {
        auto count = static_cast<size_t>(counts[face]);
        if (counts[face] < 3 || count > vertices.size() - at)
            throw std::invalid_argument(
                fmt::format("face {} has {} of {} vertices that are left", face, counts[face], vertices.size() - at));
        for (size_t i = 0; i < count; ++i)
        {
            int32_t vertex = vertices[at + i];
            if (vertex < 0 || static_cast<size_t>(vertex) >= vertexCount)
                throw std::invalid_argument(fmt::format("face {} names vertex {} of {}", face, vertex, vertexCount));
        }
        for (size_t i = 0; i < count; ++i)
            corners.push_back(numbers.find(vertices[at + i], vertices[at + (i + 1) % count]));
        at += count;
        starts.push_back(static_cast<uint32_t>(at));
    }
    if (at != vertices.size())
        throw std::invalid_argument(fmt::format("{} vertices belong to no face", vertices.size() - at));
    auto made = std::make_shared<const MeshTopology>(vertexCount, numbers.take(), std::move(corners), std::move(starts),
                                                     std::move(loops));
    if (auto text = made->problem())
        throw std::invalid_argument(*text);
    return made;
}

std::optional<size_t> MeshTopology::cornerAt(size_t face, int32_t vertex) const
{
    std::span<const int32_t> vertices = faceVertices(face);
    auto found = std::find(vertices.begin(), vertices.end(), vertex);
    if (found == vertices.end())
        return std::nullopt;
    return firstCorner(face) + static_cast<size_t>(found - vertices.begin());
}

const MeshTopology::Neighbours& MeshTopology::neighbours() const
{
    std::call_once(m_once, [&] { findNeighbours(m_neighbours); });
    return m_neighbours;
}

void MeshTopology::findNeighbours(Neighbours& found) const
{
    found.faceOfCorner.resize(cornerCount());
    found.cornerBefore.resize(cornerCount());
    found.cornerAfter.resize(cornerCount());
    for (size_t face = 0; face < faceCount(); ++face)
        for (size_t l = 0; l < loopCount(face); ++l)
        {
            auto [first, end] = loop(face, l);
            for (size_t corner = first; corner < end; ++corner)
            {
                size_t after = corner + 1 < end ? corner + 1 : first;
                found.faceOfCorner[corner] = static_cast<int32_t>(face);
                found.cornerAfter[corner] = static_cast<int32_t>(after);
                found.cornerBefore[after] = static_cast<int32_t>(corner);
            }
        }
    found.facesAtEdge = gather(edgeCount(),
                               [&](auto&& add)
                               {
                                   for (size_t corner = 0; corner < cornerCount(); ++corner)
                                       add(static_cast<size_t>(edgeOf(m_cornerEdges[corner])),
                                           static_cast<size_t>(found.faceOfCorner[corner]));
                               });
    found.edgesAtVertex = gather(m_vertexCount,
                                 [&](auto&& add)
                                 {
                                     for (size_t edge = 0; edge < m_edges.size(); ++edge)
                                         for (int32_t vertex : m_edges[edge])
                                             add(static_cast<size_t>(vertex), edge);
                                 });
    found.cornersAtVertex = gather(m_vertexCount,
                                   [&](auto&& add)
                                   {
                                       for (size_t corner = 0; corner < cornerCount(); ++corner)
                                           add(static_cast<size_t>(m_cornerVertices[corner]), corner);
                                   });
}

std::optional<std::string> MeshTopology::problem() const
{
    for (size_t edge = 0; edge < m_edges.size(); ++edge)
        for (int32_t vertex : m_edges[edge])
            if (vertex < 0 || static_cast<size_t>(vertex) >= m_vertexCount)
                return fmt::format("edge {} names vertex {} of {}", edge, vertex, m_vertexCount);
    if (auto text = spanProblem())
        return text;
    for (size_t face = 0; face < faceCount(); ++face)
        for (size_t l = 0; l < loopCount(face); ++l)
            if (auto text = loopProblem(face, l))
                return text;
    return std::nullopt;
}

std::optional<std::string> MeshTopology::spanProblem() const
{
    const auto& loops = m_faceLoops;
    const auto& starts = m_loopStarts;
    if (loops.empty())
        return m_cornerEdges.empty() ? std::nullopt : std::optional<std::string>("edges of faces without faces");
    if (starts.empty() || loops.front() != 0 || starts.front() != 0 || loops.back() != starts.size() - 1 ||
        starts.back() != m_cornerEdges.size())
        return "the starts of faces and loops do not span the edges";
    for (size_t i = 1; i < loops.size(); ++i)
        if (loops[i] <= loops[i - 1] || loops[i] >= starts.size())
            return fmt::format("face {} has no outline", i - 1);
    for (size_t i = 1; i < starts.size(); ++i)
        if (starts[i] < starts[i - 1])
            return fmt::format("loop {} ends before it starts", i - 1);
    return std::nullopt;
}

std::optional<std::string> MeshTopology::loopProblem(size_t face, size_t index) const
{
    auto [first, end] = loop(face, index);
    if (first == end)
        return fmt::format("face {} has an empty loop", face);
    for (size_t i = first; i < end; ++i)
        if (static_cast<size_t>(edgeOf(m_cornerEdges[i])) >= m_edges.size())
            return fmt::format("face {} names edge {} of {}", face, edgeOf(m_cornerEdges[i]), m_edges.size());
    for (size_t i = first; i < end; ++i)
        if (endVertex(m_cornerEdges[i]) != startVertex(m_cornerEdges[i + 1 < end ? i + 1 : first]))
            return fmt::format("face {} is not closed after edge {}", face, edgeOf(m_cornerEdges[i]));
    return std::nullopt;
}

size_t MeshTopology::bytes() const
{
    return sizeof(*this) + m_edges.size() * sizeof(EdgeEnds) +
           (2 * m_cornerEdges.size() + m_loopStarts.size() + m_faceLoops.size()) * sizeof(int32_t);
}

} // namespace understudy::geometry
