// mesh: what comes through inMesh, else what is stored, with the tweaks (pnts) added; in the world for each instance.
// Source: Autodesk's node reference.
#include "nodes/Families.h"
#include "nodes/Matrices.h"
#include "nodes/MeshData.h"
#include "nodes/MeshStore.h"
#include "nodes/MeshText.h"

namespace understudy::nodes
{

std::string MeshData::text() const { return meshText(mesh); }

size_t MeshData::componentCount(std::string_view kind) const
{
    if (kind == "vtx")
        return mesh.vertexCount();
    if (kind == "e")
        return mesh.edgeCount();
    return kind == "f" ? mesh.faceCount() : 0;
}

void registerMeshData(core::ExternalDataTypes& types)
{
    types.add("mesh", [](const std::vector<std::string>& words) -> core::Ref<const core::ExternalData>
              { return core::makeData<MeshData>(readMesh(words)); });
}

core::Value transformed(const MeshData& data)
{
    geometry::Mesh mesh = data.mesh;
    Imath::M44d matrix = imath(data.extras().matrix);
    if (!mesh.lockedNormals().empty())
    {
        Imath::M44d normals = imath(inverted(data.extras().matrix)).transposed();
        for (Imath::V3f& normal : mesh.editLockedNormals())
            if (geometry::isLockedNormal(normal))
            {
                normals.multDirMatrix(Imath::V3f(normal), normal);
                normal.normalize();
            }
    }
    if (!mesh.precisePoints().empty())
    {
        std::vector<Imath::V3d> points = mesh.precisePoints();
        for (Imath::V3d& point : points)
            point *= matrix;
        mesh.setPrecisePoints(std::move(points));
        return meshValue(std::move(mesh));
    }
    std::vector<Imath::V3f> points = mesh.points();
    for (Imath::V3f& point : points)
        point = Imath::V3f(Imath::V3d(point) * matrix);
    mesh.setPoints(std::move(points));
    return meshValue(std::move(mesh));
}

} // namespace understudy::nodes

namespace understudy::nodes::behaviors
{

using core::AttrId;
using eval::Computation;

namespace
{

struct MeshAttributes
{
    AttrId input, tweaks, output, world, worldMatrix;
};

// Tweaks are read one by one where something drives them.
void addDrivenTweaks(Computation& c, AttrId tweaks, geometry::Mesh& mesh)
{
    const core::IndexSet* indices = c.elements(tweaks);
    for (size_t place = 0; indices && place < indices->size(); ++place)
    {
        uint32_t index = indices->at(place);
        eval::Vector offset = c.vector(tweaks, core::ElementPath{}.with(index));
        if (c.ready() && index < mesh.vertexCount() && offset != eval::Vector{})
            mesh.setPoint(index,
                          mesh.points()[index] + Imath::V3f(float(offset[0]), float(offset[1]), float(offset[2])));
    }
}

void computeMesh(Computation& c, const MeshAttributes& a)
{
    core::Value given = c.value(a.input);
    if (!c.ready())
        return;
    const auto* data = given.as<MeshData>();
    if (!data && c.isConnected(a.input))
        return c.set(a.output, core::Value()); // history that is not computed
    std::optional<geometry::Mesh> mesh = data ? data->mesh : storedMesh(c.scene(), c.node());
    if (!mesh)
        return c.set(a.output, core::Value());
    if (c.isDriven(a.tweaks) || c.scene().hasInputBelow({c.node(), a.tweaks, {}}))
        addDrivenTweaks(c, a.tweaks, *mesh);
    else
        addTweaks(c.scene(), c.node(), *mesh);
    if (c.ready())
        c.set(a.output, meshValue(std::move(*mesh)));
}

void computeWorldMesh(Computation& c, const MeshAttributes& a)
{
    core::Value own = c.value(a.output);
    const core::Matrix& matrix = c.matrix(a.worldMatrix, c.asked().path);
    if (!c.ready())
        return;
    const auto* data = own.as<MeshData>();
    c.set(a.world, data ? core::Value(data->withMatrix(matrix)) : core::Value(), c.asked().path);
}

// History that is taken away leaves what it made. Source: Autodesk's documentation of construction history.
void keepMesh(core::Scene& scene, core::NodeId shape, const core::Value& value)
{
    if (const auto* data = value.as<MeshData>())
        storeMesh(scene, shape, storedMesh(scene, shape).value_or(geometry::Mesh()), data->mesh);
}

} // namespace

eval::Behavior mesh(const Attributes& attributes)
{
    MeshAttributes a{attributes("inMesh"), attributes("pnts"), attributes("outMesh"), attributes("worldMesh"),
                     attributes("worldMatrix")};
    return {.outputs = {a.output, a.world},
            .affects = {{a.worldMatrix, a.world}},
            .compute = [a](Computation& c)
            { c.asked().attribute == a.output ? computeMesh(c, a) : computeWorldMesh(c, a); },
            .kept = a.input,
            .keep = keepMesh};
}

} // namespace understudy::nodes::behaviors
