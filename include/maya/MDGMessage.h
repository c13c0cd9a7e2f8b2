// Callbacks on the graph as a whole: nodes that come and go, connections, time.
#pragma once

#include <maya/MMessage.h>
#include <maya/MString.h>

#define kDefaultNodeType "dependNode"

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MDGMessage : public MMessage
{
public:
    static MCallbackId addTimeChangeCallback(MTimeFunction func, void* clientData = NULL, MStatus* ReturnStatus = NULL);
    static MCallbackId addDelayedTimeChangeCallback(MTimeFunction func, void* clientData = NULL,
                                                    MStatus* ReturnStatus = NULL);
    static MCallbackId addDelayedTimeChangeRunupCallback(MTimeFunction func, void* clientData = NULL,
                                                         MStatus* ReturnStatus = NULL);
    static MCallbackId addForceUpdateCallback(MTimeFunction func, void* clientData = NULL,
                                              MStatus* ReturnStatus = NULL);
    static MCallbackId addNodeAddedCallback(MNodeFunction func, const MString& nodeType = "dependNode",
                                            void* clientData = NULL, MStatus* ReturnStatus = NULL);
    static MCallbackId addNodeRemovedCallback(MNodeFunction func, const MString& nodeType = "dependNode",
                                              void* clientData = NULL, MStatus* ReturnStatus = NULL);
    static MCallbackId addConnectionCallback(MPlugFunction func, void* clientData = NULL, MStatus* ReturnStatus = NULL);
    static MCallbackId addPreConnectionCallback(MPlugFunction func, void* clientData = NULL,
                                                MStatus* ReturnStatus = NULL);
    static MCallbackId addNodeChangeUuidCheckCallback(MCheckNodeUuidFunction func, void* clientData = NULL,
                                                      MStatus* ReturnStatus = NULL);
};

OPENMAYA_NAMESPACE_CLOSE
