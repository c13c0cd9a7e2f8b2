#include "openmaya/Access.h"
#include "openmaya/CurrentSession.h"
#include "openmaya/Topics.h"

#include <maya/MDGMessage.h>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

MCallbackId addOfType(MStatus* status, Topic<MMessage::MNodeFunction> topic, MMessage::MNodeFunction function,
                      const MString& nodeType, void* data)
{
    return guarded(status, MCallbackId(0),
                   [&]
                   {
                       core::TypeId type = needSession().types().find(nodeType.asChar());
                       if (!core::valid(type))
                           throw core::error(core::ErrorKind::BadArgument, "There is no node type named '{}'.",
                                             nodeType.asChar());
                       return callbacks().add(topic, function, data, {}, core::raw(type));
                   });
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

MCallbackId MDGMessage::addTimeChangeCallback(MTimeFunction func, void* clientData, MStatus* ReturnStatus)
{
    return addCallback(ReturnStatus, topic::kTimeChanged, func, clientData);
}

// Time that is played: there is no playback.
MCallbackId MDGMessage::addDelayedTimeChangeCallback(MTimeFunction, void*, MStatus* ReturnStatus)
{
    return notImplemented("MDGMessage::addDelayedTimeChangeCallback", ReturnStatus, MCallbackId(0));
}

MCallbackId MDGMessage::addDelayedTimeChangeRunupCallback(MTimeFunction, void*, MStatus* ReturnStatus)
{
    return notImplemented("MDGMessage::addDelayedTimeChangeRunupCallback", ReturnStatus, MCallbackId(0));
}

MCallbackId MDGMessage::addForceUpdateCallback(MTimeFunction func, void* clientData, MStatus* ReturnStatus)
{
    return addCallback(ReturnStatus, topic::kForceUpdate, func, clientData);
}

MCallbackId MDGMessage::addNodeAddedCallback(MNodeFunction func, const MString& nodeType, void* clientData,
                                             MStatus* ReturnStatus)
{
    return addOfType(ReturnStatus, topic::kNodeAdded, func, nodeType, clientData);
}

MCallbackId MDGMessage::addNodeRemovedCallback(MNodeFunction func, const MString& nodeType, void* clientData,
                                               MStatus* ReturnStatus)
{
    return addOfType(ReturnStatus, topic::kNodeRemoved, func, nodeType, clientData);
}

MCallbackId MDGMessage::addConnectionCallback(MPlugFunction func, void* clientData, MStatus* ReturnStatus)
{
    return addCallback(ReturnStatus, topic::kConnection, func, clientData);
}

MCallbackId MDGMessage::addPreConnectionCallback(MPlugFunction func, void* clientData, MStatus* ReturnStatus)
{
    return addCallback(ReturnStatus, topic::kPreConnection, func, clientData);
}

MCallbackId MDGMessage::addNodeChangeUuidCheckCallback(MCheckNodeUuidFunction func, void* clientData,
                                                       MStatus* ReturnStatus)
{
    return addCallback(ReturnStatus, topic::kUuidCheck, func, clientData);
}

OPENMAYA_NAMESPACE_CLOSE
