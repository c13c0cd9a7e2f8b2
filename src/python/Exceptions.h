// Errors between C++ and Python: kinds of core::Error become exception types here and nowhere else, and an exception
// raised by a script's callable travels through C++ unharmed.
#pragma once

#include "core/Error.h"
#include "python/PyRef.h"

#include <memory>

namespace understudy::python
{

// A Python exception on its way through C++. Made from the one that is set now; the GIL must be held.
class PythonError : public core::Error
{
public:
    PythonError();

    // Sets the exception again, with its traceback.
    void restore() const;

private:
    class Holder;
    std::shared_ptr<const Holder> m_exception;
};

// Sets the Python exception for the C++ exception that is being handled. Call inside a catch block with the GIL held.
// Returns null. `arguments` are the positional ones of the call: where a missing name stood in a list, Maya's message
// names the whole list.
PyObject* raiseCurrent(PyObject* const* arguments = nullptr, Py_ssize_t count = 0);

// understudy.Unsupported with this message. Returns null.
PyObject* raiseUnsupported(const char* format, const char* subject);

// Runs a function that gives a new reference or null and turns what it throws into a Python exception.
template <class Function> PyObject* guarded(Function function)
{
    try
    {
        return function();
    }
    // Not `...`: the interpreter may end a thread by forced unwinding, which must pass.
    catch (const std::exception&)
    {
        return raiseCurrent();
    }
}

} // namespace understudy::python
