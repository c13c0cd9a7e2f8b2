// Callbacks on published attributes of containers: none of them is told yet.
#pragma once

#include <maya/MMessage.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MContainerMessage : public MMessage
{
public:
    static MCallbackId addPublishAttrCallback(MNodeStringBoolFunction func, void* clientData = NULL,
                                              MStatus* ReturnStatus = NULL);
    static MCallbackId addBoundAttrCallback(MNodeStringBoolFunction func, void* clientData = NULL,
                                            MStatus* ReturnStatus = NULL);
    static const char* className();
};

OPENMAYA_NAMESPACE_CLOSE
