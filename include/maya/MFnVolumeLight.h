// Volume lights.
//
// A new light without parent gets a transform, which create answers; the function set works on the light. What is
// visible is listed for the user interface, and lights everything.
#pragma once

#include <maya/MFnPointLight.h>
#include <maya/MObject.h>
#include <maya/MStatus.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFnVolumeLight : public MFnPointLight
{
    declareDagMFn(MFnVolumeLight, MFnPointLight);

public:
    OPENMAYA_ENUM(MLightShape, kBoxVolume = 0, kSphereVolume = 1, kCylinderVolume = 2, kConeVolume = 3);
    OPENMAYA_ENUM(MLightDirection, kOutward = 0, kInward = 1, kDownAxis = 2);

    declareDagMFnConstConstructor(MFnVolumeLight, MFnPointLight);

    MObject create(bool UIvisible = true, MStatus* ReturnStatus = nullptr);
    MObject create(const MObject& parent, bool UIvisible = true, bool wantTransform = false,
                   MStatus* ReturnStatus = nullptr);
    MFnVolumeLight::MLightShape lightShape(MStatus* ReturnStatus = nullptr) const;
    MStatus setLightShape(const MFnVolumeLight::MLightShape& light_shape);
    MFnVolumeLight::MLightDirection volumeLightDirection(MStatus* ReturnStatus = nullptr) const;
    MStatus setVolumeLightDirection(const MFnVolumeLight::MLightDirection& volume_light_direction);
    float arc(MStatus* ReturnStatus = nullptr) const;
    MStatus setArc(const float& arc);
    float coneEndRadius(MStatus* ReturnStatus = nullptr) const;
    MStatus setConeEndRadius(const float& cone_end_radius);
    bool emitAmbient(MStatus* ReturnStatus = nullptr) const;
    MStatus setEmitAmbient(const bool& emit_ambient);
    MRampAttribute colorRamp(MStatus* ReturnStatus = nullptr) const;
    MRampAttribute penumbraRamp(MStatus* ReturnStatus = nullptr) const;
    float shadowAngle(MStatus* ReturnStatus = nullptr) const;
    MStatus setShadowAngle(const float& shadow_angle);
    MObject create(const MObject& parent, bool UIvisible = true, MStatus* ReturnStatus = nullptr);
};

OPENMAYA_NAMESPACE_CLOSE
