// Tangents of keys, computed from their types.
//
// Source: tangents that Maya saved beside the keys of public scenes; tests/cpp/animation/Tangents_test.cpp holds the
// numbers for each type. AutoMix is unsure: no saved numbers are known.
#pragma once

#include "animation/CurveData.h"

namespace understudy::animation
{

// In and out tangent of one key, in the form that a scene stores (see CurveData.h).
struct KeyTangents
{
    Tangent in;
    Tangent out;
};

KeyTangents tangentsOf(const CurveData& curve, size_t index);

// y / x, where a vertical tangent counts as 89.99999 degrees.
double slope(const Tangent& tangent);

} // namespace understudy::animation
