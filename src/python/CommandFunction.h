// The Python function of one command.
//
// A built-in function whose self is an object of ours that knows the command. It outlives the command: when the session
// ends or a plug-in takes the command away, calling it raises, until a command of that name is there again.
#pragma once

#include "python/PyRef.h"
#include "script/Registry.h"

#include <string_view>

namespace understudy::python
{

// Makes the type of the functions' selves. False with an exception set where that fails.
bool prepareCommandFunctions();

// New references, or null with an exception set.
// A function that raises understudy.Unsupported until bindFunction gives it a command. The name must outlive it.
PyObject* makeFunction(const char* name);

// Lets a function call a command; null: it raises RuntimeError, as there is none. Throws PythonError.
void bindFunction(PyObject* function, const script::Command* command);

} // namespace understudy::python
