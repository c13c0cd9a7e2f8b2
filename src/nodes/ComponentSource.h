// Which components shapes have, from what is written on them. Geometry that only an evaluation would give has none.
//
// Source: reference/behaviour.md "Names, paths, patterns"; the component names of the MFn component types.
#pragma once

#include "core/Resolver.h"

namespace understudy::nodes
{

class ShapeComponents final : public core::ComponentSource
{
public:
    std::optional<Extent> extent(const core::Scene& scene, core::NodeId shape, std::string_view name) const override;
    std::string_view canonicalName(std::string_view name) const override;
};

} // namespace understudy::nodes
