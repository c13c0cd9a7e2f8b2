// Faces of a mesh, one after another: of a shape or of an object of mesh data, all or those of a component.
//
// An iterator sees the mesh as it was when it started, and its own edits. Edits and spaces are as those of MFnMesh.
// Behind the end: kFailure.
#pragma once

#include <maya/MColor.h>
#include <maya/MColorArray.h>
#include <maya/MDeprecate.h>
#include <maya/MFloatArray.h>
#include <maya/MFloatVectorArray.h>
#include <maya/MFnDagNode.h>
#include <maya/MObject.h>
#include <maya/MPoint.h>
#include <maya/MString.h>
#include <maya/MVector.h>
#include <maya/MVectorArray.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MItMeshPolygon
{
public:
    MItMeshPolygon(const MObject& polyObject, MStatus* ReturnStatus = nullptr);
    MItMeshPolygon(const MDagPath& polyObject, MObject& component = MObject::kNullObj, MStatus* ReturnStatus = nullptr);
    virtual ~MItMeshPolygon();

    bool isDone(MStatus* ReturnStatus = nullptr);
    MStatus next();
    MStatus reset();
    MStatus reset(const MObject& polyObject);
    MStatus reset(const MDagPath& polyObject, MObject& component = MObject::kNullObj);
    unsigned int count(MStatus* ReturnStatus = nullptr);
    unsigned int polygonVertexCount(MStatus* ReturnStatus = nullptr);
    MPoint center(MSpace::Space space = MSpace::kObject, MStatus* ReturnStatus = nullptr);
    OPENMAYA_DEPRECATED(2019, "use the other form")
    MObject polygon(MStatus* ReturnStatus = nullptr);
    MObject currentItem(MStatus* ReturnStatus = nullptr);
    unsigned int index(MStatus* ReturnStatus = nullptr);
    MStatus setIndex(int index, int& prevIndex);
    unsigned int vertexIndex(int index, MStatus* ReturnStatus = nullptr);
    MStatus getVertices(MIntArray& vertices);
    MPoint point(int index, MSpace::Space space = MSpace::kObject, MStatus* ReturnStatus = nullptr);
    void getPoints(MPointArray& pointArray, MSpace::Space space = MSpace::kObject, MStatus* ReturnStatus = nullptr);
    MStatus setPoint(const MPoint& point, unsigned int index, MSpace::Space space = MSpace::kObject);
    MStatus setPoints(MPointArray& pointArray, MSpace::Space space = MSpace::kObject);
    unsigned int normalIndex(int vertex, MStatus* ReturnStatus = nullptr) const;
    MStatus getNormal(MVector& normal, MSpace::Space space = MSpace::kObject) const;
    MStatus getNormal(unsigned int Vertexindex, MVector& normal, MSpace::Space space = MSpace::kObject) const;
    MStatus getNormals(MVectorArray& vectorArray, MSpace::Space space = MSpace::kObject) const;
    unsigned int tangentIndex(int vertex, MStatus* ReturnStatus = nullptr) const;
    bool hasUVs(MStatus* ReturnStatus = nullptr) const;
    bool hasUVs(const MString& uvSet, MStatus* ReturnStatus = nullptr) const;
    MStatus setUV(int vertexId, float2& uvPoint, const MString* uvSet = nullptr);
    MStatus getUV(int vertexId, float2& uvPoint, const MString* uvSet = nullptr) const;
    MStatus setUVs(MFloatArray& uArray, MFloatArray& vArray, const MString* uvSet = nullptr);
    MStatus getUVs(MFloatArray& uArray, MFloatArray& vArray, const MString* uvSet = nullptr) const;
    MStatus getPointAtUV(MPoint& pt, float2& uvPoint, MSpace::Space space = MSpace::kObject,
                         const MString* uvSet = nullptr, float tolerance = 0.0);
    MStatus getAxisAtUV(MVector& normal, MVector& uTangent, MVector& vTangent, float2& uvPoint,
                        MSpace::Space space = MSpace::kObject, const MString* uvSet = nullptr, float tolerance = 0.0);
    MStatus getUVAtPoint(MPoint& pt, float2& uvPoint, MSpace::Space space = MSpace::kObject,
                         const MString* uvSet = nullptr);
    MStatus getUVIndex(int vertex, int& index, const MString* uvSet = nullptr);
    MStatus getUVIndex(int vertex, int& index, float& u, float& v, const MString* uvSet = nullptr);
    MStatus getUVSetNames(MStringArray& setNames) const;
    bool hasColor(MStatus* ReturnStatus = nullptr) const;
    bool hasColor(int localVertexIndex, MStatus* ReturnStatus = nullptr);
    MStatus getColor(MColor& color, const MString* colorSetName = nullptr);
    MStatus getColor(MColor& color, int vertexIndex);
    MStatus getColors(MColorArray& colors, const MString* colorSetName = nullptr);
    MStatus numColors(int& count, const MString* colorSetName = nullptr);
    MStatus getColorIndex(int vertexIndex, int& colorIndex, const MString* colorSetName = nullptr);
    MStatus getColorIndices(MIntArray& colorIndex, const MString* colorSetName = nullptr);
    bool hasValidTriangulation(MStatus* ReturnStatus = nullptr) const;
    MStatus numTriangles(int& count) const;
    MStatus getTriangle(int localTriIndex, MPointArray& points, MIntArray& vertexList,
                        MSpace::Space space = MSpace::kObject) const;
    MStatus getTriangles(MPointArray& points, MIntArray& vertexList, MSpace::Space space = MSpace::kObject) const;
    MStatus updateSurface();
    MStatus geomChanged();
    MStatus getEdges(MIntArray& edges);
    MStatus getConnectedFaces(MIntArray& faces);
    MStatus getConnectedEdges(MIntArray& edges);
    MStatus getConnectedVertices(MIntArray& vertices);
    bool isConnectedToFace(int index, MStatus* ReturnStatus = nullptr);
    bool isConnectedToEdge(int index, MStatus* ReturnStatus = nullptr);
    bool isConnectedToVertex(int index, MStatus* ReturnStatus = nullptr);
    MStatus numConnectedFaces(int& faceCount) const;
    MStatus numConnectedEdges(int& edgeCount) const;
    bool onBoundary(MStatus* ReturnStatus = nullptr);
    MStatus getArea(double& area, MSpace::Space space = MSpace::kObject);
    bool zeroArea(MStatus* ReturnStatus = nullptr);
    MStatus getUVArea(double& area, const MString* uvSet = nullptr);
    bool zeroUVArea(MStatus* ReturnStatus = nullptr);
    bool zeroUVArea(const MString& uvSet, MStatus* ReturnStatus = nullptr);
    bool isConvex(MStatus* ReturnStatus = nullptr);
    bool isStarlike(MStatus* ReturnStatus = nullptr);
    bool isLamina(MStatus* ReturnStatus = nullptr);
    bool isHoled(MStatus* ReturnStatus = nullptr);
    bool isPlanar(MStatus* ReturnStatus = nullptr);
    bool isUVReversed(const MString* uvSet = nullptr, MStatus* ReturnStatus = nullptr);
    static const char* className();

protected:
    bool getUVSetIndex(const MString* uvSetName, int& uvSet) const;
    bool updateColorSet(const MString* colorSetName, int& prevSetId);
    void resetColorSetToPrevious(const MString* colorSetName, int prevSetId);

private:
    MItMeshPolygon(const MItMeshPolygon&) = delete;
    MItMeshPolygon& operator=(const MItMeshPolygon&) = delete;

    struct Body;
    Body* m_body;
};

OPENMAYA_NAMESPACE_CLOSE
