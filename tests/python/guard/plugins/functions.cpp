// Functions of every calling convention, in a module of PyModule_Create, and some by PyImport_AddModule.
#include <maya/MFnPlugin.h>

#include <Python.h>
#include <unistd.h>

#include <stdexcept>

#ifndef VERSION
#define VERSION 1
#endif

namespace
{

int g_calls = 0;
int g_cleared = 0;
PyObject* g_module = nullptr;

struct State
{
    int number;
};

// The arguments as they came, and which module they came to.
PyObject* seen(PyObject* self, const char* name, PyObject* args, PyObject* keywords)
{
    ++g_calls;
    PyObject* module = self ? self : Py_None;
    return Py_BuildValue("sOOOi", name, module, args ? args : Py_None, keywords ? keywords : Py_None, VERSION);
}

PyObject* list(PyObject* const* args, Py_ssize_t count)
{
    PyObject* made = PyTuple_New(count);
    for (Py_ssize_t i = 0; i < count; ++i)
        PyTuple_SET_ITEM(made, i, Py_NewRef(args[i]));
    return made;
}

PyObject* withVector(PyObject* self, const char* name, PyObject* const* args, Py_ssize_t count, PyObject* names)
{
    PyObject* all = list(args, count + (names ? PyTuple_GET_SIZE(names) : 0));
    PyObject* made = seen(self, name, all, names);
    Py_DECREF(all);
    return made;
}

PyObject* varargs(PyObject* self, PyObject* args) { return seen(self, "varargs", args, nullptr); }
PyObject* keywords(PyObject* self, PyObject* args, PyObject* names) { return seen(self, "keywords", args, names); }
PyObject* noargs(PyObject* self, PyObject*) { return seen(self, "noargs", nullptr, nullptr); }
PyObject* one(PyObject* self, PyObject* arg) { return seen(self, "one", arg, nullptr); }
PyObject* fast(PyObject* self, PyObject* const* args, Py_ssize_t count)
{
    return withVector(self, "fast", args, count, nullptr);
}
PyObject* fastKeywords(PyObject* self, PyObject* const* args, Py_ssize_t count, PyObject* names)
{
    return withVector(self, "fast_keywords", args, count, names);
}
PyObject* fails(PyObject*, PyObject*) { return PyErr_Format(PyExc_ValueError, "no"); }
PyObject* throws(PyObject*, PyObject*) { throw std::runtime_error("thrown"); }
PyObject* throwsWithoutGil(PyObject*, PyObject*)
{
    Py_BEGIN_ALLOW_THREADS throw std::runtime_error("thrown without the GIL");
    Py_END_ALLOW_THREADS
}
PyObject* calls(PyObject*, PyObject*) { return PyLong_FromLong(g_calls); }
PyObject* number(PyObject* self, PyObject*)
{
    return PyLong_FromLong(static_cast<State*>(PyModule_GetState(self))->number);
}

// Holds no GIL while it sleeps.
PyObject* sleep(PyObject*, PyObject* seconds)
{
    double time = PyFloat_AsDouble(seconds);
    Py_BEGIN_ALLOW_THREADS usleep(static_cast<useconds_t>(time * 1e6));
    Py_END_ALLOW_THREADS Py_RETURN_NONE;
}

PyObject* call(PyObject*, PyObject* callable) { return PyObject_CallNoArgs(callable); }

PyObject* closure(PyObject* self, PyObject*) { return Py_NewRef(self); }
PyMethodDef closureMethod = {"closure", closure, METH_NOARGS, "A function with a self of its own."};
PyObject* makeClosure(PyObject*, PyObject* self) { return PyCFunction_New(&closureMethod, self); }

PyMethodDef methods[] = {
    {"varargs", varargs, METH_VARARGS, "varargs($module, /, *args)\n--\n\nAll positional."},
    {"keywords", reinterpret_cast<PyCFunction>(reinterpret_cast<void*>(keywords)), METH_VARARGS | METH_KEYWORDS, ""},
    {"noargs", noargs, METH_NOARGS, nullptr},
#if VERSION != 3
    {"one", one, METH_O, ""},
#endif
#if VERSION == 2
    {"changing", one, METH_O, "Takes one."},
#else
    {"changing", varargs, METH_VARARGS, "Takes any."},
#endif
    {"fast", reinterpret_cast<PyCFunction>(reinterpret_cast<void*>(fast)), METH_FASTCALL, ""},
    {"fast_keywords", reinterpret_cast<PyCFunction>(reinterpret_cast<void*>(fastKeywords)),
     METH_FASTCALL | METH_KEYWORDS, ""},
    {"fails", fails, METH_NOARGS, ""},
    {"throws", throws, METH_NOARGS, ""},
    {"throws_without_gil", throwsWithoutGil, METH_NOARGS, ""},
    {"calls", calls, METH_NOARGS, ""},
    {"number", number, METH_NOARGS, ""},
    {"sleep", sleep, METH_O, ""},
    {"call", call, METH_O, ""},
    {"make_closure", makeClosure, METH_O, ""},
    {nullptr, nullptr, 0, nullptr},
};

PyMethodDef added[] = {
    {"added", varargs, METH_VARARGS, ""},
    {nullptr, nullptr, 0, nullptr},
};

int clear(PyObject*)
{
    ++g_cleared;
    return 0;
}

void release(void*)
{
    PyObject* made = PyImport_AddModule("guard_added"); // borrowed
    PyObject* count = PyLong_FromLong(g_cleared);
    PyObject_SetAttrString(made, "freed_after_clears", count);
    Py_DECREF(count);
}

PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, "guard_functions", "", sizeof(State), methods, nullptr, nullptr, clear, release};

bool publish()
{
    g_module = PyModule_Create(&definition);
    static_cast<State*>(PyModule_GetState(g_module))->number = 42;
    PyObject* registry = PyDict_New();
    PyObject* function = PyObject_GetAttrString(g_module, "one");
    if (function)
        PyDict_SetItem(registry, function, Py_True);
    PyErr_Clear();
    Py_XDECREF(function);
    PyModule_AddObject(g_module, "registry", registry);
    PyObject* other = PyImport_AddModule("guard_added"); // borrowed
    return PyModule_AddFunctions(other, added) == 0 &&
           PyDict_SetItemString(PyImport_GetModuleDict(), "guard_functions", g_module) == 0;
}

} // namespace

MStatus initializePlugin(MObject obj)
{
    MFnPlugin plugin(obj, "Test", "1.0", "Any");
    return publish() ? MStatus::kSuccess : MStatus::kFailure;
}

MStatus uninitializePlugin(MObject)
{
    PyDict_DelItemString(PyImport_GetModuleDict(), "guard_functions");
    PyErr_Clear();
    Py_CLEAR(g_module);
    return MStatus::kSuccess;
}
