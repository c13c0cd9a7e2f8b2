#include "openmaya/Fixture.h"

#include <maya/MPlugArray.h>

#include <algorithm>

namespace understudy::openmaya
{

class MPlugConnectionsTest : public ApiTest
{
protected:
    MPlugConnectionsTest()
    {
        for (const char* name : {"a", "b", "c"})
            make("transform", name);
        make("addDoubleLinear", "add");
        make("plusMinusAverage", "sum");
    }

    static Names namesOf(const MPlugArray& plugs)
    {
        Names found;
        for (const MPlug& plug : plugs)
            found.emplace_back(plug.name().asChar());
        return found;
    }
};

TEST_F(MPlugConnectionsTest, WithoutConnectionsThereIsNothing)
{
    MPlug x = plug("a.tx");
    MPlugArray found;
    EXPECT_FALSE(x.isConnected());
    EXPECT_FALSE(x.isNetworked());
    EXPECT_FALSE(x.isSource());
    EXPECT_FALSE(x.isDestination());
    EXPECT_TRUE(x.source().isNull());
    EXPECT_FALSE(x.connectedTo(found, true, true));
    EXPECT_FALSE(x.destinations(found));
    EXPECT_EQ(found.length(), 0u);
}

TEST_F(MPlugConnectionsTest, KnowsBothEnds)
{
    connect("a.tx", "b.tx");
    connect("a.tx", "c.ty");
    EXPECT_TRUE(plug("a.tx").isSource());
    EXPECT_FALSE(plug("a.tx").isDestination());
    EXPECT_TRUE(plug("b.tx").isDestination());
    EXPECT_TRUE(plug("b.tx").isConnected());
    EXPECT_TRUE(plug("b.tx").isNetworked());
    EXPECT_EQ(plug("b.tx").source(), plug("a.tx"));
    MPlugArray found;
    EXPECT_TRUE(plug("a.tx").destinations(found));
    EXPECT_EQ(namesOf(found), (Names{"b.translateX", "c.translateY"}));
}

TEST_F(MPlugConnectionsTest, TellsThemAsSourceAndAsDestination)
{
    connect("a.tx", "b.tx");
    connect("b.tx", "c.tx");
    MPlugArray found;
    EXPECT_TRUE(plug("b.tx").connectedTo(found, true, false));
    EXPECT_EQ(namesOf(found), Names{"a.translateX"});
    EXPECT_TRUE(plug("b.tx").connectedTo(found, false, true));
    EXPECT_EQ(namesOf(found), Names{"c.translateX"});
    EXPECT_TRUE(plug("b.tx").connectedTo(found, true, true));
    EXPECT_EQ(namesOf(found), (Names{"a.translateX", "c.translateX"}));
    EXPECT_FALSE(plug("b.tx").connectedTo(found, false, false));
    EXPECT_EQ(found.length(), 0u);
}

TEST_F(MPlugConnectionsTest, ConnectionsOfChildrenAreTheirs)
{
    connect("a.tx", "b.tx");
    EXPECT_FALSE(plug("b.translate").isConnected());
    EXPECT_EQ(plug("b.translate").numConnectedChildren(), 1u);
    EXPECT_EQ(plug("a.translate").numConnectedChildren(), 1u);
    EXPECT_EQ(plug("c.translate").numConnectedChildren(), 0u);
}

// As Maya's documentation has it: source and destinations look through conversions, connectedTo and
// ...WithConversion(s) show them.
TEST_F(MPlugConnectionsTest, LooksThroughConversionsUnlessTold)
{
    connect("add.output", "b.rx");
    MPlugArray found;
    EXPECT_EQ(plug("b.rx").source(), plug("add.output"));
    EXPECT_STREQ(plug("b.rx").sourceWithConversion().name().asChar(), "unitConversion1.output");
    EXPECT_TRUE(plug("add.output").destinations(found));
    EXPECT_EQ(namesOf(found), Names{"b.rotateX"});
    EXPECT_TRUE(plug("add.output").destinationsWithConversions(found));
    EXPECT_EQ(namesOf(found), Names{"unitConversion1.input"});
    EXPECT_TRUE(plug("b.rx").connectedTo(found, true, false));
    EXPECT_EQ(namesOf(found), Names{"unitConversion1.output"});
}

TEST_F(MPlugConnectionsTest, ConnectedElementsAreCounted)
{
    connect("a.tx", "sum.input1D[5]");
    connect("a.ty", "sum.input1D[2]");
    plug("sum.input1D").elementByLogicalIndex(3).setFloat(1);
    MPlug array = plug("sum.input1D");
    EXPECT_EQ(array.numElements(), 3u);
    EXPECT_EQ(array.numConnectedElements(), 2u);
    EXPECT_EQ(array.connectionByPhysicalIndex(1).logicalIndex(), 5u);
    MStatus status;
    EXPECT_TRUE(array.connectionByPhysicalIndex(2, &status).isNull());
    EXPECT_EQ(status, MStatus::kInvalidParameter);
    EXPECT_EQ(plug("a.tx").numConnectedElements(&status), 0u);
    EXPECT_EQ(status, MStatus::kFailure);
}

// Unsure: whether Maya counts an element of which only a child is connected.
TEST_F(MPlugConnectionsTest, ElementsOfWhichAChildIsConnectedAreNotCounted)
{
    connect("a.tx", "sum.input3D[5].input3Dx");
    EXPECT_EQ(plug("sum.input3D").numConnectedElements(), 0u);
    EXPECT_EQ(plug("sum.input3D[5]").numConnectedChildren(), 1u);
}

// ---- flags

TEST_F(MPlugConnectionsTest, FlagsAreSetAndUndone)
{
    MPlug x = plug("a.tx");
    EXPECT_TRUE(x.isKeyable());
    EXPECT_FALSE(x.isLocked());
    EXPECT_FALSE(x.isChannelBoxFlagSet());
    EXPECT_TRUE(x.isCachingFlagSet());
    asStep(
        [&]
        {
            EXPECT_TRUE(x.setKeyable(false));
            EXPECT_TRUE(x.setLocked(true));
            EXPECT_TRUE(x.setChannelBox(true));
            EXPECT_TRUE(x.setCaching(false));
        });
    EXPECT_FALSE(x.isKeyable());
    EXPECT_TRUE(x.isLocked());
    EXPECT_TRUE(x.isChannelBoxFlagSet());
    EXPECT_FALSE(x.isCachingFlagSet());
    EXPECT_FALSE(plug("b.tx").isLocked()); // of this node alone
    undo();
    EXPECT_TRUE(x.isKeyable());
    EXPECT_FALSE(x.isLocked());
    EXPECT_FALSE(x.isChannelBoxFlagSet());
    EXPECT_TRUE(x.isCachingFlagSet());
}

TEST_F(MPlugConnectionsTest, ALockReachesWhatIsBelow)
{
    EXPECT_TRUE(plug("a.translate").setLocked(true));
    EXPECT_TRUE(plug("a.tx").isLocked());
    EXPECT_TRUE(plug("a.translate").setLocked(false));
    EXPECT_FALSE(plug("a.tx").isLocked());
}

TEST_F(MPlugConnectionsTest, KnowsWhatMayBeChanged)
{
    MPlug translate = plug("a.translate");
    MPlug x = plug("a.tx");
    EXPECT_EQ(translate.isFreeToChange(), MPlug::kFreeToChange);
    connect("b.tx", "a.tx");
    EXPECT_EQ(x.isFreeToChange(), MPlug::kNotFreeToChange);
    EXPECT_EQ(translate.isFreeToChange(), MPlug::kChildrenNotFreeToChange);
    EXPECT_EQ(translate.isFreeToChange(true, false), MPlug::kFreeToChange);
    EXPECT_EQ(plug("a.ty").isFreeToChange(), MPlug::kFreeToChange);
    connect("b.rotate", "a.rotate");
    EXPECT_EQ(plug("a.rx").isFreeToChange(), MPlug::kNotFreeToChange);
    EXPECT_EQ(plug("a.rx").isFreeToChange(false), MPlug::kFreeToChange);
    plug("a.sy").setLocked(true);
    EXPECT_EQ(plug("a.sy").isFreeToChange(), MPlug::kNotFreeToChange);
    EXPECT_EQ(plug("a.scale").isFreeToChange(), MPlug::kChildrenNotFreeToChange);
    MStatus status;
    EXPECT_EQ(MPlug().isFreeToChange(true, true, &status), MPlug::kNotFreeToChange);
    EXPECT_EQ(status, MStatus::kInvalidParameter);
}

TEST_F(MPlugConnectionsTest, KnowsDefaults)
{
    EXPECT_TRUE(plug("a.scale").isDefaultValue());
    EXPECT_TRUE(plug("a.scaleX").isDefaultValue());
    plug("a.scaleX").setDouble(2);
    EXPECT_FALSE(plug("a.scaleX").isDefaultValue());
    EXPECT_FALSE(plug("a.scale").isDefaultValue());
    EXPECT_TRUE(plug("a.scaleY").isDefaultValue());
    plug("a.scaleX").setDouble(1);
    EXPECT_TRUE(plug("a.scale").isDefaultValue());
    EXPECT_TRUE(plug("sum.input1D").isDefaultValue());
    plug("sum.input1D[3]").setFloat(1);
    EXPECT_FALSE(plug("sum.input1D").isDefaultValue());
}

TEST_F(MPlugConnectionsTest, DefaultsAreEvaluatedOnlyWhenAsked)
{
    connect("add.output", "a.tx");
    plug("add.input1").setDouble(3);
    EXPECT_FALSE(plug("a.tx").isDefaultValue());
    EXPECT_TRUE(plug("a.tx").isDefaultValue(false));
}

TEST_F(MPlugConnectionsTest, NullPlugsAnswerWithFailures)
{
    MPlug none;
    MPlugArray found;
    MStatus status;
    struct
    {
        bool (MPlug::*ask)(MStatus*) const;
    } const kQuestions[] = {{&MPlug::isConnected},
                            {&MPlug::isNetworked},
                            {&MPlug::isSource},
                            {&MPlug::isDestination},
                            {&MPlug::isKeyable},
                            {&MPlug::isLocked},
                            {&MPlug::isChannelBoxFlagSet},
                            {&MPlug::isCachingFlagSet},
                            {&MPlug::isDynamic},
                            {&MPlug::isArray},
                            {&MPlug::isElement},
                            {&MPlug::isCompound},
                            {&MPlug::isChild}};
    for (const auto& question : kQuestions)
    {
        status = MStatus::kSuccess;
        EXPECT_FALSE((none.*question.ask)(&status));
        EXPECT_EQ(status, MStatus::kInvalidParameter);
    }
    EXPECT_FALSE(none.connectedTo(found, true, true, &status));
    EXPECT_EQ(status, MStatus::kInvalidParameter);
    EXPECT_FALSE(none.destinations(found, &status));
    EXPECT_EQ(status, MStatus::kInvalidParameter);
    EXPECT_TRUE(none.source(&status).isNull());
    EXPECT_EQ(status, MStatus::kInvalidParameter);
    EXPECT_EQ(none.setLocked(true), MStatus::kInvalidParameter);
    EXPECT_FALSE(none.isDefaultValue(true, &status));
    EXPECT_EQ(status, MStatus::kInvalidParameter);
}

} // namespace understudy::openmaya
