#include "openmaya/ArrayData.h"

#include <maya/MDoubleArray.h>
#include <maya/MFnDoubleArrayData.h>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_ARRAY_DATA(MFnDoubleArrayData, kDoubleArrayData, MDoubleArray, core::DoubleArrayData, double, double, double)

OPENMAYA_NAMESPACE_CLOSE
