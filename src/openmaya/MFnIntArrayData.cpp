#include "openmaya/ArrayData.h"

#include <maya/MFnIntArrayData.h>
#include <maya/MIntArray.h>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_ARRAY_DATA(MFnIntArrayData, kIntArrayData, MIntArray, core::Int32ArrayData, int, int, int)

OPENMAYA_NAMESPACE_CLOSE
