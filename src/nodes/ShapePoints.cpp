#include "nodes/ShapePoints.h"

#include "core/Edits.h"

#include <algorithm>

namespace understudy::nodes
{

using core::AttrId;
using core::Plug;
using core::Scene;
using Imath::V3d;

namespace
{

bool isDriven(const Scene& scene, core::NodeId shape, std::string_view input)
{
    AttrId attribute = scene.findAttribute(shape, input);
    return core::valid(attribute) && scene.hasInput({shape, attribute, {}});
}

bool isFree(const Scene& scene, const Plug& plug)
{
    return !scene.isLocked(plug) && scene.drivingConnection(plug) == core::kNone && !scene.hasInputBelow(plug);
}

V3d vectorOf(const Scene& scene, core::NodeId node, std::string_view name)
{
    core::Value value = scene.stored({node, scene.findAttribute(node, name), {}});
    return value.components() < 3 ? V3d(0.0) : V3d(value.asDouble(0), value.asDouble(1), value.asDouble(2));
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
    else if (is("nurbsCurve"))
        readCurve();
    else if (types.type(type).name() == "locator")
        readLocator();
}

void ShapePoints::readMesh(const ReadPlug& read)
{
    m_kind = Kind::Mesh;
    m_data = shapeGeometry(m_scene, m_shape, read);
    m_known = m_data.as<MeshData>() != nullptr;
    for (size_t i = 0; m_known && i < mesh().vertexCount(); ++i)
        m_points.push_back(mesh().point(i));
}

void ShapePoints::readCurve()
{
    m_kind = Kind::Curve;
    core::Value cached = m_scene.stored({m_shape, m_scene.findAttribute(m_shape, "cached"), {}});
    const auto* curve = cached.as<core::NurbsCurveData>();
    m_known = !isDriven(m_scene, m_shape, "create") && (curve || cached.empty());
    if (!m_known || !curve)
        return;
    const auto& content = curve->content;
    size_t repeated = content.form == 2 ? static_cast<size_t>(content.degree) : 0;
    for (size_t i = 0; i + repeated < content.points.size(); ++i)
        m_points.emplace_back(content.points[i][0], content.points[i][1], content.points[i][2]);
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
    bool isPoint =
        (m_kind == Kind::Mesh && components.name == "vtx") || (m_kind == Kind::Curve && components.name == "cv");
    bool isPart = m_kind == Kind::Mesh && (components.name == "e" || components.name == "f");
    if (!isPoint && !isPart)
        throw core::error(
            core::ErrorKind::Unsupported,
            "Components '{}' of '{}' cannot be moved by Understudy yet, only vertices, edges and faces of "
            "meshes and CVs of curves",
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

void ShapePoints::move(Scene& scene, std::span<const uint32_t> indices, const std::function<V3d(size_t)>& place)
{
    if (!m_known)
        throw unknownPoints(m_scene, m_shape);
    if (m_kind == Kind::Mesh)
        moveVertices(scene, indices, place);
    else if (m_kind == Kind::Curve)
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
    Plug plug{m_shape, scene.findAttribute(m_shape, "cached"), {}};
    core::Value cached = scene.stored(plug);
    const auto* curve = cached.as<core::NurbsCurveData>();
    if (!curve || !isFree(scene, plug))
        return;
    if (curve->content.rational)
        throw core::error(core::ErrorKind::Unsupported,
                          "CVs of the rational curve '{}' cannot be moved by Understudy yet",
                          core::shortestName(scene, m_shape));
    core::NurbsCurveData::Content content = curve->content;
    for (size_t i = 0; i < indices.size(); ++i)
    {
        V3d to = place(i);
        for (size_t at = indices[i]; at < content.points.size(); at += m_points.size())
            content.points[at] = {to.x, to.y, to.z, content.points[at][3]};
    }
    core::setValue(scene, plug, core::Value(core::makeData<core::NurbsCurveData>(std::move(content))));
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
