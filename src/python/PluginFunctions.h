// What the module understudy.plugin asks of the host: the Python bindings of plug-ins.
#pragma once

#include "python/PyRef.h"

namespace understudy::python
{

// Adds the functions to the module. False with a Python exception set on failure.
bool addPluginFunctions(PyObject* module);

} // namespace understudy::python
