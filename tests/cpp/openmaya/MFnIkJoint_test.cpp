// Joints, handles and effectors of inverse kinematics.
#include "openmaya/Fixture.h"

#include <maya/MDagPath.h>
#include <maya/MEulerRotation.h>
#include <maya/MFnIkEffector.h>
#include <maya/MFnIkHandle.h>
#include <maya/MFnIkJoint.h>
#include <maya/MQuaternion.h>
#include <maya/MVector.h>

namespace understudy::openmaya
{
namespace
{

class MFnIkJointTest : public ApiTest
{
protected:
    static MDagPath pathTo(const MObject& node)
    {
        MDagPath path;
        EXPECT_TRUE(MDagPath::getAPathTo(node, path));
        return path;
    }
};

TEST_F(MFnIkJointTest, Orientation)
{
    MFnIkJoint joint;
    MObject made = joint.create();
    EXPECT_EQ(made.apiType(), MFn::kJoint);
    EXPECT_TRUE(joint.setOrientation(MEulerRotation(0.1, 0.2, 0.3)));
    EXPECT_DOUBLE_EQ(plug("joint1.jointOrientY").asDouble(), 0.2);
    MQuaternion turn;
    EXPECT_TRUE(joint.getOrientation(turn));
    EXPECT_TRUE(turn.isEquivalent(MEulerRotation(0.1, 0.2, 0.3).asQuaternion(), 1e-12));
    double angles[3] = {};
    MTransformationMatrix::RotationOrder order = MTransformationMatrix::kInvalid;
    EXPECT_TRUE(joint.getOrientation(angles, order));
    EXPECT_EQ(order, MTransformationMatrix::kXYZ);
    EXPECT_DOUBLE_EQ(angles[2], 0.3);
    // An order of its own is turned into xyz.
    const double zyx[3] = {0.1, 0.2, 0.3};
    EXPECT_TRUE(joint.setScaleOrientation(zyx, MTransformationMatrix::kZYX));
    MQuaternion axis;
    EXPECT_TRUE(joint.getScaleOrientation(axis));
    EXPECT_TRUE(axis.isEquivalent(MEulerRotation(0.1, 0.2, 0.3, MEulerRotation::kZYX).asQuaternion(), 1e-12));
    EXPECT_EQ(joint.setOrientation(zyx, MTransformationMatrix::kInvalid), MStatus::kInvalidParameter);
}

TEST_F(MFnIkJointTest, Bending)
{
    MFnIkJoint joint;
    joint.create();
    const double stiffness[3] = {1, 2, 3};
    EXPECT_TRUE(joint.setStiffness(stiffness));
    EXPECT_EQ(plug("joint1.stiffnessZ").asDouble(), 3.0);
    EXPECT_TRUE(joint.setDegreesOfFreedom(true, false, true));
    bool x = false, y = true, z = false;
    EXPECT_TRUE(joint.getDegreesOfFreedom(x, y, z));
    EXPECT_TRUE(x && !y && z);
    EXPECT_TRUE(joint.setMaxRotateDampYRange(0.5));
    EXPECT_EQ(joint.maxRotateDampYRange(), 0.5);
    EXPECT_TRUE(joint.setMinRotateDampXStrength(2.0));
    EXPECT_EQ(plug("joint1.minRotateDampStrengthX").asDouble(), 2.0);
    double scale[3];
    EXPECT_EQ(joint.getSegmentScale(scale), MStatus::kNotImplemented);
}

TEST_F(MFnIkJointTest, Handles)
{
    MFnIkJoint root, tip;
    MObject rootObject = root.create();
    MObject tipObject = tip.create(rootObject);
    EXPECT_TRUE(tip.setTranslation(MVector(3, 0, 0), MSpace::kTransform));
    MFnIkEffector effector;
    MObject end = effector.create(rootObject);
    EXPECT_EQ(end.apiType(), MFn::kIkEffector);
    EXPECT_TRUE(effector.setTranslation(MVector(3, 0, 0), MSpace::kTransform));
    MDagPath start = pathTo(rootObject), goal = pathTo(end);
    MStatus status;
    MFnIkHandle handle;
    MObject made = handle.create(start, goal, &status);
    ASSERT_TRUE(status);
    EXPECT_EQ(made.apiType(), MFn::kIkHandle);
    EXPECT_TRUE(handle.getTranslation(MSpace::kTransform) == MVector(3, 0, 0));
    MDagPath found;
    EXPECT_TRUE(handle.getStartJoint(found));
    EXPECT_TRUE(found == start);
    EXPECT_TRUE(handle.getEffector(found));
    EXPECT_TRUE(found == goal);
    EXPECT_TRUE(handle.setStartJoint(pathTo(tipObject)));
    EXPECT_TRUE(handle.getStartJoint(found));
    EXPECT_TRUE(found.node() == tipObject);
    EXPECT_EQ(handle.setStartJoint(goal), MStatus::kInvalidParameter);
    EXPECT_TRUE(handle.setPriority(4));
    EXPECT_EQ(handle.priority(), 4u);
    EXPECT_TRUE(handle.setStickiness(MFnIkHandle::kStickyOn));
    EXPECT_EQ(handle.stickiness(), MFnIkHandle::kStickyOn);
    EXPECT_EQ(handle.weight(), 1.0);
    handle.solver(&status);
    EXPECT_EQ(status, MStatus::kFailure);
    EXPECT_EQ(handle.setSolver(MString("joint1")), MStatus::kInvalidParameter);
}

} // namespace
} // namespace understudy::openmaya
