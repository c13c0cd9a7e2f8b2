// Push: what was computed from something that changed goes out of date, along `affects`, connections and the DAG. Stops
// at what is out of date already; a work list, not recursion.
#include "core/Edits.h"
#include "eval/Engine.h"

#include <algorithm>

namespace understudy::eval
{

using core::Attribute;
using core::AttrId;
using core::NodeId;
using core::Plug;

// A plug has another value than before, or is driven by something else.
void Engine::changed(const Plug& plug)
{
    Change change{plug, 0xff};
    DataBlock* block = m_normal.blocks.find(plug.node);
    if (block)
        block->derived = nullptr;
    if (m_scene.isValue(plug))
    {
        change.plug = storageOf(plug, change.parts);
        if (Slot* slot = block ? block->find(change.plug.attribute, change.plug.path) : nullptr)
            slot->setDirty(change.parts);
    }
    else
        touchBelow(plug);
    m_changes.push_back(change);
    push();
}

void Engine::push()
{
    while (!m_changes.empty())
    {
        Change change = m_changes.back();
        m_changes.pop_back();
        if (m_onDirty)
            m_onDirty(change.plug, change.parts);
        spread(change);
    }
}

void Engine::touch(NodeId node, Slot& slot, uint8_t parts)
{
    auto lost = static_cast<uint8_t>(slot.clean() & parts);
    if (!lost)
        return;
    slot.setDirty(lost);
    m_changes.push_back({{node, slot.attribute(), slot.path()}, lost});
}

// The slots of a plug and of everything below it.
void Engine::touchBelow(const Plug& plug)
{
    DataBlock* block = m_normal.blocks.find(plug.node);
    for (size_t i = 0; block && i < block->size(); ++i)
    {
        Slot& slot = block->at(i);
        if (slot.clean() && m_scene.isAtOrBelow(slot.attribute(), slot.path(), plug))
            touch(plug.node, slot, slot.allParts());
    }
}

void Engine::spread(const Change& change)
{
    spreadToOutputs(change);
    if (m_scene.at(change.plug.node.index).outputs.count > 0)
        spreadAlong(change);
    spreadInDag(change);
}

void Engine::spreadToOutputs(const Change& change)
{
    DataBlock* block = m_normal.blocks.find(change.plug.node);
    if (!block)
        return;
    spreadByPlugin(change);
    const auto& affected = planOf(change.plug.node).affectedBy(change.plug.attribute);
    if (affected.empty())
        return;
    for (size_t i = 0; i < block->size(); ++i)
    {
        Slot& slot = block->at(i);
        if (slot.clean() && std::binary_search(affected.begin(), affected.end(), slot.attribute()))
            touch(change.plug.node, slot, slot.allParts());
    }
}

// What the node's plug-in says goes out of date too.
void Engine::spreadByPlugin(const Change& change)
{
    NodeId node = change.plug.node;
    core::NodeInstance* instance = m_scene.instance(node);
    if (!instance)
        return;
    std::vector<Plug> also;
    instance->dirtied(change.plug, also);
    for (const Plug& plug : also)
    {
        if (plug.node != node || !m_scene.isValue(plug))
        {
            touchBelow(plug);
            continue;
        }
        uint8_t parts;
        Plug storage = storageOf(plug, parts);
        Slot& slot = m_normal.blocks.ensure(node).ensure(m_scene.attribute(storage.attribute), storage.path);
        slot.computedByNode = true;
        touch(node, slot, parts);
    }
}

// Along the connections out of the plug, its parts, what lies below it, and the compounds and arrays around it.
void Engine::spreadAlong(const Change& change)
{
    const Plug& plug = change.plug;
    const Attribute& attribute = m_scene.attribute(plug.attribute);
    spreadFrom(plug, change.parts);
    if (attribute.isNumericCompound() && plug.path.depth == attribute.layout.arrayDepth)
    {
        for (size_t i = 0; i < attribute.children.size(); ++i)
            if (change.parts & (1u << i))
                spreadFrom({plug.node, attribute.children[i], plug.path}, 0xff);
    }
    else if (attribute.isCompound() || plug.path.depth < attribute.layout.arrayDepth)
        for (uint32_t c : m_scene.outputs(plug.node))
        {
            const Plug& source = m_scene.connection(c).source;
            if (source != plug && m_scene.isAtOrBelow(source, plug))
                spreadFrom(source, 0xff);
        }
    for (auto around = m_scene.container(plug); around; around = m_scene.container(*around))
        spreadFrom(*around, 0xff);
}

void Engine::spreadFrom(const Plug& source, uint8_t parts)
{
    for (uint32_t c = m_scene.firstConnectionFrom(source); c != core::kNone; c = m_scene.connection(c).ofSource.next)
    {
        const Plug& destination = m_scene.connection(c).destination;
        DataBlock* block = m_normal.blocks.find(destination.node);
        if (!block)
            continue;
        const Attribute& attribute = m_scene.attribute(destination.attribute);
        if (!m_scene.isValue(destination))
        {
            touchBelow(destination);
            continue;
        }
        uint8_t into;
        Plug storage = storageOf(destination, into);
        bool sameParts = m_scene.attribute(source.attribute).isNumericCompound() && attribute.isNumericCompound();
        if (Slot* slot = block->find(storage.attribute, storage.path))
            touch(destination.node, *slot, sameParts ? static_cast<uint8_t>(into & parts) : into);
    }
}

// ------------------------------------------------------------------------------------------------------------------
// DAG

void Engine::spreadInDag(const Change& change)
{
    NodeId node = change.plug.node;
    if (change.plug.attribute == m_dag.worldMatrix)
        for (uint32_t a = m_scene.at(node.index).children.head; a != core::kNone; a = m_scene.arc(a).siblings.next)
            touchMatrices(m_scene.id(m_scene.arc(a).child));
    else if (std::find(m_dag.bounds.begin(), m_dag.bounds.end(), change.plug.attribute) != m_dag.bounds.end())
        for (uint32_t a = m_scene.at(node.index).parents.head; a != core::kNone; a = m_scene.arc(a).parents.next)
            touchBounds(m_scene.id(m_scene.arc(a).parent));
}

// What depends on the world matrix of the parent.
void Engine::touchMatrices(NodeId node)
{
    DataBlock* block = m_normal.blocks.find(node);
    for (size_t i = 0; block && i < block->size(); ++i)
    {
        Slot& slot = block->at(i);
        AttrId attribute = slot.attribute();
        if (attribute == m_dag.worldMatrix || attribute == m_dag.worldInverseMatrix ||
            attribute == m_dag.parentMatrix || attribute == m_dag.parentInverseMatrix)
            touch(node, slot, 1);
    }
}

// What depends on the children's boxes.
void Engine::touchBounds(NodeId node)
{
    DataBlock* block = m_normal.blocks.find(node);
    for (size_t i = 0; block && i < block->size(); ++i)
    {
        Slot& slot = block->at(i);
        if (std::find(m_dag.bounds.begin(), m_dag.bounds.end(), slot.attribute()) != m_dag.bounds.end())
            touch(node, slot, slot.allParts());
    }
}

// --------------------------------------------------------------------------------------------------------------
// changes

void Engine::after(const core::Change& change, core::Origin origin)
{
    if (const auto* value = std::get_if<core::PlugValue>(&change))
    {
        const core::Node& node = m_scene.at(value->plug.node.index);
        bool isDriven = node.inputs.count > 0 && origin != core::Origin::Undo &&
                        (m_scene.drivingConnection(value->plug) != core::kNone || m_scene.hasInputBelow(value->plug));
        if (isDriven)
            hold(value->plug);
        else if (node.outputs.count > 0 || m_normal.blocks.find(value->plug.node) || m_onDirty)
            changed(value->plug);
        if (node.type == m_timeType)
        {
            m_timeKnown = false;
            dirtyTimeReaders();
        }
    }
    else if (const auto* connection = std::get_if<core::ConnectionExistence>(&change))
    {
        Plug destination = m_scene.connection(connection->connection).destination;
        if (DataBlock* block = m_normal.blocks.find(destination.node))
            block->inputs.known = false;
        changed(destination);
        commitLeft(connection->connection, destination);
    }
    else if (const auto* arc = std::get_if<core::ArcExistence>(&change))
        arcChanged(arc->arc.index, core::kNone);
    else if (const auto* place = std::get_if<core::ArcPlace>(&change))
        arcChanged(place->arc.index, place->parent);
    else if (const auto* element = std::get_if<core::ElementExistence>(&change))
        changed(element->element);
    else if (const auto* node = std::get_if<core::NodeExistence>(&change))
    {
        m_normal.blocks.drop(node->node);
        m_timeKnown = m_timeKnown && m_scene.node(node->node).type != m_timeType;
    }
    else if (std::holds_alternative<core::AttributeDefinition>(change))
        markAllDirty(); // a default may be another
    else if (const auto* setting = std::get_if<core::SettingValue>(&change))
    {
        if (setting->setting == core::Setting::UpAxis)
            markAllDirty(); // what is up for computations
    }
}

void Engine::arcChanged(uint32_t arc, uint32_t oldParent)
{
    touchMatrices(m_scene.id(m_scene.arc(arc).child));
    touchBounds(m_scene.id(m_scene.arc(arc).parent));
    if (oldParent != core::kNone)
        touchBounds(m_scene.id(oldParent));
    push();
}

// A driven plug that is set by hand keeps that value until its driver changes. The driver is brought up to date first,
// so that its next change is one.
void Engine::hold(const Plug& plug)
{
    uint8_t parts;
    Plug storage = storageOf(plug, parts);
    if (!read(m_normal, storage, 0xff, true).slot)
        return changed(plug);
    Slot& slot = *m_normal.blocks.find(plug.node)->find(storage.attribute, storage.path);
    fillStored(storage, slot, parts);
    slot.setClean(parts);
    m_changes.push_back({storage, parts});
    push();
}

// Before a connection goes: a number or matrix that was evaluated stays where it is, as the plug's own value.
void Engine::connectionBreaks(uint32_t index)
{
    const core::Connection& connection = m_scene.connection(index);
    const Plug& destination = connection.destination;
    if (planOf(destination.node).keeperOf(destination.attribute))
    {
        m_left.emplace_back(index, value(m_normal, destination));
        return;
    }
    const Attribute& attribute = m_scene.attribute(destination.attribute);
    bool stays = attribute.isNumeric() || attribute.type == core::AttributeType::Matrix;
    if (!stays || destination.path.depth < attribute.layout.arrayDepth || attribute.has(core::kDisconnectReset))
        return;
    uint8_t parts;
    Plug storage = storageOf(destination, parts);
    DataBlock* block = m_normal.blocks.find(destination.node);
    bool evaluated = block && block->find(storage.attribute, storage.path);
    core::TypeId source = m_scene.node(connection.source.node).type;
    bool cheap = m_scene.registry().isA(source, m_curveType) || source == m_conversionType;
    if (evaluated || cheap)
        m_left.emplace_back(index, value(m_normal, destination));
}

void Engine::commitLeft(uint32_t index, const Plug& destination)
{
    auto left = std::find_if(m_left.begin(), m_left.end(), [index](const auto& entry) { return entry.first == index; });
    if (left == m_left.end())
        return;
    core::Value value = std::move(left->second);
    m_left.erase(left);
    bool possible = !value.empty() && m_scene.exists(destination.node) && !m_scene.isLocked(destination) &&
                    m_scene.drivingConnection(destination) == core::kNone && !m_scene.hasInputBelow(destination);
    if (!possible)
        return;
    if (const Behavior* keeper = planOf(destination.node).keeperOf(destination.attribute))
        keeper->keep(m_scene, destination.node, value);
    else if (value != m_scene.stored(destination))
        core::setValue(m_scene, destination, std::move(value));
}

// ----------------------------------------------------------------------------------------------------------- dirty
// state

bool Engine::isDirty(const Plug& plug)
{
    m_scene.node(plug.node);
    const Attribute& attribute = m_scene.attribute(plug.attribute);
    if (!attribute.hasValue())
        return std::any_of(attribute.children.begin(), attribute.children.end(), [&](AttrId child)
                           { return !m_scene.attribute(child).isArray() && isDirty({plug.node, child, plug.path}); });
    uint8_t parts;
    Plug storage = storageOf(plug, parts);
    DataBlock* block = m_normal.blocks.find(plug.node);
    if (Slot* slot = block ? block->find(storage.attribute, storage.path) : nullptr; slot && slot->isClean(parts))
        return false;
    if (planOf(plug.node).behaviorOf(storage.attribute))
        return true;
    return m_scene.drivingConnection(plug) != core::kNone || m_scene.hasInputBelow(plug);
}

void Engine::markAllDirty()
{
    m_normal.blocks.forEach(
        [](NodeId, DataBlock& block)
        {
            block.inputs.known = false;
            block.derived = nullptr;
            for (size_t i = 0; i < block.size(); ++i)
                block.at(i).setDirty(0xff);
        });
    m_timeKnown = false;
    m_reportedCycles.clear();
}

void Engine::reset()
{
    m_normal.blocks.clear();
    m_timeReaders.clear();
    m_left.clear();
    m_timeKnown = false;
    m_time = 0;
    m_reportedCycles.clear();
}

} // namespace understudy::eval
