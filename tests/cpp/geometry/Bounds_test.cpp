#include "geometry/Bounds.h"

#include "geometry/Limits.h"
#include "geometry/Plain.h"

#include <gtest/gtest.h>

#include <vector>

namespace understudy::geometry
{

namespace
{

Box3d cornersOf(const Box3d& box, const M44d& m)
{
    Box3d result;
    for (double x : {box.min.x, box.max.x})
        for (double y : {box.min.y, box.max.y})
            for (double z : {box.min.z, box.max.z})
                result.extendBy(V3d(x, y, z) * m);
    return result;
}

TEST(Bounds, OfPoints)
{
    const std::vector<V3d> points = {{1, 5, -2}, {-3, 0, 4}, {0, 7, 0}};
    EXPECT_EQ(boundsOf(points), Box3d(V3d(-3, 0, -2), V3d(1, 7, 4)));
    const std::vector<Imath::V3f> floats = {{1, 5, -2}, {-3, 0, 4}};
    EXPECT_EQ(boundsOf(floats), Box3d(V3d(-3, 0, -2), V3d(1, 5, 4)));
    EXPECT_TRUE(boundsOf(std::span<const V3d>()).isEmpty());
}

TEST(Bounds, TransformedIsAroundTheCorners)
{
    plain::Random random(40);
    for (int n = 0; n < 100'000; ++n)
    {
        Box3d box(random.vector(10.0));
        box.extendBy(random.vector(10.0));
        const M44d m = localMatrix(random.transform(true));
        const Box3d found = transformed(box, m), expected = cornersOf(box, m);
        ASSERT_LT((found.min - expected.min).length() + (found.max - expected.max).length(), 1e-9);
    }
}

TEST(Bounds, ProjectiveMatrix)
{
    M44d m;
    m[0][3] = 0.1;
    const Box3d box(V3d(-1.0), V3d(1.0));
    EXPECT_EQ(transformed(box, m), cornersOf(box, m));
}

TEST(Bounds, EmptyStaysEmpty)
{
    TransformComponents c;
    c.translate = V3d(5.0);
    EXPECT_TRUE(transformed(Box3d(), localMatrix(c)).isEmpty());
    const Box3d box(V3d(-1.0), V3d(1.0));
    EXPECT_EQ(united(Box3d(), box), box);
    EXPECT_EQ(united(box, Box3d()), box);
}

TEST(Bounds, Union)
{
    EXPECT_EQ(united(Box3d(V3d(-1.0), V3d(1.0)), Box3d(V3d(0.0), V3d(2.0, 0.5, 3.0))),
              Box3d(V3d(-1.0), V3d(2.0, 1.0, 3.0)));
}

TEST(Limits, ClampWhereEnabled)
{
    ChannelLimit limit{-1.0, 2.0, true, true};
    EXPECT_EQ(clamped(-5.0, limit), -1.0);
    EXPECT_EQ(clamped(5.0, limit), 2.0);
    EXPECT_EQ(clamped(0.5, limit), 0.5);
    limit.minEnabled = false;
    EXPECT_EQ(clamped(-5.0, limit), -5.0);
    limit.maxEnabled = false;
    EXPECT_EQ(clamped(5.0, limit), 5.0);
    const VectorLimit limits = {ChannelLimit{0.0, 1.0, true, true}, ChannelLimit{},
                                ChannelLimit{0.0, 1.0, false, true}};
    EXPECT_EQ(clamped(V3d(-3.0, -3.0, 3.0), limits), V3d(0.0, -3.0, 1.0));
}

} // namespace

} // namespace understudy::geometry
