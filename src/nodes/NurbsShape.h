// What the shapes of curves and surfaces compute alike: points that come through `create`, else the stored ones, with
// the tweaks of controlPoints; in the world for each instance.
#pragma once

#include "eval/Computation.h"
#include "nodes/Attributes.h"
#include "nodes/NurbsData.h"

namespace understudy::nodes
{

struct NurbsShapeAttributes
{
    core::AttrId create, cached, local, worldSpace, worldMatrix, controlPoints, relativeTweak;

    explicit NurbsShapeAttributes(const Attributes& a)
        : create(a("create")), cached(a("cached")), local(a("local")), worldSpace(a("worldSpace")),
          worldMatrix(a("worldMatrix")), controlPoints(a("controlPoints")), relativeTweak(a("relativeTweak"))
    {
    }
};

// What history gives, placed in the world where it says so, else what the shape stores. Empty where there is neither,
// or history is not computed.
core::Value givenShape(eval::Computation& c, const NurbsShapeAttributes& a);

// History that is taken away leaves what it made. Source: Autodesk's documentation of construction history.
void keepShape(core::Scene& scene, core::NodeId shape, const core::Value& value);

// The points that the tweaks stand for are moved by them, or where tweaks are not relative, put there. Source:
// Autodesk's node reference (controlPoint).
template <class Content> void addTweaks(eval::Computation& c, const NurbsShapeAttributes& a, Content& content)
{
    const core::IndexSet* tweaked = c.elements(a.controlPoints);
    const bool isRelative = c.boolean(a.relativeTweak);
    const size_t count = content.componentCount("cv");
    for (size_t i = 0; tweaked && i < tweaked->size() && tweaked->at(i) < count && c.ready(); ++i)
    {
        eval::Vector tweak = c.vector(a.controlPoints, core::ElementPath{}.with(tweaked->at(i)));
        core::WeightedPoint& point = content.points[placeOfNamed(content, tweaked->at(i))];
        for (size_t axis = 0; axis < 3; ++axis)
            point[axis] = isRelative ? point[axis] + tweak[axis] : tweak[axis];
    }
    settlePoints(content);
}

// Empty where there is no shape.
template <class DataType> core::Value tweakedShape(eval::Computation& c, const NurbsShapeAttributes& a)
{
    core::Value given = givenShape(c, a);
    const auto* data = given.as<DataType>();
    const core::IndexSet* tweaked = c.elements(a.controlPoints);
    if (!data || !tweaked || tweaked->size() == 0)
        return data ? given : core::Value();
    auto content = data->content;
    addTweaks(c, a, content);
    return core::Value(core::makeData<DataType>(std::make_shared<const typename DataType::Content>(std::move(content)),
                                                data->sharedExtras()));
}

template <class DataType> void computeLocal(eval::Computation& c, const NurbsShapeAttributes& a)
{
    core::Value shape = tweakedShape<DataType>(c, a);
    if (c.ready())
        c.set(a.local, shape);
}

template <class DataType> void computeWorldSpace(eval::Computation& c, const NurbsShapeAttributes& a)
{
    core::Value local = c.value(a.local);
    const core::Matrix& matrix = c.matrix(a.worldMatrix, c.asked().path);
    if (!c.ready())
        return;
    const auto* data = local.as<DataType>();
    c.set(a.worldSpace, data ? core::Value(data->withMatrix(matrix)) : core::Value(), c.asked().path);
}

} // namespace understudy::nodes
