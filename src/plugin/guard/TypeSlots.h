// The functions that a Python type leads to, as a table: where each stands, and what it answers when it fails.
//
// What clears up after an instance (tp_dealloc, tp_free, tp_finalize, tp_traverse, tp_clear, bf_releasebuffer) is not
// among them: it must run as long as there are instances.
#pragma once

#include "plugin/guard/Record.h"

#include <functional>

namespace understudy::guard
{

// Gives each slot of the type that is filled, to be read or written.
void eachSlot(PyTypeObject& type, const std::function<void(void*& slot, Refusal refusal)>& visit);

// Whether it is one of the types of pybind11 or nanobind themselves, which all libraries made with them share. Their
// functions and classes are guarded each; they themselves run no code of a plug-in's author.
bool isShared(const PyTypeObject& type);

// Whether the type holds an address for which `isInside` is true: its functions, tables or texts.
bool refersTo(PyTypeObject& type, const std::function<bool(const void*)>& isInside);

} // namespace understudy::guard
