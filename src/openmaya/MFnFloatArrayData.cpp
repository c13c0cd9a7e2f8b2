#include "openmaya/ArrayData.h"

#include <maya/MFloatArray.h>
#include <maya/MFnFloatArrayData.h>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_ARRAY_DATA(MFnFloatArrayData, kFloatArrayData, MFloatArray, core::FloatArrayData, float, float, float)

OPENMAYA_NAMESPACE_CLOSE
