// Facts: Maya's C++ API reference of MFnNurbsCurve; the mathematics of circles, Bezier curves and polygons.
#include "Fixture.h"
#include "nodes/NurbsData.h"
#include "openmaya/Access.h"

#include <maya/MDGModifier.h>
#include <maya/MDagPath.h>
#include <maya/MDoubleArray.h>
#include <maya/MFnNurbsCurve.h>
#include <maya/MFnNurbsCurveData.h>
#include <maya/MFnSingleIndexedComponent.h>
#include <maya/MFnTransform.h>
#include <maya/MMatrix.h>
#include <maya/MObjectArray.h>
#include <maya/MPointArray.h>
#include <maya/MVector.h>

#include <cmath>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

MPointArray points(std::initializer_list<MPoint> list)
{
    MPointArray made;
    for (const MPoint& point : list)
        made.append(point);
    return made;
}

MDoubleArray numbers(std::initializer_list<double> list)
{
    MDoubleArray made;
    for (double number : list)
        made.append(number);
    return made;
}

class MFnNurbsCurveTest : public ApiTest
{
protected:
    // 0,0,0 - 3,0,0 - 3,4,0: lengths 3 and 4.
    MObject makePolygon(MFnNurbsCurve& set, MObject& owner = MObject::kNullObj)
    {
        return set.create(points({{0, 0, 0}, {3, 0, 0}, {3, 4, 0}}), numbers({0, 1, 2}), 1, MFnNurbsCurve::kOpen, false,
                          false, owner, &status);
    }
    // One Bezier segment.
    MObject makeBezier(MFnNurbsCurve& set, MObject& owner = MObject::kNullObj)
    {
        return set.create(points({{0, 0, 0}, {1, 2, 0}, {3, 2, 0}, {4, 0, 0}}), numbers({0, 0, 0, 1, 1, 1}), 3,
                          MFnNurbsCurve::kOpen, false, false, owner, &status);
    }
    // A circle of radius 1, of four rational arcs.
    MObject makeCircle(MFnNurbsCurve& set)
    {
        const double w = std::sqrt(0.5);
        return set.create(points({{1, 0, 0},
                                  {1, 1, 0, w},
                                  {0, 1, 0},
                                  {-1, 1, 0, w},
                                  {-1, 0, 0},
                                  {-1, -1, 0, w},
                                  {0, -1, 0},
                                  {1, -1, 0, w},
                                  {1, 0, 0}}),
                          numbers({0, 0, 1, 1, 2, 2, 3, 3, 4, 4}), 2, MFnNurbsCurve::kClosed, false, true,
                          MObject::kNullObj, &status);
    }
    // Eight spans, of degree 3, all points on a circle of radius 1.
    MObject makePeriodic(MFnNurbsCurve& set)
    {
        MPointArray cvs;
        MDoubleArray knots;
        for (int i = 0; i < 11; ++i)
            cvs.append(MPoint(std::cos(i % 8 * M_PI / 4), std::sin(i % 8 * M_PI / 4), 0));
        for (int i = -2; i <= 10; ++i)
            knots.append(i);
        return set.create(cvs, knots, 3, MFnNurbsCurve::kPeriodic, false, false, MObject::kNullObj, &status);
    }

    static MDagPath path(const char* name)
    {
        MSelectionList list;
        MDagPath found;
        EXPECT_TRUE(list.add(name));
        EXPECT_TRUE(list.getDagPath(0, found));
        return found;
    }

    static void expectNear(const MPoint& a, const MPoint& b, double tolerance = 1e-12)
    {
        for (unsigned i = 0; i < 4; ++i)
            EXPECT_NEAR(a[i], b[i], tolerance) << "coordinate " << i;
    }
    static void expectNear(const MVector& a, const MVector& b, double tolerance = 1e-12)
    {
        expectNear(MPoint(a), MPoint(b), tolerance);
    }

    MStatus status;
};

} // namespace

TEST_F(MFnNurbsCurveTest, MakesAShapeWithATransform)
{
    MFnNurbsCurve set;
    MObject made = makePolygon(set);
    ASSERT_TRUE(status) << status.errorString().asChar();
    EXPECT_TRUE(made.hasFn(MFn::kTransform));
    EXPECT_STREQ(MFnDagNode(made).name().asChar(), "curve1");
    EXPECT_STREQ(set.fullPathName().asChar(), "|curve1|curveShape1");
    EXPECT_TRUE(set.object().hasFn(MFn::kNurbsCurve));
    EXPECT_EQ(set.type(), MFn::kNurbsCurve);
}

