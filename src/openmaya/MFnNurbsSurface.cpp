// NURBS surfaces: making and editing them. What is computed from them: MFnNurbsSurfaceShape.cpp; trims, UVs and
// polygons: MFnNurbsSurfaceTrims.cpp.
#include "nodes/NurbsSplines.h"
#include "openmaya/FunctionSet.h"
#include "openmaya/NurbsSet.h"

#include <maya/MDoubleArray.h>
#include <maya/MFnNurbsSurface.h>
#include <maya/MPointArray.h>

#include <cmath>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

using core::NurbsSurfaceContent;
using Direction = NurbsSurfaceContent::Direction;
using Target = NurbsTarget<core::NurbsSurfaceData>;
using OneDirection = Direction NurbsSurfaceContent::*;

constexpr OneDirection kU = &NurbsSurfaceContent::u;
constexpr OneDirection kV = &NurbsSurfaceContent::v;

int formOf(MFnNurbsSurface::Form form)
{
    if (form <= MFnNurbsSurface::kInvalid || form >= MFnNurbsSurface::kLast)
        throw core::Error(core::ErrorKind::BadArgument, "This is no form of a surface.");
    return form - MFnNurbsSurface::kOpen;
}

Direction directionOf(const MDoubleArray& knots, unsigned int degree, MFnNurbsSurface::Form form)
{
    Direction direction;
    direction.degree = static_cast<int>(std::min(degree, unsigned(geometry::kMaxDegree) + 1));
    direction.form = formOf(form);
    for (unsigned i = 0; i < knots.length(); ++i)
        direction.knots.push_back(knots[i]);
    if (auto problem = nodes::topologyOf(direction).problem())
        throw core::Error(core::ErrorKind::BadArgument, *problem);
    return direction;
}

// The points that a periodic direction repeats lie where the first are; others would not be what was asked for.
void requireRepeated(const NurbsSurfaceContent& surface)
{
    if (surface.points.size() != surface.u.points() * surface.v.points())
        return; // createNurbs says so
    NurbsSurfaceContent settled = surface;
    nodes::settlePoints(settled);
    constexpr double kSame = 1e-4;
    for (size_t i = 0; i < surface.points.size(); ++i)
        for (size_t axis = 0; axis < 3; ++axis)
            if (std::abs(surface.points[i][axis] - settled.points[i][axis]) > kSame)
                throw core::error(core::ErrorKind::BadArgument,
                                  "CV {} of a periodic surface lies elsewhere than the one that it repeats.", i);
}

size_t checkedIndex(unsigned int index, size_t count, const char* what)
{
    if (index >= count)
        throw core::error(core::ErrorKind::OutOfRange, "There is no {} {}: there are {}.", what, index, count);
    return index;
}

size_t placeOf(const NurbsSurfaceContent& surface, unsigned int u, unsigned int v)
{
    checkedIndex(u, surface.u.points(), "CV in u");
    checkedIndex(v, surface.v.points(), "CV in v");
    return u * surface.v.points() + v;
}

template <class Result, class Work>
Result ofSurface(const MFnNurbsSurface& set, MStatus* status, Result otherwise, Work work)
{
    return guarded(status, otherwise, [&]() -> Result { return work(Target(set).content()); });
}

template <class Result, class Work>
Result ofDirection(const MFnNurbsSurface& set, OneDirection which, MStatus* status, Result otherwise, Work work)
{
    return guarded(status, otherwise, [&]() -> Result { return work(Target(set).content().*which); });
}

MObject component(unsigned int firstU, unsigned int lastU, unsigned int firstV, unsigned int lastV)
{
    return Access::component(boxed(emptyComponent(MFn::kSurfaceCVComponent, 2), {firstU, firstV}, {lastU, lastV}));
}

int nonZeroSpans(const Direction& direction)
{
    geometry::CurveTopology topology = nodes::topologyOf(direction);
    geometry::KnotRange range{topology.degree, static_cast<size_t>(topology.spans), topology.knots};
    int count = 0;
    for (size_t span = 0; span < range.spans; ++span)
        count += range.isEmpty(span) ? 0 : 1;
    return count;
}

MStatus getKnots(const MFnNurbsSurface& set, OneDirection which, MDoubleArray& array)
{
    return guarded(
        [&]
        {
            Target target(set);
            const std::vector<double>& knots = (target.content().*which).knots;
            array = MDoubleArray(knots.data(), static_cast<unsigned>(knots.size()));
        });
}

MStatus editKnots(const MFnNurbsSurface& set, OneDirection which, unsigned int first, unsigned int last,
                  const std::function<double(unsigned int)>& knot)
{
    return guarded(
        [&]
        {
            Target(set).edit(
                [&](NurbsSurfaceContent& surface)
                {
                    std::vector<double>& knots = (surface.*which).knots;
                    checkedIndex(last, knots.size(), "knot");
                    checkedIndex(first, size_t(last) + 1, "first knot");
                    for (unsigned i = first; i <= last; ++i)
                        knots[i] = knot(i - first);
                },
                true);
        });
}

