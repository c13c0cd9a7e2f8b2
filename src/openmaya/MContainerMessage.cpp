#include "openmaya/Access.h"
#include "openmaya/CurrentSession.h"
#include "openmaya/Topics.h"

#include <maya/MContainerMessage.h>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

MCallbackId MContainerMessage::addPublishAttrCallback(MNodeStringBoolFunction, void*, MStatus* ReturnStatus)
{
    return notImplemented("MContainerMessage::addPublishAttrCallback", ReturnStatus, MCallbackId(0));
}

MCallbackId MContainerMessage::addBoundAttrCallback(MNodeStringBoolFunction, void*, MStatus* ReturnStatus)
{
    return notImplemented("MContainerMessage::addBoundAttrCallback", ReturnStatus, MCallbackId(0));
}

const char* MContainerMessage::className() { return "MContainerMessage"; }

OPENMAYA_NAMESPACE_CLOSE
