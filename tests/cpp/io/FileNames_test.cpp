#include "io/FileNames.h"

#include "IoScene.h"

#include <gtest/gtest.h>

namespace understudy::io
{

using core::NodeId;

namespace
{

// Parents "p0", "p1", ... each with a child "s"; then an instance of the first child below "other".
std::string shapes(int count)
{
    std::string text;
    for (int i = 0; i < count; ++i)
    {
        std::string parent = "p" + std::to_string(i);
        text += "createNode transform -n \"" + parent + "\"; createNode mesh -n \"s\" -p \"" + parent + "\";";
    }
    return text + "createNode transform -n \"other\"; parent -s -nc -r -add \"|p0|s\" \"other\";";
}

} // namespace

TEST(FileNames, PartialAndFullPaths)
{
    IoScene s;
    ReadResult result = s.read(shapes(3) + "connectAttr \"p1|s.o\" \"|p2|s.i\"; connectAttr \"other|s.o\" \"p1|s.i\";");
    EXPECT_EQ(result.defects(), 0u);
    EXPECT_TRUE(s.connected("p1|s.outMesh", "p2|s.inMesh"));
    EXPECT_TRUE(s.connected("|p0|s.outMesh", "p1|s.inMesh"));
}

TEST(FileNames, ANameOfManyIsSaid)
{
    IoScene s;
    ReadResult result = s.read(shapes(2) + "setAttr \"s.vir\" no;");
    ASSERT_EQ(result.defects(), 1u);
    EXPECT_NE(result.problems[0].reason.find("more than one node is called 's'"), std::string::npos);
}

TEST(FileNames, DefaultNodesAreFoundWithAndWithoutColon)
{
    IoScene s;
    FileNames names(s.scene);
    EXPECT_EQ(names.find(":time1").node, s.node("time1"));
    EXPECT_EQ(names.find("time1").node, s.node("time1"));
    EXPECT_FALSE(names.find("persp").node) << "only what the file made, and default nodes";
    EXPECT_EQ(names.find(":persp").node, s.node("persp"));
}

// Thousands of shapes of one name are looked up by their parents, not one by one.
TEST(FileNames, ManyNodesOfOneName)
{
    IoScene s;
    std::string text = shapes(20000);
    for (int i = 1; i < 20000; ++i)
        text += "connectAttr \"p" + std::to_string(i) + "|s.iog\" \":initialShadingGroup.dsm\" -na;";
    EXPECT_EQ(s.read(text).defects(), 0u);
    EXPECT_TRUE(s.connected("p19999|s.instObjGroups[0]", "initialShadingGroup.dagSetMembers[19998]"));
}

} // namespace understudy::io
