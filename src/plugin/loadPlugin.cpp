#include "plugin/Commands.h"
#include "plugin/SearchPath.h"

namespace understudy::plugin
{

using namespace commands;

namespace
{

enum : uint8_t
{
    kAddCallback,
    kAllPlugins,
    kName,
    kQuiet,
    kRemoveCallback
};

const Syntax kSyntax{
    .name = "loadPlugin",
    .summary = "Loads plug-ins, by name or file.",
    .positional = {Arg::String, 0, Positional::kMany, "plugin"},
    .flags =
        {
            {kAddCallback,
             "addCallback",
             "ac",
             {Arg::Script},
             Mode::Create,
             "Called with the name of every plug-in that is loaded from now on; a text has %s in its place."},
            {kAllPlugins, "allPlugins", "a", {}, Mode::Create, "Loads every plug-in on MAYA_PLUG_IN_PATH."},
            {kName, "name", "n", {Arg::String}, Mode::Create, "Another name than the file's, for a single plug-in."},
            {kQuiet, "quiet", "qt", {}, Mode::Create, "Does not warn of plug-ins that are loaded already."},
            {kRemoveCallback, "removeCallback", "rc", {Arg::Script}, Mode::Create, "Takes a callback away again."},
        },
    .undoable = false,
    .returns = "string[]",
};

std::vector<PluginPlace> placesOf(const Arguments& arguments)
{
    if (arguments.has(kAllPlugins))
        return allPlugins();
    std::vector<PluginPlace> places;
    for (const std::string& text : arguments.names())
    {
        std::vector<PluginPlace> found = neededPlugins(text);
        places.insert(places.end(), found.begin(), found.end());
    }
    return places;
}

Value loadPlugin(Plugins& plugins, Session& session, const Arguments& arguments)
{
    if (arguments.has(kAddCallback))
    {
        plugins.loadCallbacks().push_back(arguments.values(kAddCallback)[0]);
        return {};
    }
    if (arguments.has(kRemoveCallback))
    {
        if (!removeCallback(plugins.loadCallbacks(), arguments.values(kRemoveCallback)[0]))
            session.message(script::Severity::Warning, "There is no such callback to remove.");
        return {};
    }
    std::vector<PluginPlace> places = placesOf(arguments);
    if (arguments.has(kName) && places.size() != 1)
        throw Error(ErrorKind::Failed, "A name can be given to a single plug-in only.");
    Value::Strings names;
    for (const PluginPlace& place : places)
    {
        if (Plugin* plugin = plugins.load(place, arguments.string(kName)))
            names.push_back(plugin->identity.name);
        else if (!arguments.has(kQuiet))
            session.message(script::Severity::Warning,
                            fmt::format("Plug-in, \"{}\", is already loaded. Skipping load.", place.name()));
    }
    return Value::stringsOrNone(std::move(names));
}

} // namespace

script::Command loadPluginCommand(Plugins& plugins) { return makeCommand(plugins, kSyntax, loadPlugin); }

} // namespace understudy::plugin
