// Handles of inverse kinematics: from which joint to which effector they reach, and how. Nothing is solved.
#pragma once

#include <maya/MFnTransform.h>
#include <maya/MObject.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYAANIM_EXPORT MFnIkHandle : public MFnTransform
{
    declareDagMFn(MFnIkHandle, MFnTransform);

public:
    OPENMAYA_ENUM(Stickiness, kStickyOff = 0, kStickyOn = 1, kSuperSticky = 2);

    declareDagMFnConstConstructor(MFnIkHandle, MFnTransform);

    MObject create(MDagPath& startJoint, MDagPath& effector, MStatus* ReturnStatus = nullptr);
    MStatus getStartJoint(MDagPath& jointPath);
    MStatus setStartJoint(const MDagPath& jointPath);
    MStatus getEffector(MDagPath& effectorPath);
    MStatus setEffector(const MDagPath& effectorPath);
    MStatus setStartJointAndEffector(const MDagPath& jointPath, const MDagPath& effectorPath);
    unsigned int priority(MStatus* ReturnStatus = nullptr);
    MStatus setPriority(unsigned int priority);
    Stickiness stickiness(MStatus* ReturnStatus = nullptr);
    MStatus setStickiness(Stickiness stickiness);
    double weight(MStatus* ReturnStatus = nullptr);
    MStatus setWeight(double weight);
    double poWeight(MStatus* ReturnStatus = nullptr);
    MStatus setPOWeight(double weight);
    MObject solver(MStatus* ReturnStatus = nullptr);
    MStatus setSolver(const MObject& solver);
    MStatus setSolver(const MString& solverName);
};

OPENMAYA_NAMESPACE_CLOSE
