#include "core/Scene.h"

#include "core/Error.h"
#include "core/SceneFixture.h"

using namespace understudy::core;
using SceneTest = SceneFixture;

TEST_F(SceneTest, HandlesOfFreedNodesAreStaleAndNeverAlias)
{
    NodeId first = make("transform", "a");
    deleteNodes(scene, {first});
    EXPECT_TRUE(scene.isStale(first));
    NodeId second = make("transform", "b");
    EXPECT_EQ(first.index, second.index);
    EXPECT_NE(first, second);
    EXPECT_THROW(scene.node(first), Error);
    EXPECT_EQ(scene.baseName(second), "b");
}

TEST_F(SceneTest, DeletedNodeInTheJournalKeepsItsSlotAndIsReadable)
{
    NodeId node = make("transform", "a");
    step([&] { deleteNodes(scene, {node}); });
    EXPECT_FALSE(scene.exists(node));
    EXPECT_FALSE(scene.isStale(node));
    EXPECT_EQ(scene.baseName(node), "a");
    NodeId other = make("transform", "b");
    EXPECT_NE(other.index, node.index);
}

TEST_F(SceneTest, DeletedNodeRefusesEdits)
{
    NodeId node = make("transform", "a");
    NodeId other = make("transform", "b");
    Plug place{node, scene.findAttribute(node, "translateX"), {}};
    Plug target{other, place.attribute, {}};
    step([&] { deleteNodes(scene, {node}); });
    EXPECT_THROW(setValue(scene, place, Value::number(Scalar::Double, 1)), Error);
    EXPECT_THROW(setFlags(scene, place, kPlugLocked, kPlugLocked), Error);
    EXPECT_THROW(connect(scene, place, target), Error);
    EXPECT_THROW(connect(scene, target, place), Error);
    EXPECT_THROW(renameNode(scene, node, "c", NamespaceId::Root), Error);
    scene.undoQueue().undo();
    EXPECT_EQ(scene.stored(place).asDouble(), 0);
    EXPECT_EQ(scene.baseName(node), "a");
}

TEST_F(SceneTest, UndoOfDeletionRevivesTheSameHandleAndUuid)
{
    NodeId node = make("transform", "a");
    Uuid uuid = scene.node(node).uuid;
    step([&] { deleteNodes(scene, {node}); });
    scene.undoQueue().undo();
    EXPECT_TRUE(scene.exists(node));
    EXPECT_EQ(scene.node(node).uuid, uuid);
    EXPECT_EQ(scene.find(uuid), node);
}

TEST_F(SceneTest, ClearMakesEveryHandleStale)
{
    NodeId node = make("transform", "a");
    step([&] { make("transform", "b"); });
    scene.clear();
    EXPECT_TRUE(scene.isStale(node));
    EXPECT_EQ(scene.nodeCount(), 0u);
    EXPECT_FALSE(scene.undoQueue().canUndo());
}

TEST_F(SceneTest, JournalOfAClearedSceneIsVoid)
{
    Journal own(scene);
    NodeId node;
    {
        JournalScope recording(scene, own);
        node = make("transform", "a");
    }
    scene.clear();
    NodeId other = make("transform", "other");
    own.undo();
    own.redo();
    EXPECT_TRUE(scene.isStale(node));
    EXPECT_TRUE(scene.exists(other));
}

TEST_F(SceneTest, NodesAreListedAsTheyWereMadeAlsoAfterUndo)
{
    NodeId a = make("transform", "a");
    NodeId b = make("transform", "b");
    NodeId c = make("multiplyDivide", "c");
    step([&] { deleteNodes(scene, {b}); });
    EXPECT_EQ(scene.nodes(), (std::vector<NodeId>{a, c}));
    scene.undoQueue().undo();
    EXPECT_EQ(scene.nodes(), (std::vector<NodeId>{a, b, c}));
    EXPECT_EQ(scene.nodesOfType(types.find("transform")), (std::vector<NodeId>{a, b}));
}

TEST_F(SceneTest, ChildrenKeepTheirPlaceOverUndo)
{
    NodeId top = make("transform", "top");
    NodeId a = make("transform", "a", top);
    NodeId b = make("transform", "b", top);
    NodeId c = make("transform", "c", top);
    step([&] { reparent(scene, {b, {}}, {}); });
    EXPECT_EQ(scene.children(top), (std::vector<NodeId>{a, c}));
    EXPECT_FALSE(scene.parent(b));
    scene.undoQueue().undo();
    EXPECT_EQ(scene.children(top), (std::vector<NodeId>{a, b, c}));
    scene.undoQueue().redo();
    EXPECT_EQ(scene.children(top), (std::vector<NodeId>{a, c}));
}

TEST_F(SceneTest, AncestorsBelowInstancesOfInstancesAreWalkedOnce)
{
    NodeId top = make("transform", "top");
    NodeId left = make("transform", "left", top);
    NodeId right = make("transform", "right", top);
    for (int i = 0; i < 60; ++i) // 2^60 paths
    {
        NodeId next = make("transform", "next", left);
        scene.enact(ArcExistence{scene.makeArc(right, next), true});
        left = next;
        right = make("transform", "right", right);
        scene.enact(ArcExistence{scene.makeArc(left, right), true});
    }
    EXPECT_TRUE(scene.isAncestor(top, right));
    EXPECT_FALSE(scene.isAncestor(make("transform", "other"), right));
    NodeId apart = make("transform", "apart");
    make("transform", "below", apart);
    EXPECT_FALSE(scene.isAncestor(apart, right));
}

