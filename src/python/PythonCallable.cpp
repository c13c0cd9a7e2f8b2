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

bool PythonCallable::isSame(const script::Callable& other) const
{
    const auto* callable = dynamic_cast<const PythonCallable*>(&other);
    if (!callable)
        return false;
    GilHold gil;
    int equal = PyObject_RichCompareBool(m_object, callable->m_object, Py_EQ);
    if (equal < 0)
        throw PythonError();
    return equal != 0;
}

std::string PythonCallable::text() const
{
    GilHold gil;
    PyRef repr = PyRef::steal(PyObject_Repr(m_object));
    const char* utf8 = repr ? PyUnicode_AsUTF8(repr.get()) : nullptr;
    if (!utf8)
        throw PythonError();
    return utf8;
}

} // namespace understudy::python
