#include "commands/NodeFilter.h"

#include <algorithm>

namespace understudy::commands
{

core::TypeId NodeFilter::find(std::string_view type) const
{
    core::TypeId found = m_types.find(type);
    if (!core::valid(found))
        throw error(ErrorKind::Failed, "Unknown object type: {}", type);
    return found;
}

void NodeFilter::mark(core::TypeId type)
{
    if (m_taken.size() <= core::raw(type))
        m_taken.resize(m_types.typeCount());
    m_taken[core::raw(type)] = true;
}

void NodeFilter::addNamed(std::string_view type)
{
    core::TypeId base = find(type);
    m_asks = true;
    for (core::TypeId derived : m_types.derived(base))
        mark(derived);
}

void NodeFilter::addExactly(std::string_view type)
{
    core::TypeId exact = find(type);
    m_asks = true;
    mark(exact);
}

void NodeFilter::addClass(std::string_view classification)
{
    m_asks = true;
    for (size_t i = 0; i < m_types.typeCount(); ++i)
        if (satisfies(m_types.type(static_cast<core::TypeId>(i)).classification(), classification))
            mark(static_cast<core::TypeId>(i));
}

void NodeFilter::exclude(std::string_view type) { m_excluded.push_back(find(type)); }

bool NodeFilter::accepts(core::TypeId type) const
{
    if (m_asks && (core::raw(type) >= m_taken.size() || !m_taken[core::raw(type)]))
        return false;
    return std::none_of(m_excluded.begin(), m_excluded.end(),
                        [&](core::TypeId excluded) { return m_types.isA(type, excluded); });
}

std::vector<NodeId> NodeFilter::nodes(const core::Scene& scene) const
{
    std::vector<NodeId> found;
    for (size_t i = 0; i < m_types.typeCount(); ++i)
    {
        auto type = static_cast<core::TypeId>(i);
        if (!scene.hasNodesOfType(type) || !accepts(type))
            continue;
        std::vector<NodeId> some = scene.nodesOfType(type);
        found.insert(found.end(), some.begin(), some.end());
    }
    return found;
}

bool satisfies(std::string_view classification, std::string_view wanted)
{
    while (!classification.empty())
    {
        std::string_view word = classification.substr(0, classification.find(':'));
        if (word.substr(0, wanted.size()) == wanted && (word.size() == wanted.size() || word[wanted.size()] == '/'))
            return true;
        classification.remove_prefix(std::min(word.size() + 1, classification.size()));
    }
    return false;
}

Value::Strings nodeTypeNames(const core::TypeRegistry& types, bool withAbstract)
{
    Value::Strings names;
    for (size_t i = 0; i < types.typeCount(); ++i)
    {
        const core::NodeType& type = types.type(static_cast<core::TypeId>(i));
        if (!type.isAbstract())
            names.emplace_back(type.name());
        else if (withAbstract)
            names.push_back(std::string(type.name()) + " (abstract)");
    }
    std::sort(names.begin(), names.end());
    return names;
}

void sortByName(const core::Scene& scene, std::vector<NodeId>& nodes)
{
    // Most nodes lie in the root namespace: their names are compared where they are stored.
    std::vector<std::string> full;
    full.reserve(nodes.size());
    struct Entry
    {
        std::string_view name;
        uint32_t place;
    };
    std::vector<Entry> order;
    order.reserve(nodes.size());
    for (size_t i = 0; i < nodes.size(); ++i)
    {
        bool inRoot = scene.node(nodes[i]).space == core::NamespaceId::Root;
        if (!inRoot)
            full.push_back(scene.name(nodes[i]));
        order.push_back({inRoot ? scene.baseName(nodes[i]) : std::string_view(full.back()), static_cast<uint32_t>(i)});
    }
    std::sort(order.begin(), order.end(),
              [](const Entry& a, const Entry& b)
              {
                  int difference = a.name.compare(b.name);
                  return difference != 0 ? difference < 0 : a.place < b.place;
              });
    std::vector<NodeId> sorted;
    sorted.reserve(nodes.size());
    for (const Entry& entry : order)
        sorted.push_back(nodes[entry.place]);
    nodes = std::move(sorted);
}

bool isOn(Session& session, NodeId node, std::string_view attribute)
{
    core::AttrId id = session.scene().findAttribute(node, attribute);
    return core::valid(id) && session.evaluator().value(Plug{node, id, {}}).asDouble() != 0;
}

bool isVisible(Session& session, const core::DagPath& path)
{
    for (core::DagPath at = path; at.node; at = core::parentPath(session.scene(), at))
    {
        if (!isOn(session, at.node, "visibility") || !isOn(session, at.node, "lodVisibility"))
            return false;
        if (isOn(session, at.node, "overrideEnabled") && !isOn(session, at.node, "overrideVisibility"))
            return false;
    }
    return !isOn(session, path.node, "intermediateObject");
}

} // namespace understudy::commands
