// animCurveT* and animCurveU*: keyframe curves over time or over another plug.
//
// The curve is built from the written keys once and kept until one of them changes. Curves over time that have no input
// connection follow the context's time, as Maya's do.
#include "animation/Curve.h"
#include "core/Scene.h"
#include "nodes/Families.h"

#include <cmath>

namespace understudy::nodes::behaviors
{

using core::AttrId;
using core::ElementPath;
using eval::Computation;

namespace
{

struct CurveAttributes
{
    AttrId input, output, keys, time, value, tangentType, weighted, pre, post, rotation;
    AttrId inType, outType, inX, inY, outX, outY, locked, weightLocked, breakdown;
    bool overTime;   // x is a time
    bool timeValues; // values are times

    explicit CurveAttributes(const Attributes& a)
        : input(a("input")), output(a("output")), keys(a("keyTimeValue")), time(a("keyTime")), value(a("keyValue")),
          tangentType(a("tangentType")), weighted(a("weightedTangents")), pre(a("preInfinity")),
          post(a("postInfinity")), rotation(a("rotationInterpolation")), inType(a("keyTanInType")),
          outType(a("keyTanOutType")), inX(a("keyTanInX")), inY(a("keyTanInY")), outX(a("keyTanOutX")),
          outY(a("keyTanOutY")), locked(a("keyTanLocked")), weightLocked(a("keyWeightLocked")),
          breakdown(a("keyBreakdown")), overTime(isTime(a, input)), timeValues(isTime(a, output))
    {
    }

    static bool isTime(const Attributes& a, AttrId attribute)
    {
        return a.types().attribute(attribute).type == core::AttributeType::Time;
    }
};

// Reads the keys of one node. Arrays beside the keys are sparse: what is not written follows the curve's own settings.
class KeyReader
{
public:
    KeyReader(const core::Scene& scene, core::NodeId node, const CurveAttributes& a)
        : m_scene(scene), m_node(node), m_a(a)
    {
    }

    animation::CurveData read() const
    {
        animation::CurveData data;
        data.weighted = stored(m_a.weighted).asInt() != 0;
        data.preInfinity = infinity(m_a.pre);
        data.postInfinity = infinity(m_a.post);
        const core::ArrayStore* keys = m_scene.elements({m_node, m_a.keys, {}});
        size_t count = keys ? keys->indices().size() : 0;
        data.keys.reserve(count);
        for (size_t i = 0; i < count; ++i)
        {
            animation::Key key = keyAt(keys->indices().at(i));
            if (data.keys.empty() || key.x > data.keys.back().x + animation::kSameX)
                data.keys.push_back(key);
            else
                animation::setKey(data, key);
        }
        return data;
    }

private:
    core::Value stored(AttrId attribute, const ElementPath& path = {}) const
    {
        return m_scene.stored({m_node, attribute, path});
    }

    double number(AttrId attribute, uint32_t index, double missing) const
    {
        core::Authored written = m_scene.authored({m_node, attribute, ElementPath{}.with(index)});
        return written && written.value.isNumeric() ? written.value.asDouble() : missing;
    }

    animation::Infinity infinity(AttrId attribute) const
    {
        auto found = animation::infinityFromNumber(static_cast<int>(stored(attribute).asInt()));
        return found.value_or(animation::Infinity::Constant);
    }

    // 4 is the old number of spline tangents, which attributes have by default.
    animation::TangentType tangentType(AttrId attribute, uint32_t index) const
    {
        double number = this->number(attribute, index, static_cast<double>(stored(m_a.tangentType).asInt()));
        auto found = animation::tangentTypeFromNumber(static_cast<int>(number));
        return found.value_or(animation::TangentType::Spline);
    }

    animation::Key keyAt(uint32_t index) const
    {
        animation::Key key;
        double x = number(m_a.time, index, 0.0);
        double value = number(m_a.value, index, 0.0);
        key.x = m_a.overTime ? core::secondsFromTicks(static_cast<core::Ticks>(x)) : x;
        key.value = m_a.timeValues ? core::secondsFromTicks(static_cast<core::Ticks>(value)) : value;
        key.inType = tangentType(m_a.inType, index);
        key.outType = tangentType(m_a.outType, index);
        key.in = {number(m_a.inX, index, 1.0), number(m_a.inY, index, 0.0)};
        key.out = {number(m_a.outX, index, 1.0), number(m_a.outY, index, 0.0)};
        key.tangentsLocked = number(m_a.locked, index, 1.0) != 0.0;
        key.weightsLocked = number(m_a.weightLocked, index, 1.0) != 0.0;
        key.breakdown = number(m_a.breakdown, index, 0.0) != 0.0;
        return key;
    }

    const core::Scene& m_scene;
    core::NodeId m_node;
    const CurveAttributes& m_a;
};

eval::Behavior animCurve(const Attributes& attributes)
{
    CurveAttributes a(attributes);
    return {{a.output},
            {},
            [a](Computation& c)
            {
                auto curve = c.derived<animation::Curve>(
                    [&] { return animation::Curve(KeyReader(c.scene(), c.node(), a).read()); });
                double x = 0.0;
                if (!a.overTime)
                    x = c.number(a.input);
                else if (c.isConnected(a.input))
                    x = core::secondsFromTicks(c.integer(a.input));
                else
                    x = core::secondsFromTicks(c.time());
                if (!c.ready())
                    return;
                double value = curve->evaluate(x);
                if (a.timeValues)
                    c.set(a.output, core::Value::integer(core::Scalar::Ticks, core::ticksFromSeconds(value)));
                else
                    c.set(a.output, value);
            }};
}

} // namespace

eval::Behavior animCurveTA(const Attributes& attributes) { return animCurve(attributes); }
eval::Behavior animCurveTL(const Attributes& attributes) { return animCurve(attributes); }
eval::Behavior animCurveTT(const Attributes& attributes) { return animCurve(attributes); }
eval::Behavior animCurveTU(const Attributes& attributes) { return animCurve(attributes); }
eval::Behavior animCurveUA(const Attributes& attributes) { return animCurve(attributes); }
eval::Behavior animCurveUL(const Attributes& attributes) { return animCurve(attributes); }
eval::Behavior animCurveUT(const Attributes& attributes) { return animCurve(attributes); }
eval::Behavior animCurveUU(const Attributes& attributes) { return animCurve(attributes); }

} // namespace understudy::nodes::behaviors
