#include "animation/Curve.h"
#include "eval/EvalFixture.h"

namespace understudy::nodes
{

namespace
{

struct AnimCurveNode : eval::EvalFixture
{
    core::NodeId curve(std::string_view type, std::initializer_list<std::pair<double, double>> keys, bool overTime)
    {
        core::NodeId node = make(type);
        set(18.0, node, "tangentType");
        int i = 0;
        for (const auto& [x, value] : keys)
        {
            std::string key = "keyTimeValue[" + std::to_string(i++) + "]";
            set(overTime ? double(frame(x)) : x, node, key + ".keyTime");
            set(value, node, key + ".keyValue");
        }
        return node;
    }
};

TEST_F(AnimCurveNode, AnswersWhatItsKeysSay)
{
    core::NodeId node = curve("animCurveTL", {{1, 2}, {5, 8}, {12, -3}}, true);
    animation::CurveData data;
    for (const auto& [x, value] : {std::pair{1.0, 2.0}, {5.0, 8.0}, {12.0, -3.0}})
        animation::setKey(data, {x / 24.0, value, animation::TangentType::Auto, animation::TangentType::Auto, {}, {}});
    data.weighted = true; // the attribute's default
    animation::Curve wanted(data);
    for (double x = -2; x < 15; x += 0.5)
        EXPECT_NEAR(evaluator.value(plug(node, "output"), frame(x)).asDouble(), wanted.evaluate(x / 24.0), 1e-9) << x;
}

TEST_F(AnimCurveNode, KeysOverridesOfTangentsCount)
{
    core::NodeId node = curve("animCurveTU", {{0, 0}, {10, 10}}, true);
    set(5.0, node, "keyTanOutType[0]"); // stepped
    EXPECT_EQ(evaluator.value(plug(node, "output"), frame(9)).asDouble(), 0.0);
    EXPECT_EQ(evaluator.value(plug(node, "output"), frame(10)).asDouble(), 10.0);
}

TEST_F(AnimCurveNode, InfinityCounts)
{
    core::NodeId node = curve("animCurveTU", {{0, 0}, {10, 10}}, true);
    set(2.0, node, "tangentType");
    EXPECT_NEAR(evaluator.value(plug(node, "output"), frame(15)).asDouble(), 10.0, 1e-9);
    set(1.0, node, "postInfinity");
    EXPECT_NEAR(evaluator.value(plug(node, "output"), frame(15)).asDouble(), 15.0, 1e-9);
}

TEST_F(AnimCurveNode, AConnectedInputReplacesTheTime)
{
    core::NodeId node = curve("animCurveTL", {{0, 0}, {10, 10}}, true);
    set(2.0, node, "tangentType");
    core::NodeId other = make("time", "other");
    core::connect(scene, plug(other, "outTime"), plug(node, "input"));
    set(double(frame(4)), other, "outTime");
    EXPECT_NEAR(number(node, "output"), 4.0, 1e-9);
}

TEST_F(AnimCurveNode, DrivenKeysFollowTheirDriver)
{
    core::NodeId node = curve("animCurveUL", {{0, 0}, {2, 10}}, false);
    set(2.0, node, "tangentType");
    make("transform", "a");
    make("transform", "b");
    core::connect(scene, plug("a.translateX"), plug(node, "input"));
    core::connect(scene, plug(node, "output"), plug("b.translateY"));
    set(1.0, "a.translateX");
    EXPECT_NEAR(number("b.translateY"), 5.0, 1e-9);
    set(1.5, "a.translateX");
    EXPECT_NEAR(number("b.translateY"), 7.5, 1e-9);
}

TEST_F(AnimCurveNode, TimeValuesAreTimes)
{
    core::NodeId node = make("animCurveUT");
    set(2.0, node, "tangentType");
    set(0.0, node, "keyTimeValue[0].keyTime");
    set(0.0, node, "keyTimeValue[0].keyValue");
    set(1.0, node, "keyTimeValue[1].keyTime");
    set(double(frame(24)), node, "keyTimeValue[1].keyValue");
    set(0.5, node, "input");
    EXPECT_EQ(evaluator.value(plug(node, "output")).asInt(), frame(12));
}

TEST_F(AnimCurveNode, ChangedKeysCount)
{
    core::NodeId node = curve("animCurveTL", {{0, 1}}, true);
    EXPECT_EQ(number(node, "output"), 1.0);
    step([&] { set(6.0, node, "keyTimeValue[0].keyValue"); });
    EXPECT_EQ(number(node, "output"), 6.0);
    undo();
    EXPECT_EQ(number(node, "output"), 1.0);
    core::removeElement(scene, plug(node, "keyTimeValue[0]"));
    EXPECT_EQ(number(node, "output"), 0.0);
}

TEST_F(AnimCurveNode, ACurveWithoutKeysIsZero)
{
    core::NodeId node = make("animCurveTA");
    EXPECT_EQ(number(node, "output"), 0.0);
}

} // namespace

} // namespace understudy::nodes
