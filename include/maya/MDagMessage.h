// Callbacks on the DAG: parents, children, instances, world matrices.
//
// Those with a path tell of the path's node. A new node may not have its final name yet.
#pragma once

#include <maya/MDeprecate.h>
#include <maya/MMessage.h>
#include <maya/MString.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MDagMessage : public MMessage
{
public:
    OPENMAYA_ENUM(DagMessage, kInvalidMsg = -1, kParentAdded = 0, kParentRemoved = 1, kChildAdded = 2,
                  kChildRemoved = 3, kChildReordered = 4, kInstanceAdded = 5, kInstanceRemoved = 6, kLast = 7);
    OPENMAYA_ENUM(MatrixModifiedFlags, kScaleX = 1, kScaleY = 2, kScaleZ = 4, kShearXY = 8, kShearXZ = 16,
                  kShearYZ = 32, kRotateX = 64, kRotateY = 128, kRotateZ = 256, kTranslateX = 512, kTranslateY = 1024,
                  kTranslateZ = 2048, kScalePivotX = 4096, kScalePivotY = 8192, kScalePivotZ = 16384,
                  kRotatePivotX = 32768, kRotatePivotY = 65536, kRotatePivotZ = 131072, kScaleTransX = 262144,
                  kScaleTransY = 524288, kScaleTransZ = 1048576, kRotateTransX = 2097152, kRotateTransY = 4194304,
                  kRotateTransZ = 8388608, kRotateOrientX = 16777216, kRotateOrientY = 33554432,
                  kRotateOrientZ = 67108864, kRotateOrder = 134217728, kAll = 268435455, kScale = 7, kShear = 56,
                  kRotation = 448, kTranslation = 3584, kScalePivot = 28672, kRotatePivot = 229376,
                  kScalePivotTrans = 1835008, kRotatePivotTrans = 14680064, kRotateOrient = 117440512);
    typedef void (*MMessageParentChildFunction)(DagMessage, MDagPath&, MDagPath&, void*);
    typedef void (*MWorldMatrixModifiedFunction)(MObject&, MatrixModifiedFlags&, void*);

    static MCallbackId addParentAddedCallback(MParentChildFunction func, void* clientData = NULL,
                                              MStatus* ReturnStatus = NULL);
    static MCallbackId addParentAddedDagPathCallback(MDagPath& node, MParentChildFunction func, void* clientData = NULL,
                                                     MStatus* ReturnStatus = NULL);
    static MCallbackId addParentRemovedCallback(MParentChildFunction func, void* clientData = NULL,
                                                MStatus* ReturnStatus = NULL);
    static MCallbackId addParentRemovedDagPathCallback(MDagPath& node, MParentChildFunction func,
                                                       void* clientData = NULL, MStatus* ReturnStatus = NULL);
    static MCallbackId addChildAddedCallback(MParentChildFunction func, void* clientData = NULL,
                                             MStatus* ReturnStatus = NULL);
    static MCallbackId addChildAddedDagPathCallback(MDagPath& node, MParentChildFunction func, void* clientData = NULL,
                                                    MStatus* ReturnStatus = NULL);
    static MCallbackId addChildRemovedCallback(MParentChildFunction func, void* clientData = NULL,
                                               MStatus* ReturnStatus = NULL);
    static MCallbackId addChildRemovedDagPathCallback(MDagPath& node, MParentChildFunction func,
                                                      void* clientData = NULL, MStatus* ReturnStatus = NULL);
    static MCallbackId addChildReorderedCallback(MParentChildFunction func, void* clientData = NULL,
                                                 MStatus* ReturnStatus = NULL);
    static MCallbackId addChildReorderedDagPathCallback(MDagPath& node, MParentChildFunction func,
                                                        void* clientData = NULL, MStatus* ReturnStatus = NULL);
    static MCallbackId addDagCallback(DagMessage msgType, MMessageParentChildFunction func, void* clientData = NULL,
                                      MStatus* ReturnStatus = NULL);
    static MCallbackId addDagDagPathCallback(MDagPath& node, DagMessage msgType, MMessageParentChildFunction func,
                                             void* clientData = NULL, MStatus* ReturnStatus = NULL);
    static MCallbackId addAllDagChangesCallback(MMessageParentChildFunction func, void* clientData = NULL,
                                                MStatus* ReturnStatus = NULL);
    static MCallbackId addAllDagChangesDagPathCallback(MDagPath& node, MMessageParentChildFunction func,
                                                       void* clientData = NULL, MStatus* ReturnStatus = NULL);
    static MCallbackId addInstanceAddedCallback(MParentChildFunction func, void* clientData = NULL,
                                                MStatus* ReturnStatus = NULL);
    static MCallbackId addInstanceAddedDagPathCallback(MDagPath& node, MParentChildFunction func,
                                                       void* clientData = NULL, MStatus* ReturnStatus = NULL);
    static MCallbackId addInstanceRemovedCallback(MParentChildFunction func, void* clientData = NULL,
                                                  MStatus* ReturnStatus = NULL);
    static MCallbackId addInstanceRemovedDagPathCallback(MDagPath& node, MParentChildFunction func,
                                                         void* clientData = NULL, MStatus* ReturnStatus = NULL);
    static MCallbackId addMatrixModifiedCallback(MDagPath& node, MWorldMatrixModifiedFunction func,
                                                 void* clientData = NULL, MStatus* ReturnStatus = NULL);
    static MCallbackId addWorldMatrixModifiedCallback(MDagPath& node, MWorldMatrixModifiedFunction func,
                                                      void* clientData = NULL, MStatus* ReturnStatus = NULL);
    static const char* className();
    OPENMAYA_DEPRECATED(2019, "use the function with the other signature")
    static MCallbackId addParentAddedCallback(MDagPath& node, MParentChildFunction func, void* clientData = NULL,
                                              MStatus* ReturnStatus = NULL);
    OPENMAYA_DEPRECATED(2019, "use the function with the other signature")
    static MCallbackId addParentRemovedCallback(MDagPath& node, MParentChildFunction func, void* clientData = NULL,
                                                MStatus* ReturnStatus = NULL);
    OPENMAYA_DEPRECATED(2019, "use the function with the other signature")
    static MCallbackId addChildAddedCallback(MDagPath& node, MParentChildFunction func, void* clientData = NULL,
                                             MStatus* ReturnStatus = NULL);
    OPENMAYA_DEPRECATED(2019, "use the function with the other signature")
    static MCallbackId addChildRemovedCallback(MDagPath& node, MParentChildFunction func, void* clientData = NULL,
                                               MStatus* ReturnStatus = NULL);
    OPENMAYA_DEPRECATED(2019, "use the function with the other signature")
    static MCallbackId addChildReorderedCallback(MDagPath& node, MParentChildFunction func, void* clientData = NULL,
                                                 MStatus* ReturnStatus = NULL);
    OPENMAYA_DEPRECATED(2019, "use the function with the other signature")
    static MCallbackId addInstanceAddedCallback(MDagPath& node, MParentChildFunction func, void* clientData = NULL,
                                                MStatus* ReturnStatus = NULL);
    OPENMAYA_DEPRECATED(2019, "use the function with the other signature")
    static MCallbackId addInstanceRemovedCallback(MDagPath& node, MParentChildFunction func, void* clientData = NULL,
                                                  MStatus* ReturnStatus = NULL);
    OPENMAYA_DEPRECATED(2015, "use the function with the other signature")
    static MCallbackId addDagCallback(DagMessage msgType, MParentChildFunction func, void* clientData = NULL,
                                      MStatus* ReturnStatus = NULL);
    OPENMAYA_DEPRECATED(2015, "use the function with the other signature")
    static MCallbackId addDagCallback(MDagPath& node, DagMessage msgType, MParentChildFunction func,
                                      void* clientData = NULL, MStatus* ReturnStatus = NULL);
    OPENMAYA_DEPRECATED(2019, "use the function with the other signature")
    static MCallbackId addDagCallback(MDagPath& node, DagMessage msgType, MMessageParentChildFunction func,
                                      void* clientData = NULL, MStatus* ReturnStatus = NULL);
    OPENMAYA_DEPRECATED(2019, "use the function with the other signature")
    static MCallbackId addAllDagChangesCallback(MDagPath& node, MMessageParentChildFunction func,
                                                void* clientData = NULL, MStatus* ReturnStatus = NULL);
};

OPENMAYA_NAMESPACE_CLOSE
