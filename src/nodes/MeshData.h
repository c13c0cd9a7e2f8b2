// A polygon mesh as plugs, data blocks and the journal hold it.
#pragma once

#include "core/ExternalData.h"
#include "core/GeometryData.h"
#include "core/Value.h"
#include "geometry/Mesh.h"

#include <string>

namespace understudy::nodes
{

class MeshData final : public core::ExternalData, public core::GeometryData
{
public:
    static constexpr core::AttributeType kType = core::AttributeType::Mesh;

    explicit MeshData(geometry::Mesh mesh_, Extras extras = nullptr)
        : ExternalData(kType), GeometryData(std::move(extras)), mesh(std::move(mesh_))
    {
    }

    // ---- core::Data
    bool equals(const Data& other) const override
    {
        const auto* data = core::as<MeshData>(&other);
        return data && sameExtras(*data) && data->mesh == mesh;
    }
    size_t bytes() const override { return sizeof(*this) + mesh.bytes() + extraBytes(); }

    // ---- core::ExternalData
    std::string_view typeName() const override { return "mesh"; }
    std::string text() const override; // see MeshText.h

    // ---- core::GeometryData
    core::DataRef with(Extras extras) const override { return core::makeData<MeshData>(mesh, std::move(extras)); }
    size_t componentCount(std::string_view kind) const override;

    const geometry::Mesh mesh;
};

// With the matrix in the points, and the identity left.
core::Value transformed(const MeshData& data);

// Lets files have mesh data as values of attributes.
void registerMeshData(core::ExternalDataTypes& types);

inline core::Value meshValue(geometry::Mesh mesh) { return core::Value(core::makeData<MeshData>(std::move(mesh))); }

} // namespace understudy::nodes
