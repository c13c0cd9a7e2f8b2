// NURBS curves: shapes and data of them.
//
// A curve of degree N with M spans has M + N CVs and M + 2N - 1 knots: those of the usual vector without the first and
// last. A periodic curve repeats its first N CVs at its end, where they follow the first. CVs carry their weight in w;
// coordinates are not multiplied by it. Centimetres; lengths and areas are those of the points in their own space.
// World space needs a function set on an MDagPath, or is that of data from a worldSpace plug; else kFailure. A
// parameter outside the domain: kInvalidParameter. Edits of a shape are recorded, but no undo steps; where history
// makes the shape, CVs become tweaks and all else fails.
#pragma once

#include <maya/MFnDagNode.h>
#include <maya/MObject.h>

#define kMFnNurbsEpsilon 1.0e-3

class TnurbsCurve;

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFnNurbsCurve : public MFnDagNode
{
    declareDagMFn(MFnNurbsCurve, MFnDagNode);

public:
    OPENMAYA_ENUM(Form, kInvalid = 0, kOpen = 1, kClosed = 2, kPeriodic = 3, kLast = 4);
    declareDagMFnConstConstructor(MFnNurbsCurve, MFnDagNode);

    // Into data (the answer), below a transform (the shape), or with a new transform, which is the answer. The function
    // set works on the new curve.
    MObject create(const MPointArray& controlVertices, const MDoubleArray& knotSequences, unsigned int degree,
                   Form agForm, bool create2D, bool createRational, MObject& parentOrOwner = MObject::kNullObj,
                   MStatus* ReturnStatus = NULL);
    MObject createWithEditPoints(const MPointArray& editPoints, unsigned int degree, Form agForm, bool create2D,
                                 bool createRational, bool uniformParam, MObject& parentOrOwner = MObject::kNullObj,
                                 MStatus* ReturnStatus = NULL);
    MObject create(const MObjectArray& sources, MObject& parentOrOwner = MObject::kNullObj,
                   MStatus* ReturnStatus = NULL);
    MObject copy(const MObject& source, MObject& parentOrOwner = MObject::kNullObj, MStatus* ReturnStatus = NULL);
    MStatus reverse(bool constructionHistory = false);
    // kNotImplemented.
    MStatus makeMultipleEndKnots();
    MObject cv(unsigned int index, MStatus* ReturnStatus = NULL) const;
    MStatus getCV(unsigned int index, MPoint& pt, MSpace::Space space = MSpace::kObject) const;
    MStatus setCV(unsigned int index, const MPoint& pt, MSpace::Space space = MSpace::kObject);
    Form form(MStatus* ReturnStatus = NULL) const;
    int degree(MStatus* ReturnStatus = NULL) const;
    int numCVs(MStatus* ReturnStatus = NULL) const;
    int numSpans(MStatus* ReturnStatus = NULL) const;
    int numKnots(MStatus* ReturnStatus = NULL) const;
    MStatus getKnotDomain(double& start, double& end) const;
    MStatus getKnots(MDoubleArray& array) const;
    // The elements of the array go to startIndex ... endIndex.
    MStatus setKnots(const MDoubleArray& array, unsigned int startIndex, unsigned int endIndex);
    MStatus setKnot(unsigned int index, double param);
    MObject cvs(unsigned int startIndex, unsigned int endIndex, MStatus* ReturnStatus = NULL) const;
    MStatus getCVs(MPointArray& array, MSpace::Space space = MSpace::kObject) const;
    MStatus setCVs(const MPointArray& array, MSpace::Space space = MSpace::kObject);
    double knot(unsigned int index, MStatus* ReturnStatus = NULL) const;
    // kNotImplemented.
    MStatus removeKnot(double atThisParam, bool removeAll = false);
    bool isPointOnCurve(const MPoint& point, double tolerance = 1.0e-3, MSpace::Space space = MSpace::kObject,
                        MStatus* ReturnStatus = NULL) const;
    MStatus getPointAtParam(double param, MPoint& point, MSpace::Space space = MSpace::kObject) const;
    MStatus getParamAtPoint(const MPoint& atThisPoint, double& param, MSpace::Space space = MSpace::kObject) const;
    MStatus getParamAtPoint(const MPoint& atThisPoint, double& param, double tolerance,
                            MSpace::Space space = MSpace::kObject) const;
    bool isParamOnCurve(double param, MStatus* ReturnStatus = NULL) const;
    // Of unit length, as tangents; null where the curve does not bend.
    MVector normal(double param, MSpace::Space space = MSpace::kObject, MStatus* ReturnStatus = NULL) const;
    MVector tangent(double param, MSpace::Space space = MSpace::kObject, MStatus* ReturnStatus = NULL) const;
    MStatus getDerivativesAtParm(double param, MPoint& pos, MVector& dU, MSpace::Space space,
                                 MVector* dUU = NULL) const;
    bool isPlanar(MVector* planeNormal = NULL, MStatus* ReturnStatus = NULL) const;
    MPoint closestPoint(const MPoint& toThisPoint, double* param = NULL, double tolerance = 1.0e-3,
                        MSpace::Space space = MSpace::kObject, MStatus* ReturnStatus = NULL) const;
    MPoint closestPoint(const MPoint& toThisPoint, bool paramAsGuess, double* param = NULL, double tolerance = 1.0e-3,
                        MSpace::Space space = MSpace::kObject, MStatus* ReturnStatus = NULL) const;
    double distanceToPoint(const MPoint& pt, MSpace::Space space = MSpace::kObject, MStatus* ReturnStatus = NULL) const;
    double area(double tolerance = 1.0e-3, MStatus* ReturnStatus = NULL) const;
    // As exact as numbers allow; the tolerance is not needed.
    double length(double tolerance = 1.0e-3, MStatus* ReturnStatus = NULL) const;
    // Beyond the curve: its end.
    double findParamFromLength(double partLength, MStatus* ReturnStatus = NULL) const;
    double findParamFromLength(double partLength, double tolerance, MStatus* ReturnStatus = NULL) const;
    double findLengthFromParam(double param, MStatus* ReturnStatus = NULL) const;
    bool hasHistoryOnCreate(MStatus* ReturnStatus = NULL) const;
    // What edits changed is told at once: nothing is left to do.
    MStatus updateCurve();
    // kNotImplemented.
    MObject rebuild(unsigned int spans, unsigned int degree = 3, unsigned int keepRange = 1, unsigned int endKnots = 0,
                    bool keepEndPoints = true, bool keepTangents = true, bool keepControlPoints = false,
                    float tolerance = 0.01f, MStatus* ReturnStatus = NULL) const;

protected:
    MObject createMObject(MObject& parentOrOwner, TnurbsCurve* newCurve, MStatus* ReturnStatus);
    bool objectChanged(MFn::Type, MStatus*) override;
};

OPENMAYA_NAMESPACE_CLOSE
