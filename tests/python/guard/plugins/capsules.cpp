// A capsule with a table of functions, as C code of others imports it, and one with heap memory.
#include <maya/MFnPlugin.h>

#include <Python.h>

namespace
{

int add(int a, int b) { return a + b; }

struct Table
{
    int (*add)(int, int);
    int destroyed;
};
Table g_table = {add, 0};

void destroy(PyObject* capsule)
{
    if (auto* table = static_cast<Table*>(PyCapsule_GetPointer(capsule, "guard_capsules.table")))
        ++table->destroyed;
}
void release(PyObject* capsule) { delete static_cast<int*>(PyCapsule_GetPointer(capsule, "number")); }

PyObject* destroyed(PyObject*, PyObject*) { return PyLong_FromLong(g_table.destroyed); }

PyMethodDef methods[] = {{"destroyed", destroyed, METH_NOARGS, ""}, {nullptr, nullptr, 0, nullptr}};
PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, "guard_capsules", nullptr, -1, methods, nullptr, nullptr, nullptr, nullptr};

} // namespace

MStatus initializePlugin(MObject obj)
{
    MFnPlugin plugin(obj, "Test", "1.0", "Any");
    PyObject* module = PyModule_Create(&definition);
    PyModule_AddObject(module, "table", PyCapsule_New(&g_table, "guard_capsules.table", destroy));
    PyModule_AddObject(module, "number", PyCapsule_New(new int(7), "number", release));
    PyDict_SetItemString(PyImport_GetModuleDict(), "guard_capsules", module);
    Py_DECREF(module);
    return MStatus::kSuccess;
}

MStatus uninitializePlugin(MObject)
{
    PyDict_DelItemString(PyImport_GetModuleDict(), "guard_capsules");
    PyErr_Clear();
    return MStatus::kSuccess;
}
