#include "commands/Objects.h"

namespace understudy::commands
{

namespace
{

enum : uint8_t
{
    kIgnoreComponents,
    kLock,
    kLockName,
    kLockUnpublished
};

const Syntax kSyntax{
    .name = "lockNode",
    .summary =
        "Locks and unlocks nodes: against deletion, renaming, re-parenting and changes of their attributes' locks.",
    .positional = {Arg::Name, 0, Positional::kMany, "nodes"},
    .flags =
        {
            {kIgnoreComponents, "ignoreComponents", "ic", {}, Mode::CreateQuery, "Leaves out components silently."},
            {kLock, "lock", "l", {Arg::Boolean}, Mode::CreateQuery, "The lock of the node; usually on."},
            {kLockName, "lockName", "ln", {Arg::Boolean}, Mode::CreateQuery, "The lock of its name."},
            {kLockUnpublished,
             "lockUnpublished",
             "lu",
             {Arg::Boolean},
             Mode::CreateQuery,
             "The lock of attributes that a container does not publish."},
        },
    .modes = Mode::CreateQuery,
    .returns = "boolean[]",
};

struct Lock
{
    uint8_t flag;
    uint8_t bit;
};
constexpr Lock kLocks[] = {
    {kLock, core::kNodeLocked}, {kLockName, core::kNameLocked}, {kLockUnpublished, core::kUnpublishedLocked}};

std::vector<NodeId> nodesToLock(Session& session, const Arguments& arguments)
{
    std::vector<Object> objects = namedOrSelected(session, arguments);
    for (const Object& object : objects)
        if (object.kind != Object::Kind::Node && !arguments.has(kIgnoreComponents))
            throw error(ErrorKind::Failed, "'{}' is not a node; lockNode locks whole nodes.",
                        core::objectName(session.scene(), object));
    std::erase_if(objects, [](const Object& object) { return object.kind != Object::Kind::Node; });
    return nodesOf(objects);
}

Value states(const core::Scene& scene, const std::vector<NodeId>& nodes, uint8_t bit)
{
    Value::List list;
    for (NodeId node : nodes)
        list.emplace_back((scene.node(node).flags & bit) != 0);
    return list.empty() ? Value() : Value(std::move(list));
}

Value lockNode(Session& session, const Arguments& arguments)
{
    core::Scene& scene = session.scene();
    std::vector<NodeId> nodes = nodesToLock(session, arguments);
    uint8_t mask = 0;
    uint8_t bits = 0;
    for (const Lock& lock : kLocks)
        if (arguments.has(lock.flag))
        {
            mask |= lock.bit;
            bits |= arguments.boolean(lock.flag) ? lock.bit : 0;
        }
    uint8_t asked = mask ? static_cast<uint8_t>(mask & -mask) : uint8_t(core::kNodeLocked);
    if (arguments.mode == Mode::Query)
        return states(scene, nodes, asked);
    if (!mask)
        mask = bits = core::kNodeLocked;
    for (NodeId node : nodes)
        if ((scene.node(node).flags & mask) != bits)
            scene.enact(core::NodeFlagBits{node, mask, bits});
    return states(scene, nodes, asked);
}

} // namespace

UNDERSTUDY_COMMAND(lockNode, kSyntax, lockNode)

} // namespace understudy::commands
