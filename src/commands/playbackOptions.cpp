#include "commands/TimeArguments.h"

#include <algorithm>

namespace understudy::commands
{

namespace
{

enum : uint8_t
{
    kMinTime,
    kMaxTime,
    kAnimationStartTime,
    kAnimationEndTime,
    kPlaybackSpeed,
    kLoop,
    kBlockingAnim,
    kBy,
    kFramesPerSecond,
    kMaxPlaybackSpeed,
    kSelectionEndTime,
    kSelectionStartTime,
    kSelectionVisible,
    kStepLoop,
    kView
};

const Syntax kSyntax{
    .name = "playbackOptions",
    .summary = "Sets or answers the range of time and how it plays.",
    .positional = {},
    .flags =
        {
            {kMinTime, "minTime", "min", {Arg::Time}, Mode::AllModes, "Start of the playback range."},
            {kMaxTime, "maxTime", "max", {Arg::Time}, Mode::AllModes, "End of the playback range."},
            {kAnimationStartTime, "animationStartTime", "ast", {Arg::Time}, Mode::AllModes, "Start of the animation."},
            {kAnimationEndTime, "animationEndTime", "aet", {Arg::Time}, Mode::AllModes, "End of the animation."},
            {kPlaybackSpeed, "playbackSpeed", "ps", {Arg::Float}, Mode::AllModes, "Speed; 0 plays every frame."},
            {kLoop, "loop", "l", {Arg::String}, Mode::AllModes, "once, continuous or oscillate."},
            {kBlockingAnim,
             "blockingAnim",
             "ba",
             {Arg::Boolean},
             Mode::CreateQuery,
             "Blocking mode.",
             refused(Reason::Playback)},
            {kBy, "by", "by", {Arg::Float}, Mode::AllModes, "Frames between the ones that are played."},
            {kFramesPerSecond,
             "framesPerSecond",
             "fps",
             {},
             Mode::CreateQuery,
             "Frames played in a second.",
             refused(Reason::Playback)},
            {kMaxPlaybackSpeed,
             "maxPlaybackSpeed",
             "mps",
             {Arg::Float},
             Mode::AllModes,
             "Highest speed; 0 is without."},
            {kSelectionEndTime,
             "selectionEndTime",
             "set",
             {Arg::Time},
             Mode::AllModes,
             "End of what is selected in the time slider.",
             refused(Reason::Interface)},
            {kSelectionStartTime,
             "selectionStartTime",
             "sst",
             {Arg::Time},
             Mode::AllModes,
             "Start of what is selected in the time slider.",
             refused(Reason::Interface)},
            {kSelectionVisible,
             "selectionVisible",
             "sv",
             {Arg::Boolean},
             Mode::AllModes,
             "Whether the time slider shows a selection.",
             refused(Reason::Interface)},
            {kStepLoop,
             "stepLoop",
             "slp",
             {Arg::Boolean},
             Mode::CreateQuery,
             "Whether stepping goes round.",
             refused(Reason::Interface)},
            {kView, "view", "v", {Arg::String}, Mode::AllModes, "all or active: which views are drawn."},
        },
    .undoable = true,
    .modes = Mode::AllModes,
    .returns = "string",
};

using core::Setting;

struct RangeEnd
{
    uint8_t flag;
    Setting setting;
};

constexpr RangeEnd kEnds[] = {
    {kMinTime, Setting::MinTime},
    {kMaxTime, Setting::MaxTime},
    {kAnimationStartTime, Setting::AnimationStart},
    {kAnimationEndTime, Setting::AnimationEnd},
};

void set(core::Scene& scene, Setting setting, double value)
{
    if (scene.setting(setting) != value)
        scene.enact(core::SettingValue{setting, value});
}

// The playback range lies inside the animation range, and starts lie before ends: the one that was set last drags the
// others along.
void setEnd(core::Scene& scene, Setting changed, double value)
{
    auto atMost = [&](Setting setting) { set(scene, setting, std::min(scene.setting(setting), value)); };
    auto atLeast = [&](Setting setting) { set(scene, setting, std::max(scene.setting(setting), value)); };
    set(scene, changed, value);
    bool isPlayback = changed == Setting::MinTime || changed == Setting::MaxTime;
    bool isStart = changed == Setting::MinTime || changed == Setting::AnimationStart;
    if (isPlayback)
    {
        atMost(Setting::AnimationStart);
        atLeast(Setting::AnimationEnd);
        isStart ? atLeast(Setting::MaxTime) : atMost(Setting::MinTime);
        return;
    }
    isStart ? atLeast(Setting::MinTime) : atMost(Setting::MinTime);
    isStart ? atLeast(Setting::MaxTime) : atMost(Setting::MaxTime);
    isStart ? atLeast(Setting::AnimationEnd) : atMost(Setting::AnimationStart);
}

std::string oneOf(const Arguments& arguments, uint8_t flag, std::initializer_list<std::string_view> words)
{
    std::string given = arguments.string(flag);
    if (std::find(words.begin(), words.end(), given) == words.end())
        throw error(ErrorKind::Failed, "Invalid value '{}' of flag -{}.", given,
                    arguments.syntax().flags[flag].longName);
    return given;
}

Value query(Session& session, const Arguments& arguments)
{
    core::Scene& scene = session.scene();
    for (const RangeEnd& end : kEnds)
        if (arguments.has(end.flag))
            return session.units().fromKernel(core::Unit::Time, scene.setting(end.setting));
    const session::Playback& playback = session.playback();
    if (arguments.has(kBy))
        return scene.setting(Setting::PlaybackBy);
    if (arguments.has(kPlaybackSpeed))
        return playback.speed;
    if (arguments.has(kMaxPlaybackSpeed))
        return playback.maximumSpeed;
    if (arguments.has(kLoop))
        return playback.loop;
    return arguments.has(kView) ? Value(playback.view) : Value();
}

Value playbackOptions(Session& session, const Arguments& arguments)
{
    if (arguments.mode == Mode::Query)
        return query(session, arguments);
    core::Scene& scene = session.scene();
    // The animation range first, as it may not be narrower than the playback range that comes with it.
    for (size_t i : {2, 3, 0, 1})
        if (arguments.has(kEnds[i].flag))
        {
            const Value& time = arguments.values(kEnds[i].flag).front();
            std::string_view name = arguments.syntax().flags[kEnds[i].flag].longName;
            setEnd(scene, kEnds[i].setting, static_cast<double>(timeArgument(session, time, name)));
        }
    if (arguments.has(kBy))
        set(scene, Setting::PlaybackBy, arguments.number(kBy));
    session::Playback& playback = session.playback();
    if (arguments.has(kPlaybackSpeed))
        playback.speed = arguments.number(kPlaybackSpeed);
    if (arguments.has(kMaxPlaybackSpeed))
        playback.maximumSpeed = arguments.number(kMaxPlaybackSpeed);
    if (arguments.has(kLoop))
        playback.loop = oneOf(arguments, kLoop, {"once", "continuous", "oscillate"});
    if (arguments.has(kView))
        playback.view = oneOf(arguments, kView, {"all", "active"});
    return {};
}

} // namespace

UNDERSTUDY_COMMAND(playbackOptions, kSyntax, playbackOptions)

} // namespace understudy::commands
