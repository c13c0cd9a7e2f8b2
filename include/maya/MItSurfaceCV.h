// Visits the CVs of a surface: all, or those of a component. Rows run along u or v; of periodic directions the CVs that
// repeat others are left out (unsure).
//
// next() goes through all; at the end of a row isRowDone() says so until nextRow() is called, so that loops over rows
// work too. Positions in world space need an MDagPath, or data from a worldSpace plug; else kFailure. Behind the end:
// kFailure.
#pragma once

#include <maya/MDeprecate.h>
#include <maya/MFnDagNode.h>
#include <maya/MObject.h>
#include <maya/MPoint.h>
#include <maya/MVector.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MItSurfaceCV
{
public:
    MItSurfaceCV(const MObject& surface, bool useURows = true, MStatus* ReturnStatus = NULL);
    MItSurfaceCV(const MDagPath& surface, const MObject& component = MObject::kNullObj, bool useURows = true,
                 MStatus* ReturnStatus = NULL);
    virtual ~MItSurfaceCV();
    bool isDone(MStatus* ReturnStatus = NULL) const;
    bool isRowDone(MStatus* ReturnStatus = NULL) const;
    MStatus next();
    MStatus nextRow();
    MStatus reset();
    MStatus reset(const MObject& surface, bool useURows = true);
    MStatus reset(const MDagPath& surface, const MObject& component = MObject::kNullObj, bool useURows = true);
    MPoint position(MSpace::Space space = MSpace::kObject, MStatus* ReturnStatus = NULL) const;
    MStatus setPosition(const MPoint& point, MSpace::Space space = MSpace::kObject);
    MStatus translateBy(const MVector& vector, MSpace::Space space = MSpace::kObject);
    // The place in the arrays of MFnNurbsSurface::getCVs.
    int index(MStatus* ReturnStatus = NULL) const;
    MStatus getIndex(int& indexU, int& indexV) const;
    OPENMAYA_DEPRECATED(2019, "use currentItem")
    MObject cv(MStatus* ReturnStatus = NULL) const;
    MObject currentItem(MStatus* ReturnStatus = NULL) const;
    bool hasHistoryOnCreate(MStatus* ReturnStatus = NULL) const;
    // What edits changed is told at once: nothing is left to do.
    MStatus updateSurface();
    static const char* className();

private:
    MItSurfaceCV(const MItSurfaceCV&) = delete;
    MItSurfaceCV& operator=(const MItSurfaceCV&) = delete;

    struct Body;
    Body* m_body;
};

OPENMAYA_NAMESPACE_CLOSE
