// Facts: Maya's C++ API reference of MItSelectionList, MItDag, MItDependencyNodes, MItDependencyGraph, MIteratorType.
#include "Fixture.h"
#include "openmaya/Access.h"

#include <maya/MDagPath.h>
#include <maya/MDagPathArray.h>
#include <maya/MFnDependencyNode.h>
#include <maya/MIntArray.h>
#include <maya/MItDag.h>
#include <maya/MItDependencyGraph.h>
#include <maya/MItDependencyNodes.h>
#include <maya/MItSelectionList.h>
#include <maya/MIteratorType.h>
#include <maya/MObjectArray.h>
#include <maya/MPlugArray.h>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

std::string nameOf(const MObject& node) { return MFnDependencyNode(node).name().asChar(); }

// ---- selection lists

class MItSelectionListTest : public ApiTest
{
protected:
    MItSelectionListTest()
    {
        core::NodeId a = make("transform", "a");
        make("locator", "aShape", a);
        make("transform", "b");
        make("multiplyDivide", "m");
        for (const char* text : {"a", "m", "b.tx"})
            list.add(text);
    }

    Names visited(MItSelectionList& items)
    {
        Names names;
        for (; !items.isDone(); items.next())
        {
            MStringArray texts;
            EXPECT_TRUE(items.getStrings(texts));
            names.emplace_back(texts[0].asChar());
        }
        return names;
    }

    MSelectionList list;
    MStatus status;
};

TEST_F(MItSelectionListTest, VisitsAllItems)
{
    MItSelectionList items(list, MFn::kInvalid, &status);
    EXPECT_TRUE(status);
    EXPECT_EQ(visited(items), (Names{"a", "m", "b.translateX"}));
    EXPECT_EQ(items.next(), MStatus::kFailure);
    EXPECT_EQ(items.itemType(), MItSelectionList::kUnknownItem);
    EXPECT_TRUE(items.reset());
    EXPECT_FALSE(items.isDone());
}

TEST_F(MItSelectionListTest, FiltersByKind)
{
    MItSelectionList items(list, MFn::kMultiplyDivide);
    EXPECT_EQ(visited(items), (Names{"m"}));
    EXPECT_TRUE(items.setFilter(MFn::kTransform));
    EXPECT_EQ(visited(items), (Names{"a", "b.translateX"}));
    EXPECT_TRUE(items.setFilter(MFn::kMesh));
    EXPECT_TRUE(items.isDone());
}

TEST_F(MItSelectionListTest, ATransformCountsAsItsOneShape)
{
    MItSelectionList items(list, MFn::kLocator);
    EXPECT_EQ(visited(items), (Names{"a"}));
}

TEST_F(MItSelectionListTest, ItemsByWhatTheyAre)
{
    MItSelectionList items(list);
    MDagPath path;
    MObject node, component;
    MPlug plug;
    EXPECT_EQ(items.itemType(), MItSelectionList::kDagSelectionItem);
    EXPECT_TRUE(items.getDagPath(path));
    EXPECT_STREQ(path.fullPathName().asChar(), "|a");
    EXPECT_TRUE(items.getDagPath(path, component));
    EXPECT_TRUE(component.isNull());
    EXPECT_FALSE(items.hasComponents());
    EXPECT_FALSE(items.getPlug(plug));
    items.next();
    EXPECT_EQ(items.itemType(), MItSelectionList::kDNselectionItem);
    EXPECT_FALSE(items.getDagPath(path));
    EXPECT_TRUE(items.getDependNode(node));
    EXPECT_EQ(nameOf(node), "m");
    items.next();
    EXPECT_EQ(items.itemType(), MItSelectionList::kPlugSelectionItem);
    EXPECT_TRUE(items.getPlug(plug));
    EXPECT_STREQ(plug.name().asChar(), "b.translateX");
}

TEST_F(MItSelectionListTest, TheListMayChangeMeanwhile)
{
    MItSelectionList items(list);
    list.clear();
    EXPECT_EQ(visited(items).size(), 3u);
}

// ---- DAG

