// The attribute by which lights give their light to shading nodes: a compound of eight children.
#pragma once

#include <maya/MFnAttribute.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFnLightDataAttribute : public MFnAttribute
{
    declareMFn(MFnLightDataAttribute, MFnAttribute);

public:
    declareMFnConstConstructor(MFnLightDataAttribute, MFnAttribute);

    MObject create(const MString& fullName, const MString& briefName, const MObject& direction,
                   const MObject& intensity, const MObject& ambient, const MObject& diffuse, const MObject& specular,
                   const MObject& shadowFraciton, const MObject& preShadowIntensity, const MObject& blindData,
                   MStatus* ReturnStatus = nullptr);
    MStatus getDefault(float& defDirectionX, float& defDirectionY, float& defDirectionZ, float& defIntensityR,
                       float& defIntensityG, float& defIntensityB, bool& defAmbient, bool& defDiffuse,
                       bool& defSpecular, float& defShadowFraction, float& defPreShadowIntensity, void*& defBlindData);
    MStatus setDefault(float defDirectionX, float defDirectionY, float defDirectionZ, float defIntensityR,
                       float defIntensityG, float defIntensityB, bool defAmbient, bool defDiffuse, bool defSpecular,
                       float defShadowFraction, float defPreShadowIntensity, void* defBlindData);
    MObject child(unsigned int index, MStatus* returnStatus);
};

OPENMAYA_NAMESPACE_CLOSE
