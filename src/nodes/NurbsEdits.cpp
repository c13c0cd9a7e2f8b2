#include "nodes/NurbsEdits.h"

#include "core/Edits.h"
#include "nodes/TrimData.h"

namespace understudy::nodes
{

using core::NodeId;
using core::Plug;
using core::Scene;
using core::WeightedPoint;

namespace
{

Plug plugOf(const Scene& scene, NodeId shape, std::string_view attribute)
{
    return {shape, scene.findAttribute(shape, attribute), {}};
}

void requireFree(const Scene& scene, const Plug& plug)
{
    if (scene.isLocked(plug))
        throw core::error(core::ErrorKind::Locked, "'{}' is locked.", core::plugName(scene, plug));
    if (scene.drivingConnection(plug) != core::kNone || scene.hasInputBelow(plug))
        throw core::error(core::ErrorKind::Connected, "'{}' is driven by a connection.", core::plugName(scene, plug));
}

// A tweak moves by as much as its point; one that is not relative is the point.
void moveTweak(Scene& scene, const Plug& plug, bool isRelative, const WeightedPoint& from, const WeightedPoint& to)
{
    requireFree(scene, plug);
    core::Value now = scene.stored(plug);
    std::array<double, 3> tweak{to[0], to[1], to[2]};
    for (size_t axis = 0; isRelative && axis < 3; ++axis)
        tweak[axis] += (now.components() == 3 ? now.asDouble(axis) : 0.0) - from[axis];
    core::setValue(scene, plug, core::Value::numbers(core::Scalar::Double, {tweak[0], tweak[1], tweak[2]}));
}

template <class Content>
void writeTweaks(Scene& scene, NodeId shape, const Content& now, const Content& changed, bool isTopology)
{
    const bool isRelative = scene.stored(plugOf(scene, shape, "relativeTweak")).asInt() != 0;
    bool isMoved = !isTopology;
    for (size_t i = 0; i < changed.points.size() && isMoved; ++i)
        isMoved = changed.points[i][3] == now.points[i][3];
    if (!isMoved)
        throw core::error(core::ErrorKind::Failed, "'{}' is made by its history: only its points can be moved.",
                          scene.name(shape));
    for (size_t i = 0; i < changed.componentCount("cv"); ++i)
        if (size_t place = placeOfNamed(changed, i); changed.points[place] != now.points[place])
            moveTweak(scene, pointPlug(scene, shape, i), isRelative, now.points[place], changed.points[place]);
}

// Tweaks that lie on the stored points stay: the stored ones move by as much as the shape's.
template <class DataType, class Content>
void writeStored(Scene& scene, NodeId shape, const Content& now, Content changed)
{
    Plug plug = plugOf(scene, shape, "cached");
    requireFree(scene, plug);
    core::Value stored = scene.stored(plug);
    const auto* data = stored.as<DataType>();
    bool isTweaked = data && data->content.points.size() == changed.points.size() && data->content.points != now.points;
    for (size_t i = 0; isTweaked && i < changed.points.size(); ++i)
        for (size_t axis = 0; axis < 3; ++axis)
            changed.points[i][axis] += data->content.points[i][axis] - now.points[i][axis];
    core::setValue(scene, plug, core::Value(core::makeData<DataType>(std::move(changed))));
}

// Whether only trims change: they lie beside the points, and those that history gives cannot be changed.
bool writeTrims(Scene&, NodeId, const core::NurbsCurveContent&, core::NurbsCurveContent&) { return false; }
bool writeTrims(Scene& scene, NodeId shape, const core::NurbsSurfaceContent& now, core::NurbsSurfaceContent& changed)
{
    if (changed.trims == now.trims)
    {
        changed.trims = {};
        return false;
    }
    if (isMadeByHistory(scene, shape))
        throw core::error(core::ErrorKind::Failed, "'{}' is made by its history, which trims it.", scene.name(shape));
    core::Scene::Edit whole(scene);
    storeTrims(scene, shape, changed.trims);
    return true;
}

template <class DataType, class Content>
void edit(Scene& scene, NodeId shape, const Content& now, Content changed, bool isTopology)
{
    settlePoints(changed);
    // Points of a curve that is not whole move too.
    auto problem = isTopology ? problemOf(changed) : problemOfPoints(changed.points, now.points.size());
    if (problem)
        throw core::Error(core::ErrorKind::BadArgument, *problem);
    if (writeTrims(scene, shape, now, changed))
        return;
    if (isMadeByHistory(scene, shape))
        writeTweaks(scene, shape, now, changed, isTopology);
    else
        writeStored<DataType>(scene, shape, now, std::move(changed));
}

} // namespace

void storeShape(Scene& scene, NodeId shape, core::NurbsCurveContent content)
{
    core::setValue(scene, plugOf(scene, shape, "cached"),
                   core::Value(core::makeData<core::NurbsCurveData>(std::move(content))));
}

void storeShape(Scene& scene, NodeId shape, core::NurbsSurfaceContent content)
{
    core::TrimFaces trims = std::exchange(content.trims, {});
    core::setValue(scene, plugOf(scene, shape, "cached"),
                   core::Value(core::makeData<core::NurbsSurfaceData>(std::move(content))));
    if (!trims.empty())
        storeTrims(scene, shape, trims);
}

bool isMadeByHistory(const Scene& scene, NodeId shape) { return scene.hasInput(plugOf(scene, shape, "create")); }

Plug pointPlug(const Scene& scene, NodeId shape, size_t named)
{
    if (!isMadeByHistory(scene, shape))
        return plugOf(scene, shape, "cached");
    Plug plug = plugOf(scene, shape, "controlPoints");
    plug.path = plug.path.with(static_cast<uint32_t>(named));
    return plug;
}

void editShape(Scene& scene, NodeId shape, const core::NurbsCurveContent& now, core::NurbsCurveContent changed,
               bool isTopology)
{
    edit<core::NurbsCurveData>(scene, shape, now, std::move(changed), isTopology);
}

void editShape(Scene& scene, NodeId shape, const core::NurbsSurfaceContent& now, core::NurbsSurfaceContent changed,
               bool isTopology)
{
    edit<core::NurbsSurfaceData>(scene, shape, now, std::move(changed), isTopology);
}

} // namespace understudy::nodes