MStatus removeKnot(const MFnNurbsSurface& set, bool isU, double parameter, nodes::KnotRemoval removal)
{
    return guarded(
        [&]
        {
            Target target(set);
            if (auto problem = nodes::problemOf(target.content()))
                throw core::Error(core::ErrorKind::Failed, *problem);
            target.edit([&](NurbsSurfaceContent& surface) { nodes::removeKnot(surface, isU, parameter, removal); },
                        true);
        });
}

MStatus setKnots(const MFnNurbsSurface& set, OneDirection which, const MDoubleArray& array, unsigned int first,
                 unsigned int last)
{
    return editKnots(set, which, first, last,
                     [&](unsigned int i)
                     {
                         if (i >= array.length())
                             throw core::error(core::ErrorKind::BadArgument, "{} numbers for more knots.",
                                               array.length());
                         return array[i];
                     });
}

bool hasKnot(const Direction& direction, double parameter)
{
    constexpr double kSame = 1e-10;
    return std::any_of(direction.knots.begin(), direction.knots.end(),
                       [&](double knot) { return std::abs(knot - parameter) <= kSame; });
}

bool isBezier(const Direction& direction)
{
    const std::vector<double>& knots = direction.knots;
    auto degree = static_cast<size_t>(direction.degree);
    return direction.spans() == 1 && knots[0] == knots[degree - 1] && knots[degree] == knots.back();
}

bool isUniform(const Direction& direction)
{
    auto first = static_cast<size_t>(direction.degree) - 1;
    auto spans = static_cast<size_t>(direction.spans());
    const std::vector<double>& knots = direction.knots;
    double step = (knots[first + spans] - knots[first]) / static_cast<double>(spans);
    constexpr double kSame = 1e-10;
    for (size_t i = 1; i <= spans; ++i)
        if (std::abs(knots[first + i] - knots[first + i - 1] - step) > kSame * std::max(1.0, std::abs(step)))
            return false;
    return true;
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_DAG_FUNCTION_SET(MFnNurbsSurface, kNurbsSurface)

bool MFnNurbsSurface::objectChanged(MFn::Type type, MStatus* ReturnStatus)
{
    return MFnDagNode::objectChanged(type, ReturnStatus);
}

// ---- new surfaces

MObject MFnNurbsSurface::create(const MPointArray& controlVertices, const MDoubleArray& uKnotSequences,
                                const MDoubleArray& vKnotSequences, unsigned int degreeInU, unsigned int degreeInV,
                                Form formU, Form formV, bool createRational, MObject parentOrOwner,
                                MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, MObject(),
                   [&]
                   {
                       NurbsSurfaceContent surface;
                       surface.u = directionOf(uKnotSequences, degreeInU, formU);
                       surface.v = directionOf(vKnotSequences, degreeInV, formV);
                       surface.rational = createRational;
                       for (unsigned i = 0; i < controlVertices.length(); ++i)
                           surface.points.push_back(toWeighted(controlVertices[i], createRational));
                       requireRepeated(surface);
                       return createNurbs<core::NurbsSurfaceData>(*this, "nurbsSurface", std::move(surface),
                                                                  parentOrOwner);
                   });
}

MObject MFnNurbsSurface::copy(const MObject& source, MObject parentOrOwner, MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, MObject(),
                   [&]
                   {
                       if (!source.hasFn(MFn::kNurbsSurface))
                           throw core::Error(core::ErrorKind::TypeMismatch, "The source is no surface.");
                       return createNurbs<core::NurbsSurfaceData>(*this, "nurbsSurface",
                                                                  Target(source, MDagPath()).content(), parentOrOwner);
                   });
}

MObject MFnNurbsSurface::getDataObject() const
{
    return guarded(nullptr, MObject(),
                   [&]
                   {
                       const MObject& object = Access::objectOf(*this);
                       if (Access::boxOf(object))
                           return object;
                       return Access::value(
                           core::Value(core::makeData<core::NurbsSurfaceData>(Target(*this).shared())));
                   });
}

MObject MFnNurbsSurface::createMObject(MObject&, TnurbsSurface*, MStatus* ReturnStatus)
{
    return notImplemented("MFnNurbsSurface::createMObject", ReturnStatus, MObject());
}

// ---- counts

MFnNurbsSurface::Form MFnNurbsSurface::formInU(MStatus* ReturnStatus) const
{
    return ofDirection(*this, kU, ReturnStatus, kInvalid,
                       [](const Direction& u) { return static_cast<Form>(kOpen + u.form); });
}

