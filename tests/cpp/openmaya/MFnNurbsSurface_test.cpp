// Facts: Maya's C++ API reference of MFnNurbsSurface, MItSurfaceCV and MNurbsIntersector; planes and cylinders.
#include "Fixture.h"
#include "openmaya/Access.h"

#include <maya/MDGModifier.h>
#include <maya/MDagPath.h>
#include <maya/MDoubleArray.h>
#include <maya/MFnDoubleIndexedComponent.h>
#include <maya/MFnNurbsSurface.h>
#include <maya/MFnNurbsSurfaceData.h>
#include <maya/MFnTransform.h>
#include <maya/MItSurfaceCV.h>
#include <maya/MMatrix.h>
#include <maya/MNurbsIntersector.h>
#include <maya/MPointArray.h>
#include <maya/MTrimBoundaryArray.h>
#include <maya/MVector.h>

#include <cmath>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

MDoubleArray numbers(std::initializer_list<double> list)
{
    MDoubleArray made;
    for (double number : list)
        made.append(number);
    return made;
}

class MFnNurbsSurfaceTest : public ApiTest
{
protected:
    // 3 by 2 in the plane y = 1: u along x, v along -z. One span in u, two in v.
    MObject makePlane(MFnNurbsSurface& set, MObject owner = MObject::kNullObj)
    {
        MPointArray cvs;
        for (int i = 0; i < 4; ++i)
            for (int j = 0; j < 3; ++j)
                cvs.append(MPoint(i, 1, -j));
        return set.create(cvs, numbers({0, 0, 0, 1, 1, 1}), numbers({0, 1, 2}), 3, 1, MFnNurbsSurface::kOpen,
                          MFnNurbsSurface::kOpen, false, owner, &status);
    }
    // A rational cylinder around y: u along the height of 5, v around with radius 2.
    MObject makeCylinder(MFnNurbsSurface& set)
    {
        const double corners[][2] = {{1, 0}, {1, 1}, {0, 1}, {-1, 1}, {-1, 0}, {-1, -1}, {0, -1}, {1, -1}, {1, 0}};
        MPointArray cvs;
        for (int i = 0; i < 2; ++i)
            for (int j = 0; j < 9; ++j)
                cvs.append(MPoint(2 * corners[j][0], i * 5.0, -2 * corners[j][1], j % 2 ? std::sqrt(0.5) : 1));
        return set.create(cvs, numbers({0, 1}), numbers({0, 0, 1, 1, 2, 2, 3, 3, 4, 4}), 1, 2, MFnNurbsSurface::kOpen,
                          MFnNurbsSurface::kClosed, true, MObject::kNullObj, &status);
    }

    static MDagPath path(const char* name)
    {
        MSelectionList list;
        MDagPath found;
        EXPECT_TRUE(list.add(name));
        EXPECT_TRUE(list.getDagPath(0, found));
        return found;
    }

    static void expectNear(const MPoint& a, const MPoint& b, double tolerance = 1e-10)
    {
        for (unsigned i = 0; i < 4; ++i)
            EXPECT_NEAR(a[i], b[i], tolerance) << "coordinate " << i;
    }

    MStatus status;
};

} // namespace

TEST_F(MFnNurbsSurfaceTest, MakesAShapeWithATransform)
{
    MFnNurbsSurface set;
    MObject made = makePlane(set);
    ASSERT_TRUE(status) << status.errorString().asChar();
    EXPECT_TRUE(made.hasFn(MFn::kTransform));
    EXPECT_STREQ(set.fullPathName().asChar(), "|surface1|surfaceShape1");
    EXPECT_EQ(set.degreeU(), 3);
    EXPECT_EQ(set.degreeV(), 1);
    EXPECT_EQ(set.numSpansInU(), 1);
    EXPECT_EQ(set.numSpansInV(), 2);
    EXPECT_EQ(set.numCVsInU(), 4);
    EXPECT_EQ(set.numCVsInV(), 3);
    EXPECT_EQ(set.numKnotsInU(), 6);
    EXPECT_EQ(set.numKnotsInV(), 3);
    EXPECT_EQ(set.numPatches(), 2u);
    EXPECT_EQ(set.formInU(), MFnNurbsSurface::kOpen);
    EXPECT_FALSE(set.isBezier());
    EXPECT_TRUE(set.isUniform());
    EXPECT_TRUE(set.isKnotV(1));
    EXPECT_FALSE(set.isKnotU(0.5));
    EXPECT_FALSE(set.isTrimmedSurface());
    EXPECT_EQ(set.numRegions(), 0u);
    EXPECT_EQ(plug("surfaceShape1.spansV").asInt(), 2);
    EXPECT_EQ(plug("surfaceShape1.maxValueV").asDouble(), 2);
}

