#include "plugin/Install.h"

#include "plugin/Commands.h"

namespace understudy::plugin
{

void PluginsDeleter::operator()(Plugins* plugins) const { delete plugins; }

PluginsHandle install(session::Session& session)
{
    PluginsHandle plugins(new Plugins(session));
    session.commands().add(loadPluginCommand(*plugins));
    session.commands().add(unloadPluginCommand(*plugins));
    session.commands().add(pluginInfoCommand(*plugins));
    session.commands().add(unknownPluginCommand(*plugins));
    return plugins;
}

} // namespace understudy::plugin
