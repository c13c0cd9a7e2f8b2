#include "core/PendingAttributes.h"

#include "core/Edits.h"
#include "core/Error.h"
#include "core/Paths.h"
#include "core/Scene.h"

#include <algorithm>

namespace understudy::core
{

namespace
{

using Waiting = NodeExtras::Waiting;

// The attributes that wait on a node, as one undoable state.
class WaitingState final : public Action
{
public:
    WaitingState(NodeId node, Waiting other) : m_node(node), m_other(std::move(other)) {}

    void undo(Scene& scene) override { swap(scene); }
    void redo(Scene& scene) override { swap(scene); }
    void swap(Scene& scene)
    {
        if (!scene.isStale(m_node))
            std::swap(scene.loadExtras(m_node).waiting, m_other);
    }

private:
    NodeId m_node;
    Waiting m_other;
};

bool hasName(const Attribute& definition, std::string_view name)
{
    return definition.longName == name || definition.shortName == name;
}

PendingAttribute* find(std::vector<PendingAttribute>& pending, std::string_view name)
{
    for (PendingAttribute& candidate : pending)
    {
        if (hasName(candidate.definition, name))
            return &candidate;
        if (PendingAttribute* below = find(candidate.children, name))
            return below;
    }
    return nullptr;
}

std::vector<PendingAttribute> waitingOn(const Scene& scene, NodeId node)
{
    const auto& extras = scene.node(node).extras;
    return extras && extras->waiting ? *extras->waiting : std::vector<PendingAttribute>{};
}

void setWaiting(Scene& scene, NodeId node, std::vector<PendingAttribute> pending)
{
    Waiting next =
        pending.empty() ? nullptr : std::make_shared<const std::vector<PendingAttribute>>(std::move(pending));
    auto state = std::make_shared<WaitingState>(node, std::move(next));
    state->swap(scene);
    scene.enact(std::shared_ptr<Action>(std::move(state)));
}

void checkNames(const Scene& scene, NodeId node, std::vector<PendingAttribute>& pending, const Attribute& definition)
{
    for (std::string_view name : {definition.longName, definition.shortName})
        if (valid(scene.findAttribute(node, name)) || scene.findAlias(node, name) || find(pending, name))
            throw error(ErrorKind::NotUnique,
                        "The name '{}' of new attribute clashes with an existing attribute of node '{}'.", name,
                        shortestName(scene, node));
}

AttrId build(TypeRegistry& registry, const PendingAttribute& pending)
{
    AttrId made = registry.make(pending.definition);
    for (const PendingAttribute& child : pending.children)
        registry.addChild(made, build(registry, child));
    return made;
}

Attribute kept(TypeRegistry& registry, const Attribute& definition)
{
    Attribute copy = definition;
    for (std::string_view Attribute::* text :
         {&Attribute::longName, &Attribute::shortName, &Attribute::niceName, &Attribute::typeText})
        copy.*text = registry.keep(copy.*text);
    copy.flags |= kDynamic;
    return copy;
}

} // namespace

bool PendingAttribute::isComplete() const
{
    return children.size() >= expected &&
           std::all_of(children.begin(), children.end(), [](const PendingAttribute& c) { return c.isComplete(); });
}

size_t requiredChildren(AttributeType type)
{
    size_t components = info(type).components;
    return components > 1 ? components : 0;
}

bool isPending(const Scene& scene, NodeId node, std::string_view name)
{
    std::vector<PendingAttribute> pending = waitingOn(scene, node);
    return find(pending, name) != nullptr;
}

AttrId declareAttribute(Scene& scene, NodeId node, const Attribute& definition, size_t childCount,
                        std::string_view parent)
{
    std::vector<PendingAttribute> pending = waitingOn(scene, node);
    checkNames(scene, node, pending, definition);
    PendingAttribute declared{kept(scene.registry(), definition), childCount, {}};
    if (parent.empty())
        pending.push_back(std::move(declared));
    else
    {
        PendingAttribute* owner = find(pending, parent);
        if (!owner)
            throw error(ErrorKind::NotFound, "Node '{}' has no compound attribute '{}' that waits for children.",
                        shortestName(scene, node), parent);
        owner->children.push_back(std::move(declared));
    }
    auto complete =
        std::find_if(pending.begin(), pending.end(), [](const PendingAttribute& p) { return p.isComplete(); });
    AttrId made = AttrId::None;
    if (complete != pending.end())
    {
        made = build(scene.registry(), *complete);
        pending.erase(complete);
    }
    if (pending.size() != waitingOn(scene, node).size() || !valid(made))
        setWaiting(scene, node, std::move(pending));
    if (valid(made))
        addAttribute(scene, node, made);
    return made;
}

} // namespace understudy::core
