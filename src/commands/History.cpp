#include "commands/History.h"

#include <algorithm>
#include <deque>
#include <unordered_set>

namespace understudy::commands
{

namespace
{

struct ShapePlugs
{
    std::string_view type;
    std::string_view in;
    std::string_view out;
    std::string_view outInWorld;
};
constexpr ShapePlugs kShapePlugs[] = {
    {"mesh", "inMesh", "outMesh", "worldMesh"},
    {"nurbsCurve", "create", "local", "worldSpace"},
    {"nurbsSurface", "create", "local", "worldSpace"},
    {"subdiv", "create", "outSubdiv", "worldSubdiv"},
    {"lattice", "latticeInput", "latticeOutput", "worldLattice"},
};

const ShapePlugs* plugsOf(const core::Scene& scene, NodeId node)
{
    for (const ShapePlugs& plugs : kShapePlugs)
        if (scene.registry().isA(scene.node(node).type, scene.registry().find(plugs.type)))
            return &plugs;
    return nullptr;
}

Plug plugNamed(const core::Scene& scene, NodeId node, std::string_view name)
{
    return {node, scene.findAttribute(node, name), {}};
}

// Whether one of two attributes is the other or part of it.
bool overlap(const core::TypeRegistry& types, core::AttrId a, core::AttrId b)
{
    return types.isAtOrBelow(a, b) || types.isAtOrBelow(b, a);
}

} // namespace

Plug historyPlug(const core::Scene& scene, NodeId node)
{
    const ShapePlugs* plugs = plugsOf(scene, node);
    return plugs ? plugNamed(scene, node, plugs->in) : Plug{};
}

Plug futurePlug(const core::Scene& scene, NodeId node, bool inWorld)
{
    const ShapePlugs* plugs = plugsOf(scene, node);
    return plugs ? plugNamed(scene, node, inWorld ? plugs->outInWorld : plugs->out) : Plug{};
}

std::vector<Plug> History::startPlugs(NodeId node) const
{
    if (m_options.allConnections || (m_options.future && m_options.allFuture))
        return {};
    std::vector<Plug> plugs;
    if (!m_options.future)
        plugs = {historyPlug(m_scene, node)};
    else
        plugs = {futurePlug(m_scene, node, false), futurePlug(m_scene, node, true)};
    std::erase_if(plugs, [](const Plug& plug) { return !plug; });
    return plugs;
}

bool History::dependsOn(core::TypeId type, core::AttrId output, core::AttrId input)
{
    const core::TypeRegistry& types = m_scene.registry();
    auto& plan = m_plans[type];
    if (!plan)
        plan = std::make_unique<eval::TypePlan>(types, type);
    const auto& affected = plan->affectedBy(types.attribute(input).layout.storage);
    return overlap(types, output, input) ||
           std::any_of(affected.begin(), affected.end(), [&](core::AttrId a) { return overlap(types, a, output); });
}

std::vector<History::Next> History::nextOf(const Next& at)
{
    NodeId node = at.plug.node;
    bool isStart = !core::valid(at.plug.attribute);
    std::vector<Plug> ends = isStart ? startPlugs(node) : std::vector<Plug>{};
    core::TypeId type = m_scene.node(node).type;
    std::vector<Next> next;
    for (uint32_t c : m_options.future ? m_scene.outputs(node) : m_scene.inputs(node))
    {
        const core::Connection& connection = m_scene.connection(c);
        const Plug& own = m_options.future ? connection.source : connection.destination;
        const Plug& other = m_options.future ? connection.destination : connection.source;
        bool follows = true;
        if (!ends.empty())
            follows = std::any_of(ends.begin(), ends.end(), [&](const Plug& end)
                                  { return overlap(m_scene.registry(), end.attribute, own.attribute); });
        else if (!isStart && !m_options.allConnections)
            follows = m_options.future ? dependsOn(type, own.attribute, at.plug.attribute)
                                       : dependsOn(type, at.plug.attribute, own.attribute);
        if (follows)
            next.push_back({other, at.level + 1});
    }
    return next;
}

std::vector<History::Step> History::walk(NodeId start)
{
    std::vector<Step> steps;
    std::unordered_set<NodeId> listed;
    std::unordered_set<Plug> visited;
    std::deque<Next> open{{Plug{start, core::AttrId::None, {}}, 0}};
    while (!open.empty())
    {
        Next at = m_options.breadthFirst ? open.front() : open.back();
        m_options.breadthFirst ? open.pop_front() : open.pop_back();
        if (!visited.insert(at.plug).second)
            continue;
        if (listed.insert(at.plug.node).second)
            steps.push_back({at.plug.node, at.level});
        if (m_options.levels > 0 && at.level >= m_options.levels)
            continue;
        std::vector<Next> next = nextOf(at);
        if (m_options.breadthFirst)
            open.insert(open.end(), next.begin(), next.end());
        else
            open.insert(open.end(), next.rbegin(), next.rend());
    }
    return steps;
}

} // namespace understudy::commands
