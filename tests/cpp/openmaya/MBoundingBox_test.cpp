#include <maya/MBoundingBox.h>
#include <maya/MMatrix.h>

#include <gtest/gtest.h>

namespace
{

TEST(MBoundingBox, OrdersItsCorners)
{
    MBoundingBox box(MPoint(3, -1, 2), MPoint(1, 4, -2));
    EXPECT_EQ(box.min(), MPoint(1, -1, -2));
    EXPECT_EQ(box.max(), MPoint(3, 4, 2));
    EXPECT_EQ(box.center(), MPoint(2, 1.5, 0));
    EXPECT_EQ(box.width(), 2);
    EXPECT_EQ(box.height(), 5);
    EXPECT_EQ(box.depth(), 4);
}

TEST(MBoundingBox, AnswersZerosWhereItIsEmpty)
{
    // API reference, OpenMaya.MBoundingBox: a new or cleared box has both corners at (0, 0, 0).
    MBoundingBox box;
    EXPECT_EQ(box.min(), MPoint::origin);
    EXPECT_EQ(box.max(), MPoint::origin);
    EXPECT_EQ(box.center(), MPoint::origin);
    EXPECT_EQ(box.width(), 0);
    EXPECT_FALSE(box.contains(MPoint::origin));
}

TEST(MBoundingBox, BeginsWithTheFirstPoint)
{
    // Shapes' boundingBox() start from an empty box and expand it; the origin is not part of it.
    MBoundingBox box(MPoint(9, 9, 9), MPoint(8, 8, 8));
    box.clear();
    box.expand(MPoint(1, 2, 3));
    box.expand(MBoundingBox(MPoint(2, 2, 2), MPoint(4, 4, 4)));
    box.expand(MBoundingBox());
    EXPECT_EQ(box.min(), MPoint(1, 2, 2));
    EXPECT_EQ(box.max(), MPoint(4, 4, 4));
}

TEST(MBoundingBox, ContainsItsSurface)
{
    MBoundingBox box(MPoint(0, 0, 0), MPoint(1, 1, 1));
    EXPECT_TRUE(box.contains(MPoint(1, 0.5, 0)));
    EXPECT_FALSE(box.contains(MPoint(1.1, 0.5, 0)));
}

TEST(MBoundingBox, IntersectsWithinTheTolerance)
{
    MBoundingBox box(MPoint(0, 0, 0), MPoint(1, 1, 1)), other(MPoint(1.5, 0, 0), MPoint(2, 1, 1));
    EXPECT_FALSE(box.intersects(other));
    EXPECT_TRUE(box.intersects(other, 0.5));
    EXPECT_TRUE(box.intersects(MBoundingBox(MPoint(1, 1, 1), MPoint(2, 2, 2))));
    EXPECT_FALSE(box.intersects(MBoundingBox()));
}

TEST(MBoundingBox, IsTransformedByItsCorners)
{
    MMatrix matrix; // a quarter turn about z, then one along x
    matrix[0][0] = 0;
    matrix[0][1] = 1;
    matrix[1][0] = -1;
    matrix[1][1] = 0;
    matrix[3][0] = 1;
    MBoundingBox box(MPoint(0, 0, 0), MPoint(2, 1, 1));
    box.transformUsing(matrix);
    EXPECT_EQ(box.min(), MPoint(0, 0, 0));
    EXPECT_EQ(box.max(), MPoint(1, 2, 1));
    MBoundingBox empty;
    empty.transformUsing(matrix);
    EXPECT_FALSE(empty.contains(MPoint(1, 0, 0)));
}

} // namespace
