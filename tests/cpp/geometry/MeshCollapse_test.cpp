// Counts and areas from formulas.
#include "geometry/MeshCollapse.h"

#include "Shapes.h"
#include "geometry/MeshDelete.h"
#include "geometry/MeshSubdivide.h"

#include <stdexcept>

namespace understudy::geometry
{

namespace
{

using namespace shapes;

TEST(MeshCollapse, AnEdge)
{
    const Mesh mesh = withCollapsedEdges(cube(), std::vector<int32_t>{0});
    EXPECT_EQ(mesh.vertexCount(), 7u);
    EXPECT_EQ(mesh.edgeCount(), 11u);
    EXPECT_EQ(mesh.faceCount(), 6u);
    EXPECT_TRUE(isClosed(mesh));
    expectNear(mesh.point(0), V3d(0, -0.5, 0.5));
    EXPECT_EQ(verticesOf(mesh, 0), (std::vector<int32_t>{0, 2, 1})); // 1 went, the others move down
    EXPECT_NEAR(volumeOf(mesh), 1.0 - 1.0 / 4.0 + 0.0, 0.2);
}

TEST(MeshCollapse, TrianglesGoAndTheirEdgesBecomeOne)
{
    const Mesh fan = meshOf({{0, 0, 0}, {1, 0, 0}, {1, 1, 0}, {0, 1, 0}}, {{0, 1, 2}, {0, 2, 3}});
    const Mesh mesh = withCollapsedEdges(fan, std::vector<int32_t>{1}); // 1 to 2
    EXPECT_EQ(mesh.faceCount(), 1u);
    EXPECT_EQ(mesh.edgeCount(), 3u);
    EXPECT_EQ(mesh.vertexCount(), 3u);
    EXPECT_EQ(euler(mesh), euler(fan));
    expectNear(mesh.point(1), V3d(1, 0.5, 0));
}

TEST(MeshCollapse, AFace)
{
    const Mesh mesh = withCollapsedFaces(cube(), std::vector<int32_t>{1});
    EXPECT_EQ(mesh.vertexCount(), 5u); // a pyramid
    EXPECT_EQ(mesh.edgeCount(), 8u);
    EXPECT_EQ(mesh.faceCount(), 5u);
    EXPECT_TRUE(isClosed(mesh));
    EXPECT_NEAR(volumeOf(mesh), 1.0 / 3.0, 1e-6);
    expectNear(mesh.point(2), V3d(0, 0.5, 0));
}

TEST(MeshCollapse, FacesThatShareVerticesBecomeOne)
{
    const Mesh grid = plane(4, 1);
    EXPECT_EQ(withCollapsedFaces(grid, std::vector<int32_t>{1, 2}).vertexCount(), 5u);
    const Mesh mesh = withCollapsedFaces(grid, std::vector<int32_t>{1});
    EXPECT_EQ(mesh.vertexCount(), 7u);
    EXPECT_EQ(mesh.faceCount(), 3u);
    EXPECT_EQ(euler(mesh), 1);
    for (size_t face : {0u, 1u})
        EXPECT_EQ(mesh.topology().cornerCount(face), 3u);
}

TEST(MeshCollapse, UvsMeet)
{
    const Mesh mesh = withCollapsedFaces(plane(3, 1), std::vector<int32_t>{1});
    const UvSet& set = *mesh.uvSets[0];
    EXPECT_EQ(mesh.faceCount(), 2u);
    for (size_t corner = 0; corner < mesh.cornerCount(); ++corner)
        if (mesh.topology().cornerVertices()[corner] == 1)
        {
            V2f uv = set.points[static_cast<size_t>(set.id(corner))];
            EXPECT_NEAR(uv.y, 0.5f, 1e-6f); // between the two corners of its face
        }
}

TEST(MeshCollapse, RefusesWhatMakesNoMesh)
{
    const std::vector<int32_t> none;
    EXPECT_EQ(withCollapsedEdges(cube(), none), cube());
    EXPECT_THROW(withCollapsedEdges(cube(), std::vector<int32_t>{12}), std::out_of_range);
    EXPECT_THROW(withCollapsedFaces(cube(), std::vector<int32_t>{6}), std::out_of_range);
    EXPECT_THROW(withCollapsedFaces(cube(), numbers(6)), std::runtime_error);
    EXPECT_THROW(withCollapsedFaces(holed(), numbers(1)), std::runtime_error);
    const Mesh fin =
        meshOf({{0, 0, 0}, {0, 1, 0}, {1, 0, 0}, {-1, 0, 0}, {0, 0, 1}}, {{0, 1, 2}, {0, 1, 3}, {0, 1, 4}});
    EXPECT_EQ(withCollapsedEdges(fin, std::vector<int32_t>{1}).faceCount(), 2u);
    EXPECT_THROW(withCollapsedEdges(fin, std::vector<int32_t>{0}), std::runtime_error);
}

TEST(MeshDelete, Faces)
{
    const Mesh mesh = withoutFaces(cube(), std::vector<int32_t>{1});
    EXPECT_EQ(mesh.faceCount(), 5u);
    EXPECT_EQ(mesh.vertexCount(), 8u);
    EXPECT_EQ(mesh.edgeCount(), 12u);
    const Mesh grid = withoutFaces(plane(2, 1), std::vector<int32_t>{1});
    EXPECT_EQ(grid.vertexCount(), 4u); // what only it had goes along
    EXPECT_EQ(grid.edgeCount(), 4u);
    EXPECT_EQ(grid.uvSets[0]->points.size(), 4u);
    EXPECT_EQ(verticesOf(grid, 0), (std::vector<int32_t>{0, 1, 3, 2}));
    EXPECT_THROW(withoutFaces(cube(), numbers(6)), std::runtime_error);
    EXPECT_THROW(withoutFaces(cube(), std::vector<int32_t>{6}), std::out_of_range);
}

TEST(MeshDelete, AnEdge)
{
    const Mesh mesh = withoutEdge(cube(), 1); // between faces 0 and 1
    EXPECT_EQ(mesh.faceCount(), 5u);
    EXPECT_EQ(mesh.edgeCount(), 11u);
    EXPECT_EQ(mesh.vertexCount(), 8u);
    EXPECT_TRUE(isClosed(mesh));
    EXPECT_EQ(mesh.topology().cornerCount(0), 6u);
    EXPECT_THROW(withoutEdge(cube(), 12), std::out_of_range);
    const Mesh grid = plane(2, 1);
    EXPECT_THROW(withoutEdge(grid, 0), std::runtime_error); // on the border
    EXPECT_EQ(withoutEdge(grid, 1).faceCount(), 1u);
    EXPECT_EQ(withoutEdge(grid, 1).topology().cornerCount(0), 6u);
}

// The two faces share two edges, with a vertex between them that has no others.
TEST(MeshDelete, AnEdgeThatIsPartOfOne)
{
    const Mesh grid = withDividedEdges(plane(2, 1), std::vector<int32_t>{1}, 1);
    const Mesh mesh = withoutEdge(grid, 1);
    EXPECT_EQ(mesh.faceCount(), 1u);
    EXPECT_EQ(mesh.edgeCount(), 6u);
    EXPECT_EQ(mesh.vertexCount(), 6u);
    EXPECT_EQ(euler(mesh), 1);
}

TEST(MeshDelete, AVertex)
{
    const Mesh mesh = withoutVertex(cube(), 3); // three faces become one
    EXPECT_EQ(mesh.vertexCount(), 7u);
    EXPECT_EQ(mesh.edgeCount(), 9u);
    EXPECT_EQ(mesh.faceCount(), 4u);
    EXPECT_TRUE(isClosed(mesh));
    EXPECT_EQ(mesh.topology().cornerCount(0), 6u);
    const Mesh grid = plane(2, 2);
    EXPECT_EQ(withoutVertex(grid, 4).faceCount(), 1u);
    EXPECT_EQ(withoutVertex(grid, 4).edgeCount(), 8u);
    EXPECT_THROW(withoutVertex(grid, 1), std::runtime_error); // on the border
    EXPECT_THROW(withoutVertex(grid, 9), std::out_of_range);
}

TEST(MeshDelete, AVertexBetweenTwoEdges)
{
    const Mesh cut = withDividedEdges(cube(), std::vector<int32_t>{1}, 1);
    const Mesh mesh = withoutVertex(cut, 8);
    EXPECT_EQ(mesh.vertexCount(), 8u);
    EXPECT_EQ(mesh.edgeCount(), 12u);
    EXPECT_TRUE(isClosed(mesh));
    EXPECT_NEAR(volumeOf(mesh), 1.0, 1e-6);
    const Mesh corner = withoutVertex(plane(1, 1), 0);
    EXPECT_EQ(corner.topology().cornerCount(0), 3u);
    EXPECT_EQ(corner.uvSets[0]->points.size(), 3u);
    EXPECT_THROW(withoutVertex(corner, 0), std::runtime_error);
}

} // namespace

} // namespace understudy::geometry
