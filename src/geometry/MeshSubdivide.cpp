#include "geometry/MeshSubdivide.h"

#include "geometry/MeshEditor.h"

#include <array>
#include <cmath>
#include <stdexcept>

namespace understudy::geometry
{

namespace
{

void checkDivisions(int divisions)
{
    if (divisions < 0)
        throw std::invalid_argument("The number of divisions is negative.");
}

// One step of dividing faces: what it makes, and which faces those are.
class FaceDivision
{
public:
    FaceDivision(const Mesh& mesh, const std::vector<uint8_t>& isDivided)
        : m_mesh(mesh), m_topology(mesh.topology()), m_isDivided(isDivided), m_editor(mesh), m_cuts(m_editor)
    {
    }

    Mesh run(std::vector<int32_t>& children)
    {
        cutEdges();
        addCenters();
        addInnerEdges();
        children.clear();
        for (size_t face = 0; face < m_topology.faceCount(); ++face)
            if (m_isDivided[face])
            {
                children.push_back(static_cast<int32_t>(face));
                addQuad(face, m_topology.firstCorner(face));
            }
            else
                m_cuts.copyFace(face);
        auto next = static_cast<int32_t>(m_topology.faceCount());
        for (size_t face = 0; face < m_topology.faceCount(); ++face)
            for (size_t i = 1; m_isDivided[face] && i < m_topology.cornerCount(face); ++i)
            {
                addQuad(face, m_topology.firstCorner(face) + i);
                children.push_back(next++);
            }
        return m_editor.finish();
    }

private:
    void cutEdges()
    {
        std::vector<uint8_t> isCut(m_topology.edgeCount(), 0);
        for (size_t face = 0; face < m_topology.faceCount(); ++face)
            for (int32_t edge : m_topology.faceEdges(face))
                isCut[static_cast<size_t>(MeshTopology::edgeOf(edge))] |= m_isDivided[face];
        const double middle[] = {0.5};
        for (size_t edge = 0; edge < isCut.size(); ++edge)
            if (isCut[edge])
                m_cuts.cut(edge, middle);
    }

    void addCenters()
    {
        m_centers.assign(m_topology.faceCount(), MeshEditor::kNone);
        m_blends.assign(m_topology.faceCount(), MeshEditor::kNone);
        std::vector<MeshEditor::Share> shares;
        for (size_t face = 0; face < m_topology.faceCount(); ++face)
        {
            if (!m_isDivided[face])
                continue;
            size_t first = m_topology.firstCorner(face), count = m_topology.cornerCount(face);
            V3d sum(0.0);
            shares.clear();
            for (size_t corner = first; corner < first + count; ++corner)
            {
                sum += m_mesh.point(static_cast<size_t>(m_topology.cornerVertices()[corner]));
                shares.emplace_back(static_cast<int32_t>(corner), 1.0 / static_cast<double>(count));
            }
            m_centers[face] = m_editor.addVertex(sum / static_cast<double>(count));
            m_blends[face] = m_editor.blend(shares);
        }
    }

    // From the middle of each corner's edge to the face's.
    void addInnerEdges()
    {
        m_inner.assign(m_topology.cornerCount(), MeshEditor::kNone);
        for (size_t corner = 0; corner < m_inner.size(); ++corner)
        {
            auto face = static_cast<size_t>(m_topology.faceOf(corner));
            auto edge = static_cast<size_t>(MeshTopology::edgeOf(m_topology.cornerEdges()[corner]));
            if (m_isDivided[face])
                m_inner[corner] = m_editor.addEdge(m_cuts.vertex(edge, 0), m_centers[face]);
        }
    }

    // The quad at a corner: from there along half of its edge, to the middle, and back along half of the edge before.
    void addQuad(size_t face, size_t corner)
    {
        std::array<std::array<int32_t, 2>, 2> ahead{}, behind{};
        auto take = [&](size_t at, std::array<std::array<int32_t, 2>, 2>& halves)
        {
            size_t i = 0;
            m_cuts.walk(at, [&](int32_t edge, int32_t source) { halves[i++] = {edge, source}; });
        };
        take(corner, ahead);
        auto before = static_cast<size_t>(m_topology.cornerBefore(corner));
        take(before, behind);
        m_editor.beginFace(static_cast<int32_t>(face));
        m_editor.addCorner(ahead[0][0], ahead[0][1]);
        m_editor.addCorner(m_inner[corner], ahead[1][1]);
        m_editor.addCorner(~m_inner[before], m_blends[face]);
        m_editor.addCorner(behind[1][0], behind[1][1]);
        m_editor.endLoop();
    }

    const Mesh& m_mesh;
    const MeshTopology& m_topology;
    const std::vector<uint8_t>& m_isDivided;
    MeshEditor m_editor;
    CutEdges m_cuts;
    std::vector<int32_t> m_centers, m_blends; // of each face
    std::vector<int32_t> m_inner;             // of each corner
};

} // namespace

Mesh withDividedEdges(const Mesh& mesh, std::span<const int32_t> edges, int divisions)
{
    checkDivisions(divisions);
    const MeshTopology& topology = mesh.topology();
    std::vector<uint8_t> isCut = marked(edges, topology.edgeCount(), "edge");
    double corners = static_cast<double>(mesh.cornerCount()), vertices = static_cast<double>(mesh.vertexCount());
    for (int32_t edge : topology.cornerEdges())
        corners += isCut[static_cast<size_t>(MeshTopology::edgeOf(edge))] ? divisions : 0;
    for (uint8_t cut : isCut)
        vertices += cut ? divisions : 0;
    checkCorners(std::max(corners, vertices));
    MeshEditor editor(mesh);
    CutEdges cuts(editor);
    std::vector<double> factors(static_cast<size_t>(divisions));
    for (size_t i = 0; i < factors.size(); ++i)
        factors[i] = static_cast<double>(i + 1) / (divisions + 1.0);
    for (size_t edge = 0; edge < isCut.size(); ++edge)
        if (isCut[edge])
            cuts.cut(edge, factors);
    for (size_t face = 0; face < topology.faceCount(); ++face)
        cuts.copyFace(face);
    return editor.finish();
}

Mesh withDividedFaces(const Mesh& mesh, std::span<const int32_t> faces, int divisions)
{
    checkDivisions(divisions);
    std::vector<uint8_t> isDivided = marked(faces, mesh.faceCount(), "face");
    double corners = 0.0, children = 0.0;
    for (size_t face = 0; face < isDivided.size(); ++face)
    {
        isDivided[face] = isDivided[face] && mesh.topology().loopCount(face) == 1;
        corners += static_cast<double>(mesh.topology().cornerCount(face));
        children += isDivided[face] ? static_cast<double>(mesh.topology().cornerCount(face)) : 0.0;
    }
    if (divisions > 0 && children > 0.0)
        checkCorners(corners + children * std::pow(4.0, divisions));
    Mesh result = mesh;
    std::vector<int32_t> divided;
    for (int i = 0; i < divisions && children > 0.0; ++i)
    {
        Mesh before = std::move(result);
        result = FaceDivision(before, isDivided).run(divided);
        isDivided = marked(divided, result.faceCount(), "face");
    }
    return result;
}

} // namespace understudy::geometry
