#include "core/GeometryData.h"
#include "openmaya/DataSets.h"

#include <maya/MFnNurbsSurfaceData.h>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_FUNCTION_SET(MFnNurbsSurfaceData, kNurbsSurfaceData)

MObject MFnNurbsSurfaceData::create(MStatus* ReturnStatus)
{
    return createData(*this, core::Value(core::makeData<core::NurbsSurfaceData>(core::NurbsSurfaceContent())),
                      ReturnStatus);
}

OPENMAYA_NAMESPACE_CLOSE
