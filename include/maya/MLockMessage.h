// Callbacks that decide whether something may be done with a locked or unlocked node, plug or path.
#pragma once

#include <maya/MMessage.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MLockMessage : public MMessage
{
public:
    OPENMAYA_ENUM(LockPlugEvent, kInvalidPlug = 0, kPlugLockAttr = 1, kPlugUnlockAttr = 2, kPlugAttrValChange = 3,
                  kPlugRemoveAttr = 4, kPlugRenameAttr = 5, kPlugConnect = 6, kPlugDisconnect = 7, kLastPlug = 8);
    OPENMAYA_ENUM(LockDAGEvent, kInvalidDAG = 0, kGroup = 1, kUnGroup = 2, kReparent = 3, kChildReorder = 4,
                  kCreateNodeInstance = 5, kCreateChildInstance = 6, kCreateParentInstance = 7, kLastDAG = 8);
    OPENMAYA_ENUM(LockEvent, kInvalid = 0, kRename = 1, kDelete = 2, kLockNode = 3, kUnlockNode = 4, kAddAttr = 5,
                  kRemoveAttr = 6, kRenameAttr = 7, kUnlockAttr = 8, kLockAttr = 9, kLast = 10);
    typedef void (*MLockEventFunction)(MObject&, MObject&, void*, LockEvent, bool&);
    typedef void (*MLockDagEventFunction)(MDagPath&, MDagPath&, void*, LockDAGEvent, bool&);
    typedef void (*MLockPlugEventFunction)(MPlug&, MPlug&, void*, LockPlugEvent, bool&);

    static MCallbackId setNodeLockQueryCallback(MObject& node, MLockEventFunction func, void* clientData = NULL,
                                                MStatus* status = NULL);
    static MCallbackId setNodeLockDAGQueryCallback(MDagPath& path, MLockDagEventFunction func, void* clientData = NULL,
                                                   MStatus* status = NULL);
    static MCallbackId setPlugLockQueryCallback(MPlug& plug, MLockPlugEventFunction func, void* clientData = NULL,
                                                MStatus* status = NULL);
    static MCallbackId setPlugLockQueryCallback(MObject& node, MLockPlugEventFunction func, void* clientData = NULL,
                                                MStatus* status = NULL);
    static const char* className();
};

OPENMAYA_NAMESPACE_CLOSE
