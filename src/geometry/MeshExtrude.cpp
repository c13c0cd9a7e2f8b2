#include "geometry/MeshExtrude.h"

#include "geometry/DisjointSets.h"
#include "geometry/MeshEditor.h"

#include <array>
#include <stdexcept>

namespace understudy::geometry
{

namespace
{

void check(const Extrusion& extrusion)
{
    if (extrusion.segments < 1)
        throw std::invalid_argument("There are no segments to extrude.");
}

// A vertex that is pulled out: where to, and the vertices on the way.
struct Moved
{
    int32_t vertex = MeshEditor::kNone;
    bool stays = false;                    // the vertex itself is moved
    int32_t firstNew = MeshEditor::kNone;  // of the first segment
    int32_t firstRail = MeshEditor::kNone; // of the edges between the segments, once one is used
    V3d normal = V3d(0.0);
    std::array<V3d, 2> inwards{};
    size_t inwardCount = 0;

    void pushInwards(const V3d& direction)
    {
        if (inwardCount < 2)
            inwards[inwardCount++] = direction;
    }

    // So that both border edges are `offset` away from where they were.
    V3d inward() const
    {
        if (inwardCount == 0)
            return V3d(0.0);
        double both = inwardCount == 2 ? 1.0 + inwards[0].dot(inwards[1]) : 0.0;
        return both < 1e-6 ? inwards[0] : (inwards[0] + inwards[1]) / both;
    }
};

// The vertices of all segments, behind one another: segment by segment those of all that are pulled out.
class Layers
{
public:
    Layers(MeshEditor& editor, const Extrusion& extrusion) : m_editor(editor), m_extrusion(extrusion) {}

    void add(std::vector<Moved>& moved)
    {
        std::vector<V3d> from(moved.size()), way(moved.size());
        for (size_t i = 0; i < moved.size(); ++i)
        {
            from[i] = m_editor.point(moved[i].vertex);
            way[i] = m_extrusion.translation + moved[i].normal.normalized() * m_extrusion.thickness +
                     moved[i].inward() * m_extrusion.offset;
        }
        m_stride = 0;
        for (int segment = 1; segment <= m_extrusion.segments; ++segment)
        {
            size_t before = m_editor.vertexCount();
            for (size_t i = 0; i < moved.size(); ++i)
            {
                if (moved[i].stays)
                    continue;
                int32_t made = m_editor.addVertex(from[i] + way[i] * (segment / double(m_extrusion.segments)));
                if (segment == 1)
                    moved[i].firstNew = made;
            }
            m_stride = static_cast<int32_t>(m_editor.vertexCount() - before);
        }
        for (size_t i = 0; i < moved.size(); ++i)
            if (moved[i].stays)
                m_editor.setPoint(moved[i].vertex, from[i] + way[i]);
    }

    // Segment 0 is where it was.
    int32_t vertex(const Moved& moved, int segment) const
    {
        return segment == 0 || moved.stays ? moved.vertex : moved.firstNew + (segment - 1) * m_stride;
    }
    int32_t top(const Moved& moved) const { return vertex(moved, m_extrusion.segments); }

    // Quads from an edge on; it is walked from a to b. `edges` are the edges of the segments, from a to b.
    void addSides(int32_t like, int32_t signedEdge, int32_t firstEdge, Moved& a, Moved& b, int32_t cornerA,
                  int32_t cornerB)
    {
        addRails(a);
        addRails(b);
        for (int segment = 1; segment <= m_extrusion.segments; ++segment)
        {
            int32_t below = segment == 1 ? signedEdge : firstEdge + segment - 2;
            m_editor.beginFace(like);
            m_editor.addCorner(below, cornerA);
            m_editor.addCorner(b.firstRail + segment - 1, cornerB);
            m_editor.addCorner(~(firstEdge + segment - 1), cornerB);
            m_editor.addCorner(~(a.firstRail + segment - 1), cornerA);
            m_editor.endLoop();
        }
    }

