// Polygon meshes: points, faces, edges, normals, UVs, colours.
//
// A function set on a mesh shape, or on an object of mesh data (MFnMeshData, a data handle's asMesh). On a shape it
// sees the mesh as it is evaluated, and its edits go into the scene: where history makes the mesh, points become
// tweaks, and other edits are refused (kFailure). Edits are recorded, but no undo steps. Edits of data change that data
// only.
//
// Centimetres. kWorld needs a function set on an MDagPath, or data that carries a matrix (worldMesh); other spaces are
// the shape's own. An index outside: kInvalidParameter. Corners of faces are counted in each face from 0 on, the
// outline first, then the holes, and for the whole mesh face after face.
#pragma once

#include <maya/MColor.h>
#include <maya/MColorArray.h>
#include <maya/MDGModifier.h>
#include <maya/MDeprecate.h>
#include <maya/MFnDagNode.h>
#include <maya/MMeshSmoothOptions.h>
#include <maya/MObject.h>
#include <maya/MObjectArray.h>
#include <maya/MPoint.h>
#include <maya/MString.h>
#include <maya/MStringArray.h>
#include <maya/MVector.h>
#include <maya/MVectorArray.h>

#define kMFnMeshTolerance 1.0e-3
#define kMFnMeshPointTolerance 1.0e-10
#define kMFnMeshInstanceUnspecified -1

class TmidBody;

namespace understudy
{
namespace openmaya
{
class MeshTarget;
}
} // namespace understudy

namespace adsk
{
namespace Data
{
class Associations;
}
} // namespace adsk

OPENMAYA_MAJOR_NAMESPACE_OPEN

// How rays are to be made quick. A tree is used whatever it says.
class OPENMAYA_EXPORT MMeshIsectAccelParams
{
public:
    MMeshIsectAccelParams();
};

class OPENMAYA_EXPORT MFnMesh : public MFnDagNode
{
    declareDagMFn(MFnMesh, MFnDagNode);

public:
    OPENMAYA_ENUM(MColorRepresentation, kAlpha = 1, kRGB = 3, kRGBA = 4);
    OPENMAYA_ENUM(SplitPlacement, kOnEdge = 0, kInternalPoint = 1, kInvalid = 2);
    OPENMAYA_ENUM(BoolOperation, kUnion = 1, kDifference = 2, kIntersection = 3);
    OPENMAYA_ENUM(BoolClassification, kEdgeClassification = 1, kNormalClassification = 2);
    OPENMAYA_ENUM(BorderInfo, kGeomBorder = -2, kUVBorder = -1, kSharedUV = 0, kUnsharedUV = 1);
    declareDagMFnConstConstructor(MFnMesh, MFnDagNode);

    // ---- new meshes: into an object of mesh data, as a shape below a transform, or as a new transform with a shape
    // (the answer is the transform then)
    MObject create(int numVertices, int numPolygons, const MFloatPointArray& vertexArray,
                   const MIntArray& polygonCounts, const MIntArray& polygonConnects,
                   MObject parentOrOwner = MObject::kNullObj, MStatus* ReturnStatus = nullptr);
    MObject create(int numVertices, int numPolygons, const MPointArray& vertexArray, const MIntArray& polygonCounts,
                   const MIntArray& polygonConnects, MObject parentOrOwner = MObject::kNullObj,
                   MStatus* ReturnStatus = nullptr);
    MObject create(int numVertices, int numPolygons, const MPointArray& vertexArray, const MIntArray& polygonCounts,
                   const MIntArray& polygonConnects, bool storeDoubles, MObject parentOrOwner = MObject::kNullObj,
                   MStatus* ReturnStatus = nullptr);
    MObject create(int numVertices, int numPolygons, const MFloatPointArray& vertexArray,
                   const MIntArray& polygonCounts, const MIntArray& polygonConnects, const MFloatArray& uArray,
                   const MFloatArray& vArray, MObject parentOrOwner = MObject::kNullObj,
                   MStatus* ReturnStatus = nullptr);
    MObject create(int numVertices, int numPolygons, const MPointArray& vertexArray, const MIntArray& polygonCounts,
                   const MIntArray& polygonConnects, const MFloatArray& uArray, const MFloatArray& vArray,
                   MObject parentOrOwner = MObject::kNullObj, MStatus* ReturnStatus = nullptr);
    MObject create(const MFloatPointArray& vertexArray, const MIntArray& edges, const MIntArray& edgeConnectsCount,
                   const MIntArray& edgeFaceConnects, const MIntArray& edgeFaceDesc,
                   MObject parentOrOwner = MObject::kNullObj, MStatus* ReturnStatus = nullptr);
    MObject create(const MPointArray& vertexArray, const MIntArray& edges, const MIntArray& edgeConnectsCount,
                   const MIntArray& edgeFaceConnects, const MIntArray& edgeFaceDesc, bool storeDoubles,
                   MObject parentOrOwner = MObject::kNullObj, MStatus* ReturnStatus = nullptr);

    // ---- subdivision
    MObject generateSmoothMesh(MObject parentOrOwner = MObject::kNullObj, MMeshSmoothOptions* options = nullptr,
                               MStatus* ReturnStatus = nullptr);
    MStatus getSmoothMeshDisplayOptions(MMeshSmoothOptions& options) const;
    MStatus setSmoothMeshDisplayOptions(const MMeshSmoothOptions& options);

