// NURBS curves: making and editing them. What is computed from them: MFnNurbsCurveShape.cpp.
#include "geometry/CurveFit.h"
#include "nodes/NurbsSplines.h"
#include "openmaya/FunctionSet.h"
#include "openmaya/NurbsSet.h"

#include <maya/MDoubleArray.h>
#include <maya/MFnNurbsCurve.h>
#include <maya/MObjectArray.h>
#include <maya/MPointArray.h>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

using core::NurbsCurveContent;
using Target = NurbsTarget<core::NurbsCurveData>;

constexpr std::string_view kType = "nurbsCurve";

int formOf(MFnNurbsCurve::Form form)
{
    if (form <= MFnNurbsCurve::kInvalid || form >= MFnNurbsCurve::kLast)
        throw core::Error(core::ErrorKind::BadArgument, "This is no form of a curve.");
    return form - MFnNurbsCurve::kOpen;
}

core::WeightedPoint pointOf(const MPoint& given, bool is2D, bool isRational)
{
    core::WeightedPoint point = toWeighted(given, isRational);
    if (is2D)
        point[2] = 0.0;
    return point;
}

// The points that a periodic curve repeats lie where the first are; others would not be what was asked for.
void requireRepeated(const NurbsCurveContent& curve)
{
    constexpr double kSame = 1e-4;
    size_t own = curve.namedPoints();
    for (size_t i = own; i < curve.points.size(); ++i)
        for (size_t axis = 0; axis < 3; ++axis)
            if (own < static_cast<size_t>(curve.degree) ||
                std::abs(curve.points[i][axis] - curve.points[i - own][axis]) > kSame)
                throw core::error(core::ErrorKind::BadArgument,
                                  "CV {} of a periodic curve lies elsewhere than CV {}, which it repeats.", i, i - own);
}

size_t checkedIndex(unsigned int index, size_t count, const char* what)
{
    if (index >= count)
        throw core::error(core::ErrorKind::OutOfRange, "There is no {} {}: there are {}.", what, index, count);
    return index;
}

MStatus editKnots(const MFnDagNode& set, const std::function<void(std::vector<double>&)>& change)
{
    return guarded([&] { Target(set).edit([&](NurbsCurveContent& curve) { change(curve.knots); }, true); });
}

// With other knots, of a curve that is whole.
MStatus editShape(const MFnDagNode& set, const std::function<void(NurbsCurveContent&)>& change)
{
    return guarded(
        [&]
        {
            Target target(set);
            if (auto problem = nodes::problemOf(target.content()))
                throw core::Error(core::ErrorKind::Failed, *problem);
            target.edit(change, true);
        });
}

template <class Result, class Work>
Result ofCurve(const MFnNurbsCurve& set, MStatus* status, Result otherwise, Work work)
{
    return guarded(status, otherwise, [&]() -> Result { return work(Target(set).content()); });
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_DAG_FUNCTION_SET(MFnNurbsCurve, kNurbsCurve)

bool MFnNurbsCurve::objectChanged(MFn::Type type, MStatus* ReturnStatus)
{
    return MFnDagNode::objectChanged(type, ReturnStatus);
}

// ---- new curves

MObject MFnNurbsCurve::create(const MPointArray& controlVertices, const MDoubleArray& knotSequences,
                              unsigned int degree, Form agForm, bool create2D, bool createRational,
                              MObject& parentOrOwner, MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, MObject(),
                   [&]
                   {
                       NurbsCurveContent curve;
                       curve.degree = static_cast<int>(std::min(degree, unsigned(geometry::kMaxDegree) + 1));
                       curve.spans = static_cast<int>(controlVertices.length()) - curve.degree;
                       curve.form = formOf(agForm);
                       curve.rational = createRational;
                       curve.dimension = create2D ? 2 : 3;
                       for (unsigned i = 0; i < knotSequences.length(); ++i)
                           curve.knots.push_back(knotSequences[i]);
                       for (unsigned i = 0; i < controlVertices.length(); ++i)
                           curve.points.push_back(pointOf(controlVertices[i], create2D, createRational));
                       requireRepeated(curve);
                       return createNurbs<core::NurbsCurveData>(*this, kType, std::move(curve), parentOrOwner);
                   });
}

