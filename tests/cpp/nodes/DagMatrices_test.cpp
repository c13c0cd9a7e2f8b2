#include "nodes/DagMatrices.h"

#include "eval/EvalFixture.h"

namespace understudy::nodes
{

namespace
{

struct Matrices : eval::EvalFixture
{
    DagMatrices matrices{scene, evaluator};

    M44d world(core::NodeId node) { return matrices.world(core::firstPath(scene, node)); }
};

V3d translation(const M44d& m) { return {m[3][0], m[3][1], m[3][2]}; }

TEST_F(Matrices, UntouchedTransformsAreIdentity)
{
    core::NodeId a = make("transform", "a");
    EXPECT_EQ(world(make("transform", "b", a)), M44d());
    EXPECT_EQ(matrices.local(scene.world()), M44d());
}

TEST_F(Matrices, WorldIsLocalTimesOffsetTimesParent)
{
    core::NodeId parent = make("transform", "p");
    core::NodeId child = make("transform", "c", parent);
    set({10, 0, 0}, "p.translate");
    set({1, 2, 3}, "c.translate");
    core::Matrix offset = kIdentity;
    offset[13] = 5;
    core::setValue(scene, plug("c.offsetParentMatrix"), core::Value::matrix(offset));
    EXPECT_EQ(translation(world(child)), V3d(11, 7, 3));
    EXPECT_EQ(translation(matrices.local(child)), V3d(1, 2, 3));
    EXPECT_EQ(translation(matrices.above(core::firstPath(scene, child))), V3d(10, 5, 0));
}

TEST_F(Matrices, InheritsTransformOffLeavesTheParentOut)
{
    core::NodeId parent = make("transform", "p");
    core::NodeId child = make("transform", "c", parent);
    set({10, 0, 0}, "p.translate");
    set({1, 0, 0}, "c.translate");
    set(0.0, "c.inheritsTransform");
    EXPECT_EQ(translation(world(child)), V3d(1, 0, 0));
}

TEST_F(Matrices, OfAShapeIsItsTransforms)
{
    core::NodeId parent = make("transform", "p");
    set({10, 0, 0}, "p.translate");
    EXPECT_EQ(translation(world(make("mesh", "m", parent))), V3d(10, 0, 0));
}

TEST_F(Matrices, EachInstanceHasItsOwn)
{
    core::NodeId left = make("transform", "left");
    core::NodeId right = make("transform", "right");
    core::NodeId shape = make("mesh", "m", left);
    set({1, 0, 0}, "left.translate");
    set({2, 0, 0}, "right.translate");
    core::DagPath second = core::addInstance(scene, shape, right);
    EXPECT_EQ(translation(world(shape)), V3d(1, 0, 0));
    EXPECT_EQ(translation(matrices.world(second)), V3d(2, 0, 0));
}

TEST_F(Matrices, StateTellsJoints)
{
    core::NodeId joint = make("joint", "j");
    set({1, 2, 3}, "j.jointOrient");
    set({1, 0, 0}, "j.rotateAxis");
    TransformState state = matrices.state(joint);
    EXPECT_TRUE(state.isJoint);
    EXPECT_EQ(state.joint.jointOrient, V3d(1, 2, 3));
    EXPECT_EQ(state.rotationAfter(), geometry::rotationFromEuler(V3d(1, 2, 3)));
    EXPECT_EQ(state.rotationBefore(), geometry::rotationFromEuler(V3d(1, 0, 0)));
    EXPECT_FALSE(matrices.state(make("transform", "t")).isJoint);
}

TEST_F(Matrices, DrivenChannelsCountWithTheirValues)
{
    make("transform", "driver");
    core::NodeId driven = make("transform", "driven");
    set({7, 0, 0}, "driver.translate");
    core::connect(scene, plug("driver.translateX"), plug("driven.translateY"));
    EXPECT_EQ(matrices.state(driven).components.translate, V3d(0, 7, 0));
    EXPECT_EQ(translation(world(driven)), V3d(0, 7, 0));
}

} // namespace

} // namespace understudy::nodes
