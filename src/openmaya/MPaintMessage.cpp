#include "openmaya/Access.h"
#include "openmaya/CurrentSession.h"
#include "openmaya/Topics.h"

#include <maya/MPaintMessage.h>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

MCallbackId MPaintMessage::addVertexColorCallback(MPathObjectPlugColorsFunction func, void* clientData,
                                                  MStatus* ReturnStatus)
{
    return addCallback(ReturnStatus, topic::kInterface, reinterpret_cast<void (*)()>(func), clientData);
}

const char* MPaintMessage::className() { return "MPaintMessage"; }

OPENMAYA_NAMESPACE_CLOSE
