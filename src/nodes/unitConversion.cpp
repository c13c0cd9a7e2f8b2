// unitConversion, timeToUnitConversion, unitToTimeConversion: output = input * conversionFactor.
//
// Time counts in raw units of 1/6000 s (reference/behaviour.md "connectAttr": factors 0.004 and 250 at 24 fps).
#include "nodes/Families.h"

namespace understudy::nodes::behaviors
{

using eval::Computation;

namespace
{

struct Conversion
{
    core::AttrId input, factor, output;

    explicit Conversion(const Attributes& a) : input(a("input")), factor(a("conversionFactor")), output(a("output")) {}
};

} // namespace

eval::Behavior unitConversion(const Attributes& attributes)
{
    return {
        {Conversion(attributes).output},
        {},
        [a = Conversion(attributes)](Computation& c)
        {
            core::Value input = c.value(a.input);
            double number = 0.0;
            if (input.isNumeric() && input.components() > 0)
                number = input.scalar() == core::Scalar::Ticks ? core::rawFromTicks(input.asInt()) : input.asDouble();
            if (input.isNumeric() && input.components() == 3)
                c.set(a.output, core::Value::numbers(core::Scalar::Double, {number * c.number(a.factor),
                                                                            input.asDouble(1) * c.number(a.factor),
                                                                            input.asDouble(2) * c.number(a.factor)}));
            else
                c.set(a.output, core::Value::number(core::Scalar::Double, number * c.number(a.factor)));
        }};
}

eval::Behavior timeToUnitConversion(const Attributes& attributes)
{
    return {{Conversion(attributes).output},
            {},
            [a = Conversion(attributes)](Computation& c)
            { c.set(a.output, core::rawFromTicks(c.integer(a.input)) * c.number(a.factor)); }};
}

eval::Behavior unitToTimeConversion(const Attributes& attributes)
{
    return {{Conversion(attributes).output},
            {},
            [a = Conversion(attributes)](Computation& c)
            {
                core::Ticks time = core::ticksFromRaw(c.number(a.input) * c.number(a.factor));
                c.set(a.output, core::Value::integer(core::Scalar::Ticks, time));
            }};
}

} // namespace understudy::nodes::behaviors
