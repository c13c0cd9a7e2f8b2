#include "nodes/ShapePoints.h"

#include "core/GeometryData.h"
#include "eval/EvalFixture.h"

namespace understudy::nodes
{

namespace
{

using Imath::V3d;

struct Shapes : eval::EvalFixture
{
    ReadPlug read = [this](const core::Plug& plug) { return evaluator.value(plug); };

    // A quadrilateral in the plane z = 0.
    core::NodeId quad()
    {
        core::NodeId mesh = make("mesh", "m", make("transform", "t"));
        const double corners[4][2] = {{0, 0}, {1, 0}, {1, 1}, {0, 1}};
        for (size_t i = 0; i < 4; ++i)
        {
            set({corners[i][0], corners[i][1], 0}, "m.vrts[" + std::to_string(i) + "]");
            set({double(i), double((i + 1) % 4), 1}, "m.edge[" + std::to_string(i) + "]");
        }
        core::setValue(scene, plug("m.face[0]"),
                       core::Value(core::makeData<core::PolyFacesData>(
                           std::vector<int32_t>{core::PolyFacesData::Face, 4, 0, 1, 2, 3}, std::vector<uint32_t>{0})));
        return mesh;
    }

    core::NodeId curve(int form, size_t points)
    {
        core::NodeId node = make("nurbsCurve", "c", make("transform", "t"));
        core::NurbsCurveData::Content content;
        content.degree = 3;
        content.spans = static_cast<int>(points) - 3;
        content.form = form;
        for (size_t i = 0; i < points; ++i)
            content.points.push_back({double(i % static_cast<size_t>(content.spans)), 0, 0, 1});
        core::setValue(scene, plug("c.cached"), core::Value(core::makeData<core::NurbsCurveData>(content)));
        return node;
    }

