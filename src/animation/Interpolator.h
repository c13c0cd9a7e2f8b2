// A stretch of a curve that somebody else evaluates: its tangents are a plug-in's.
#pragma once

#include "animation/CurveData.h"

#include <functional>
#include <memory>
#include <optional>

namespace understudy::animation
{

class Interpolator
{
public:
    virtual ~Interpolator() = default;

    // The value at x, in the units of CurveData.h. Nothing: nobody evaluates it now, and its tangents count.
    virtual std::optional<double> evaluate(double x) = 0;
    // Whether it is asked at the keys too, where curves have the keys' values otherwise.
    virtual bool countsAtKeys() const = 0;
};

// Who evaluates the stretch behind a key with an out-tangent of a plug-in; null: nobody ever.
using MakeInterpolator = std::function<std::shared_ptr<Interpolator>(size_t key, TangentType type)>;

} // namespace understudy::animation
