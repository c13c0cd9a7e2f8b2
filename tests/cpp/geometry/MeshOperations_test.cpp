// Whatever meshes operations are given, what they make is a mesh.
#include "Plain.h"
#include "Shapes.h"
#include "geometry/MeshCollapse.h"
#include "geometry/MeshDelete.h"
#include "geometry/MeshDetach.h"
#include "geometry/MeshExtrude.h"
#include "geometry/MeshSplit.h"
#include "geometry/MeshSubdivide.h"

#include <functional>
#include <stdexcept>

namespace understudy::geometry
{

namespace
{

using namespace shapes;
using plain::Random;

// Faces between any of a few vertices: edges of many faces, faces turned both ways, vertices that are met twice.
Mesh tangle(Random& random)
{
    const int vertices = 4 + random.index(6);
    std::vector<V3f> points;
    for (int i = 0; i < vertices; ++i)
        points.emplace_back(random.vector(1.0));
    std::vector<std::vector<int32_t>> faces(static_cast<size_t>(1 + random.index(6)));
    std::vector<int32_t> ids;
    for (auto& face : faces)
        for (int i = 3 + random.index(3); i > 0;)
        {
            int32_t vertex = random.index(vertices);
            if (!face.empty() && (face.back() == vertex || face.front() == vertex))
                continue;
            face.push_back(vertex);
            ids.push_back(vertex);
            --i;
        }
    Mesh mesh = meshOf(points, faces);
    std::vector<V2f> uvs(points.size());
    mesh.uvSets.emplace_back(UvSet{"map1", uvs, ids});
    mesh.setSmooth(0, false);
    mesh.editLockedNormals()[0] = V3f(0, 1, 0);
    mesh.edgeCreases = Part<Weights>(Weights{{0, 1.0}});
    return mesh;
}

std::vector<int32_t> some(Random& random, size_t count)
{
    std::vector<int32_t> picked;
    for (int i = 1 + random.index(3); i > 0; --i)
        picked.push_back(random.index(static_cast<int>(count)));
    return picked;
}

using Operation = std::function<Mesh(const Mesh&, Random&)>;

const std::vector<Operation>& operations()
{
    auto extrusion = [](Random& random)
    {
        Extrusion way;
        way.segments = 1 + random.index(2);
        way.translation = random.vector(1.0);
        way.isTogether = random.index(2) == 0;
        way.thickness = random.number(-1.0, 1.0);
        way.offset = random.number(-1.0, 1.0);
        return way;
    };
    static const std::vector<Operation> all = {
        [](const Mesh& mesh, Random& random)
        { return withDividedFaces(mesh, some(random, mesh.faceCount()), random.index(3)); },
        [](const Mesh& mesh, Random& random)
        { return withDividedEdges(mesh, some(random, mesh.edgeCount()), random.index(3)); },
        [=](const Mesh& mesh, Random& random)
        { return withExtrudedFaces(mesh, some(random, mesh.faceCount()), extrusion(random)); },
        [=](const Mesh& mesh, Random& random)
        { return withExtrudedEdges(mesh, some(random, mesh.edgeCount()), extrusion(random)); },
        [](const Mesh& mesh, Random& random)
        { return withDuplicatedFaces(mesh, some(random, mesh.faceCount()), random.vector(1.0)); },
        [](const Mesh& mesh, Random& random)
        { return withExtractedFaces(mesh, some(random, mesh.faceCount()), random.vector(1.0)); },
        [](const Mesh& mesh, Random& random) { return withCollapsedEdges(mesh, some(random, mesh.edgeCount())); },
        [](const Mesh& mesh, Random& random) { return withCollapsedFaces(mesh, some(random, mesh.faceCount())); },
        [](const Mesh& mesh, Random& random) { return withoutFaces(mesh, some(random, mesh.faceCount())); },
        [](const Mesh& mesh, Random& random)
        { return withoutEdge(mesh, random.index(static_cast<int>(mesh.edgeCount()))); },
        [](const Mesh& mesh, Random& random)
        { return withoutVertex(mesh, random.index(static_cast<int>(mesh.vertexCount()))); },
        [](const Mesh& mesh, Random& random)
        {
            const double factors[] = {0.0, 0.25, 0.5, 1.0};
            std::vector<SplitPoint> way;
            for (int32_t edge : some(random, mesh.edgeCount()))
                way.push_back({edge, factors[random.index(4)], V3d(0.0)});
            way.push_back({random.index(static_cast<int>(mesh.edgeCount())), 0.5, V3d(0.0)});
            if (random.index(2) == 0)
                way.insert(way.begin() + 1, {-1, 0.0, random.vector(1.0)});
            return withSplits(mesh, way);
        },
    };
    return all;
}

// Of all parts that belong together.
void expectWhole(const Mesh& mesh)
{
    ASSERT_FALSE(mesh.topology().problem()) << *mesh.topology().problem();
    EXPECT_EQ(mesh.points().size(), mesh.vertexCount());
    if (!mesh.smoothEdges().empty())
        EXPECT_EQ(mesh.smoothEdges().size(), mesh.edgeCount());
    if (!mesh.lockedNormals().empty())
        EXPECT_EQ(mesh.lockedNormals().size(), mesh.cornerCount());
    for (auto [edge, weight] : *mesh.edgeCreases)
        EXPECT_LT(edge, mesh.edgeCount());
    for (const auto& set : mesh.uvSets)
    {
        EXPECT_EQ(set->ids.size(), mesh.cornerCount());
        for (int32_t id : set->ids)
            EXPECT_LT(id, static_cast<int32_t>(set->points.size()));
    }
    for (size_t face = 0; face < mesh.faceCount(); ++face)
        EXPECT_GE(mesh.topology().cornerCount(face), 2u);
}

TEST(MeshOperations, MakeMeshesOfWhateverThereIs)
{
    Random random(7);
    size_t made = 0;
    for (int round = 0; round < 4000; ++round)
    {
        Mesh mesh = tangle(random);
        for (int step = 0; step < 3; ++step)
        {
            auto which = static_cast<size_t>(random.index(static_cast<int>(operations().size())));
            try
            {
                mesh = operations()[which](mesh, random);
                expectWhole(mesh);
                ASSERT_FALSE(HasFatalFailure()) << "operation " << which << ", round " << round;
                ++made;
            }
            catch (const std::logic_error& defect)
            {
                FAIL() << defect.what() << " by operation " << which << " in round " << round;
            }
            catch (const std::runtime_error&)
            {
                continue; // refused: the mesh stays as it was
            }
        }
    }
    EXPECT_GT(made, 6000u);
}

} // namespace

} // namespace understudy::geometry
