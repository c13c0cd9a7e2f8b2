#include "nodes/GeometryPoints.h"

#include "core/Error.h"
#include "nodes/MeshData.h"
#include "nodes/NurbsData.h"

namespace understudy::nodes
{

namespace
{

using Imath::V3d;

constexpr GeometryKind kKinds[] = {
    {core::AttributeType::Mesh, "vtx"},
    {core::AttributeType::NurbsCurve, "cv"},
    {core::AttributeType::NurbsSurface, "cv"},
};

// The named points of a curve or surface.
template <class Content> std::vector<V3d> controlPoints(const Content& content)
{
    std::vector<V3d> points;
    size_t count = content.componentCount("cv");
    points.reserve(count);
    for (size_t i = 0; i < count; ++i)
    {
        const core::WeightedPoint& point = content.points[placeOfNamed(content, i)];
        points.emplace_back(point[0], point[1], point[2]);
    }
    return points;
}

template <class DataType> core::Value withControlPoints(const DataType& data, std::span<const V3d> points)
{
    auto content = data.content;
    for (size_t i = 0; i < points.size(); ++i)
    {
        core::WeightedPoint& point = content.points[placeOfNamed(content, i)];
        point = {points[i].x, points[i].y, points[i].z, point[3]};
    }
    settlePoints(content);
    return core::Value(core::makeData<DataType>(std::make_shared<const typename DataType::Content>(std::move(content)),
                                                data.sharedExtras()));
}

std::vector<V3d> vertices(const geometry::Mesh& mesh)
{
    std::vector<V3d> points;
    points.reserve(mesh.vertexCount());
    for (size_t i = 0; i < mesh.vertexCount(); ++i)
        points.push_back(mesh.point(i));
    return points;
}

core::Value withVertices(const MeshData& data, std::span<const V3d> points)
{
    geometry::Mesh mesh = data.mesh;
    mesh.setPoints({points.begin(), points.end()});
    if (!mesh.precisePoints().empty())
        mesh.setPrecisePoints({points.begin(), points.end()});
    return core::Value(core::makeData<MeshData>(std::move(mesh), data.sharedExtras()));
}

} // namespace

const GeometryKind* geometryKind(const core::Value& value)
{
    for (const GeometryKind& kind : kKinds)
        if (value.data() && value.data()->type() == kind.type)
            return &kind;
    return nullptr;
}

std::vector<V3d> pointsOf(const core::Value& geometry)
{
    if (const auto* mesh = geometry.as<MeshData>())
        return vertices(mesh->mesh);
    if (const auto* curve = geometry.as<core::NurbsCurveData>())
        return controlPoints(curve->content);
    if (const auto* surface = geometry.as<core::NurbsSurfaceData>())
        return controlPoints(surface->content);
    return {};
}

core::Value withPoints(const core::Value& geometry, std::span<const V3d> points)
{
    size_t count = pointCount(geometry);
    if (points.size() != count)
        throw core::error(core::ErrorKind::BadArgument, "The geometry has {} points, not {}.", count, points.size());
    if (const auto* mesh = geometry.as<MeshData>())
        return withVertices(*mesh, points);
    if (const auto* curve = geometry.as<core::NurbsCurveData>())
        return withControlPoints(*curve, points);
    if (const auto* surface = geometry.as<core::NurbsSurfaceData>())
        return withControlPoints(*surface, points);
    return geometry;
}

std::vector<V3d> normalsOf(const core::Value& geometry)
{
    const auto* mesh = geometry.as<MeshData>();
    if (!mesh)
        return {};
    std::vector<geometry::V3f> normals =
        geometry::vertexNormals(mesh->mesh.topology(), mesh->mesh.points(), geometry::NormalWeight::AngleAndArea);
    return {normals.begin(), normals.end()};
}

size_t pointCount(const core::Value& geometry)
{
    if (const auto* mesh = geometry.as<MeshData>())
        return mesh->mesh.vertexCount();
    if (const auto* curve = geometry.as<core::NurbsCurveData>())
        return curve->content.componentCount("cv");
    if (const auto* surface = geometry.as<core::NurbsSurfaceData>())
        return surface->content.componentCount("cv");
    return 0;
}

std::array<uint32_t, 2> pointSizes(const core::Value& geometry)
{
    if (const auto* surface = geometry.as<core::NurbsSurfaceData>())
        return {static_cast<uint32_t>(surface->content.u.namedPoints()),
                static_cast<uint32_t>(surface->content.v.namedPoints())};
    return {static_cast<uint32_t>(pointCount(geometry)), 1};
}

core::Value inWorld(const core::Value& geometry)
{
    const auto* mesh = geometry.as<MeshData>();
    return mesh ? transformed(*mesh) : placedInWorld(geometry);
}

core::Matrix worldMatrixOf(const core::Value& geometry)
{
    const core::GeometryData* data = core::asGeometry(geometry.data());
    return data ? data->extras().matrix : core::GeometryExtras().matrix;
}

} // namespace understudy::nodes
