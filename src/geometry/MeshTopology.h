// Which vertices, edges and faces a polygon mesh has, read in place from the arrays that a scene stores.
//
// Nothing is copied: the views must outlive the topology. Source: the polyFaces data type as .ma scenes write it:
// `f` and `h` list edges, and a negative number n is edge -(n) - 1 walked backwards.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace understudy::geometry
{

// Edges as `.edge` stores them: start and end vertex at the head of each record of `stride` numbers.
struct EdgeView
{
    const int32_t* data = nullptr;
    size_t count = 0;
    size_t stride = 3; // start, end, hardness

    int32_t start(size_t edge) const { return data[edge * stride]; }
    int32_t end(size_t edge) const { return data[edge * stride + 1]; }
};

// Faces as loops of signed edge numbers: the outline first, then the holes. loopStarts has one more entry than loops,
// faceLoops one more than faces.
struct FaceView
{
    std::span<const int32_t> edges;
    std::span<const uint32_t> loopStarts;
    std::span<const uint32_t> faceLoops;
};

class MeshTopology
{
public:
    MeshTopology() = default;
    MeshTopology(size_t vertexCount, EdgeView edges, FaceView faces);

    size_t vertexCount() const { return m_vertexCount; }
    size_t edgeCount() const { return m_edges.count; }
    size_t faceCount() const { return m_faces.faceLoops.empty() ? 0 : m_faces.faceLoops.size() - 1; }
    // Corners of all faces, holes included.
    size_t faceVertexCount() const { return m_faces.edges.size(); }

    std::pair<int32_t, int32_t> edgeVertices(size_t edge) const { return {m_edges.start(edge), m_edges.end(edge)}; }

    size_t loopCount(size_t face) const { return m_faces.faceLoops[face + 1] - m_faces.faceLoops[face]; }
    // Signed edges of one loop, 0 the outline.
    std::span<const int32_t> loopEdges(size_t face, size_t loop) const;
    // Corners of a face, holes included.
    size_t cornerCount(size_t face) const;
    // The vertices of a face in order: the outline, then each hole. `vertices` is replaced.
    void faceVertices(size_t face, std::vector<int32_t>& vertices) const;

    // The vertex that a signed edge starts from, and its edge number.
    int32_t startVertex(int32_t signedEdge) const;
    static int32_t edgeOf(int32_t signedEdge) { return signedEdge < 0 ? ~signedEdge : signedEdge; }

    // What is wrong with the arrays, in words: numbers out of range, loops that do not close. The accessors above
    // rely on sound arrays; data of unknown origin is checked once with this.
    std::optional<std::string> problem() const;

private:
    int32_t endVertex(int32_t signedEdge) const { return startVertex(~signedEdge); }
    std::optional<std::string> loopProblem(size_t face, size_t loop) const;

    size_t m_vertexCount = 0;
    EdgeView m_edges;
    FaceView m_faces;
};

} // namespace understudy::geometry
