#include "openmaya/FunctionSet.h"

#include <maya/MFnData.h>

using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_FUNCTION_SET(MFnData, kData)

OPENMAYA_NAMESPACE_CLOSE
