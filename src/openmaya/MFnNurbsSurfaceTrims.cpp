// NURBS surfaces: trims, UVs and polygons, of which only what an untrimmed surface has is known.
#include "openmaya/NurbsSet.h"

#include <maya/MFloatArray.h>
#include <maya/MFnNurbsSurface.h>
#include <maya/MIntArray.h>
#include <maya/MTrimBoundaryArray.h>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

// Trims stand in an array of the shape that is stored or comes with its history. Data is never trimmed.
bool isTrimmed(const MFnDagNode& set)
{
    const MObject& object = Access::objectOf(set);
    if (Access::boxOf(object))
        return false;
    core::Plug trims = shapePlug(Access::nodeOf(object), "trimFace");
    const core::ArrayStore* elements = currentScene().elements(trims);
    return (elements && !elements->indices().empty()) || currentScene().hasInputBelow(trims);
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

bool MFnNurbsSurface::isTrimmedSurface(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false,
                   [&]
                   {
                       NurbsTarget<core::NurbsSurfaceData> target(*this);
                       return isTrimmed(*this);
                   });
}

// An untrimmed surface has none.
unsigned int MFnNurbsSurface::numRegions(MStatus* ReturnStatus) const
{
    MStatus status;
    bool isCut = isTrimmedSurface(&status);
    if (isCut)
        return notImplemented("MFnNurbsSurface::numRegions of a trimmed surface", ReturnStatus, 0u);
    put(ReturnStatus, status);
    return 0;
}

bool MFnNurbsSurface::isFoldedOnBispan() const
{
    return notImplemented("MFnNurbsSurface::isFoldedOnBispan", nullptr, false);
}

MObject MFnNurbsSurface::tesselate(MTesselationParams&, MObject, MStatus* ReturnStatus)
{
    return notImplemented("MFnNurbsSurface::tesselate", ReturnStatus, MObject());
}

bool MFnNurbsSurface::isFlipNorm(unsigned int, MStatus* ReturnStatus) const
{
    return notImplemented("MFnNurbsSurface::isFlipNorm", ReturnStatus, false);
}

unsigned int MFnNurbsSurface::numBoundaries(unsigned int, MStatus* ReturnStatus)
{
    return notImplemented("MFnNurbsSurface::numBoundaries", ReturnStatus, 0u);
}

MFnNurbsSurface::BoundaryType MFnNurbsSurface::boundaryType(unsigned int, unsigned int, MStatus* ReturnStatus)
{
    return notImplemented("MFnNurbsSurface::boundaryType", ReturnStatus, kInvalidBoundary);
}

unsigned int MFnNurbsSurface::numEdges(unsigned int, unsigned int, MStatus* ReturnStatus)
{
    return notImplemented("MFnNurbsSurface::numEdges", ReturnStatus, 0u);
}

MObjectArray MFnNurbsSurface::edge(unsigned int, unsigned int, unsigned int, bool, MStatus* ReturnStatus)
{
    return notImplemented("MFnNurbsSurface::edge", ReturnStatus, MObjectArray());
}

bool MFnNurbsSurface::isPointInTrimmedRegion(double, double, MStatus* ReturnStatus)
{
    return notImplemented("MFnNurbsSurface::isPointInTrimmedRegion", ReturnStatus, false);
}

MStatus MFnNurbsSurface::getTrimBoundaries(MTrimBoundaryArray&, unsigned int, bool)
{
    return notImplemented("MFnNurbsSurface::getTrimBoundaries");
}

MStatus MFnNurbsSurface::trimWithBoundaries(const MTrimBoundaryArray&, bool, double, double, bool)
{
    return notImplemented("MFnNurbsSurface::trimWithBoundaries");
}

MStatus MFnNurbsSurface::projectCurve(const MDagPath&, const MVector*, bool)
{
    return notImplemented("MFnNurbsSurface::projectCurve");
}

MStatus MFnNurbsSurface::trim(const MDoubleArray&, const MDoubleArray&, bool)
{
    return notImplemented("MFnNurbsSurface::trim");
}

int MFnNurbsSurface::numUVs(MStatus* ReturnStatus) const
{
    return notImplemented("MFnNurbsSurface::numUVs", ReturnStatus, 0);
}

MStatus MFnNurbsSurface::setUVs(const MFloatArray&, const MFloatArray&)
{
    return notImplemented("MFnNurbsSurface::setUVs");
}

MStatus MFnNurbsSurface::getUVs(MFloatArray&, MFloatArray&) const { return notImplemented("MFnNurbsSurface::getUVs"); }

MStatus MFnNurbsSurface::setUV(int, float, float) { return notImplemented("MFnNurbsSurface::setUV"); }

MStatus MFnNurbsSurface::getUV(int, float&, float&) const { return notImplemented("MFnNurbsSurface::getUV"); }

MStatus MFnNurbsSurface::getPatchUV(int, int, float&, float&) const
{
    return notImplemented("MFnNurbsSurface::getPatchUV");
}

MStatus MFnNurbsSurface::getPatchUVs(int, MFloatArray&, MFloatArray&) const
{
    return notImplemented("MFnNurbsSurface::getPatchUVs");
}

MStatus MFnNurbsSurface::getPatchUVid(int, int, int&) const { return notImplemented("MFnNurbsSurface::getPatchUVid"); }

MStatus MFnNurbsSurface::assignUV(int, int, int) { return notImplemented("MFnNurbsSurface::assignUV"); }

MStatus MFnNurbsSurface::assignUVs(const MIntArray&, const MIntArray&)
{
    return notImplemented("MFnNurbsSurface::assignUVs");
}

MStatus MFnNurbsSurface::clearUVs() { return notImplemented("MFnNurbsSurface::clearUVs"); }

MStatus MFnNurbsSurface::getAssignedUVs(MIntArray&, MIntArray&) const
{
    return notImplemented("MFnNurbsSurface::getAssignedUVs");
}

MStatus MFnNurbsSurface::getConnectedShaders(unsigned int, MObjectArray&, MIntArray&) const
{
    return notImplemented("MFnNurbsSurface::getConnectedShaders");
}

MObject MFnNurbsSurface::tesselate(MTesselationParams&, MStatus* ReturnStatus)
{
    return notImplemented("MFnNurbsSurface::tesselate", ReturnStatus, MObject());
}

void* MFnNurbsSurface::surfacePtr() const
{
    return notImplemented("MFnNurbsSurface::surfacePtr", nullptr, static_cast<void*>(nullptr));
}

bool MFnNurbsSurface::getUVSetIndex(const MString*, int&) const
{
    return notImplemented("MFnNurbsSurface::getUVSetIndex", nullptr, false);
}

bool MFnNurbsSurface::curveToMObjects(ag_curve*, MObjectArray&, MStatus* ReturnStatus)
{
    return notImplemented("MFnNurbsSurface::curveToMObjects", ReturnStatus, false);
}

bool MFnNurbsSurface::trimWithBoundariesInHistory(const TnurbsCurvePtrArray&, bool, double, double, bool,
                                                  MStatus* status)
{
    return notImplemented("MFnNurbsSurface::trimWithBoundariesInHistory", status, false);
}

OPENMAYA_NAMESPACE_CLOSE
