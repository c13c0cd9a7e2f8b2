#include <maya/MPxTransformationMatrix.h>

#include <gtest/gtest.h>

#include <numbers>
#include <sstream>

namespace understudy::openmaya
{

namespace
{

constexpr double kPi = std::numbers::pi;

MTransformationMatrix richParts()
{
    MTransformationMatrix t;
    const double scale[3] = {1, 2, 3};
    const double shear[3] = {0.1, 0.2, 0.3};
    const double rotation[3] = {0.3, -0.5, 1.2};
    t.setScale(scale, MSpace::kTransform);
    t.setShear(shear, MSpace::kTransform);
    t.setRotation(rotation, MTransformationMatrix::kYZX);
    t.setRotationOrientation(MQuaternion(0.4, MVector(1, 1, 0)));
    t.setTranslation(MVector(1, 2, 3), MSpace::kTransform);
    t.setScalePivot(MPoint(4, 5, 6), MSpace::kTransform, false);
    t.setScalePivotTranslation(MVector(7, 8, 9), MSpace::kTransform);
    t.setRotatePivot(MPoint(-1, -2, -3), MSpace::kTransform, false);
    t.setRotatePivotTranslation(MVector(-4, -5, -6), MSpace::kTransform);
    return t;
}

MPxTransformationMatrix rich() { return MPxTransformationMatrix(richParts()); }

// A class as plug-ins have it: it turns further, and keeps a number of its own.
class Turned : public MPxTransformationMatrix
{
public:
    MQuaternion preRotation() const override { return MQuaternion(angle, MVector::xAxis); }
    void copyValues(MPxTransformationMatrix* other) override
    {
        MPxTransformationMatrix::copyValues(other);
        if (auto* turned = dynamic_cast<Turned*>(other))
            angle = turned->angle;
    }
    double angle = 0.0;
};

void expectNear(const MMatrix& found, const MMatrix& wanted)
{
    EXPECT_TRUE(found.isEquivalent(wanted, 1e-9)) << found << " is not " << wanted;
}

void expectNear(const MPoint& found, const MPoint& wanted)
{
    EXPECT_TRUE(found.isEquivalent(wanted, 1e-9)) << found << " is not " << wanted;
}

constexpr MSpace::Space kSpaces[] = {MSpace::kTransform, MSpace::kPreTransform, MSpace::kPostTransform, MSpace::kWorld};

} // namespace

TEST(MPxTransformationMatrix, StartsAsTheIdentity)
{
    MPxTransformationMatrix m;
    EXPECT_EQ(m.asMatrix(), MMatrix());
    EXPECT_EQ(m.scale(), MVector(1, 1, 1));
    EXPECT_EQ(m.rotationOrder(), MTransformationMatrix::kXYZ);
    EXPECT_TRUE(m == MPxTransformationMatrix::identity);
    EXPECT_EQ(m.typeId(), MPxTransformationMatrix::baseTransformationMatrixId);
    MPxTransformationMatrix* made = MPxTransformationMatrix::creator();
    EXPECT_TRUE(*made == m);
    delete made;
}

TEST(MPxTransformationMatrix, HasTheMatricesOfATransformation)
{
    const MPxTransformationMatrix m = rich();
    const MTransformationMatrix t = richParts();
    expectNear(m.asMatrix(), t.asMatrix());
    expectNear(m.asMatrixInverse() * m.asMatrix(), MMatrix());
    expectNear(m.asScaleMatrix(), t.asScaleMatrix());
    expectNear(m.asScaleMatrixInverse() * m.asScaleMatrix(), MMatrix());
    expectNear(m.asScaleMatrix() * m.asRotateMatrix(), t.asRotateMatrix());
    expectNear(m.asRotateMatrixInverse() * m.asRotateMatrix(), MMatrix());
    EXPECT_TRUE(m.asTransformationMatrix().isEquivalent(t));
    expectNear(m.asMatrix(0.0), MMatrix());
    expectNear(m.asMatrix(1.0), t.asMatrix());
    expectNear(m.asMatrix(0.3), t.asMatrix(0.3));
    expectNear(m.reverse().asMatrix(), t.asMatrixInverse());
}

TEST(MPxTransformationMatrix, TakesAMatrixWithItsPivots)
{
    const MMatrix wanted = rich().asMatrix();
    MPxTransformationMatrix m(wanted);
    expectNear(m.asMatrix(), wanted);
    EXPECT_EQ(m.scalePivot(), MPoint());
    MPxTransformationMatrix pivots;
    pivots.setRotatePivot(MPoint(1, 2, 3), MSpace::kTransform, false);
    pivots.setScalePivot(MPoint(4, 5, 6), MSpace::kTransform, false);
    pivots.setRotateOrientation(MQuaternion(1.0, MVector::yAxis));
    pivots.setRotationOrder(MTransformationMatrix::kZYX);
    pivots = wanted;
    expectNear(pivots.asMatrix(), wanted);
    EXPECT_EQ(pivots.rotatePivot(), MPoint(1, 2, 3));
    EXPECT_EQ(pivots.rotationOrder(), MTransformationMatrix::kZYX);
    EXPECT_TRUE(pivots.isEquivalent(wanted, 1e-9));
    MPxTransformationMatrix twice = rich();
    expectNear(twice.transformBy(richParts()).asMatrix(), wanted * wanted);
}

TEST(MPxTransformationMatrix, ClassesChangeTheMatrixByItsParts)
{
    Turned m;
    m.rotateTo(MEulerRotation(0, 0, 0.5));
    m.translateTo(MVector(1, 2, 3));
    m.angle = 0.25;
    const MQuaternion turn = MQuaternion(0.5, MVector::zAxis) * MQuaternion(0.25, MVector::xAxis);
    MMatrix wanted = turn.asMatrix();
    wanted[3][0] = 1;
    wanted[3][1] = 2;
    wanted[3][2] = 3;
    expectNear(m.asMatrix(), wanted);
    expectNear(m.asTransformationMatrix().asMatrix(), wanted);
    EXPECT_TRUE(m.rotation(MSpace::kPostTransform).isEquivalent(turn));
    EXPECT_TRUE(m.rotation().isEquivalent(MQuaternion(0.5, MVector::zAxis)));
    static_cast<MPxTransformationMatrix&>(m) = rich().asMatrix();
    expectNear(m.asMatrix(), rich().asMatrix());
    EXPECT_EQ(m.angle, 0.25);
    m.setRotatePivot(MPoint(1, 0, 0), MSpace::kTransform, true);
    expectNear(m.asMatrix(), rich().asMatrix());
    Turned copy;
    copy.copyValues(&m);
    EXPECT_EQ(copy.angle, 0.25);
    expectNear(copy.asMatrix(), m.asMatrix());
    copy.copyValues(nullptr);
    expectNear(copy.asMatrix(), m.asMatrix());
}

TEST(MPxTransformationMatrix, TranslatesInSpaces)
{
    MPxTransformationMatrix m = rich();
    EXPECT_EQ(m.translation(), MVector(1, 2, 3));
    EXPECT_TRUE(m.translation(MSpace::kWorld).isEquivalent(MVector(1, 2, 3)));
    EXPECT_TRUE((m.translation(MSpace::kPreTransform) * m.asMatrix()).isEquivalent(MVector(1, 2, 3)));
    for (MSpace::Space space : kSpaces)
    {
        EXPECT_TRUE(m.translateTo(m.translation(space), space));
        EXPECT_TRUE(m.translateBy(MVector(1, 0, 2), space));
        EXPECT_FALSE(m.isEquivalent(rich(), 1e-3));
        EXPECT_TRUE(m.translateBy(MVector(-1, 0, -2), space));
        expectNear(m.asMatrix(), rich().asMatrix());
    }
    MStatus status;
    (void)m.translation(MSpace::kInvalid, &status);
    EXPECT_EQ(status, MStatus::kInvalidParameter);
    EXPECT_EQ(m.translateTo(MVector(), MSpace::kInvalid), MStatus::kInvalidParameter);
}

// Unsure: that a rotation outside of its place is the whole of orientation, rotation and what follows.
TEST(MPxTransformationMatrix, RotatesInSpaces)
{
    MPxTransformationMatrix m = rich();
    const MQuaternion orientation = m.rotateOrientation();
    const MQuaternion whole = orientation * m.rotation();
    EXPECT_TRUE(m.rotation(MSpace::kPostTransform).isEquivalent(whole));
    EXPECT_TRUE(m.rotation(MSpace::kPreTransform).isEquivalent(whole));
    const MQuaternion by(0.3, MVector(1, 2, 3));
    EXPECT_TRUE(m.rotateBy(by, MSpace::kPreTransform));
    EXPECT_TRUE(m.rotation(MSpace::kWorld).isEquivalent(by * whole));
    m = rich();
    EXPECT_TRUE(m.rotateBy(by, MSpace::kPostTransform));
    EXPECT_TRUE(m.rotation(MSpace::kWorld).isEquivalent(whole * by));
    m = rich();
    EXPECT_TRUE(m.rotateBy(by.asEulerRotation()));
    EXPECT_TRUE(m.rotation().isEquivalent(rich().rotation() * by));
    EXPECT_TRUE(m.rotateTo(by, MSpace::kWorld));
    EXPECT_TRUE(m.rotation(MSpace::kWorld).isEquivalent(by));
    EXPECT_EQ(m.eulerRotation().order, MEulerRotation::kYZX);
    EXPECT_TRUE(m.eulerRotation(MSpace::kWorld).asQuaternion().isEquivalent(by));
    EXPECT_TRUE(m.rotateTo(MEulerRotation(4, 5, 6, MEulerRotation::kZXY)));
    EXPECT_EQ(m.eulerRotation(), MEulerRotation(4, 5, 6, MEulerRotation::kZXY));
    EXPECT_EQ(m.rotateTo(by, MSpace::kInvalid), MStatus::kInvalidParameter);
    EXPECT_EQ(m.rotateBy(by, MSpace::kInvalid), MStatus::kInvalidParameter);
}

TEST(MPxTransformationMatrix, ReordersAndReorients)
{
    MPxTransformationMatrix m = rich();
    EXPECT_TRUE(m.setRotationOrder(MTransformationMatrix::kXZY));
    expectNear(m.asMatrix(), rich().asMatrix());
    EXPECT_EQ(m.rotationOrder(), MTransformationMatrix::kXZY);
    const MVector angles = m.eulerRotation().asVector();
    EXPECT_TRUE(m.setRotationOrder(MTransformationMatrix::kZYX, false));
    EXPECT_EQ(m.eulerRotation(), MEulerRotation(angles, MEulerRotation::kZYX));
    EXPECT_EQ(m.setRotationOrder(MTransformationMatrix::kInvalid), MStatus::kInvalidParameter);
    m = rich();
    EXPECT_TRUE(m.setRotateOrientation(MQuaternion(1, MVector::yAxis)));
    expectNear(m.asMatrix(), rich().asMatrix());
    EXPECT_TRUE(m.eulerRotateOrientation().isEquivalent(MEulerRotation(0, 1, 0)));
    EXPECT_TRUE(m.setRotateOrientation(MEulerRotation(0.5, 0, 0), MSpace::kTransform, false));
    EXPECT_FALSE(m.isEquivalent(rich().asMatrix(), 1e-3));
    MStatus status;
    EXPECT_EQ(MPxTransformationMatrix::convertTransformationRotationOrder(MTransformationMatrix::kYXZ, &status),
              MEulerRotation::kYXZ);
    EXPECT_TRUE(status);
    EXPECT_EQ(MPxTransformationMatrix::convertEulerRotationOrder(MEulerRotation::kZYX, &status),
              MTransformationMatrix::kZYX);
    EXPECT_TRUE(status);
    (void)MPxTransformationMatrix::convertTransformationRotationOrder(MTransformationMatrix::kLast, &status);
    EXPECT_EQ(status, MStatus::kInvalidParameter);
}

TEST(MPxTransformationMatrix, ScalesAndShears)
{
    MPxTransformationMatrix m;
    EXPECT_TRUE(m.scaleTo(MVector(2, 3, 4)));
    EXPECT_TRUE(m.scaleBy(MVector(2, 2, 0.5)));
    EXPECT_EQ(m.scale(), MVector(4, 6, 2));
    EXPECT_TRUE(m.shearTo(MVector(1, 0, 0)));
    EXPECT_TRUE(m.shearBy(MVector(0, 2, 3), MSpace::kObject));
    EXPECT_EQ(m.shear(), MVector(1, 2, 3));
    const double wanted[4][4] = {{4, 0, 0, 0}, {6, 6, 0, 0}, {4, 6, 2, 0}, {0, 0, 0, 1}};
    EXPECT_EQ(m.asMatrix(), MMatrix(wanted));
    EXPECT_EQ(m.scaleTo(MVector(), MSpace::kWorld), MStatus::kInvalidParameter);
    EXPECT_EQ(m.shearBy(MVector(), MSpace::kWorld), MStatus::kInvalidParameter);
    MStatus status;
    (void)m.scale(MSpace::kPostTransform, &status);
    EXPECT_EQ(status, MStatus::kInvalidParameter);
    EXPECT_EQ(m.scale(), MVector(4, 6, 2));
}

TEST(MPxTransformationMatrix, BalancedPivotsLeaveTheMatrix)
{
    for (MSpace::Space space : kSpaces)
    {
        MPxTransformationMatrix m = rich();
        EXPECT_TRUE(m.setScalePivot(MPoint(1, 1, 1), space));
        expectNear(m.scalePivot(space), MPoint(1, 1, 1));
        EXPECT_TRUE(m.setRotatePivot(MPoint(2, 2, 2), space));
        expectNear(m.rotatePivot(space), MPoint(2, 2, 2));
        expectNear(m.asMatrix(), rich().asMatrix());
        EXPECT_TRUE(m.setScalePivotTranslation(MVector(1, 0, 0), space));
        EXPECT_TRUE(m.scalePivotTranslation(space).isEquivalent(MVector(1, 0, 0), 1e-9));
        EXPECT_TRUE(m.setRotatePivotTranslation(MVector(0, 1, 0), space));
        EXPECT_TRUE(m.rotatePivotTranslation(space).isEquivalent(MVector(0, 1, 0), 1e-9));
    }
    MPxTransformationMatrix turned;
    turned.rotateTo(MEulerRotation(0, 0, kPi / 2));
    EXPECT_TRUE(turned.setRotatePivot(MPoint(1, 0, 0), MSpace::kTransform, false));
    expectNear(MPoint() * turned.asMatrix(), MPoint(1, -1, 0));
}

TEST(MPxTransformationMatrix, GoesAPartOfTheWayToAnother)
{
    MPxTransformationMatrix from;
    MTransformationMatrix to;
    to.rotateTo(MEulerRotation(0, 0, 1));
    to.setTranslation(MVector(4, 0, 0), MSpace::kTransform);
    MMatrix half = MEulerRotation(0, 0, 0.5).asMatrix();
    half[3][0] = 2;
    expectNear(from.asInterpolationMatrix(to, 0.5, true), half);
    expectNear(from.asInterpolationMatrix(to, 0.5, false), half);
    expectNear(rich().asInterpolationMatrix(to, 0.0, true), rich().asMatrix());
    expectNear(rich().asInterpolationMatrix(to, 1.0, true), to.asMatrix());
    to.rotateTo(MEulerRotation(0, 0, 3 * kPi));
    MMatrix third = MEulerRotation(0, 0, kPi).asMatrix();
    third[3][0] = 4.0 / 3;
    expectNear(from.asInterpolationMatrix(to, 1.0 / 3, false), third);
}

TEST(MPxTransformationMatrix, ComparesPartByPart)
{
    MPxTransformationMatrix m = rich();
    EXPECT_TRUE(m == rich());
    EXPECT_TRUE(m == richParts());
    EXPECT_TRUE(m == m.asMatrix());
    EXPECT_TRUE(m.translateBy(MVector(1e-10, 0, 0)));
    EXPECT_TRUE(m != rich());
    EXPECT_TRUE(m.isEquivalent(rich(), 1e-9));
    EXPECT_TRUE(m.isEquivalent(richParts(), 1e-9));
    EXPECT_FALSE(m.isEquivalent(rich(), 1e-11));
    std::ostringstream text, wanted;
    text << rich();
    wanted << rich().asMatrix();
    EXPECT_EQ(text.str(), wanted.str());
}

// What Maya makes of them is not documented.
TEST(MPxTransformationMatrix, DoesNotUnsquish)
{
    MPxTransformationMatrix m = rich();
    EXPECT_EQ(m.unSquishIt(), MStatus::kNotImplemented);
    EXPECT_TRUE(m == rich());
}

} // namespace understudy::openmaya
