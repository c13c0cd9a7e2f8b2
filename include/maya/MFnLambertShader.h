// Lambert materials, and what others have in common with them.
//
// A new one that is visible is in the list of materials.
#pragma once

#include <maya/MFnDependencyNode.h>
#include <maya/MObject.h>
#include <maya/MStatus.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFnLambertShader : public MFnDependencyNode
{
    declareMFn(MFnLambertShader, MFnDependencyNode);

public:
    declareMFnConstConstructor(MFnLambertShader, MFnDependencyNode);

    MObject create(bool UIvisible = true, MStatus* ReturnStatus = nullptr);
    short refractedRayDepthLimit(MStatus* ReturnStatus = nullptr) const;
    MStatus setRefractedRayDepthLimit(const short& new_limit);
    float refractiveIndex(MStatus* ReturnStatus = nullptr) const;
    MStatus setRefractiveIndex(const float& refractive_index);
    bool rtRefractedColor(MStatus* ReturnStatus = nullptr) const;
    MStatus setRtRefractedColor(const bool& rt_refracted_color);
    float diffuseCoeff(MStatus* ReturnStatus = nullptr) const;
    MStatus setDiffuseCoeff(const float& diffuse_coeff);
    MColor color(MStatus* ReturnStatus = nullptr) const;
    MStatus setColor(const MColor& col);
    MColor transparency(MStatus* ReturnStatus = nullptr) const;
    MStatus setTransparency(const MColor& transp);
    MColor ambientColor(MStatus* ReturnStatus = nullptr) const;
    MStatus setAmbientColor(const MColor& ambient_color);
    MColor incandescence(MStatus* ReturnStatus = nullptr) const;
    MStatus setIncandescence(const MColor& incand);
    float translucenceCoeff(MStatus* ReturnStatus = nullptr) const;
    MStatus setTranslucenceCoeff(const float& translucence_coeff);
    float glowIntensity(MStatus* ReturnStatus = nullptr) const;
    MStatus setGlowIntensity(const float& glow_intensity);
    bool hideSource(MStatus* ReturnStatus = nullptr) const;
    MStatus setHideSource(const bool& hide_source);
};

OPENMAYA_NAMESPACE_CLOSE
