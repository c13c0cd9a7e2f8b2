// Callbacks on what is printed. Commands as they run, and procedures, are not told yet.
#pragma once

#include <maya/MMessage.h>
#include <maya/MString.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MCommandMessage : public MMessage
{
public:
    OPENMAYA_ENUM(MessageType, kHistory = 0, kDisplay = 1, kInfo = 2, kWarning = 3, kError = 4, kResult = 5,
                  kStackTrace = 6);
    OPENMAYA_ENUM(MProcType, kMELProc = 0, kMELCommand = 1);
    typedef void (*MMessageFunction)(const MString&, MessageType, void*);
    typedef void (*MMessageFilterFunction)(const MString&, MessageType, bool&, void*);

    static MCallbackId addCommandCallback(MStringFunction func, void* clientData = NULL, MStatus* ReturnStatus = NULL);
    static MCallbackId addCommandOutputCallback(MMessageFunction func, void* clientData = NULL,
                                                MStatus* ReturnStatus = NULL);
    static MCallbackId addCommandOutputFilterCallback(MMessageFilterFunction func, void* clientData = NULL,
                                                      MStatus* ReturnStatus = NULL);
    static const char* className();
    static MCallbackId addProcCallback(MStringIntBoolIntFunction func, void* clientData, MStatus* ReturnStatus);
};

OPENMAYA_NAMESPACE_CLOSE
