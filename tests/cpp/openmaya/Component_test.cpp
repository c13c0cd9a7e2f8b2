#include "openmaya/Component.h"

#include <gtest/gtest.h>

namespace understudy::openmaya
{

Component vertices(std::initializer_list<core::IndexRange> runs)
{
    Component component{"vtx", 1, {}};
    for (core::IndexRange run : runs)
        component.ranges.push_back({"vtx", 1, {run, {}, {}}});
    return component;
}

TEST(Component, UnitesIntoRuns)
{
    EXPECT_EQ(unite(vertices({{0, 1}, {5, 5}}), vertices({{2, 3}})), vertices({{0, 3}, {5, 5}}));
}

TEST(Component, SubtractsAndIntersects)
{
    EXPECT_EQ(subtract(vertices({{0, 9}}), vertices({{3, 4}})), vertices({{0, 2}, {5, 9}}));
    EXPECT_EQ(intersect(vertices({{0, 4}}), vertices({{3, 9}})), vertices({{3, 4}}));
    EXPECT_EQ(symmetricDifference(vertices({{0, 4}}), vertices({{3, 6}})), vertices({{0, 2}, {5, 6}}));
}

TEST(Component, KnowsWhatItHolds)
{
    EXPECT_TRUE(contains(vertices({{0, 9}}), vertices({{2, 3}})));
    EXPECT_FALSE(contains(vertices({{0, 9}}), vertices({{9, 10}})));
}

TEST(Component, RunsAlongTheLastDimension)
{
    Component grid{"cv", 2, {{"cv", 2, {core::IndexRange{0, 1}, core::IndexRange{0, 2}, core::IndexRange{}}}}};
    Component united = unite(grid, grid);
    ASSERT_EQ(united.ranges.size(), 2u);
    EXPECT_EQ(united.ranges[0].text(), "cv[0][0:2]");
    EXPECT_EQ(componentType(grid), MFn::kSurfaceCVComponent);
}

} // namespace understudy::openmaya
