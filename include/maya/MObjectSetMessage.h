// Callbacks on the members of a set.
#pragma once

#include <maya/MMessage.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MObjectSetMessage : public MMessage
{
public:
    static MCallbackId addSetMembersModifiedCallback(MObject& node, MNodeFunction func, void* clientData = NULL,
                                                     MStatus* ReturnStatus = NULL);
    static const char* className();
};

OPENMAYA_NAMESPACE_CLOSE
