// Tangents of animation curves' keys, and the flags that keys have.
#include "openmaya/CurveSet.h"

#include <maya/MAngle.h>
#include <maya/MIntArray.h>

#include <cmath>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

using animation::CurveData;
using animation::Key;
using animation::Side;
using animation::Tangent;

Side sideOf(bool inTangent) { return inTangent ? Side::In : Side::Out; }

// Changes one key by work(key with its neighbours, its place among them).
template <class Work> void editKey(nodes::CurveEditor& keys, size_t place, Work&& work)
{
    CurveData near = keys.around(place, 1, 1);
    size_t at = place > 0 ? 1 : 0;
    work(near, at);
    keys.write(place, near.keys[at]);
}

template <class Work>
MStatus editKey(const MFnAnimCurve& set, unsigned int index, MAnimCurveChange* change, Work&& work)
{
    return guarded(
        [&]
        {
            nodes::CurveEditor keys = editorOf(set);
            size_t place = checkedKey(keys, index);
            recorded(change, [&] { editKey(keys, place, work); });
        });
}

template <class Result, class Work>
Result ofKey(const MFnAnimCurve& set, unsigned int index, MStatus* status, Result otherwise, Work&& work)
{
    return guarded(status, otherwise,
                   [&]() -> Result
                   {
                       nodes::CurveKeys keys = keysOf(set);
                       return work(keys.key(checkedKey(keys, index)));
                   });
}

// Steps are no types of in-tangents: the type stays.
void setType(nodes::CurveEditor& keys, size_t place, Side side, MFnAnimCurve::TangentType type)
{
    bool isStep = type == MFnAnimCurve::kTangentStep || type == MFnAnimCurve::kTangentStepNext;
    if (isStep && side == Side::In)
        return;
    animation::TangentType wanted = newTangentType(type, side);
    editKey(keys, place, [&](CurveData& near, size_t at) { animation::setTangentType(near, at, side, wanted); });
}

MStatus setType(const MFnAnimCurve& set, unsigned int index, Side side, MFnAnimCurve::TangentType type,
                MAnimCurveChange* change)
{
    return guarded(
        [&]
        {
            nodes::CurveEditor keys = editorOf(set);
            size_t place = checkedKey(keys, index);
            recorded(change, [&] { setType(keys, place, side, type); });
        });
}

Tangent tangentAt(const nodes::CurveKeys& keys, unsigned int index, bool inTangent)
{
    animation::KeyTangents both = keys.tangents(checkedKey(keys, index));
    return inTangent ? both.in : both.out;
}

void requireFinite(double a, double b)
{
    if (!std::isfinite(a) || !std::isfinite(b))
        throw core::Error(core::ErrorKind::BadArgument, "Tangents have no infinite numbers.");
}

MStatus setTangentOf(const MFnAnimCurve& set, unsigned int index, bool inTangent, Tangent tangent,
                     MAnimCurveChange* change)
{
    return editKey(set, index, change,
                   [&](CurveData& near, size_t at)
                   {
                       requireFinite(tangent.x, tangent.y);
                       animation::setTangent(near, at, sideOf(inTangent), tangent);
                   });
}

