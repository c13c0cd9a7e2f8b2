#include "openmaya/Access.h"
#include "openmaya/AnimTopics.h"
#include "openmaya/CurrentSession.h"
#include "openmaya/Status.h"

#include <maya/MAnimMessage.h>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

MCallbackId MAnimMessage::addAnimCurveEditedCallback(MObjArray func, void* clientData, MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, MCallbackId(0),
                   [&] { return callbacks().add(topic::kCurveEdited, func, clientData); });
}

MCallbackId MAnimMessage::addAnimKeyframeEditedCallback(MObjArray, void*, MStatus* ReturnStatus)
{
    return notImplemented("MAnimMessage::addAnimKeyframeEditedCallback", ReturnStatus, MCallbackId(0));
}

MCallbackId MAnimMessage::addNodeAnimKeyframeEditedCallback(MObject&, MNodeObjArray, void*, MStatus* ReturnStatus)
{
    return notImplemented("MAnimMessage::addNodeAnimKeyframeEditedCallback", ReturnStatus, MCallbackId(0));
}

MCallbackId MAnimMessage::addAnimKeyframeEditCheckCallback(MCheckPlugFunction, void*, MStatus* ReturnStatus)
{
    return notImplemented("MAnimMessage::addAnimKeyframeEditCheckCallback", ReturnStatus, MCallbackId(0));
}

MCallbackId MAnimMessage::addPreBakeResultsCallback(MPlugsDGModFunction, void*, MStatus* ReturnStatus)
{
    return notImplemented("MAnimMessage::addPreBakeResultsCallback", ReturnStatus, MCallbackId(0));
}

MCallbackId MAnimMessage::addPostBakeResultsCallback(MPlugsDGModFunction, void*, MStatus* ReturnStatus)
{
    return notImplemented("MAnimMessage::addPostBakeResultsCallback", ReturnStatus, MCallbackId(0));
}

MCallbackId MAnimMessage::addDisableImplicitControlCallback(MPlugsDGModFunction, void*, MStatus* ReturnStatus)
{
    return notImplemented("MAnimMessage::addDisableImplicitControlCallback", ReturnStatus, MCallbackId(0));
}

MCallbackId MAnimMessage::addAnimKeyframeEditedCallback(MObject&, MNodeObjArray, void*, MStatus* ReturnStatus)
{
    return notImplemented("MAnimMessage::addAnimKeyframeEditedCallback", ReturnStatus, MCallbackId(0));
}

void MAnimMessage::flushAnimKeyframeEditedCallbacks()
{
    (void)notImplemented("MAnimMessage::flushAnimKeyframeEditedCallbacks");
}

const char* MAnimMessage::className() { return "MAnimMessage"; }

OPENMAYA_NAMESPACE_CLOSE
