// Callbacks on one node: its attributes, its name, its end.
//
// A null node means all nodes, where that is offered: names and UUIDs. Callbacks of a node come back with it when its
// deletion is undone; they are removed when it is gone for good, and by a new scene. What happens in an undo or redo is
// told when all of it is done.
#pragma once

#include <maya/MDeprecate.h>
#include <maya/MMessage.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MNodeMessage : public MMessage
{
public:
    OPENMAYA_ENUM(AttributeMessage, kConnectionMade = 1, kConnectionBroken = 2, kAttributeEval = 4, kAttributeSet = 8,
                  kAttributeLocked = 16, kAttributeUnlocked = 32, kAttributeAdded = 64, kAttributeRemoved = 128,
                  kAttributeRenamed = 256, kAttributeKeyable = 512, kAttributeUnkeyable = 1024,
                  kIncomingDirection = 2048, kAttributeArrayAdded = 4096, kAttributeArrayRemoved = 8192,
                  kOtherPlugSet = 16384, kLast = 32768);
    OPENMAYA_ENUM(KeyableChangeMsg, kKeyChangeInvalid = 0, kMakeKeyable = 1, kMakeUnkeyable = 2, kKeyChangeLast = 3);
    typedef void (*MAttr2PlugFunction)(AttributeMessage, MPlug&, MPlug&, void*);
    typedef void (*MAttrPlugFunction)(AttributeMessage, MPlug&, void*);
    typedef void (*MKeyableFunction)(MPlug&, void*, KeyableChangeMsg, bool&);

    static MCallbackId addAttributeChangedCallback(MObject& node, MAttr2PlugFunction func, void* clientData = NULL,
                                                   MStatus* ReturnStatus = NULL);
    static MCallbackId addAttributeAddedOrRemovedCallback(MObject& node, MAttrPlugFunction func,
                                                          void* clientData = NULL, MStatus* ReturnStatus = NULL);
    static MCallbackId addNodeDirtyCallback(MObject& node, MNodeFunction func, void* clientData = NULL,
                                            MStatus* ReturnStatus = NULL);
    static MCallbackId addNodeDirtyPlugCallback(MObject& node, MNodePlugFunction func, void* clientData = NULL,
                                                MStatus* ReturnStatus = NULL);
    static MCallbackId addNameChangedCallback(MObject& node, MNodeStringFunction func, void* clientData = NULL,
                                              MStatus* ReturnStatus = NULL);
    static MCallbackId addUuidChangedCallback(MObject& node, MNodeUuidFunction func, void* clientData = NULL,
                                              MStatus* ReturnStatus = NULL);
    static MCallbackId addNodeAboutToDeleteCallback(MObject& node, MNodeModifierFunction func, void* clientData = NULL,
                                                    MStatus* ReturnStatus = NULL);
    static MCallbackId addNodePreRemovalCallback(MObject& node, MNodeFunction func, void* clientData = NULL,
                                                 MStatus* ReturnStatus = NULL);
    static MCallbackId addNodeDestroyedCallback(MObject& node, MBasicFunction func, void* clientData = NULL,
                                                MStatus* ReturnStatus = NULL);
    static MCallbackId addKeyableChangeOverride(MPlug& plug, MKeyableFunction func, void* clientData = NULL,
                                                MStatus* status = NULL);
    static const char* className();
    OPENMAYA_DEPRECATED(2019, "use the function with the other signature")
    static MCallbackId addNodeDirtyCallback(MObject& node, MBasicFunction func, void* clientData = NULL,
                                            MStatus* ReturnStatus = NULL);
    OPENMAYA_DEPRECATED(2019, "use the function with the other signature")
    static MCallbackId addNodeDirtyCallback(MObject& node, MNodePlugFunction func, void* clientData = NULL,
                                            MStatus* ReturnStatus = NULL);
    OPENMAYA_DEPRECATED(2019, "use the function with the other signature")
    static MCallbackId addNameChangedCallback(MObject& node, MNodeFunction func, void* clientData = NULL,
                                              MStatus* ReturnStatus = NULL);
    OPENMAYA_DEPRECATED(2019, "use the function with the other signature")
    static MCallbackId addNodeAboutToDeleteCallback(MObject& node, MModifierFunction func, void* clientData = NULL,
                                                    MStatus* ReturnStatus = NULL);
};

OPENMAYA_NAMESPACE_CLOSE
