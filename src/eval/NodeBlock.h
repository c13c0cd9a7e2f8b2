// A node's data block in a context, as the plug-in that computes the node sees it: its slots, evaluated or as they
// stand, and which are up to date.
//
// Kept, it stays safe: a block of another time keeps its context, a slot itself.
#pragma once

#include "eval/Slot.h"

#include <memory>
#include <optional>

namespace understudy::eval
{

class Computation;
class Engine;
class Evaluator;
struct Context;

class NodeBlock
{
public:
    NodeBlock() = default;
    // In the normal context.
    NodeBlock(Evaluator& evaluator, core::NodeId node);
    // In the context of what is being computed.
    explicit NodeBlock(Computation& computation);

    core::NodeId node() const { return m_node; }
    // Nothing in the normal context.
    std::optional<core::Ticks> time() const;

    // The slot of a leaf or tuple, brought up to date. Throws what the computations that it needs throw.
    SlotRef input(const core::Plug& plug) const;
    // As it stands.
    SlotRef output(const core::Plug& plug) const;

    // Of a leaf or tuple, or of all slots at and below a compound or array.
    void setClean(const core::Plug& plug) const;
    bool isClean(const core::Plug& plug) const;

private:
    Engine* m_engine = nullptr;
    std::shared_ptr<Context> m_context;
    core::NodeId m_node;
};

} // namespace understudy::eval
