#include "plugin/Commands.h"

#include <algorithm>

namespace understudy::plugin
{

using namespace commands;

namespace
{

enum : uint8_t
{
    kDataTypes,
    kList,
    kNodeTypes,
    kRemove,
    kVersion
};

const Syntax kSyntax{
    .name = "unknownPlugin",
    .summary = "Tells about plug-ins that the scene requires and that are not there.",
    .positional = {Arg::String, 0, 1, "plugin"},
    .flags =
        {
            {kDataTypes, "dataTypes", "dt", {}, Mode::Query, "Data types that the scene takes from it."},
            {kList, "list", "l", {}, Mode::Query, "Names of all of them."},
            {kNodeTypes, "nodeTypes", "nt", {}, Mode::Query, "Node types that the scene takes from it."},
            {kRemove, "remove", "r", {}, Mode::Create, "The scene does not require it any more."},
            {kVersion, "version", "v", {}, Mode::Query, "The version that the scene requires."},
        },
    .modes = Mode::CreateQuery,
    .returns = "string[]",
};

bool isUnknown(Plugins& plugins, const io::Requirement& requirement)
{
    const Plugin* plugin = plugins.known(requirement.plugin);
    return requirement.plugin != "maya" && !(plugin && plugin->isLoaded());
}

io::Requirement& named(Plugins& plugins, Session& session, const Arguments& arguments)
{
    if (arguments.positional.empty())
        throw Error(ErrorKind::Failed, "No plug-in was named.");
    std::string name = arguments.text(0);
    for (io::Requirement& requirement : session.info().requirements)
        if (requirement.plugin == name && isUnknown(plugins, requirement))
            return requirement;
    throw error(ErrorKind::Failed, "'{}' is no unknown plug-in of this scene.", name);
}

Value query(Plugins& plugins, Session& session, const Arguments& arguments)
{
    if (arguments.has(kList))
    {
        Value::Strings names;
        for (const io::Requirement& requirement : session.info().requirements)
            if (isUnknown(plugins, requirement))
                names.push_back(requirement.plugin);
        return Value::stringsOrNone(std::move(names));
    }
    const io::Requirement& requirement = named(plugins, session, arguments);
    if (arguments.has(kVersion))
        return requirement.version;
    if (arguments.has(kNodeTypes))
        return Value::stringsOrNone(requirement.nodeTypes);
    if (arguments.has(kDataTypes))
        return Value::stringsOrNone(requirement.dataTypes);
    throw Error(ErrorKind::Failed, "Specify exactly one flag with query.");
}

// Its nodes would be saved without saying where they come from.
void checkUnused(Session& session, const io::Requirement& requirement)
{
    const core::Scene& scene = session.scene();
    for (core::NodeId node : scene.nodes())
    {
        std::string_view type = scene.unknownType(node);
        if (std::find(requirement.nodeTypes.begin(), requirement.nodeTypes.end(), type) != requirement.nodeTypes.end())
            throw error(ErrorKind::Failed, "The plug-in '{}' cannot be removed: '{}' is a node of it.",
                        requirement.plugin, core::shortestName(scene, node));
    }
}

Value unknownPlugin(Plugins& plugins, Session& session, const Arguments& arguments)
{
    if (arguments.mode == Mode::Query)
        return query(plugins, session, arguments);
    if (!arguments.boolean(kRemove))
        throw Error(ErrorKind::Failed, "Nothing was asked of the plug-in: give -query or -remove.");
    const io::Requirement& requirement = named(plugins, session, arguments);
    checkUnused(session, requirement);
    std::string name = requirement.plugin;
    std::erase_if(session.info().requirements, [&](const io::Requirement& each) { return each.plugin == name; });
    session.setModified(true);
    return {};
}

} // namespace

script::Command unknownPluginCommand(Plugins& plugins) { return makeCommand(plugins, kSyntax, unknownPlugin); }

} // namespace understudy::plugin
