// The session as a whole: versions, the active selection, commands as text, messages, preferences.
//
// What belongs to windows gives kNotImplemented, as there are none.
#pragma once

#include <maya/MDeprecate.h>
#include <maya/MDoubleArray.h>
#include <maya/MIntArray.h>
#include <maya/MObject.h>
#include <maya/MSelectionMask.h>
#include <maya/MStatus.h>
#include <maya/MString.h>
#include <maya/MStringArray.h>
#include <maya/MTransformationMatrix.h>

#include <cstdarg>

struct _object;
typedef struct _object PyObject;

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MGlobal
{
public:
    OPENMAYA_ENUM(MMayaFeatureSet, kComplete = 0, kRestricted = 1);

    OPENMAYA_ENUM(MMayaState, kInteractive = 0, kBatch = 1, kLibraryApp = 2, kBaseUIMode = 3);

    OPENMAYA_ENUM(ListAdjustment, kReplaceList = 0, kXORWithList = 1, kAddToList = 2, kRemoveFromList = 3,
                  kAddToHeadOfList = 4);

    OPENMAYA_ENUM(SelectionMethod, kSurfaceSelectMethod = 0, kWireframeSelectMethod = 1);

    OPENMAYA_ENUM(MSelectionMode, kSelectObjectMode = 0, kSelectComponentMode = 1, kSelectRootMode = 2,
                  kSelectLeafMode = 3, kSelectTemplateMode = 4);

    OPENMAYA_ENUM(MIdleTaskPriority, kHighIdlePriority = 0, kLowIdlePriority = 1, kVeryLowIdlePriority = 2);

    typedef void (*MIdleTaskCallback)(void*);

    // ---- what runs here
    static MString mayaName();
    static MString mayaVersion();
    static int apiVersion();
    static bool isCustomVersion();
    static MMayaFeatureSet mayaFeatureSet();
    static MString customVersionString();
    static int customVersionMajor();
    static int customVersionMinor();
    static MString customVersionClient();
    static int customVersion();
    static MString getAbsolutePathToResources();
    static bool isDefaultLanguage();
    static MString getUILanguage();
    static MMayaState mayaState(MStatus* ReturnStatus = NULL);
    static bool isInCrashHandler();

    // ---- selection lists. "Active" is what is selected.
    // Names of the function sets that work on an object.
    static MStatus getFunctionSetList(MObject forObject, MStringArray& array);
    static MStatus getAssociatedSets(const MSelectionList& list, MObjectArray& setArray);
    static MStatus getSelectionListByName(const MString& name, MSelectionList& list);
    static MStatus getActiveSelectionList(MSelectionList& dest, bool orderedSelectionIfAvailable = false);
    static MStatus getRichSelection(MRichSelection& dest, bool defaultToActiveSelection = true);
    static MStatus getLiveList(MSelectionList& dest);
    static MStatus getHiliteList(MSelectionList& dest);
    static MStatus setHiliteList(MSelectionList& src);

    // As the adjustment says; undone with the command it is made in.
    static MStatus setActiveSelectionList(const MSelectionList& src, ListAdjustment = kReplaceList);
    static MStatus setRichSelection(const MRichSelection& src);
    static MStatus setDisplayCVs(MSelectionList&, bool);
    static MStatus selectCommand(const MSelectionList& src, ListAdjustment = kReplaceList);

    // Everything that a text matches; kInvalidParameter where that is nothing.
    static MStatus selectByName(const MString& name, ListAdjustment = kAddToList);
    static MStatus unselectByName(const MString& name);
    static MStatus select(MObject& object, ListAdjustment = kAddToList);
    static MStatus select(const MDagPath& object, const MObject& component, ListAdjustment = kAddToList);
    static MStatus unselect(MObject& object);
    static MStatus unselect(const MDagPath& object, const MObject& component);

    static MStatus selectFromScreen(const short& x_pos, const short& y_pos, ListAdjustment = kAddToList,
                                    SelectionMethod = kWireframeSelectMethod);
    static MStatus selectFromScreen(const short& start_x, const short& start_y, const short& end_x, const short& end_y,
                                    ListAdjustment = kAddToList, SelectionMethod = kWireframeSelectMethod);

    // ---- how selecting works
    static SelectionMethod selectionMethod(MStatus* ReturnStatus = NULL);
    static MSelectionMode selectionMode(MStatus* ReturnStatus = NULL);
    static MStatus setSelectionMode(MSelectionMode mode);
    static MSelectionMask objectSelectionMask(MStatus* ReturnStatus = NULL);
    static MStatus setObjectSelectionMask(const MSelectionMask& mask);
    static MSelectionMask componentSelectionMask(MStatus* ReturnStatus = NULL);
    static MStatus setComponentSelectionMask(const MSelectionMask& mask);
    static MSelectionMask animSelectionMask(MStatus* ReturnStatus = NULL);
    static MStatus setAnimSelectionMask(const MSelectionMask& mask);
    static MSelectionMask miscSelectionMask(MStatus* ReturnStatus = NULL);
    static MStatus setMiscSelectionMask(const MSelectionMask& mask);
    static MStatus clearSelectionList();
    static bool isSelected(MObject& object, MStatus* ReturnStatus = NULL);
    static bool trackSelectionOrderEnabled(MStatus* ReturnStatus = NULL);
    static MStatus setTrackSelectionOrderEnabled(bool enable);
    static MStatus getPreselectionHiliteList(MSelectionList& list);
    static MStatus setPreselectionHiliteList(const MSelectionList& list);
    static MObject currentToolContext();

    // ---- time
    static MStatus viewFrame(const MTime& time);
    static MStatus viewFrame(double time);

    // ---- scripts. MEL or Python text; kFailure where it fails, with a message. Results of another type than the one
    // asked for are converted where a script would do so.
    static MStatus sourceFile(const MString& fileName);
    static MStatus executeCommandOnIdle(const MString& command, bool displayEnabled = false);
    static MStatus executeCommand(const MString& command, bool displayEnabled = false, bool undoEnabled = false);
    static MStatus executeCommand(const MString& command, MCommandResult& result, bool displayEnabled = false,
                                  bool undoEnabled = false);
    static MStatus executeCommand(const MString& command, int& result, bool displayEnabled = false,
                                  bool undoEnabled = false);
    static MStatus executeCommand(const MString& command, MIntArray& result, bool displayEnabled = false,
                                  bool undoEnabled = false);
    static MStatus executeCommand(const MString& command, double& result, bool displayEnabled = false,
                                  bool undoEnabled = false);
    static MStatus executeCommand(const MString& command, MDoubleArray& result, bool displayEnabled = false,
                                  bool undoEnabled = false);
    static MStatus executeCommand(const MString& command, MStringArray& result, bool displayEnabled = false,
                                  bool undoEnabled = false);
    static MString executeCommandStringResult(const MString& command, bool displayEnabled = false,
                                              bool undoEnabled = false, MStatus* ResultStatus = NULL);
    static MStatus executeCommand(const MString& command, MString& result, bool displayEnabled = false,
                                  bool undoEnabled = false);

    // Runs when the host is idle, once; not at all where its plug-in is unloaded by then.
    static MStatus executeTaskOnIdle(MIdleTaskCallback task, void* clientData = NULL,
                                     MIdleTaskPriority priority = kLowIdlePriority);
    static MStatus executePythonCommand(const MString& command, bool displayEnabled = false, bool undoEnabled = false);
    static MStatus executePythonCommand(const MString& command, int& result, bool displayEnabled = false,
                                        bool undoEnabled = false);
    static MStatus executePythonCommand(const MString& command, MIntArray& result, bool displayEnabled = false,
                                        bool undoEnabled = false);
    static MStatus executePythonCommand(const MString& command, double& result, bool displayEnabled = false,
                                        bool undoEnabled = false);
    static MStatus executePythonCommand(const MString& command, MDoubleArray& result, bool displayEnabled = false,
                                        bool undoEnabled = false);
    static MString executePythonCommandStringResult(const MString& command, bool displayEnabled = false,
                                                    bool undoEnabled = false, MStatus* ReturnStatus = NULL);
    static MStatus executePythonCommand(const MString& command, MString& result, bool displayEnabled = false,
                                        bool undoEnabled = false);
    static MStatus executePythonCommand(const MString& command, MStringArray& result, bool displayEnabled = false,
                                        bool undoEnabled = false);
    static MStatus executePythonCommandOnIdle(const MString& command, bool displayEnabled = false);

    // Null and a Python exception where it raises.
    static PyObject* callPythonFunction(PyObject* func, PyObject* args);
    static void catchAndReportPythonException();
    static void formatPythonError(PyObject* exception, const char* format, va_list args);

    // ---- nodes
    static MStatus addToModel(MObject& object, MObject& parent = MObject::kNullObj);
    static MStatus addToModelAt(MObject&, const MVector& point, const double scale[3] = NULL,
                                const double rotation[3] = NULL,
                                MTransformationMatrix::RotationOrder order = MTransformationMatrix::kXYZ);
    static MStatus removeFromModel(MObject&);
    static MStatus deleteNode(MObject&);

    // ---- the direction that is up
    static MStatus setYAxisUp(bool rotateView = false);
    static MStatus setZAxisUp(bool rotateView = false);
    static bool isYAxisUp(MStatus* = NULL);
    static bool isZAxisUp(MStatus* = NULL);
    static MVector upAxis(MStatus* = NULL);

    // ---- messages
    static void displayInfo(const MString& theMessage);
    static void displayWarning(const MString& theWarning);
    static void displayError(const MString& theError);

    static void setDisableStow(bool state);
    static bool disableStow();

    // ---- preferences. A preference that does not exist, or is of another type, gives 0 or an empty text.
    static int optionVarIntValue(const MString& name, bool* exists = NULL);
    static double optionVarDoubleValue(const MString& name, bool* exists = NULL);
    static MString optionVarStringValue(const MString& name, bool* exists = NULL);
    static bool setOptionVarValue(const MString& name, int value);
    static bool setOptionVarValue(const MString& name, double value);
    static bool setOptionVarValue(const MString& name, MString value);

    // Sets it where it does not exist yet.
    static bool initOptionVar(const MString& name, int value, const MString& category);
    static bool initOptionVar(const MString& name, double value, const MString& category);
    static bool initOptionVar(const MString& name, MString value, const MString& category);
    static void removeOptionVar(const MString& name);
    static bool optionVarExists(const MString& name);

    // ---- the error log
    static MString defaultErrorLogPathName(MStatus* ReturnStatus = NULL);
    static MStatus resetToDefaultErrorLogPathName();
    static MStatus setErrorLogPathName(const MString& logPathName);
    static MString errorLogPathName(MStatus* ReturnStatus = NULL);
    static MStatus startErrorLogging();
    static MStatus startErrorLogging(const MString& logPathName);
    static bool errorLoggingIsOn(MStatus* ReturnStatus = NULL);
    static MStatus stopErrorLogging();
    static MStatus closeErrorLog();
    static MStatus doErrorLogEntry(const MString& errorLogEntry);

    static bool isUndoing();
    static bool isRedoing();

    static const char* className();
    OPENMAYA_DEPRECATED(2019, "use optionVarIntValue and its kin")
    static bool getOptionVarValue(const MString& name, int& value);
    OPENMAYA_DEPRECATED(2019, "use optionVarIntValue and its kin")
    static bool getOptionVarValue(const MString& name, double& value);
    OPENMAYA_DEPRECATED(2019, "use optionVarIntValue and its kin")
    static bool getOptionVarValue(const MString& name, MString& value);
    OPENMAYA_DEPRECATED(2019, "pass a const MDagPath")
    static MStatus select(MDagPath& object, const MObject& component, ListAdjustment = kAddToList);
    OPENMAYA_DEPRECATED(2019, "pass a const MDagPath")
    static MStatus unselect(MDagPath& object, const MObject& component);

private:
    ~MGlobal();
};

OPENMAYA_NAMESPACE_CLOSE
