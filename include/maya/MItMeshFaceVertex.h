// Corners of faces of a mesh, one after another: of a shape or of an object of mesh data, all or those of a component.
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

class OPENMAYA_EXPORT MItMeshFaceVertex
{
public:
    MItMeshFaceVertex(const MObject& polyObject, MStatus* ReturnStatus = nullptr);
    MItMeshFaceVertex(const MDagPath& polyObject, MObject& component = MObject::kNullObj,
                      MStatus* ReturnStatus = nullptr);
    virtual ~MItMeshFaceVertex();

    bool isDone(MStatus* ReturnStatus = nullptr);
    MStatus next();
    MStatus reset();
    MStatus reset(const MObject& polyObject);
    MStatus reset(const MDagPath& polyObject, MObject& component = MObject::kNullObj);
    int vertId(MStatus* ReturnStatus = nullptr) const;
    int faceId(MStatus* ReturnStatus = nullptr) const;
    int faceVertId(MStatus* ReturnStatus = nullptr) const;
    OPENMAYA_DEPRECATED(2019, "use the other form")
    MObject faceVertex(MStatus* ReturnStatus = nullptr) const;
    MObject currentItem(MStatus* ReturnStatus = nullptr) const;
    MPoint position(MSpace::Space space = MSpace::kObject, MStatus* ReturnStatus = nullptr);
    MStatus getNormal(MVector& normal, MSpace::Space space = MSpace::kObject) const;
    int normalId(MStatus* ReturnStatus = nullptr) const;
    int tangentId(MStatus* ReturnStatus = nullptr) const;
    MVector getTangent(MSpace::Space space = MSpace::kObject, const MString* uvSet = nullptr,
                       MStatus* ReturnStatus = nullptr) const;
    MVector getBinormal(MSpace::Space space = MSpace::kObject, const MString* uvSet = nullptr,
                        MStatus* ReturnStatus = nullptr) const;
    bool hasUVs(MStatus* ReturnStatus = nullptr) const;
    bool hasUVs(const MString& uvSet, MStatus* ReturnStatus = nullptr) const;
    MStatus getUV(float2& uvPoint, const MString* uvSet = nullptr) const;
    MStatus getUVIndex(int& index, const MString* uvSet = nullptr);
    MStatus getUVIndex(int& index, float& u, float& v, const MString* uvSet = nullptr);
    bool hasColor(MStatus* ReturnStatus = nullptr) const;
    MStatus getColor(MColor& color, const MString* colorSetName = nullptr);
    MStatus getColorIndex(int& colorIndex, const MString* colorSetName = nullptr);
    MStatus updateSurface();
    MStatus geomChanged();
    MStatus setIndex(int faceId, int vertFaceId, int& prevFaceId, int& prevVertId);
    static const char* className();

protected:
    bool getUVSetIndex(const MString* uvSetName, int& uvSet) const;
    bool updateColorSet(const MString* colorSetName, int& prevSetId);
    void resetColorSetToPrevious(const MString* colorSetName, int prevSetId);

private:
    MItMeshFaceVertex(const MItMeshFaceVertex&) = delete;
    MItMeshFaceVertex& operator=(const MItMeshFaceVertex&) = delete;

    struct Body;
    Body* m_body;
};

OPENMAYA_NAMESPACE_CLOSE
