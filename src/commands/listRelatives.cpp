#include "commands/NodeFilter.h"
#include "commands/Objects.h"

#include <unordered_set>

namespace understudy::commands
{

namespace
{

enum : uint8_t
{
    kAllDescendents,
    kAllParents,
    kChildren,
    kFullPath,
    kNoIntermediate,
    kParent,
    kPath,
    kShapes,
    kType
};

const Syntax kSyntax{
    .name = "listRelatives",
    .summary = "Lists parents, children and shapes of DAG nodes.",
    .positional = {Arg::Name, 0, Positional::kMany, "objects"},
    .flags =
        {
            {kAllDescendents,
             "allDescendents",
             "ad",
             {},
             Mode::Create,
             "All that is below, each node once, grandchildren before children."},
            {kAllParents, "allParents", "ap", {}, Mode::Create, "The parents of all instances."},
            {kChildren, "children", "c", {}, Mode::Create, "What is directly below, which is usual."},
            {kFullPath, "fullPath", "f", {}, Mode::Create, "Full paths."},
            {kNoIntermediate,
             "noIntermediate",
             "ni",
             {},
             Mode::Create,
             "With -shapes: leaves out intermediate objects."},
            {kParent, "parent", "p", {}, Mode::Create, "The parent."},
            {kPath, "path", "pa", {}, Mode::Create, "Paths as short as they can be; else names without path."},
            {kShapes, "shapes", "s", {}, Mode::Create, "The shapes directly below."},
            {kType,
             "type",
             "typ",
             {Arg::String},
             Mode::Create,
             "Only nodes of this type and those derived from it.",
             script::MultiUse},
        },
    .undoable = false,
    .returns = "string[]",
};

class Relatives
{
public:
    Relatives(Session& session, const Arguments& arguments)
        : m_session(session), m_scene(session.scene()), m_arguments(arguments), m_types(session)
    {
        for (const std::string& type : arguments.strings(kType))
            m_types.addNamed(type);
    }

    std::vector<Object> run()
    {
        for (const Object& object : namedOrSelected(m_session, m_arguments))
            if (m_scene.isDag(object.node()))
                list(object);
        return std::move(m_found);
    }

private:
    void list(const Object& object)
    {
        bool isPart = object.kind == Object::Kind::Components;
        if (m_arguments.has(kParent))
            take(isPart ? object.path : core::parentPath(m_scene, object.path));
        else if (m_arguments.has(kAllParents))
            takeAllParents(object.node());
        else if (m_arguments.has(kShapes))
            takeShapes(object.path);
        else if (m_arguments.has(kAllDescendents))
            takeBelow(object.path);
        else
            for (core::DagPath& child : childPaths(m_scene, object.path))
                take(std::move(child));
    }

    void take(core::DagPath path)
    {
        if (path.node && m_types.accepts(m_scene.node(path.node).type))
            m_found.push_back(nodeObject(std::move(path)));
    }

    // Each parent node once, though it may occur several times itself.
    void takeAllParents(NodeId node)
    {
        std::unordered_set<NodeId> seen;
        for (const core::DagPath& path : core::allPaths(m_scene, node))
            if (core::DagPath parent = core::parentPath(m_scene, path); seen.insert(parent.node).second)
                take(std::move(parent));
    }

    void takeShapes(const core::DagPath& parent)
    {
        bool skip = m_arguments.has(kNoIntermediate);
        for (core::DagPath& child : childPaths(m_scene, parent))
            if (m_scene.type(child.node).isShape() && !(skip && isOn(m_session, child.node, "intermediateObject")))
                take(std::move(child));
    }

    void takeBelow(const core::DagPath& parent)
    {
        // Second visits come after all that is below.
        std::vector<std::pair<core::DagPath, bool>> open;
        open.emplace_back(parent, false);
        while (!open.empty())
        {
            auto [path, seen] = std::move(open.back());
            open.pop_back();
            if (seen)
            {
                if (m_listed.insert(path.node).second)
                    take(std::move(path));
                continue;
            }
            std::vector<core::DagPath> children = childPaths(m_scene, path);
            if (!(path == parent))
                open.emplace_back(std::move(path), true);
            for (auto child = children.rbegin(); child != children.rend(); ++child)
                open.emplace_back(std::move(*child), false);
        }
    }

    Session& m_session;
    const core::Scene& m_scene;
    const Arguments& m_arguments;
    NodeFilter m_types;
    std::vector<Object> m_found;
    std::unordered_set<NodeId> m_listed;
};

Value listRelatives(Session& session, const Arguments& arguments)
{
    NameStyle style = arguments.has(kFullPath) ? NameStyle::Full
                      : arguments.has(kPath)   ? NameStyle::Shortest
                                               : NameStyle::Base;
    return nameListOrNone(Relatives(session, arguments).run(), style);
}

} // namespace

UNDERSTUDY_COMMAND(listRelatives, kSyntax, listRelatives)

} // namespace understudy::commands
