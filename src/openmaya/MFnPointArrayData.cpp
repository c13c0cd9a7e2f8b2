#include "openmaya/ArrayData.h"

#include <maya/MFnPointArrayData.h>
#include <maya/MPointArray.h>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_ARRAY_DATA(MFnPointArrayData, kPointArrayData, MPointArray, core::PointArrayData, MPoint, MPoint&,
                      const MPoint&)

OPENMAYA_NAMESPACE_CLOSE
