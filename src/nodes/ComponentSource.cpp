#include "nodes/ComponentSource.h"

#include "core/GeometryData.h"
#include "core/Scene.h"
#include "geometry/CurveTopology.h"
#include "nodes/MeshData.h"
#include "nodes/Nodes.h"
#include "nodes/NurbsData.h"

#include <cmath>

namespace understudy::nodes
{

using core::NodeId;
using core::Plug;
using core::Scene;
using Extent = core::ComponentSource::Extent;

namespace
{

Extent line(size_t size) { return {1, {static_cast<uint32_t>(size), 0, 0}}; }
Extent grid(size_t first, size_t second)
{
    return {2, {static_cast<uint32_t>(first), static_cast<uint32_t>(second), 0}};
}

Plug plugOf(const Scene& scene, NodeId node, std::string_view attribute)
{
    return {node, scene.findAttribute(node, attribute), {}};
}

size_t elementCount(const Scene& scene, const Plug& array)
{
    const core::ArrayStore* store = valid(array.attribute) ? scene.elements(array) : nullptr;
    return store ? store->indices().size() : 0;
}

size_t elementCount(const Scene& scene, NodeId shape, std::string_view array)
{
    return elementCount(scene, plugOf(scene, shape, array));
}

// UVs of the current set, else of the first one, else those of old files.
size_t uvCount(const Scene& scene, NodeId shape)
{
    Plug sets = plugOf(scene, shape, "uvSet");
    const core::ArrayStore* store = scene.elements(sets);
    if (!store || store->indices().empty())
        return elementCount(scene, shape, "uvpt");
    core::Value current = scene.stored(plugOf(scene, shape, "currentUVSet"));
    core::AttrId nameOf = scene.registry().findChild(sets.attribute, "uvSetName");
    core::AttrId points = scene.registry().findChild(sets.attribute, "uvSetPoints");
    uint32_t chosen = store->indices().at(0);
    for (size_t i = 0; i < store->indices().size(); ++i)
        if (!current.empty() &&
            scene.stored({shape, nameOf, core::ElementPath{}.with(store->indices().at(i))}) == current)
            chosen = store->indices().at(i);
    return elementCount(scene, {shape, points, core::ElementPath{}.with(chosen)});
}

Extent meshVertices(const Scene& scene, NodeId shape) { return line(elementCount(scene, shape, "vrts")); }
Extent meshEdges(const Scene& scene, NodeId shape) { return line(elementCount(scene, shape, "edge")); }
Extent meshFaces(const Scene& scene, NodeId shape) { return line(elementCount(scene, shape, "face")); }
Extent meshUvs(const Scene& scene, NodeId shape) { return line(uvCount(scene, shape)); }

Extent meshVertexFaces(const Scene& scene, NodeId shape)
{
    return grid(elementCount(scene, shape, "vrts"), elementCount(scene, shape, "face"));
}

Extent curvePoints(const Scene& scene, NodeId shape)
{
    core::Value cached = scene.stored(plugOf(scene, shape, "cached"));
    if (const auto* curve = cached.as<core::NurbsCurveData>())
        return line(topologyOf(curve->content).cvCount());
    return line(elementCount(scene, shape, "controlPoints"));
}

Extent curveEditPoints(const Scene& scene, NodeId shape)
{
    core::Value cached = scene.stored(plugOf(scene, shape, "cached"));
    const auto* curve = cached.as<core::NurbsCurveData>();
    return line(curve ? topologyOf(curve->content).editPointCount() : 0);
}

Extent surfacePoints(const Scene& scene, NodeId shape)
{
    core::Value cached = scene.stored(plugOf(scene, shape, "cached"));
    const auto* surface = cached.as<core::NurbsSurfaceData>();
    return surface ? grid(surface->content.u.namedPoints(), surface->content.v.namedPoints()) : grid(0, 0);
}

Extent surfacePatches(const Scene& scene, NodeId shape)
{
    core::Value cached = scene.stored(plugOf(scene, shape, "cached"));
    const auto* surface = cached.as<core::NurbsSurfaceData>();
    return surface
               ? grid(static_cast<size_t>(surface->content.u.spans()), static_cast<size_t>(surface->content.v.spans()))
               : grid(0, 0);
}

Extent latticePoints(const Scene& scene, NodeId shape)
{
    auto divisions = [&](std::string_view attribute)
    { return static_cast<uint32_t>(std::max<int64_t>(0, scene.stored(plugOf(scene, shape, attribute)).asInt())); };
    return {3, {divisions("sDivisions"), divisions("tDivisions"), divisions("uDivisions")}};
}

// Of what history gives, by the name of the component; nothing for kinds that are not known there.
std::optional<Extent> curveExtent(const core::NurbsCurveContent& curve, std::string_view name)
{
    if (name == "cv")
        return line(curve.namedPoints());
    return name == "ep" ? std::optional(line(topologyOf(curve).editPointCount())) : std::nullopt;
}

std::optional<Extent> surfaceExtent(const core::NurbsSurfaceContent& surface, std::string_view name)
{
    if (name == "cv")
        return grid(surface.u.namedPoints(), surface.v.namedPoints());
    if (name == "sf")
        return grid(static_cast<size_t>(surface.u.spans()), static_cast<size_t>(surface.v.spans()));
    return std::nullopt;
}

std::optional<Extent> meshExtent(const Scene& scene, NodeId shape, const geometry::Mesh& mesh, std::string_view name)
{
    if (name == "vtx")
        return line(mesh.vertexCount());
    if (name == "e")
        return line(mesh.edgeCount());
    if (name == "f")
        return line(mesh.faceCount());
    if (name == "vtxFace")
        return grid(mesh.vertexCount(), mesh.faceCount());
    if (name != "map")
        return std::nullopt;
    core::Value current = scene.stored(plugOf(scene, shape, "currentUVSet"));
    const auto* text = current.as<core::StringData>();
    std::optional<size_t> set = text ? mesh.findUvSet(text->content) : std::nullopt;
    return line(mesh.uvSets.empty() ? 0 : mesh.uvSets[set.value_or(0)]->points.size());
}

std::optional<Extent> evaluatedExtent(const Scene& scene, NodeId shape, const core::Value& geometry,
                                      std::string_view name)
{
    if (const auto* curve = geometry.as<core::NurbsCurveData>())
        return curveExtent(curve->content, name);
    if (const auto* surface = geometry.as<core::NurbsSurfaceData>())
        return surfaceExtent(surface->content, name);
    const auto* data = geometry.as<MeshData>();
    return data ? meshExtent(scene, shape, data->mesh, name) : std::nullopt;
}

struct ComponentKind
{
    std::string_view nodeType;
    std::string_view name;
    Extent (*extent)(const Scene&, NodeId);
};

constexpr ComponentKind kComponents[] = {
    {"mesh", "vtx", meshVertices},
    {"mesh", "e", meshEdges},
    {"mesh", "f", meshFaces},
    {"mesh", "map", meshUvs},
    {"mesh", "vtxFace", meshVertexFaces},
    {"nurbsCurve", "cv", curvePoints},
    {"nurbsCurve", "ep", curveEditPoints},
    {"nurbsSurface", "cv", surfacePoints},
    {"nurbsSurface", "sf", surfacePatches},
    {"lattice", "pt", latticePoints},
};

} // namespace

std::optional<Extent> ShapeComponents::extent(const Scene& scene, NodeId shape, std::string_view name) const
{
    // A file that is being read has not told yet what changed.
    if (m_read && !scene.isLoading() && hasHistory(scene, shape))
        if (auto extent = evaluatedExtent(scene, shape, shapeGeometry(scene, shape, m_read), name))
            return extent;
    core::TypeId type = scene.node(shape).type;
    for (const ComponentKind& kind : kComponents)
        if (kind.name == name && scene.registry().isA(type, scene.registry().find(kind.nodeType)))
            return kind.extent(scene, shape);
    return std::nullopt;
}

// Long spellings (edge, face, uv) are attributes of the shapes, so no component has a second name.
std::string_view ShapeComponents::canonicalName(std::string_view name) const { return name; }

std::unique_ptr<core::ComponentSource> makeComponentSource(ReadPlug read)
{
    return std::make_unique<ShapeComponents>(std::move(read));
}

} // namespace understudy::nodes