    // ---- edits of the topology
    MObject addPolygon(const MPointArray& vertexArray, bool mergeVertices = true, double pointTolerance = 1.0e-10,
                       MObject parentOrOwner = MObject::kNullObj, MStatus* ReturnStatus = nullptr);
    MObject addPolygon(const MPointArray& vertexArray, int& faceIndex, bool mergeVertices = true,
                       double pointTolerance = 1.0e-10, MObject parentOrOwner = MObject::kNullObj,
                       MStatus* ReturnStatus = nullptr);
    MObject addPolygon(const MPointArray& vertexArray, const MIntArray& loopCounts, int& faceIndex,
                       bool mergeVertices = true, double pointTolerance = 1.0e-10,
                       MObject parentOrOwner = MObject::kNullObj, MStatus* ReturnStatus = nullptr);
    MStatus addHoles(int faceIndex, const MPointArray& vertexArray, const MIntArray& loopCounts,
                     bool mergeVertices = true, double pointTolerance = 1.0e-10);
    MStatus deleteFace(int index, MDGModifier* modifier = nullptr);
    MStatus deleteEdge(int index, MDGModifier* modifier = nullptr);
    MStatus deleteVertex(int index, MDGModifier* modifier = nullptr);
    MStatus split(MIntArray& placements, MIntArray& edgeList, MFloatArray& edgeFactors,
                  MFloatPointArray& internalPoints);
    MStatus subdivideFaces(MIntArray& faceList, int divisionCount);
    MStatus subdivideEdges(MIntArray& edgeList, int divisionCount);
    MStatus extrudeFaces(MIntArray& faceList, int extrusionCount, MFloatVector* translation, bool extrudeTogether,
                         float thickness = 0.0f, float offset = 0.0f);
    MStatus extrudeEdges(MIntArray& edgeList, int extrusionCount, MFloatVector* translation, bool extrudeTogether,
                         float thickness = 0.0f, float offset = 0.0f);
    MStatus duplicateFaces(MIntArray& faceList, MFloatVector* translation);
    MStatus extractFaces(MIntArray& faceList, MFloatVector* translation);
    MStatus collapseFaces(MIntArray& faceList);
    MStatus collapseEdges(MIntArray& edgeList);

    // ---- counts
    int numVertices(MStatus* ReturnStatus = nullptr) const;
    int numEdges(MStatus* ReturnStatus = nullptr) const;
    int numPolygons(MStatus* ReturnStatus = nullptr) const;
    int numFaceVertices(MStatus* ReturnStatus = nullptr) const;
    int polygonVertexCount(int polygonId, MStatus* ReturnStatus = nullptr) const;
    int numUVs(MStatus* ReturnStatus = nullptr) const;
    int numUVs(const MString& uvSet, MStatus* ReturnStatus = nullptr) const;
    int numColors(MStatus* ReturnStatus = nullptr) const;
    int numColors(const MString& colorSet, MStatus* ReturnStatus = nullptr) const;
    int numNormals(MStatus* ReturnStatus = nullptr) const;
    bool hasColorChannels(const MString& colorSet, MStatus* ReturnStatus = nullptr) const;
    bool hasAlphaChannels(const MString& colorSet, MStatus* ReturnStatus = nullptr) const;
    MColorRepresentation getColorRepresentation(const MString& colorSet, MStatus* ReturnStatus = nullptr) const;
    bool isColorClamped(const MString& colorSet, MStatus* ReturnStatus = nullptr) const;
    MStatus setIsColorClamped(const MString& colorSet, bool clamped);

    // ---- triangles: numbers of vertices, or of the corners of each face
    MStatus getTriangles(MIntArray& triangleCounts, MIntArray& triangleVertices) const;
    MStatus getTriangleOffsets(MIntArray& triangleCounts, MIntArray& triangleIndices) const;

    // ---- booleans
    OPENMAYA_DEPRECATED(2019, "use the other form")
    MStatus booleanOp(BoolOperation op, MFnMesh& mesh1, MFnMesh& mesh2);
    MStatus booleanOps(BoolOperation op, const MObjectArray& meshes, bool useLegacy = false,
                       BoolClassification classification = kNormalClassification);

