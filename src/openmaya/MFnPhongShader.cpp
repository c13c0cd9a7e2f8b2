#include "openmaya/AttributeMembers.h"
#include "openmaya/FunctionSet.h"
#include "openmaya/RenderNodes.h"

#include <maya/MFnPhongShader.h>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_FUNCTION_SET(MFnPhongShader, kPhong)

UNDERSTUDY_NEW_MATERIAL(MFnPhongShader, "phong")

UNDERSTUDY_ATTRIBUTE(MFnPhongShader, float, const float&, cosPower, setCosPower, "cosinePower")

OPENMAYA_NAMESPACE_CLOSE
