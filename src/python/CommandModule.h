// The module maya.cmds: a function for each command of the session, and one that raises understudy.Unsupported for each
// further command of Maya.
#pragma once

#include "python/PyRef.h"
#include "session/Session.h"

#include <string_view>
#include <vector>

namespace understudy::python
{

// Names the module that commands appear in. It is filled now where there is a session.
void attachModule(PyObject* module);

// Fills the module for a session; empties it when the session ended. Throw PythonError.
void showCommands(session::Session& session);
void hideCommands();
// One command came or goes (plug-ins).
void commandAdded(const script::Command& command);
void commandRemoved(std::string_view name);

// Commands of Maya that are not there yet, sorted.
std::vector<std::string_view> refusedCommands(session::Session& session);
bool isMayaCommand(std::string_view name);

// Drops all functions: the interpreter ends.
void releaseModule();

} // namespace understudy::python