    // ---- rays and nearest points; accelerators change nothing: a tree is built where one is needed
    static MMeshIsectAccelParams uniformGridParams(int xDiv, int yDiv, int zDiv);
    static MMeshIsectAccelParams autoUniformGridParams();
    bool closestIntersection(const MFloatPoint& raySource, const MFloatVector& rayDirection, const MIntArray* faceIds,
                             const MIntArray* triIds, bool idsSorted, MSpace::Space space, float maxParam,
                             bool testBothDirections, MMeshIsectAccelParams* accelerator, MFloatPoint& hitPoint,
                             float* hitRayParam, int* hitFace, int* hitTriangle, float* hitBary1, float* hitBary2,
                             float tolerance = 1e-6, MStatus* ReturnStatus = nullptr);
    bool anyIntersection(const MFloatPoint& raySource, const MFloatVector& rayDirection, const MIntArray* faceIds,
                         const MIntArray* triIds, bool idsSorted, MSpace::Space space, float maxParam,
                         bool testBothDirections, MMeshIsectAccelParams* accelerator, MFloatPoint& hitPoint,
                         float* hitRayParam, int* hitFace, int* hitTriangle, float* hitBary1, float* hitBary2,
                         float tolerance = 1e-6, MStatus* ReturnStatus = nullptr);
    bool allIntersections(const MFloatPoint& raySource, const MFloatVector& rayDirection, const MIntArray* faceIds,
                          const MIntArray* triIds, bool idsSorted, MSpace::Space space, float maxParam,
                          bool testBothDirections, MMeshIsectAccelParams* accelerator, bool sortHits,
                          MFloatPointArray& hitPoints, MFloatArray* hitRayParams, MIntArray* hitFaces,
                          MIntArray* hitTriangles, MFloatArray* hitBary1, MFloatArray* hitBary2, float tolerance = 1e-6,
                          MStatus* ReturnStatus = nullptr);
    MStatus sortIntersectionFaceTriIds(MIntArray* faceIds, MIntArray* triIds);
    MStatus freeCachedIntersectionAccelerator();
    MString cachedIntersectionAcceleratorInfo(MStatus* ReturnStatus = nullptr);
    static MString globalIntersectionAcceleratorsInfo();
    static void clearGlobalIntersectionAcceleratorInfo();
    bool intersect(const MPoint& raySource, const MVector& rayDirection, MPointArray& points,
                   double tolerance = 1.0e-10, MSpace::Space space = MSpace::kObject, MIntArray* polygonIds = nullptr,
                   MStatus* ReturnStatus = nullptr) const;
    MStatus getClosestPointAndNormal(const MPoint& toThisPoint, MPoint& theClosestPoint, MVector& theNormal,
                                     MSpace::Space space = MSpace::kObject, int* closestPolygon = nullptr,
                                     MMeshIsectAccelParams* accelParams = nullptr) const;
    MStatus getClosestPoint(const MPoint& toThisPoint, MPoint& theClosestPoint, MSpace::Space space = MSpace::kObject,
                            int* closestPolygon = nullptr, MMeshIsectAccelParams* accelerator = nullptr) const;
    MStatus getClosestNormal(const MPoint& toThisPoint, MVector& theNormal, MSpace::Space space = MSpace::kObject,
                             int* closestPolygon = nullptr, MMeshIsectAccelParams* accelerator = nullptr) const;
    MStatus getClosestUVs(const float2& toThisUVPoint, MIntArray& uvIds, const MString* uvSet = nullptr) const;
    MStatus intersectFaceAtUV(const float2& toThisUVPoint, int& faceId, const MString* uvSet = nullptr) const;

    // ---- shading: for each face the index of its shading group, -1 where it has none
    MStatus getConnectedShaders(unsigned int instanceNumber, MObjectArray& shaders, MIntArray& indices) const;

    // ---- copies
    MObject copy(const MObject& source, MObject parentOrOwner = MObject::kNullObj, MStatus* ReturnStatus = nullptr);
    MStatus updateSurface();
    MStatus syncObject();

    // ---- points; raw ones stay until the mesh changes or the function set goes
    const float* getRawPoints(MStatus*) const;
    const double* getRawDoublePoints(MStatus*) const;
    const float* getRawNormals(MStatus*) const;
    const float* getRawUVs(MStatus*, const MString* uvSet = nullptr) const;
    MStatus getPoints(MFloatPointArray& vertexArray, MSpace::Space space = MSpace::kObject) const;
    MStatus getPoints(MPointArray& vertexArray, MSpace::Space space = MSpace::kObject) const;
    MStatus setPoints(MFloatPointArray& vertexArray, MSpace::Space space = MSpace::kObject);
    MStatus setPoints(MPointArray& vertexArray, MSpace::Space space = MSpace::kObject);
    MStatus getVertices(MIntArray& vertexCount, MIntArray& vertexList) const;
    MStatus getPolygonVertices(int polygonId, MIntArray& vertexList) const;
    MStatus getPolygonTriangleVertices(int polygonId, int triangleId, int triangleVertices[3]) const;
    MStatus setPoint(int vertexId, const MPoint& pos, MSpace::Space space = MSpace::kObject);
    MStatus getPoint(int vertexId, MPoint& pos, MSpace::Space space = MSpace::kObject) const;

