// Edits of one key's tangents, and tangents as people see them: an angle and a weight in the units of a graph.
//
// Sources: documentation of MFnAnimCurve::setTangent, setAngle and setWeight and of the command keyTangent. What a lock
// of weights does to the other side is said there as "modified as well"; that it becomes the same is unsure.
#pragma once

#include "animation/Tangents.h"

namespace understudy::animation
{

enum class Side : uint8_t
{
    In,
    Out
};

// How many of the graph's units are one of the curve's own (frames in a second, degrees in a radian).
struct GraphScale
{
    double x = 1.0;
    double y = 1.0;
};

// A tangent by its angle (radians) and weight. Weights of unweighted curves are 1.
struct AngleAndWeight
{
    double angle = 0.0;
    double weight = 1.0;
};

AngleAndWeight angleAndWeight(const Tangent& tangent, bool weighted, GraphScale scale);
Tangent tangentOf(AngleAndWeight wanted, GraphScale scale);

// A type that keeps tangents starts with those that the key has.
void setTangentType(CurveData& curve, size_t index, Side side, TangentType type);

// The side becomes fixed. Where the key's tangents are locked, the other side points the same way and is fixed too;
// steps stay.
void setTangent(CurveData& curve, size_t index, Side side, Tangent tangent);

// Keeps the way that the tangent points. Where the key's weights are locked, the other side gets the same.
void setWeight(CurveData& curve, size_t index, Side side, double weight, GraphScale scale);

} // namespace understudy::animation