TEST_F(MFnNurbsSurfaceTest, RefusesWhatIsNoSurface)
{
    MFnNurbsSurface set;
    MPointArray four(4);
    auto create = [&](const MDoubleArray& u, const MDoubleArray& v, unsigned degree, MFnNurbsSurface::Form form)
    {
        EXPECT_TRUE(set.create(four, u, v, degree, 1, form, form, false, MObject::kNullObj, &status).isNull());
        return status.statusCode();
    };
    EXPECT_EQ(create(numbers({0, 1, 2}), numbers({0, 1}), 1, MFnNurbsSurface::kOpen), MStatus::kInvalidParameter);
    EXPECT_EQ(create(numbers({0}), numbers({0, 1}), 1, MFnNurbsSurface::kOpen), MStatus::kInvalidParameter);
    EXPECT_EQ(create({}, {}, 0, MFnNurbsSurface::kOpen), MStatus::kInvalidParameter);
    EXPECT_EQ(create(numbers({0, 1}), numbers({0, 1}), 1, MFnNurbsSurface::kLast), MStatus::kInvalidParameter);
    EXPECT_EQ(create(numbers({0, 1}), numbers({1, 0}), 1, MFnNurbsSurface::kOpen), MStatus::kInvalidParameter);
}

TEST_F(MFnNurbsSurfaceTest, PointsAndDirections)
{
    MFnNurbsSurface set;
    makePlane(set);
    MPoint point;
    MVector u, v;
    EXPECT_TRUE(set.getPointAtParam(0.5, 1.5, point));
    expectNear(point, MPoint(1.5, 1, -1.5));
    EXPECT_TRUE(set.getTangents(0.5, 1.5, u, v));
    expectNear(u, MPoint(1, 0, 0));
    expectNear(v, MPoint(0, 0, -1));
    expectNear(set.normal(0.2, 0.2), MPoint(0, 1, 0));
    MVector dUU;
    EXPECT_TRUE(set.getDerivativesAtParm(0.5, 0.5, point, u, v, MSpace::kObject, &dUU));
    expectNear(u, MPoint(3, 0, 0));
    expectNear(dUU, MPoint(0, 0, 0));
    EXPECT_EQ(set.getPointAtParam(0.5, 2.5, point), MStatus::kInvalidParameter);
    EXPECT_TRUE(set.isParamOnSurface(1, 2));
    EXPECT_FALSE(set.isParamOnSurface(1, 2.1));
    double a, b, c, d;
    EXPECT_TRUE(set.getKnotDomain(a, b, c, d));
    EXPECT_EQ((std::array<double, 4>{a, b, c, d}), (std::array<double, 4>{0, 1, 0, 2}));
}

TEST_F(MFnNurbsSurfaceTest, AreasNearestPointsAndRays)
{
    MFnNurbsSurface set;
    makeCylinder(set);
    ASSERT_TRUE(status) << status.errorString().asChar();
    EXPECT_NEAR(set.area(1e-6), 20 * M_PI, 1e-4);
    double u = -1, v = -1;
    expectNear(set.closestPoint(MPoint(6, 2, 0), &u, &v), MPoint(2, 2, 0), 1e-8);
    EXPECT_NEAR(u, 0.4, 1e-8);
    EXPECT_NEAR(set.distanceToPoint(MPoint(6, 2, 0)), 4, 1e-10);
    EXPECT_TRUE(set.isPointOnSurface(MPoint(0, 3, -2)));
    EXPECT_TRUE(set.getParamAtPoint(MPoint(0, 3, -2), u, v, false));
    EXPECT_NEAR(v, 1, 1e-6);
    EXPECT_EQ(set.getParamAtPoint(MPoint(0, 3, 0), u, v, false), MStatus::kFailure);
    MPoint hit;
    double distance = 0;
    bool exact = false;
    EXPECT_TRUE(set.intersect(MPoint(10, 1, 0), MVector(-2, 0, 0), u, v, hit, 1e-3, MSpace::kObject, true, &distance,
                              false, &exact, &status));
    expectNear(hit, MPoint(2, 1, 0), 1e-8);
    EXPECT_NEAR(distance, 8, 1e-8);
    MDoubleArray us, vs, distances;
    MPointArray hits;
    EXPECT_TRUE(
        set.intersect(MPoint(10, 1, 0.5), MVector(-1, 0, 0), us, vs, hits, 1e-3, MSpace::kObject, true, &distances));
    EXPECT_EQ(hits.length(), 2u);
    EXPECT_EQ(distances.length(), 2u);
    EXPECT_FALSE(set.intersect(MPoint(10, 9, 0), MVector(-1, 0, 0), u, v, hit));
}

