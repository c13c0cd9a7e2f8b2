// Tangents that Maya saved beside computed tangent types, against ours. The numbers are facts from public .ma scenes
// (Maya 8 to 2025; curve names as saved there); the frame rate is that of the scene. Older scenes saved floats.
#include "animation/Tangents.h"

#include <gtest/gtest.h>

#include <cmath>
#include <utility>
#include <vector>

namespace understudy::animation
{

namespace
{

using FrameValues = std::vector<std::pair<double, double>>;

enum class Output
{
    Plain,
    Degrees
};

CurveData curveOf(const FrameValues& keys, double fps, TangentType type, Output output = Output::Plain)
{
    CurveData curve;
    for (const auto& [frame, value] : keys)
    {
        Key key;
        key.x = frame / fps;
        key.value = output == Output::Degrees ? value * M_PI / 180.0 : value;
        key.inType = key.outType = type;
        curve.keys.push_back(key);
    }
    return curve;
}

void expectTangent(const Tangent& found, double x, double y, double tolerance)
{
    EXPECT_NEAR(found.x, x, tolerance);
    EXPECT_NEAR(found.y, y, tolerance);
}

constexpr double kFloat = 2e-7;
constexpr double kDouble = 1e-13;

// "animCurveTL11", 30 fps.
TEST(Tangents, AutoIsTheSlopeBetweenNeighbours)
{
    const CurveData curve = curveOf({{9.985, 0.4797739544693197},
                                     {12.585, 0.076905290383778024},
                                     {14.68, 0.23195184141154324},
                                     {17.32, 1.0815772942091437},
                                     {20, 0}},
                                    30, TangentType::Auto);
    expectTangent(tangentsOf(curve, 2).in, 0.15519590675830841, 0.98788374662399292, kFloat);
    expectTangent(tangentsOf(curve, 2).out, 0.15519589185714722, 0.98788368701934814, kFloat);
}

TEST(Tangents, AutoIsFlatAtHillsValleysAndEnds)
{
    const CurveData curve = curveOf({{0, 0}, {1, 5}, {2, -1}, {3, -1}, {4, -3}}, 24, TangentType::Auto);
    for (size_t i = 0; i < curve.keys.size(); ++i)
        expectTangent(tangentsOf(curve, i).in, 1.0, 0.0, 0.0);
}

// "Bony_lFootIKC_translateY", 24 fps: limited by the segment after, then by the one before.
TEST(Tangents, AutoDoesNotPassItsNeighbours)
{
    const CurveData curve = curveOf({{54, 0},
                                     {64, 1.5507243330030942},
                                     {74, 0},
                                     {202, -0.00033557517265325743},
                                     {209, 0},
                                     {215, 0.65395424510390676}},
                                    24, TangentType::Auto);
    expectTangent(tangentsOf(curve, 2).in, 0.99999998218463648, -0.00018876103125461092, kDouble);
    expectTangent(tangentsOf(curve, 4).in, 0.99999404317719887, 0.00345160978654028, kDouble);
}

// "CURVE13", 30 fps: five frames are x = 1/6 s, three times the handle.
TEST(Tangents, WeightedTangentsSpanTheirSegment)
{
    CurveData curve = curveOf({{0, 0.13893448017447604},
                               {5, 0.64837904425160009},
                               {10, -1.1836309979166262},
                               {15, -2.5571480334548395},
                               {20, 0.13893448017447604}},
                              30, TangentType::Auto);
    curve.weighted = true;
    expectTangent(tangentsOf(curve, 0).in, 0.16666666666666663, 0.0, kDouble);
    expectTangent(tangentsOf(curve, 2).in, 0.16666666666666666, -1.6027635388532195, kDouble);
    expectTangent(tangentsOf(curve, 2).out, 0.16666666666666669, -1.6027635388532198, kDouble);
    expectTangent(tangentsOf(curve, 4).out, 0.16666666666666663, 0.0, kDouble);
}

// "arm_IK_ctrl_rotateX", 24 fps: in-tangents autoease, out-tangents auto.
TEST(Tangents, AutoEaseBlendsSlopesSmoothly)
{
    CurveData curve = curveOf({{71, 0},
                               {80, 15.128177961478311},
                               {110, 46.673099565778436},
                               {113, 46.673099565778436},
                               {115, -9.3874528561549848},
                               {122, -77.470987652738643},
                               {125, 11.055777698795179},
                               {128, 24.245409665059121},
                               {131, -26.152388913884057}},
                              24, TangentType::AutoEase, Output::Degrees);
    expectTangent(tangentsOf(curve, 1).in, 0.83136292396360301, 0.55572987022355413, kDouble);
    expectTangent(tangentsOf(curve, 2).in, 1.0, 0.0, 0.0);
    expectTangent(tangentsOf(curve, 4).in, 0.092421411492770666, -0.99571998207211043, kDouble);
    expectTangent(tangentsOf(curve, 6).in, 0.17810610006691643, 0.98401128912170188, kDouble); // limited
    expectTangent(tangentsOf(curve, 8).in, 1.0, 0.0, 0.0);
    curve.keys[1].outType = TangentType::Auto;
    EXPECT_NEAR(tangentsOf(curve, 1).out.x, 0.89396476575606765, kDouble);
}

// Source: unsure; the name says a mix, and equal spans give what autoease gives.
TEST(Tangents, AutoMixBlendsSlopesLinearly)
{
    const CurveData curve = curveOf({{0, 0}, {1, 1}, {4, 10}}, 1, TangentType::AutoMix);
    EXPECT_NEAR(slope(tangentsOf(curve, 1).in), 1.0 + 0.25 * 2.0, 1e-14);
    const CurveData even = curveOf({{0, 0}, {1, 1}, {2, 4}}, 1, TangentType::AutoMix);
    CurveData ease = even;
    ease.keys[1].inType = TangentType::AutoEase;
    EXPECT_NEAR(slope(tangentsOf(even, 1).in), slope(tangentsOf(ease, 1).in), 1e-14);
}

// "Bony_lFootIKC_translateY" (out-tangents), 24 fps; "CURVE32", 60 fps.
TEST(Tangents, SplineIsTheSlopeBetweenNeighbours)
{
    const CurveData foot = curveOf({{64, 1.5507243330030942},
                                    {74, 0},
                                    {202, -0.00033557517265325743},
                                    {209, 0},
                                    {215, 0.65395424510390676},
                                    {223, -0.040880488033831708},
                                    {233, -0.040880488033831708}},
                                   24, TangentType::Spline);
    expectTangent(tangentsOf(foot, 1).out, 0.96548990821510661, -0.26044046754447547, kDouble);
    expectTangent(tangentsOf(foot, 4).out, 0.99755334671880747, -0.069909373120537813, kDouble);
    expectTangent(tangentsOf(foot, 5).out, 0.73357033962876395, -0.67961353489828313, kDouble);
    const CurveData curve = curveOf(
        {{1, -1.0374851405991596}, {11, 0.91304679424740631}, {26, 0.91304679424740631}, {37, -1.0374851405991596}}, 60,
        TangentType::Spline, Output::Degrees);
    expectTangent(tangentsOf(curve, 1).in, 0.99667887187563531, 0.081432342203274111, kDouble);
    expectTangent(tangentsOf(curve, 2).in, 0.99692827711911824, -0.078319922627046804, kDouble);
}

// "animCurveTA330" and the weighted "animCurveTA815", 30 fps: the last key points back, out as in.
TEST(Tangents, SplineAtAnEndIsLinear)
{
    CurveData curve =
        curveOf({{21, -20.99378270830891}, {24, -28.064725223295074}}, 30, TangentType::Spline, Output::Degrees);
    expectTangent(tangentsOf(curve, 1).in, 0.6295621395111084, -0.7769501805305481, kFloat);
    curve = curveOf({{30, -13.851018358337965}, {45, -18.178217858042064}}, 30, TangentType::Spline, Output::Degrees);
    curve.weighted = true;
    expectTangent(tangentsOf(curve, 1).in, 0.5, -0.075523875653743744, kFloat);
    expectTangent(tangentsOf(curve, 1).out, 0.5, -0.075523875653743744, kFloat);
}

// "IKCurveLeg_L_rotateY" and "animCurveTA330", 30 fps: flat where a neighbour is within 0.05 rad, spline elsewhere.
TEST(Tangents, ClampedIsFlatNextToNearValues)
{
    const CurveData leg = curveOf({{0, 0.39914628686590758},
                                   {2, 2.7571472870547966},
                                   {5, 0.86216693892950891},
                                   {9, 1.4448489821671229},
                                   {11, 0.86216693892951468},
                                   {14, -3.5229012702802516},
                                   {18, 0.39914628686590758}},
                                  30, TangentType::Clamped, Output::Degrees);
    for (size_t i : {1u, 2u, 3u})
        expectTangent(tangentsOf(leg, i).out, 1.0, 0.0, 0.0);
    expectTangent(tangentsOf(leg, 5).in, 0.99940085411071777, -0.03461311012506485, kFloat);
    const CurveData other = curveOf({{17, -13.546480404736556}, {21, -20.99378270830891}, {24, -28.064725223295074}},
                                    30, TangentType::Clamped, Output::Degrees);
    expectTangent(tangentsOf(other, 1).in, 0.67739212512969971, -0.73562216758728027, kFloat);
}

// "waist_Ctrl_outPutAnimBank_1_rotateX", 24 fps: 0.0642 rad is not near, 0.0337 is; "animCurveTA416": 0.0458 is.
TEST(Tangents, ClampedNearness)
{
    const CurveData waist = curveOf({{4, 4.6142592530177575},
                                     {10, 0.93513625301775716},
                                     {15, 4.6190252530177576},
                                     {20, 0.90935925301775689},
                                     {23, 2.8417302530177566}},
                                    24, TangentType::Clamped, Output::Degrees);
    expectTangent(tangentsOf(waist, 1).in, 1.0, 0.00018148886738345027, kFloat);
    expectTangent(tangentsOf(waist, 2).in, 0.99999940395355225, -0.0010797437280416489, kFloat);
    expectTangent(tangentsOf(waist, 3).in, 1.0, 0.0, 0.0);
    const CurveData other = curveOf({{29, -38.15528806336463}, {35, -30.496248302795394}, {38, -27.871298466955388}},
                                    30, TangentType::Clamped, Output::Degrees);
    expectTangent(tangentsOf(other, 1).in, 1.0, 0.0, 0.0);
}

// "Character1_Ctrl_LeftAnkleEffector_translateX", 24 fps. Unsure: that plateau is flat at the ends, and
// that its limit is auto's.
TEST(Tangents, PlateauIsSplineWithoutOvershoot)
{
    const CurveData curve = curveOf({{4, 6.3205056190490723},
                                     {5, 6.3200147151947021},
                                     {6, 6.319523811340332},
                                     {7, 6.3201260566711426},
                                     {8, 6.3207283020019531},
                                     {9, 6.3207647800445557},
                                     {10, 6.3208012580871582}},
                                    24, TangentType::Plateau);
    expectTangent(tangentsOf(curve, 1).in, 0.99993060308542636, -0.011780874891774517, kDouble);
    expectTangent(tangentsOf(curve, 2).in, 1.0, 0.0, 0.0);
    expectTangent(tangentsOf(curve, 3).in, 0.99989555892590254, 0.014452378359871848, kDouble);
    expectTangent(tangentsOf(curve, 5).in, 0.99999961677371385, 0.00087547268695666199, kDouble);
    expectTangent(tangentsOf(curve, 0).out, 1.0, 0.0, 0.0);
}

// Unsure: the outer tangents of the first and last key, which linear infinity follows; as saved for spline.
TEST(Tangents, LinearPointsToTheNeighbour)
{
    const CurveData curve = curveOf({{0, 0}, {1, 2}, {3, 1}}, 1, TangentType::Linear);
    EXPECT_NEAR(slope(tangentsOf(curve, 1).in), 2.0, 1e-15);
    EXPECT_NEAR(slope(tangentsOf(curve, 1).out), -0.5, 1e-15);
    EXPECT_NEAR(slope(tangentsOf(curve, 0).in), 2.0, 1e-15);
    EXPECT_NEAR(slope(tangentsOf(curve, 2).out), -0.5, 1e-15);
}

// Slow and fast are obsolete and autocustom is a user's own rule: what the scene saved counts.
TEST(Tangents, StoredTangentsAreTakenAsTheyAre)
{
    for (TangentType type : {TangentType::Fixed, TangentType::Slow, TangentType::Fast, TangentType::AutoCustom})
    {
        CurveData curve = curveOf({{0, 0}, {1, 2}, {3, 1}}, 1, type);
        curve.keys[1].in = {0.6, 0.8};
        curve.keys[1].out = {0.8, -0.6};
        EXPECT_EQ(tangentsOf(curve, 1).in, (Tangent{0.6, 0.8}));
        EXPECT_EQ(tangentsOf(curve, 1).out, (Tangent{0.8, -0.6}));
    }
}

TEST(Tangents, OneKeyIsFlat)
{
    for (TangentType type : {TangentType::Linear, TangentType::Spline, TangentType::Clamped, TangentType::Plateau,
                             TangentType::Auto, TangentType::AutoMix, TangentType::AutoEase, TangentType::Step})
    {
        CurveData curve = curveOf({{5, 3}}, 24, type);
        expectTangent(tangentsOf(curve, 0).in, 1.0, 0.0, 0.0);
        curve.weighted = true;
        expectTangent(tangentsOf(curve, 0).out, 1.0, 0.0, 0.0);
    }
}

TEST(Tangents, VerticalSlopesAreBounded)
{
    EXPECT_EQ(slope({0.0, 1.0}), 5729577.9485111479);
    EXPECT_EQ(slope({0.0, -1.0}), -5729577.9485111479);
    EXPECT_EQ(slope({0.0, 0.0}), 0.0);
    EXPECT_EQ(slope({0.5, 0.25}), 0.5);
}

} // namespace

} // namespace understudy::animation
