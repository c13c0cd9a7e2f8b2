#include "openmaya/Fixture.h"

#include <maya/MAnimUtil.h>
#include <maya/MDagPath.h>
#include <maya/MFnAnimCurve.h>
#include <maya/MObjectArray.h>
#include <maya/MPlugArray.h>
#include <maya/MTime.h>

namespace understudy::openmaya
{
namespace
{

class MAnimUtilTest : public ApiTest
{
protected:
    MAnimUtilTest()
    {
        parent = make("transform", "parent");
        make("transform", "child", parent);
    }

    static MObject key(const char* plugName)
    {
        MFnAnimCurve curve;
        MObject made = curve.create(plug(plugName));
        EXPECT_TRUE(curve.addKeyframe(MTime(1.0, MTime::kFilm), 1.0));
        return made;
    }

    core::NodeId parent;
};

TEST_F(MAnimUtilTest, FindsAnimatedPlugs)
{
    EXPECT_FALSE(MAnimUtil::isAnimated(object("child")));
    MObject curve = key("parent.tx");
    EXPECT_TRUE(MAnimUtil::isAnimated(object("parent")));
    EXPECT_FALSE(MAnimUtil::isAnimated(object("child")));
    EXPECT_TRUE(MAnimUtil::isAnimated(object("child"), true));
    EXPECT_TRUE(MAnimUtil::isAnimated(plug("parent.t")));
    EXPECT_FALSE(MAnimUtil::isAnimated(plug("parent.ty")));
    EXPECT_TRUE(MAnimUtil::isAnimated(plug("child.ty"), true));
    MSelectionList both;
    both.add("child");
    EXPECT_FALSE(MAnimUtil::isAnimated(both));
    both.add("parent");
    EXPECT_TRUE(MAnimUtil::isAnimated(both));
    MPlugArray plugs;
    EXPECT_TRUE(MAnimUtil::findAnimatedPlugs(both, plugs));
    ASSERT_EQ(plugs.length(), 1u);
    EXPECT_STREQ(plugs[0].name().asChar(), "parent.translateX");
    EXPECT_FALSE(MAnimUtil::findAnimatedPlugs(object("child"), plugs));
    EXPECT_TRUE(MAnimUtil::findAnimatedPlugs(object("child"), plugs, true));
    MObjectArray found;
    EXPECT_TRUE(MAnimUtil::findAnimation(plug("parent.tx"), found));
    ASSERT_EQ(found.length(), 1u);
    EXPECT_TRUE(found[0] == curve);
    EXPECT_FALSE(MAnimUtil::findAnimation(plug("parent.ty"), found));
    EXPECT_EQ(found.length(), 0u);
    MStatus status;
    MAnimUtil::isAnimated(MObject(), false, &status);
    EXPECT_FALSE(status);
}

TEST_F(MAnimUtilTest, LooksThroughPairBlends)
{
    make("pairBlend", "blend");
    connect("blend.outTranslateX", "child.tx");
    MObject first = key("blend.inTranslateX1");
    MObject second = key("blend.inTranslateX2");
    key("blend.inTranslateY1");
    MObjectArray found;
    EXPECT_TRUE(MAnimUtil::findAnimation(plug("child.tx"), found));
    ASSERT_EQ(found.length(), 2u);
    EXPECT_TRUE(found[0] == first);
    EXPECT_TRUE(found[1] == second);
}

TEST_F(MAnimUtilTest, DrivenKeys)
{
    MFnAnimCurve curve;
    MObject made = curve.create(plug("child.tx"), MFnAnimCurve::kAnimCurveUL);
    connect("parent.ry", "child_translateX.input"); // through a unit conversion
    MObjectArray curves;
    MPlugArray drivers;
    EXPECT_TRUE(MAnimUtil::findSetDrivenKeyAnimation(plug("child.tx"), curves, drivers));
    ASSERT_EQ(curves.length(), 1u);
    EXPECT_TRUE(curves[0] == made);
    EXPECT_STREQ(drivers[0].name().asChar(), "parent.rotateY");
    EXPECT_FALSE(MAnimUtil::findAnimation(plug("child.tx"), curves));
    EXPECT_TRUE(MAnimUtil::isAnimated(plug("child.tx")));
}

TEST_F(MAnimUtilTest, Constraints)
{
    make("transform", "target");
    make("pointConstraint", "point", node("child"));
    connect("target.translate", "point.target[0].targetTranslate");
    connect("point.constraintTranslateX", "child.tx");
    MObject constraint;
    MObjectArray targets;
    EXPECT_TRUE(MAnimUtil::findConstraint(plug("child.tx"), constraint, targets));
    EXPECT_TRUE(constraint == object("point"));
    ASSERT_EQ(targets.length(), 1u);
    EXPECT_TRUE(targets[0] == object("target"));
    EXPECT_FALSE(MAnimUtil::findConstraint(plug("child.ty"), constraint, targets));
    EXPECT_TRUE(constraint.isNull());
}

TEST_F(MAnimUtilTest, AnimatablePlugs)
{
    MSelectionList list;
    list.add("child");
    EXPECT_TRUE(plug("child.ty").setLocked(true));
    MPlugArray plugs;
    EXPECT_TRUE(MAnimUtil::findAnimatablePlugs(list, plugs));
    std::vector<std::string> names;
    for (const MPlug& each : plugs)
        names.emplace_back(each.partialName().asChar());
    EXPECT_EQ(names, (Names{"v", "tx", "tz", "rx", "ry", "rz", "sx", "sy", "sz"}));
    MObjectArray layers;
    EXPECT_FALSE(MAnimUtil::findAnimationLayers(plug("child.tx"), layers, plugs));
}

} // namespace
} // namespace understudy::openmaya