MFnNurbsSurface::Form MFnNurbsSurface::formInV(MStatus* ReturnStatus) const
{
    return ofDirection(*this, kV, ReturnStatus, kInvalid,
                       [](const Direction& v) { return static_cast<Form>(kOpen + v.form); });
}

#define UNDERSTUDY_SURFACE_COUNT(Member, which, expression)                                                            \
    int MFnNurbsSurface::Member(MStatus* ReturnStatus) const                                                           \
    {                                                                                                                  \
        return ofDirection(*this, which, ReturnStatus, 0,                                                              \
                           [](const Direction& d) { return static_cast<int>(expression); });                           \
    }
UNDERSTUDY_SURFACE_COUNT(degreeU, kU, d.degree)
UNDERSTUDY_SURFACE_COUNT(degreeV, kV, d.degree)
UNDERSTUDY_SURFACE_COUNT(numSpansInU, kU, d.spans())
UNDERSTUDY_SURFACE_COUNT(numSpansInV, kV, d.spans())
UNDERSTUDY_SURFACE_COUNT(numNonZeroSpansInU, kU, nonZeroSpans(d))
UNDERSTUDY_SURFACE_COUNT(numNonZeroSpansInV, kV, nonZeroSpans(d))
UNDERSTUDY_SURFACE_COUNT(numCVsInU, kU, d.points())
UNDERSTUDY_SURFACE_COUNT(numCVsInV, kV, d.points())
UNDERSTUDY_SURFACE_COUNT(numKnotsInU, kU, d.knots.size())
UNDERSTUDY_SURFACE_COUNT(numKnotsInV, kV, d.knots.size())
#undef UNDERSTUDY_SURFACE_COUNT

unsigned int MFnNurbsSurface::numPatchesInU(MStatus* ReturnStatus) const
{
    return static_cast<unsigned>(numNonZeroSpansInU(ReturnStatus));
}

unsigned int MFnNurbsSurface::numPatchesInV(MStatus* ReturnStatus) const
{
    return static_cast<unsigned>(numNonZeroSpansInV(ReturnStatus));
}

unsigned int MFnNurbsSurface::numPatches(MStatus* ReturnStatus) const
{
    return ofSurface(*this, ReturnStatus, 0u, [](const NurbsSurfaceContent& surface)
                     { return static_cast<unsigned>(nonZeroSpans(surface.u) * nonZeroSpans(surface.v)); });
}

bool MFnNurbsSurface::isBezier(MStatus* ReturnStatus) const
{
    return ofSurface(*this, ReturnStatus, false,
                     [](const NurbsSurfaceContent& surface) { return ::isBezier(surface.u) && ::isBezier(surface.v); });
}

bool MFnNurbsSurface::isUniform(MStatus* ReturnStatus) const
{
    return ofSurface(*this, ReturnStatus, false, [](const NurbsSurfaceContent& surface)
                     { return ::isUniform(surface.u) && ::isUniform(surface.v); });
}

// ---- CVs

MObject MFnNurbsSurface::cv(unsigned int indexU, unsigned int indexV, MStatus* ReturnStatus)
{
    return ofSurface(*this, ReturnStatus, MObject(),
                     [&](const NurbsSurfaceContent& surface)
                     {
                         placeOf(surface, indexU, indexV);
                         return component(indexU, indexU, indexV, indexV);
                     });
}

MObject MFnNurbsSurface::cvsInU(unsigned int startIndex, unsigned int endIndex, unsigned int rowIndex,
                                MStatus* ReturnStatus)
{
    return ofSurface(*this, ReturnStatus, MObject(),
                     [&](const NurbsSurfaceContent& surface)
                     {
                         placeOf(surface, endIndex, rowIndex);
                         checkedIndex(startIndex, size_t(endIndex) + 1, "first CV");
                         return component(startIndex, endIndex, rowIndex, rowIndex);
                     });
}

MObject MFnNurbsSurface::cvsInV(unsigned int startIndex, unsigned int endIndex, unsigned int rowIndex,
                                MStatus* ReturnStatus)
{
    return ofSurface(*this, ReturnStatus, MObject(),
                     [&](const NurbsSurfaceContent& surface)
                     {
                         placeOf(surface, rowIndex, endIndex);
                         checkedIndex(startIndex, size_t(endIndex) + 1, "first CV");
                         return component(rowIndex, rowIndex, startIndex, endIndex);
                     });
}

MStatus MFnNurbsSurface::getCVs(MPointArray& array, MSpace::Space space) const
{
    return guarded([&] { Target(*this).copyPoints(array, space); });
}

MStatus MFnNurbsSurface::setCVs(const MPointArray& array, MSpace::Space space)
{
    return guarded(
        [&]
        {
            Target target(*this);
            if (array.length() != target.content().points.size())
                throw core::error(core::ErrorKind::BadArgument, "{} points for {} CVs.", array.length(),
                                  target.content().points.size());
            target.setPoints(array, space);
        });
}

