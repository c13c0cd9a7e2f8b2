#include "openmaya/ArrayData.h"

#include <maya/MFloatVectorArray.h>
#include <maya/MFnFloatVectorArrayData.h>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_ARRAY_DATA(MFnFloatVectorArrayData, kFloatVectorArrayData, MFloatVectorArray, core::FloatVectorArrayData,
                      MFloatVector, MFloatVector&, const MFloatVector&)

OPENMAYA_NAMESPACE_CLOSE
