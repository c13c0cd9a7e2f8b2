#include "openmaya/Access.h"
#include "openmaya/CurrentSession.h"
#include "openmaya/Topics.h"

#include <maya/MNodeMessage.h>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

template <class Function>
MCallbackId add(MStatus* status, Topic<Function> topic, const MObject& node, Function function, void* data)
{
    return guarded(status, MCallbackId(0),
                   [&] { return callbacks().add(topic, function, data, Access::nodeOf(node)); });
}

// Of all nodes where it is given none.
template <class Function>
MCallbackId addOfAny(MStatus* status, Topic<Function> topic, const MObject& node, Function function, void* data)
{
    return node.isNull() ? addCallback(status, topic, function, data) : add(status, topic, node, function, data);
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

MCallbackId MNodeMessage::addAttributeChangedCallback(MObject& node, MAttr2PlugFunction func, void* clientData,
                                                      MStatus* ReturnStatus)
{
    return add(ReturnStatus, topic::kAttributeChanged, node, func, clientData);
}

MCallbackId MNodeMessage::addAttributeAddedOrRemovedCallback(MObject& node, MAttrPlugFunction func, void* clientData,
                                                             MStatus* ReturnStatus)
{
    return add(ReturnStatus, topic::kAttributeAddedOrRemoved, node, func, clientData);
}

MCallbackId MNodeMessage::addNodeDirtyCallback(MObject& node, MNodeFunction func, void* clientData,
                                               MStatus* ReturnStatus)
{
    return add(ReturnStatus, topic::kNodeDirty, node, func, clientData);
}

MCallbackId MNodeMessage::addNodeDirtyCallback(MObject& node, MBasicFunction func, void* clientData,
                                               MStatus* ReturnStatus)
{
    return add(ReturnStatus, topic::kNodeDirtyBasic, node, func, clientData);
}

MCallbackId MNodeMessage::addNodeDirtyCallback(MObject& node, MNodePlugFunction func, void* clientData,
                                               MStatus* ReturnStatus)
{
    return add(ReturnStatus, topic::kNodeDirtyPlug, node, func, clientData);
}

MCallbackId MNodeMessage::addNodeDirtyPlugCallback(MObject& node, MNodePlugFunction func, void* clientData,
                                                   MStatus* ReturnStatus)
{
    return add(ReturnStatus, topic::kNodeDirtyPlug, node, func, clientData);
}

MCallbackId MNodeMessage::addNameChangedCallback(MObject& node, MNodeStringFunction func, void* clientData,
                                                 MStatus* ReturnStatus)
{
    return addOfAny(ReturnStatus, topic::kNameChanged, node, func, clientData);
}

MCallbackId MNodeMessage::addNameChangedCallback(MObject& node, MNodeFunction func, void* clientData,
                                                 MStatus* ReturnStatus)
{
    return addOfAny(ReturnStatus, topic::kNameChangedNode, node, func, clientData);
}

MCallbackId MNodeMessage::addUuidChangedCallback(MObject& node, MNodeUuidFunction func, void* clientData,
                                                 MStatus* ReturnStatus)
{
    return addOfAny(ReturnStatus, topic::kUuidChanged, node, func, clientData);
}

MCallbackId MNodeMessage::addNodeAboutToDeleteCallback(MObject& node, MNodeModifierFunction func, void* clientData,
                                                       MStatus* ReturnStatus)
{
    return addOfAny(ReturnStatus, topic::kAboutToDelete, node, func, clientData);
}

MCallbackId MNodeMessage::addNodeAboutToDeleteCallback(MObject& node, MModifierFunction func, void* clientData,
                                                       MStatus* ReturnStatus)
{
    return add(ReturnStatus, topic::kAboutToDeleteModifier, node, func, clientData);
}

MCallbackId MNodeMessage::addNodePreRemovalCallback(MObject& node, MNodeFunction func, void* clientData,
                                                    MStatus* ReturnStatus)
{
    return addOfAny(ReturnStatus, topic::kNodePreRemoval, node, func, clientData);
}

MCallbackId MNodeMessage::addNodeDestroyedCallback(MObject& node, MBasicFunction func, void* clientData,
                                                   MStatus* ReturnStatus)
{
    return add(ReturnStatus, topic::kNodeDestroyed, node, func, clientData);
}

MCallbackId MNodeMessage::addKeyableChangeOverride(MPlug& plug, MKeyableFunction func, void* clientData,
                                                   MStatus* status)
{
    return guarded(status, MCallbackId(0),
                   [&]
                   {
                       core::Plug place = Access::plugOf(plug);
                       return callbacks().add(topic::kKeyable, func, clientData, place.node,
                                              core::raw(place.attribute));
                   });
}

const char* MNodeMessage::className() { return "MNodeMessage"; }

OPENMAYA_NAMESPACE_CLOSE
