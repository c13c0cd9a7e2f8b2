#include "geometry/MeshDelete.h"

#include "geometry/MeshEditor.h"

#include <algorithm>
#include <stdexcept>
#include <unordered_map>

namespace understudy::geometry
{

namespace
{

// A way along edges, each with the corner of the source that it starts from.
struct Step
{
    int32_t signedEdge, corner;
};
using Way = std::vector<Step>;

void append(Way& way, const MeshTopology& topology, size_t corner)
{
    way.push_back({topology.cornerEdges()[corner], static_cast<int32_t>(corner)});
}

Way wayOf(const MeshTopology& topology, std::array<size_t, 2> loop)
{
    Way way;
    for (size_t corner = loop[0]; corner < loop[1]; ++corner)
        append(way, topology, corner);
    return way;
}

// Edges that are walked forth and at once back go. The corner behind them keeps what it had.
void dropSpikes(Way& way)
{
    Way kept;
    for (const Step& step : way)
        if (!kept.empty() && kept.back().signedEdge == ~step.signedEdge)
            kept.pop_back();
        else
            kept.push_back(step);
    size_t first = 0;
    while (kept.size() - first > 1 && kept.back().signedEdge == ~kept[first].signedEdge)
    {
        kept.pop_back();
        ++first;
    }
    way.assign(kept.begin() + static_cast<std::ptrdiff_t>(first), kept.end());
}

// The loop of a face that a corner is on.
size_t loopAt(const MeshTopology& topology, size_t face, size_t corner)
{
    for (size_t l = 0; l < topology.loopCount(face); ++l)
        if (corner < topology.loop(face, l)[1])
            return l;
    return 0;
}

void addWay(MeshEditor& editor, const Way& way)
{
    if (way.empty())
        return;
    for (const Step& step : way)
        editor.addCorner(step.signedEdge, step.corner);
    editor.endLoop();
}

void addLoopsBut(MeshEditor& editor, size_t face, size_t without)
{
    for (size_t l = 0; l < editor.topology().loopCount(face); ++l)
        if (l != without)
            addWay(editor, wayOf(editor.topology(), editor.topology().loop(face, l)));
}

// The corner of a face that is on an edge.
size_t cornerOn(const MeshTopology& topology, size_t face, int32_t edge)
{
    size_t corner = topology.firstCorner(face);
    while (MeshTopology::edgeOf(topology.cornerEdges()[corner]) != edge)
        ++corner;
    return corner;
}

// Faces in their order, where one takes the place of several.
template <class AddMerged> Mesh merged(MeshEditor& editor, const std::vector<int32_t>& faces, AddMerged&& addMerged)
{
    int32_t lowest = *std::min_element(faces.begin(), faces.end());
    const std::vector<uint8_t> isMerged = marked(faces, editor.topology().faceCount(), "face");
    for (size_t face = 0; face < editor.topology().faceCount(); ++face)
    {
        auto number = static_cast<int32_t>(face);
        if (number == lowest)
        {
            editor.beginFace(number);
            addMerged();
        }
        else if (!isMerged[face])
            editor.copyFace(face);
    }
    return editor.finish(true);
}

Mesh withoutLooseEdge(const Mesh& mesh, int32_t edge)
{
    MeshEditor editor(mesh);
    for (size_t face = 0; face < mesh.faceCount(); ++face)
        editor.copyFace(face);
    editor.dropEdge(edge);
    return editor.finish(true);
}

// One edge in the place of two.
Mesh withoutVertexBetween(const Mesh& mesh, int32_t vertex, int32_t kept, int32_t other)
{
    const MeshTopology& topology = mesh.topology();
    for (int32_t corner : topology.cornersAtVertex(static_cast<size_t>(vertex)))
    {
        auto face = static_cast<size_t>(topology.faceOf(static_cast<size_t>(corner)));
        auto [first, end] = topology.loop(face, loopAt(topology, face, static_cast<size_t>(corner)));
        if (end - first < 4)
            throw std::runtime_error("A triangle would be left with two corners.");
        int32_t before =
            topology.cornerEdges()[static_cast<size_t>(topology.cornerBefore(static_cast<size_t>(corner)))];
        if (MeshTopology::edgeOf(before) == MeshTopology::edgeOf(topology.cornerEdges()[static_cast<size_t>(corner)]))
            throw std::runtime_error("A face turns back at the vertex.");
    }
    MeshEditor editor(mesh);
    const EdgeEnds& ends = topology.edges()[static_cast<size_t>(other)];
    size_t end = topology.edges()[static_cast<size_t>(kept)][0] == vertex ? 0 : 1;
    int32_t far = ends[0] == vertex ? ends[1] : ends[0];
    if (far == topology.edges()[static_cast<size_t>(kept)][1 - end])
        throw std::runtime_error("Both edges of the vertex lead to the same one.");
    editor.setEnd(kept, end, far);
    editor.dropEdge(other);
    editor.dropVertex(vertex);
    for (size_t face = 0; face < topology.faceCount(); ++face)
    {
        editor.beginFace(static_cast<int32_t>(face));
        for (size_t l = 0; l < topology.loopCount(face); ++l)
        {
            auto [first, last] = topology.loop(face, l);
            for (size_t corner = first; corner < last; ++corner)
            {
                int32_t signedEdge = topology.cornerEdges()[corner];
                if (topology.cornerVertices()[corner] == vertex)
                    continue;
                if (MeshTopology::edgeOf(signedEdge) == other)
                    signedEdge = editor.start(kept) == topology.cornerVertices()[corner] ? kept : ~kept;
                editor.addCorner(signedEdge, static_cast<int32_t>(corner));
            }
            editor.endLoop();
        }
    }
    return editor.finish(true);
}

// Around a vertex, from the faces' sides that it is not on; empty where the faces do not close around it.
Way wayAround(const MeshTopology& topology, int32_t vertex, std::vector<int32_t>& faces)
{
    auto corners = topology.cornersAtVertex(static_cast<size_t>(vertex));
    std::unordered_map<int32_t, int32_t> leaving; // the corner that goes on along an edge
    for (int32_t corner : corners)
        leaving[MeshTopology::edgeOf(topology.cornerEdges()[static_cast<size_t>(corner)])] = corner;
    Way way;
    auto at = static_cast<size_t>(corners[0]);
    for (size_t i = 0; i < corners.size(); ++i)
    {
        faces.push_back(topology.faceOf(at));
        auto before = static_cast<size_t>(topology.cornerBefore(at));
        for (auto corner = static_cast<size_t>(topology.cornerAfter(at)); corner != before;
             corner = static_cast<size_t>(topology.cornerAfter(corner)))
            append(way, topology, corner);
        auto next = leaving.find(MeshTopology::edgeOf(topology.cornerEdges()[before]));
        if (next == leaving.end() || (next->second == corners[0]) != (i + 1 == corners.size()))
            return {};
        at = static_cast<size_t>(next->second);
    }
    return way;
}

} // namespace

Mesh withoutFaces(const Mesh& mesh, std::span<const int32_t> faces)
{
    std::vector<uint8_t> isPicked = marked(faces, mesh.faceCount(), "face");
    if (std::find(isPicked.begin(), isPicked.end(), 0) == isPicked.end() && !faces.empty())
        throw std::runtime_error("No face would be left of the mesh.");
    MeshEditor editor(mesh);
    for (size_t face = 0; face < isPicked.size(); ++face)
        if (!isPicked[face])
            editor.copyFace(face);
    return faces.empty() ? mesh : editor.finish(true);
}

Mesh withoutEdge(const Mesh& mesh, int32_t edge)
{
    const MeshTopology& topology = mesh.topology();
    (void)marked(std::span<const int32_t>(&edge, 1), mesh.edgeCount(), "edge");
    auto faces = topology.facesAtEdge(static_cast<size_t>(edge));
    if (faces.empty())
        return withoutLooseEdge(mesh, edge);
    if (faces.size() != 2)
        throw std::runtime_error(faces.size() == 1 ? "The edge is on the border."
                                                   : "The edge has more than two faces.");
    if (faces[0] == faces[1])
        throw std::runtime_error("The edge has the same face on both sides.");
    auto a = static_cast<size_t>(faces[0]), b = static_cast<size_t>(faces[1]);
    size_t cornerA = cornerOn(topology, a, edge), cornerB = cornerOn(topology, b, edge);
    if (loopAt(topology, b, cornerB) != 0) // the second lies in a hole of the first, if one does
    {
        std::swap(a, b);
        std::swap(cornerA, cornerB);
    }
    size_t loopA = loopAt(topology, a, cornerA), loopB = loopAt(topology, b, cornerB);
    if (loopB != 0 || topology.cornerEdges()[cornerA] != ~topology.cornerEdges()[cornerB])
        throw std::runtime_error("The faces of the edge do not lie side by side.");

    Way way;
    auto [first, end] = topology.loop(a, loopA);
    for (size_t corner = first; corner < end; ++corner)
    {
        if (corner != cornerA)
        {
            append(way, topology, corner);
            continue;
        }
        for (auto other = static_cast<size_t>(topology.cornerAfter(cornerB)); other != cornerB;
             other = static_cast<size_t>(topology.cornerAfter(other)))
            append(way, topology, other);
    }
    dropSpikes(way);
    if (way.empty() && loopA == 0)
        throw std::runtime_error("Nothing would be left of the faces.");
    MeshEditor editor(mesh);
    return merged(editor, {faces[0], faces[1]},
                  [&]
                  {
                      for (size_t l = 0; l < topology.loopCount(a); ++l)
                          addWay(editor, l == loopA ? way : wayOf(topology, topology.loop(a, l)));
                      addLoopsBut(editor, b, 0);
                  });
}

Mesh withoutVertex(const Mesh& mesh, int32_t vertex)
{
    const MeshTopology& topology = mesh.topology();
    (void)marked(std::span<const int32_t>(&vertex, 1), mesh.vertexCount(), "vertex");
    auto edges = topology.edgesAtVertex(static_cast<size_t>(vertex));
    auto corners = topology.cornersAtVertex(static_cast<size_t>(vertex));
    if (edges.empty())
    {
        MeshEditor editor(mesh);
        for (size_t face = 0; face < mesh.faceCount(); ++face)
            editor.copyFace(face);
        editor.dropVertex(vertex);
        return editor.finish(true);
    }
    if (edges.size() == 2 && edges[0] != edges[1])
        return withoutVertexBetween(mesh, vertex, edges[0], edges[1]);
    std::vector<int32_t> faces;
    Way way = corners.empty() ? Way() : wayAround(topology, vertex, faces);
    std::sort(faces.begin(), faces.end());
    bool hasHoles = std::any_of(faces.begin(), faces.end(),
                                [&](int32_t face) { return topology.loopCount(static_cast<size_t>(face)) > 1; });
    if (hasHoles || std::adjacent_find(faces.begin(), faces.end()) != faces.end())
        way.clear();
    dropSpikes(way);
    if (way.size() < 3 || corners.size() != edges.size())
        throw std::runtime_error("The faces at the vertex do not close around it.");
    MeshEditor editor(mesh);
    return merged(editor, faces, [&] { addWay(editor, way); });
}

} // namespace understudy::geometry
