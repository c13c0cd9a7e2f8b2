#include "python/PythonCallable.h"

#include "python/Convert.h"
#include "python/CurrentSession.h"
#include "python/Exceptions.h"

namespace understudy::python
{

PythonCallable::~PythonCallable()
{
    // While the interpreter ends it is no longer "initialized", but this thread still has its state.
    if (!Py_IsInitialized() && !PyGILState_GetThisThreadState())
        return;
    GilHold gil;
    Py_DECREF(m_object);
}

script::Value PythonCallable::call(const std::vector<script::Value>& arguments)
{
    const session::Session& session = needSession();
    GilHold gil;
    // The callable may drop the last other reference to itself.
    PyRef callable = PyRef::borrow(m_object);
    PyRef tuple = PyRef::steal(PyTuple_New(static_cast<Py_ssize_t>(arguments.size())));
    for (size_t i = 0; tuple && i < arguments.size(); ++i)
    {
        PyObject* item = toPython(session, arguments[i]);
        if (!item)
            throw PythonError();
        PyTuple_SET_ITEM(tuple.get(), static_cast<Py_ssize_t>(i), item);
    }
    PyRef result = PyRef::steal(tuple ? PyObject_CallObject(callable.get(), tuple.get()) : nullptr);
    if (!result)
        throw PythonError();
    return result.get() == Py_None ? script::Value() : positionalValue(result.get());
}

} // namespace understudy::python
