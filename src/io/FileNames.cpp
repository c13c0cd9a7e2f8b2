#include "io/FileNames.h"

#include <cstring>

namespace understudy::io
{

using core::kNone;
using core::NodeId;

namespace
{

constexpr size_t kTextBlock = size_t(1) << 16;

std::string_view leaf(std::string_view path)
{
    size_t bar = path.rfind('|');
    return bar == std::string_view::npos ? path : path.substr(bar + 1);
}

std::string_view withoutColon(std::string_view name)
{
    while (!name.empty() && name.front() == ':')
        name.remove_prefix(1);
    return name;
}

} // namespace

std::string_view FileNames::keep(std::string_view text)
{
    if (text.size() > m_textRoom)
    {
        m_textRoom = std::max(kTextBlock, text.size());
        m_texts.push_back(std::make_unique<char[]>(m_textRoom));
        m_textAt = m_texts.back().get();
    }
    std::memcpy(m_textAt, text.data(), text.size());
    std::string_view kept(m_textAt, text.size());
    m_textAt += text.size();
    m_textRoom -= text.size();
    return kept;
}

uint32_t FileNames::first(std::string_view name) const
{
    return m_index.find(core::hashText(name), [&](uint32_t i) { return m_entries[i].name == name; });
}

void FileNames::add(std::string_view name, NodeId node)
{
    auto index = static_cast<uint32_t>(m_entries.size());
    uint32_t head = first(name);
    if (head == kNone)
    {
        m_entries.push_back({node, kNone, keep(name)});
        m_index.insert(core::hashText(name), index);
    }
    else
    {
        m_entries.push_back({node, m_entries[head].next, m_entries[head].name});
        m_entries[head].next = index;
    }
    if (node.index >= m_ofNode.size())
        m_ofNode.resize(std::max<size_t>(node.index + 1, m_ofNode.size() * 2), kNone);
    m_ofNode[node.index] = index;
    // Only names that are taken already need their parents to tell them apart.
    if (head != kNone)
    {
        if (m_entries[head].next == index && m_entries[index].next == kNone)
            addParents(m_entries[head].node);
        addParents(node);
    }
}

void FileNames::addParents(NodeId node)
{
    for (NodeId parent : m_scene.parents(node))
        addBelow(node, parent);
}

uint32_t FileNames::pairHash(std::string_view parent, std::string_view name) const
{
    return static_cast<uint32_t>(core::mix((uint64_t(core::hashText(parent)) << 32) | core::hashText(name)));
}

uint32_t FileNames::firstPair(std::string_view parent, std::string_view name) const
{
    return m_pairIndex.find(pairHash(parent, name), [&](uint32_t i)
                            { return m_pairParents[i] == parent && m_entries[m_pairs[i].entry].name == name; });
}

void FileNames::addBelow(NodeId node, NodeId parent)
{
    uint32_t entry = node.index < m_ofNode.size() ? m_ofNode[node.index] : kNone;
    std::string_view above = nameOf(parent.index);
    if (entry == kNone || above.empty())
        return;
    std::string_view name = m_entries[entry].name;
    auto index = static_cast<uint32_t>(m_pairs.size());
    uint32_t head = firstPair(above, name);
    m_pairs.push_back({entry, head == kNone ? kNone : m_pairs[head].next});
    m_pairParents.push_back(above);
    if (head == kNone)
        m_pairIndex.insert(pairHash(above, name), index);
    else
        m_pairs[head].next = index;
}

void FileNames::replace(NodeId old, NodeId node)
{
    uint32_t index = old.index < m_ofNode.size() ? m_ofNode[old.index] : kNone;
    if (index == kNone)
        return;
    m_ofNode[old.index] = kNone;
    m_entries[index].node = node;
    if (node.index >= m_ofNode.size())
        m_ofNode.resize(node.index + 1, kNone);
    m_ofNode[node.index] = index;
}

std::string_view FileNames::nameOf(uint32_t index) const
{
    return index < m_ofNode.size() && m_ofNode[index] != kNone ? m_entries[m_ofNode[index]].name : std::string_view();
}

// Whether some occurrence of a node ends in the path, whose last name is known to fit.
bool FileNames::matches(NodeId node, std::string_view path) const
{
    size_t bar = path.rfind('|');
    if (bar == std::string_view::npos)
        return true;
    std::string_view above = path.substr(0, bar);
    for (uint32_t a = m_scene.node(node).parents.head; a != kNone; a = m_scene.arc(a).parents.next)
    {
        NodeId parent = m_scene.id(m_scene.arc(a).parent);
        if (parent == m_scene.world() || nameOf(parent.index).empty())
        {
            if (above.empty())
                return true;
            continue;
        }
        if (!above.empty() && nameOf(parent.index) == withoutColon(leaf(above)) && matches(parent, above))
            return true;
    }
    return false;
}

bool FileNames::matchesOccurrence(const core::DagPath& occurrence, std::string_view path) const
{
    std::vector<NodeId> nodes = core::pathNodes(m_scene, occurrence);
    bool isFull = path.starts_with('|');
    for (size_t i = nodes.size(); i-- > 0;)
    {
        if (nameOf(nodes[i].index) != withoutColon(leaf(path)))
            return false;
        size_t bar = path.rfind('|');
        if (bar == std::string_view::npos)
            return true;
        path = path.substr(0, bar);
        if (path.empty())
            return !isFull || i == 0 || nameOf(nodes[i - 1].index).empty();
    }
    return false;
}

uint32_t FileNames::instance(NodeId node, std::string_view path) const
{
    if (!m_scene.hasInstances() || !m_scene.isDag(node))
        return 0;
    std::vector<core::DagPath> occurrences = core::allPaths(m_scene, node);
    for (size_t i = 0; i < occurrences.size(); ++i)
        if (matchesOccurrence(occurrences[i], path))
            return static_cast<uint32_t>(i);
    return 0;
}

NodeId FileNames::inScene(std::string_view name, bool isAbsolute) const
{
    core::NamespaceId space = core::NamespaceId::Root;
    for (size_t colon; (colon = name.find(':')) != std::string_view::npos; name.remove_prefix(colon + 1))
    {
        space = m_scene.findSpace(space, name.substr(0, colon));
        if (!valid(space))
            return {};
    }
    for (uint32_t i = m_scene.firstNamed(space, name); i != kNone; i = m_scene.at(i).sameName.next)
        if (isAbsolute || m_scene.at(i).has(core::kDefaultNode))
            return m_scene.id(i);
    return {};
}

FileNames::Found FileNames::find(std::string_view path) const
{
    std::string_view raw = leaf(path);
    std::string_view name = withoutColon(raw);
    Found found;
    auto take = [&](NodeId node)
    {
        if (!matches(node, path))
            return;
        found.isUnique = !found.node || found.node == node;
        if (!found.node)
            found.node = node;
    };
    uint32_t head = first(name);
    std::string_view above = path.substr(0, path.size() - raw.size());
    if (!above.empty())
        above.remove_suffix(1);
    bool isShared = head != kNone && m_entries[head].next != kNone;
    if (isShared && !above.empty())
        for (uint32_t i = firstPair(withoutColon(leaf(above)), name); i != kNone && found.isUnique; i = m_pairs[i].next)
            take(m_entries[m_pairs[i].entry].node);
    else
        for (uint32_t i = head; i != kNone && found.isUnique; i = m_entries[i].next)
            take(m_entries[i].node);
    if (!found.node && raw.size() == path.size())
        found.node = inScene(name, raw.size() != name.size());
    return found;
}

} // namespace understudy::io
