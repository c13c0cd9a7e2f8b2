// Edges of a mesh, one after another: of a shape or of an object of mesh data, all or those of a component.
//
// An iterator sees the mesh as it was when it started, and its own edits. Edits and spaces are as those of MFnMesh.
// Behind the end: kFailure.
#pragma once

#include <maya/MDeprecate.h>
#include <maya/MFnDagNode.h>
#include <maya/MObject.h>
#include <maya/MPoint.h>
#include <maya/MVector.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MItMeshEdge
{
public:
    MItMeshEdge(MObject& polyObject, MStatus* ReturnStatus = nullptr);
    MItMeshEdge(MObject& polyObject, MObject& component, MStatus* ReturnStatus = nullptr);
    MItMeshEdge(const MDagPath& polyObject, MObject& component = MObject::kNullObj, MStatus* ReturnStatus = nullptr);
    virtual ~MItMeshEdge();

    bool isDone(MStatus* ReturnStatus = nullptr);
    MStatus next();
    MStatus reset();
    MStatus reset(MObject& polyObject, MObject& component = MObject::kNullObj);
    MStatus reset(const MDagPath& polyObject, MObject& component = MObject::kNullObj);
    int count(MStatus* ReturnStatus = nullptr);
    MPoint center(MSpace::Space space = MSpace::kObject, MStatus* ReturnStatus = nullptr);
    MPoint point(int index, MSpace::Space space = MSpace::kObject, MStatus* ReturnStatus = nullptr);
    MStatus setPoint(const MPoint& point, unsigned int index, MSpace::Space space = MSpace::kObject);
    bool isSmooth(MStatus* ReturnStatus = nullptr) const;
    MStatus setSmoothing(bool smooth = true);
    OPENMAYA_DEPRECATED(2019, "use the other form")
    MStatus cleanupSmoothing();
    int index(int index, MStatus* ReturnStatus = nullptr);
    int index(MStatus* ReturnStatus = nullptr) const;
    OPENMAYA_DEPRECATED(< 2016, "use the other form")
    MObject edge(MStatus* ReturnStatus = nullptr);
    MObject currentItem(MStatus* ReturnStatus = nullptr);
    MStatus updateSurface();
    MStatus geomChanged();
    MStatus setIndex(int index, int& prevIndex);
    int getConnectedFaces(MIntArray& faceList, MStatus* ReturnStatus = nullptr) const;
    int getConnectedEdges(MIntArray& edgeList, MStatus* ReturnStatus = nullptr) const;
    MStatus numConnectedFaces(int& faceCount) const;
    MStatus numConnectedEdges(int& edgeCount) const;
    bool connectedToFace(int index, MStatus* ReturnStatus = nullptr);
    bool connectedToEdge(int index, MStatus* ReturnStatus = nullptr);
    bool onBoundary(MStatus* ReturnStatus = nullptr);
    MStatus getLength(double& length, MSpace::Space space = MSpace::kObject);
    static const char* className();

private:
    MItMeshEdge(const MItMeshEdge&) = delete;
    MItMeshEdge& operator=(const MItMeshEdge&) = delete;

    struct Body;
    Body* m_body;
};

OPENMAYA_NAMESPACE_CLOSE