    // ---- normals: a list that corners refer to by id; corners that smooth edges join share one
    MStatus getNormals(MFloatVectorArray& normals, MSpace::Space space = MSpace::kObject) const;
    MStatus setNormals(MFloatVectorArray& normals, MSpace::Space space = MSpace::kObject);
    MStatus getFaceVertexNormal(int faceIndex, int vertexIndex, MVector& normal,
                                MSpace::Space space = MSpace::kObject) const;
    MStatus getFaceVertexNormals(int faceIndex, MFloatVectorArray& normals,
                                 MSpace::Space space = MSpace::kObject) const;
    MStatus getNormalIds(MIntArray& normalIdCounts, MIntArray& normalIds) const;
    MStatus getFaceNormalIds(int faceIndex, MIntArray& normals) const;
    MStatus setFaceVertexNormal(MVector& normal, int faceIndex, int vertexIndex, MSpace::Space space = MSpace::kObject,
                                MDGModifier* modifier = nullptr);
    MStatus setVertexNormal(MVector& normal, int vertexIndex, MSpace::Space space = MSpace::kObject,
                            MDGModifier* modifier = nullptr);
    MStatus setFaceVertexNormals(MVectorArray& normalArray, MIntArray& faceList, MIntArray& vertexList,
                                 MSpace::Space space = MSpace::kObject);
    MStatus setVertexNormals(MVectorArray& normalArray, MIntArray& vertexList, MSpace::Space space = MSpace::kObject);
    OPENMAYA_DEPRECATED(2019, "use the other form")
    MStatus getVertexNormal(int vertexId, MVector& normal, MSpace::Space space = MSpace::kObject) const;
    MStatus getVertexNormal(int vertexId, bool angleWeighted, MVector& normal,
                            MSpace::Space space = MSpace::kObject) const;
    MStatus getVertexNormals(bool angleWeighted, MFloatVectorArray& normals,
                             MSpace::Space space = MSpace::kObject) const;
    MStatus getPolygonNormal(int polygonId, MVector& normal, MSpace::Space space = MSpace::kObject) const;
    bool isNormalLocked(int normalId, MStatus* ReturnStatus = nullptr) const;
    MStatus lockVertexNormals(MIntArray& vertexList);
    MStatus lockFaceVertexNormals(MIntArray& faceList, MIntArray& vertexList);
    MStatus unlockVertexNormals(MIntArray& vertexList);
    MStatus unlockFaceVertexNormals(MIntArray& faceList, MIntArray& vertexList);

    // ---- tangents and binormals, one for each corner
    int getTangentId(int faceIndex, int vertexIndex, MStatus* ReturnStatus = nullptr) const;
    MStatus getTangents(MFloatVectorArray& normals, MSpace::Space space = MSpace::kObject,
                        const MString* uvSet = nullptr) const;
    MStatus getFaceVertexTangent(int faceIndex, int vertexIndex, MVector& tangent,
                                 MSpace::Space space = MSpace::kObject, const MString* uvSet = nullptr) const;
    MStatus getFaceVertexTangents(int faceIndex, MFloatVectorArray& tangents, MSpace::Space space = MSpace::kObject,
                                  const MString* uvSet = nullptr) const;
    MStatus getBinormals(MFloatVectorArray& normals, MSpace::Space space = MSpace::kObject,
                         const MString* uvSet = nullptr) const;
    MStatus getFaceVertexBinormal(int faceIndex, int vertexIndex, MVector& normal,
                                  MSpace::Space space = MSpace::kObject, const MString* uvSet = nullptr) const;
    MStatus getFaceVertexBinormals(int faceIndex, MFloatVectorArray& normals, MSpace::Space space = MSpace::kObject,
                                   const MString* uvSet = nullptr) const;
    bool isRightHandedTangent(int tangentId, const MString* uvSetName = nullptr, MStatus* ReturnStatus = nullptr) const;
    bool isPolygonConvex(int faceIndex, MStatus* ReturnStatus = nullptr) const;

    // ---- edges
    BorderInfo edgeBorderInfo(int edgeId, unsigned int setId = -1, MStatus* ReturnStatus = nullptr) const;
    MStatus getUVBorderEdges(unsigned int setId, MIntArray& edgeList) const;
    MStatus getEdgeVertices(int edgeId, int2& vertexList) const;
    bool isEdgeSmooth(int edgeId, MStatus* ReturnStatus = nullptr) const;
    MStatus setEdgeSmoothing(int edgeId, bool smooth = true);
    MStatus setEdgeSmoothings(const MIntArray& edgeIds, const MIntArray& smooths);
    MStatus cleanupEdgeSmoothing();
    MStatus getCreaseEdges(MUintArray& edgeIds, MDoubleArray& creaseData) const;
    MStatus setCreaseEdges(const MUintArray& edgeIds, const MDoubleArray& creaseData);
    MUintArray getInvisibleFaces(MStatus* ReturnStatus = nullptr) const;
    MStatus setInvisibleFaces(const MUintArray& faceIds, bool makeVisible = false);
    MStatus getCreaseVertices(MUintArray& vertexIds, MDoubleArray& creaseData) const;
    MStatus setCreaseVertices(const MUintArray& vertexIds, const MDoubleArray& creaseData);

    // ---- UV sets; null names stand for the current set
    int numUVSets(MStatus* ReturnStatus = nullptr) const;
    MString createUVSetWithName(const MString& uvSetName, MDGModifier* modifier = nullptr,
                                MStatus* ReturnStatus = nullptr, const MUintArray* instances = nullptr);
    MString createUVSetDataMeshWithName(const MString& uvSetName, MStatus* ReturnStatus = nullptr);
    MString copyUVSetWithName(const MString& fromName, const MString& toName, MDGModifier* modifier = nullptr,
                              MStatus* ReturnStatus = nullptr);
    MStatus renameUVSet(const MString& origName, const MString& newName, MDGModifier* modifier = nullptr);
    MStatus deleteUVSet(const MString& setName, MDGModifier* modifier = nullptr,
                        MSelectionList* currentSelection = nullptr);
    MStatus setCurrentUVSetName(const MString& setName, MDGModifier* modifier = nullptr,
                                MSelectionList* currentSelection = nullptr);
    MString currentUVSetName(MStatus* ReturnStatus = nullptr, int instance = -1) const;
    MStatus getUVSetNames(MStringArray& setNames) const;
    MStatus getUVSetFamilyNames(MStringArray& familyNames) const;
    MStatus getUVSetsInFamily(const MString& familyName, MStringArray& setNames) const;
    bool isUVSetPerInstance(const MString& name, MStatus* ReturnStatus = nullptr) const;
    MStatus getFaceUVSetNames(int polygonId, MStringArray& setNames) const;
    MStatus getAssociatedUVSetTextures(const MString uvSetName, MObjectArray& textures) const;
    MStatus getAssociatedUVSetInstances(const MString& uvSetName, MIntArray& instances) const;

