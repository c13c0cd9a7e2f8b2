// Gives a session its plug-ins: the loader's port and its commands: loadPlugin, unloadPlugin, pluginInfo and
// unknownPlugin.
#pragma once

#include <memory>

namespace understudy::session
{
class Session;
}

namespace understudy::plugin
{

class Plugins;

struct PluginsDeleter
{
    void operator()(Plugins* plugins) const;
};
using PluginsHandle = std::unique_ptr<Plugins, PluginsDeleter>;

// The session must be the current one (openmaya::setCurrentSession) while plug-ins run, and outlive the handle, which
// unloads them.
PluginsHandle install(session::Session& session);

} // namespace understudy::plugin
