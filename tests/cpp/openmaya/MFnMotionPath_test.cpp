// Source of nodes and connections: scenes that Maya saved.
#include "core/GeometryData.h"
#include "openmaya/Access.h"
#include "openmaya/Fixture.h"

#include <maya/MDGModifier.h>
#include <maya/MDagPath.h>
#include <maya/MDagPathArray.h>
#include <maya/MFnAnimCurve.h>
#include <maya/MFnMotionPath.h>
#include <maya/MTime.h>

#include <cmath>
#include <limits>

namespace understudy::openmaya
{
namespace
{

using F = MFnMotionPath;

MTime frame(double number) { return MTime(number, MTime::kFilm); }

class MFnMotionPathTest : public ApiTest
{
protected:
    MFnMotionPathTest()
    {
        core::NodeId transform = make("transform", "way");
        make("nurbsCurve", "wayShape", transform);
        make("transform", "ball");
        make("locator", "ballShape", node("ball"));
        make("transform", "cube");
        core::NurbsCurveContent line;
        line.degree = 1;
        line.spans = 2;
        line.knots = {0, 1, 2};
        line.points = {{0, 0, 0, 1}, {0, 0, 3, 1}, {0, 0, 4, 1}};
        core::setValue(session.scene(), place("wayShape.cached"),
                       core::Value(core::makeData<core::NurbsCurveData>(std::move(line))));
    }

    static MDagPath path(const char* name)
    {
        MSelectionList list;
        MDagPath found;
        EXPECT_TRUE(list.add(name));
        EXPECT_TRUE(list.getDagPath(0, found)) << name;
        return found;
    }

    static MObject create(F& set, MDGModifier* modifier = nullptr, MStatus* status = nullptr)
    {
        MTime start = frame(1), end = frame(5);
        MStatus done;
        MObject made = set.create(path("way"), path("ball"), start, end, modifier, status ? status : &done);
        EXPECT_TRUE(done) << done.errorString().asChar();
        return made;
    }

