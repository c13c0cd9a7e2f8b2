#include "openmaya/AttributeMembers.h"
#include "openmaya/FunctionSet.h"
#include "openmaya/RenderNodes.h"

#include <maya/MFnPhongEShader.h>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_FUNCTION_SET(MFnPhongEShader, kPhongExplorer)

UNDERSTUDY_NEW_MATERIAL(MFnPhongEShader, "phongE")

UNDERSTUDY_ATTRIBUTE(MFnPhongEShader, float, const float&, roughness, setRoughness, "roughness")
UNDERSTUDY_ATTRIBUTE(MFnPhongEShader, float, const float&, highlightSize, setHighlightSize, "highlightSize")
UNDERSTUDY_ATTRIBUTE(MFnPhongEShader, MColor, const MColor&, whiteness, setWhiteness, "whiteness")

OPENMAYA_NAMESPACE_CLOSE
