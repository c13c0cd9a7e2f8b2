// Facts: Maya's C++ API reference of MItCurveCV.
#include "Fixture.h"
#include "openmaya/Access.h"

#include <maya/MDagPath.h>
#include <maya/MDoubleArray.h>
#include <maya/MFnNurbsCurve.h>
#include <maya/MFnNurbsCurveData.h>
#include <maya/MFnSingleIndexedComponent.h>
#include <maya/MFnTransform.h>
#include <maya/MItCurveCV.h>
#include <maya/MPointArray.h>
#include <maya/MVector.h>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

class MItCurveCVTest : public ApiTest
{
protected:
    // Points 0, 1, 2 ... on x.
    MObject makeLine(unsigned int count, MObject& owner = MObject::kNullObj)
    {
        MPointArray cvs;
        MDoubleArray knots;
        for (unsigned i = 0; i < count; ++i)
        {
            cvs.append(MPoint(i, 0, 0));
            knots.append(i);
        }
        return MFnNurbsCurve().create(cvs, knots, 1, MFnNurbsCurve::kOpen, false, false, owner, &status);
    }

    static MDagPath path(const char* name)
    {
        MSelectionList list;
        MDagPath found;
        EXPECT_TRUE(list.add(name));
        EXPECT_TRUE(list.getDagPath(0, found));
        return found;
    }

    static std::vector<int> indices(MItCurveCV& iterator)
    {
        std::vector<int> found;
        for (; !iterator.isDone(); iterator.next())
            found.push_back(iterator.index());
        return found;
    }

    MStatus status;
};

} // namespace

TEST_F(MItCurveCVTest, VisitsAllOfAShape)
{
    makeLine(4);
    MItCurveCV iterator(path("curve1"), MObject::kNullObj, &status);
    EXPECT_TRUE(status);
    EXPECT_EQ(indices(iterator), (std::vector<int>{0, 1, 2, 3}));
    EXPECT_EQ(iterator.next(), MStatus::kFailure);
    iterator.position(MSpace::kObject, &status);
    EXPECT_EQ(status, MStatus::kFailure);
    EXPECT_TRUE(iterator.reset());
    EXPECT_FALSE(iterator.isDone());
    EXPECT_EQ(iterator.currentItem().apiType(), MFn::kCurveCVComponent);
}

TEST_F(MItCurveCVTest, VisitsThoseOfAComponent)
{
    makeLine(5);
    MFnSingleIndexedComponent elements;
    MObject component = elements.create(MFn::kCurveCVComponent);
    elements.addElement(3);
    elements.addElement(1);
    elements.addElement(77); // the curve has none
    MItCurveCV iterator(path("curveShape1"), component, &status);
    EXPECT_TRUE(status);
    EXPECT_EQ(indices(iterator), (std::vector<int>{1, 3}));
    MObject mesh = elements.create(MFn::kMeshVertComponent);
    EXPECT_EQ(iterator.reset(path("curveShape1"), mesh), MStatus::kInvalidParameter);
}

TEST_F(MItCurveCVTest, MovesInSpaces)
{
    makeLine(3);
    MFnTransform(path("curve1")).setTranslation(MVector(0, 5, 0), MSpace::kTransform);
    const double scale[3] = {2, 1, 1};
    MFnTransform(path("curve1")).setScale(scale);
    for (MItCurveCV iterator(path("curve1")); !iterator.isDone(); iterator.next())
        EXPECT_TRUE(iterator.translateBy(MVector(1, 0, 0), MSpace::kWorld));
    MItCurveCV iterator(path("curve1"));
    iterator.next();
    EXPECT_EQ(iterator.position(), MPoint(1.5, 0, 0));
    EXPECT_EQ(iterator.position(MSpace::kWorld), MPoint(3, 5, 0));
    EXPECT_TRUE(iterator.setPosition(MPoint(0, 0, 0), MSpace::kWorld));
    EXPECT_TRUE(iterator.updateCurve());
    MPoint point;
    EXPECT_TRUE(MFnNurbsCurve(path("curve1")).getCV(1, point));
    EXPECT_EQ(point, MPoint(0, -5, 0));
}

TEST_F(MItCurveCVTest, EditsDataInPlace)
{
    MObject data = MFnNurbsCurveData().create();
    makeLine(3, data);
    MItCurveCV iterator(data, &status);
    EXPECT_TRUE(status);
    for (; !iterator.isDone(); iterator.next())
        EXPECT_TRUE(iterator.translateBy(MVector(0, 0, iterator.index())));
    MPoint last;
    EXPECT_TRUE(MFnNurbsCurve(data).getCV(2, last));
    EXPECT_EQ(last, MPoint(2, 0, 2));
}

TEST_F(MItCurveCVTest, WhatIsNoCurveHasNoCVs)
{
    MObject time = object("time1");
    MItCurveCV iterator(time, &status);
    EXPECT_EQ(status, MStatus::kInvalidParameter);
    EXPECT_TRUE(iterator.isDone());
    make("nurbsCurve", "emptyShape", make("transform", "empty"));
    MItCurveCV empty(path("emptyShape"), MObject::kNullObj, &status);
    EXPECT_FALSE(status);
    EXPECT_TRUE(empty.isDone());
}

TEST_F(MItCurveCVTest, ACurveThatGoesEndsTheVisit)
{
    makeLine(3);
    MItCurveCV iterator(path("curve1"));
    session.newScene();
    iterator.position(MSpace::kObject, &status);
    EXPECT_FALSE(status);
    EXPECT_FALSE(iterator.setPosition(MPoint()));
    EXPECT_TRUE(iterator.next());
}
