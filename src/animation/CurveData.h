// Keys of one animation curve as a scene stores them, and edits of them. A plain value: copy it, edit, store it back.
//
// Units: x is in seconds where time drives the curve (animCurveT*), else the driver's raw value (animCurveU*); values
// are internal units (centimetres, radians, seconds, plain numbers). Tangents are vectors in those units: a direction
// of length 1 on an unweighted curve; on a weighted one three times the way from the key to its Bezier handle, as
// `.kix .kiy .kox .koy` hold them. Keys are in order of x and no two have the same.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace understudy::animation
{

// Numbers of `.tan`, `.kit`, `.kot`. Those of plug-ins have no names here.
enum class TangentType : uint16_t
{
    Fixed = 1,
    Linear = 2,
    Flat = 3,
    Step = 5,
    Slow = 6,
    Fast = 7,
    Spline = 9,
    Clamped = 10,
    Plateau = 16,
    StepNext = 17,
    Auto = 18,
    AutoMix = 27,
    AutoEase = 28,
    AutoCustom = 29
};

// Numbers 19 to 26 and 64 to 32767. Source: Autodesk's API reference (MPxAnimCurveInterpolator); that scenes hold the
// API's numbers is unsure. Their tangents are those that are stored.
bool isOfPlugin(TangentType type);

// Nothing for numbers that are no tangent type.
std::optional<TangentType> tangentTypeFromNumber(int number);

// Numbers of `.pre`, `.pst`.
enum class Infinity : uint8_t
{
    Constant = 0,
    Linear = 1,
    Cycle = 3,
    CycleRelative = 4,
    Oscillate = 5
};

std::optional<Infinity> infinityFromNumber(int number);

// Numbers of `.roti`: how three rotate curves are evaluated together. Curve evaluates one curve, as None and Euler do.
enum class RotationInterpolation : uint8_t
{
    None = 1,
    Euler = 2,
    QuaternionTangentDependent = 3,
    QuaternionSlerp = 4,
    QuaternionSquad = 5
};

struct Tangent
{
    double x = 1.0;
    double y = 0.0;

    friend bool operator==(const Tangent&, const Tangent&) = default;
};

struct Key
{
    double x = 0.0;
    double value = 0.0;
    TangentType inType = TangentType::Auto;
    TangentType outType = TangentType::Auto;
    // Used by types Fixed, Slow, Fast and AutoCustom only; the other types are computed from the neighbours.
    Tangent in;
    Tangent out;
    bool tangentsLocked = true; // `.ktl`
    bool weightsLocked = true;  // `.kwl`
    bool breakdown = false;     // `.kbd`

    friend bool operator==(const Key&, const Key&) = default;
};

struct CurveData
{
    std::vector<Key> keys;
    bool weighted = false;
    Infinity preInfinity = Infinity::Constant;
    Infinity postInfinity = Infinity::Constant;
    RotationInterpolation rotationInterpolation = RotationInterpolation::Euler;

    friend bool operator==(const CurveData&, const CurveData&) = default;
};

// Keys closer together than this are one key; far below a tick of time (7e-9 s).
inline constexpr double kSameX = 1e-9;

// The key at x, or nothing.
std::optional<size_t> findKey(const CurveData& curve, double x);

// Puts a key in its place, over the one at the same x if there is one; its index.
size_t setKey(CurveData& curve, const Key& key);

// A new key on the curve that leaves its shape as it is (`setKeyframe -insert`): the key's tangents become fixed, and
// so do those of its neighbours that would change. Between keys only; outside of them and at a key nothing is done.
std::optional<size_t> insertKey(CurveData& curve, double x);

// Moves a key; its new index, or nothing (and no change) where another key is at x.
std::optional<size_t> moveKey(CurveData& curve, size_t index, double x);

void removeKey(CurveData& curve, size_t index);

// Removes the keys from `first` to `last` inclusive; how many there were.
size_t removeKeys(CurveData& curve, double first, double last);

// Switches tangent weights on or off; the slope of every tangent stays, handles become a third of their segments.
void setWeighted(CurveData& curve, bool weighted);

// What is wrong with keys that come from a file, in words: numbers that are none, order.
std::optional<std::string> problem(const CurveData& curve);

} // namespace understudy::animation
