#include "openmaya/AttributeMembers.h"
#include "openmaya/FunctionSet.h"
#include "openmaya/RenderNodes.h"

#include <maya/MFnStandardSurfaceShader.h>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_FUNCTION_SET(MFnStandardSurfaceShader, kStandardSurface)

UNDERSTUDY_NEW_MATERIAL(MFnStandardSurfaceShader, "standardSurface")

UNDERSTUDY_ATTRIBUTE(MFnStandardSurfaceShader, float, const float&, base, setBase, "base")
UNDERSTUDY_ATTRIBUTE(MFnStandardSurfaceShader, MColor, const MColor&, baseColor, setBaseColor, "baseColor")
UNDERSTUDY_ATTRIBUTE(MFnStandardSurfaceShader, float, const float&, diffuseRoughness, setDiffuseRoughness,
                     "diffuseRoughness")
UNDERSTUDY_ATTRIBUTE(MFnStandardSurfaceShader, float, const float&, metalness, setMetalness, "metalness")
UNDERSTUDY_ATTRIBUTE(MFnStandardSurfaceShader, float, const float&, specular, setSpecular, "specular")
UNDERSTUDY_ATTRIBUTE(MFnStandardSurfaceShader, MColor, const MColor&, specularColor, setSpecularColor, "specularColor")
UNDERSTUDY_ATTRIBUTE(MFnStandardSurfaceShader, float, const float&, specularRoughness, setSpecularRoughness,
                     "specularRoughness")
UNDERSTUDY_ATTRIBUTE(MFnStandardSurfaceShader, float, const float&, specularIOR, setSpecularIOR, "specularIOR")
UNDERSTUDY_ATTRIBUTE(MFnStandardSurfaceShader, float, const float&, specularAnisotropy, setSpecularAnisotropy,
                     "specularAnisotropy")
UNDERSTUDY_ATTRIBUTE(MFnStandardSurfaceShader, float, const float&, specularRotation, setSpecularRotation,
                     "specularRotation")
UNDERSTUDY_ATTRIBUTE(MFnStandardSurfaceShader, float, const float&, transmission, setTransmission, "transmission")
UNDERSTUDY_ATTRIBUTE(MFnStandardSurfaceShader, MColor, const MColor&, transmissionColor, setTransmissionColor,
                     "transmissionColor")
UNDERSTUDY_ATTRIBUTE(MFnStandardSurfaceShader, float, const float&, transmissionDepth, setTransmissionDepth,
                     "transmissionDepth")
UNDERSTUDY_ATTRIBUTE(MFnStandardSurfaceShader, MColor, const MColor&, transmissionScatter, setTransmissionScatter,
                     "transmissionScatter")
UNDERSTUDY_ATTRIBUTE(MFnStandardSurfaceShader, float, const float&, transmissionScatterAnisotropy,
                     setTransmissionScatterAnisotropy, "transmissionScatterAnisotropy")
UNDERSTUDY_ATTRIBUTE(MFnStandardSurfaceShader, float, const float&, transmissionDispersion, setTransmissionDispersion,
                     "transmissionDispersion")
UNDERSTUDY_ATTRIBUTE(MFnStandardSurfaceShader, float, const float&, transmissionExtraRoughness,
                     setTransmissionExtraRoughness, "transmissionExtraRoughness")
UNDERSTUDY_ATTRIBUTE(MFnStandardSurfaceShader, float, const float&, subsurface, setSubsurface, "subsurface")
UNDERSTUDY_ATTRIBUTE(MFnStandardSurfaceShader, MColor, const MColor&, subsurfaceColor, setSubsurfaceColor,
                     "subsurfaceColor")
UNDERSTUDY_ATTRIBUTE(MFnStandardSurfaceShader, MColor, const MColor&, subsurfaceRadius, setSubsurfaceRadius,
                     "subsurfaceRadius")
UNDERSTUDY_ATTRIBUTE(MFnStandardSurfaceShader, float, const float&, subsurfaceScale, setSubsurfaceScale,
                     "subsurfaceScale")
UNDERSTUDY_ATTRIBUTE(MFnStandardSurfaceShader, float, const float&, subsurfaceAnisotropy, setSubsurfaceAnisotropy,
                     "subsurfaceAnisotropy")
UNDERSTUDY_ATTRIBUTE(MFnStandardSurfaceShader, float, const float&, coat, setCoat, "coat")
UNDERSTUDY_ATTRIBUTE(MFnStandardSurfaceShader, MColor, const MColor&, coatColor, setCoatColor, "coatColor")
UNDERSTUDY_ATTRIBUTE(MFnStandardSurfaceShader, float, const float&, coatRoughness, setCoatRoughness, "coatRoughness")
UNDERSTUDY_ATTRIBUTE(MFnStandardSurfaceShader, float, const float&, coatIOR, setCoatIOR, "coatIOR")
UNDERSTUDY_ATTRIBUTE(MFnStandardSurfaceShader, float, const float&, coatAnisotropy, setCoatAnisotropy, "coatAnisotropy")
UNDERSTUDY_ATTRIBUTE(MFnStandardSurfaceShader, float, const float&, coatRotation, setCoatRotation, "coatRotation")
UNDERSTUDY_ATTRIBUTE(MFnStandardSurfaceShader, float, const float&, coatAffectColor, setCoatAffectColor,
                     "coatAffectColor")
UNDERSTUDY_ATTRIBUTE(MFnStandardSurfaceShader, float, const float&, coatAffectRoughness, setCoatAffectRoughness,
                     "coatAffectRoughness")
UNDERSTUDY_ATTRIBUTE(MFnStandardSurfaceShader, float, const float&, sheen, setSheen, "sheen")
UNDERSTUDY_ATTRIBUTE(MFnStandardSurfaceShader, MColor, const MColor&, sheenColor, setSheenColor, "sheenColor")
UNDERSTUDY_ATTRIBUTE(MFnStandardSurfaceShader, float, const float&, sheenRoughness, setSheenRoughness, "sheenRoughness")
UNDERSTUDY_ATTRIBUTE(MFnStandardSurfaceShader, float, const float&, emission, setEmission, "emission")
UNDERSTUDY_ATTRIBUTE(MFnStandardSurfaceShader, MColor, const MColor&, emissionColor, setEmissionColor, "emissionColor")
UNDERSTUDY_ATTRIBUTE(MFnStandardSurfaceShader, float, const float&, thinFilmThickness, setThinFilmThickness,
                     "thinFilmThickness")
UNDERSTUDY_ATTRIBUTE(MFnStandardSurfaceShader, float, const float&, thinFilmIOR, setThinFilmIOR, "thinFilmIOR")
UNDERSTUDY_ATTRIBUTE(MFnStandardSurfaceShader, bool, const bool&, thinWalled, setThinWalled, "thinWalled")
UNDERSTUDY_ATTRIBUTE(MFnStandardSurfaceShader, MColor, const MColor&, opacity, setOpacity, "opacity")

OPENMAYA_NAMESPACE_CLOSE
