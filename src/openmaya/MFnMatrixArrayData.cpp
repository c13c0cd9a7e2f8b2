#include "openmaya/ArrayData.h"

#include <maya/MFnMatrixArrayData.h>
#include <maya/MMatrixArray.h>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_ARRAY_DATA(MFnMatrixArrayData, kMatrixArrayData, MMatrixArray, core::MatrixArrayData, MMatrix, MMatrix&,
                      const MMatrix&)

OPENMAYA_NAMESPACE_CLOSE
