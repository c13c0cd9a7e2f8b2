// How shapes of curves and surfaces evaluate: history, tweaks, the world. Source: Autodesk's node reference
// (controlPoint, nurbsCurve); what is doubtful is marked.
#include "core/GeometryData.h"
#include "eval/EvalFixture.h"
#include "nodes/NurbsEdits.h"

namespace understudy::nodes
{

namespace
{

struct NurbsShapes : eval::EvalFixture
{
    static core::Value line(std::initializer_list<core::WeightedPoint> points)
    {
        core::NurbsCurveContent content;
        content.degree = 1;
        content.spans = static_cast<int>(points.size()) - 1;
        content.points = points;
        for (size_t i = 0; i < points.size(); ++i)
            content.knots.push_back(static_cast<double>(i));
        return core::Value(core::makeData<core::NurbsCurveData>(std::move(content)));
    }

    core::NodeId curve(const char* name)
    {
        core::NodeId node = make("nurbsCurve", name, make("transform", (std::string(name) + "T").c_str()));
        core::setValue(scene, plug(std::string(name) + ".cached"), line({{0, 0, 0, 1}, {1, 0, 0, 1}}));
        return node;
    }

    core::WeightedPoint pointOf(const std::string& text, size_t i)
    {
        core::Value value = evaluator.value(plug(text));
        const auto* data = value.as<core::NurbsCurveData>();
        EXPECT_TRUE(data) << text;
        return data && i < data->content.points.size() ? data->content.points[i] : core::WeightedPoint{};
    }
};

using P = core::WeightedPoint;

} // namespace

TEST_F(NurbsShapes, StoredPointsAndTweaks)
{
    curve("c");
    EXPECT_EQ(pointOf("c.local", 1), (P{1, 0, 0, 1}));
    core::setValue(scene, plug("c.controlPoints[1]"), core::Value::numbers(core::Scalar::Double, {0, 2, 0}));
    EXPECT_EQ(pointOf("c.local", 1), (P{1, 2, 0, 1}));
    EXPECT_EQ(pointOf("c.cached", 1), (P{1, 0, 0, 1}));
    core::setValue(scene, plug("c.relativeTweak"), core::Value::number(core::Scalar::Bool, 0));
    EXPECT_EQ(pointOf("c.local", 1), (P{0, 2, 0, 1})); // absolute
    EXPECT_EQ(pointOf("c.local", 0), (P{0, 0, 0, 1}));
    core::setValue(scene, plug("c.controlPoints[7]"), core::Value::numbers(core::Scalar::Double, {9, 9, 9}));
    EXPECT_EQ(pointOf("c.local", 1), (P{0, 2, 0, 1})); // there is no point 7
}

TEST_F(NurbsShapes, HistoryComesThroughCreate)
{
    curve("a");
    curve("b");
    core::setValue(scene, plug("b.controlPoints[0].zValue"), core::Value::number(core::Scalar::Double, 5));
    core::connect(scene, plug("a.local"), plug("b.create"));
    core::setValue(scene, plug("a.cached"), line({{3, 0, 0, 1}, {4, 0, 0, 1}, {5, 0, 0, 1}}));
    EXPECT_EQ(pointOf("b.local", 0), (P{3, 0, 5, 1}));
    EXPECT_EQ(evaluator.value(plug("b.spans")).asInt(), 2);
    EXPECT_EQ(evaluator.value(plug("b.maxValue")).asDouble(), 2);
    EXPECT_TRUE(isMadeByHistory(scene, plug("b.create").node));
}

// As it was in the world where it came through worldSpace; the tweaks stay tweaks.
TEST_F(NurbsShapes, HistoryThatGoesLeavesWhatItMade)
{
    curve("a");
    curve("b");
    core::setValue(scene, plug("aT.translateY"), core::Value::number(core::Scalar::Double, 4));
    core::setValue(scene, plug("b.controlPoints[0].zValue"), core::Value::number(core::Scalar::Double, 5));
    core::connect(scene, plug("a.worldSpace[0]"), plug("b.create"));
    core::setValue(scene, plug("a.cached"), line({{3, 0, 0, 1}, {4, 0, 0, 1}, {5, 0, 0, 1}}));
    core::disconnect(scene, plug("a.worldSpace[0]"), plug("b.create"));
    EXPECT_EQ(pointOf("b.local", 0), (P{3, 4, 5, 1}));
    EXPECT_EQ(pointOf("b.cached", 0), (P{3, 4, 0, 1}));
    EXPECT_EQ(evaluator.value(plug("b.spans")).asInt(), 2);
}

TEST_F(NurbsShapes, TheWorldFollowsTheTransform)
{
    curve("a");
    core::setValue(scene, plug("aT.translateY"), core::Value::number(core::Scalar::Double, 4));
    core::Value world = evaluator.value(plug("a.worldSpace[0]"));
    ASSERT_TRUE(world.as<core::NurbsCurveData>());
    EXPECT_EQ(world.as<core::NurbsCurveData>()->extras().matrix[13], 4);
    core::Value local = evaluator.value(plug("a.local"));
    EXPECT_EQ(world.as<core::NurbsCurveData>()->shared(), local.as<core::NurbsCurveData>()->shared()) << "no copy";
    core::setValue(scene, plug("aT.translateY"), core::Value::number(core::Scalar::Double, 6));
    world = evaluator.value(plug("a.worldSpace[0]"));
    EXPECT_EQ(world.as<core::NurbsCurveData>()->extras().matrix[13], 6);
    core::Value placed = placedInWorld(world);
    EXPECT_EQ(placed.as<core::NurbsCurveData>()->content.points[1], (P{1, 6, 0, 1}));
}

TEST_F(NurbsShapes, AShapeWithoutAnythingIsEmpty)
{
    make("nurbsCurve", "e", make("transform", "eT"));
    EXPECT_TRUE(evaluator.value(plug("e.local")).empty());
    EXPECT_TRUE(evaluator.value(plug("e.worldSpace[0]")).empty());
    EXPECT_EQ(evaluator.value(plug("e.degree")).asInt(), 0);
}

TEST_F(NurbsShapes, EditsKeepTweaks)
{
    core::NodeId c = curve("c");
    core::setValue(scene, plug("c.controlPoints[1]"), core::Value::numbers(core::Scalar::Double, {0, 2, 0}));
    core::Value local = evaluator.value(plug("c.local"));
    const core::NurbsCurveContent now = local.as<core::NurbsCurveData>()->content;
    core::NurbsCurveContent changed = now;
    changed.points[1] = {8, 8, 8, 1};
    editShape(scene, c, now, changed);
    EXPECT_EQ(pointOf("c.local", 1), (P{8, 8, 8, 1}));
    EXPECT_EQ(pointOf("c.cached", 1), (P{8, 6, 8, 1}));
    changed.knots = {1, 0};
    EXPECT_THROW(editShape(scene, c, now, changed, true), core::Error);
}

} // namespace understudy::nodes
