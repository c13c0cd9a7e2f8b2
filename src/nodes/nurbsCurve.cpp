// nurbsCurve: the curve with its tweaks, and what it says of itself. Source: Autodesk's node reference.
#include "nodes/Families.h"
#include "nodes/NurbsShape.h"

namespace understudy::nodes::behaviors
{

using core::AttrId;
using eval::Computation;

namespace
{

struct CurveAttributes
{
    NurbsShapeAttributes shape;
    AttrId form, degree, spans, minMax, minimum, maximum, editPoints;

    explicit CurveAttributes(const Attributes& a)
        : shape(a), form(a("form")), degree(a("degree")), spans(a("spans")), minMax(a("minMaxValue")),
          minimum(a("minValue")), maximum(a("maxValue")), editPoints(a("editPoints"))
    {
    }
};

// The point at the start of a span; of the last one's end for the index after it.
Imath::V3d editPoint(const geometry::NurbsCurve& curve, uint32_t index)
{
    const geometry::KnotRange& range = curve.range();
    return curve.at(index < range.spans ? range.start(index) : range.last()).position;
}

void describe(Computation& c, const CurveAttributes& a)
{
    core::Value local = c.value(a.shape.local);
    if (!c.ready())
        return;
    const auto* data = local.as<core::NurbsCurveData>();
    const core::NurbsCurveContent none{0, 0, 0, false, 3, {}, {}};
    const core::NurbsCurveContent& content = data ? data->content : none;
    std::optional<geometry::NurbsCurve> curve = curveOf(content);
    c.set(a.form, content.form);
    c.set(a.degree, content.degree);
    c.set(a.spans, content.spans);
    c.set(a.minimum, curve ? curve->start() : 0.0);
    c.set(a.maximum, curve ? curve->end() : 0.0);
    if (c.asked().attribute == a.editPoints)
    {
        Imath::V3d point = curve ? editPoint(*curve, c.asked().path.index[0]) : Imath::V3d(0.0);
        c.set(a.editPoints, eval::Vector{point.x, point.y, point.z}, c.asked().path);
    }
}

} // namespace

eval::Behavior nurbsCurve(const Attributes& attributes)
{
    CurveAttributes a(attributes);
    return {.outputs = {a.shape.local, a.shape.worldSpace, a.form, a.degree, a.spans, a.minMax, a.editPoints},
            .affects = {{a.shape.worldMatrix, a.shape.worldSpace},
                        {a.shape.cached, a.shape.local},
                        {a.shape.local, a.shape.worldSpace},
                        {a.shape.local, a.form},
                        {a.shape.local, a.degree},
                        {a.shape.local, a.spans},
                        {a.shape.local, a.minMax},
                        {a.shape.local, a.editPoints}},
            .compute =
                [a](Computation& c)
            {
                if (c.asked().attribute == a.shape.local)
                    computeLocal<core::NurbsCurveData>(c, a.shape);
                else if (c.asked().attribute == a.shape.worldSpace)
                    computeWorldSpace<core::NurbsCurveData>(c, a.shape);
                else
                    describe(c, a);
            },
            .kept = a.shape.create,
            .keep = keepShape};
}

} // namespace understudy::nodes::behaviors
