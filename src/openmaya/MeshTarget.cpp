#include "openmaya/MeshTarget.h"

#include "core/ArrayEdits.h"
#include "core/Edits.h"
#include "nodes/DagMatrices.h"
#include "nodes/Matrices.h"
#include "nodes/MeshData.h"
#include "nodes/MeshStore.h"
#include "nodes/ShapeGeometry.h"
#include "openmaya/Access.h"
#include "openmaya/MathTypes.h"
#include "openmaya/NodeSet.h"

namespace understudy::openmaya
{

using core::Plug;
using geometry::Mesh;
using Imath::V3d;
using Imath::V3f;

core::Value LiveMesh::value() const { return core::Value(core::makeData<nodes::MeshData>(mesh, extras)); }

void LiveMesh::assign(const core::Value& value)
{
    const auto* data = value.as<nodes::MeshData>();
    mesh = data ? data->mesh : Mesh();
    extras = data ? data->sharedExtras() : nullptr;
}

size_t checked(int64_t index, size_t count, const char* what)
{
    if (index < 0 || static_cast<uint64_t>(index) >= count)
        throw core::error(core::ErrorKind::OutOfRange, "There is no {} {} of {}.", what, index, count);
    return static_cast<size_t>(index);
}

namespace
{

Plug plugOf(core::NodeId node, const char* name) { return {node, currentScene().findAttribute(node, name), {}}; }

V3d vectorOf(const core::Value& value)
{
    return value.components() < 3 ? V3d(0.0) : V3d(value.asDouble(0), value.asDouble(1), value.asDouble(2));
}

core::Value floats(const V3d& v) { return core::Value::numbers(core::Scalar::Float, {v.x, v.y, v.z}); }

bool hasElements(const Plug& array)
{
    const core::ArrayStore* store = currentScene().elements(array);
    return store && !store->indices().empty();
}

// Same but for the points.
bool differsInPointsOnly(const Mesh& a, Mesh b)
{
    if (a.vertexCount() != b.vertexCount())
        return false;
    b.setPoints(a.points());
    if (!a.precisePoints().empty())
        b.setPrecisePoints(a.precisePoints());
    return a == b;
}

} // namespace

MeshTarget::MeshTarget(const MObject& object) : m_object(object)
{
    m_box = Access::boxOf(object);
    if (m_box && m_box->value().as<nodes::MeshData>())
        return;
    m_box = nullptr;
    take(Access::nodeOf(object));
}

MeshTarget::MeshTarget(const MDagPath& path)
{
    MDagPath place = path;
    if (!place.hasFn(MFn::kMesh) || place.node().hasFn(MFn::kTransform))
        (void)place.extendToShape();
    core::DagPath found = Access::pathOf(place);
    take(found.node);
    m_path = std::move(found);
}

void MeshTarget::take(core::NodeId shape)
{
    const core::TypeRegistry& types = currentScene().registry();
    core::TypeId type = currentScene().node(shape).type;
    if (!types.isA(type, types.find("mesh")))
        throw core::error(core::ErrorKind::TypeMismatch, "'{}' is no mesh.", currentScene().name(shape));
    m_node = shape;
    m_output = nodes::geometryOutput(types, type);
}

bool MeshTarget::hasHistory() const { return isShape() && nodes::hasHistory(currentScene(), m_node); }

const Mesh& MeshTarget::mesh()
{
    if (m_box)
        return m_box->live<LiveMesh>().mesh;
    if (!m_node)
        throw core::Error(core::ErrorKind::Failed, "The function set has no mesh.");
    if (m_own && currentScene().changeCount() == m_ownCount)
        return *m_own;
    m_own.reset();
    m_value = needSession().evaluator().value({m_node, m_output, {}});
    const auto* data = m_value.as<nodes::MeshData>();
    if (!data)
        throw core::error(core::ErrorKind::Failed,
                          "The mesh of '{}' is not known: its history is not computed, or its numbers make no mesh.",
                          currentScene().name(m_node));
    return data->mesh;
}

// ----------------------------------------------------------------------------------------------------------- spaces

Imath::M44d MeshTarget::matrix(MSpace::Space space) const
{
    if (!isWorld(space))
        return {};
    if (m_box)
        return nodes::imath(m_box->live<LiveMesh>().matrix());
    eval::Evaluator& evaluator = needSession().evaluator();
    bool isKnown = m_world && m_worldCount == currentScene().changeCount() && m_worldTime == evaluator.time();
    if (!isKnown)
        m_world = nodes::DagMatrices(currentScene(), evaluator).world(path());
    m_worldCount = currentScene().changeCount();
    m_worldTime = evaluator.time();
    return *m_world;
}

const core::DagPath& MeshTarget::path() const
{
    MStatus status = MStatus::kFailure;
    MDagPath given;
    if (!m_path.node && m_owner)
        given = m_owner->dagPath(&status);
    if (status)
        m_path = Access::pathOf(given);
    if (!m_path.node)
        throw core::Error(core::ErrorKind::Failed, "The world's space needs a DAG path, not an MObject.");
    return m_path;
}

// ------------------------------------------------------------------------------------------------------------ edits

void MeshTarget::remember(Mesh mesh)
{
    m_own = std::move(mesh);
    m_ownCount = currentScene().changeCount();
}

// Whether the shape's own attributes hold the whole mesh.
bool MeshTarget::isPlain(const Mesh& mesh) const
{
    core::Plug input{m_node, nodes::geometryInput(currentScene().registry(), currentScene().node(m_node).type), {}};
    const core::ArrayStore* vertices = currentScene().elements(plugOf(m_node, "vrts"));
    return currentScene().stored(input).empty() && vertices && vertices->indices().size() == mesh.vertexCount();
}

void MeshTarget::setPoint(size_t vertex, const V3d& point)
{
    if (m_box)
        return m_box->liveToWrite<LiveMesh>().mesh.setPoint(vertex, point);
    core::Scene& scene = currentScene();
    const Mesh& now = mesh();
    bool fromHistory = hasHistory();
    if (!fromHistory && !isPlain(now))
        return edit([&](Mesh& edited) { edited.setPoint(vertex, point); });
    scene.node(m_node);
    core::Scene::Edit whole(scene);
    Plug tweak = plugOf(m_node, "pnts");
    tweak.path = tweak.path.with(static_cast<uint32_t>(vertex));
    V3d offset = vectorOf(scene.stored(tweak));
    if (fromHistory)
        return core::setValue(scene, tweak, floats(offset + point - now.point(vertex)));
    Mesh next = m_own ? std::move(*m_own) : now;
    m_own.reset();
    if (offset != V3d(0.0))
        core::setValue(scene, tweak, floats(V3d(0.0)));
    Plug place = plugOf(m_node, "vrts");
    place.path = place.path.with(static_cast<uint32_t>(vertex));
    core::setValue(scene, place, floats(point));
    next.setPoint(vertex, V3f(point));
    remember(std::move(next));
}

void MeshTarget::setSmooth(size_t edge, bool smooth)
{
    if (m_box)
        return m_box->liveToWrite<LiveMesh>().mesh.setSmooth(edge, smooth);
    const Mesh& now = mesh();
    if (now.isSmooth(edge) == smooth)
        return;
    refuseHistory();
    if (!isPlain(now))
        return this->edit([&](Mesh& edited) { edited.setSmooth(edge, smooth); });
    Mesh next = m_own ? std::move(*m_own) : now;
    m_own.reset();
    Plug place = plugOf(m_node, "edge");
    place.path = place.path.with(static_cast<uint32_t>(edge));
    const geometry::EdgeEnds& ends = next.topology().edges()[edge];
    core::setValue(currentScene(), place,
                   core::Value::numbers(core::Scalar::Int32, {double(ends[0]), double(ends[1]), smooth ? 1.0 : 0.0}));
    next.setSmooth(edge, smooth);
    remember(std::move(next));
}

void MeshTarget::edit(const Edit& edit)
{
    if (m_box)
        return edit(m_box->liveToWrite<LiveMesh>().mesh);
    Mesh before = mesh();
    Mesh next = before;
    edit(next);
    if (hasHistory())
        return storeTweaks(before, next);
    store(before, next);
    remember(std::move(next));
}

void MeshTarget::refuseHistory() const
{
    if (hasHistory())
        throw core::error(core::ErrorKind::Failed, "The mesh of '{}' has history: only its points can be changed.",
                          currentScene().name(m_node));
}

// Points become tweaks.
void MeshTarget::storeTweaks(const Mesh& before, const Mesh& mesh)
{
    if (before == mesh)
        return;
    if (!differsInPointsOnly(before, mesh))
        refuseHistory();
    core::Scene& scene = currentScene();
    Plug tweaks = plugOf(m_node, "pnts");
    std::vector<V3d> offsets(mesh.vertexCount(), V3d(0.0));
    for (size_t i = 0; i < offsets.size(); ++i)
        offsets[i] = mesh.point(i) - before.point(i);
    const core::ArrayStore* old = scene.elements(tweaks);
    for (size_t place = 0; old && place < old->indices().size(); ++place)
        if (uint32_t index = old->indices().at(place); index < offsets.size())
        {
            Plug element{m_node, tweaks.attribute, core::ElementPath{}.with(index)};
            offsets[index] += vectorOf(scene.stored(element));
        }
    auto store = std::make_unique<core::ArrayStore>(tweaks.attribute);
    if (!offsets.empty())
        store->ensureRange(0, static_cast<uint32_t>(offsets.size() - 1));
    auto& column = std::get<core::NumericColumn>(store->ensureColumn(scene.attribute(tweaks.attribute)).cells);
    for (size_t i = 0; i < offsets.size(); ++i)
        column.set(i, floats(offsets[i]), 7);
    core::replaceArray(scene, tweaks, std::move(store));
}

// Points take the tweaks in.
void MeshTarget::store(const Mesh& before, const Mesh& mesh)
{
    core::Scene& scene = currentScene();
    core::Scene::Edit whole(scene);
    Plug tweaks = plugOf(m_node, "pnts");
    bool plain = isPlain(before);
    if ((!plain || before.points() != mesh.points()) && hasElements(tweaks))
        core::replaceArray(scene, tweaks, nullptr);
    if (plain)
        return nodes::storeMesh(scene, m_node, before, mesh);
    Plug input{m_node, nodes::geometryInput(scene.registry(), scene.node(m_node).type), {}};
    nodes::storeMesh(scene, m_node, Mesh(), mesh);
    if (!scene.stored(input).empty())
        core::setValue(scene, input, core::Value());
}

// ---------------------------------------------------------------------------------------------------- sets by name

std::string MeshTarget::currentName(const char* attribute, const std::string& ofData)
{
    if (isShape())
        if (const auto* text = currentScene().stored(plugOf(m_node, attribute)).as<core::StringData>())
            return text->content;
    return ofData;
}

std::string MeshTarget::currentUvSet()
{
    const Mesh& now = mesh();
    std::string name = currentName("currentUVSet", now.currentUvSet);
    if (now.findUvSet(name))
        return name;
    return now.uvSets.empty() ? std::string() : now.uvSets[0]->name;
}

std::string MeshTarget::currentColorSet()
{
    const Mesh& now = mesh();
    std::string name = currentName("currentColorSet", now.currentColorSet);
    if (now.findColorSet(name))
        return name;
    return now.colorSets.empty() ? std::string() : now.colorSets[0]->name;
}

size_t MeshTarget::uvSet(const MString* name)
{
    std::string wanted = name && name->length() > 0 ? std::string(name->asChar()) : currentUvSet();
    std::optional<size_t> found = mesh().findUvSet(wanted);
    if (!found)
        throw core::error(core::ErrorKind::NotFound, "The mesh has no UV set '{}'.", wanted);
    return *found;
}

std::optional<size_t> MeshTarget::findColorSet(const MString* name)
{
    std::string wanted = name && name->length() > 0 ? std::string(name->asChar()) : currentColorSet();
    return mesh().findColorSet(wanted);
}

size_t MeshTarget::colorSet(const MString* name)
{
    std::optional<size_t> found = findColorSet(name);
    if (!found)
        throw core::error(core::ErrorKind::NotFound, "The mesh has no colour set '{}'.",
                          name ? std::string(name->asChar()) : currentColorSet());
    return *found;
}

const geometry::UvSet& MeshTarget::uvs(const MString* name)
{
    size_t index = uvSet(name);
    return *mesh().uvSets[index];
}

const geometry::ColorSet* MeshTarget::colors(const MString* name)
{
    std::optional<size_t> index = name ? colorSet(name) : findColorSet(nullptr);
    return index ? &*mesh().colorSets[*index] : nullptr;
}

void MeshTarget::setCurrentUvSet(const std::string& name)
{
    if (isShape())
        return core::setValue(currentScene(), plugOf(m_node, "currentUVSet"), core::Value::string(name));
    edit([&](Mesh& edited) { edited.currentUvSet = name; });
}

void MeshTarget::setCurrentColorSet(const std::string& name)
{
    if (isShape())
        return core::setValue(currentScene(), plugOf(m_node, "currentColorSet"), core::Value::string(name));
    edit([&](Mesh& edited) { edited.currentColorSet = name; });
}

} // namespace understudy::openmaya
