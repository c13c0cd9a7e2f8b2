#include "eval/EvalFixture.h"

namespace understudy::nodes
{

namespace
{

struct UnitConversion : eval::EvalFixture
{
    // What connecting puts between two plugs: the type and factor, or nothing.
    std::pair<std::string, double> between(std::string_view from, std::string_view to)
    {
        connect(from, to);
        core::NodeId source = scene.connection(scene.connectionInto(plug(to))).source.node;
        if (source == plug(from).node)
            return {};
        return {std::string(scene.type(source).name()), number(source, "conversionFactor")};
    }
};

TEST_F(UnitConversion, FactorsAreThoseOfScenes)
{
    make("transform", "a");
    make("transform", "b");
    make("time", "time1");
    make("time", "other");
    make("multiplyDivide", "m");
    using Found = std::pair<std::string, double>;
    EXPECT_EQ(between("a.scaleX", "b.rotateX"), (Found{"unitConversion", 0.017453292519943295}));
    EXPECT_EQ(between("a.rotateX", "b.scaleX"), (Found{"unitConversion", 57.295779513082323}));
    EXPECT_EQ(between("a.rotateY", "b.rotateY"), Found{});
    EXPECT_EQ(between("a.scaleY", "b.translateX"), Found{});
    EXPECT_EQ(between("a.translateY", "b.scaleY"), Found{});
    EXPECT_EQ(between("time1.outTime", "b.translateZ"), (Found{"timeToUnitConversion", 0.004}));
    EXPECT_EQ(between("a.scaleZ", "other.outTime"), (Found{"unitToTimeConversion", 250.0}));
    EXPECT_EQ(between("a.translateX", "m.input1X"), Found{});
}

TEST_F(UnitConversion, TuplesConvertByTheUnitOfTheirParts)
{
    make("transform", "a");
    make("transform", "b");
    make("transform", "c");
    EXPECT_EQ(between("a.scale", "b.rotate").first, "unitConversion");
    EXPECT_EQ(between("a.rotate", "c.rotate").first, "");
    set({90, 45, 30}, "a.scale");
    eval::expectNear(numbers("b.rotate"),
                     {90 * 0.017453292519943295, 45 * 0.017453292519943295, 30 * 0.017453292519943295});
}

TEST_F(UnitConversion, LengthsConvertWhereTheSceneIsNotInCentimetres)
{
    make("transform", "a");
    make("transform", "b");
    scene.enact(core::SettingValue{core::Setting::LinearUnit, 2}); // metres
    EXPECT_EQ(between("a.scaleX", "b.translateX").second, 100.0);
    EXPECT_EQ(between("a.translateY", "b.scaleY").second, 0.01);
    EXPECT_EQ(between("a.translateZ", "b.translateZ").first, "");
}

TEST_F(UnitConversion, FrameRateIsInTheFactorOfTimes)
{
    make("time", "time1");
    make("transform", "b");
    scene.enact(core::SettingValue{core::Setting::TimeUnit, 7}); // 30 frames per second
    EXPECT_EQ(between("time1.outTime", "b.translateZ").second, 0.005);
}

TEST_F(UnitConversion, ConversionsGoWithTheirConnection)
{
    make("transform", "a");
    make("transform", "b");
    connect("a.scaleX", "b.rotateX");
    core::TypeId type = types.find("unitConversion");
    EXPECT_TRUE(scene.hasNodesOfType(type));
    core::disconnect(scene, plug("a.scaleX"), plug("b.rotateX"));
    EXPECT_FALSE(scene.hasNodesOfType(type));
}

TEST_F(UnitConversion, AnglesReadAsDegrees)
{
    make("transform", "a");
    make("transform", "b");
    connect("a.rotateX", "b.translateX");
    set(3.14159265358979323846, "a.rotateX");
    EXPECT_NEAR(number("b.translateX"), 180.0, 1e-9);
}

TEST_F(UnitConversion, NumbersBecomeTimes)
{
    make("transform", "a");
    make("time", "t");
    connect("a.scaleX", "t.outTime");
    set(12.0, "a.scaleX");
    EXPECT_EQ(evaluator.value(plug("t.outTime")).asInt(), frame(12));
}

} // namespace

} // namespace understudy::nodes
