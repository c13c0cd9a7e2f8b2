#include "openmaya/Access.h"
#include "openmaya/CurrentSession.h"
#include "openmaya/Topics.h"

#include <maya/MCameraMessage.h>

using namespace understudy;
using namespace understudy::openmaya;

MCallbackId MCameraMessage::addBeginManipulationCallback(const MObject& node, MNodeFunction func, void* clientData,
                                                         MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, MCallbackId(0),
                   [&] { return callbacks().add(topic::kInterfaceNode, func, clientData, Access::nodeOf(node)); });
}

MCallbackId MCameraMessage::addEndManipulationCallback(const MObject& node, MNodeFunction func, void* clientData,
                                                       MStatus* ReturnStatus)
{
    return addBeginManipulationCallback(node, func, clientData, ReturnStatus);
}

const char* MCameraMessage::className() { return "MCameraMessage"; }