// That its name is that of a shape without parent is unsure.
TEST_F(MFnNurbsCurveTest, MakesAShapeBelowATransform)
{
    make("transform", "a");
    MObject parent = object("a");
    MFnNurbsCurve set;
    MObject made = makePolygon(set, parent);
    EXPECT_TRUE(made.hasFn(MFn::kNurbsCurve));
    EXPECT_STREQ(set.fullPathName().asChar(), "|a|curveShape1");
    MObject shape = made;
    makePolygon(set, shape);
    EXPECT_EQ(status, MStatus::kInvalidParameter); // nothing is below a shape
}

TEST_F(MFnNurbsCurveTest, CountsOfAPeriodicCurve)
{
    MFnNurbsCurve set;
    makePeriodic(set);
    ASSERT_TRUE(status) << status.errorString().asChar();
    EXPECT_EQ(set.degree(), 3);
    EXPECT_EQ(set.numSpans(), 8);
    EXPECT_EQ(set.numCVs(), 11);
    EXPECT_EQ(set.numKnots(), 13);
    EXPECT_EQ(set.form(), MFnNurbsCurve::kPeriodic);
    double start = -1, end = -1;
    EXPECT_TRUE(set.getKnotDomain(start, end));
    EXPECT_EQ(start, 0);
    EXPECT_EQ(end, 8);
    EXPECT_EQ(set.knot(2), 0);
    MDoubleArray knots;
    EXPECT_TRUE(set.getKnots(knots));
    EXPECT_EQ(knots.length(), 13u);
    EXPECT_EQ(knots[0], -2);
    EXPECT_TRUE(set.isParamOnCurve(8));
    EXPECT_FALSE(set.isParamOnCurve(8.1));
}

TEST_F(MFnNurbsCurveTest, RefusesWhatIsNoCurve)
{
    MFnNurbsCurve set;
    auto create = [&](const MPointArray& cvs, const MDoubleArray& knots, unsigned degree, MFnNurbsCurve::Form form)
    {
        MObject made = set.create(cvs, knots, degree, form, false, false, MObject::kNullObj, &status);
        EXPECT_TRUE(made.isNull());
        return status.statusCode();
    };
    MPointArray three = points({{0, 0, 0}, {1, 0, 0}, {2, 0, 0}});
    EXPECT_EQ(create(three, numbers({0, 1}), 1, MFnNurbsCurve::kOpen), MStatus::kInvalidParameter);
    EXPECT_EQ(create(three, numbers({0, 2, 1}), 1, MFnNurbsCurve::kOpen), MStatus::kInvalidParameter);
    EXPECT_EQ(create(three, numbers({0, 1, 2}), 0, MFnNurbsCurve::kOpen), MStatus::kInvalidParameter);
    EXPECT_EQ(create(three, numbers({0, 1, 2}), 4000000000u, MFnNurbsCurve::kOpen), MStatus::kInvalidParameter);
    EXPECT_EQ(create(three, numbers({0, 1, 2}), 1, MFnNurbsCurve::kInvalid), MStatus::kInvalidParameter);
    EXPECT_EQ(create(three, numbers({0, 1, 2}), 1, MFnNurbsCurve::kPeriodic), MStatus::kInvalidParameter);
    EXPECT_EQ(create({}, {}, 3, MFnNurbsCurve::kOpen), MStatus::kInvalidParameter);
    three[1].x = std::nan("");
    EXPECT_EQ(create(three, numbers({0, 1, 2}), 1, MFnNurbsCurve::kOpen), MStatus::kInvalidParameter);
    EXPECT_TRUE(session.scene().children(session.scene().world()).empty() || object("persp").hasFn(MFn::kTransform));
    MSelectionList list;
    EXPECT_FALSE(list.add("curve1")); // nothing was left behind
}

