#include "openmaya/AttributeMembers.h"
#include "openmaya/FunctionSet.h"

#include <maya/MFnNonExtendedLight.h>

using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_DAG_FUNCTION_SET(MFnNonExtendedLight, kNonExtendedLight)

UNDERSTUDY_ATTRIBUTE(MFnNonExtendedLight, float, const float&, shadowRadius, setShadowRadius, "lightRadius")
UNDERSTUDY_ATTRIBUTE(MFnNonExtendedLight, bool, const bool&, castSoftShadows, setCastSoftShadows, "castSoftShadows")
UNDERSTUDY_ATTRIBUTE(MFnNonExtendedLight, bool, const bool&, useDepthMapShadows, setUseDepthMapShadows,
                     "useDepthMapShadows")
UNDERSTUDY_ATTRIBUTE(MFnNonExtendedLight, short, const short&, depthMapFilterSize, setDepthMapFilterSize,
                     "dmapFilterSize")
UNDERSTUDY_ATTRIBUTE(MFnNonExtendedLight, short, const short&, depthMapResolution, setDepthMapResolution,
                     "dmapResolution")
UNDERSTUDY_ATTRIBUTE(MFnNonExtendedLight, float, const float&, depthMapBias, setDepthMapBias, "dmapBias")
UNDERSTUDY_ATTRIBUTE(MFnNonExtendedLight, bool, const bool, useDepthMapAutoFocus, setUseDepthMapAutoFocus,
                     "useDmapAutoFocus")
UNDERSTUDY_ATTRIBUTE(MFnNonExtendedLight, float, const float, depthMapWidthFocus, setDepthMapWidthFocus,
                     "dmapWidthFocus")
UNDERSTUDY_ATTRIBUTE(MFnNonExtendedLight, float, const float, depthMapFocus, setDepthMapFocus, "dmapFocus")

OPENMAYA_NAMESPACE_CLOSE
