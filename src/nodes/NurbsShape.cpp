#include "nodes/NurbsShape.h"

#include "core/Edits.h"

namespace understudy::nodes
{

core::Value givenShape(eval::Computation& c, const NurbsShapeAttributes& a)
{
    core::Value created = c.value(a.create);
    if (c.isConnected(a.create))
        return placedInWorld(created);
    core::Value cached = c.value(a.cached);
    return cached.empty() ? placedInWorld(created) : cached;
}

void keepShape(core::Scene& scene, core::NodeId shape, const core::Value& value)
{
    core::setValue(scene, {shape, scene.findAttribute(shape, "cached"), {}}, placedInWorld(value));
}

} // namespace understudy::nodes
