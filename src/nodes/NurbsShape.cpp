#include "nodes/NurbsShape.h"

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

} // namespace understudy::nodes
