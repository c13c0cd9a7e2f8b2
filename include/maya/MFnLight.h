// Lights of all kinds. Colours have no alpha.
#pragma once

#include <maya/MFnDagNode.h>
#include <maya/MObject.h>
#include <maya/MStatus.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFnLight : public MFnDagNode
{
    declareDagMFn(MFnLight, MFnDagNode);

public:
    declareDagMFnConstConstructor(MFnLight, MFnDagNode);

    MColor color(MStatus* ReturnStatus = nullptr) const;
    MStatus setColor(const MColor& col);
    float intensity(MStatus* ReturnStatus = nullptr) const;
    MStatus setIntensity(const float& intens);
    bool useRayTraceShadows(MStatus* ReturnStatus = nullptr) const;
    MStatus setUseRayTraceShadows(const bool& useRayTraceShadows);
    MColor shadowColor(MStatus* ReturnStatus = nullptr) const;
    MStatus setShadowColor(const MColor& shadow_color);
    double centerOfIllumination(MStatus* ReturnStatus = nullptr) const;
    MStatus setCenterOfIllumination(const double& dist);
    short numShadowSamples(MStatus* ReturnStatus = nullptr) const;
    MStatus setNumShadowSamples(const short& num_shadow_samples);
    short rayDepthLimit(MStatus* ReturnStatus = nullptr) const;
    MStatus setRayDepthLimit(const short& rayDepthLimit);
    MColor opticalFXvisibility(MStatus* ReturnStatus = nullptr) const;
    MStatus setOpticalFXvisibility(const MColor& visibility);
    MColor lightIntensity(MStatus* ReturnStatus = nullptr) const;
    MFloatVector lightDirection(int instance, MSpace::Space space = MSpace::kWorld,
                                MStatus* ReturnStatus = nullptr) const;
    MFloatVector lightDirection(MStatus* ReturnStatus = nullptr) const;
    bool lightAmbient(MStatus* ReturnStatus = nullptr) const;
    bool lightDiffuse(MStatus* ReturnStatus = nullptr) const;
    bool lightSpecular(MStatus* ReturnStatus = nullptr) const;
};

OPENMAYA_NAMESPACE_CLOSE