    // ---- UVs: a list that corners refer to by id
    MStatus setUVs(const MFloatArray& uArray, const MFloatArray& vArray, const MString* uvSet = nullptr);
    MStatus setSomeUVs(const MIntArray& uvIds, const MFloatArray& uArray, const MFloatArray& vArray,
                       const MString* uvSet = nullptr);
    MStatus getUVs(MFloatArray& uArray, MFloatArray& vArray, const MString* uvSet = nullptr) const;
    MStatus setUV(int uvId, float u, float v, const MString* uvSet = nullptr);
    MStatus getUV(int uvId, float& u, float& v, const MString* uvSet = nullptr) const;
    MStatus getPointAtUV(int polygonId, MPoint& theClosestPoint, float2& uvPoint, MSpace::Space space = MSpace::kObject,
                         const MString* uvSet = nullptr, float tolerance = 0.0);
    MStatus getPointsAtUV(MIntArray& polygonIds, MPointArray& points, const float2& uvPoint,
                          MSpace::Space space = MSpace::kObject, const MString* uvSet = nullptr,
                          float tolerance = 1.0e-3) const;
    MStatus getUVAtPoint(MPoint& pt, float2& uvPoint, MSpace::Space space = MSpace::kObject,
                         const MString* uvSet = nullptr, int* closestPolygon = nullptr);
    MStatus getAxisAtPoint(MPoint& pt, MVector& normal, MVector& uTangent, MVector& vTangent,
                           MSpace::Space space = MSpace::kObject, const MString* uvSet = nullptr,
                           int* closestPolygon = nullptr);
    MStatus getPolygonUV(int polygonId, int vertexIndex, float& u, float& v, const MString* uvSet = nullptr) const;
    MStatus getPolygonUVid(int polygonId, int vertexIndex, int& uvId, const MString* uvSet = nullptr) const;
    MStatus assignUV(int polygonId, int vertexIndex, int uvId, const MString* uvSet = nullptr);
    MStatus assignUVs(const MIntArray& uvCounts, const MIntArray& uvIds, const MString* uvSet = nullptr);
    MStatus clearUVs(const MString* uvSet = nullptr);
    MStatus getAssignedUVs(MIntArray& uvCounts, MIntArray& uvIds, const MString* uvSet = nullptr) const;
    MStatus getUvShellsIds(MIntArray& uvShellIds, unsigned int& nbUvShells, const MString* uvSet = nullptr) const;
    MStatus getMeshShellsIds(MFn::Type compType, MIntArray& meshShellIds, unsigned int& nbMeshShells) const;
    MStatus getPinUVs(MUintArray& pinIds, MDoubleArray& pinData, const MString* uvSet = nullptr) const;
    MStatus setPinUVs(const MUintArray& pinIds, const MDoubleArray& pinData, const MString* uvSet = nullptr);
    bool isPolygonUVReversed(int polygonId, const MString* uvSet = nullptr, MStatus* ReturnStatus = nullptr) const;

    // ---- colour sets
    int numColorSets(MStatus* ReturnStatus = nullptr) const;
    MString createColorSetWithName(const MString& colorSetName, MDGModifier* modifier = nullptr,
                                   const MUintArray* instances = nullptr, MStatus* ReturnStatus = nullptr);
    MStatus deleteColorSet(const MString& colorSetName, MDGModifier* modifier = nullptr,
                           MSelectionList* currentSelection = nullptr);
    MStatus setCurrentColorSetName(const MString& setName, MDGModifier* modifier = nullptr,
                                   MSelectionList* currentSelection = nullptr);
    MString currentColorSetName(int instance = -1, MStatus* ReturnStatus = nullptr) const;
    MStatus getColorSetNames(MStringArray& setNames) const;
    MStatus getColorSetFamilyNames(MStringArray& familyNames) const;
    MStatus getColorSetsInFamily(const MString& familyName, MStringArray& setNames) const;
    bool isColorSetPerInstance(const MString& name, MStatus* ReturnStatus = nullptr) const;
    MStatus getAssociatedColorSetInstances(const MString& setName, MIntArray& instances) const;

