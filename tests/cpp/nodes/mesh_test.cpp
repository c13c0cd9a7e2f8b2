// Meshes as shapes store them, evaluated: with tweaks, with history, in the world.
#include "core/ArrayEdits.h"
#include "eval/EvalFixture.h"
#include "nodes/MeshData.h"
#include "nodes/MeshStore.h"
#include "nodes/MeshText.h"

namespace understudy::nodes
{

namespace
{

using geometry::Mesh;
using Imath::V2f;
using Imath::V3f;

// Two triangles that share an edge.
Mesh fold()
{
    const std::vector<int32_t> counts{3, 3}, vertices{0, 1, 2, 2, 1, 3};
    Mesh mesh({{0, 0, 0}, {1, 0, 0}, {0, 1, 0}, {1, 1, 1}}, geometry::MeshTopology::ofFaces(4, counts, vertices));
    mesh.setSmooth(1, false);
    mesh.uvSets.emplace_back(geometry::UvSet{"map1", {{0, 0}, {1, 0}, {0, 1}}, {0, 1, 2, -1, -1, -1}});
    mesh.uvSets.emplace_back(geometry::UvSet{"second", {{0.5f, 0.5f}}, {}});
    mesh.colorSets.emplace_back(
        geometry::ColorSet{"tint", true, geometry::ColorSet::Rgb, {{1, 0, 0, 1}, {0, 1, 0, 1}}, {0, 0, 1, 1, -1, 0}});
    mesh.editLockedNormals()[2] = V3f(0, 0, 1);
    mesh.edgeCreases = geometry::Part<geometry::Weights>(geometry::Weights{{1, 2.5}});
    mesh.invisibleFaces = geometry::Part<std::vector<uint32_t>>(std::vector<uint32_t>{1});
    return mesh;
}

void expectSame(const Mesh& a, const Mesh& b)
{
    EXPECT_EQ(a.points(), b.points());
    EXPECT_EQ(a.topology().edges(), b.topology().edges());
    EXPECT_EQ(a.topology().cornerEdges(), b.topology().cornerEdges());
    EXPECT_EQ(a.smoothEdges(), b.smoothEdges());
    EXPECT_EQ(a.lockedNormals(), b.lockedNormals());
    EXPECT_TRUE(a.uvSets == b.uvSets);
    EXPECT_TRUE(a.colorSets == b.colorSets);
    EXPECT_EQ(*a.edgeCreases, *b.edgeCreases);
    EXPECT_EQ(*a.vertexCreases, *b.vertexCreases);
    EXPECT_EQ(*a.invisibleFaces, *b.invisibleFaces);
    EXPECT_TRUE(a == b);
}

struct Meshes : eval::EvalFixture
{
    core::NodeId shape = make("mesh", "m", make("transform", "t"));