TEST_F(MFnNurbsSurfaceTest, CVsInSpaces)
{
    MFnNurbsSurface set;
    makePlane(set);
    MFnTransform(path("surface1")).setTranslation(MVector(0, 10, 0), MSpace::kTransform);
    MFnNurbsSurface placed(path("surface1"), &status);
    ASSERT_TRUE(status);
    MPoint point;
    EXPECT_TRUE(placed.getCV(2, 1, point, MSpace::kWorld));
    expectNear(point, MPoint(2, 11, -1));
    EXPECT_EQ(set.getCV(2, 1, point, MSpace::kWorld), MStatus::kFailure);
    EXPECT_EQ(set.getCV(4, 0, point), MStatus::kInvalidParameter);
    point = MPoint(2, 20, -1);
    EXPECT_TRUE(placed.setCV(2, 1, point, MSpace::kWorld));
    MPointArray cvs;
    EXPECT_TRUE(set.getCVs(cvs));
    ASSERT_EQ(cvs.length(), 12u);
    expectNear(cvs[2 * 3 + 1], MPoint(2, 10, -1));
    cvs[0] = MPoint(-5, 0, 0);
    EXPECT_TRUE(set.setCVs(cvs));
    EXPECT_TRUE(set.getCV(0, 0, point));
    expectNear(point, MPoint(-5, 0, 0));
    cvs.remove(0);
    EXPECT_EQ(set.setCVs(cvs), MStatus::kInvalidParameter);
    MFnDoubleIndexedComponent row(set.cvsInV(0, 2, 3));
    EXPECT_EQ(row.elementCount(), 3);
    set.cv(0, 3, &status);
    EXPECT_EQ(status, MStatus::kInvalidParameter);
}

TEST_F(MFnNurbsSurfaceTest, DataAndHistory)
{
    MObject data = MFnNurbsSurfaceData().create(&status);
    EXPECT_TRUE(status);
    MFnNurbsSurface set;
    EXPECT_EQ(makePlane(set, data), data);
    EXPECT_NEAR(set.area(), 6, 1e-9);
    MFnNurbsSurface shape;
    shape.copy(data, MObject::kNullObj, &status);
    EXPECT_TRUE(status) << status.errorString().asChar();
    MFnNurbsSurface other;
    makeCylinder(other);
    MDGModifier modifier;
    modifier.connect(plug("surfaceShape1.local"), plug("surfaceShape2.create"));
    EXPECT_TRUE(modifier.doIt());
    EXPECT_TRUE(other.hasHistoryOnCreate());
    EXPECT_EQ(other.numCVsInU(), 4);
    MPoint point(0, 5, 0);
    EXPECT_TRUE(other.setCV(0, 0, point));
    MPoint now;
    EXPECT_TRUE(other.getCV(0, 0, now));
    expectNear(now, point);
    EXPECT_TRUE(shape.getCV(0, 0, now));
    expectNear(now, MPoint(0, 1, 0)); // the source stays
    EXPECT_EQ(other.setKnotInU(0, -1), MStatus::kFailure);
    EXPECT_NEAR(MFnNurbsSurface(other.getDataObject()).getCV(0, 0, now) ? now.y : 0, 5, 1e-12);
}

TEST_F(MFnNurbsSurfaceTest, WhatIsNotComputedSaysSo)
{
    MFnNurbsSurface set;
    makePlane(set);
    EXPECT_EQ(set.trim(numbers({0.5}), numbers({0.5})), MStatus::kNotImplemented);
    EXPECT_TRUE(set.tesselate(MTesselationParams::fsDefaultTesselationParams, MObject::kNullObj, &status).isNull());
    EXPECT_EQ(status, MStatus::kNotImplemented);
    EXPECT_EQ(set.numUVs(&status), 0);
    EXPECT_EQ(status, MStatus::kNotImplemented);
}

TEST_F(MFnNurbsSurfaceTest, RemovesKnots)
{
    MFnNurbsSurface set;
    makePlane(set);
    MPoint before, after;
    set.getPointAtParam(0.3, 1.5, before);
    asStep([&] { EXPECT_TRUE(set.removeOneKnotInV(1)); });
    EXPECT_EQ(set.numSpansInV(), 1);
    EXPECT_EQ(set.numCVsInV(), 2);
    set.getPointAtParam(0.3, 1.5, after); // the rows lay evenly
    expectNear(after, before);
    undo();
    EXPECT_EQ(set.numSpansInV(), 2);
    EXPECT_EQ(set.removeOneKnotInV(0.5), MStatus::kInvalidParameter);
    EXPECT_EQ(set.removeOneKnotInU(0), MStatus::kFailure); // an end
    EXPECT_EQ(set.removeKnotInU(std::nan("")), MStatus::kInvalidParameter);
    EXPECT_TRUE(set.removeKnotInV(1)); // it stands there once (unsure: that this is no failure)
    EXPECT_EQ(set.numSpansInV(), 2);
    EXPECT_TRUE(set.removeKnotInV(1, true));
    EXPECT_EQ(set.numSpansInV(), 1);
    MFnNurbsSurface around;
    makeCylinder(around);
    EXPECT_TRUE(around.removeKnotInV(2)); // of two, one
    EXPECT_EQ(around.numKnotsInV(), 9);
    EXPECT_EQ(around.numCVsInV(), 8);
    // The circle's arcs go on into each other, but not with the same curvature of their parameters' lines: it may
    // change.
    for (double v : {0.0, 0.4, 1.0, 3.0, 3.7, 4.0})
    {
        around.getPointAtParam(0.5, v, after);
        EXPECT_NEAR(std::hypot(after.x, after.z), 2, v > 1 && v < 3 ? 0.5 : 1e-12) << v;
    }
}

