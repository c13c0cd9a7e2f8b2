// NURBS surfaces: the regions that trims leave of them, UVs and polygons.
#include "geometry/SurfaceGrid.h"
#include "nodes/Trims.h"
#include "openmaya/NurbsSet.h"
#include "openmaya/TesselationSettings.h"

#include <maya/MFloatArray.h>
#include <maya/MFnMesh.h>
#include <maya/MFnNurbsSurface.h>
#include <maya/MIntArray.h>
#include <maya/MTrimBoundaryArray.h>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

using core::NurbsSurfaceContent;
using Target = NurbsTarget<core::NurbsSurfaceData>;

template <class Things> const auto& checked(const Things& things, size_t count, unsigned int index, const char* what)
{
    if (index >= count)
        throw core::error(core::ErrorKind::OutOfRange, "There is no {} {}: there are {}.", what, index, count);
    return things[index];
}

const core::TrimFace& regionOf(const NurbsSurfaceContent& surface, unsigned int region)
{
    return checked(surface.trims, surface.trims.size(), region, "region");
}

const core::TrimBoundary& boundaryOf(const NurbsSurfaceContent& surface, unsigned int region, unsigned int boundary)
{
    const auto& boundaries = regionOf(surface, region).boundaries;
    return checked(boundaries, boundaries.size(), boundary, "boundary");
}

void append(MObjectArray& array, const core::TrimEdge& edge, bool inParameters)
{
    for (const core::NurbsCurveContent& curve : inParameters ? edge.inParameters : edge.curves)
        array.append(curveData(curve));
}

template <class Result, class Work>
Result ofSurface(const MFnNurbsSurface& set, MStatus* status, Result otherwise, Work work)
{
    return guarded(status, otherwise, [&]() -> Result { return work(Target(set).content()); });
}

// ---- polygons

// Why polygons cannot be made; null where they can.
const char* refusalOf(const TesselationSettings& settings)
{
    if (settings.format != MTesselationParams::kGeneralFormat)
        return "MFnNurbsSurface::tesselate by a number of triangles or to fit";
    for (int flag = 0; flag < MTesselationParams::kLastFlag; ++flag)
        if (settings.flags[flag] && flag != MTesselationParams::kUseEdgeSmooth)
            return "MFnNurbsSurface::tesselate with polygons that are divided further";
    for (auto lines : settings.isoparms)
        if (lines != MTesselationParams::kSurfaceEquiSpaced && lines != MTesselationParams::kSpanEquiSpaced)
            return "MFnNurbsSurface::tesselate along lines by their distances in space";
    return nullptr;
}

std::vector<double> linesOf(const geometry::KnotRange& range, const TesselationSettings& settings, size_t direction)
{
    constexpr int kMost = 10000;
    auto spacing = settings.isoparms[direction] == MTesselationParams::kSpanEquiSpaced ? geometry::LineSpacing::Span
                                                                                       : geometry::LineSpacing::Domain;
    return geometry::lineParameters(range, spacing, std::min(settings.numbers[direction], kMost));
}

geometry::SurfaceGrid polygonsOf(const NurbsSurfaceContent& content, const TesselationSettings& settings)
{
    if (auto problem = nodes::problemOf(content))
        throw core::error(core::ErrorKind::Failed, "The surface is not whole: {}.", *problem);
    const geometry::NurbsSurface surface = *nodes::surfaceOf(content);
    geometry::GridOptions options{linesOf(surface.u(), settings, 0), linesOf(surface.v(), settings, 1),
                                  content.u.form != nodes::kOpenForm, content.v.form != nodes::kOpenForm,
                                  settings.polygons == MTesselationParams::kTriangles};
    constexpr size_t kMostPoints = 50000000;
    if (options.u.size() * options.v.size() > kMostPoints)
        throw core::error(core::ErrorKind::BadArgument, "{} by {} lines are too many.", options.u.size(),
                          options.v.size());
    return gridOf(surface, options);
}

