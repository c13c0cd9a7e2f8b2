#include "eval/NodeBlock.h"

#include "eval/Engine.h"
#include "eval/Evaluator.h"

namespace understudy::eval
{

namespace
{

// The slot of a plug that has one, with the numbers of it that the plug stands for; null otherwise.
std::pair<Slot*, uint8_t> slotOf(Engine& engine, Context& context, const core::Plug& plug)
{
    uint8_t parts;
    core::Plug storage = engine.storageOf(plug, parts);
    DataBlock* block = context.blocks.find(plug.node);
    return {block ? block->find(storage.attribute, storage.path) : nullptr, parts};
}

} // namespace

NodeBlock::NodeBlock(Evaluator& evaluator, core::NodeId node)
    : m_engine(&evaluator.engine()), m_context(m_engine->normal().shared_from_this()), m_node(node)
{
}

NodeBlock::NodeBlock(Computation& computation)
    : m_engine(&computation.engine()), m_context(computation.context().shared_from_this()), m_node(computation.node())
{
}

std::optional<core::Ticks> NodeBlock::time() const
{
    return m_context->isNormal ? std::nullopt : std::optional(m_context->time);
}

SlotRef NodeBlock::input(const core::Plug& plug) const
{
    m_engine->scene().node(plug.node);
    return SlotRef(&m_engine->input(*m_context, plug));
}

SlotRef NodeBlock::output(const core::Plug& plug) const
{
    m_engine->scene().node(plug.node);
    return SlotRef(&m_engine->output(*m_context, plug));
}

void NodeBlock::setClean(const core::Plug& plug) const
{
    core::Scene& scene = m_engine->scene();
    if (scene.isValue(plug))
    {
        auto [slot, parts] = slotOf(*m_engine, *m_context, plug);
        if (slot)
            slot->setClean(parts);
        return;
    }
    DataBlock* block = m_context->blocks.find(plug.node);
    for (size_t i = 0; block && i < block->size(); ++i)
        if (Slot& slot = block->at(i); scene.isAtOrBelow(slot.attribute(), slot.path(), plug))
            slot.setClean(slot.allParts());
}

bool NodeBlock::isClean(const core::Plug& plug) const
{
    core::Scene& scene = m_engine->scene();
    if (scene.isValue(plug))
    {
        auto [slot, parts] = slotOf(*m_engine, *m_context, plug);
        return slot && slot->isClean(parts);
    }
    DataBlock* block = m_context->blocks.find(plug.node);
    bool any = false;
    for (size_t i = 0; block && i < block->size(); ++i)
        if (Slot& slot = block->at(i); scene.isAtOrBelow(slot.attribute(), slot.path(), plug))
        {
            any = true;
            if (!slot.isClean(slot.allParts()))
                return false;
        }
    return any;
}

} // namespace understudy::eval
