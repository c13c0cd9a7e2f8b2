#include "commands/DagCopy.h"

#include "commands/Objects.h"
#include "commands/Parenting.h"
#include "commands/SetMembership.h"
#include "commands/Transforms.h"
#include "core/GeometryData.h"
#include "nodes/MeshStore.h"
#include "nodes/ShapePoints.h"
#include "nodes/TrimData.h"

#include <algorithm>

namespace understudy::commands
{

using core::ArrayStore;
using core::Attribute;
using core::AttrId;
using core::DagPath;
using core::Scene;

namespace
{

using AttributeMap = std::unordered_map<uint32_t, AttrId>;

AttrId lookUp(const AttributeMap& map, AttrId attribute)
{
    auto found = map.find(raw(attribute));
    return found == map.end() ? attribute : found->second;
}

// The elements of an array with their values, under the attributes of the copy.
void copyElements(const ArrayStore& from, ArrayStore& to, const AttributeMap& map)
{
    const core::IndexSet& indices = from.indices();
    for (size_t i = 0; i < indices.size();)
    {
        size_t end = i + 1;
        while (end < indices.size() && indices.at(end) == indices.at(end - 1) + 1)
            ++end;
        to.ensureRange(indices.at(i), indices.at(end - 1));
        i = end;
    }
    for (const core::Column& column : from.columns())
    {
        AttrId attribute = lookUp(map, column.attribute);
        const auto* nested = std::get_if<std::vector<std::unique_ptr<ArrayStore>>>(&column.cells);
        if (const auto* numbers = std::get_if<core::NumericColumn>(&column.cells))
            to.columns().push_back({attribute, *numbers});
        else if (const auto* data = std::get_if<std::vector<core::DataRef>>(&column.cells))
            to.columns().push_back({attribute, *data});
        else if (const auto* faces = std::get_if<std::vector<core::FaceRef>>(&column.cells))
            to.columns().push_back({attribute, *faces});
        else if (nested)
        {
            std::vector<std::unique_ptr<ArrayStore>> copies(nested->size());
            for (size_t i = 0; i < nested->size(); ++i)
                if ((*nested)[i])
                {
                    copies[i] = std::make_unique<ArrayStore>(lookUp(map, (*nested)[i]->attribute()));
                    copyElements(*(*nested)[i], *copies[i], map);
                }
            to.columns().push_back({attribute, std::move(copies)});
        }
    }
}

// A definition of the copy's own, with its children.
AttrId copyDefinition(core::TypeRegistry& types, AttrId source, AttributeMap& map)
{
    const std::vector<AttrId> children = types.attribute(source).children;
    Attribute definition = types.attribute(source);
    definition.ownerType = core::TypeId::None;
    AttrId made = types.make(definition);
    map[raw(source)] = made;
    for (AttrId child : children)
        types.addChild(made, copyDefinition(types, child, map));
    return made;
}

bool isSetPlug(const Scene& scene, AttrId attribute)
{
    return scene.attribute(scene.registry().root(attribute)).longName == "instObjGroups";
}

} // namespace

// ----------------------------------------------------------------------------------------------------------------
// nodes

std::string DagCopy::freeName(NodeId source, std::string_view wanted, NodeId parent) const
{
    bool isDag = m_scene.isDag(source) && !m_options.renameChildren;
    return m_scene.uniqueName(m_session.currentNamespace(), wanted, isDag, parent);
}

// A shape that carries the name of its transform gets that of the copy.
std::string DagCopy::childName(NodeId child, NodeId parent, NodeId parentCopy) const
{
    std::string own(m_scene.baseName(child));
    std::string before(m_scene.baseName(parent));
    std::string after(m_scene.baseName(parentCopy));
    if (isShape(m_scene, child) && before != after)
    {
        if (own.substr(0, before.size()) == before)
            own = after + own.substr(before.size());
        else if (own == core::shapeName(before))
            own = core::shapeName(after);
    }
    return freeName(child, own, parentCopy);
}

DagPath DagCopy::copy(const DagPath& source, std::string_view name)
{
    bool isDag = m_scene.isDag(source.node);
    DagPath parent = isDag ? core::parentPath(m_scene, source) : DagPath{};
    core::NewName wanted{m_session.currentNamespace(), std::string(m_scene.baseName(source.node)), false};
    if (!name.empty())
        wanted = core::placeName(m_scene, name, m_session.currentNamespace());
    std::string base = m_scene.uniqueName(wanted.space, wanted.base, isDag && !m_options.renameChildren, parent.node);
    std::string placed =
        wanted.space == m_session.currentNamespace() ? base : m_scene.spaceName(wanted.space) + ":" + base;
    NodeId copy = copyNode(source.node, placed, parent.node).copy;
    if (isDag && !m_options.parentOnly)
        copyChildren(source, copy);
    return isDag ? pathUnder(m_scene, core::firstPath(m_scene, copy), parent) : DagPath{copy, {}};
}

DagCopy::Copied& DagCopy::copyNode(NodeId source, std::string_view base, NodeId parent)
{
    size_t colon = base.rfind(':');
    core::NamespaceId space = m_session.currentNamespace();
    if (colon != std::string_view::npos)
    {
        space = core::ensureSpace(m_scene, base.substr(0, colon), core::NamespaceId::Root);
        base.remove_prefix(colon + 1);
    }
    m_bySource[source.index] = m_pairs.size();
    Copied& pair = m_pairs.emplace_back(Copied{source, m_scene.makeNode(m_scene.node(source).type, space, base), {}});
    fill(pair);
    m_scene.enact(core::NodeExistence{pair.copy, true});
    if (m_scene.isDag(source))
        m_scene.enact(core::ArcExistence{m_scene.makeArc(parent, pair.copy), true});
    if (core::NodeInstance* instance = m_scene.instance(pair.copy))
        instance->copiedFrom(*m_scene.instance(source));
    return pair;
}

// The new node is not in the scene yet: what it is filled with comes and goes with its existence.
void DagCopy::fill(Copied& pair)
{
    const core::Node& source = m_scene.node(pair.source);
    copyDynamicAttributes(pair);
    if (source.values)
    {
        core::ValueStore& values = m_scene.loadValues(pair.copy);
        for (const core::ValueStore::Cell& cell : source.values->cells())
        {
            if (isSetPlug(m_scene, cell.attribute))
                continue;
            const Attribute& attribute = m_scene.attribute(mapped(pair, cell.attribute));
            if (cell.array)
                copyElements(*cell.array, values.ensureArray(attribute, {}), pair.attributes);
            if (cell.written)
                values.exchange(attribute, {}, {cell.value, cell.written});
        }
    }
    copyDrivenValues(pair);
}

void DagCopy::copyDynamicAttributes(Copied& pair)
{
    const core::Node& source = m_scene.node(pair.source);
    if (!source.extras)
        return;
    core::TypeRegistry& types = m_scene.registry();
    core::NodeExtras& extras = m_scene.loadExtras(pair.copy);
    extras.unknownType = source.extras->unknownType;
    for (AttrId attribute : source.extras->attributes)
        if (!core::valid(types.attribute(attribute).parent))
        {
            std::vector<AttrId> tree = types.tree(copyDefinition(types, attribute, pair.attributes));
            extras.attributes.insert(extras.attributes.end(), tree.begin(), tree.end());
        }
    for (const core::Alias& alias : source.extras->aliases)
        extras.aliases.push_back({mapped(pair, alias.attribute), alias.path, alias.name});
}

// The copy has no inputs: what they give now is kept as its values.
void DagCopy::copyDrivenValues(const Copied& pair)
{
    AttrId geometry = nodes::geometryInput(m_scene.registry(), m_scene.node(pair.source).type);
    for (uint32_t c : m_scene.inputs(pair.source))
        if (Plug plug = m_scene.connection(c).destination;
            !isSetPlug(m_scene, plug.attribute) && plug.attribute != geometry)
            storeDriven(pair, plug);
    if (m_options.inputConnections || m_options.upstreamNodes || !isShape(m_scene, pair.source))
        return;
    storeGeometry(pair);
    nodes::ShapePoints points = shapePoints(m_session, pair.source);
    if (points.isGeometry() && !points.known() && m_scene.node(pair.source).inputs.count > 0)
        m_session.message(script::Severity::Warning,
                          fmt::format("The points of '{}' are made by its history, which Understudy does not compute "
                                      "yet: the copy has those that are stored.",
                                      core::shortestName(m_scene, pair.source)));
}

// What history gives now, with the tweaks in it.
void DagCopy::storeGeometry(const Copied& pair)
{
    if (!nodes::hasHistory(m_scene, pair.source))
        return;
    core::Value now = nodes::shapeGeometry(m_scene, pair.source, nodes::readThrough(m_session.evaluator()));
    const auto* mesh = now.as<nodes::MeshData>();
    bool isNurbs = now.as<core::NurbsCurveData>() || now.as<core::NurbsSurfaceData>();
    if (!mesh && !isNurbs)
        return;
    const Attribute& tweaks = m_scene.attribute(m_scene.findAttribute(pair.copy, mesh ? "pnts" : "controlPoints"));
    core::ValueStore& values = m_scene.loadValues(pair.copy);
    values.ensureArray(tweaks, {}) = core::ArrayStore(tweaks.id);
    if (mesh)
        return nodes::fillMesh(m_scene, pair.copy, mesh->mesh);
    auto attribute = [&](std::string_view name) -> const Attribute&
    { return m_scene.attribute(m_scene.findAttribute(pair.copy, name)); };
    values.exchange(attribute("cached"), {}, {nodes::withoutTrims(now), 1});
    values.exchange(attribute("create"), {}, {});
    if (!now.as<core::NurbsSurfaceData>())
        return;
    const Attribute& trimFace = attribute("trimFace");
    values.ensureArray(trimFace, {}) = core::ArrayStore(trimFace.id);
    uint32_t index = 0;
    for (core::Value& face : nodes::trimValues(now))
        values.exchange(trimFace, core::ElementPath{}.with(index++), {std::move(face), 1});
}

void DagCopy::storeDriven(const Copied& pair, const Plug& source)
{
    const Attribute& attribute = m_scene.attribute(source.attribute);
    bool wholeArray = attribute.isArray() && source.path.depth < attribute.layout.arrayDepth;
    if (wholeArray || attribute.isMessage() || !attribute.has(core::kStorable))
        return;
    if (attribute.isCompound() && !attribute.isNumericCompound())
    {
        for (AttrId child : attribute.children)
            storeDriven(pair, {source.node, child, source.path});
        return;
    }
    core::Value value = m_session.evaluator().value(source);
    if (value.empty())
        return;
    auto all = static_cast<uint8_t>(value.isNumeric() ? (1u << value.components()) - 1 : 1);
    m_scene.loadValues(pair.copy).exchange(m_scene.attribute(mapped(pair, source.attribute)), source.path,
                                           {std::move(value), all});
}

void DagCopy::copyChildren(const DagPath& source, NodeId copy)
{
    for (const DagPath& child : childPaths(m_scene, source))
    {
        bool shape = isShape(m_scene, child.node);
        if (shape && m_options.transformsOnly)
            continue;
        const Copied* existing = find(child.node);
        if (existing || (shape && m_options.instanceLeaf))
        {
            NodeId shared = existing ? existing->copy : child.node;
            m_scene.enact(core::ArcExistence{m_scene.makeArc(copy, shared), true});
            joinSetsOfNewInstances(m_session, shared);
            continue;
        }
        NodeId made = copyNode(child.node, childName(child.node, source.node, copy), copy).copy;
        copyChildren(child, made);
    }
}

AttrId DagCopy::mapped(const Copied& pair, AttrId attribute) const { return lookUp(pair.attributes, attribute); }

Plug DagCopy::mapped(const Copied& pair, const Plug& plug) const
{
    return {pair.copy, mapped(pair, plug.attribute), plug.path};
}

const DagCopy::Copied* DagCopy::find(NodeId source) const
{
    auto found = m_bySource.find(source.index);
    return found == m_bySource.end() ? nullptr : &m_pairs[found->second];
}

// ----------------------------------------------------------------------------------------------------------
// connections

std::vector<NodeId> DagCopy::originals() const
{
    std::vector<NodeId> found;
    for (const Copied& pair : m_pairs)
        found.push_back(pair.source);
    return found;
}

std::vector<NodeId> DagCopy::copies() const
{
    std::vector<NodeId> found;
    for (const Copied& pair : m_pairs)
        found.push_back(pair.copy);
    return found;
}

void DagCopy::finish()
{
    if (m_options.upstreamNodes)
        copyUpstream();
    for (const Copied& pair : m_pairs)
    {
        connectInputs(pair);
        joinSets(pair);
        joinDefaultLists(pair);
    }
    // Locks come last: they would forbid the connections.
    for (const Copied& pair : m_pairs)
        if (const core::Node& source = m_scene.node(pair.source); source.extras)
            for (const core::PlugFlagEntry& entry : source.extras->plugFlags)
                m_scene.loadExtras(pair.copy).plugFlags.push_back(
                    {mapped(pair, entry.attribute), entry.path, entry.flags});
}

void DagCopy::copyUpstream()
{
    for (size_t i = 0; i < m_pairs.size(); ++i)
        for (uint32_t c : m_scene.inputs(m_pairs[i].source))
        {
            const core::Connection& connection = m_scene.connection(c);
            bool isDefault = m_scene.node(connection.source.node).has(core::kDefaultNode);
            if (!isDefault && !isSetPlug(m_scene, connection.destination.attribute))
                copyUpstreamNode(connection.source.node);
        }
}

void DagCopy::copyUpstreamNode(NodeId source)
{
    if (find(source))
        return;
    NodeId parentCopy;
    if (NodeId parent = m_scene.isDag(source) ? m_scene.parent(source) : NodeId{})
    {
        copyUpstreamNode(parent);
        parentCopy = find(parent)->copy;
    }
    NodeId copy = copyNode(source, freeName(source, m_scene.baseName(source), parentCopy), parentCopy).copy;
    m_upstream.push_back(copy);
}

void DagCopy::connectInputs(const Copied& pair)
{
    for (uint32_t c : m_scene.inputs(pair.source))
    {
        const Plug from = m_scene.connection(c).source;
        const Plug to = m_scene.connection(c).destination;
        if (isSetPlug(m_scene, to.attribute))
            continue;
        const Copied* sourcePair = find(from.node);
        bool inverseScale = sourcePair && m_scene.attribute(to.attribute).longName == "inverseScale";
        bool wanted = m_options.inputConnections || m_options.upstreamNodes || inverseScale;
        Plug source = sourcePair ? mapped(*sourcePair, from) : from;
        if (wanted)
            core::connect(m_scene, source, mapped(pair, to));
    }
}

void DagCopy::joinSets(const Copied& pair)
{
    SetMembership sets(m_session);
    for (NodeId set : sets.setsOf(pair.source))
    {
        if (sets.isMember(set, nodeObject(m_scene, pair.source)))
        {
            for (const DagPath& path : core::allPaths(m_scene, pair.copy))
                sets.add(set, nodeObject(path));
            continue;
        }
        for (const Object& member : sets.members(set))
            if (member.node() == pair.source && member.kind != Object::Kind::Node)
            {
                Object same = member;
                same.path = core::firstPath(m_scene, pair.copy);
                same.plug = member.kind == Object::Kind::Plug ? mapped(pair, member.plug) : Plug{};
                sets.add(set, same);
            }
    }
}

// Shaders, textures, lights: the session's lists name them by their message.
void DagCopy::joinDefaultLists(const Copied& pair)
{
    AttrId message = m_scene.findAttribute(pair.source, "message");
    for (uint32_t c : m_scene.outputs(pair.source))
    {
        const Plug from = m_scene.connection(c).source;
        const Plug to = m_scene.connection(c).destination;
        bool isList = from.attribute == message && to.path.depth == 1 &&
                      m_scene.node(to.node).has(core::kDefaultNode) &&
                      !m_scene.attribute(to.attribute).has(core::kIndexMatters);
        if (isList)
            core::connect(m_scene, {pair.copy, message, {}}, core::nextAvailable(m_scene, {to.node, to.attribute, {}}));
    }
}

// ------------------------------------------------------------------------------------------------------------
// instances

void joinSetsOfNewInstances(Session& session, NodeId node)
{
    const Scene& scene = session.scene();
    SetMembership sets(session);
    std::vector<DagPath> paths = core::allPaths(scene, node);
    for (NodeId set : isShape(scene, node) ? sets.setsOf(node) : std::vector<NodeId>{})
        if (sets.isMember(set, nodeObject(paths.front())))
            for (const DagPath& path : paths)
                sets.add(set, nodeObject(path));
    for (NodeId child : scene.children(node))
        joinSetsOfNewInstances(session, child);
}

void leaveSetsOfOldInstances(Session& session, NodeId node)
{
    Scene& scene = session.scene();
    size_t instances = core::allPaths(scene, node).size();
    for (uint32_t c : scene.outputs(node))
    {
        const Plug& from = scene.connection(c).source;
        if (scene.connection(c).alive && isSetPlug(scene, from.attribute) && from.path.depth > 0 &&
            from.path.index[0] >= instances)
            core::breakConnection(scene, c);
    }
    for (NodeId child : scene.children(node))
        leaveSetsOfOldInstances(session, child);
}

DagPath makeInstance(Session& session, const DagPath& source, std::string_view name, bool leafOnly)
{
    Scene& scene = session.scene();
    CopyOptions options;
    options.instanceLeaf = leafOnly;
    options.parentOnly = !leafOnly;
    DagCopy copy(session, options);
    DagPath made = copy.copy(source, name);
    copy.finish();
    if (!leafOnly)
        for (NodeId child : scene.children(source.node))
        {
            scene.enact(core::ArcExistence{scene.makeArc(made.node, child), true});
            joinSetsOfNewInstances(session, child);
        }
    return pathUnder(scene, core::firstPath(scene, made.node), core::parentPath(scene, source));
}

} // namespace understudy::commands