    // ---- colours: a list that corners refer to by id
    MStatus setFaceColor(MColor& color, int index);
    MStatus setFaceColor(MColor& color, int index, MColorRepresentation rep);
    MStatus setVertexColor(MColor& color, int index, MDGModifier* modifier = nullptr);
    MStatus setVertexColor(MColor& color, int index, MDGModifier* modifier, MColorRepresentation rep);
    MStatus setFaceVertexColor(MColor& color, int faceIndex, int vertexIndex, MDGModifier* modifier = nullptr);
    MStatus setFaceVertexColor(MColor& color, int faceIndex, int vertexIndex, MDGModifier* modifier,
                               MColorRepresentation rep);
    MStatus setFaceVertexColor(int faceIndex, int localVertexIndex, MColor& color, MDGModifier* modifier = nullptr);
    MStatus setFaceVertexColor(int faceIndex, int localVertexIndex, MColor& color, MDGModifier* modifier,
                               MColorRepresentation rep);
    MStatus setFaceColors(MColorArray& colors, MIntArray& faceList);
    MStatus setFaceColors(MColorArray& colors, MIntArray& faceList, MColorRepresentation rep);
    MStatus setVertexColors(MColorArray& colors, MIntArray& vertexList, MDGModifier* modifier = nullptr);
    MStatus setVertexColors(MColorArray& colors, MIntArray& vertexList, MDGModifier* modifier,
                            MColorRepresentation rep);
    MStatus setFaceVertexColors(MColorArray& colors, MIntArray& faceList, MIntArray& vertexList,
                                MDGModifier* modifier = nullptr);
    MStatus setFaceVertexColors(MColorArray& colors, MIntArray& faceList, MIntArray& vertexList, MDGModifier* modifier,
                                MColorRepresentation rep);
    MStatus removeFaceColors(MIntArray& faceList);
    MStatus removeVertexColors(MIntArray& vertexList);
    MStatus removeFaceVertexColors(MIntArray& faceList, MIntArray& vertexList);
    MStatus getVertexColors(MColorArray& colors, const MString* colorSet = nullptr,
                            const MColor* defaultUnsetColor = nullptr);
    MStatus getFaceVertexColors(MColorArray& colors, const MString* colorSet = nullptr,
                                const MColor* defaultUnsetColor = nullptr);
    MStatus getFaceVertexColorIndex(int faceIndex, int localVertexIndex, int& colorIndex,
                                    const MString* colorSet = nullptr);
    MStatus setColors(const MColorArray& colors, const MString* colorSet = nullptr);
    MStatus setColors(const MColorArray& colors, const MString* colorSet, MColorRepresentation rep);
    MStatus setSomeColors(const MIntArray& colorIds, const MColorArray& colors, const MString* colorSet = nullptr);
    MStatus setSomeColors(const MIntArray& colorIds, const MColorArray& colors, const MString* colorSet,
                          MColorRepresentation rep);
    MStatus getColors(MColorArray& colors, const MString* colorSet = nullptr,
                      const MColor* defaultUnsetColor = nullptr) const;
    MStatus getColorIndex(int faceIndex, int localVertexIndex, int& colorIndex, const MString* colorSet = nullptr);
    MStatus setColor(int colorId, const MColor& color, const MString* colorSet = nullptr);
    MStatus setColor(int colorId, const MColor& color, const MString* colorSet, MColorRepresentation rep);
    MStatus getColor(int colorId, MColor& color, const MString* colorSet = nullptr,
                     const MColor* defaultUnsetColor = nullptr) const;
    MStatus assignColor(int polygonId, int vertexIndex, int colorId, const MString* colorSet = nullptr);
    MStatus assignColors(const MIntArray& colorIds, const MString* colorSet = nullptr);
    MStatus clearColors(const MString* colorSet = nullptr);
    bool displayColors(MStatus* ReturnStatus = nullptr) const;
    MStatus setDisplayColors(bool enable);

    // ---- holes and borders
    int getHoles(MIntArray& holeInfoArray, MIntArray& holeVertexArray, MStatus* ReturnStatus = nullptr);
    bool onBoundary(int polygonId, MStatus* ReturnStatus = nullptr) const;

