#include "openmaya/Access.h"
#include "openmaya/CurrentSession.h"
#include "openmaya/Topics.h"

#include <maya/MObjectSetMessage.h>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

MCallbackId MObjectSetMessage::addSetMembersModifiedCallback(MObject& node, MNodeFunction func, void* clientData,
                                                             MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, MCallbackId(0),
                   [&] { return callbacks().add(topic::kSetMembers, func, clientData, Access::nodeOf(node)); });
}

const char* MObjectSetMessage::className() { return "MObjectSetMessage"; }

OPENMAYA_NAMESPACE_CLOSE
