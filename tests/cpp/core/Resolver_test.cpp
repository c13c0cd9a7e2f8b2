#include "core/Resolver.h"

#include "core/Error.h"
#include "core/SceneFixture.h"

using namespace understudy::core;

namespace
{

struct ResolverTest : SceneFixture
{
    std::vector<std::string> names(std::string_view pattern, bool recursive = false)
    {
        std::vector<std::string> found;
        for (const Object& object : resolver().matches(pattern, recursive))
            found.push_back(objectName(scene, object));
        return found;
    }
};

using Names = std::vector<std::string>;

} // namespace

// behaviour.md, names: a leading | only where a root node shares its name with a deeper one
TEST_F(ResolverTest, ShortestUniquePathNamesEachNode)
{
    make("transform", "child");
    NodeId parent = make("transform", "parent");
    make("transform", "child", parent);
    EXPECT_EQ(names("child"), (Names{"|child", "parent|child"}));
    EXPECT_EQ(names("|child"), (Names{"|child"}));
    EXPECT_EQ(names("parent|child"), (Names{"parent|child"}));
    EXPECT_THROW(resolver().one("child"), Error);
}

TEST_F(ResolverTest, PatternResultsAreAlphabetical)
{
    make("transform", "transformB");
    make("transform", "transformA");
    EXPECT_EQ(names("transform*"), (Names{"transformA", "transformB"}));
}

// behaviour.md, names: * stays in one namespace level and one path level
TEST_F(ResolverTest, WildcardsStayInTheirLevel)
{
    make("transform", "CAGE:token");
    make("transform", "token");
    EXPECT_EQ(names("*tok*"), (Names{"token"}));
    EXPECT_EQ(names("*tok*", true), (Names{"CAGE:token", "token"}));
    EXPECT_EQ(names("*:token"), (Names{"CAGE:token"}));
    EXPECT_EQ(names("::token"), (Names{"CAGE:token", "token"}));
    EXPECT_EQ(names("tok?n"), (Names{"token"}));
}

TEST_F(ResolverTest, DoubleColonBehindANamespaceReachesBelowIt)
{
    make("transform", "a:x");
    make("transform", "a:b:x");
    make("transform", "c:x");
    EXPECT_EQ(names("a::*"), (Names{"a:b:x", "a:x"}));
}

TEST_F(ResolverTest, PlugsAreSpelledWithLongNames)
{
    make("transform", "a");
    EXPECT_EQ(names("a.tx"), (Names{"a.translateX"}));
    EXPECT_EQ(names("a.t.tx"), (Names{"a.translateX"}));
    EXPECT_EQ(names("a.translate.translateX"), (Names{"a.translateX"}));
    EXPECT_TRUE(names("a.nope").empty());
}

TEST_F(ResolverTest, ChildOfAnArrayNeedsItsIndex)
{
    make("skinCluster", "s");
    EXPECT_EQ(names("s.wl[2].w[3]"), (Names{"s.weightList[2].weights[3]"}));
    EXPECT_TRUE(names("s.weights").empty());
    EXPECT_TRUE(names("s.wl.w[3]").empty());
}

// Scenes make the elements of meshes by ranges (setAttr ".vt[0:7]"), so a range names them as an index would; what Maya
// answers for a range over elements that are missing in between is unsure.
TEST_F(ResolverTest, RangeNamesEachElement)
{
    make("plusMinusAverage", "p");
    set("p.input1D[1]", 1);
    EXPECT_EQ(names("p.i1[0:2]"), (Names{"p.input1D[0]", "p.input1D[1]", "p.input1D[2]"}));
    EXPECT_EQ(names("p.i3[2:1].i3x"), (Names{"p.input3D[1].input3Dx", "p.input3D[2].input3Dx"}));
}

TEST_F(ResolverTest, OpenRangesNameTheElementsThatExist)
{
    make("plusMinusAverage", "p");
    EXPECT_TRUE(names("p.i1[*]").empty());
    set("p.input1D[1]", 1);
    set("p.input1D[4]", 1);
    EXPECT_EQ(names("p.i1[*]"), (Names{"p.input1D[1]", "p.input1D[4]"}));
    EXPECT_EQ(names("p.i1[2:]"), (Names{"p.input1D[4]"}));
}

TEST_F(ResolverTest, ImpossibleRangeIsRefused)
{
    make("plusMinusAverage", "p");
    EXPECT_THROW(names("p.i1[0:4000000000]"), Error);
    make("skinCluster", "s");
    EXPECT_THROW(names("s.wl[0:99999].w[0:99999]"), Error);
}

TEST_F(ResolverTest, WorldSpaceArraysHaveAnElementForEachInstance)
{
    NodeId a = make("transform", "a");
    NodeId b = make("transform", "b");
    NodeId shape = make("locator", "aShape", a);
    EXPECT_EQ(names("a.worldMatrix[*]"), (Names{"a.worldMatrix[0]"}));
    addInstance(scene, shape, b);
    EXPECT_EQ(names("b|aShape.wp[*].wpx"),
              (Names{"b|aShape.worldPosition[0].worldPositionX", "b|aShape.worldPosition[1].worldPositionX"}));
}

TEST_F(ResolverTest, UuidNamesItsNode)
{
    NodeId a = make("transform", "a");
    EXPECT_EQ(names(scene.node(a).uuid.text()), (Names{"a"}));
    EXPECT_TRUE(names("00000000-0000-0000-0000-000000000000").empty());
}

// behaviour.md, calling conventions: malformed components are invalid, not missing
TEST_F(ResolverTest, MalformedIndicesAreInvalid)
{
    make("transform", "a");
    for (const char* text : {"a.e[0,31]", "a.e[0:1", "a.e[0:x]"})
        EXPECT_THROW(resolver().one(text), Error) << text;
}

TEST_F(ResolverTest, InstancesAreTwoPaths)
{
    NodeId a = make("transform", "a");
    NodeId b = make("transform", "b");
    NodeId shape = make("mesh", "aShape", a);
    addInstance(scene, shape, b);
    EXPECT_EQ(names("aShape"), (Names{"a|aShape", "b|aShape"}));
    DagPath second = resolver().path("b|aShape");
    EXPECT_EQ(instanceNumber(scene, second), 1u);
    EXPECT_EQ(fullName(scene, second), "|b|aShape");
}

TEST(Glob, MatchesStarsAndQuestionMarks)
{
    EXPECT_TRUE(matchesGlob("*", ""));
    EXPECT_TRUE(matchesGlob("a*c*e", "abcde"));
    EXPECT_FALSE(matchesGlob("a*c*e", "abcd"));
    EXPECT_TRUE(matchesGlob("?b?", "abc"));
    EXPECT_FALSE(matchesGlob("a", "ab"));
}
