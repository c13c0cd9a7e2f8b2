// Blinn materials.
//
// A new one that is visible is in the list of materials.
#pragma once

#include <maya/MFnReflectShader.h>
#include <maya/MObject.h>
#include <maya/MStatus.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFnBlinnShader : public MFnReflectShader
{
    declareMFn(MFnBlinnShader, MFnReflectShader);

public:
    declareMFnConstConstructor(MFnBlinnShader, MFnReflectShader);

    MObject create(bool UIvisible = true, MStatus* ReturnStatus = nullptr);
    float eccentricity(MStatus* ReturnStatus = nullptr) const;
    MStatus setEccentricity(const float& eccentricity);
    float specularRollOff(MStatus* ReturnStatus = nullptr) const;
    MStatus setSpecularRollOff(const float& specular_rolloff);
};

OPENMAYA_NAMESPACE_CLOSE
