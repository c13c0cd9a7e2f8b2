// Modules of Python as libraries make them: whose something is, who imported one, and taking one out of a library's
// hands.
#pragma once

#include "plugin/guard/Ref.h"

#include <string>

namespace understudy::guard
{

// The name of the module that a function, a type or a descriptor of one is of; empty: it does not say.
std::string moduleNameOf(PyObject* object);

// Whether the module came by Python's own way of importing a library.
bool isImported(PyObject* module);

// Runs the module's m_clear and m_free, and gives it a definition of our own, which the collector may read later: that
// of its library is never looked at again.
void retireModule(PyObject* module);

} // namespace understudy::guard