TEST_F(MFnNurbsSurfaceTest, MItSurfaceCVVisitsRows)
{
    MFnNurbsSurface set;
    makePlane(set);
    std::vector<std::vector<int>> rows;
    MItSurfaceCV iterator(path("surface1"), MObject::kNullObj, true, &status);
    EXPECT_TRUE(status);
    for (; !iterator.isDone(); iterator.nextRow())
    {
        rows.emplace_back();
        for (; !iterator.isRowDone(); iterator.next())
            rows.back().push_back(iterator.index());
    }
    EXPECT_EQ(rows, (std::vector<std::vector<int>>{{0, 3, 6, 9}, {1, 4, 7, 10}, {2, 5, 8, 11}}));
    // Without rows: all, one after another.
    int count = 0;
    for (iterator.reset(path("surface1"), MObject::kNullObj, false); !iterator.isDone(); iterator.next())
        EXPECT_EQ(iterator.index(), count++);
    EXPECT_EQ(count, 12);
    EXPECT_EQ(iterator.next(), MStatus::kFailure);
}

TEST_F(MFnNurbsSurfaceTest, MItSurfaceCVVisitsAComponentAndMoves)
{
    MFnNurbsSurface set;
    makePlane(set);
    MFnDoubleIndexedComponent elements;
    MObject component = elements.create(MFn::kSurfaceCVComponent);
    elements.addElement(1, 2);
    elements.addElement(3, 0);
    elements.addElement(9, 9); // the surface has none
    MItSurfaceCV iterator(path("surfaceShape1"), component, false, &status);
    EXPECT_TRUE(status);
    std::vector<std::pair<int, int>> visited;
    for (; !iterator.isDone(); iterator.next())
    {
        int u = -1, v = -1;
        EXPECT_TRUE(iterator.getIndex(u, v));
        visited.emplace_back(u, v);
        EXPECT_TRUE(iterator.translateBy(MVector(0, 1, 0)));
    }
    EXPECT_TRUE(iterator.updateSurface());
    EXPECT_EQ(visited, (std::vector<std::pair<int, int>>{{1, 2}, {3, 0}}));
    MPoint point;
    EXPECT_TRUE(set.getCV(1, 2, point));
    expectNear(point, MPoint(1, 2, -2));
    EXPECT_TRUE(set.getCV(1, 1, point));
    expectNear(point, MPoint(1, 1, -1));
}

TEST_F(MFnNurbsSurfaceTest, MNurbsIntersectorKeepsASurface)
{
    MNurbsIntersector intersector;
    EXPECT_FALSE(intersector.isCreated());
    MPointOnNurbs found;
    EXPECT_EQ(intersector.getClosestPoint(MPoint(), found), MStatus::kFailure);
    MFnNurbsSurface set;
    makeCylinder(set);
    MObject shape = set.object();
    MMatrix up;
    up[3][1] = 100;
    EXPECT_TRUE(intersector.create(shape, up));
    EXPECT_TRUE(intersector.isCreated());
    EXPECT_TRUE(intersector.getClosestPoint(MPoint(5, 102, 0), found));
    expectNear(found.getPoint(), MPoint(2, 102, 0), 1e-8);
    EXPECT_NEAR(found.getUV().x, 0.4, 1e-8);
    EXPECT_EQ(intersector.getClosestPoint(MPoint(5, 102, 0), found, 1), MStatus::kFailure);
    double u, v;
    MPoint hit;
    EXPECT_TRUE(intersector.getIntersect(MPoint(9, 101, 0), MVector(-1, 0, 0), u, v, hit, 1e-3));
    expectNear(hit, MPoint(2, 101, 0), 1e-8);
    MObject time = object("time1");
    EXPECT_EQ(intersector.create(time), MStatus::kInvalidParameter);
    EXPECT_TRUE(intersector.isCreated());
}
