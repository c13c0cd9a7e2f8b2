#include "animation/CurveData.h"

#include "animation/Segment.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace understudy::animation
{

namespace
{

constexpr int kTangentNumbers[] = {1, 2, 3, 5, 6, 7, 9, 10, 16, 17, 18, 27, 28, 29};
constexpr int kInfinityNumbers[] = {0, 1, 3, 4, 5};

template <class Numbers> bool contains(const Numbers& numbers, int number)
{
    return std::find(std::begin(numbers), std::end(numbers), number) != std::end(numbers);
}

// The first key that is not before x.
size_t lowerBound(const CurveData& curve, double x)
{
    const auto at = std::lower_bound(curve.keys.begin(), curve.keys.end(), x - kSameX,
                                     [](const Key& key, double value) { return key.x < value; });
    return static_cast<size_t>(at - curve.keys.begin());
}

Tangent normalized(double x, double y)
{
    const double length = std::hypot(x, y);
    return length == 0.0 ? Tangent{} : Tangent{x / length, y / length};
}

// The tangent from one Bezier point to the next, as a key stores it.
Tangent stored(const CurveData& curve, double x, double y)
{
    return curve.weighted ? Tangent{3.0 * x, 3.0 * y} : normalized(x, y);
}

bool isStep(TangentType type) { return type == TangentType::Step || type == TangentType::StepNext; }

// De Casteljau: the points of both halves of a Bezier stretch.
void split(const Segment::Points& whole, double t, Segment::Points& left, Segment::Points& right)
{
    const auto halves = [t](const double (&p)[4], double (&l)[4], double (&r)[4])
    {
        double q[4] = {p[0], p[1], p[2], p[3]};
        for (int level = 0; level < 4; ++level)
        {
            l[level] = q[0];
            r[3 - level] = q[3 - level];
            for (int i = 0; i + level < 3; ++i)
                q[i] += t * (q[i + 1] - q[i]);
        }
    };
    halves(whole.x, left.x, right.x);
    halves(whole.y, left.y, right.y);
}

bool same(const Tangent& a, const Tangent& b) { return std::abs(a.x - b.x) <= 1e-12 && std::abs(a.y - b.y) <= 1e-12; }

// Fixes those tangents of a key that are no longer the wanted ones.
void keepTangents(CurveData& curve, size_t index, const KeyTangents& wanted)
{
    const KeyTangents now = tangentsOf(curve, index);
    Key& key = curve.keys[index];
    if (!isStep(key.inType) && !same(now.in, wanted.in))
    {
        key.inType = TangentType::Fixed;
        key.in = wanted.in;
    }
    if (!isStep(key.outType) && !same(now.out, wanted.out))
    {
        key.outType = TangentType::Fixed;
        key.out = wanted.out;
    }
}

} // namespace

bool isOfPlugin(TangentType type)
{
    auto number = static_cast<int>(type);
    return (number >= 19 && number <= 26) || (number >= 64 && number <= 32767);
}

std::optional<TangentType> tangentTypeFromNumber(int number)
{
    bool isKnown =
        contains(kTangentNumbers, number) || (number >= 0 && number <= 32767 && isOfPlugin(TangentType(number)));
    return isKnown ? std::optional(TangentType(number)) : std::nullopt;
}

std::optional<Infinity> infinityFromNumber(int number)
{
    return contains(kInfinityNumbers, number) ? std::optional(Infinity(number)) : std::nullopt;
}

std::optional<size_t> findKey(const CurveData& curve, double x)
{
    const size_t i = lowerBound(curve, x);
    return i < curve.keys.size() && curve.keys[i].x <= x + kSameX ? std::optional(i) : std::nullopt;
}

size_t setKey(CurveData& curve, const Key& key)
{
    const size_t i = lowerBound(curve, key.x);
    if (i < curve.keys.size() && curve.keys[i].x <= key.x + kSameX)
        curve.keys[i] = key;
    else
        curve.keys.insert(curve.keys.begin() + static_cast<std::ptrdiff_t>(i), key);
    return i;
}

std::optional<size_t> insertKey(CurveData& curve, double x)
{
    const size_t after = lowerBound(curve, x);
    if (after == 0 || after == curve.keys.size() || findKey(curve, x))
        return std::nullopt;
    const size_t before = after - 1;
    KeyTangents first = tangentsOf(curve, before), second = tangentsOf(curve, after);
    Key key;
    key.x = x;
    const TangentType outType = curve.keys[before].outType;
    if (isStep(outType))
    {
        key.value = curve.keys[outType == TangentType::Step ? before : after].value;
        key.inType = TangentType::Flat;
        key.outType = outType;
    }
    else
    {
        Segment::Points left, right;
        const Segment::Points whole = Segment::points(curve, before);
        split(whole, Segment::parameter(whole, x), left, right);
        key.value = left.y[3];
        key.inType = key.outType = TangentType::Fixed;
        key.in = stored(curve, left.x[3] - left.x[2], left.y[3] - left.y[2]);
        key.out = stored(curve, right.x[1] - right.x[0], right.y[1] - right.y[0]);
        first.out = stored(curve, left.x[1] - left.x[0], left.y[1] - left.y[0]);
        second.in = stored(curve, right.x[3] - right.x[2], right.y[3] - right.y[2]);
    }
    const size_t index = setKey(curve, key);
    keepTangents(curve, index - 1, first);
    keepTangents(curve, index + 1, second);
    return index;
}

std::optional<size_t> moveKey(CurveData& curve, size_t index, double x)
{
    const std::optional<size_t> there = findKey(curve, x);
    if (there && *there != index)
        return std::nullopt;
    Key key = curve.keys[index];
    key.x = x;
    removeKey(curve, index);
    return setKey(curve, key);
}

void removeKey(CurveData& curve, size_t index)
{
    curve.keys.erase(curve.keys.begin() + static_cast<std::ptrdiff_t>(index));
}

size_t removeKeys(CurveData& curve, double first, double last)
{
    const auto inside = [=](const Key& key) { return key.x >= first - kSameX && key.x <= last + kSameX; };
    return std::erase_if(curve.keys, inside);
}

void setWeighted(CurveData& curve, bool weighted)
{
    if (curve.weighted == weighted)
        return;
    std::vector<KeyTangents> old;
    for (size_t i = 0; i < curve.keys.size(); ++i)
        old.push_back(tangentsOf(curve, i));
    const auto converted = [&](const Tangent& t, double span)
    {
        if (!weighted)
            return normalized(t.x, t.y);
        return span == 0.0 ? t : Tangent{span, span * slope(t)};
    };
    curve.weighted = weighted;
    for (size_t i = 0; i < curve.keys.size(); ++i)
    {
        const double before = i > 0 ? curve.keys[i].x - curve.keys[i - 1].x : 0.0;
        const double after = i + 1 < curve.keys.size() ? curve.keys[i + 1].x - curve.keys[i].x : 0.0;
        curve.keys[i].in = converted(old[i].in, before != 0.0 ? before : after);
        curve.keys[i].out = converted(old[i].out, after != 0.0 ? after : before);
    }
}

std::optional<std::string> problem(const CurveData& curve)
{
    for (size_t i = 0; i < curve.keys.size(); ++i)
    {
        const Key& key = curve.keys[i];
        for (double number : {key.x, key.value, key.in.x, key.in.y, key.out.x, key.out.y})
            if (!std::isfinite(number))
                return fmt::format("key {} holds a number that is none", i);
        if (i > 0 && !(key.x > curve.keys[i - 1].x + kSameX))
            return fmt::format("key {} does not come after the one before it", i);
    }
    return std::nullopt;
}

} // namespace understudy::animation
