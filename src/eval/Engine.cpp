#include "eval/Engine.h"

#include "core/Paths.h"

namespace understudy::eval
{

using core::AttrId;
using core::NodeId;
using core::Plug;
using core::TypeId;

namespace
{

AttrId attributeOf(const core::TypeRegistry& types, TypeId type, std::string_view name)
{
    return valid(type) ? types.findAttribute(type, name) : AttrId::None;
}

} // namespace

Engine::Engine(core::Scene& scene, const Behaviors& behaviors)
    : m_scene(scene), m_behaviors(behaviors), m_timeType(scene.registry().find("time")),
      m_curveType(scene.registry().find("animCurve")), m_conversionType(scene.registry().find("unitConversion"))
{
    const core::TypeRegistry& types = scene.registry();
    TypeId dagNode = types.find("dagNode");
    m_dag.worldMatrix = attributeOf(types, dagNode, "worldMatrix");
    m_dag.worldInverseMatrix = attributeOf(types, dagNode, "worldInverseMatrix");
    m_dag.parentMatrix = attributeOf(types, dagNode, "parentMatrix");
    m_dag.parentInverseMatrix = attributeOf(types, dagNode, "parentInverseMatrix");
    for (std::string_view name : {"boundingBoxMin", "boundingBoxMax", "boundingBoxSize", "center"})
        m_dag.bounds.push_back(attributeOf(types, dagNode, name));
    m_dag.outTime = attributeOf(types, m_timeType, "outTime");
    m_dag.unwarpedTime = attributeOf(types, m_timeType, "unwarpedTime");
}

const TypePlan& Engine::planOf(NodeId node) const
{
    return m_behaviors.plan(m_scene.registry(), m_scene.at(node.index).type);
}

Plug Engine::storageOf(const Plug& plug, uint8_t& parts) const
{
    const core::Attribute& attribute = m_scene.attribute(plug.attribute);
    const core::AttributeLayout& layout = attribute.layout;
    size_t count = attribute.isNumeric() ? attribute.components() : 1;
    parts = static_cast<uint8_t>(layout.isComponent ? 1u << layout.component : (1u << count) - 1);
    return {plug.node, layout.storage, plug.path};
}

// -----------------------------------------------------------------------------------------------------------------
// time

// The scene's time is that of its first time node.
NodeId Engine::timeNode() const
{
    if (!valid(m_timeType) || !m_scene.hasNodesOfType(m_timeType))
        return {};
    return m_scene.nodesOfType(m_timeType).front();
}

core::Ticks Engine::time()
{
    if (m_timeKnown)
        return m_time;
    if (NodeId node = timeNode())
        m_time = m_scene.stored({node, m_dag.outTime, {}}).asInt();
    m_timeKnown = true;
    return m_time;
}

void Engine::setTime(core::Ticks time)
{
    NodeId node = timeNode();
    m_time = time;
    m_timeKnown = true;
    if (!node)
        return dirtyTimeReaders();
    core::Value value = core::Value::integer(core::Scalar::Ticks, time);
    for (AttrId attribute : {m_dag.outTime, m_dag.unwarpedTime})
        m_scene.enact(core::PlugValue{{node, attribute, {}}, {value, 1}}, core::Origin::Evaluation);
    m_timeKnown = false; // a scene that is being read tells nobody
}

void Engine::dirtyTimeReaders()
{
    std::erase_if(m_timeReaders,
                  [this](const Plug& plug)
                  {
                      DataBlock* block = m_normal.blocks.find(plug.node);
                      Slot* slot = block ? block->find(plug.attribute, plug.path) : nullptr;
                      if (!slot || !slot->readsTime)
                          return true;
                      touch(plug.node, *slot, slot->allParts());
                      return false;
                  });
    push();
}

// --------------------------------------------------------------------------------------------------------------
// reports

void Engine::reportUncomputed(const Plug& storage)
{
    TypeId type = m_scene.node(storage.node).type;
    if (onUncomputed && m_reportedTypes.insert(core::raw(type)).second)
        onUncomputed(std::string(m_scene.registry().type(type).name()));
}

void Engine::reportCycle(const Plug& storage)
{
    if (onCycle && m_reportedCycles.insert(storage).second)
        onCycle(core::plugName(m_scene, storage));
}

} // namespace understudy::eval
