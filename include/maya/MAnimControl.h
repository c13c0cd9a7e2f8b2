// The time line: its range, the current time and how it plays. Nothing is played back here.
#pragma once

#include <maya/MFnAnimCurve.h>
#include <maya/MStatus.h>
#include <maya/MTime.h>
#include <maya/MTypes.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYAANIM_EXPORT MAnimControl
{
public:
    OPENMAYA_ENUM(PlaybackMode, kPlaybackOnce = 0, kPlaybackLoop = 1, kPlaybackOscillate = 2);
    OPENMAYA_ENUM(PlaybackViewMode, kPlaybackViewAll = 0, kPlaybackViewActive = 1);

    MAnimControl();
    virtual ~MAnimControl();

    static bool isValid();
    static MAnimControl::PlaybackMode playbackMode();
    static MStatus setPlaybackMode(PlaybackMode newMode);
    static MAnimControl::PlaybackViewMode viewMode();
    static MStatus setViewMode(PlaybackViewMode newMode);
    // Frames between the ones that are played.
    static double playbackBy();
    static MStatus setPlaybackBy(const double& newTime);

    // The playback range lies inside the animation range: the one that is set drags the other along.
    static MTime minTime();
    static MTime maxTime();
    static MStatus setMinTime(MTime newMinTime);
    static MStatus setMaxTime(MTime newMaxTime);
    static MStatus setMinMaxTime(MTime min, MTime max);
    static MTime animationStartTime();
    static MTime animationEndTime();
    static MStatus setAnimationStartTime(MTime newStartTime);
    static MStatus setAnimationEndTime(MTime newEndTime);
    static MStatus setAnimationStartEndTime(MTime newStartTime, MTime newEndTime);
    static MTime currentTime();
    static MStatus setCurrentTime(const MTime& newTime);

    // 0 plays every frame.
    static double playbackSpeed();
    static MStatus setPlaybackSpeed(double newSpeed);
    static MStatus playForward();
    static MStatus playBackward();
    static bool isPlaying();
    static bool isScrubbing();
    static MStatus stop();
    static bool autoKeyMode();
    static MStatus setAutoKeyMode(bool mode);
    static MFnAnimCurve::TangentType globalInTangentType(MStatus* ReturnStatus = NULL);
    static MStatus setGlobalInTangentType(const MFnAnimCurve::TangentType& tangentType);
    static MFnAnimCurve::TangentType globalOutTangentType(MStatus* ReturnStatus = NULL);
    static MStatus setGlobalOutTangentType(const MFnAnimCurve::TangentType& tangentType);
    static bool weightedTangents(MStatus* ReturnStatus = NULL);
    static MStatus setWeightedTangents(bool weightState);
};

OPENMAYA_NAMESPACE_CLOSE
