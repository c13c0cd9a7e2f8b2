#include "geometry/CurveTopology.h"
#include "geometry/MeshTopology.h"

#include <gtest/gtest.h>

#include <array>
#include <vector>

namespace understudy::geometry
{

namespace
{

// The default polyCube as scenes save it: vertices, `.ed` and the `f` lists.
struct Cube
{
    std::vector<int32_t> edges = {0, 1, 0, 2, 3, 0, 4, 5, 0, 6, 7, 0, 0, 2, 0, 1, 3, 0,
                                  2, 4, 0, 3, 5, 0, 4, 6, 0, 5, 7, 0, 6, 0, 0, 7, 1, 0};
    std::vector<int32_t> faces = {0, 5,  -2, -5,  1,   7,   -3, -7, 2,  9, -4, -9,
                                  3, 11, -1, -11, -12, -10, -8, -6, 10, 4, 6,  8};
    std::vector<uint32_t> loopStarts = {0, 4, 8, 12, 16, 20, 24};
    std::vector<uint32_t> faceLoops = {0, 1, 2, 3, 4, 5, 6};

    MeshTopology topology() const
    {
        return {8, EdgeView{edges.data(), edges.size() / 3}, FaceView{faces, loopStarts, faceLoops}};
    }
};

TEST(MeshTopology, CountsOfACube)
{
    const Cube cube;
    const MeshTopology mesh = cube.topology();
    EXPECT_EQ(mesh.vertexCount(), 8u);
    EXPECT_EQ(mesh.edgeCount(), 12u);
    EXPECT_EQ(mesh.faceCount(), 6u);
    EXPECT_EQ(mesh.faceVertexCount(), 24u);
    EXPECT_FALSE(mesh.problem());
}

TEST(MeshTopology, FaceVerticesFollowSignedEdges)
{
    const Cube cube;
    const MeshTopology mesh = cube.topology();
    const std::vector<std::vector<int32_t>> expected = {{0, 1, 3, 2}, {2, 3, 5, 4}, {4, 5, 7, 6},
                                                        {6, 7, 1, 0}, {1, 7, 5, 3}, {6, 0, 2, 4}};
    std::vector<int32_t> vertices;
    for (size_t face = 0; face < 6; ++face)
    {
        mesh.faceVertices(face, vertices);
        EXPECT_EQ(vertices, expected[face]) << face;
        EXPECT_EQ(mesh.cornerCount(face), 4u);
        EXPECT_EQ(mesh.loopCount(face), 1u);
    }
    EXPECT_EQ(mesh.edgeVertices(4), std::make_pair(0, 2));
    EXPECT_EQ(mesh.startVertex(-5), 2);
    EXPECT_EQ(MeshTopology::edgeOf(-5), 4);
    EXPECT_EQ(mesh.loopEdges(1, 0)[2], -3);
}

// A square with a square hole.
TEST(MeshTopology, HolesAreLoopsAfterTheOutline)
{
    const std::vector<int32_t> edges = {0, 1, 1, 2, 2, 3, 3, 0, 4, 5, 5, 6, 6, 7, 7, 4};
    const std::vector<int32_t> loops = {0, 1, 2, 3, -8, -7, -6, -5};
    const std::vector<uint32_t> starts = {0, 4, 8}, faces = {0, 2};
    const MeshTopology mesh(8, EdgeView{edges.data(), 8, 2}, FaceView{loops, starts, faces});
    EXPECT_FALSE(mesh.problem());
    EXPECT_EQ(mesh.loopCount(0), 2u);
    EXPECT_EQ(mesh.cornerCount(0), 8u);
    std::vector<int32_t> vertices;
    mesh.faceVertices(0, vertices);
    EXPECT_EQ(vertices, (std::vector<int32_t>{0, 1, 2, 3, 4, 7, 6, 5}));
    EXPECT_EQ(mesh.loopEdges(0, 1)[0], -8);
}

TEST(MeshTopology, ProblemsAreNamed)
{
    Cube open;
    open.faces[1] = 6;
    EXPECT_EQ(open.topology().problem(), "face 0 is not closed after edge 0");
    Cube beyond;
    beyond.faces[0] = 12;
    EXPECT_EQ(beyond.topology().problem(), "face 0 names edge 12 of 12");
    Cube lowest;
    lowest.faces[0] = INT32_MIN;
    EXPECT_EQ(lowest.topology().problem(), "face 0 names edge 2147483647 of 12");
    Cube vertex;
    vertex.edges[0] = 8;
    EXPECT_EQ(vertex.topology().problem(), "edge 0 names vertex 8 of 8");
    Cube spans;
    spans.loopStarts.back() = 23;
    EXPECT_EQ(spans.topology().problem(), "the starts of faces and loops do not span the edges");
    Cube outline;
    outline.faceLoops = {0, 1, 1, 3, 4, 5, 6};
    EXPECT_EQ(outline.topology().problem(), "face 1 has no outline");
    Cube descending;
    descending.loopStarts[2] = 3;
    EXPECT_EQ(descending.topology().problem(), "loop 1 ends before it starts");
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