MObject MFnNurbsCurve::createWithEditPoints(const MPointArray& editPoints, unsigned int degree, Form agForm,
                                            bool create2D, bool createRational, bool uniformParam,
                                            MObject& parentOrOwner, MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, MObject(),
                   [&]
                   {
                       NurbsCurveContent curve;
                       curve.degree = static_cast<int>(std::min(degree, unsigned(geometry::kMaxDegree) + 1));
                       curve.form = formOf(agForm);
                       curve.rational = createRational;
                       curve.dimension = create2D ? 2 : 3;
                       std::vector<geometry::V3d> through;
                       for (unsigned i = 0; i < editPoints.length(); ++i)
                       {
                           core::WeightedPoint point = pointOf(editPoints[i], create2D, false);
                           requireNumbers(point);
                           through.emplace_back(point[0], point[1], point[2]);
                       }
                       bool isShut = through.size() > 1 && through.front() == through.back();
                       if (curve.form == nodes::kClosedForm && !through.empty() && !isShut)
                           through.push_back(geometry::V3d(through.front()));
                       if (curve.form == nodes::kPeriodicForm && isShut)
                           through.pop_back();
                       auto fitted = geometry::fitCurve(
                           through, curve.degree, static_cast<geometry::CurveForm>(curve.form),
                           uniformParam ? geometry::Parametrization::Uniform : geometry::Parametrization::ChordLength);
                       if (!fitted)
                           throw core::error(core::ErrorKind::BadArgument,
                                             "No curve of degree {} passes through {} edit points.", curve.degree,
                                             through.size());
                       curve.spans = fitted->spans;
                       curve.knots = std::move(fitted->knots);
                       for (const geometry::V3d& point : fitted->points)
                           curve.points.push_back({point.x, point.y, point.z, 1.0});
                       return createNurbs<core::NurbsCurveData>(*this, kType, std::move(curve), parentOrOwner);
                   });
}

MObject MFnNurbsCurve::create(const MObjectArray& sources, MObject& parentOrOwner, MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, MObject(),
                   [&]
                   {
                       NurbsCurveContent curve = nodes::joined(curvesOf(sources), kMFnNurbsEpsilon);
                       return createNurbs<core::NurbsCurveData>(*this, kType, std::move(curve), parentOrOwner);
                   });
}

MObject MFnNurbsCurve::copy(const MObject& source, MObject& parentOrOwner, MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, MObject(),
                   [&]
                   {
                       if (!source.hasFn(MFn::kNurbsCurve))
                           throw core::Error(core::ErrorKind::TypeMismatch, "The source is no curve.");
                       return createNurbs<core::NurbsCurveData>(*this, kType, Target(source, MDagPath()).content(),
                                                                parentOrOwner);
                   });
}

// ---- counts

MFnNurbsCurve::Form MFnNurbsCurve::form(MStatus* ReturnStatus) const
{
    return ofCurve(*this, ReturnStatus, kInvalid,
                   [](const NurbsCurveContent& curve) { return static_cast<Form>(kOpen + curve.form); });
}

int MFnNurbsCurve::degree(MStatus* ReturnStatus) const
{
    return ofCurve(*this, ReturnStatus, 0, [](const NurbsCurveContent& curve) { return curve.degree; });
}

int MFnNurbsCurve::numCVs(MStatus* ReturnStatus) const
{
    return ofCurve(*this, ReturnStatus, 0,
                   [](const NurbsCurveContent& curve) { return static_cast<int>(curve.points.size()); });
}

int MFnNurbsCurve::numSpans(MStatus* ReturnStatus) const
{
    return ofCurve(*this, ReturnStatus, 0, [](const NurbsCurveContent& curve) { return curve.spans; });
}

int MFnNurbsCurve::numKnots(MStatus* ReturnStatus) const
{
    return ofCurve(*this, ReturnStatus, 0,
                   [](const NurbsCurveContent& curve) { return static_cast<int>(curve.knots.size()); });
}

// ---- CVs

MObject MFnNurbsCurve::cv(unsigned int index, MStatus* ReturnStatus) const { return cvs(index, index, ReturnStatus); }

MObject MFnNurbsCurve::cvs(unsigned int startIndex, unsigned int endIndex, MStatus* ReturnStatus) const
{
    return ofCurve(*this, ReturnStatus, MObject(),
                   [&](const NurbsCurveContent& curve)
                   {
                       checkedIndex(endIndex, curve.points.size(), "CV");
                       checkedIndex(startIndex, size_t(endIndex) + 1, "first CV");
                       return Access::component(
                           boxed(emptyComponent(MFn::kCurveCVComponent, 1), {startIndex}, {endIndex}));
                   });
}

MStatus MFnNurbsCurve::getCV(unsigned int index, MPoint& pt, MSpace::Space space) const
{
    return guarded(
        [&]
        {
            Target target(*this);
            const auto& points = target.content().points;
            pt = toPoint(placed(points[checkedIndex(index, points.size(), "CV")], target.matrix(space)));
        });
}

