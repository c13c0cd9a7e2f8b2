// Joints: what they have beside transforms.
#include "openmaya/AttributeMembers.h"
#include "openmaya/FunctionSet.h"
#include "openmaya/MathTypes.h"
#include "openmaya/TransformSet.h"

#include <maya/MFnIkJoint.h>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

using geometry::V3d;

// Rotations that have an order of their own: xyz.
constexpr auto kOwnOrder = MTransformationMatrix::kXYZ;

MStatus readTuple(const MFnBase& set, std::string_view attribute, double numbers[3])
{
    return guarded(
        [&]
        {
            core::Value value = numbersOf(nodeOf(set), attribute, 3);
            for (size_t i = 0; i < 3; ++i)
                numbers[i] = value.asDouble(i);
        });
}

MStatus writeTuple(const MFnBase& set, std::string_view attribute, const double numbers[3])
{
    return guarded([&] { setNumbers(nodeOf(set), attribute, {numbers[0], numbers[1], numbers[2]}); });
}

MStatus readEuler(const MFnBase& set, std::string_view attribute, MEulerRotation& rotation)
{
    double angles[3] = {};
    MStatus status = readTuple(set, attribute, angles);
    if (status)
        rotation = MEulerRotation(angles, MEulerRotation::kXYZ);
    return status;
}

MStatus writeEuler(const MFnBase& set, std::string_view attribute, const MEulerRotation& rotation)
{
    MEulerRotation own = rotation.reorder(MEulerRotation::kXYZ);
    double angles[3] = {own.x, own.y, own.z};
    return writeTuple(set, attribute, angles);
}

MStatus readQuaternion(const MFnBase& set, std::string_view attribute, MQuaternion& quaternion)
{
    MEulerRotation rotation;
    MStatus status = readEuler(set, attribute, rotation);
    if (status)
        quaternion = rotation.asQuaternion();
    return status;
}

MStatus readOrdered(const MFnBase& set, std::string_view attribute, double rotation[3],
                    MTransformationMatrix::RotationOrder& order)
{
    MStatus status = readTuple(set, attribute, rotation);
    if (status)
        order = kOwnOrder;
    return status;
}

