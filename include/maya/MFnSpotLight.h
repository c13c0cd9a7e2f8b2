// Spot lights. Angles are in radians.
//
// A new light without parent gets a transform, which create answers; the function set works on the light. What is
// visible is listed for the user interface, and lights everything.
#pragma once

#include <maya/MFnDagNode.h>
#include <maya/MFnNonExtendedLight.h>
#include <maya/MObject.h>
#include <maya/MStatus.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFnSpotLight : public MFnNonExtendedLight
{
    declareDagMFn(MFnSpotLight, MFnNonExtendedLight);

public:
    OPENMAYA_ENUM(MBarnDoor, kLeft = 0, kRight = 1, kTop = 2, kBottom = 3);
    OPENMAYA_ENUM(MDecayRegion, kFirst = 0, kSecond = 1, kThird = 2);

    declareDagMFnConstConstructor(MFnSpotLight, MFnNonExtendedLight);

    MObject create(bool UIvisible = true, MStatus* ReturnStatus = nullptr);
    MObject create(const MObject& parent, bool UIvisible = true, bool wantTransform = false,
                   MStatus* ReturnStatus = nullptr);
    double coneAngle(MStatus* ReturnStatus = nullptr) const;
    MStatus setConeAngle(const double& coneAngle);
    double penumbraAngle(MStatus* ReturnStatus = nullptr) const;
    MStatus setPenumbraAngle(const double& penumbraAngle);
    double dropOff(MStatus* ReturnStatus = nullptr) const;
    MStatus setDropOff(const double& dropOff);
    bool barnDoors(MStatus* ReturnStatus = nullptr) const;
    MStatus setBarnDoors(const bool& barnDoors);
    double barnDoorAngle(MBarnDoor which_door, MStatus* ReturnStatus = nullptr) const;
    MStatus setBarnDoorAngle(MBarnDoor which_door, const double& barn_door_angle);
    bool useDecayRegions(MStatus* ReturnStatus = nullptr) const;
    MStatus setUseDecayRegions(const bool& use_decay_regions);
    float startDistance(MDecayRegion which_region, MStatus* ReturnStatus = nullptr) const;
    MStatus setStartDistance(MDecayRegion which_region, const float& start_distance);
    float endDistance(MDecayRegion which_region, MStatus* ReturnStatus = nullptr) const;
    MStatus setEndDistance(MDecayRegion which_region, const float& end_distance);
    MObject create(const MObject& parent, bool UIvisible = true, MStatus* ReturnStatus = nullptr);
};

OPENMAYA_NAMESPACE_CLOSE
