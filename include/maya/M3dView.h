// A view of the scene. Declared for the enumerations that other classes name: there are no views without windows, and
// none can be made.
#pragma once

#include <maya/MColor.h>
#include <maya/MDeprecate.h>
#include <maya/MObject.h>
#include <maya/MStatus.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYAUI_EXPORT M3dView
{
public:
    OPENMAYA_ENUM(DisplayStyle, kBoundingBox = 0, kFlatShaded = 1, kGouraudShaded = 2, kWireFrame = 3, kPoints = 4);
    OPENMAYA_ENUM(DisplayStatus, kActive = 0, kLive = 1, kDormant = 2, kInvisible = 3, kHilite = 4, kTemplate = 5,
                  kActiveTemplate = 6, kActiveComponent = 7, kLead = 8, kIntermediateObject = 9, kActiveAffected = 10,
                  kNoStatus = 11);
    OPENMAYA_ENUM(ColorTable, kActiveColors = 0, kDormantColors = 2, kTemplateColor = 5, kBackgroundColor = 6);
    OPENMAYA_ENUM(TextPosition, kLeft = 0, kCenter = 1, kRight = 2);
    OPENMAYA_ENUM(DisplayObjects, kDisplayEverything = -1, kDisplayNurbsCurves = 1, kDisplayNurbsSurfaces = 2,
                  kDisplayMeshes = 4, kDisplayPlanes = 8, kDisplayLights = 16, kDisplayCameras = 32,
                  kDisplayJoints = 64, kDisplayIkHandles = 128, kDisplayDeformers = 256, kDisplayDynamics = 512,
                  kDisplayParticleInstancers = 1024, kDisplayLocators = 2048, kDisplayDimensions = 4096,
                  kDisplaySelectHandles = 8192, kDisplayPivots = 16384, kDisplayTextures = 32768, kDisplayGrid = 65536,
                  kDisplayCVs = 131072, kDisplayHulls = 262144, kDisplayStrokes = 524288,
                  kDisplaySubdivSurfaces = 1048576, kDisplayFluids = 2097152, kDisplayFollicles = 4194304,
                  kDisplayHairSystems = 8388608, kDisplayImagePlane = 16777216, kDisplayNCloths = 33554432,
                  kDisplayNRigids = 67108864, kDisplayDynamicConstraints = 134217728, kDisplayManipulators = 268435456,
                  kDisplayNParticles = 536870912, kExcludeMotionTrails = 1073741824,
                  kExcludePluginShapes = (-2147483647 - 1));
    OPENMAYA_ENUM(LightingMode, kLightAll = 0, kLightSelected = 1, kLightActive = 2, kLightDefault = 3, kUnused1 = 4,
                  kLightNone = 5);
    OPENMAYA_ENUM(RendererName, kDefaultQualityRenderer = 0, kHighQualityRenderer = 1, kViewport2Renderer = 2,
                  kExternalRenderer = 3);
    OPENMAYA_ENUM(DepthBufferFormat, kDepth_8 = 0, kDepth_Float = 1);
    OPENMAYA_ENUM(LineStipplePattern, kStippleNone = 0, kStippleDashed = 1);

    M3dView() = delete;
};

OPENMAYA_NAMESPACE_CLOSE
