#include "openmaya/Access.h"
#include "openmaya/CurrentSession.h"
#include "openmaya/Topics.h"

#include <maya/MPolyMessage.h>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

MCallbackId MPolyMessage::addPolyComponentIdChangedCallback(MObject&, bool[], unsigned int, MComponentFunction, void*,
                                                            MStatus* ReturnStatus)
{
    return notImplemented("MPolyMessage::addPolyComponentIdChangedCallback", ReturnStatus, MCallbackId(0));
}

MCallbackId MPolyMessage::addPolyTopologyChangedCallback(MObject&, MNodeFunction, void*, MStatus* ReturnStatus)
{
    return notImplemented("MPolyMessage::addPolyTopologyChangedCallback", ReturnStatus, MCallbackId(0));
}

MCallbackId MPolyMessage::addUVSetChangedCallback(MObject&, MNodeStringTypeFunction, void*, MStatus* ReturnStatus)
{
    return notImplemented("MPolyMessage::addUVSetChangedCallback", ReturnStatus, MCallbackId(0));
}

MCallbackId MPolyMessage::addColorSetChangedCallback(MObject&, MNodeStringTypeColorSetFunction, void*,
                                                     MStatus* ReturnStatus)
{
    return notImplemented("MPolyMessage::addColorSetChangedCallback", ReturnStatus, MCallbackId(0));
}

unsigned int MPolyMessage::deletedId() { return static_cast<unsigned int>(-1); }

const char* MPolyMessage::className() { return "MPolyMessage"; }

OPENMAYA_NAMESPACE_CLOSE
