// Nearest points of a surface, and rays, for many queries of the same surface.
#pragma once

#include <maya/MMatrix.h>
#include <maya/MPointArray.h>
#include <maya/MStatus.h>

#include <float.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

// A point on a surface.
class OPENMAYA_EXPORT MPointOnNurbs
{
public:
    MPointOnNurbs();
    MPointOnNurbs(const MPointOnNurbs& other);
    MPointOnNurbs& operator=(const MPointOnNurbs& other);
    MPoint& getPoint();
    MPoint& getUV();

private:
    friend class MNurbsIntersector;

    MPoint m_point;
    MPoint m_uv;
};

// A surface as it was when create() was called; without one: kFailure.
class OPENMAYA_EXPORT MNurbsIntersector
{
public:
    MNurbsIntersector();
    virtual ~MNurbsIntersector();
    // The matrix takes the surface to the space of what is asked.
    MStatus create(MObject& nurbsObject, const MMatrix& matrix = MMatrix::identity);
    bool isCreated() const;
    // Farther away than maxDistance: kFailure.
    MStatus getClosestPoint(const MPoint& point, MPointOnNurbs& nurbsPoint, double maxDistance = DBL_MAX) const;
    // kFailure where the ray meets nothing.
    MStatus getIntersects(const MPoint& rayStartingPoint, const MVector& alongThisDirection, MDoubleArray& uArray,
                          MDoubleArray& vArray, MPointArray& points, double tolerance) const;
    MStatus getIntersect(const MPoint& rayStartingPoint, const MVector& alongThisDirection, double& u, double& v,
                         MPoint& pntOfIntersection, double tolerance) const;
    static const char* className();

private:
    MNurbsIntersector(const MNurbsIntersector&) = delete;
    MNurbsIntersector& operator=(const MNurbsIntersector&) = delete;

    struct Body;
    Body* m_body;
};

OPENMAYA_NAMESPACE_CLOSE
