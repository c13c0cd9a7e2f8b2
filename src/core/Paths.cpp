#include "core/Paths.h"

#include <fmt/core.h>

#include <algorithm>

namespace understudy::core
{

namespace
{

uint32_t arcAbove(const Scene& scene, const DagPath& path)
{
    if (!path.arcs.empty() && scene.exists(path.arcs.front()))
        return path.arcs.front().index;
    return scene.node(path.node).parents.head;
}

// Occurrences of a node in the DAG, up to 2.
size_t countPaths(const Scene& scene, uint32_t index)
{
    if (!scene.hasInstances())
        return 1;
    while (index != scene.world().index)
    {
        uint32_t a = scene.at(index).parents.head;
        if (a == kNone)
            return 0;
        if (scene.arc(a).parents.next != kNone)
            return 2;
        index = scene.arc(a).parent;
    }
    return 1;
}

bool sameName(const Scene& scene, uint32_t a, uint32_t b)
{
    return scene.at(a).name == scene.at(b).name && scene.at(a).space == scene.at(b).space;
}

// Occurrences whose last names are those of `chain` (leaf first) from `level` up, up to 2. It calls itself at instanced
// nodes only, so that a deep scene does not exhaust the stack.
size_t countMatches(const Scene& scene, uint32_t node, const std::vector<uint32_t>& chain, size_t level)
{
    for (;; ++level)
    {
        if (node == scene.world().index || !sameName(scene, node, chain[level]))
            return 0;
        if (level + 1 == chain.size())
            return countPaths(scene, node);
        uint32_t a = scene.at(node).parents.head;
        if (a == kNone)
            return 0;
        if (scene.arc(a).parents.next != kNone)
            break;
        node = scene.arc(a).parent;
    }
    size_t count = 0;
    for (uint32_t a = scene.at(node).parents.head; a != kNone && count < 2; a = scene.arc(a).parents.next)
        count += countMatches(scene, scene.arc(a).parent, chain, level + 1);
    return std::min<size_t>(count, 2);
}

bool isUnique(const Scene& scene, const std::vector<uint32_t>& chain)
{
    const Node& leaf = scene.at(chain.front());
    const Node& top = scene.at(chain.back());
    // Siblings differ, so a name below an unmistakable one is unmistakable.
    if (!scene.hasInstances() && scene.countNamed(top.space, top.name) == 1)
        return true;
    size_t count = 0;
    for (uint32_t n = scene.firstNamed(leaf.space, leaf.name); n != kNone && count < 2; n = scene.at(n).sameName.next)
        count += countMatches(scene, n, chain, 0);
    return count <= 1;
}

void appendName(const Scene& scene, uint32_t index, std::string& out) { out += scene.name(scene.id(index)); }

} // namespace

DagPath firstPath(const Scene& scene, NodeId node)
{
    DagPath path{node, {}};
    if (!scene.hasInstances())
        return path;
    for (uint32_t index = node.index; index != scene.world().index;)
    {
        uint32_t above = scene.at(index).parents.head;
        if (above == kNone)
            break;
        path.arcs.push_back(scene.arcId(above));
        index = scene.arc(above).parent;
    }
    return path;
}

std::vector<DagPath> allPaths(const Scene& scene, NodeId node)
{
    if (!scene.hasInstances())
        return {DagPath{node, {}}};
    std::vector<DagPath> found;
    std::vector<ArcId> arcs;
    // Up by the next arc of the highest node that has one left, to the world; down again to find that node.
    for (uint32_t a = scene.node(node).parents.head; a != kNone;)
    {
        arcs.push_back(scene.arcId(a));
        uint32_t parent = scene.arc(a).parent;
        if (parent != scene.world().index)
        {
            a = scene.at(parent).parents.head;
            continue;
        }
        found.push_back({node, arcs});
        for (a = kNone; a == kNone && !arcs.empty(); arcs.pop_back())
            a = scene.arc(arcs.back().index).parents.next;
    }
    return found;
}

DagPath parentPath(const Scene& scene, const DagPath& path)
{
    uint32_t above = arcAbove(scene, path);
    if (above == kNone || scene.arc(above).parent == scene.world().index)
        return {};
    DagPath parent{scene.id(scene.arc(above).parent), {}};
    if (path.arcs.size() > 1)
        parent.arcs.assign(path.arcs.begin() + 1, path.arcs.end());
    return parent;
}

size_t instanceNumber(const Scene& scene, const DagPath& path)
{
    if (path.arcs.empty())
        return 0;
    std::vector<DagPath> paths = allPaths(scene, path.node);
    auto found = std::find(paths.begin(), paths.end(), path);
    return found == paths.end() ? 0 : static_cast<size_t>(found - paths.begin());
}

std::vector<NodeId> pathNodes(const Scene& scene, const DagPath& path)
{
    std::vector<NodeId> nodes;
    size_t at = 0;
    for (NodeId node = path.node; node && node != scene.world(); ++at)
    {
        nodes.push_back(node);
        bool isNamed = at < path.arcs.size() && scene.exists(path.arcs[at]);
        uint32_t above = isNamed ? path.arcs[at].index : scene.node(node).parents.head;
        node = above == kNone ? NodeId{} : scene.id(scene.arc(above).parent);
    }
    std::reverse(nodes.begin(), nodes.end());
    return nodes;
}

std::string fullName(const Scene& scene, const DagPath& path)
{
    if (!scene.isDag(path.node))
        return scene.name(path.node);
    if (path.node == scene.world())
        return "|";
    std::string full;
    for (NodeId node : pathNodes(scene, path))
    {
        full += '|';
        appendName(scene, node.index, full);
    }
    return full;
}

std::string fullName(const Scene& scene, NodeId node) { return fullName(scene, firstPath(scene, node)); }

std::string shortestName(const Scene& scene, const DagPath& path)
{
    const Node& leaf = scene.node(path.node);
    if (leaf.state != NodeState::Alive)
        return scene.name(path.node);
    bool plain = !scene.hasInstances() && scene.countNamed(leaf.space, leaf.name) == 1;
    if (plain || path.node == scene.world() || !scene.isDag(path.node))
        return scene.name(path.node);
    std::vector<uint32_t> chain;
    for (DagPath at = path; at.node; at = parentPath(scene, at))
    {
        chain.push_back(at.node.index);
        if (isUnique(scene, chain))
            break;
    }
    bool unique = isUnique(scene, chain);
    std::string name = unique ? "" : "|";
    for (auto index = chain.rbegin(); index != chain.rend(); ++index)
    {
        if (index != chain.rbegin())
            name += '|';
        appendName(scene, *index, name);
    }
    return name;
}

std::string shortestName(const Scene& scene, NodeId node) { return shortestName(scene, firstPath(scene, node)); }

std::vector<uint32_t> elementIndices(const Scene& scene, const Plug& array)
{
    std::vector<uint32_t> indices;
    if (const ArrayStore* store = scene.elements(array))
        for (size_t i = 0; i < store->indices().size(); ++i)
            indices.push_back(store->indices().at(i));
    if (scene.attribute(array.attribute).has(kWorldSpace) && scene.isDag(array.node) && array.path.depth == 0)
    {
        size_t instances = allPaths(scene, array.node).size();
        for (uint32_t i = 0; i < instances; ++i)
            if (!std::binary_search(indices.begin(), indices.end(), i))
                indices.insert(std::lower_bound(indices.begin(), indices.end(), i), i);
    }
    return indices;
}

std::string attributePath(const Scene& scene, const Plug& plug, AttributeSpelling spelling, bool useAlias)
{
    if (useAlias && spelling == AttributeSpelling::Long)
        if (const std::string* alias = scene.alias(plug))
            return *alias;
    const Attribute& leaf = scene.attribute(plug.attribute);
    std::vector<const Attribute*> chain{&leaf};
    while (valid(chain.back()->parent))
        chain.push_back(&scene.attribute(chain.back()->parent));
    // Parents outside all arrays are left out unless asked for: a child is found by its own name.
    if (spelling != AttributeSpelling::LongFull)
    {
        auto outermost = std::find_if(chain.rbegin(), chain.rend(), [](const Attribute* a) { return a->isArray(); });
        size_t keep = outermost == chain.rend() ? 1 : static_cast<size_t>(chain.rend() - outermost);
        chain.resize(keep);
    }
    std::string path;
    for (auto at = chain.rbegin(); at != chain.rend(); ++at)
    {
        const Attribute& attribute = **at;
        if (!path.empty())
            path += '.';
        path += spelling == AttributeSpelling::Short ? attribute.shortName : attribute.longName;
        if (attribute.isArray() && plug.path.depth >= attribute.layout.arrayDepth)
            path += fmt::format("[{}]", plug.path.index[size_t(attribute.layout.arrayDepth) - 1]);
    }
    return path;
}

std::string plugName(const Scene& scene, const Plug& plug, AttributeSpelling spelling)
{
    return shortestName(scene, plug.node) + '.' + attributePath(scene, plug, spelling);
}

} // namespace understudy::core
