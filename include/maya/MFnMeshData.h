// Data that is a polygon mesh.
#pragma once

#include <maya/MFnGeometryData.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFnMeshData : public MFnGeometryData
{
    declareMFn(MFnMeshData, MFnGeometryData);

public:
    declareMFnConstConstructor(MFnMeshData, MFnGeometryData);

    // A new object that the function set works on from now: an empty mesh.
    MObject create(MStatus* ReturnStatus = nullptr);
};

OPENMAYA_NAMESPACE_CLOSE
