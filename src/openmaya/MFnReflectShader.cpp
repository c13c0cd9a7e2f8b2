#include "openmaya/AttributeMembers.h"
#include "openmaya/FunctionSet.h"

#include <maya/MFnReflectShader.h>

using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_FUNCTION_SET(MFnReflectShader, kReflect)

UNDERSTUDY_ATTRIBUTE(MFnReflectShader, short, const short&, reflectedRayDepthLimit, setReflectedRayDepthLimit,
                     "reflectionLimit")
UNDERSTUDY_ATTRIBUTE(MFnReflectShader, MColor, const MColor&, specularColor, setSpecularColor, "specularColor")
UNDERSTUDY_ATTRIBUTE(MFnReflectShader, float, const float&, reflectivity, setReflectivity, "reflectivity")
UNDERSTUDY_ATTRIBUTE(MFnReflectShader, MColor, const MColor&, reflectedColor, setReflectedColor, "reflectedColor")

OPENMAYA_NAMESPACE_CLOSE
