// Lights with depth map shadows.
#pragma once

#include <maya/MFnDagNode.h>
#include <maya/MFnNonAmbientLight.h>
#include <maya/MObject.h>
#include <maya/MStatus.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFnNonExtendedLight : public MFnNonAmbientLight
{
    declareDagMFn(MFnNonExtendedLight, MFnNonAmbientLight);

public:
    declareDagMFnConstConstructor(MFnNonExtendedLight, MFnNonAmbientLight);

    float shadowRadius(MStatus* ReturnStatus = nullptr) const;
    MStatus setShadowRadius(const float& shadow_radius);
    bool castSoftShadows(MStatus* ReturnStatus = nullptr) const;
    MStatus setCastSoftShadows(const bool& cast_soft_shadows);
    bool useDepthMapShadows(MStatus* ReturnStatus = nullptr) const;
    MStatus setUseDepthMapShadows(const bool& use_depth_map);
    short depthMapFilterSize(MStatus* ReturnStatus) const;
    MStatus setDepthMapFilterSize(const short& depth_map_filter_size);
    short depthMapResolution(MStatus* ReturnStatus) const;
    MStatus setDepthMapResolution(const short& depth_map_resolution);
    float depthMapBias(MStatus* ReturnStatus) const;
    MStatus setDepthMapBias(const float& depth_map_bias);
    bool useDepthMapAutoFocus(MStatus* ReturnStatus = nullptr) const;
    MStatus setUseDepthMapAutoFocus(const bool use_depth_map_auto_focus);
    float depthMapWidthFocus(MStatus* ReturnStatus) const;
    MStatus setDepthMapWidthFocus(const float depth_map_width_focus);
    float depthMapFocus(MStatus* ReturnStatus) const;
    MStatus setDepthMapFocus(const float depth_map_focus);
};

OPENMAYA_NAMESPACE_CLOSE
