// Facts: Maya's C++ API reference of MFnDagNode.
#include "Fixture.h"
#include "openmaya/Access.h"

#include <maya/MBoundingBox.h>
#include <maya/MColor.h>
#include <maya/MDagPath.h>
#include <maya/MDagPathArray.h>
#include <maya/MFnDagNode.h>
#include <maya/MMatrix.h>
#include <maya/MObjectArray.h>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

class MFnDagNodeTest : public ApiTest
{
protected:
    static MDagPath path(const char* name)
    {
        MSelectionList list;
        MDagPath found;
        EXPECT_TRUE(list.add(name));
        EXPECT_TRUE(list.getDagPath(0, found));
        return found;
    }

    static Names childNames(const MFnDagNode& set)
    {
        Names names;
        for (unsigned i = 0; i < set.childCount(); ++i)
            names.emplace_back(MFnDagNode(set.child(i)).name().asChar());
        return names;
    }

    MStatus status;
};

TEST_F(MFnDagNodeTest, MakesNodesBelowAParent)
{
    MFnDagNode set;
    MObject parent = set.create("transform", "a", MObject::kNullObj, &status);
    EXPECT_TRUE(status);
    MObject child = set.create("transform", "b", parent);
    EXPECT_STREQ(set.fullPathName().asChar(), "|a|b");
    EXPECT_EQ(set.object(), child);
    EXPECT_TRUE(set.create("multiplyDivide", "m", MObject::kNullObj, &status).isNull());
    EXPECT_EQ(status, MStatus::kInvalidParameter);
}

// That the transform takes the name and the shape follows is unsure.
TEST_F(MFnDagNodeTest, AShapeWithoutParentGetsATransform)
{
    MFnDagNode set;
    MObject made = set.create("locator", "mark");
    EXPECT_TRUE(made.hasFn(MFn::kTransform));
    EXPECT_STREQ(set.name().asChar(), "mark");
    EXPECT_EQ(childNames(set), (Names{"markShape"}));
    MObject shape = set.create("locator", "second", made);
    EXPECT_TRUE(shape.hasFn(MFn::kLocator));
    EXPECT_STREQ(set.name().asChar(), "second");
}

TEST_F(MFnDagNodeTest, RootsHaveTheWorldAsParent)
{
    make("transform", "a");
    MFnDagNode set(object("a"));
    EXPECT_EQ(set.parentCount(), 1u);
    MObject world = set.parent(0);
    EXPECT_EQ(world.apiType(), MFn::kWorld);
    EXPECT_EQ(world, set.dagRoot());
    EXPECT_TRUE(set.parent(1, &status).isNull());
    EXPECT_EQ(status, MStatus::kInvalidParameter);
    MFnDagNode root(world);
    EXPECT_EQ(childNames(root).back(), "a");
    EXPECT_FALSE(root.inModel());
    EXPECT_TRUE(set.inModel());
    EXPECT_FALSE(set.inUnderWorld());
}

TEST_F(MFnDagNodeTest, RelationsOfOneLevelAndOfAll)
{
    core::NodeId a = make("transform", "a");
    core::NodeId b = make("transform", "b", a);
    make("transform", "c", b);
    MFnDagNode top(object("a")), bottom(object("c"));
    EXPECT_TRUE(top.hasChild(object("b")));
    EXPECT_FALSE(top.hasChild(object("c")));
    EXPECT_TRUE(bottom.hasParent(object("b")));
    EXPECT_FALSE(bottom.hasParent(object("a")));
    EXPECT_TRUE(top.isParentOf(object("c")));
    EXPECT_TRUE(bottom.isChildOf(object("a")));
    EXPECT_FALSE(top.isChildOf(object("c")));
}

TEST_F(MFnDagNodeTest, AddChildMoves)
{
    core::NodeId a = make("transform", "a");
    make("transform", "b", a);
    make("transform", "c");
    MFnDagNode set(object("c"));
    MObject child = object("b");
    EXPECT_TRUE(set.addChild(child));
    EXPECT_STREQ(MFnDagNode(child).fullPathName().asChar(), "|c|b");
    MObject self = object("c");
    EXPECT_EQ(MFnDagNode(child).addChild(self), MStatus::kInvalidParameter);
}

