// Maya's events and conditions by name: which of them are told here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace understudy::openmaya
{

// The events that are told; their numbers are those of their names in the list.
enum class Event : uint8_t
{
    SelectionChanged,
    DagObjectCreated,
    NameChanged,
    TimeChanged,
    LinearUnitChanged,
    AngularUnitChanged,
    TimeUnitChanged,
    PlaybackRangeChanged,
    PlaybackRangeSliderChanged,
    PlaybackByChanged,
    Undo,
    Redo,
    PreFileNewOrOpened,
    PreFileNew,
    PreFileOpened,
    NewSceneOpened,
    SceneOpened,
    SceneImported,
    SceneSaved,
    PostSceneRead,
    IdleHigh,
    Idle,
    IdleVeryLow,
    QuitApplication,
    Count
};
constexpr size_t kEventCount = static_cast<size_t>(Event::Count);

enum class Telling : uint8_t
{
    Told,
    Never, // needs a window, a tool or a feature that nothing here has
    NotYet // happens here, and nobody tells of it
};

struct NamedEvent
{
    std::string_view name;
    Telling telling;
};

size_t eventNameCount();
const NamedEvent& eventName(size_t number);
std::optional<size_t> findEvent(std::string_view name);

// Conditions whose state depends on the session; the others are always false.
enum class Condition : uint8_t
{
    SomethingSelected,
    UndoAvailable,
    RedoAvailable,
    ReadingFile,
    OpeningFile,
    NewingFile,
    BatchMode,
    Count
};

size_t conditionNameCount();
std::string_view conditionName(size_t number);
std::optional<size_t> findCondition(std::string_view name);

} // namespace understudy::openmaya