MStatus MFnNurbsSurface::getCV(unsigned int indexU, unsigned int indexV, MPoint& pnt, MSpace::Space space) const
{
    return guarded(
        [&]
        {
            Target target(*this);
            const NurbsSurfaceContent& surface = target.content();
            pnt = toPoint(placed(surface.points[placeOf(surface, indexU, indexV)], target.matrix(space)));
        });
}

MStatus MFnNurbsSurface::setCV(unsigned int indexU, unsigned int indexV, MPoint& pnt, MSpace::Space space) const
{
    return guarded(
        [&]
        {
            Target target(*this);
            const NurbsSurfaceContent& surface = target.content();
            size_t place = placeOf(surface, indexU, indexV);
            core::WeightedPoint to = target.inside(pnt, space);
            bool isRepeated = indexU >= surface.u.namedPoints() || indexV >= surface.v.namedPoints();
            if (isRepeated && to != surface.points[place])
                throw core::error(core::ErrorKind::BadArgument,
                                  "CV {}, {} of a periodic surface repeats another: move that.", indexU, indexV);
            target.setPoint(place, to);
        });
}

// ---- knots

MStatus MFnNurbsSurface::getKnotDomain(double& startU, double& endU, double& startV, double& endV) const
{
    return guarded(
        [&]
        {
            Target target(*this);
            std::tie(startU, endU) = nodes::topologyOf(target.content().u).parameterRange();
            std::tie(startV, endV) = nodes::topologyOf(target.content().v).parameterRange();
        });
}

MStatus MFnNurbsSurface::getKnotsInU(MDoubleArray& array) const { return getKnots(*this, kU, array); }
MStatus MFnNurbsSurface::getKnotsInV(MDoubleArray& array) const { return getKnots(*this, kV, array); }

MStatus MFnNurbsSurface::setKnotsInU(const MDoubleArray& array, unsigned int startIndex, unsigned int endIndex)
{
    return setKnots(*this, kU, array, startIndex, endIndex);
}

MStatus MFnNurbsSurface::setKnotsInV(const MDoubleArray& array, unsigned int startIndex, unsigned int endIndex)
{
    return setKnots(*this, kV, array, startIndex, endIndex);
}

double MFnNurbsSurface::knotInU(unsigned int index, MStatus* ReturnStatus) const
{
    return ofDirection(*this, kU, ReturnStatus, 0.0,
                       [&](const Direction& u) { return u.knots[checkedIndex(index, u.knots.size(), "knot")]; });
}

double MFnNurbsSurface::knotInV(unsigned int index, MStatus* ReturnStatus) const
{
    return ofDirection(*this, kV, ReturnStatus, 0.0,
                       [&](const Direction& v) { return v.knots[checkedIndex(index, v.knots.size(), "knot")]; });
}

MStatus MFnNurbsSurface::setKnotInU(unsigned int index, double param)
{
    return editKnots(*this, kU, index, index, [&](unsigned int) { return param; });
}

MStatus MFnNurbsSurface::setKnotInV(unsigned int index, double param)
{
    return editKnots(*this, kV, index, index, [&](unsigned int) { return param; });
}

bool MFnNurbsSurface::isKnotU(double param, MStatus* ReturnStatus) const
{
    return ofDirection(*this, kU, ReturnStatus, false, [&](const Direction& u) { return hasKnot(u, param); });
}

bool MFnNurbsSurface::isKnotV(double param, MStatus* ReturnStatus) const
{
    return ofDirection(*this, kV, ReturnStatus, false, [&](const Direction& v) { return hasKnot(v, param); });
}

MStatus MFnNurbsSurface::removeKnotInU(double atThisParam, bool removeAll)
{
    return removeKnot(*this, true, atThisParam, removeAll ? nodes::KnotRemoval::All : nodes::KnotRemoval::AllButOne);
}

MStatus MFnNurbsSurface::removeKnotInV(double atThisParam, bool removeAll)
{
    return removeKnot(*this, false, atThisParam, removeAll ? nodes::KnotRemoval::All : nodes::KnotRemoval::AllButOne);
}

MStatus MFnNurbsSurface::removeOneKnotInU(double atThisParam)
{
    return removeKnot(*this, true, atThisParam, nodes::KnotRemoval::One);
}

MStatus MFnNurbsSurface::removeOneKnotInV(double atThisParam)
{
    return removeKnot(*this, false, atThisParam, nodes::KnotRemoval::One);
}

// ---- the whole

bool MFnNurbsSurface::hasHistoryOnCreate(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false, [&] { return Target(*this).hasHistory(); });
}

MStatus MFnNurbsSurface::updateSurface()
{
    return guarded([&] { Target target(*this); });
}

OPENMAYA_NAMESPACE_CLOSE