TEST_F(MFnNurbsCurveTest, PointsAndDirectionsAtParameters)
{
    MFnNurbsCurve set;
    makeBezier(set);
    MPoint point;
    EXPECT_TRUE(set.getPointAtParam(0.5, point));
    expectNear(point, MPoint(2, 1.5, 0)); // (P0 + 3 P1 + 3 P2 + P3) / 8
    MVector dU, dUU;
    EXPECT_TRUE(set.getDerivativesAtParm(0, point, dU, MSpace::kObject, &dUU));
    expectNear(dU, MVector(3, 6, 0));
    expectNear(dUU, MVector(6, -12, 0)); // 6 (P2 - 2 P1 + P0)
    expectNear(set.tangent(0), MVector(1, 2, 0).normal());
    expectNear(set.normal(0.5), MVector(0, -1, 0));
    EXPECT_EQ(set.getPointAtParam(1.1, point), MStatus::kInvalidParameter);
    EXPECT_EQ(set.getPointAtParam(std::nan(""), point), MStatus::kInvalidParameter);
    set.tangent(-1, MSpace::kObject, &status);
    EXPECT_EQ(status, MStatus::kInvalidParameter);
}

TEST_F(MFnNurbsCurveTest, LengthsOfACircle)
{
    MFnNurbsCurve set;
    makeCircle(set);
    ASSERT_TRUE(status) << status.errorString().asChar();
    EXPECT_NEAR(set.length(), 2 * M_PI, 1e-10);
    EXPECT_NEAR(set.findParamFromLength(M_PI), 2, 1e-10);
    EXPECT_NEAR(set.findLengthFromParam(1), M_PI / 2, 1e-10);
    EXPECT_EQ(set.findParamFromLength(100), 4); // unsure: its end
    EXPECT_NEAR(set.area(), M_PI, 1e-9);
    MVector normal;
    EXPECT_TRUE(set.isPlanar(&normal));
    expectNear(normal, MVector(0, 0, 1));
}

TEST_F(MFnNurbsCurveTest, NearestPoints)
{
    MFnNurbsCurve set;
    makePolygon(set);
    double param = -1;
    expectNear(set.closestPoint(MPoint(1, -2, 0), &param), MPoint(1, 0, 0));
    EXPECT_NEAR(param, 1.0 / 3, 1e-12);
    EXPECT_DOUBLE_EQ(set.distanceToPoint(MPoint(1, -2, 0)), 2.0);
    EXPECT_TRUE(set.isPointOnCurve(MPoint(3, 2, 0)));
    EXPECT_FALSE(set.isPointOnCurve(MPoint(2, 2, 0)));
    EXPECT_TRUE(set.getParamAtPoint(MPoint(3, 2, 0), param));
    EXPECT_DOUBLE_EQ(param, 1.5);
    EXPECT_EQ(set.getParamAtPoint(MPoint(2, 2, 0), param), MStatus::kFailure);
    EXPECT_TRUE(set.getParamAtPoint(MPoint(2, 2, 0), param, 1.5));
    set.closestPoint(MPoint(std::nan(""), 0, 0), nullptr, 0.001, MSpace::kObject, &status);
    EXPECT_EQ(status, MStatus::kInvalidParameter);
    param = 1.9;
    expectNear(set.closestPoint(MPoint(4, 1, 0), true, &param), MPoint(3, 1, 0));
    EXPECT_NEAR(param, 1.25, 1e-9);
}

TEST_F(MFnNurbsCurveTest, WorldSpaceNeedsAPath)
{
    MFnNurbsCurve set;
    makePolygon(set);
    MFnTransform(path("curve1")).setTranslation(MVector(10, 0, 0), MSpace::kTransform);
    const double scale[3] = {1, 2, 1};
    MFnTransform(path("curve1")).setScale(scale);
    MPoint point;
    EXPECT_EQ(set.getCV(2, point, MSpace::kWorld), MStatus::kFailure);
    MFnNurbsCurve placed(path("curve1"), &status); // stands for the shape below
    EXPECT_TRUE(status);
    EXPECT_TRUE(placed.getCV(2, point, MSpace::kWorld));
    expectNear(point, MPoint(13, 8, 0));
    MPointArray cvs;
    EXPECT_TRUE(placed.getCVs(cvs, MSpace::kWorld));
    expectNear(cvs[1], MPoint(13, 0, 0));
    EXPECT_TRUE(placed.setCV(2, MPoint(13, 2, 0), MSpace::kWorld));
    EXPECT_TRUE(placed.getCV(2, point));
    expectNear(point, MPoint(3, 1, 0));
    // Nearest in the world, where y counts twice.
    EXPECT_NEAR(placed.distanceToPoint(MPoint(10, 1, 0), MSpace::kWorld), 1, 1e-12);
    expectNear(placed.tangent(1.5, MSpace::kWorld), MVector(0, 1, 0));
    EXPECT_NEAR(placed.length(), 4, 1e-12); // in its own space
    EXPECT_EQ(placed.getCV(0, point, MSpace::kPostTransform), MStatus::kInvalidParameter);
}

