#include "openmaya/Fixture.h"

#include <maya/MDagPath.h>
#include <maya/MSelectionList.h>
#include <maya/MUuid.h>

namespace understudy::openmaya
{

class MSelectionListTest : public ApiTest
{
protected:
    MSelectionListTest()
    {
        core::NodeId a = make("transform", "a");
        make("transform", "b", a);
        make("transform", "c");
    }

    static MSelectionList of(std::initializer_list<const char*> texts)
    {
        MSelectionList list;
        for (const char* text : texts)
            EXPECT_TRUE(list.add(text));
        return list;
    }
};

TEST_F(MSelectionListTest, AddsWhatATextMatches)
{
    EXPECT_EQ(names(of({"a"})), Names{"a"});
    EXPECT_EQ(names(of({"?", "a"})), (Names{"a", "b", "c"}));
    MSelectionList list;
    MStatus status = list.add("none");
    EXPECT_EQ(status, MStatus::kInvalidParameter);
    EXPECT_STREQ(status.errorString().asChar(), "(kInvalidParameter): No object matches name: none");
    EXPECT_TRUE(list.isEmpty());
}

TEST_F(MSelectionListTest, KeepsOrderWithoutDoubles) { EXPECT_EQ(names(of({"c", "a", "c"})), (Names{"c", "a"})); }

TEST_F(MSelectionListTest, GivesNodesAndPaths)
{
    MSelectionList list = of({"b", "time1"});
    MDagPath path;
    ASSERT_TRUE(list.getDagPath(0, path));
    EXPECT_STREQ(path.fullPathName().asChar(), "|a|b");
    EXPECT_EQ(list.getDagPath(1, path), MStatus::kFailure);
    MObject node;
    EXPECT_TRUE(list.getDependNode(1, node));
    EXPECT_EQ(node.apiType(), MFn::kTime);
    EXPECT_EQ(list.getDependNode(2, node), MStatus::kInvalidParameter);
}

TEST_F(MSelectionListTest, MergesByStrategy)
{
    MSelectionList list = of({"a", "b"});
    EXPECT_TRUE(list.merge(of({"b", "c"})));
    EXPECT_EQ(names(list), (Names{"a", "b", "c"}));
    EXPECT_TRUE(list.merge(of({"a"}), MSelectionList::kRemoveFromList));
    EXPECT_EQ(names(list), (Names{"b", "c"}));
    EXPECT_TRUE(list.merge(of({"a", "b"}), MSelectionList::kXORWithList));
    EXPECT_EQ(names(list), (Names{"c", "a"}));
    EXPECT_TRUE(list.merge(list, MSelectionList::kXORWithList));
    EXPECT_TRUE(list.isEmpty());
}

TEST_F(MSelectionListTest, Intersects)
{
    MSelectionList list = of({"a", "b", "c"});
    EXPECT_TRUE(list.intersect(of({"c", "b"})));
    EXPECT_EQ(names(list), (Names{"b", "c"}));
}

TEST_F(MSelectionListTest, ReplacesAndRemoves)
{
    MSelectionList list = of({"a", "b"});
    EXPECT_TRUE(list.replace(0, object("c")));
    EXPECT_TRUE(list.remove(1));
    EXPECT_EQ(names(list), Names{"c"});
    EXPECT_EQ(list.remove(1), MStatus::kInvalidParameter);
}

TEST_F(MSelectionListTest, KnowsItsItems)
{
    MSelectionList list = of({"a"});
    EXPECT_TRUE(list.hasItem(object("a")));
    EXPECT_FALSE(list.hasItem(object("b")));
    MStatus status;
    EXPECT_FALSE(list.hasItem(MObject(), &status));
    EXPECT_EQ(status, MStatus::kInvalidParameter);
}

TEST_F(MSelectionListTest, FollowsRenaming)
{
    MSelectionList list = of({"a"});
    core::renameNode(session.scene(), session.resolver().node("a"), "renamed", core::NamespaceId::Root);
    EXPECT_EQ(names(list), Names{"renamed"});
}

TEST_F(MSelectionListTest, AddsByUuid)
{
    core::NodeId node = session.resolver().node("c");
    MSelectionList list;
    EXPECT_TRUE(list.add(MUuid(session.scene().node(node).uuid.text().c_str())));
    EXPECT_EQ(names(list), Names{"c"});
    EXPECT_EQ(list.add(MUuid()), MStatus::kInvalidParameter);
}

TEST_F(MSelectionListTest, StaleNodesAreErrors)
{
    MSelectionList list = of({"a"});
    session.newScene();
    MObject node;
    MDagPath path;
    EXPECT_EQ(list.getDependNode(0, node), MStatus::kFailure);
    EXPECT_EQ(list.getDagPath(0, path), MStatus::kFailure);
}

TEST_F(MSelectionListTest, HoldsPlugs)
{
    MSelectionList list = of({"a.tx", "c"});
    EXPECT_EQ(names(list), (Names{"a.translateX", "c"}));
    MPlug found;
    EXPECT_TRUE(list.getPlug(0, found));
    EXPECT_EQ(found, plug("a.tx"));
    EXPECT_EQ(list.getPlug(1, found), MStatus::kFailure);
    EXPECT_EQ(list.getPlug(2, found), MStatus::kInvalidParameter);
    EXPECT_TRUE(list.add(plug("c.ry")));
    EXPECT_TRUE(list.hasItem(plug("c.ry")));
    EXPECT_FALSE(list.hasItem(plug("c.rx")));
    EXPECT_TRUE(list.replace(0, plug("c.rz")));
    EXPECT_EQ(names(list), (Names{"c.rotateZ", "c", "c.rotateY"}));
    EXPECT_EQ(list.add(MPlug()), MStatus::kInvalidParameter);
    EXPECT_EQ(list.replace(9, plug("c.rz")), MStatus::kInvalidParameter);
}

} // namespace understudy::openmaya
