#include "python/Convert.h"

#include "python/Exceptions.h"
#include "python/PythonCallable.h"

#include <cstring>

namespace understudy::python
{

namespace
{

using script::Value;

// How an argument of no plain type is taken: all others by their text.
struct Others
{
    bool keepNone = false;
    bool keepCallables = false;
};

// A depth of lists at which Python's own recursion limit is asked.
class Nesting
{
public:
    Nesting()
    {
        if (Py_EnterRecursiveCall(" in an argument of a command"))
            throw PythonError();
    }
    ~Nesting() { Py_LeaveRecursiveCall(); }
    Nesting(const Nesting&) = delete;
    Nesting& operator=(const Nesting&) = delete;
};

Value toValue(PyObject* object, Others others);

// str() of an item may change the list while it is read, hence the size is asked every time and items are held.
Value::List listItems(PyObject* list, Others others)
{
    Nesting nesting;
    Value::List items;
    items.reserve(static_cast<size_t>(PyList_GET_SIZE(list)));
    for (Py_ssize_t i = 0; i < PyList_GET_SIZE(list); ++i)
    {
        PyRef item = PyRef::borrow(PyList_GET_ITEM(list, i));
        items.push_back(toValue(item.get(), others));
    }
    return items;
}

Value::List tupleItems(PyObject* tuple, Others others)
{
    Nesting nesting;
    Value::List items;
    items.reserve(static_cast<size_t>(PyTuple_GET_SIZE(tuple)));
    for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(tuple); ++i)
        items.push_back(toValue(PyTuple_GET_ITEM(tuple, i), others));
    return items;
}

int64_t integerOf(PyObject* object)
{
    long long value = PyLong_AsLongLong(object);
    if (value == -1 && PyErr_Occurred())
        throw PythonError();
    return value;
}

// Any object is taken by its text. Source: reference/behaviour.md "Calling conventions".
Value strOf(PyObject* object)
{
    if (PyRef text = PyRef::steal(PyObject_Str(object)))
        return textOf(text.get());
    PyErr_Clear();
    PyRef shown = PyRef::steal(PyObject_Repr(object));
    PyErr_Clear();
    std::string name = shown ? textOf(shown.get()) : std::string(Py_TYPE(object)->tp_name);
    throw core::error(core::ErrorKind::Syntax, "Object {} is invalid", name);
}

Value toValue(PyObject* object, Others others)
{
    if (PyUnicode_Check(object))
        return textOf(object);
    if (PyBool_Check(object))
        return object == Py_True;
    if (PyLong_Check(object))
        return integerOf(object);
    if (PyFloat_Check(object))
        return PyFloat_AS_DOUBLE(object);
    if (PyList_Check(object))
        return listItems(object, others);
    if (PyTuple_Check(object))
        return Value::tuple(tupleItems(object, others));
    if (object == Py_None && others.keepNone)
        return {};
    if (others.keepCallables && PyCallable_Check(object))
        return std::shared_ptr<script::Callable>(std::make_shared<PythonCallable>(object));
    return strOf(object);
}

bool takesCallable(const script::Flag& flag)
{
    for (script::Arg argument : flag.arguments)
        if (argument == script::Arg::Script || argument == script::Arg::Any)
            return true;
    return false;
}

// Fills a new list or tuple by index; null where an item could not be made.
template <class Items, class Make> PyObject* listOf(const Items& items, Make make)
{
    PyRef list = PyRef::steal(PyList_New(static_cast<Py_ssize_t>(items.size())));
    for (size_t i = 0; list && i < items.size(); ++i)
    {
        PyObject* item = make(items[i]);
        if (!item)
            return nullptr;
        PyList_SET_ITEM(list.get(), static_cast<Py_ssize_t>(i), item);
    }
    return list.release();
}

struct ToPython
{
    const script::Context& context;

    PyObject* operator()(std::monostate) const { return Py_NewRef(Py_None); }
    PyObject* operator()(bool value) const { return PyBool_FromLong(value); }
    PyObject* operator()(int64_t value) const { return PyLong_FromLongLong(value); }
    PyObject* operator()(double value) const { return PyFloat_FromDouble(value); }
    PyObject* operator()(const std::string& value) const { return toPython(value); }
    PyObject* operator()(const Value::List& items) const
    {
        return listOf(items, [this](const Value& item) { return toPython(context, item); });
    }
    PyObject* operator()(const Value::Strings& items) const
    {
        return listOf(items, [](const std::string& item) { return toPython(item); });
    }
    PyObject* operator()(const Value::Doubles& items) const { return listOf(items, PyFloat_FromDouble); }
    PyObject* operator()(const std::shared_ptr<const Value::Tuple>& tuple) const
    {
        PyRef made = PyRef::steal(PyTuple_New(static_cast<Py_ssize_t>(tuple->items.size())));
        for (size_t i = 0; made && i < tuple->items.size(); ++i)
        {
            PyObject* item = toPython(context, tuple->items[i]);
            if (!item)
                return nullptr;
            PyTuple_SET_ITEM(made.get(), static_cast<Py_ssize_t>(i), item);
        }
        return made.release();
    }
    PyObject* operator()(const std::shared_ptr<const Value::Dict>& dict) const
    {
        PyRef made = PyRef::steal(PyDict_New());
        for (const auto& [name, value] : *dict)
        {
            PyRef key = PyRef::steal(toPython(name));
            PyRef item = PyRef::steal(key ? toPython(context, value) : nullptr);
            if (!made || !item || PyDict_SetItem(made.get(), key.get(), item.get()) < 0)
                return nullptr;
        }
        return made.release();
    }
    PyObject* operator()(const std::shared_ptr<const script::ObjectName>& name) const
    {
        return toPython(context.nameOf(*name));
    }
    PyObject* operator()(const std::shared_ptr<script::Callable>& callable) const
    {
        if (const auto* ours = dynamic_cast<const PythonCallable*>(callable.get()))
            return Py_NewRef(ours->object());
        return Py_NewRef(Py_None);
    }
};

} // namespace

script::Value positionalValue(PyObject* object, const script::Positional& declared)
{
    return toValue(object, {.keepNone = false, .keepCallables = declared.type == script::Arg::Script});
}

script::Value flagValue(PyObject* object, const script::Flag& flag)
{
    return toValue(object, {.keepNone = true, .keepCallables = takesCallable(flag)});
}

PyObject* toPython(const script::Context& context, const script::Value& value)
{
    return std::visit(ToPython{context}, value.variant());
}

PyObject* toPython(std::string_view text)
{
    return PyUnicode_DecodeUTF8(text.data(), static_cast<Py_ssize_t>(text.size()), "surrogateescape");
}

std::string textOf(PyObject* string)
{
    Py_ssize_t length = 0;
    if (const char* utf8 = PyUnicode_AsUTF8AndSize(string, &length))
        return std::string(utf8, static_cast<size_t>(length));
    PyErr_Clear();
    PyRef bytes = PyRef::steal(PyUnicode_AsEncodedString(string, "utf-8", "surrogateescape"));
    if (!bytes)
        throw PythonError();
    return std::string(PyBytes_AS_STRING(bytes.get()), static_cast<size_t>(PyBytes_GET_SIZE(bytes.get())));
}

} // namespace understudy::python
