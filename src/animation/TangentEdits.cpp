#include "animation/TangentEdits.h"

#include <cmath>

namespace understudy::animation
{

namespace
{

TangentType& typeOf(Key& key, Side side) { return side == Side::In ? key.inType : key.outType; }
Tangent& tangentOf(Key& key, Side side) { return side == Side::In ? key.in : key.out; }
const Tangent& tangentOf(const KeyTangents& tangents, Side side)
{
    return side == Side::In ? tangents.in : tangents.out;
}
Side other(Side side) { return side == Side::In ? Side::Out : Side::In; }

bool isStep(TangentType type) { return type == TangentType::Step || type == TangentType::StepNext; }

bool isKept(TangentType type)
{
    return type == TangentType::Fixed || type == TangentType::Slow || type == TangentType::Fast ||
           type == TangentType::AutoCustom || isOfPlugin(type);
}

Tangent withLength(const Tangent& tangent, double length)
{
    double now = std::hypot(tangent.x, tangent.y);
    return now == 0.0 ? Tangent{length, 0.0} : Tangent{tangent.x / now * length, tangent.y / now * length};
}

void fix(CurveData& curve, size_t index, Side side, const Tangent& tangent)
{
    Key& key = curve.keys[index];
    typeOf(key, side) = TangentType::Fixed;
    tangentOf(key, side) = curve.weighted ? tangent : withLength(tangent, 1.0);
}

} // namespace

AngleAndWeight angleAndWeight(const Tangent& tangent, bool weighted, GraphScale scale)
{
    double x = tangent.x * scale.x, y = tangent.y * scale.y;
    return {std::atan2(y, x), weighted ? std::hypot(x, y) / 3.0 : 1.0};
}

Tangent tangentOf(AngleAndWeight wanted, GraphScale scale)
{
    double length = 3.0 * wanted.weight;
    return {length * std::cos(wanted.angle) / scale.x, length * std::sin(wanted.angle) / scale.y};
}

void setTangentType(CurveData& curve, size_t index, Side side, TangentType type)
{
    Key& key = curve.keys[index];
    if (isKept(type) && !isKept(typeOf(key, side)))
        tangentOf(key, side) = tangentOf(tangentsOf(curve, index), side);
    typeOf(key, side) = type;
}

void setTangent(CurveData& curve, size_t index, Side side, Tangent tangent)
{
    const KeyTangents before = tangentsOf(curve, index);
    Key& key = curve.keys[index];
    fix(curve, index, side, tangent);
    if (!key.tangentsLocked || isStep(typeOf(key, other(side))))
        return;
    const Tangent& opposite = tangentOf(before, other(side));
    fix(curve, index, other(side), withLength(tangent, std::hypot(opposite.x, opposite.y)));
}

void setWeight(CurveData& curve, size_t index, Side side, double weight, GraphScale scale)
{
    const KeyTangents before = tangentsOf(curve, index);
    const bool isLocked = curve.keys[index].weightsLocked;
    for (Side each : {side, other(side)})
        if (each == side || (isLocked && !isStep(typeOf(curve.keys[index], each))))
        {
            double angle = angleAndWeight(tangentOf(before, each), true, scale).angle;
            fix(curve, index, each, tangentOf(AngleAndWeight{angle, weight}, scale));
        }
}

} // namespace understudy::animation