    double number(const char* name) { return session.evaluator().value(place(name)).asDouble(); }
    std::string source(const char* name)
    {
        std::optional<core::Plug> found = core::sourceOf(session.scene(), place(name), false);
        return found ? core::plugName(session.scene(), *found) : "";
    }
    bool exists(const char* name)
    {
        MSelectionList list;
        return bool(list.add(name));
    }
};

} // namespace

TEST_F(MFnMotionPathTest, MakesWhatMayaMakes)
{
    F set;
    MObject made = create(set);
    EXPECT_EQ(made.apiType(), MFn::kMotionPath);
    EXPECT_TRUE(set.object() == made);
    EXPECT_STREQ(set.name().asChar(), "motionPath1");
    EXPECT_STREQ(F::className(), "MFnMotionPath");
    EXPECT_EQ(set.type(), MFn::kMotionPath);
    EXPECT_EQ(source("motionPath1.geometryPath"), "wayShape.worldSpace[0]");
    EXPECT_EQ(source("motionPath1.uValue"), "motionPath1_uValue.output");
    EXPECT_EQ(object("motionPath1_uValue").apiType(), MFn::kAnimCurveTimeToDistance);
    EXPECT_EQ(source("ball.translateX"), "addDoubleLinear1.output");
    EXPECT_EQ(source("addDoubleLinear1.input1"), "ball.transMinusRotatePivotX");
    EXPECT_EQ(source("addDoubleLinear1.input2"), "motionPath1.xCoordinate");
    EXPECT_EQ(source("addDoubleLinear3.input2"), "motionPath1.zCoordinate");
    EXPECT_EQ(source("ball.translateZ"), "addDoubleLinear3.output");
    EXPECT_EQ(source("ball.specifiedManipLocation"), "motionPath1.message");
    EXPECT_EQ(source("ball.rotateOrder"), "motionPath1.rotateOrder"); // unsure without `follow`
    EXPECT_EQ(source("ball.rotateX"), "");
}

TEST_F(MFnMotionPathTest, TheObjectMoves)
{
    core::setValue(session.scene(), place("ball.rotatePivotZ"), core::Value::number(core::Scalar::Double, 0.5));
    F set;
    create(set);
    session.evaluator().setTime(Access::ticksOf(frame(1)));
    EXPECT_NEAR(number("ball.translateZ"), -0.5, 1e-12);
    session.evaluator().setTime(Access::ticksOf(frame(3)));
    EXPECT_NEAR(number("ball.translateZ"), 2.5, 1e-12);
    session.evaluator().setTime(Access::ticksOf(frame(5)));
    EXPECT_NEAR(number("ball.translateZ"), 3.5, 1e-12);
    ASSERT_TRUE(set.setFollow(true));
    EXPECT_NEAR(number("ball.rotateX"), M_PI / 2, 1e-12); // y along z, z along -y: up lies along y
}

TEST_F(MFnMotionPathTest, IsUndone)
{
    F set;
    asStep([&] { create(set); });
    EXPECT_TRUE(exists("addDoubleLinear3"));
    undo();
    EXPECT_FALSE(exists("motionPath1"));
    EXPECT_FALSE(exists("motionPath1_uValue"));
    EXPECT_FALSE(exists("addDoubleLinear1"));
    EXPECT_EQ(source("ball.translateX"), "");
    EXPECT_FALSE(set.setFollow(true));
    session.scene().undoQueue().redo();
    EXPECT_EQ(source("ball.translateX"), "addDoubleLinear1.output");
    EXPECT_TRUE(set.setFollow(true));
}

TEST_F(MFnMotionPathTest, ModifiersOwnTheEdit)
{
    MDGModifier modifier;
    F set;
    create(set, &modifier);
    EXPECT_TRUE(exists("motionPath1"));
    ASSERT_TRUE(set.setFollow(true, &modifier));
    EXPECT_EQ(source("ball.rotateY"), "motionPath1.rotateY");
    ASSERT_TRUE(modifier.undoIt());
    EXPECT_FALSE(exists("motionPath1"));
    EXPECT_FALSE(exists("addDoubleLinear1"));
    EXPECT_EQ(source("ball.translateX"), "");
    ASSERT_TRUE(modifier.doIt());
    EXPECT_EQ(source("ball.rotateY"), "motionPath1.rotateY");
}

TEST_F(MFnMotionPathTest, WhatCannotFollow)
{
    F set;
    MTime start = frame(1), end = frame(5);
    MStatus status;
    EXPECT_TRUE(set.create(path("cube"), path("ball"), start, end, nullptr, &status).isNull());
    EXPECT_FALSE(status);
    EXPECT_TRUE(set.create(MDagPath(), path("ball"), start, end, nullptr, &status).isNull());
    EXPECT_FALSE(status);
    EXPECT_TRUE(set.create(path("way"), MDagPath(), start, end, nullptr, &status).isNull());
    EXPECT_FALSE(status);
    make("transform", "other");
    connect("other.translateX", "ball.translateY");
    EXPECT_TRUE(set.create(path("way"), path("ball"), start, end, nullptr, &status).isNull()); // unsure
    EXPECT_FALSE(status);
    EXPECT_FALSE(exists("motionPath1")) << "made whole or not at all";
    EXPECT_FALSE(exists("addDoubleLinear1"));
    EXPECT_EQ(source("ball.translateX"), "");
    EXPECT_FALSE(set.setFollow(true));
    EXPECT_FALSE(set.follow(&status));
    EXPECT_FALSE(status);
    EXPECT_EQ(set.numPositionMarkers(&status), 0u);
    EXPECT_FALSE(status);
}

TEST_F(MFnMotionPathTest, CurvesAndObjects)
{
    F set;
    create(set);
    MStatus status;
    EXPECT_TRUE(set.pathObject(&status) == path("wayShape"));
    EXPECT_TRUE(status);
    MDagPathArray objects;
    ASSERT_TRUE(set.getAnimatedObjects(objects));
    ASSERT_EQ(objects.length(), 1u);
    EXPECT_TRUE(objects[0] == path("ball"));
    EXPECT_FALSE(set.addAnimatedObject(path("ball"))) << "it is driven already";
    ASSERT_TRUE(set.setFollow(true));
    asStep([&] { ASSERT_TRUE(set.addAnimatedObject(path("cube"))); });
    EXPECT_EQ(source("cube.rotateZ"), "motionPath1.rotateZ");
    ASSERT_TRUE(set.getAnimatedObjects(objects));
    ASSERT_EQ(objects.length(), 2u);
    EXPECT_TRUE(objects[1] == path("cube"));
    undo();
    ASSERT_TRUE(set.getAnimatedObjects(objects));
    EXPECT_EQ(objects.length(), 1u);

    make("nurbsCurve", "other", make("transform", "otherT"));
    core::addInstance(session.scene(), node("other"), node("cube"));
    ASSERT_TRUE(set.setPathObject(path("cube|other")));
    EXPECT_EQ(source("motionPath1.geometryPath"), "otherT|other.worldSpace[1]");
    EXPECT_TRUE(set.pathObject() == path("cube|other"));
    EXPECT_FALSE(set.setPathObject(path("ball")));
    core::disconnect(session.scene(), place("otherT|other.worldSpace[1]"), place("motionPath1.geometryPath"));
    EXPECT_FALSE(set.pathObject(&status).isValid());
    EXPECT_FALSE(status);
}

TEST_F(MFnMotionPathTest, Following)
{
    F set;
    create(set);
    EXPECT_FALSE(set.follow());
    ASSERT_TRUE(set.setFollow(true));
    EXPECT_TRUE(set.follow());
    EXPECT_EQ(source("ball.rotateX"), "motionPath1.rotateX");
    ASSERT_TRUE(set.setFollow(true));
    ASSERT_TRUE(set.setFollow(false)); // unsure: that the rotation is released
    EXPECT_EQ(source("ball.rotateX"), "");
    EXPECT_EQ(number("motionPath1.follow"), 0);
}

TEST_F(MFnMotionPathTest, Settings)
{
    F set;
    create(set);
    EXPECT_EQ(set.followAxis(), F::kYaxis);
    EXPECT_EQ(set.upAxis(), F::kZaxis);
    ASSERT_TRUE(set.setFollowAxis(F::kXaxis));
    ASSERT_TRUE(set.setUpAxis(F::kYaxis));
    EXPECT_EQ(set.followAxis(), F::kXaxis);
    EXPECT_EQ(set.upAxis(), F::kYaxis);
    EXPECT_EQ(number("motionPath1.frontAxis"), 0);
    EXPECT_EQ(number("motionPath1.upAxis"), 1);
    EXPECT_FALSE(set.setUpAxis(static_cast<F::Axis>(3)));
    EXPECT_FALSE(set.bank());
    EXPECT_EQ(set.bankScale(), 1);
    EXPECT_NEAR(set.bankThreshold(), M_PI / 2, 1e-12); // unsure: radians
    ASSERT_TRUE(set.setBank(true));
    ASSERT_TRUE(set.setBankScale(-2.5));
    ASSERT_TRUE(set.setBankThreshold(0.5));
    EXPECT_TRUE(set.bank());
    EXPECT_EQ(set.bankScale(), -2.5);
    EXPECT_EQ(set.bankThreshold(), 0.5);
    // Unsure: both are of the world up type and inverseUp.
    EXPECT_FALSE(set.useNormal());
    ASSERT_TRUE(set.setUseNormal(true));
    EXPECT_TRUE(set.useNormal());
    EXPECT_EQ(number("motionPath1.worldUpType"), 4);
    ASSERT_TRUE(set.setUseNormal(false));
    EXPECT_EQ(number("motionPath1.worldUpType"), 3);
    EXPECT_FALSE(set.inverseNormal());
    ASSERT_TRUE(set.setInverseNormal(true));
    EXPECT_TRUE(set.inverseNormal());
    EXPECT_EQ(number("motionPath1.inverseUp"), 1);
}

TEST_F(MFnMotionPathTest, TimesAndParameters)
{
    F set;
    create(set);
    EXPECT_EQ(set.uStart(), 0);
    EXPECT_EQ(set.uEnd(), 2);
    EXPECT_TRUE(set.uTimeStart() == frame(1));
    EXPECT_TRUE(set.uTimeEnd() == frame(5));
    MTime start = frame(2), end = frame(12), beyond = frame(20);
    asStep(
        [&]
        {
            ASSERT_TRUE(set.setUStart(0.5));
            ASSERT_TRUE(set.setUEnd(1.5));
            ASSERT_TRUE(set.setUTimeStart(start));
            ASSERT_TRUE(set.setUTimeEnd(end));
        });
    EXPECT_EQ(set.uStart(), 0.5);
    EXPECT_EQ(set.uEnd(), 1.5);
    EXPECT_TRUE(set.uTimeStart() == start);
    EXPECT_TRUE(set.uTimeEnd() == end);
    EXPECT_FALSE(set.setUTimeStart(beyond));
    EXPECT_FALSE(set.setUTimeStart(end));
    EXPECT_FALSE(set.setUEnd(std::numeric_limits<double>::infinity()));
    undo();
    EXPECT_EQ(set.uEnd(), 2);
    EXPECT_TRUE(set.uTimeEnd() == frame(5));

    make("motionPath", "bare");
    F bare(object("bare"));
    MStatus status;
    EXPECT_EQ(bare.uStart(&status), 0);
    EXPECT_FALSE(status);
    EXPECT_FALSE(bare.setUTimeEnd(end));
    (void)bare.uTimeEnd(&status);
    EXPECT_FALSE(status);
}

TEST_F(MFnMotionPathTest, OneTimeIsOneKey)
{
    F set;
    MTime at = frame(3);
    MStatus status;
    set.create(path("wayShape"), path("ballShape"), at, at, nullptr, &status);
    ASSERT_TRUE(status);
    EXPECT_EQ(set.uStart(), 0);
    EXPECT_EQ(set.uEnd(), 0);
    EXPECT_EQ(MFnAnimCurve(object("motionPath1_uValue")).numKeys(), 1u);
    EXPECT_EQ(source("ball.translateX"), "addDoubleLinear1.output");
}

// Markers of scenes: in new paths there are none, where Maya has one for each key.
TEST_F(MFnMotionPathTest, Markers)
{
    F set;
    create(set);
    EXPECT_EQ(set.numPositionMarkers(), 0u);
    make("positionMarker", "m1", make("transform", "t1"));
    make("positionMarker", "m2", make("transform", "t2"));
    make("orientationMarker", "o1", make("transform", "t3"));
    connect("m2.time", "motionPath1.positionMarkerTime[5]");
    connect("m1.time", "motionPath1.positionMarkerTime[2]");
    connect("o1.time", "motionPath1.orientationMarkerTime[0]");
    EXPECT_EQ(set.numPositionMarkers(), 2u);
    EXPECT_TRUE(set.getPositionMarker(0) == object("m1"));
    EXPECT_TRUE(set.getPositionMarker(1) == object("m2"));
    EXPECT_EQ(set.numOrientationMarkers(), 1u);
    EXPECT_TRUE(set.getOrientationMarker(0) == object("o1"));
    MStatus status;
    EXPECT_TRUE(set.getPositionMarker(2, &status).isNull());
    EXPECT_FALSE(status);
    EXPECT_TRUE(set.getOrientationMarker(1, &status).isNull());
    EXPECT_FALSE(status);
}

TEST_F(MFnMotionPathTest, StaleAndOthers)
{
    F set;
    MObject made = create(set);
    MStatus status;
    EXPECT_FALSE(set.setObject(object("ball")));
    ASSERT_TRUE(set.setObject(made));
    session.newScene();
    EXPECT_FALSE(set.setFollow(true));
    (void)set.uStart(&status);
    EXPECT_FALSE(status);
    (void)set.pathObject(&status);
    EXPECT_FALSE(status);
    MDagPathArray objects;
    EXPECT_FALSE(set.getAnimatedObjects(objects));
}

} // namespace understudy::openmaya
