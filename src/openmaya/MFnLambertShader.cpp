#include "openmaya/AttributeMembers.h"
#include "openmaya/FunctionSet.h"
#include "openmaya/RenderNodes.h"

#include <maya/MFnLambertShader.h>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_FUNCTION_SET(MFnLambertShader, kLambert)

UNDERSTUDY_NEW_MATERIAL(MFnLambertShader, "lambert")

UNDERSTUDY_ATTRIBUTE(MFnLambertShader, short, const short&, refractedRayDepthLimit, setRefractedRayDepthLimit,
                     "refractionLimit")
UNDERSTUDY_ATTRIBUTE(MFnLambertShader, float, const float&, refractiveIndex, setRefractiveIndex, "refractiveIndex")
UNDERSTUDY_ATTRIBUTE(MFnLambertShader, bool, const bool&, rtRefractedColor, setRtRefractedColor, "refractions")
UNDERSTUDY_ATTRIBUTE(MFnLambertShader, float, const float&, diffuseCoeff, setDiffuseCoeff, "diffuse")
UNDERSTUDY_ATTRIBUTE(MFnLambertShader, MColor, const MColor&, color, setColor, "color")
UNDERSTUDY_ATTRIBUTE(MFnLambertShader, MColor, const MColor&, transparency, setTransparency, "transparency")
UNDERSTUDY_ATTRIBUTE(MFnLambertShader, MColor, const MColor&, ambientColor, setAmbientColor, "ambientColor")
UNDERSTUDY_ATTRIBUTE(MFnLambertShader, MColor, const MColor&, incandescence, setIncandescence, "incandescence")
UNDERSTUDY_ATTRIBUTE(MFnLambertShader, float, const float&, translucenceCoeff, setTranslucenceCoeff, "translucence")
UNDERSTUDY_ATTRIBUTE(MFnLambertShader, float, const float&, glowIntensity, setGlowIntensity, "glowIntensity")
UNDERSTUDY_ATTRIBUTE(MFnLambertShader, bool, const bool&, hideSource, setHideSource, "hideSource")

OPENMAYA_NAMESPACE_CLOSE
