// An extension module that uses Maya's API, by single-phase initialization, or by multi-phase with -DMULTI_PHASE; and a
// plug-in in the same file, which makes the module itself with -DPUBLISH, or imports it with -DIMPORT.
#include <maya/MFnPlugin.h>
#include <maya/MGlobal.h>
#include <maya/MSelectionList.h>
#include <maya/MStreamUtils.h>
#include <maya/MStringArray.h>

#include <Python.h>

namespace
{

int g_calls = 0;

PyObject* helloWorldMaya(PyObject*, PyObject* args)
{
    const char* text = nullptr;
    if (!PyArg_ParseTuple(args, "s", &text))
        return nullptr;
    MStreamUtils::stdOutStream() << "Hello " << text << std::endl;
    MGlobal::displayInfo(MString("Hello from an extension module: ") + text);
    return PyLong_FromLong(++g_calls);
}

PyObject* select(PyObject*, PyObject* name)
{
    MSelectionList list;
    MStatus status = list.add(PyUnicode_AsUTF8(name));
    if (status)
        status = MGlobal::setActiveSelectionList(list);
    if (!status)
        return PyErr_Format(PyExc_RuntimeError, "not selected: %s", name ? PyUnicode_AsUTF8(name) : "");
    Py_RETURN_NONE;
}

PyObject* go(PyObject*, PyObject*) { return PyLong_FromLong(1); }

PyMethodDef functions[] = {{"hello_world_maya", helloWorldMaya, METH_VARARGS, "Says hello."},
                           {"select", select, METH_O, "Selects by name."},
                           {nullptr, nullptr, 0, nullptr}};
PyMethodDef methods[] = {{"go", go, METH_NOARGS, ""}, {nullptr, nullptr, 0, nullptr}};
PyType_Slot slots[] = {{Py_tp_methods, methods}, {0, nullptr}};
PyType_Spec spec = {"guard_extension.Thing", sizeof(PyObject), 0, Py_TPFLAGS_DEFAULT, slots};

int fill(PyObject* module) { return PyModule_AddObject(module, "Thing", PyType_FromSpec(&spec)); }

PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, "guard_extension", "", 0, functions, nullptr, nullptr, nullptr, nullptr};

} // namespace

#ifdef MULTI_PHASE
PyMODINIT_FUNC PyInit_guard_extension()
{
    static PyModuleDef_Slot phases[] = {{Py_mod_exec, reinterpret_cast<void*>(fill)}, {0, nullptr}};
    definition.m_slots = phases;
    return PyModuleDef_Init(&definition);
}
#else
PyMODINIT_FUNC PyInit_guard_extension()
{
    PyObject* module = PyModule_Create(&definition);
    if (module && fill(module) < 0)
        Py_CLEAR(module);
    return module;
}
#endif

#ifdef PUBLISH

namespace
{

// What Python does with what PyInit_ gives.
PyObject* made()
{
    PyObject* given = PyInit_guard_extension();
    if (!given || !PyObject_TypeCheck(given, &PyModuleDef_Type))
        return given;
    PyObject* machinery = PyImport_ImportModule("importlib.machinery");
    PyObject* found = PyObject_CallMethod(machinery, "ModuleSpec", "sO", "guard_extension", Py_None);
    PyObject* module = PyModule_FromDefAndSpec(reinterpret_cast<PyModuleDef*>(given), found);
    if (module && PyModule_ExecDef(module, reinterpret_cast<PyModuleDef*>(given)) < 0)
        Py_CLEAR(module);
    Py_XDECREF(found);
    Py_XDECREF(machinery);
    return module;
}

bool publish()
{
    PyObject* module = made();
    bool isDone = module && PyDict_SetItemString(PyImport_GetModuleDict(), "guard_extension", module) == 0;
    Py_XDECREF(module);
    return isDone;
}

void withdraw()
{
    PyDict_DelItemString(PyImport_GetModuleDict(), "guard_extension");
    PyErr_Clear();
}

} // namespace

#elif defined(IMPORT)

static bool publish()
{
    PyObject* module = PyImport_ImportModule("guard_extension");
    Py_XDECREF(module);
    return module;
}
static void withdraw() {}

#else

static bool publish() { return true; }
static void withdraw() {}

#endif

MStatus initializePlugin(MObject obj)
{
    MFnPlugin plugin(obj, "Test", "1.0", "Any");
    return publish() ? MStatus::kSuccess : MStatus::kFailure;
}

MStatus uninitializePlugin(MObject)
{
    withdraw();
    return MStatus::kSuccess;
}
