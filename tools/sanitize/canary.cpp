// understudy._canary: native faults on purpose. `make sanitize` and `make tsan` fail unless theirs are caught.
#include <Python.h>

#include <climits>
#include <cstdlib>
#include <cstring>
#include <thread>

namespace
{

PyObject* leak(PyObject*, PyObject*)
{
    // Hidden from the leak check's view of registers and stack by being overwritten at once.
    void* volatile memory = std::malloc(4321);
    std::memset(memory, 1, 4321);
    memory = nullptr;
    Py_RETURN_NONE;
}

PyObject* leakReference(PyObject*, PyObject*)
{
    // An object nobody owns: what a missing Py_DECREF leaves behind.
    return PyBytes_FromStringAndSize(nullptr, 4321) ? Py_NewRef(Py_None) : nullptr;
}

PyObject* overflow(PyObject*, PyObject*)
{
    // Volatile, so that the compiler does not see what is wrong.
    char* volatile memory = static_cast<char*>(std::malloc(16));
    memory[16] = 1;
    const char read = memory[16];
    std::free(memory);
    return PyLong_FromLong(read);
}

PyObject* undefined(PyObject*, PyObject*)
{
    volatile int most = INT_MAX;
    return PyLong_FromLong(most + 1);
}

PyObject* race(PyObject*, PyObject*)
{
    static volatile int shared = 0;
    auto write = []
    {
        for (int i = 0; i < 1000; ++i)
            shared = i;
    };
    std::thread other(write);
    write();
    other.join();
    return PyLong_FromLong(shared);
}

PyMethodDef kMethods[] = {
    {"leak", leak, METH_NOARGS, "Lose 4321 bytes."},
    {"leak_reference", leakReference, METH_NOARGS, "Lose a Python object."},
    {"overflow", overflow, METH_NOARGS, "Write one byte beyond a block."},
    {"race", race, METH_NOARGS, "Write to a variable from two threads."},
    {"undefined", undefined, METH_NOARGS, "Overflow a signed integer."},
    {nullptr, nullptr, 0, nullptr},
};

PyModuleDef kModule = {
    PyModuleDef_HEAD_INIT, "_canary", "Faults on purpose.", 0, kMethods, nullptr, nullptr, nullptr, nullptr};

} // namespace

PyMODINIT_FUNC PyInit__canary() { return PyModule_Create(&kModule); }
