#include "openmaya/ArrayData.h"

#include <maya/MFnVectorArrayData.h>
#include <maya/MVectorArray.h>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_ARRAY_DATA(MFnVectorArrayData, kVectorArrayData, MVectorArray, core::VectorArrayData, MVector, MVector&,
                      const MVector&)

OPENMAYA_NAMESPACE_CLOSE
