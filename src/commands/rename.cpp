#include "commands/Objects.h"

namespace understudy::commands
{

namespace
{

enum : uint8_t
{
    kIgnoreShape,
    kUuid
};

const Syntax kSyntax{
    .name = "rename",
    .summary = "Renames a node; where the name is taken, a number follows.",
    .positional = {Arg::String, 1, 2, "[node] name"},
    .flags =
        {
            {kIgnoreShape, "ignoreShape", "is", {}, Mode::Create, "Leaves the names of shapes as they are."},
            {kUuid, "uuid", "uid", {}, Mode::Create, "Gives the node this UUID; its name stays."},
        },
    .returns = "string",
};

Object nodeToRename(Session& session, const Arguments& arguments)
{
    if (arguments.positional.size() > 1)
    {
        if (const script::ObjectName* object = arguments.positional[0].object())
            return object->object;
        std::string name = arguments.text(0);
        std::vector<Object> found = session.resolver().matches(name);
        if (found.size() == 1)
            return found.front();
        // Source: reference/behaviour.md "rename": ambiguous names and paths that lead nowhere.
        if (!found.empty() || name.find('|') != std::string::npos)
            throw error(ErrorKind::Failed, "Invalid path '{}'.", name);
        throw error(ErrorKind::Failed, "No object matches name: {}", name);
    }
    std::vector<Object> selected = session.selection().items();
    if (selected.empty())
        throw Error(ErrorKind::Failed, "Not enough objects or values.");
    return selected.front();
}

void setUuid(Session& session, NodeId node, const std::string& text)
{
    std::optional<core::Uuid> uuid = core::Uuid::parse(text);
    if (!uuid)
        throw error(ErrorKind::Failed, "'{}' is not a UUID.", text);
    core::Scene& scene = session.scene();
    if (scene.node(node).uuid == *uuid)
        return;
    if (std::optional<NodeId> other = scene.find(*uuid))
        throw error(ErrorKind::Failed, "The UUID {} is that of '{}'.", text, core::shortestName(scene, *other));
    scene.enact(core::NodeUuid{node, *uuid});
}

Value rename(Session& session, const Arguments& arguments)
{
    Object object = nodeToRename(session, arguments);
    if (object.kind != Object::Kind::Node)
        throw error(ErrorKind::Failed, "'{}' is no node; renameAttr and aliasAttr rename attributes.",
                    core::objectName(session.scene(), object));
    core::Scene& scene = session.scene();
    std::string name = arguments.text(arguments.positional.size() - 1);
    if (arguments.has(kUuid))
    {
        setUuid(session, object.node(), name);
        return script::ObjectName{object};
    }
    std::string wanted = !name.empty() && name.back() == '#' ? name.substr(0, name.size() - 1) : name;
    if (core::legalName(wanted.substr(wanted.rfind(':') + 1)).changed)
        session.message(script::Severity::Warning, "New name contains invalid characters. Illegal characters were "
                                                   "converted to \"_\".");
    core::renameNode(scene, object.node(), name, session.currentNamespace(), arguments.has(kIgnoreShape));
    return script::ObjectName{object};
}

} // namespace

UNDERSTUDY_COMMAND(rename, kSyntax, rename)

} // namespace understudy::commands