    // Answers the first of the edges from a to b, one for each segment.
    int32_t addEdges(const Moved& a, const Moved& b)
    {
        int32_t first = MeshEditor::kNone;
        for (int segment = 1; segment <= m_extrusion.segments; ++segment)
        {
            int32_t made = m_editor.addEdge(vertex(a, segment), vertex(b, segment));
            first = segment == 1 ? made : first;
        }
        return first;
    }

private:
    void addRails(Moved& moved)
    {
        if (moved.firstRail >= 0)
            return;
        moved.firstRail = m_editor.addEdge(vertex(moved, 0), vertex(moved, 1));
        for (int segment = 2; segment <= m_extrusion.segments; ++segment)
            m_editor.addEdge(vertex(moved, segment - 1), vertex(moved, segment));
    }

    MeshEditor& m_editor;
    const Extrusion& m_extrusion;
    int32_t m_stride = 0;
};

class FaceExtrusion
{
public:
    FaceExtrusion(const Mesh& mesh, const std::vector<uint8_t>& isPicked, const Extrusion& extrusion)
        : m_mesh(mesh), m_topology(mesh.topology()), m_isPicked(isPicked), m_extrusion(extrusion), m_editor(mesh),
          m_layers(m_editor, extrusion)
    {
    }

    Mesh run()
    {
        findJoined();
        groupCorners();
        findWays();
        m_layers.add(m_moved);
        addEdges();
        for (size_t face = 0; face < m_topology.faceCount(); ++face)
            m_isPicked[face] ? addTop(face) : m_editor.copyFace(face);
        forEachCorner([&](size_t face, size_t corner) { addSides(face, corner); });
        Mesh made = m_editor.finish();
        hardenByAngle(made, m_topology.edgeCount(), kHardAngle);
        return made;
    }

private:
    template <class Visit> void forEachCorner(Visit&& visit) const
    {
        for (size_t face = 0; face < m_topology.faceCount(); ++face)
            for (size_t i = 0; m_isPicked[face] && i < m_topology.cornerCount(face); ++i)
                visit(face, m_topology.firstCorner(face) + i);
    }
    size_t edgeOf(size_t corner) const
    {
        return static_cast<size_t>(MeshTopology::edgeOf(m_topology.cornerEdges()[corner]));
    }
    size_t after(size_t corner) const { return static_cast<size_t>(m_topology.cornerAfter(corner)); }
    Moved& movedOf(size_t corner) { return m_moved[static_cast<size_t>(m_group[corner])]; }

    // Edges that two picked faces have, and no others.
    void findJoined()
    {
        m_isJoined.assign(m_topology.edgeCount(), 0);
        std::vector<uint8_t> count(m_topology.edgeCount(), 0);
        forEachCorner([&](size_t, size_t corner) { count[edgeOf(corner)] += count[edgeOf(corner)] < 3 ? 1 : 0; });
        double sides = 0.0;
        for (size_t edge = 0; edge < count.size(); ++edge)
        {
            size_t faces = m_topology.facesAtEdge(edge).size();
            m_isJoined[edge] = m_extrusion.isTogether && count[edge] == 2 && faces == 2;
            sides += m_isJoined[edge] ? 0.0 : static_cast<double>(faces);
        }
        checkCorners(static_cast<double>(m_mesh.cornerCount()) + 4.0 * sides * m_extrusion.segments);
    }

    // Corners at one vertex whose faces meet there in joined edges are pulled out as one.
    void groupCorners()
    {
        DisjointSets sets(m_topology.cornerCount());
        std::vector<int32_t> known(m_topology.edgeCount(), -1);
        const auto& vertices = m_topology.cornerVertices();
        forEachCorner(
            [&](size_t, size_t corner)
            {
                if (!m_isJoined[edgeOf(corner)])
                    return;
                int32_t other = std::exchange(known[edgeOf(corner)], static_cast<int32_t>(corner));
                if (other < 0)
                    return;
                auto first = static_cast<size_t>(other);
                bool isTurned = vertices[first] != vertices[corner];
                sets.join(other, static_cast<int32_t>(isTurned ? after(corner) : corner));
                sets.join(static_cast<int32_t>(after(first)), static_cast<int32_t>(isTurned ? corner : after(corner)));
            });
        m_group.assign(m_topology.cornerCount(), -1);
        std::vector<size_t> sizes;
        forEachCorner(
            [&](size_t, size_t corner)
            {
                auto first = static_cast<size_t>(sets.find(static_cast<int32_t>(corner)));
                if (m_group[first] < 0)
                {
                    m_group[first] = static_cast<int32_t>(m_moved.size());
                    m_moved.emplace_back().vertex = vertices[corner];
                    sizes.push_back(0);
                }
                m_group[corner] = m_group[first];
                ++sizes[static_cast<size_t>(m_group[corner])];
            });
        for (size_t i = 0; i < m_moved.size(); ++i)
            m_moved[i].stays = isInside(m_moved[i].vertex, sizes[i]);
    }