TEST_F(MFnDagNodeTest, AddChildAtAPlace)
{
    core::NodeId a = make("transform", "a");
    make("transform", "x", a);
    make("transform", "y", a);
    make("transform", "z");
    MFnDagNode set(object("a"));
    MObject child = object("z");
    EXPECT_TRUE(set.addChild(child, 1));
    EXPECT_EQ(childNames(set), (Names{"x", "z", "y"}));
    EXPECT_TRUE(set.addChild(child, MFnDagNode::kNextPos));
    EXPECT_TRUE(set.addChild(child, 0));
    EXPECT_EQ(childNames(set), (Names{"z", "x", "y"}));
}

TEST_F(MFnDagNodeTest, AddChildMakesInstances)
{
    core::NodeId a = make("transform", "a");
    make("transform", "b");
    make("transform", "x", a);
    MFnDagNode set(object("b"));
    MObject child = object("x");
    EXPECT_TRUE(set.addChild(child, MFnDagNode::kNextPos, true));
    MFnDagNode instanced(child);
    EXPECT_EQ(instanced.parentCount(), 2u);
    EXPECT_TRUE(instanced.isInstanced());
    EXPECT_EQ(instanced.instanceCount(true), 2u);
    MDagPathArray paths;
    EXPECT_TRUE(instanced.getAllPaths(paths));
    ASSERT_EQ(paths.length(), 2u);
    EXPECT_STREQ(MFnDagNode(paths[1]).fullPathName().asChar(), "|b|x");
    EXPECT_TRUE(set.removeChild(child));
    EXPECT_EQ(instanced.parentCount(), 1u);
    EXPECT_TRUE(MFnDagNode(object("a")).addChild(child));
    EXPECT_STREQ(instanced.fullPathName().asChar(), "|a|x");
}

TEST_F(MFnDagNodeTest, IndirectInstances)
{
    core::NodeId a = make("transform", "a");
    core::NodeId b = make("transform", "b");
    core::NodeId x = make("transform", "x", a);
    make("transform", "leaf", x);
    core::addInstance(session.scene(), x, b);
    MFnDagNode set(object("leaf"));
    EXPECT_TRUE(set.isInstanced(true));
    EXPECT_FALSE(set.isInstanced(false));
    EXPECT_EQ(set.instanceCount(true), 2u);
    EXPECT_EQ(set.instanceCount(false), 1u);
}

TEST_F(MFnDagNodeTest, RemovedChildrenComeToTheWorld)
{
    core::NodeId a = make("transform", "a");
    make("transform", "x", a);
    MFnDagNode set(object("a"));
    MObject child = object("x");
    EXPECT_TRUE(set.removeChildAt(0));
    EXPECT_STREQ(MFnDagNode(child).fullPathName().asChar(), "|x");
    EXPECT_EQ(set.removeChildAt(0), MStatus::kInvalidParameter);
    EXPECT_EQ(set.removeChild(child), MStatus::kInvalidParameter);
}

TEST_F(MFnDagNodeTest, APathIsKept)
{
    core::NodeId a = make("transform", "a");
    core::NodeId b = make("transform", "b");
    core::NodeId x = make("transform", "x", a);
    core::addInstance(session.scene(), x, b);
    MFnDagNode set(path("|b|x"));
    EXPECT_STREQ(set.fullPathName().asChar(), "|b|x");
    EXPECT_STREQ(set.partialPathName().asChar(), "b|x");
    EXPECT_TRUE(set.dagPath(&status) == path("|b|x"));
    EXPECT_TRUE(status);
    MObject node = object("b");
    EXPECT_TRUE(set.setObject(node));
    (void)set.dagPath(&status);
    EXPECT_EQ(status, MStatus::kFailure);
    MDagPath found;
    EXPECT_TRUE(set.getPath(found));
    EXPECT_STREQ(found.fullPathName().asChar(), "|b");
}

TEST_F(MFnDagNodeTest, WorksOnDagNodesOnly)
{
    make("multiplyDivide", "m");
    MObject node = object("m");
    MFnDagNode set(node, &status);
    EXPECT_EQ(status, MStatus::kInvalidParameter);
}

