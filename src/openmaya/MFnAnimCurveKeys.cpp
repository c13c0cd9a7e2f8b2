// Keys of animation curves: new ones, finding them, their times and values.
#include "openmaya/CurveSet.h"

#include <maya/MDoubleArray.h>
#include <maya/MIntArray.h>
#include <maya/MTimeArray.h>

#include <algorithm>
#include <cfloat>
#include <climits>
#include <cmath>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

using animation::Key;
using animation::Side;
using TangentType = MFnAnimCurve::TangentType;

// A key that is there already keeps what is not said: locks, whether it is a breakdown, fixed tangents.
Key keyAt(const nodes::CurveKeys& keys, double x)
{
    std::optional<size_t> place = keys.find(x);
    Key key;
    if (place)
        key = keys.key(*place);
    key.x = x;
    return key;
}

template <class Input, class Output>
unsigned int addKeyTo(const MFnAnimCurve& set, const Input& input, const Output& value, TangentType in, TangentType out,
                      MAnimCurveChange* change, MStatus* status)
{
    return guarded(status, 0u,
                   [&]
                   {
                       nodes::CurveEditor keys = editorOf(set);
                       Key key = keyAt(keys, xOf(keys, input));
                       key.value = valueOf(keys, value);
                       key.inType = newTangentType(in, Side::In);
                       key.outType = newTangentType(out, Side::Out);
                       return recorded(change, [&] { return static_cast<unsigned int>(keys.set(key)); });
                   });
}

template <class Input> bool findKey(const MFnAnimCurve& set, const Input& input, unsigned int& index, MStatus* status)
{
    return guarded(status, false,
                   [&]
                   {
                       nodes::CurveKeys keys = keysOf(set);
                       std::optional<size_t> place = keys.find(xOf(keys, input));
                       if (place)
                           index = static_cast<unsigned int>(*place);
                       return place.has_value();
                   });
}

// Of two that are as close the earlier one.
template <class Input> unsigned int closestKey(const MFnAnimCurve& set, const Input& input, MStatus* status)
{
    return guarded(status, 0u,
                   [&]
                   {
                       nodes::CurveKeys keys = keysOf(set);
                       double x = xOf(keys, input);
                       if (keys.count() == 0)
                           throw core::Error(core::ErrorKind::Failed, "The curve has no keys.");
                       size_t after = std::min(keys.lowerBound(x), keys.count() - 1);
                       bool isBefore = after > 0 && x - keys.x(after - 1) <= keys.x(after) - x;
                       return static_cast<unsigned int>(isBefore ? after - 1 : after);
                   });
}

template <class Input>
MStatus moveKey(const MFnAnimCurve& set, unsigned int index, const Input& input, MAnimCurveChange* change)
{
    return guarded(
        [&]
        {
            nodes::CurveEditor keys = editorOf(set);
            size_t place = checkedKey(keys, index);
            Key key = keys.key(place);
            key.x = xOf(keys, input);
            bool isBehind = place == 0 || keys.x(place - 1) + animation::kSameX < key.x;
            bool isBefore = place + 1 == keys.count() || key.x + animation::kSameX < keys.x(place + 1);
            if (!isBehind || !isBefore)
                throw core::error(core::ErrorKind::Failed, "Key {} would come to lie at or beyond another one.", index);
            recorded(change, [&] { keys.write(place, key); });
        });
}

// ---- many keys

// One of the arrays that may be given beside times and values.
template <class Array> void checkLength(const Array* array, unsigned int length)
{
    if (array && array->length() != 0 && array->length() != length)
        throw core::error(core::ErrorKind::BadArgument, "{} entries do not fit {} keys.", array->length(), length);
}

// Nothing where the array leaves the entry out.
template <class Array, class Number> std::optional<Number> entry(const Array* array, unsigned int index, Number leftOut)
{
    if (!array || array->length() == 0 || (*array)[index] == leftOut)
        return std::nullopt;
    return (*array)[index];
}

