#include "python/Messages.h"

#include "python/PyRef.h"

namespace understudy::python
{

void printMessage(script::Severity severity, std::string_view text)
{
    struct Channel
    {
        const char* format;
        void (*write)(const char* format, ...);
    };
    static constexpr Channel kChannels[] = {{"%U\n", PySys_FormatStdout},
                                            {"Warning: %U\n", PySys_FormatStderr},
                                            {"Error: %U\n", PySys_FormatStderr},
                                            {"Result: %U\n", PySys_FormatStdout}};
    GilHold gil;
    // A message may be printed while an exception is on its way.
    PyObject *type, *value, *traceback;
    PyErr_Fetch(&type, &value, &traceback);
    const Channel& channel = kChannels[static_cast<size_t>(severity)];
    if (PyRef line = PyRef::steal(PyUnicode_DecodeUTF8(text.data(), static_cast<Py_ssize_t>(text.size()), "replace")))
        channel.write(channel.format, line.get());
    PyErr_Restore(type, value, traceback);
}

} // namespace understudy::python
