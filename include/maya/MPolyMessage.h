// Callbacks on polygons: none of them is told yet.
#pragma once

#include <maya/MMessage.h>
#include <maya/MString.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MPolyMessage : public MMessage
{
public:
    enum
    {
        kVertexIndex = 0,
        kEdgeIndex = 1,
        kFaceIndex = 2,
        kLastErrorIndex = 3
    };
    enum MessageType
    {
        kUVSetAdded = 0,
        kUVSetDeleted = 1,
        kCurrentUVSetChanged = 2
    };
    enum ColorSetMessageType
    {
        kColorSetAdded = 0,
        kColorSetDeleted = 1,
        kCurrentColorSetChanged = 2
    };
    typedef void (*MNodeStringTypeFunction)(MObject&, const MString&, MessageType, void*);
    typedef void (*MNodeStringTypeColorSetFunction)(MObject&, const MString&, ColorSetMessageType, void*);

    static MCallbackId addPolyComponentIdChangedCallback(MObject& node, bool wantIdModifications[], unsigned int count,
                                                         MComponentFunction func, void* clientData = NULL,
                                                         MStatus* ReturnStatus = NULL);
    static MCallbackId addPolyTopologyChangedCallback(MObject& node, MNodeFunction func, void* clientData = NULL,
                                                      MStatus* ReturnStatus = NULL);
    static MCallbackId addUVSetChangedCallback(MObject& node, MNodeStringTypeFunction func, void* clientData = NULL,
                                               MStatus* ReturnStatus = NULL);
    static MCallbackId addColorSetChangedCallback(MObject& node, MNodeStringTypeColorSetFunction func,
                                                  void* clientData = NULL, MStatus* ReturnStatus = NULL);
    static unsigned int deletedId();
    static const char* className();
};

OPENMAYA_NAMESPACE_CLOSE
