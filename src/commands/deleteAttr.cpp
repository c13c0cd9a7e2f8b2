#include "commands/AttributeDefinitions.h"

namespace understudy::commands
{

namespace
{

enum : uint8_t
{
    kAttribute
};

const Syntax kSyntax{
    .name = "deleteAttr",
    .summary = "Deletes attributes that were added to nodes; queried, lists them.",
    .positional = {Arg::Name, 0, Positional::kMany, "attributes, or nodes with -attribute"},
    .flags =
        {
            {kAttribute, "attribute", "at", {Arg::String}, Mode::Create, "The attribute to delete of the nodes given."},
        },
    .undoable = true,
    .modes = Mode::AllModes,
};

Value listDynamic(Session& session, const std::vector<Object>& objects)
{
    Value::Strings names;
    for (const Object& object : objects)
        for (core::AttrId id : session.scene().dynamicAttributes(object.node()))
            names.emplace_back(session.scene().attribute(id).longName);
    return Value::stringsOrNone(std::move(names));
}

void deletePlug(core::Scene& scene, const Plug& plug)
{
    requireDynamicTop(scene, plug, "deleted");
    if (scene.isLocked(plug))
        throw error(ErrorKind::Locked, "The attribute '{}' is locked and cannot be deleted.",
                    core::plugName(scene, plug));
    core::removeAttribute(scene, plug.node, plug.attribute);
}

Value deleteAttr(Session& session, const Arguments& arguments)
{
    std::vector<Object> objects = objectsOrSelection(session, arguments);
    if (arguments.mode == Mode::Query)
        return listDynamic(session, objects);
    std::string attribute = arguments.string(kAttribute);
    for (const Object& object : objects)
    {
        if (object.kind == Object::Kind::Plug)
        {
            deletePlug(session.scene(), object.plug);
            continue;
        }
        if (attribute.empty())
            throw Error(ErrorKind::Failed, "No attribute was specified.");
        std::optional<Plug> plug = session.resolver().plugOf(object.node(), attribute);
        if (!plug)
            throw error(ErrorKind::NotFound, "No object matches name: {}.{}",
                        core::shortestName(session.scene(), object.path), attribute);
        deletePlug(session.scene(), *plug);
    }
    return {};
}

} // namespace

UNDERSTUDY_COMMAND(deleteAttr, kSyntax, deleteAttr)

} // namespace understudy::commands