struct TangentArrays
{
    const MIntArray* types = nullptr;
    const MDoubleArray* x = nullptr;
    const MDoubleArray* y = nullptr;
};

struct KeyArrays
{
    const MTimeArray* times = nullptr;
    const MDoubleArray* values = nullptr;
    TangentType types[2] = {MFnAnimCurve::kTangentGlobal, MFnAnimCurve::kTangentGlobal};
    TangentArrays tangents[2];
    const MIntArray* tangentsLocked = nullptr;
    const MIntArray* weightsLocked = nullptr;
    bool convertUnits = true;

    void check() const
    {
        if (!times || !values)
            throw core::Error(core::ErrorKind::BadArgument, "Keys need times and values.");
        unsigned int length = times->length();
        if (values->length() != length)
            throw core::error(core::ErrorKind::BadArgument, "{} values do not fit {} times.", values->length(), length);
        for (const TangentArrays& side : tangents)
        {
            checkLength(side.types, length);
            checkLength(side.x, length);
            checkLength(side.y, length);
        }
        checkLength(tangentsLocked, length);
        checkLength(weightsLocked, length);
    }
};

void takeTangent(animation::Tangent& tangent, const TangentArrays& arrays, unsigned int index, bool isWeighted,
                 animation::GraphScale scale)
{
    if (auto x = entry(arrays.x, index, DBL_MAX))
        tangent.x = *x / scale.x;
    if (auto y = entry(arrays.y, index, DBL_MAX))
        tangent.y = *y / scale.y;
    double length = std::hypot(tangent.x, tangent.y);
    if (!std::isfinite(length))
        throw core::Error(core::ErrorKind::BadArgument, "Tangents have no infinite numbers.");
    if (!isWeighted && length > 0.0)
        tangent = {tangent.x / length, tangent.y / length};
}

Key keyOf(const nodes::CurveKeys& keys, const KeyArrays& arrays, unsigned int i, animation::GraphScale scale)
{
    Key key;
    key.x = xOf(keys, (*arrays.times)[i]);
    key.value = valueOf(keys, (*arrays.values)[i]);
    auto typeAt = [&](Side side)
    {
        size_t at = side == Side::In ? 0 : 1;
        std::optional<int> type = entry(arrays.tangents[at].types, i, INT_MAX);
        return newTangentType(type ? static_cast<TangentType>(*type) : arrays.types[at], side);
    };
    key.inType = typeAt(Side::In);
    key.outType = typeAt(Side::Out);
    takeTangent(key.in, arrays.tangents[0], i, keys.isWeighted(), scale);
    takeTangent(key.out, arrays.tangents[1], i, keys.isWeighted(), scale);
    key.tangentsLocked = entry(arrays.tangentsLocked, i, INT_MAX).value_or(1) != 0;
    key.weightsLocked = entry(arrays.weightsLocked, i, INT_MAX).value_or(1) != 0;
    return key;
}

// In order; of keys at the same time the last stays.
void sortKeys(std::vector<Key>& keys)
{
    std::stable_sort(keys.begin(), keys.end(), [](const Key& a, const Key& b) { return a.x < b.x; });
    auto isSame = [](const Key& a, const Key& b) { return b.x <= a.x + animation::kSameX; };
    auto last = std::unique(keys.rbegin(), keys.rend(), [&](const Key& a, const Key& b) { return isSame(b, a); });
    keys.erase(keys.begin(), last.base());
}

MStatus addAll(const MFnAnimCurve& set, const KeyArrays& arrays, bool keepExisting, MAnimCurveChange* change)
{
    return guarded(
        [&]
        {
            arrays.check();
            nodes::CurveEditor keys = editorOf(set);
            animation::CurveData data = keys.read();
            if (!keepExisting)
                data.keys.clear();
            animation::GraphScale scale = arrays.convertUnits ? graphScale(keys) : animation::GraphScale{};
            for (unsigned int i = 0; i < arrays.times->length(); ++i)
                data.keys.push_back(keyOf(keys, arrays, i, scale));
            sortKeys(data.keys);
            recorded(change, [&] { keys.replace(data); });
        });
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

unsigned int MFnAnimCurve::numKeys(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, 0u, [&] { return static_cast<unsigned int>(keysOf(*this).count()); });
}

