// Which vertices, edges and faces a polygon mesh has, and which meet.
//
// Never changed once made, so meshes share it. A face is one or more loops of signed edges, the outline first, then the
// holes; each edge of a loop starts at a corner, and the corners of all faces are numbered one after another. A
// negative number n is edge -(n) - 1 walked backwards, as the polyFaces of .ma scenes write it.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace understudy::geometry
{

using EdgeEnds = std::array<int32_t, 2>; // start and end vertex

// Lists of numbers one after another: list i is items [starts[i], starts[i + 1]).
struct NumberLists
{
    std::vector<uint32_t> starts;
    std::vector<int32_t> items;

    std::span<const int32_t> operator[](size_t i) const
    {
        return std::span<const int32_t>(items).subspan(starts[i], starts[i + 1] - starts[i]);
    }
};

class MeshTopology
{
public:
    MeshTopology() = default;
    // loopStarts has one more entry than loops, faceLoops one more than faces. Arrays of unknown origin are to be
    // checked with problem() before anything else is asked.
    MeshTopology(size_t vertexCount, std::vector<EdgeEnds> edges, std::vector<int32_t> cornerEdges,
                 std::vector<uint32_t> loopStarts, std::vector<uint32_t> faceLoops);
    MeshTopology(const MeshTopology&) = delete;
    MeshTopology& operator=(const MeshTopology&) = delete;

    // Of the vertices around each face. Edges are numbered as the faces use them, behind those that are given.
    // Throws std::invalid_argument where the numbers make no mesh.
    static std::shared_ptr<const MeshTopology> ofFaces(size_t vertexCount, std::span<const int32_t> counts,
                                                       std::span<const int32_t> vertices,
                                                       std::vector<EdgeEnds> edges = {});

    size_t vertexCount() const { return m_vertexCount; }
    size_t edgeCount() const { return m_edges.size(); }
    size_t faceCount() const { return m_faceLoops.empty() ? 0 : m_faceLoops.size() - 1; }
    // Corners of all faces, holes included.
    size_t cornerCount() const { return m_cornerEdges.size(); }

    const std::vector<EdgeEnds>& edges() const { return m_edges; }
    const std::vector<int32_t>& cornerVertices() const { return m_cornerVertices; }
    const std::vector<int32_t>& cornerEdges() const { return m_cornerEdges; }

    // ---- faces
    size_t firstCorner(size_t face) const { return m_loopStarts[m_faceLoops[face]]; }
    size_t cornerCount(size_t face) const { return firstCorner(face + 1) - firstCorner(face); }
    std::span<const int32_t> faceVertices(size_t face) const { return ofFace(m_cornerVertices, face); }
    std::span<const int32_t> faceEdges(size_t face) const { return ofFace(m_cornerEdges, face); }
    size_t loopCount(size_t face) const { return m_faceLoops[face + 1] - m_faceLoops[face]; }
    // First corner of a loop, 0 the outline, and the one behind its last.
    std::array<size_t, 2> loop(size_t face, size_t loop) const
    {
        size_t index = m_faceLoops[face] + loop;
        return {m_loopStarts[index], m_loopStarts[index + 1]};
    }
    bool sameLoops(const MeshTopology& other) const
    {
        return m_loopStarts == other.m_loopStarts && m_faceLoops == other.m_faceLoops;
    }
    bool hasHoles() const { return m_loopStarts.size() > m_faceLoops.size(); }
    // The corner of a face that is at a vertex, the first of several.
    std::optional<size_t> cornerAt(size_t face, int32_t vertex) const;

    // The vertex that a signed edge starts from, and its edge number.
    int32_t startVertex(int32_t signedEdge) const
    {
        return m_edges[static_cast<size_t>(edgeOf(signedEdge))][signedEdge < 0 ? 1 : 0];
    }
    static int32_t edgeOf(int32_t signedEdge) { return signedEdge < 0 ? ~signedEdge : signedEdge; }

    // ---- who meets: worked out when it is first asked, ascending
    int32_t faceOf(size_t corner) const { return neighbours().faceOfCorner[corner]; }
    std::span<const int32_t> facesAtEdge(size_t edge) const { return neighbours().facesAtEdge[edge]; }
    std::span<const int32_t> edgesAtVertex(size_t vertex) const { return neighbours().edgesAtVertex[vertex]; }
    std::span<const int32_t> cornersAtVertex(size_t vertex) const { return neighbours().cornersAtVertex[vertex]; }
    // The corner before one, in its loop.
    int32_t cornerBefore(size_t corner) const { return neighbours().cornerBefore[corner]; }
    int32_t cornerAfter(size_t corner) const { return neighbours().cornerAfter[corner]; }
    // Every edge has at most two faces, and less where it is on the border.
    bool isBorder(size_t edge) const { return facesAtEdge(edge).size() < 2; }

    // What is wrong with the arrays, in words: numbers out of range, loops that do not close.
    std::optional<std::string> problem() const;

    size_t bytes() const;

private:
    struct Neighbours
    {
        std::vector<int32_t> faceOfCorner, cornerBefore, cornerAfter;
        NumberLists facesAtEdge, edgesAtVertex, cornersAtVertex;
    };

    std::span<const int32_t> ofFace(const std::vector<int32_t>& corners, size_t face) const
    {
        return std::span<const int32_t>(corners).subspan(firstCorner(face), cornerCount(face));
    }
    int32_t endVertex(int32_t signedEdge) const { return startVertex(~signedEdge); }
    std::optional<std::string> spanProblem() const;
    std::optional<std::string> loopProblem(size_t face, size_t loop) const;
    const Neighbours& neighbours() const;
    void findNeighbours(Neighbours& found) const;

    size_t m_vertexCount = 0;
    std::vector<EdgeEnds> m_edges;
    std::vector<int32_t> m_cornerEdges;
    std::vector<int32_t> m_cornerVertices; // empty while numbers are out of range
    std::vector<uint32_t> m_loopStarts;
    std::vector<uint32_t> m_faceLoops;
    mutable std::once_flag m_once;
    mutable Neighbours m_neighbours;
};

} // namespace understudy::geometry
