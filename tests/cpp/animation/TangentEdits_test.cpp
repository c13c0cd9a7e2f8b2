#include "animation/TangentEdits.h"

#include <gtest/gtest.h>

#include <cmath>

namespace understudy::animation
{
namespace
{

CurveData hill(bool weighted)
{
    CurveData curve;
    curve.weighted = weighted;
    for (double x : {0.0, 1.0, 3.0})
    {
        Key key;
        key.x = x;
        key.value = x == 1.0 ? 4.0 : 0.0;
        key.inType = key.outType = TangentType::Linear;
        curve.keys.push_back(key);
    }
    return curve;
}

TEST(TangentEdits, AnglesAndWeightsOfAGraph)
{
    GraphScale frames{24.0, 1.0};
    AngleAndWeight seen = angleAndWeight({0.5, 12.0}, true, frames);
    EXPECT_DOUBLE_EQ(seen.angle, M_PI / 4);
    EXPECT_DOUBLE_EQ(seen.weight, std::hypot(12.0, 12.0) / 3.0);
    Tangent back = tangentOf(seen, frames);
    EXPECT_NEAR(back.x, 0.5, 1e-15);
    EXPECT_NEAR(back.y, 12.0, 1e-14);
    EXPECT_EQ(angleAndWeight({0.6, 0.8}, false, frames).weight, 1.0);
}

TEST(TangentEdits, AFixedTangentStartsAsItWas)
{
    CurveData curve = hill(false);
    KeyTangents before = tangentsOf(curve, 1);
    setTangentType(curve, 1, Side::Out, TangentType::Fixed);
    EXPECT_EQ(curve.keys[1].out, before.out);
    EXPECT_EQ(tangentsOf(curve, 1).out, before.out);
    EXPECT_EQ(curve.keys[1].inType, TangentType::Linear);
}

TEST(TangentEdits, LockedTangentsPointTheSameWay)
{
    CurveData curve = hill(true);
    Tangent out = tangentsOf(curve, 1).out;
    setTangent(curve, 1, Side::In, {0.3, 0.4});
    EXPECT_EQ(curve.keys[1].in, (Tangent{0.3, 0.4}));
    EXPECT_EQ(curve.keys[1].outType, TangentType::Fixed);
    EXPECT_NEAR(curve.keys[1].out.y / curve.keys[1].out.x, 4.0 / 3.0, 1e-12);
    EXPECT_NEAR(std::hypot(curve.keys[1].out.x, curve.keys[1].out.y), std::hypot(out.x, out.y), 1e-12);
    curve.keys[1].outType = TangentType::Step;
    setTangent(curve, 1, Side::In, {1.0, 0.0});
    EXPECT_EQ(curve.keys[1].outType, TangentType::Step);
}

// That locked weights become the same is unsure.
TEST(TangentEdits, Weights)
{
    CurveData curve = hill(true);
    double angle = angleAndWeight(tangentsOf(curve, 1).out, true, {}).angle;
    setWeight(curve, 1, Side::In, 2.0, {});
    EXPECT_NEAR(angleAndWeight(curve.keys[1].in, true, {}).weight, 2.0, 1e-12);
    EXPECT_NEAR(angleAndWeight(curve.keys[1].out, true, {}).weight, 2.0, 1e-12);
    EXPECT_NEAR(angleAndWeight(curve.keys[1].out, true, {}).angle, angle, 1e-12);
    curve.keys[1].weightsLocked = false;
    setWeight(curve, 1, Side::Out, 3.0, {});
    EXPECT_NEAR(angleAndWeight(curve.keys[1].in, true, {}).weight, 2.0, 1e-12);
}

} // namespace
} // namespace understudy::animation
