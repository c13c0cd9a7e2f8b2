#include <maya/MEulerRotation.h>
#include <maya/MMatrix.h>
#include <maya/MPoint.h>
#include <maya/MQuaternion.h>
#include <maya/MTransformationMatrix.h>
#include <maya/MVector.h>

#include <gtest/gtest.h>

#include <numbers>

namespace understudy::openmaya
{

namespace
{

constexpr double kPi = std::numbers::pi;

// Every part is something.
MTransformationMatrix rich()
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

MMatrix moved(const MVector& by)
{
    MMatrix matrix;
    for (unsigned i = 0; i < 3; ++i)
        matrix[3][i] = by[i];
    return matrix;
}

void expectNear(const MPoint& found, const MPoint& wanted)
{
    EXPECT_TRUE(found.isEquivalent(wanted, 1e-9)) << found << " is not " << wanted;
}

void expectNear(const MMatrix& found, const MMatrix& wanted)
{
    EXPECT_TRUE(found.isEquivalent(wanted, 1e-9)) << found << " is not " << wanted;
}

} // namespace

TEST(MTransformationMatrix, StartsAsTheIdentity)
{
    MTransformationMatrix t;
    EXPECT_EQ(t.asMatrix(), MMatrix::identity);
    EXPECT_EQ(t, MTransformationMatrix::identity);
    EXPECT_EQ(t.rotationOrder(), MTransformationMatrix::kXYZ);
    EXPECT_STREQ(MTransformationMatrix::className(), "MTransformationMatrix");
}

// SP^-1 S SH SP ST RP^-1 RO R RP RT T, as Maya's documentation gives it.
TEST(MTransformationMatrix, IsTheProductOfItsParts)
{
    MTransformationMatrix t = rich();
    MMatrix scale;
    scale[1][1] = 2;
    scale[2][2] = 3;
    MMatrix shear;
    shear[1][0] = 0.1;
    shear[2][0] = 0.2;
    shear[2][1] = 0.3;
    MMatrix turn =
        MQuaternion(0.4, MVector(1, 1, 0)).asMatrix() * MEulerRotation(0.3, -0.5, 1.2, MEulerRotation::kYZX).asMatrix();
    MVector scalePivot(4, 5, 6);
    MVector rotatePivot(-1, -2, -3);
    MMatrix afterScale = moved(-scalePivot) * scale * shear * moved(scalePivot) * moved(MVector(7, 8, 9));
    MMatrix afterRotate = afterScale * moved(-rotatePivot) * turn * moved(rotatePivot) * moved(MVector(-4, -5, -6));
    expectNear(t.asScaleMatrix(), afterScale);
    expectNear(t.asRotateMatrix(), afterRotate);
    expectNear(t.asMatrix(), afterRotate * moved(MVector(1, 2, 3)));
    expectNear(t.asMatrix() * t.asMatrixInverse(), MMatrix());
}

TEST(MTransformationMatrix, IsMadeOfAMatrix)
{
    MTransformationMatrix source;
    const double scale[3] = {1, 2, 3};
    const double shear[3] = {0.1, 0.2, 0.3};
    source.setScale(scale, MSpace::kTransform);
    source.setShear(shear, MSpace::kTransform);
    source.rotateTo(MEulerRotation(0.3, -0.5, 1.2));
    source.setTranslation(MVector(1, 2, 3), MSpace::kTransform);
    MTransformationMatrix made(source.asMatrix());
    EXPECT_TRUE(made.isEquivalent(source));
    // What has pivots keeps its matrix, in other parts.
    made = rich().asMatrix();
    expectNear(made.asMatrix(), rich().asMatrix());
    EXPECT_EQ(made.scalePivot(MSpace::kTransform), MPoint::origin);
}

TEST(MTransformationMatrix, ScalesAndShears)
{
    MTransformationMatrix t;
    const double two[3] = {2, 3, 4};
    double read[3];
    EXPECT_TRUE(t.setScale(two, MSpace::kTransform));
    EXPECT_TRUE(t.addScale(two, MSpace::kTransform));
    EXPECT_TRUE(t.getScale(read, MSpace::kTransform));
    EXPECT_EQ(read[1], 9);
    EXPECT_TRUE(t.setShear(two, MSpace::kTransform));
    EXPECT_TRUE(t.addShear(two, MSpace::kTransform));
    EXPECT_TRUE(t.getShear(read, MSpace::kTransform));
    EXPECT_EQ(read[2], 8);
    EXPECT_EQ(t.getShear(read, MSpace::kInvalid), MStatus::kInvalidParameter);
}

TEST(MTransformationMatrix, RotatesToAndBy)
{
    MTransformationMatrix t;
    t.rotateTo(MEulerRotation(0.3, -0.5, 1.2, MEulerRotation::kZXY));
    EXPECT_EQ(t.rotationOrder(), MTransformationMatrix::kZXY);
    EXPECT_EQ(t.eulerRotation(), MEulerRotation(0.3, -0.5, 1.2, MEulerRotation::kZXY));
    MMatrix before = t.asMatrix();
    MQuaternion by(0.7, MVector::xAxis);
    t.rotateBy(by, MSpace::kPostTransform);
    expectNear(t.asMatrix(), before * by.asMatrix());
    EXPECT_EQ(t.rotationOrder(), MTransformationMatrix::kZXY);
    t.rotateTo(MEulerRotation(0.3, -0.5, 1.2));
    before = t.asMatrix();
    t.rotateBy(by, MSpace::kPreTransform);
    expectNear(t.asMatrix(), by.asMatrix() * before);
    MStatus status;
    t.rotateBy(by, MSpace::kInvalid, &status);
    EXPECT_EQ(status, MStatus::kInvalidParameter);
}

TEST(MTransformationMatrix, RotatesBeforeItsOrientation)
{
    MTransformationMatrix t;
    t.setRotationOrientation(MQuaternion(kPi / 2, MVector::zAxis));
    t.rotateBy(MQuaternion(0.7, MVector::xAxis), MSpace::kPreTransform);
    expectNear(t.asMatrix(),
               MQuaternion(0.7, MVector::xAxis).asMatrix() * MQuaternion(kPi / 2, MVector::zAxis).asMatrix());
    EXPECT_TRUE(t.rotationOrientation().isEquivalent(MQuaternion(kPi / 2, MVector::zAxis)));
}

TEST(MTransformationMatrix, TakesAnglesWithTheirOrder)
{
    MTransformationMatrix t;
    const double angles[3] = {0.1, 0.2, 0.3};
    double read[3];
    MTransformationMatrix::RotationOrder order;
    EXPECT_TRUE(t.setRotation(angles, MTransformationMatrix::kZYX));
    EXPECT_TRUE(t.getRotation(read, order));
    EXPECT_EQ(order, MTransformationMatrix::kZYX);
    EXPECT_EQ(read[2], 0.3);
    MMatrix before = t.asMatrix();
    EXPECT_TRUE(t.addRotation(angles, MTransformationMatrix::kXYZ, MSpace::kPostTransform));
    expectNear(t.asMatrix(), before * MEulerRotation(0.1, 0.2, 0.3).asMatrix());
    EXPECT_EQ(t.setRotation(angles, MTransformationMatrix::kInvalid), MStatus::kInvalidParameter);
    EXPECT_EQ(t.addRotation(angles, MTransformationMatrix::kLast, MSpace::kTransform), MStatus::kInvalidParameter);
}

TEST(MTransformationMatrix, ReordersTheSameRotation)
{
    MTransformationMatrix t = rich();
    MMatrix before = t.asMatrix();
    EXPECT_TRUE(t.reorderRotation(MTransformationMatrix::kXZY));
    EXPECT_EQ(t.rotationOrder(), MTransformationMatrix::kXZY);
    expectNear(t.asMatrix(), before);
}

TEST(MTransformationMatrix, TakesQuaternions)
{
    MTransformationMatrix t;
    MQuaternion q(0.7, MVector(1, 2, 3));
    EXPECT_TRUE(t.setRotationQuaternion(q.x, q.y, q.z, q.w));
    EXPECT_TRUE(t.rotation().isEquivalent(q));
    EXPECT_TRUE(t.addRotationQuaternion(q.x, q.y, q.z, q.w, MSpace::kTransform));
    double x, y, z, w;
    EXPECT_TRUE(t.getRotationQuaternion(x, y, z, w));
    EXPECT_TRUE(MQuaternion(x, y, z, w).isEquivalent(MQuaternion(1.4, MVector(1, 2, 3))));
    EXPECT_TRUE(t.setToRotationAxis(MVector::yAxis, 0.5));
    EXPECT_TRUE(t.rotation().isEquivalent(MQuaternion(0.5, MVector::yAxis)));
}

TEST(MTransformationMatrix, TranslatesInItsSpaces)
{
    MTransformationMatrix t = rich();
    EXPECT_EQ(t.getTranslation(MSpace::kTransform), MVector(1, 2, 3));
    EXPECT_TRUE(t.getTranslation(MSpace::kWorld).isEquivalent(MVector(1, 2, 3)));
    // Before everything: what scale and rotation turn into it.
    MVector before = t.getTranslation(MSpace::kPreTransform);
    EXPECT_TRUE((before * t.asMatrix()).isEquivalent(MVector(1, 2, 3)));
    for (MSpace::Space space : {MSpace::kTransform, MSpace::kPreTransform, MSpace::kPostTransform})
    {
        MMatrix matrix = t.asMatrix();
        EXPECT_TRUE(t.setTranslation(t.getTranslation(space), space));
        expectNear(t.asMatrix(), matrix);
        EXPECT_TRUE(t.addTranslation(MVector(1, 0, 0), space));
        EXPECT_TRUE(t.addTranslation(MVector(-1, 0, 0), space));
        expectNear(t.asMatrix(), matrix);
    }
    MStatus status;
    (void)t.getTranslation(MSpace::kInvalid, &status);
    EXPECT_EQ(status, MStatus::kInvalidParameter);
    EXPECT_EQ(t.setTranslation(MVector(), MSpace::kInvalid), MStatus::kInvalidParameter);
}

TEST(MTransformationMatrix, GivesPivotsInSpaces)
{
    MTransformationMatrix t = rich();
    expectNear(t.scalePivot(MSpace::kTransform), MPoint(4, 5, 6));
    expectNear(t.scalePivot(MSpace::kWorld), MPoint(4, 5, 6) * t.asMatrix());
    expectNear(t.rotatePivot(MSpace::kObject), MPoint(-1, -2, -3) * t.asScaleMatrix().inverse());
    expectNear(t.rotatePivot(MSpace::kWorld), t.rotatePivot(MSpace::kObject) * t.asMatrix());
    EXPECT_EQ(t.scalePivotTranslation(MSpace::kTransform), MVector(7, 8, 9));
    EXPECT_EQ(t.rotatePivotTranslation(MSpace::kTransform), MVector(-4, -5, -6));
}

TEST(MTransformationMatrix, BalancedPivotsLeaveTheMatrix)
{
    for (MSpace::Space space : {MSpace::kTransform, MSpace::kObject, MSpace::kWorld})
    {
        MTransformationMatrix t = rich();
        EXPECT_TRUE(t.setScalePivot(MPoint(1, 1, 1), space, true));
        expectNear(t.scalePivot(space), MPoint(1, 1, 1));
        EXPECT_TRUE(t.setRotatePivot(MPoint(2, 2, 2), space, true));
        expectNear(t.rotatePivot(space), MPoint(2, 2, 2));
        expectNear(t.asMatrix(), rich().asMatrix());
    }
    MTransformationMatrix t = rich();
    EXPECT_TRUE(t.setRotatePivot(MPoint(), MSpace::kTransform, false));
    EXPECT_FALSE(t.asMatrix().isEquivalent(rich().asMatrix(), 0.1));
}

// Unsure: which parts Maya interpolates how.
TEST(MTransformationMatrix, GoesAPartOfTheWay)
{
    MTransformationMatrix t = rich();
    expectNear(t.asMatrix(1.0), t.asMatrix());
    expectNear(t.asMatrix(0.0), MMatrix());
    MTransformationMatrix turn;
    turn.rotateTo(MQuaternion(0.8, MVector::zAxis));
    turn.setTranslation(MVector(2, 0, 0), MSpace::kTransform);
    expectNear(turn.asMatrix(0.25), MQuaternion(0.2, MVector::zAxis).asMatrix() * moved(MVector(0.5, 0, 0)));
}

TEST(MTransformationMatrix, ComparesPartByPart)
{
    MTransformationMatrix t = rich();
    EXPECT_EQ(t, rich());
    EXPECT_TRUE(t.addTranslation(MVector(1e-10, 0, 0), MSpace::kTransform));
    EXPECT_NE(t, rich());
    EXPECT_FALSE(t.isEquivalent(rich(), 1e-11));
    EXPECT_TRUE(t.isEquivalent(rich(), 1e-9));
}

} // namespace understudy::openmaya
