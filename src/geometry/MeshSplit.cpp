#include "geometry/MeshSplit.h"

#include "geometry/MeshEditor.h"

#include <algorithm>
#include <map>
#include <stdexcept>

namespace understudy::geometry
{

namespace
{

// Nearer to an edge's end than this is at the end.
constexpr double kAtEnd = 1e-7;

struct Step
{
    int32_t signedEdge, corner;
};
using Piece = std::vector<Step>;

class Split
{
public:
    Split(const Mesh& mesh, std::span<const SplitPoint> points)
        : m_mesh(mesh), m_topology(mesh.topology()), m_points(points), m_editor(mesh), m_cuts(m_editor)
    {
    }

    Mesh run()
    {
        check();
        cutEdges();
        for (size_t from = 0, to = 1; to < m_points.size(); ++to)
            if (m_points[to].edge >= 0)
            {
                cutFace(from, to);
                from = to;
            }
        for (size_t face = 0; face < m_topology.faceCount(); ++face)
        {
            auto pieces = m_pieces.find(face);
            pieces == m_pieces.end() ? m_cuts.copyFace(face) : addPiece(face, pieces->second.front());
        }
        for (const auto& [face, pieces] : m_pieces)
            for (size_t i = 1; i < pieces.size(); ++i)
                addPiece(face, pieces[i]);
        return m_editor.finish();
    }

private:
    void check() const
    {
        if (m_points.size() < 2 || m_points.front().edge < 0 || m_points.back().edge < 0)
            throw std::invalid_argument("A way to split along starts and ends on an edge.");
        std::vector<int32_t> edges;
        for (const SplitPoint& point : m_points)
            if (point.edge >= 0)
                edges.push_back(point.edge);
        (void)marked(edges, m_topology.edgeCount(), "edge");
        for (const SplitPoint& point : m_points)
            if (!(point.factor >= 0.0 && point.factor <= 1.0))
                throw std::invalid_argument("A place on an edge lies between 0 and 1.");
    }

    static bool isInside(const SplitPoint& point) { return point.factor > kAtEnd && point.factor < 1.0 - kAtEnd; }

    void cutEdges()
    {
        std::map<int32_t, std::vector<double>> factors;
        for (const SplitPoint& point : m_points)
            if (point.edge >= 0 && isInside(point))
                factors[point.edge].push_back(point.factor);
        for (auto& [edge, list] : factors)
        {
            std::sort(list.begin(), list.end());
            list.erase(std::unique(list.begin(), list.end()), list.end());
            m_cuts.cut(static_cast<size_t>(edge), list);
        }
        for (const SplitPoint& point : m_points)
        {
            const EdgeEnds ends = point.edge < 0 ? EdgeEnds{} : m_topology.edges()[static_cast<size_t>(point.edge)];
            if (point.edge < 0)
                m_vertices.push_back(m_editor.addVertex(point.point));
            else if (!isInside(point))
                m_vertices.push_back(ends[point.factor < 0.5 ? 0 : 1]);
            else
            {
                const auto& list = factors[point.edge];
                auto place = std::lower_bound(list.begin(), list.end(), point.factor) - list.begin();
                m_vertices.push_back(m_cuts.vertex(static_cast<size_t>(point.edge), static_cast<size_t>(place)));
            }
        }
    }

    std::vector<size_t> facesAt(const SplitPoint& point) const
    {
        std::vector<size_t> faces;
        if (isInside(point))
            for (int32_t face : m_topology.facesAtEdge(static_cast<size_t>(point.edge)))
                faces.push_back(static_cast<size_t>(face));
        else
        {
            const EdgeEnds& ends = m_topology.edges()[static_cast<size_t>(point.edge)];
            for (int32_t corner : m_topology.cornersAtVertex(static_cast<size_t>(ends[point.factor < 0.5 ? 0 : 1])))
                faces.push_back(static_cast<size_t>(m_topology.faceOf(static_cast<size_t>(corner))));
        }
        return faces;
    }

    std::vector<Piece>& piecesOf(size_t face)
    {
        auto [entry, isNew] = m_pieces.try_emplace(face);
        if (!isNew)
            return entry->second;
        Piece whole;
        for (size_t i = 0; i < m_topology.cornerCount(face); ++i)
            m_cuts.walk(m_topology.firstCorner(face) + i,
                        [&](int32_t edge, int32_t source) { whole.push_back({edge, source}); });
        entry->second.push_back(std::move(whole));
        return entry->second;
    }

