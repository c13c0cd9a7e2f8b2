// The plug-in's entry points: with it, the Python module comes and goes.
#include "bindings.h"

#include <maya/MFnPlugin.h>
#include <maya/MGlobal.h>
#include <maya/MObject.h>
#include <maya/MStatus.h>

#include <Python.h>

namespace
{

const char* const kAuthor = "Understudy contributors";
const char* const kVersion = "1.0.0";
const char* const kRequiredApiVersion = "Any";

} // namespace

PLUGIN_EXPORT MStatus initializePlugin(MObject obj)
{
    MStatus status;
    MFnPlugin plugin(obj, kAuthor, kVersion, kRequiredApiVersion, &status);
    CHECK_MSTATUS_AND_RETURN_IT(status);

    // Maya has started its interpreter long before; a program that embeds it may not have.
    if (!Py_IsInitialized())
    {
        Py_Initialize();
    }
    if (!Py_IsInitialized())
    {
        MGlobal::displayError("Python is not available.");
        return MStatus::kFailure;
    }

    // A plug-in may be loaded by any thread, with or without the GIL.
    PyGILState_STATE gil = PyGILState_Ensure();
    bool added = addModule();
    if (!added)
    {
        PyErr_Print();
    }
    PyGILState_Release(gil);

    if (!added)
    {
        MGlobal::displayError("The Python bindings could not be registered.");
        return MStatus::kFailure;
    }
    MGlobal::displayInfo("Registered the Python bindings.");
    return MStatus::kSuccess;
}

PLUGIN_EXPORT MStatus uninitializePlugin(MObject)
{
    if (Py_IsInitialized())
    {
        PyGILState_STATE gil = PyGILState_Ensure();
        removeModule();
        PyGILState_Release(gil);
        MGlobal::displayInfo("Removed the Python bindings.");
    }
    return MStatus::kSuccess;
}
