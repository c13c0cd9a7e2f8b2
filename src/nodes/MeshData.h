// A polygon mesh as plugs, data blocks and the journal hold it.
#pragma once

#include "core/ExternalData.h"
#include "core/Value.h"
#include "geometry/Mesh.h"

#include <string>

namespace understudy::nodes
{

class MeshData final : public core::ExternalData
{
public:
    static constexpr core::AttributeType kType = core::AttributeType::Mesh;

    explicit MeshData(geometry::Mesh mesh_) : ExternalData(kType), mesh(std::move(mesh_)) {}
    // `matrix_` takes the points to the world: that of the shape's instance, for what its worldMesh gives.
    MeshData(geometry::Mesh mesh_, const core::Matrix& matrix_)
        : ExternalData(kType), mesh(std::move(mesh_)), matrix(matrix_)
    {
    }

    bool equals(const Data& other) const override
    {
        const auto* data = core::as<MeshData>(&other);
        return data && data->matrix == matrix && data->mesh == mesh;
    }
    std::string_view typeName() const override { return "mesh"; }
    std::string text() const override; // see MeshText.h
    size_t bytes() const override { return sizeof(*this) + mesh.bytes(); }

    const geometry::Mesh mesh;
    static constexpr core::Matrix kIdentity{1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1};
    const core::Matrix matrix = kIdentity;
};

// With the matrix in the points, and the identity left.
core::Value transformed(const MeshData& data);

// Lets files have mesh data as values of attributes.
void registerMeshData(core::ExternalDataTypes& types);

inline core::Value meshValue(geometry::Mesh mesh) { return core::Value(core::makeData<MeshData>(std::move(mesh))); }

} // namespace understudy::nodes
