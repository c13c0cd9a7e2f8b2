// Source: what scriptJob -listEvents and -listConditions answer, as public scripts have written it down (Maya 2022).
#include "openmaya/Events.h"

#include <algorithm>
#include <iterator>

namespace understudy::openmaya
{

namespace
{

using T = Telling;

// The told ones first, in the order of `Event`.
constexpr NamedEvent kEvents[] = {
    {"SelectionChanged", T::Told},
    {"DagObjectCreated", T::Told},
    {"NameChanged", T::Told},
    {"timeChanged", T::Told},
    {"linearUnitChanged", T::Told},
    {"angularUnitChanged", T::Told},
    {"timeUnitChanged", T::Told},
    {"playbackRangeChanged", T::Told},
    {"playbackRangeSliderChanged", T::Told},
    {"playbackByChanged", T::Told},
    {"Undo", T::Told},
    {"Redo", T::Told},
    {"PreFileNewOrOpened", T::Told},
    {"PreFileNew", T::Told},
    {"PreFileOpened", T::Told},
    {"NewSceneOpened", T::Told},
    {"SceneOpened", T::Told},
    {"SceneImported", T::Told},
    {"SceneSaved", T::Told},
    {"PostSceneRead", T::Told},
    {"idleHigh", T::Told},
    {"idle", T::Told},
    {"idleVeryLow", T::Told},
    {"quitApplication", T::Told},
    {"ActiveViewChanged", T::Never},
    {"ChannelBoxLabelSelected", T::Never},
    {"ColorIndexChanged", T::Never},
    {"CurveRGBColorChanged", T::Never},
    {"DisplayColorChanged", T::Never},
    {"DisplayPreferenceChanged", T::Never},
    {"DisplayRGBColorChanged", T::Never},
    {"DragRelease", T::Never},
    {"EditModeChanged", T::Never},
    {"LiveListChanged", T::Never},
    {"MenuModeChanged", T::Never},
    {"ModelPanelSetFocus", T::Never},
    {"PolyUVSetChanged", T::Never},
    {"PolyUVSetDeleted", T::Never},
    {"PostSceneSegmentChanged", T::Never},
    {"PostToolChanged", T::Never},
    {"PreSelectionChangedTriggered", T::NotYet},
    {"RebuildUIValues", T::Never},
    {"RecentCommandChanged", T::NotYet},
    {"RenderSetupSelectionChanged", T::Never},
    {"RenderViewCameraChanged", T::Never},
    {"SceneSegmentChanged", T::Never},
    {"SelectModeChanged", T::Never},
    {"SelectPreferenceChanged", T::Never},
    {"SelectPriorityChanged", T::Never},
    {"SelectTypeChanged", T::Never},
    {"SequencerActiveShotChanged", T::Never},
    {"SetModified", T::NotYet},
    {"SoundNodeAdded", T::NotYet},
    {"SoundNodeRemoved", T::NotYet},
    {"ToolChanged", T::Never},
    {"ToolDirtyChanged", T::Never},
    {"ToolSettingsChanged", T::Never},
    {"UvTileProxyDirtyChangeTrigger", T::Never},
    {"activeHandleChanged", T::Never},
    {"angularToleranceChanged", T::Never},
    {"animLayerAnimationChanged", T::Never},
    {"animLayerBaseLockChanged", T::Never},
    {"animLayerGhostChanged", T::Never},
    {"animLayerLockChanged", T::Never},
    {"animLayerRebuild", T::NotYet},
    {"animLayerRefresh", T::Never},
    {"axisAtOriginChanged", T::Never},
    {"cacheDestroyed", T::Never},
    {"cachingEvaluationModeChanged", T::Never},
    {"cachingPreferencesChanged", T::Never},
    {"cachingSafeModeChanged", T::Never},
    {"cameraChange", T::NotYet},
    {"cameraDisplayAttributesChange", T::Never},
    {"colorMgtConfigChanged", T::Never},
    {"colorMgtConfigFileEnableChanged", T::Never},
    {"colorMgtConfigFilePathChanged", T::Never},
    {"colorMgtEnabledChanged", T::Never},
    {"colorMgtOCIORulesEnabledChanged", T::Never},
    {"colorMgtOutputChanged", T::Never},
    {"colorMgtPlayblastOutputChanged", T::Never},
    {"colorMgtPrefsReloaded", T::Never},
    {"colorMgtPrefsViewTransformChanged", T::Never},
    {"colorMgtRefreshed", T::Never},
    {"colorMgtUserPrefsChanged", T::Never},
    {"colorMgtWorkingSpaceChanged", T::Never},
    {"constructionHistoryChanged", T::NotYet},
    {"cteEventClipEditModeChanged", T::Never},
    {"cteEventKeyingTargetForClipChanged", T::Never},
    {"cteEventKeyingTargetForInvalidChanged", T::Never},
    {"cteEventKeyingTargetForLayerChanged", T::Never},
    {"currentContainerChange", T::NotYet},
    {"currentSoundNodeChanged", T::Never},
    {"customEvaluatorChanged", T::Never},
    {"dbTraceChanged", T::Never},
    {"deleteAll", T::NotYet},
    {"displayLayerAdded", T::NotYet},
    {"displayLayerChange", T::NotYet},
    {"displayLayerDeleted", T::NotYet},
    {"displayLayerManagerChange", T::NotYet},
    {"displayLayerVisibilityChanged", T::NotYet},
    {"freezeOptionsChanged", T::Never},
    {"glFrameTrigger", T::Never},
    {"graphEditorChanged", T::Never},
    {"graphEditorOutlinerHighlightChanged", T::Never},
    {"graphEditorOutlinerListChanged", T::Never},
    {"graphEditorParamCurveSelected", T::Never},
    {"gridDisplayChanged", T::Never},
    {"interactionStyleChanged", T::Never},
    {"lightLinkingChanged", T::NotYet},
    {"lightLinkingChangedNonSG", T::NotYet},
    {"linearToleranceChanged", T::Never},
    {"metadataVisualStatusChanged", T::Never},
    {"modelEditorChanged", T::Never},
    {"nurbsCurveRebuildPrefsChanged", T::Never},
    {"nurbsToPolygonsPrefsChanged", T::Never},
    {"nurbsToSubdivPrefsChanged", T::Never},
    {"passContributionMapChange", T::Never},
    {"playbackModeChanged", T::NotYet},
    {"playbackRangeAboutToChange", T::NotYet},
    {"playbackSpeedChanged", T::NotYet},
    {"polyCutUVEventTexEditorCheckerDisplayChanged", T::Never},
    {"polyCutUVShowTextureBordersChanged", T::Never},
    {"polyCutUVShowUVShellColoringChanged", T::Never},
    {"polyCutUVSteadyStrokeChanged", T::Never},
    {"polyTopoSymmetryValidChanged", T::Never},
    {"poseEditorTreeviewSelectionChanged", T::Never},
    {"preferredRendererChanged", T::Never},
    {"profilerSelectionChanged", T::Never},
    {"redoXformCmd", T::NotYet},
    {"renderLayerChange", T::NotYet},
    {"renderLayerManagerChange", T::NotYet},
    {"renderPassChange", T::Never},
    {"renderPassSetChange", T::Never},
    {"renderPassSetMembershipChange", T::Never},
    {"renderSetupAutoSave", T::Never},
    {"resourceLimitStateChange", T::Never},
    {"sculptMeshCacheBlendShapeListChanged", T::Never},
    {"sculptMeshCacheCloneSourceChanged", T::Never},
    {"selectionConstraintsChanged", T::Never},
    {"selectionPipelineChanged", T::Never},
    {"serialExecutorFallback", T::Never},
    {"shapeEditorTreeviewSelectionChanged", T::Never},
    {"snapModeChanged", T::Never},
    {"softSelectOptionsChanged", T::Never},
    {"start3dPaintTool", T::Never},
    {"startColorPerVertexTool", T::Never},
    {"stop3dPaintTool", T::Never},
    {"stopColorPerVertexTool", T::Never},
    {"symmetricModellingOptionsChanged", T::Never},
    {"tabletModeChanged", T::Never},
    {"teClipAdded", T::Never},
    {"teClipModified", T::Never},
    {"teClipRemoved", T::Never},
    {"teCompositionActiveChanged", T::Never},
    {"teCompositionAdded", T::Never},
    {"teCompositionNameChanged", T::Never},
    {"teCompositionRemoved", T::Never},
    {"teEditorPrefsChanged", T::Never},
    {"teMuteChanged", T::Never},
    {"teTrackAdded", T::Never},
    {"teTrackModified", T::Never},
    {"teTrackNameChanged", T::Never},
    {"teTrackRemoved", T::Never},
    {"texMoveContextOptionsChanged", T::Never},
    {"texRotateContextOptionsChanged", T::Never},
    {"texScaleContextOptionsChanged", T::Never},
    {"texWindowEditorCheckerDensityChanged", T::Never},
    {"texWindowEditorCheckerDisplayChanged", T::Never},
    {"texWindowEditorClose", T::Never},
    {"texWindowEditorDisplaySolidMapChanged", T::Never},
    {"texWindowEditorImageBaseColorChanged", T::Never},
    {"texWindowEditorShowup", T::Never},
    {"threadCountChanged", T::Never},
    {"transformLockChange", T::NotYet},
    {"undoSupressed", T::NotYet},
    {"undoXformCmd", T::NotYet},
    {"workspaceChanged", T::NotYet},
    {"xformConstraintOptionsChanged", T::Never},
};
static_assert(kEvents[kEventCount - 1].telling == T::Told && kEvents[kEventCount].telling != T::Told);

// The known ones first, in the order of `Condition`.
constexpr std::string_view kConditions[] = {
    "SomethingSelected", "UndoAvailable", "RedoAvailable", "readingFile", "opening", "newing", "batchMode",
    // always false here
    "BaseMayaExists", "MayaCreatorExists", "MayaUnlimitedExists", "Maya", "FurAvailable", "busy", "canRedoXform",
    "delete", "deleteAll", "flushingScene", "GoButtonEnabled", "hotkeyListChange", "ikMode", "inMayaSession",
    "pipeliningOn", "playingBack", "playingBackAuto", "recordingMacro", "SoftwareRenderingAvailable", "writingFile"};

template <class List, class Named> std::optional<size_t> find(const List& list, Named&& isNamed)
{
    auto found = std::find_if(std::begin(list), std::end(list), isNamed);
    return found == std::end(list) ? std::nullopt : std::optional<size_t>(found - std::begin(list));
}

} // namespace

size_t eventNameCount() { return std::size(kEvents); }
const NamedEvent& eventName(size_t number) { return kEvents[number]; }

std::optional<size_t> findEvent(std::string_view name)
{
    return find(kEvents, [name](const NamedEvent& event) { return event.name == name; });
}

size_t conditionNameCount() { return std::size(kConditions); }
std::string_view conditionName(size_t number) { return kConditions[number]; }

std::optional<size_t> findCondition(std::string_view name)
{
    return find(kConditions, [name](std::string_view known) { return known == name; });
}

} // namespace understudy::openmaya
