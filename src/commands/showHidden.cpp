#include "commands/Objects.h"
#include "commands/Visibility.h"

namespace understudy::commands
{

namespace
{

using core::DagPath;

enum : uint8_t
{
    kAbove,
    kAllObjects,
    kBelow,
    kLastHidden
};

const Syntax kSyntax{
    .name = "showHidden",
    .summary = "Makes objects visible.",
    .positional = {Arg::Name, 0, Positional::kMany, "objects"},
    .flags =
        {
            {kAbove, "above", "a", {}, Mode::Create, "The objects above them become visible too."},
            {kAllObjects, "allObjects", "all", {}, Mode::Create, "Every object of the scene becomes visible."},
            {kBelow, "below", "b", {}, Mode::Create, "The objects below them become visible too."},
            {kLastHidden, "lastHidden", "lh", {}, Mode::Create, "What was hidden last becomes visible."},
        },
};

// All nodes of the DAG but the session's own cameras, which stay hidden.
void showAll(Session& session)
{
    const core::Scene& scene = session.scene();
    for (const DagPath& root : rootPaths(scene))
        if (!scene.node(root.node).has(core::kDefaultNode))
            walkDown(scene, root,
                     [&](const DagPath& path)
                     {
                         setVisibility(session, path.node, true);
                         return true;
                     });
}

void show(Session& session, const DagPath& path, const Arguments& arguments)
{
    const core::Scene& scene = session.scene();
    setVisibility(session, path.node, true);
    if (arguments.has(kAbove))
        for (DagPath at = core::parentPath(scene, path); at.node; at = core::parentPath(scene, at))
            setVisibility(session, at.node, true);
    if (arguments.has(kBelow))
        walkDown(scene, path,
                 [&](const DagPath& below)
                 {
                     setVisibility(session, below.node, true);
                     return true;
                 });
}

// What hide hid last, as far as it is still there.
void showLast(Session& session, const Arguments& arguments)
{
    const core::Scene& scene = session.scene();
    for (NodeId node : session.lastHidden().nodes)
        if (scene.exists(node))
            show(session, core::firstPath(scene, node), arguments);
}

Value showHidden(Session& session, const Arguments& arguments)
{
    if (arguments.has(kAllObjects))
        showAll(session);
    else if (arguments.has(kLastHidden))
        showLast(session, arguments);
    else
        for (const Object& object : namedOrSelected(session, arguments))
            if (object.kind == Object::Kind::Node && session.scene().isDag(object.node()))
                show(session, object.path, arguments);
    return {};
}

} // namespace

UNDERSTUDY_COMMAND(showHidden, kSyntax, showHidden)

} // namespace understudy::commands
