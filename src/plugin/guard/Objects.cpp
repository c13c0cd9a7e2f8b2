#include "plugin/guard/Objects.h"

#include <unordered_set>
#include <vector>

namespace understudy::guard
{

namespace
{

PyObject* function(const char* module, const char* name)
{
    Ref imported(PyImport_ImportModule(module));
    return imported ? PyObject_GetAttrString(imported.get(), name) : nullptr;
}

// What is frozen is not listed, so it is thawed: nothing else changes by it.
void thaw()
{
    static PyObject* const count = function("gc", "get_freeze_count");
    static PyObject* const unfreeze = function("gc", "unfreeze");
    Ref frozen(count ? PyObject_CallNoArgs(count) : nullptr);
    if (frozen && PyObject_IsTrue(frozen.get()) > 0 && unfreeze)
        Ref(PyObject_CallNoArgs(unfreeze));
}

PyObject* list()
{
    static PyObject* const getObjects = function("gc", "get_objects");
    PyObject* objects = getObjects ? PyObject_CallNoArgs(getObjects) : nullptr;
    if (objects && PyList_Check(objects))
        return objects;
    Py_XDECREF(objects);
    PyErr_WriteUnraisable(nullptr);
    return nullptr;
}

// Follows references to what the collector's lists lack.
class Walk
{
public:
    explicit Walk(const std::function<void(PyObject*)>& visit) : m_visit(visit) {}

    void referents(PyObject* object)
    {
        if (traverseproc traverse = PyObject_IS_GC(object) ? Py_TYPE(object)->tp_traverse : nullptr)
            traverse(object, found, this);
    }

    void drain()
    {
        while (!m_waiting.empty())
        {
            PyObject* next = m_waiting.back();
            m_waiting.pop_back();
            m_visit(next);
            referents(next);
        }
    }

    // A static type is listed nowhere but with its bases.
    void staticTypes(PyTypeObject* base)
    {
        static PyObject* const subclasses =
            PyObject_GetAttrString(reinterpret_cast<PyObject*>(&PyType_Type), "__subclasses__");
        Ref found(subclasses ? PyObject_CallOneArg(subclasses, reinterpret_cast<PyObject*>(base)) : nullptr);
        if (!found || !PyList_Check(found.get()))
            return PyErr_Clear();
        for (Py_ssize_t i = 0; i < PyList_GET_SIZE(found.get()); ++i)
        {
            auto* type = reinterpret_cast<PyTypeObject*>(PyList_GET_ITEM(found.get(), i));
            if (PyType_HasFeature(type, Py_TPFLAGS_HEAPTYPE))
                continue;
            note(reinterpret_cast<PyObject*>(type));
            staticTypes(type);
        }
    }

private:
    static int found(PyObject* object, void* walk)
    {
        if (object && !(PyObject_IS_GC(object) && PyObject_GC_IsTracked(object)))
            static_cast<Walk*>(walk)->note(object);
        return 0;
    }

    void note(PyObject* object)
    {
        // The bulk of what is not tracked, and never of a plug-in.
        bool isPlain = PyUnicode_CheckExact(object) || PyLong_CheckExact(object) || PyBytes_CheckExact(object) ||
                       PyFloat_CheckExact(object) || PyCode_Check(object);
        if (!isPlain && m_seen.insert(object).second)
            m_waiting.push_back(object);
    }

    const std::function<void(PyObject*)>& m_visit;
    std::unordered_set<PyObject*> m_seen;
    std::vector<PyObject*> m_waiting;
};

} // namespace

Objects::Objects()
{
    thaw();
    m_list = Ref(list());
}

void Objects::each(const std::function<void(PyObject*)>& visit) const
{
    for (Py_ssize_t i = 0; m_list && i < PyList_GET_SIZE(m_list.get()); ++i)
        visit(PyList_GET_ITEM(m_list.get(), i));
}

void Objects::eachDeep(const std::function<void(PyObject*)>& visit) const
{
    each(visit);
    Walk walk(visit);
    walk.staticTypes(&PyBaseObject_Type);
    walk.drain();
    each(
        [&](PyObject* object)
        {
            walk.referents(object);
            walk.drain();
        });
}

} // namespace understudy::guard
