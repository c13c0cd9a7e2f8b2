// Facts: Maya's C++ API reference of MFnTransform; matrices: reference/behaviour.md "Matrices".
#include "Fixture.h"
#include "openmaya/Access.h"

#include <maya/MDagPath.h>
#include <maya/MFnTransform.h>
#include <maya/MMatrix.h>
#include <maya/MPoint.h>

#include <cmath>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

constexpr double kRight = 1.5707963267948966;

class MFnTransformTest : public ApiTest
{
protected:
    // |a|b, a at (10 0 0), turned a quarter about Y and twice as large.
    MFnTransformTest()
    {
        core::NodeId a = make("transform", "a");
        make("transform", "b", a);
        plug("a.tx").setDouble(10.0);
        plug("a.ry").setDouble(kRight);
        plug("a.sx").setDouble(2.0);
        plug("a.sy").setDouble(2.0);
        plug("a.sz").setDouble(2.0);
    }

    static MDagPath path(const char* name)
    {
        MSelectionList list;
        MDagPath found;
        EXPECT_TRUE(list.add(name));
        EXPECT_TRUE(list.getDagPath(0, found));
        return found;
    }

    MStatus status;
};

void expectNear(const MVector& found, double x, double y, double z)
{
    EXPECT_NEAR(found.x, x, 1e-9);
    EXPECT_NEAR(found.y, y, 1e-9);
    EXPECT_NEAR(found.z, z, 1e-9);
}

TEST_F(MFnTransformTest, MakesTransforms)
{
    MFnTransform set;
    MObject made = set.create(object("a"), &status);
    EXPECT_TRUE(status);
    EXPECT_EQ(made.apiType(), MFn::kTransform);
    EXPECT_STREQ(set.fullPathName().asChar(), "|a|transform1");
}

TEST_F(MFnTransformTest, TranslationInTheWorldNeedsAPath)
{
    plug("b.tx").setDouble(1.0);
    MFnTransform set(object("b"));
    expectNear(set.getTranslation(MSpace::kTransform), 1, 0, 0);
    (void)set.getTranslation(MSpace::kWorld, &status);
    EXPECT_EQ(status, MStatus::kFailure);
    MFnTransform placed(path("b"));
    expectNear(placed.getTranslation(MSpace::kWorld), 10, 0, -2);
    (void)placed.getTranslation(MSpace::kInvalid, &status);
    EXPECT_EQ(status, MStatus::kInvalidParameter);
}

TEST_F(MFnTransformTest, SetsTranslationInAnySpace)
{
    MFnTransform set(path("b"));
    EXPECT_TRUE(set.setTranslation(MVector(10, 4, -2), MSpace::kWorld));
    expectNear(set.getTranslation(MSpace::kTransform), 1, 2, 0);
    EXPECT_TRUE(set.translateBy(MVector(0, 0, -2), MSpace::kWorld));
    expectNear(set.getTranslation(MSpace::kTransform), 2, 2, 0);
    EXPECT_TRUE(set.translateBy(MVector(1, 1, 1), MSpace::kTransform));
    expectNear(set.getTranslation(MSpace::kTransform), 3, 3, 1);
}

TEST_F(MFnTransformTest, ScaleAndShear)
{
    MFnTransform set(path("b"));
    const double scale[3] = {2, 3, 4}, shear[3] = {0.1, 0.2, 0.3};
    double found[3];
    EXPECT_TRUE(set.setScale(scale));
    EXPECT_TRUE(set.scaleBy(scale));
    EXPECT_TRUE(set.getScale(found));
    EXPECT_EQ(found[1], 9.0);
    EXPECT_TRUE(set.setShear(shear));
    EXPECT_TRUE(set.shearBy(shear));
    EXPECT_TRUE(set.getShear(found));
    EXPECT_DOUBLE_EQ(found[2], 0.6);
}

