// Runs Python code that commands are given as text.
#pragma once

#include "python/PyRef.h"
#include "session/Ports.h"

namespace understudy::python
{

// Evaluates an expression or runs statements in the module __main__. New reference (None for statements), or null with
// an exception set. The GIL must be held.
PyObject* runText(const char* text);

class PythonText final : public session::Interpreter
{
public:
    // Takes the GIL. Throws PythonError with what the code raises.
    script::Value execute(std::string_view text) override;
};

} // namespace understudy::python
