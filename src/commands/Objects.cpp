#include "commands/Objects.h"

#include <algorithm>
#include <iterator>
#include <unordered_set>

namespace understudy::commands
{

namespace
{

void append(Session& session, const Arguments& arguments, size_t position, std::vector<Object>& found)
{
    const Value& argument = arguments.positional[position];
    if (const script::ObjectName* object = argument.object())
    {
        found.push_back(object->object);
        return;
    }
    std::string text = script::toText(argument);
    std::vector<Object> matches = session.resolver().matches(text);
    if (matches.size() == 1 || (!matches.empty() && core::Resolver::isPattern(text)))
    {
        found.insert(found.end(), std::make_move_iterator(matches.begin()), std::make_move_iterator(matches.end()));
        return;
    }
    // A range of elements means all of them, the name of an instanced node its first occurrence.
    bool oneNode = std::all_of(matches.begin(), matches.end(),
                               [&](const Object& object) { return object.node() == matches.front().node(); });
    if (matches.empty() || !oneNode)
        matches = {session.resolver().one(text)}; // throws, and says what is wrong with the name
    if (matches.front().kind == Object::Kind::Node)
        matches.resize(1);
    found.insert(found.end(), std::make_move_iterator(matches.begin()), std::make_move_iterator(matches.end()));
}

} // namespace

std::vector<Object> namedObjects(Session& session, const Arguments& arguments)
{
    std::vector<Object> found;
    for (size_t i = 0; i < arguments.positional.size(); ++i)
        append(session, arguments, i, found);
    return found;
}

std::vector<Object> namedOrSelected(Session& session, const Arguments& arguments)
{
    return arguments.given ? namedObjects(session, arguments) : session.selection().items();
}

Object namedByText(Session& session, std::string_view name)
{
    std::vector<Object> found = session.resolver().matches(name);
    if (found.empty())
        throw error(ErrorKind::Failed, "No object matches name: {}", name);
    if (found.size() > 1)
        throw error(ErrorKind::Failed, "More than one object matches name: {}", name);
    return std::move(found.front());
}

Object nodeObject(const core::Scene& scene, NodeId node) { return nodeObject(core::firstPath(scene, node)); }

std::vector<NodeId> nodesOf(const std::vector<Object>& objects)
{
    std::vector<NodeId> nodes;
    std::unordered_set<NodeId> seen;
    for (const Object& object : objects)
        if (seen.insert(object.node()).second)
            nodes.push_back(object.node());
    return nodes;
}

Value nameList(std::vector<Object> objects, NameStyle style)
{
    Value::List names;
    names.reserve(objects.size());
    for (Object& object : objects)
        names.emplace_back(script::ObjectName{std::move(object), style});
    return names;
}

Value nameListOrNone(std::vector<Object> objects, NameStyle style)
{
    return objects.empty() ? Value() : nameList(std::move(objects), style);
}

std::vector<core::DagPath> childPaths(const core::Scene& scene, const core::DagPath& parent)
{
    std::vector<core::DagPath> found;
    found.reserve(scene.node(parent.node).children.count);
    for (uint32_t a = scene.node(parent.node).children.head; a != core::kNone; a = scene.arc(a).siblings.next)
    {
        core::DagPath child{scene.id(scene.arc(a).child), {}};
        if (scene.hasInstances())
        {
            child.arcs.push_back(scene.arcId(a));
            child.arcs.insert(child.arcs.end(), parent.arcs.begin(), parent.arcs.end());
        }
        found.push_back(std::move(child));
    }
    return found;
}

std::vector<core::DagPath> rootPaths(const core::Scene& scene) { return childPaths(scene, {scene.world(), {}}); }

void walkDown(const core::Scene& scene, const core::DagPath& from,
              const std::function<bool(const core::DagPath&)>& visit)
{
    std::vector<core::DagPath> open{from};
    while (!open.empty())
    {
        core::DagPath path = std::move(open.back());
        open.pop_back();
        if (!visit(path) || !scene.isDag(path.node))
            continue;
        std::vector<core::DagPath> children = childPaths(scene, path);
        open.insert(open.end(), std::make_move_iterator(children.rbegin()), std::make_move_iterator(children.rend()));
    }
}

} // namespace understudy::commands
