#include "commands/Components.h"
#include "commands/NodeFilter.h"
#include "commands/Objects.h"
#include "commands/SetMembership.h"

#include <unordered_set>

namespace understudy::commands
{

namespace
{

enum : uint8_t
{
    kAdd,
    kAddFirst,
    kAll,
    kAllDagObjects,
    kAllDependencyNodes,
    kClear,
    kContainerCentric,
    kDeselect,
    kHierarchy,
    kNoExpand,
    kReplace,
    kSymmetry,
    kSymmetrySide,
    kToggle,
    kVisible
};

const Syntax kSyntax{
    .name = "select",
    .summary = "Changes what is selected; of a set, its members.",
    .positional = {Arg::Name, 0, Positional::kMany, "objects"},
    .flags =
        {
            {kAdd, "add", "add", {}, Mode::Create, "Adds the objects, at the end."},
            {kAddFirst, "addFirst", "af", {}, Mode::Create, "Adds the objects, in front."},
            {kAll, "all", "all", {}, Mode::Create, "The DAG nodes without parent."},
            {kAllDagObjects, "allDagObjects", "ado", {}, Mode::Create, "The DAG nodes without parent."},
            {kAllDependencyNodes, "allDependencyNodes", "adn", {}, Mode::Create, "All nodes."},
            {kClear, "clear", "cl", {}, Mode::Create, "Nothing."},
            {kContainerCentric,
             "containerCentric",
             "cc",
             {},
             Mode::Create,
             "The containers of what is named.",
             refused(Reason::Containers)},
            {kDeselect, "deselect", "d", {}, Mode::Create, "Takes the objects out."},
            {kHierarchy, "hierarchy", "hi", {}, Mode::Create, "All that is below them too."},
            {kNoExpand, "noExpand", "ne", {}, Mode::Create, "Sets themselves instead of their members."},
            {kReplace, "replace", "r", {}, Mode::Create, "The objects and nothing else, which is usual."},
            {kSymmetry, "symmetry", "sym", {}, Mode::Create, "The components across too.", refused(Reason::Geometry)},
            {kSymmetrySide,
             "symmetrySide",
             "sys",
             {Arg::Int},
             Mode::Create,
             "Components of one side.",
             refused(Reason::Geometry)},
            {kToggle, "toggle", "tgl", {}, Mode::Create, "Takes out what is selected and adds what is not."},
            {kVisible, "visible", "vis", {}, Mode::Create, "Only what can be seen."},
        },
};

std::vector<Object> allNodes(const core::Scene& scene)
{
    std::vector<Object> found;
    for (NodeId node : scene.nodes())
        found.push_back(nodeObject(scene, node));
    return found;
}

std::vector<Object> withBelow(const core::Scene& scene, const std::vector<Object>& objects)
{
    std::vector<Object> found;
    for (const Object& object : objects)
    {
        if (object.kind != Object::Kind::Node || !scene.isDag(object.node()))
        {
            found.push_back(object);
            continue;
        }
        walkDown(scene, object.path,
                 [&](const core::DagPath& path)
                 {
                     found.push_back(nodeObject(path));
                     return true;
                 });
    }
    return found;
}

std::vector<Object> wanted(Session& session, const Arguments& arguments)
{
    const core::Scene& scene = session.scene();
    std::vector<Object> objects;
    if (arguments.hasAny(kAll, kAllDagObjects))
        for (core::DagPath& root : rootPaths(scene))
            objects.push_back(nodeObject(std::move(root)));
    else if (arguments.has(kAllDependencyNodes))
        objects = allNodes(scene);
    else
    {
        // Flags that act on objects take the selection where none are named.
        bool named = arguments.given || !arguments.hasAny(kHierarchy, kVisible);
        objects = named ? namedObjects(session, arguments) : session.selection().items();
        if (!arguments.has(kNoExpand))
            objects = SetMembership(session).expanded(objects);
    }
    if (arguments.has(kHierarchy))
        objects = withBelow(scene, objects);
    if (arguments.has(kVisible))
        std::erase_if(objects, [&](const Object& object)
                      { return !scene.isDag(object.node()) || !isVisible(session, object.path); });
    return merged(std::move(objects));
}

std::vector<Object> joined(const std::vector<Object>& first, const std::vector<Object>& second)
{
    std::vector<Object> all = first;
    all.insert(all.end(), second.begin(), second.end());
    return merged(std::move(all));
}

// Whole objects that were selected go to the end; components stay with their kind.
std::vector<Object> added(const std::vector<Object>& now, const std::vector<Object>& objects)
{
    std::vector<Object> kept;
    std::unordered_set<Object, ObjectHash> moved(objects.begin(), objects.end());
    for (const Object& object : now)
        if (object.kind == Object::Kind::Components || !moved.contains(object))
            kept.push_back(object);
    return joined(kept, objects);
}

std::vector<Object> toggled(const std::vector<Object>& now, const std::vector<Object>& objects)
{
    return joined(without(now, objects), without(objects, now));
}

Value select(Session& session, const Arguments& arguments)
{
    if (arguments.has(kClear))
    {
        session.selection().clear();
        return {};
    }
    bool chooses = arguments.given || arguments.hasAny(kAll, kAllDagObjects, kAllDependencyNodes, kHierarchy, kVisible);
    if (!chooses)
        return {};
    std::vector<Object> objects = wanted(session, arguments);
    std::vector<Object> now = session.selection().items();
    if (arguments.has(kAdd))
        objects = added(now, objects);
    else if (arguments.has(kAddFirst))
        objects = joined(objects, without(now, objects));
    else if (arguments.has(kDeselect))
        objects = without(now, objects);
    else if (arguments.has(kToggle))
        objects = toggled(now, objects);
    session.selection().set(std::move(objects));
    return {};
}

} // namespace

UNDERSTUDY_COMMAND(select, kSyntax, select)

} // namespace understudy::commands
