// NURBS surfaces: shapes and data of them.
//
// Each direction is as MFnNurbsCurve says of curves; in arrays of CVs v runs fastest. Of periodic directions the CVs
// that repeat others are counted too. Trimmed surfaces, UVs and polygons are not computed: kNotImplemented.
// Centimetres. World space needs a function set on an MDagPath, or is that of data from a worldSpace plug; else
// kFailure. A parameter outside the domain: kInvalidParameter.
// Edits of a shape are recorded, but no undo steps; where history makes the shape, CVs become tweaks and all else
// fails.
#pragma once

#include <maya/MDeprecate.h>
#include <maya/MFnDagNode.h>
#include <maya/MObject.h>
#include <maya/MObjectArray.h>
#include <maya/MPoint.h>
#include <maya/MTesselationParams.h>
#include <maya/MVector.h>

#define kMFnNurbsEpsilon 1.0e-3

class TnurbsSurface;
class TnurbsCurvePtrArray;
struct ag_curve;

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFnNurbsSurface : public MFnDagNode
{
    declareDagMFn(MFnNurbsSurface, MFnDagNode);

public:
    OPENMAYA_ENUM(Form, kInvalid = 0, kOpen = 1, kClosed = 2, kPeriodic = 3, kLast = 4);
    OPENMAYA_ENUM(BoundaryType, kInvalidBoundary = 0, kOuter = 1, kInner = 2, kSegment = 3, kClosedSegment = 4);
    declareDagMFnConstConstructor(MFnNurbsSurface, MFnDagNode);

    // Into data (the answer), below a transform (the shape), or with a new transform, which is the answer. The function
    // set works on the new surface.
    MObject create(const MPointArray& controlVertices, const MDoubleArray& uKnotSequences,
                   const MDoubleArray& vKnotSequences, unsigned int degreeInU, unsigned int degreeInV, Form formU,
                   Form formV, bool createRational, MObject parentOrOwner = MObject::kNullObj,
                   MStatus* ReturnStatus = NULL);
    MObject copy(const MObject& source, MObject parentOrOwner = MObject::kNullObj, MStatus* ReturnStatus = NULL);
    // The surface as data, in its own space; null where it has none.
    MObject getDataObject() const;
    MObject cv(unsigned int indexU, unsigned int indexV, MStatus* ReturnStatus = NULL);
    // CVs startIndex ... endIndex along u, of row rowIndex in v.
    MObject cvsInU(unsigned int startIndex, unsigned int endIndex, unsigned int rowIndex, MStatus* ReturnStatus = NULL);
    // CVs startIndex ... endIndex along v, of row rowIndex in u.
    MObject cvsInV(unsigned int startIndex, unsigned int endIndex, unsigned int rowIndex, MStatus* ReturnStatus = NULL);
    MStatus getCVs(MPointArray& array, MSpace::Space space = MSpace::kObject) const;
    MStatus setCVs(const MPointArray& array, MSpace::Space space = MSpace::kObject);
    MStatus getCV(unsigned int indexU, unsigned int indexV, MPoint& pnt, MSpace::Space space = MSpace::kObject) const;
    MStatus setCV(unsigned int indexU, unsigned int indexV, MPoint& pnt, MSpace::Space space = MSpace::kObject) const;
    Form formInU(MStatus* ReturnStatus = NULL) const;
    Form formInV(MStatus* ReturnStatus = NULL) const;
    // Whether each direction has one span between knots repeated at both ends.
    bool isBezier(MStatus* ReturnStatus = NULL) const;
    // Whether the knots between the ends are evenly spaced, in both directions.
    bool isUniform(MStatus* ReturnStatus = NULL) const;
    bool isKnotU(double param, MStatus* ReturnStatus = NULL) const;
    bool isKnotV(double param, MStatus* ReturnStatus = NULL) const;
    bool isParamOnSurface(double paramU, double paramV, MStatus* ReturnStatus = NULL) const;
    MStatus getKnotDomain(double& startU, double& endU, double& startV, double& endV) const;
    int degreeU(MStatus* ReturnStatus = NULL) const;
    int degreeV(MStatus* ReturnStatus = NULL) const;
    int numSpansInU(MStatus* ReturnStatus = NULL) const;
    int numSpansInV(MStatus* ReturnStatus = NULL) const;
    // Spans between knots that differ.
    int numNonZeroSpansInU(MStatus* ReturnStatus = NULL) const;
    int numNonZeroSpansInV(MStatus* ReturnStatus = NULL) const;
    int numCVsInU(MStatus* ReturnStatus = NULL) const;
    int numCVsInV(MStatus* ReturnStatus = NULL) const;
    int numKnotsInU(MStatus* ReturnStatus = NULL) const;
    int numKnotsInV(MStatus* ReturnStatus = NULL) const;
    MStatus getKnotsInU(MDoubleArray& array) const;
    MStatus getKnotsInV(MDoubleArray& array) const;
    MStatus setKnotsInU(const MDoubleArray& array, unsigned int startIndex, unsigned int endIndex);
    MStatus setKnotsInV(const MDoubleArray& array, unsigned int startIndex, unsigned int endIndex);
    double knotInU(unsigned int index, MStatus* ReturnStatus = NULL) const;
    double knotInV(unsigned int index, MStatus* ReturnStatus = NULL) const;
    MStatus setKnotInU(unsigned int index, double param);
    MStatus setKnotInV(unsigned int index, double param);
    MStatus removeKnotInU(double atThisParam, bool removeAll = false);
    MStatus removeKnotInV(double atThisParam, bool removeAll = false);
    MStatus removeOneKnotInU(double atThisParam);
    MStatus removeOneKnotInV(double atThisParam);
    // Of unit length, as tangents.
    MVector normal(double paramInU, double paramInV, MSpace::Space space = MSpace::kObject,
                   MStatus* ReturnStatus = NULL) const;
    MStatus getTangents(double paramInU, double paramInV, MVector& vectorInU, MVector& vectorInV,
                        MSpace::Space space = MSpace::kObject) const;
    MStatus getDerivativesAtParm(double paramInU, double paramInV, MPoint& pos, MVector& dU, MVector& dV,
                                 MSpace::Space space, MVector* dUU = NULL, MVector* dVV = NULL,
                                 MVector* dUV = NULL) const;
    bool isFoldedOnBispan() const;
    double area(double tolerance = 1.0e-3, MStatus* ReturnStatus = NULL) const;
    double area(MSpace::Space space, double tolerance = 1.0e-3, MStatus* ReturnStatus = NULL) const;
    MPoint closestPoint(const MPoint& toThisPoint, double* paramU = NULL, double* paramV = NULL,
                        bool ignoreTrimBoundaries = false, double tolerance = 1.0e-3,
                        MSpace::Space space = MSpace::kObject, MStatus* ReturnStatus = NULL) const;
    MPoint closestPoint(const MPoint& toThisPoint, bool paramAsStart, double* paramU, double* paramV,
                        bool ignoreTrimBoundaries = false, double tolerance = 1.0e-3,
                        MSpace::Space space = MSpace::kObject, MStatus* ReturnStatus = NULL) const;
    bool isPointOnSurface(const MPoint& point, double tolerance = 1.0e-3, MSpace::Space space = MSpace::kObject,
                          MStatus* ReturnStatus = NULL) const;
    MStatus getParamAtPoint(const MPoint& atThisPoint, double& paramU, double& paramV, bool ignoreTrimBoundaries,
                            MSpace::Space space = MSpace::kObject, double tolerance = 1.0e-3) const;
    MStatus getPointAtParam(double paramU, double paramV, MPoint& point, MSpace::Space space = MSpace::kObject) const;
    double distanceToPoint(const MPoint& pt, MSpace::Space space = MSpace::kObject, MStatus* ReturnStatus = NULL) const;
    MObject tesselate(MTesselationParams& parms = MTesselationParams::fsDefaultTesselationParams,
                      MObject parentOrOwner = MObject::kNullObj, MStatus* ReturnStatus = NULL);
    bool intersect(const MPoint& rayStartingPoint, const MVector& alongThisDirection, double& u, double& v,
                   MPoint& intersectionData, double tolerance = 1.0e-3, MSpace::Space space = MSpace::kObject,
                   bool calculateDistance = false, double* distance = NULL, bool calculateExactHit = false,
                   bool* wasExactHit = NULL, MStatus* ReturnStatus = NULL) const;
    bool intersect(const MPoint& rayStartingPoint, const MVector& alongThisDirection, MDoubleArray& u, MDoubleArray& v,
                   MPointArray& intersectionData, double tolerance = 1.0e-3, MSpace::Space space = MSpace::kObject,
                   bool calculateDistance = false, MDoubleArray* distances = NULL, bool calculateExactHit = false,
                   bool* wasExactHit = NULL, MStatus* ReturnStatus = NULL) const;
    bool hasHistoryOnCreate(MStatus* ReturnStatus = NULL) const;
    // What edits changed is told at once: nothing is left to do.
    MStatus updateSurface();
    // Whether anything is connected to, or stored in, the shape's trims.
    bool isTrimmedSurface(MStatus* ReturnStatus = NULL) const;
    unsigned int numRegions(MStatus* ReturnStatus = NULL) const;
    bool isFlipNorm(unsigned int region, MStatus* ReturnStatus = NULL) const;
    unsigned int numBoundaries(unsigned int region, MStatus* ReturnStatus = NULL);
    BoundaryType boundaryType(unsigned int region, unsigned int boundary, MStatus* ReturnStatus = NULL);
    unsigned int numEdges(unsigned int region, unsigned int boundary, MStatus* ReturnStatus = NULL);
    MObjectArray edge(unsigned int region, unsigned int boundary, unsigned int edge, bool paramEdge = false,
                      MStatus* ReturnStatus = NULL);
    bool isPointInTrimmedRegion(double u, double v, MStatus* ReturnStatus = NULL);
    MStatus getTrimBoundaries(MTrimBoundaryArray& result, unsigned int region, bool paramEdge = true);
    MStatus trimWithBoundaries(const MTrimBoundaryArray& mBoundaries, bool flipNormal = false, double e_tol = 1e-3,
                               double pe_tol = 1e-5, bool createNewRegion = false);
    MStatus projectCurve(const MDagPath& curve, const MVector* direction = NULL, bool constructionHistory = false);
    MStatus trim(const MDoubleArray& locatorU, const MDoubleArray& locatorV, bool constructionHistory = false);
    // Patches between knots that differ.
    unsigned int numPatches(MStatus* ReturnStatus = NULL) const;
    unsigned int numPatchesInU(MStatus* ReturnStatus = NULL) const;
    unsigned int numPatchesInV(MStatus* ReturnStatus = NULL) const;
    int numUVs(MStatus* ReturnStatus = NULL) const;
    MStatus setUVs(const MFloatArray& uArray, const MFloatArray& vArray);
    MStatus getUVs(MFloatArray& uArray, MFloatArray& vArray) const;
    MStatus setUV(int uvId, float u, float v);
    MStatus getUV(int uvId, float& u, float& v) const;
    MStatus getPatchUV(int patchId, int cornerIndex, float& u, float& v) const;
    MStatus getPatchUVs(int patchId, MFloatArray& uArray, MFloatArray& vArray) const;
    MStatus getPatchUVid(int patchId, int cornerIndex, int& uvId) const;
    MStatus assignUV(int patchId, int cornerIndex, int uvId);
    MStatus assignUVs(const MIntArray& uvCounts, const MIntArray& uvIds);
    MStatus clearUVs();
    MStatus getAssignedUVs(MIntArray& uvCounts, MIntArray& uvIds) const;
    MStatus getConnectedShaders(unsigned int instanceNumber, MObjectArray& shaders, MIntArray& indices) const;
    OPENMAYA_DEPRECATED(2019, "use the one with ignoreTrimBoundaries")
    MStatus getParamAtPoint(const MPoint& atThisPoint, double& paramU, double& paramV,
                            MSpace::Space space = MSpace::kObject) const;
    OPENMAYA_DEPRECATED(2019, "use the one with parentOrOwner")
    MObject tesselate(MTesselationParams& parms, MStatus* ReturnStatus);

protected:
    MObject createMObject(MObject& parentOrOwner, TnurbsSurface* newSurface, MStatus* ReturnStatus);
    void* surfacePtr() const;
    bool objectChanged(MFn::Type, MStatus*) override;
    bool getUVSetIndex(const MString* uvSetName, int& uvSet) const;
    bool curveToMObjects(ag_curve* crv, MObjectArray& curveArray, MStatus* ReturnStatus);
    bool trimWithBoundariesInHistory(const TnurbsCurvePtrArray& boundaries, bool flipnorm, double e_tol, double pe_tol,
                                     bool createNewRegion, MStatus* status);
};

typedef int (MFnNurbsSurface::*numKnotsFnPtr)(MStatus*) const;
typedef MStatus (MFnNurbsSurface::*setKnotsFnPtr)(unsigned int, double);

OPENMAYA_NAMESPACE_CLOSE