class MItDagTest : public ApiTest
{
protected:
    // |a|b|c, |a|d, |e
    MItDagTest()
    {
        session.scene().clear();
        core::NodeId a = make("transform", "a");
        core::NodeId b = make("transform", "b", a);
        make("joint", "c", b);
        make("transform", "d", a);
        make("transform", "e");
    }

    static Names visited(MItDag& items)
    {
        Names names;
        for (; !items.isDone(); items.next())
            names.emplace_back(items.fullPathName().asChar());
        return names;
    }

    MStatus status;
};

TEST_F(MItDagTest, BeginsWithTheWorld)
{
    MItDag items;
    EXPECT_EQ(items.currentItem().apiType(), MFn::kWorld);
    EXPECT_EQ(items.root(), items.currentItem());
    MDagPath path;
    EXPECT_TRUE(items.getPath(path));
    EXPECT_STREQ(path.fullPathName().asChar(), "");
    EXPECT_EQ(items.depth(), 0u);
}

TEST_F(MItDagTest, DepthFirst)
{
    MItDag items(MItDag::kDepthFirst, MFn::kInvalid, &status);
    EXPECT_TRUE(status);
    EXPECT_EQ(visited(items), (Names{"", "|a", "|a|b", "|a|b|c", "|a|d", "|e"}));
    EXPECT_EQ(items.next(), MStatus::kFailure);
    (void)items.currentItem(&status);
    EXPECT_EQ(status, MStatus::kFailure);
}

TEST_F(MItDagTest, BreadthFirst)
{
    MItDag items(MItDag::kBreadthFirst);
    EXPECT_EQ(items.getType(), MItDag::kBreadthFirst);
    EXPECT_EQ(visited(items), (Names{"", "|a", "|e", "|a|b", "|a|d", "|a|b|c"}));
}

TEST_F(MItDagTest, FiltersGoThrough)
{
    MItDag items(MItDag::kDepthFirst, MFn::kJoint);
    EXPECT_EQ(items.depth(), 3u);
    EXPECT_EQ(visited(items), (Names{"|a|b|c"}));
}

TEST_F(MItDagTest, PruneLeavesOutWhatIsBelow)
{
    MItDag items;
    Names names;
    for (; !items.isDone(); items.next())
    {
        names.emplace_back(items.partialPathName().asChar());
        if (names.back() == "b")
            EXPECT_TRUE(items.prune());
    }
    EXPECT_EQ(names, (Names{"", "a", "b", "d", "e"}));
}

TEST_F(MItDagTest, FromARoot)
{
    MItDag items;
    EXPECT_TRUE(items.reset(object("b"), MItDag::kDepthFirst));
    EXPECT_EQ(nameOf(items.root()), "b");
    EXPECT_EQ(items.depth(), 0u);
    EXPECT_EQ(visited(items), (Names{"|a|b", "|a|b|c"}));
    EXPECT_TRUE(items.reset());
    EXPECT_EQ(nameOf(items.currentItem()), "b");
    MDagPath path;
    MSelectionList list;
    list.add("d");
    list.getDagPath(0, path);
    EXPECT_TRUE(items.reset(path));
    EXPECT_EQ(visited(items), (Names{"|a|d"}));
}

TEST_F(MItDagTest, VisitsEachPathOfAnInstance)
{
    core::addInstance(session.scene(), node("b"), node("e"));
    MItDag items(MItDag::kDepthFirst, MFn::kJoint);
    EXPECT_TRUE(items.isInstanced());
    EXPECT_FALSE(items.isInstanced(false));
    EXPECT_EQ(items.instanceCount(true), 2u);
    MDagPathArray paths;
    EXPECT_TRUE(items.getAllPaths(paths));
    EXPECT_EQ(paths.length(), 2u);
    EXPECT_EQ(visited(items), (Names{"|a|b|c", "|e|b|c"}));
}