MIntArray integers(const std::vector<uint32_t>& numbers)
{
    MIntArray array(static_cast<unsigned>(numbers.size()));
    for (unsigned i = 0; i < array.length(); ++i)
        array[i] = static_cast<int>(numbers[i]);
    return array;
}

void require(const MStatus& status)
{
    if (!status)
        throw core::Error(core::ErrorKind::Failed, status.errorString().asChar());
}

MObject meshOf(const geometry::SurfaceGrid& grid, const MObject& owner)
{
    MPointArray points(static_cast<unsigned>(grid.points.size()));
    for (unsigned i = 0; i < points.length(); ++i)
        points[i] = MPoint(grid.points[i].x, grid.points[i].y, grid.points[i].z);
    MFloatArray u(static_cast<unsigned>(grid.parameters.size())), v(u.length());
    for (unsigned i = 0; i < u.length(); ++i)
    {
        u[i] = static_cast<float>(grid.parameters[i].x);
        v[i] = static_cast<float>(grid.parameters[i].y);
    }
    const MIntArray counts = integers(grid.counts);
    MFnMesh mesh;
    MStatus status;
    MObject made = mesh.create(static_cast<int>(points.length()), static_cast<int>(counts.length()), points, counts,
                               integers(grid.corners), owner, &status);
    require(status);
    require(mesh.setUVs(u, v));
    require(mesh.assignUVs(counts, integers(grid.cornerLines)));
    return made;
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

bool MFnNurbsSurface::isTrimmedSurface(MStatus* ReturnStatus) const
{
    return ofSurface(*this, ReturnStatus, false,
                     [](const NurbsSurfaceContent& surface) { return !surface.trims.empty(); });
}

// An untrimmed surface has none.
unsigned int MFnNurbsSurface::numRegions(MStatus* ReturnStatus) const
{
    return ofSurface(*this, ReturnStatus, 0u, [](const NurbsSurfaceContent& surface)
                     { return static_cast<unsigned int>(surface.trims.size()); });
}

bool MFnNurbsSurface::isFoldedOnBispan() const
{
    return notImplemented("MFnNurbsSurface::isFoldedOnBispan", nullptr, false);
}

// Polygons along lines of constant parameters: `number` strips over the surface or in each span (unsure: whether Maya
// counts the lines at the ends), UVs from 0 to 1 over all of it. The mesh has one vertex where corners of a closed
// surface or a pole lie in one place.
MObject MFnNurbsSurface::tesselate(MTesselationParams& parms, MObject parentOrOwner, MStatus* ReturnStatus)
{
    const TesselationSettings& settings = *parms.m_settings;
    if (const char* refusal = refusalOf(settings))
        return notImplemented(refusal, ReturnStatus, MObject());
    MStatus status;
    if (isTrimmedSurface(&status))
        return notImplemented("MFnNurbsSurface::tesselate of a trimmed surface", ReturnStatus, MObject());
    return guarded(ReturnStatus, MObject(),
                   [&] { return meshOf(polygonsOf(Target(*this).content(), settings), parentOrOwner); });
}

bool MFnNurbsSurface::isFlipNorm(unsigned int region, MStatus* ReturnStatus) const
{
    return ofSurface(*this, ReturnStatus, false,
                     [&](const NurbsSurfaceContent& surface) { return regionOf(surface, region).flipNormal; });
}

unsigned int MFnNurbsSurface::numBoundaries(unsigned int region, MStatus* ReturnStatus)
{
    return ofSurface(*this, ReturnStatus, 0u, [&](const NurbsSurfaceContent& surface)
                     { return static_cast<unsigned int>(regionOf(surface, region).boundaries.size()); });
}

MFnNurbsSurface::BoundaryType MFnNurbsSurface::boundaryType(unsigned int region, unsigned int boundary,
                                                            MStatus* ReturnStatus)
{
    return ofSurface(*this, ReturnStatus, kInvalidBoundary,
                     [&](const NurbsSurfaceContent& surface)
                     {
                         int type = kOuter + boundaryOf(surface, region, boundary).type;
                         return type >= kOuter && type <= kClosedSegment ? BoundaryType(type) : kInvalidBoundary;
                     });
}

unsigned int MFnNurbsSurface::numEdges(unsigned int region, unsigned int boundary, MStatus* ReturnStatus)
{
    return ofSurface(*this, ReturnStatus, 0u, [&](const NurbsSurfaceContent& surface)
                     { return static_cast<unsigned int>(boundaryOf(surface, region, boundary).edges.size()); });
}

// Data of curves, as files have them: those in space run against the boundary where the edge is reversed.
MObjectArray MFnNurbsSurface::edge(unsigned int region, unsigned int boundary, unsigned int edge, bool paramEdge,
                                   MStatus* ReturnStatus)
{
    return ofSurface(*this, ReturnStatus, MObjectArray(),
                     [&](const NurbsSurfaceContent& surface)
                     {
                         const auto& edges = boundaryOf(surface, region, boundary).edges;
                         MObjectArray curves;
                         append(curves, checked(edges, edges.size(), edge, "edge"), paramEdge);
                         return curves;
                     });
}

// Whether a point belongs to a region, so is left of the surface (unsure: whether Maya means that, or what was cut
// away).
bool MFnNurbsSurface::isPointInTrimmedRegion(double u, double v, MStatus* ReturnStatus)
{
    return ofSurface(*this, ReturnStatus, false,
                     [&](const NurbsSurfaceContent& surface)
                     {
                         if (surface.trims.empty())
                             throw core::Error(core::ErrorKind::Failed, "The surface is not trimmed.");
                         auto whole = nodes::surfaceOf(surface);
                         if (!whole || !(whole->u().clamped(u) == u) || !(whole->v().clamped(v) == v))
                             throw core::error(core::ErrorKind::OutOfRange, "{}, {} lie outside of the surface.", u, v);
                         return std::any_of(surface.trims.begin(), surface.trims.end(),
                                            [&](const core::TrimFace& face) { return nodes::holds(face, {u, v}); });
                     });
}

MStatus MFnNurbsSurface::getTrimBoundaries(MTrimBoundaryArray& result, unsigned int region, bool paramEdge)
{
    return guarded(
        [&]
        {
            Target target(*this);
            const core::TrimFace& face = regionOf(target.content(), region);
            (void)result.clear();
            for (const core::TrimBoundary& boundary : face.boundaries)
            {
                MObjectArray curves;
                for (const core::TrimEdge& edge : boundary.edges)
                    append(curves, edge, paramEdge);
                (void)result.append(curves);
            }
        });
}

// Without `createNewRegion` the regions that the surface had are gone (unsure).
MStatus MFnNurbsSurface::trimWithBoundaries(const MTrimBoundaryArray& mBoundaries, bool flipNormal, double e_tol,
                                            double pe_tol, bool createNewRegion)
{
    return guarded(
        [&]
        {
            Target target(*this);
            std::vector<std::vector<core::NurbsCurveContent>> boundaries;
            for (unsigned i = 0; i < mBoundaries.length(); ++i)
                boundaries.push_back(curvesOf(mBoundaries[i]));
            std::vector<core::TrimFace> faces;
            if (createNewRegion)
                faces.assign(target.content().trims.begin(), target.content().trims.end());
            for (core::TrimFace& face : nodes::trimFaces(target.content(), boundaries, {flipNormal, e_tol, pe_tol}))
                faces.push_back(std::move(face));
            target.edit([&](NurbsSurfaceContent& surface) { surface.trims = core::TrimFaces(std::move(faces)); });
        });
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

MObject MFnNurbsSurface::tesselate(MTesselationParams& parms, MStatus* ReturnStatus)
{
    return tesselate(parms, MObject::kNullObj, ReturnStatus);
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
