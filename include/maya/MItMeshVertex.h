// Vertices of a mesh, one after another: of a shape or of an object of mesh data, all or those of a component.
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

class OPENMAYA_EXPORT MItMeshVertex
{
public:
    MItMeshVertex(MObject& polyObject, MStatus* ReturnStatus = nullptr);
    MItMeshVertex(const MDagPath& polyObject, MObject& component = MObject::kNullObj, MStatus* ReturnStatus = nullptr);
    virtual ~MItMeshVertex();

    bool isDone(MStatus* ReturnStatus = nullptr);
    MStatus next();
    MStatus reset();
    MStatus reset(MObject& polyObject);
    MStatus reset(const MDagPath& polyObject, MObject& component = MObject::kNullObj);
    int count(MStatus* ReturnStatus = nullptr);
    int index(MStatus* ReturnStatus = nullptr);
    OPENMAYA_DEPRECATED(2019, "use the other form")
    MObject vertex(MStatus* ReturnStatus = nullptr);
    MObject currentItem(MStatus* ReturnStatus = nullptr);
    MPoint position(MSpace::Space space = MSpace::kObject, MStatus* ReturnStatus = nullptr);
    MStatus setPosition(const MPoint& point, MSpace::Space space = MSpace::kObject);
    MStatus translateBy(const MVector& vector, MSpace::Space space = MSpace::kObject);
    MStatus getNormal(MVector& vector, MSpace::Space space = MSpace::kObject);
    MStatus getNormal(MVector& vector, int faceIndex, MSpace::Space space = MSpace::kObject);
    MStatus getNormals(MVectorArray& vectorArray, MSpace::Space space = MSpace::kObject);
    MStatus getNormalIndices(MIntArray& normalIndices) const;
    MStatus numUVs(int& count, const MString* uvSet = nullptr);
    MStatus setUV(float2& uvPoint, const MString* uvSet = nullptr);
    MStatus getUV(float2& uvPoint, const MString* uvSet = nullptr);
    MStatus setUV(int faceId, float2& uvPoint, const MString* uvSet = nullptr);
    MStatus getUV(int faceId, float2& uvPoint, const MString* uvSet = nullptr) const;
    MStatus setUVs(MFloatArray& uArray, MFloatArray& vArray, MIntArray& faceIds, const MString* uvSet = nullptr);
    MStatus getUVs(MFloatArray& uArray, MFloatArray& vArray, MIntArray& faceIds, const MString* uvSet = nullptr) const;
    MStatus getUVIndices(MIntArray& uvIndices, const MString* uvSet = nullptr) const;
    MStatus updateSurface();
    MStatus geomChanged();
    MStatus setIndex(int index, int& prevIndex);
    MStatus getConnectedFaces(MIntArray& faceList);
    MStatus getConnectedEdges(MIntArray& edgeList);
    MStatus getConnectedVertices(MIntArray& vertexList);
    MStatus numConnectedFaces(int& faceCount) const;
    MStatus numConnectedEdges(int& edgeCount) const;
    bool connectedToFace(int faceIndex, MStatus* ReturnStatus = nullptr);
    bool connectedToEdge(int edgeIndex, MStatus* ReturnStatus = nullptr);
    MStatus getOppositeVertex(int& vertexId, int edgeId);
    bool onBoundary(MStatus* ReturnStatus = nullptr);
    bool hasColor(MStatus* ReturnStatus = nullptr) const;
    bool hasColor(int faceIndex, MStatus* ReturnStatus = nullptr) const;
    MStatus getColor(MColor& color, int faceIndex, const MString* colorSetName = nullptr) const;
    MStatus getColor(MColor& color, const MString* colorSetName = nullptr) const;
    MStatus getColors(MColorArray& colors, const MString* colorSetName = nullptr) const;
    MStatus getColorIndices(MIntArray& colorIndex, const MString* colorSetName = nullptr) const;
    static const char* className();

protected:
    bool getUVSetIndex(const MString* uvSetName, int& uvSet) const;
    bool updateColorSet(const MString* colorSetName, int& prevSetId) const;
    void resetColorSetToPrevious(const MString* colorSetName, int prevSetId) const;

private:
    MItMeshVertex(const MItMeshVertex&) = delete;
    MItMeshVertex& operator=(const MItMeshVertex&) = delete;

    struct Body;
    Body* m_body;
};

OPENMAYA_NAMESPACE_CLOSE
