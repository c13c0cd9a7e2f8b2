// An owned reference to a Python object, dropped with the GIL held.
#pragma once

#include <Python.h>

#include <utility>

namespace understudy::python
{

class PyRef
{
public:
    PyRef() = default;
    PyRef(PyRef&& other) noexcept : m_object(std::exchange(other.m_object, nullptr)) {}
    PyRef& operator=(PyRef&& other) noexcept
    {
        std::swap(m_object, other.m_object);
        return *this;
    }
    PyRef(const PyRef&) = delete;
    PyRef& operator=(const PyRef&) = delete;
    ~PyRef() { Py_XDECREF(m_object); }

    static PyRef steal(PyObject* object) { return PyRef(object); }
    static PyRef borrow(PyObject* object) { return PyRef(Py_XNewRef(object)); }

    PyObject* get() const { return m_object; }
    PyObject* release() { return std::exchange(m_object, nullptr); }
    explicit operator bool() const { return m_object != nullptr; }

private:
    explicit PyRef(PyObject* object) : m_object(object) {}

    PyObject* m_object = nullptr;
};

// Holds the GIL, on any thread.
class GilHold
{
public:
    GilHold() : m_state(PyGILState_Ensure()) {}
    ~GilHold() { PyGILState_Release(m_state); }
    GilHold(const GilHold&) = delete;
    GilHold& operator=(const GilHold&) = delete;

private:
    PyGILState_STATE m_state;
};

// Gives up the GIL that this thread holds. At the interpreter's end, taking it again ends a daemon thread by unwinding
// its stack, which the destructor has to let pass.
class GilRelease
{
public:
    GilRelease() : m_thread(PyEval_SaveThread()) {}
    ~GilRelease() noexcept(false) { PyEval_RestoreThread(m_thread); }
    GilRelease(const GilRelease&) = delete;
    GilRelease& operator=(const GilRelease&) = delete;

private:
    PyThreadState* m_thread;
};

} // namespace understudy::python
