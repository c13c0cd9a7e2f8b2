#include "openmaya/CurrentSession.h"
#include "openmaya/Topics.h"
#include "openmaya/Watch.h"

#include <maya/MTimerMessage.h>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

MCallbackId MTimerMessage::addTimerCallback(float period, MElapsedTimeFunction func, void* clientData,
                                            MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, MCallbackId(0),
                   [&]
                   {
                       MCallbackId id = callbacks().add(topic::kTimer, func, clientData);
                       callbacks().watch().startTimer(id, period);
                       return id;
                   });
}

MStatus MTimerMessage::setSleepCallback(sleepCallbackPtr) { return notImplemented("MTimerMessage::setSleepCallback"); }
MTimerMessage::sleepCallbackPtr MTimerMessage::sleepCallback() { return nullptr; }

const char* MTimerMessage::className() { return "MTimerMessage"; }

OPENMAYA_NAMESPACE_CLOSE
