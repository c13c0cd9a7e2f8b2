#include "commands/SetMembership.h"

#include "commands/Components.h"
#include "commands/NodeFilter.h"
#include "commands/Objects.h"

#include <algorithm>
#include <tuple>
#include <unordered_set>

namespace understudy::commands
{

// -------------------------------------------------------------------------------------------------------------
// plumbing

Plug SetMembership::plug(NodeId node, std::string_view attribute) const
{
    return {node, m_scene.findAttribute(node, attribute), {}};
}

Plug SetMembership::child(const Plug& parent, std::string_view attribute) const
{
    return {parent.node, m_scene.registry().findChild(parent.attribute, attribute), parent.path};
}

void SetMembership::connectNext(const Plug& source, const Plug& array)
{
    core::connect(m_scene, source, core::nextAvailable(m_scene, array));
}

bool SetMembership::isSet(NodeId node) const
{
    return m_scene.registry().isA(m_scene.node(node).type, m_scene.registry().find("objectSet"));
}

bool SetMembership::isRenderable(NodeId set) const
{
    return m_scene.registry().isA(m_scene.node(set).type, m_scene.registry().find("shadingEngine"));
}

// --------------------------------------------------------------------------------------------------------------
// reading

Object SetMembership::instanceOf(NodeId node, uint32_t instance) const
{
    std::vector<core::DagPath> paths = core::allPaths(m_scene, node);
    return instance < paths.size() ? nodeObject(paths[instance]) : nodeObject(m_scene, node);
}

std::vector<Object> SetMembership::groupComponents(const Object& shape, const Plug& group) const
{
    std::vector<Object> found;
    core::Value value = m_scene.stored(child(group, "objectGrpCompList"));
    const auto* list = value.as<core::ComponentListData>();
    if (!list)
        return found;
    const core::ComponentSource* source = m_session.resolveContext().components;
    for (const std::string& text : list->content)
        if (auto range = parseComponents(m_scene, shape.node(), text, source))
            found.push_back({Object::Kind::Components, shape.path, {}, std::move(*range)});
    return merged(std::move(found));
}

std::optional<SetMembership::Entry> SetMembership::entryOf(uint32_t connection) const
{
    const Plug& source = m_scene.connection(connection).source;
    const core::Attribute& attribute = m_scene.attribute(source.attribute);
    if (attribute.longName == "instObjGroups" && source.path.depth == 1)
        return Entry{connection, instanceOf(source.node, source.path.index[0]), false, {}, {}};
    if (attribute.longName == "objectGroups" && source.path.depth == 2)
    {
        Object shape = instanceOf(source.node, source.path.index[0]);
        std::vector<Object> components = groupComponents(shape, source);
        return Entry{connection, std::move(shape), true, source, std::move(components)};
    }
    if (attribute.isMessage() && attribute.longName == "message")
        return Entry{connection, nodeObject(m_scene, source.node), false, {}, {}};
    return Entry{connection, {Object::Kind::Plug, core::firstPath(m_scene, source.node), source, {}}, false, {}, {}};
}

std::vector<SetMembership::Entry> SetMembership::entries(NodeId set) const
{
    core::AttrId dag = m_scene.findAttribute(set, "dagSetMembers");
    core::AttrId others = m_scene.findAttribute(set, "dnSetMembers");
    std::vector<std::tuple<bool, uint32_t, uint32_t>> order;
    for (uint32_t c : m_scene.inputs(set))
    {
        const Plug& destination = m_scene.connection(c).destination;
        if (destination.attribute == dag || destination.attribute == others)
            order.emplace_back(destination.attribute == others, destination.path.index[0], c);
    }
    std::sort(order.begin(), order.end());
    std::vector<Entry> found;
    for (const auto& [isOther, index, connection] : order)
        if (std::optional<Entry> entry = entryOf(connection))
            found.push_back(std::move(*entry));
    return found;
}

// The same by which one node alone is in the set: found from its side, which costs nothing in large sets.
std::vector<SetMembership::Entry> SetMembership::entriesOf(NodeId set, NodeId node) const
{
    core::AttrId dag = m_scene.findAttribute(set, "dagSetMembers");
    core::AttrId others = m_scene.findAttribute(set, "dnSetMembers");
    std::vector<Entry> found;
    for (uint32_t c : m_scene.outputs(node))
    {
        const Plug& destination = m_scene.connection(c).destination;
        if (destination.node == set && (destination.attribute == dag || destination.attribute == others))
            if (std::optional<Entry> entry = entryOf(c))
                found.push_back(std::move(*entry));
    }
    return found;
}

std::vector<Object> SetMembership::objectsOf(std::vector<Entry> entries)
{
    std::vector<Object> found;
    for (Entry& entry : entries)
        if (!entry.isGroup)
            found.push_back(std::move(entry.object));
        else
            found.insert(found.end(), entry.components.begin(), entry.components.end());
    return found;
}

std::vector<Object> SetMembership::members(NodeId set) const { return objectsOf(entries(set)); }

bool SetMembership::holds(NodeId set, const Object& part) const
{
    return contains(objectsOf(entriesOf(set, part.node())), part);
}

std::vector<Object> SetMembership::expanded(const std::vector<Object>& objects) const
{
    std::vector<Object> found;
    std::unordered_set<NodeId> seen;
    std::vector<Object> open(objects.rbegin(), objects.rend());
    while (!open.empty())
    {
        Object object = std::move(open.back());
        open.pop_back();
        if (object.kind != Object::Kind::Node || !isSet(object.node()))
            found.push_back(std::move(object));
        else if (seen.insert(object.node()).second)
        {
            std::vector<Object> inside = members(object.node());
            open.insert(open.end(), inside.rbegin(), inside.rend());
        }
    }
    return found;
}

std::vector<NodeId> SetMembership::setsOf(NodeId node) const
{
    std::vector<NodeId> found;
    std::vector<NodeId> nodes{node};
    if (m_scene.type(node).isTransform())
        for (NodeId shape : m_scene.children(node))
            if (m_scene.type(shape).isShape())
                nodes.push_back(shape);
    for (NodeId owner : nodes)
        for (uint32_t c : m_scene.outputs(owner))
        {
            const Plug& destination = m_scene.connection(c).destination;
            std::string_view attribute = m_scene.attribute(destination.attribute).longName;
            bool isMember = attribute == "dagSetMembers" || attribute == "dnSetMembers";
            if (isMember && std::find(found.begin(), found.end(), destination.node) == found.end())
                found.push_back(destination.node);
        }
    return found;
}

std::vector<NodeId> SetMembership::exclusiveWith(NodeId set) const
{
    std::vector<NodeId> found;
    for (const Plug& partition : core::destinationsOf(m_scene, plug(set, "partition"), false))
        for (uint32_t c : m_scene.inputs(partition.node))
        {
            const core::Connection& connection = m_scene.connection(c);
            if (connection.destination.attribute == partition.attribute && !(connection.source.node == set))
                found.push_back(connection.source.node);
        }
    return found;
}

std::vector<Object> SetMembership::candidates(NodeId set, const Object& object, bool noIntermediate) const
{
    bool takesShapes = object.kind == Object::Kind::Node && isRenderable(set) && m_scene.isDag(object.node());
    if (!takesShapes)
        return {object};
    std::vector<Object> shapes;
    auto take = [&](const core::DagPath& path)
    {
        bool isOut = noIntermediate && isOn(m_session, path.node, "intermediateObject");
        if (m_scene.type(path.node).isShape() && !isOut)
            shapes.push_back(nodeObject(path));
        return true;
    };
    walkDown(m_scene, object.path, take);
    return shapes;
}

bool SetMembership::isMember(NodeId set, const Object& object) const
{
    std::vector<Object> wanted = candidates(set, object);
    return !wanted.empty() &&
           std::all_of(wanted.begin(), wanted.end(), [&](const Object& part) { return holds(set, part); });
}

// --------------------------------------------------------------------------------------------------------------
// editing

void SetMembership::add(NodeId set, const Object& object)
{
    for (const Object& part : candidates(set, object))
    {
        if (holds(set, part))
            continue;
        checkPartitions(set, part);
        part.kind == Object::Kind::Components ? addComponents(set, part) : addNode(set, part);
    }
}

void SetMembership::checkPartitions(NodeId set, const Object& object) const
{
    for (NodeId other : exclusiveWith(set))
    {
        std::vector<Object> theirs = objectsOf(entriesOf(other, object.node()));
        // Of a whole object any part of it counts, of components those that both have.
        bool shares = object.kind == Object::Kind::Node ? !theirs.empty()
                                                        : without({object}, theirs) != std::vector<Object>{object};
        if (!shares)
            continue;
        throw error(ErrorKind::Failed,
                    "'{}' is in set '{}', which shares a partition with '{}'; use -forceElement to move it.",
                    core::objectName(m_scene, object), m_scene.name(other), m_scene.name(set));
    }
}

void SetMembership::force(NodeId set, const Object& object)
{
    for (const Object& part : candidates(set, object))
    {
        for (NodeId other : exclusiveWith(set))
            remove(other, part);
        add(set, part);
    }
}

void SetMembership::addNode(NodeId set, const Object& object)
{
    if (object.kind == Object::Kind::Plug)
        return connectNext(object.plug, plug(set, "dnSetMembers"));
    if (!m_scene.isDag(object.node()))
        return connectNext(plug(object.node(), "message"), plug(set, "dnSetMembers"));
    // A shape that was in with some components is in as a whole now.
    for (const Entry& entry : entriesOf(set, object.node()))
        if (entry.isGroup && entry.object == object)
            removeGroup(entry);
    Plug groups = plug(object.node(), "instObjGroups");
    groups.path = groups.path.with(static_cast<uint32_t>(core::instanceNumber(m_scene, object.path)));
    connectNext(groups, plug(set, "dagSetMembers"));
}

void SetMembership::addComponents(NodeId set, const Object& object)
{
    for (const Entry& entry : entriesOf(set, object.node()))
        if (entry.isGroup && entry.object.path == object.path)
        {
            std::vector<Object> all = entry.components;
            all.push_back(object);
            return writeGroup(entry.group, merged(std::move(all)));
        }
    Plug instance = plug(object.node(), "instObjGroups");
    instance.path = instance.path.with(static_cast<uint32_t>(core::instanceNumber(m_scene, object.path)));
    core::ensureElements(m_scene, instance);
    Plug group = core::nextAvailable(m_scene, child(instance, "objectGroups"));
    core::ensureElements(m_scene, group);
    NodeId groupId = core::createNode(m_scene, m_scene.registry().find("groupId"));
    core::connect(m_scene, plug(groupId, "groupId"), child(group, "objectGroupId"));
    if (isRenderable(set))
        core::connect(m_scene, plug(set, "memberWireframeColor"), child(group, "objectGrpColor"));
    connectNext(group, plug(set, "dagSetMembers"));
    connectNext(plug(groupId, "message"), plug(set, "groupNodes"));
    insertHistory(object.node(), group, groupId);
    writeGroup(group, {object});
}

NodeId SetMembership::groupIdOf(const Plug& group) const
{
    uint32_t c = m_scene.connectionInto(child(group, "objectGroupId"));
    return c == core::kNone ? NodeId{} : m_scene.connection(c).source.node;
}

// A mesh with history gets its group on the way in, so that it survives what the history makes of it.
void SetMembership::insertHistory(NodeId shape, const Plug& group, NodeId groupId)
{
    Plug in = plug(shape, "inMesh");
    uint32_t driver = core::valid(in.attribute) ? m_scene.connectionInto(in) : core::kNone;
    if (driver == core::kNone || !group)
        return;
    Plug source = m_scene.connection(driver).source;
    NodeId parts = core::createNode(m_scene, m_scene.registry().find("groupParts"));
    core::breakConnection(m_scene, driver);
    core::connect(m_scene, source, plug(parts, "inputGeometry"));
    core::connect(m_scene, plug(groupId, "groupId"), plug(parts, "groupId"));
    core::connect(m_scene, plug(parts, "outputGeometry"), in);
}

void SetMembership::writeGroup(const Plug& group, const std::vector<Object>& components)
{
    std::vector<std::string> texts;
    for (const Object& object : components)
        texts.push_back(object.components.text());
    core::Value list(core::makeData<core::ComponentListData>(std::move(texts)));
    if (NodeId groupId = groupIdOf(group))
        for (const Plug& destination : core::destinationsOf(m_scene, plug(groupId, "groupId"), false))
            if (m_scene.type(destination.node).name() == "groupParts")
                core::setValue(m_scene, plug(destination.node, "inputComponents"), list);
    core::setValue(m_scene, child(group, "objectGrpCompList"), std::move(list));
}

void SetMembership::removeGroup(const Entry& entry)
{
    NodeId groupId = groupIdOf(entry.group);
    core::breakConnection(m_scene, entry.connection);
    for (uint32_t c : m_scene.inputs(entry.group.node))
    {
        const Plug& destination = m_scene.connection(c).destination;
        bool inGroup = destination.path == entry.group.path &&
                       m_scene.registry().isAncestor(entry.group.attribute, destination.attribute);
        if (inGroup)
            core::breakConnection(m_scene, c);
    }
    core::removeElement(m_scene, entry.group);
    if (!groupId)
        return;
    std::vector<NodeId> history;
    for (const Plug& destination : core::destinationsOf(m_scene, plug(groupId, "groupId"), false))
        if (m_scene.type(destination.node).name() == "groupParts")
            history.push_back(destination.node);
    // The set stays when it is emptied, so the group's identity is taken from it before that is deleted.
    for (uint32_t c : m_scene.outputs(groupId))
        core::breakConnection(m_scene, c);
    for (NodeId parts : history)
        removeHistory(parts);
    core::deleteNodes(m_scene, {groupId});
}

// What came through a group goes straight again.
void SetMembership::removeHistory(NodeId parts)
{
    std::optional<Plug> source = core::sourceOf(m_scene, plug(parts, "inputGeometry"), false);
    for (const Plug& target : core::destinationsOf(m_scene, plug(parts, "outputGeometry"), false))
        if (source)
            core::connect(m_scene, *source, target, {true, false});
    core::deleteNodes(m_scene, {parts});
}

void SetMembership::remove(NodeId set, const Object& object)
{
    for (const Object& part : candidates(set, object, false))
        for (const Entry& entry : entriesOf(set, part.node()))
            if (entry.object.path == part.path && m_scene.connection(entry.connection).alive)
                removeFrom(set, entry, part);
}

void SetMembership::removeFrom(NodeId set, const Entry& entry, const Object& object)
{
    bool isPart = object.kind == Object::Kind::Components;
    if (entry.isGroup)
    {
        std::vector<Object> left = isPart ? without(entry.components, {object}) : std::vector<Object>{};
        if (left.empty())
            removeGroup(entry);
        else if (left != entry.components)
            writeGroup(entry.group, merged(std::move(left)));
        return;
    }
    if (!isPart && entry.object.kind == object.kind && entry.object.plug == object.plug)
        return core::breakConnection(m_scene, entry.connection);
    if (!isPart || entry.object.kind != Object::Kind::Node)
        return;
    // Some components leave: the others stay as components.
    std::vector<Object> left = without({whole(entry.object, object.components.name)}, {object});
    core::breakConnection(m_scene, entry.connection);
    for (const Object& rest : left)
        addComponents(set, rest);
}

Object SetMembership::whole(const Object& shape, std::string_view component) const
{
    const core::ComponentSource* source = m_session.resolveContext().components;
    std::optional<core::ComponentSource::Extent> extent;
    if (source)
        extent = source->extent(m_scene, shape.node(), component);
    core::ComponentRange range;
    range.name = component;
    if (extent)
    {
        range.dimensions = extent->dimensions;
        for (size_t d = 0; d < extent->dimensions; ++d)
            range.ranges[d] = {0, std::max(extent->size[d], 1u) - 1};
    }
    return {Object::Kind::Components, shape.path, {}, range};
}

void SetMembership::clear(NodeId set)
{
    for (const Entry& entry : entries(set))
        if (m_scene.connection(entry.connection).alive)
            entry.isGroup ? removeGroup(entry) : core::breakConnection(m_scene, entry.connection);
}

void SetMembership::addToPartition(NodeId set, NodeId partition)
{
    Plug own = plug(set, "partition");
    for (const Plug& destination : core::destinationsOf(m_scene, own, false))
        if (destination.node == partition)
            return;
    connectNext(own, plug(partition, "sets"));
}

void SetMembership::removeFromPartition(NodeId set, NodeId partition)
{
    for (uint32_t c : m_scene.outputs(set))
        if (m_scene.connection(c).alive && m_scene.connection(c).destination.node == partition)
            core::breakConnection(m_scene, c);
}

} // namespace understudy::commands
