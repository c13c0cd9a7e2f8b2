#include "nodes/CurveKeys.h"

#include "eval/Engine.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace understudy::nodes
{

using animation::CurveData;
using animation::Key;
using animation::TangentType;
using core::AttrId;
using core::ElementPath;

namespace
{

bool isTime(const Attributes& attributes, AttrId attribute)
{
    return attributes.types().attribute(attribute).type == core::AttributeType::Time;
}

// 4 is the old number of spline tangents, which attributes have by default.
TangentType typeOf(double number)
{
    return animation::tangentTypeFromNumber(static_cast<int>(number)).value_or(TangentType::Spline);
}

} // namespace

CurveAttributes::CurveAttributes(const Attributes& a)
    : input(a("input")), output(a("output")), keys(a("keyTimeValue")), time(a("keyTime")), value(a("keyValue")),
      tangentType(a("tangentType")), weighted(a("weightedTangents")), pre(a("preInfinity")), post(a("postInfinity")),
      rotation(a("rotationInterpolation")), inType(a("keyTanInType")), outType(a("keyTanOutType")), inX(a("keyTanInX")),
      inY(a("keyTanInY")), outX(a("keyTanOutX")), outY(a("keyTanOutY")), locked(a("keyTanLocked")),
      weightLocked(a("keyWeightLocked")), breakdown(a("keyBreakdown")), overTime(isTime(a, input)),
      timeValues(isTime(a, output))
{
}

const CurveAttributes* CurveTypes::find(core::TypeId type)
{
    for (const auto& [known, attributes] : m_known)
        if (known == type)
            return &attributes;
    if (!m_types.isA(type, m_types.find("animCurve")))
        return nullptr;
    return &m_known.emplace_back(type, CurveAttributes(Attributes(m_types, type))).second;
}

// ------------------------------------------------------------------------------------------------------- reading

core::Plug CurveKeys::element(AttrId attribute, size_t place) const
{
    return {m_node, attribute, ElementPath{}.with(m_indices->at(place))};
}

double CurveKeys::number(AttrId attribute, size_t place, double missing) const
{
    core::Authored written = m_scene.authored(element(attribute, place));
    return written && written.value.isNumeric() ? written.value.asDouble() : missing;
}

double CurveKeys::inSeconds(AttrId attribute, size_t place, bool isTime) const
{
    double stored = number(attribute, place, 0.0);
    return isTime ? core::secondsFromTicks(static_cast<core::Ticks>(stored)) : stored;
}

double CurveKeys::x(size_t place) const { return inSeconds(m_a.time, place, m_a.overTime); }
double CurveKeys::value(size_t place) const { return inSeconds(m_a.value, place, m_a.timeValues); }

TangentType CurveKeys::typeAt(AttrId attribute, size_t place, TangentType own) const
{
    return typeOf(number(attribute, place, static_cast<double>(own)));
}

// Arrays beside the keys are sparse: what is not written follows the curve's own settings.
Key CurveKeys::key(size_t place) const
{
    TangentType own = ownType();
    Key key;
    key.x = x(place);
    key.value = value(place);
    key.inType = typeAt(m_a.inType, place, own);
    key.outType = typeAt(m_a.outType, place, own);
    key.in = {number(m_a.inX, place, 1.0), number(m_a.inY, place, 0.0)};
    key.out = {number(m_a.outX, place, 1.0), number(m_a.outY, place, 0.0)};
    key.tangentsLocked = number(m_a.locked, place, 1.0) != 0.0;
    key.weightsLocked = number(m_a.weightLocked, place, 1.0) != 0.0;
    key.breakdown = number(m_a.breakdown, place, 0.0) != 0.0;
    return key;
}

CurveData CurveKeys::settings() const
{
    CurveData data;
    data.weighted = isWeighted();
    data.preInfinity = infinity(true);
    data.postInfinity = infinity(false);
    return data;
}

CurveData CurveKeys::around(size_t place, size_t before, size_t after) const
{
    CurveData data = settings();
    for (size_t i = place - std::min(place, before); i < std::min(count(), place + after + 1); ++i)
        data.keys.push_back(key(i));
    return data;
}

animation::KeyTangents CurveKeys::tangents(size_t place) const
{
    return animation::tangentsOf(around(place, 1, 1), place > 0 ? 1 : 0);
}

size_t CurveKeys::lowerBound(double wanted) const
{
    size_t low = 0, high = count();
    while (low < high)
    {
        size_t middle = (low + high) / 2;
        if (x(middle) < wanted - animation::kSameX)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

std::optional<size_t> CurveKeys::find(double wanted) const
{
    size_t place = lowerBound(wanted);
    return place < count() && x(place) <= wanted + animation::kSameX ? std::optional(place) : std::nullopt;
}

CurveData CurveKeys::read() const
{
    CurveData data = settings();
    data.keys.reserve(count());
    for (size_t i = 0; i < count(); ++i)
    {
        Key next = key(i);
        if (data.keys.empty() || next.x > data.keys.back().x + animation::kSameX)
            data.keys.push_back(next);
        else
            animation::setKey(data, next);
    }
    return data;
}

animation::Infinity CurveKeys::infinity(bool before) const
{
    auto found = animation::infinityFromNumber(static_cast<int>(stored(before ? m_a.pre : m_a.post)));
    return found.value_or(animation::Infinity::Constant);
}

TangentType CurveKeys::ownType() const { return typeOf(static_cast<double>(stored(m_a.tangentType))); }

// ------------------------------------------------------------------------------------------------------- editing

void CurveEditor::put(AttrId attribute, size_t place, double number, double missing)
{
    core::Plug plug = element(attribute, place);
    core::Authored written = m_scene.authored(plug);
    double now = written && written.value.isNumeric() ? written.value.asDouble() : missing;
    if (now != number)
        core::setValue(m_edited, plug, core::Value::number(m_scene.attribute(attribute).scalar(), number));
}

void CurveEditor::putInSeconds(AttrId attribute, size_t place, double number, bool isTime)
{
    double stored = isTime ? static_cast<double>(core::ticksFromSeconds(number)) : number;
    // A key has both numbers written, whatever they are.
    put(attribute, place, stored, std::nan(""));
}

void CurveEditor::write(size_t place, const Key& key)
{
    auto own = static_cast<double>(ownType());
    putInSeconds(m_a.time, place, key.x, m_a.overTime);
    putInSeconds(m_a.value, place, key.value, m_a.timeValues);
    put(m_a.inType, place, static_cast<double>(key.inType), own);
    put(m_a.outType, place, static_cast<double>(key.outType), own);
    put(m_a.inX, place, key.in.x, 1.0);
    put(m_a.inY, place, key.in.y, 0.0);
    put(m_a.outX, place, key.out.x, 1.0);
    put(m_a.outY, place, key.out.y, 0.0);
    put(m_a.locked, place, key.tangentsLocked, 1.0);
    put(m_a.weightLocked, place, key.weightsLocked, 1.0);
    put(m_a.breakdown, place, key.breakdown, 0.0);
}

// New keys get the indices behind the last.
void CurveEditor::ensure(size_t wanted)
{
    while (count() < wanted)
    {
        uint32_t index = count() ? m_indices->at(count() - 1) + 1 : 0;
        core::ensureElements(m_edited, {m_node, m_a.keys, ElementPath{}.with(index)});
        m_indices = indicesNow();
    }
}

void CurveEditor::truncate(size_t wanted)
{
    const std::array beside{m_a.inType, m_a.outType, m_a.inX,          m_a.inY,       m_a.outX,
                            m_a.outY,   m_a.locked,  m_a.weightLocked, m_a.breakdown, m_a.keys};
    while (count() > wanted)
    {
        ElementPath last = ElementPath{}.with(m_indices->at(count() - 1));
        for (AttrId array : beside)
            core::removeElement(m_edited, {m_node, array, last});
        m_indices = indicesNow();
    }
}

size_t CurveEditor::set(const Key& key)
{
    core::Scene::Edit edit(m_edited);
    size_t place = lowerBound(key.x);
    bool isThere = place < count() && x(place) <= key.x + animation::kSameX;
    if (!isThere)
    {
        size_t last = count();
        ensure(last + 1);
        for (size_t i = last; i > place; --i)
            write(i, this->key(i - 1));
    }
    write(place, key);
    return place;
}

void CurveEditor::remove(size_t place)
{
    core::Scene::Edit edit(m_edited);
    for (size_t i = place; i + 1 < count(); ++i)
        write(i, key(i + 1));
    truncate(count() - 1);
}

std::optional<size_t> CurveEditor::insert(double x)
{
    size_t after = lowerBound(x);
    if (after == 0 || after == count())
        return std::nullopt;
    // Neighbours' tangents follow from those next to them.
    size_t first = after - std::min<size_t>(after, 2);
    CurveData near = around(after, 2, 1);
    std::optional<size_t> made = animation::insertKey(near, x);
    if (!made)
        return std::nullopt;
    core::Scene::Edit edit(m_edited);
    size_t place = set(near.keys[*made]);
    write(first + *made - 1, near.keys[*made - 1]);
    write(place + 1, near.keys[*made + 1]);
    return place;
}

void CurveEditor::replace(const CurveData& data)
{
    core::Scene::Edit edit(m_edited);
    writeNumber(m_a.weighted, data.weighted);
    setInfinity(true, data.preInfinity);
    setInfinity(false, data.postInfinity);
    truncate(data.keys.size());
    ensure(data.keys.size());
    for (size_t i = 0; i < data.keys.size(); ++i)
        write(i, data.keys[i]);
}

void CurveEditor::writeNumber(AttrId attribute, double number)
{
    if (static_cast<double>(stored(attribute)) != number)
        core::setValue(m_edited, {m_node, attribute, {}},
                       core::Value::number(m_scene.attribute(attribute).scalar(), number));
}

void CurveEditor::setWeighted(bool weighted)
{
    if (isWeighted() == weighted)
        return;
    CurveData data = read();
    animation::setWeighted(data, weighted);
    replace(data);
}

void CurveEditor::setInfinity(bool before, animation::Infinity infinity)
{
    writeNumber(before ? m_a.pre : m_a.post, static_cast<double>(infinity));
}

void CurveEditor::setOwnType(TangentType type) { writeNumber(m_a.tangentType, static_cast<double>(type)); }

// ---------------------------------------------------------------------------------------------------- evaluation

std::shared_ptr<const animation::Curve> curveOf(eval::Evaluator& evaluator, const CurveKeys& keys)
{
    eval::Engine& engine = evaluator.engine();
    eval::Computation computation(engine, engine.normal(), {keys.node(), keys.attributes().output, {}}, false);
    return curveOf(computation, keys);
}

std::shared_ptr<const animation::Curve> curveOf(eval::Computation& computation, const CurveKeys& keys)
{
    eval::CurveInterpolators* interpolators = computation.engine().interpolators;
    return computation.derived<animation::Curve>(
        [&]
        {
            animation::MakeInterpolator make;
            if (interpolators)
                make = [&](size_t key, TangentType type)
                { return interpolators->make(keys.node(), static_cast<uint32_t>(key), type); };
            return animation::Curve(keys.read(), make);
        });
}

} // namespace understudy::nodes
