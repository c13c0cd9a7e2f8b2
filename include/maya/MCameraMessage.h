// Callbacks on cameras that are moved by hand, which needs a window: they can be registered and are never called.
#pragma once

#include <maya/MMessage.h>

class OPENMAYA_EXPORT MCameraMessage : public MMessage
{
public:
    static MCallbackId addBeginManipulationCallback(const MObject& node, MNodeFunction func, void* clientData = NULL,
                                                    MStatus* ReturnStatus = NULL);
    static MCallbackId addEndManipulationCallback(const MObject& node, MNodeFunction func, void* clientData = NULL,
                                                  MStatus* ReturnStatus = NULL);
    static const char* className();
};
