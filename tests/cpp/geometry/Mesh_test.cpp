// Values from formulas: a cube's corners, areas and angles; the order of a cube's triangles is Maya's.
#include "Shapes.h"

#include <gtest/gtest.h>

#include <cmath>

namespace understudy::geometry
{

namespace
{

using namespace shapes;

Mesh flat(std::vector<V3f> points)
{
    std::vector<int32_t> counts{static_cast<int32_t>(points.size())}, vertices;
    for (size_t i = 0; i < points.size(); ++i)
        vertices.push_back(static_cast<int32_t>(i));
    auto topology = MeshTopology::ofFaces(points.size(), counts, vertices);
    return Mesh(std::move(points), topology);
}

void expectNear(const V3f& a, const V3f& b) { EXPECT_NEAR((a - b).length(), 0.0f, 1e-6f) << a << " " << b; }

TEST(MeshNormals, OfFacesAndVertices)
{
    const Mesh mesh = cube();
    expectNear(V3f(faceNormal(mesh.topology(), mesh.points(), 0)), V3f(0, 0, 1));
    expectNear(V3f(faceNormal(mesh.topology(), mesh.points(), 4)), V3f(1, 0, 0));
    EXPECT_NEAR(areaVector(mesh.topology(), mesh.points(), 1).length(), 2.0, 1e-12);
    const float r = 1.0f / std::sqrt(3.0f);
    for (NormalWeight weight : {NormalWeight::None, NormalWeight::Angle, NormalWeight::AngleAndArea})
        expectNear(vertexNormals(mesh.topology(), mesh.points(), weight)[3], V3f(r, r, r));
    expectNear(vertexNormal(mesh.topology(), mesh.points(), 3, NormalWeight::Angle), V3f(r, r, r));
}

// A roof: two faces at a right angle, one twice as long as the other.
TEST(MeshNormals, WeighTheFaces)
{
    const std::vector<int32_t> counts{4, 4}, vertices{0, 1, 2, 3, 1, 0, 4, 5};
    const std::vector<V3f> points{{0, 0, 0}, {0, 0, 1}, {2, 0, 1}, {2, 0, 0}, {0, 1, 0}, {0, 1, 1}};
    auto topology = MeshTopology::ofFaces(6, counts, vertices);
    const float r = 1.0f / std::sqrt(2.0f);
    expectNear(vertexNormals(*topology, points, NormalWeight::Angle)[0], V3f(r, r, 0));
    const float s = 1.0f / std::sqrt(5.0f);
    expectNear(vertexNormals(*topology, points, NormalWeight::AngleAndArea)[0], V3f(s, 2 * s, 0));
}

TEST(MeshNormals, SmoothEdgesShareThem)
{
    Mesh mesh = cube();
    EXPECT_EQ(mesh.normals().normals.size(), 8u); // one for each vertex
    EXPECT_EQ(std::vector<int32_t>(mesh.normals().ids.begin(), mesh.normals().ids.begin() + 6),
              (std::vector<int32_t>{0, 1, 2, 3, 3, 2}));
    mesh.setSmoothEdges(std::vector<uint8_t>(12, 0));
    EXPECT_EQ(mesh.normals().normals.size(), 24u); // one for each corner
    for (size_t i = 0; i < 24; ++i)
        EXPECT_EQ(mesh.normals().ids[i], static_cast<int32_t>(i));
    expectNear(mesh.normals().normals[16], V3f(1, 0, 0));
    mesh.setSmooth(0, true); // between faces 0 and 3: its two ends have one normal less each
    EXPECT_EQ(mesh.normals().normals.size(), 22u);
    expectNear(mesh.normals().normals[0], V3f(0, -std::sqrt(0.5f), std::sqrt(0.5f)));
}

TEST(MeshNormals, LockedOnesStandAlone)
{
    Mesh mesh = cube();
    mesh.editLockedNormals()[5] = V3f(0, 1, 0); // face 1 at vertex 3
    const MeshNormals& normals = mesh.normals();
    EXPECT_EQ(normals.normals.size(), 9u);
    EXPECT_NE(normals.ids[2], normals.ids[5]);
    EXPECT_EQ(normals.normals[static_cast<size_t>(normals.ids[5])], V3f(0, 1, 0));
    EXPECT_TRUE(normals.locked[static_cast<size_t>(normals.ids[5])]);
    EXPECT_FALSE(normals.locked[static_cast<size_t>(normals.ids[2])]);
    const float r = 1.0f / std::sqrt(3.0f);
    expectNear(normals.normals[static_cast<size_t>(normals.ids[2])], V3f(r, r, r));
}

TEST(MeshTriangles, OfACubeAsMayaGivesThem)
{
    const Mesh mesh = cube();
    ASSERT_EQ(mesh.triangles().corners.size(), 12u);
    EXPECT_EQ(mesh.triangles().corners[0], (std::array<int32_t, 3>{0, 1, 3}));
    EXPECT_EQ(mesh.triangles().corners[1], (std::array<int32_t, 3>{3, 1, 2}));
    EXPECT_NEAR(areaOf(mesh), 6.0, 1e-6);
}

TEST(MeshTriangles, OfConcaveFacesCoverThem)
{
    EXPECT_NEAR(areaOf(flat({{0, 0, 0}, {4, 0, 0}, {4, 4, 0}, {2, 1, 0}, {0, 4, 0}})), 10.0, 1e-6);
    const Mesh arrow = flat({{0, 0, 0}, {3, 0, 0}, {1, 1, 0}, {0, 3, 0}}); // only one diagonal fits
    EXPECT_NEAR(areaOf(arrow), 3.0, 1e-6);
    EXPECT_EQ(arrow.triangles().corners[0], (std::array<int32_t, 3>{0, 1, 2}));
    EXPECT_NEAR(areaOf(flat({{0, 0, 0}, {0, 4, 0}, {2, 1, 0}, {4, 4, 0}, {4, 0, 0}})), 10.0, 1e-6); // seen from behind
}

// The cut from the outline to a hole must not run through the hole, whichever of its corners it starts from.
TEST(MeshTriangles, LeaveAHoleOpenWhereverItStarts)
{
    for (int turn = 0; turn < 4; ++turn)
    {
        std::vector<V3f> points{{0, 0, 0}, {9, 0, 0}, {9, 9, 0}, {0, 9, 0}};
        const std::vector<V3f> hole{{1, 1, 0}, {1, 3, 0}, {3, 3, 0}, {3, 1, 0}};
        for (int i = 0; i < 4; ++i)
            points.push_back(hole[static_cast<size_t>((i + turn) % 4)]);
        std::vector<EdgeEnds> edges;
        for (int32_t i = 0; i < 8; ++i)
            edges.push_back({i, i / 4 * 4 + (i + 1) % 4});
        auto topology = std::make_shared<const MeshTopology>(8, edges, numbers(8), std::vector<uint32_t>{0, 4, 8},
                                                             std::vector<uint32_t>{0, 2});
        EXPECT_NEAR(areaOf(Mesh(points, topology)), 77.0, 1e-5) << turn;
    }
}

TEST(MeshTriangles, LeaveHolesOpen)
{
    std::vector<V3f> points{{0, 0, 0}, {9, 0, 0}, {9, 9, 0}, {0, 9, 0}, {1, 1, 0}, {3, 1, 0},
                            {3, 3, 0}, {1, 3, 0}, {5, 5, 0}, {7, 5, 0}, {7, 7, 0}, {5, 7, 0}};
    std::vector<EdgeEnds> edges;
    for (int32_t loop = 0; loop < 3; ++loop)
        for (int32_t i = 0; i < 4; ++i)
            edges.push_back({loop * 4 + i, loop * 4 + (i + 1) % 4});
    const std::vector<int32_t> corners{0, 1, 2, 3, -8, -7, -6, -5, -12, -11, -10, -9};
    auto topology = std::make_shared<const MeshTopology>(12, edges, corners, std::vector<uint32_t>{0, 4, 8, 12},
                                                         std::vector<uint32_t>{0, 3});
    ASSERT_FALSE(topology->problem());
    const Mesh mesh(points, topology);
    EXPECT_EQ(mesh.triangles().corners.size(), 14u); // points + 2 * holes - 2
    EXPECT_NEAR(areaOf(mesh), 81.0 - 8.0, 1e-5);
    EXPECT_NEAR(areaVector(*topology, points, 0).length() / 2.0, 81.0 - 8.0, 1e-9);
}

TEST(TriangleTree, FindsTheNearestPoint)
{
    const Mesh mesh = cube();
    auto above = mesh.tree().closest({0.25, 2, 0.1}, INFINITY);
    ASSERT_TRUE(above);
    EXPECT_EQ(above->face, 1);
    EXPECT_NEAR((above->point - V3d(0.25, 0.5, 0.1)).length(), 0.0, 1e-12);
    EXPECT_NEAR((mesh.tree().closest({3, 3, 3}, INFINITY)->point - V3d(0.5)).length(), 0.0, 1e-12);
    EXPECT_FALSE(mesh.tree().closest({0, 2, 0}, 1.0));
    const std::vector<int32_t> below{3};
    const TriangleTree part(mesh.topology(), mesh.points(), mesh.triangles(), &below);
    EXPECT_EQ(part.closest({0, 2, 0}, INFINITY)->face, 3);
    EXPECT_FALSE(Mesh().tree().closest({0, 0, 0}, INFINITY));
}

TEST(TriangleTree, FindsWhatARayMeets)
{
    const Mesh mesh = cube();
    std::vector<double> distances;
    auto shoot = [&](double from, double to)
    {
        distances.clear();
        mesh.tree().intersect({0.1, 3, 0.2}, {0, -2, 0}, from, to, 0.0,
                              [&](const RayHit& hit) { distances.push_back(hit.distance); });
        std::sort(distances.begin(), distances.end());
        return distances;
    };
    EXPECT_EQ(shoot(0, 100), (std::vector<double>{1.25, 1.75}));
    EXPECT_EQ(shoot(0, 1.5), (std::vector<double>{1.25}));
    EXPECT_TRUE(shoot(-100, 0).empty());
    mesh.tree().intersect({0, 0, 0}, {0, 0, 0}, 0, 100, 0, [](const RayHit&) { ADD_FAILURE(); });
}

// A grid of a hundred thousand triangles against looking at every one.
TEST(TriangleTree, AgreesWithLookingAtAll)
{
    constexpr int kSide = 60;
    std::vector<V3f> points;
    std::vector<int32_t> counts, vertices;
    for (int y = 0; y <= kSide; ++y)
        for (int x = 0; x <= kSide; ++x)
            points.emplace_back(float(x), std::sin(float(x) * 0.7f) + std::cos(float(y) * 0.4f), float(y));
    for (int y = 0; y < kSide; ++y)
        for (int x = 0; x < kSide; ++x)
        {
            int32_t at = y * (kSide + 1) + x;
            counts.push_back(4);
            vertices.insert(vertices.end(), {at, at + kSide + 1, at + kSide + 2, at + 1});
        }
    auto topology = MeshTopology::ofFaces(points.size(), counts, vertices);
    const Mesh mesh(points, topology);
    for (int i = 0; i < 50; ++i)
    {
        V3d from(i * 1.37 - 3, 4.0 * std::sin(i), i * 0.91);
        double best = INFINITY;
        for (int32_t face = 0; face < int32_t(mesh.faceCount()); ++face)
        {
            const std::vector<int32_t> one{face};
            auto place = TriangleTree(*topology, points, mesh.triangles(), &one).closest(from, INFINITY);
            best = std::min(best, (place->point - from).length());
        }
        EXPECT_NEAR((mesh.tree().closest(from, INFINITY)->point - from).length(), best, 1e-9);
    }
}

TEST(Mesh, CopiesShareUntilTheyChange)
{
    const Mesh first = cube();
    Mesh second = first;
    EXPECT_EQ(&first.points(), &second.points());
    EXPECT_EQ(&first.normals(), &second.normals());
    second.setPoint(0, V3f(9, 9, 9));
    EXPECT_EQ(first.points()[0], V3f(-0.5f, -0.5f, 0.5f));
    EXPECT_EQ(&first.topology(), &second.topology());
    EXPECT_FALSE(first == second);
    second.setPoint(0, V3f(-0.5f, -0.5f, 0.5f));
    EXPECT_TRUE(first == second);
}

TEST(Mesh, KeepsDoublesWhereAsked)
{
    Mesh mesh = flat({{0, 0, 0}, {1, 0, 0}, {0, 1, 0}});
    mesh.setPrecisePoints({{0.1, 0, 0}, {1, 0, 0}, {0, 1, 0}});
    EXPECT_EQ(mesh.point(0).x, 0.1);
    EXPECT_EQ(mesh.points()[0].x, 0.1f);
    mesh.setPoint(0, V3f(2, 0, 0));
    EXPECT_EQ(mesh.point(0).x, 2.0);
}

TEST(Mesh, CountsShells)
{
    const std::vector<int32_t> counts{3, 3}, vertices{0, 1, 2, 3, 4, 5};
    auto topology = MeshTopology::ofFaces(7, counts, vertices);
    EXPECT_EQ(vertexShells(*topology).second, 3u); // vertex 6 stands alone
    EXPECT_EQ(vertexShells(*topology).first, (std::vector<int32_t>{0, 0, 0, 1, 1, 1, 2}));
    UvSet set{"map1", std::vector<V2f>(5), {0, 1, 2, 2, 3, -1}};
    EXPECT_EQ(uvShells(*topology, set).first, (std::vector<int32_t>{0, 0, 0, 0, -1}));
    EXPECT_EQ(uvShells(*topology, set).second, 1u);
}

} // namespace

} // namespace understudy::geometry
