// Directional lights.
//
// A new light without parent gets a transform, which create answers; the function set works on the light. What is
// visible is listed for the user interface, and lights everything.
#pragma once

#include <maya/MFnDagNode.h>
#include <maya/MFnNonExtendedLight.h>
#include <maya/MObject.h>
#include <maya/MStatus.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFnDirectionalLight : public MFnNonExtendedLight
{
    declareDagMFn(MFnDirectionalLight, MFnNonExtendedLight);

public:
    declareDagMFnConstConstructor(MFnDirectionalLight, MFnNonExtendedLight);

    MObject create(bool UIvisible = true, MStatus* ReturnStatus = nullptr);
    MObject create(const MObject& parent, bool UIvisible = true, bool wantTransform = false,
                   MStatus* ReturnStatus = nullptr);
    float shadowAngle(MStatus* ReturnStatus = nullptr) const;
    MStatus setShadowAngle(const float& shadow_angle);
    bool useLightPosition(MStatus* ReturnStatus = nullptr) const;
    MStatus setUseLightPosition(const bool use_light_position);
    MObject create(const MObject& parent, bool UIvisible = true, MStatus* ReturnStatus = nullptr);
};

OPENMAYA_NAMESPACE_CLOSE
