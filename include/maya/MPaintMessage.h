// Callbacks on painting, which needs a window: they can be registered and are never called.
#pragma once

#include <maya/MMessage.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYAUI_EXPORT MPaintMessage : public MMessage
{
public:
    typedef void (*MPathObjectPlugColorsFunction)(MDagPath&, MObject&, MPlug&, MColorArray&, void*);

    static MCallbackId addVertexColorCallback(MPathObjectPlugColorsFunction func, void* clientData = NULL,
                                              MStatus* ReturnStatus = NULL);
    static const char* className();
};

OPENMAYA_NAMESPACE_CLOSE
