#include "core/Paths.h"

#include "core/SceneFixture.h"

using namespace understudy::core;
using PathsTest = SceneFixture;

TEST_F(PathsTest, ShortestNameTellsNodesApart)
{
    NodeId a = make("transform", "a");
    NodeId b = make("transform", "b");
    NodeId inA = make("transform", "x", a);
    NodeId inB = make("transform", "x", b);
    NodeId root = make("transform", "x");
    EXPECT_EQ(shortestName(scene, inA), "a|x");
    EXPECT_EQ(shortestName(scene, inB), "b|x");
    EXPECT_EQ(shortestName(scene, root), "|x");
    EXPECT_EQ(fullName(scene, inA), "|a|x");
    EXPECT_EQ(shortestName(scene, a), "a");
}

TEST_F(PathsTest, NodesOutsideTheDagHaveOnlyAName) { EXPECT_EQ(fullName(scene, make("multiplyDivide", "m")), "m"); }

TEST_F(PathsTest, EveryOccurrenceOfAnInstanceHasItsPath)
{
    NodeId a = make("transform", "a");
    NodeId b = make("transform", "b");
    NodeId child = make("transform", "c", a);
    NodeId leaf = make("transform", "d", child);
    addInstance(scene, child, b);
    std::vector<DagPath> paths = allPaths(scene, leaf);
    ASSERT_EQ(paths.size(), 2u);
    EXPECT_EQ(fullName(scene, paths[0]), "|a|c|d");
    EXPECT_EQ(fullName(scene, paths[1]), "|b|c|d");
    EXPECT_EQ(instanceNumber(scene, paths[1]), 1u);
    EXPECT_EQ(fullName(scene, parentPath(scene, paths[1])), "|b|c");
    EXPECT_EQ(pathNodes(scene, paths[1]), (std::vector<NodeId>{b, child, leaf}));
    EXPECT_EQ(firstPath(scene, leaf), paths[0]);
}

TEST_F(PathsTest, PlugsAreSpelledThreeWays)
{
    make("transform", "a");
    Plug tx = plug("a.tx");
    EXPECT_EQ(plugName(scene, tx), "a.translateX");
    EXPECT_EQ(attributePath(scene, tx, AttributeSpelling::LongFull), "translate.translateX");
    EXPECT_EQ(attributePath(scene, tx, AttributeSpelling::Short), "tx");
}

TEST_F(PathsTest, DeepPathsDoNotRecurse)
{
    NodeId node = make("transform", "n");
    for (int i = 0; i < 100000; ++i)
        node = make("transform", "n", node);
    EXPECT_EQ(pathNodes(scene, firstPath(scene, node)).size(), 100001u);
    EXPECT_EQ(fullName(scene, node).size(), 200002u);
    NodeId other = make("transform", "other");
    NodeId leaf = make("transform", "leaf", node);
    addInstance(scene, leaf, other);
    EXPECT_EQ(allPaths(scene, leaf).size(), 2u);
    EXPECT_EQ(fullName(scene, leaf).size(), 200007u);
    EXPECT_EQ(shortestName(scene, leaf), "n|leaf");
    EXPECT_EQ(shortestName(scene, allPaths(scene, leaf)[1]), "other|leaf");
}

TEST_F(PathsTest, OccurrencesComeInTheOrderOfTheParents)
{
    NodeId a = make("transform", "a");
    NodeId b = make("transform", "b");
    NodeId low = make("transform", "low", a);
    addInstance(scene, low, b);
    NodeId c = make("transform", "c");
    NodeId leaf = make("transform", "leaf", low);
    addInstance(scene, leaf, c);
    std::vector<std::string> names;
    for (const DagPath& path : allPaths(scene, leaf))
        names.push_back(fullName(scene, path));
    EXPECT_EQ(names, (std::vector<std::string>{"|a|low|leaf", "|b|low|leaf", "|c|leaf"}));
}
