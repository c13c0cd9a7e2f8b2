// What the cached form of a NURBS surface says of its size, read from the words a scene keeps it in.
//
// Words of `-type "nurbsSurface"`: degrees u v, forms u v, rational; number of u knots, knots; the same for v; number
// of points, points (x y z, and w where rational). Source: .ma scenes.
#pragma once

#include "core/Value.h"

#include <optional>

namespace understudy::nodes
{

struct SurfaceDirection
{
    int degree = 1;
    int form = 0; // 0 open, 1 closed, 2 periodic
    size_t spans = 0;

    // Points that components name: the last `degree` of a periodic direction repeat the first.
    size_t cvCount() const { return form == 2 ? spans : spans + static_cast<size_t>(degree); }
};

struct SurfaceHeader
{
    SurfaceDirection u;
    SurfaceDirection v;
};

// Nothing for values that are no such words.
std::optional<SurfaceHeader> surfaceHeader(const core::Value& cached);

} // namespace understudy::nodes
