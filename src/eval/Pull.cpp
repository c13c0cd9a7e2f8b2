// Pull: a value that is out of date is computed from what it depends on. What must be computed first is put on a stack
// of frames, so chains of any length need no recursion.
#include "eval/Engine.h"

#include <algorithm>
#include <bit>

namespace understudy::eval
{

using core::Attribute;
using core::AttrId;
using core::NodeId;
using core::Plug;
using core::Value;

namespace
{

// From this nesting of computations that cannot be restarted on, what they depend on is computed before them.
constexpr size_t kMaxNesting = 256;

uint64_t filterBit(AttrId storage) { return uint64_t(1) << (core::mix(core::raw(storage)) & 63); }

size_t firstPart(uint8_t parts) { return static_cast<size_t>(std::countr_zero(static_cast<unsigned>(parts))); }

} // namespace

// --------------------------------------------------------------------------------------------------------------
// reading

Value Engine::value(Context& context, const Plug& plug)
{
    m_scene.node(plug.node);
    const Attribute& attribute = m_scene.attribute(plug.attribute);
    if (!attribute.hasValue() || plug.path.depth < attribute.layout.arrayDepth)
        return {};
    return readValue(context, plug, true);
}

Value Engine::valueAt(const Plug& plug, core::Ticks time)
{
    auto kept = std::make_shared<Context>();
    Context& context = *kept;
    context.isNormal = false;
    context.time = time;
    if (NodeId node = timeNode())
        for (AttrId attribute : {m_dag.outTime, m_dag.unwarpedTime})
        {
            Slot& slot = context.blocks.ensure(node).ensure(m_scene.attribute(attribute), {});
            slot.setInteger(0, time);
            slot.setClean(slot.allParts());
        }
    return value(context, plug);
}

Value Engine::readValue(Context& context, const Plug& plug, bool wait)
{
    uint8_t parts;
    Plug storage = storageOf(plug, parts);
    Reading reading = read(context, storage, parts, wait);
    if (!reading.available)
        return {};
    return reading.slot ? reading.slot->value(parts) : m_scene.stored(plug);
}

void Engine::readNumbers(Context& context, const Plug& plug, bool wait, double* numbers, size_t count)
{
    uint8_t parts;
    Plug storage = storageOf(plug, parts);
    Reading reading = read(context, storage, parts, wait);
    std::fill_n(numbers, count, 0.0);
    if (!reading.available)
        return;
    const Attribute& attribute = m_scene.attribute(plug.attribute);
    size_t first = attribute.layout.isComponent ? attribute.layout.component : 0;
    size_t end = std::min<size_t>(count, static_cast<size_t>(std::popcount(parts)));
    if (reading.slot)
    {
        for (size_t i = 0; i < end; ++i)
            numbers[i] = reading.slot->number(first + i);
        return;
    }
    const core::Node& node = m_scene.at(plug.node.index);
    core::Authored written = node.values ? node.values->get(attribute, plug.path) : core::Authored{};
    bool numeric = written.value.isNumeric();
    for (size_t i = 0; i < end; ++i)
        if (numeric && (written.written & (1u << i)) && i < written.value.components())
            numbers[i] = written.value.asDouble(i);
        else
            numbers[i] = attribute.children.empty() ? attribute.defaultNumber
                                                    : m_scene.attribute(attribute.children[i]).defaultNumber;
}

const core::Matrix& Engine::readMatrix(Context& context, const Plug& plug, bool wait)
{
    Reading reading = read(context, plug, 1, wait);
    if (!reading.available)
        return kIdentity;
    if (reading.slot && reading.slot->kind() == Slot::Kind::Matrix)
        return reading.slot->matrix();
    // The store or the slot keeps the data object while nothing is changed.
    const core::Data* data = nullptr;
    if (reading.slot)
        data = reading.slot->kind() == Slot::Kind::Object ? reading.slot->object().data() : nullptr;
    else if (const core::Node& node = m_scene.at(plug.node.index); node.values)
        data = node.values->get(m_scene.attribute(plug.attribute), plug.path).value.data();
    const auto* matrix = core::as<core::MatrixData>(data);
    return matrix ? matrix->matrix : kIdentity;
}

Reading Engine::read(Context& context, const Plug& storage, uint8_t parts, bool wait)
{
    DataBlock* block = context.blocks.find(storage.node);
    Slot* slot = block ? block->find(storage.attribute, storage.path) : nullptr;
    if (slot && slot->isClean(parts))
        return {slot, true};
    const core::Node& node = m_scene.at(storage.node.index);
    const TypePlan& plan = m_behaviors.plan(m_scene.registry(), node.type);
    const Behavior* behavior = behaviorOf(plan, storage, slot);
    if (node.inputs.count > 0 && !block)
        block = &context.blocks.ensure(storage.node);
    bool connected = node.inputs.count > 0 && isConnected(block, storage);
    const Attribute& attribute = m_scene.attribute(storage.attribute);
    if (!connected && attribute.has(core::kInternal))
        if (Slot* kept = internalSlot(context, storage))
            return {kept, true};
    if (!connected && !behavior)
    {
        bool isOutput = !attribute.has(core::kWritable) && plan.isOutput(storage.attribute);
        if (isOutput && !m_scene.authored(storage))
            reportUncomputed(storage);
        return {};
    }
    if (!slot)
        slot = &context.blocks.ensure(storage.node).ensure(attribute, storage.path);
    if (slot->computing)
    {
        reportCycle(storage);
        return {slot, true};
    }
    if (wait)
        settle(context, storage);
    else
        m_stack.push_back({storage, slot});
    return {slot, wait};
}

// The value of an internal attribute that the node's plug-in keeps. Asked each time: nobody tells when it changes.
Slot* Engine::internalSlot(Context& context, const Plug& storage)
{
    core::NodeInstance* instance = m_scene.instance(storage.node);
    std::optional<Value> value = instance ? instance->internalValue(storage) : std::nullopt;
    if (!value)
        return nullptr;
    Slot& slot = context.blocks.ensure(storage.node).ensure(m_scene.attribute(storage.attribute), storage.path);
    slot.assign(*value);
    return &slot;
}

const Behavior* Engine::behaviorOf(const TypePlan& plan, const Plug& storage, const Slot* slot)
{
    const Behavior* behavior = plan.behaviorOf(storage.attribute);
    return !behavior && slot && slot->computedByNode ? plan.pluginBehavior() : behavior;
}

// An attribute that a plug-in may compute though nothing affects it. To the node itself it holds what was put there:
// computing it would ask the very node that is asking.
bool Engine::isOwn(const Plug& storage) const
{
    const TypePlan& plan = planOf(storage.node);
    const Behavior* behavior = plan.behaviorOf(storage.attribute);
    return behavior && behavior->ofPlugin && !plan.isOutput(storage.attribute) &&
           m_scene.drivingConnection(storage) == core::kNone;
}

Slot& Engine::input(Context& context, const Plug& plug)
{
    uint8_t parts;
    Plug storage = storageOf(plug, parts);
    if (!isOwn(storage))
        if (const Slot* slot = read(context, storage, parts, true).slot)
            return const_cast<Slot&>(*slot);
    Slot& slot = context.blocks.ensure(storage.node).ensure(m_scene.attribute(storage.attribute), storage.path);
    if (!slot.isClean(slot.allParts()))
        fillStored(storage, slot, slot.allParts());
    slot.filled = true;
    slot.setClean(slot.allParts());
    return slot;
}

Slot& Engine::output(Context& context, const Plug& plug)
{
    uint8_t parts;
    Plug storage = storageOf(plug, parts);
    Slot& slot = context.blocks.ensure(storage.node).ensure(m_scene.attribute(storage.attribute), storage.path);
    if (!slot.filled && !slot.clean())
        fillStored(storage, slot, slot.allParts());
    slot.filled = true;
    return slot;
}

bool Engine::isConnected(DataBlock* block, const Plug& storage) const
{
    if (!block->inputs.known)
        block->inputs = inputFilter(storage.node);
    if (!block->inputs.wide && !(block->inputs.bits & filterBit(storage.attribute)))
        return false;
    uint32_t into = block->inputs.wide ? m_scene.drivingConnection(storage) : m_scene.connectionInto(storage);
    if (into != core::kNone)
        return true;
    const Attribute& attribute = m_scene.attribute(storage.attribute);
    return std::any_of(attribute.children.begin(), attribute.children.end(), [&](AttrId child)
                       { return m_scene.connectionInto({storage.node, child, storage.path}) != core::kNone; });
}

DataBlock::InputFilter Engine::inputFilter(NodeId node) const
{
    DataBlock::InputFilter filter;
    filter.known = true;
    for (uint32_t c = m_scene.at(node.index).inputs.head; c != core::kNone; c = m_scene.connection(c).inputs.next)
    {
        const Plug& destination = m_scene.connection(c).destination;
        const Attribute& attribute = m_scene.attribute(destination.attribute);
        filter.bits |= filterBit(attribute.layout.storage);
        if (!attribute.hasValue() || destination.path.depth < attribute.layout.arrayDepth)
            filter.wide = filter.wide || !attribute.isMessage();
    }
    return filter;
}

// ---------------------------------------------------------------------------------------------------------------
// frames

void Engine::settle(Context& context, const Plug& storage)
{
    size_t base = m_stack.size();
    size_t written = m_written.size();
    m_stack.push_back(
        {storage, &context.blocks.ensure(storage.node).ensure(m_scene.attribute(storage.attribute), storage.path)});
    ++m_depth;
    try
    {
        while (m_stack.size() > base)
            step(context);
    }
    catch (...)
    {
        unwind(base);
        m_written.resize(written);
        --m_depth;
        throw;
    }
    --m_depth;
}

void Engine::unwind(size_t base)
{
    for (size_t i = base; i < m_stack.size(); ++i)
        m_stack[i].slot->computing = false;
    m_stack.resize(base);
}

// Works on the frame on top: done, or more frames lie on it.
void Engine::step(Context& context)
{
    size_t top = m_stack.size() - 1;
    Slot& slot = *m_stack[top].slot;
    if (!slot.isClean(slot.allParts()))
    {
        slot.computing = true;
        run(context, top);
        if (m_stack.size() > top + 1)
            return;
        slot.computing = false;
        slot.setClean(slot.allParts());
    }
    m_stack.pop_back();
}

void Engine::run(Context& context, size_t frame)
{
    Plug storage = m_stack[frame].plug;
    Slot& slot = *m_stack[frame].slot;
    const core::Node& node = m_scene.at(storage.node.index);
    if (node.inputs.count > 0 && isConnected(&context.blocks.ensure(storage.node), storage))
        return transfer(context, storage, slot);
    const Behavior* behavior = behaviorOf(planOf(storage.node), storage, &slot);
    if (!behavior)
        return fillStored(storage, slot, slot.allParts());
    bool deep = !behavior->restartable && m_depth >= kMaxNesting && !m_stack[frame].prefetched;
    if (deep)
        prefetch(context, frame);
    if (m_stack.size() == frame + 1)
        compute(context, frame, *behavior);
}

void Engine::compute(Context& context, size_t frame, const Behavior& behavior)
{
    Slot& slot = *m_stack[frame].slot;
    Plug storage = m_stack[frame].plug;
    Computation computation(*this, context, storage, behavior.restartable);
    if (behavior.ofPlugin && !slot.filled)
    {
        fillStored(storage, slot, slot.allParts());
        slot.filled = true;
    }
    behavior.compute(computation);
    if (behavior.ofPlugin)
        return;
    size_t mark = computation.m_writtenMark;
    if (computation.ready())
    {
        bool answered = false;
        for (size_t i = mark; i < m_written.size(); ++i)
        {
            Slot& written = *m_written[i];
            written.setClean(written.allParts());
            answered = answered || &written == &slot;
            if (computation.m_readsTime && context.isNormal && !written.readsTime)
            {
                written.readsTime = true;
                m_timeReaders.push_back({storage.node, written.attribute(), written.path()});
            }
        }
        if (!answered)
            fillStored(storage, slot, slot.allParts());
    }
    m_written.resize(mark);
}

// Puts the connected inputs that a plug depends on upon the stack.
void Engine::prefetch(Context& context, size_t frame)
{
    m_stack[frame].prefetched = true;
    Plug storage = m_stack[frame].plug;
    const TypePlan& plan = planOf(storage.node);
    for (uint32_t c : m_scene.inputs(storage.node))
    {
        const Plug& destination = m_scene.connection(c).destination;
        const auto& affected = plan.affectedBy(destination.attribute);
        bool concerns = std::binary_search(affected.begin(), affected.end(), storage.attribute) &&
                        m_scene.attribute(destination.attribute).hasValue();
        if (!concerns)
            continue;
        uint8_t parts;
        Plug input = storageOf(destination, parts);
        read(context, input, parts, false);
    }
}

// ----------------------------------------------------------------------------------------------------------
// connections

// Fills a driven slot: from a connection into the plug or around it, or part by part.
void Engine::transfer(Context& context, const Plug& storage, Slot& slot)
{
    if (std::optional<Plug> source = sourceOf(storage))
        return copyFrom(context, *source, slot, slot.allParts());
    const Attribute& attribute = m_scene.attribute(storage.attribute);
    for (size_t i = 0; i < attribute.children.size() && i < slot.components(); ++i)
    {
        auto part = static_cast<uint8_t>(1u << i);
        if (slot.isClean(part))
            continue;
        uint32_t into = m_scene.connectionInto({storage.node, attribute.children[i], storage.path});
        if (into == core::kNone)
            fillStored(storage, slot, part);
        else
            copyFrom(context, m_scene.connection(into).source, slot, part);
    }
}

// What drives a plug, looking at the compounds and arrays around it too: the same part of their source.
std::optional<Plug> Engine::sourceOf(const Plug& plug) const
{
    std::vector<Plug> inside;
    std::optional<Plug> at = plug;
    uint32_t into = m_scene.connectionInto(plug);
    while (into == core::kNone)
    {
        inside.push_back(*at);
        at = m_scene.container(*at);
        if (!at)
            return std::nullopt;
        into = m_scene.connectionInto(*at);
    }
    Plug source = m_scene.connection(into).source;
    for (; !inside.empty(); at = inside.back(), inside.pop_back())
    {
        const Plug& next = inside.back();
        if (next.attribute == at->attribute)
        {
            source.path = source.path.with(next.path.index[size_t(next.path.depth) - 1]);
            continue;
        }
        const auto& children = m_scene.attribute(at->attribute).children;
        auto place =
            static_cast<size_t>(std::find(children.begin(), children.end(), next.attribute) - children.begin());
        const auto& parallel = m_scene.attribute(source.attribute).children;
        if (place >= parallel.size())
            return std::nullopt;
        source.attribute = parallel[place];
    }
    return source;
}

void Engine::copyFrom(Context& context, const Plug& source, Slot& slot, uint8_t parts)
{
    if (!m_scene.attribute(source.attribute).hasValue())
        return fillStored({}, slot, parts);
    uint8_t sourceParts;
    Plug storage = storageOf(source, sourceParts);
    Reading reading = read(context, storage, sourceParts, false);
    if (!reading.available)
        return;
    bool plain = reading.slot && reading.slot->kind() == Slot::Kind::Numbers && slot.kind() == Slot::Kind::Numbers &&
                 reading.slot->scalar() == core::Scalar::Double && slot.scalar() == core::Scalar::Double;
    if (plain)
    {
        size_t from = firstPart(sourceParts);
        for (size_t to = firstPart(parts); to < slot.components() && (parts & (1u << to)); ++to, ++from)
            slot.setNumber(to, from < reading.slot->components() ? reading.slot->number(from) : 0.0);
        return;
    }
    if (reading.slot && reading.slot->kind() == Slot::Kind::Matrix && slot.kind() == Slot::Kind::Matrix)
    {
        slot.matrix() = reading.slot->matrix();
        return;
    }
    Value value = reading.slot ? reading.slot->value(sourceParts) : m_scene.stored(source);
    if (parts == slot.allParts())
        return slot.assign(value);
    slot.setNumber(firstPart(parts),
                   value.isNumeric() ? converted(value.asDouble(), value.scalar(), slot.scalar()) : 0.0);
}

// The written value or default. No plug: nothing is known, zero or identity.
void Engine::fillStored(const Plug& storage, Slot& slot, uint8_t parts)
{
    Value value = storage ? m_scene.stored(storage) : Value();
    if (parts == slot.allParts())
        return slot.assign(value);
    for (size_t i = 0; i < slot.components(); ++i)
        if (parts & (1u << i))
            slot.setNumber(i, value.isNumeric() && i < value.components() ? value.asDouble(i) : 0.0);
}

} // namespace understudy::eval
