// Counts, areas and volumes from formulas; the order of new numbers is what headers say (unsure, see there).
#include "geometry/MeshExtrude.h"

#include "Shapes.h"
#include "geometry/MeshDetach.h"

#include <stdexcept>

namespace understudy::geometry
{

namespace
{

using namespace shapes;

Extrusion up(double height, int segments = 1)
{
    Extrusion extrusion;
    extrusion.translation = V3d(0, height, 0);
    extrusion.segments = segments;
    return extrusion;
}

TEST(MeshExtrude, AFaceOfACube)
{
    const Mesh mesh = withExtrudedFaces(cube(), std::vector<int32_t>{1, 1}, up(2.0));
    EXPECT_EQ(mesh.vertexCount(), 12u);
    EXPECT_EQ(mesh.edgeCount(), 20u);
    EXPECT_EQ(mesh.faceCount(), 10u);
    EXPECT_TRUE(isClosed(mesh));
    EXPECT_NEAR(volumeOf(mesh), 3.0, 1e-6);
    EXPECT_NEAR(areaOf(mesh), 14.0, 1e-6);
    EXPECT_EQ(verticesOf(mesh, 1), (std::vector<int32_t>{8, 9, 10, 11})); // keeps its number
    EXPECT_EQ(verticesOf(mesh, 6), (std::vector<int32_t>{2, 3, 9, 8}));
    expectNear(mesh.point(8), V3d(-0.5, 2.5, 0.5)); // above vertex 2
}

TEST(MeshExtrude, Segments)
{
    const Mesh mesh = withExtrudedFaces(cube(), std::vector<int32_t>{1}, up(3.0, 3));
    EXPECT_EQ(mesh.vertexCount(), 20u);
    EXPECT_EQ(mesh.faceCount(), 18u);
    EXPECT_TRUE(isClosed(mesh));
    EXPECT_NEAR(volumeOf(mesh), 4.0, 1e-6);
    expectNear(mesh.point(8), V3d(-0.5, 1.5, 0.5)); // a third of the way
    expectNear(mesh.point(16), V3d(-0.5, 3.5, 0.5));
}

TEST(MeshExtrude, FacesTogetherOrOneByOne)
{
    const Mesh grid = plane(3, 3);
    const std::vector<int32_t> picked{0, 1, 3, 4};
    Mesh mesh = withExtrudedFaces(grid, picked, up(1.0));
    EXPECT_EQ(mesh.vertexCount(), 16u + 8u); // the vertex between the four is moved, not doubled
    expectNear(mesh.point(5), V3d(1, 1, -1));
    EXPECT_EQ(mesh.faceCount(), 9u + 8u);
    EXPECT_EQ(euler(mesh), euler(grid));
    EXPECT_NEAR(areaOf(mesh), 9.0 + 8.0, 1e-5);
    Extrusion single = up(1.0);
    single.isTogether = false;
    mesh = withExtrudedFaces(grid, picked, single);
    EXPECT_EQ(mesh.vertexCount(), 16u + 16u);
    EXPECT_EQ(mesh.faceCount(), 9u + 16u);
    EXPECT_NEAR(areaOf(mesh), 9.0 + 16.0, 1e-5);
}

TEST(MeshExtrude, AllOfAClosedMeshOnlyMoves)
{
    const Mesh mesh = withExtrudedFaces(cube(), numbers(6), up(5.0));
    EXPECT_EQ(mesh.vertexCount(), 8u);
    EXPECT_EQ(mesh.faceCount(), 6u);
    expectNear(mesh.point(0), V3d(-0.5, 4.5, 0.5));
}

TEST(MeshExtrude, ThicknessAndOffset)
{
    Extrusion extrusion;
    extrusion.thickness = 1.0;
    extrusion.offset = 0.25;
    const Mesh mesh = withExtrudedFaces(cube(), std::vector<int32_t>{1}, extrusion);
    EXPECT_NEAR(volumeOf(mesh), 1.0 + (1.0 + 0.25 + 0.5) / 3.0, 1e-6); // a frustum: h/3 (A + B + sqrt(A B))
    expectNear(mesh.point(8), V3d(-0.25, 1.5, 0.25));
}

TEST(MeshExtrude, UvsOfSidesHaveNoExtent)
{
    const Mesh mesh = withExtrudedFaces(plane(1, 1), numbers(1), up(1.0));
    const UvSet& set = *mesh.uvSets[0];
    EXPECT_EQ(set.points.size(), 4u);
    EXPECT_EQ(std::vector<int32_t>(set.ids.begin(), set.ids.begin() + 8),
              (std::vector<int32_t>{0, 1, 3, 2, 0, 1, 1, 0}));
}

TEST(MeshExtrude, NewEdgesAreHardWhereTheyAreSharp)
{
    const Mesh mesh = withExtrudedFaces(cube(), std::vector<int32_t>{1}, up(1.0));
    EXPECT_TRUE(mesh.isSmooth(0)); // as it was
    const MeshTopology& topology = mesh.topology();
    for (size_t edge = 12; edge < mesh.edgeCount(); ++edge)
        EXPECT_FALSE(mesh.isSmooth(edge)) << topology.edges()[edge][0] << " " << topology.edges()[edge][1];
}

TEST(MeshExtrude, NormalsStayWithTheFace)
{
    Mesh source = cube();
    source.editLockedNormals().assign(24, V3f(0, 1, 0));
    const Mesh mesh = withExtrudedFaces(source, std::vector<int32_t>{1}, up(1.0));
    EXPECT_EQ(mesh.lockedNormals()[4], V3f(0, 1, 0));
    EXPECT_FALSE(isLockedNormal(mesh.lockedNormals()[24]));
}

TEST(MeshExtrude, EdgesOfABorder)
{
    const Mesh grid = plane(2, 1);
    const std::vector<int32_t> border{0, 4}; // both at the front, with vertex 1 between them
    ASSERT_EQ(grid.topology().edges()[4], (EdgeEnds{1, 2}));
    Extrusion extrusion;
    extrusion.translation = V3d(0, 0, 2);
    Mesh mesh = withExtrudedEdges(grid, border, extrusion);
    EXPECT_EQ(mesh.vertexCount(), 9u);
    EXPECT_EQ(mesh.faceCount(), 4u);
    EXPECT_EQ(euler(mesh), euler(grid));
    EXPECT_NEAR(areaOf(mesh), 6.0, 1e-5);
    for (size_t face = 2; face < 4; ++face)
        expectNear(faceNormal(mesh.topology(), mesh.points(), face), V3d(0, 1, 0)); // as the neighbour
    extrusion.isTogether = false;
    extrusion.segments = 2;
    mesh = withExtrudedEdges(grid, border, extrusion);
    EXPECT_EQ(mesh.vertexCount(), 14u);
    EXPECT_EQ(mesh.faceCount(), 6u);
    EXPECT_NEAR(areaOf(mesh), 6.0, 1e-5);
}

TEST(MeshExtrude, EdgesInside)
{
    const Mesh mesh = withExtrudedEdges(cube(), std::vector<int32_t>{0}, up(-1.0));
    EXPECT_EQ(mesh.faceCount(), 7u);
    EXPECT_EQ(mesh.topology().facesAtEdge(0).size(), 3u); // unsure
}

TEST(MeshExtrude, TakesHolesAndEdgesOfThreeFaces)
{
    const Mesh plate = withExtrudedFaces(holed(), numbers(1), Extrusion{1, V3d(0, 0, 1), true, 0.0, 0.0});
    EXPECT_EQ(plate.faceCount(), 9u);
    EXPECT_NEAR(areaOf(plate), 77.0 + 36.0 + 8.0, 1e-4);
    const Mesh fin =
        meshOf({{0, 0, 0}, {0, 1, 0}, {1, 0, 0}, {-1, 0, 0}, {0, 0, 1}}, {{0, 1, 2}, {0, 1, 3}, {0, 1, 4}});
    EXPECT_EQ(withExtrudedFaces(fin, numbers(3), up(1.0)).faceCount(), 12u);
    EXPECT_EQ(withExtrudedFaces(fin, numbers(2), up(1.0)).faceCount(), 9u); // not joined: the third holds the edge
}

TEST(MeshExtrude, RefusesWhatMakesNoMesh)
{
    const std::vector<int32_t> none, beyond{12};
    EXPECT_EQ(withExtrudedFaces(cube(), none, up(1.0)), cube());
    EXPECT_EQ(withExtrudedEdges(cube(), none, up(1.0)), cube());
    EXPECT_THROW(withExtrudedFaces(cube(), beyond, up(1.0)), std::out_of_range);
    EXPECT_THROW(withExtrudedEdges(cube(), beyond, up(1.0)), std::out_of_range);
    EXPECT_THROW(withExtrudedFaces(cube(), numbers(1), up(1.0, 0)), std::invalid_argument);
    EXPECT_THROW(withExtrudedFaces(cube(), numbers(1), up(1.0, 2000000000)), std::length_error);
    EXPECT_THROW(withExtrudedEdges(cube(), numbers(1), up(1.0, 2000000000)), std::length_error);
}

TEST(MeshDetach, Duplicates)
{
    const Mesh mesh = withDuplicatedFaces(cube(), std::vector<int32_t>{1, 0}, V3d(0, 3, 0));
    EXPECT_EQ(mesh.vertexCount(), 14u);
    EXPECT_EQ(mesh.edgeCount(), 19u);
    EXPECT_EQ(mesh.faceCount(), 8u);
    EXPECT_EQ(vertexShells(mesh.topology()).second, 2u);
    EXPECT_EQ(verticesOf(mesh, 6), (std::vector<int32_t>{8, 9, 10, 11})); // of face 0, the first in the mesh
    expectNear(mesh.point(8), V3d(-0.5, 2.5, 0.5));
    EXPECT_NEAR(areaOf(mesh), 8.0, 1e-6);
    EXPECT_THROW(withDuplicatedFaces(cube(), std::vector<int32_t>{-1}, V3d(0.0)), std::out_of_range);
}

TEST(MeshDetach, Extracts)
{
    const Mesh mesh = withExtractedFaces(cube(), std::vector<int32_t>{1, 0}, V3d(0, 3, 0));
    EXPECT_EQ(mesh.faceCount(), 6u);
    EXPECT_EQ(mesh.vertexCount(), 14u); // the six are all shared with others
    EXPECT_EQ(mesh.edgeCount(), 18u);   // the one between the two goes along
    EXPECT_EQ(vertexShells(mesh.topology()).second, 2u);
    EXPECT_NEAR(areaOf(mesh), 6.0, 1e-6);
    const Mesh grid = withExtractedFaces(plane(2, 1), std::vector<int32_t>{1}, V3d(5, 0, 0));
    EXPECT_EQ(grid.vertexCount(), 8u);
    expectNear(grid.point(2), V3d(7, 0, 0)); // its own moves
    expectNear(grid.point(1), V3d(1, 0, 0)); // the shared one stays with the other
    EXPECT_EQ(withExtractedFaces(cube(), numbers(6), V3d(1, 0, 0)).vertexCount(), 8u);
    EXPECT_THROW(withExtractedFaces(cube(), std::vector<int32_t>{6}, V3d(0.0)), std::out_of_range);
}

} // namespace

} // namespace understudy::geometry
