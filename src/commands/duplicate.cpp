#include "commands/DagCopy.h"
#include "commands/LastCopy.h"
#include "commands/Objects.h"

namespace understudy::commands
{

namespace
{

using core::DagPath;
using core::Scene;

enum : uint8_t
{
    kFullPath,
    kInputConnections,
    kInstanceLeaf,
    kName,
    kParentOnly,
    kRenameChildren,
    kReturnRootsOnly,
    kSmartTransform,
    kTransformsOnly,
    kUpstreamNodes
};

const Syntax kSyntax{
    .name = "duplicate",
    .summary = "Copies objects with all below them and selects the copies.",
    .positional = {Arg::Name, 0, Positional::kMany, "objects"},
    .flags =
        {
            {kFullPath, "fullPath", "f", {}, Mode::Create, "Answers with full paths."},
            {kInputConnections,
             "inputConnections",
             "ic",
             {},
             Mode::Create,
             "The copies keep the inputs of the originals."},
            {kInstanceLeaf, "instanceLeaf", "ilf", {}, Mode::Create, "Shares shapes instead of copying them."},
            {kName, "name", "n", {Arg::String}, Mode::Create, "Name of the first copy; the next ones get numbers."},
            {kParentOnly, "parentOnly", "po", {}, Mode::Create, "Leaves out shapes and children."},
            {kRenameChildren, "renameChildren", "rc", {}, Mode::Create, "Gives every copy a name of its own."},
            {kReturnRootsOnly, "returnRootsOnly", "rr", {}, Mode::Create, "Answers with the topmost copies only."},
            {kSmartTransform,
             "smartTransform",
             "st",
             {},
             Mode::Create,
             "Moves the copy as the last copy was moved since it was made."},
            {kTransformsOnly, "transformsOnly", "to", {}, Mode::Create, "Leaves out shapes."},
            {kUpstreamNodes, "upstreamNodes", "un", {}, Mode::Create, "Copies what feeds the originals along."},
        },
    .returns = "string[]",
};

// The copies: each root with the transforms below it.
std::vector<Object> results(const Scene& scene, const std::vector<DagPath>& roots, bool rootsOnly)
{
    std::vector<Object> found;
    for (const DagPath& root : roots)
        walkDown(scene, root,
                 [&](const DagPath& path)
                 {
                     bool isRoot = path == root;
                     if (isRoot || isTransform(scene, path.node))
                         found.push_back(nodeObject(path));
                     return !rootsOnly;
                 });
    return found;
}

CopyOptions readOptions(const Arguments& arguments)
{
    CopyOptions options;
    options.inputConnections = arguments.has(kInputConnections);
    options.upstreamNodes = arguments.has(kUpstreamNodes);
    options.instanceLeaf = arguments.has(kInstanceLeaf);
    options.parentOnly = arguments.has(kParentOnly);
    options.renameChildren = arguments.has(kRenameChildren);
    options.transformsOnly = arguments.has(kTransformsOnly);
    return options;
}

// A shape is copied with its transform.
DagPath copySource(const Scene& scene, const Object& object)
{
    if (object.kind != Object::Kind::Node)
        throw error(ErrorKind::BadArgument, "'{}' cannot be duplicated: only nodes can.",
                    core::objectName(scene, object));
    if (!scene.isDag(object.node()))
        return object.path;
    DagPath transform = transformOf(scene, object.path);
    return transform.node ? transform : object.path;
}

Value duplicate(Session& session, const Arguments& arguments)
{
    Scene& scene = session.scene();
    std::vector<Object> objects = namedOrSelected(session, arguments);
    if (objects.empty())
        throw Error(ErrorKind::Failed, "Not enough objects or values.");
    session.tell(session::Happening::Duplicating);
    DagCopy copy(session, readOptions(arguments));
    std::vector<DagPath> roots;
    for (const Object& object : objects)
    {
        DagPath source = copySource(scene, object);
        roots.push_back(copy.copy(source, arguments.string(kName)));
        repeatLastMove(session, source, roots.back(), arguments.has(kSmartTransform));
    }
    copy.finish();
    bool rootsOnly = arguments.has(kReturnRootsOnly);
    std::vector<Object> made = results(scene, roots, rootsOnly);
    for (NodeId node : rootsOnly ? std::vector<NodeId>{} : copy.upstream())
        made.push_back(nodeObject(scene, node));

    std::vector<Object> selected;
    for (const DagPath& root : roots)
        selected.push_back(nodeObject(root));
    session.selection().set(std::move(selected));
    if (session::SessionObserver* observer = session.observer())
        observer->duplicated(copy.originals(), copy.copies());
    return nameList(made, arguments.has(kFullPath) ? NameStyle::Full : NameStyle::Shortest);
}

} // namespace

UNDERSTUDY_COMMAND(duplicate, kSyntax, duplicate)

} // namespace understudy::commands
