#include "geometry/MeshDetach.h"

#include "geometry/MeshEditor.h"

namespace understudy::geometry
{

namespace
{

// Vertices and edges of the picked faces, some of them anew.
class Piece
{
public:
    Piece(MeshEditor& editor, const V3d& translation)
        : m_editor(editor), m_topology(editor.topology()), m_translation(translation),
          m_vertices(m_topology.vertexCount(), MeshEditor::kNone), m_edges(m_topology.edgeCount(), MeshEditor::kNone)
    {
    }

    // Whether each edge and each vertex has to be anew.
    template <class IsShared, class IsSharedVertex>
    void take(size_t face, IsShared&& isShared, IsSharedVertex&& isSharedVertex)
    {
        for (int32_t vertex : m_topology.faceVertices(face))
        {
            int32_t& known = m_vertices[static_cast<size_t>(vertex)];
            if (known >= 0)
                continue;
            V3d point = m_editor.point(vertex) + m_translation;
            known = isSharedVertex(vertex) ? m_editor.addVertex(point) : vertex;
            m_editor.setPoint(known, point);
        }
        for (int32_t signedEdge : m_topology.faceEdges(face))
        {
            int32_t edge = MeshTopology::edgeOf(signedEdge);
            int32_t& known = m_edges[static_cast<size_t>(edge)];
            if (known >= 0)
                continue;
            const EdgeEnds ends = m_topology.edges()[static_cast<size_t>(edge)];
            int32_t from = m_vertices[static_cast<size_t>(ends[0])], to = m_vertices[static_cast<size_t>(ends[1])];
            known = isShared(edge) ? m_editor.addEdge(from, to, edge) : edge;
            m_editor.setEnd(known, 0, from);
            m_editor.setEnd(known, 1, to);
        }
    }

    void addFace(size_t face)
    {
        m_editor.beginFace(static_cast<int32_t>(face));
        for (size_t l = 0; l < m_topology.loopCount(face); ++l)
        {
            auto [first, end] = m_topology.loop(face, l);
            for (size_t corner = first; corner < end; ++corner)
            {
                int32_t signedEdge = m_topology.cornerEdges()[corner];
                int32_t edge = m_edges[static_cast<size_t>(MeshTopology::edgeOf(signedEdge))];
                m_editor.addCorner(signedEdge < 0 ? ~edge : edge, static_cast<int32_t>(corner));
            }
            m_editor.endLoop();
        }
    }

private:
    MeshEditor& m_editor;
    const MeshTopology& m_topology;
    V3d m_translation;
    std::vector<int32_t> m_vertices, m_edges;
};

} // namespace

Mesh withDuplicatedFaces(const Mesh& mesh, std::span<const int32_t> faces, const V3d& translation)
{
    std::vector<uint8_t> isPicked = marked(faces, mesh.faceCount(), "face");
    checkCorners(2.0 * static_cast<double>(mesh.cornerCount()));
    MeshEditor editor(mesh);
    Piece piece(editor, translation);
    for (size_t face = 0; face < isPicked.size(); ++face)
        editor.copyFace(face);
    auto isShared = [](int32_t) { return true; };
    for (size_t face = 0; face < isPicked.size(); ++face)
        if (isPicked[face])
        {
            piece.take(face, isShared, isShared);
            piece.addFace(face);
        }
    return editor.finish();
}

Mesh withExtractedFaces(const Mesh& mesh, std::span<const int32_t> faces, const V3d& translation)
{
    const MeshTopology& topology = mesh.topology();
    std::vector<uint8_t> isPicked = marked(faces, mesh.faceCount(), "face");
    std::vector<uint8_t> edgeStays(topology.edgeCount(), 0), vertexStays(topology.vertexCount(), 0);
    for (size_t face = 0; face < isPicked.size(); ++face)
        for (int32_t edge : topology.faceEdges(face))
            edgeStays[static_cast<size_t>(MeshTopology::edgeOf(edge))] |= !isPicked[face];
    for (size_t edge = 0; edge < edgeStays.size(); ++edge)
        if (edgeStays[edge] || topology.facesAtEdge(edge).empty())
            for (int32_t vertex : topology.edges()[edge])
                vertexStays[static_cast<size_t>(vertex)] = 1;
    MeshEditor editor(mesh);
    Piece piece(editor, translation);
    for (size_t face = 0; face < isPicked.size(); ++face)
        if (isPicked[face])
            piece.take(
                face, [&](int32_t edge) { return edgeStays[static_cast<size_t>(edge)] != 0; },
                [&](int32_t vertex) { return vertexStays[static_cast<size_t>(vertex)] != 0; });
    for (size_t face = 0; face < isPicked.size(); ++face)
        isPicked[face] ? piece.addFace(face) : editor.copyFace(face);
    return editor.finish();
}

} // namespace understudy::geometry
