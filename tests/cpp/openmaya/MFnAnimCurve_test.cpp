#include "openmaya/Access.h"
#include "openmaya/Fixture.h"

#include <maya/MAngle.h>
#include <maya/MAnimControl.h>
#include <maya/MAnimCurveChange.h>
#include <maya/MAnimMessage.h>
#include <maya/MDGModifier.h>
#include <maya/MDoubleArray.h>
#include <maya/MFnAnimCurve.h>
#include <maya/MIntArray.h>
#include <maya/MObjectArray.h>
#include <maya/MTimeArray.h>

#include <cfloat>
#include <climits>
#include <cmath>
#include <limits>

namespace understudy::openmaya
{
namespace
{

using F = MFnAnimCurve;

MTime frame(double number) { return MTime(number, MTime::kFilm); }

class MFnAnimCurveTest : public ApiTest
{
protected:
    MFnAnimCurveTest() { make("transform", "ball"); }

    // A curve on a plug with these keys, all tangents of one type.
    static void key(F& curve, const char* plugName, std::initializer_list<std::pair<double, double>> keys,
                    F::TangentType type = F::kTangentLinear)
    {
        MStatus status;
        curve.create(plug(plugName), nullptr, &status);
        ASSERT_TRUE(status) << status.errorString().asChar();
        for (const auto& [time, value] : keys)
            ASSERT_TRUE(curve.addKeyframe(frame(time), value, type, type));
    }

