// nurbsSurface: the surface with its tweaks, and what it says of itself. Trims are not computed. Source: Autodesk's
// node reference.
#include "nodes/Families.h"
#include "nodes/NurbsShape.h"

namespace understudy::nodes::behaviors
{

using core::AttrId;
using eval::Computation;

namespace
{

struct SurfaceAttributes
{
    struct Direction
    {
        AttrId form, degree, spans, minimum, maximum;
    };

    NurbsShapeAttributes shape;
    Direction u, v;
    AttrId degrees, spans, rangeU, rangeV;

    explicit SurfaceAttributes(const Attributes& a)
        : shape(a), u{a("formU"), a("degreeU"), a("spansU"), a("minValueU"), a("maxValueU")},
          v{a("formV"), a("degreeV"), a("spansV"), a("minValueV"), a("maxValueV")}, degrees(a("degreeUV")),
          spans(a("spansUV")), rangeU(a("minMaxRangeU")), rangeV(a("minMaxRangeV"))
    {
    }
};

void describe(Computation& c, const SurfaceAttributes::Direction& a, const core::NurbsSurfaceContent::Direction* is,
              const geometry::KnotRange* range)
{
    c.set(a.form, is ? is->form : 0);
    c.set(a.degree, is ? is->degree : 0);
    c.set(a.spans, is ? is->spans() : 0);
    c.set(a.minimum, range ? range->first() : 0.0);
    c.set(a.maximum, range ? range->last() : 0.0);
}

void describe(Computation& c, const SurfaceAttributes& a)
{
    core::Value local = c.value(a.shape.local);
    if (!c.ready())
        return;
    const auto* data = local.as<core::NurbsSurfaceData>();
    std::optional<geometry::NurbsSurface> surface = data ? surfaceOf(data->content) : std::nullopt;
    describe(c, a.u, data ? &data->content.u : nullptr, surface ? &surface->u() : nullptr);
    describe(c, a.v, data ? &data->content.v : nullptr, surface ? &surface->v() : nullptr);
}

} // namespace

eval::Behavior nurbsSurface(const Attributes& attributes)
{
    SurfaceAttributes a(attributes);
    const std::vector<AttrId> facts{a.u.form, a.v.form, a.degrees, a.spans, a.rangeU, a.rangeV};
    eval::Behavior behavior;
    behavior.outputs = {a.shape.local, a.shape.worldSpace};
    behavior.affects = {{a.shape.worldMatrix, a.shape.worldSpace},
                        {a.shape.cached, a.shape.local},
                        {a.shape.local, a.shape.worldSpace}};
    for (AttrId fact : facts)
    {
        behavior.outputs.push_back(fact);
        behavior.affects.emplace_back(a.shape.local, fact);
    }
    behavior.compute = [a](Computation& c)
    {
        if (c.asked().attribute == a.shape.local)
            computeLocal<core::NurbsSurfaceData>(c, a.shape);
        else if (c.asked().attribute == a.shape.worldSpace)
            computeWorldSpace<core::NurbsSurfaceData>(c, a.shape);
        else
            describe(c, a);
    };
    behavior.kept = a.shape.create;
    behavior.keep = keepShape;
    return behavior;
}

} // namespace understudy::nodes::behaviors
