// Data that is a NURBS surface, for plug-ins that make one: MFnNurbsSurface::create fills it.
#pragma once

#include <maya/MFnGeometryData.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFnNurbsSurfaceData : public MFnGeometryData
{
    declareMFn(MFnNurbsSurfaceData, MFnGeometryData);
    declareMFnConstConstructor(MFnNurbsSurfaceData, MFnGeometryData);

    // A new object without a surface, which the function set works on from now on.
    MObject create(MStatus* ReturnStatus = NULL);
};

OPENMAYA_NAMESPACE_CLOSE
