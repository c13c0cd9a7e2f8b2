// Counts and areas from formulas.
#include "geometry/MeshSplit.h"

#include "Shapes.h"

#include <limits>
#include <stdexcept>

namespace understudy::geometry
{

namespace
{

using namespace shapes;

SplitPoint on(int32_t edge, double factor) { return {edge, factor, V3d(0.0)}; }
SplitPoint inside(const V3d& point) { return {-1, 0.0, point}; }

TEST(MeshSplit, AcrossAFace)
{
    const Mesh mesh = withSplits(plane(1, 1), std::vector<SplitPoint>{on(0, 0.25), on(2, 0.25)});
    EXPECT_EQ(mesh.vertexCount(), 6u);
    EXPECT_EQ(mesh.edgeCount(), 7u);
    EXPECT_EQ(mesh.faceCount(), 2u);
    EXPECT_NEAR(areaOf(mesh), 1.0, 1e-6);
    expectNear(mesh.point(4), V3d(0.25, 0, 0));
    expectNear(mesh.point(5), V3d(0.75, 0, -1)); // the edge at the back starts at the right
    for (size_t corner = 0; corner < mesh.cornerCount(); ++corner)
    {
        V3d point = mesh.point(static_cast<size_t>(mesh.topology().cornerVertices()[corner]));
        V2f uv = mesh.uvSets[0]->points[static_cast<size_t>(mesh.uvSets[0]->id(corner))];
        EXPECT_NEAR(uv.x, point.x, 1e-6);
    }
}

TEST(MeshSplit, AlongPointsInside)
{
    const Mesh mesh =
        withSplits(plane(1, 1), std::vector<SplitPoint>{on(0, 0.5), inside({0.25, 0, -0.25}), on(2, 0.5)});
    EXPECT_EQ(mesh.vertexCount(), 7u);
    EXPECT_EQ(mesh.faceCount(), 2u);
    EXPECT_EQ(euler(mesh), 1);
    EXPECT_NEAR(areaOf(mesh), 1.0, 1e-6);
    const UvSet& set = *mesh.uvSets[0];
    expectNear(V3d(set.points.back().x, set.points.back().y, 0), V3d(0.25, 0.25, 0));
}

TEST(MeshSplit, FromVertexToVertex)
{
    const Mesh mesh = withSplits(plane(1, 1), std::vector<SplitPoint>{on(0, 0.0), on(2, 0.0)});
    EXPECT_EQ(mesh.vertexCount(), 4u);
    EXPECT_EQ(mesh.faceCount(), 2u);
    EXPECT_EQ(mesh.edgeCount(), 5u);
    EXPECT_EQ(withSplits(plane(1, 1), std::vector<SplitPoint>{on(0, 0.0), on(0, 1.0)}), plane(1, 1)); // an edge already
}

TEST(MeshSplit, AroundACube)
{
    const Mesh source = cube();
    std::vector<SplitPoint> ring; // the four upright edges
    const MeshTopology& topology = source.topology();
    for (EdgeEnds ends : {EdgeEnds{0, 2}, EdgeEnds{1, 3}, EdgeEnds{7, 5}, EdgeEnds{6, 4}, EdgeEnds{0, 2}})
        for (int32_t edge = 0; edge < 12; ++edge)
        {
            EdgeEnds found = topology.edges()[static_cast<size_t>(edge)];
            if (found == ends || (found[0] == ends[1] && found[1] == ends[0]))
                ring.push_back(on(edge, 0.5));
        }
    const Mesh mesh = withSplits(source, ring);
    EXPECT_EQ(mesh.vertexCount(), 12u);
    EXPECT_EQ(mesh.edgeCount(), 20u);
    EXPECT_EQ(mesh.faceCount(), 10u);
    EXPECT_TRUE(isClosed(mesh));
    EXPECT_NEAR(volumeOf(mesh), 1.0, 1e-6);
}

TEST(MeshSplit, TheSameFaceMoreThanOnce)
{
    const Mesh mesh = withSplits(plane(1, 1), std::vector<SplitPoint>{on(0, 0.5), on(2, 0.5), on(1, 0.5)});
    EXPECT_EQ(mesh.faceCount(), 3u);
    EXPECT_EQ(euler(mesh), 1);
    EXPECT_NEAR(areaOf(mesh), 1.0, 1e-6);
}

TEST(MeshSplit, RefusesWaysThatMakeNoSense)
{
    using Way = std::vector<SplitPoint>;
    EXPECT_THROW(withSplits(cube(), Way{}), std::invalid_argument);
    EXPECT_THROW(withSplits(cube(), Way{on(0, 0.5)}), std::invalid_argument);
    EXPECT_THROW(withSplits(cube(), Way{on(0, 0.5), inside(V3d(0.0))}), std::invalid_argument);
    EXPECT_THROW(withSplits(cube(), Way{on(0, 0.5), on(1, 1.5)}), std::invalid_argument);
    EXPECT_THROW(withSplits(cube(), Way{on(0, 0.5), on(1, std::numeric_limits<double>::quiet_NaN())}),
                 std::invalid_argument);
    EXPECT_THROW(withSplits(cube(), Way{on(0, 0.5), on(12, 0.5)}), std::out_of_range);
    EXPECT_THROW(withSplits(cube(), Way{on(0, 0.5), on(0, 0.5)}), std::runtime_error);
    EXPECT_THROW(withSplits(plane(3, 1), Way{on(3, 0.5), on(8, 0.5)}), std::runtime_error);
    EXPECT_THROW(withSplits(holed(), Way{on(0, 0.5), on(2, 0.5)}), std::runtime_error);
}

} // namespace

} // namespace understudy::geometry