    const Mesh* mesh(std::string_view name)
    {
        m_kept = evaluator.value(plug(name));
        const auto* data = m_kept.as<MeshData>();
        return data ? &data->mesh : nullptr;
    }

private:
    core::Value m_kept;
};

TEST_F(Meshes, KeepAllTheirParts)
{
    storeMesh(scene, shape, Mesh(), fold());
    auto back = storedMesh(scene, shape);
    ASSERT_TRUE(back);
    expectSame(*back, fold());
    EXPECT_EQ(scene.stored(plug("m.edge[1]")).asInt(2), 0);
    core::NodeId other = make("mesh", "n", make("transform", "u"));
    fillMesh(scene, other, fold());
    expectSame(*storedMesh(scene, other), fold());
}

TEST_F(Meshes, AreEvaluatedFromWhatIsStored)
{
    ASSERT_TRUE(mesh("m.outMesh"));
    EXPECT_EQ(mesh("m.outMesh")->vertexCount(), 0u);
    storeMesh(scene, shape, Mesh(), fold());
    ASSERT_TRUE(mesh("m.outMesh"));
    EXPECT_EQ(mesh("m.outMesh")->points()[3], V3f(1, 1, 1));
    set({0, 0, 5}, "m.pnts[3]");
    EXPECT_EQ(mesh("m.outMesh")->points()[3], V3f(1, 1, 6));
    set({2, 2, 2}, "m.vrts[3]");
    EXPECT_EQ(mesh("m.outMesh")->points()[3], V3f(2, 2, 7));
    EXPECT_EQ(numbers("m.boundingBoxMax"), (std::vector<double>{2, 2, 7}));
}

TEST_F(Meshes, AreUndoneAsAWhole)
{
    step([&] { storeMesh(scene, shape, Mesh(), fold()); });
    Mesh moved = fold();
    moved.setPoint(0, V3f(-1, 0, 0));
    step([&] { storeMesh(scene, shape, fold(), moved); });
    EXPECT_EQ(mesh("m.outMesh")->points()[0], V3f(-1, 0, 0));
    undo();
    expectSame(*mesh("m.outMesh"), fold());
    EXPECT_EQ(numbers("m.boundingBoxMin"), (std::vector<double>{0, 0, 0}));
    undo();
    EXPECT_EQ(mesh("m.outMesh")->vertexCount(), 0u);
    redo();
    expectSame(*mesh("m.outMesh"), fold());
}

TEST_F(Meshes, RefuseArraysThatAreLocked)
{
    storeMesh(scene, shape, Mesh(), fold());
    core::setFlags(scene, plug("m.vrts"), core::kPlugLocked, core::kPlugLocked);
    EXPECT_THROW(core::replaceArray(scene, plug("m.vrts"), nullptr), core::Error);
    EXPECT_EQ(mesh("m.outMesh")->vertexCount(), 4u);
}

TEST_F(Meshes, TakeWhatComesIn)
{
    core::NodeId source = make("mesh", "source", make("transform", "s"));
    storeMesh(scene, source, Mesh(), fold());
    connect("source.outMesh", "m.inMesh");
    ASSERT_TRUE(mesh("m.outMesh"));
    expectSame(*mesh("m.outMesh"), fold());
    set({0, 0, 1}, "m.pnts[0]");
    EXPECT_EQ(mesh("m.outMesh")->points()[0], V3f(0, 0, 1));
    set({9, 0, 0}, "source.vrts[0]");
    EXPECT_EQ(mesh("m.outMesh")->points()[0], V3f(9, 0, 1));
    EXPECT_EQ(numbers("t.boundingBoxMax"), (std::vector<double>{9, 1, 1}));
}

TEST_F(Meshes, TweaksMayBeDriven)
{
    storeMesh(scene, shape, Mesh(), fold());
    core::NodeId driver = make("transform", "driver");
    set({3, 4, 5}, "driver.translate");
    connect("driver.translateX", "m.pnts[1].pntx");
    EXPECT_EQ(mesh("m.outMesh")->points()[1], V3f(4, 0, 0));
    set({7, 4, 5}, "driver.translate");
    EXPECT_EQ(mesh("m.outMesh")->points()[1], V3f(8, 0, 0));
    EXPECT_TRUE(bool(driver));
}

TEST_F(Meshes, CarryTheMatrixOfTheirInstance)
{
    storeMesh(scene, shape, Mesh(), fold());
    set({1, 2, 3}, "t.translate");
    auto worldOf = [&]
    {
        core::Value value = evaluator.value(plug("m.worldMesh[0]"));
        EXPECT_NE(value.as<MeshData>(), nullptr);
        return value.as<MeshData>() ? value.as<MeshData>()->extras().matrix : core::Matrix{};
    };
    EXPECT_EQ(worldOf(), eval::translation(1, 2, 3));
    set({4, 2, 3}, "t.translate");
    EXPECT_EQ(worldOf(), eval::translation(4, 2, 3));
}

TEST_F(Meshes, AreWordsOfFiles)
{
    Mesh plain = fold();
    plain.uvSets.pop_back();
    plain.colorSets.clear();
    plain.setLockedNormals({});
    plain.edgeCreases = {};
    plain.invisibleFaces = {};
    std::string text = meshText(plain);
    EXPECT_EQ(text.substr(0, 20), "\"v\" 4 0 0 0 1 0 0 0 ");
    std::vector<std::string> words;
    for (size_t at = 0; at < text.size();)
    {
        size_t end = std::min(text.find(' ', at), text.size());
        std::string word = text.substr(at, end - at);
        std::erase(word, '"');
        words.push_back(word);
        at = end + 1;
    }
    expectSame(readMesh(words), plain);
    words.pop_back();
    EXPECT_THROW(readMesh(words), core::Error);
    EXPECT_THROW(readMesh({"v", "99999999999"}), core::Error);
    EXPECT_THROW(readMesh({"x"}), core::Error);
    EXPECT_EQ(readMesh({}).vertexCount(), 0u);
}

TEST_F(Meshes, OfNumbersThatMakeNoneAreUnknown)
{
    storeMesh(scene, shape, Mesh(), fold());
    set({0, 99, 1}, "m.edge[0]");
    EXPECT_FALSE(storedMesh(scene, shape));
    EXPECT_EQ(mesh("m.outMesh"), nullptr);
    set({0, 0, 0}, "m.vrts[4000000000]");
    EXPECT_FALSE(storedMesh(scene, shape));
}

TEST_F(Meshes, OfHistoryThatIsNotComputedAreUnknown)
{
    storeMesh(scene, shape, Mesh(), fold());
    make("polyCube", "history");
    connect("history.output", "m.inMesh");
    EXPECT_EQ(mesh("m.outMesh"), nullptr);
}

} // namespace

} // namespace understudy::nodes