TEST_F(MFnNurbsCurveTest, EditsOfAShapeAreStored)
{
    MFnNurbsCurve set;
    makePolygon(set);
    EXPECT_TRUE(set.setCVs(points({{0, 0, 0}, {0, 5, 0}, {0, 5, 12}})));
    EXPECT_DOUBLE_EQ(set.length(), 17);
    EXPECT_TRUE(set.updateCurve());
    EXPECT_DOUBLE_EQ(MFnNurbsCurve(path("curveShape1")).length(), 17);
    EXPECT_EQ(set.setCVs(points({{0, 0, 0}})), MStatus::kInvalidParameter);
    EXPECT_EQ(set.setCV(3, MPoint()), MStatus::kInvalidParameter);
    EXPECT_EQ(set.setCV(0, MPoint(0, std::nan(""), 0)), MStatus::kInvalidParameter);
    EXPECT_TRUE(set.setKnots(numbers({5, 7}), 1, 2));
    EXPECT_EQ(set.knot(1), 5);
    EXPECT_EQ(set.setKnot(1, 8), MStatus::kInvalidParameter); // not in order
    EXPECT_EQ(set.knot(1), 5);
    EXPECT_TRUE(set.reverse());
    MPoint first;
    EXPECT_TRUE(set.getCV(0, first));
    expectNear(first, MPoint(0, 5, 12));
    EXPECT_EQ(set.knot(1), 2); // 0 + 7 - 5
}

TEST_F(MFnNurbsCurveTest, PointsThatAPeriodicCurveRepeatsFollow)
{
    MFnNurbsCurve set;
    makePeriodic(set);
    EXPECT_TRUE(set.setCV(1, MPoint(5, 5, 5)));
    MPoint point;
    EXPECT_TRUE(set.getCV(9, point));
    expectNear(point, MPoint(5, 5, 5));
    EXPECT_EQ(set.setCV(9, MPoint(1, 1, 1)), MStatus::kInvalidParameter);
    EXPECT_TRUE(set.setCV(9, MPoint(5, 5, 5))); // where it is
}

TEST_F(MFnNurbsCurveTest, AClosedCurveWhoseEndsPartIsOpen)
{
    MFnNurbsCurve set;
    makeCircle(set);
    EXPECT_EQ(set.form(), MFnNurbsCurve::kClosed);
    EXPECT_TRUE(set.setCV(0, MPoint(2, 0, 0)));
    EXPECT_EQ(set.form(), MFnNurbsCurve::kOpen);
}

TEST_F(MFnNurbsCurveTest, WeightsAreThoseOfRationalCurves)
{
    MFnNurbsCurve set;
    makeCircle(set);
    MPoint point;
    EXPECT_TRUE(set.getCV(1, point));
    EXPECT_DOUBLE_EQ(point.w, std::sqrt(0.5));
    makePolygon(set);
    EXPECT_TRUE(set.setCV(1, MPoint(1, 1, 1, 7)));
    EXPECT_TRUE(set.getCV(1, point));
    EXPECT_EQ(point.w, 1); // not rational
}

TEST_F(MFnNurbsCurveTest, CVsAreComponents)
{
    MFnNurbsCurve set;
    makePolygon(set);
    MObject component = set.cvs(1, 2, &status);
    EXPECT_EQ(component.apiType(), MFn::kCurveCVComponent);
    MFnSingleIndexedComponent elements(component);
    EXPECT_EQ(elements.elementCount(), 2);
    EXPECT_EQ(elements.element(0), 1);
    EXPECT_EQ(MFnSingleIndexedComponent(set.cv(2)).element(0), 2);
    set.cvs(1, 3, &status);
    EXPECT_EQ(status, MStatus::kInvalidParameter);
    set.cvs(2, 1, &status);
    EXPECT_EQ(status, MStatus::kInvalidParameter);
}

