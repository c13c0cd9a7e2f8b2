// Visits the CVs of a curve: all, or those of a component. Of periodic curves those that repeat others are left out
// (unsure).
//
// Positions in world space need an MDagPath, or data from a worldSpace plug; else kFailure. Behind the end: kFailure.
#pragma once

#include <maya/MDeprecate.h>
#include <maya/MFnDagNode.h>
#include <maya/MObject.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MItCurveCV
{
public:
    MItCurveCV(MObject& curve, MStatus* ReturnStatus = NULL);
    MItCurveCV(const MDagPath& curve, MObject& component = MObject::kNullObj, MStatus* ReturnStatus = NULL);
    virtual ~MItCurveCV();
    bool isDone(MStatus* ReturnStatus = NULL) const;
    MStatus next();
    MStatus reset();
    MStatus reset(MObject& curve);
    MStatus reset(const MDagPath& curve, MObject& component = MObject::kNullObj);
    MPoint position(MSpace::Space space = MSpace::kObject, MStatus* ReturnStatus = NULL) const;
    MStatus setPosition(const MPoint& pt, MSpace::Space space = MSpace::kObject);
    MStatus translateBy(const MVector& vec, MSpace::Space space = MSpace::kObject);
    int index(MStatus* ReturnStatus = NULL) const;
    OPENMAYA_DEPRECATED(2019, "use currentItem")
    MObject cv(MStatus* ReturnStatus = NULL) const;
    MObject currentItem(MStatus* ReturnStatus = NULL) const;
    bool hasHistoryOnCreate(MStatus* ReturnStatus = NULL) const;
    // What edits changed is told at once: nothing is left to do.
    MStatus updateCurve();
    static const char* className();

private:
    MItCurveCV(const MItCurveCV&) = delete;
    MItCurveCV& operator=(const MItCurveCV&) = delete;

    struct Body;
    Body* m_body;
};

OPENMAYA_NAMESPACE_CLOSE
