#include "commands/AttributeDefinitions.h"

namespace understudy::commands
{

namespace
{

const Syntax kSyntax{
    .name = "renameAttr",
    .summary = "Renames an attribute that was added to a node.",
    .positional = {Arg::String, 2, 2, "attribute, name"},
    .flags = {},
    .undoable = true,
    .returns = "string",
};

Value renameAttr(Session& session, const Arguments& arguments)
{
    core::Scene& scene = session.scene();
    Plug plug = session.resolver().plug(arguments.text(0));
    std::string name = arguments.text(1);
    const core::Attribute& attribute = scene.attribute(plug.attribute);
    if (!attribute.has(core::kDynamic))
        throw error(ErrorKind::Failed, "The attribute '{}' is not dynamic and cannot be renamed.",
                    core::plugName(scene, plug));
    if (!isLegalAttributeName(name))
        throw error(ErrorKind::Failed, "'{}' is not a legal name of an attribute.", name);
    if (scene.isLocked(plug) || scene.node(plug.node).has(core::kNodeLocked))
        throw error(ErrorKind::Locked, "The attribute '{}' is locked and cannot be renamed.",
                    core::plugName(scene, plug));
    core::AttrId taken = scene.findAttribute(plug.node, name);
    if ((core::valid(taken) && taken != plug.attribute) || scene.findAlias(plug.node, name))
        throw error(ErrorKind::Failed, "The name '{}' clashes with an existing attribute of node '{}'.", name,
                    core::shortestName(scene, plug.node));
    // A short name that was no other name follows.
    bool follows = attribute.shortName == attribute.longName;
    editDefinition(scene, plug.attribute,
                   [&](core::Attribute& a)
                   {
                       a.longName = session.types().keep(name);
                       if (follows)
                           a.shortName = a.longName;
                   });
    return name;
}

} // namespace

UNDERSTUDY_COMMAND(renameAttr, kSyntax, renameAttr)

} // namespace understudy::commands