TEST_F(MFnTransformTest, RotationOfChannelsAndOfTheWorld)
{
    MFnTransform set(path("b"));
    EXPECT_TRUE(set.setRotation(MEulerRotation(0, kRight, 0)));
    MQuaternion quaternion;
    EXPECT_TRUE(set.getRotation(quaternion, MSpace::kTransform));
    EXPECT_TRUE(quaternion.isEquivalent(MQuaternion(kRight, MVector::yAxis), 1e-9));
    EXPECT_TRUE(set.getRotation(quaternion, MSpace::kWorld));
    EXPECT_TRUE(quaternion.isEquivalent(MQuaternion(2 * kRight, MVector::yAxis), 1e-9));
    EXPECT_TRUE(set.setRotation(MQuaternion::identity, MSpace::kWorld));
    EXPECT_TRUE(set.getRotation(quaternion, MSpace::kTransform));
    EXPECT_TRUE(quaternion.isEquivalent(MQuaternion(-kRight, MVector::yAxis), 1e-9));
}

TEST_F(MFnTransformTest, RotationTurnsOn)
{
    MFnTransform set(path("b"));
    EXPECT_TRUE(set.setRotation(MEulerRotation(kRight, 0, 0)));
    EXPECT_TRUE(set.rotateBy(MEulerRotation(0, 0, kRight), MSpace::kTransform));
    MQuaternion quaternion;
    EXPECT_TRUE(set.getRotation(quaternion));
    EXPECT_TRUE(
        quaternion.isEquivalent(MQuaternion(kRight, MVector::xAxis) * MQuaternion(kRight, MVector::zAxis), 1e-9));
    EXPECT_TRUE(set.rotateBy(MQuaternion(kRight, MVector::zAxis).inverse()));
    EXPECT_TRUE(set.rotateBy(MQuaternion(kRight, MVector::zAxis), MSpace::kPreTransform));
    EXPECT_TRUE(set.getRotation(quaternion));
    EXPECT_TRUE(
        quaternion.isEquivalent(MQuaternion(kRight, MVector::zAxis) * MQuaternion(kRight, MVector::xAxis), 1e-9));
}

TEST_F(MFnTransformTest, WorldRotationsTurnAboutTheWorldsAxes)
{
    MFnTransform set(path("b"));
    MQuaternion before, after;
    EXPECT_TRUE(set.getRotation(before, MSpace::kWorld));
    MQuaternion turn(kRight, MVector::xAxis);
    EXPECT_TRUE(set.rotateByQuaternion(turn.x, turn.y, turn.z, turn.w, MSpace::kWorld));
    EXPECT_TRUE(set.getRotation(after, MSpace::kWorld));
    EXPECT_TRUE(after.isEquivalent(before * turn, 1e-9));
}

// That angles of another order are converted and the node's order stays is unsure.
TEST_F(MFnTransformTest, AnglesOfAnotherOrderAreConverted)
{
    MFnTransform set(path("b"));
    const double angles[3] = {0.3, 0.5, 0.7};
    EXPECT_TRUE(set.setRotation(angles, MTransformationMatrix::kZYX));
    double found[3];
    MTransformationMatrix::RotationOrder order;
    EXPECT_TRUE(set.getRotation(found, order));
    EXPECT_EQ(order, MTransformationMatrix::kXYZ);
    MQuaternion quaternion;
    EXPECT_TRUE(set.getRotation(quaternion));
    EXPECT_TRUE(quaternion.isEquivalent(MEulerRotation(0.3, 0.5, 0.7, MEulerRotation::kZYX).asQuaternion(), 1e-9));
    EXPECT_EQ(set.setRotation(angles, MTransformationMatrix::kInvalid), MStatus::kInvalidParameter);
}

