#include "openmaya/AttributeMembers.h"
#include "openmaya/FunctionSet.h"
#include "openmaya/RenderNodes.h"

#include <maya/MFnPointLight.h>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_DAG_FUNCTION_SET(MFnPointLight, kPointLight)

UNDERSTUDY_NEW_LIGHT(MFnPointLight, "pointLight")

OPENMAYA_NAMESPACE_CLOSE
