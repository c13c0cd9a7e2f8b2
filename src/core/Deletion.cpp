#include "core/Edits.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace understudy::core
{

namespace
{

// Nodes that go when the last connection of one of their attributes goes with a deleted node, whatever else they are
// connected to. Source: reference/behaviour.md "delete" (constraints); known (a shading group's information, the
// identity of a set's components).
struct Need
{
    std::string_view type;
    std::string_view attribute;
    bool incoming;
};
constexpr Need kNeeds[] = {
    {"constraint", "target", true}, {"materialInfo", "shadingGroup", true}, {"groupId", "message", false}};

// What goes with a set of nodes: worked out before anything is changed.
class Deletion
{
public:
    Deletion(Scene& scene, const std::function<void(NodeId, const Error&)>& refused)
        : m_scene(scene), m_refused(refused)
    {
    }

    void add(NodeId node)
    {
        if (std::optional<NodeId> kept = addTree(node))
            refuse(*kept);
    }

    // What goes, and what must go with it; parents first.
    const std::vector<NodeId>& close()
    {
        for (size_t i = 0; i < m_order.size(); ++i)
            addDependents(m_order[i]);
        return m_order;
    }

    void run()
    {
        for (auto node = m_order.rbegin(); node != m_order.rend(); ++node)
            take(*node);
    }

private:
    // Shared nodes are the startup cameras and the light linker: scenes have them by name.
    static constexpr uint8_t kKept = kDefaultNode | kSharedNode | kNodeLocked | kReferencedNode;

    bool isMember(NodeId node) const { return m_members.contains(node.index); }

    // A node and what hangs below nothing else, parents first. Nothing where one of them must stay: that one is given.
    std::optional<NodeId> addTree(NodeId top)
    {
        if (!m_scene.exists(top) || isMember(top))
            return std::nullopt;
        std::vector<NodeId> tree{top};
        m_members.insert(top.index);
        for (size_t i = 0; i < tree.size(); ++i)
            for (NodeId child : m_scene.children(tree[i]))
                if (!isMember(child) && ownedBy(child))
                {
                    m_members.insert(child.index);
                    tree.push_back(child);
                }
        auto kept = std::find_if(tree.begin(), tree.end(),
                                 [this](NodeId node) { return (m_scene.node(node).flags & kKept) != 0; });
        if (kept == tree.end())
        {
            m_order.insert(m_order.end(), tree.begin(), tree.end());
            return std::nullopt;
        }
        for (NodeId node : tree)
            m_members.erase(node.index);
        return *kept;
    }

    void refuse(NodeId node)
    {
        bool isDefault = (m_scene.node(node).flags & (kDefaultNode | kSharedNode)) != 0;
        bool isLocked = m_scene.node(node).has(kNodeLocked);
        std::string name = shortestName(m_scene, node);
        Error why = isDefault ? error(ErrorKind::ReadOnly, "Non-deletable node '{}' cannot be deleted.", name)
                              : error(isLocked ? ErrorKind::Locked : ErrorKind::Referenced,
                                      "Cannot delete locked node '{}'.", name);
        if (!m_refused)
            throw why;
        m_refused(node, why);
    }

    // A child goes with its parent unless another parent keeps it.
    bool ownedBy(NodeId child) const
    {
        for (NodeId parent : m_scene.parents(child))
            if (!isMember(parent))
                return false;
        return true;
    }

    // ---- nodes that may not exist without a connection which the deletion takes away
    void addDependents(NodeId node)
    {
        for (uint32_t c : m_scene.inputs(node))
            consider(m_scene.connection(c).source.node);
        for (uint32_t c : m_scene.outputs(node))
            consider(m_scene.connection(c).destination.node);
    }

    void consider(NodeId node)
    {
        if (isMember(node) || !m_scene.exists(node))
            return;
        // What is made from nothing but messages holds nothing: a node is not kept by who merely knows of it.
        bool losesOut = !m_scene.existsWithout(node, kExistWithoutOut) &&
                        losesAll(m_scene.outputs(node), node, false,
                                 [this](const Plug& plug) { return !m_scene.attribute(plug.attribute).isMessage(); });
        bool losesIn = !m_scene.existsWithout(node, kExistWithoutIn) &&
                       losesAll(m_scene.inputs(node), node, true, [](const Plug&) { return true; });
        if (losesOut || losesIn || losesNeed(node))
            addTree(node);
    }

    bool losesNeed(NodeId node) const
    {
        for (const Need& need : kNeeds)
        {
            AttrId attribute = m_scene.findAttribute(node, need.attribute);
            if (!valid(attribute) ||
                !m_scene.registry().isA(m_scene.node(node).type, m_scene.registry().find(need.type)))
                continue;
            auto concerns = [&](const Plug& plug) { return m_scene.registry().isAtOrBelow(plug.attribute, attribute); };
            if (losesAll(need.incoming ? m_scene.inputs(node) : m_scene.outputs(node), node, need.incoming, concerns))
                return true;
        }
        return false;
    }

    // Whether there are connections of the node's plugs that concern it, and all of them go. Its own to itself do not
    // count.
    template <class Concerns>
    bool losesAll(const std::vector<uint32_t>& connections, NodeId node, bool incoming, Concerns&& concerns) const
    {
        bool any = false;
        for (uint32_t c : connections)
        {
            const Connection& connection = m_scene.connection(c);
            const Plug& own = incoming ? connection.destination : connection.source;
            const Plug& other = incoming ? connection.source : connection.destination;
            if (other.node == node || !concerns(own))
                continue;
            if (!isMember(other.node))
                return false;
            any = true;
        }
        return any;
    }

    // ---- carrying it out
    void take(NodeId node)
    {
        for (uint32_t c : m_scene.outputs(node))
            if (m_scene.connection(c).alive)
                cut(c);
        for (uint32_t c : m_scene.inputs(node))
            if (m_scene.connection(c).alive)
                cut(c);
        std::vector<ArcId> arcs;
        for (uint32_t a = m_scene.node(node).children.head; a != kNone; a = m_scene.arc(a).siblings.next)
            arcs.push_back(m_scene.arcId(a));
        for (uint32_t a = m_scene.node(node).parents.head; a != kNone; a = m_scene.arc(a).parents.next)
            arcs.push_back(m_scene.arcId(a));
        for (ArcId arc : arcs)
            m_scene.enact(ArcExistence{arc, false});
        m_scene.enact(NodeExistence{node, false});
    }

    void cut(uint32_t index)
    {
        Plug destination = m_scene.connection(index).destination;
        m_scene.enact(ConnectionExistence{index, false, true});
        if (isMember(destination.node))
            return;
        const AttributeLayout& layout = m_scene.attribute(destination.attribute).layout;
        for (size_t level = destination.path.depth; level > 0; --level)
        {
            Plug element{destination.node, layout.arrays[level - 1], destination.path.first(level)};
            if (m_scene.attribute(element.attribute).has(kDisconnectDelete))
                return dropElement(element, destination);
        }
    }

    // An element that goes with its source (kDisconnectDelete): at once where it is the destination or holds messages
    // only, else with the last of its sources.
    void dropElement(const Plug& element, const Plug& destination)
    {
        std::vector<uint32_t> own;
        if (!(element == destination))
        {
            const std::vector<AttrId>& children = m_scene.attribute(element.attribute).children;
            bool messages = std::all_of(children.begin(), children.end(),
                                        [this](AttrId child) { return m_scene.attribute(child).isMessage(); });
            for (uint32_t c : m_scene.inputs(element.node))
            {
                const Connection& connection = m_scene.connection(c);
                bool inside = connection.destination.path.depth >= element.path.depth &&
                              connection.destination.path.first(element.path.depth) == element.path &&
                              m_scene.registry().isAncestor(element.attribute, connection.destination.attribute);
                if (!inside)
                    continue;
                if (!messages && connection.source.node != element.node)
                    return;
                own.push_back(c);
            }
        }
        for (uint32_t c : own)
            dropInner(c);
        removeElement(m_scene, element);
    }

    // What the node itself feeds into the element: a constraint's weight goes with its target.
    void dropInner(uint32_t index)
    {
        Plug source = m_scene.connection(index).source;
        m_scene.enact(ConnectionExistence{index, false, true});
        bool isWeight = source.node == m_scene.connection(index).destination.node &&
                        m_scene.attribute(source.attribute).has(kDynamic) &&
                        !valid(m_scene.attribute(source.attribute).parent) &&
                        !m_scene.node(source.node).has(kNodeLocked);
        if (isWeight)
            removeAttribute(m_scene, source.node, source.attribute);
    }

    Scene& m_scene;
    const std::function<void(NodeId, const Error&)>& m_refused;
    std::unordered_set<uint32_t> m_members;
    std::vector<NodeId> m_order;
};

} // namespace

void deleteNodes(Scene& scene, const std::vector<NodeId>& nodes,
                 const std::function<void(NodeId, const Error&)>& refused)
{
    Scene::Edit edit(scene);
    std::unordered_set<uint32_t> announced;
    for (;;)
    {
        Deletion deletion(scene, refused);
        for (NodeId node : nodes)
            deletion.add(node);
        std::vector<NodeId> added = deletion.close();
        std::erase_if(added, [&](NodeId node) { return !announced.insert(node.index).second; });
        uint64_t before = scene.changeCount();
        if (!added.empty())
            scene.announceDeletion(added);
        // Whoever was told may have taken something out of the way, or hung something below.
        if (scene.changeCount() == before)
            return deletion.run();
    }
}

} // namespace understudy::core
