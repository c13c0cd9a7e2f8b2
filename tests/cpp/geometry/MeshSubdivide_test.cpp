// Counts from formulas; the order of new numbers is what headers say (unsure, see there).
#include "geometry/MeshSubdivide.h"

#include "Shapes.h"
#include "geometry/MeshEditor.h"

#include <stdexcept>

namespace understudy::geometry
{

namespace
{

using namespace shapes;

TEST(MeshSubdivide, EdgesGetVerticesEvenly)
{
    const std::vector<int32_t> edges{0, 0};
    const Mesh mesh = withDividedEdges(cube(), edges, 3);
    EXPECT_EQ(mesh.vertexCount(), 11u);
    EXPECT_EQ(mesh.edgeCount(), 15u);
    EXPECT_EQ(mesh.faceCount(), 6u);
    EXPECT_EQ(euler(mesh), 2);
    EXPECT_TRUE(isClosed(mesh));
    expectNear(mesh.point(8), V3d(-0.25, -0.5, 0.5));
    expectNear(mesh.point(10), V3d(0.25, -0.5, 0.5));
    EXPECT_EQ(mesh.topology().edges()[0], (EdgeEnds{0, 8})); // the first piece keeps the number
    EXPECT_EQ(mesh.topology().edges()[14], (EdgeEnds{10, 1}));
    EXPECT_EQ(verticesOf(mesh, 0), (std::vector<int32_t>{0, 8, 9, 10, 1, 3, 2}));
    EXPECT_EQ(verticesOf(mesh, 3), (std::vector<int32_t>{6, 7, 1, 10, 9, 8, 0})); // walked backwards
    EXPECT_NEAR(volumeOf(mesh), 1.0, 1e-6);
}

TEST(MeshSubdivide, FacesBecomeQuads)
{
    const Mesh mesh = withDividedFaces(cube(), numbers(6), 1);
    EXPECT_EQ(mesh.vertexCount(), 26u);
    EXPECT_EQ(mesh.edgeCount(), 48u);
    EXPECT_EQ(mesh.faceCount(), 24u);
    EXPECT_TRUE(isClosed(mesh));
    EXPECT_NEAR(areaOf(mesh), 6.0, 1e-6);
    EXPECT_NEAR(volumeOf(mesh), 1.0, 1e-6);
    expectNear(mesh.point(20), V3d(0, 0, 0.5)); // the middle of face 0, behind 8 vertices and 12 on edges
    EXPECT_EQ(verticesOf(mesh, 0)[0], 0);
    EXPECT_EQ(verticesOf(mesh, 0)[2], 20);
    EXPECT_EQ(verticesOf(mesh, 6)[0], 1); // the second corner of face 0
    const Mesh more = withDividedFaces(cube(), numbers(6), 3);
    EXPECT_EQ(more.faceCount(), 6u * 64u);
    EXPECT_EQ(euler(more), 2);
    EXPECT_TRUE(isClosed(more));
    EXPECT_NEAR(volumeOf(more), 1.0, 1e-5);
}

TEST(MeshSubdivide, NeighboursGetTheVerticesOnTheirEdges)
{
    const std::vector<int32_t> top{1};
    const Mesh mesh = withDividedFaces(cube(), top, 2);
    EXPECT_EQ(mesh.faceCount(), 5u + 16u);
    EXPECT_EQ(mesh.topology().cornerCount(0), 7u); // 3 more on the one edge that is shared
    EXPECT_EQ(mesh.topology().cornerCount(3), 4u); // the face below stays
    EXPECT_EQ(euler(mesh), 2);
    EXPECT_TRUE(isClosed(mesh));
    EXPECT_NEAR(areaOf(mesh), 6.0, 1e-6);
}

TEST(MeshSubdivide, TrianglesAndPentagonsBecomeQuadsToo)
{
    const Mesh five =
        meshOf({{0, 0, 0}, {2, 0, 0}, {3, 2, 0}, {1, 3, 0}, {-1, 2, 0}, {1, -2, 0}}, {{0, 1, 2, 3, 4}, {1, 0, 5}});
    const Mesh mesh = withDividedFaces(five, numbers(2), 1);
    EXPECT_EQ(mesh.faceCount(), 8u);
    EXPECT_EQ(euler(mesh), euler(five));
    EXPECT_NEAR(areaOf(mesh), areaOf(five), 1e-5);
    for (size_t face = 0; face < 8; ++face)
        EXPECT_EQ(mesh.topology().cornerCount(face), 4u);
}

TEST(MeshSubdivide, UvsStayInOnePiece)
{
    const Mesh mesh = withDividedFaces(plane(2, 1), numbers(2), 2);
    const UvSet& set = *mesh.uvSets[0];
    EXPECT_EQ(set.points.size(), mesh.vertexCount()); // one for each vertex, as before
    EXPECT_EQ(uvShells(mesh.topology(), set).second, 1u);
    for (size_t corner = 0; corner < mesh.cornerCount(); ++corner)
    {
        V3d point = mesh.point(static_cast<size_t>(mesh.topology().cornerVertices()[corner]));
        V2f uv = set.points[static_cast<size_t>(set.id(corner))];
        EXPECT_NEAR(uv.x, point.x / 2.0, 1e-6);
        EXPECT_NEAR(uv.y, -point.z, 1e-6);
    }
}

TEST(MeshSubdivide, SeamsOfUvsStay)
{
    Mesh seam = plane(2, 1);
    UvSet& set = seam.uvSets[0].edit();
    set.points.insert(set.points.end(), {V2f(5, 0), V2f(5, 1)});
    set.ids[4] = 6; // the second face has its own at vertices 1 and 4
    set.ids[7] = 7;
    const std::vector<int32_t> shared{1};
    const Mesh mesh = withDividedEdges(seam, shared, 1);
    EXPECT_EQ(mesh.uvSets[0]->points.size(), 10u); // one for each side
    EXPECT_EQ(uvShells(mesh.topology(), *mesh.uvSets[0]).second, 2u);
}

TEST(MeshSubdivide, ColoursHardnessCreasesAndNormalsGoAlong)
{
    Mesh source = cube();
    source.setSmooth(0, false);
    source.edgeCreases = Part<Weights>(Weights{{0, 2.5}});
    source.vertexCreases = Part<Weights>(Weights{{7, 1.5}});
    source.invisibleFaces = Part<std::vector<uint32_t>>({1});
    source.colorSets.emplace_back(ColorSet{"c", false, ColorSet::Rgba, {{0, 0, 0, 1}, {1, 1, 0, 1}}, {}});
    source.colorSets[0].edit().ids.assign(24, -1);
    source.colorSets[0].edit().ids[0] = 0;
    source.colorSets[0].edit().ids[1] = 1;
    source.editLockedNormals()[0] = V3f(0, 0, 1);
    source.editLockedNormals()[1] = V3f(1, 0, 0);
    const std::vector<int32_t> edges{0};
    const Mesh mesh = withDividedEdges(source, edges, 1);
    EXPECT_FALSE(mesh.isSmooth(0));
    EXPECT_FALSE(mesh.isSmooth(12));
    EXPECT_TRUE(mesh.isSmooth(1));
    EXPECT_EQ(*mesh.edgeCreases, (Weights{{0, 2.5}, {12, 2.5}}));
    EXPECT_EQ(*mesh.vertexCreases, (Weights{{7, 1.5}}));
    EXPECT_EQ(*mesh.invisibleFaces, std::vector<uint32_t>{1});
    const ColorSet& colors = *mesh.colorSets[0];
    EXPECT_EQ(colors.colors[static_cast<size_t>(colors.id(1))], (Color{0.5f, 0.5f, 0, 1})); // between the two
    EXPECT_EQ(colors.id(3), -1);
    expectNear(V3d(mesh.lockedNormals()[1]), V3d(std::sqrt(0.5), 0, std::sqrt(0.5)));
    EXPECT_FALSE(isLockedNormal(mesh.lockedNormals()[3]));
    const Mesh faces = withDividedFaces(source, numbers(6), 1);
    EXPECT_EQ(*faces.invisibleFaces, (std::vector<uint32_t>{1, 9, 10, 11})); // all children of face 1
}

TEST(MeshSubdivide, KeepsPrecision)
{
    Mesh source = plane(1, 1);
    std::vector<V3d> points{{0, 0, 0}, {1.0 / 3.0, 0, 0}, {1.0 / 3.0, 0, -1}, {0, 0, -1}};
    source.setPrecisePoints({points[0], points[1], points[3], points[2]});
    const Mesh mesh = withDividedFaces(source, numbers(1), 1);
    ASSERT_EQ(mesh.precisePoints().size(), 9u);
    EXPECT_EQ(mesh.precisePoints()[4].x, 1.0 / 6.0);
}

TEST(MeshSubdivide, LeavesFacesWithHoles)
{
    const Mesh mesh = withDividedFaces(holed(), numbers(1), 2);
    EXPECT_EQ(mesh.faceCount(), 1u);
    EXPECT_EQ(mesh.vertexCount(), 8u);
    const Mesh edges = withDividedEdges(holed(), numbers(8), 1);
    EXPECT_EQ(edges.cornerCount(), 16u);
    EXPECT_NEAR(areaOf(edges), 77.0, 1e-5);
}

TEST(MeshSubdivide, TakesEdgesOfThreeFaces)
{
    const Mesh fin =
        meshOf({{0, 0, 0}, {0, 1, 0}, {1, 0, 0}, {-1, 0, 0}, {0, 0, 1}}, {{0, 1, 2}, {0, 1, 3}, {0, 1, 4}});
    const Mesh mesh = withDividedFaces(fin, numbers(3), 1);
    EXPECT_EQ(mesh.faceCount(), 9u);
    EXPECT_EQ(euler(mesh), euler(fin));
    EXPECT_NEAR(areaOf(mesh), 1.5, 1e-6);
}

TEST(MeshSubdivide, RefusesWhatMakesNoMesh)
{
    const std::vector<int32_t> none, beyond{6}, negative{-1};
    EXPECT_EQ(withDividedFaces(cube(), none, 4), cube());
    EXPECT_EQ(withDividedFaces(cube(), numbers(6), 0), cube());
    EXPECT_EQ(withDividedFaces(Mesh(), none, 1).vertexCount(), 0u);
    EXPECT_THROW(withDividedFaces(cube(), beyond, 1), std::out_of_range);
    EXPECT_THROW(withDividedFaces(cube(), negative, 1), std::out_of_range);
    EXPECT_THROW(withDividedEdges(cube(), numbers(13), 1), std::out_of_range);
    EXPECT_THROW(withDividedFaces(cube(), numbers(6), -1), std::invalid_argument);
    EXPECT_THROW(withDividedFaces(cube(), numbers(6), 12), std::length_error);
    EXPECT_THROW(withDividedFaces(cube(), numbers(6), 2000000000), std::length_error);
    EXPECT_THROW(withDividedEdges(cube(), numbers(1), 2000000000), std::length_error);
}

} // namespace

} // namespace understudy::geometry