TEST_F(MItDagTest, SeveralKinds)
{
    MIntArray kinds;
    kinds.append(MFn::kJoint);
    kinds.append(MFn::kWorld);
    MIteratorType info;
    info.setFilterList(kinds);
    MItDag items(info);
    EXPECT_EQ(visited(items), (Names{"", "|a|b|c"}));
    info.setObjectType(MIteratorType::kMObject);
    MObject root = object("b");
    EXPECT_TRUE(items.reset(info, &root, nullptr));
    EXPECT_EQ(visited(items), (Names{"|a|b|c"}));
    EXPECT_EQ(items.reset(info, nullptr, nullptr), MStatus::kInvalidParameter);
}

TEST_F(MItDagTest, UnderworldsDoNotExist)
{
    MItDag items;
    EXPECT_FALSE(items.willTraverseUnderWorld());
    EXPECT_TRUE(items.traverseUnderWorld(true));
    EXPECT_TRUE(items.willTraverseUnderWorld());
}

// ---- nodes

class MItDependencyNodesTest : public ApiTest
{
protected:
    MItDependencyNodesTest() { session.scene().clear(); }

    static Names visited(MItDependencyNodes& items)
    {
        Names names;
        for (; !items.isDone(); items.next())
            names.push_back(nameOf(items.thisNode()));
        return names;
    }

    MStatus status;
};

TEST_F(MItDependencyNodesTest, VisitsNodesAsTheyWereMade)
{
    make("transform", "a");
    make("multiplyDivide", "m");
    make("joint", "j");
    MItDependencyNodes items(MFn::kInvalid, &status);
    EXPECT_TRUE(status);
    EXPECT_EQ(visited(items), (Names{"a", "m", "j"}));
    EXPECT_EQ(items.next(), MStatus::kFailure);
    EXPECT_TRUE(items.thisNode(&status).isNull());
    EXPECT_EQ(status, MStatus::kFailure);
    EXPECT_TRUE(items.reset(MFn::kTransform));
    EXPECT_EQ(visited(items), (Names{"a", "j"}));
}

TEST_F(MItDependencyNodesTest, SeveralKinds)
{
    make("transform", "a");
    make("multiplyDivide", "m");
    make("joint", "j");
    MIntArray kinds;
    kinds.append(MFn::kJoint);
    kinds.append(MFn::kMultiplyDivide);
    MIteratorType info;
    info.setFilterList(kinds);
    EXPECT_TRUE(info.filterListEnabled());
    MItDependencyNodes items(info);
    EXPECT_EQ(visited(items), (Names{"m", "j"}));
    info.setFilterType(MFn::kJoint);
    EXPECT_TRUE(items.reset(info));
    EXPECT_EQ(visited(items), (Names{"j"}));
}

TEST_F(MItDependencyNodesTest, DeletedNodesAreLeftOut)
{
    make("transform", "a");
    make("transform", "b");
    make("transform", "c");
    MItDependencyNodes items;
    core::deleteNodes(session.scene(), {node("b")});
    EXPECT_EQ(visited(items), (Names{"a", "c"}));
}

// ---- graph

class MItDependencyGraphTest : public ApiTest
{
protected:
    // a.tx -> m.input1X, m.outputX -> b.tx, b.ty -> c.ty, a.ty -> d.ty
    MItDependencyGraphTest()
    {
        for (const char* name : {"a", "b", "c", "d"})
            make("transform", name);
        make("multiplyDivide", "m");
        connect("a.tx", "m.input1X");
        connect("m.outputX", "b.tx");
        connect("b.ty", "c.ty");
        connect("a.ty", "d.ty");
    }

    using It = MItDependencyGraph;

    static Names nodes(It& items)
    {
        Names names;
        for (; !items.isDone(); items.next())
            names.push_back(nameOf(items.currentItem()));
        return names;
    }

    static Names plugs(It& items)
    {
        Names names;
        for (; !items.isDone(); items.next())
            names.emplace_back(items.thisPlug().name().asChar());
        return names;
    }

    MStatus status;
};