TEST_F(MFnTransformTest, RotationOrder)
{
    MFnTransform set(path("b"));
    set.setRotation(MEulerRotation(0.3, 0.5, 0.7));
    MMatrix before = set.transformationMatrix();
    EXPECT_TRUE(set.setRotationOrder(MTransformationMatrix::kZXY, true));
    EXPECT_EQ(set.rotationOrder(), MTransformationMatrix::kZXY);
    EXPECT_TRUE(set.transformationMatrix().isEquivalent(before, 1e-9));
    EXPECT_TRUE(set.setRotationOrder(MTransformationMatrix::kXYZ, false));
    EXPECT_FALSE(set.transformationMatrix().isEquivalent(before, 1e-3));
}

TEST_F(MFnTransformTest, RotateAxis)
{
    MFnTransform set(path("b"));
    set.setRotation(MEulerRotation(0.3, 0.5, 0.7));
    MMatrix before = set.transformationMatrix();
    MQuaternion axis(0.4, MVector::yAxis);
    EXPECT_TRUE(set.setRotateOrientation(axis, MSpace::kTransform, true));
    EXPECT_TRUE(set.rotateOrientation(MSpace::kTransform).isEquivalent(axis, 1e-9));
    EXPECT_TRUE(set.transformationMatrix().isEquivalent(before, 1e-9));
    (void)set.rotateOrientation(MSpace::kWorld, &status);
    EXPECT_EQ(status, MStatus::kNotImplemented);
}

TEST_F(MFnTransformTest, BalancedPivotsKeepTheMatrix)
{
    MFnTransform set(path("b"));
    set.setRotation(MEulerRotation(0.3, 0.5, 0.7));
    const double scale[3] = {2, 3, 4};
    set.setScale(scale);
    MMatrix before = set.transformationMatrix();
    EXPECT_TRUE(set.setRotatePivot(MPoint(1, 2, 3), MSpace::kTransform, true));
    EXPECT_TRUE(set.setScalePivot(MPoint(3, 2, 1), MSpace::kTransform, true));
    EXPECT_TRUE(set.transformationMatrix().isEquivalent(before, 1e-9));
    expectNear(MVector(set.rotatePivot(MSpace::kTransform)), 1, 2, 3);
    expectNear(MVector(set.scalePivot(MSpace::kTransform)), 3, 2, 1);
    EXPECT_TRUE(set.setRotatePivot(MPoint(0, 0, 0), MSpace::kTransform, false));
    EXPECT_FALSE(set.transformationMatrix().isEquivalent(before, 1e-3));
}

TEST_F(MFnTransformTest, PivotsInTheWorld)
{
    MFnTransform set(path("b"));
    EXPECT_TRUE(set.setRotatePivot(MPoint(10, 0, -2), MSpace::kWorld, false));
    expectNear(MVector(set.rotatePivot(MSpace::kTransform)), 1, 0, 0);
    expectNear(MVector(set.rotatePivot(MSpace::kWorld)), 10, 0, -2);
    EXPECT_TRUE(set.setRotatePivotTranslation(MVector(0, 0, -2), MSpace::kWorld));
    expectNear(set.rotatePivotTranslation(MSpace::kTransform), 1, 0, 0);
    expectNear(set.rotatePivotTranslation(MSpace::kWorld), 0, 0, -2);
    EXPECT_TRUE(set.setScalePivotTranslation(MVector(1, 1, 1), MSpace::kTransform));
    expectNear(set.scalePivotTranslation(MSpace::kTransform), 1, 1, 1);
}

TEST_F(MFnTransformTest, TheWholeTransformation)
{
    MFnTransform set(path("a"));
    MTransformationMatrix parts = set.transformation(&status);
    EXPECT_TRUE(status);
    EXPECT_TRUE(parts.asMatrix().isEquivalent(set.transformationMatrix(), 1e-12));
    MFnTransform other(path("b"));
    EXPECT_TRUE(other.set(parts));
    EXPECT_TRUE(other.transformationMatrix().isEquivalent(set.transformationMatrix(), 1e-12));
    EXPECT_EQ(plug("b.sx").asDouble(), 2.0);
    MMatrix moved;
    moved[3][1] = 7.0;
    EXPECT_TRUE(other.resetTransformation(moved));
    EXPECT_TRUE(other.transformationMatrix().isEquivalent(moved, 1e-12));
}

