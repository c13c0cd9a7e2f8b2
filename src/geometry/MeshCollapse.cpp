#include "geometry/MeshCollapse.h"

#include "geometry/DisjointSets.h"
#include "geometry/MeshEditor.h"

#include <stdexcept>

namespace understudy::geometry
{

namespace
{

class Collapse
{
public:
    Collapse(const Mesh& mesh, DisjointSets vertices)
        : m_mesh(mesh), m_topology(mesh.topology()), m_vertices(std::move(vertices)),
          m_edges(mesh.topology().edgeCount()), m_editor(mesh)
    {
    }

    Mesh run()
    {
        movePoints();
        markGone();
        for (size_t face = 0; face < m_topology.faceCount(); ++face)
            joinBeside(face);
        size_t left = 0;
        for (size_t face = 0; face < m_topology.faceCount(); ++face)
            if (cornersLeft(m_topology.loop(face, 0)) > 0)
            {
                addFace(face);
                ++left;
            }
        if (left == 0 && m_topology.faceCount() > 0)
            throw std::runtime_error("No face would be left of the mesh.");
        return m_editor.finish(true);
    }

private:
    size_t edgeOf(size_t corner) const
    {
        return static_cast<size_t>(MeshTopology::edgeOf(m_topology.cornerEdges()[corner]));
    }

    void movePoints()
    {
        std::vector<V3d> sums(m_mesh.vertexCount(), V3d(0.0));
        std::vector<uint32_t> counts(m_mesh.vertexCount(), 0);
        for (size_t i = 0; i < sums.size(); ++i)
        {
            auto first = static_cast<size_t>(m_vertices.find(static_cast<int32_t>(i)));
            sums[first] += m_mesh.point(i);
            ++counts[first];
        }
        for (size_t i = 0; i < sums.size(); ++i)
            if (counts[i] > 1)
                m_editor.setPoint(static_cast<int32_t>(i), sums[i] / static_cast<double>(counts[i]));
            else if (counts[i] == 0)
                m_editor.dropVertex(static_cast<int32_t>(i));
    }

    void markGone()
    {
        m_isGone.assign(m_topology.edgeCount(), 0);
        for (size_t edge = 0; edge < m_isGone.size(); ++edge)
        {
            const EdgeEnds ends = m_topology.edges()[edge];
            for (size_t i = 0; i < 2; ++i)
                m_editor.setEnd(static_cast<int32_t>(edge), i, m_vertices.find(ends[i]));
            m_isGone[edge] = ends[0] != ends[1] && m_vertices.find(ends[0]) == m_vertices.find(ends[1]);
            if (m_isGone[edge])
                m_editor.dropEdge(static_cast<int32_t>(edge));
        }
    }

    // 0 where the loop goes.
    size_t cornersLeft(std::array<size_t, 2> loop) const
    {
        size_t count = 0;
        for (size_t corner = loop[0]; corner < loop[1]; ++corner)
            count += m_isGone[edgeOf(corner)] ? 0 : 1;
        bool isWhole = count == loop[1] - loop[0];
        return isWhole || count > 2 ? count : 0;
    }

    // The two edges that are left of a face.
    void joinBeside(size_t face)
    {
        auto [first, end] = m_topology.loop(face, 0);
        std::vector<int32_t> left;
        for (size_t corner = first; corner < end && left.size() < 3; ++corner)
            if (!m_isGone[edgeOf(corner)])
                left.push_back(static_cast<int32_t>(edgeOf(corner)));
        if (left.size() != 2 || end - first == 2 || left[0] == left[1])
            return;
        m_edges.join(left[0], left[1]);
    }

    void addFace(size_t face)
    {
        m_editor.beginFace(static_cast<int32_t>(face));
        for (size_t l = 0; l < m_topology.loopCount(face); ++l)
        {
            auto loop = m_topology.loop(face, l);
            if (cornersLeft(loop) == 0)
                continue;
            addLoop(loop[0], loop[1]);
            m_editor.endLoop();
        }
    }

    void addLoop(size_t first, size_t end)
    {
        std::vector<MeshEditor::Share> run;
        for (size_t corner = end; corner-- > first && m_isGone[edgeOf(corner)];)
            run.emplace_back(static_cast<int32_t>(corner), 0.0);
        for (size_t corner = first; corner < end; ++corner)
        {
            run.emplace_back(static_cast<int32_t>(corner), 0.0);
            if (m_isGone[edgeOf(corner)])
                continue;
            for (auto& share : run)
                share.second = 1.0 / static_cast<double>(run.size());
            m_editor.addCorner(kept(m_topology.cornerEdges()[corner]),
                               run.size() == 1 ? static_cast<int32_t>(corner) : m_editor.blend(run));
            run.clear();
        }
    }

    // The edge that is left of those that became one, walked from the same vertex.
    int32_t kept(int32_t signedEdge)
    {
        int32_t edge = MeshTopology::edgeOf(signedEdge), first = m_edges.find(edge);
        bool isForward = m_editor.start(signedEdge) == m_editor.ends(first)[0];
        return isForward ? first : ~first;
    }

    const Mesh& m_mesh;
    const MeshTopology& m_topology;
    DisjointSets m_vertices, m_edges;
    MeshEditor m_editor;
    std::vector<uint8_t> m_isGone; // of each edge
};

} // namespace

Mesh withCollapsedEdges(const Mesh& mesh, std::span<const int32_t> edges)
{
    (void)marked(edges, mesh.edgeCount(), "edge");
    DisjointSets vertices(mesh.vertexCount());
    for (int32_t edge : edges)
    {
        const EdgeEnds& ends = mesh.topology().edges()[static_cast<size_t>(edge)];
        vertices.join(ends[0], ends[1]);
    }
    return edges.empty() ? mesh : Collapse(mesh, std::move(vertices)).run();
}

Mesh withCollapsedFaces(const Mesh& mesh, std::span<const int32_t> faces)
{
    (void)marked(faces, mesh.faceCount(), "face");
    DisjointSets vertices(mesh.vertexCount());
    for (int32_t face : faces)
        for (int32_t vertex : mesh.topology().faceVertices(static_cast<size_t>(face)))
            vertices.join(vertex, mesh.topology().faceVertices(static_cast<size_t>(face))[0]);
    return faces.empty() ? mesh : Collapse(mesh, std::move(vertices)).run();
}

} // namespace understudy::geometry
