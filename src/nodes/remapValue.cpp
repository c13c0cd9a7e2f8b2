// remapValue: input mapped to 0..1, through a curve of points, to the output range; a number and a colour.
//
// Each point says how its segment runs to the next: none keeps the value, smooth has flat ends, spline's slopes are the
// mean of those to both neighbours. Source: Autodesk's node reference and user guide (ramps).
#include "animation/Ramp.h"
#include "nodes/Families.h"

namespace understudy::nodes::behaviors
{

using animation::RampPoint;
using core::AttrId;
using core::ElementPath;
using eval::Computation;
using eval::Vector;

namespace
{

// The points of one ramp attribute, in the order of their positions.
std::vector<RampPoint> readPoints(Computation& c, AttrId ramp, AttrId position, AttrId value, AttrId interpolation,
                                  bool color)
{
    std::vector<RampPoint> points;
    const core::IndexSet* elements = c.elements(ramp);
    for (size_t i = 0; elements && i < elements->size(); ++i)
    {
        ElementPath path = ElementPath{}.with(elements->at(i));
        Vector at = color ? c.vector(value, path) : Vector{c.number(value, path), 0.0, 0.0};
        points.push_back(
            {c.number(position, path), at, static_cast<animation::RampInterpolation>(c.integer(interpolation, path))});
    }
    animation::sortByPosition(points);
    return points;
}

} // namespace

// An input range without extent counts as its start. A ramp without points gives outputMin (unsure).
eval::Behavior remapValue(const Attributes& attributes)
{
    struct
    {
        AttrId input, inputMin, inputMax, outputMin, outputMax, outValue, outColor;
        AttrId value, valuePosition, valueFloat, valueInterp;
        AttrId color, colorPosition, colorColor, colorInterp;
    } a{attributes("inputValue"),       attributes("inputMin"),     attributes("inputMax"),
        attributes("outputMin"),        attributes("outputMax"),    attributes("outValue"),
        attributes("outColor"),         attributes("value"),        attributes("value_Position"),
        attributes("value_FloatValue"), attributes("value_Interp"), attributes("color"),
        attributes("color_Position"),   attributes("color_Color"),  attributes("color_Interp")};
    return {{a.outValue, a.outColor},
            {},
            [a](Computation& c)
            {
                double extent = c.number(a.inputMax) - c.number(a.inputMin);
                double position = extent == 0.0 ? 0.0 : (c.number(a.input) - c.number(a.inputMin)) / extent;
                double low = c.number(a.outputMin);
                double high = c.number(a.outputMax);
                bool color = c.asked().attribute == a.outColor;
                std::vector<RampPoint> points =
                    color ? readPoints(c, a.color, a.colorPosition, a.colorColor, a.colorInterp, true)
                          : readPoints(c, a.value, a.valuePosition, a.valueFloat, a.valueInterp, false);
                Vector at = animation::rampAt(points, position);
                for (double& number : at)
                    number = low + (high - low) * number;
                if (color)
                    c.set(a.outColor, at);
                else
                    c.set(a.outValue, at[0]);
            }};
}

} // namespace understudy::nodes::behaviors
