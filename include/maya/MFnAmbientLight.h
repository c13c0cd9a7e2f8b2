// Ambient lights.
//
// A new light without parent gets a transform, which create answers; the function set works on the light. What is
// visible is listed for the user interface, and lights everything.
#pragma once

#include <maya/MFnDagNode.h>
#include <maya/MFnLight.h>
#include <maya/MObject.h>
#include <maya/MStatus.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFnAmbientLight : public MFnLight
{
    declareDagMFn(MFnAmbientLight, MFnLight);

public:
    declareDagMFnConstConstructor(MFnAmbientLight, MFnLight);

    MObject create(bool UIvisible = true, MStatus* ReturnStatus = nullptr);
    MObject create(const MObject& parent, bool UIvisible = true, bool wantTransform = false,
                   MStatus* ReturnStatus = nullptr);
    float ambientShade(MStatus* ReturnStatus = nullptr) const;
    MStatus setAmbientShade(const float& ambient_shade);
    bool castSoftShadows(MStatus* ReturnStatus = nullptr) const;
    MStatus setCastSoftShadows(const bool& cast_soft_shadows);
    float shadowRadius(MStatus* ReturnStatus = nullptr) const;
    MStatus setShadowRadius(const float& shadow_radius);
    MObject create(const MObject& parent, bool UIvisible = true, MStatus* ReturnStatus = nullptr);
};

OPENMAYA_NAMESPACE_CLOSE
