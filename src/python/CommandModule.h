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

// Fills the module for a session, and keeps to what its plug-ins add and take away; empties it when the session ended.
// Throw PythonError.
void showCommands(session::Session& session);
void hideCommands(session::Session& session);
// Commands of Maya that are not there yet, sorted.
std::vector<std::string_view> refusedCommands(session::Session& session);
bool isMayaCommand(std::string_view name);

// Drops all functions: the interpreter ends.
void releaseModule();

} // namespace understudy::python
