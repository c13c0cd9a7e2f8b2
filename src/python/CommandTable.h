// The declarations of the commands, for programs (`understudy coverage`) and people.
#pragma once

#include "python/PyRef.h"
#include "session/Session.h"

namespace understudy::python
{

// A list of dicts, sorted by name; see the docstring of understudy._host.command_table. New reference or null.
PyObject* commandTable(session::Session& session);

} // namespace understudy::python
