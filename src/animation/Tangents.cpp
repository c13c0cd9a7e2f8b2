#include "animation/Tangents.h"

#include <algorithm>
#include <cmath>

namespace understudy::animation
{

namespace
{

// Neighbours nearer in value than this make a clamped tangent flat; in internal units, whatever they are.
constexpr double kClampedNear = 0.05;
// A handle, a third of the segment long, must not pass the neighbour's value: 3 times the slope to it at most.
constexpr double kOvershoot = 3.0;
// tan(89.99999 degrees).
constexpr double kSteepest = 5729577.9485111479;

// A key as its neighbours make it: slopes of the straight lines to them, where they exist.
struct Place
{
    bool hasBefore = false;
    bool hasAfter = false;
    double spanBefore = 0.0, riseBefore = 0.0;
    double spanAfter = 0.0, riseAfter = 0.0;

    bool inside() const { return hasBefore && hasAfter; }
    double slopeBefore() const { return riseBefore / spanBefore; }
    double slopeAfter() const { return riseAfter / spanAfter; }
    double nearSlope(bool incoming) const
    {
        if (incoming)
            return hasBefore ? slopeBefore() : hasAfter ? slopeAfter() : 0.0;
        return hasAfter ? slopeAfter() : hasBefore ? slopeBefore() : 0.0;
    }
};

Place placeOf(const CurveData& curve, size_t index)
{
    const Key& key = curve.keys[index];
    Place place;
    if (index > 0)
    {
        const Key& before = curve.keys[index - 1];
        place.hasBefore = true;
        place.spanBefore = key.x - before.x;
        place.riseBefore = key.value - before.value;
    }
    if (index + 1 < curve.keys.size())
    {
        const Key& after = curve.keys[index + 1];
        place.hasAfter = true;
        place.spanAfter = after.x - key.x;
        place.riseAfter = after.value - key.value;
    }
    return place;
}

double flatSlope(const Place&, bool) { return 0.0; }

double linearSlope(const Place& place, bool incoming) { return place.nearSlope(incoming); }

// Of the line through both neighbours; first and last keys point to the one they have.
double splineSlope(const Place& place, bool incoming)
{
    if (!place.inside())
        return place.nearSlope(incoming);
    return (place.riseBefore + place.riseAfter) / (place.spanBefore + place.spanAfter);
}

double clampedSlope(const Place& place, bool incoming)
{
    const bool nearBefore = place.hasBefore && std::abs(place.riseBefore) <= kClampedNear;
    const bool nearAfter = place.hasAfter && std::abs(place.riseAfter) <= kClampedNear;
    return nearBefore || nearAfter ? 0.0 : splineSlope(place, incoming);
}

// Flat at ends, hills and valleys; elsewhere `wanted`, but no steeper than keeps the handles within the neighbours.
double withoutOvershoot(const Place& place, double wanted)
{
    if (!place.inside() || place.riseBefore * place.riseAfter <= 0.0)
        return 0.0;
    const double steepest = kOvershoot * std::min(std::abs(place.slopeBefore()), std::abs(place.slopeAfter()));
    return std::clamp(wanted, -steepest, steepest);
}

double autoSlope(const Place& place, bool incoming) { return withoutOvershoot(place, splineSlope(place, incoming)); }

// Between the slopes to both neighbours; `weight` is the share of the one after.
double blendedSlope(const Place& place, double weight)
{
    return withoutOvershoot(place, place.slopeBefore() + weight * (place.slopeAfter() - place.slopeBefore()));
}

double shareBefore(const Place& place) { return place.spanBefore / (place.spanBefore + place.spanAfter); }

double autoEaseSlope(const Place& place, bool)
{
    const double u = place.inside() ? shareBefore(place) : 0.0;
    return place.inside() ? blendedSlope(place, u * u * (3.0 - 2.0 * u)) : 0.0;
}

double autoMixSlope(const Place& place, bool) { return place.inside() ? blendedSlope(place, shareBefore(place)) : 0.0; }

struct Rule
{
    TangentType type;
    double (*slope)(const Place&, bool incoming);
};

constexpr Rule kRules[] = {
    {TangentType::Linear, linearSlope},     {TangentType::Flat, flatSlope},     {TangentType::Step, flatSlope},
    {TangentType::StepNext, flatSlope},     {TangentType::Spline, splineSlope}, {TangentType::Clamped, clampedSlope},
    {TangentType::Plateau, autoSlope},      {TangentType::Auto, autoSlope},     {TangentType::AutoMix, autoMixSlope},
    {TangentType::AutoEase, autoEaseSlope},
};

Tangent tangentOf(const CurveData& curve, const Place& place, TangentType type, const Tangent& stored, bool incoming)
{
    const auto rule =
        std::find_if(std::begin(kRules), std::end(kRules), [type](const Rule& r) { return r.type == type; });
    if (rule == std::end(kRules))
        return stored;
    const double s = rule->slope(place, incoming);
    if (!curve.weighted)
    {
        const double length = std::hypot(1.0, s);
        return {1.0 / length, s / length};
    }
    const double span = incoming ? (place.hasBefore ? place.spanBefore : place.spanAfter)
                                 : (place.hasAfter ? place.spanAfter : place.spanBefore);
    return span == 0.0 ? Tangent{1.0, s} : Tangent{span, s * span};
}

} // namespace

KeyTangents tangentsOf(const CurveData& curve, size_t index)
{
    const Key& key = curve.keys[index];
    const Place place = placeOf(curve, index);
    return {tangentOf(curve, place, key.inType, key.in, true), tangentOf(curve, place, key.outType, key.out, false)};
}

double slope(const Tangent& tangent)
{
    if (tangent.y == 0.0)
        return 0.0;
    if (tangent.x <= 0.0)
        return std::copysign(kSteepest, tangent.y);
    return std::clamp(tangent.y / tangent.x, -kSteepest, kSteepest);
}

} // namespace understudy::animation
