// nurbsSurface: the surface with its tweaks and the regions that its trims leave, and what it says of itself. Source:
// Autodesk's node reference.
#include "nodes/Families.h"
#include "nodes/NurbsShape.h"
#include "nodes/TrimData.h"

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
    AttrId degrees, spans, rangeU, rangeV, trimFace;

    explicit SurfaceAttributes(const Attributes& a)
        : shape(a), u{a("formU"), a("degreeU"), a("spansU"), a("minValueU"), a("maxValueU")},
          v{a("formV"), a("degreeV"), a("spansV"), a("minValueV"), a("maxValueV")}, degrees(a("degreeUV")),
          spans(a("spansUV")), rangeU(a("minMaxRangeU")), rangeV(a("minMaxRangeV")), trimFace(a("trimFace"))
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

core::TrimFaces trimsOf(Computation& c, const SurfaceAttributes& a)
{
    std::vector<core::TrimFace> faces;
    const core::IndexSet* elements = c.elements(a.trimFace);
    for (size_t i = 0; elements && i < elements->size() && c.ready(); ++i)
    {
        core::Value value = c.value(a.trimFace, core::ElementPath{}.with(elements->at(i)));
        // What could not be read is a region of which nothing is known.
        if (const auto* data = dynamic_cast<const TrimFaceData*>(value.data()))
            faces.push_back(data->face);
        else if (!value.empty())
            faces.emplace_back();
    }
    return core::TrimFaces(std::move(faces));
}

// What history gives brings its own trims.
void computeTrimmed(Computation& c, const SurfaceAttributes& a)
{
    core::Value shape = tweakedShape<core::NurbsSurfaceData>(c, a.shape);
    core::TrimFaces trims = c.isConnected(a.shape.create) ? core::TrimFaces() : trimsOf(c, a);
    const auto* data = shape.as<core::NurbsSurfaceData>();
    if (data && !trims.empty())
    {
        core::NurbsSurfaceContent content = data->content;
        content.trims = std::move(trims);
        shape = core::Value(core::makeData<core::NurbsSurfaceData>(
            std::make_shared<const core::NurbsSurfaceContent>(std::move(content)), data->sharedExtras()));
    }
    if (c.ready())
        c.set(a.shape.local, shape);
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
                        {a.trimFace, a.shape.local},
                        {a.shape.local, a.shape.worldSpace}};
    for (AttrId fact : facts)
    {
        behavior.outputs.push_back(fact);
        behavior.affects.emplace_back(a.shape.local, fact);
    }
    behavior.compute = [a](Computation& c)
    {
        if (c.asked().attribute == a.shape.local)
            computeTrimmed(c, a);
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
