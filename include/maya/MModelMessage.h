// Callbacks on the selection, on copies, and on nodes that come into the model.
#pragma once

#include <maya/MMessage.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MModelMessage : public MMessage
{
public:
    OPENMAYA_ENUM(Message, kActiveListModified = 0);

    static MCallbackId addCallback(Message, MBasicFunction, void* clientData = NULL, MStatus* ReturnStatus = NULL);
    static MCallbackId addBeforeDuplicateCallback(MBasicFunction, void* clientData = NULL,
                                                  MStatus* ReturnStatus = NULL);
    static MCallbackId addPostDuplicateNodeListCallback(MBasicListOfPairsFunction, void* clientData = NULL,
                                                        MStatus* ReturnStatus = NULL);
    static MCallbackId addAfterDuplicateCallback(MBasicFunction, void* clientData = NULL, MStatus* ReturnStatus = NULL);
    static MCallbackId addNodeAddedToModelCallback(const MObject& dagNode, MNodeFunction, void* clientData = NULL,
                                                   MStatus* ReturnStatus = NULL);
    static MCallbackId addNodeRemovedFromModelCallback(const MObject& dagNode, MNodeFunction, void* clientData = NULL,
                                                       MStatus* ReturnStatus = NULL);
    static const char* className();
};

OPENMAYA_NAMESPACE_CLOSE
