// understudy._crash: the native stack of a test that crashed its process, for the pytest plug-in.
//
// An extension of its own, so that it works whatever state the host library is in.
#include "python/CrashStack.h"

#include <Python.h>

#include <system_error>

namespace
{

using namespace understudy::python;

PyObject* install(PyObject*, PyObject* file)
{
    const int descriptor = PyObject_AsFileDescriptor(file);
    if (descriptor < 0)
        return nullptr;
    try
    {
        installCrashHandler(descriptor);
    }
    catch (const std::system_error& error)
    {
        return PyErr_Format(PyExc_OSError, "the crash handler could not be installed: %s", error.what());
    }
    Py_RETURN_NONE;
}

PyObject* demangle(PyObject*, PyObject* name)
{
    const char* text = PyUnicode_AsUTF8(name);
    return text ? PyUnicode_FromString(demangled(text).c_str()) : nullptr;
}

PyMethodDef kMethods[] = {
    {"install", install, METH_O,
     "install(file)\n--\n\nWrite the native stack to an open file when this process dies of a signal."},
    {"demangle", demangle, METH_O, "demangle(name)\n--\n\nThe readable form of a mangled C++ name."},
    {nullptr, nullptr, 0, nullptr},
};

PyModuleDef kModule = {PyModuleDef_HEAD_INIT,
                       "_crash",
                       "Native stacks of crashed processes.",
                       0,
                       kMethods,
                       nullptr,
                       nullptr,
                       nullptr,
                       nullptr};

} // namespace

PyMODINIT_FUNC PyInit__crash() { return PyModule_Create(&kModule); }
