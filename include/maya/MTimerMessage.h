// Callbacks on time that passes. There is no event loop: a timer that is due is told when the host is idle.
#pragma once

#include <maya/MMessage.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MTimerMessage : public MMessage
{
public:
    typedef void (*sleepCallbackPtr)();

    static MCallbackId addTimerCallback(float period, MElapsedTimeFunction func, void* clientData = NULL,
                                        MStatus* ReturnStatus = NULL);
    static const char* className();
    OPENMAYA_DEPRECATED(2016, "use the function with the other signature")
    static MStatus setSleepCallback(sleepCallbackPtr sleepFunc);
    OPENMAYA_DEPRECATED(2016, "use the function with the other signature")
    static sleepCallbackPtr sleepCallback();
};

OPENMAYA_NAMESPACE_CLOSE
