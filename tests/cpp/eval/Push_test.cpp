// What a change puts out of date: only what was computed from it.
#include "eval/EvalFixture.h"

namespace understudy::eval
{

namespace
{

struct Push : EvalFixture
{
};

TEST_F(Push, NothingIsComputedTwiceWithoutAChange)
{
    make("multiplyDivide", "m");
    auto computed = count("multiplyDivide");
    set(2.0, "m.input1X");
    EXPECT_EQ(number("m.outputX"), 2.0);
    number("m.outputX");
    numbers("m.output");
    EXPECT_EQ(*computed, 1);
}

TEST_F(Push, OnlyDependentsOfAChangeAreComputedAgain)
{
    make("multiplyDivide", "m");
    make("multiplyDivide", "other");
    make("reverse", "r");
    auto multiplied = count("multiplyDivide");
    auto reversed = count("reverse");
    connect("m.output", "r.input");
    numbers("r.output");
    numbers("other.output");
    EXPECT_EQ(*multiplied, 2);
    EXPECT_EQ(*reversed, 1);
    set(5.0, "m.input1X");
    EXPECT_FALSE(dirty("other.output"));
    EXPECT_TRUE(dirty("r.outputX"));
    EXPECT_EQ(number("r.outputX"), -4.0);
    numbers("other.output");
    EXPECT_EQ(*multiplied, 3);
    EXPECT_EQ(*reversed, 2);
}

TEST_F(Push, AttributesThatDoNotAffectLeaveOutputsAlone)
{
    make("transform", "a");
    matrix("a.matrix");
    set(1.0, "a.displayHandle");
    EXPECT_FALSE(dirty("a.matrix"));
    set(1.0, "a.tx");
    EXPECT_TRUE(dirty("a.matrix"));
}

TEST_F(Push, ManyChangesMarkOnce)
{
    // The second change finds everything out of date already; what hangs behind is not visited again.
    make("addDoubleLinear", "a");
    make("addDoubleLinear", "b");
    connect("a.output", "b.input1");
    number("b.output");
    auto computed = count("addDoubleLinear");
    for (int i = 0; i < 100; ++i)
        set(double(i), "a.input1");
    EXPECT_EQ(*computed, 0);
    EXPECT_EQ(number("b.output"), 99.0);
    EXPECT_EQ(*computed, 2);
}

TEST_F(Push, ConnectingAndDisconnectingCount)
{
    make("transform", "a");
    make("transform", "b");
    set(3.0, "a.tx");
    set(1.0, "b.tx");
    EXPECT_EQ(matrix("b.matrix")[12], 1.0);
    connect("a.tx", "b.tx");
    EXPECT_EQ(matrix("b.matrix")[12], 3.0);
    core::disconnect(scene, plug("a.tx"), plug("b.tx"));
    set(8.0, "a.tx");
    EXPECT_EQ(matrix("b.matrix")[12], 3.0); // the last value stays
    EXPECT_EQ(scene.stored(plug("b.tx")).asDouble(), 3.0);
}

TEST_F(Push, DisconnectingLeavesPlugsAloneThatNobodyEvaluated)
{
    make("transform", "a");
    make("transform", "b");
    set(3.0, "a.tx");
    connect("a.tx", "b.tx");
    core::disconnect(scene, plug("a.tx"), plug("b.tx"));
    EXPECT_FALSE(scene.authored(plug("b.tx"))); // unsure: Maya's views evaluate everything first
}

TEST_F(Push, DeletingACurveLeavesItsValue)
{
    make("transform", "a");
    core::NodeId curve = make("animCurveTL", "c");
    set(double(frame(1)), "c.keyTimeValue[0].keyTime");
    set(4.0, "c.keyTimeValue[0].keyValue");
    connect("c.output", "a.tx");
    step([&] { core::deleteNodes(scene, {curve}); });
    EXPECT_EQ(number("a.tx"), 4.0);
    undo();
    EXPECT_FALSE(scene.authored(plug("a.tx")));
    EXPECT_EQ(number("a.tx"), 4.0);
}

TEST_F(Push, ElementsThatAppearAndGoCount)
{
    make("plusMinusAverage", "p");
    set(1.0, "p.input1D[0]");
    set(2.0, "p.input1D[5]");
    EXPECT_EQ(number("p.output1D"), 3.0);
    set(4.0, "p.input1D[7]");
    EXPECT_EQ(number("p.output1D"), 7.0);
    core::removeElement(scene, plug("p.input1D[5]"));
    EXPECT_EQ(number("p.output1D"), 5.0);
}

TEST_F(Push, UndoAndRedoCount)
{
    make("transform", "a");
    make("transform", "b");
    connect("a.tx", "b.ty");
    step([&] { set(3.0, "a.tx"); });
    EXPECT_EQ(matrix("b.matrix")[13], 3.0);
    undo();
    EXPECT_EQ(matrix("b.matrix")[13], 0.0);
    redo();
    EXPECT_EQ(matrix("b.matrix")[13], 3.0);
}

TEST_F(Push, UndoOfADeletionComputesAnew)
{
    core::NodeId a = make("multiplyDivide", "a");
    make("reverse", "r");
    set(3.0, "a.input1X");
    connect("a.outputX", "r.inputX");
    EXPECT_EQ(number("r.outputX"), -2.0);
    step([&] { core::deleteNodes(scene, {a}); });
    EXPECT_EQ(number("r.outputX"), -2.0); // the value stays
    undo();
    set(4.0, "a.input1X");
    EXPECT_EQ(number("r.outputX"), -3.0);
}

TEST_F(Push, FailedEditsThatAreRolledBackCount)
{
    make("transform", "a");
    EXPECT_EQ(matrix("a.matrix")[12], 0.0);
    scene.undoQueue().begin("fails");
    set(3.0, "a.tx");
    EXPECT_EQ(matrix("a.matrix")[12], 3.0);
    scene.journal()->rollBack(0);
    scene.undoQueue().end();
    EXPECT_EQ(matrix("a.matrix")[12], 0.0);
}

TEST_F(Push, ReparentingCountsForDescendants)
{
    core::NodeId a = make("transform", "a");
    core::NodeId b = make("transform", "b");
    core::NodeId c = make("transform", "c", b);
    set({1, 0, 0}, "a.t");
    set({0, 2, 0}, "b.t");
    set({0, 0, 3}, "c.t");
    expectNear(matrix("c.worldMatrix[0]"), translation(0, 2, 3));
    auto computed = count("dagNode");
    step([&] { core::reparent(scene, core::firstPath(scene, b), a); });
    expectNear(matrix(c, "worldMatrix[0]"), translation(1, 2, 3));
    undo();
    expectNear(matrix(c, "worldMatrix[0]"), translation(0, 2, 3));
    EXPECT_GE(*computed, 4);
}

TEST_F(Push, MovingARootLeavesItsSiblingsAlone)
{
    core::NodeId a = make("transform", "a");
    core::NodeId b = make("transform", "b", a);
    core::NodeId other = make("transform", "other");
    matrix(b, "worldMatrix[0]");
    matrix(other, "worldMatrix[0]");
    matrix(b, "matrix");
    set({1, 0, 0}, "a.t");
    EXPECT_TRUE(dirty(b, "worldMatrix[0]"));
    EXPECT_FALSE(dirty(b, "matrix"));
    EXPECT_FALSE(dirty(other, "worldMatrix[0]"));
}

TEST_F(Push, WorldMatricesFlowOnThroughConnections)
{
    core::NodeId a = make("transform", "a");
    make("transform", "b", a);
    make("decomposeMatrix", "d");
    connect("b.worldMatrix[0]", "d.inputMatrix");
    EXPECT_EQ(number("d.outputTranslateX"), 0.0);
    set({6, 0, 0}, "a.t");
    EXPECT_EQ(number("d.outputTranslateX"), 6.0);
}

TEST_F(Push, MarkedPlugsAreComputedAgain)
{
    make("multiplyDivide", "m");
    numbers("m.output");
    auto computed = count("multiplyDivide");
    evaluator.markDirty(plug("m.output"));
    EXPECT_TRUE(dirty("m.output"));
    numbers("m.output");
    EXPECT_EQ(*computed, 1);
    evaluator.markAllDirty();
    numbers("m.output");
    EXPECT_EQ(*computed, 2);
}

TEST_F(Push, LoadingPutsEverythingOutOfDate)
{
    make("transform", "a");
    EXPECT_EQ(matrix("a.matrix")[12], 0.0);
    scene.beginLoad(core::Origin::Load);
    set(3.0, "a.tx");
    EXPECT_EQ(matrix("a.matrix")[12], 3.0); // also while it loads
    set(4.0, "a.tx");
    EXPECT_EQ(matrix("a.matrix")[12], 4.0);
    scene.endLoad();
    EXPECT_EQ(matrix("a.matrix")[12], 4.0);
}

TEST_F(Push, AClearedSceneForgetsEverything)
{
    make("transform", "a");
    matrix("a.matrix");
    scene.clear();
    core::NodeId b = make("transform", "b");
    set({2, 0, 0}, "b.t");
    EXPECT_EQ(matrix(b, "matrix")[12], 2.0);
}

} // namespace

} // namespace understudy::eval
