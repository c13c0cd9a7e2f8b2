#include "openmaya/AttributeMembers.h"
#include "openmaya/FunctionSet.h"
#include "openmaya/RenderNodes.h"

#include <maya/MFnVolumeLight.h>
#include <maya/MRampAttribute.h>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_DAG_FUNCTION_SET(MFnVolumeLight, kVolumeLight)

UNDERSTUDY_NEW_LIGHT(MFnVolumeLight, "volumeLight")

UNDERSTUDY_ATTRIBUTE(MFnVolumeLight, MLightShape, const MFnVolumeLight::MLightShape&, lightShape, setLightShape,
                     "lightShape")
UNDERSTUDY_ATTRIBUTE(MFnVolumeLight, MLightDirection, const MFnVolumeLight::MLightDirection&, volumeLightDirection,
                     setVolumeLightDirection, "volumeLightDir")
UNDERSTUDY_ATTRIBUTE(MFnVolumeLight, float, const float&, arc, setArc, "arc")
UNDERSTUDY_ATTRIBUTE(MFnVolumeLight, float, const float&, coneEndRadius, setConeEndRadius, "coneEndRadius")
UNDERSTUDY_ATTRIBUTE(MFnVolumeLight, bool, const bool&, emitAmbient, setEmitAmbient, "emitAmbient")
UNDERSTUDY_ATTRIBUTE(MFnVolumeLight, float, const float&, shadowAngle, setShadowAngle, "lightAngle")

MRampAttribute MFnVolumeLight::colorRamp(MStatus* ReturnStatus) const
{
    return MRampAttribute(object(), attribute("colorRange"), ReturnStatus);
}

MRampAttribute MFnVolumeLight::penumbraRamp(MStatus* ReturnStatus) const
{
    return MRampAttribute(object(), attribute("penumbra"), ReturnStatus);
}

OPENMAYA_NAMESPACE_CLOSE
