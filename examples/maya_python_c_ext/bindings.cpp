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

// Python calls these with the GIL held; a plug-in that took it again here, as the tutorial does, would do no harm. No
// C++ exception may pass through the interpreter.
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

bool isMode(int value) { return value >= REPLACE_LIST && value <= ADD_TO_HEAD_OF_LIST; }

PyObject* pySelectByName(PyObject*, PyObject* args, PyObject* keywords)
{
    static const char* names[] = {"pattern", "mode", nullptr};
    const char* pattern = nullptr;
    int mode = ADD_TO_LIST;
    // Python took the names as char** until 3.13.
    char** parsed = const_cast<char**>(names);
    if (!PyArg_ParseTupleAndKeywords(args, keywords, "s|i:select_by_name", parsed, &pattern, &mode))
    {
        return nullptr;
    }
    if (!isMode(mode))
    {
        return PyErr_Format(PyExc_ValueError, "select_by_name() has no mode %d", mode);
    }
    MayaPythonCExtStatus status = UNKNOWN_FAILURE;
    try
    {
        status = selectByName(pattern, static_cast<SelectMode>(mode));
    }
    catch (const std::exception& error)
    {
        PyErr_SetString(PyExc_RuntimeError, error.what());
        return nullptr;
    }
    if (status != SUCCESS)
    {
        MGlobal::displayError(MString("Could not select: ") + pattern);
    }
    return PyLong_FromLong(status);
}

PyMethodDef methods[] = {
    {"hello_world_maya", pyHelloWorldMaya, METH_VARARGS, "hello_world_maya(text): greets, with the text."},
    {"add_to_active_selection_list", pyAddToActiveSelectionList, METH_VARARGS,
     "add_to_active_selection_list(name): selects what has this name too. Returns SUCCESS or another constant of this "
     "module."},
    {"select_by_name", reinterpret_cast<PyCFunction>(reinterpret_cast<void*>(pySelectByName)),
     METH_VARARGS | METH_KEYWORDS,
     "select_by_name(pattern, mode=ADD_TO_LIST): selects what matches; mode is REPLACE_LIST, XOR_WITH_LIST, "
     "ADD_TO_LIST, REMOVE_FROM_LIST or ADD_TO_HEAD_OF_LIST. Returns SUCCESS or another constant of this module."},
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
    long value;
};

const Constant kConstants[] = {
    {"SUCCESS", SUCCESS},
    {"UNKNOWN_FAILURE", UNKNOWN_FAILURE},
    {"NODE_DOES_NOT_EXIST", NODE_DOES_NOT_EXIST},
    {"UNABLE_TO_GET_ACTIVE_SELECTION", UNABLE_TO_GET_ACTIVE_SELECTION},
    {"UNABLE_TO_SET_ACTIVE_SELECTION", UNABLE_TO_SET_ACTIVE_SELECTION},
    {"UNABLE_TO_MERGE_SELECTION_LISTS", UNABLE_TO_MERGE_SELECTION_LISTS},
    {"REPLACE_LIST", REPLACE_LIST},
    {"XOR_WITH_LIST", XOR_WITH_LIST},
    {"ADD_TO_LIST", ADD_TO_LIST},
    {"REMOVE_FROM_LIST", REMOVE_FROM_LIST},
    {"ADD_TO_HEAD_OF_LIST", ADD_TO_HEAD_OF_LIST},
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
