// Commands that plug-ins register: one instance of the plug-in's class for each call, kept with what it changed where
// the command can be undone.
#pragma once

#include "openmaya/CommandSyntax.h"
#include "openmaya/PluginHost.h"
#include "session/Session.h"

#include <memory>
#include <optional>
#include <string>
#include <unordered_set>

namespace understudy::openmaya
{

class CommandCall;

// What a plug-in registered. Shared by its calls, which may be undone after the plug-in is gone.
struct CommandRegistration : Registered
{
    std::optional<CommandSyntax> syntax;
    std::unordered_set<CommandCall*> calls;
};

// Makes it a command of the session. Throws Failed where the name is taken.
void addCommand(session::Session& session, std::shared_ptr<CommandRegistration> registration);
// Takes it away, with the instances that are kept: undo then restores what their calls changed.
void removeCommand(session::Session& session, const std::shared_ptr<CommandRegistration>& registration);

// The command that runs now.
struct CommandFrame
{
    explicit CommandFrame(const CommandRegistration& registration, bool isUndo = false);
    ~CommandFrame();
    CommandFrame(const CommandFrame&) = delete;
    CommandFrame& operator=(const CommandFrame&) = delete;

    const CommandRegistration& registration;
    const bool isUndo; // undoIt runs
    script::Value result;
    std::vector<std::string> errors;                   // as they were displayed
    std::vector<std::shared_ptr<core::Journal>> steps; // of scripts that it ran with undo enabled
    CommandFrame* outer;
};

// Null where none runs.
CommandFrame* currentFrame();
// An error that is displayed: the command that runs gives it to its caller where it fails.
void noteError(std::string_view text);

} // namespace understudy::openmaya
