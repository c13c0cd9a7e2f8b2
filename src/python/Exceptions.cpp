#include "python/Exceptions.h"

#include <new>
#include <string>
#include <string_view>

namespace understudy::python
{

// Takes the exception out of the thread's state and lets it go with the GIL held, wherever the last copy of the error
// dies.
class PythonError::Holder
{
public:
    Holder()
    {
        PyErr_Fetch(&m_type, &m_value, &m_traceback);
        PyErr_NormalizeException(&m_type, &m_value, &m_traceback);
    }
    ~Holder()
    {
        if (!Py_IsInitialized())
            return;
        GilHold gil;
        Py_XDECREF(m_type);
        Py_XDECREF(m_value);
        Py_XDECREF(m_traceback);
    }
    Holder(const Holder&) = delete;
    Holder& operator=(const Holder&) = delete;

    void restore() const { PyErr_Restore(Py_XNewRef(m_type), Py_XNewRef(m_value), Py_XNewRef(m_traceback)); }

private:
    PyObject* m_type = nullptr;
    PyObject* m_value = nullptr;
    PyObject* m_traceback = nullptr;
};

namespace
{

using core::ErrorKind;

// The message of the exception that is set, which stays set.
std::string currentMessage()
{
    PyObject *type, *value, *traceback;
    PyErr_Fetch(&type, &value, &traceback);
    PyErr_NormalizeException(&type, &value, &traceback);
    std::string message = "Python error";
    if (PyRef text = PyRef::steal(value ? PyObject_Str(value) : nullptr))
        if (const char* utf8 = PyUnicode_AsUTF8(text.get()))
            message = utf8;
    PyErr_Clear();
    PyErr_Restore(type, value, traceback);
    return message;
}

// Errors inside a command end with a newline in Maya, those about its arguments do not.
// Source: reference/behaviour.md "Calling conventions".
enum class Ending
{
    None,
    Newline
};

struct Mapping
{
    ErrorKind kind;
    PyObject** type;
    Ending ending;
};

const Mapping kMappings[] = {
    {ErrorKind::NotFound, &PyExc_ValueError, Ending::None},
    {ErrorKind::NotUnique, &PyExc_ValueError, Ending::None},
    {ErrorKind::Syntax, &PyExc_TypeError, Ending::None},
    {ErrorKind::InvalidName, &PyExc_RuntimeError, Ending::Newline},
    {ErrorKind::Locked, &PyExc_RuntimeError, Ending::Newline},
    {ErrorKind::Referenced, &PyExc_RuntimeError, Ending::Newline},
    {ErrorKind::ReadOnly, &PyExc_RuntimeError, Ending::Newline},
    {ErrorKind::Connected, &PyExc_RuntimeError, Ending::Newline},
    {ErrorKind::TypeMismatch, &PyExc_RuntimeError, Ending::Newline},
    {ErrorKind::OutOfRange, &PyExc_RuntimeError, Ending::Newline},
    {ErrorKind::Stale, &PyExc_RuntimeError, Ending::Newline},
    {ErrorKind::BadArgument, &PyExc_RuntimeError, Ending::Newline},
    {ErrorKind::Cycle, &PyExc_RuntimeError, Ending::Newline},
    {ErrorKind::Io, &PyExc_RuntimeError, Ending::Newline},
    {ErrorKind::Failed, &PyExc_RuntimeError, Ending::Newline},
    {ErrorKind::Internal, &PyExc_RuntimeError, Ending::Newline},
};

Mapping mappingOf(const core::Error& error)
{
    // A name or component that cannot be parsed where an object is wanted, against a bad name for a node.
    if (error.kind() == ErrorKind::InvalidName && std::string_view(error.what()).starts_with("Object "))
        return {ErrorKind::InvalidName, &PyExc_TypeError, Ending::None};
    for (const Mapping& mapping : kMappings)
        if (mapping.kind == error.kind())
            return mapping;
    return {error.kind(), &PyExc_RuntimeError, Ending::Newline};
}

bool contains(PyObject* sequence, std::string_view text)
{
    Py_ssize_t count = PySequence_Size(sequence);
    for (Py_ssize_t i = 0; i < count; ++i)
    {
        PyRef item = PyRef::steal(PySequence_GetItem(sequence, i));
        PyRef spelled = PyRef::steal(item ? PyObject_Str(item.get()) : nullptr);
        const char* utf8 = spelled ? PyUnicode_AsUTF8(spelled.get()) : nullptr;
        if (utf8 && text == utf8)
            return true;
        PyErr_Clear();
    }
    return false;
}

// "No object matches name: nope" -> "No object matches name: ['a', 'nope']" where nope was an item of a list.
std::string namingLists(std::string message, PyObject* const* arguments, Py_ssize_t count)
{
    constexpr std::string_view kSeparator = " matches name: ";
    size_t start = message.find(kSeparator);
    if (start == std::string::npos)
        return message;
    start += kSeparator.size();
    for (Py_ssize_t i = 0; i < count; ++i)
    {
        if (!PyList_Check(arguments[i]) && !PyTuple_Check(arguments[i]))
            continue;
        if (!contains(arguments[i], std::string_view(message).substr(start)))
            continue;
        PyRef text = PyRef::steal(PyObject_Repr(arguments[i]));
        const char* utf8 = text ? PyUnicode_AsUTF8(text.get()) : nullptr;
        PyErr_Clear();
        if (utf8)
            return message.substr(0, start) + utf8;
    }
    return message;
}

void setText(PyObject* type, std::string_view message)
{
    auto length = static_cast<Py_ssize_t>(message.size());
    if (PyRef text = PyRef::steal(PyUnicode_DecodeUTF8(message.data(), length, "surrogateescape")))
        PyErr_SetObject(type, text.get());
}

void raiseError(const core::Error& error, PyObject* const* arguments, Py_ssize_t count)
{
    if (error.kind() == ErrorKind::Unsupported)
    {
        raiseUnsupported("%s", error.what());
        return;
    }
    Mapping mapping = mappingOf(error);
    std::string message = error.what();
    if (mapping.kind == ErrorKind::NotFound || mapping.kind == ErrorKind::NotUnique)
        message = namingLists(std::move(message), arguments, count);
    if (mapping.ending == Ending::Newline && !message.ends_with('\n'))
        message += '\n';
    setText(*mapping.type, message);
}

} // namespace

PythonError::PythonError() : core::Error(ErrorKind::Failed, currentMessage()), m_exception(std::make_shared<Holder>())
{
}

void PythonError::restore() const { m_exception->restore(); }

PyObject* raiseCurrent(PyObject* const* arguments, Py_ssize_t count)
{
    try
    {
        throw;
    }
    catch (const PythonError& error)
    {
        error.restore();
    }
    catch (const core::Error& error)
    {
        raiseError(error, arguments, count);
    }
    catch (const std::bad_alloc&)
    {
        PyErr_NoMemory();
    }
    catch (const std::exception& error)
    {
        setText(PyExc_RuntimeError, std::string("Defect of Understudy: ") + error.what() + "\n");
    }
    return nullptr;
}

PyObject* raiseUnsupported(const char* format, const char* subject)
{
    PyRef package = PyRef::steal(PyImport_ImportModule("understudy"));
    PyRef type = PyRef::steal(package ? PyObject_GetAttrString(package.get(), "Unsupported") : nullptr);
    if (type)
        PyErr_Format(type.get(), format, subject);
    return nullptr;
}

} // namespace understudy::python
