#include "openmaya/AttributeMembers.h"
#include "openmaya/FunctionSet.h"
#include "openmaya/RenderNodes.h"

#include <maya/MFnDirectionalLight.h>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_DAG_FUNCTION_SET(MFnDirectionalLight, kDirectionalLight)

UNDERSTUDY_NEW_LIGHT(MFnDirectionalLight, "directionalLight")

UNDERSTUDY_ATTRIBUTE(MFnDirectionalLight, float, const float&, shadowAngle, setShadowAngle, "lightAngle")
UNDERSTUDY_ATTRIBUTE(MFnDirectionalLight, bool, const bool, useLightPosition, setUseLightPosition, "useLightPosition")

OPENMAYA_NAMESPACE_CLOSE