// Between the units of translateX and input1X stands a conversion node.
TEST_F(MItDependencyGraphTest, NodesDownstream)
{
    MObject root = object("a");
    It items(root, MFn::kInvalid, It::kDownstream, It::kDepthFirst, It::kNodeLevel, &status);
    EXPECT_TRUE(status);
    Names found = nodes(items);
    EXPECT_EQ(found.front(), "a");
    EXPECT_EQ(found.back(), "d");
    EXPECT_EQ(std::count(found.begin(), found.end(), "c"), 1);
    EXPECT_EQ(items.next(), MStatus::kFailure);
}

TEST_F(MItDependencyGraphTest, FiltersGoThrough)
{
    MObject root = object("a");
    It items(root, MFn::kTransform);
    EXPECT_EQ(nodes(items), (Names{"a", "b", "c", "d"}));
    EXPECT_TRUE(items.setCurrentFilter(MFn::kMultiplyDivide));
    EXPECT_EQ(items.currentFilter(), MFn::kMultiplyDivide);
    EXPECT_EQ(nodes(items), (Names{"m"}));
    EXPECT_TRUE(items.enablePruningOnFilter());
    EXPECT_TRUE(items.isPruningOnFilter());
    EXPECT_TRUE(items.isDone());
    EXPECT_TRUE(items.disablePruningOnFilter());
    EXPECT_TRUE(items.resetFilter());
    EXPECT_EQ(nameOf(items.currentItem()), "a");
}

TEST_F(MItDependencyGraphTest, Upstream)
{
    MObject root = object("c");
    It items(root, MFn::kTransform, It::kUpstream);
    EXPECT_EQ(nodes(items), (Names{"c", "b", "a"}));
    EXPECT_FALSE(items.isDirectionDownStream());
    EXPECT_TRUE(items.toggleDirection());
    EXPECT_EQ(nodes(items), (Names{"c"}));
}

TEST_F(MItDependencyGraphTest, BreadthFirst)
{
    MObject root = object("a");
    It items(root, MFn::kTransform, It::kDownstream, It::kBreadthFirst);
    EXPECT_EQ(items.currentTraversal(), It::kBreadthFirst);
    EXPECT_EQ(nodes(items), (Names{"a", "d", "b", "c"}));
    EXPECT_TRUE(items.toggleTraversal());
    EXPECT_TRUE(items.isTraversalDepthFirst());
}

TEST_F(MItDependencyGraphTest, PlugsFollowWhatDependsOnThem)
{
    MPlug root = plug("m.input1X");
    It items(root, MFn::kInvalid, It::kDownstream, It::kDepthFirst, It::kPlugLevel, &status);
    EXPECT_TRUE(status);
    EXPECT_EQ(items.currentLevel(), It::kPlugLevel);
    Names found = plugs(items);
    EXPECT_EQ(found.front(), "m.input1X");
    EXPECT_EQ(found.back(), "b.translateX") << "translateY, which drives c, does not depend on translateX";
}

TEST_F(MItDependencyGraphTest, ConnectionsOfARootThatIsAPlug)
{
    MPlug root = plug("a.ty");
    It items(root, MFn::kInvalid, It::kDownstream, It::kDepthFirst, It::kNodeLevel);
    EXPECT_EQ(nodes(items), (Names{"a", "d"}));
    EXPECT_EQ(items.rootPlug(), plug("a.ty"));
    EXPECT_EQ(nameOf(items.rootNode()), "a");
    MObject node = object("a");
    It ofNode(node);
    EXPECT_TRUE(ofNode.rootPlug(&status).isNull());
    EXPECT_EQ(status, MStatus::kFailure);
}

TEST_F(MItDependencyGraphTest, AllConnectionsOnDemand)
{
    MPlug root = plug("m.input2Y");
    It items(root, MFn::kTransform, It::kDownstream, It::kDepthFirst, It::kNodeLevel, It::kConnectedTo);
    EXPECT_EQ(items.currentRelationship(), It::kConnectedTo);
    EXPECT_TRUE(items.isDone());
    EXPECT_EQ(items.setCurrentRelationship(It::kEvaluationGraph), MStatus::kNotImplemented);
    EXPECT_TRUE(items.setCurrentRelationship(It::kDependsOn));
}