    size_t placeOf(const Piece& piece, int32_t vertex) const
    {
        size_t place = 0;
        while (place < piece.size() && m_editor.start(piece[place].signedEdge) != vertex)
            ++place;
        return place;
    }

    // From one point on an edge to the next.
    void cutFace(size_t from, size_t to)
    {
        int32_t a = m_vertices[from], b = m_vertices[to];
        bool isJoined = false;
        for (size_t face : facesAt(m_points[from]))
        {
            if (m_topology.loopCount(face) > 1)
                continue;
            std::vector<Piece>& pieces = piecesOf(face);
            for (size_t i = 0; i < pieces.size() && a != b; ++i)
            {
                size_t placeA = placeOf(pieces[i], a), placeB = placeOf(pieces[i], b), size = pieces[i].size();
                if (placeA == size || placeB == size)
                    continue;
                bool isSide = (placeA + 1) % size == placeB || (placeB + 1) % size == placeA;
                isJoined = isJoined || isSide;
                if (isSide && to == from + 1)
                    continue;
                return cutPiece(face, i, placeA, placeB, from, to);
            }
        }
        if (!isJoined)
            throw std::runtime_error("Two points of the way lie on no face that can be cut between them.");
    }

    void cutPiece(size_t face, size_t index, size_t placeA, size_t placeB, size_t from, size_t to)
    {
        Piece piece = std::move(m_pieces[face][index]);
        auto part = [&](size_t first, size_t end)
        {
            Piece steps;
            for (size_t i = first; i != end; i = (i + 1) % piece.size())
                steps.push_back(piece[i]);
            return steps;
        };
        Piece behind = part(placeA, placeB), ahead = part(placeB, placeA);
        std::vector<int32_t> corners{piece[placeA].corner};
        for (size_t i = from + 1; i < to; ++i)
            corners.push_back(cornerInside(face, m_points[i].point));
        corners.push_back(piece[placeB].corner);
        std::vector<int32_t> edges;
        for (size_t i = from; i < to; ++i)
            edges.push_back(m_editor.addEdge(m_vertices[i], m_vertices[i + 1]));
        for (size_t i = 0; i < edges.size(); ++i)
        {
            ahead.push_back({edges[i], corners[i]});
            behind.push_back({~edges[edges.size() - 1 - i], corners[edges.size() - i]});
        }
        m_pieces[face][index] = std::move(behind);
        m_pieces[face].push_back(std::move(ahead));
    }

    // What a point of a face has, by where it lies in the triangle that holds it.
    int32_t cornerInside(size_t face, const V3d& point)
    {
        const MeshTriangles& triangles = m_mesh.triangles();
        std::array<MeshEditor::Share, 3> best{};
        double margin = -1e300;
        for (uint32_t t = triangles.starts[face]; t < triangles.starts[face + 1]; ++t)
        {
            const auto& corners = triangles.corners[t];
            auto at = [&](size_t i)
            { return m_mesh.point(static_cast<size_t>(m_topology.cornerVertices()[static_cast<size_t>(corners[i])])); };
            V3d normal = (at(1) - at(0)).cross(at(2) - at(0));
            if (normal.length2() == 0.0)
                continue;
            double u = (point - at(0)).cross(at(2) - at(0)).dot(normal) / normal.length2();
            double v = (at(1) - at(0)).cross(point - at(0)).dot(normal) / normal.length2();
            if (double least = std::min({u, v, 1.0 - u - v}); least > margin)
            {
                margin = least;
                best = {{{corners[0], 1.0 - u - v}, {corners[1], u}, {corners[2], v}}};
            }
        }
        return margin > -1e300 ? m_editor.blend(best) : MeshEditor::kNone;
    }

    void addPiece(size_t face, const Piece& piece)
    {
        m_editor.beginFace(static_cast<int32_t>(face));
        for (const Step& step : piece)
            m_editor.addCorner(step.signedEdge, step.corner);
        m_editor.endLoop();
    }

    const Mesh& m_mesh;
    const MeshTopology& m_topology;
    std::span<const SplitPoint> m_points;
    MeshEditor m_editor;
    CutEdges m_cuts;
    std::vector<int32_t> m_vertices;               // of each point
    std::map<size_t, std::vector<Piece>> m_pieces; // of faces that are cut
};

} // namespace

Mesh withSplits(const Mesh& mesh, std::span<const SplitPoint> points) { return Split(mesh, points).run(); }

} // namespace understudy::geometry
