#include "geometry/CurveTopology.h"
#include "geometry/MeshTopology.h"

#include <gtest/gtest.h>

#include <array>
#include <stdexcept>
#include <vector>

namespace understudy::geometry
{

namespace
{

// The default polyCube as scenes save it: vertices, `.ed` and the `f` lists.
struct Cube
{
    std::vector<EdgeEnds> edges = {{0, 1}, {2, 3}, {4, 5}, {6, 7}, {0, 2}, {1, 3},
                                   {2, 4}, {3, 5}, {4, 6}, {5, 7}, {6, 0}, {7, 1}};
    std::vector<int32_t> faces = {0, 5,  -2, -5,  1,   7,   -3, -7, 2,  9, -4, -9,
                                  3, 11, -1, -11, -12, -10, -8, -6, 10, 4, 6,  8};
    std::vector<uint32_t> loopStarts = {0, 4, 8, 12, 16, 20, 24};
    std::vector<uint32_t> faceLoops = {0, 1, 2, 3, 4, 5, 6};

    std::optional<std::string> problem() const
    {
        return MeshTopology(8, edges, faces, loopStarts, faceLoops).problem();
    }
};

std::vector<int32_t> list(std::span<const int32_t> numbers) { return {numbers.begin(), numbers.end()}; }

const std::vector<std::vector<int32_t>> kCubeFaces = {{0, 1, 3, 2}, {2, 3, 5, 4}, {4, 5, 7, 6},
                                                      {6, 7, 1, 0}, {1, 7, 5, 3}, {6, 0, 2, 4}};

TEST(MeshTopology, CountsOfACube)
{
    const Cube cube;
    const MeshTopology mesh(8, cube.edges, cube.faces, cube.loopStarts, cube.faceLoops);
    EXPECT_EQ(mesh.vertexCount(), 8u);
    EXPECT_EQ(mesh.edgeCount(), 12u);
    EXPECT_EQ(mesh.faceCount(), 6u);
    EXPECT_EQ(mesh.cornerCount(), 24u);
    EXPECT_FALSE(mesh.hasHoles());
    EXPECT_FALSE(mesh.problem());
}

TEST(MeshTopology, FaceVerticesFollowSignedEdges)
{
    const Cube cube;
    const MeshTopology mesh(8, cube.edges, cube.faces, cube.loopStarts, cube.faceLoops);
    for (size_t face = 0; face < 6; ++face)
    {
        EXPECT_EQ(list(mesh.faceVertices(face)), kCubeFaces[face]) << face;
        EXPECT_EQ(mesh.cornerCount(face), 4u);
        EXPECT_EQ(mesh.loopCount(face), 1u);
    }
    EXPECT_EQ(mesh.edges()[4], (EdgeEnds{0, 2}));
    EXPECT_EQ(mesh.startVertex(-5), 2);
    EXPECT_EQ(MeshTopology::edgeOf(-5), 4);
    EXPECT_EQ(mesh.faceEdges(1)[2], -3);
}

TEST(MeshTopology, FindsWhoMeets)
{
    const Cube cube;
    const MeshTopology mesh(8, cube.edges, cube.faces, cube.loopStarts, cube.faceLoops);
    EXPECT_EQ(list(mesh.facesAtEdge(0)), (std::vector<int32_t>{0, 3}));
    EXPECT_EQ(list(mesh.edgesAtVertex(7)), (std::vector<int32_t>{3, 9, 11}));
    EXPECT_EQ(list(mesh.cornersAtVertex(0)), (std::vector<int32_t>{0, 15, 21}));
    EXPECT_EQ(mesh.faceOf(15), 3);
    EXPECT_EQ(mesh.cornerBefore(4), 7);
    EXPECT_EQ(mesh.cornerAfter(7), 4);
    EXPECT_FALSE(mesh.isBorder(0));
    EXPECT_EQ(mesh.cornerAt(1, 5), 6u);
    EXPECT_FALSE(mesh.cornerAt(1, 7));
}

TEST(MeshTopology, NumbersEdgesAsFacesUseThem)
{
    std::vector<int32_t> counts(6, 4), vertices;
    for (const auto& face : kCubeFaces)
        vertices.insert(vertices.end(), face.begin(), face.end());
    auto mesh = MeshTopology::ofFaces(8, counts, vertices);
    EXPECT_EQ(mesh->vertexCount() - mesh->edgeCount() + mesh->faceCount(), 2u); // Euler
    EXPECT_EQ(mesh->edges()[0], (EdgeEnds{0, 1}));
    EXPECT_EQ(mesh->edges()[2], (EdgeEnds{3, 2}));
    EXPECT_EQ(list(mesh->faceEdges(1)), (std::vector<int32_t>{-3, 4, 5, 6}));
    EXPECT_EQ(list(mesh->faceVertices(4)), kCubeFaces[4]);
    // Edges that are given keep their numbers, also where no face has them.
    auto given = MeshTopology::ofFaces(8, counts, vertices, {{6, 1}, {2, 3}});
    EXPECT_EQ(given->edgeCount(), 13u);
    EXPECT_EQ(given->faceEdges(1)[0], 1);
}

TEST(MeshTopology, RefusesNumbersThatMakeNoMesh)
{
    auto make = [](std::vector<int32_t> counts, std::vector<int32_t> vertices)
    { return MeshTopology::ofFaces(3, counts, vertices); };
    EXPECT_THROW(make({2}, {0, 1}), std::invalid_argument);
    EXPECT_THROW(make({3}, {0, 1}), std::invalid_argument);
    EXPECT_THROW(make({3}, {0, 1, 3}), std::invalid_argument);
    EXPECT_THROW(make({3}, {0, 1, -1}), std::invalid_argument);
    EXPECT_THROW(make({3}, {0, 1, 2, 0}), std::invalid_argument);
    EXPECT_THROW(make({-1}, {0}), std::invalid_argument);
}

// A square with a square hole.
TEST(MeshTopology, HolesAreLoopsAfterTheOutline)
{
    const MeshTopology mesh(8, {{0, 1}, {1, 2}, {2, 3}, {3, 0}, {4, 5}, {5, 6}, {6, 7}, {7, 4}},
                            {0, 1, 2, 3, -8, -7, -6, -5}, {0, 4, 8}, {0, 2});
    EXPECT_FALSE(mesh.problem());
    EXPECT_TRUE(mesh.hasHoles());
    EXPECT_EQ(mesh.loopCount(0), 2u);
    EXPECT_EQ(mesh.cornerCount(0), 8u);
    EXPECT_EQ(list(mesh.faceVertices(0)), (std::vector<int32_t>{0, 1, 2, 3, 4, 7, 6, 5}));
    EXPECT_EQ(mesh.loop(0, 1)[0], 4u);
    EXPECT_EQ(mesh.cornerAfter(7), 4);
}

TEST(MeshTopology, ProblemsAreNamed)
{
    Cube open;
    open.faces[1] = 6;
    EXPECT_EQ(open.problem(), "face 0 is not closed after edge 0");
    Cube beyond;
    beyond.faces[0] = 12;
    EXPECT_EQ(beyond.problem(), "face 0 names edge 12 of 12");
    Cube lowest;
    lowest.faces[0] = INT32_MIN;
    EXPECT_EQ(lowest.problem(), "face 0 names edge 2147483647 of 12");
    Cube vertex;
    vertex.edges[0][0] = 8;
    EXPECT_EQ(vertex.problem(), "edge 0 names vertex 8 of 8");
    Cube spans;
    spans.loopStarts.back() = 23;
    EXPECT_EQ(spans.problem(), "the starts of faces and loops do not span the edges");
    Cube outline;
    outline.faceLoops = {0, 1, 1, 3, 4, 5, 6};
    EXPECT_EQ(outline.problem(), "face 1 has no outline");
    Cube descending;
    descending.loopStarts[2] = 3;
    EXPECT_EQ(descending.problem(), "loop 1 ends before it starts");
}

TEST(MeshTopology, EmptyMesh)
{
    const MeshTopology mesh;
    EXPECT_EQ(mesh.faceCount(), 0u);
    EXPECT_FALSE(mesh.problem());
}

// Scene 036: degree 3, 5 spans, open, 10 knots, 8 CVs.
TEST(CurveTopology, OpenCubic)
{
    const std::array<double, 10> knots = {0, 0, 0, 1, 2, 3, 4, 5, 5, 5};
    const CurveTopology curve{3, 5, CurveForm::Open, knots};
    EXPECT_EQ(curve.cvCount(), 8u);
    EXPECT_EQ(curve.storedCvCount(), 8u);
    EXPECT_EQ(curve.knotCount(), 10u);
    EXPECT_EQ(curve.editPointCount(), 6u);
    EXPECT_EQ(curve.parameterRange(), std::make_pair(0.0, 5.0));
    EXPECT_FALSE(curve.problem());
}

// Maya's circle: 8 spans, 11 stored CVs, cv[0:7].
TEST(CurveTopology, PeriodicCubic)
{
    const std::array<double, 13> knots = {-2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    const CurveTopology curve{3, 8, CurveForm::Periodic, knots};
    EXPECT_EQ(curve.cvCount(), 8u);
    EXPECT_EQ(curve.storedCvCount(), 11u);
    EXPECT_EQ(curve.editPointCount(), 8u);
    EXPECT_EQ(curve.parameterRange(), std::make_pair(0.0, 8.0));
    EXPECT_FALSE(curve.problem());
}

TEST(CurveTopology, ProblemsAreNamed)
{
    const std::array<double, 2> line = {0, 1};
    EXPECT_FALSE((CurveTopology{1, 1, CurveForm::Open, line}.problem()));
    EXPECT_EQ((CurveTopology{1, 2, CurveForm::Open, line}.problem()), "2 knots where degree 1 and 2 spans need 3");
    EXPECT_EQ((CurveTopology{0, 1, CurveForm::Open, line}.problem()), "a curve of degree 0 cannot have 1 spans");
    const std::array<double, 2> back = {1, 0};
    EXPECT_EQ((CurveTopology{1, 1, CurveForm::Open, back}.problem()), "knot 1 is smaller than the one before");
}

} // namespace

} // namespace understudy::geometry