unsigned int MFnAnimCurve::numKeyframes(MStatus* ReturnStatus) const { return numKeys(ReturnStatus); }

MStatus MFnAnimCurve::remove(unsigned int index, MAnimCurveChange* change)
{
    return guarded(
        [&]
        {
            nodes::CurveEditor keys = editorOf(*this);
            size_t place = checkedKey(keys, index);
            recorded(change, [&] { keys.remove(place); });
        });
}

// ---- new keys

MStatus MFnAnimCurve::addKeyframe(const MTime& time, double value, MAnimCurveChange* change)
{
    return addKeyframe(time, value, kTangentGlobal, kTangentGlobal, change);
}

MStatus MFnAnimCurve::addKeyframe(const MTime& time, double value, TangentType tangentInType,
                                  TangentType tangentOutType, MAnimCurveChange* change)
{
    MStatus status;
    addKey(time, value, tangentInType, tangentOutType, change, &status);
    return status;
}

unsigned int MFnAnimCurve::addKey(const MTime& time, double value, TangentType tangentInType,
                                  TangentType tangentOutType, MAnimCurveChange* change, MStatus* ReturnStatus)
{
    return addKeyTo(*this, time, value, tangentInType, tangentOutType, change, ReturnStatus);
}

unsigned int MFnAnimCurve::addKey(const MTime& timeInput, const MTime& timeValue, TangentType tangentInType,
                                  TangentType tangentOutType, MAnimCurveChange* change, MStatus* ReturnStatus)
{
    return addKeyTo(*this, timeInput, timeValue, tangentInType, tangentOutType, change, ReturnStatus);
}

unsigned int MFnAnimCurve::addKey(double unitlessInput, double value, TangentType tangentInType,
                                  TangentType tangentOutType, MAnimCurveChange* change, MStatus* ReturnStatus)
{
    return addKeyTo(*this, unitlessInput, value, tangentInType, tangentOutType, change, ReturnStatus);
}

unsigned int MFnAnimCurve::addKey(double unitlessInput, const MTime& time, TangentType tangentInType,
                                  TangentType tangentOutType, MAnimCurveChange* change, MStatus* ReturnStatus)
{
    return addKeyTo(*this, unitlessInput, time, tangentInType, tangentOutType, change, ReturnStatus);
}

MStatus MFnAnimCurve::addKeys(MTimeArray* timeArray, MDoubleArray* valueArray, TangentType tangentInType,
                              TangentType tangentOutType, bool keepExistingKeys, MAnimCurveChange* change)
{
    return addKeysWithTangents(timeArray, valueArray, tangentInType, tangentOutType, nullptr, nullptr, nullptr, nullptr,
                               nullptr, nullptr, nullptr, nullptr, true, keepExistingKeys, change);
}

MStatus MFnAnimCurve::addKeysWithTangents(MTimeArray* timeArray, MDoubleArray* valueArray, TangentType tangentInType,
                                          TangentType tangentOutType, MIntArray* tangentInTypeArray,
                                          MIntArray* tangentOutTypeArray, MDoubleArray* tangentInXArray,
                                          MDoubleArray* tangentInYArray, MDoubleArray* tangentOutXArray,
                                          MDoubleArray* tangentOutYArray, MIntArray* tangentsLockedArray,
                                          MIntArray* weightsLockedArray, bool convertUnits, bool keepExistingKeys,
                                          MAnimCurveChange* change)
{
    KeyArrays arrays{timeArray,
                     valueArray,
                     {tangentInType, tangentOutType},
                     {{tangentInTypeArray, tangentInXArray, tangentInYArray},
                      {tangentOutTypeArray, tangentOutXArray, tangentOutYArray}},
                     tangentsLockedArray,
                     weightsLockedArray,
                     convertUnits};
    return addAll(*this, arrays, keepExistingKeys, change);
}

