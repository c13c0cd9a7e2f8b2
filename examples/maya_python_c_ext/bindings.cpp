#include "bindings.h"

#include "selection.h"

#include <maya/MGlobal.h>
#include <maya/MString.h>

#include <Python.h>

#include <exception>

namespace
{

const char* const kModuleName = "maya_python_c_ext";

// The plug-in's own reference: the module lives at least as long as the plug-in is loaded.
PyObject* module = nullptr;

// Python calls these with the GIL held, so nothing takes it here. No C++ exception may pass through the interpreter.
PyObject* pyHelloWorldMaya(PyObject*, PyObject* args)
{
    const char* text = nullptr;
    if (!PyArg_ParseTuple(args, "s:hello_world_maya", &text))
    {
        return nullptr;
    }
    try
    {
        helloWorldMaya(text);
    }
    catch (const std::exception& error)
    {
        PyErr_SetString(PyExc_RuntimeError, error.what());
        return nullptr;
    }
    Py_RETURN_NONE;
}

PyObject* pyAddToActiveSelectionList(PyObject*, PyObject* args)
{
    const char* name = nullptr;
    if (!PyArg_ParseTuple(args, "s:add_to_active_selection_list", &name))
    {
        return nullptr;
    }
    MayaPythonCExtStatus status = UNKNOWN_FAILURE;
    try
    {
        status = addToActiveSelectionList(name);
    }
    catch (const std::exception& error)
    {
        PyErr_SetString(PyExc_RuntimeError, error.what());
        return nullptr;
    }
    if (status != SUCCESS)
    {
        MGlobal::displayError(MString("Could not add to the selection: ") + name);
    }
    return PyLong_FromLong(status);
}

PyMethodDef methods[] = {
    {"hello_world_maya", pyHelloWorldMaya, METH_VARARGS, "hello_world_maya(text): greets, with the text."},
    {"add_to_active_selection_list", pyAddToActiveSelectionList, METH_VARARGS,
     "add_to_active_selection_list(name): selects what has this name too. Returns SUCCESS or another constant of this "
     "module."},
    {nullptr, nullptr, 0, nullptr},
};

PyModuleDef definition = {
    PyModuleDef_HEAD_INIT,
    kModuleName,
    "Functions that a plug-in offers while it is loaded.",
    -1,
    methods,
    nullptr,
    nullptr,
    nullptr,
    nullptr,
};

struct Constant
{
    const char* name;
    MayaPythonCExtStatus value;
};

const Constant kConstants[] = {
    {"SUCCESS", SUCCESS},
    {"UNKNOWN_FAILURE", UNKNOWN_FAILURE},
    {"NODE_DOES_NOT_EXIST", NODE_DOES_NOT_EXIST},
    {"UNABLE_TO_GET_ACTIVE_SELECTION", UNABLE_TO_GET_ACTIVE_SELECTION},
    {"UNABLE_TO_SET_ACTIVE_SELECTION", UNABLE_TO_SET_ACTIVE_SELECTION},
    {"UNABLE_TO_MERGE_SELECTION_LISTS", UNABLE_TO_MERGE_SELECTION_LISTS},
};

bool addConstants()
{
    for (const Constant& constant : kConstants)
    {
        if (PyModule_AddIntConstant(module, constant.name, constant.value) < 0)
        {
            return false;
        }
    }
    return true;
}

} // namespace

bool addModule()
{
    module = PyModule_Create(&definition); // a new reference, which the plug-in keeps
    if (!module)
    {
        return false;
    }
    // sys.modules takes a reference of its own.
    if (addConstants() && PyDict_SetItemString(PyImport_GetModuleDict(), kModuleName, module) == 0)
    {
        return true;
    }
    Py_CLEAR(module);
    return false;
}

void removeModule()
{
    PyObject* modules = PyImport_GetModuleDict();                      // borrowed
    PyObject* registered = PyDict_GetItemString(modules, kModuleName); // borrowed
    if (registered && registered == module && PyDict_DelItemString(modules, kModuleName) < 0)
    {
        PyErr_Clear();
    }
    Py_CLEAR(module);
}
