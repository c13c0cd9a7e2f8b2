#include "core/GeometryData.h"
#include "eval/EvalFixture.h"
#include "nodes/Nodes.h"

namespace understudy::nodes
{

namespace
{

struct Components : eval::EvalFixture
{
    std::unique_ptr<core::ComponentSource> source = makeComponentSource();

    core::Resolver resolver() { return core::Resolver(scene, {core::NamespaceId::Root, false, source.get()}); }
    std::string resolved(std::string_view text)
    {
        std::vector<core::Object> found = resolver().matches(text);
        return found.size() == 1 ? core::objectName(scene, found.front()) : std::to_string(found.size()) + " objects";
    }
};

TEST_F(Components, OfMeshes)
{
    core::NodeId node = make("transform", "m");
    make("mesh", "mShape", node);
    for (int i = 0; i < 4; ++i)
    {
        set({double(i), 0, 0}, "mShape.vrts[" + std::to_string(i) + "]");
        set({double(i), double((i + 1) % 4), 1}, "mShape.edge[" + std::to_string(i) + "]");
        set({0.1 * i, 0}, "mShape.uvSet[0].uvSetPoints[" + std::to_string(i) + "]");
    }
    core::setValue(scene, plug("mShape.face[0]"),
                   core::Value(core::makeData<core::PolyFacesData>(std::vector<int32_t>{0, 4, 0, 1, 2, 3},
                                                                   std::vector<uint32_t>{0})));
    EXPECT_EQ(resolved("m.vtx[*]"), "m.vtx[0:3]");
    EXPECT_EQ(resolved("m.e[1]"), "m.e[1]");
    EXPECT_EQ(resolved("mShape.f[0]"), "m.f[0]");
    EXPECT_EQ(resolved("m.map[*]"), "m.map[0:3]");
    EXPECT_EQ(resolved("m.vtxFace[2][0]"), "m.vtxFace[2][0]");
    EXPECT_EQ(resolved("m.cv[0]"), "0 objects");
}

TEST_F(Components, UvsAreThoseOfTheCurrentSet)
{
    core::NodeId node = make("transform", "m");
    core::NodeId mesh = make("mesh", "mShape", node);
    for (int set = 0; set < 2; ++set)
    {
        std::string at = "mShape.uvSet[" + std::to_string(set) + "]";
        core::setValue(scene, plug(at + ".uvSetName"), core::Value::string(set ? "second" : "first"));
        for (int i = 0; i < 3 + set; ++i)
            this->set({0, 0}, at + ".uvSetPoints[" + std::to_string(i) + "]");
    }
    EXPECT_EQ(source->extent(scene, mesh, "map")->size[0], 3u);
    core::setValue(scene, plug("mShape.currentUVSet"), core::Value::string("second"));
    EXPECT_EQ(source->extent(scene, mesh, "map")->size[0], 4u);
}

TEST_F(Components, OfCurves)
{
    core::NodeId node = make("transform", "c");
    core::NodeId curve = make("nurbsCurve", "cShape", node);
    EXPECT_EQ(source->extent(scene, curve, "cv")->size[0], 0u);
    core::NurbsCurveData::Content content;
    content.degree = 3;
    content.spans = 8;
    content.form = 2;
    content.knots.assign(13, 0);
    core::setValue(scene, plug("cShape.cached"), core::Value(core::makeData<core::NurbsCurveData>(content)));
    EXPECT_EQ(source->extent(scene, curve, "cv")->size[0], 8u); // periodic
    EXPECT_EQ(source->extent(scene, curve, "ep")->size[0], 8u);
    content.form = 0;
    core::setValue(scene, plug("cShape.cached"), core::Value(core::makeData<core::NurbsCurveData>(content)));
    EXPECT_EQ(source->extent(scene, curve, "cv")->size[0], 11u);
    EXPECT_EQ(source->extent(scene, curve, "ep")->size[0], 9u);
    EXPECT_FALSE(source->extent(scene, curve, "vtx").has_value());
}

TEST_F(Components, OfSurfaces)
{
    core::NodeId node = make("transform", "s");
    core::NodeId surface = make("nurbsSurface", "sShape", node);
    // A bicubic patch: 1 span in u, 2 in v.
    core::NurbsSurfaceContent content;
    content.u = {3, 0, {0, 0, 0, 1, 1, 1}};
    content.v = {3, 0, {0, 0, 0, 1, 2, 2, 2}};
    content.points.resize(20);
    auto set = [&]
    { core::setValue(scene, plug("sShape.cached"), core::Value(core::makeData<core::NurbsSurfaceData>(content))); };
    set();
    EXPECT_EQ(source->extent(scene, surface, "cv")->size, (std::array<uint32_t, 3>{4, 5, 0}));
    EXPECT_EQ(source->extent(scene, surface, "sf")->size, (std::array<uint32_t, 3>{1, 2, 0}));
    content.v.form = 2; // its last three points are its first
    set();
    EXPECT_EQ(source->extent(scene, surface, "cv")->size, (std::array<uint32_t, 3>{4, 2, 0}));
}

TEST_F(Components, OfLattices)
{
    core::NodeId node = make("transform", "l");
    core::NodeId lattice = make("lattice", "lShape", node);
    EXPECT_EQ(source->extent(scene, lattice, "pt")->size, (std::array<uint32_t, 3>{2, 5, 2}));
    EXPECT_EQ(resolved("l.pt[0:1][4][1]"), "l.pt[0:1][4][1]");
}

} // namespace

} // namespace understudy::nodes
