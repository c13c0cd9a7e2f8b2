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

MStatus add(const MFnPlugin& set, const MString& name, MCreatorFunction creator, MCreateSyntaxFunction createSyntax,
            Addition kind = Addition::Command)
{
    return guarded(
        [&]
        {
            auto registration = std::make_shared<CommandRegistration>();
            uint32_t plugin = fillIn(*registration, set, name, creator, "command");
            if (createSyntax)
                registration->syntax = Access::syntax(createSyntax());
            session::Session& session = needSession();
            addCommand(session, registration);
            pluginHost()->add(plugin, kind, registration->name,
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
    return add(*this, commandName, creatorFunction, nullptr, Addition::ConstraintCommand);
}

MStatus MFnPlugin::deregisterConstraintCommand(const MString& commandName)
{
    return take(*this, Addition::ConstraintCommand, commandName, "constraint command");
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
