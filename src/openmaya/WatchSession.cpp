// What a session does beside the changes of its scene, as callbacks are told of it.
#include "openmaya/Access.h"
#include "openmaya/Topics.h"
#include "openmaya/Watch.h"

#include <maya/MFileObject.h>
#include <maya/MObjectArray.h>
#include <maya/MSceneMessage.h>

namespace understudy::openmaya
{

namespace
{

using S = MSceneMessage;
using session::FileAction;

// The messages of each action, in the order of FileAction. Opening does not send those of a new scene: scripts that
// listen to both tell them apart.
struct FileMessages
{
    S::Message check;
    S::Message before;
    S::Message after;
    bool changesScene; // kSceneUpdate follows (that it comes before the After is unsure)
};
constexpr FileMessages kFileMessages[] = {{S::kBeforeNewCheck, S::kBeforeNew, S::kAfterNew, true},
                                          {S::kBeforeOpenCheck, S::kBeforeOpen, S::kAfterOpen, true},
                                          {S::kBeforeImportCheck, S::kBeforeImport, S::kAfterImport, true},
                                          {S::kBeforeSaveCheck, S::kBeforeSave, S::kAfterSave, false},
                                          {S::kBeforeExportCheck, S::kBeforeExport, S::kAfterExport, false}};

const FileMessages& messagesOf(FileAction action) { return kFileMessages[static_cast<size_t>(action)]; }

// The type of a message that is printed, by severity: none, warning, error, result.
constexpr MCommandMessage::MessageType kOutputTypes[] = {MCommandMessage::kInfo, MCommandMessage::kWarning,
                                                         MCommandMessage::kError, MCommandMessage::kResult};

struct SettingEvent
{
    core::Setting setting;
    Event event;
};
constexpr SettingEvent kSettingEvents[] = {{core::Setting::LinearUnit, Event::LinearUnitChanged},
                                           {core::Setting::AngleUnit, Event::AngularUnitChanged},
                                           {core::Setting::TimeUnit, Event::TimeUnitChanged},
                                           {core::Setting::MinTime, Event::PlaybackRangeChanged},
                                           {core::Setting::MaxTime, Event::PlaybackRangeChanged},
                                           {core::Setting::AnimationStart, Event::PlaybackRangeSliderChanged},
                                           {core::Setting::AnimationEnd, Event::PlaybackRangeSliderChanged},
                                           {core::Setting::PlaybackBy, Event::PlaybackByChanged}};

void callBasic(void (*function)(void*), void* data) { function(data); }

} // namespace

// ----------------------------------------------------------------------------------------------------------- files

bool Watch::allows(FileAction action, const std::string& path)
{
    bool goesOn = true;
    MFileObject file;
    file.setRawFullName(path.c_str());
    m_table.call(topic::kSceneCheckFile, {}, messagesOf(action).check,
                 [&](auto function, void* data)
                 {
                     bool answer = true;
                     function(&answer, file, data);
                     goesOn = goesOn && answer;
                 });
    m_table.call(topic::kSceneCheck, {}, messagesOf(action).check,
                 [&](auto function, void* data)
                 {
                     bool answer = true;
                     function(&answer, data);
                     goesOn = goesOn && answer;
                 });
    return goesOn;
}

void Watch::before(FileAction action, const std::string&)
{
    m_isOpening = m_isOpening || action == FileAction::Open;
    m_isNewing = m_isNewing || action == FileAction::New;
    tellScene(messagesOf(action).before);
    if (action == FileAction::Export)
        tellScene(S::kExportStarted);
    if (action != FileAction::New && action != FileAction::Open)
        return;
    tellEvent(Event::PreFileNewOrOpened);
    tellEvent(action == FileAction::New ? Event::PreFileNew : Event::PreFileOpened);
}

void Watch::after(FileAction action, bool failed)
{
    m_isOpening = m_isOpening && action != FileAction::Open;
    m_isNewing = m_isNewing && action != FileAction::New;
    if (messagesOf(action).changesScene)
        tellScene(S::kSceneUpdate);
    tellScene(messagesOf(action).after);
    if (failed)
        return;
    constexpr Event kEvents[] = {Event::NewSceneOpened, Event::SceneOpened, Event::SceneImported, Event::SceneSaved};
    if (action == FileAction::Open || action == FileAction::Import)
        tellEvent(Event::PostSceneRead);
    if (action != FileAction::Export)
        tellEvent(kEvents[static_cast<size_t>(action)]);
    tellConditions();
}

void Watch::beforeRead()
{
    m_isReading = true;
    tellScene(S::kBeforeFileRead);
}

// While the file still counts as being read.
void Watch::afterRead()
{
    tellScene(S::kAfterFileRead);
    m_isReading = false;
    tellScene(S::kAfterSceneReadAndRecordEdits);
}

void Watch::tellScene(int message) { m_table.call(topic::kScene, {}, static_cast<uint32_t>(message), callBasic); }

// ---------------------------------------------------------------------------------------------------------- events

void Watch::noteEvent(Event event)
{
    if (m_table.has(topic::kEvent))
        m_events.set(static_cast<size_t>(event));
}

void Watch::tellEvent(Event event) { m_table.call(topic::kEvent, {}, static_cast<uint32_t>(event), callBasic); }

void Watch::note(const core::SettingValue& change, core::Origin)
{
    for (const SettingEvent& each : kSettingEvents)
        if (each.setting == change.setting)
            noteEvent(each.event);
}

void Watch::note(const core::NamespacePlace& change, core::Origin)
{
    if (!m_table.has(topic::kNamespaceRenamed))
        return;
    later(
        [this, before = m_namespaceBefore, after = m_scene.spaceName(change.space)]
        {
            MString from(before.c_str());
            MString to(after.c_str());
            m_table.call(topic::kNamespaceRenamed, {}, 0, [&](auto function, void* data) { function(from, to, data); });
        });
}

void Watch::happened(session::Happening what)
{
    switch (what)
    {
    case session::Happening::SelectionChanged:
        m_selectionChanged = m_table.has(topic::kSelection);
        return noteEvent(Event::SelectionChanged);
    case session::Happening::Undone:
        tellEvent(Event::Undo);
        return tellConditions();
    case session::Happening::Redone:
        tellEvent(Event::Redo);
        return tellConditions();
    case session::Happening::Idle:
        tellTimers();
        for (Event event : {Event::IdleHigh, Event::Idle, Event::IdleVeryLow})
            tellEvent(event);
        return;
    case session::Happening::Duplicating:
        return m_table.call(topic::kBeforeDuplicate, {}, 0, callBasic);
    case session::Happening::Exiting:
        tellEvent(Event::QuitApplication);
        return tellScene(S::kMayaExiting);
    }
}

void Watch::duplicated(const std::vector<core::NodeId>& originals, const std::vector<core::NodeId>& copies)
{
    if (m_table.has(topic::kDuplicatedNodes))
    {
        MObjectArray from;
        MObjectArray to;
        for (core::NodeId node : originals)
            from.append(Access::node(node));
        for (core::NodeId node : copies)
            to.append(Access::node(node));
        m_table.call(topic::kDuplicatedNodes, {}, 0, [&](auto function, void* data) { function(from, to, data); });
    }
    m_table.call(topic::kAfterDuplicate, {}, 0, callBasic);
}

bool Watch::shows(script::Severity severity, std::string_view text)
{
    if (!m_table.has(topic::kOutput) && !m_table.has(topic::kOutputFilter))
        return true;
    MString message(text.data(), static_cast<int>(text.size()));
    MCommandMessage::MessageType type = kOutputTypes[static_cast<size_t>(severity)];
    bool isHidden = false;
    m_table.call(topic::kOutputFilter, {}, 0,
                 [&](auto function, void* data)
                 {
                     bool hides = false;
                     function(message, type, hides, data);
                     isHidden = isHidden || hides;
                 });
    m_table.call(topic::kOutput, {}, 0, [&](auto function, void* data) { function(message, type, data); });
    return !isHidden;
}

// ------------------------------------------------------------------------------------------------ states and timers

// What is being done with files is known while somebody listens.
bool Watch::condition(session::Session& session, uint32_t number)
{
    switch (static_cast<Condition>(number))
    {
    case Condition::SomethingSelected:
        return !session.selection().empty();
    case Condition::UndoAvailable:
        return session.scene().undoQueue().canUndo();
    case Condition::RedoAvailable:
        return session.scene().undoQueue().canRedo();
    case Condition::BatchMode:
        return true;
    default:
        return session.observer() && static_cast<const Watch*>(session.observer())->condition(number);
    }
}

bool Watch::condition(uint32_t number) const
{
    switch (static_cast<Condition>(number))
    {
    case Condition::ReadingFile:
        return m_isReading;
    case Condition::OpeningFile:
        return m_isOpening;
    case Condition::NewingFile:
        return m_isNewing;
    case Condition::SomethingSelected:
    case Condition::UndoAvailable:
    case Condition::RedoAvailable:
    case Condition::BatchMode:
        return condition(m_session, number);
    case Condition::Count:
        break;
    }
    return false;
}

void Watch::tellConditions()
{
    if (!m_table.has(topic::kCondition))
        return;
    for (uint32_t i = 0; i < static_cast<uint32_t>(Condition::Count); ++i)
    {
        bool now = condition(i);
        auto [known, isNew] = m_conditions.try_emplace(i, now);
        if (std::exchange(known->second, now) != now)
            m_table.call(topic::kCondition, {}, i, [now](auto function, void* data) { function(now, data); });
    }
}

void Watch::startTimer(MCallbackId id, float period) { m_timers[id] = {period, std::chrono::steady_clock::now()}; }

void Watch::tellTimers()
{
    auto now = std::chrono::steady_clock::now();
    for (MCallbackId id : m_table.all(topic::kTimer))
    {
        Timer& timer = m_timers[id];
        float elapsed = std::chrono::duration<float>(now - timer.last).count();
        if (elapsed < timer.period)
            continue;
        timer.last = now;
        float before = std::exchange(timer.lastElapsed, elapsed);
        m_table.callOne(topic::kTimer, id, [=](auto function, void* data) { function(elapsed, before, data); });
    }
}

} // namespace understudy::openmaya
