#include "openmaya/Access.h"
#include "openmaya/CurrentSession.h"
#include "openmaya/Topics.h"

#include <maya/MLockMessage.h>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

MCallbackId MLockMessage::setNodeLockQueryCallback(MObject& node, MLockEventFunction func, void* clientData,
                                                   MStatus* status)
{
    return guarded(status, MCallbackId(0),
                   [&] { return callbacks().add(topic::kLockNode, func, clientData, Access::nodeOf(node)); });
}

MCallbackId MLockMessage::setNodeLockDAGQueryCallback(MDagPath& path, MLockDagEventFunction func, void* clientData,
                                                      MStatus* status)
{
    return guarded(status, MCallbackId(0),
                   [&] { return callbacks().add(topic::kLockDag, func, clientData, Access::pathOf(path).node); });
}

MCallbackId MLockMessage::setPlugLockQueryCallback(MPlug& plug, MLockPlugEventFunction func, void* clientData,
                                                   MStatus* status)
{
    return guarded(status, MCallbackId(0),
                   [&]
                   {
                       core::Plug place = Access::plugOf(plug);
                       return callbacks().add(topic::kLockPlug, func, clientData, place.node,
                                              core::raw(place.attribute));
                   });
}

MCallbackId MLockMessage::setPlugLockQueryCallback(MObject& node, MLockPlugEventFunction func, void* clientData,
                                                   MStatus* status)
{
    return guarded(status, MCallbackId(0),
                   [&] { return callbacks().add(topic::kLockPlug, func, clientData, Access::nodeOf(node)); });
}

const char* MLockMessage::className() { return "MLockMessage"; }

OPENMAYA_NAMESPACE_CLOSE
