// Data that is a NURBS curve, for plug-ins that make one: MFnNurbsCurve::create fills it.
#pragma once

#include <maya/MFnGeometryData.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFnNurbsCurveData : public MFnGeometryData
{
    declareMFn(MFnNurbsCurveData, MFnGeometryData);
    declareMFnConstConstructor(MFnNurbsCurveData, MFnGeometryData);

    // A new object without a curve, which the function set works on from now on.
    MObject create(MStatus* ReturnStatus = NULL);
};

OPENMAYA_NAMESPACE_CLOSE