unsigned int MFnAnimCurve::insertKey(const MTime& time, bool breakdown, MAnimCurveChange* change, MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, 0u,
                   [&]
                   {
                       nodes::CurveEditor keys = editorOf(*this);
                       double x = xOf(keys, time);
                       std::optional<size_t> place = keys.find(x);
                       if (place)
                           return static_cast<unsigned int>(*place);
                       Key outside = keyAt(keys, x);
                       outside.value = nodes::curveOf(needSession().evaluator(), keys)->evaluate(x);
                       outside.inType = newTangentType(kTangentGlobal, Side::In);
                       outside.outType = newTangentType(kTangentGlobal, Side::Out);
                       return recorded(change,
                                       [&]
                                       {
                                           place = keys.insert(x);
                                           size_t made = place ? *place : keys.set(outside);
                                           Key key = keys.key(made);
                                           key.breakdown = breakdown;
                                           keys.write(made, key);
                                           return static_cast<unsigned int>(made);
                                       });
                   });
}

// ---- finding keys

bool MFnAnimCurve::find(const MTime& time, unsigned int& index, MStatus* ReturnStatus) const
{
    return findKey(*this, time, index, ReturnStatus);
}

bool MFnAnimCurve::find(double unitlessInput, unsigned int& index, MStatus* ReturnStatus) const
{
    return findKey(*this, unitlessInput, index, ReturnStatus);
}

unsigned int MFnAnimCurve::findClosest(const MTime& time, MStatus* ReturnStatus) const
{
    return closestKey(*this, time, ReturnStatus);
}

unsigned int MFnAnimCurve::findClosest(double unitlessInput, MStatus* ReturnStatus) const
{
    return closestKey(*this, unitlessInput, ReturnStatus);
}

// ---- one key

MTime MFnAnimCurve::time(unsigned int index, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MTime(),
                   [&]
                   {
                       nodes::CurveKeys keys = keysOf(*this);
                       (void)xOf(keys, MTime());
                       return Access::time(core::ticksFromSeconds(keys.x(checkedKey(keys, index))));
                   });
}

double MFnAnimCurve::unitlessInput(unsigned int index, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, 0.0,
                   [&]
                   {
                       nodes::CurveKeys keys = keysOf(*this);
                       (void)xOf(keys, 0.0);
                       return keys.x(checkedKey(keys, index));
                   });
}

double MFnAnimCurve::value(unsigned int index, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, 0.0,
                   [&]
                   {
                       nodes::CurveKeys keys = keysOf(*this);
                       (void)valueOf(keys, 0.0);
                       return keys.value(checkedKey(keys, index));
                   });
}

MStatus MFnAnimCurve::setValue(unsigned int index, double value, MAnimCurveChange* change)
{
    return guarded(
        [&]
        {
            nodes::CurveEditor keys = editorOf(*this);
            size_t place = checkedKey(keys, index);
            Key key = keys.key(place);
            key.value = valueOf(keys, value);
            recorded(change, [&] { keys.write(place, key); });
        });
}

MStatus MFnAnimCurve::setTime(unsigned int index, const MTime& time, MAnimCurveChange* change)
{
    return moveKey(*this, index, time, change);
}

MStatus MFnAnimCurve::setUnitlessInput(unsigned int index, double unitlessInput, MAnimCurveChange* change)
{
    return moveKey(*this, index, unitlessInput, change);
}

double MFnAnimCurve::quaternionW(unsigned int, MStatus* ReturnStatus) const
{
    return notImplemented("MFnAnimCurve::quaternionW", ReturnStatus, 0.0);
}

MStatus MFnAnimCurve::setQuaternionW(unsigned int, double, MAnimCurveChange*)
{
    return notImplemented("MFnAnimCurve::setQuaternionW");
}

OPENMAYA_NAMESPACE_CLOSE
