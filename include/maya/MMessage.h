// Callbacks: what all classes of messages share.
//
// A callback is called with the lock of the session held, after the edit that it tells of is whole; it may edit the
// scene (such edits are undone with the step that they were made in), remove itself or others, and add new ones. An
// exception that leaves it becomes an error message that names its plug-in. Callbacks belong to the plug-in whose code
// their function lies in: what it leaves behind is removed when it is unloaded.
#pragma once

#include <maya/MApiNamespace.h>
#include <maya/MDeprecate.h>
#include <maya/MPlugin.h>
#include <maya/MStatus.h>
#include <maya/MTypes.h>

class QObject;

// Never 0, and never used again in a session.
typedef uintptr_t MCallbackId;

struct MMessageNode
{
    MMessageNode()
        : fClientPtr(nullptr), fServerPtr(nullptr), fSubClientPtr(nullptr), fId(0), fNextNode(nullptr),
          fHeadNode(nullptr), isValid(false)
    {
    }

    void* fClientPtr;
    void* fServerPtr;
    void* fSubClientPtr;
    MCallbackId fId;
    struct MMessageNode* fNextNode;
    struct MMessageNode* fHeadNode;
    bool isValid;
};
typedef MMessageNode* MMessageNodePtr;

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MMessage
{
public:
    OPENMAYA_ENUM(Action, kDefaultAction = 0, kDoNotDoAction = 1, kDoAction = 2);

    typedef void (*MBasicFunction)(void*);
    typedef void (*MElapsedTimeFunction)(float, float, void*);
    typedef void (*MCheckFunction)(bool*, void*);
    typedef void (*MCheckFileFunction)(bool*, MFileObject&, void*);
    typedef void (*MCheckPlugFunction)(bool*, MPlug&, void*);
    typedef void (*MComponentFunction)(MUintArray*, unsigned int, void*);
    typedef void (*MNodeFunction)(MObject&, void*);
    typedef void (*MStringFunction)(const MString&, void*);
    typedef void (*MTwoStringFunction)(const MString&, const MString&, void*);
    typedef void (*MThreeStringFunction)(const MString&, const MString&, const MString&, void*);
    typedef void (*MStringIntBoolIntFunction)(const MString&, unsigned int, bool, unsigned int, void*);
    typedef void (*MStringIndexFunction)(const MString&, unsigned int, void*);
    typedef void (*MNodeStringBoolFunction)(MObject&, const MString&, bool, void*);
    typedef void (*MStateFunction)(bool, void*);
    typedef void (*MTimeFunction)(MTime&, void*);
    typedef void (*MPlugFunction)(MPlug&, MPlug&, bool, void*);
    typedef void (*MNodePlugFunction)(MObject&, MPlug&, void*);
    typedef void (*MNodeStringFunction)(MObject&, const MString&, void*);
    typedef void (*MParentChildFunction)(MDagPath&, MDagPath&, void*);
    typedef void (*MModifierFunction)(MDGModifier&, void*);
    typedef void (*MStringArrayFunction)(const MStringArray&, void*);
    typedef void (*MNodeModifierFunction)(MObject&, MDGModifier&, void*);
    typedef void (*MObjArray)(MObjectArray&, void*);
    typedef void (*MNodeObjArray)(MObject&, MObjectArray&, void*);
    typedef void (*MStringNode)(const MString&, MObject&, void*);
    typedef void (*MCameraLayerFunction)(MObject&, unsigned int, bool, void*);
    typedef void (*MCameraLayerCameraFunction)(MObject&, unsigned int, MObject&, MObject&, void*);
    typedef void (*MConnFailFunction)(MPlug&, MPlug&, const MString&, const MString&, void*);
    typedef void (*MPlugsDGModFunction)(MPlugArray&, MDGModifier&, void*);
    typedef void (*MNodeUuidFunction)(MObject&, const MUuid&, void*);
    typedef Action (*MCheckNodeUuidFunction)(bool, MObject&, MUuid&, void*);
    typedef void (*MObjectFileFunction)(const MObject&, const MFileObject&, void*);
    typedef void (*MCheckObjectFileFunction)(bool*, const MObject&, MFileObject&, void*);
    typedef void (*MRenderTileFunction)(int, int, int, int, const void*);
    typedef void (*MBasicListOfPairsFunction)(MObjectArray&, MObjectArray&, void*);

    // kFailure where there is no such callback.
    static MStatus removeCallback(MCallbackId id);
    // All that are there; kFailure where one of them is not.
    static MStatus removeCallbacks(MCallbackIdArray& ids);
    // The callback that is being called; 0 and kFailure outside of callbacks.
    static MCallbackId currentCallbackId(MStatus* ReturnStatus = NULL);
    // The callbacks on one node, in the order they were added.
    static MStatus nodeCallbacks(MObject& node, MCallbackIdArray& ids);

    // For callbacks in Python, which Understudy's bindings do not add through these.
    static void setRegisteringCallableScript();
    static bool registeringCallableScript();
    static void stopRegisteringCallableScript();
    static void setCallableInfo(MPluginCallableInfo* info);
    static MPluginCallableInfo* getCallableInfo();
    static MPluginCallableInfo* stealCallableInfo();

    static const char* className();

    OPENMAYA_DEPRECATED(2019, "use MCallbackIdArray")
    static MStatus removeCallbacks(MIntArray& ids);
    OPENMAYA_DEPRECATED(2019, "use MCallbackIdArray")
    static MStatus nodeCallbacks(MObject& node, MIntArray& ids);

protected:
    static void addNode(MMessageNodePtr node);
    static void removeNode(MMessageNodePtr node);
    static void addQtUICallback(QObject* client);
};

OPENMAYA_NAMESPACE_CLOSE
