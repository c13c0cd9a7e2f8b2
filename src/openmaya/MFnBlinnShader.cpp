#include "openmaya/AttributeMembers.h"
#include "openmaya/FunctionSet.h"
#include "openmaya/RenderNodes.h"

#include <maya/MFnBlinnShader.h>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_FUNCTION_SET(MFnBlinnShader, kBlinn)

UNDERSTUDY_NEW_MATERIAL(MFnBlinnShader, "blinn")

UNDERSTUDY_ATTRIBUTE(MFnBlinnShader, float, const float&, eccentricity, setEccentricity, "eccentricity")
UNDERSTUDY_ATTRIBUTE(MFnBlinnShader, float, const float&, specularRollOff, setSpecularRollOff, "specularRollOff")

OPENMAYA_NAMESPACE_CLOSE
