#include "commands/AttributeDefinitions.h"

namespace understudy::commands
{

namespace
{

enum : uint8_t
{
    kRemove
};

const Syntax kSyntax{
    .name = "aliasAttr",
    .summary = "Gives attributes other names; queried, lists a node's.",
    .positional = {Arg::String, 0, Positional::kMany, "alias, attribute, ..."},
    .flags =
        {
            {kRemove, "remove", "rm", {}, Mode::Create, "Takes the names away from the attributes given."},
        },
    .undoable = true,
    .modes = Mode::AllModes,
    .returns = "string[]",
};

Value query(Session& session, const Arguments& arguments)
{
    core::Scene& scene = session.scene();
    // An attribute answers its own alias, a node all of its aliases.
    Object object = session.resolver().one(arguments.text(0));
    if (object.kind == Object::Kind::Plug)
    {
        const std::string* alias = scene.alias(object.plug);
        return alias ? Value(*alias) : Value(std::string());
    }
    Value::Strings pairs;
    if (const auto& extras = scene.node(object.node()).extras)
        for (const core::Alias& alias : extras->aliases)
        {
            pairs.push_back(alias.name);
            pairs.push_back(core::attributePath(scene, {object.node(), alias.attribute, alias.path},
                                                core::AttributeSpelling::Long, false));
        }
    return Value::stringsOrNone(std::move(pairs));
}

void name(Session& session, const std::string& alias, const Plug& plug)
{
    core::Scene& scene = session.scene();
    if (!isLegalAttributeName(alias))
        throw error(ErrorKind::Failed, "'{}' is not a legal alias: it needs letters, digits and _, and no digit first.",
                    alias);
    std::optional<Plug> other = scene.findAlias(plug.node, alias);
    if ((other && !(*other == plug)) || core::valid(scene.findAttribute(plug.node, alias)))
        throw error(ErrorKind::Failed, "The alias '{}' clashes with an existing attribute or alias of node '{}'.",
                    alias, core::shortestName(scene, plug.node));
    core::ensureElements(scene, plug);
    core::setAlias(scene, plug, alias);
}

void removeAlias(Session& session, const std::string& attribute)
{
    Plug plug = session.resolver().plug(attribute);
    if (!session.scene().alias(plug))
        throw error(ErrorKind::Failed, "The attribute '{}' has no alias.", core::plugName(session.scene(), plug));
    core::setAlias(session.scene(), plug, {});
}

Value aliasAttr(Session& session, const Arguments& arguments)
{
    std::vector<std::string> names = arguments.names();
    if (names.empty())
        throw Error(ErrorKind::Failed, "Not enough objects or values.");
    if (arguments.mode == Mode::Query)
        return query(session, arguments);
    if (arguments.has(kRemove))
    {
        for (const std::string& attribute : names)
            removeAlias(session, attribute);
        return {};
    }
    if (names.size() % 2)
        throw Error(ErrorKind::Failed, "Not enough objects or values.");
    for (size_t i = 0; i < names.size(); i += 2)
        name(session, names[i], session.resolver().plug(names[i + 1]));
    return {};
}

} // namespace

UNDERSTUDY_COMMAND(aliasAttr, kSyntax, aliasAttr)

} // namespace understudy::commands
