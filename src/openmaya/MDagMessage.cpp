#include "openmaya/Access.h"
#include "openmaya/CurrentSession.h"
#include "openmaya/Topics.h"
#include "openmaya/Watch.h"

#include <maya/MDagMessage.h>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

// Of all nodes where there is no path.
template <class Function>
MCallbackId add(MStatus* status, Topic<Function> topic, const MDagPath* path, int message, Function function,
                void* data)
{
    return guarded(status, MCallbackId(0),
                   [&]
                   {
                       if (message < 0 || message >= MDagMessage::kLast)
                           throw core::error(core::ErrorKind::BadArgument, "There is no DAG message {}.", message);
                       core::NodeId node = path ? Access::pathOf(*path).node : core::NodeId();
                       return callbacks().add(topic, function, data, node, static_cast<uint32_t>(message));
                   });
}

MCallbackId addMatrix(MStatus* status, const MDagPath& path, MDagMessage::MWorldMatrixModifiedFunction function,
                      void* data)
{
    return guarded(status, MCallbackId(0),
                   [&]
                   {
                       core::NodeId node = Access::pathOf(path).node;
                       MCallbackId id = callbacks().add(topic::kWorldMatrix, function, data, node);
                       callbacks().watch().watchMatrix(node);
                       return id;
                   });
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

MCallbackId MDagMessage::addParentAddedCallback(MParentChildFunction func, void* clientData, MStatus* ReturnStatus)
{
    return add(ReturnStatus, topic::kDag, nullptr, kParentAdded, func, clientData);
}

MCallbackId MDagMessage::addParentAddedDagPathCallback(MDagPath& node, MParentChildFunction func, void* clientData,
                                                       MStatus* ReturnStatus)
{
    return add(ReturnStatus, topic::kDag, &node, kParentAdded, func, clientData);
}

MCallbackId MDagMessage::addParentRemovedCallback(MParentChildFunction func, void* clientData, MStatus* ReturnStatus)
{
    return add(ReturnStatus, topic::kDag, nullptr, kParentRemoved, func, clientData);
}

MCallbackId MDagMessage::addParentRemovedDagPathCallback(MDagPath& node, MParentChildFunction func, void* clientData,
                                                         MStatus* ReturnStatus)
{
    return add(ReturnStatus, topic::kDag, &node, kParentRemoved, func, clientData);
}

MCallbackId MDagMessage::addChildAddedCallback(MParentChildFunction func, void* clientData, MStatus* ReturnStatus)
{
    return add(ReturnStatus, topic::kDag, nullptr, kChildAdded, func, clientData);
}

MCallbackId MDagMessage::addChildAddedDagPathCallback(MDagPath& node, MParentChildFunction func, void* clientData,
                                                      MStatus* ReturnStatus)
{
    return add(ReturnStatus, topic::kDag, &node, kChildAdded, func, clientData);
}

MCallbackId MDagMessage::addChildRemovedCallback(MParentChildFunction func, void* clientData, MStatus* ReturnStatus)
{
    return add(ReturnStatus, topic::kDag, nullptr, kChildRemoved, func, clientData);
}

MCallbackId MDagMessage::addChildRemovedDagPathCallback(MDagPath& node, MParentChildFunction func, void* clientData,
                                                        MStatus* ReturnStatus)
{
    return add(ReturnStatus, topic::kDag, &node, kChildRemoved, func, clientData);
}

MCallbackId MDagMessage::addChildReorderedCallback(MParentChildFunction func, void* clientData, MStatus* ReturnStatus)
{
    return add(ReturnStatus, topic::kDag, nullptr, kChildReordered, func, clientData);
}

MCallbackId MDagMessage::addChildReorderedDagPathCallback(MDagPath& node, MParentChildFunction func, void* clientData,
                                                          MStatus* ReturnStatus)
{
    return add(ReturnStatus, topic::kDag, &node, kChildReordered, func, clientData);
}

MCallbackId MDagMessage::addDagCallback(DagMessage msgType, MMessageParentChildFunction func, void* clientData,
                                        MStatus* ReturnStatus)
{
    return add(ReturnStatus, topic::kDagMessage, nullptr, msgType, func, clientData);
}

MCallbackId MDagMessage::addDagDagPathCallback(MDagPath& node, DagMessage msgType, MMessageParentChildFunction func,
                                               void* clientData, MStatus* ReturnStatus)
{
    return add(ReturnStatus, topic::kDagMessage, &node, msgType, func, clientData);
}

MCallbackId MDagMessage::addAllDagChangesCallback(MMessageParentChildFunction func, void* clientData,
                                                  MStatus* ReturnStatus)
{
    return add(ReturnStatus, topic::kAllDag, nullptr, 0, func, clientData);
}

MCallbackId MDagMessage::addAllDagChangesDagPathCallback(MDagPath& node, MMessageParentChildFunction func,
                                                         void* clientData, MStatus* ReturnStatus)
{
    return add(ReturnStatus, topic::kAllDag, &node, 0, func, clientData);
}

MCallbackId MDagMessage::addInstanceAddedCallback(MParentChildFunction func, void* clientData, MStatus* ReturnStatus)
{
    return add(ReturnStatus, topic::kDag, nullptr, kInstanceAdded, func, clientData);
}

MCallbackId MDagMessage::addInstanceAddedDagPathCallback(MDagPath& node, MParentChildFunction func, void* clientData,
                                                         MStatus* ReturnStatus)
{
    return add(ReturnStatus, topic::kDag, &node, kInstanceAdded, func, clientData);
}

MCallbackId MDagMessage::addInstanceRemovedCallback(MParentChildFunction func, void* clientData, MStatus* ReturnStatus)
{
    return add(ReturnStatus, topic::kDag, nullptr, kInstanceRemoved, func, clientData);
}

MCallbackId MDagMessage::addInstanceRemovedDagPathCallback(MDagPath& node, MParentChildFunction func, void* clientData,
                                                           MStatus* ReturnStatus)
{
    return add(ReturnStatus, topic::kDag, &node, kInstanceRemoved, func, clientData);
}

MCallbackId MDagMessage::addMatrixModifiedCallback(MDagPath& node, MWorldMatrixModifiedFunction func, void* clientData,
                                                   MStatus* ReturnStatus)
{
    return addMatrix(ReturnStatus, node, func, clientData);
}

MCallbackId MDagMessage::addWorldMatrixModifiedCallback(MDagPath& node, MWorldMatrixModifiedFunction func,
                                                        void* clientData, MStatus* ReturnStatus)
{
    return addMatrix(ReturnStatus, node, func, clientData);
}

MCallbackId MDagMessage::addParentAddedCallback(MDagPath& node, MParentChildFunction func, void* clientData,
                                                MStatus* ReturnStatus)
{
    return add(ReturnStatus, topic::kDag, &node, kParentAdded, func, clientData);
}

MCallbackId MDagMessage::addParentRemovedCallback(MDagPath& node, MParentChildFunction func, void* clientData,
                                                  MStatus* ReturnStatus)
{
    return add(ReturnStatus, topic::kDag, &node, kParentRemoved, func, clientData);
}

MCallbackId MDagMessage::addChildAddedCallback(MDagPath& node, MParentChildFunction func, void* clientData,
                                               MStatus* ReturnStatus)
{
    return add(ReturnStatus, topic::kDag, &node, kChildAdded, func, clientData);
}

MCallbackId MDagMessage::addChildRemovedCallback(MDagPath& node, MParentChildFunction func, void* clientData,
                                                 MStatus* ReturnStatus)
{
    return add(ReturnStatus, topic::kDag, &node, kChildRemoved, func, clientData);
}

MCallbackId MDagMessage::addChildReorderedCallback(MDagPath& node, MParentChildFunction func, void* clientData,
                                                   MStatus* ReturnStatus)
{
    return add(ReturnStatus, topic::kDag, &node, kChildReordered, func, clientData);
}

MCallbackId MDagMessage::addInstanceAddedCallback(MDagPath& node, MParentChildFunction func, void* clientData,
                                                  MStatus* ReturnStatus)
{
    return add(ReturnStatus, topic::kDag, &node, kInstanceAdded, func, clientData);
}

MCallbackId MDagMessage::addInstanceRemovedCallback(MDagPath& node, MParentChildFunction func, void* clientData,
                                                    MStatus* ReturnStatus)
{
    return add(ReturnStatus, topic::kDag, &node, kInstanceRemoved, func, clientData);
}

MCallbackId MDagMessage::addDagCallback(DagMessage msgType, MParentChildFunction func, void* clientData,
                                        MStatus* ReturnStatus)
{
    return add(ReturnStatus, topic::kDag, nullptr, msgType, func, clientData);
}

MCallbackId MDagMessage::addDagCallback(MDagPath& node, DagMessage msgType, MParentChildFunction func, void* clientData,
                                        MStatus* ReturnStatus)
{
    return add(ReturnStatus, topic::kDag, &node, msgType, func, clientData);
}

MCallbackId MDagMessage::addDagCallback(MDagPath& node, DagMessage msgType, MMessageParentChildFunction func,
                                        void* clientData, MStatus* ReturnStatus)
{
    return add(ReturnStatus, topic::kDagMessage, &node, msgType, func, clientData);
}

MCallbackId MDagMessage::addAllDagChangesCallback(MDagPath& node, MMessageParentChildFunction func, void* clientData,
                                                  MStatus* ReturnStatus)
{
    return add(ReturnStatus, topic::kAllDag, &node, 0, func, clientData);
}

const char* MDagMessage::className() { return "MDagMessage"; }

OPENMAYA_NAMESPACE_CLOSE
