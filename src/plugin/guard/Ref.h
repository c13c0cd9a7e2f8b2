// A counted reference to a Python object, and the GIL. Nothing here may be used once the interpreter has ended.
#pragma once

#include <Python.h>

#include <utility>

#ifdef Py_GIL_DISABLED
#error "The guard relies on the GIL: free-threaded builds of Python are not supported."
#endif

namespace understudy::guard
{

class Ref
{
public:
    Ref() = default;
    // Takes over a reference, as functions return it.
    explicit Ref(PyObject* owned) : m_object(owned) {}
    Ref(Ref&& other) noexcept : m_object(std::exchange(other.m_object, nullptr)) {}
    Ref& operator=(Ref&& other) noexcept
    {
        std::swap(m_object, other.m_object);
        return *this;
    }
    ~Ref() { Py_XDECREF(m_object); }

    static Ref borrow(PyObject* object)
    {
        Py_XINCREF(object);
        return Ref(object);
    }

    PyObject* get() const { return m_object; }
    explicit operator bool() const { return m_object != nullptr; }

private:
    PyObject* m_object = nullptr;
};

class Gil
{
public:
    Gil() : m_state(PyGILState_Ensure()) {}
    ~Gil() { PyGILState_Release(m_state); }
    Gil(const Gil&) = delete;
    Gil& operator=(const Gil&) = delete;

private:
    PyGILState_STATE m_state;
};

// What a thread was raising before, set aside for a while.
class ErrorAside
{
public:
    ErrorAside() { PyErr_Fetch(&m_type, &m_value, &m_trace); }
    ~ErrorAside() { PyErr_Restore(m_type, m_value, m_trace); }
    ErrorAside(const ErrorAside&) = delete;
    ErrorAside& operator=(const ErrorAside&) = delete;

private:
    PyObject* m_type = nullptr;
    PyObject* m_value = nullptr;
    PyObject* m_trace = nullptr;
};

// Whether Python can be asked anything: it runs, and is not about to end.
inline bool isPythonUp()
{
#if PY_VERSION_HEX >= 0x030D0000
    return Py_IsInitialized() && !Py_IsFinalizing();
#else
    return Py_IsInitialized() && !_Py_IsFinalizing();
#endif
}

} // namespace understudy::guard