animation::GraphScale scaleOf(const MFnAnimCurve& set, bool convertUnits)
{
    animation::GraphScale scale;
    if (convertUnits)
        (void)guarded([&] { scale = graphScale(keysOf(set)); });
    return scale;
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

// ---- types

MFnAnimCurve::TangentType MFnAnimCurve::inTangentType(unsigned int index, MStatus* ReturnStatus) const
{
    return ofKey(*this, index, ReturnStatus, kTangentGlobal,
                 [](const Key& key) { return fromTangentType(key.inType); });
}

MFnAnimCurve::TangentType MFnAnimCurve::outTangentType(unsigned int index, MStatus* ReturnStatus) const
{
    return ofKey(*this, index, ReturnStatus, kTangentGlobal,
                 [](const Key& key) { return fromTangentType(key.outType); });
}

MStatus MFnAnimCurve::setInTangentType(unsigned int index, TangentType tangentType, MAnimCurveChange* change)
{
    return setType(*this, index, Side::In, tangentType, change);
}

MStatus MFnAnimCurve::setOutTangentType(unsigned int index, TangentType tangentType, MAnimCurveChange* change)
{
    return setType(*this, index, Side::Out, tangentType, change);
}

MStatus MFnAnimCurve::setTangentTypes(MIntArray indexArray, TangentType tangentInType, TangentType tangentOutType,
                                      MAnimCurveChange* change)
{
    return guarded(
        [&]
        {
            nodes::CurveEditor keys = editorOf(*this);
            recorded(change,
                     [&]
                     {
                         for (int index : indexArray)
                         {
                             size_t place = checkedKey(keys, static_cast<unsigned int>(index));
                             setType(keys, place, Side::In, tangentInType);
                             setType(keys, place, Side::Out, tangentOutType);
                         }
                     });
        });
}

// ---- tangents

MStatus MFnAnimCurve::getTangent(unsigned int index, TangentValue& x, TangentValue& y, bool inTangent) const
{
    return guarded(
        [&]
        {
            Tangent tangent = tangentAt(keysOf(*this), index, inTangent);
            x = tangent.x;
            y = tangent.y;
        });
}

MStatus MFnAnimCurve::getTangent(unsigned int index, MAngle& angle, double& weight, bool inTangent) const
{
    return guarded(
        [&]
        {
            nodes::CurveKeys keys = keysOf(*this);
            animation::AngleAndWeight seen =
                animation::angleAndWeight(tangentAt(keys, index, inTangent), keys.isWeighted(), graphScale(keys));
            angle = MAngle(seen.angle, MAngle::kRadians);
            weight = seen.weight;
        });
}

MStatus MFnAnimCurve::setTangent(unsigned int index, TangentValue x, TangentValue y, bool inTangent,
                                 MAnimCurveChange* change, bool convertUnits)
{
    animation::GraphScale scale = scaleOf(*this, convertUnits);
    return setTangentOf(*this, index, inTangent, {x / scale.x, y / scale.y}, change);
}

MStatus MFnAnimCurve::setTangent(unsigned int index, const MAngle& angle, double weight, bool inTangent,
                                 MAnimCurveChange* change, bool convertUnits)
{
    animation::GraphScale scale = scaleOf(*this, convertUnits);
    return setTangentOf(*this, index, inTangent, animation::tangentOf({angle.asRadians(), weight}, scale), change);
}

MStatus MFnAnimCurve::setAngle(unsigned int index, const MAngle& angle, bool inTangent, MAnimCurveChange* change)
{
    MAngle before;
    double weight = 0.0;
    MStatus status = getTangent(index, before, weight, inTangent);
    return status ? setTangent(index, angle, weight, inTangent, change, true) : status;
}

MStatus MFnAnimCurve::setWeight(unsigned int index, double weight, bool inTangent, MAnimCurveChange* change)
{
    animation::GraphScale scale = scaleOf(*this, true);
    return editKey(*this, index, change,
                   [&](CurveData& near, size_t at)
                   {
                       requireFinite(weight, 0.0);
                       if (!near.weighted)
                           throw core::Error(core::ErrorKind::Failed, "The tangents of the curve have no weights.");
                       animation::setWeight(near, at, sideOf(inTangent), weight, scale);
                   });
}

// ---- flags

bool MFnAnimCurve::weightsLocked(unsigned int index, MStatus* ReturnStatus) const
{
    return ofKey(*this, index, ReturnStatus, false, [](const Key& key) { return key.weightsLocked; });
}

bool MFnAnimCurve::tangentsLocked(unsigned int index, MStatus* ReturnStatus) const
{
    return ofKey(*this, index, ReturnStatus, false, [](const Key& key) { return key.tangentsLocked; });
}

bool MFnAnimCurve::isBreakdown(unsigned int index, MStatus* ReturnStatus) const
{
    return ofKey(*this, index, ReturnStatus, false, [](const Key& key) { return key.breakdown; });
}

MStatus MFnAnimCurve::setWeightsLocked(unsigned int index, bool locked, MAnimCurveChange* change)
{
    return editKey(*this, index, change, [&](CurveData& near, size_t at) { near.keys[at].weightsLocked = locked; });
}

MStatus MFnAnimCurve::setTangentsLocked(unsigned int index, bool locked, MAnimCurveChange* change)
{
    return editKey(*this, index, change, [&](CurveData& near, size_t at) { near.keys[at].tangentsLocked = locked; });
}

MStatus MFnAnimCurve::setIsBreakdown(unsigned int index, bool isBreakdown, MAnimCurveChange* change)
{
    return editKey(*this, index, change, [&](CurveData& near, size_t at) { near.keys[at].breakdown = isBreakdown; });
}

OPENMAYA_NAMESPACE_CLOSE