    bool isInside(int32_t vertex, size_t corners) const
    {
        auto at = static_cast<size_t>(vertex);
        if (m_topology.cornersAtVertex(at).size() != corners)
            return false;
        for (int32_t edge : m_topology.edgesAtVertex(at))
            if (!m_isJoined[static_cast<size_t>(edge)])
                return false;
        return true;
    }

    void findWays()
    {
        V3d normal(0.0);
        size_t last = m_topology.faceCount();
        forEachCorner(
            [&](size_t face, size_t corner)
            {
                if (face != std::exchange(last, face))
                    normal = faceNormal(m_topology, m_mesh.points(), face);
                movedOf(corner).normal += normal;
                if (m_isJoined[edgeOf(corner)])
                    return;
                const Moved &from = movedOf(corner), &to = movedOf(after(corner));
                V3d inward = normal.cross(m_editor.point(to.vertex) - m_editor.point(from.vertex)).normalized();
                movedOf(corner).pushInwards(inward);
                movedOf(after(corner)).pushInwards(inward);
            });
    }

    void addEdges()
    {
        m_sideEdges.assign(m_topology.cornerCount(), MeshEditor::kNone);
        forEachCorner(
            [&](size_t, size_t corner)
            {
                size_t edge = edgeOf(corner);
                if (!m_isJoined[edge])
                {
                    m_sideEdges[corner] = m_layers.addEdges(movedOf(corner), movedOf(after(corner)));
                    return;
                }
                size_t start = m_topology.cornerEdges()[corner] < 0 ? 1 : 0;
                m_editor.setEnd(static_cast<int32_t>(edge), start, m_layers.top(movedOf(corner)));
                m_editor.setEnd(static_cast<int32_t>(edge), 1 - start, m_layers.top(movedOf(after(corner))));
            });
    }

    void addTop(size_t face)
    {
        m_editor.beginFace(static_cast<int32_t>(face));
        for (size_t l = 0; l < m_topology.loopCount(face); ++l)
        {
            auto [first, end] = m_topology.loop(face, l);
            for (size_t corner = first; corner < end; ++corner)
                m_editor.addCorner(m_isJoined[edgeOf(corner)] ? m_topology.cornerEdges()[corner]
                                                              : m_sideEdges[corner] + m_extrusion.segments - 1,
                                   static_cast<int32_t>(corner));
            m_editor.endLoop();
        }
    }

    void addSides(size_t face, size_t corner)
    {
        if (m_isJoined[edgeOf(corner)])
            return;
        m_layers.addSides(static_cast<int32_t>(face), m_topology.cornerEdges()[corner], m_sideEdges[corner],
                          movedOf(corner), movedOf(after(corner)), m_editor.painted(static_cast<int32_t>(corner)),
                          m_editor.painted(static_cast<int32_t>(after(corner))));
    }

    const Mesh& m_mesh;
    const MeshTopology& m_topology;
    const std::vector<uint8_t>& m_isPicked;
    const Extrusion& m_extrusion;
    MeshEditor m_editor;
    Layers m_layers;
    std::vector<uint8_t> m_isJoined;  // of each edge
    std::vector<int32_t> m_group;     // of each corner
    std::vector<Moved> m_moved;       // of each group
    std::vector<int32_t> m_sideEdges; // of each corner: the first of the segments' edges
};

// The edges' ends that are pulled out.
class PulledEnds
{
public:
    PulledEnds(const Mesh& mesh, const Extrusion& extrusion)
        : m_mesh(mesh), m_isTogether(extrusion.isTogether), m_known(mesh.vertexCount(), -1)
    {
        if (extrusion.thickness != 0.0)
            m_normals = vertexNormals(mesh.topology(), mesh.points(), NormalWeight::Angle);
    }

