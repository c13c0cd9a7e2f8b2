// Values between Python and commands. All functions need the GIL; those that make a script::Value throw PythonError
// where Python raises.
#pragma once

#include "python/PyRef.h"
#include "script/Context.h"
#include "script/Syntax.h"
#include "script/Value.h"

#include <string>
#include <string_view>

namespace understudy::python
{

// A positional argument: None and objects of any other type become the text that str() gives, but a callable stays
// callable where the command takes a script.
script::Value positionalValue(PyObject* object, const script::Positional& declared = {});
// The value of a flag: None stays None, a callable stays callable where the flag takes a script, other objects become
// text.
script::Value flagValue(PyObject* object, const script::Flag& flag);

// New references, or null with an exception set. Text that is not UTF-8 comes back as it was given (surrogateescape).
PyObject* toPython(const script::Context& context, const script::Value& value);
PyObject* toPython(std::string_view text);

// The text of a str, surrogates as the bytes they stand for.
std::string textOf(PyObject* string);

} // namespace understudy::python
