// Which components shapes have: from what is written on them, or where history makes them, from what it gives.
//
// Source: reference/behaviour.md "Names, paths, patterns"; the component names of the MFn component types.
#pragma once

#include "core/Resolver.h"
#include "nodes/ShapeGeometry.h"

namespace understudy::nodes
{

class ShapeComponents final : public core::ComponentSource
{
public:
    explicit ShapeComponents(ReadPlug read) : m_read(std::move(read)) {}

    std::optional<Extent> extent(const core::Scene& scene, core::NodeId shape, std::string_view name) const override;
    std::string_view canonicalName(std::string_view name) const override;

private:
    ReadPlug m_read; // may be empty
};

} // namespace understudy::nodes
