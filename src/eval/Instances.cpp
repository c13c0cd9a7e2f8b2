#include "eval/Instances.h"

namespace understudy::eval
{

using core::NodeId;
using core::Scene;

namespace
{

NodeId parentOf(const Scene& scene, uint32_t arc)
{
    uint32_t parent = scene.arc(arc).parent;
    return parent == scene.world().index ? NodeId{} : scene.id(parent);
}

} // namespace

uint32_t instanceCount(const Scene& scene, NodeId node)
{
    if (!scene.hasInstances())
        return scene.node(node).parents.count ? 1 : 0;
    // Chains are walked; only where a node has several parents the count branches.
    while (node && scene.node(node).parents.count == 1)
        node = parentOf(scene, scene.node(node).parents.head);
    if (!node)
        return 1;
    uint32_t count = 0;
    for (uint32_t a = scene.node(node).parents.head; a != core::kNone; a = scene.arc(a).parents.next)
    {
        NodeId parent = parentOf(scene, a);
        count += parent ? instanceCount(scene, parent) : 1;
    }
    return count;
}

std::optional<Occurrence> parentOccurrence(const Scene& scene, NodeId node, uint32_t number)
{
    const core::List& parents = scene.node(node).parents;
    if (parents.count == 0)
        return std::nullopt;
    if (!scene.hasInstances())
        return number == 0 ? std::optional(Occurrence{parentOf(scene, parents.head), 0}) : std::nullopt;
    if (parents.count == 1)
    {
        NodeId parent = parentOf(scene, parents.head);
        return parent || number == 0 ? std::optional(Occurrence{parent, number}) : std::nullopt;
    }
    for (uint32_t a = parents.head; a != core::kNone; a = scene.arc(a).parents.next)
    {
        NodeId parent = parentOf(scene, a);
        uint32_t count = parent ? instanceCount(scene, parent) : 1;
        if (number < count)
            return Occurrence{parent, number};
        number -= count;
    }
    return std::nullopt;
}

} // namespace understudy::eval
