#include "openmaya/Access.h"
#include "openmaya/CurrentSession.h"
#include "openmaya/Topics.h"

#include <maya/MModelMessage.h>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

MCallbackId addOfNode(MStatus* status, Topic<MMessage::MNodeFunction> topic, const MObject& node,
                      MMessage::MNodeFunction function, void* data)
{
    return guarded(status, MCallbackId(0),
                   [&] { return callbacks().add(topic, function, data, Access::nodeOf(node)); });
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

MCallbackId MModelMessage::addCallback(Message, MBasicFunction func, void* clientData, MStatus* ReturnStatus)
{
    return understudy::openmaya::addCallback(ReturnStatus, topic::kSelection, func, clientData);
}

MCallbackId MModelMessage::addBeforeDuplicateCallback(MBasicFunction func, void* clientData, MStatus* ReturnStatus)
{
    return understudy::openmaya::addCallback(ReturnStatus, topic::kBeforeDuplicate, func, clientData);
}

MCallbackId MModelMessage::addPostDuplicateNodeListCallback(MBasicListOfPairsFunction func, void* clientData,
                                                            MStatus* ReturnStatus)
{
    return understudy::openmaya::addCallback(ReturnStatus, topic::kDuplicatedNodes, func, clientData);
}

MCallbackId MModelMessage::addAfterDuplicateCallback(MBasicFunction func, void* clientData, MStatus* ReturnStatus)
{
    return understudy::openmaya::addCallback(ReturnStatus, topic::kAfterDuplicate, func, clientData);
}

MCallbackId MModelMessage::addNodeAddedToModelCallback(const MObject& dagNode, MNodeFunction func, void* clientData,
                                                       MStatus* ReturnStatus)
{
    return addOfNode(ReturnStatus, topic::kAddedToModel, dagNode, func, clientData);
}

MCallbackId MModelMessage::addNodeRemovedFromModelCallback(const MObject& dagNode, MNodeFunction func, void* clientData,
                                                           MStatus* ReturnStatus)
{
    return addOfNode(ReturnStatus, topic::kRemovedFromModel, dagNode, func, clientData);
}

const char* MModelMessage::className() { return "MModelMessage"; }

OPENMAYA_NAMESPACE_CLOSE
