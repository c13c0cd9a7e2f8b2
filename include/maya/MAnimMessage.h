// Callbacks on keys and curves. What is told is which curves were edited, once for each edit; which keys of them, and
// results that are baked, are not: those give kNotImplemented.
#pragma once

#include <maya/MMessage.h>
#include <maya/MString.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYAANIM_EXPORT MAnimMessage : public MMessage
{
public:
    static MCallbackId addAnimCurveEditedCallback(MObjArray func, void* clientData = NULL,
                                                  MStatus* ReturnStatus = NULL);
    static MCallbackId addAnimKeyframeEditedCallback(MObjArray func, void* clientData = NULL,
                                                     MStatus* ReturnStatus = NULL);
    static MCallbackId addNodeAnimKeyframeEditedCallback(MObject& animNode, MNodeObjArray func, void* clientData = NULL,
                                                         MStatus* ReturnStatus = NULL);
    static MCallbackId addAnimKeyframeEditCheckCallback(MCheckPlugFunction func, void* clientData = NULL,
                                                        MStatus* ReturnStatus = NULL);
    static MCallbackId addPreBakeResultsCallback(MPlugsDGModFunction func, void* clientData = NULL,
                                                 MStatus* ReturnStatus = NULL);
    static MCallbackId addPostBakeResultsCallback(MPlugsDGModFunction func, void* clientData = NULL,
                                                  MStatus* ReturnStatus = NULL);
    static MCallbackId addDisableImplicitControlCallback(MPlugsDGModFunction func, void* clientData = NULL,
                                                         MStatus* ReturnStatus = NULL);
    OPENMAYA_DEPRECATED(2016, "use the function with the other signature")
    static MCallbackId addAnimKeyframeEditedCallback(MObject& animNode, MNodeObjArray func, void* clientData = NULL,
                                                     MStatus* ReturnStatus = NULL);
    static void flushAnimKeyframeEditedCallbacks();
    static const char* className();
};

OPENMAYA_NAMESPACE_CLOSE
