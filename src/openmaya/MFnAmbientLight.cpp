#include "openmaya/AttributeMembers.h"
#include "openmaya/FunctionSet.h"
#include "openmaya/RenderNodes.h"

#include <maya/MFnAmbientLight.h>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_DAG_FUNCTION_SET(MFnAmbientLight, kAmbientLight)

UNDERSTUDY_NEW_LIGHT(MFnAmbientLight, "ambientLight")

UNDERSTUDY_ATTRIBUTE(MFnAmbientLight, float, const float&, ambientShade, setAmbientShade, "ambientShade")
UNDERSTUDY_ATTRIBUTE(MFnAmbientLight, bool, const bool&, castSoftShadows, setCastSoftShadows, "castSoftShadows")
UNDERSTUDY_ATTRIBUTE(MFnAmbientLight, float, const float&, shadowRadius, setShadowRadius, "shadowRadius")

OPENMAYA_NAMESPACE_CLOSE
