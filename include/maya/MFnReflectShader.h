// Materials that reflect.
#pragma once

#include <maya/MFnLambertShader.h>
#include <maya/MObject.h>
#include <maya/MStatus.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFnReflectShader : public MFnLambertShader
{
    declareMFn(MFnReflectShader, MFnLambertShader);

public:
    declareMFnConstConstructor(MFnReflectShader, MFnLambertShader);

    short reflectedRayDepthLimit(MStatus* ReturnStatus = nullptr) const;
    MStatus setReflectedRayDepthLimit(const short& new_limit);
    MColor specularColor(MStatus* ReturnStatus = nullptr) const;
    MStatus setSpecularColor(const MColor& specular_color);
    float reflectivity(MStatus* ReturnStatus = nullptr) const;
    MStatus setReflectivity(const float& reflectivity);
    MColor reflectedColor(MStatus* ReturnStatus = nullptr) const;
    MStatus setReflectedColor(const MColor& reflected_color);
};

OPENMAYA_NAMESPACE_CLOSE
