#include "python/PythonText.h"

#include "python/Convert.h"
#include "python/Exceptions.h"

#include <string>

namespace understudy::python
{

PyObject* runText(const char* text)
{
    constexpr const char* kFile = "<maya>";
    PyObject* module = PyImport_AddModule("__main__"); // borrowed
    if (!module)
        return nullptr;
    PyObject* names = PyModule_GetDict(module);
    PyRef code = PyRef::steal(Py_CompileString(text, kFile, Py_eval_input));
    if (!code && PyErr_ExceptionMatches(PyExc_SyntaxError))
    {
        PyErr_Clear();
        code = PyRef::steal(Py_CompileString(text, kFile, Py_file_input));
    }
    return code ? PyEval_EvalCode(code.get(), names, names) : nullptr;
}

script::Value PythonText::execute(std::string_view text)
{
    GilHold gil;
    PyRef result = PyRef::steal(runText(std::string(text).c_str()));
    if (!result)
        throw PythonError();
    return result.get() == Py_None ? script::Value() : positionalValue(result.get());
}

} // namespace understudy::python