    static core::ComponentRange range(std::string name, uint32_t first, uint32_t last)
    {
        return {std::move(name), 1, {core::IndexRange{first, last}, {}, {}}};
    }
};

TEST_F(Shapes, VerticesHaveTheirTweaks)
{
    core::NodeId mesh = quad();
    set({0, 0, 5}, "m.pnts[2]");
    ShapePoints points(scene, mesh, read);
    EXPECT_TRUE(points.known());
    EXPECT_EQ(points.points()[2], V3d(1, 1, 5));
    EXPECT_EQ(points.bounds(), Imath::Box3d(V3d(0, 0, 0), V3d(1, 1, 5)));
}

TEST_F(Shapes, EdgesAndFacesStandForTheirVertices)
{
    ShapePoints points(scene, quad(), read);
    EXPECT_EQ(points.indices(range("vtx", 1, 2)), (std::vector<uint32_t>{1, 2}));
    EXPECT_EQ(points.indices(range("e", 3, 3)), (std::vector<uint32_t>{0, 3}));
    EXPECT_EQ(points.indices(range("f", 0, 0)), (std::vector<uint32_t>{0, 1, 2, 3}));
    EXPECT_THROW(points.indices(range("map", 0, 0)), core::Error);
}

TEST_F(Shapes, VerticesMoveByTweaks)
{
    core::NodeId mesh = quad();
    ShapePoints points(scene, mesh, read);
    const uint32_t moved[] = {1};
    points.move(scene, moved, [](size_t) { return V3d(3, 0, 0); });
    EXPECT_EQ(scene.stored(plug("m.pnts[1]")).asDouble(0), 2.0);
    EXPECT_EQ(ShapePoints(scene, mesh, read).points()[1], V3d(3, 0, 0));
}

TEST_F(Shapes, LockedVerticesStay)
{
    core::NodeId mesh = quad();
    set({0, 0, 0}, "m.pnts[1]");
    core::setFlags(scene, plug("m.pnts[1]"), core::kPlugLocked, core::kPlugLocked);
    const uint32_t moved[] = {1};
    ShapePoints(scene, mesh, read).move(scene, moved, [](size_t) { return V3d(3, 0, 0); });
    EXPECT_EQ(ShapePoints(scene, mesh, read).points()[1], V3d(1, 0, 0));
}

TEST_F(Shapes, PointsOfHistoryAreNotKnown)
{
    core::NodeId mesh = quad();
    make("polyCube", "history");
    core::connect(scene, plug("history.output"), plug("m.inMesh"));
    ShapePoints points(scene, mesh, read);
    EXPECT_FALSE(points.known());
    EXPECT_THROW(points.bounds(), core::Error);
    EXPECT_THROW(points.indices(range("vtx", 0, 0)), core::Error);
}

TEST_F(Shapes, RepeatedPointsOfAPeriodicCurveFollow)
{
    core::NodeId node = curve(2, 8);
    ShapePoints points(scene, node, read);
    ASSERT_EQ(points.points().size(), 5u);
    const uint32_t moved[] = {1};
    points.move(scene, moved, [](size_t) { return V3d(0, 9, 0); });
    core::Value cached = scene.stored(plug("c.cached"));
    const auto* data = cached.as<core::NurbsCurveData>();
    ASSERT_NE(data, nullptr);
    EXPECT_EQ(data->content.points[1], (std::array<double, 4>{0, 9, 0, 1}));
    EXPECT_EQ(data->content.points[6], (std::array<double, 4>{0, 9, 0, 1}));
    EXPECT_EQ(data->content.points[7], (std::array<double, 4>{2, 0, 0, 1}));
}

TEST_F(Shapes, PointsThatHistoryGivesMoveByTweaks)
{
    core::NodeId source = curve(0, 4);
    core::NodeId shape = make("nurbsCurve", "d", make("transform", "dT"));
    core::connect(scene, plug("c.local"), plug("d.create"));
    ShapePoints points(scene, shape, read);
    ASSERT_TRUE(points.known());
    ASSERT_EQ(points.points().size(), 4u);
    const uint32_t moved[] = {1};
    points.move(scene, moved, [&](size_t) { return points.points()[1] + V3d(0, 9, 0); });
    EXPECT_EQ(ShapePoints(scene, shape, read).points()[1], points.points()[1] + V3d(0, 9, 0));
    EXPECT_EQ(ShapePoints(scene, source, read).points()[1], points.points()[1]);
    EXPECT_EQ(scene.stored(plug("d.controlPoints[1]")).asDouble(1), 9);
}

TEST_F(Shapes, ControlPointsOfASurface)
{
    core::NodeId shape = make("nurbsSurface", "s", make("transform", "sT"));
    core::NurbsSurfaceContent content;
    content.u = {1, 0, {0, 1}};
    content.v = {1, 0, {0, 1, 2}};
    for (int i = 0; i < 6; ++i)
        content.points.push_back({i / 3 * 1.0, i % 3 * 1.0, 0, 1});
    core::setValue(scene, plug("s.cached"), core::Value(core::makeData<core::NurbsSurfaceData>(content)));
    ShapePoints points(scene, shape, read);
    core::ComponentRange row{"cv", 2, {}};
    row.ranges[0] = {1, 1};
    row.ranges[1] = {0, 2};
    EXPECT_EQ(points.indices(row), (std::vector<uint32_t>{3, 4, 5}));
    EXPECT_EQ(points.bounds(), Imath::Box3d(V3d(0, 0, 0), V3d(1, 2, 0)));
    const uint32_t moved[] = {5};
    points.move(scene, moved, [](size_t) { return V3d(7, 7, 7); });
    EXPECT_EQ(ShapePoints(scene, shape, read).points()[5], V3d(7, 7, 7));
}

TEST_F(Shapes, LocatorsHaveAPlaceAndASize)
{
    core::NodeId locator = make("locator", "l", make("transform", "t"));
    set({1, 2, 3}, "l.localPosition");
    set({1, -2, 3}, "l.localScale");
    EXPECT_EQ(ShapePoints(scene, locator, read).bounds(), Imath::Box3d(V3d(0, 0, 0), V3d(2, 4, 6)));
}

TEST_F(Shapes, LightsAndCamerasHaveNoPoints)
{
    ShapePoints light(scene, make("pointLight", "light", make("transform", "t")), read);
    EXPECT_FALSE(light.isGeometry());
    EXPECT_TRUE(light.bounds().isEmpty());
}

} // namespace

} // namespace understudy::nodes
