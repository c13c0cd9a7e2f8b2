// animCurveT* and animCurveU*: keyframe curves over time or over another plug.
//
// The curve is built from the written keys once and kept until one of them changes. Curves over time that have no input
// connection follow the context's time, as Maya's do.
#include "nodes/CurveKeys.h"
#include "nodes/Families.h"

namespace understudy::nodes::behaviors
{

using eval::Computation;

namespace
{

eval::Behavior animCurve(const Attributes& attributes)
{
    CurveAttributes a(attributes);
    return {{a.output},
            {},
            [a](Computation& c)
            {
                auto curve = curveOf(c, CurveKeys(c.scene(), c.node(), a));
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
