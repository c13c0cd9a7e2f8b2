// Bindings made with pybind11: functions with overloads, a class, a module-level constant.
#include <maya/MFnPlugin.h>

#include <pybind11/pybind11.h>

#ifndef MODULE
#define MODULE "guard_pybind"
#endif
#ifndef CLASS_OPTIONS
#define CLASS_OPTIONS
#endif

namespace py = pybind11;

namespace
{

struct Thing
{
    explicit Thing(int given) : number(given) {}
    int go() const { return number; }
    int number;
};

py::module_* g_module = nullptr;
PyModuleDef g_definition;

void publish()
{
    g_definition = PyModuleDef();
    py::module_ module = py::module_::create_extension_module(MODULE, nullptr, &g_definition);
    module.def("add", [](int a, int b) { return a + b; }, py::arg("a"), py::arg("b") = 1, "Adds.");
    module.def("twice", [](int a) { return 2 * a; });
    module.def("twice", [](const std::string& a) { return a + a; });
    py::class_<Thing>(module, "Thing" CLASS_OPTIONS)
        .def(py::init<int>())
        .def("go", &Thing::go)
        .def_readwrite("number", &Thing::number);
    PyDict_SetItemString(PyImport_GetModuleDict(), MODULE, module.ptr());
    module.dec_ref(); // create_extension_module keeps one, for the caller of PyInit_
    g_module = new py::module_(std::move(module));
}

} // namespace

MStatus initializePlugin(MObject obj)
{
    MFnPlugin plugin(obj, "Test", "1.0", "Any");
    publish();
    return MStatus::kSuccess;
}

MStatus uninitializePlugin(MObject)
{
    PyDict_DelItemString(PyImport_GetModuleDict(), MODULE);
    PyErr_Clear();
    delete g_module;
    g_module = nullptr;
    return MStatus::kSuccess;
}
