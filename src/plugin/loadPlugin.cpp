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
            {kRemoveCallback,
             "removeCallback",
             "rc",
             {Arg::Script},
             Mode::Create,
             "Takes a callback away again.",
             script::Unsupported},
        },
    .returns = "string[]",
};

std::vector<std::filesystem::path> filesOf(const Arguments& arguments)
{
    if (arguments.has(kAllPlugins))
        return allPlugins();
    std::vector<std::filesystem::path> files;
    for (const std::string& text : arguments.names())
    {
        std::vector<std::filesystem::path> found = findPlugins(text);
        if (found.empty())
            throw error(ErrorKind::Failed, "Plug-in, \"{}\", was not found on MAYA_PLUG_IN_PATH.", text);
        files.insert(files.end(), found.begin(), found.end());
    }
    return files;
}

Value loadPlugin(Plugins& plugins, Session& session, const Arguments& arguments)
{
    if (arguments.has(kAddCallback))
    {
        plugins.loadCallbacks().push_back(arguments.values(kAddCallback)[0]);
        return {};
    }
    std::vector<std::filesystem::path> files = filesOf(arguments);
    if (arguments.has(kName) && files.size() != 1)
        throw Error(ErrorKind::Failed, "A name can be given to a single plug-in only.");
    Value::Strings names;
    for (const std::filesystem::path& file : files)
    {
        if (Plugin* plugin = plugins.load(file, arguments.string(kName)))
            names.push_back(plugin->identity.name);
        else if (!arguments.has(kQuiet))
            session.message(script::Severity::Warning,
                            fmt::format("Plug-in, \"{}\", is already loaded. Skipping load.", pluginName(file)));
    }
    return Value::stringsOrNone(std::move(names));
}

} // namespace

script::Command loadPluginCommand(Plugins& plugins) { return makeCommand(plugins, kSyntax, loadPlugin); }

} // namespace understudy::plugin