TEST_F(MFnTransformTest, JointsTurnByTheirOrientation)
{
    make("joint", "j");
    plug("j.jointOrientZ").setDouble(kRight);
    MFnTransform set(path("j"));
    MQuaternion quaternion;
    EXPECT_TRUE(set.getRotation(quaternion, MSpace::kTransform));
    EXPECT_TRUE(quaternion.isEquivalent(MQuaternion::identity, 1e-9));
    EXPECT_TRUE(set.getRotation(quaternion, MSpace::kWorld));
    EXPECT_TRUE(quaternion.isEquivalent(MQuaternion(kRight, MVector::zAxis), 1e-9));
    EXPECT_TRUE(set.transformation().asMatrix().isEquivalent(set.transformationMatrix(), 1e-9));
    EXPECT_TRUE(set.set(MTransformationMatrix()));
    EXPECT_TRUE(set.transformationMatrix().isEquivalent(MMatrix::identity, 1e-9));
}

TEST_F(MFnTransformTest, LockedAndDrivenChannelsRefuse)
{
    make("transform", "driver");
    connect("driver.ty", "b.ty");
    plug("b.sx").setLocked(true);
    MFnTransform set(path("b"));
    EXPECT_EQ(set.setTranslation(MVector(1, 2, 3), MSpace::kTransform), MStatus::kFailure);
    EXPECT_EQ(plug("b.tx").asDouble(), 0.0) << "nothing is written";
    EXPECT_TRUE(set.setTranslation(MVector(1, 0, 3), MSpace::kTransform)) << "the driven channel stays as it is";
    const double scale[3] = {2, 1, 1};
    EXPECT_EQ(set.setScale(scale), MStatus::kFailure);
}

TEST_F(MFnTransformTest, Limits)
{
    MFnTransform set(path("b"));
    EXPECT_FALSE(set.isLimited(MFnTransform::kTranslateMaxX));
    EXPECT_EQ(set.limitValue(MFnTransform::kTranslateMinX), -1.0);
    EXPECT_TRUE(set.setLimit(MFnTransform::kTranslateMaxX, 2.0));
    EXPECT_TRUE(set.enableLimit(MFnTransform::kTranslateMaxX, true));
    EXPECT_TRUE(set.isLimited(MFnTransform::kTranslateMaxX));
    EXPECT_EQ(set.limitValue(MFnTransform::kTranslateMaxX), 2.0);
    EXPECT_EQ(plug("b.maxTransXLimit").asDouble(), 2.0);
    EXPECT_TRUE(set.setLimit(MFnTransform::kRotateMinZ, -0.5));
    EXPECT_EQ(plug("b.minRotZLimit").asDouble(), -0.5);
    EXPECT_EQ(set.setLimit(MFnTransform::kShearMinXY, 0.0), MStatus::kNotImplemented);
}

TEST_F(MFnTransformTest, RestPositionsAreNotThere)
{
    MFnTransform set(path("b"));
    EXPECT_EQ(set.clearRestPosition(), MStatus::kNotImplemented);
}

TEST_F(MFnTransformTest, BalanceTransformationFindsChannels)
{
    MTransformationMatrix matrix;
    matrix.setTranslation(MVector(1, 2, 3), MSpace::kTransform);
    matrix.rotateTo(MEulerRotation(0.3, 0.5, 0.7));
    MVector translate, scale;
    MEulerRotation rotate;
    MQuaternion orient(0.4, MVector::xAxis);
    MFnTransform::balanceTransformation(translate, rotate, scale, matrix, MQuaternion::identity, orient);
    expectNear(translate, 1, 2, 3);
    expectNear(scale, 1, 1, 1);
    EXPECT_TRUE((rotate.asQuaternion() * orient).isEquivalent(MEulerRotation(0.3, 0.5, 0.7).asQuaternion(), 1e-9));
}

} // namespace