TEST_F(MFnNurbsCurveTest, PassesThroughEditPoints)
{
    MFnNurbsCurve set;
    MPointArray through = points({{0, 0, 0}, {1, 3, 0}, {4, 4, 1}, {6, 0, 2}});
    set.createWithEditPoints(through, 3, MFnNurbsCurve::kOpen, false, false, true, MObject::kNullObj, &status);
    ASSERT_TRUE(status) << status.errorString().asChar();
    EXPECT_EQ(set.numSpans(), 3);
    EXPECT_EQ(set.numCVs(), 6);
    for (unsigned i = 0; i < 4; ++i)
    {
        MPoint point;
        EXPECT_TRUE(set.getPointAtParam(i, point)); // uniform: at whole numbers
        expectNear(point, through[i], 1e-10);
    }
    set.createWithEditPoints(through, 3, MFnNurbsCurve::kPeriodic, false, false, false, MObject::kNullObj, &status);
    ASSERT_TRUE(status) << status.errorString().asChar();
    EXPECT_EQ(set.form(), MFnNurbsCurve::kPeriodic);
    EXPECT_EQ(set.numSpans(), 4);
    EXPECT_NEAR(set.distanceToPoint(through[2]), 0, 1e-9);
    set.createWithEditPoints(points({{0, 0, 0}}), 3, MFnNurbsCurve::kOpen, false, false, true, MObject::kNullObj,
                             &status);
    EXPECT_EQ(status, MStatus::kInvalidParameter);
}

TEST_F(MFnNurbsCurveTest, DataIsFilledAndEditedInPlace)
{
    MFnNurbsCurveData maker;
    MObject data = maker.create(&status);
    EXPECT_TRUE(status);
    EXPECT_EQ(data.apiType(), MFn::kNurbsCurveData);
    EXPECT_TRUE(data.hasFn(MFn::kNurbsCurve));
    EXPECT_TRUE(data.hasFn(MFn::kGeometryData));
    MFnNurbsCurve set(data, &status);
    EXPECT_TRUE(status);
    set.numCVs(&status);
    EXPECT_EQ(status, MStatus::kFailure); // no curve in it yet
    EXPECT_EQ(makePolygon(set, data), data);
    EXPECT_EQ(set.numCVs(), 3);
    MObject same = data;
    core::Value before = *Access::valueOf(data);
    EXPECT_TRUE(set.setCV(0, MPoint(-1, 0, 0)));
    EXPECT_DOUBLE_EQ(MFnNurbsCurve(same).length(), 8);
    // What was taken before stays.
    EXPECT_EQ(before.as<core::NurbsCurveData>()->content.points[0][0], 0);
    EXPECT_EQ(Access::valueOf(data)->as<core::NurbsCurveData>()->content.points[0][0], -1);
    EXPECT_TRUE(set.setCV(0, MPoint(-2, 0, 0)));
    EXPECT_EQ(Access::valueOf(data)->as<core::NurbsCurveData>()->content.points[0][0], -2);
    set.fullPathName(&status);
    EXPECT_FALSE(status); // no node
}

TEST_F(MFnNurbsCurveTest, CopiesBetweenDataAndShapes)
{
    MFnNurbsCurve set;
    makeCircle(set);
    MObject shape = set.object();
    MObject data = MFnNurbsCurveData().create();
    MFnNurbsCurve copied;
    EXPECT_EQ(copied.copy(shape, data, &status), data);
    EXPECT_NEAR(copied.length(), 2 * M_PI, 1e-10);
    copied.copy(data, MObject::kNullObj, &status);
    EXPECT_STREQ(copied.name().asChar(), "curveShape2");
    copied.copy(object("time1"), MObject::kNullObj, &status);
    EXPECT_FALSE(status);
}

TEST_F(MFnNurbsCurveTest, HistoryIsSeenAndEditsAreTweaks)
{
    MFnNurbsCurve source;
    makePolygon(source);
    MFnNurbsCurve set;
    makeBezier(set);
    MDGModifier modifier;
    modifier.connect(plug("curveShape1.local"), plug("curveShape2.create"));
    EXPECT_TRUE(modifier.doIt());
    EXPECT_EQ(set.numCVs(), 3);
    EXPECT_TRUE(set.hasHistoryOnCreate());
    EXPECT_FALSE(source.hasHistoryOnCreate());
    EXPECT_TRUE(set.setCV(2, MPoint(3, 5, 0)));
    EXPECT_DOUBLE_EQ(set.length(), 8);
    EXPECT_DOUBLE_EQ(source.length(), 7);
    EXPECT_DOUBLE_EQ(plug("curveShape2.controlPoints[2].yValue").asDouble(), 1); // the way it went
    // The tweak goes with what history makes.
    EXPECT_TRUE(source.setCV(2, MPoint(3, 10, 0)));
    EXPECT_DOUBLE_EQ(set.length(), 3 + 11);
    EXPECT_EQ(set.setKnot(0, -1), MStatus::kFailure);
    EXPECT_EQ(set.reverse(), MStatus::kFailure);
    EXPECT_TRUE(modifier.undoIt());
    EXPECT_EQ(set.numCVs(), 4);
}