    double number(const char* name) { return session.scene().stored(place(name)).asDouble(); }
    bool isWritten(const char* name) { return bool(session.scene().authored(place(name))); }
};

TEST_F(MFnAnimCurveTest, MakesTheKindThatThePlugNeeds)
{
    struct Row
    {
        const char* plug;
        F::AnimCurveType timed, unitless;
        MFn::Type type;
        const char* name;
    };
    const Row rows[] = {
        {"ball.rotateX", F::kAnimCurveTA, F::kAnimCurveUA, MFn::kAnimCurveTimeToAngular, "ball_rotateX"},
        {"ball.ty", F::kAnimCurveTL, F::kAnimCurveUL, MFn::kAnimCurveTimeToDistance, "ball_translateY"},
        {"ball.sx", F::kAnimCurveTU, F::kAnimCurveUU, MFn::kAnimCurveTimeToUnitless, "ball_scaleX"},
        {"ball.v", F::kAnimCurveTU, F::kAnimCurveUU, MFn::kAnimCurveTimeToUnitless, "ball_visibility"},
    };
    for (const Row& row : rows)
    {
        F curve;
        MPlug driven = plug(row.plug);
        EXPECT_EQ(curve.timedAnimCurveTypeForPlug(driven), row.timed);
        EXPECT_EQ(curve.unitlessAnimCurveTypeForPlug(driven), row.unitless);
        MObject made = curve.create(driven);
        EXPECT_EQ(made.apiType(), row.type);
        EXPECT_EQ(curve.animCurveType(), row.timed);
        EXPECT_STREQ(curve.name().asChar(), row.name);
        EXPECT_TRUE(curve.isTimeInput());
        EXPECT_FALSE(curve.isUnitlessInput());
        EXPECT_TRUE(F(driven).object() == made);
    }
    make("nurbsCurve", "shape");
    F curve;
    MStatus status;
    MPlug data = plug("shape.create");
    EXPECT_EQ(curve.timedAnimCurveTypeForPlug(data, &status), F::kAnimCurveUnknown);
    EXPECT_FALSE(status);
    EXPECT_TRUE(curve.create(plug("ball.t"), nullptr, &status).isNull());
    EXPECT_FALSE(status);
}

TEST_F(MFnAnimCurveTest, RefusesPlugsThatAreDriven)
{
    F curve;
    MStatus status;
    MObject first = curve.create(plug("ball.tx"));
    size_t before = session.scene().nodeCount();
    EXPECT_TRUE(curve.create(plug("ball.tx"), nullptr, &status).isNull());
    EXPECT_EQ(status, MStatus::kFailure);
    EXPECT_EQ(session.scene().nodeCount(), before);
    EXPECT_TRUE(curve.object() == first);
    F none(plug("ball.ty"), &status);
    EXPECT_FALSE(status);
    EXPECT_EQ(none.numKeys(&status), 0u);
    EXPECT_FALSE(status);
}

TEST_F(MFnAnimCurveTest, StandsAlone)
{
    F curve;
    MStatus status;
    MObject made = curve.create(F::kAnimCurveUU, nullptr, &status);
    EXPECT_TRUE(status);
    EXPECT_EQ(made.apiType(), MFn::kAnimCurveUnitlessToUnitless);
    EXPECT_STREQ(curve.name().asChar(), "animCurveUU1");
    EXPECT_TRUE(curve.isUnitlessInput());
    EXPECT_TRUE(curve.create(F::kAnimCurveUnknown, nullptr, &status).isNull());
    EXPECT_EQ(status, MStatus::kInvalidParameter);
}

TEST_F(MFnAnimCurveTest, AModifierMakesItAtOnceAndUndoesIt)
{
    F curve;
    MDGModifier modifier;
    MStatus status;
    MObject made = curve.create(plug("ball.tx"), &modifier, &status);
    ASSERT_TRUE(status);
    EXPECT_TRUE(plug("ball.tx").isDestination());
    EXPECT_TRUE(curve.addKeyframe(frame(1), 2.5));
    EXPECT_TRUE(modifier.undoIt());
    EXPECT_FALSE(plug("ball.tx").isDestination());
    EXPECT_FALSE(session.scene().exists(Access::handleOf(made)));
    EXPECT_TRUE(modifier.doIt());
    EXPECT_TRUE(plug("ball.tx").isDestination());
    EXPECT_EQ(curve.numKeys(), 1u);
    EXPECT_EQ(curve.value(0), 2.5);
}

TEST_F(MFnAnimCurveTest, WritesKeysAsTheNodesAttributes)
{
    F curve;
    key(curve, "ball.tx", {{1, 10}, {5, -2.5}}, F::kTangentAuto);
    EXPECT_EQ(number("ball_translateX.ktv[0].kv"), 10.0);
    EXPECT_EQ(number("ball_translateX.ktv[1].kt"), 5.0 / 24.0 * core::kTicksPerSecond);
    EXPECT_EQ(number("ball_translateX.tan"), 18);
    EXPECT_EQ(number("ball_translateX.wgt"), 0);
    // What the curve says anyway is not written, as Maya's files leave it out.
    EXPECT_FALSE(isWritten("ball_translateX.kit[0]"));
    EXPECT_FALSE(isWritten("ball_translateX.ktl[0]"));
    EXPECT_TRUE(curve.setInTangentType(1, F::kTangentSmooth));
    EXPECT_EQ(number("ball_translateX.kit[1]"), 9);
    EXPECT_FALSE(isWritten("ball_translateX.kot[1]"));
    EXPECT_TRUE(curve.setTangentsLocked(0, false));
    EXPECT_EQ(number("ball_translateX.ktl[0]"), 0);
}

TEST_F(MFnAnimCurveTest, KeepsKeysInOrder)
{
    F curve;
    key(curve, "ball.tx", {});
    EXPECT_EQ(curve.addKey(frame(10), 1.0, F::kTangentLinear, F::kTangentFlat), 0u);
    EXPECT_EQ(curve.addKey(frame(30), 3.0, F::kTangentFlat, F::kTangentStep), 1u);
    EXPECT_EQ(curve.addKey(frame(20), 2.0, F::kTangentSmooth, F::kTangentClamped), 1u);
    EXPECT_EQ(curve.addKey(frame(0), 0.0, F::kTangentPlateau, F::kTangentStepNext), 0u);
    ASSERT_EQ(curve.numKeys(), 4u);
    const F::TangentType in[] = {F::kTangentPlateau, F::kTangentLinear, F::kTangentSmooth, F::kTangentFlat};
    const F::TangentType out[] = {F::kTangentStepNext, F::kTangentFlat, F::kTangentClamped, F::kTangentStep};
    for (unsigned int i = 0; i < 4; ++i)
    {
        EXPECT_EQ(curve.time(i), frame(10.0 * i));
        EXPECT_EQ(curve.value(i), i);
        EXPECT_EQ(curve.inTangentType(i), in[i]) << i;
        EXPECT_EQ(curve.outTangentType(i), out[i]) << i;
    }
    // At the time of a key it takes its place.
    EXPECT_EQ(curve.addKey(frame(20), 7.0, F::kTangentLinear, F::kTangentLinear), 2u);
    EXPECT_EQ(curve.numKeys(), 4u);
    EXPECT_EQ(curve.value(2), 7.0);
    EXPECT_TRUE(curve.remove(1));
    ASSERT_EQ(curve.numKeys(), 3u);
    EXPECT_EQ(curve.time(1), frame(20));
    EXPECT_EQ(curve.inTangentType(1), F::kTangentLinear);
    EXPECT_EQ(curve.outTangentType(2), F::kTangentStep);
    EXPECT_FALSE(session.scene().elementExists(place("ball_translateX.ktv[3]")));
    EXPECT_EQ(curve.remove(3), MStatus::kInvalidParameter);
}

TEST_F(MFnAnimCurveTest, FindsKeys)
{
    F curve;
    key(curve, "ball.tx", {{0, 0}, {10, 1}, {20, 2}});
    unsigned int index = 99;
    EXPECT_TRUE(curve.find(frame(10), index));
    EXPECT_EQ(index, 1u);
    EXPECT_FALSE(curve.find(frame(11), index));
    EXPECT_EQ(curve.findClosest(frame(-5)), 0u);
    EXPECT_EQ(curve.findClosest(frame(14)), 1u);
    EXPECT_EQ(curve.findClosest(frame(16)), 2u);
    EXPECT_EQ(curve.findClosest(frame(99)), 2u);
    MStatus status;
    EXPECT_FALSE(curve.find(10.0, index, &status)); // the curve is over time
    EXPECT_EQ(status, MStatus::kInvalidParameter);
    F empty;
    empty.create(F::kAnimCurveTL);
    empty.findClosest(frame(0), &status);
    EXPECT_EQ(status, MStatus::kFailure);
}

TEST_F(MFnAnimCurveTest, EditsTimesAndValues)
{
    F curve;
    key(curve, "ball.tx", {{0, 0}, {10, 1}, {20, 2}});
    EXPECT_TRUE(curve.setValue(1, 5.0));
    EXPECT_TRUE(curve.setTime(1, frame(12)));
    EXPECT_EQ(curve.value(1), 5.0);
    EXPECT_EQ(curve.time(1), frame(12));
    EXPECT_EQ(curve.setTime(1, frame(20)), MStatus::kFailure);
    EXPECT_EQ(curve.setTime(1, frame(-1)), MStatus::kFailure);
    EXPECT_EQ(curve.time(1), frame(12));
    EXPECT_EQ(curve.setValue(3, 1.0), MStatus::kInvalidParameter);
    EXPECT_EQ(curve.setValue(0, std::numeric_limits<double>::infinity()), MStatus::kInvalidParameter);
    EXPECT_EQ(curve.setUnitlessInput(0, 1.0), MStatus::kInvalidParameter);
}

TEST_F(MFnAnimCurveTest, CurvesOverNumbersAndOfTimes)
{
    F curve;
    curve.create(F::kAnimCurveUT);
    MStatus status;
    EXPECT_EQ(curve.addKey(2.0, frame(24), F::kTangentLinear, F::kTangentLinear, nullptr, &status), 0u);
    EXPECT_TRUE(status);
    EXPECT_EQ(curve.addKey(4.0, frame(48), F::kTangentLinear, F::kTangentLinear), 1u);
    EXPECT_EQ(curve.unitlessInput(1), 4.0);
    MTime value;
    EXPECT_TRUE(curve.evaluate(3.0, value));
    EXPECT_EQ(value, frame(36));
    curve.value(0, &status);
    EXPECT_EQ(status, MStatus::kInvalidParameter);
    curve.time(0, &status);
    EXPECT_EQ(status, MStatus::kInvalidParameter);
    curve.addKey(1.0, 1.0, F::kTangentLinear, F::kTangentLinear, nullptr, &status);
    EXPECT_EQ(status, MStatus::kInvalidParameter);
    EXPECT_TRUE(curve.setUnitlessInput(1, 6.0));
    EXPECT_TRUE(curve.evaluate(4.0, value));
    EXPECT_EQ(value, frame(36));
}

TEST_F(MFnAnimCurveTest, Evaluates)
{
    F curve;
    key(curve, "ball.tx", {{0, 0}, {24, 10}});
    EXPECT_DOUBLE_EQ(curve.evaluate(frame(6)), 2.5);
    EXPECT_DOUBLE_EQ(curve.evaluate(MTime(0.75, MTime::kSeconds)), 7.5);
    EXPECT_DOUBLE_EQ(curve.evaluate(frame(48)), 10.0);
    EXPECT_TRUE(curve.setPostInfinityType(F::kLinear));
    EXPECT_TRUE(curve.setPreInfinityType(F::kCycleRelative));
    EXPECT_EQ(curve.preInfinityType(), F::kCycleRelative);
    EXPECT_EQ(curve.postInfinityType(), F::kLinear);
    EXPECT_DOUBLE_EQ(curve.evaluate(frame(48)), 20.0);
    EXPECT_DOUBLE_EQ(curve.evaluate(frame(-12)), -5.0);
    EXPECT_EQ(curve.setPreInfinityType(static_cast<F::InfinityType>(2)), MStatus::kInvalidParameter);
    EXPECT_FALSE(curve.isStatic());
    EXPECT_TRUE(curve.setValue(1, 0.0));
    EXPECT_TRUE(curve.isStatic());
    // The plug follows.
    EXPECT_TRUE(curve.setValue(1, 4.0));
    EXPECT_TRUE(MAnimControl::setCurrentTime(frame(12)));
    EXPECT_DOUBLE_EQ(plug("ball.tx").asDouble(), 2.0);
}

// Keys and tangents of the curve of a camera's focus distance that Maya saved (scene 111), all fixed.
TEST_F(MFnAnimCurveTest, FixedTangentsOfASavedCurve)
{
    F curve;
    key(curve, "ball.tx", {{0, 5.0465838509316772}, {2, 7.1606211180124202}, {5, 10.046583850931674}},
        F::kTangentFixed);
    const double in[][2] = {{1, 0}, {0.11253912411717454, 0.99364729433684829}, {1, 0}};
    const double out[][2] = {{1, 0}, {0.11253916495390277, 0.99364728971173588}, {1, 0}};
    for (unsigned int i = 0; i < 3; ++i)
    {
        EXPECT_TRUE(curve.setTangentsLocked(i, false));
        EXPECT_TRUE(curve.setTangent(i, in[i][0], in[i][1], true, nullptr, false));
        EXPECT_TRUE(curve.setTangent(i, out[i][0], out[i][1], false, nullptr, false));
    }
    EXPECT_NEAR(number("ball_translateX.kix[1]"), in[1][0], 1e-15);
    EXPECT_NEAR(number("ball_translateX.koy[1]"), out[1][1], 1e-15);
    double x = 0, y = 0;
    EXPECT_TRUE(curve.getTangent(1, x, y, true));
    EXPECT_NEAR(x, in[1][0], 1e-15);
    EXPECT_NEAR(y, in[1][1], 1e-15);
    // Of the graph: frames across, centimetres upwards.
    MAngle angle;
    double weight = 0;
    EXPECT_TRUE(curve.getTangent(1, angle, weight, true));
    EXPECT_NEAR(angle.asRadians(), std::atan2(in[1][1], in[1][0] * 24.0), 1e-14);
    EXPECT_EQ(weight, 1.0);
    // A cubic between both keys: t of the span, value and slopes in seconds.
    double span = 3.0 / 24.0, from = 7.1606211180124202, to = 10.046583850931674;
    double slope = out[1][1] / out[1][0];
    double half = (from + to) / 2 + span * slope / 8;
    EXPECT_NEAR(curve.evaluate(frame(3.5)), half, 1e-12);
}

TEST_F(MFnAnimCurveTest, AnglesAreThoseOfTheGraph)
{
    F curve;
    // One centimetre in a frame is 45 degrees.
    key(curve, "ball.tx", {{0, 0}, {10, 10}, {20, 20}});
    MAngle angle;
    double weight = 0;
    EXPECT_TRUE(curve.getTangent(1, angle, weight, false));
    EXPECT_NEAR(angle.asDegrees(), 45.0, 1e-12);
    double x = 0, y = 0;
    EXPECT_TRUE(curve.getTangent(1, x, y, false));
    EXPECT_NEAR(y / x, 24.0, 1e-12);
    // A degree in a frame, too.
    F turn;
    key(turn, "ball.rx", {{0, 0}, {10, 10 * M_PI / 180}});
    EXPECT_TRUE(turn.getTangent(0, angle, weight, false));
    EXPECT_NEAR(angle.asDegrees(), 45.0, 1e-12);
    EXPECT_TRUE(turn.setTangent(0, MAngle(30, MAngle::kDegrees), 1.0, false));
    EXPECT_TRUE(turn.getTangent(0, angle, weight, false));
    EXPECT_NEAR(angle.asDegrees(), 30.0, 1e-12);
    EXPECT_EQ(turn.outTangentType(0), F::kTangentFixed);
    EXPECT_TRUE(turn.setTangent(0, 1.0, 2.0, false));
    EXPECT_TRUE(turn.getTangent(0, angle, weight, false));
    EXPECT_NEAR(angle.asRadians(), std::atan2(2.0, 1.0), 1e-12);
}

TEST_F(MFnAnimCurveTest, WeightedTangents)
{
    F curve;
    key(curve, "ball.tx", {{0, 0}, {10, 10}, {20, 0}});
    EXPECT_FALSE(curve.isWeighted());
    EXPECT_EQ(curve.setWeight(0, 1.0, false), MStatus::kFailure);
    EXPECT_TRUE(curve.setIsWeighted(true));
    EXPECT_TRUE(curve.isWeighted());
    MAngle angle;
    double weight = 0;
    EXPECT_TRUE(curve.getTangent(0, angle, weight, false));
    EXPECT_NEAR(angle.asDegrees(), 45.0, 1e-12);
    EXPECT_NEAR(weight, std::hypot(10.0, 10.0) / 3.0, 1e-12);
    EXPECT_TRUE(curve.setTangentsLocked(1, false));
    EXPECT_TRUE(curve.setTangent(1, 0.6, 0.8, true, nullptr, false));
    double x = 0, y = 0;
    EXPECT_TRUE(curve.getTangent(1, x, y, true));
    EXPECT_EQ(x, 0.6);
    EXPECT_EQ(y, 0.8);
    EXPECT_TRUE(curve.setAngle(1, MAngle(10, MAngle::kDegrees), true));
    double before = std::hypot(0.6 * 24, 0.8) / 3;
    EXPECT_TRUE(curve.getTangent(1, angle, weight, true));
    EXPECT_NEAR(angle.asDegrees(), 10.0, 1e-12);
    EXPECT_NEAR(weight, before, 1e-12);
    EXPECT_TRUE(curve.setWeightsLocked(1, false));
    EXPECT_TRUE(curve.setWeight(1, 2.0, true));
    EXPECT_TRUE(curve.getTangent(1, angle, weight, true));
    EXPECT_NEAR(angle.asDegrees(), 10.0, 1e-12);
    EXPECT_NEAR(weight, 2.0, 1e-12);
    EXPECT_TRUE(curve.setIsWeighted(false));
    EXPECT_TRUE(curve.getTangent(1, x, y, true));
    EXPECT_NEAR(std::hypot(x, y), 1.0, 1e-12);
}

TEST_F(MFnAnimCurveTest, LockedTangentsMoveTogether)
{
    F curve;
    key(curve, "ball.tx", {{0, 0}, {10, 10}, {20, 0}});
    EXPECT_TRUE(curve.tangentsLocked(1));
    EXPECT_TRUE(curve.weightsLocked(1));
    EXPECT_TRUE(curve.setAngle(1, MAngle(20, MAngle::kDegrees), true));
    EXPECT_EQ(curve.inTangentType(1), F::kTangentFixed);
    EXPECT_EQ(curve.outTangentType(1), F::kTangentFixed);
    MAngle angle;
    double weight = 0;
    EXPECT_TRUE(curve.getTangent(1, angle, weight, false));
    EXPECT_NEAR(angle.asDegrees(), 20.0, 1e-12);
    EXPECT_TRUE(curve.setTangentsLocked(1, false));
    EXPECT_TRUE(curve.setAngle(1, MAngle(-20, MAngle::kDegrees), true));
    EXPECT_TRUE(curve.getTangent(1, angle, weight, false));
    EXPECT_NEAR(angle.asDegrees(), 20.0, 1e-12);
    EXPECT_EQ(curve.setTangent(1, std::nan(""), 0.0, true), MStatus::kInvalidParameter);
}

TEST_F(MFnAnimCurveTest, TypesOfTangents)
{
    F curve;
    key(curve, "ball.tx", {{0, 0}, {10, 10}, {20, 15}}, F::kTangentGlobal);
    EXPECT_EQ(curve.inTangentType(1), F::kTangentAuto);
    EXPECT_TRUE(MAnimControl::setGlobalInTangentType(F::kTangentClamped));
    EXPECT_TRUE(MAnimControl::setGlobalOutTangentType(F::kTangentStep));
    curve.addKeyframe(frame(30), 1.0);
    EXPECT_EQ(curve.inTangentType(3), F::kTangentClamped);
    EXPECT_EQ(curve.outTangentType(3), F::kTangentStep);
    // Steps are no in-tangents: a new key gets what is usual, a key that is there keeps its own.
    curve.addKeyframe(frame(40), 1.0, F::kTangentStep, F::kTangentStep);
    EXPECT_EQ(curve.inTangentType(4), F::kTangentClamped);
    EXPECT_TRUE(curve.setInTangentType(1, F::kTangentStepNext));
    EXPECT_EQ(curve.inTangentType(1), F::kTangentAuto);
    EXPECT_EQ(curve.setOutTangentType(1, static_cast<F::TangentType>(12)), MStatus::kInvalidParameter);
    EXPECT_EQ(curve.setOutTangentType(1, F::kTangentShared3), MStatus::kInvalidParameter) << "no plug-in has it";
    MIntArray indices;
    indices.append(0);
    indices.append(2);
    EXPECT_TRUE(curve.setTangentTypes(indices, F::kTangentLinear, F::kTangentFlat));
    EXPECT_EQ(curve.inTangentType(2), F::kTangentLinear);
    EXPECT_EQ(curve.outTangentType(0), F::kTangentFlat);
    indices.append(99);
    EXPECT_EQ(curve.setTangentTypes(indices, F::kTangentSmooth, F::kTangentSmooth), MStatus::kInvalidParameter);
    EXPECT_EQ(curve.inTangentType(2), F::kTangentLinear); // nothing was changed
    // What becomes fixed keeps its slope.
    double x = 0, y = 0, fixedX = 0, fixedY = 0;
    EXPECT_TRUE(curve.getTangent(1, x, y, true));
    EXPECT_TRUE(curve.setInTangentType(1, F::kTangentFixed));
    EXPECT_TRUE(curve.getTangent(1, fixedX, fixedY, true));
    EXPECT_EQ(x, fixedX);
    EXPECT_EQ(y, fixedY);
}

TEST_F(MFnAnimCurveTest, InsertsWithoutChangingTheShape)
{
    F curve;
    key(curve, "ball.tx", {{0, 0}, {10, 10}, {20, 5}, {30, 0}}, F::kTangentSmooth);
    std::vector<double> before;
    for (double t = -2; t <= 32; t += 0.5)
        before.push_back(curve.evaluate(frame(t)));
    MStatus status;
    EXPECT_EQ(curve.insertKey(frame(13), true, nullptr, &status), 2u);
    EXPECT_TRUE(status);
    EXPECT_EQ(curve.numKeys(), 5u);
    EXPECT_TRUE(curve.isBreakdown(2));
    size_t i = 0;
    for (double t = -2; t <= 32; t += 0.5)
        EXPECT_NEAR(curve.evaluate(frame(t)), before[i++], 1e-12) << t;
    EXPECT_EQ(curve.insertKey(frame(13)), 2u); // there is one
    EXPECT_EQ(curve.insertKey(frame(50)), 5u); // beyond the keys: on the infinity
    EXPECT_EQ(curve.value(5), 0.0);
    EXPECT_TRUE(curve.setIsBreakdown(2, false));
    EXPECT_FALSE(curve.isBreakdown(2));
}

TEST_F(MFnAnimCurveTest, ManyKeysAtOnce)
{
    F curve;
    key(curve, "ball.tx", {{100, 1}});
    MTimeArray times;
    MDoubleArray values;
    for (double t : {3.0, 1.0, 2.0, 1.0})
    {
        times.append(frame(t));
        values.append(t * 10 + values.length());
    }
    EXPECT_TRUE(curve.addKeys(&times, &values, F::kTangentLinear, F::kTangentLinear, true));
    ASSERT_EQ(curve.numKeys(), 4u);
    EXPECT_EQ(curve.value(0), 13.0); // the last at the same time
    EXPECT_EQ(curve.value(2), 30.0);
    EXPECT_EQ(curve.time(3), frame(100));
    EXPECT_TRUE(curve.addKeys(&times, &values));
    EXPECT_EQ(curve.numKeys(), 3u);
    EXPECT_EQ(curve.inTangentType(0), F::kTangentAuto);
    values.append(1.0);
    EXPECT_EQ(curve.addKeys(&times, &values), MStatus::kInvalidParameter);
    EXPECT_EQ(curve.addKeys(nullptr, &values), MStatus::kInvalidParameter);
    EXPECT_EQ(curve.numKeys(), 3u);
}

TEST_F(MFnAnimCurveTest, ManyKeysWithTangents)
{
    F curve;
    key(curve, "ball.tx", {});
    MTimeArray times;
    MDoubleArray values(2, 1.0), x(2, DBL_MAX), y(2, DBL_MAX);
    times.append(frame(0));
    times.append(frame(10));
    MIntArray types(2, INT_MAX), locked(2, INT_MAX);
    types[1] = F::kTangentFixed;
    x[1] = 1.0;
    y[1] = 1.0;
    locked[1] = 0;
    EXPECT_TRUE(curve.addKeysWithTangents(&times, &values, F::kTangentLinear, F::kTangentFlat, &types, nullptr, &x, &y,
                                          nullptr, nullptr, &locked));
    EXPECT_EQ(curve.inTangentType(0), F::kTangentLinear);
    EXPECT_EQ(curve.inTangentType(1), F::kTangentFixed);
    EXPECT_EQ(curve.outTangentType(1), F::kTangentFlat);
    EXPECT_TRUE(curve.tangentsLocked(0));
    EXPECT_FALSE(curve.tangentsLocked(1));
    MAngle angle;
    double weight = 0;
    EXPECT_TRUE(curve.getTangent(1, angle, weight, true));
    EXPECT_NEAR(angle.asDegrees(), 45.0, 1e-12);
    MIntArray tooFew(1, 1);
    EXPECT_EQ(curve.addKeysWithTangents(&times, &values, F::kTangentLinear, F::kTangentFlat, &tooFew),
              MStatus::kInvalidParameter);
}

TEST_F(MFnAnimCurveTest, ChangesAreUndone)
{
    F curve;
    key(curve, "ball.tx", {{0, 0}, {10, 10}});
    MAnimCurveChange change;
    curve.addKeyframe(frame(5), 3.0, F::kTangentFlat, F::kTangentFlat, &change);
    curve.setValue(0, -1.0, &change);
    curve.remove(2, &change);
    curve.setIsWeighted(true, &change);
    curve.setPreInfinityType(F::kLinear, &change);
    EXPECT_EQ(curve.numKeys(), 2u);
    EXPECT_TRUE(change.undoIt());
    ASSERT_EQ(curve.numKeys(), 2u);
    EXPECT_EQ(curve.value(0), 0.0);
    EXPECT_EQ(curve.time(1), frame(10));
    EXPECT_FALSE(curve.isWeighted());
    EXPECT_EQ(curve.preInfinityType(), F::kConstant);
    EXPECT_TRUE(change.undoIt()); // already
    EXPECT_TRUE(change.redoIt());
    ASSERT_EQ(curve.numKeys(), 2u);
    EXPECT_EQ(curve.time(1), frame(5));
    EXPECT_EQ(curve.value(0), -1.0);
    EXPECT_TRUE(curve.isWeighted());
    EXPECT_FALSE(change.isInteractive());
    change.setInteractive(true);
    EXPECT_TRUE(change.isInteractive());
}

TEST_F(MFnAnimCurveTest, StepsOfTheSessionUndoThem)
{
    F curve;
    key(curve, "ball.tx", {{0, 0}});
    MAnimCurveChange change;
    asStep(
        [&]
        {
            curve.addKeyframe(frame(5), 3.0);
            curve.addKeyframe(frame(7), 4.0, &change);
        });
    EXPECT_EQ(curve.numKeys(), 3u);
    undo();
    EXPECT_EQ(curve.numKeys(), 1u);
    session.scene().undoQueue().redo();
    EXPECT_EQ(curve.numKeys(), 3u);
    EXPECT_TRUE(change.undoIt());
    EXPECT_EQ(curve.numKeys(), 2u);
    undo();
    EXPECT_EQ(curve.numKeys(), 1u);
}

TEST_F(MFnAnimCurveTest, LockedCurvesAreNotChanged)
{
    F curve;
    key(curve, "ball.tx", {{0, 0}, {10, 10}});
    EXPECT_TRUE(plug("ball_translateX.ktv").setLocked(true));
    EXPECT_EQ(curve.setValue(0, 1.0), MStatus::kFailure);
    EXPECT_EQ(curve.addKeyframe(frame(5), 1.0), MStatus::kFailure);
    EXPECT_EQ(curve.numKeys(), 2u);
    EXPECT_EQ(curve.value(0), 0.0);
}

TEST_F(MFnAnimCurveTest, StaleCurvesFail)
{
    F curve;
    key(curve, "ball.tx", {{0, 0}});
    core::deleteNodes(session.scene(), {node("ball_translateX")});
    session.scene().undoQueue().clear();
    MStatus status;
    curve.numKeys(&status);
    EXPECT_FALSE(status);
    EXPECT_FALSE(curve.addKeyframe(frame(1), 1.0));
    EXPECT_FALSE(curve.setTangentsLocked(0, true));
    curve.evaluate(frame(0), &status);
    EXPECT_FALSE(status);
}

// ---- who wants to know

std::vector<std::string> g_edited;

void takeDown(MObjectArray& curves, void*)
{
    for (unsigned int i = 0; i < curves.length(); ++i)
        g_edited.emplace_back(MFnDependencyNode(curves[i]).name().asChar());
}

TEST_F(MFnAnimCurveTest, TellsOfEditsOnce)
{
    F first, second;
    key(first, "ball.tx", {{0, 0}, {10, 1}});
    key(second, "ball.ty", {{0, 0}});
    g_edited.clear();
    MStatus status;
    MCallbackId id = MAnimMessage::addAnimCurveEditedCallback(takeDown, nullptr, &status);
    ASSERT_TRUE(status);
    EXPECT_TRUE(first.addKeyframe(frame(5), 1.0));
    EXPECT_EQ(g_edited, (Names{"ball_translateX"}));
    asStep([&] { second.setIsWeighted(true); });
    undo();
    EXPECT_EQ(g_edited, (Names{"ball_translateX", "ball_translateY", "ball_translateY"}));
    core::setValue(session.scene(), place("ball.tz"), core::Value::number(core::Scalar::Double, 1.0));
    EXPECT_EQ(g_edited.size(), 3u);
    EXPECT_TRUE(MMessage::removeCallback(id));
    EXPECT_TRUE(first.remove(0));
    EXPECT_EQ(g_edited.size(), 3u);
    MAnimMessage::addAnimKeyframeEditedCallback(takeDown, nullptr, &status);
    EXPECT_EQ(status, MStatus::kNotImplemented);
}

TEST_F(MFnAnimCurveTest, QuaternionsAreNotKept)
{
    F curve;
    key(curve, "ball.rx", {{0, 0}});
    MStatus status;
    curve.quaternionW(0, &status);
    EXPECT_EQ(status, MStatus::kNotImplemented);
    EXPECT_EQ(curve.setQuaternionW(0, 1.0), MStatus::kNotImplemented);
}

} // namespace
} // namespace understudy::openmaya