MStatus writeOrdered(const MFnBase& set, std::string_view attribute, const double rotation[3],
                     MTransformationMatrix::RotationOrder order)
{
    return guarded(
        [&]
        {
            auto euler = static_cast<MEulerRotation::RotationOrder>(int(checked(order)) - 1);
            check(writeEuler(set, attribute, MEulerRotation(rotation, euler)));
        });
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_DAG_FUNCTION_SET(MFnIkJoint, kJoint)

MObject MFnIkJoint::create(MObject parent, MStatus* ReturnStatus)
{
    return MFnDagNode::create("joint", parent, ReturnStatus);
}

// ---- jointOrient

MStatus MFnIkJoint::getOrientation(MQuaternion& quaternion) const
{
    return readQuaternion(*this, "jointOrient", quaternion);
}

MStatus MFnIkJoint::setOrientation(const MQuaternion& quaternion)
{
    return writeEuler(*this, "jointOrient", quaternion.asEulerRotation());
}

MStatus MFnIkJoint::getOrientation(MEulerRotation& rotation) const { return readEuler(*this, "jointOrient", rotation); }

MStatus MFnIkJoint::setOrientation(const MEulerRotation& rotation)
{
    return writeEuler(*this, "jointOrient", rotation);
}

MStatus MFnIkJoint::getOrientation(double rotation[3], MTransformationMatrix::RotationOrder& order) const
{
    return readOrdered(*this, "jointOrient", rotation, order);
}

MStatus MFnIkJoint::setOrientation(const double rotation[3], MTransformationMatrix::RotationOrder order)
{
    return writeOrdered(*this, "jointOrient", rotation, order);
}

// ---- rotateAxis

MStatus MFnIkJoint::getScaleOrientation(MQuaternion& quaternion) const
{
    return readQuaternion(*this, "rotateAxis", quaternion);
}

MStatus MFnIkJoint::setScaleOrientation(const MQuaternion& quaternion)
{
    return writeEuler(*this, "rotateAxis", quaternion.asEulerRotation());
}

MStatus MFnIkJoint::getScaleOrientation(double rotation[3], MTransformationMatrix::RotationOrder& order) const
{
    return readOrdered(*this, "rotateAxis", rotation, order);
}

MStatus MFnIkJoint::setScaleOrientation(const double rotation[3], MTransformationMatrix::RotationOrder order)
{
    return writeOrdered(*this, "rotateAxis", rotation, order);
}

// ---- how it bends

MStatus MFnIkJoint::getStiffness(double stiffness[3]) const { return readTuple(*this, "stiffness", stiffness); }
MStatus MFnIkJoint::setStiffness(const double stiffness[3]) { return writeTuple(*this, "stiffness", stiffness); }
MStatus MFnIkJoint::getPreferredAngle(double rotation[3]) const { return readTuple(*this, "preferredAngle", rotation); }
MStatus MFnIkJoint::setPreferredAngle(const double rotation[3])
{
    return writeTuple(*this, "preferredAngle", rotation);
}
MStatus MFnIkJoint::getPreferedAngle(double rotation[3]) const { return getPreferredAngle(rotation); }
MStatus MFnIkJoint::setPreferedAngle(const double rotation[3]) { return setPreferredAngle(rotation); }

MStatus MFnIkJoint::getDegreesOfFreedom(bool& freeInX, bool& freeInY, bool& freeInZ) const
{
    return guarded(
        [&]
        {
            core::NodeId node = nodeOf(*this);
            freeInX = flagOf(node, "jointTypeX");
            freeInY = flagOf(node, "jointTypeY");
            freeInZ = flagOf(node, "jointTypeZ");
        });
}

MStatus MFnIkJoint::setDegreesOfFreedom(bool freeInX, bool freeInY, bool freeInZ)
{
    return guarded(
        [&]
        {
            core::NodeId node = nodeOf(*this);
            setNumber(node, "jointTypeX", freeInX);
            setNumber(node, "jointTypeY", freeInY);
            setNumber(node, "jointTypeZ", freeInZ);
        });
}

UNDERSTUDY_ATTRIBUTE(MFnIkJoint, double, double, minRotateDampXRange, setMinRotateDampXRange, "minRotateDampRangeX")
UNDERSTUDY_ATTRIBUTE(MFnIkJoint, double, double, minRotateDampYRange, setMinRotateDampYRange, "minRotateDampRangeY")
UNDERSTUDY_ATTRIBUTE(MFnIkJoint, double, double, minRotateDampZRange, setMinRotateDampZRange, "minRotateDampRangeZ")
UNDERSTUDY_ATTRIBUTE(MFnIkJoint, double, double, maxRotateDampXRange, setMaxRotateDampXRange, "maxRotateDampRangeX")
UNDERSTUDY_ATTRIBUTE(MFnIkJoint, double, double, maxRotateDampYRange, setMaxRotateDampYRange, "maxRotateDampRangeY")
UNDERSTUDY_ATTRIBUTE(MFnIkJoint, double, double, maxRotateDampZRange, setMaxRotateDampZRange, "maxRotateDampRangeZ")
UNDERSTUDY_ATTRIBUTE(MFnIkJoint, double, double, minRotateDampXStrength, setMinRotateDampXStrength,
                     "minRotateDampStrengthX")
UNDERSTUDY_ATTRIBUTE(MFnIkJoint, double, double, minRotateDampYStrength, setMinRotateDampYStrength,
                     "minRotateDampStrengthY")
UNDERSTUDY_ATTRIBUTE(MFnIkJoint, double, double, minRotateDampZStrength, setMinRotateDampZStrength,
                     "minRotateDampStrengthZ")
UNDERSTUDY_ATTRIBUTE(MFnIkJoint, double, double, maxRotateDampXStrength, setMaxRotateDampXStrength,
                     "maxRotateDampStrengthX")
UNDERSTUDY_ATTRIBUTE(MFnIkJoint, double, double, maxRotateDampYStrength, setMaxRotateDampYStrength,
                     "maxRotateDampStrengthY")
UNDERSTUDY_ATTRIBUTE(MFnIkJoint, double, double, maxRotateDampZStrength, setMaxRotateDampZStrength,
                     "maxRotateDampStrengthZ")

// ---- what is not done

MStatus MFnIkJoint::getSegmentScale(double[3]) const { return notImplemented("MFnIkJoint::getSegmentScale"); }
MStatus MFnIkJoint::setSegmentScale(const double[3]) { return notImplemented("MFnIkJoint::setSegmentScale"); }

MString MFnIkJoint::hikJointName(MStatus* ReturnStatus) const
{
    return notImplemented("MFnIkJoint::hikJointName", ReturnStatus, MString());
}

MStatus MFnIkJoint::getHikJointName(MString&) const { return notImplemented("MFnIkJoint::getHikJointName"); }

OPENMAYA_NAMESPACE_CLOSE
