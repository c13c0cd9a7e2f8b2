// A Python callable that a command was given: a script flag's value, deferred work, a callback.
#pragma once

#include "python/PyRef.h"
#include "script/Value.h"

namespace understudy::python
{

class PythonCallable final : public script::Callable
{
public:
    explicit PythonCallable(PyObject* object) : m_object(Py_NewRef(object)) {}
    // After the interpreter's end the object is left alone.
    ~PythonCallable() override;

    // Takes the GIL. Throws PythonError with what the callable raises.
    script::Value call(const std::vector<script::Value>& arguments) override;

    // Take the GIL. Equal objects are the same: each access to a method makes a new one.
    bool isSame(const script::Callable& other) const override;
    std::string text() const override;

    PyObject* object() const { return m_object; } // borrowed

private:
    PyObject* m_object;
};

} // namespace understudy::python
