// Events of plug-ins' own, by name. An event belongs to the session, its callbacks to their plug-ins.
#pragma once

#include <maya/MMessage.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MUserEventMessage : public MMessage
{
public:
    static MStatus registerUserEvent(const MString& event);
    static bool isUserEvent(const MString& event);
    static MStatus deregisterUserEvent(const MString& event);
    static MCallbackId addUserEventCallback(const MString& event, MBasicFunction func, void* clientData = NULL,
                                            MStatus* ReturnStatus = NULL);
    static MStatus postUserEvent(const MString& event, void* clientData = NULL);
    static const char* className();
};

OPENMAYA_NAMESPACE_CLOSE