TEST_F(SceneTest, TupleKeepsWhichNumbersWereWritten)
{
    make("transform", "a");
    set("a.translateX", 3);
    Authored written = scene.authored(plug("a.translate"));
    EXPECT_EQ(written.written, 1);
    EXPECT_FALSE(scene.authored(plug("a.translateY")));
    EXPECT_EQ(number("a.translateX"), 3);
    EXPECT_EQ(number("a.scaleY"), 1) << "the default";
}

TEST_F(SceneTest, UntouchedNodeHasNoValues) { EXPECT_EQ(scene.node(make("transform")).values, nullptr); }

TEST_F(SceneTest, ElementsExistWithoutValues)
{
    make("plusMinusAverage", "p");
    Plug element = plug("p.input1D[3]");
    EXPECT_FALSE(scene.elementExists(element));
    ensureElements(scene, element);
    EXPECT_TRUE(scene.elementExists(element));
    EXPECT_FALSE(scene.authored(element));
}

TEST_F(SceneTest, UndoOfASetTakesTheNewElementAway)
{
    make("plusMinusAverage", "p");
    step([&] { set("p.input1D[3]", 2); });
    EXPECT_EQ(number("p.input1D[3]"), 2);
    scene.undoQueue().undo();
    EXPECT_FALSE(scene.elementExists(plug("p.input1D[3]")));
    scene.undoQueue().redo();
    EXPECT_EQ(number("p.input1D[3]"), 2);
}

TEST_F(SceneTest, NestedArraysKeepTheirElementsApart)
{
    make("skinCluster", "s");
    set("s.weightList[2].weights[5]", 0.25);
    set("s.weightList[7].weights[0]", 0.75);
    EXPECT_EQ(number("s.weightList[2].weights[5]"), 0.25);
    EXPECT_EQ(number("s.weightList[7].weights[0]"), 0.75);
    EXPECT_FALSE(scene.elementExists(plug("s.weightList[2].weights[0]")));
}

TEST_F(SceneTest, RemovedElementComesBackWithItsValues)
{
    make("skinCluster", "s");
    set("s.weightList[2].weights[5]", 0.25);
    step([&] { removeElement(scene, plug("s.weightList[2]")); });
    EXPECT_FALSE(scene.elementExists(plug("s.weightList[2]")));
    scene.undoQueue().undo();
    EXPECT_EQ(number("s.weightList[2].weights[5]"), 0.25);
}

TEST_F(SceneTest, LockedPlugRefusesValuesAlsoThroughItsParent)
{
    make("transform", "a");
    setFlags(scene, plug("a.translateX"), kPlugLocked, kPlugLocked);
    EXPECT_THROW(set("a.translateX", 1), Error);
    EXPECT_THROW(setValue(scene, plug("a.translate"), Value::numbers(Scalar::Double, {1, 2, 3})), Error);
    set("a.translateY", 1);
    setFlags(scene, plug("a.rotate"), kPlugLocked, kPlugLocked);
    EXPECT_TRUE(scene.isLocked(plug("a.rotateZ")));
}

TEST_F(SceneTest, FailedChangeLeavesNothingInTheJournal)
{
    NodeId node = make("transform", "a");
    scene.enact(NodeFlagBits{node, kNodeLocked, kNodeLocked});
    step([&] { EXPECT_THROW(renameNode(scene, node, "b", NamespaceId::Root), Error); });
    EXPECT_FALSE(scene.undoQueue().canUndo());
    EXPECT_FALSE(valid(scene.names().find("b")));
}

TEST_F(SceneTest, ObserversSeeInverseChangesOfUndo)
{
    struct Counter : SceneObserver
    {
        int before_ = 0;
        int after_ = 0;
        int undone = 0;
        void before(Scene&, const Change&, Origin) override { ++before_; }
        void after(Scene&, const Change&, Origin origin) override
        {
            ++after_;
            undone += origin == Origin::Undo;
        }
    } counter;
    make("transform", "a");
    scene.addObserver(counter);
    step([&] { set("a.translateX", 1); });
    EXPECT_EQ(counter.after_, 1);
    scene.undoQueue().undo();
    EXPECT_EQ(counter.undone, 1);
    EXPECT_EQ(counter.before_, 2);
    scene.removeObserver(counter);
}

TEST_F(SceneTest, ObserverMayAddEditsToTheSameStep)
{
    struct Mirror : SceneObserver
    {
        NodeId other;
        void after(Scene& s, const Change& change, Origin origin) override
        {
            const auto* value = std::get_if<PlugValue>(&change);
            if (!value || origin != Origin::User || value->plug.node == other)
                return;
            Plug copy = value->plug;
            copy.node = other;
            setValue(s, copy, s.stored(value->plug));
        }
    } mirror;
    make("transform", "a");
    mirror.other = make("transform", "b");
    scene.addObserver(mirror);
    step([&] { set("a.translateX", 4); });
    EXPECT_EQ(number("b.translateX"), 4);
    scene.undoQueue().undo();
    EXPECT_EQ(number("a.translateX"), 0);
    EXPECT_EQ(number("b.translateX"), 0);
    scene.removeObserver(mirror);
}

TEST_F(SceneTest, LoadModeIsNotRecordedAndIsOneEvent)
{
    struct Loads : SceneObserver
    {
        int loads = 0;
        int changes = 0;
        void after(Scene&, const Change&, Origin) override { ++changes; }
        void afterLoad(Scene&) override { ++loads; }
    } loads;
    scene.addObserver(loads);
    scene.undoQueue().begin("open");
    scene.beginLoad(Origin::Load);
    make("transform", "a");
    make("transform", "b");
    scene.endLoad();
    scene.undoQueue().end();
    scene.removeObserver(loads);
    EXPECT_EQ(loads.loads, 1);
    EXPECT_EQ(loads.changes, 0);
    EXPECT_FALSE(scene.undoQueue().canUndo());
    EXPECT_EQ(scene.nodeCount(), 2u);
}
