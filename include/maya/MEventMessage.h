// Callbacks on Maya's events, by name.
//
// Events of windows, tools, layers, clips and rendering are known and never happen here. What could happen here and is
// not told gives kNotImplemented.
#pragma once

#include <maya/MMessage.h>
#include <maya/MStringArray.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MEventMessage : public MMessage
{
public:
    static MCallbackId addEventCallback(const MString& event, MBasicFunction func, void* clientData = NULL,
                                        MStatus* ReturnStatus = NULL);
    static MStatus getEventNames(MStringArray& names);
    static const char* className();
};

OPENMAYA_NAMESPACE_CLOSE
