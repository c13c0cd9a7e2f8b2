// Phong materials.
//
// A new one that is visible is in the list of materials.
#pragma once

#include <maya/MFnReflectShader.h>
#include <maya/MObject.h>
#include <maya/MStatus.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFnPhongShader : public MFnReflectShader
{
    declareMFn(MFnPhongShader, MFnReflectShader);

public:
    declareMFnConstConstructor(MFnPhongShader, MFnReflectShader);

    MObject create(bool UIvisible = true, MStatus* ReturnStatus = nullptr);
    float cosPower(MStatus* ReturnStatus = nullptr) const;
    MStatus setCosPower(const float& cos_power);
};

OPENMAYA_NAMESPACE_CLOSE
