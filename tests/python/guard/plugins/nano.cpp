// Bindings made with nanobind: functions with overloads, a class.
#include <nanobind/nanobind.h>
#include <nanobind/stl/string.h>
// nanobind itself.
#include <maya/MFnPlugin.h>

#include <nb_combined.cpp>

namespace nb = nanobind;

namespace
{

struct Thing
{
    explicit Thing(int given) : number(given) {}
    int go() const { return number; }
    int number;
};

} // namespace

NB_MODULE(guard_nano, module)
{
    module.def("add", [](int a, int b) { return a + b; }, nb::arg("a"), nb::arg("b") = 1, "Adds.");
    module.def("twice", [](int a) { return 2 * a; });
    module.def("twice", [](const std::string& a) { return a + a; });
    nb::class_<Thing>(module, "Thing").def(nb::init<int>()).def("go", &Thing::go).def_rw("number", &Thing::number);
}

MStatus initializePlugin(MObject obj)
{
    MFnPlugin plugin(obj, "Test", "1.0", "Any");
    PyObject* module = PyInit_guard_nano();
    if (module && PyObject_TypeCheck(module, &PyModuleDef_Type))
    {
        // Made in two phases: the import system's work is done here.
        auto* definition = reinterpret_cast<PyModuleDef*>(module);
        PyObject* machinery = PyImport_ImportModule("importlib.machinery");
        PyObject* spec = PyObject_CallMethod(machinery, "ModuleSpec", "sO", "guard_nano", Py_None);
        Py_DECREF(machinery);
        module = PyModule_FromDefAndSpec(definition, spec);
        Py_XDECREF(spec);
        if (module && PyModule_ExecDef(module, definition) != 0)
            Py_CLEAR(module);
    }
    if (!module)
    {
        PyErr_Print();
        return MStatus::kFailure;
    }
    PyDict_SetItemString(PyImport_GetModuleDict(), "guard_nano", module);
    Py_DECREF(module);
    return MStatus::kSuccess;
}

MStatus uninitializePlugin(MObject)
{
    PyDict_DelItemString(PyImport_GetModuleDict(), "guard_nano");
    PyErr_Clear();
    return MStatus::kSuccess;
}
