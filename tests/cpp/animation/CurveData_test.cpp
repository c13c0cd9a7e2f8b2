#include "animation/CurveData.h"

#include "animation/Curve.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>

namespace understudy::animation
{

namespace
{

Key keyAt(double x, double value, TangentType type = TangentType::Auto)
{
    Key key;
    key.x = x;
    key.value = value;
    key.inType = key.outType = type;
    return key;
}

CurveData three()
{
    CurveData curve;
    for (const Key& key : {keyAt(2, 20), keyAt(1, 10), keyAt(3, 30)})
        setKey(curve, key);
    return curve;
}

std::vector<double> xs(const CurveData& curve)
{
    std::vector<double> result;
    for (const Key& key : curve.keys)
        result.push_back(key.x);
    return result;
}

TEST(CurveData, NumbersOfTypes)
{
    EXPECT_EQ(tangentTypeFromNumber(18), TangentType::Auto);
    EXPECT_EQ(tangentTypeFromNumber(28), TangentType::AutoEase);
    EXPECT_FALSE(tangentTypeFromNumber(4));
    EXPECT_FALSE(tangentTypeFromNumber(0));
    EXPECT_EQ(infinityFromNumber(4), Infinity::CycleRelative);
    EXPECT_FALSE(infinityFromNumber(2));
}

TEST(CurveData, KeysStandInOrder)
{
    const CurveData curve = three();
    EXPECT_EQ(xs(curve), (std::vector<double>{1, 2, 3}));
    EXPECT_EQ(findKey(curve, 2.0), 1u);
    EXPECT_EQ(findKey(curve, 2.0 + 0.5 * kSameX), 1u);
    EXPECT_FALSE(findKey(curve, 2.5));
    EXPECT_FALSE(problem(curve));
}

TEST(CurveData, AKeyReplacesTheOneInItsPlace)
{
    CurveData curve = three();
    EXPECT_EQ(setKey(curve, keyAt(2, 99)), 1u);
    EXPECT_EQ(curve.keys.size(), 3u);
    EXPECT_EQ(curve.keys[1].value, 99.0);
}

TEST(CurveData, MovingPastOthersAndOntoOthers)
{
    CurveData curve = three();
    EXPECT_EQ(moveKey(curve, 0, 2.5), 1u);
    EXPECT_EQ(xs(curve), (std::vector<double>{2, 2.5, 3}));
    EXPECT_EQ(curve.keys[1].value, 10.0);
    const CurveData before = curve;
    EXPECT_FALSE(moveKey(curve, 0, 3.0));
    EXPECT_EQ(curve, before);
    EXPECT_EQ(moveKey(curve, 0, 2.0), 0u);
}

TEST(CurveData, Removing)
{
    CurveData curve = three();
    EXPECT_EQ(removeKeys(curve, 1.5, 3.0), 2u);
    EXPECT_EQ(xs(curve), (std::vector<double>{1}));
    EXPECT_EQ(removeKeys(curve, 1.5, 3.0), 0u);
    removeKey(curve, 0);
    EXPECT_TRUE(curve.keys.empty());
}

TEST(CurveData, EditsOfACopyLeaveTheOriginal)
{
    const CurveData original = three();
    CurveData copy = original;
    setKey(copy, keyAt(5, 5));
    EXPECT_EQ(original, three());
    EXPECT_NE(copy, original);
}

TEST(CurveData, InsertedKeysKeepTheShape)
{
    std::mt19937 engine(1);
    const auto number = [&](double low, double high)
    { return std::uniform_real_distribution<double>(low, high)(engine); };
    const TangentType types[] = {TangentType::Fixed,   TangentType::Linear, TangentType::Spline, TangentType::Clamped,
                                 TangentType::Plateau, TangentType::Auto,   TangentType::Step,   TangentType::StepNext};
    for (int n = 0; n < 10'000; ++n)
    {
        CurveData curve;
        curve.weighted = n % 2 == 0;
        for (int i = 0; i < 5; ++i)
        {
            Key key = keyAt(i + number(-0.3, 0.3), number(-5.0, 5.0));
            key.inType = types[engine() % 6];
            key.outType = types[engine() % 8];
            key.in = {0.6, 0.8};
            key.out = {0.8, -0.6};
            curve.keys.push_back(key);
        }
        const Curve before(curve);
        const double x = number(curve.keys.front().x + 0.01, curve.keys.back().x - 0.01);
        const std::optional<size_t> index = insertKey(curve, x);
        if (!index)
            continue;
        ASSERT_FALSE(problem(curve));
        ASSERT_EQ(curve.keys[*index].x, x);
        const Curve after(curve);
        for (int i = 0; i < 40; ++i)
        {
            const double at = number(curve.keys.front().x, curve.keys.back().x);
            ASSERT_NEAR(after.evaluate(at), before.evaluate(at), 1e-9) << n << " at " << at << ", key at " << x;
        }
    }
}

TEST(CurveData, NothingIsInsertedOutsideOrAtAKey)
{
    CurveData curve = three();
    for (double x : {0.5, 1.0, 2.0, 3.0, 3.5})
        EXPECT_FALSE(insertKey(curve, x));
    EXPECT_EQ(curve, three());
}

TEST(CurveData, WeightsOnAndOffKeepSlopes)
{
    CurveData curve = three();
    for (Key& key : curve.keys)
    {
        key.inType = key.outType = TangentType::Fixed;
        key.in = {0.6, 0.8};
        key.out = {0.8, -0.6};
    }
    const CurveData before = curve;
    setWeighted(curve, true);
    EXPECT_TRUE(curve.weighted);
    EXPECT_NEAR(curve.keys[1].in.x, 1.0, 1e-15);
    EXPECT_NEAR(curve.keys[1].in.y, 4.0 / 3.0, 1e-15);
    setWeighted(curve, false);
    for (size_t i = 0; i < 3; ++i)
    {
        EXPECT_NEAR(curve.keys[i].in.x, before.keys[i].in.x, 1e-15);
        EXPECT_NEAR(curve.keys[i].out.y, before.keys[i].out.y, 1e-15);
    }
}

TEST(CurveData, ProblemsAreNamed)
{
    CurveData curve = three();
    curve.keys[1].x = 1.0;
    EXPECT_EQ(problem(curve), "key 1 does not come after the one before it");
    curve = three();
    curve.keys[2].value = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(problem(curve), "key 2 holds a number that is none");
}

} // namespace

} // namespace understudy::animation
