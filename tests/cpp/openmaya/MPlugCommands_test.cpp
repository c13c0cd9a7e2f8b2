#include "openmaya/Fixture.h"

#include <maya/MDistance.h>

namespace understudy::openmaya
{

class MPlugCommandsTest : public ApiTest
{
protected:
    MPlugCommandsTest()
    {
        make("transform", "a");
        make("plusMinusAverage", "sum");
    }

    static Names commandsOf(const char* name, MPlug::MValueSelector selector = MPlug::kAll, bool longNames = false)
    {
        MStringArray texts;
        MPlug found = plug(name);
        EXPECT_TRUE(found.getSetAttrCmds(texts, selector, longNames));
        Names commands;
        for (const MString& text : texts)
            commands.emplace_back(text.asChar());
        return commands;
    }
};

TEST_F(MPlugCommandsTest, WritesNumbersAndTuples)
{
    plug("a.translateX").setDouble(1.5);
    EXPECT_EQ(commandsOf("a.translateX"), Names{"setAttr \".tx\" 1.5;"});
    EXPECT_EQ(commandsOf("a.translateX", MPlug::kAll, true), Names{"setAttr \".translateX\" 1.5;"});
    EXPECT_EQ(commandsOf("a.translate"), Names{"setAttr \".t\" -type \"double3\" 1.5 0 0;"});
    EXPECT_EQ(commandsOf("a.visibility"), Names{"setAttr \".v\" yes;"});
    EXPECT_EQ(commandsOf("a.rotateOrder"), Names{"setAttr \".ro\" 0;"});
}

TEST_F(MPlugCommandsTest, WritesInTheScenesUnits)
{
    addCommands();
    EXPECT_TRUE(MDistance::setUIUnit(MDistance::kMeters));
    plug("a.translateX").setDouble(250);
    EXPECT_EQ(commandsOf("a.translateX"), Names{"setAttr \".tx\" 2.5;"});
}

TEST_F(MPlugCommandsTest, WritesElementsOneByOne)
{
    plug("sum.input1D[2]").setFloat(1.5f);
    plug("sum.input1D[7]").setFloat(0);
    EXPECT_EQ(commandsOf("sum.input1D"), (Names{"setAttr \".i1[2]\" 1.5;", "setAttr \".i1[7]\" 0;"}));
    EXPECT_EQ(commandsOf("sum.input1D", MPlug::kNonDefault), Names{"setAttr \".i1[2]\" 1.5;"});
}

TEST_F(MPlugCommandsTest, WritesTextAndMatrices)
{
    addCommands();
    session.call("addAttr", {script::Value("a")}, {{"longName", "note"}, {"dataType", "string"}});
    plug("a.note").setString("say \"so\"");
    EXPECT_EQ(commandsOf("a.note"), Names{"setAttr \".note\" -type \"string\" \"say \\\"so\\\"\";"});
    EXPECT_EQ(commandsOf("a.worldMatrix[0]"),
              Names{"setAttr \".wm[0]\" -type \"matrix\" 1 0 0 0 0 1 0 0 0 0 1 0 0 0 0 1;"});
}

TEST_F(MPlugCommandsTest, WritesWhatIsSelected)
{
    EXPECT_EQ(commandsOf("a.scale", MPlug::kNonDefault), Names{});
    EXPECT_EQ(commandsOf("a.scale", MPlug::kChanged), Names{});
    plug("a.scaleX").setDouble(1);
    EXPECT_EQ(commandsOf("a.scaleX", MPlug::kNonDefault), Names{});
    EXPECT_EQ(commandsOf("a.scaleX", MPlug::kChanged), Names{"setAttr \".sx\" 1;"});
    plug("a.scaleX").setDouble(2);
    EXPECT_EQ(commandsOf("a.scaleX", MPlug::kNonDefault), Names{"setAttr \".sx\" 2;"});
}

TEST_F(MPlugCommandsTest, ANullPlugFails)
{
    MStringArray texts;
    texts.append("kept");
    EXPECT_EQ(MPlug().getSetAttrCmds(texts), MStatus::kInvalidParameter);
    EXPECT_EQ(texts.length(), 1u);
}

} // namespace understudy::openmaya
