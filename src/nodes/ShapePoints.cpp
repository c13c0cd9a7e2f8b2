#include "nodes/ShapePoints.h"

#include "core/Edits.h"
#include "nodes/GeometryPoints.h"
#include "nodes/NurbsEdits.h"

#include <algorithm>

namespace understudy::nodes
{

using core::AttrId;
using core::Plug;
using core::Scene;
using Imath::V3d;

namespace
{

bool isFree(const Scene& scene, const Plug& plug)
{
    return !scene.isLocked(plug) && scene.drivingConnection(plug) == core::kNone && !scene.hasInputBelow(plug);
}

V3d vectorOf(const Scene& scene, core::NodeId node, std::string_view name)
{
    core::Value value = scene.stored({node, scene.findAttribute(node, name), {}});
    return value.components() < 3 ? V3d(0.0) : V3d(value.asDouble(0), value.asDouble(1), value.asDouble(2));
}

// Data that is not understood is kept there as words.
bool storesNothing(const Scene& scene, core::NodeId shape)
{
    return scene.stored({shape, scene.findAttribute(shape, "cached"), {}}).empty();
}

} // namespace

core::Error unknownPoints(const Scene& scene, core::NodeId shape)
{
    return core::error(core::ErrorKind::Unsupported,
                       "The points of '{}' ({}) are made by its history or are of a kind that Understudy does not know "
                       "yet",
                       core::shortestName(scene, shape), scene.type(shape).name());
}

ShapePoints::ShapePoints(const Scene& scene, core::NodeId shape, const ReadPlug& read) : m_scene(scene), m_shape(shape)
{
    const core::TypeRegistry& types = scene.registry();
    core::TypeId type = scene.node(shape).type;
    auto is = [&](std::string_view name) { return types.isA(type, types.find(name)); };
    m_isGeometry = is("controlPoint") || is("locator") || is("lattice");
    if (is("mesh"))
        readMesh(read);
    else if (is("nurbsCurve") || is("nurbsSurface"))
        readNurbs(read);
    else if (types.type(type).name() == "locator")
        readLocator();
}

void ShapePoints::readMesh(const ReadPlug& read)
{
    m_kind = Kind::Mesh;
    m_data = shapeGeometry(m_scene, m_shape, read);
    m_known = m_data.as<MeshData>() != nullptr;
    m_points = pointsOf(m_data);
}

void ShapePoints::readNurbs(const ReadPlug& read)
{
    m_kind = Kind::Nurbs;
    m_data = shapeGeometry(m_scene, m_shape, read);
    m_known = !m_data.empty() || (!hasHistory(m_scene, m_shape) && storesNothing(m_scene, m_shape));
    m_points = pointsOf(m_data);
}

void ShapePoints::readLocator()
{
    m_kind = Kind::Locator;
    m_known = true;
    m_points.push_back(vectorOf(m_scene, m_shape, "localPosition"));
    V3d size = vectorOf(m_scene, m_shape, "localScale");
    m_halfSize = V3d(std::abs(size.x), std::abs(size.y), std::abs(size.z));
}

std::vector<uint32_t> ShapePoints::edgeVertices(uint32_t edge) const
{
    if (edge >= mesh().edgeCount())
        return {};
    const geometry::EdgeEnds& ends = mesh().topology().edges()[edge];
    return {ends.begin(), ends.end()};
}

std::vector<uint32_t> ShapePoints::faceVertices(uint32_t face) const
{
    if (face >= mesh().faceCount())
        return {};
    std::span<const int32_t> vertices = mesh().topology().faceVertices(face);
    return {vertices.begin(), vertices.end()};
}

std::vector<uint32_t> ShapePoints::indices(const core::ComponentRange& components) const
{
    if (!m_known)
        throw unknownPoints(m_scene, m_shape);
    if (m_kind == Kind::Nurbs && components.name == "cv")
        return cvs(components);
    bool isPoint = m_kind == Kind::Mesh && components.name == "vtx";
    bool isPart = m_kind == Kind::Mesh && (components.name == "e" || components.name == "f");
    if (!isPoint && !isPart)
        throw core::error(
            core::ErrorKind::Unsupported,
            "Components '{}' of '{}' cannot be moved by Understudy yet, only vertices, edges and faces of "
            "meshes and CVs of curves and surfaces",
            components.text(), core::shortestName(m_scene, m_shape));
    std::vector<uint32_t> found;
    for (uint32_t i = components.ranges[0].first; i <= components.ranges[0].last; ++i)
    {
        std::vector<uint32_t> part = isPoint                  ? std::vector<uint32_t>{i}
                                     : components.name == "e" ? edgeVertices(i)
                                                              : faceVertices(i);
        for (uint32_t index : part)
            if (index < m_points.size())
                found.push_back(index);
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

// By the order of a surface's points, where v runs fastest.
std::vector<uint32_t> ShapePoints::cvs(const core::ComponentRange& components) const
{
    const auto* surface = m_data.as<core::NurbsSurfaceData>();
    auto rows = static_cast<uint32_t>(surface ? surface->content.v.namedPoints() : 1);
    auto [u, v, unused] = components.ranges;
    std::vector<uint32_t> found;
    for (uint32_t i = u.first; i <= u.last && size_t(i) * rows < m_points.size(); ++i)
        for (uint32_t j = surface ? v.first : 0; j <= (surface ? v.last : 0) && j < rows; ++j)
            found.push_back(i * rows + j);
    return found;
}

void ShapePoints::move(Scene& scene, std::span<const uint32_t> indices, const std::function<V3d(size_t)>& place)
{
    if (!m_known)
        throw unknownPoints(m_scene, m_shape);
    if (m_kind == Kind::Mesh)
        moveVertices(scene, indices, place);
    else if (m_kind == Kind::Nurbs)
        moveControlPoints(scene, indices, place);
    else if (m_kind == Kind::Locator && !indices.empty())
    {
        V3d to = place(0);
        Plug plug{m_shape, scene.findAttribute(m_shape, "localPosition"), {}};
        if (isFree(scene, plug))
            core::setValue(scene, plug, core::Value::numbers(core::Scalar::Double, {to.x, to.y, to.z}));
    }
}

void ShapePoints::moveVertices(Scene& scene, std::span<const uint32_t> indices, const std::function<V3d(size_t)>& place)
{
    AttrId tweaks = scene.findAttribute(m_shape, "pnts");
    for (size_t i = 0; i < indices.size(); ++i)
    {
        Plug plug{m_shape, tweaks, core::ElementPath{}.with(indices[i])};
        if (!isFree(scene, plug))
            continue;
        core::Value now = scene.stored(plug);
        V3d offset = place(i) - m_points[indices[i]];
        if (now.components() == 3)
            offset += V3d(now.asDouble(0), now.asDouble(1), now.asDouble(2));
        core::setValue(scene, plug, core::Value::numbers(core::Scalar::Float, {offset.x, offset.y, offset.z}));
    }
}

void ShapePoints::moveControlPoints(Scene& scene, std::span<const uint32_t> indices,
                                    const std::function<V3d(size_t)>& place)
{
    auto change = [&](const auto& now)
    {
        auto changed = now;
        for (size_t i = 0; i < indices.size(); ++i)
        {
            if (!isFree(scene, pointPlug(scene, m_shape, indices[i])))
                continue;
            V3d to = place(i);
            core::WeightedPoint& point = changed.points[placeOfNamed(changed, indices[i])];
            point = {to.x, to.y, to.z, point[3]};
        }
        if (!(changed == now))
            editShape(scene, m_shape, now, std::move(changed));
    };
    if (const auto* curve = m_data.as<core::NurbsCurveData>())
        change(curve->content);
    else if (const auto* surface = m_data.as<core::NurbsSurfaceData>())
        change(surface->content);
}

Imath::Box3d ShapePoints::bounds() const
{
    if (!m_isGeometry)
        return {};
    if (!m_known)
        throw unknownPoints(m_scene, m_shape);
    Imath::Box3d box = geometry::boundsOf(std::span<const V3d>(m_points));
    if (m_kind == Kind::Locator)
    {
        box.min -= m_halfSize;
        box.max += m_halfSize;
    }
    return box;
}

} // namespace understudy::nodes