    // ---- blind data
    bool isBlindDataTypeUsed(int blindDataId, MStatus* ReturnStatus = nullptr) const;
    MStatus createBlindDataType(int blindDataId, MStringArray longNames, MStringArray shortNames,
                                MStringArray formatNames);
    bool hasBlindDataComponentId(int compID, MFn::Type compType, int blindDataId,
                                 MStatus* ReturnStatus = nullptr) const;
    bool hasBlindData(MFn::Type compType, int blindDataId, MStatus* ReturnStatus = nullptr) const;
    bool hasBlindDataComponentId(int compID, MFn::Type compType, MStatus* ReturnStatus = nullptr) const;
    bool hasBlindData(MFn::Type compType, MStatus* ReturnStatus = nullptr) const;
    MStatus getBlindDataTypes(MFn::Type compType, MIntArray& blindDataIds) const;
    MStatus getBlindDataAttrNames(int blindDataId, MStringArray& longNames, MStringArray& shortNames,
                                  MStringArray& formatNames) const;
    MStatus getFaceVertexBlindDataIndex(int faceIndex, int vertexIndex, int& blindDataIndex) const;
    MStatus getBlindDataFaceVertexIndices(int blindDataIndex, int& faceIndex, int& vertexIndex) const;
    MStatus getIntBlindData(int compID, MFn::Type compType, int blindDataId, MString attrName, int& data) const;
    MStatus getIntBlindData(MFn::Type compType, int blindDataId, MString attrName, MIntArray& compIDs,
                            MIntArray& data) const;
    MStatus getFloatBlindData(int compID, MFn::Type compType, int blindDataId, MString attrName, float& data) const;
    MStatus getFloatBlindData(MFn::Type compType, int blindDataId, MString attrName, MIntArray& compIDs,
                              MFloatArray& data) const;
    MStatus getDoubleBlindData(int compID, MFn::Type compType, int blindDataId, MString attrName, double& data) const;
    MStatus getDoubleBlindData(MFn::Type compType, int blindDataId, MString attrName, MIntArray& compIDs,
                               MDoubleArray& data) const;
    MStatus getBoolBlindData(int compID, MFn::Type compType, int blindDataId, MString attrName, bool& data) const;
    MStatus getBoolBlindData(MFn::Type compType, int blindDataId, MString attrName, MIntArray& compIDs,
                             MIntArray& data) const;
    MString stringBlindDataComponentId(int compID, MFn::Type compType, int blindDataId, MString attrName,
                                       MStatus* ReturnStatus = nullptr) const;
    MStatus getStringBlindData(MFn::Type compType, int blindDataId, MString attrName, MIntArray& compIDs,
                               MStringArray& data) const;
    MString binaryBlindDataComponentId(int compID, MFn::Type compType, int blindDataId, MString attrName,
                                       MStatus* ReturnStatus = nullptr) const;
    MStatus getBinaryBlindData(MFn::Type compType, int blindDataId, MString attrName, MIntArray& compIDs,
                               MStringArray& data) const;
    MStatus setIntBlindData(int compID, MFn::Type compType, int blindDataId, MString attrName, int data);
    MStatus setIntBlindData(MIntArray& compIDs, MFn::Type compType, int blindDataId, MString attrName, int data);
    MStatus setIntBlindData(MIntArray& compIDs, MFn::Type compType, int blindDataId, MString attrName, MIntArray& data);
    MStatus setFloatBlindData(int compID, MFn::Type compType, int blindDataId, MString attrName, float data);
    MStatus setFloatBlindData(MIntArray& compIDs, MFn::Type compType, int blindDataId, MString attrName, float data);
    MStatus setFloatBlindData(MIntArray& compIDs, MFn::Type compType, int blindDataId, MString attrName,
                              MFloatArray& data);
    MStatus setDoubleBlindData(int compID, MFn::Type compType, int blindDataId, MString attrName, double data);
    MStatus setDoubleBlindData(MIntArray& compIDs, MFn::Type compType, int blindDataId, MString attrName, double data);
    MStatus setDoubleBlindData(MIntArray& compIDs, MFn::Type compType, int blindDataId, MString attrName,
                               MDoubleArray& data);
    MStatus setBoolBlindData(int compID, MFn::Type compType, int blindDataId, MString attrName, bool data);
    MStatus setBoolBlindData(MIntArray& compIDs, MFn::Type compType, int blindDataId, MString attrName, bool data);
    MStatus setBoolBlindData(MIntArray& compIDs, MFn::Type compType, int blindDataId, MString attrName,
                             MIntArray& data);
    MStatus setStringBlindData(int compID, MFn::Type compType, int blindDataId, MString attrName, MString data);
    MStatus setStringBlindData(MIntArray& compIDs, MFn::Type compType, int blindDataId, MString attrName, MString data);
    MStatus setStringBlindData(MIntArray& compIDs, MFn::Type compType, int blindDataId, MString attrName,
                               MStringArray& data);
    MStatus setBinaryBlindData(int compID, MFn::Type compType, int blindDataId, MString attrName, MString data);
    MStatus setBinaryBlindData(MIntArray& compIDs, MFn::Type compType, int blindDataId, MString attrName, MString data);
    MStatus setBinaryBlindData(MIntArray& compIDs, MFn::Type compType, int blindDataId, MString attrName,
                               MStringArray& data);
    MStatus setBinaryBlindData(int compID, MFn::Type compType, int blindDataId, MString attrName, char* data,
                               int length);
    MStatus clearBlindData(int compID, MFn::Type compType, int blindDataId, MString attrName);
    MStatus clearBlindData(MFn::Type compType, int blindDataId, MString attrName);
    MStatus clearBlindData(MFn::Type compType);
    MStatus clearBlindData(int compID, MFn::Type compType, int blindDataId);
    MStatus clearBlindData(MFn::Type compType, int blindDataId);
    static MString componentTypeName(MFn::Type compType, MStatus& status);
    static MFn::Type componentTypeFromName(const MString& assocName);

