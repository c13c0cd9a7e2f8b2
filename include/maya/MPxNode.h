// Base of plug-in nodes. Not offered yet: only what MFnPlugin's members name is here, and no class can derive from it.
#pragma once

#include <maya/MObject.h>
#include <maya/MStatus.h>
#include <maya/MString.h>
#include <maya/MTypeId.h>
#include <maya/MTypes.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MPxNode final
{
public:
    OPENMAYA_ENUM(Type, kDependNode = 0, kLocatorNode = 1, kDeformerNode = 2, kManipContainer = 3, kSurfaceShape = 4,
                  kFieldNode = 5, kEmitterNode = 6, kSpringNode = 7, kIkSolverNode = 8, kHardwareShader = 9,
                  kHwShaderNode = 10, kTransformNode = 11, kObjectSet = 12, kFluidEmitterNode = 13,
                  kImagePlaneNode = 14, kParticleAttributeMapperNode = 15, kCameraSetNode = 16, kConstraintNode = 17,
                  kManipulatorNode = 18, kMotionPathNode = 19, kClientDeviceNode = 20, kThreadedDeviceNode = 21,
                  kAssembly = 22, kSkinCluster = 23, kGeometryFilter = 24, kBlendShape = 25, kLast = 26);

    MPxNode() = delete;
};

OPENMAYA_NAMESPACE_CLOSE
