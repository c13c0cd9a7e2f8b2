#include "openmaya/Access.h"
#include "openmaya/CurrentSession.h"
#include "openmaya/CurveSet.h"
#include "openmaya/Status.h"

#include <maya/MAnimControl.h>

#include <string_view>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

using core::Setting;

// As playbackOptions calls them, in the order of the enumerators.
constexpr const char* kLoops[] = {"once", "continuous", "oscillate"};
constexpr const char* kViews[] = {"all", "active"};

template <size_t Size> int indexOf(const char* const (&words)[Size], std::string_view word)
{
    for (size_t i = 0; i < Size; ++i)
        if (words[i] == word)
            return static_cast<int>(i);
    return 0;
}

template <size_t Size> const char* wordAt(const char* const (&words)[Size], int index)
{
    if (index < 0 || index >= static_cast<int>(Size))
        throw core::error(core::ErrorKind::BadArgument, "{} is no mode of playback.", index);
    return words[index];
}

MTime timeOf(Setting setting)
{
    return guarded(nullptr, MTime(),
                   [&] { return Access::time(static_cast<core::Ticks>(needSession().scene().setting(setting))); });
}

void setOption(const char* flag, script::Value value)
{
    needSession().call("playbackOptions", {}, {{flag, std::move(value)}});
}

MStatus setTime(const char* flag, const MTime& time)
{
    return guarded([&] { setOption(flag, needSession().units().frames(Access::ticksOf(time))); });
}

// The second where the first went well.
MStatus both(MStatus first, MStatus (*second)(MTime), const MTime& time) { return first ? second(time) : first; }

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

MAnimControl::MAnimControl() = default;
MAnimControl::~MAnimControl() = default;

bool MAnimControl::isValid() { return currentSession() != nullptr; }

MAnimControl::PlaybackMode MAnimControl::playbackMode()
{
    return guarded(nullptr, kPlaybackOnce,
                   [] { return static_cast<PlaybackMode>(indexOf(kLoops, needSession().playback().loop)); });
}

MStatus MAnimControl::setPlaybackMode(PlaybackMode newMode)
{
    return guarded([&] { setOption("loop", wordAt(kLoops, newMode)); });
}

MAnimControl::PlaybackViewMode MAnimControl::viewMode()
{
    return guarded(nullptr, kPlaybackViewAll,
                   [] { return static_cast<PlaybackViewMode>(indexOf(kViews, needSession().playback().view)); });
}

MStatus MAnimControl::setViewMode(PlaybackViewMode newMode)
{
    return guarded([&] { setOption("view", wordAt(kViews, newMode)); });
}

double MAnimControl::playbackBy()
{
    return guarded(nullptr, 1.0, [] { return needSession().scene().setting(Setting::PlaybackBy); });
}

MStatus MAnimControl::setPlaybackBy(const double& newTime)
{
    return guarded([&] { setOption("by", newTime); });
}

MTime MAnimControl::minTime() { return timeOf(Setting::MinTime); }
MTime MAnimControl::maxTime() { return timeOf(Setting::MaxTime); }
MTime MAnimControl::animationStartTime() { return timeOf(Setting::AnimationStart); }
MTime MAnimControl::animationEndTime() { return timeOf(Setting::AnimationEnd); }
MStatus MAnimControl::setMinTime(MTime newMinTime) { return setTime("minTime", newMinTime); }
MStatus MAnimControl::setMaxTime(MTime newMaxTime) { return setTime("maxTime", newMaxTime); }
MStatus MAnimControl::setMinMaxTime(MTime min, MTime max) { return both(setMinTime(min), setMaxTime, max); }
MStatus MAnimControl::setAnimationStartTime(MTime newStartTime) { return setTime("animationStartTime", newStartTime); }
MStatus MAnimControl::setAnimationEndTime(MTime newEndTime) { return setTime("animationEndTime", newEndTime); }

MStatus MAnimControl::setAnimationStartEndTime(MTime newStartTime, MTime newEndTime)
{
    return both(setAnimationStartTime(newStartTime), setAnimationEndTime, newEndTime);
}

MTime MAnimControl::currentTime()
{
    return guarded(nullptr, MTime(), [] { return Access::time(needSession().evaluator().time()); });
}

MStatus MAnimControl::setCurrentTime(const MTime& newTime)
{
    return guarded([&] { needSession().evaluator().setTime(Access::ticksOf(newTime)); });
}

double MAnimControl::playbackSpeed()
{
    return guarded(nullptr, 1.0, [] { return needSession().playback().speed; });
}

MStatus MAnimControl::setPlaybackSpeed(double newSpeed)
{
    return guarded([&] { setOption("playbackSpeed", newSpeed); });
}

MStatus MAnimControl::playForward() { return notImplemented("MAnimControl::playForward"); }
MStatus MAnimControl::playBackward() { return notImplemented("MAnimControl::playBackward"); }
bool MAnimControl::isPlaying() { return false; }
bool MAnimControl::isScrubbing() { return false; }
MStatus MAnimControl::stop() { return MStatus::kSuccess; }
bool MAnimControl::autoKeyMode() { return false; }

MStatus MAnimControl::setAutoKeyMode(bool mode)
{
    return mode ? notImplemented("MAnimControl::setAutoKeyMode(true)") : MStatus();
}

// ---- how keys are made where nobody says otherwise

MFnAnimCurve::TangentType MAnimControl::globalInTangentType(MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, MFnAnimCurve::kTangentAuto, [] { return fromTangentType(keying().inTangent); });
}

MStatus MAnimControl::setGlobalInTangentType(const MFnAnimCurve::TangentType& tangentType)
{
    return guarded(
        [&]
        {
            animation::TangentType type = toTangentType(tangentType);
            if (type == animation::TangentType::Step || type == animation::TangentType::StepNext)
                throw core::Error(core::ErrorKind::BadArgument, "Steps are no types of in-tangents.");
            keying().inTangent = type;
        });
}

MFnAnimCurve::TangentType MAnimControl::globalOutTangentType(MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, MFnAnimCurve::kTangentAuto, [] { return fromTangentType(keying().outTangent); });
}

MStatus MAnimControl::setGlobalOutTangentType(const MFnAnimCurve::TangentType& tangentType)
{
    return guarded([&] { keying().outTangent = toTangentType(tangentType); });
}

bool MAnimControl::weightedTangents(MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, false, [] { return keying().weightedTangents; });
}

MStatus MAnimControl::setWeightedTangents(bool weightedTangents)
{
    return guarded([&] { keying().weightedTangents = weightedTangents; });
}

OPENMAYA_NAMESPACE_CLOSE
