#include "eval/Instances.h"

#include "eval/EvalFixture.h"

namespace understudy::eval
{

namespace
{

struct InstancesTest : EvalFixture
{
};

TEST_F(InstancesTest, NumbersAgreeWithThePaths)
{
    core::NodeId a = make("transform", "a"), b = make("transform", "b");
    core::NodeId group = make("transform", "g", a);
    core::NodeId leaf = make("transform", "leaf", group);
    core::addInstance(scene, group, b);
    core::addInstance(scene, leaf, b);
    std::vector<core::DagPath> paths = core::allPaths(scene, leaf);
    ASSERT_EQ(instanceCount(scene, leaf), paths.size());
    for (uint32_t i = 0; i < paths.size(); ++i)
    {
        auto above = parentOccurrence(scene, leaf, i);
        ASSERT_TRUE(above.has_value());
        core::DagPath parent = core::parentPath(scene, paths[i]);
        EXPECT_EQ(above->node, parent.node) << i;
        EXPECT_EQ(above->number, core::instanceNumber(scene, parent)) << i;
    }
    EXPECT_FALSE(parentOccurrence(scene, leaf, static_cast<uint32_t>(paths.size())).has_value());
}

TEST_F(InstancesTest, EachInstanceHasItsOwnWorldMatrix)
{
    core::NodeId a = make("transform", "a"), b = make("transform", "b");
    core::NodeId shared = make("transform", "s", a);
    core::NodeId leaf = make("transform", "leaf", shared);
    set({1, 0, 0}, "a.t");
    set({0, 2, 0}, "b.t");
    set({0, 0, 3}, shared, "t");
    set({10, 0, 0}, leaf, "t");
    core::addInstance(scene, shared, b);
    expectNear(matrix(shared, "worldMatrix[0]"), translation(1, 0, 3));
    expectNear(matrix(shared, "worldMatrix[1]"), translation(0, 2, 3));
    expectNear(matrix(leaf, "worldMatrix[0]"), translation(11, 0, 3));
    expectNear(matrix(leaf, "worldMatrix[1]"), translation(10, 2, 3));
    set({0, 5, 0}, "b.t");
    expectNear(matrix(leaf, "worldMatrix[1]"), translation(10, 5, 3));
    expectNear(matrix(leaf, "worldMatrix[0]"), translation(11, 0, 3));
}

TEST_F(InstancesTest, TakingAnInstanceAwayRenumbers)
{
    core::NodeId a = make("transform", "a"), b = make("transform", "b");
    core::NodeId shared = make("transform", "s", a);
    set({1, 0, 0}, "a.t");
    set({0, 2, 0}, "b.t");
    core::addInstance(scene, shared, b);
    expectNear(matrix(shared, "worldMatrix[0]"), translation(1, 0, 0));
    expectNear(matrix(shared, "worldMatrix[1]"), translation(0, 2, 0));
    step([&] { core::removeInstance(scene, core::allPaths(scene, shared)[0]); });
    expectNear(matrix(shared, "worldMatrix[0]"), translation(0, 2, 0));
    undo();
    expectNear(matrix(shared, "worldMatrix[0]"), translation(1, 0, 0));
    expectNear(matrix(shared, "worldMatrix[1]"), translation(0, 2, 0));
}

} // namespace

} // namespace understudy::eval
