#include "openmaya/Fixture.h"

#include <maya/MAnimControl.h>
#include <maya/MFnAnimCurve.h>

namespace understudy::openmaya
{
namespace
{

class MAnimControlTest : public ApiTest
{
protected:
    MAnimControlTest() { addCommands(); }

    static MTime frame(double number) { return MTime(number, MTime::uiUnit()); }
};

TEST_F(MAnimControlTest, SetsRanges)
{
    EXPECT_TRUE(MAnimControl::setAnimationStartEndTime(frame(1), frame(200)));
    EXPECT_TRUE(MAnimControl::setMinMaxTime(frame(10), frame(50)));
    EXPECT_EQ(MAnimControl::minTime(), frame(10));
    EXPECT_EQ(MAnimControl::maxTime(), frame(50));
    EXPECT_EQ(MAnimControl::animationStartTime(), frame(1));
    EXPECT_EQ(MAnimControl::animationEndTime(), frame(200));
    EXPECT_TRUE(MAnimControl::setMaxTime(MTime(10, MTime::kSeconds)));
    EXPECT_EQ(MAnimControl::animationEndTime(), frame(240)); // dragged along
    EXPECT_TRUE(MAnimControl::setMinTime(frame(2.5)));
    EXPECT_EQ(MAnimControl::minTime().value(), 2.5);
    EXPECT_TRUE(MAnimControl::setAnimationStartTime(frame(5)));
    EXPECT_EQ(MAnimControl::minTime(), frame(5));
    EXPECT_TRUE(MAnimControl::setAnimationEndTime(frame(100)));
    EXPECT_EQ(MAnimControl::maxTime(), frame(100));
}

TEST_F(MAnimControlTest, SetsTheCurrentTime)
{
    EXPECT_TRUE(MAnimControl::setCurrentTime(frame(12)));
    EXPECT_EQ(MAnimControl::currentTime(), frame(12));
    EXPECT_EQ(MAnimControl::currentTime().unit(), MTime::uiUnit());
    EXPECT_EQ(session.evaluator().time(), frame(12).as(MTime::kSeconds) * 141120000);
}

TEST_F(MAnimControlTest, KeepsHowItPlays)
{
    EXPECT_EQ(MAnimControl::playbackMode(), MAnimControl::kPlaybackLoop);
    EXPECT_TRUE(MAnimControl::setPlaybackMode(MAnimControl::kPlaybackOscillate));
    EXPECT_EQ(MAnimControl::playbackMode(), MAnimControl::kPlaybackOscillate);
    EXPECT_EQ(MAnimControl::setPlaybackMode(static_cast<MAnimControl::PlaybackMode>(3)), MStatus::kInvalidParameter);
    EXPECT_TRUE(MAnimControl::setViewMode(MAnimControl::kPlaybackViewAll));
    EXPECT_EQ(MAnimControl::viewMode(), MAnimControl::kPlaybackViewAll);
    EXPECT_TRUE(MAnimControl::setPlaybackBy(2));
    EXPECT_EQ(MAnimControl::playbackBy(), 2);
    EXPECT_TRUE(MAnimControl::setPlaybackSpeed(0));
    EXPECT_EQ(MAnimControl::playbackSpeed(), 0);
    EXPECT_TRUE(MAnimControl::isValid());
}

TEST_F(MAnimControlTest, PlaysNothing)
{
    EXPECT_EQ(MAnimControl::playForward(), MStatus::kNotImplemented);
    EXPECT_FALSE(MAnimControl::isPlaying());
    EXPECT_FALSE(MAnimControl::isScrubbing());
    EXPECT_TRUE(MAnimControl::stop());
    EXPECT_FALSE(MAnimControl::autoKeyMode());
    EXPECT_TRUE(MAnimControl::setAutoKeyMode(false));
    EXPECT_EQ(MAnimControl::setAutoKeyMode(true), MStatus::kNotImplemented);
}

TEST_F(MAnimControlTest, KeepsHowKeysAreMade)
{
    using F = MFnAnimCurve;
    MStatus status;
    EXPECT_EQ(MAnimControl::globalInTangentType(&status), F::kTangentAuto);
    EXPECT_TRUE(status);
    EXPECT_EQ(MAnimControl::globalOutTangentType(), F::kTangentAuto);
    EXPECT_FALSE(MAnimControl::weightedTangents());
    EXPECT_TRUE(MAnimControl::setGlobalInTangentType(F::kTangentPlateau));
    EXPECT_TRUE(MAnimControl::setGlobalOutTangentType(F::kTangentStep));
    EXPECT_TRUE(MAnimControl::setWeightedTangents(true));
    EXPECT_EQ(MAnimControl::globalInTangentType(), F::kTangentPlateau);
    EXPECT_EQ(MAnimControl::globalOutTangentType(), F::kTangentStep);
    EXPECT_EQ(MAnimControl::setGlobalInTangentType(F::kTangentStep), MStatus::kInvalidParameter);
    EXPECT_EQ(MAnimControl::setGlobalOutTangentType(F::kTangentGlobal), MStatus::kInvalidParameter);
    F curve;
    curve.create(F::kAnimCurveTL);
    EXPECT_TRUE(curve.isWeighted());
    curve.addKeyframe(frame(1), 0.0);
    EXPECT_EQ(curve.inTangentType(0), F::kTangentPlateau);
    EXPECT_EQ(curve.outTangentType(0), F::kTangentStep);
}

} // namespace
} // namespace understudy::openmaya