    size_t find(int32_t vertex)
    {
        int32_t& known = m_known[static_cast<size_t>(vertex)];
        if (m_isTogether && known >= 0)
            return static_cast<size_t>(known);
        known = static_cast<int32_t>(moved.size());
        Moved& made = moved.emplace_back();
        made.vertex = vertex;
        made.normal = m_normals.empty() ? V3d(0.0) : V3d(m_normals[static_cast<size_t>(vertex)]);
        m_uses.push_back(0);
        return moved.size() - 1;
    }

    // Along an edge; only free ends keep it.
    void use(size_t end, size_t other)
    {
        V3d way = m_mesh.point(static_cast<size_t>(moved[other].vertex)) -
                  m_mesh.point(static_cast<size_t>(moved[end].vertex));
        moved[end].inwards[0] = way.normalized();
        moved[end].inwardCount = m_uses[end]++ == 0 ? 1 : 0;
    }

    std::vector<Moved> moved;

private:
    const Mesh& m_mesh;
    bool m_isTogether;
    std::vector<int32_t> m_known;
    std::vector<V3f> m_normals;
    std::vector<uint32_t> m_uses;
};

} // namespace

Mesh withExtrudedFaces(const Mesh& mesh, std::span<const int32_t> faces, const Extrusion& extrusion)
{
    check(extrusion);
    std::vector<uint8_t> isPicked = marked(faces, mesh.faceCount(), "face");
    return faces.empty() ? mesh : FaceExtrusion(mesh, isPicked, extrusion).run();
}

Mesh withExtrudedEdges(const Mesh& mesh, std::span<const int32_t> edges, const Extrusion& extrusion)
{
    check(extrusion);
    const MeshTopology& topology = mesh.topology();
    std::vector<uint8_t> isPicked = marked(edges, topology.edgeCount(), "edge");
    if (edges.empty())
        return mesh;
    checkCorners(static_cast<double>(mesh.cornerCount()) +
                 4.0 * static_cast<double>(edges.size()) * extrusion.segments);
    std::vector<int32_t> corners(topology.edgeCount(), MeshEditor::kNone);
    for (size_t corner = topology.cornerCount(); corner-- > 0;)
        corners[static_cast<size_t>(MeshTopology::edgeOf(topology.cornerEdges()[corner]))] =
            static_cast<int32_t>(corner);

    // Walked the other way round than the first face does, from a to b.
    struct Side
    {
        int32_t signedEdge;
        size_t a, b;
        int32_t cornerA, cornerB;
    };
    std::vector<Side> sides;
    PulledEnds ends(mesh, extrusion);
    for (size_t edge = 0; edge < isPicked.size(); ++edge)
    {
        if (!isPicked[edge])
            continue;
        int32_t corner = corners[edge];
        auto number = static_cast<int32_t>(edge);
        bool hasFace = corner >= 0;
        int32_t walked = hasFace ? ~topology.cornerEdges()[static_cast<size_t>(corner)] : number;
        size_t a = ends.find(topology.startVertex(walked)), b = ends.find(topology.startVertex(~walked));
        ends.use(a, b);
        ends.use(b, a);
        sides.push_back({walked, a, b, hasFace ? topology.cornerAfter(static_cast<size_t>(corner)) : corner, corner});
    }
    MeshEditor editor(mesh);
    Layers layers(editor, extrusion);
    layers.add(ends.moved);
    for (size_t face = 0; face < topology.faceCount(); ++face)
        editor.copyFace(face);
    for (const Side& side : sides)
    {
        Moved &a = ends.moved[side.a], &b = ends.moved[side.b];
        layers.addSides(MeshEditor::kNone, side.signedEdge, layers.addEdges(a, b), a, b, editor.painted(side.cornerA),
                        editor.painted(side.cornerB));
    }
    Mesh made = editor.finish();
    hardenByAngle(made, topology.edgeCount(), kHardAngle);
    return made;
}

} // namespace understudy::geometry
