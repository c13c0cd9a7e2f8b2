#include <maya/MEulerRotation.h>
#include <maya/MMatrix.h>
#include <maya/MQuaternion.h>
#include <maya/MVector.h>

#include <gtest/gtest.h>

#include <numbers>
#include <sstream>

namespace understudy::openmaya
{

namespace
{

constexpr double kPi = std::numbers::pi;

constexpr MEulerRotation::RotationOrder kOrders[] = {MEulerRotation::kXYZ, MEulerRotation::kYZX, MEulerRotation::kZXY,
                                                     MEulerRotation::kXZY, MEulerRotation::kYXZ, MEulerRotation::kZYX};

MMatrix about(char axis, double angle)
{
    return MQuaternion(angle, axis == 'X' ? MVector::xAxis : axis == 'Y' ? MVector::yAxis : MVector::zAxis).asMatrix();
}

void expectSameRotation(const MEulerRotation& found, const MEulerRotation& wanted)
{
    EXPECT_TRUE(found.asMatrix().isEquivalent(wanted.asMatrix(), 1e-9)) << found << " is not " << wanted;
}

void expectNear(const MEulerRotation& found, const MEulerRotation& wanted)
{
    EXPECT_TRUE(found.isEquivalent(wanted, 1e-9)) << found << " is not " << wanted;
}

} // namespace

TEST(MEulerRotation, TurnsInItsOrder)
{
    const char* names[] = {"XYZ", "YZX", "ZXY", "XZY", "YXZ", "ZYX"};
    for (int i = 0; i < 6; ++i)
    {
        MEulerRotation rotation(0.3, -0.5, 1.2, kOrders[i]);
        MMatrix wanted;
        for (const char* axis = names[i]; *axis; ++axis)
            wanted *= about(*axis, rotation[static_cast<unsigned>(*axis - 'X')]);
        EXPECT_TRUE(rotation.asMatrix().isEquivalent(wanted)) << names[i];
        EXPECT_TRUE(rotation.asQuaternion().asMatrix().isEquivalent(wanted)) << names[i];
        expectNear(MEulerRotation::decompose(wanted, kOrders[i]), rotation);
    }
}

TEST(MEulerRotation, TakesTheRotationOfOthersInItsOrder)
{
    MEulerRotation source(0.3, -0.5, 1.2);
    MEulerRotation rotation(0, 0, 0, MEulerRotation::kZXY);
    rotation = source.asQuaternion();
    EXPECT_EQ(rotation.order, MEulerRotation::kZXY);
    expectSameRotation(rotation, source);
    rotation = source.asMatrix();
    EXPECT_EQ(rotation.order, MEulerRotation::kZXY);
    expectSameRotation(rotation, source);
    rotation = MVector(1, 2, 3);
    EXPECT_EQ(rotation, MEulerRotation(1, 2, 3, MEulerRotation::kZXY));
    rotation.setValue(3, 2, 1);
    EXPECT_EQ(rotation, MEulerRotation(3, 2, 1, MEulerRotation::kXYZ));
    rotation.setValue(MVector(1, 2, 3), MEulerRotation::kYXZ);
    EXPECT_EQ(rotation.asVector(), MVector(1, 2, 3));
}

TEST(MEulerRotation, ReordersTheSameRotation)
{
    MEulerRotation rotation(0.3, -0.5, 1.2);
    for (MEulerRotation::RotationOrder order : kOrders)
    {
        EXPECT_EQ(rotation.reorder(order).order, order);
        expectSameRotation(rotation.reorder(order), rotation);
    }
    EXPECT_EQ(rotation.reorder(MEulerRotation::kXYZ), rotation);
    rotation.reorderIt(MEulerRotation::kYXZ);
    EXPECT_EQ(rotation.order, MEulerRotation::kYXZ);
}

TEST(MEulerRotation, AddsAngleByAngleInTheLeftOnesOrder)
{
    MEulerRotation a(0.1, 0.2, 0.3);
    expectNear(a + a, a * 2);
    expectNear(a - a, MEulerRotation::identity);
    MEulerRotation b = MEulerRotation(0.4, 0.5, 0.6).reorder(MEulerRotation::kZYX);
    expectNear(a + b, MEulerRotation(0.5, 0.7, 0.9));
    expectNear(a - b, MEulerRotation(-0.3, -0.3, -0.3));
    a += b;
    a -= MEulerRotation(0.5, 0.7, 0);
    expectNear(a, MEulerRotation(0, 0, 0.9));
    EXPECT_EQ(-MEulerRotation(1, 2, 3), MEulerRotation(-1, -2, -3));
    EXPECT_EQ(2.0 * MEulerRotation(1, 2, 3), MEulerRotation(2, 4, 6));
}

TEST(MEulerRotation, MultipliesFromLeftToRight)
{
    MEulerRotation a(0.1, 0.2, 0.3, MEulerRotation::kYZX);
    MEulerRotation b(-0.4, 0.5, 0.6);
    EXPECT_TRUE((a * b).asMatrix().isEquivalent(a.asMatrix() * b.asMatrix()));
    EXPECT_EQ((a * b).order, MEulerRotation::kYZX);
    EXPECT_TRUE((a * b.asQuaternion()).isEquivalent(a * b));
    MEulerRotation product = a;
    product *= b;
    EXPECT_EQ(product, a * b);
}

// Unsure: that the inverse has the opposite order.
TEST(MEulerRotation, InvertsInTheOppositeOrder)
{
    for (MEulerRotation::RotationOrder order : kOrders)
    {
        MEulerRotation rotation(0.3, -0.5, 1.2, order);
        EXPECT_TRUE((rotation.asMatrix() * rotation.inverse().asMatrix()).isEquivalent(MMatrix::identity));
    }
    EXPECT_EQ(MEulerRotation(1, 2, 3).inverse(), MEulerRotation(-1, -2, -3, MEulerRotation::kZYX));
    MEulerRotation rotation(1, 2, 3);
    EXPECT_EQ(rotation.invertIt(), MEulerRotation(-1, -2, -3, MEulerRotation::kZYX));
}

TEST(MEulerRotation, BoundsAnglesToHalfATurn)
{
    expectNear(MEulerRotation(kPi + 0.1, -kPi - 0.1, 7 * kPi / 2).bound(),
               MEulerRotation(0.1 - kPi, kPi - 0.1, -kPi / 2));
    EXPECT_EQ(MEulerRotation(1, -2, 3).bound(), MEulerRotation(1, -2, 3));
    MEulerRotation rotation;
    expectNear(rotation.boundIt(MEulerRotation(0, 2 * kPi + 1, 0)), MEulerRotation(0, 1, 0));
    expectNear(MEulerRotation::bound(MEulerRotation(0, 2 * kPi + 1, 0)), rotation.boundIt());
}

TEST(MEulerRotation, HasAnAlternateSolution)
{
    for (MEulerRotation::RotationOrder order : kOrders)
    {
        MEulerRotation rotation(0.3, -0.5, 1.2, order);
        MEulerRotation other = rotation.alternateSolution();
        expectSameRotation(other, rotation);
        EXPECT_FALSE(other.isEquivalent(rotation, 0.1));
        expectNear(other.alternateSolution(), rotation);
    }
    MEulerRotation rotation(0.3, -0.5, 1.2);
    MEulerRotation set;
    EXPECT_EQ(set.setToAlternateSolution(rotation), MEulerRotation::alternateSolution(rotation));
    expectNear(set.setToAlternateSolution(), rotation);
}

TEST(MEulerRotation, FindsTheClosestSolutionAndCut)
{
    MEulerRotation wanted(6.2, 0.1, -7.0);
    MEulerRotation away = MEulerRotation(6.2 - 2 * kPi, 0.1, -7.0 + 4 * kPi).alternateSolution();
    expectNear(away.closestSolution(wanted), wanted);
    expectNear(MEulerRotation::closestSolution(away, wanted), wanted);
    MEulerRotation set = away;
    expectNear(set.setToClosestSolution(wanted), wanted);
    // A cut keeps the solution.
    MEulerRotation cut(6.2 - 2 * kPi, 0.1 + 2 * kPi, -7.0 + 4 * kPi);
    expectNear(cut.closestCut(wanted), wanted);
    expectNear(MEulerRotation::closestCut(cut, wanted), wanted);
    expectNear(set.setToClosestCut(cut, wanted), wanted);
    EXPECT_FALSE(away.closestCut(wanted).isEquivalent(wanted, 0.1));
}

TEST(MEulerRotation, TurnsFurtherWithoutAJump)
{
    MEulerRotation rotation(0, 0, 3.0);
    rotation.incrementalRotateBy(MVector::zAxis, 5.0);
    expectNear(rotation, MEulerRotation(0, 0, 8.0));
    rotation.incrementalRotateBy(MVector::zAxis, -9.0);
    expectNear(rotation, MEulerRotation(0, 0, -1.0));
}

TEST(MEulerRotation, ComparesAnglesAndOrder)
{
    EXPECT_NE(MEulerRotation(0, 0, 0, MEulerRotation::kZYX), MEulerRotation::identity);
    EXPECT_TRUE(MEulerRotation(0, 0, 1e-10).isEquivalent(MEulerRotation::identity));
    EXPECT_FALSE(MEulerRotation(0, 0, 2e-10).isEquivalent(MEulerRotation::identity));
    EXPECT_TRUE(MEulerRotation(1e-10, 0, 0).isZero());
    EXPECT_FALSE(MEulerRotation(0.1, 0, 0).isZero());
    EXPECT_TRUE(MEulerRotation(0.1, 0, 0).isZero(0.2));
    std::ostringstream text;
    text << MEulerRotation(1, 2, 3, MEulerRotation::kYZX);
    EXPECT_EQ(text.str(), "[1, 2, 3, kYZX]");
}

} // namespace understudy::openmaya
