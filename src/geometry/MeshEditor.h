// A mesh made out of another: an operation says which vertices and edges there are and how faces walk along them, and
// what belongs to the source's parts goes along.
//
// Rules of what goes along: a corner takes UVs, colours and the locked normal of a corner of the source, or of a blend
// of several. UVs and colours that are blended of the same two in the same way are one again, so seams stay where they
// were. A normal stays locked where all that it is blended of are. Edges take hardness and crease of the edge that they
// are made like; those that are made like none are smooth and without crease. Vertices keep their crease, faces that
// are made like an invisible one are invisible.
#pragma once

#include "geometry/Mesh.h"

#include <span>
#include <utility>
#include <vector>

namespace understudy::geometry
{

// Larger results are refused before memory is taken: some gigabytes.
inline constexpr size_t kMaxCorners = size_t(1) << 26;
// Throws std::length_error where a mesh of so many corners is too large.
void checkCorners(double corners);

class MeshEditor
{
public:
    static constexpr int32_t kNone = -1;

    explicit MeshEditor(const Mesh& source);

    const Mesh& source() const { return m_source; }
    const MeshTopology& topology() const { return m_source.topology(); }

    // ---- vertices: those of the source, then the new ones
    size_t vertexCount() const { return m_points.size(); }
    const V3d& point(int32_t vertex) const { return m_points[static_cast<size_t>(vertex)]; }
    void setPoint(int32_t vertex, const V3d& point) { m_points[static_cast<size_t>(vertex)] = point; }
    int32_t addVertex(const V3d& point);

    // ---- edges: the same. `like` is an edge of the source, or kNone.
    const EdgeEnds& ends(int32_t edge) const { return m_edges[static_cast<size_t>(edge)]; }
    void setEnd(int32_t edge, size_t end, int32_t vertex) { m_edges[static_cast<size_t>(edge)][end] = vertex; }
    int32_t addEdge(int32_t from, int32_t to, int32_t like = kNone);
    int32_t start(int32_t signedEdge) const { return ends(MeshTopology::edgeOf(signedEdge))[signedEdge < 0 ? 1 : 0]; }

    // ---- corners: a number of the source's, kNone for one that has nothing, or what blend() answers
    using Share = std::pair<int32_t, double>; // a corner of the source and how much it counts
    int32_t blend(std::span<const Share> shares);
    // `t` of the way from one corner of the source to another.
    int32_t blend(int32_t from, int32_t to, double t);

    // UVs and colours of a corner of the source, but not its normal.
    int32_t painted(int32_t corner)
    {
        const Share share(corner, 1.0);
        return corner < 0 ? kNone : blend(std::span<const Share>(&share, 1));
    }

    // ---- faces, in the order of the result
    void beginFace(int32_t like); // of the source, or kNone
    void addCorner(int32_t signedEdge, int32_t corner);
    void endLoop();
    // As it is, along edges whose ends may have changed.
    void copyFace(size_t face);

    // An edge of the source that goes; nothing may walk along it.
    void dropEdge(int32_t edge) { m_dropped.push_back(edge); }
    // A vertex of the source that goes; nothing may end there.
    void dropVertex(int32_t vertex) { m_droppedVertices.push_back(vertex); }

    // Edges and vertices that faces of the source used and none uses now go, as do UVs and colours; the rest is
    // numbered anew in its order.
    Mesh finish(bool dropUnused = false);

private:
    static constexpr int32_t kFirstBlend = -2; // blend i is kFirstBlend - i

    template <class Set> void carry(Set& set, bool dropUnused) const;
    std::vector<V3f> carriedNormals() const;
    void carryEdges(Mesh& mesh, const std::vector<int32_t>& kept) const;
    std::span<const Share> sharesOf(int32_t corner) const;
    std::vector<int32_t> renumberEdges(bool dropUnused);
    std::vector<int32_t> renumberVertices(bool dropUnused);

    const Mesh& m_source;
    std::vector<V3d> m_points;
    std::vector<EdgeEnds> m_edges;
    std::vector<int32_t> m_edgeLike; // of the new edges
    std::vector<uint32_t> m_blendStarts{0};
    std::vector<Share> m_shares;
    std::vector<int32_t> m_cornerEdges, m_corners;
    std::vector<uint32_t> m_loopStarts{0}, m_faceLoops;
    std::vector<int32_t> m_faceLike;
    std::vector<int32_t> m_dropped, m_droppedVertices;
};

// Makes the edges from `first` on hard where their two faces meet at more than this angle, in radians.
void hardenByAngle(Mesh& mesh, size_t first, double angle);
// Source: the default of polyExtrudeFacet's smoothingAngle.
inline constexpr double kHardAngle = 30.0 * 3.14159265358979323846 / 180.0;

// Vertices put on edges of the source, and how faces walk along what the edges became.
class CutEdges
{
public:
    explicit CutEdges(MeshEditor& editor)
        : m_editor(editor), m_first(editor.topology().edgeCount(), -1), m_count(m_first.size(), 0)
    {
    }

    // Vertices at `factors` from its start to its end, ascending and between 0 and 1; once for each edge. The first
    // piece keeps the edge's number.
    void cut(size_t edge, std::span<const double> factors);
    bool isCut(size_t edge) const { return m_count[edge] > 0; }
    int32_t vertex(size_t edge, size_t i) const { return m_vertices[static_cast<size_t>(m_first[edge]) + i]; }
    size_t vertexCount(size_t edge) const { return m_count[edge]; }

    // The pieces along which the source's corner goes on, each with the corner that it starts from.
    template <class Visit> void walk(size_t corner, Visit&& visit) const
    {
        const MeshTopology& topology = m_editor.topology();
        int32_t signedEdge = topology.cornerEdges()[corner];
        auto edge = static_cast<size_t>(MeshTopology::edgeOf(signedEdge));
        auto here = static_cast<int32_t>(corner);
        if (m_count[edge] == 0)
            return visit(signedEdge, here);
        int32_t after = topology.cornerAfter(corner);
        size_t pieces = m_count[edge] + 1;
        for (size_t i = 0; i < pieces; ++i)
        {
            size_t piece = signedEdge < 0 ? pieces - 1 - i : i;
            int32_t number =
                piece == 0 ? static_cast<int32_t>(edge) : m_pieces[static_cast<size_t>(m_first[edge]) + piece - 1];
            int32_t source = here;
            if (i > 0 && signedEdge < 0)
                source = m_editor.blend(after, here, m_factors[static_cast<size_t>(m_first[edge]) + piece]);
            else if (i > 0)
                source = m_editor.blend(here, after, m_factors[static_cast<size_t>(m_first[edge]) + piece - 1]);
            visit(signedEdge < 0 ? ~number : number, source);
        }
    }
    // A face of the source along the pieces.
    void copyFace(size_t face) const;

private:
    MeshEditor& m_editor;
    std::vector<int32_t> m_first; // of each edge, in the lists below
    std::vector<uint32_t> m_count;
    std::vector<int32_t> m_vertices, m_pieces;
    std::vector<double> m_factors;
};

// Marks the numbers of a list. Throws std::out_of_range: "There is no face 9 of 6."
std::vector<uint8_t> marked(std::span<const int32_t> list, size_t count, const char* what);

} // namespace understudy::geometry
