// Commands of plug-ins: MFnPlugin registers them, PluginCommands runs them.
#include "openmaya/Access.h"
#include "openmaya/CurrentSession.h"
#include "openmaya/PluginCommands.h"
#include "openmaya/PluginHost.h"
#include "openmaya/Status.h"

#include <maya/MFnPlugin.h>
#include <maya/MSyntax.h>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

std::shared_ptr<CommandRegistration> makeRegistration(uint32_t plugin, const MString& name, MCreatorFunction creator,
                                                      MCreateSyntaxFunction createSyntax)
{
    auto registration = std::make_shared<CommandRegistration>();
    registration->name = name.asChar();
    registration->plugin = neededPlugin(plugin).name;
    registration->creator = creator;
    registration->running = &pluginHost()->running(plugin);
    if (createSyntax)
        registration->syntax = Access::syntax(createSyntax());
    return registration;
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

MStatus MFnPlugin::registerCommand(const MString& commandName, MCreatorFunction creatorFunction,
                                   MCreateSyntaxFunction createSyntaxFunction)
{
    return guarded(
        [&]
        {
            uint32_t plugin = Access::pluginOf(Access::objectOf(*this));
            if (commandName.isEmpty() || !creatorFunction)
                throw core::Error(core::ErrorKind::BadArgument, "A command needs a name and a creator.");
            auto registration = makeRegistration(plugin, commandName, creatorFunction, createSyntaxFunction);
            session::Session& session = needSession();
            addCommand(session, registration);
            pluginHost()->add(plugin, Addition::Command, registration->name,
                              [&session, registration] { removeCommand(session, registration); });
        });
}

MStatus MFnPlugin::deregisterCommand(const MString& commandName)
{
    return guarded([&] { takeAway(*this, Addition::Command, commandName.asChar(), "command"); });
}

OPENMAYA_NAMESPACE_CLOSE
