#include "nodes/ShapePoints.h"

#include "core/Edits.h"

#include <algorithm>

namespace understudy::nodes
{

using core::ArrayStore;
using core::AttrId;
using core::Plug;
using core::Scene;
using Imath::V3d;

namespace
{

const ArrayStore* arrayOf(const Scene& scene, core::NodeId node, std::string_view name)
{
    AttrId attribute = scene.findAttribute(node, name);
    return core::valid(attribute) ? scene.elements({node, attribute, {}}) : nullptr;
}

const core::NumericColumn* numbersOf(const ArrayStore* store)
{
    const core::Column* column = store ? store->column(store->attribute()) : nullptr;
    return column ? std::get_if<core::NumericColumn>(&column->cells) : nullptr;
}

V3d pointAt(const core::NumericColumn& column, size_t place)
{
    return {column.number(place, 0), column.number(place, 1), column.number(place, 2)};
}

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

ShapePoints::ShapePoints(const Scene& scene, core::NodeId shape) : m_scene(scene), m_shape(shape)
{
    const core::TypeRegistry& types = scene.registry();
    core::TypeId type = scene.node(shape).type;
    auto is = [&](std::string_view name) { return types.isA(type, types.find(name)); };
    m_isGeometry = is("controlPoint") || is("locator") || is("lattice");
    if (is("mesh"))
        readMesh();
    else if (is("nurbsCurve"))
        readCurve();
    else if (types.type(type).name() == "locator")
        readLocator();
}

void ShapePoints::readMesh()
{
    m_kind = Kind::Mesh;
    m_known = !isDriven(m_scene, m_shape, "inMesh");
    const ArrayStore* vertices = arrayOf(m_scene, m_shape, "vrts");
    const core::NumericColumn* column = numbersOf(vertices);
    if (!m_known || !column)
        return;
    m_points.resize(column->size());
    for (size_t i = 0; i < m_points.size(); ++i)
        m_points[i] = pointAt(*column, i);
    const ArrayStore* tweaks = arrayOf(m_scene, m_shape, "pnts");
    if (const core::NumericColumn* offsets = numbersOf(tweaks))
        for (size_t i = 0; i < offsets->size(); ++i)
            if (uint32_t index = tweaks->indices().at(i); index < m_points.size())
                m_points[index] += pointAt(*offsets, i);
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
    const ArrayStore* edges = arrayOf(m_scene, m_shape, "edge");
    const core::NumericColumn* column = numbersOf(edges);
    std::optional<size_t> place = column ? edges->indices().find(edge) : std::nullopt;
    if (!place)
        return {};
    return {static_cast<uint32_t>(column->number(*place, 0)), static_cast<uint32_t>(column->number(*place, 1))};
}

std::vector<uint32_t> ShapePoints::faceVertices(uint32_t face) const
{
    const ArrayStore* faces = arrayOf(m_scene, m_shape, "face");
    const core::Column* column = faces ? faces->column(faces->attribute()) : nullptr;
    const auto* cells = column ? std::get_if<std::vector<core::FaceRef>>(&column->cells) : nullptr;
    std::optional<size_t> place = cells ? faces->indices().find(face) : std::nullopt;
    std::vector<uint32_t> vertices;
    if (!place || !(*cells)[*place].run)
        return vertices;
    const core::PolyFacesData& run = *(*cells)[*place].run;
    size_t at = run.starts[(*cells)[*place].face];
    size_t end = run.end((*cells)[*place].face);
    while (at + 1 < end)
    {
        int32_t record = run.stream[at++];
        bool hasSet = record == core::PolyFacesData::FaceUv || record == core::PolyFacesData::SetColor;
        at += hasSet ? 1 : 0;
        auto count = static_cast<size_t>(run.stream[at++]);
        bool isLoop = record == core::PolyFacesData::Face || record == core::PolyFacesData::Hole;
        for (size_t i = 0; isLoop && i < count; ++i)
        {
            int32_t signedEdge = run.stream[at + i];
            std::vector<uint32_t> ends = edgeVertices(static_cast<uint32_t>(signedEdge < 0 ? ~signedEdge : signedEdge));
            if (ends.size() == 2)
                vertices.push_back(signedEdge < 0 ? ends[1] : ends[0]);
        }
        at += count;
    }
    return vertices;
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
