// The commands of this layer: declared as in commands/Command.h, with the session's plug-ins at hand.
#pragma once

#include "commands/Command.h"
#include "plugin/Plugins.h"

namespace understudy::plugin
{

script::Command loadPluginCommand(Plugins& plugins);
script::Command unloadPluginCommand(Plugins& plugins);
script::Command pluginInfoCommand(Plugins& plugins);
script::Command unknownPluginCommand(Plugins& plugins);

// A command whose function is given the plug-ins.
template <class Function> script::Command makeCommand(Plugins& plugins, script::Syntax syntax, Function function)
{
    auto run = [&plugins, function](script::Context& context, const script::Arguments& arguments)
    { return function(plugins, static_cast<session::Session&>(context), arguments); };
    return {std::move(syntax), run, {}};
}

} // namespace understudy::plugin
