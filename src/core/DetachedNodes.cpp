#include "core/DetachedNodes.h"

namespace understudy::core
{

NodeId makeDetached(Scene& scene, TypeId typeId, std::string_view name, NamespaceId current)
{
    const NodeType& type = scene.registry().type(typeId);
    if (type.isAbstract())
        throw error(ErrorKind::Failed,
                    "Cannot create a node of type '{}': it is abstract, only types below it have nodes.", type.name());
    if (name.empty())
        return scene.makeNode(typeId, current, scene.nextNumbered(current, type.name(), 1));
    NewName wanted = placeName(scene, name, current);
    return scene.makeNode(typeId, wanted.space, scene.uniqueName(wanted.space, wanted.base, type.isDag(), {}));
}

void insertDetached(Scene& scene, NodeId node, NodeId parent)
{
    bool isDag = scene.isDag(node);
    if (parent && (!isDag || !scene.isDag(parent) || scene.type(parent).isShape()))
        throw error(ErrorKind::BadArgument, "'{}' cannot be a parent of '{}'.", shortestName(scene, parent),
                    scene.name(node));
    NamespaceId space = scene.node(node).space;
    std::string free = scene.uniqueName(space, scene.baseName(node), isDag, parent, node);
    if (free != scene.baseName(node))
        scene.enact(NodeName{node, space, scene.names().acquire(free)});
    scene.enact(NodeExistence{node, true});
    if (isDag)
        scene.enact(ArcExistence{scene.makeArc(parent, node), true});
}

void discardDetached(Scene& scene, NodeId node)
{
    if (scene.isStale(node) || scene.node(node).state != NodeState::Detached)
        return;
    // A record that nobody keeps lets go of its node.
    Journal unkept(scene);
    unkept.add(NodeExistence{node, false});
}

} // namespace understudy::core
