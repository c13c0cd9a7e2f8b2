#include "openmaya/CurrentSession.h"
#include "openmaya/Topics.h"

#include <maya/MCommandMessage.h>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

MCallbackId MCommandMessage::addCommandCallback(MStringFunction, void*, MStatus* ReturnStatus)
{
    return notImplemented("MCommandMessage::addCommandCallback", ReturnStatus, MCallbackId(0));
}

MCallbackId MCommandMessage::addCommandOutputCallback(MMessageFunction func, void* clientData, MStatus* ReturnStatus)
{
    return addCallback(ReturnStatus, topic::kOutput, func, clientData);
}

MCallbackId MCommandMessage::addCommandOutputFilterCallback(MMessageFilterFunction func, void* clientData,
                                                            MStatus* ReturnStatus)
{
    return addCallback(ReturnStatus, topic::kOutputFilter, func, clientData);
}

MCallbackId MCommandMessage::addProcCallback(MStringIntBoolIntFunction, void*, MStatus* ReturnStatus)
{
    return notImplemented("MCommandMessage::addProcCallback", ReturnStatus, MCallbackId(0));
}

const char* MCommandMessage::className() { return "MCommandMessage"; }

OPENMAYA_NAMESPACE_CLOSE
