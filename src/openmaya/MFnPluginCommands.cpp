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

MStatus add(const MFnPlugin& set, const MString& name, MCreatorFunction creator, MCreateSyntaxFunction createSyntax)
{
    return guarded(
        [&]
        {
            uint32_t plugin = Access::pluginOf(Access::objectOf(set));
            if (name.isEmpty() || !creator)
                throw core::Error(core::ErrorKind::BadArgument, "A command needs a name and a creator.");
            auto registration = makeRegistration(plugin, name, creator, createSyntax);
            session::Session& session = needSession();
            addCommand(session, registration);
            pluginHost()->add(plugin, Addition::Command, registration->name,
                              [&session, registration] { removeCommand(session, registration); });
        });
}

// A command of windows and tools: it is there, as in a batch session of Maya's, and says what it lacks when it is
// called.
MStatus addOfInterface(const MFnPlugin& set, const MString& name, Addition kind)
{
    return guarded(
        [&]
        {
            uint32_t plugin = Access::pluginOf(Access::objectOf(set));
            if (name.isEmpty())
                throw core::Error(core::ErrorKind::BadArgument, "A command needs a name.");
            std::string owner = neededPlugin(plugin).name;
            script::Command command;
            command.syntax = rawDeclaration(name.asChar());
            command.owner = owner;
            command.run = [name, owner](script::Context&, const script::Arguments&) -> script::Value
            {
                throw core::error(core::ErrorKind::Unsupported,
                                  "'{}' (plug-in '{}') needs a user interface, which "
                                  "Understudy does not have.",
                                  name.asChar(), owner);
            };
            session::Session& session = needSession();
            session.commands().add(std::move(command));
            pluginHost()->add(plugin, kind, name.asChar(),
                              [&session, name] { session.commands().remove(name.asChar()); });
        });
}

MStatus take(const MFnPlugin& set, Addition kind, const MString& name, const char* kindName)
{
    return guarded([&] { takeAway(set, kind, name.asChar(), kindName); });
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

MStatus MFnPlugin::registerCommand(const MString& commandName, MCreatorFunction creatorFunction,
                                   MCreateSyntaxFunction createSyntaxFunction)
{
    return add(*this, commandName, creatorFunction, createSyntaxFunction);
}

MStatus MFnPlugin::deregisterCommand(const MString& commandName)
{
    return take(*this, Addition::Command, commandName, "command");
}

MStatus MFnPlugin::registerConstraintCommand(const MString& commandName, MCreatorFunction creatorFunction)
{
    return add(*this, commandName, creatorFunction, nullptr);
}

MStatus MFnPlugin::deregisterConstraintCommand(const MString& commandName)
{
    return take(*this, Addition::Command, commandName, "command");
}

MStatus MFnPlugin::registerControlCommand(const MString& commandName, MCreatorFunction)
{
    return addOfInterface(*this, commandName, Addition::ControlCommand);
}

MStatus MFnPlugin::deregisterControlCommand(const MString& commandName)
{
    return take(*this, Addition::ControlCommand, commandName, "control command");
}

MStatus MFnPlugin::registerModelEditorCommand(const MString& commandName, MCreatorFunction, MCreatorFunction)
{
    return addOfInterface(*this, commandName, Addition::ModelEditorCommand);
}

MStatus MFnPlugin::deregisterModelEditorCommand(const MString& commandName)
{
    return take(*this, Addition::ModelEditorCommand, commandName, "model editor command");
}

MStatus MFnPlugin::registerContextCommand(const MString& commandName, MCreatorFunction)
{
    return addOfInterface(*this, commandName, Addition::ContextCommand);
}

// The command of the tool does the same as the tool would, and works without one.
MStatus MFnPlugin::registerContextCommand(const MString& commandName, MCreatorFunction creatorFunction,
                                          const MString& toolCmdName, MCreatorFunction toolCmdCreator,
                                          MCreateSyntaxFunction toolCmdSyntax)
{
    MStatus status = registerContextCommand(commandName, creatorFunction);
    return status ? add(*this, toolCmdName, toolCmdCreator, toolCmdSyntax) : status;
}

MStatus MFnPlugin::deregisterContextCommand(const MString& commandName)
{
    return take(*this, Addition::ContextCommand, commandName, "context command");
}

MStatus MFnPlugin::deregisterContextCommand(const MString& commandName, const MString& toolCmdName)
{
    MStatus status = deregisterContextCommand(commandName);
    MStatus ofTool = deregisterCommand(toolCmdName);
    return status ? ofTool : status;
}

OPENMAYA_NAMESPACE_CLOSE
