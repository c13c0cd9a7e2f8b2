#include "plugin/Commands.h"

namespace understudy::plugin
{

using namespace commands;

namespace
{

enum : uint8_t
{
    kAddCallback,
    kForce,
    kRemoveCallback
};

const Syntax kSyntax{
    .name = "unloadPlugin",
    .summary = "Unloads plug-ins, and takes away what they added.",
    .positional = {Arg::String, 0, Positional::kMany, "plugin"},
    .flags =
        {
            {kAddCallback,
             "addCallback",
             "ac",
             {Arg::Script},
             Mode::Create,
             "Called with the name of every plug-in that is unloaded from now on; a text has %s in its place."},
            {kForce, "force", "f", {}, Mode::Create, "Unloads also what is in use or fails to clean up."},
            {kRemoveCallback, "removeCallback", "rc", {Arg::Script}, Mode::Create, "Takes a callback away again."},
        },
    .undoable = false,
    .returns = "string[]",
};

Value unloadPlugin(Plugins& plugins, Session& session, const Arguments& arguments)
{
    if (arguments.has(kAddCallback))
    {
        plugins.unloadCallbacks().push_back(arguments.values(kAddCallback)[0]);
        return {};
    }
    if (arguments.has(kRemoveCallback))
    {
        if (!removeCallback(plugins.unloadCallbacks(), arguments.values(kRemoveCallback)[0]))
            session.message(script::Severity::Warning, "There is no such callback to remove.");
        return {};
    }
    Value::Strings names;
    for (const std::string& text : arguments.names())
    {
        Plugin* plugin = plugins.known(text);
        if (!plugin || plugin->state == Plugin::State::Unloaded)
            throw error(ErrorKind::Failed, "Plug-in, \"{}\", is not loaded.", text);
        std::string name = plugin->identity.name;
        plugins.unload(*plugin, arguments.has(kForce));
        names.push_back(std::move(name));
    }
    return Value::stringsOrNone(std::move(names));
}

} // namespace

script::Command unloadPluginCommand(Plugins& plugins) { return makeCommand(plugins, kSyntax, unloadPlugin); }

} // namespace understudy::plugin