TEST_F(MFnNurbsCurveTest, WorldSpaceDataIsPlaced)
{
    MFnNurbsCurve source;
    makePolygon(source);
    MFnTransform(path("curve1")).setTranslation(MVector(0, 0, 7), MSpace::kTransform);
    MObject data = plug("curveShape1.worldSpace[0]").asMObject();
    MFnNurbsCurve set(data, &status);
    ASSERT_TRUE(status);
    MPoint point;
    EXPECT_TRUE(set.getCV(0, point));
    expectNear(point, MPoint(0, 0, 0));
    EXPECT_TRUE(set.getCV(0, point, MSpace::kWorld));
    expectNear(point, MPoint(0, 0, 7));
    // Through worldSpace a shape gets the points where they lie in the world.
    MFnNurbsCurve other;
    makeBezier(other);
    MDGModifier modifier;
    modifier.connect(plug("curveShape1.worldSpace[0]"), plug("curveShape2.create"));
    EXPECT_TRUE(modifier.doIt());
    EXPECT_TRUE(other.getCV(0, point));
    expectNear(point, MPoint(0, 0, 7));
    MFnTransform(path("curve1")).setTranslation(MVector(0, 0, 8), MSpace::kTransform);
    EXPECT_TRUE(other.getCV(0, point));
    expectNear(point, MPoint(0, 0, 8));
}

TEST_F(MFnNurbsCurveTest, AShapeSaysWhatItIs)
{
    MFnNurbsCurve set;
    makePeriodic(set);
    EXPECT_EQ(plug("curveShape1.degree").asInt(), 3);
    EXPECT_EQ(plug("curveShape1.spans").asInt(), 8);
    EXPECT_EQ(plug("curveShape1.form").asInt(), 2);
    EXPECT_EQ(plug("curveShape1.maxValue").asDouble(), 8);
    // A uniform cubic's point at a knot: (a + 4 b + c) / 6.
    EXPECT_NEAR(plug("curveShape1.editPoints[0].xValueEp").asDouble(), std::sqrt(0.5), 0.2);
}

TEST_F(MFnNurbsCurveTest, StaleAndForeignObjects)
{
    MFnNurbsCurve set;
    set.numCVs(&status);
    EXPECT_EQ(status, MStatus::kFailure);
    EXPECT_EQ(set.setObject(object("time1")), MStatus::kInvalidParameter);
    makePolygon(set);
    session.newScene();
    set.length(0.001, &status);
    EXPECT_FALSE(status);
    EXPECT_FALSE(set.setCV(0, MPoint()));
}

TEST_F(MFnNurbsCurveTest, WhatIsNotComputedSaysSo)
{
    MFnNurbsCurve set;
    makeBezier(set);
    EXPECT_EQ(set.reverse(true), MStatus::kNotImplemented);
    set.rebuild(4, 3, 1, 0, true, true, false, 0.01f, &status);
    EXPECT_EQ(status, MStatus::kNotImplemented);
}

TEST_F(MFnNurbsCurveTest, RemovesKnots)
{
    MFnNurbsCurve set;
    makeCircle(set);
    EXPECT_TRUE(set.removeKnot(2)); // one of two stays (unsure)
    EXPECT_EQ(set.numKnots(), 9);
    EXPECT_EQ(set.numCVs(), 8);
    MPoint at;
    set.getPointAtParam(0.4, at);
    EXPECT_NEAR(at.distanceTo(MPoint()), 1, 1e-12); // far away nothing moves
    EXPECT_TRUE(set.removeKnot(2));
    EXPECT_EQ(set.numKnots(), 9);
    asStep([&] { EXPECT_TRUE(set.removeKnot(1, true)); });
    EXPECT_EQ(set.numKnots(), 7);
    undo();
    EXPECT_EQ(set.numKnots(), 9);
    EXPECT_EQ(set.removeKnot(0.5), MStatus::kInvalidParameter);
    EXPECT_EQ(set.removeKnot(0), MStatus::kFailure);
    EXPECT_EQ(set.removeKnot(4, true), MStatus::kFailure);
    EXPECT_FALSE(set.removeKnot(std::nan("")));
}

