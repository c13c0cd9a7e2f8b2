// A library without a host: a program opens it, calls publish(), calls withdraw(), closes it.
#include <understudy/guard.h>

#include <Python.h>

namespace
{

PyObject* g_module = nullptr;
int g_calls = 0;

PyObject* one(PyObject*, PyObject* arg)
{
    ++g_calls;
    return Py_NewRef(arg);
}
PyObject* calls(PyObject*, PyObject*) { return PyLong_FromLong(g_calls); }

PyMethodDef functions[] = {{"one", one, METH_O, ""}, {"calls", calls, METH_NOARGS, ""}, {nullptr, nullptr, 0, nullptr}};

PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, "standalone", nullptr, 0, functions, nullptr, nullptr, nullptr, nullptr};

#ifdef TYPES
PyObject* repr(PyObject*) { return PyUnicode_FromString("a thing"); }
PyObject* go(PyObject*, PyObject*) { return PyLong_FromLong(1); }
PyMethodDef methods[] = {{"go", go, METH_NOARGS, ""}, {nullptr, nullptr, 0, nullptr}};
PyType_Slot slots[] = {{Py_tp_repr, reinterpret_cast<void*>(repr)}, {Py_tp_methods, methods}, {0, nullptr}};
PyType_Spec spec = {"standalone.Thing", sizeof(PyObject), 0, Py_TPFLAGS_DEFAULT, slots};
#endif

} // namespace

extern "C" __attribute__((visibility("default"))) int publish()
{
    UNDERSTUDY_GUARD("standalone");
    g_module = PyModule_Create(&definition);
#ifdef TYPES
    PyModule_AddObject(g_module, "Thing", PyType_FromSpec(&spec));
#endif
#ifdef FAILS
    return -1;
#else
    return PyDict_SetItemString(PyImport_GetModuleDict(), "standalone", g_module);
#endif
}

extern "C" __attribute__((visibility("default"))) int withdraw()
{
    UNDERSTUDY_GUARD("standalone");
    PyDict_DelItemString(PyImport_GetModuleDict(), "standalone");
    PyErr_Clear();
    Py_CLEAR(g_module);
    return 0;
}
