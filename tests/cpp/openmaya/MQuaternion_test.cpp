#include <maya/MEulerRotation.h>
#include <maya/MMatrix.h>
#include <maya/MQuaternion.h>
#include <maya/MVector.h>

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <sstream>

namespace understudy::openmaya
{

namespace
{

constexpr double kPi = std::numbers::pi;

MQuaternion aboutZ(double angle) { return MQuaternion(angle, MVector::zAxis); }

void expectNear(const MQuaternion& found, const MQuaternion& wanted)
{
    EXPECT_TRUE(found.isEquivalent(wanted, 1e-9)) << found << " is not " << wanted;
}

} // namespace

TEST(MQuaternion, IsXyzAndThenTheRealPart)
{
    EXPECT_EQ(MQuaternion(), MQuaternion(0, 0, 0, 1));
    EXPECT_EQ(MQuaternion::identity, MQuaternion());
    expectNear(aboutZ(kPi / 2), MQuaternion(0, 0, std::sqrt(0.5), std::sqrt(0.5)));
    const double numbers[4] = {1, 2, 3, 4};
    MQuaternion quaternion(numbers);
    EXPECT_EQ(quaternion.w, 4);
    EXPECT_EQ(quaternion[2], 3);
    double copied[4];
    EXPECT_TRUE(quaternion.get(copied));
    EXPECT_EQ(copied[3], 4);
    std::ostringstream text;
    text << quaternion;
    EXPECT_EQ(text.str(), "[1, 2, 3, 4]");
}

TEST(MQuaternion, MultipliesFromLeftToRightAsMatricesDo)
{
    MQuaternion x;
    x.setToXAxis(0.4);
    MQuaternion y;
    y.setToYAxis(-0.7);
    EXPECT_TRUE((x * y).asMatrix().isEquivalent(x.asMatrix() * y.asMatrix()));
    expectNear(x * y, MEulerRotation(0.4, -0.7, 0).asQuaternion());
    MQuaternion product = x;
    product *= y;
    EXPECT_EQ(product, x * y);
    EXPECT_TRUE(MMatrix(x).isEquivalent(MEulerRotation(0.4, 0, 0).asMatrix()));
}

TEST(MQuaternion, TakesTheRotationOfOthers)
{
    MEulerRotation euler(0.3, -0.5, 1.2, MEulerRotation::kYZX);
    MQuaternion quaternion;
    quaternion = euler;
    EXPECT_TRUE(quaternion.asMatrix().isEquivalent(euler.asMatrix()));
    MMatrix scaled = euler.asMatrix();
    for (unsigned i = 0; i < 3; ++i)
        scaled[0][i] *= 3; // what scales does not count
    MQuaternion ofMatrix;
    ofMatrix = scaled;
    EXPECT_TRUE(ofMatrix.asMatrix().isEquivalent(euler.asMatrix()));
    EXPECT_TRUE(quaternion.asEulerRotation().asMatrix().isEquivalent(euler.asMatrix()));
    EXPECT_EQ(quaternion.asEulerRotation().order, MEulerRotation::kXYZ);
}

TEST(MQuaternion, HasAnAxisAndAnAngle)
{
    MVector axis;
    double angle = 0;
    EXPECT_TRUE(MQuaternion(0.8, MVector(0, 0, 5)).getAxisAngle(axis, angle));
    EXPECT_TRUE(axis.isEquivalent(MVector::zAxis));
    EXPECT_NEAR(angle, 0.8, 1e-12);
    EXPECT_FALSE(MQuaternion().getAxisAngle(axis, angle));
    EXPECT_EQ(angle, 0);
}

TEST(MQuaternion, GoesBetweenTwoDirections)
{
    MVector a(1, 2, 3);
    MVector b(-2, 1, 0.5);
    EXPECT_TRUE(a.rotateBy(MQuaternion(a, b)).isParallel(b));
    EXPECT_NEAR(a.rotateBy(MQuaternion(a, b, 0.5)).angle(a), a.angle(b) / 2, 1e-12);
    // Opposite ones: half a turn about any axis across.
    EXPECT_TRUE(a.rotateBy(MQuaternion(a, -a)).isEquivalent(-a));
}

TEST(MQuaternion, CalculatesNumberByNumber)
{
    MQuaternion a(1, 2, 3, 4);
    EXPECT_EQ(a + a, 2 * a);
    EXPECT_EQ(a - a, MQuaternion(0, 0, 0, 0));
    EXPECT_EQ(-a, MQuaternion(-1, -2, -3, -4));
    EXPECT_EQ(MQuaternion(a).negateIt(), -a);
    EXPECT_EQ(MQuaternion(a).scaleIt(2), MQuaternion(2, 4, 6, 8));
    EXPECT_EQ(a.conjugate(), MQuaternion(-1, -2, -3, 4));
    EXPECT_EQ(MQuaternion(a).conjugateIt(), a.conjugate());
}

TEST(MQuaternion, NormalizesAndInverts)
{
    expectNear(MQuaternion(0, 0, 3, 4).normal(), MQuaternion(0, 0, 0.6, 0.8));
    expectNear(MQuaternion(0, 0, 3, 4).normalizeIt(), MQuaternion(0, 0, 0.6, 0.8));
    MQuaternion a(1, 2, 3, 4);
    expectNear(a * a.inverse(), MQuaternion());
    MQuaternion back = a;
    expectNear(back.invertIt() * a, MQuaternion());
    MQuaternion none(0, 0, 0, 0);
    EXPECT_EQ(none.normal(), none);
    EXPECT_EQ(none.inverse(), none);
}

TEST(MQuaternion, IsEquivalentNumberByNumber)
{
    EXPECT_TRUE(MQuaternion(0, 0, 1e-10, 1).isEquivalent(MQuaternion()));
    EXPECT_FALSE(MQuaternion(0, 0, 2e-10, 1).isEquivalent(MQuaternion()));
    EXPECT_FALSE((-MQuaternion()).isEquivalent(MQuaternion())); // the same rotation all the same
}

TEST(MQuaternion, LogAndExpUndoEachOther)
{
    MQuaternion quaternion = MEulerRotation(0.3, -0.5, 1.2).asQuaternion();
    expectNear(quaternion.log().exp(), quaternion);
    expectNear(aboutZ(0.8).log(), MQuaternion(0, 0, 0.4, 0));
    expectNear(MQuaternion(0, 0, 0.4, 0).exp(), aboutZ(0.8));
}

TEST(MQuaternion, SlerpsTheShortWay)
{
    expectNear(slerp(aboutZ(0.2), aboutZ(1.0), 0.25), aboutZ(0.4));
    expectNear(slerp(aboutZ(0.2), aboutZ(1.0), 0), aboutZ(0.2));
    expectNear(slerp(aboutZ(0.2), -aboutZ(1.0), 0.25), aboutZ(0.4));
    expectNear(slerp(aboutZ(0.2), aboutZ(0.2), 0.5), aboutZ(0.2));
}

TEST(MQuaternion, SlerpsWithFurtherTurns)
{
    // From 0.2 on over 0.8 and one full turn more.
    expectNear(slerp(aboutZ(0.2), aboutZ(1.0), 0.5, 1), aboutZ(0.2 + (0.8 + 2 * kPi) / 2));
    expectNear(slerp(aboutZ(0.2), aboutZ(1.0), 0.5, 0), aboutZ(0.6));
    MVector axis;
    double angle = 0;
    slerp(aboutZ(0.2), aboutZ(1.0), 1, 2).getAxisAngle(axis, angle);
    EXPECT_NEAR(angle, 1.0, 1e-9);
}

TEST(MQuaternion, DslerpTakesTheWayAsked)
{
    expectNear(dslerp(aboutZ(0.2), -aboutZ(1.0), 0.25, 0), aboutZ(0.4));
    expectNear(dslerp(aboutZ(0.2), aboutZ(1.0), 0.25, 1), aboutZ(0.4));
    // The long way: back over 2 pi - 0.8.
    expectNear(dslerp(aboutZ(0.2), aboutZ(1.0), 0.25, -1), aboutZ(0.2 - (2 * kPi - 0.8) / 4));
}

TEST(MQuaternion, SquadGoesThroughItsEnds)
{
    MQuaternion p = aboutZ(0.1);
    MQuaternion q = aboutZ(0.9);
    MQuaternion r = MEulerRotation(0.4, 0.2, 1.4).asQuaternion();
    MQuaternion a = squadPt(p, q, r);
    expectNear(squad(p, a, a, q, 0), p);
    expectNear(squad(p, a, a, q, 1), q);
    expectNear(squad(p, p, q, q, 0.5), aboutZ(0.5));
    expectNear(squad(p, p, q, q, 0.5, 0), aboutZ(0.5));
    // Of an even turn the control points lie on it.
    expectNear(squadPt(aboutZ(0.1), aboutZ(0.5), aboutZ(0.9)), aboutZ(0.5));
}

} // namespace understudy::openmaya
