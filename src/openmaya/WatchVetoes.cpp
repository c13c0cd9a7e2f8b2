// Callbacks that decide whether something is done: those on locks, on keyable plugs and on UUIDs.
//
// They are asked after the scene's own rules, which they cannot overrule: what is locked stays so.
#include "openmaya/Access.h"
#include "openmaya/Topics.h"
#include "openmaya/Watch.h"

#include <maya/MUuid.h>

namespace understudy::openmaya
{

namespace
{

using core::NodeId;
using core::Plug;
using L = MLockMessage;

core::Error refused(const std::string& what)
{
    return core::error(core::ErrorKind::Locked, "A callback does not let '{}' be changed.", what);
}

class Questions
{
public:
    Questions(const core::Scene& scene, Callbacks& table) : m_scene(scene), m_table(table) {}

    void node(NodeId node, L::LockEvent event, const MObject& other = {})
    {
        if (!m_table.has(topic::kLockNode, node))
            return;
        MObject object = Access::node(node);
        MObject second = other;
        ask(topic::kLockNode, node, 0, core::shortestName(m_scene, node),
            [&](auto function, void* data, bool& decision) { function(object, second, data, event, decision); });
    }

    void plug(const Plug& plug, L::LockPlugEvent event, const Plug& other = {})
    {
        for (uint32_t detail : {core::raw(plug.attribute), uint32_t(0)})
        {
            if (!m_table.has(topic::kLockPlug, plug.node, detail))
                continue;
            MPlug first = Access::plug(plug);
            MPlug second = other ? Access::plug(other) : MPlug();
            ask(topic::kLockPlug, plug.node, detail, core::plugName(m_scene, plug),
                [&](auto function, void* data, bool& decision) { function(first, second, data, event, decision); });
        }
    }

    void dag(NodeId node, NodeId other, L::LockDAGEvent event)
    {
        if (!m_table.has(topic::kLockDag, node))
            return;
        MDagPath first = Access::path(core::firstPath(m_scene, node));
        MDagPath second = Access::path(core::firstPath(m_scene, other));
        ask(topic::kLockDag, node, 0, core::shortestName(m_scene, node),
            [&](auto function, void* data, bool& decision) { function(first, second, data, event, decision); });
    }

    void keyable(const Plug& plug, bool makes)
    {
        uint32_t detail = core::raw(plug.attribute);
        if (!m_table.has(topic::kKeyable, plug.node, detail))
            return;
        MPlug told = Access::plug(plug);
        auto message = makes ? MNodeMessage::kMakeKeyable : MNodeMessage::kMakeUnkeyable;
        ask(topic::kKeyable, plug.node, detail, core::plugName(m_scene, plug),
            [&](auto function, void* data, bool& decision) { function(told, data, message, decision); });
    }

    void uuid(NodeId node, core::Uuid uuid, bool isReading)
    {
        if (!m_table.has(topic::kUuidCheck))
            return;
        bool goesOn = true;
        MObject object = Access::node(node);
        m_table.call(topic::kUuidCheck, {}, 0,
                     [&](auto function, void* data)
                     {
                         MUuid wanted = Access::uuid(uuid);
                         goesOn = goesOn && function(isReading, object, wanted, data) != MMessage::kDoNotDoAction;
                     });
        if (!goesOn)
            throw refused(core::shortestName(m_scene, node));
    }

private:
    template <class Function, class Call>
    void ask(Topic<Function> topic, NodeId node, uint32_t detail, const std::string& what, Call&& call)
    {
        bool goesOn = true;
        m_table.call(topic, node, detail,
                     [&](auto function, void* data)
                     {
                         bool decision = true;
                         call(function, data, decision);
                         goesOn = goesOn && decision;
                     });
        if (!goesOn)
            throw refused(what);
    }

    const core::Scene& m_scene;
    Callbacks& m_table;
};

} // namespace

void Watch::askLocks(const core::Change& change)
{
    bool anybody = m_table.has(topic::kLockNode) || m_table.has(topic::kLockPlug) || m_table.has(topic::kLockDag) ||
                   m_table.has(topic::kKeyable) || m_table.has(topic::kUuidCheck);
    if (!anybody)
        return;
    Questions ask(m_scene, m_table);
    if (const auto* name = std::get_if<core::NodeName>(&change))
        ask.node(name->node, L::kRename);
    else if (const auto* uuid = std::get_if<core::NodeUuid>(&change))
        ask.uuid(uuid->node, uuid->uuid, m_isReading);
    else if (const auto* flags = std::get_if<core::NodeFlagBits>(&change); flags && flags->mask & core::kNodeLocked)
        ask.node(flags->node, flags->bits & core::kNodeLocked ? L::kLockNode : L::kUnlockNode);
    else if (const auto* own = std::get_if<core::AttributeExistence>(&change))
    {
        ask.node(own->node, own->exists ? L::kAddAttr : L::kRemoveAttr, Access::attribute(own->attribute));
        if (!own->exists)
            ask.plug({own->node, own->attribute, {}}, L::kPlugRemoveAttr);
    }
    else if (const auto* value = std::get_if<core::PlugValue>(&change))
        ask.plug(value->plug, L::kPlugAttrValChange);
    else if (const auto* plug = std::get_if<core::PlugFlagBits>(&change))
    {
        if (plug->mask & core::kPlugLocked)
        {
            bool locks = (plug->flags.bits & core::kPlugLocked) != 0;
            ask.node(plug->plug.node, locks ? L::kLockAttr : L::kUnlockAttr, Access::attribute(plug->plug.attribute));
            ask.plug(plug->plug, locks ? L::kPlugLockAttr : L::kPlugUnlockAttr);
        }
        if (plug->mask & core::kPlugKeyable)
            ask.keyable(plug->plug, (plug->flags.bits & core::kPlugKeyable) != 0);
    }
    else if (const auto* made = std::get_if<core::ConnectionExistence>(&change); made && !made->withNode)
    {
        const core::Connection& connection = m_scene.connection(made->connection);
        auto event = made->exists ? L::kPlugConnect : L::kPlugDisconnect;
        Plug source = connection.source;
        Plug destination = connection.destination;
        ask.plug(source, event, destination);
        ask.plug(destination, event, source);
    }
    else if (const auto* place = std::get_if<core::ArcPlace>(&change))
    {
        const core::Arc& arc = m_scene.arc(place->arc.index);
        NodeId child = m_scene.id(arc.child);
        if (arc.parent == place->parent)
            return ask.dag(m_scene.id(arc.parent), child, L::kChildReorder);
        ask.dag(child, m_scene.id(place->parent), L::kReparent);
    }
    else if (const auto* hung = std::get_if<core::ArcExistence>(&change); hung && hung->exists)
    {
        const core::Arc& arc = m_scene.arc(hung->arc.index);
        NodeId child = m_scene.id(arc.child);
        if (m_scene.node(child).parents.count > 0)
            ask.dag(child, m_scene.id(arc.parent), L::kCreateNodeInstance);
    }
}

void Watch::askDeletion(core::NodeId node) { Questions(m_scene, m_table).node(node, L::kDelete); }

} // namespace understudy::openmaya
