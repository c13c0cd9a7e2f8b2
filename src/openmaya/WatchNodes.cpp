// What changes of the scene mean to callbacks on nodes, on the graph and on the DAG.
#include "openmaya/Access.h"
#include "openmaya/AnimTopics.h"
#include "openmaya/CurveSession.h"
#include "openmaya/Topics.h"
#include "openmaya/Watch.h"

#include <maya/MDGModifier.h>
#include <maya/MObjectArray.h>
#include <maya/MUuid.h>

#include <algorithm>

namespace understudy::openmaya
{

using core::NodeId;
using core::Plug;

namespace
{

using N = MNodeMessage;

// What a value that was set is told by. Known from scripts that print it: 2056.
constexpr int kSet = N::kAttributeSet | N::kIncomingDirection;

// The transform's attributes by the flags of MDagMessage. Those of a tuple's parts are known by the tuple's.
struct MatrixPart
{
    std::string_view attribute;
    unsigned flags;
};
using D = MDagMessage;
constexpr MatrixPart kMatrixParts[] = {{"scale", D::kScale},
                                       {"shear", D::kShear},
                                       {"rotate", D::kRotation},
                                       {"translate", D::kTranslation},
                                       {"scalePivot", D::kScalePivot},
                                       {"rotatePivot", D::kRotatePivot},
                                       {"scalePivotTranslate", D::kScalePivotTrans},
                                       {"rotatePivotTranslate", D::kRotatePivotTrans},
                                       {"rotateAxis", D::kRotateOrient},
                                       {"rotateOrder", D::kRotateOrder}};

// Attributes of a set that members are connected to.
constexpr std::string_view kMemberAttributes[] = {"dagSetMembers", "dnSetMembers", "groupNodes"};

bool bit(const core::PlugFlags& flags, uint8_t mask, bool otherwise)
{
    return flags.known & mask ? (flags.bits & mask) != 0 : otherwise;
}

} // namespace

// ---------------------------------------------------------------------------------------------------------- nodes

void Watch::note(const core::NodeExistence& change, core::Origin origin)
{
    NodeId node = change.node;
    bool isThere = m_scene.exists(node);
    if (isThere && m_scene.isDag(node))
        noteEvent(Event::DagObjectCreated);
    bool wantsSelection = m_table.has(topic::kSelection) || m_table.has(topic::kEvent);
    if (!isThere && wantsSelection && m_session.selection().holds(node))
        happened(session::Happening::SelectionChanged);
    if (isThere)
        later([this, node] { tellNode(true, node); });
    else if (origin == core::Origin::Undo)
        later(
            [this, node]
            {
                tellPreRemoval(node);
                tellNode(false, node);
            });
}

// To those who listen to its type or to one that it is derived from.
void Watch::tellNode(bool isAdded, NodeId node)
{
    if (m_scene.isStale(node))
        return;
    MObject object = Access::node(node);
    auto tell = [&](auto function, void* data) { function(object, data); };
    auto listened = isAdded ? topic::kNodeAdded : topic::kNodeRemoved;
    if (m_table.has(listened))
        for (core::TypeId type = m_scene.node(node).type; core::valid(type);
             type = m_session.types().type(type).parent())
            m_table.call(listened, {}, core::raw(type), tell);
    m_table.call(isAdded ? topic::kAddedToModel : topic::kRemovedFromModel, node, 0, tell);
}

void Watch::beforeDeletion(core::Scene&, const std::vector<NodeId>& nodes)
{
    for (NodeId node : nodes)
        askDeletion(node);
    for (NodeId node : nodes)
        if (m_scene.exists(node) && !m_announced.contains(node.index))
            tellAboutToDelete(node);
    for (NodeId node : nodes)
    {
        m_announced.insert(node.index);
        if (m_scene.exists(node))
            tellPreRemoval(node);
    }
}

// What a callback has the modifier do is done at once, and is undone with the deletion.
void Watch::tellAboutToDelete(NodeId node)
{
    MObject object = Access::node(node);
    auto told = [](auto&& call)
    {
        MDGModifier modifier;
        call(modifier);
        if (MStatus status = modifier.doIt(); !status)
            throw core::Error(core::ErrorKind::Failed, detailText(status));
    };
    auto tell = [&](auto function, void* data)
    { told([&](MDGModifier& modifier) { function(object, modifier, data); }); };
    m_table.call(topic::kAboutToDelete, node, 0, tell);
    m_table.call(topic::kAboutToDelete, {}, 0, tell);
    m_table.call(topic::kAboutToDeleteModifier, node, 0,
                 [&](auto function, void* data) { told([&](MDGModifier& modifier) { function(modifier, data); }); });
}

void Watch::tellPreRemoval(NodeId node)
{
    if (m_scene.isStale(node))
        return;
    MObject object = Access::node(node);
    auto tell = [&](auto function, void* data) { function(object, data); };
    m_table.call(topic::kNodePreRemoval, node, 0, tell);
    m_table.call(topic::kNodePreRemoval, {}, 0, tell);
}

void Watch::note(const core::NodeName& change, core::Origin)
{
    noteEvent(Event::NameChanged);
    if (!m_table.has(topic::kNameChanged) && !m_table.has(topic::kNameChangedNode))
        return;
    // The record has the name of before.
    std::string before = m_scene.spaceName(change.space);
    before += before.empty() ? "" : ":";
    before += m_scene.names().text(change.name);
    later(
        [this, node = change.node, before]
        {
            if (m_scene.isStale(node))
                return;
            MObject object = Access::node(node);
            MString previous(before.c_str());
            for (NodeId listened : {node, NodeId{}})
            {
                m_table.call(topic::kNameChanged, listened, 0,
                             [&](auto function, void* data) { function(object, previous, data); });
                m_table.call(topic::kNameChangedNode, listened, 0,
                             [&](auto function, void* data) { function(object, data); });
            }
        });
}

void Watch::note(const core::NodeUuid& change, core::Origin)
{
    if (!m_table.has(topic::kUuidChanged))
        return;
    later(
        [this, node = change.node, before = change.uuid]
        {
            if (m_scene.isStale(node))
                return;
            MObject object = Access::node(node);
            MUuid previous = Access::uuid(before);
            for (NodeId listened : {node, NodeId{}})
                m_table.call(topic::kUuidChanged, listened, 0,
                             [&](auto function, void* data) { function(object, previous, data); });
        });
}

// ----------------------------------------------------------------------------------------------------- attributes

void Watch::noteAttribute(int message, const Plug& plug, const Plug& other)
{
    if (!m_table.has(topic::kAttributeChanged, plug.node))
        return;
    later(
        [this, message, plug, other]
        {
            if (m_scene.isStale(plug.node))
                return;
            MPlug first = Access::plug(plug);
            MPlug second = other && !m_scene.isStale(other.node) ? Access::plug(other) : MPlug();
            m_table.call(topic::kAttributeChanged, plug.node, 0, [&](auto function, void* data)
                         { function(static_cast<N::AttributeMessage>(message), first, second, data); });
        });
}

// A tuple that is set as a whole is told of for each of its parts, then for itself (unsure).
void Watch::note(const core::PlugValue& change, core::Origin)
{
    const Plug& plug = change.plug;
    if (listensToMatrices())
        noteMatrix(plug);
    if (m_table.has(topic::kCurveEdited))
        noteCurve(plug);
    const core::Attribute& attribute = m_scene.attribute(plug.attribute);
    if (m_session.types().type(m_scene.node(plug.node).type).name() == "time" && attribute.longName == "outTime")
    {
        m_timeChanged = true;
        noteEvent(Event::TimeChanged);
    }
    if (!m_table.has(topic::kAttributeChanged, plug.node))
        return;
    if (attribute.isNumericCompound() && plug.path.depth == attribute.layout.arrayDepth)
        for (core::AttrId child : attribute.children)
            noteAttribute(kSet, {plug.node, child, plug.path});
    noteAttribute(kSet, plug);
}

// Keys, and what the curve says of them all.
void Watch::noteCurve(const Plug& plug)
{
    if (!m_curves.empty() && m_curves.back() == plug.node)
        return;
    const nodes::CurveAttributes* curve = curveTypes().find(m_scene.node(plug.node).type);
    if (curve && plug.attribute != curve->input &&
        std::find(m_curves.begin(), m_curves.end(), plug.node) == m_curves.end())
        m_curves.push_back(plug.node);
}

void Watch::tellCurves(const std::vector<NodeId>& curves)
{
    MObjectArray told;
    for (NodeId curve : curves)
        if (!m_scene.isStale(curve))
            told.append(Access::node(curve));
    if (told.length() > 0)
        m_table.call(topic::kCurveEdited, {}, 0, [&](auto function, void* data) { function(told, data); });
}

void Watch::note(const core::PlugFlagBits& change, core::Origin)
{
    const Plug& plug = change.plug;
    if (!m_table.has(topic::kAttributeChanged, plug.node))
        return;
    core::PlugFlags now = m_scene.flags(plug);
    bool isKeyable = m_scene.attribute(plug.attribute).has(core::kKeyable);
    auto compare = [&](uint8_t mask, bool otherwise, int set, int cleared)
    {
        bool is = bit(now, mask, otherwise);
        if ((change.mask & mask) && is != bit(change.flags, mask, otherwise))
            noteAttribute(is ? set : cleared, plug);
    };
    compare(core::kPlugLocked, false, N::kAttributeLocked, N::kAttributeUnlocked);
    compare(core::kPlugKeyable, isKeyable, N::kAttributeKeyable, N::kAttributeUnkeyable);
}

void Watch::note(const core::ElementExistence& change, core::Origin)
{
    if (m_table.has(topic::kCurveEdited))
        noteCurve(change.element);
    if (change.element.path.depth < m_scene.attribute(change.element.attribute).layout.arrayDepth)
        return noteAttribute(kSet, change.element); // all elements at once
    // The record has what was before.
    noteAttribute(change.exists ? N::kAttributeArrayRemoved : N::kAttributeArrayAdded, change.element);
}

void Watch::note(const core::AttributeExistence& change, core::Origin)
{
    int message = change.exists ? N::kAttributeRemoved : N::kAttributeAdded;
    Plug plug{change.node, change.attribute, {}};
    noteAttribute(message, plug);
    if (!m_table.has(topic::kAttributeAddedOrRemoved, plug.node))
        return;
    later(
        [this, message, plug]
        {
            if (m_scene.isStale(plug.node))
                return;
            MPlug told = Access::plug(plug);
            m_table.call(topic::kAttributeAddedOrRemoved, plug.node, 0, [&](auto function, void* data)
                         { function(static_cast<N::AttributeMessage>(message), told, data); });
        });
}

// A definition has no node of its own: those who have the attribute are few, and such edits are rare.
void Watch::note(const core::AttributeDefinition& change, core::Origin)
{
    if (!m_table.has(topic::kAttributeChanged) ||
        change.definition->longName == m_scene.attribute(change.attribute).longName)
        return;
    for (NodeId node : m_table.nodesOf(topic::kAttributeChanged))
        if (!m_scene.isStale(node) && m_scene.hasAttribute(node, change.attribute))
            noteAttribute(N::kAttributeRenamed, {node, change.attribute, {}});
}

void Watch::note(const core::ConnectionExistence& change, core::Origin)
{
    const core::Connection& connection = m_scene.connection(change.connection);
    Plug source = connection.source;
    Plug destination = connection.destination;
    bool made = connection.alive;
    int message = N::kOtherPlugSet | (made ? N::kConnectionMade : N::kConnectionBroken);
    noteAttribute(message, source, destination);
    noteAttribute(message | N::kIncomingDirection, destination, source);
    if (m_table.has(topic::kConnection))
        later([=, this] { tellConnection(false, source, destination, made); });
    if (m_table.has(topic::kSetMembers, destination.node))
        noteSetMembers(destination);
}

void Watch::tellConnection(bool isBefore, const Plug& source, const Plug& destination, bool made)
{
    if (m_scene.isStale(source.node) || m_scene.isStale(destination.node))
        return;
    MPlug from = Access::plug(source);
    MPlug to = Access::plug(destination);
    m_table.call(isBefore ? topic::kPreConnection : topic::kConnection, {}, 0,
                 [&](auto function, void* data) { function(from, to, made, data); });
}

void Watch::noteSetMembers(const Plug& destination)
{
    const auto& names = kMemberAttributes;
    NodeId node = destination.node;
    bool isMember = std::find(std::begin(names), std::end(names), m_scene.attribute(destination.attribute).longName) !=
                    std::end(names);
    if (!isMember || !m_dirtySets.insert(node.index).second)
        return;
    later(
        [this, node]
        {
            if (m_scene.isStale(node))
                return;
            MObject object = Access::node(node);
            m_table.call(topic::kSetMembers, node, 0, [&](auto function, void* data) { function(object, data); });
        });
}

// ------------------------------------------------------------------------------------------------------------ dirt

// A part of a tuple is told of before the tuple.
void Watch::noteDirty(const Plug& storage, uint8_t parts)
{
    const core::Attribute& attribute = m_scene.attribute(storage.attribute);
    if (listensToMatrices() && attribute.longName == "worldMatrix" && m_table.has(topic::kWorldMatrix, storage.node))
        noteMoved(storage.node, 0);
    if (!m_table.hasNode(storage.node))
        return;
    for (size_t i = 0; attribute.isNumericCompound() && i < attribute.children.size(); ++i)
        if (parts & (1u << i))
            noteDirtyPlug({storage.node, attribute.children[i], storage.path});
    noteDirtyPlug(storage);
}

void Watch::noteDirtyPlug(const Plug& plug)
{
    NodeId node = plug.node;
    bool isNew = m_table.has(topic::kNodeDirtyPlug, node) && m_dirty.insert(plug).second;
    if (isNew)
        later(
            [this, plug]
            {
                if (m_scene.isStale(plug.node))
                    return;
                MObject object = Access::node(plug.node);
                MPlug told = Access::plug(plug);
                m_table.call(topic::kNodeDirtyPlug, plug.node, 0,
                             [&](auto function, void* data) { function(object, told, data); });
            });
    bool wantsNode = m_table.has(topic::kNodeDirty, node) || m_table.has(topic::kNodeDirtyBasic, node);
    if (!wantsNode || !m_dirtyNodes.insert(node.index).second)
        return;
    later(
        [this, node]
        {
            if (m_scene.isStale(node))
                return;
            MObject object = Access::node(node);
            m_table.call(topic::kNodeDirty, node, 0, [&](auto function, void* data) { function(object, data); });
            m_table.call(topic::kNodeDirtyBasic, node, 0, [](auto function, void* data) { function(data); });
        });
}

// ------------------------------------------------------------------------------------------------- world matrices

bool Watch::listensToMatrices() const { return m_table.has(topic::kWorldMatrix); }

void Watch::noteMatrix(const Plug& plug)
{
    if (!m_table.has(topic::kWorldMatrix, plug.node))
        return;
    const core::Attribute& attribute = m_scene.attribute(plug.attribute);
    const core::AttributeLayout& layout = attribute.layout;
    std::string_view name = m_scene.attribute(layout.storage).longName;
    for (const MatrixPart& part : kMatrixParts)
    {
        if (part.attribute != name)
            continue;
        // The lowest bit of a tuple's flags is its first part.
        unsigned first = part.flags & (~part.flags + 1);
        noteMoved(plug.node, layout.isComponent ? first << layout.component : part.flags);
    }
}

void Watch::noteMoved(NodeId node, unsigned flags)
{
    auto [entry, isNew] = m_moved.try_emplace(node.index, node, 0);
    entry->second.second |= flags;
}

// All notes on one node are told as one. Where an ancestor moved, or the matrix is driven, there are no parts to name:
// kAll (unsure).
void Watch::tellMatrix(NodeId node, unsigned flags)
{
    if (m_scene.isStale(node))
        return;
    watchMatrix(node);
    MObject object = Access::node(node);
    auto told = static_cast<MDagMessage::MatrixModifiedFlags>(flags ? flags : unsigned(MDagMessage::kAll));
    m_table.call(topic::kWorldMatrix, node, 0, [&](auto function, void* data) { function(object, told, data); });
}

void Watch::watchMatrix(NodeId node)
{
    core::AttrId matrix = m_scene.exists(node) ? m_scene.findAttribute(node, "worldMatrix") : core::AttrId::None;
    if (core::valid(matrix))
        m_session.evaluator().value({node, matrix, core::ElementPath{}.with(0)});
}

// ------------------------------------------------------------------------------------------------------------- DAG

void Watch::note(const core::ArcExistence& change, core::Origin)
{
    const core::Arc& arc = m_scene.arc(change.arc.index);
    NodeId child = m_scene.id(arc.child);
    size_t parents = m_scene.node(child).parents.count;
    noteArc(arc.alive, child, m_scene.id(arc.parent), arc.alive ? parents > 1 : parents > 0);
}

void Watch::note(const core::ArcPlace& change, core::Origin)
{
    const core::Arc& arc = m_scene.arc(change.arc.index);
    NodeId child = m_scene.id(arc.child);
    NodeId parent = m_scene.id(arc.parent);
    if (change.parent == arc.parent)
        return noteDag(MDagMessage::kChildReordered, child, parent);
    noteArc(false, child, m_scene.id(change.parent), false);
    noteArc(true, child, parent, false);
}

void Watch::noteArc(bool exists, NodeId child, NodeId parent, bool isInstance)
{
    noteDag(exists ? MDagMessage::kParentAdded : MDagMessage::kParentRemoved, child, parent);
    noteDag(exists ? MDagMessage::kChildAdded : MDagMessage::kChildRemoved, child, parent);
    if (isInstance)
        noteDag(exists ? MDagMessage::kInstanceAdded : MDagMessage::kInstanceRemoved, child, parent);
}

void Watch::noteDag(int message, NodeId child, NodeId parent)
{
    if (m_table.has(topic::kDag) || m_table.has(topic::kDagMessage) || m_table.has(topic::kAllDag))
        later([=, this] { tellDag(message, child, parent); });
}

// Messages on children are the parent's, those on parents and instances the child's own.
void Watch::tellDag(int message, NodeId child, NodeId parent)
{
    if (m_scene.isStale(child) || m_scene.isStale(parent))
        return;
    MDagPath childPath = Access::path(core::firstPath(m_scene, child));
    MDagPath parentPath = Access::path(core::firstPath(m_scene, parent));
    auto kind = static_cast<MDagMessage::DagMessage>(message);
    bool isOfParent =
        kind == MDagMessage::kChildAdded || kind == MDagMessage::kChildRemoved || kind == MDagMessage::kChildReordered;
    auto tell = [&](auto function, void* data) { function(kind, childPath, parentPath, data); };
    for (NodeId listened : {isOfParent ? parent : child, NodeId{}})
    {
        m_table.call(topic::kDag, listened, static_cast<uint32_t>(message),
                     [&](auto function, void* data) { function(childPath, parentPath, data); });
        m_table.call(topic::kDagMessage, listened, static_cast<uint32_t>(message), tell);
        m_table.call(topic::kAllDag, listened, 0, tell);
    }
}

} // namespace understudy::openmaya