TEST_F(MFnNurbsCurveTest, APeriodicCurveLosesASpan)
{
    MFnNurbsCurve set;
    makePeriodic(set);
    EXPECT_TRUE(set.removeKnot(3, true));
    EXPECT_EQ(set.form(), MFnNurbsCurve::kPeriodic);
    EXPECT_EQ(set.numSpans(), 7);
    EXPECT_EQ(set.numKnots(), 12);
    MPoint first, repeated, start, end;
    for (unsigned i = 0; i < 3; ++i)
    {
        set.getCV(i, first);
        set.getCV(i + 7, repeated);
        EXPECT_LT(first.distanceTo(repeated), 1e-12);
    }
    set.getPointAtParam(0, start);
    set.getPointAtParam(8, end);
    EXPECT_LT(start.distanceTo(end), 1e-12);
    for (double knot : {1.0, 2.0, 4.0, 5.0})
        EXPECT_TRUE(set.removeKnot(knot, true)) << knot;
    EXPECT_EQ(set.numSpans(), 3);
    EXPECT_EQ(set.removeKnot(6, true), MStatus::kFailure);
    EXPECT_EQ(set.numSpans(), 3);
}

TEST_F(MFnNurbsCurveTest, EndKnotsAreRepeated)
{
    MFnNurbsCurve set, old;
    makePeriodic(old);
    makePeriodic(set);
    EXPECT_TRUE(set.makeMultipleEndKnots());
    EXPECT_EQ(set.form(), MFnNurbsCurve::kClosed);
    EXPECT_EQ(set.numSpans(), 8);
    EXPECT_EQ(set.knot(0), 0);
    EXPECT_EQ(set.knot(2), 0);
    EXPECT_EQ(set.knot(10), 8);
    for (double t = 0; t <= 8; t += 0.37)
    {
        MPoint a, b;
        set.getPointAtParam(t, a);
        old.getPointAtParam(t, b);
        EXPECT_LT(a.distanceTo(b), 1e-12) << t;
    }
    MPoint end;
    set.getCV(0, end);
    MPoint b0;
    old.getPointAtParam(0, b0);
    EXPECT_LT(end.distanceTo(b0), 1e-12);
}

TEST_F(MFnNurbsCurveTest, CurvesAreJoined)
{
    MFnNurbsCurve bezier, polygon, joined;
    MObjectArray sources;
    makeBezier(bezier);
    sources.append(bezier.object());
    MObject data = MFnNurbsCurveData().create();
    polygon.create(points({{4, 0, 0}, {4, 2, 0}, {9, 2, 0}}), numbers({5, 6, 8}), 1, MFnNurbsCurve::kOpen, false, false,
                   data);
    sources.append(data);
    MObject made = joined.create(sources, MObject::kNullObj, &status);
    ASSERT_TRUE(status) << status.errorString().asChar();
    EXPECT_TRUE(made.hasFn(MFn::kTransform));
    EXPECT_EQ(joined.degree(), 3);
    EXPECT_EQ(joined.form(), MFnNurbsCurve::kOpen);
    MPoint a, b;
    for (double t = 0; t <= 1; t += 0.125)
    {
        joined.getPointAtParam(t, a);
        bezier.getPointAtParam(t, b);
        EXPECT_LT(a.distanceTo(b), 1e-12) << t;
        joined.getPointAtParam(1 + 3 * t, a);
        polygon.getPointAtParam(5 + 3 * t, b);
        EXPECT_LT(a.distanceTo(b), 1e-12) << t;
    }
    joined.create(MObjectArray(), MObject::kNullObj, &status);
    EXPECT_EQ(status, MStatus::kInvalidParameter);
    // Once more the other way, back to where it began.
    sources.append(data);
    joined.create(sources, MObject::kNullObj, &status);
    EXPECT_TRUE(status) << status.errorString().asChar();
    EXPECT_EQ(joined.numSpans(), 5 + 4 * 2); // with those without length, where knots stand three times
    makeCircle(polygon);
    sources.append(polygon.object());
    joined.create(sources, MObject::kNullObj, &status);
    EXPECT_EQ(status, MStatus::kInvalidParameter) << status.errorString().asChar();
}
