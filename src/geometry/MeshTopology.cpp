#include "geometry/MeshTopology.h"

#include <fmt/core.h>

namespace understudy::geometry
{

MeshTopology::MeshTopology(size_t vertexCount, EdgeView edges, FaceView faces)
    : m_vertexCount(vertexCount), m_edges(edges), m_faces(faces)
{
}

std::span<const int32_t> MeshTopology::loopEdges(size_t face, size_t loop) const
{
    const size_t index = m_faces.faceLoops[face] + loop;
    const size_t first = m_faces.loopStarts[index];
    return m_faces.edges.subspan(first, m_faces.loopStarts[index + 1] - first);
}

size_t MeshTopology::cornerCount(size_t face) const
{
    return m_faces.loopStarts[m_faces.faceLoops[face + 1]] - m_faces.loopStarts[m_faces.faceLoops[face]];
}

void MeshTopology::faceVertices(size_t face, std::vector<int32_t>& vertices) const
{
    vertices.clear();
    const size_t first = m_faces.loopStarts[m_faces.faceLoops[face]];
    for (int32_t edge : m_faces.edges.subspan(first, cornerCount(face)))
        vertices.push_back(startVertex(edge));
}

int32_t MeshTopology::startVertex(int32_t signedEdge) const
{
    return signedEdge >= 0 ? m_edges.start(static_cast<size_t>(signedEdge))
                           : m_edges.end(static_cast<size_t>(~signedEdge));
}

std::optional<std::string> MeshTopology::problem() const
{
    for (size_t edge = 0; edge < m_edges.count; ++edge)
        for (int32_t vertex : {m_edges.start(edge), m_edges.end(edge)})
            if (vertex < 0 || static_cast<size_t>(vertex) >= m_vertexCount)
                return fmt::format("edge {} names vertex {} of {}", edge, vertex, m_vertexCount);

    const auto& loops = m_faces.faceLoops;
    const auto& starts = m_faces.loopStarts;
    if (loops.empty())
        return m_faces.edges.empty() ? std::nullopt : std::optional<std::string>("edges of faces without faces");
    if (starts.empty() || loops.front() != 0 || starts.front() != 0 || loops.back() != starts.size() - 1 ||
        starts.back() != m_faces.edges.size())
        return "the starts of faces and loops do not span the edges";
    for (size_t i = 1; i < loops.size(); ++i)
        if (loops[i] <= loops[i - 1] || loops[i] >= starts.size())
            return fmt::format("face {} has no outline", i - 1);
    for (size_t i = 1; i < starts.size(); ++i)
        if (starts[i] < starts[i - 1])
            return fmt::format("loop {} ends before it starts", i - 1);

    for (size_t face = 0; face < faceCount(); ++face)
        for (size_t loop = 0; loop < loopCount(face); ++loop)
            if (auto text = loopProblem(face, loop))
                return text;
    return std::nullopt;
}

std::optional<std::string> MeshTopology::loopProblem(size_t face, size_t loop) const
{
    const std::span<const int32_t> edges = loopEdges(face, loop);
    if (edges.empty())
        return fmt::format("face {} has an empty loop", face);
    for (int32_t edge : edges)
        if (static_cast<size_t>(edgeOf(edge)) >= m_edges.count)
            return fmt::format("face {} names edge {} of {}", face, edgeOf(edge), m_edges.count);
    for (size_t i = 0; i < edges.size(); ++i)
        if (endVertex(edges[i]) != startVertex(edges[(i + 1) % edges.size()]))
            return fmt::format("face {} is not closed after edge {}", face, edgeOf(edges[i]));
    return std::nullopt;
}

} // namespace understudy::geometry
