// Motion paths: objects that follow a curve.
//
// `create` keys uValue from the curve's first parameter at `timeStart` to its last one at `timeEnd`. Edits are
// recorded, but no undo steps; a modifier that is given makes them at once. Where an object is to go, its rotate pivot
// goes. Markers are nodes of the curve's underworld, which is not made here: those of scenes are told. Members of time
// and u fail where no animation curve drives uValue. The bank threshold is in radians.
#pragma once

#include <maya/MFnDependencyNode.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYAANIM_EXPORT MFnMotionPath : public MFnDependencyNode
{
    declareMFn(MFnMotionPath, MFnDependencyNode);

public:
    OPENMAYA_ENUM(Axis, kXaxis = 0, kYaxis = 1, kZaxis = 2);
    declareMFnConstConstructor(MFnMotionPath, MFnDependencyNode);

    MObject create(const MDagPath& pathObject, const MDagPath& objectToAnimate, MTime& timeStart, MTime& timeEnd,
                   MDGModifier* modifier = nullptr, MStatus* ReturnStatus = nullptr);
    MStatus setPathObject(const MDagPath& pathObject, MDGModifier* modifier = nullptr);
    MDagPath pathObject(MStatus* ReturnStatus = nullptr);
    MStatus addAnimatedObject(const MDagPath& objectToAnimate, MDGModifier* modifier = nullptr);
    MStatus getAnimatedObjects(MDagPathArray& array);
    MStatus setFollow(bool on, MDGModifier* modifier = nullptr);
    bool follow(MStatus* ReturnStatus = nullptr) const;
    MStatus setFollowAxis(Axis axis);
    Axis followAxis(MStatus* ReturnStatus = nullptr);
    MStatus setUpAxis(Axis axis);
    Axis upAxis(MStatus* ReturnStatus = nullptr);
    MStatus setBank(bool bank);
    bool bank(MStatus* ReturnStatus = nullptr) const;
    MStatus setBankScale(double bankScale);
    double bankScale(MStatus* ReturnStatus = nullptr);
    MStatus setBankThreshold(double bankThreshold);
    double bankThreshold(MStatus* ReturnStatus = nullptr);
    MStatus setUseNormal(bool use);
    bool useNormal(MStatus* ReturnStatus = nullptr);
    MStatus setInverseNormal(bool invert);
    bool inverseNormal(MStatus* ReturnStatus = nullptr);
    MStatus setUStart(double start);
    MStatus setUEnd(double end);
    double uStart(MStatus* ReturnStatus = nullptr);
    double uEnd(MStatus* ReturnStatus = nullptr);
    MStatus setUTimeStart(MTime& start);
    MStatus setUTimeEnd(MTime& end);
    MTime uTimeStart(MStatus* ReturnStatus = nullptr);
    MTime uTimeEnd(MStatus* ReturnStatus = nullptr);
    unsigned int numPositionMarkers(MStatus* ReturnStatus = nullptr);
    MObject getPositionMarker(unsigned int markerNum, MStatus* ReturnStatus = nullptr);
    unsigned int numOrientationMarkers(MStatus* ReturnStatus = nullptr);
    MObject getOrientationMarker(unsigned int markerNum, MStatus* ReturnStatus = nullptr);
};

OPENMAYA_NAMESPACE_CLOSE