TEST_F(MFnDagNodeTest, CopiesAndInstances)
{
    core::NodeId a = make("transform", "a");
    make("locator", "aShape", a);
    MFnDagNode set(object("a"));
    MFnDagNode copy(set.duplicate(false, false, &status));
    EXPECT_TRUE(status);
    EXPECT_STREQ(copy.name().asChar(), "a1");
    EXPECT_FALSE(copy.child(0) == set.child(0));
    MFnDagNode instance(set.duplicate(true));
    EXPECT_EQ(instance.child(0), set.child(0));
    MFnDagNode shared(set.duplicate(false, true));
    EXPECT_EQ(shared.child(0), set.child(0));
}

TEST_F(MFnDagNodeTest, MatricesAndBoxes)
{
    core::NodeId a = make("transform", "a");
    make("locator", "aShape", a);
    plug("a.tx").setDouble(5.0);
    MFnDagNode set(object("a"));
    EXPECT_EQ(set.transformationMatrix()[3][0], 5.0);
    EXPECT_EQ(MFnDagNode(object("aShape")).transformationMatrix(), MMatrix::identity);
    MBoundingBox box = set.boundingBox(&status);
    EXPECT_TRUE(status);
    EXPECT_DOUBLE_EQ(box.max().x, 1.0);
    EXPECT_DOUBLE_EQ(box.min().y, -1.0);
}

TEST_F(MFnDagNodeTest, InstancedAttributes)
{
    make("transform", "a");
    MFnDagNode set(object("a"));
    EXPECT_TRUE(set.isInstancedAttribute(set.attribute("worldMatrix")));
    EXPECT_FALSE(set.isInstancedAttribute(set.attribute("tx")));
    EXPECT_TRUE(set.isInstanceable());
    EXPECT_TRUE(set.setInstanceable(true));
    EXPECT_EQ(set.setInstanceable(false), MStatus::kNotImplemented);
}

TEST_F(MFnDagNodeTest, IntermediateObjectsAndColours)
{
    make("locator", "s");
    MFnDagNode set(object("s"));
    EXPECT_FALSE(set.isIntermediateObject());
    EXPECT_TRUE(set.setIntermediateObject(true));
    EXPECT_TRUE(set.isIntermediateObject());
    EXPECT_EQ(set.objectColorType(), MFnDagNode::kUseDefaultColor);
    EXPECT_TRUE(set.setObjectColor(3));
    EXPECT_TRUE(set.setObjectColorType(MFnDagNode::kUseIndexColor));
    EXPECT_EQ(set.objectColorIndex(), 3);
    EXPECT_EQ(set.objectColorType(), MFnDagNode::kUseIndexColor);
    EXPECT_TRUE(set.setObjectColor(MColor(0.25f, 0.5f, 0.75f)));
    EXPECT_EQ(set.objectColorRGB().g, 0.5f);
    (void)set.dormantColor(&status);
    EXPECT_EQ(status, MStatus::kNotImplemented);
}

TEST_F(MFnDagNodeTest, DrawingOverridesComeFromAbove)
{
    core::NodeId a = make("transform", "a");
    make("transform", "b", a);
    MFnDagNode set(path("b"));
    MColor color;
    EXPECT_FALSE(set.drawOverrideEnabled());
    EXPECT_FALSE(set.drawOverrideColor(color));
    plug("a.overrideEnabled").setBool(true);
    plug("a.overrideDisplayType").setInt(2);
    EXPECT_TRUE(set.drawOverrideEnabled());
    EXPECT_TRUE(set.drawOverrideIsReference());
    EXPECT_FALSE(set.drawOverrideIsTemplate());
    plug("a.overrideRGBColors").setBool(true);
    plug("a.overrideColorR").setFloat(0.5f);
    EXPECT_TRUE(set.drawOverrideColor(color));
    EXPECT_EQ(color.r, 0.5f);
}

TEST_F(MFnDagNodeTest, SetsOfAnInstance)
{
    addCommands();
    session.newScene();
    make("transform", "a");
    session.call("sets", {"a"}, {{"name", "mine"}});
    MFnDagNode set(path("a"));
    MObjectArray sets, components;
    EXPECT_TRUE(set.getConnectedSetsAndMembers(0, sets, components, false));
    ASSERT_EQ(sets.length(), 1u);
    EXPECT_EQ(sets[0], object("mine"));
    EXPECT_TRUE(components[0].isNull());
    EXPECT_TRUE(set.getConnectedSetsAndMembers(0, sets, components, true));
    EXPECT_EQ(sets.length(), 0u);
}

} // namespace
