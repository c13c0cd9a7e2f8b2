#include "commands/Namespaces.h"

namespace understudy::commands
{

std::optional<NamespaceId> findNamespace(Session& session, std::string_view text)
{
    return core::findSpace(session.scene(), text, text.empty() ? NamespaceId::Root : session.currentNamespace());
}

NamespaceId namespaceNamed(Session& session, std::string_view text)
{
    std::optional<NamespaceId> found = findNamespace(session, text);
    if (!found)
        throw error(ErrorKind::Failed, "No namespace matches name: '{}'.", text);
    return *found;
}

std::string namespaceText(const core::Scene& scene, NamespaceId space, bool absolute)
{
    if (space == NamespaceId::Root)
        return ":";
    return (absolute ? ":" : "") + scene.spaceName(space);
}

std::vector<NodeId> nodesIn(const core::Scene& scene, NamespaceId space)
{
    std::vector<NodeId> nodes;
    for (uint32_t i = scene.space(space).nodes.head; i != core::kNone; i = scene.at(i).inNamespace.next)
        nodes.push_back(scene.id(i));
    return nodes;
}

std::vector<NamespaceId> namespacesBelow(const core::Scene& scene, NamespaceId space, bool recurse)
{
    std::vector<NamespaceId> found;
    for (NamespaceId child : scene.space(space).children)
    {
        found.push_back(child);
        if (!recurse)
            continue;
        std::vector<NamespaceId> deeper = namespacesBelow(scene, child, true);
        found.insert(found.end(), deeper.begin(), deeper.end());
    }
    return found;
}

bool isWithin(const core::Scene& scene, NamespaceId inner, NamespaceId outer)
{
    while (inner != outer && inner != NamespaceId::Root)
        inner = scene.space(inner).parent;
    return inner == outer;
}

} // namespace understudy::commands
