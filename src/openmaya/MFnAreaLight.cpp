#include "openmaya/AttributeMembers.h"
#include "openmaya/FunctionSet.h"
#include "openmaya/RenderNodes.h"

#include <maya/MFnAreaLight.h>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_DAG_FUNCTION_SET(MFnAreaLight, kAreaLight)

UNDERSTUDY_NEW_LIGHT(MFnAreaLight, "areaLight")

OPENMAYA_NAMESPACE_CLOSE