MStatus MFnNurbsCurve::setCV(unsigned int index, const MPoint& pt, MSpace::Space space)
{
    return guarded(
        [&]
        {
            Target target(*this);
            const NurbsCurveContent& curve = target.content();
            checkedIndex(index, curve.points.size(), "CV");
            core::WeightedPoint to = target.inside(pt, space);
            if (size_t own = curve.namedPoints(); index >= own && to != curve.points[index])
                throw core::error(core::ErrorKind::BadArgument, "CV {} of a periodic curve repeats CV {}: move that.",
                                  index, index - own);
            target.setPoint(index, to);
        });
}

MStatus MFnNurbsCurve::getCVs(MPointArray& array, MSpace::Space space) const
{
    return guarded([&] { Target(*this).copyPoints(array, space); });
}

MStatus MFnNurbsCurve::setCVs(const MPointArray& array, MSpace::Space space)
{
    return guarded(
        [&]
        {
            Target target(*this);
            const NurbsCurveContent& curve = target.content();
            // Those that repeat others follow them, and may be left out.
            if (array.length() != curve.points.size() && array.length() != curve.namedPoints())
                throw core::error(core::ErrorKind::BadArgument, "{} points for {} CVs.", array.length(),
                                  curve.points.size());
            target.setPoints(array, space);
        });
}

// ---- knots

MStatus MFnNurbsCurve::getKnotDomain(double& start, double& end) const
{
    return guarded(
        [&]
        {
            Target target(*this);
            std::tie(start, end) = nodes::topologyOf(target.content()).parameterRange();
        });
}

MStatus MFnNurbsCurve::getKnots(MDoubleArray& array) const
{
    return guarded(
        [&]
        {
            Target target(*this);
            const std::vector<double>& knots = target.content().knots;
            array = MDoubleArray(knots.data(), static_cast<unsigned>(knots.size()));
        });
}

double MFnNurbsCurve::knot(unsigned int index, MStatus* ReturnStatus) const
{
    return ofCurve(*this, ReturnStatus, 0.0, [&](const NurbsCurveContent& curve)
                   { return curve.knots[checkedIndex(index, curve.knots.size(), "knot")]; });
}

MStatus MFnNurbsCurve::setKnots(const MDoubleArray& array, unsigned int startIndex, unsigned int endIndex)
{
    return editKnots(*this,
                     [&](std::vector<double>& knots)
                     {
                         checkedIndex(endIndex, knots.size(), "knot");
                         checkedIndex(startIndex, size_t(endIndex) + 1, "first knot");
                         if (array.length() < endIndex - startIndex + 1)
                             throw core::error(core::ErrorKind::BadArgument, "{} numbers for {} knots.", array.length(),
                                               endIndex - startIndex + 1);
                         for (unsigned i = startIndex; i <= endIndex; ++i)
                             knots[i] = array[i - startIndex];
                     });
}

MStatus MFnNurbsCurve::setKnot(unsigned int index, double param)
{
    return editKnots(*this,
                     [&](std::vector<double>& knots) { knots[checkedIndex(index, knots.size(), "knot")] = param; });
}

MStatus MFnNurbsCurve::removeKnot(double atThisParam, bool removeAll)
{
    auto removal = removeAll ? nodes::KnotRemoval::All : nodes::KnotRemoval::AllButOne;
    return editShape(*this, [&](NurbsCurveContent& curve) { nodes::removeKnot(curve, atThisParam, removal); });
}

MStatus MFnNurbsCurve::makeMultipleEndKnots()
{
    return editShape(*this, [](NurbsCurveContent& curve) { nodes::repeatEndKnots(curve); });
}

// ---- the whole

MStatus MFnNurbsCurve::reverse(bool constructionHistory)
{
    if (constructionHistory)
        return notImplemented("MFnNurbsCurve::reverse(true)");
    return guarded(
        [&]
        {
            Target(*this).edit(
                [](NurbsCurveContent& curve)
                {
                    double sum = curve.knots.front() + curve.knots.back();
                    std::reverse(curve.knots.begin(), curve.knots.end());
                    for (double& knot : curve.knots)
                        knot = sum - knot;
                    std::reverse(curve.points.begin(), curve.points.end());
                },
                true);
        });
}

bool MFnNurbsCurve::hasHistoryOnCreate(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false, [&] { return Target(*this).hasHistory(); });
}

MStatus MFnNurbsCurve::updateCurve()
{
    return guarded([&] { Target target(*this); });
}

MObject MFnNurbsCurve::rebuild(unsigned int, unsigned int, unsigned int, unsigned int, bool, bool, bool, float,
                               MStatus* ReturnStatus) const
{
    return notImplemented("MFnNurbsCurve::rebuild", ReturnStatus, MObject());
}

MObject MFnNurbsCurve::createMObject(MObject&, TnurbsCurve*, MStatus* ReturnStatus)
{
    return notImplemented("MFnNurbsCurve::createMObject", ReturnStatus, MObject());
}

OPENMAYA_NAMESPACE_CLOSE
