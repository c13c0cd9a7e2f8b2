// Facts: Maya's C++ API reference of MFnGeometryData.
#include "Fixture.h"
#include "openmaya/Access.h"

#include <maya/MDoubleArray.h>
#include <maya/MFnNurbsCurve.h>
#include <maya/MFnNurbsCurveData.h>
#include <maya/MFnSingleIndexedComponent.h>
#include <maya/MFnStringData.h>
#include <maya/MMatrix.h>
#include <maya/MPointArray.h>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

class MFnGeometryDataTest : public ApiTest
{
protected:
    // Data of a polygon with four points.
    MFnGeometryDataTest()
    {
        data = MFnNurbsCurveData().create();
        MPointArray cvs(4);
        MDoubleArray knots(4);
        for (unsigned i = 0; i < 4; ++i)
            knots[i] = cvs[i].x = i;
        EXPECT_EQ(MFnNurbsCurve().create(cvs, knots, 1, MFnNurbsCurve::kOpen, false, false, data), data);
        EXPECT_TRUE(set.setObject(data));
    }

    static MObject cvs(std::initializer_list<int> indices)
    {
        MFnSingleIndexedComponent elements;
        MObject made = elements.create(MFn::kCurveCVComponent);
        for (int index : indices)
            elements.addElement(index);
        return made;
    }

    static std::vector<int> indices(const MObject& component)
    {
        MFnSingleIndexedComponent elements(component);
        std::vector<int> found;
        for (int i = 0; i < elements.elementCount(); ++i)
            found.push_back(elements.element(i));
        return found;
    }

    MObject data;
    MFnGeometryData set;
    MStatus status;
};

} // namespace

TEST_F(MFnGeometryDataTest, TheMatrixLeadsToTheWorld)
{
    EXPECT_TRUE(set.matrixIsIdentity());
    MMatrix up, read;
    up[3][1] = 7;
    EXPECT_TRUE(set.setMatrix(up));
    EXPECT_TRUE(set.matrixIsNotIdentity());
    EXPECT_TRUE(set.getMatrix(read));
    EXPECT_EQ(read, up);
    MPoint point;
    EXPECT_TRUE(MFnNurbsCurve(data).getCV(1, point, MSpace::kWorld));
    EXPECT_EQ(point, MPoint(1, 7, 0));
}

TEST_F(MFnGeometryDataTest, GroupsHoldComponents)
{
    EXPECT_TRUE(set.addObjectGroup(12));
    EXPECT_EQ(set.addObjectGroup(12), MStatus::kFailure); // unsure
    EXPECT_TRUE(set.hasObjectGroup(12));
    EXPECT_EQ(set.objectGroupCount(), 1u);
    EXPECT_EQ(set.objectGroup(0), 12u);
    set.objectGroup(1, &status);
    EXPECT_EQ(status, MStatus::kInvalidParameter);
    EXPECT_EQ(set.objectGroupType(12), MFn::kInvalid);
    EXPECT_TRUE(set.objectGroupComponent(12).isNull());
    EXPECT_EQ(set.objectGroupSubsetState(12), MFnGeometryData::kEmptyGroup);
    MObject two = cvs({0, 2});
    EXPECT_TRUE(set.setObjectGroupComponent(12, two));
    EXPECT_EQ(set.objectGroupType(12), MFn::kCurveCVComponent);
    EXPECT_EQ(indices(set.objectGroupComponent(12)), (std::vector<int>{0, 2}));
    EXPECT_EQ(set.objectGroupSubsetState(12), MFnGeometryData::kPartialGroup);
    MObject others = cvs({1, 3});
    EXPECT_TRUE(set.addObjectGroupComponent(12, others));
    EXPECT_EQ(set.objectGroupSubsetState(12), MFnGeometryData::kCompleteGroup);
    EXPECT_TRUE(set.removeObjectGroupComponent(12, two));
    EXPECT_EQ(indices(set.objectGroupComponent(12)), (std::vector<int>{1, 3}));
    EXPECT_TRUE(set.changeObjectGroupId(12, 5));
    EXPECT_FALSE(set.hasObjectGroup(12));
    EXPECT_EQ(set.removeObjectGroup(12), MStatus::kFailure);
    EXPECT_TRUE(set.removeObjectGroup(5));
    EXPECT_EQ(set.objectGroupCount(), 0u);
}

TEST_F(MFnGeometryDataTest, GroupsAreCopiedAndOthersKeepTheirs)
{
    MObject component = cvs({1});
    set.addObjectGroup(3);
    set.setObjectGroupComponent(3, component);
    MObject other = MFnNurbsCurveData().create();
    MFnGeometryData copy(other);
    EXPECT_TRUE(copy.copyObjectGroups(data));
    EXPECT_TRUE(set.removeObjectGroup(3));
    EXPECT_EQ(indices(copy.objectGroupComponent(3)), (std::vector<int>{1}));
    MObject text = MFnStringData().create();
    EXPECT_EQ(copy.copyObjectGroups(text), MStatus::kInvalidParameter);
}

TEST_F(MFnGeometryDataTest, TagsHoldComponents)
{
    EXPECT_TRUE(set.addComponentTag("tip"));
    EXPECT_EQ(set.addComponentTag("tip"), MStatus::kFailure);
    EXPECT_EQ(set.addComponentTag(""), MStatus::kInvalidParameter);
    MObject last = cvs({3});
    EXPECT_TRUE(set.setComponentTagContents("tip", last));
    EXPECT_EQ(set.componentTagType("tip"), MFn::kCurveCVComponent);
    EXPECT_EQ(set.componentTagCategory("tip"), MFnGeometryData::kVerts);
    EXPECT_TRUE(set.renameComponentTag("tip", "end"));
    EXPECT_EQ(indices(set.componentTagContents("end")), (std::vector<int>{3}));
    set.componentTagContents("tip", &status);
    EXPECT_EQ(status, MStatus::kFailure);
    MObject first = cvs({0, 1});
    set.addComponentTag("start");
    set.setComponentTagContents("start", first);
    MStringArray keys;
    EXPECT_TRUE(set.componentTags(keys));
    EXPECT_EQ(keys.length(), 2u);
    EXPECT_TRUE(set.removeComponentTag("end"));
    EXPECT_FALSE(set.hasComponentTag("end"));
}

TEST_F(MFnGeometryDataTest, TagExpressions)
{
    MObject low = cvs({0, 1}), high = cvs({1, 2, 3});
    set.addComponentTag("low");
    set.setComponentTagContents("low", low);
    set.addComponentTag("high");
    set.setComponentTagContents("high", high);
    EXPECT_EQ(indices(set.resolveComponentTagExpression("low")), (std::vector<int>{0, 1}));
    EXPECT_EQ(set.componentTagExpressionSubsetState("*"), MFnGeometryData::kCompleteGroup);
    EXPECT_EQ(indices(set.resolveComponentTagExpression("h?gh, !low")), (std::vector<int>{2, 3}));
    EXPECT_TRUE(set.resolveComponentTagExpression("none").isNull());
    EXPECT_TRUE(set.resolveComponentTagExpression("low", MFnGeometryData::kFaces).isNull());
    set.resolveComponentTagExpression("low & high", MFnGeometryData::kAuto, &status);
    EXPECT_EQ(status, MStatus::kNotImplemented);
}

TEST_F(MFnGeometryDataTest, OtherDataIsNoGeometry)
{
    MObject text = MFnStringData().create();
    EXPECT_EQ(set.setObject(text), MStatus::kInvalidParameter);
    MFnGeometryData nothing;
    EXPECT_EQ(nothing.addObjectGroup(1), MStatus::kFailure);
}
