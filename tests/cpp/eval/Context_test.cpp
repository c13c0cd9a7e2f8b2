// Time: the scene's own and that of other contexts; values that are set by hand on keyed plugs.
#include "eval/EvalFixture.h"

namespace understudy::eval
{

namespace
{

struct ContextTest : EvalFixture
{
    core::NodeId curve;

    // a.tx is 10 times the frame, between frames 0 and 10.
    ContextTest()
    {
        make("time", "time1");
        make("transform", "a");
        curve = make("animCurveTL", "c");
        set(2.0, "c.tangentType"); // linear
        for (int i = 0; i < 2; ++i)
        {
            std::string key = "c.keyTimeValue[" + std::to_string(i) + "]";
            set(double(frame(i * 10)), key + ".keyTime");
            set(i * 100.0, key + ".keyValue");
        }
        connect("c.output", "a.tx");
        evaluator.setTime(0);
    }
};

TEST_F(ContextTest, TimeDrivesCurvesWithoutInput)
{
    EXPECT_EQ(number("a.tx"), 0.0);
    evaluator.setTime(frame(5));
    EXPECT_NEAR(number("a.tx"), 50.0, 1e-9);
    EXPECT_NEAR(matrix("a.matrix")[12], 50.0, 1e-9);
    EXPECT_EQ(evaluator.time(), frame(5));
}

TEST_F(ContextTest, TimeIsStoredOnTheTimeNodeAndNotJournaled)
{
    size_t steps = scene.undoQueue().undoCount();
    step([&] { evaluator.setTime(frame(7)); });
    EXPECT_EQ(scene.stored(plug("time1.outTime")).asInt(), frame(7));
    EXPECT_EQ(scene.undoQueue().undoCount(), steps);
}

TEST_F(ContextTest, MovingTheTimeIsNoModificationAndNoLockForbidsIt)
{
    core::setFlags(scene, plug("time1.outTime"), core::kPlugLocked, core::kPlugLocked); // as scene 012 has it
    uint64_t changes = scene.changeCount();
    evaluator.setTime(frame(3));
    EXPECT_NEAR(number("a.tx"), 30.0, 1e-9);
    EXPECT_EQ(scene.changeCount(), changes); // known: scrubbing does not make Maya ask to save
}

TEST_F(ContextTest, SettingTheTimeNodeMovesTheTime)
{
    number("a.tx");
    core::setValue(scene, plug("time1.outTime"), core::Value::integer(core::Scalar::Ticks, frame(3)));
    EXPECT_EQ(evaluator.time(), frame(3));
    EXPECT_NEAR(number("a.tx"), 30.0, 1e-9);
}

TEST_F(ContextTest, TimeReachesNodesThatAreConnectedToIt)
{
    make("transform", "b");
    connect("time1.outTime", "b.ty"); // through a conversion to frames
    evaluator.setTime(frame(6));
    EXPECT_NEAR(number("b.ty"), 6.0, 1e-9);
    evaluator.setTime(frame(8));
    EXPECT_NEAR(number("b.ty"), 8.0, 1e-9);
    EXPECT_NEAR(evaluator.value(plug("b.ty"), frame(2)).asDouble(), 2.0, 1e-9);
}

TEST_F(ContextTest, AnotherTimeLeavesNoTrace)
{
    EXPECT_EQ(number("a.tx"), 0.0);
    EXPECT_NEAR(evaluator.value(plug("a.tx"), frame(4)).asDouble(), 40.0, 1e-9);
    EXPECT_FALSE(dirty("a.tx"));
    EXPECT_EQ(number("a.tx"), 0.0);
    EXPECT_EQ(evaluator.time(), 0);
    EXPECT_EQ(evaluator.value(plug("time1.outTime"), frame(4)).asInt(), frame(4));
}

TEST_F(ContextTest, AnotherTimeDoesNotMakeNormalValuesClean)
{
    set(1.0, "a.ty");
    EXPECT_TRUE(dirty("a.matrix"));
    evaluator.value(plug("a.matrix"), frame(4));
    EXPECT_TRUE(dirty("a.matrix"));
}

TEST_F(ContextTest, ASetValueOnAKeyedPlugHoldsUntilTheTimeMoves)
{
    evaluator.setTime(frame(5));
    set(7.0, "a.tx"); // nothing was evaluated before
    EXPECT_EQ(number("a.tx"), 7.0);
    EXPECT_EQ(matrix("a.matrix")[12], 7.0);
    EXPECT_NEAR(evaluator.value(plug("a.tx"), frame(5)).asDouble(), 50.0, 1e-9); // other contexts see the curve
    evaluator.setTime(frame(6));
    EXPECT_NEAR(number("a.tx"), 60.0, 1e-9);
    EXPECT_NEAR(matrix("a.matrix")[12], 60.0, 1e-9);
}

TEST_F(ContextTest, ASetValueOnAKeyedPlugHoldsUntilTheCurveChanges)
{
    set(7.0, "a.tx");
    EXPECT_EQ(number("a.tx"), 7.0);
    set(20.0, "c.keyTimeValue[0].keyValue");
    EXPECT_NEAR(number("a.tx"), 20.0, 1e-9);
}

TEST_F(ContextTest, UndoOfASetValueGivesTheCurveBack)
{
    evaluator.setTime(frame(5));
    EXPECT_NEAR(number("a.tx"), 50.0, 1e-9);
    step([&] { set(7.0, "a.tx"); });
    EXPECT_EQ(number("a.tx"), 7.0);
    undo();
    EXPECT_NEAR(number("a.tx"), 50.0, 1e-9);
}

TEST_F(ContextTest, OnlyWhatDependsOnTimeIsComputedAgain)
{
    make("transform", "b");
    matrix("b.matrix");
    matrix("a.matrix");
    evaluator.setTime(frame(2));
    EXPECT_FALSE(dirty("b.matrix"));
    EXPECT_TRUE(dirty("a.matrix"));
}

TEST_F(ContextTest, ASceneWithoutTimeNodeHasATimeToo)
{
    core::Scene bare(types);
    Evaluator other(bare, behaviors);
    EXPECT_EQ(other.time(), 0);
    other.setTime(42);
    EXPECT_EQ(other.time(), 42);
}

TEST_F(ContextTest, FilesSetTheTime)
{
    number("a.tx");
    scene.beginLoad(core::Origin::Load);
    core::setValue(scene, plug("time1.outTime"), core::Value::integer(core::Scalar::Ticks, frame(9)));
    scene.endLoad();
    EXPECT_EQ(evaluator.time(), frame(9));
    EXPECT_NEAR(number("a.tx"), 90.0, 1e-9);
}

} // namespace

} // namespace understudy::eval
