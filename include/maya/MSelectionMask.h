// Which kinds of things a selection takes.
#pragma once

#include <maya/MObject.h>
#include <maya/MStatus.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MSelectionMask
{
public:
    OPENMAYA_ENUM(SelectionType, kSelectHandles = 0, kSelectLocalAxis = 1, kSelectIkHandles = 2,
                  kSelectIkEndEffectors = 3, kSelectJoints = 4, kSelectLights = 5, kSelectCameras = 6,
                  kSelectLattices = 7, kSelectClusters = 8, kSelectSculpts = 9, kSelectNurbsCurves = 10,
                  kSelectNurbsSurfaces = 11, kSelectMeshes = 12, kSelectSubdiv = 13, kSelectSketchPlanes = 14,
                  kSelectParticleShapes = 15, kSelectEmitters = 16, kSelectFields = 17, kSelectSprings = 18,
                  kSelectRigidBodies = 19, kSelectRigidConstraints = 20, kSelectCollisionModels = 21,
                  kSelectXYZLocators = 22, kSelectOrientationLocators = 23, kSelectUVLocators = 24,
                  kSelectTextures = 25, kSelectCurves = 26, kSelectSurfaces = 27, kSelectLocators = 28,
                  kSelectObjectsMask = 29, kSelectCVs = 30, kSelectHulls = 31, kSelectEditPoints = 32,
                  kSelectMeshVerts = 33, kSelectMeshEdges = 34, kSelectMeshFreeEdges = 35, kSelectMeshFaces = 36,
                  kSelectSubdivMeshPoints = 37, kSelectSubdivMeshEdges = 38, kSelectSubdivMeshFaces = 39,
                  kSelectMeshUVs = 40, kSelectVertices = 41, kSelectEdges = 42, kSelectFacets = 43,
                  kSelectMeshLines = 44, kSelectMeshComponents = 45, kSelectCurveParmPoints = 46,
                  kSelectCurveKnots = 47, kSelectSurfaceParmPoints = 48, kSelectSurfaceKnots = 49,
                  kSelectSurfaceRange = 50, kSelectSurfaceEdge = 51, kSelectIsoparms = 52, kSelectCurvesOnSurfaces = 53,
                  kSelectPPStrokes = 54, kSelectLatticePoints = 55, kSelectParticles = 56, kSelectJointPivots = 57,
                  kSelectScalePivots = 58, kSelectRotatePivots = 59, kSelectPivots = 60, kSelectSelectHandles = 61,
                  kSelectComponentsMask = 62, kSelectAnimCurves = 63, kSelectAnimKeyframes = 64,
                  kSelectAnimInTangents = 65, kSelectAnimOutTangents = 66, kSelectAnimMask = 67, kSelectAnimAny = 68,
                  kSelectTemplates = 69, kSelectManipulators = 70, kSelectGuideLines = 71, kSelectPointsForGravity = 72,
                  kSelectPointsOnCurvesForGravity = 73, kSelectPointsOnSurfacesForGravity = 74,
                  kSelectObjectGroups = 75, kSelectSubdivMeshMaps = 76, kSelectFluids = 77, kSelectHairSystems = 78,
                  kSelectFollicles = 79, kSelectNCloths = 80, kSelectNRigids = 81, kSelectDynamicConstraints = 82,
                  kSelectNParticles = 83);

    MSelectionMask();
    MSelectionMask(SelectionType selType);
    // A type that registerSelectionType was given.
    MSelectionMask(const MString& selTypeName);
    MSelectionMask(const MSelectionMask& in);
    virtual ~MSelectionMask();
    MSelectionMask& operator=(const MSelectionMask& other);

    MSelectionMask operator|(SelectionType selType);
    MSelectionMask operator|(MSelectionMask& mask);

    MStatus setMask(SelectionType selType);
    MStatus setMask(MSelectionMask& mask);
    MStatus addMask(SelectionType selType);
    bool intersects(SelectionType selType, MStatus* ReturnStatus = NULL) const;
    bool intersects(MSelectionMask& mask, MStatus* ReturnStatus = NULL) const;

    // Types of plug-ins; false where the name is taken, none are left, or there is none of this name.
    static bool registerSelectionType(const MString& selTypeName, int priority = 0);
    static bool deregisterSelectionType(const MString& selTypeName);
    static int getSelectionTypePriority(const MString& selTypeName);

private:
    unsigned long long m_bits[4];
};

OPENMAYA_NAMESPACE_CLOSE
