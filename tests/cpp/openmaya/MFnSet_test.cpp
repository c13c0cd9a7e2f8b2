// Facts: Maya's C++ API reference of MFnSet; reference/behaviour.md "sets".
#include "Fixture.h"
#include "openmaya/Access.h"

#include <maya/MDagPath.h>
#include <maya/MDagPathArray.h>
#include <maya/MFnDependencyNode.h>
#include <maya/MFnSet.h>
#include <maya/MObjectArray.h>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

class MFnSetTest : public ApiTest
{
protected:
    MFnSetTest()
    {
        session.newScene();
        for (const char* name : {"a", "b", "c"})
            make("transform", name);
    }

    static MSelectionList list(std::initializer_list<const char*> texts)
    {
        MSelectionList made;
        for (const char* text : texts)
            EXPECT_TRUE(made.add(text));
        return made;
    }

    static Names members(const MFnSet& set, bool flatten = false)
    {
        MSelectionList found;
        EXPECT_TRUE(set.getMembers(found, flatten));
        return names(found);
    }

    MStatus status;
};

TEST_F(MFnSetTest, MakesSetsOfMembers)
{
    MFnSet set;
    MObject made = set.create(list({"a", "b.tx"}), MFnSet::kNone, &status);
    EXPECT_TRUE(status);
    EXPECT_EQ(made.apiType(), MFn::kSet);
    EXPECT_STREQ(set.name().asChar(), "set1");
    EXPECT_EQ(members(set), (Names{"a", "b.translateX"}));
    EXPECT_FALSE(set.hasRestrictions());
    EXPECT_TRUE(set.create(list({"a"}), MFnSet::kNone, true, &status).isNull());
    EXPECT_EQ(status, MStatus::kNotImplemented);
}

TEST_F(MFnSetTest, MembersComeAndGo)
{
    MFnSet set;
    set.create(MSelectionList(), MFnSet::kNone, &status);
    EXPECT_TRUE(set.addMember(object("a")));
    EXPECT_TRUE(set.addMember(plug("b.tx")));
    EXPECT_TRUE(set.addMembers(list({"c"})));
    EXPECT_TRUE(set.isMember(object("a")));
    EXPECT_TRUE(set.isMember(plug("b.tx")));
    EXPECT_FALSE(set.isMember(object("b")));
    EXPECT_TRUE(set.removeMember(object("a")));
    EXPECT_TRUE(set.removeMember(plug("b.tx")));
    EXPECT_EQ(members(set), (Names{"c"}));
    EXPECT_TRUE(set.removeMembers(list({"c"})));
    EXPECT_TRUE(set.addMember(object("a")));
    EXPECT_TRUE(set.clear());
    EXPECT_TRUE(members(set).empty());
}

TEST_F(MFnSetTest, MembersByPath)
{
    MFnSet set;
    set.create(MSelectionList());
    MDagPath path;
    EXPECT_TRUE(list({"a"}).getDagPath(0, path));
    EXPECT_TRUE(set.addMember(path));
    EXPECT_TRUE(set.isMember(path));
    MDagPathArray paths;
    EXPECT_TRUE(set.getMemberPaths(paths));
    ASSERT_EQ(paths.length(), 1u);
    EXPECT_TRUE(paths[0] == path);
    EXPECT_TRUE(set.removeMember(path, MObject::kNullObj));
    EXPECT_FALSE(set.isMember(path));
}

TEST_F(MFnSetTest, SetsInSetsAreFlattenedOnDemand)
{
    MFnSet inner, outer;
    inner.create(list({"a", "b"}));
    outer.create(MSelectionList());
    EXPECT_TRUE(outer.addMember(inner.object()));
    EXPECT_TRUE(outer.addMember(object("c")));
    EXPECT_EQ(members(outer, true).size(), 3u);
    EXPECT_EQ(members(outer).size(), 2u);
    MObject self = outer.object();
    EXPECT_EQ(outer.addMember(self), MStatus::kFailure);
}

TEST_F(MFnSetTest, UnionAndIntersection)
{
    MFnSet first, second;
    first.create(list({"a", "b"}));
    second.create(list({"b", "c"}));
    MSelectionList result;
    EXPECT_TRUE(first.getUnion(second.object(), result));
    EXPECT_EQ(names(result), (Names{"a", "b", "c"}));
    EXPECT_TRUE(first.getIntersection(second.object(), result));
    EXPECT_EQ(names(result), (Names{"b"}));
    EXPECT_TRUE(first.intersectsWith(second.object()));
    MObjectArray both;
    both.append(second.object());
    both.append(first.object());
    EXPECT_TRUE(first.getUnion(both, result));
    EXPECT_EQ(result.length(), 3u);
    EXPECT_TRUE(first.getIntersection(both, result));
    EXPECT_EQ(names(result), (Names{"b"}));
    EXPECT_EQ(first.getUnion(object("a"), result), MStatus::kInvalidParameter);
    EXPECT_TRUE(second.removeMember(object("b")));
    EXPECT_FALSE(first.intersectsWith(second.object()));
}

TEST_F(MFnSetTest, RestrictedSetsRefuseOthers)
{
    MFnSet set;
    set.create(MSelectionList(), MFnSet::kVerticesOnly);
    EXPECT_EQ(set.restriction(), MFnSet::kVerticesOnly);
    EXPECT_TRUE(set.hasRestrictions());
    EXPECT_EQ(set.addMember(object("a")), MStatus::kFailure);
    set.create(MSelectionList(), MFnSet::kRenderableOnly);
    EXPECT_STREQ(set.typeName().asChar(), "shadingEngine");
    EXPECT_EQ(set.restriction(), MFnSet::kRenderableOnly);
}

TEST_F(MFnSetTest, Annotations)
{
    MFnSet set;
    set.create(MSelectionList());
    EXPECT_STREQ(set.annotation().asChar(), "");
    EXPECT_TRUE(set.setAnnotation("who is in it"));
    EXPECT_STREQ(set.annotation().asChar(), "who is in it");
}

} // namespace
