#include "commands/Objects.h"
#include "commands/SetMembership.h"

#include <algorithm>

namespace understudy::commands
{

namespace
{

enum : uint8_t
{
    kAddSet,
    kName,
    kRemoveSet,
    kRender
};

const Syntax kSyntax{
    .name = "partition",
    .summary = "Makes partitions, whose sets have no member in common, and lists their sets.",
    .positional = {Arg::Name, 0, Positional::kMany, "sets"},
    .flags =
        {
            {kAddSet, "addSet", "add", {Arg::Name}, Mode::Create, "Puts the sets into this partition."},
            {kName, "name", "n", {Arg::String}, Mode::Create, "Name of the new partition."},
            {kRemoveSet, "removeSet", "rm", {Arg::Name}, Mode::Create, "Takes the sets out of this partition."},
            {kRender, "render", "re", {}, Mode::CreateQuery, "The new partition is one of shading groups."},
        },
    .modes = Mode::AllModes,
    .returns = "string",
};

NodeId partitionNamed(Session& session, const std::string& name)
{
    NodeId node = session.resolver().one(name).node();
    if (!session.types().isA(session.scene().node(node).type, session.types().find("partition")))
        throw error(ErrorKind::Failed, "'{}' is not a partition.", name);
    return node;
}

Value setsIn(Session& session, NodeId partition)
{
    const core::Scene& scene = session.scene();
    std::vector<std::pair<uint32_t, Object>> found;
    for (uint32_t c : scene.inputs(partition))
        found.emplace_back(scene.connection(c).destination.path.index[0],
                           nodeObject(scene, scene.connection(c).source.node));
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<Object> sets;
    for (auto& entry : found)
        sets.push_back(std::move(entry.second));
    return nameListOrNone(std::move(sets));
}

Value query(Session& session, const Arguments& arguments)
{
    if (arguments.positional.empty())
        throw error(ErrorKind::Failed, "Not enough objects or values.");
    NodeId node = partitionNamed(session, arguments.text(0));
    if (!arguments.has(kRender))
        return setsIn(session, node);
    const core::Scene& scene = session.scene();
    return scene.stored({node, scene.findAttribute(node, "partitionType"), {}}).asInt() == 1;
}

Value partition(Session& session, const Arguments& arguments)
{
    if (arguments.mode == Mode::Query)
        return query(session, arguments);
    core::Scene& scene = session.scene();
    SetMembership membership(session);
    bool adds = arguments.has(kAddSet);
    bool removes = arguments.has(kRemoveSet);
    std::vector<NodeId> sets = nodesOf(namedObjects(session, arguments));
    for (NodeId set : sets)
        if (!membership.isSet(set))
            throw error(ErrorKind::Failed, "'{}' is not a set.", scene.name(set));
    NodeId node;
    if (adds || removes)
        node = partitionNamed(session, arguments.string(adds ? kAddSet : kRemoveSet));
    else
    {
        node = core::createNode(scene, session.types().find("partition"), arguments.string(kName), {},
                                session.currentNamespace());
        if (arguments.has(kRender))
            core::setValue(scene, {node, scene.findAttribute(node, "partitionType"), {}},
                           core::Value::number(core::Scalar::Int16, 1));
    }
    for (NodeId set : sets)
        removes ? membership.removeFromPartition(set, node) : membership.addToPartition(set, node);
    return script::ObjectName{nodeObject(scene, node)};
}

} // namespace

UNDERSTUDY_COMMAND(partition, kSyntax, partition)

} // namespace understudy::commands
