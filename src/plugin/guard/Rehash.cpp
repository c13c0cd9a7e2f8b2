#include "plugin/guard/Rehash.h"

#include <vector>

namespace understudy::guard
{

namespace
{

bool isAmong(PyObject* key, const std::unordered_set<PyObject*>& keys)
{
    return PyCFunction_Check(key) && keys.count(key) != 0;
}

bool hasKeyAmong(PyObject* container, const std::unordered_set<PyObject*>& keys)
{
    PyObject* key = nullptr;
    PyObject* value = nullptr;
    Py_ssize_t position = 0;
    if (PyDict_CheckExact(container))
    {
        while (PyDict_Next(container, &position, &key, &value))
            if (isAmong(key, keys))
                return true;
        return false;
    }
    Ref iterator(PyObject_GetIter(container));
    while (Ref each = Ref(iterator ? PyIter_Next(iterator.get()) : nullptr))
        if (isAmong(each.get(), keys))
            return true;
    PyErr_Clear();
    return false;
}

void rehashDict(PyObject* dict)
{
    Ref items(PyDict_Items(dict));
    if (!items)
        return PyErr_Clear();
    PyDict_Clear(dict);
    for (Py_ssize_t i = 0; i < PyList_GET_SIZE(items.get()); ++i)
    {
        PyObject* item = PyList_GET_ITEM(items.get(), i);
        if (PyDict_SetItem(dict, PyTuple_GET_ITEM(item, 0), PyTuple_GET_ITEM(item, 1)) < 0)
            PyErr_WriteUnraisable(dict);
    }
}

void rehashSet(PyObject* set)
{
    Ref items(PySequence_List(set));
    if (!items)
        return PyErr_Clear();
    PySet_Clear(set);
    for (Py_ssize_t i = 0; i < PyList_GET_SIZE(items.get()); ++i)
        if (PySet_Add(set, PyList_GET_ITEM(items.get(), i)) < 0)
            PyErr_WriteUnraisable(set);
}

} // namespace

void rehash(const std::unordered_set<PyObject*>& changed, const Objects& objects)
{
    if (changed.empty())
        return;
    std::vector<Ref> containers;
    objects.each(
        [&](PyObject* object)
        {
            bool isContainer = PyDict_CheckExact(object) || Py_TYPE(object) == &PySet_Type;
            if (isContainer && hasKeyAmong(object, changed))
                containers.push_back(Ref::borrow(object));
        });
    for (const Ref& container : containers)
        PyDict_CheckExact(container.get()) ? rehashDict(container.get()) : rehashSet(container.get());
}

} // namespace understudy::guard
