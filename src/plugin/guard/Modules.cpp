#include "plugin/guard/Modules.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace understudy::guard
{

namespace
{

// The place of a module's definition in the module, which has no public setter: found by its value.
void** definitionOf(PyObject* module)
{
    PyModuleDef* definition = PyModule_GetDef(module);
    constexpr size_t kWords = 8;
    auto** words = reinterpret_cast<void**>(module);
    size_t count = std::min<size_t>(kWords, static_cast<size_t>(Py_TYPE(module)->tp_basicsize) / sizeof(void*));
    for (size_t i = sizeof(PyObject) / sizeof(void*); definition && i < count; ++i)
        if (words[i] == definition)
            return words + i;
    return nullptr;
}

// Takes the place of a definition that goes. Never freed, as the module may live to the end.
PyModuleDef* ownDefinition(Py_ssize_t stateSize)
{
    static auto* const made = new std::map<Py_ssize_t, PyModuleDef*>;
    PyModuleDef*& definition = (*made)[stateSize];
    if (!definition)
    {
        PyModuleDef empty = {
            PyModuleDef_HEAD_INIT, "", nullptr, stateSize, nullptr, nullptr, nullptr, nullptr, nullptr};
        definition = new PyModuleDef(empty);
        PyModuleDef_Init(definition);
    }
    return definition;
}

bool isDescriptor(PyObject* object)
{
    PyTypeObject* kinds[] = {&PyMethodDescr_Type, &PyClassMethodDescr_Type, &PyGetSetDescr_Type, &PyMemberDescr_Type,
                             &PyWrapperDescr_Type};
    return std::find(std::begin(kinds), std::end(kinds), Py_TYPE(object)) != std::end(kinds);
}

} // namespace

void retireModule(PyObject* module)
{
    void** place = definitionOf(module);
    if (!place)
        return;
    PyModuleDef* definition = PyModule_GetDef(module);
    if (definition->m_base.m_index > 0 && PyState_FindModule(definition) == module)
        PyState_RemoveModule(definition);
    // As CPython does when a module goes: not while there should be a state and is none.
    bool hasState = definition->m_size <= 0 || PyModule_GetState(module);
    if (hasState && definition->m_clear)
        definition->m_clear(module);
    if (hasState && definition->m_free)
        definition->m_free(module);
    *place = ownDefinition(definition->m_size);
    PyErr_Clear();
}

bool isImported(PyObject* module)
{
    static PyObject* const loaders = PyImport_ImportModule("importlib.machinery");
    Ref own(loaders ? PyObject_GetAttrString(loaders, "ExtensionFileLoader") : nullptr);
    Ref spec(PyObject_GetAttrString(module, "__spec__"));
    Ref loader(spec ? PyObject_GetAttrString(spec.get(), "loader") : nullptr);
    bool isOwn = own && loader && PyObject_IsInstance(loader.get(), own.get()) > 0;
    PyErr_Clear();
    return isOwn;
}

std::string moduleNameOf(PyObject* object)
{
    PyObject* owner = object;
    if (PyCFunction_Check(object) && PyCFunction_GET_SELF(object) && PyModule_Check(PyCFunction_GET_SELF(object)))
        owner = PyCFunction_GET_SELF(object);
    else if (isDescriptor(object))
        owner = reinterpret_cast<PyObject*>(PyDescr_TYPE(object));
    Ref name(PyObject_GetAttrString(owner, PyModule_Check(owner) ? "__name__" : "__module__"));
    const char* text = name && PyUnicode_Check(name.get()) ? PyUnicode_AsUTF8(name.get()) : nullptr;
    std::string found = text ? text : "";
    PyErr_Clear();
    return found;
}

} // namespace understudy::guard
