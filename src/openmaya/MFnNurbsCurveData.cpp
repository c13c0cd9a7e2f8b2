#include "core/GeometryData.h"
#include "openmaya/DataSets.h"

#include <maya/MFnNurbsCurveData.h>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_FUNCTION_SET(MFnNurbsCurveData, kNurbsCurveData)

MObject MFnNurbsCurveData::create(MStatus* ReturnStatus)
{
    return createData(
        *this, core::Value(core::makeData<core::NurbsCurveData>(core::NurbsCurveContent{0, 0, 0, false, 3, {}, {}})),
        ReturnStatus);
}

OPENMAYA_NAMESPACE_CLOSE