TEST_F(MItDependencyGraphTest, BothEndsOfTheConnection)
{
    MPlug root = plug("b.ty");
    It items(root, MFn::kInvalid, It::kDownstream, It::kDepthFirst, It::kPlugLevel);
    EXPECT_TRUE(items.previousPlug().isNull());
    items.next();
    EXPECT_STREQ(items.thisPlug().name().asChar(), "c.translateY");
    EXPECT_STREQ(items.previousPlug().name().asChar(), "b.translateY");
    EXPECT_EQ(items.nodeDepth(), 1);
    MObjectArray path;
    EXPECT_TRUE(items.getNodePath(path));
    ASSERT_EQ(path.length(), 2u);
    EXPECT_EQ(nameOf(path[1]), "c");
    MPlugArray plugPath;
    EXPECT_TRUE(items.getPlugPath(plugPath));
    EXPECT_EQ(plugPath.length(), 2u);
}

TEST_F(MItDependencyGraphTest, PruneAndVisits)
{
    MObject root = object("a");
    It items(root, MFn::kTransform);
    items.next();
    EXPECT_EQ(nameOf(items.currentItem()), "b");
    EXPECT_TRUE(items.prune());
    EXPECT_EQ(nodes(items), (Names{"b", "d"}));
    MObjectArray visited;
    EXPECT_TRUE(items.getNodesVisited(visited));
    EXPECT_GE(visited.length(), 4u);
    MPlugArray visitedPlugs;
    EXPECT_TRUE(items.getPlugsVisited(visitedPlugs));
    EXPECT_EQ(visitedPlugs.length(), visited.length() - 1);
}

TEST_F(MItDependencyGraphTest, CyclesEnd)
{
    connect("c.tz", "a.tz");
    MObject root = object("a");
    It items(root, MFn::kTransform);
    EXPECT_EQ(nodes(items).size(), 4u);
    EXPECT_TRUE(items.toggleLevel());
    EXPECT_LT(plugs(items).size(), 20u);
}

TEST_F(MItDependencyGraphTest, WorldSpaceDependents)
{
    make("transform", "below", node("c"));
    MObject root = object("c");
    It items(root);
    EXPECT_EQ(nodes(items), (Names{"c"}));
    EXPECT_FALSE(items.isTraversingOverWorldSpaceDependents());
    EXPECT_TRUE(items.setTraversalOverWorldSpaceDependents(true));
    EXPECT_EQ(nodes(items), (Names{"c", "below"}));
}

TEST_F(MItDependencyGraphTest, RootsByInformation)
{
    MIteratorType info;
    info.setFilterType(MFn::kTransform);
    info.setObjectType(MIteratorType::kMPlugObject);
    MObject node = object("a");
    MPlug root = plug("a.ty");
    It items(node, root, info);
    EXPECT_EQ(nodes(items), (Names{"a", "d"}));
    info.setObjectType(MIteratorType::kMObject);
    EXPECT_TRUE(items.resetTo(&node, nullptr, info, It::kDownstream, It::kDepthFirst, It::kNodeLevel));
    EXPECT_EQ(nodes(items), (Names{"a", "b", "c", "d"}));
    EXPECT_EQ(items.resetTo(nullptr, nullptr, info), MStatus::kInvalidParameter);
}

TEST_F(MItDependencyGraphTest, NodesOfMissingPlugIns)
{
    core::NodeId lost = make("unknown", "lost");
    session.scene().setUnknownType(lost, "someType");
    MObject root = object("lost");
    It items(root);
    EXPECT_TRUE(items.thisNodeHasUnknownType());
    MObject known = object("a");
    EXPECT_TRUE(items.resetTo(known));
    EXPECT_FALSE(items.thisNodeHasUnknownType());
}

TEST_F(MItDependencyGraphTest, ARootMustBeANode)
{
    MObject none;
    It items(none, MFn::kInvalid, It::kDownstream, It::kDepthFirst, It::kNodeLevel, &status);
    EXPECT_EQ(status, MStatus::kInvalidParameter);
    EXPECT_TRUE(items.isDone());
}

} // namespace