    // ---- the rest
    void setCheckSamePointTwice(bool check = true);
    bool getCheckSamePointTwice();
    MStatus createInPlace(int numVertices, int numPolygons, const MFloatPointArray& vertexArray,
                          const MIntArray& polygonCounts, const MIntArray& polygonConnects);
    MStatus copyInPlace(const MObject& source);
    static MStatus polyTriangulate(const float* pointsAndHoles, unsigned int pointsCount, unsigned int outerPointsCount,
                                   unsigned int holesCount, bool considerNormal, const float* normals,
                                   unsigned short* triangles, int& trianglesCount);
    static MStatus polyTriangulate(const MFloatPointArray& points, const MIntArray& holes,
                                   unsigned int outerPointsCount, const MFloatVectorArray& normals,
                                   MIntArray& triangles);
    OPENMAYA_DEPRECATED(2019, "use the other form")
    MString createColorSetWithName(const MString& colorSetName, MDGModifier* modifier, MStatus* ReturnStatus);
    OPENMAYA_DEPRECATED(2019, "use the other form")
    MObject generateSmoothMesh(MObject parentOrOwner, MStatus* ReturnStatus);
    OPENMAYA_DEPRECATED(2019, "use the other form")
    MString currentColorSetName(MStatus* ReturnStatus) const;
    OPENMAYA_DEPRECATED(2019, "use the other form")
    MObject addPolygon(MPointArray& vertexArray, double polyTolerance, bool mergeVertices = true,
                       double pointTolerance = 1.0e-10, bool forceGeometry = true,
                       MObject parentOrOwner = MObject::kNullObj, MStatus* ReturnStatus = nullptr);
    OPENMAYA_DEPRECATED(2019, "use the other form")
    bool intersect(MPoint& raySource, MVector& rayDirection, MPointArray& points,
                   MStatus* ReturnStatus = nullptr) const;
    OPENMAYA_DEPRECATED(2019, "use the other form")
    bool intersect(const MPoint& raySource, const MVector& rayDirection, MPointArray& points,
                   MStatus* ReturnStatus = nullptr) const;
    MStatus getBlindDataAttrNames(int blindDataId, MStringArray& longNames, MStringArray& shortNames) const;
    OPENMAYA_DEPRECATED(2019, "use the other form")
    bool hasBlindData(int compID, MFn::Type compType, int blindDataId, MStatus* ReturnStatus = nullptr) const;
    OPENMAYA_DEPRECATED(2019, "use the other form")
    bool hasBlindData(int compID, MFn::Type compType, MStatus* ReturnStatus = nullptr) const;
    MStatus createUVSet(MString& uvSetName, MDGModifier* modifier = nullptr, const MUintArray* instances = nullptr);
    MStatus createUVSetDataMesh(MString& uvSetName);
    MStatus copyUVSet(const MString& fromName, MString& toName, MDGModifier* modifier = nullptr);
    MStatus getCurrentUVSetName(MString& setName, int instance = -1) const;
    MStatus createColorSet(MString& colorSetName, MDGModifier* modifier = nullptr,
                           const MUintArray* instances = nullptr);
    MStatus createColorSet(MString& colorSetName, MDGModifier* modifier, bool clamped, MColorRepresentation rep,
                           const MUintArray* instances = nullptr);
    MStatus getCurrentColorSetName(MString& setName, int instance = -1) const;
    OPENMAYA_DEPRECATED(2019, "use the other form")
    MStatus getStringBlindData(int compID, MFn::Type compType, int blindDataId, MString attrName, MString& data) const;
    OPENMAYA_DEPRECATED(2019, "use the other form")
    MStatus getBinaryBlindData(int compID, MFn::Type compType, int blindDataId, MString attrName, MString& data) const;
    const adsk::Data::Associations* metadata(MStatus* ReturnStatus = nullptr) const override;
    MStatus setMetadata(const adsk::Data::Associations& newMetadata) override;
    MStatus validateMetadata(MString& errors) const override;

protected:
    MObject createMObject(MObject& parentOrOwner, TmidBody* body, MStatus* ReturnStatus);
    bool objectChanged(MFn::Type tp, MStatus* ReturnStatus) override;
    bool getUVSetIndex(const MString* uvSetName, int& uvSet) const;
    bool getColorSetIndex(const MString* colorSetName, int& colorSet) const;
    bool getMeshForIntersection(MSpace::Space, MFloatPoint&, MFloatVector&, void*&, MStatus*);

public:
    MStatus createColorSetDataMesh(MString& colorSetName, bool clamped = false, MColorRepresentation rep = kRGBA);
    MString createColorSetWithNameDataMesh(const MString& colorSetName, bool clamped, MColorRepresentation rep,
                                           MStatus* ReturnStatus = nullptr);
    MObject create(const MPointArray& vertexArray, const MIntArray& edgeArray, const MIntArray& polygonCounts,
                   const MIntArray& polygonConnects, MObject parentOrOwner = MObject::kNullObj,
                   MStatus* ReturnStatus = nullptr);
    MObject create(const MFloatPointArray& vertexArray, const MIntArray& edgeArray, const MIntArray& polygonCounts,
                   const MIntArray& polygonConnects, MObject parentOrOwner = MObject::kNullObj,
                   MStatus* ReturnStatus = nullptr);
    MObject create(const MPointArray& vertexArray, const MIntArray& edgeArray, const MIntArray& polygonCounts,
                   const MIntArray& polygonConnects, const MFloatArray& uArray, const MFloatArray& vArray,
                   MObject parentOrOwner = MObject::kNullObj, MStatus* ReturnStatus = nullptr);
    MObject create(const MFloatPointArray& vertexArray, const MIntArray& edgeArray, const MIntArray& polygonCounts,
                   const MIntArray& polygonConnects, const MFloatArray& uArray, const MFloatArray& vArray,
                   MObject parentOrOwner = MObject::kNullObj, MStatus* ReturnStatus = nullptr);
    MStatus createInPlace(const MPointArray& vertexArray, const MIntArray& edgeArray, const MIntArray& polygonCounts,
                          const MIntArray& polygonConnects);
    MStatus createInPlace(const MFloatPointArray& vertexArray, const MIntArray& edgeArray,
                          const MIntArray& polygonCounts, const MIntArray& polygonConnects);

private:
    friend class ::understudy::openmaya::MeshTarget;

    ::understudy::openmaya::MeshTarget* m_target = nullptr;
};

OPENMAYA_NAMESPACE_CLOSE
